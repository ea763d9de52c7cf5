"""A part of a period told by its number: “the first week of January”, “the last day of 2014”, “week 5 of 2014”.

Also the week of a day (“the week of November 7”), a weekday in a month (“the first Monday in May”), and the day or week
beside a date (“the day after Christmas”).
"""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period, Unit, containing, weekday
from webapp.dates.sense import Sense, dated

FAMILY = Family("within")
rule = FAMILY.rule

_PLAIN = ("day", "week", "month", "year", "decade")


@rule(
    """
    the which:(ordinal | second | last | final | nth) whole? unit:(unit_one | weekday) (of |
    in)
    """
)
def nth_of(hit: Hit, here: Here) -> Found | None:
    """The first week of January 2014, the last day of May, the third Friday in May."""
    inner = hit.rest()
    if inner is None or inner.sense.type != "DATE" or inner.sense.focus is None or inner.sense.mod is not None:
        return None
    whole, unit = inner.sense.focus, hit.value("unit")
    last = hit.word("which") in ("last", "final", "closing")
    n = -1 if last else hit.number("which")
    period = _nth_weekday(whole, unit, n) if isinstance(unit, int) else _nth_unit(whole, str(unit), n)
    if period is None:
        return None
    sense = dated(
        period, f"{hit.text()} of it", *inner.sense.because, basis=inner.sense.basis, anchor=inner.sense.anchor
    )
    sense.lo, sense.hi = max(period.first, whole.first), min(period.last, whole.last)
    return Found(hit.start, inner.end, sense, "")


def _nth_weekday(whole: Period, dow: int, n: int) -> Period | None:
    if whole.unit not in ("month", "year"):
        return None
    if n < 0:
        return Period("day", whole.last - (weekday(whole.last) - dow) % 7)
    day = whole.first + (dow - weekday(whole.first)) % 7 + 7 * (n - 1)
    return Period("day", day) if day <= whole.last else None


def _nth_unit(whole: Period, unit: str, n: int) -> Period | None:
    """The n-th smaller unit inside; a week belongs to the month that holds its Thursday, as ISO has it for years."""
    if unit not in _PLAIN or unit == whole.unit:
        return None
    plain: Unit = unit
    if n < 0:
        end = containing(plain, whole.last)
        period = end if unit != "week" or end.first + 3 <= whole.last else end.shift(-1)
    else:
        start = containing(plain, whole.first)
        late = unit == "week" and start.first + 3 < whole.first
        period = start.shift(n - 1 + late)
    return period if period.first <= whole.last and period.last - period.first < whole.last - whole.first else None


@rule("trading? week_unit n:(n12 | n24 | n31 | n59) (of | comma | in)? year:year4")
def week_number(hit: Hit, here: Here) -> Sense | None:
    """Week 5 of 2014, calendar week 5 of 2014."""
    if hit.word_at(hit.start) not in ("week", "calendar"):
        return None
    return iso_week(hit.number("year"), hit.number("n"))


def iso_week(year: int, week: int) -> Sense | None:
    """A week by its ISO number."""
    first = containing("week", Period("year", year).first + 3)
    period = first.shift(week - 1)
    if not 1 <= week <= 53 or containing("year", period.first + 3).nth != year:
        return None
    return dated(period, "a week by its number in the year")


@rule("the week_unit (of | from)")
def week_of(hit: Hit, here: Here) -> Found | None:
    """The week of November 7."""
    return _week_with(hit)


@rule("the week_unit (verb_ing | verb_ed | on)")
def week_ending(hit: Hit, here: Here) -> Found | None:
    """The week beginning 7 November, the week ended November 6."""
    return (
        _week_with(hit)
        if hit.word_at(hit.end - 1) in ("beginning", "starting", "ending", "ended", "commencing")
        else None
    )


@rule("the week_unit edge")
def week_beginning(hit: Hit, here: Here) -> Found | None:
    """The week beginning 7 November, where “beginning” is a noun too."""
    return _week_with(hit) if hit.word_at(hit.end - 1) == "beginning" else None


def _week_with(hit: Hit) -> Found | None:
    inner = hit.rest()
    if inner is None or inner.sense.focus is None or inner.sense.precision != "day" or inner.sense.type != "DATE":
        return None
    sense = dated(containing("week", inner.sense.focus.first), f"{hit.text()} that day", *inner.sense.because)
    return Found(hit.start, inner.end, replace(sense, basis=inner.sense.basis, anchor=inner.sense.anchor), "")


@rule("the unit:(day_unit | week_unit | month_unit | year_unit) side:(before | after)")
def beside(hit: Hit, here: Here) -> Found | None:
    """The day after Christmas 2019, the week before May 3: counted from the date that stands behind."""
    inner = hit.rest()
    if inner is None or inner.sense.focus is None or inner.sense.type != "DATE" or inner.sense.mod is not None:
        return None
    unit: Unit = str(hit.value("unit"))
    step = 1 if hit.word("side") == "after" else -1
    period = containing(unit, inner.sense.focus.first if step < 0 else inner.sense.focus.last).shift(step)
    sense = dated(period, f"{hit.text()} it", *inner.sense.because, basis=inner.sense.basis, anchor=inner.sense.anchor)
    return Found(hit.start, inner.end, sense, "")
