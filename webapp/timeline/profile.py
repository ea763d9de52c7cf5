"""What of an event can be compared with another: the name of its happening, who, where, how many, when."""

import re
from dataclasses import dataclass
from functools import lru_cache

from webapp.model import Event, Reading, Source, day_number
from webapp.timeline import bounds, families
from webapp.timeline.quantities import Quantity, quantities
from webapp.timeline.words import english

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*|\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """An event, seen from where it can meet another."""

    reading: int
    """Index of the reading it comes from."""
    source: str
    """Id of the source of that reading."""
    event: Event
    name: families.Name
    who: frozenset[str]
    """Words of the names of its actors."""
    where: frozenset[str]
    """Words of the names of its places."""
    names: frozenset[str]
    """Words of all names in the sentences that tell of it."""
    words: frozenset[str]
    """Lemmas of what else these sentences say."""
    counts: frozenset[Quantity]
    told_on: int | None
    """Day number of its own date, or of its article's publication where it has none; None where unknown."""


def profiles(readings: tuple[Reading, ...]) -> list[Profile]:
    """A profile for every event of every reading, in order."""
    return [profile(r, reading.source, event) for r, reading in enumerate(readings) for event in reading.events]


def profile(reading: int, source: Source, event: Event) -> Profile:
    """What of *event* can be compared."""
    texts = [evidence.exact for evidence in event.evidence] or [event.title]
    triggers = [evidence.trigger.text for evidence in event.evidence if evidence.trigger] or [event.title]
    who, where = _name_words(event.actors), _name_words(event.places)
    spoken = [names_and_words(text) for text in texts]
    names = who | where | frozenset().union(*(names for names, _ in spoken))
    return Profile(
        reading=reading,
        source=source.id,
        event=event,
        name=families.merged(families.name(trigger) for trigger in triggers),
        who=who,
        where=where,
        names=names,
        words=frozenset().union(*(words for _, words in spoken)),
        counts=frozenset(q for text in texts for q in quantities(text)),
        told_on=_told_on(event, source),
    )


@lru_cache(maxsize=200_000)
def names_and_words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of names in a sentence (capitalised, not only for standing first), and the lemmas of the rest."""
    names, words = set(), set()
    for number, token in enumerate(_TOKEN.findall(text)):
        lower = token.removesuffix("'s").removesuffix("’s").lower()
        if token[0].isdigit():
            continue
        if token[0].isupper() and number and lower not in english.STOP:
            names.add(lower)
        if lower not in english.STOP and len(lower) > 1:
            words.add(families.root(families.lemma(lower)))
    return frozenset(names), frozenset(words)


def _told_on(event: Event, source: Source) -> int | None:
    if bounds.is_dated(event.when) and event.when.latest:
        return day_number(event.when.latest)
    return day_number(source.published) if source.published else None


def _name_words(names: tuple[str, ...]) -> frozenset[str]:
    words = (word.removesuffix("'s").removesuffix("’s").lower() for name in names for word in _TOKEN.findall(name))
    return frozenset(word for word in words if word not in english.STOP)
