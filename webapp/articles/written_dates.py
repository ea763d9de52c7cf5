"""Calendar days as pages write them: ``10 November 2022``, ``Nov. 10, 2022``, ``2022-11-10T18:30Z``, ``03/04/2022``.

Only full days count, since only they can date a publication. A numeric day that can be read two ways keeps
both readings; :mod:`.witnesses` chooses by evidence. Time expressions of a story are no business of this room.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from dateutil import parser as dateutil_parser

from webapp.articles.draft import Clue, Role
from webapp.articles.words.english.heads import MONTHS
from webapp.model import Value

_MONTH = r"(?P<{}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:\b|T)",
        r"(?<![\d.,:/-])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]"
        + _MONTH.format("name")
        + r",?[ -](?P<year>\d{4})(?!\d)",
        r"\b" + _MONTH.format("name") + r" (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,| ,)? ?(?P<year>\d{4})\b",
        r"\b(?P<year>\d{4}) " + _MONTH.format("name") + r" (?P<day>\d{1,2})\b",
        r"\b(?P<year>\d{4})(?P<mark>[/.])(?P<month>\d{1,2})[/.](?P<day>\d{1,2})\b",
        r"\b(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P<again>[/.-])(?P<year>\d{4}|\d\d)\b",
    )
)
_DIGITS = re.compile(r"\d{4}|\d[/.-]\d")
"""What every day has, and most paragraphs have not."""
_NAMED_DAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? ?$", re.IGNORECASE)
_WEEKDAY = 12
"""Characters before a day in which the day of the week stands: “Wednesday, ”."""
_CENTURY_TURN = 70
"""Two-digit years from here on belong to the last century, as POSIX has it."""
EARLIEST_YEAR, LATEST_YEAR = 1600, 2199
"""Newspapers began in 1605; a year beyond 2199 is a slip or a hoax."""


class WrittenDate(Value, frozen=True, kw_only=True):
    """A calendar day at its place in a text."""

    start: int
    end: int
    day: str
    """ISO date; of two readings the one that reads month first, unless the marks are dots."""
    other: str | None = None
    """The other reading, where the words allow one."""


class Stamp(Value, frozen=True, kw_only=True):
    """A machine's statement of a moment, or of a day."""

    day: str
    """ISO date on the clock it was written by."""
    hour: int | None = None
    """Hour on that clock; None for a bare day."""
    utc: bool = False
    """True where that clock is UTC, so that the reader's day may be the one before or after."""
    other: str | None = None

    def clue(self, origin: str, exact: str, role: Role = "published") -> Clue:
        """The same as a clue found at *origin*, where it was written as *exact*."""
        return Clue(
            day=self.day, origin=origin, role=role, exact=exact.strip(), other=self.other, hour=self.hour, utc=self.utc
        )


def find(text: str) -> list[WrittenDate]:
    """Every full day in *text*, in order, none overlapping another."""
    if not _DIGITS.search(text):
        return []
    found = sorted((d for pattern in _PATTERNS for d in _matches(pattern, text)), key=lambda d: (d.start, -d.end))
    kept: list[WrittenDate] = []
    for written in found:
        if not kept or written.start >= kept[-1].end:
            kept.append(written)
    return kept


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[WrittenDate]:
    for match in pattern.finditer(text):
        days = _on_weekday(_readings(match.groupdict()), text[max(0, match.start() - _WEEKDAY) : match.start()])
        if days:
            yield WrittenDate(
                start=match.start(), end=match.end(), day=days[0], other=days[1] if len(days) > 1 else None
            )


def _readings(parts: dict[str, str]) -> list[str]:
    """ISO days that the parts of a match can mean: none, one or two."""
    year = _full_year(parts["year"])
    if parts.get("name"):
        return _existing((year, MONTHS[parts["name"].casefold()], int(parts["day"])))
    if "first" not in parts:
        return _existing((year, int(parts["month"]), int(parts["day"])))
    if parts["mark"] != parts["again"]:
        return []
    first, second = int(parts["first"]), int(parts["second"])
    american, british = (year, first, second), (year, second, first)
    days = _existing(*((british, american) if parts["mark"] == "." else (american, british)))
    return list(dict.fromkeys(days))


def _on_weekday(days: list[str], before: str) -> list[str]:
    """Those of two readings that fall on the day of the week written before them, if that is one of them."""
    named = _NAMED_DAY.search(before) if len(days) > 1 else None
    fitting = [day for day in days if named and f"{date.fromisoformat(day):%a}".casefold() == named[1].casefold()]
    return fitting or days


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year >= _CENTURY_TURN else 2000)


def _existing(*candidates: tuple[int, int, int]) -> list[str]:
    return [iso for iso in (_iso(*candidate) for candidate in candidates) if iso]


def _iso(year: int, month: int, day: int) -> str | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


_NO_MOMENT = ("1970-01-01", "1969-12-31")
"""What systems write that were told no day: second 0 of Unix, in the time zones of the world."""


def stamp(value: str) -> Stamp | None:
    """What a machine-made value says: ISO 8601, an e-mail date, or a written day. None where it says no day."""
    value = value.strip()[:80]
    moment = _iso_moment(value) or _mail_moment(value)
    if moment:
        return _from_moment(moment, bare=len(value) <= 10)
    written = find(value)
    return Stamp(day=written[0].day, other=written[0].other) if written else None


def _from_moment(moment: datetime, *, bare: bool) -> Stamp | None:
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR or moment.isoformat()[:10] in _NO_MOMENT:
        return None
    offset = moment.utcoffset()
    in_utc = offset is not None and not offset
    return Stamp(day=moment.date().isoformat(), hour=None if bare else moment.hour, utc=in_utc)


def _iso_moment(value: str) -> datetime | None:
    if len(value) < 8 or not value[:4].isdigit():
        return None
    try:
        moment: datetime = dateutil_parser.isoparse(value.replace(" ", "T", 1).replace(" ", ""))
    except (ValueError, OverflowError):
        return None
    return moment


def _mail_moment(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
