"""What sources give differently for one event: other dates, tolls and actors, each with its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from webapp.model import Conflict, Event, Evidence, When
from webapp.timeline.bounds import Dated
from webapp.timeline.names import is_proper, names_and_words, words_of
from webapp.timeline.quantities import Quantity, agree, quantities
from webapp.wording import when_in_words

Spoken = tuple[Quantity, str, Evidence]
"""A number, the independent source that gives it, and where."""

_NEAR = 80
"""Characters on either side of the trigger in which a number is the event's: a clause or so."""


def of_dates(dissent: Iterable[Dated]) -> tuple[Conflict, ...]:
    """One conflict for each other date, with the evidence of all who give it."""
    by_date: defaultdict[str, list[Dated]] = defaultdict(list)
    for one in dissent:
        by_date[one.event.when.edtf].append(one)
    return tuple(_of_date(tellers[0].event.when, tellers) for _, tellers in sorted(by_date.items()))


def _of_date(other: When, tellers: Sequence[Dated]) -> Conflict:
    evidence = tuple(e for one in tellers for e in one.event.evidence)
    return Conflict(about="when", value=when_in_words(other), when=other, evidence=evidence)


def of_numbers(tellings: Sequence[Dated]) -> tuple[Conflict, ...]:
    """Counts of one thing on which sources differ; the one most sources give is the event's own.

    A sentence speaks only where it counts that thing once, near the trigger; roundings and bounds that fit are no
    difference.
    """
    spoken: defaultdict[str, list[Spoken]] = defaultdict(list)
    for one in tellings:
        for evidence in one.event.evidence:
            for quantity in _single(_near(evidence)):
                spoken[quantity.unit].append((quantity, one.independent, evidence))
    return tuple(conflict for _, found in sorted(spoken.items()) for conflict in _differing(found))


def _near(evidence: Evidence) -> str:
    """The part of the sentence around its trigger."""
    if evidence.trigger is None:
        return evidence.exact
    start, end = evidence.trigger.start - evidence.start, evidence.trigger.end - evidence.start
    return evidence.exact[max(0, start - _NEAR) : end + _NEAR]


def _single(words: str) -> list[Quantity]:
    """The counts of things that are counted once only."""
    by_unit: defaultdict[str, list[Quantity]] = defaultdict(list)
    for quantity in sorted(quantities(words)):
        if quantity.kind == "count":
            by_unit[quantity.unit].append(quantity)
    return [found[0] for _, found in sorted(by_unit.items()) if len(found) == 1]


def _differing(spoken: Sequence[Spoken]) -> Iterable[Conflict]:
    tellers: defaultdict[Quantity, set[str]] = defaultdict(set)
    for quantity, source, _ in spoken:
        tellers[quantity].add(source)
    own = max(tellers, key=lambda quantity: (len(tellers[quantity]), not quantity.hedge, quantity.value))
    for other in sorted(tellers):
        evidence = tuple(e for q, source, e in spoken if q == other and source not in tellers[own])
        if evidence and not agree(own, other):
            yield Conflict(about="number", value=f"{other.value:g} {other.unit}", evidence=evidence)


def of_actors(best: Event, tellings: Sequence[Dated]) -> tuple[Conflict, ...]:
    """Who else is said to have done it: the same title with another name in front, from a source of its own."""
    others: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in tellings:
        if one.event is not best and _blames_another(best, one.event):
            others[one.event.actors[0]].extend(one.event.evidence)
    return tuple(Conflict(about="actor", value=name, evidence=tuple(found)) for name, found in sorted(others.items()))


def _blames_another(a: Event, b: Event) -> bool:
    """Both titles begin with their first actor, these are strangers, and the rest says the same."""
    if not (_begins_with_actor(a) and _begins_with_actor(b)):
        return False
    mine, theirs = a.title.removeprefix(a.actors[0]), b.title.removeprefix(b.actors[0])
    if words_of(a.actors[:1]) & words_of((b.title,)) or words_of(b.actors[:1]) & words_of((a.title,)):
        return False
    here, there = names_and_words(mine)[1], names_and_words(theirs)[1]
    return bool(here & there) and len(here & there) >= _REST_ALIKE * max(len(here), len(there))


def _begins_with_actor(event: Event) -> bool:
    return bool(event.actors) and event.title.startswith(event.actors[0]) and is_proper(event.actors[0])


_REST_ALIKE = 0.6
"""Share of the words behind the actors that two titles have in common if they tell of one deed."""
