"""TIMEX3 values ⇄ bounds: ``2022-11-09``, ``2022-W45``, ``2022-03``, ``2022-SP``, ``2022-Q1``, ``2022-H2``, ``199``."""

import re
from datetime import date, timedelta

from webapp.errors import DateError
from webapp.model import Precision, When, day_number, day_of, edtf, iso_day, ymd
from webapp.timeline.formats import edtf as edtf_format

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
_OPEN = re.compile(r"\d{2,3}")
_MONTHS: dict[Precision, int] = {"quarter": 3, "half": 6}


def value(when: When) -> str | None:
    """The TIMEX3 value whose days are exactly the bounds of *when*; None where TIMEX3 has no such value."""
    if not when.earliest or not when.latest or when.earliest.startswith("-"):
        return None
    year, month, _ = ymd(day_number(when.earliest))
    first, last = day_number(when.earliest), day_number(when.latest)
    if when.precision == "week" and last - first == 6 and date.fromordinal(first).weekday() == 0:
        return "{:04d}-W{:02d}".format(*date.fromordinal(first).isocalendar()[:2])
    if when.precision in _MONTHS and (month - 1) % _MONTHS[when.precision] == 0:
        letter = "Q" if when.precision == "quarter" else "H"
        told = f"{year:04d}-{letter}{(month - 1) // _MONTHS[when.precision] + 1}"
        return told if bounds(told) == (when.earliest, when.latest) else None
    return _from_edtf(edtf(when.earliest, when.latest, "point", when.precision, False))


def _from_edtf(text: str) -> str | None:
    if text.startswith(("[", "X")):
        return None
    for letters, code in _SEASONS.items():
        if text.endswith(f"-{code}") and len(text) == len("2022-21"):
            return f"{text[:4]}-{letters}"
    return text.rstrip("X").removesuffix(":00") if "T" in text else text.rstrip("X")


def bounds(told: str) -> tuple[str, str] | None:
    """First and last day of a TIMEX3 value; None where it has none (``PRESENT_REF``, ``P3D`` …)."""
    try:
        if week := _WEEK.fullmatch(told):
            monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
            return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
        if part := _PART.fullmatch(told):
            return _part(int(part[1]), part[2])
        found = edtf_format.bounds(told.ljust(4, "X") if _OPEN.fullmatch(told) else told)
    except (DateError, ValueError):
        return None
    return (found.earliest, found.latest) if found.earliest and found.latest else None


def _part(year: int, part: str) -> tuple[str, str]:
    if part in _SEASONS:
        found = edtf_format.bounds(f"{year:04d}-{_SEASONS[part]}")
        return found.earliest or "", found.latest or ""
    months = 3 if part[0] == "Q" else 6
    first = (int(part[1]) - 1) * months + 1
    last = first + months - 1
    end = day_of(year, 12, 31) if last == 12 else day_of(year, last + 1, 1) - 1
    return iso_day(day_of(year, first, 1)), iso_day(end)
