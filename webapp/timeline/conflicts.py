"""What sources give differently for one event: other dates, tolls and actors, each with its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from webapp.model import Conflict, Event, Evidence, When
from webapp.timeline.bounds import Dated
from webapp.timeline.names import is_proper, names_and_words, words_of
from webapp.timeline.quantities import Quantity, is_rounding, quantities
from webapp.wording import when_in_words


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

    A sentence speaks only where it counts that thing once; a rounding of the same number is no difference.
    """
    spoken: defaultdict[str, defaultdict[float, list[tuple[str, Evidence]]]] = defaultdict(lambda: defaultdict(list))
    for one in tellings:
        for evidence in one.event.evidence:
            for quantity in _single(evidence.exact):
                spoken[quantity.unit][quantity.value].append((one.independent, evidence))
    return tuple(conflict for unit, values in sorted(spoken.items()) for conflict in _differing(unit, values))


def _single(sentence: str) -> list[Quantity]:
    """The counts of things that a sentence counts once only."""
    by_unit: defaultdict[str, list[Quantity]] = defaultdict(list)
    for quantity in sorted(quantities(sentence)):
        if quantity.kind == "count":
            by_unit[quantity.unit].append(quantity)
    return [found[0] for _, found in sorted(by_unit.items()) if len(found) == 1]


def _differing(unit: str, values: dict[float, list[tuple[str, Evidence]]]) -> Iterable[Conflict]:
    def support(value: float) -> tuple[int, float]:
        return len({source for source, _ in values[value]}), value

    own = max(values, key=support)
    own_sources = {source for source, _ in values[own]}
    for value in sorted(values):
        others = [evidence for source, evidence in values[value] if source not in own_sources]
        if value != own and others and not is_rounding(own, value):
            yield Conflict(about="number", value=f"{value:g} {unit}", evidence=tuple(others))


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
