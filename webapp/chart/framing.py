"""Which stretch of a timeline is seen first: all of it, or, where a few events lie far off, the one they would squeeze.

Far means: the empty time before the others is longer than all the others take, and with it they would get less
than a quarter of the width. What lies outside is named at the edge of the chart, so that nothing is hidden. A span
may run on over the edge; bounds between which something happened once are never cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from typing import NamedTuple

from webapp.chart.scale import domain

FAR = 4
"""A stretch is seen first where the whole is so many times as long."""
FEW, SHARE, MOST = 6, 20, 4
"""So many events, or one in twenty of many, may be left outside; never more than one in four."""
GAPS = 8
"""The widest gaps at either end that are looked at."""


class Extent(NamedTuple):
    """First and last known minute of an event, and whether that is how long it lasted."""

    first: int
    last: int
    lasted: bool


def extent_of(start: int | None, end: int | None, lasted: bool) -> Extent | None:
    """The extent between two bounds of which one may be open; None where both are."""
    if start is None and end is None:
        return None
    return Extent(start if start is not None else end or 0, end if end is not None else start or 0, lasted)


def frame(extents: Sequence[Extent]) -> tuple[int, int]:
    """First and last minute of the stretch to show first."""
    starts, ends = sorted(e.first for e in extents), sorted(e.last for e in extents)
    few = min(len(extents) // MOST, max(FEW, len(extents) // SHARE))
    whole = best = starts[0], ends[-1]
    for left, before in _cuts(starts, few):
        for right, behind in _cuts([-end for end in reversed(ends)], few - left):
            found = starts[left], ends[-1 - right]
            far = _length(found) * FAR <= _length(whole) and found[1] - found[0] <= min(before, behind)
            if far and _length(found) < _length(best) and not _cut(extents, *found):
                best = found
    return best


def _cuts(ordered: Sequence[int], few: int) -> list[tuple[int, float]]:
    """How many may be left out at the beginning, each with the empty time behind them; none may be, too."""
    gaps = [(ordered[n] - ordered[n - 1], n) for n in range(1, few + 1)]
    return [(0, float("inf")), *((n, float(gap)) for gap, n in nlargest(GAPS, gaps))]


def _length(stretch: tuple[int, int]) -> float:
    """Minutes on the chart, the room at either end included; without end where nothing is left."""
    first, last = domain(*stretch)
    return last - first if stretch[0] <= stretch[1] else float("inf")


def _cut(extents: Sequence[Extent], first: int, last: int) -> bool:
    """True if an edge would cut what happened once within bounds."""
    return any(not e.lasted and (e.first < first <= e.last or e.first <= last < e.last) for e in extents)
