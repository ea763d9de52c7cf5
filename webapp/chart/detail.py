"""Level of detail: of a window, the most important marks themselves and the others as counts per bin and lane.

What a browser gets is bounded by what a screen can show, not by how many events there are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from webapp.chart.index import Index, Lane
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
    """What is not shown, lane by lane and in the order of time; what stands for it outside the window counts apart.

    No step of it looks at every event: bins are cut out of lanes that are in order once and for all.
    """
    numbers, cuts = index.lane_numbers(facet), [start + n * (end - start) / BINS for n in range(BINS)] + [end]
    before, after = ([i for i in side if i not in shown] for side in index.outside(start, end))
    found = []
    for number, lane in index.lane_orders(facet).items():
        gone = sorted(lane.ranks[i] for i in shown if numbers[i] == number)
        left, right = ([i for i in side if numbers[i] == number] for side in (before, after))
        found += [_outside(index, number, left, start, end)] if left else []
        found += _inside(index, number, lane, [bisect_left(lane.places, cut) for cut in cuts], gone)
        found += [_outside(index, number, right, start, end)] if right else []
    return found


def _inside(index: Index, number: int, lane: Lane, cuts: Sequence[int], gone: Sequence[int]) -> Iterator[Bin]:
    """The stretches of a lane from cut to cut, without what is *gone*: ranks in their order."""
    for a, b in pairwise(cuts):
        hidden = set(gone[bisect_left(gone, a) : bisect_left(gone, b)])
        if b - a > len(hidden):
            first = next(rank for rank in range(a, b) if rank not in hidden)
            last = next(rank for rank in range(b - 1, a - 1, -1) if rank not in hidden)
            mark = index.marks[lane.order[first]]
            yield Bin(number, lane.places[first], lane.places[last], b - a - len(hidden), mark.id, mark.title)


def _outside(index: Index, number: int, members: Sequence[int], start: float, end: float) -> Bin:
    """These marks together, which stand for a place outside the window."""
    first, places = index.marks[members[0]], [_edge(index.marks[i], start, end) for i in members]
    return Bin(number, min(places), max(places), len(members), first.id, first.title)


def _edge(mark: Mark, start: float, end: float) -> float:
    """Where a mark counts that has its place outside: at the edge over which it reaches in, or else there."""
    return mark.anchor if beyond(mark, start, end) else min(max(start, mark.anchor), end)
