"""EDTF (ISO 8601-2) levels 0–2 back to bounds: what ``model.edtf`` writes, and what other programs write.

``2022-03~``, ``1914/1918``, ``[2022-04-01..2022-11-10]``,
``199X``, ``2022-21``, ``-0043-03-15``, ``2022-11-09T14:30:00`` …

Seasons are those of the northern hemisphere and a winter is counted to the year it begins in, as in
``model.edtf``. Of several qualified parts the whole is taken as approximate; years stay within ±9999.
"""

import re

from webapp.errors import DateError
from webapp.model import Precision, Shape, Value, When, day_number, day_of, iso_day, minute_number
from webapp.model import when as make_when

_DATE = re.compile(
    r"(?P<year>-?[\dX]{4})(?:S(?P<digits>[1-4]))?(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?"
    r"(?:T(?P<time>[\d:]{2,8})(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?"
)
_QUALIFIERS = re.compile(r"[~?%]")
_MONTHS_OF: dict[int, tuple[int, int, Precision]] = {
    **{21 + i: (3 + 3 * i, 3, "season") for i in range(4)},
    **{25 + i: (3 + 3 * i, 3, "season") for i in range(4)},
    **{29 + i: ((9, 12, 3, 6)[i], 3, "season") for i in range(4)},
    **{33 + i: (1 + 3 * i, 3, "quarter") for i in range(4)},
    **{37 + i: (1 + 4 * i, 4, "month") for i in range(3)},
    **{40 + i: (1 + 6 * i, 6, "half") for i in range(2)},
}
"""Sub-year groupings of ISO 8601-2: first month, number of months, precision."""

_PRECISION_OF_X: dict[int, Precision] = {0: "year", 1: "decade", 2: "century"}
_UNKNOWN = {"", "..", "XXXX", "XXXX-XX", "XXXX-XX-XX", "unknown", "open"}


def made(kept: When, told: str) -> When:
    """*kept* with the precision *told* beside it, which EDTF alone does not say; its own where that is none."""
    precision = next((known for known in _ORDER if known == told), kept.precision)
    return make_when(kept.earliest, kept.latest, shape=kept.shape, precision=precision, approximate=kept.approximate)


class Bounds(Value, frozen=True, kw_only=True):
    """What an EDTF string says: inclusive ISO bounds, and how precisely."""

    earliest: str | None
    latest: str | None
    shape: Shape = "point"
    precision: Precision = "day"
    approximate: bool = False


def when(text: str) -> When:
    """The EDTF string *text* as a :class:`When`. Raises :class:`DateError` where it is none."""
    found = bounds(text)
    return make_when(
        found.earliest,
        found.latest,
        shape=found.shape,
        precision=found.precision,
        approximate=found.approximate,
    )


def bounds(text: str) -> Bounds:
    """The bounds of an EDTF string. Raises :class:`DateError` where it is none, or beyond ±9999."""
    text = text.strip()
    if text in _UNKNOWN:
        return Bounds(earliest=None, latest=None)
    if text[0] in "[{" and text[-1] in "]}":
        return _one_of(text[1:-1], text)
    if "/" in text:
        first, _, last = text.partition("/")
        return _between(first, last, "span", text)
    return _date(text, text)


def _one_of(inside: str, whole: str) -> Bounds:
    """A set: from its first to its last possible day; which of its members it was is not kept."""
    members = [member for member in inside.split(",") if member.strip()]
    if not members:
        raise _fault(whole)
    first, last = members[0].partition(".."), members[-1].partition("..")
    return _between(first[0].strip(), (last[2] if last[1] else last[0]).strip(), "point", whole)


def _between(first: str, last: str, shape: Shape, whole: str) -> Bounds:
    ends = [None if end.strip() in _UNKNOWN else _date(end.strip(), whole) for end in (first, last)]
    one, two = ends
    return Bounds(
        earliest=one.earliest if one else None,
        latest=two.latest if two else None,
        shape=shape,
        precision=_coarsest(ends),
        approximate=any(end.approximate for end in ends if end),
    )


