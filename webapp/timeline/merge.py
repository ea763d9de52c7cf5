"""What many articles tell, as one timeline: reprints found, like events merged, dates narrowed, order kept."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from webapp.model import Event, Reading, Source, Timeline
from webapp.timeline.bounds import Dated, is_day, stated
from webapp.timeline.cluster import clusters
from webapp.timeline.fuse import fuse
from webapp.timeline.names import names_and_words
from webapp.timeline.order import Relation, ordered, told_relations
from webapp.timeline.profile import Profile, profiles
from webapp.timeline.sketch import copies
from webapp.timeline.steps import Case, steps
from webapp.timeline.stories import News, vectors

_QUOTED = re.compile("“([^“”]+)”")


def merge(readings: Sequence[Reading], *, title: str = "") -> Timeline:
    """One timeline of all that the *readings* tell.

    Sources keep their ids and their order. Which events are merged does not depend on that order: readings are
    compared from the earliest published on. A reading handed in twice counts once.
    """
    given = list({reading.source.id: reading for reading in readings}.values())
    readings = _with_own_ids(sorted(given, key=_by_day))
    tellers = _tellers(readings, copies([reading.sketch for reading in readings]))
    every = profiles(readings, {id: independent for id, (_, independent) in tellers.items()})
    groups = _groups(readings, every)
    cases = [(_fused(group, tellers), group) for group in groups]
    names = {one.event.id: event.id for event, group in cases for one in group}
    told = {(names[a], names[b]): "" for reading in readings for a, b in told_relations(reading.events)}
    following = steps(cases)
    events = _related(_renamed(_retitled(cases), names), following)
    place = {reading.source.id: index for index, reading in enumerate(given)}
    return Timeline(
        title=title,
        language=_language(given),
        sources=tuple(tellers[reading.source.id][0] for reading in given),
        events=_in_order(ordered(events, told | following), place),
    )


def _by_day(one: Reading) -> tuple[str, str, str]:
    """Of one day by their text: ids may be numbers in the order of input."""
    return one.source.published or "~", one.source.sha256 or "", one.source.id


def _groups(readings: Sequence[Reading], every: Sequence[Profile]) -> list[list[Profile]]:
    """The tellings of each happening. What one article tells apart may be one only where a day is shared."""
    if len(readings) > 1:
        return [[every[i] for i in group] for group in clusters(every, _news(readings, every))]
    days: defaultdict[tuple[int, int] | str, list[Profile]] = defaultdict(list)
    for one in every:
        days[stated(one.event.when) if is_day(one.event.when) else one.event.id].append(one)
    found: list[list[Profile]] = []
    for told in days.values():
        found += [[told[i] for i in group] for group in clusters(told, _news(readings, told))] if told[1:] else [told]
    return found


def _with_own_ids(readings: Iterable[Reading]) -> list[Reading]:
    """The readings with no event id twice: the same text under two sources gives the same ids."""
    taken: set[str] = set()
    found: list[Reading] = []
    for reading in readings:
        again = {event.id: f"{event.id}-{reading.source.id}" for event in reading.events if event.id in taken}
        events = reading.events if not again else tuple(_with_ids(event, again) for event in reading.events)
        taken.update(event.id for event in events)
        found.append(replace(reading, events=events))
    return found


def _with_ids(event: Event, names: Mapping[str, str]) -> Event:
    after = tuple(names.get(before, before) for before in event.after)
    return replace(event, id=names.get(event.id, event.id), after=after)


def _news(readings: Sequence[Reading], every: Sequence[Profile]) -> News:
    titles = [names_and_words(reading.source.title) for reading in readings]
    return News(vectors(len(readings), every, titles))


def _tellers(readings: Sequence[Reading], originals: Mapping[int, int]) -> dict[str, tuple[Source, str]]:
    """Each source by id, marked where it is a copy, with the id of the source it counts for."""
    found: dict[str, tuple[Source, str]] = {}
    for index, reading in enumerate(readings):
        original = readings[originals.get(index, index)].source.id
        copy_of = original if original != reading.source.id else reading.source.copy_of
        found[reading.source.id] = replace(reading.source, copy_of=copy_of), copy_of or reading.source.id
    return found


def _fused(group: Sequence[Profile], tellers: Mapping[str, tuple[Source, str]]) -> Event:
    tellings = []
    for one in group:
        source, independent = tellers[one.source]
        tellings.append(Dated(one.event, source, independent))
    return fuse(tellings)


def _retitled(cases: Sequence[Case]) -> list[Event]:
    """The events with reasons that name others by their titles in this timeline, not by those of their tellings."""
    titles = {(one.reading, one.event.title): event.title for event, group in cases for one in group}

    def renamed(reason: str, group: Sequence[Profile]) -> str:
        def title(found: re.Match[str]) -> str:
            known = (titles.get((one.reading, found[1])) for one in group)
            return f"“{next(filter(None, known), found[1])}”"

        return _QUOTED.sub(title, reason)

    return [
        replace(event, when=replace(event.when, because=tuple(renamed(why, group) for why in event.when.because)))
        for event, group in cases
    ]


def _renamed(events: Sequence[Event], names: Mapping[str, str]) -> list[Event]:
    """The events with their ``after`` naming merged events, never themselves, each once."""
    return [
        replace(event, after=tuple(dict.fromkeys(n for b in event.after if (n := names.get(b, b)) != event.id)))
        for event in events
    ]


def _related(events: Sequence[Event], relations: Iterable[Relation]) -> list[Event]:
    """The events with these relations added to their own."""
    more: defaultdict[str, list[str]] = defaultdict(list)
    for later, before in relations:
        more[later].append(before)
    return [replace(event, after=tuple(dict.fromkeys((*event.after, *more[event.id])))) for event in events]


def _in_order(events: Sequence[Event], place: Mapping[str, int]) -> tuple[Event, ...]:
    """By first and last possible moment, then as the sources tell them."""

    def key(event: Event) -> tuple[tuple[int, int], int, int, str]:
        first = event.evidence[0] if event.evidence else None
        told = (place.get(first.source, len(place)), first.start) if first else (len(place), 0)
        return stated(event.when), *told, event.id

    return tuple(sorted(events, key=key))


def _language(readings: Sequence[Reading]) -> str:
    spoken = [reading.source.language for reading in readings if reading.source.language]
    return max(spoken, key=spoken.count) if spoken else "en"
