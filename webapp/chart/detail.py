"""Level of detail: of a window, the most important marks themselves and the others as counts per bin and lane.

What a browser gets is bounded by what a screen can show, not by how many events there are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from webapp.chart.index import Index
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
    best = index.best(start, end, min(MARKS, top or MARKS))
    bins = [] if top else _bins(index, facet, start, end, set(best))
    marks = [index.marks[i] for i in sorted(best)]
    return Detail(False, index.lane_names(facet), marks, bins, len(best) + sum(found.events for found in bins))


def _bins(index: Index, facet: Facet, start: float, end: float, shown: set[int]) -> list[Bin]:
    """What is not shown, in the order of time; what stands for it outside the window counts apart at either side."""
    anchors, size = index.anchors, (end - start) / BINS
    cuts = [bisect_left(index.places, start + n * size) for n in range(BINS)] + [bisect_left(index.places, end)]
    rest = [i for i in index.inside(start, end) if not start <= anchors[i] < end and i not in shown]
    groups = [
        [i for i in rest if anchors[i] < start],
        *([i for i in index.order[a:b] if i not in shown] for a, b in pairwise(cuts)),
        [i for i in rest if anchors[i] >= end],
    ]
    lanes = index.lane_numbers(facet)
    return [
        _bin(index, lane, members, start, end)
        for group in groups
        for lane, members in sorted(_by_lane(group, lanes).items())
    ]


def _by_lane(group: Sequence[int], lanes: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for i in group:
        found.setdefault(lanes[i], []).append(i)
    return found


def _bin(index: Index, lane: int, members: Sequence[int], start: float, end: float) -> Bin:
    """These marks together."""
    anchors, first = index.anchors, index.marks[members[0]]
    places = [anchors[i] if start <= anchors[i] < end else _edge(index.marks[i], start, end) for i in members]
    return Bin(lane, min(places), max(places), len(members), first.id, first.title)


def _edge(mark: Mark, start: float, end: float) -> float:
    """Where a mark counts that has its place outside: at the edge over which it reaches in, or else there."""
    return mark.anchor if beyond(mark, start, end) else min(max(start, mark.anchor), end)
