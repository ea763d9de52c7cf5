"""Level of detail: of a window, the most important marks themselves and the others as counts per bin and lane.

What a browser gets is bounded by what a screen can show, not by how many events there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nsmallest
from typing import NamedTuple

from webapp.chart.index import Index
from webapp.chart.lanes import lane_of
from webapp.chart.marks import Mark, beyond
from webapp.chart.view import Facet

WHOLE = 400
"""Up to so many events a timeline is sent whole, so that filters and zoom need no server."""
MARKS = 160
"""Marks sent of a larger one: more than a screen has room for labels."""
BINS = 160
"""Bins of a window per lane: finer than the strip that shows them, six pixels on a desk."""


class Bin(NamedTuple):
    """Events of one lane that lie close together: where, how many, and one of them."""

    lane: int
    start: float
    end: float
    events: int
    id: str
    """Of its first event."""
    title: str


class Detail(NamedTuple):
    """What is sent of a window."""

    whole: bool
    """True if *marks* is all there is."""
    names: list[str]
    """Names of the lanes, so that no window renames or recolours them."""
    marks: list[Mark]
    bins: list[Bin]
    total: int
    """Events in the window."""


def is_small(index: Index) -> bool:
    """True if the timeline is sent whole."""
    return len(index.marks) + len(index.undated) <= WHOLE


def whole(index: Index, facet: Facet) -> Detail:
    """All marks of a timeline, however many."""
    return Detail(True, index.lane_names(facet), index.marks, [], len(index.marks))


def detail(index: Index, facet: Facet, start: float, end: float, top: int | None = None) -> Detail:
    """The marks from *start* to *end*; all of the timeline's where they are few. Remembered for a while."""
    if is_small(index) and top is None:
        return whole(index, facet)
    found: Detail = index.remembered((facet, start, end, top), lambda: _detail(index, facet, start, end, top))
    return found


def _detail(index: Index, facet: Facet, start: float, end: float, top: int | None) -> Detail:
    names, marks, inside = index.lane_names(facet), index.marks, index.inside(start, end)
    best = nsmallest(min(MARKS, top or MARKS), inside, key=lambda i: (-marks[i].importance, i))
    shown = set(best)
    rest = [] if top else [marks[i] for i in inside if i not in shown]
    bins = _bins(rest, facet, names, start, end)
    return Detail(False, names, [marks[i] for i in sorted(best)], bins, len(best) + len(rest))


def _bins(rest: Sequence[Mark], facet: Facet, names: Sequence[str], start: float, end: float) -> list[Bin]:
    size = (end - start) / BINS
    found: dict[tuple[int, int], list[tuple[float, Mark]]] = {}
    for mark in rest:
        at, number = _place(mark, start, end, size)
        found.setdefault((lane_of(mark, facet, names), number), []).append((at, mark))
    return [_bin(lane, members) for (lane, _), members in sorted(found.items(), key=lambda pair: pair[0])]


def _place(mark: Mark, start: float, end: float, size: float) -> tuple[float, int]:
    """Where a mark counts, and in which bin; what lies outside has a bin of its own at either side."""
    if beyond(mark, start, end):
        return mark.anchor, -1 if mark.anchor < start else BINS
    at = min(max(start, mark.anchor), end)
    return at, min(BINS - 1, int((at - start) / size))


def _bin(lane: int, members: Sequence[tuple[float, Mark]]) -> Bin:
    places = [at for at, _ in members]
    first = members[0][1]
    return Bin(lane, min(places), max(places), len(members), first.id, first.title)
