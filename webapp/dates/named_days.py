"""In what day of a year a named day falls."""

from __future__ import annotations

from functools import cache

from webapp.dates.periods import day, month_of, weekday
from webapp.dates.words.names_english import DAYS
from webapp.model import ymd

RAMADAN_DAYS = 30
"""Days in the month of Ramadan, 29 or 30 by the sighting of the moon."""
_CALENDAR_NAMES = {"eid_al_fitr": "eid_al_fitr_dates", "eid_al_adha": "eid_al_adha_dates", "ashura": "ashura_dates",
                   "ramadan": "ramadan_beginning_dates"}  # fmt: skip


def day_in(name: str, year: int) -> int | None:
    """The day number of the named day in *year*; None where its calendar has no data for the year."""
    kind, *args = DAYS[name]
    if kind == "fixed":
        return day(year, int(args[0]), int(args[1]))
    if kind == "easter":
        return _easter(year, 3) + int(args[0]) if 1583 <= year <= 4099 else None
    if kind == "orthodox":
        return _easter(year, 2) + int(args[0]) if 1583 <= year <= 4099 else None
    if kind == "hebrew":
        return _of_hebrew_year(str(args[0]), year)
    if kind == "calendar":
        return _of_calendar(str(args[0]), year)
    nth = _nth_weekday(year, int(args[0]), int(args[1]), int(args[2]))
    return nth + (int(str(kind)[4:]) if "+" in str(kind) else 0)


def _nth_weekday(year: int, month: int, dow: int, n: int) -> int:
    period = month_of(year, month)
    if n < 0:
        return period.last - (weekday(period.last) - dow) % 7
    return period.first + (dow - weekday(period.first)) % 7 + 7 * (n - 1)


def _easter(year: int, method: int) -> int:
    from dateutil.easter import easter

    return int(easter(year, method).toordinal())


@cache
def _of_calendar(key: str, year: int) -> int | None:
    """From the holidays library, which keeps tables and reckonings of other calendars."""
    if key == "lunar_new_year":
        from holidays.calendars.chinese import _ChineseLunisolar

        found = _ChineseLunisolar().lunar_new_year_date(year)
        return found[0].toordinal() if found and found[0] else None
    if key == "vesak":
        from holidays.calendars.buddhist import _BuddhistLunisolar

        found = _BuddhistLunisolar().vesak_date(year)
        return found[0].toordinal() if found and found[0] else None
    if key == "diwali":
        from holidays.calendars.hindu import _HinduLunisolar

        found = _HinduLunisolar().diwali_date(year)
        return found[0].toordinal() if found and found[0] else None
    from holidays.calendars.islamic import _IslamicLunar

    dates = list(getattr(_IslamicLunar(), _CALENDAR_NAMES[key])(year))
    return next((found[0].toordinal() for found in dates if found[0].year == year), None)


@cache
def _of_hebrew_year(key: str, year: int) -> int | None:
    from holidays.calendars.hebrew import _HebrewLunisolar

    found = getattr(_HebrewLunisolar(), f"{key}_date")(year)
    if isinstance(found, tuple):
        found = found[0]
    days = sorted(found) if isinstance(found, set | list) else [found]
    return next((d.toordinal() for d in days if d is not None and d.year == year), None)


def nearest_year(name: str, base: int, tense: str | None) -> int:
    """The year whose named day lies nearest to *base* by tense: before it, after it, or either."""
    year = ymd(base)[0]
    options = [(y, at) for y in (year - 1, year, year + 1) if (at := day_in(name, y)) is not None]
    if tense == "future":
        options = [o for o in options if o[1] >= base] or options
    elif tense == "past":
        options = [o for o in options if o[1] <= base] or options
    return min(options, key=lambda o: abs(o[1] - base))[0] if options else year
