"""A part of a period told by its number: “the first week of January”, “the last day of 2014”, “week 5 of 2014”.

Also the week of a day (“the week of November 7”), a weekday in a month (“the first Monday in May”), and the day or week
beside a date (“the day after Christmas”).
"""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.beside import named_end
from webapp.dates.grammar import Family
from webapp.dates.hit import Found, Hit
from webapp.dates.lengths import whole_unit
from webapp.dates.periods import Period, Unit, containing, spoken, weekday
from webapp.dates.sense import Sense, dated
from webapp.dates.words import words

FAMILY = Family("within")
rule = FAMILY.rule

_PLAIN = ("day", "week", "month", "year", "decade")


@rule(
    """
    the which:(ordinal | second | last | final | nth) whole? unit:(unit_one | weekday | weekend)
    (of | in)
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
    if unit == "weekend":
        return _nth_weekend(whole, n)
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


def _nth_weekend(whole: Period, n: int) -> Period | None:
    """The n-th weekend that lies inside."""
    first, last = containing("weekend", whole.first), containing("weekend", whole.last)
    period = last.shift(-(last.last > whole.last)) if n < 0 else first.shift(n - 1 + (first.first < whole.first))
    return period if whole.first <= period.first and period.last <= whole.last else None


@rule("the nth:(ordinal | second | last | final | nth) weekday (of | in) each:each month_unit")
def nth_of_each(hit: Hit, here: Here) -> Sense:
    """The second Tuesday of each month."""
    return Sense("SET", "P1M", quant=str(hit.value("each")), because=("comes again once a month",))


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


@rule("(the | its)? which:(ordinal | second | final | opening | last | nth) unit:(day_unit | daypart) of?")
def nth_beside(hit: Hit, here: Here) -> Found | None:
    """“On Thursday, the opening day of the fair, …”: the day that stands right before."""
    return _told_again(hit, here, hit.word_at(hit.end - 1) == "of")


@rule("day_unit n:(ones | n0 | dom) of")
def day_n_beside(hit: Hit, here: Here) -> Found | None:
    """“Yesterday, day five of the games, …”: the day that stands right before."""
    return _told_again(hit, here, of=True)


def _told_again(hit: Hit, here: Here, of: bool) -> Found | None:
    end = named_end(hit, hit.end) if of else hit.end
    if here.focus_day is None or hit.before() != "," or here.day_end != hit.start - 1 or end < hit.end:
        return None
    why = f"the day that stands before it, {spoken(here.focus_day)}"
    return Found(hit.start, end, dated(here.focus_day, why, basis="resolved", anchor=here.focus_day.first), "")


@rule("the week_unit way:(of | from | on | verb_ing | verb_ed | edge)")
def week_with(hit: Hit, here: Here) -> Found | None:
    """The week of November 7, the week beginning 7 November, the week ended November 6."""
    first = _FIRST_DAYS.get(hit.word("way"))
    inner = hit.rest() if first is not None else None
    if inner is None or inner.sense.focus is None or inner.sense.precision != "day" or inner.sense.type != "DATE":
        return None
    day, because = inner.sense.focus.first, (f"{hit.text()} that day", *inner.sense.because)
    if hit.word("way") in _AROUND:
        period = containing("week", day + (weekday(day) == _SUNDAY))  # a Sunday names the week that it opens
        sense = dated(period, *because, basis=inner.sense.basis, anchor=inner.sense.anchor)
    else:
        sense = whole_unit("week", day + (first or 0), because, inner.sense)
    return Found(hit.start, inner.end, sense, "")


_AROUND = words("of from on")
_FIRST_DAYS = dict.fromkeys(_AROUND, 0) | dict.fromkeys(words("beginning starting commencing"), 0) | {
    "ending": -6, "ended": -6}  # fmt: skip
"""Days from the day that is named to the first of its week."""
_SUNDAY = 6


@rule("the unit:(day_unit | week_unit | month_unit | year_unit | weekday) side:(before | after)")
def beside(hit: Hit, here: Here) -> Found | None:
    """The day after Christmas 2019, the Friday before May 3: counted from the date that stands behind."""
    inner = hit.rest()
    if inner is None or inner.sense.focus is None or inner.sense.type != "DATE" or inner.sense.mod is not None:
        return None
    unit, step = hit.value("unit"), 1 if hit.word("side") == "after" else -1
    edge = inner.sense.focus.first if step < 0 else inner.sense.focus.last
    if isinstance(unit, int):
        period = Period("day", edge + step * (step * (unit - weekday(edge)) % 7 or 7))
    else:
        period = containing(str(unit), edge).shift(step)
    sense = dated(period, f"{hit.text()} it", *inner.sense.because, basis=inner.sense.basis, anchor=inner.sense.anchor)
    return Found(hit.start, inner.end, sense, "")
