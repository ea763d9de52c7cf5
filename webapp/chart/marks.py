"""Event → Mark: what kind of date it has, where it lies in minutes, and what its label says.

A mark's *kind* is the shape a reader sees. Whether it is drawn full, hollow or crossed follows from
the factuality and is decided where it is drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import inf
from typing import Literal, NamedTuple

from webapp.chart import text
from webapp.chart.framing import extent_of, frame
from webapp.chart.moments import DAY
from webapp.model import Event, Source, Timeline, Value, When, minute_number, ymd
from webapp.wording import short, when_in_words
from webapp.wording.language import Language
from webapp.wording.words.english import ENGLISH

Kind = Literal["dot", "capsule", "ordered", "bar", "ongoing"]
TITLE_LETTERS = 400
"""A label never needs more of a title; the panel and the list have it whole."""
LONE_YEAR_DAYS, MAIN_YEAR_DAYS = 300, 731
"""A timeline whose first view is no longer than the first repeats no month there, so its labels say no year of it; up
to the second they leave out the year most of its events fall in."""


class Rival(NamedTuple):
    """Another date that a source gives for the same event."""

    start: int
    end: int
    words: str


class Mark(Value, frozen=True, kw_only=True):
    """One event as the chart draws it; times are minutes since day 0, both inclusive."""

    id: str
    title: str
    kind: Kind
    start: int | None
    end: int | None
    """None on either side: the bound is open there; both None: the event has no date at all."""
    short: str
    """The date as the label says it, and whether it was planned, possible or denied."""
    factuality: str
    importance: float
    sources: int
    """Number of independent sources."""
    after: tuple[str, ...] = ()
    rivals: tuple[Rival, ...] = ()
    facets: dict[str, tuple[str, ...]]
    review: str

    @property
    def dated(self) -> bool:
        """True where at least one bound is known."""
        return self.start is not None or self.end is not None

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it is drawn: what is open on a side ends near the bound that is known, but a span whose
        beginning is unknown, and one that goes on, reach as far as anyone looks."""
        first = self.start if self.start is not None else -inf if self.kind == "bar" else self.end
        last = self.end if self.end is not None else inf if self.kind == "ongoing" else self.start
        return first or 0, last or 0

    @property
    def anchor(self) -> float:
        """The minute that stands for a dated mark where there is room for no more: the middle of a day, of anything
        longer the bound that comes first, since a middle would be invented."""
        if self.start is None or self.end is None:
            return self.start if self.start is not None else self.end or 0
        return (self.start + self.end) / 2 if self.kind == "dot" else self.start


def beyond(mark: Mark, start: float, end: float) -> str:
    """``before`` or ``after`` where a mark lies outside a stretch, else empty."""
    first, last = mark.reach
    return "before" if last < start else "after" if first >= end else ""


FACETS = ("kind", "actor", "place", "source")


def marks(timeline: Timeline, language: Language = ENGLISH) -> list[Mark]:
    """A mark for every event that was not rejected, in the order of time; undated ones last."""
    events = [event for event in timeline.events if event.review != "rejected"]
    sources = {source.id: source for source in timeline.sources}
    unsaid = Unsaid(_unsaid_years(events), _lone_day(events))
    made = [_mark(event, sources, unsaid, language) for event in events]
    return sorted(made, key=order)


def order(mark: Mark) -> tuple[bool, float, float, str]:
    """Sort key: by first bound, then by last; what is open to the past goes by its last bound."""
    start = mark.start if mark.start is not None else mark.end
    end = mark.end if mark.end is not None else start
    return start is None, start or 0, end or 0, mark.id


def bounds(found: Sequence[Mark]) -> tuple[int, int] | None:
    """First and last minute that any mark is known to touch; None where nothing is dated."""
    known = [m for mark in found for m in (mark.start, mark.end) if m is not None]
    return (min(known), max(known)) if known else None


