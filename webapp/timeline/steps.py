"""What one article leaves open and the step after it, told by another, bounds: a law is passed before it is signed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from webapp.model import Event
from webapp.timeline import bounds
from webapp.timeline.order import Relation
from webapp.timeline.profile import Profile
from webapp.timeline.words import english

Case = tuple[Event, Sequence[Profile]]
"""A merged event and its tellings."""


def steps(cases: Sequence[Case]) -> dict[Relation, str]:
    """Relations between undated events and the dated step that follows them in the same case, each with its rule.

    The same case is of the same sum, or of the same person by full name; where two dated steps could follow, none does.
    """
    found: dict[Relation, str] = {}
    cases = [(event, tellings) for event, tellings in cases if event.factuality == "happened"]
    for before, after, why in english.STEPS:
        later: defaultdict[object, set[str]] = defaultdict(set)
        for event, tellings in _of_step(cases, after):
            if bounds.is_dated(event.when):
                for key in _keys(tellings):
                    later[key].add(event.id)
        for event, tellings in _of_step(cases, before):
            following = set().union(*(later.get(key, ()) for key in _keys(tellings)))
            if not bounds.is_dated(event.when) and len(following) == 1:
                found[following.pop(), event.id] = why
    return found


def _of_step(cases: Sequence[Case], roots: frozenset[str]) -> Iterator[Case]:
    for event, tellings in cases:
        if not all(roots.isdisjoint(one.triggers[0].roots) for one in tellings):
            yield event, tellings


def _keys(tellings: Sequence[Profile]) -> Iterator[object]:
    """What tells one case from another: the sums in its sentences, the full names in its roles."""
    for one in tellings:
        yield from (("sum", quantity.value) for quantity in one.counts if quantity.kind == "money")
        person = (one.doer | one.thing) & one.persons
        if len(person) > 1:
            yield person
