"""What a rule makes of some words: a :class:`Sense`, before it becomes a ``Mention`` of the text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from webapp.dates.periods import Period, containing
from webapp.model import Basis, MentionType, Precision, Shape

Bound = int | str | None
"""A day number, an ISO date-time, or no bound."""


@dataclass(slots=True)
class Sense:
    """A time expression understood: TIMEX3 attributes, bounds, and how they came about."""

    type: MentionType
    value: str
    lo: Bound = None
    hi: Bound = None
    precision: Precision = "day"
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    approximate: bool = False
    shape: Shape = "point"
    basis: Basis = "stated"
    anchor: int | None = None
    because: tuple[str, ...] = ()
    focus: Period | None = None
    """The period that later words (“the same day”) may point back to."""
    aside: bool = False
    """A glance back to compare (“from $29 million a year earlier”): what follows does not count from it."""
    telling: bool = False
    """Worked out from an older story that news tells; keeps that story going."""


def dated(period: Period, *why: str, basis: Basis = "stated", anchor: int | None = None) -> Sense:
    """A period of the calendar as a sense with its own bounds. Raises ``OutOfCalendar`` outside of it."""
    first, last = period.first, period.last
    return Sense(
        "DATE",
        period.value,
        first,
        last,
        period.precision,
        basis=basis,
        anchor=anchor,
        because=why,
        focus=period,
    )


def unanchored(value: str, *why: str, type_: MentionType = "DATE", precision: Precision = "day") -> Sense:
    """A sense without bounds: nothing to count from."""
    return Sense(type_, value, precision=precision, basis="resolved", because=why)


def part_of(sense: Sense, mod: str, *, deadline: bool = False) -> Sense:
    """The START, MID or END of a sense: its first, middle or last third; the very end for a *deadline*.

    The START of a morning begins at midnight.
    """
    lo, hi = sense.lo, sense.hi
    if isinstance(lo, int) and isinstance(hi, int) and sense.focus is not None:
        lo, hi = _third(sense.focus, mod, deadline)
    elif mod == "START" and isinstance(lo, str) and sense.value.endswith("TMO"):
        lo = lo[:10] + "T00:00"  # “early on Friday morning” is also before a morning begins
    return replace(sense, mod=mod, lo=lo, hi=hi)


def _third(period: Period, mod: str, deadline: bool) -> tuple[int, int]:
    """Thirds: of a month its days 1–10, 11–20, 21–end, of a year four months each, of a decade years 0–3, 4–6, 7–9."""
    if deadline and mod == "END":
        return period.last, period.last
    first, second = _cuts(period)
    if mod == "START":
        return period.first, max(period.first, first - 1)
    if mod == "MID":
        return first, max(first, second - 1)
    return second, period.last


def _cuts(period: Period) -> tuple[int, int]:
    """First day of the middle and of the last third."""
    months = _MONTHS.get(period.unit)
    if months:
        start = containing("month", period.first)
        return start.shift(months // 3).first, start.shift(2 * months // 3).first
    years = {"decade": (4, 7), "century": (33, 67), "millennium": (333, 667)}.get(period.unit)
    if years:
        start = containing("year", period.first)
        return start.shift(years[0]).first, start.shift(years[1]).first
    length = 30 if period.unit == "month" else period.last - period.first + 1
    return period.first + length // 3, period.first + 2 * (length // 3)


_MONTHS = {"year": 12, "half": 6, "quarter": 3, "season": 3}