_ORDER: tuple[Precision, ...] = (
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
)


def _coarsest(ends: list[Bounds | None]) -> Precision:
    return max((end.precision for end in ends if end), key=_ORDER.index, default="day")


def _date(text: str, whole: str) -> Bounds:
    plain = _QUALIFIERS.sub("", text)
    found = _DATE.fullmatch(plain.removeprefix("Y"))
    if not found:
        raise _fault(whole)
    year, month, day, time = found["year"], found["month"], found["day"], found["time"]
    approximate = plain != text or found["digits"] is not None
    try:
        if time:
            return _moment(f"{year}-{month}-{day}", time, approximate)
        if month and month.isdigit() and int(month) in _MONTHS_OF and not day:
            return _group(int(year), int(month), approximate)
        return _days(_significant(year, found["digits"]), month, day, approximate)
    except (ValueError, DateError):
        raise _fault(whole) from None


def _significant(year: str, digits: str | None) -> str:
    """``1950S2``: some year of the 1900s, 1950 by estimate; the digits beyond the significant ones are open."""
    if not digits:
        return year
    sign, number = ("-", year[1:]) if year.startswith("-") else ("", year)
    return sign + number[: int(digits)].ljust(4, "X")


def _moment(day: str, time: str, approximate: bool) -> Bounds:
    """A date with a time of day, as written: a zone is dropped, seconds too."""
    hour, minute = time[:2], time[3:5]
    first = f"{iso_day(day_number(day))}T{hour}:{minute or '00'}"
    last = first if minute else f"{first[:-2]}59"
    minute_number(first)
    return Bounds(earliest=first, latest=last, precision="minute" if minute else "hour", approximate=approximate)


def _group(year: int, code: int, approximate: bool) -> Bounds:
    month, months, precision = _MONTHS_OF[code]
    last_year, last_month = divmod(year * 12 + month - 1 + months - 1, 12)
    return Bounds(
        earliest=iso_day(day_of(year, month, 1)),
        latest=_last_day(last_year, last_month + 1),
        precision=precision,
        approximate=approximate,
    )


def _days(year: str, month: str | None, day: str | None, approximate: bool) -> Bounds:
    """A date of which digits may be open: from the first day it can be to the last."""
    low, high = _years(year)
    months = _range(month, 1, 12)
    last_day = int(_last_day(high, months[1])[-2:])
    days = _range(day, 1, last_day)
    return Bounds(
        earliest=iso_day(day_of(low, months[0], days[0])),
        latest=iso_day(day_of(high, months[1], min(days[1], last_day))),
        precision=_precision(year, month, day),
        approximate=approximate,
    )


def _years(year: str) -> tuple[int, int]:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if not first and year.startswith("-"):
        raise ValueError("no year -0000")
    return min(first, last), max(first, last)


def _range(part: str | None, low: int, high: int) -> tuple[int, int]:
    """The least and the greatest value a two-digit part with open digits can have."""
    if part is None:
        return low, high
    first, last = max(low, int(part.replace("X", "0"))), int(part.replace("X", "9"))
    if first > high or last < low or ("X" not in part and not low <= int(part) <= high):
        raise ValueError(part)
    return first, min(high, last)


def _precision(year: str, month: str | None, day: str | None) -> Precision:
    if "X" in year:
        return _PRECISION_OF_X.get(len(year) - len(year.rstrip("X")), "century")
    if month is None or "X" in month:
        return "year"
    return "month" if day is None or "X" in day else "day"


def _last_day(year: int, month: int) -> str:
    return iso_day(day_of(year, 12, 31) if month == 12 else day_of(year, month + 1, 1) - 1)


def _fault(text: str) -> DateError:
    return DateError(
        f"“{text[:60]}” is no EDTF date. Write it as 2022-11-09, 2022-11, 2022, 1914/1918 or [2022-04-01..2022-11-10]."
    )