def kind_of(event: Event) -> Kind:
    """The shape that says what kind of date this is."""
    when = event.when
    if when.shape == "span":
        return "ongoing" if event.factuality == "ongoing" or when.latest is None else "bar"
    if when.basis == "ordered" or when.earliest is None or when.latest is None:
        return "ordered"
    start, end = span_of(when)
    return "dot" if start is not None and end is not None and start // DAY == end // DAY else "capsule"


def span_of(when: When) -> tuple[int | None, int | None]:
    """Both bounds in minutes; a bare day reaches from its first to its last minute."""
    start = minute_number(when.earliest) if when.earliest else None
    return start, minute_number(when.latest, last=True) if when.latest else None


class Unsaid(NamedTuple):
    """What of a date labels leave out."""

    years: set[int]
    day: int | None


def _unsaid_years(events: Sequence[Event]) -> set[int]:
    """The years that labels leave out, because the axis tells them well enough."""
    years = Counter(year for event in events for year in set(_years(event.when)))
    extents = [extent_of(*span_of(event.when), event.when.shape == "span") for event in events]
    known = [extent for extent in extents if extent]
    first, last = frame(known) if known else (0, 0)
    days = (last - first) // DAY
    if days <= LONE_YEAR_DAYS:
        return set(range(ymd(first // DAY)[0], ymd(last // DAY)[0] + 1))
    return {min(years, key=lambda year: (-years[year], year))} if days <= MAIN_YEAR_DAYS else set()


def _lone_day(events: Sequence[Event]) -> int | None:
    """The day on which everything happens, if it is one."""
    days = {m // DAY for event in events for m in span_of(event.when) if m is not None}
    return days.pop() if len(days) == 1 else None


def _years(when: When) -> list[int]:
    """The years of the bounds that are known."""
    return [ymd(m // DAY)[0] for m in span_of(when) if m is not None]


def _mark(event: Event, sources: dict[str, Source], unsaid: Unsaid, language: Language) -> Mark:
    start, end = span_of(event.when)
    says_years = not unsaid.years.issuperset(_years(event.when))
    ongoing = event.factuality == "ongoing"
    date = short.short(event.when, years=says_years, ongoing=ongoing, day=unsaid.day, language=language)
    told_by = tuple(dict.fromkeys(evidence.source for evidence in event.evidence))
    return Mark(
        id=event.id,
        title=text.clean(event.title)[:TITLE_LETTERS] or language.untitled,
        kind=kind_of(event),
        start=start,
        end=end,
        short=" · ".join(filter(None, (date, language.said.get(event.factuality)))),
        factuality=event.factuality,
        importance=event.importance,
        sources=independent(told_by, sources),
        after=event.after,
        rivals=tuple(_rival(c.when, c.value, language) for c in event.conflicts if c.when and dated(c.when)),
        facets=_facets(event, told_by, sources),
        review=event.review,
    )


def independent(told_by: Sequence[str], sources: Mapping[str, Source]) -> int:
    """How many of the sources do not merely reprint another one of them."""
    return len({(sources[i].copy_of or i) if i in sources else i for i in told_by})


def dated(when: When) -> bool:
    """True where both bounds are known, so that it can be drawn as a small mark."""
    return when.earliest is not None and when.latest is not None


def _rival(when: When, value: str, language: Language) -> Rival:
    start, end = span_of(when)
    return Rival(start or 0, end or 0, value or when_in_words(when, language))


def _facets(event: Event, told_by: Sequence[str], sources: dict[str, Source]) -> dict[str, tuple[str, ...]]:
    names = (text.clean(sources[i].publisher or sources[i].title or i) if i in sources else i for i in told_by)
    return {
        "kind": (text.clean(event.kind),),
        "actor": tuple(map(text.clean, event.actors)),
        "place": tuple(map(text.clean, event.places)),
        "source": tuple(dict.fromkeys(names)),
    }
