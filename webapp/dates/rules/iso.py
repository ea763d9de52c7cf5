"""Dates in figures: ``2022-11-09``, ``2022-11-09T14:30Z``, ``9/11/2022``, ``09.11.2022``, ``2022/11/09``.

Day first or month first is told by the habit of the whole text: one number above twelve settles it; without such
evidence the American order is taken for slashes, the European for dots, and the reason says that it is ambiguous.
"""

from __future__ import annotations

import re

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family, letters
from webapp.dates.hit import Hit
from webapp.dates.periods import Period, day_period, month_of
from webapp.dates.sense import Sense, dated

FAMILY = Family("iso")
rule = FAMILY.rule

_SPLIT = re.compile(r"[./-]")
_CENTURY_PIVOT = 69  # two-digit years up to 68 are of this century, the POSIX convention
_SLASHED = letters("slash slash2 dotted")


@rule("iso")
def iso_date(hit: Hit, here: Here) -> Sense | None:
    """2022-11-09, with or without a time."""
    word = hit.text()
    sense = dated(_day(word[:10]), "an ISO date")
    time = re.fullmatch(r"[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?", word[10:])
    if time and int(time[1]) < 24 and int(time[2]) < 60:
        seconds = f":{time[3]}" if time[3] else ""
        sense.type, sense.precision = "TIME", "minute"
        sense.value += f"T{time[1]}:{time[2]}{seconds}{time[4] or ''}"
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


@rule("slash | dotted")
def figures(hit: Hit, here: Here) -> Sense | None:
    """9/11/2022, 2022/11/9, 9.11.2022."""
    word = hit.text()
    first, second, third = (int(n) for n in _SPLIT.split(word))
    if len(_SPLIT.split(word)[0]) == 4:
        return dated(day_period(first, second, third), "year, month and day in figures")
    year = third if third > 99 else third + (2000 if third < _CENTURY_PIVOT else 1900)
    month_first, why = _order(here, first, second, word)
    month, dom = (first, second) if month_first else (second, first)
    return dated(day_period(year, month, dom), why)


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
    """Whether the text writes the month first: the first date with a number above twelve tells."""
    for i, letter in enumerate(here.tokens.letters):
        if letter in _SLASHED:
            first, second, *_ = (int(n) for n in _SPLIT.split(here.tokens.word(i)))
            if max(first, second) > 12 and first < 1000:
                return second > 12
    return None
