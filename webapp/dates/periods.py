"""Calendar periods as numbers: a unit and an index, so that “the week before” is minus one.

A :class:`Period` is the n-th day, week, month, quarter, half, season, year, decade, century or weekend of the
proleptic Gregorian calendar. Shifting is addition; bounds are day numbers of :mod:`webapp.model`; values are TIMEX3.
"""

from __future__ import annotations

from typing import NamedTuple, cast

from webapp.model import Precision, day_of, iso_day, ymd

Unit = str
"""``second`` to ``millennium``, and ``weekend``: the names the word lists give to units."""

MIN_YEAR, MAX_YEAR = -9999, 9999
SEASONS = ("SP", "SU", "FA", "WI")  # a season's year is the year it begins in; winter runs from December
_FIRST_DAY, _LAST_DAY = day_of(MIN_YEAR, 1, 1), day_of(MAX_YEAR, 12, 31)
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6}
_YEARS_IN = {"decade": 10, "century": 100, "millennium": 1000}
_SEASON_START = (3, 6, 9, 12)
_SEASON_NAMES = ("spring", "summer", "autumn", "winter")
_UNKNOWN = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX-XX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "millennium": "X",
}
_PRECISION: dict[Unit, Precision] = {
    "second": "minute",
    "minute": "minute",
    "hour": "hour",
    "weekend": "day",
    "millennium": "century",
}


class OutOfCalendar(ValueError):
    """A period outside the years -9999 to 9999, or a day that does not exist."""


class Period(NamedTuple):
    """The *nth* *unit*; ``Period("year", 2022)``, ``Period("day", day_number)``."""

    unit: Unit
    nth: int

    def shift(self, n: int) -> Period:
        """The period *n* units later."""
        return Period(self.unit, self.nth + n)

    @property
    def first(self) -> int:
        """Day number of its first day."""
        return _first(self.unit, self.nth)

    @property
    def last(self) -> int:
        """Day number of its last day."""
        if self.unit == "weekend":
            return self.first + 1
        if self.unit in _YEARS_IN:
            return day(_decade_years(self.unit, self.nth)[1], 12, 31)
        return self.first if self.unit == "day" else _first(self.unit, self.nth + 1) - 1

    @property
    def precision(self) -> Precision:
        """How exactly it places something, in the words of the timeline JSON."""
        return precision_of(self.unit)

    @property
    def year(self) -> int:
        """The year it begins in."""
        return ymd(self.first)[0]

    @property
    def value(self) -> str:
        """Its TIMEX3 value: ``2022-11-09``, ``2022-W45``, ``2022-Q3``, ``192``, ``BC0480``."""
        return _VALUES.get(self.unit, _month_value)(self)


def precision_of(unit: Unit) -> Precision:
    """The precision a unit gives."""
    return cast(Precision, _PRECISION.get(unit, unit))


def unknown(unit: Unit) -> str:
    """The TIMEX3 value of some *unit* without an anchor: ``XXXX-WXX``."""
    return _UNKNOWN.get(unit, "XXXX-XX-XXTXX:XX")


def day(year: int, month: int, dom: int) -> int:
    """Day number of a date. Raises :class:`OutOfCalendar` where there is no such day."""
    if not MIN_YEAR <= year <= MAX_YEAR:
        raise OutOfCalendar(f"year {year}")
    try:
        return day_of(year, month, dom)
    except ValueError as reason:
        raise OutOfCalendar(str(reason)) from None


def month_of(year: int, month: int) -> Period:
    """The *month* (1–12) of a year."""
    return Period("month", year * 12 + month - 1)


def day_period(year: int, month: int, dom: int) -> Period:
    """A day as a period."""
    return Period("day", day(year, month, dom))


def season_of(year: int, season: int) -> Period:
    """A season (0 spring … 3 winter) that begins in *year*."""
    return Period("season", year * 4 + season)


