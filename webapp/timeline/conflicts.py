"""What sources give differently for one event: other dates, tolls and actors, each with its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from webapp.model import Conflict, Evidence, When
from webapp.timeline.bounds import Dated
from webapp.timeline.quantities import Quantity, is_rounding, quantities
from webapp.wording import when_in_words

Value = tuple[float, Quantity]


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
