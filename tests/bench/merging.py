"""Processor time of ``merge`` from 625 to 10,000 synthetic articles, and whether it merges what was one event.

Five articles tell each story; a story has its own people, places and days, while verbs, nouns and a dozen
world names are shared by all, as in news. Linear means: twice the articles, about twice the time.
"""

import random
import time
from pathlib import Path

from webapp.model import Event, Evidence, Quote, Reading, Source, iso_day, when
from webapp.timeline import merge, sketch

SIZES = (625, 1250, 2500, 5000, 10_000)
TELLERS, HAPPENINGS = 5, 15  # articles of a story, events that each of them tells
FIRST_DAY = 737_000  # 2018-10-29
VERBS = (
    "visited attacked passed signed sacked arrested met launched closed bought banned approved shelled won left".split()
)
WORLD = "Russia China Paris London Washington Brussels Berlin Tokyo Moscow Kyiv Delhi Cairo".split()
NOUNS = "bridge harbour law budget school ferry museum court treaty strike farm hospital road plant union".split()


def run(corpora: Path) -> None:
    """Print processor seconds, microseconds per event and the share of events merged as they should be."""
    print("articles   events   seconds   µs/event   merged rightly")
    for size in SIZES:
        readings = synthetic(size)
        begun = time.process_time()
        found = merge(readings)
        seconds = time.process_time() - begun
        told = sum(len(reading.events) for reading in readings)
        right = sum(len(event.evidence) == TELLERS for event in found.events) * TELLERS / told
        print(f"{size:8d} {told:8d} {seconds:9.2f} {seconds / told * 1e6:10.0f} {right:16.1%}", flush=True)


def synthetic(size: int, seed: int = 1) -> list[Reading]:
    """*size* readings, the same ones for the same *seed*."""
    chance = random.Random(seed)
    stories = [_story(chance, number) for number in range(size // TELLERS)]
    return [_reading(story, number, teller) for number, story in enumerate(stories) for teller in range(TELLERS)]


def _name(chance: random.Random) -> str:
    return "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(4)).capitalize()


def _story(chance: random.Random, number: int) -> tuple[int, list[tuple[str, str, str, str, int]]]:
    people, places = [_name(chance) for _ in range(4)], [_name(chance) for _ in range(3)]
    day = FIRST_DAY + chance.randrange(1500)
    happenings = [
        (chance.choice(people), verb, chance.choice(NOUNS), chance.choice(places), day - chance.randrange(30))
        for verb in chance.sample(VERBS, HAPPENINGS)
    ]
    return day + 1, happenings


def _reading(story: tuple[int, list[tuple[str, str, str, str, int]]], number: int, teller: int) -> Reading:
    published, happenings = story
    chance = random.Random(number * TELLERS + teller)
    source = f"a{number}-{teller}"
    events, start = [], 0
    for index, happening in enumerate(happenings):
        events.append(_event(chance, source, index, start, happening))
        start = events[-1].evidence[0].end + 1
    text = " ".join(event.evidence[0].exact for event in events)
    told = Source(id=source, title=f"{happenings[0][0]} and {happenings[0][3]}", published=iso_day(published + teller))
    return Reading(source=told, events=tuple(events), sketch=sketch(text))


def _event(
    chance: random.Random, source: str, index: int, start: int, happening: tuple[str, str, str, str, int]
) -> Event:
    actor, verb, noun, place, day = happening
    before = f"{chance.choice(WORLD)} heard that {actor} "
    exact = (
        f"{before}{verb} the {noun} of {place} on the day that {chance.choice(WORLD)} {chance.choice(NOUNS)} came up."
    )
    quote = Quote(text=verb, start=start + len(before), end=start + len(before) + len(verb))
    evidence = Evidence(source=source, exact=exact, start=start, end=start + len(exact), trigger=quote)
    return Event(
        id=f"e-{source}-{index}",
        title=f"{actor} {verb} the {noun} of {place}",
        when=when(iso_day(day), iso_day(day))
        if chance.random() < 0.5
        else when(None, iso_day(day + 40), basis="ordered"),
        actors=(actor,),
        places=(place,),
        evidence=(evidence,),
    )