def containing(unit: Unit, at: int) -> Period:
    """The *unit* that the day number *at* lies in."""
    if unit == "day":
        return Period("day", at)
    if unit in ("week", "weekend"):
        return Period(unit, (at - 1) // 7)
    year, month, _ = ymd(at)
    if unit == "year":
        return Period("year", year)
    if unit == "season":
        return season_of(year, month // 3 - 1) if month > 2 else season_of(year - 1, 3)
    if unit in _YEARS_IN:
        size = _YEARS_IN[unit]
        return Period(unit, year // size if year > 0 else -((1 - year) // size) - 1)
    return Period(unit, (year * 12 + month - 1) // _MONTHS_IN[unit])


def add_months(at: int, months: int) -> int:
    """The day number *months* months after *at*, the last of the month where the day is missing."""
    year, month, dom = ymd(checked(at))
    target = month_of(year, month).shift(months)
    return min(target.first + dom - 1, target.last)


def weekday(at: int) -> int:
    """Day of the week of a day number, Monday 0."""
    return (at - 1) % 7


def year_value(year: int) -> str:
    """``2022``, ``0476``, ``BC0480`` (astronomical year -479)."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def checked(at: int) -> int:
    """The day number *at*. Raises :class:`OutOfCalendar` outside of the calendar."""
    if not _FIRST_DAY <= at <= _LAST_DAY:
        raise OutOfCalendar(f"day {at}")
    return at


def _first(unit: Unit, index: int) -> int:
    if unit == "day":
        return checked(index)
    if unit == "week":
        return checked(index * 7 + 1)
    if unit == "weekend":
        return checked(index * 7 + 6)
    if unit == "year":
        return day(index, 1, 1) if index != MAX_YEAR + 1 else _LAST_DAY + 1
    if unit == "season":
        return day(index // 4, _SEASON_START[index % 4], 1)
    if unit in _YEARS_IN:
        return day(_decade_years(unit, index)[0], 1, 1)
    months = index * _MONTHS_IN[unit]
    if months == (MAX_YEAR + 1) * 12:
        return day(MAX_YEAR, 12, 31) + 1
    return day(months // 12, months % 12 + 1, 1)


def _decade_years(unit: Unit, index: int) -> tuple[int, int]:
    size = _YEARS_IN[unit]
    if index >= 0:
        return max(1, index * size), index * size + size - 1
    bc = -index - 1
    return 2 - (bc + 1) * size, min(0, 1 - bc * size)


def _day_value(p: Period) -> str:
    year, month, dom = ymd(p.nth)
    return f"{year_value(year)}-{month:02d}-{dom:02d}"


def _week_value(p: Period) -> str:
    thursday = p.nth * 7 + 4
    year = ymd(thursday)[0]
    week = (thursday - day_of(year, 1, 1)) // 7 + 1
    return f"{year_value(year)}-W{week:02d}" + ("-WE" if p.unit == "weekend" else "")


def _month_value(p: Period) -> str:
    return f"{year_value(p.nth // 12)}-{p.nth % 12 + 1:02d}"


def _decade_value(p: Period) -> str:
    digits = {"decade": 3, "century": 2, "millennium": 1}[p.unit]
    return f"{p.nth:0{digits}d}" if p.nth >= 0 else f"BC{-p.nth - 1:0{digits}d}"


_VALUES = {
    "day": _day_value,
    "week": _week_value,
    "weekend": _week_value,
    "month": _month_value,
    "quarter": lambda p: f"{year_value(p.nth // 4)}-Q{p.nth % 4 + 1}",
    "half": lambda p: f"{year_value(p.nth // 2)}-H{p.nth % 2 + 1}",
    "season": lambda p: f"{year_value(p.nth // 4)}-{SEASONS[p.nth % 4]}",
    "year": lambda p: year_value(p.nth),
    "decade": _decade_value,
    "century": _decade_value,
    "millennium": _decade_value,
}

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def spoken(p: Period) -> str:
    """A period as a reader would say it: “9 November 2022”, “the week of 7 November 2022”."""
    year, month, dom = ymd(p.first)
    era = f"{year}" if year > 0 else f"{1 - year} BC"
    if p.unit == "day":
        return f"{dom} {MONTH_NAMES[month - 1]} {era}"
    if p.unit in ("week", "weekend"):
        return f"the {p.unit} of {dom} {MONTH_NAMES[month - 1]} {era}"
    if p.unit == "month":
        return f"{MONTH_NAMES[month - 1]} {era}"
    if p.unit == "year":
        return era
    if p.unit == "season":
        return f"{_SEASON_NAMES[_SEASON_START.index(month)]} {era}"
    return f"{iso_day(p.first)} to {iso_day(p.last)}"


def shifted(unit: str, at: int, n: float) -> Period:
    """The period of size *unit* that lies *n* units from day *at*."""
    whole = int(n)
    if unit in ("second", "minute", "hour"):
        hours = {"second": n / 3600, "minute": n / 60, "hour": n}[unit]
        return Period("day", at + int(hours / 24))
    if unit == "day":
        return Period("day", at + whole)
    if unit in ("week", "fortnight", "weekend"):
        return containing("week", at + (14 if unit == "fortnight" else 7) * whole)
    if unit == "year" and n % 1:
        return containing("month", add_months(at, int(n * 12)))
    if unit in ("month", "quarter"):
        size = 3 if unit == "quarter" else 1
        return containing(unit, add_months(at, whole * size))
    years = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}[unit]
    month = add_months(month_of(ymd(at)[0], 1).first, int(n * years) * 12)
    return containing("year", month)
