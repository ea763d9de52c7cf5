"""Lengths of time as TIMEX3 values, moved along the calendar, and spans that end or begin now."""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.hit import Hit
from webapp.dates.numbers import figure
from webapp.dates.periods import OutOfCalendar, add_months, checked, containing, precision_of
from webapp.dates.sense import Sense, dated
from webapp.dates.words import words
from webapp.dates.words.english import KINDS

CODES = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "weekend": "WE", "week": "W", "fortnight": "W",
          "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML"}  # fmt: skip
_LIMIT = 5_000_000  # days; beyond the calendar


def value(n: float | None, unit: str) -> str:
    """The TIMEX3 value: ``P3D``, ``PT2H``, ``PXY``."""
    code = CODES[unit]
    number = figure(n * 2 if unit == "fortnight" and n is not None else n)
    return f"PT{number}{code[1]}" if code.startswith("T") else f"P{number}{code}"


def moved(at: int, unit: str, n: float) -> int:
    """The day *n* units from the day *at*. Raises ``OutOfCalendar`` beyond it."""
    if unit in ("second", "minute", "hour"):
        return checked(at + int(n / {"second": 86400, "minute": 1440, "hour": 24}[unit]))
    days = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}.get(unit)
    if days:
        if abs(n) * days > _LIMIT:
            raise OutOfCalendar(f"{n} {unit}")
        return checked(at + int(n * days))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}[unit]
    return add_months(at, int(n * months))


def span_to_now(text: str, here: Here, n: float | None, unit: str) -> Sense:
    """A length that ends now: lasted from that long ago until now."""
    sense = Sense("DURATION", value(n, unit), shape="span", precision=precision_of(unit), basis="resolved")
    base = here.speech
    if base is None:
        sense.shape, sense.because = "point", ("nothing to count from",)
        return sense
    sense.lo = moved(base, unit, -n) if n is not None else None
    sense.hi, sense.anchor = base, base
    sense.because = (f"{text}: up to the day it is told, {here.speech_name()}",)
    return sense


def span_from_now(text: str, here: Here, n: float | None, unit: str) -> Sense:
    """A length that begins now."""
    sense = Sense("DURATION", value(n, unit), shape="span", precision=precision_of(unit), basis="resolved")
    base = here.speech
    if base is None:
        sense.shape, sense.because = "point", ("nothing to count from",)
        return sense
    sense.lo, sense.anchor = base, base
    sense.hi = moved(base, unit, n) if n is not None else None
    sense.because = (f"{text}: from the day it is told on, {here.speech_name()}",)
    return sense


def whole_unit(unit: str, first: int, because: tuple[str, ...], told: Sense) -> Sense:
    """The unit that begins on the day *first*: a period of the calendar, or a length where it begins between two."""
    period = containing(unit, first)
    sense = dated(period, *because, basis=told.basis, anchor=told.anchor)
    if period.first == first:
        return sense
    return replace(sense, type="DURATION", value=value(1, unit), lo=first, hi=moved(first, unit, 1) - 1, shape="span")


_MODS = {"more": "MORE_THAN", "over": "MORE_THAN", "less": "LESS_THAN", "fewer": "LESS_THAN", "under": "LESS_THAN",
         "least": "EQUAL_OR_MORE", "up": "EQUAL_OR_LESS", "most": "EQUAL_OR_LESS", "nearly": "LESS_THAN",
         "almost": "LESS_THAN", "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
         "some": "APPROX", "~": "APPROX", "circa": "APPROX", "upwards": "MORE_THAN",
         "close": "LESS_THAN", "maximum": "EQUAL_OR_LESS", "minimum": "EQUAL_OR_MORE"}  # fmt: skip


def quantified(words: list[str]) -> str | None:
    """The TIMEX3 mod of the words before a number: “more than” MORE_THAN, “at least” EQUAL_OR_MORE."""
    if "than" in words and ("no" in words or "not" in words):
        return "EQUAL_OR_LESS" if "more" in words else "EQUAL_OR_MORE"
    return next((_MODS[w] for w in words if w in _MODS), None)


def quantity_before(hit: Hit) -> bool:
    """A number, an amount or a counted noun right before: “30 attacks a day” is a rate and no length."""
    nearest, *farther = (hit.before(n) for n in (1, 2, 3))
    if nearest in _AMOUNTS or nearest[-1:].isdigit():
        return True
    counted = any(w.replace(",", "").isdigit() or w in KINDS["ones"] or w in KINDS["tens"] for w in farther)
    return counted and nearest.endswith("s") and nearest not in ("as", "was", "is", "has")


_AMOUNTS = words("million billion trillion percent % dollars euros pounds bn m times")
