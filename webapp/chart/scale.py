"""The time axis: which stretch it shows, where a minute lies in pixels, and which ticks name it.

Ticks are ours, not Plotly's, because an axis must be able to say “44 BC”. A tick has a text and,
where the larger unit changes, a second line that names it (``9 Nov`` over ``2022``).
"""

from __future__ import annotations

from typing import NamedTuple

from webapp.chart.moments import DAY
from webapp.model import day_of, iso_day, ymd
from webapp.wording import year_in_words
from webapp.wording.language import Language
from webapp.wording.moments import moment
from webapp.wording.short import day_month
from webapp.wording.words.english import ENGLISH

FIRST, LAST = day_of(-9999, 1, 1) * DAY, day_of(9999, 12, 31) * DAY + DAY - 1
"""The minutes ISO years of four digits, and Plotly, can hold."""
PAD = 0.04
"""Share of the period left free at either end, so that no mark sits on the edge."""
TICK_ROOM, TIGHT_ROOM = 76, 56
"""Pixels a tick label needs with air around it; on a phone the air is spared."""
TIGHT = 480
"""Widths below this count as a phone's."""
LONE_DAY_PAD = 15.0 * DAY
"""A timeline of a single day shows the month around it."""
MINUTE_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)
DAY_STEPS = (1, 2, 5, 10)
MONTH_STEPS = (1, 2, 3, 6)
YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)
MONTH_DAYS, YEAR_DAYS = 30.44, 365.2425


class Tick(NamedTuple):
    """A place on the axis and what stands there."""

    minute: int
    text: str
    context: str
    """The larger unit, where it starts to hold; else empty."""


class Scale(NamedTuple):
    """A stretch of time over a width in pixels."""

    start: float
    end: float
    width: float

    def x(self, minute: float) -> float:
        """Pixels from the left edge."""
        return (minute - self.start) / (self.end - self.start) * self.width

    def minute(self, x: float) -> float:
        """The minute at *x* pixels from the left edge."""
        return self.start + x / self.width * (self.end - self.start)


def domain(first: int, last: int) -> tuple[float, float]:
    """The stretch to show for events from *first* to *last*: padded, never empty, inside ISO's years."""
    span = last - first
    if span < 2:
        pad = 30.0
    elif span < DAY:
        pad = span * 0.1 if span < DAY - 1 else LONE_DAY_PAD
    else:
        pad = max(span * PAD, DAY / 2)
    return max(FIRST, first - pad), min(LAST, last + 1 + pad)


def ticks(scale: Scale, language: Language = ENGLISH) -> list[Tick]:
    """The ticks of the finest unit whose labels have room beside each other."""
    per_minute = scale.width / (scale.end - scale.start)
    room = TIGHT_ROOM if scale.width < TIGHT else TICK_ROOM
    for step in MINUTE_STEPS:
        if step * per_minute >= room:
            return _minute_ticks(scale, step, language)
    for step in DAY_STEPS:
        if step * DAY * per_minute >= room:
            return _day_ticks(scale, step, language)
    for step in MONTH_STEPS:
        if step * MONTH_DAYS * DAY * per_minute >= room:
            return _month_ticks(scale, step, language)
    fitting = (s for s in YEAR_STEPS if s * YEAR_DAYS * DAY * per_minute >= room)
    return _year_ticks(scale, next(fitting, YEAR_STEPS[-1]), language)


def _minute_ticks(scale: Scale, step: int, language: Language) -> list[Tick]:
    first = -(-int(scale.start) // step) * step
    out: list[Tick] = []
    for at in range(first, int(scale.end) + 1, step):
        day = at // DAY
        new = not out or out[-1].minute // DAY != day
        out.append(Tick(at, f"{at % DAY // 60:02d}:{at % 60:02d}", _day_name(day, True, language) if new else ""))
    return out


def _day_ticks(scale: Scale, step: int, language: Language) -> list[Tick]:
    out: list[Tick] = []
    first, last = int(scale.start // DAY), int(scale.end // DAY)
    year = None
    for day in range(first, last + 1):
        y, _, dom = ymd(day)
        crowded = (step > 1 and (dom - 1) % step) or (step > 2 and dom > 31 - step)
        if day * DAY < scale.start or crowded:
            continue
        out.append(Tick(day * DAY, _day_name(day, False, language), year_in_words(y, language) if y != year else ""))
        year = y
    return out


def _month_ticks(scale: Scale, step: int, language: Language) -> list[Tick]:
    y, m, _ = ymd(int(scale.start // DAY))
    out: list[Tick] = []
    year = None
    while True:
        at = day_of(y, m, 1) * DAY
        if at > scale.end:
            return out
        if at >= scale.start and (m - 1) % step == 0:
            out.append(Tick(at, language.short_months[m - 1], year_in_words(y, language) if y != year else ""))
            year = y
        if (y, m) == (9999, 12):
            return out
        y, m = y + m // 12, m % 12 + 1


def _year_ticks(scale: Scale, step: int, language: Language) -> list[Tick]:
    """Years as people count them: 50 BC, not 51 BC, though year 0 exists in ISO."""
    first, last = ymd(int(scale.start // DAY))[0], ymd(int(scale.end // DAY))[0]
    out = []
    for counted in range(first // step * step - step, last + step + 1, step):
        year = counted + 1 if counted < 0 or (counted == 0 and step > 1) else counted
        if step == 1:
            year = counted
        if -9999 <= year <= 9999 and scale.start <= day_of(year, 1, 1) * DAY <= scale.end:
            out.append(Tick(day_of(year, 1, 1) * DAY, year_in_words(year, language), ""))
    return out


def _day_name(day: int, with_year: bool, language: Language) -> str:
    at = moment(iso_day(day))
    return day_month(at, language) + (f" {year_in_words(at.year, language)}" if with_year else "")
