"""A timeline made ready for being looked at many times: marks in order, their bounds, what to skip."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from heapq import nsmallest
from itertools import accumulate, islice
from math import inf
from typing import Any, NamedTuple, get_args

from webapp.chart.framing import extent_of, frame
from webapp.chart.lanes import lane_names, lane_of
from webapp.chart.marks import Mark, bounds, marks
from webapp.chart.moments import DAY
from webapp.chart.scale import domain
from webapp.chart.view import Facet, View
from webapp.model import Source, Timeline, day_number
from webapp.wording.language import Language
from webapp.wording.words.english import ENGLISH

REMEMBERED = 16
"""Windows kept: those that readers open a page with; every zoom makes new ones."""
FEW = 4
"""A window with less than this part of all marks is ranked by itself: sorting one costs about as much as four looks."""
EMPTY_DOMAIN = (0.0, float(DAY))


class Lane(NamedTuple):
    """The marks of a lane in the order of the minutes that stand for them."""

    order: list[int]
    """Their positions."""
    places: list[float]
    """Their minutes."""
    ranks: dict[int, int]
    """At which place of that order each position is."""


class Index:
    """Marks in the order of time with what every view of them needs, each worked out once."""

    def __init__(self, found: Sequence[Mark], sources: Sequence[Source], language: Language = ENGLISH) -> None:
        self.language = language
        self.marks = [mark for mark in found if mark.dated]
        self.sources = sources
        self.undated = [mark for mark in found if not mark.dated]
        self._names: dict[Facet, list[str]] = {}
        self._lanes: dict[Facet, list[int]] = {}
        self._lane_orders: dict[Facet, dict[int, Lane]] = {}
        self._memory: dict[Hashable, Any] = {}

    @classmethod
    def of(cls, timeline: Timeline) -> Index:
        """The index of a whole timeline."""
        return cls(marks(timeline), timeline.sources)

    def part(self, found: Sequence[Mark]) -> Index:
        """The index of some of the marks, with the period and the lanes of all of them."""
        part = Index(found, self.sources, self.language)
        part._names = {facet: self.lane_names(facet) for facet in get_args(Facet)}
        part.domain, part.home = self.domain, self.home
        return part

    def remembered(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """What *make* gives, made once for *key* while it is among the last that were asked for."""
        made = self._memory.get(key)
        if made is None:
            self._memory[key] = made = make()
            while len(self._memory) > REMEMBERED:
                self._memory.pop(next(iter(self._memory)), None)
        return made

    @cached_property
    def domain(self) -> tuple[float, float]:
        """The stretch that shows everything."""
        limits = bounds(self.marks)
        return domain(*limits) if limits else EMPTY_DOMAIN

    @cached_property
    def home(self) -> tuple[float, float]:
        """The stretch that is seen first; what few events lie outside are named at its edges."""
        extents = [extent_of(mark.start, mark.end, mark.kind in ("bar", "ongoing")) for mark in self.marks]
        known = [extent for extent in extents if extent]
        return domain(*frame(known)) if known else EMPTY_DOMAIN

    def window(self, view: View) -> tuple[float, float]:
        """The stretch that a view shows."""
        return self.home if view.start is None or view.end is None else (view.start, view.end)

    @cached_property
    def _starts(self) -> list[float]:
        """Where each mark starts, in order: as the marks are sorted, what is open to the past goes by its end."""
        return [mark.start if mark.start is not None else mark.end or 0.0 for mark in self.marks]

    @cached_property
    def _lasts(self) -> list[float]:
        """How far each mark reaches."""
        return [mark.reach[1] for mark in self.marks]

    @cached_property
    def _farthest(self) -> list[float]:
        """How far any mark up to each one reaches."""
        return list(accumulate(self._lasts, max))

    def inside(self, start: float, end: float) -> list[int]:
        """Positions of the marks that a window shows: those that touch it, at home the others too."""
        if (start, end) == self.home:
            return list(range(len(self.marks)))
        first = bisect_left(self._farthest, start)
        last = bisect_left(self._starts, end)
        lasts = self._lasts
        return [i for i in range(first, last) if lasts[i] >= start] + [i for i in self._endless if i >= last]

    def outside(self, start: float, end: float) -> tuple[list[int], list[int]]:
        """Positions of the marks that a window shows although what stands for them lies before it, or after it."""
        anchors, lasts = self.anchors, self._lasts
        if (start, end) == self.home:
            a, b = (bisect_left(self._places, minute) for minute in (start, end))
            return sorted(self._order[:a]), sorted(self._order[b:])
        first, within = bisect_left(self._farthest, start), bisect_left(self._starts, start)
        before = [i for i in range(first, within) if lasts[i] >= start and anchors[i] < start]
        near, last = bisect_left(self._starts, end - self._farthest_anchor), bisect_left(self._starts, end)
        after = [i for i in range(near, last) if anchors[i] >= end]
        return before, after + [i for i in self._endless if i >= last]

    def best(self, start: float, end: float, count: int) -> list[int]:
        """Positions of the most important marks that a window shows, at the most so many."""
        if (start, end) == self.home:
            return self._ranked[:count]
        if self._are_few(start, end):
            return nsmallest(count, self.inside(start, end), key=self._ranks.__getitem__)
        starts, lasts, endless = self._starts, self._lasts, set(self._endless)
        touching = (i for i in self._ranked if lasts[i] >= start and (starts[i] < end or i in endless))
        return list(islice(touching, count))

    @cached_property
    def _ranked(self) -> list[int]:
        """Positions, the most important first."""
        return sorted(range(len(self.marks)), key=lambda i: (-self.marks[i].importance, i))

    @cached_property
    def _ranks(self) -> list[int]:
        """At which place each mark stands in that order."""
        ranks = [0] * len(self.marks)
        for rank, i in enumerate(self._ranked):
            ranks[i] = rank
        return ranks

    def _are_few(self, start: float, end: float) -> bool:
        """True if it is less work to rank the marks of a window than to go through all of them by rank."""
        return (bisect_left(self._starts, end) - bisect_left(self._farthest, start)) * FEW < len(self.marks)

    @cached_property
    def anchors(self) -> list[float]:
        """The minute that stands for each mark."""
        return [mark.anchor for mark in self.marks]

    @cached_property
    def _farthest_anchor(self) -> float:
        """How far from its start the minute is that stands for a mark, at the most."""
        return max((anchor - start for anchor, start in zip(self.anchors, self._starts, strict=True)), default=0.0)

    @cached_property
    def _order(self) -> list[int]:
        """Positions in the order of these minutes."""
        return sorted(range(len(self.marks)), key=self.anchors.__getitem__)

    @cached_property
    def _places(self) -> list[float]:
        """These minutes in their order."""
        return sorted(self.anchors)

    def lane_orders(self, facet: Facet) -> dict[int, Lane]:
        """The lanes by their numbers."""
        if facet not in self._lane_orders:
            numbers, anchors = self.lane_numbers(facet), self.anchors
            orders: dict[int, list[int]] = {}
            for i in self._order:
                orders.setdefault(numbers[i], []).append(i)
            self._lane_orders[facet] = {
                number: Lane(order, [anchors[i] for i in order], {i: rank for rank, i in enumerate(order)})
                for number, order in sorted(orders.items())
            }
        return self._lane_orders[facet]

    def lane_numbers(self, facet: Facet) -> list[int]:
        """In which lane each mark stands."""
        if facet not in self._lanes:
            names = self.lane_names(facet)
            self._lanes[facet] = [lane_of(mark, facet, names) for mark in self.marks]
        return self._lanes[facet]

    @cached_property
    def _endless(self) -> list[int]:
        """Marks that reach back as far as anyone looks."""
        return [i for i, mark in enumerate(self.marks) if mark.reach[0] == -inf]

    def lane_names(self, facet: Facet) -> list[str]:
        """The names of the lanes, the same for every window."""
        if facet not in self._names:
            self._names[facet] = lane_names(self.marks, facet)
        return self._names[facet]

    @cached_property
    def published(self) -> list[tuple[int, str]]:
        """The middle of every publication day with the names of who published on it."""
        days: dict[int, list[str]] = {}
        for source in self.sources:
            if source.published:
                day = day_number(source.published)
                days.setdefault(day * DAY + DAY // 2, []).append(source.publisher or source.title or source.id)
        return [(minute, ", ".join(dict.fromkeys(names))) for minute, names in sorted(days.items())]
