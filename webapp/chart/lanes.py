"""Lanes: the rows of rows that a facet (kind, actor, place, source) sorts the marks into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from webapp.chart.marks import Mark
from webapp.chart.view import Facet
from webapp.wording.words.english import ENGLISH

MAX_LANES = 7
"""Lanes with a name of their own: as many hues as colour-blind readers tell apart; the rest share one."""


class Lane(NamedTuple):
    """A named row; *color* counts in the palette, the rest lane has the last one."""

    name: str
    color: int
    number: int
    """Its place among all lanes of the timeline."""
    marks: list[Mark]


def lane_names(marks: Sequence[Mark], facet: Facet) -> list[str]:
    """The names that get a lane: the most frequent values, in the order in which they first appear."""
    if facet == "none":
        return []
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for at, mark in enumerate(marks):
        for value in mark.facets.get(facet, ()):
            counts[value] += 1
            first.setdefault(value, at)
    frequent = sorted(counts, key=lambda name: (-counts[name], first[name]))[:MAX_LANES]
    return sorted(frequent, key=lambda name: first[name])


def lane_of(mark: Mark, facet: Facet, names: Sequence[str]) -> int:
    """Which lane a mark stands in: that of its first value that has one; ``len(names)`` is the rest lane."""
    if not names:
        return 0
    return next((names.index(value) for value in mark.facets.get(facet, ()) if value in names), len(names))


def lanes(marks: Sequence[Mark], facet: Facet, names: Sequence[str], rest: str = ENGLISH.rest) -> list[Lane]:
    """All lanes with their marks, also those without; one nameless lane where there is no facet."""
    if not names:
        return [Lane("", 0, 0, list(marks))]
    found = [Lane(_heading(name, facet), number, number, []) for number, name in enumerate(names)]
    found.append(Lane(rest, MAX_LANES, len(names), []))
    for mark in marks:
        found[lane_of(mark, facet, names)].marks.append(mark)
    return found


def _heading(name: str, facet: Facet) -> str:
    """A kind is a common noun, and begins with a capital at the head of its lane."""
    return name[:1].upper() + name[1:] if facet == "kind" else name
