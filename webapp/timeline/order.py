"""What came after what, without contradiction, and what that tells of events without a date of their own.

``after`` relations are made consistent: one that the dates exclude, or that closes a circle, is set aside, and the
reason kept where the words told it. Along those that are told, dates flow: what came after the talks came no
earlier than the talks.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from graphlib import TopologicalSorter

from msgspec.structs import replace

from webapp.model import Event, When, minute_number, when
from webapp.timeline.bounds import is_dated, stated
from webapp.wording import when_in_words

Relation = tuple[str, str]
"""Ids of a later event and of the one it follows."""
Told = Mapping[Relation, str]
"""The relations that words tell, or a rule gives; with the rule."""


def told_relations(events: Iterable[Event]) -> Iterator[Relation]:
    """The ``after`` relations within one reading that its words tell: a reason of either event names the other.

    The others are only the order of telling; they order events, but carry no dates.
    """
    by_id = {event.id: event for event in events}
    named = {event.id: f"“{event.title}”" for event in by_id.values()}
    reasons = {event.id: "\n".join(event.when.because) for event in by_id.values()}
    for one, event in by_id.items():
        for before in event.after:
            if before in by_id and (named[before] in reasons[one] or named[one] in reasons[before]):
                yield one, before


def ordered(events: Sequence[Event], told: Told) -> list[Event]:
    """The *events* with consistent ``after`` relations, and the bounds that follow from those that are *told*."""
    by_id = {event.id: event for event in events}
    for event in events:
        by_id[event.id] = _without_excluded(event, by_id, told)
    tangle = _entangled(by_id)
    for one in tangle:
        by_id[one] = _without_circles(one, by_id, tangle, told)
    sequence = list(TopologicalSorter({e.id: e.after for e in by_id.values()}).static_order())
    for one in sequence:
        event = _without_excluded(by_id[one], by_id, told)
        by_id[one] = _no_earlier(event, [by_id[before] for before in event.after if (one, before) in told])
    followers = _followers(by_id.values())
    for one in reversed(sequence):
        by_id[one] = _no_later(by_id[one], [by_id[later] for later in followers[one] if (later, one) in told], told)
    return [_without_excluded(by_id[event.id], by_id, told) for event in events]


def _followers(events: Iterable[Event]) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for event in events:
        for before in event.after:
            found[before].append(event.id)
    return found


def _without_excluded(event: Event, by_id: dict[str, Event], told: Told) -> Event:
    """The event without what it is said to follow but, by the dates of both, came before."""
    for before in event.after:
        if before not in by_id or before == event.id:
            event = replace(event, after=tuple(b for b in event.after if b != before))
        elif stated(event.when)[1] < stated(by_id[before].when)[0]:
            why = f"which is dated {when_in_words(by_id[before].when)}"
            event = _set_aside(event, by_id[before], why, told)
    return event


def _entangled(by_id: dict[str, Event]) -> dict[str, None]:
    """The events on circles, or between two: what is left when all that follows nothing is taken off, and so on."""
    left = {event.id: len(event.after) for event in by_id.values()}
    followers = _followers(by_id.values())
    free = [one for one, count in left.items() if not count]
    while free:
        one = free.pop()
        del left[one]
        for later in followers[one]:
            left[later] -= 1
            if not left[later]:
                free.append(later)
    return dict.fromkeys(left)


def _without_circles(start: str, by_id: dict[str, Event], tangle: Container[str], told: Told) -> Event:
    """The event without relations through which it would come after itself; the earlier relations stand."""
    event = by_id[start]
    for before in event.after:
        if _reaches(before, start, by_id, tangle):
            event = _set_aside(event, by_id[before], "which is itself told to come after it", told)
            by_id[start] = event
    return event


def _reaches(begin: str, goal: str, by_id: dict[str, Event], tangle: Container[str]) -> bool:
    """Whether *goal* is among all that *begin* is told to follow."""
    seen, todo = {begin}, [begin]
    while todo:
        one = todo.pop()
        if one == goal:
            return True
        fresh = [b for b in by_id[one].after if b in tangle and b not in seen]
        seen.update(fresh)
        todo.extend(fresh)
    return False


def _set_aside(event: Event, before: Event, why: str, told: Told) -> Event:
    """The event without that relation; where the words told it, the reason is kept."""
    rest = tuple(b for b in event.after if b != before.id)
    if (event.id, before.id) not in told:
        return replace(event, after=rest)
    reason = f"set aside: told to come after “{before.title}”, {why}"
    return replace(event, when=replace(event.when, because=(*event.when.because, reason)), after=rest)


def _no_earlier(event: Event, before: Sequence[Event]) -> Event:
    """An event without a date of its own begins no earlier than what it follows."""
    floors = [(_reached(b.when), b) for b in before]
    known = [(floor, b) for floor, b in floors if floor]
    if is_dated(event.when) or not known:
        return event
    floor, cause = max(known, key=lambda pair: minute_number(pair[0]))
    lo, hi = stated(event.when)
    if not lo < minute_number(floor) <= hi:
        return event
    return _bounded(event, floor, event.when.latest, f"after “{cause.title}” ({when_in_words(cause.when)})")


def _reached(before: When) -> str | None:
    """The first moment at which something can be over: a span's last day, a point's first."""
    if before.shape == "span" and before.latest:
        return before.latest
    return before.earliest


def _no_later(event: Event, later: Sequence[Event], told: Told) -> Event:
    """An event without a date of its own is over no later than what follows it."""
    ceilings = [(one.when.latest, one) for one in later if one.when.latest]
    if is_dated(event.when) or not ceilings:
        return event
    ceiling, cause = min(ceilings, key=lambda pair: minute_number(pair[0] or "", last=True))
    lo, hi = stated(event.when)
    if not lo <= minute_number(ceiling or "", last=True) < hi:
        return event
    rule = told[cause.id, event.id]
    reason = f"before “{cause.title}” ({when_in_words(cause.when)})" + (f": {rule}" if rule else "")
    return _bounded(event, event.when.earliest, ceiling, reason)


def _bounded(event: Event, earliest: str | None, latest: str | None, reason: str) -> Event:
    told = event.when
    narrowed = when(
        earliest,
        latest,
        shape=told.shape,
        precision=told.precision,
        approximate=told.approximate,
        basis="ordered",
        because=(*told.because, reason),
    )
    return replace(event, when=replace(narrowed, extra=told.extra))
