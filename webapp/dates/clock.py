"""Times of day as senses: a clock on a day, minutes and hours counted from a clock, and the day a clock belongs to."""

from __future__ import annotations

from dataclasses import replace
from math import floor
from typing import Final

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period, checked, spoken
from webapp.dates.sense import Sense, unanchored
from webapp.model import iso_day

DAY: Final = 1440
"""Minutes."""
_MINUTES: Final = {"second": 1 / 60, "minute": 1, "hour": 60}
_NEAR: Final = 120
"""Words within which a clock belongs to a day told before."""
_CLAUSE: Final = 14
"""Words behind a clock within which “on Friday” of the same clause names its day."""
_ENDS: Final = frozenset(letters("dot stop newline semicolon quote was verb_ed will would that"))
_ON: Final = LETTERS["on"]
_CLOSE: Final = LETTERS["close"]
_AN_HOUR: Final = 60
"""Minutes from which a length may lead to another day; “ten minutes later” is the same day to a reader."""
_OPENING_HOUR: Final = 3
"""News is told from this hour on: “an hour ago” is today's, “four hours ago” may be yesterday's."""


_PARTS = {"MO": (5 * 60, 12 * 60 - 1), "MI": (11 * 60, 13 * 60 + 59), "AF": (12 * 60, 18 * 60 - 1),
          "EV": (17 * 60, 22 * 60 - 1), "NI": (18 * 60, 24 * 60 - 1), "DT": (6 * 60, 18 * 60 - 1)}  # fmt: skip
"""First and last minute a reader takes for a part of the day."""


def stamp(day: int, minutes: int) -> str:
    """An ISO date-time of a day number and minutes after its midnight."""
    return f"{iso_day(checked(day))}T{minutes // 60:02d}:{minutes % 60:02d}"


def at_clock(day: Period | None, minutes: int, zone: str, *why: str, anchor: int | None) -> Sense:
    """A time of day on a day, or on no known day."""
    clock = f"T{minutes // 60:02d}:{minutes % 60:02d}{zone}"
    if day is None:
        return unanchored("XXXX-XX-XX" + clock, "no day to put it on", type_="TIME", precision="minute")
    shown = day.first + (1 if minutes == DAY else 0)
    moment = stamp(shown, minutes % DAY)
    return Sense("TIME", day.value + clock, moment, moment, "minute", because=why, basis="resolved", anchor=anchor,
                 focus=day)  # fmt: skip


def in_part(day: Sense | None, part: str, *why: str) -> Sense:
    """A part of the day that a sense names."""
    if day is None or day.focus is None or day.focus.unit != "day":
        value = (day.value if day is not None else "XXXX-XX-XX") + f"T{part}"
        told = day.because if day is not None else ("no day to put it on",)
        sense = unanchored(value, *told, *why, type_="TIME", precision="hour")
        if day is not None:
            sense.lo, sense.hi, sense.precision, sense.focus = day.lo, day.hi, day.precision, day.focus
        return sense
    lo, hi = _PARTS[part]
    at = day.focus.first
    return replace(day, type="TIME", value=f"{day.focus.value}T{part}", lo=stamp(at, lo), hi=stamp(at, hi),
                   precision="hour", because=(*day.because, *why))  # fmt: skip


def counted(here: Here, unit: str, n: float, why: str, minute: int | None, day: int | None) -> Sense:
    """*n* seconds, minutes or hours from a *minute*; where only its *day* is known, the days they may lead to."""
    away = n * _MINUTES[unit]
    if minute is not None:
        at, clock = divmod(minute + round(away), DAY)
        return at_clock(Period("day", at), clock, "", why, anchor=minute // DAY)
    if day is None:
        return unanchored("XXXX-XX-XXTXX:XX", "nothing to count from", type_="TIME", precision="minute")
    hours = (_OPENING_HOUR * 60, DAY - 1) if abs(away) >= _AN_HOUR else (DAY // 2, DAY // 2)
    first, last = (checked(day + floor((hour + away) / DAY)) for hour in hours)
    sense = unanchored(Period("day", last).value + "TXX:XX", why, type_="TIME", precision="hour")
    sense.lo, sense.hi, sense.anchor, sense.focus = first, last, day, Period("day", last)
    return sense


def day_of(hit: Hit, here: Here, minutes: int) -> tuple[Period | None, str]:
    """The day a clock without one beside it belongs to: named in its clause, told just before, or of publication."""
    named = _named_behind(hit)
    if named is not None:
        return named.sense.focus, "on the day named behind it"
    day, why = story_day(here)
    told = here.minute_told
    if day is not None and told is not None and told // DAY == day.first and told % DAY - minutes > _NIGHT:
        return day.shift(1), "on the day after, past midnight"
    return day, why


_NIGHT: Final = 12 * 60
"""Minutes by which a clock lies before the one told last where midnight has passed between them."""


def _named_behind(hit: Hit) -> Found | None:
    """“At 2:49 a.m. (0749 GMT) on Saturday”: the day of the same clause."""
    seq = hit.tokens.letters
    for i in range(hit.end, min(len(seq), hit.end + _CLAUSE)):
        if seq[i] in _ENDS:
            return None
        if seq[i] in (_ON, _CLOSE):
            found = hit.rest(i + 1)
            if found is not None and found.sense.focus is not None and found.sense.focus.unit == "day":
                return found
    return None


def story_day(here: Here) -> tuple[Period | None, str]:
    """The day a clock without one belongs to: one told just before, else the day of publication."""
    near = here.focus_day is not None and here.at - here.day_at <= _NEAR and here.is_day_running
    if near or here.narrative or here.published is None:
        return here.focus_day, "on the day told before"
    if here.telling():
        return None, "on a day of the story that is not told"
    return Period("day", here.published), f"on the day of publication, {spoken(Period('day', here.published))}"
