"""Dates in figures: ``2022-11-09``, ``2022-11-09T14:30Z``, ``9/11/2022``, ``09.11.2022``, ``2022/11/09``.

Day first or month first is told by the habit of the whole text: one number above twelve settles it; without such
evidence the American order is taken for slashes, the European for dots, and the reason says that it is ambiguous.
"""

from __future__ import annotations

import re

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family, compiled, letters
from webapp.dates.hit import Hit
from webapp.dates.periods import OutOfCalendar, Period, containing, day_period, month_of, weekday
from webapp.dates.sense import Sense, dated

FAMILY = Family("iso")
rule = FAMILY.rule

_SPLIT = re.compile(r"[./-]")
_CENTURY_PIVOT = 69  # two-digit years up to 68 are of this century, the POSIX convention
_SLASHED = letters("slash slash2 dotted")


@rule("iso")
def iso_date(hit: Hit, here: Here) -> Sense | None:
    """2022-11-09, with or without a time."""
    word = hit.plain()
    sense = dated(_day(word[:10]), "an ISO date")
    time = re.fullmatch(r"[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z| ?[+-]\d\d:?\d\d| (?:UTC|GMT))?", word[10:])
    if time and int(time[1]) < 24 and int(time[2]) < 60:
        seconds = f":{time[3]}" if time[3] else ""
        zone = (time[4] or "").strip()
        sense.type, sense.precision = "TIME", "minute"
        sense.value += f"T{time[1]}:{time[2]}{seconds}{'Z' if zone.isalpha() else zone}"
        sense.lo = sense.hi = f"{word[:10]}T{time[1]}:{time[2]}"
    return sense


def _day(word: str) -> Period:
    year, month, dom = (int(n) for n in word.split("-"))
    return day_period(year, month, dom)


@rule("year:year4 dash month:(n0 | n12)")
def iso_month(hit: Hit, here: Here) -> Sense | None:
    """2022-03, where it cannot be the span of years 2001-03."""
    year, month = hit.number("year"), hit.number("month")
    plain = not hit.tokens.spaced(hit.start) and not hit.tokens.spaced(hit.start + 1) and len(hit.word("month")) == 2
    if not plain or not 1 <= month <= 12 or month > year % 100 or hit.after() in ("-", "–"):
        return None
    return dated(month_of(year, month), "an ISO month")


@rule("slash2")
def nine_eleven(hit: Hit, here: Here) -> Sense | None:
    """9/11, the attacks of 2001; other pairs of figures are fractions and scores."""
    return (
        dated(day_period(2001, 9, 11), "a day known by its figures")
        if hit.plain() == "9/11" and hit.after() not in ("commission", "memorial", "museum")
        else None
    )


@rule("month_slash")
def month_figures(hit: Hit, here: Here) -> Sense | None:
    """07/2014."""
    if hit.after() == "/" and not hit.tokens.spaced(hit.start):
        return None
    month, year = (int(n) for n in hit.plain().split("/"))
    return dated(month_of(year, month), "month and year in figures")


@rule("basic")
def basic(hit: Hit, here: Here) -> Sense | None:
    """20221109: only behind a word of time."""
    if hit.before() not in ("of", "on", "since", "until", "from", "to", "dated"):
        return None
    word = hit.plain()
    return dated(day_period(int(word[:4]), int(word[4:6]), int(word[6:])), "a date without its hyphens")


@rule("year:year4 dash month:(n0 | n12) dash day:(dom)")
def dashed(hit: Hit, here: Here) -> Sense | None:
    """2022–11–09 with other dashes."""
    if hit.tokens.spaced(hit.start) or hit.after() in ("-", "–"):
        return None
    return dated(
        day_period(hit.number("year"), hit.number("month"), hit.number("day")), "year, month and day in figures"
    )


@rule("week_code")
def week_date(hit: Hit, here: Here) -> Sense | None:
    """2009-W32, 2009W32, 2009-W32-3."""
    digits = re.sub(r"\D", "", hit.plain())
    year, week, dow = int(digits[:4]), int(digits[4:6]), int(digits[6:] or 0)
    period = containing("week", day_period(year, 1, 4).first).shift(week - 1)
    if not 1 <= week <= 53:
        return None
    return dated(Period("day", period.first + dow - 1) if dow else period, "an ISO week date" if dow else "an ISO week")


@rule("(wd:weekday dot? comma?)? date:(slash | dotted)")
def figures(hit: Hit, here: Here) -> Sense | None:
    """9/11/2022, 2022/11/9, 9.11.2022; Sunday, 9/11/2022, whose weekday settles the order."""
    word = hit.word("date")
    first, second, third = (int(n) for n in _SPLIT.split(word))
    if hit.before() in ("-", "version", "v") or hit.after() == "-" or _is_in_a_path(hit):
        return None
    if len(_SPLIT.split(word)[0]) == 4:
        return dated(day_period(first, second, third), "year, month and day in figures")
    year = third if third > 99 else third + (2000 if third < _CENTURY_PIVOT else 1900)
    month_first, why = _by_weekday(hit, year, first, second) or _order(here, first, second, word)
    month, dom = (first, second) if month_first else (second, first)
    here.month_first = month_first if here.month_first is None and "ambiguous" not in why else here.month_first
    return dated(day_period(year, month, dom), why)


def _is_in_a_path(hit: Hit) -> bool:
    """www.example.com/2014/03/09/news."""
    before = hit.before() == "/" and not hit.tokens.spaced(hit.start - 1)
    return before or (hit.after() == "/" and not hit.tokens.spaced(hit.end - 1))


def _by_weekday(hit: Hit, year: int, first: int, second: int) -> tuple[bool, str] | None:
    """The order in which the date falls on the weekday that is written before it."""
    if not hit.has("wd"):
        return None
    fitting = [
        m for m in (True, False) if _falls_on(hit.number("wd"), year, *((first, second) if m else (second, first)))
    ]
    return (fitting[0], "the order in which the day of the week agrees") if len(fitting) == 1 else None


def _falls_on(dow: int, year: int, month: int, dom: int) -> bool:
    try:
        return weekday(day_period(year, month, dom).first) == dow
    except OutOfCalendar:
        return False


def _order(here: Here, first: int, second: int, word: str) -> tuple[bool, str]:
    if first > 12 or second > 12:
        return second > 12, "only one order of day and month is possible"
    if here.month_first is None:
        here.month_first = _habit(here)
    if here.month_first is None:
        month_first = "/" in word
        order = "month first" if month_first else "day first"
        return month_first, f"ambiguous: read {order}, nothing else in the text settles it"
    order = "month first" if here.month_first else "day first"
    return here.month_first, f"read {order}, as other dates of the text are written"


def _habit(here: Here) -> bool | None:
    """Whether the text writes the month first: the first date that only one order allows tells."""
    for i, letter in enumerate(here.tokens.letters):
        if letter in _SLASHED:
            first, second, *_ = (int(n) for n in _SPLIT.split(here.tokens.word(i)))
            if 1 <= min(first, second) <= 12 < max(first, second) <= 31:
                return second > 12
    return _habit_in_words(here.tokens.letters)


def _habit_in_words(seq: str) -> bool | None:
    """“10 November” against “November 10”, where the text writes only one of them."""
    day_first, month_first = (
        bool(compiled(p).regex.search(seq)) for p in ("dom month year4", "month dot? dom comma? year4")
    )
    return None if day_first == month_first else month_first
