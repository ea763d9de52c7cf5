"""The nouns of the house, as frozen values, with the names of the timeline JSON.

Article · Witness · Mention · When · Evidence · Quote · Conflict · Source · Event · Reading · Timeline

Dates travel as ISO 8601 strings (``"2022-11-09"``, ``"2022-11-09T14:30"``, years before 1 as
``"-0043"`` with a year 0), because that is what the timeline JSON holds. Arithmetic and comparison
go through :func:`day_number` and :func:`minute_number`; nothing compares the strings themselves.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Any, Literal

import msgspec

from webapp.errors import DateError

Precision = Literal["minute", "hour", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century"]
Shape = Literal["point", "span"]
Basis = Literal["stated", "resolved", "ordered", "edited"]
Factuality = Literal["happened", "ongoing", "planned", "possible", "denied"]
Review = Literal["unreviewed", "accepted", "edited", "rejected"]
MentionType = Literal["DATE", "TIME", "DURATION", "SET"]

_ISO = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?")
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097  # the Gregorian calendar repeats after this many
_DAY_MINUTES = 1440


# ── days and minutes ─────────────────────────────────────────────────────────────────────────────


def day_of(year: int, month: int, day: int) -> int:
    """Proleptic Gregorian day number of a date, 1 = 0001-01-01; any year from -9999 to 9999.

    Raises ``ValueError`` for a day that does not exist.
    """
    cycles = 0 if year >= 1 else (-year) // _CYCLE_YEARS + 1
    return date(year + cycles * _CYCLE_YEARS, month, day).toordinal() - cycles * _CYCLE_DAYS


def ymd(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number; the inverse of :func:`day_of`."""
    cycles = 0 if day >= 1 else (-day) // _CYCLE_DAYS + 1
    d = date.fromordinal(day + cycles * _CYCLE_DAYS)
    return d.year - cycles * _CYCLE_YEARS, d.month, d.day


@lru_cache(maxsize=1 << 12)
def iso_day(day: int) -> str:
    """A day number as an ISO date, ``"2022-11-09"`` or ``"-0043-03-15"``."""
    year, month, dom = ymd(day)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{dom:02d}"


def day_number(iso: str) -> int:
    """The day number of an ISO date or date-time. Raises :class:`DateError` if it is neither."""
    return minute_number(iso) // _DAY_MINUTES


def date_of(iso: str) -> str:
    """The date of an ISO date or date-time: ``"-0043-03-15"`` of ``"-0043-03-15T09:00"``."""
    return iso.partition("T")[0]


@lru_cache(maxsize=1 << 12)
def minute_number(iso: str, *, last: bool = False) -> int:
    """Minutes since the start of day 0. A bare date counts from its first or to its *last* minute."""
    found = _ISO.fullmatch(iso)
    try:
        if not found:
            raise ValueError("not YYYY-MM-DD or YYYY-MM-DDTHH:MM")
        year, month, dom, hour, minute = found.groups()
        day = day_of(int(year), int(month), int(dom))
        if hour is None:
            return day * _DAY_MINUTES + (_DAY_MINUTES - 1 if last else 0)
        if int(hour) > 23 or int(minute) > 59:
            raise ValueError("no such time of day")
    except ValueError as reason:
        raise DateError(f"“{iso}” is not a date ({reason}). Write it as 2022-11-09.") from None
    return day * _DAY_MINUTES + int(hour) * 60 + int(minute)


# ── values ───────────────────────────────────────────────────────────────────────────────────────


class Value(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A frozen value; ``msgspec.structs.replace`` makes a changed copy."""


class Open(Value, frozen=True, kw_only=True):
    """A value of the timeline JSON: fields it does not know are kept and written out again."""

    extra: dict[str, Any] = {}
    """Unknown fields of the JSON object, as they came; the codec lifts them beside the known ones."""


class Witness(Open, frozen=True, kw_only=True):
    """One place that says when an article was published."""

    value: str
    """ISO date or date-time as understood."""
    origin: str
    """Where it was found: ``"json-ld"``, ``"meta"``, ``"time"``, ``"url"``, ``"text"``, ``"given"`` …"""
    role: Literal["published", "republished", "modified"] = "published"
    exact: str = ""
    """The words or the value as written."""
    confidence: float | None = None
    """How likely this is the day of publication, 0 to 1; None where nothing was weighed."""
    note: str = ""
    """Why it was read so, where that was a choice: an ambiguous order, a UTC stamp, a copy."""


class Article(Value, frozen=True, kw_only=True):
    """A text somebody published, cleaned, with what is known about where it comes from."""

    id: str
    text: str
    """The text as kept: all offsets count code points in it. Paragraphs are separated by newlines."""
    name: str = ""
    """What its input was called: a path, an address, a file within an archive; for messages alone."""
    title: str = ""
    published: str | None = None
    """ISO date (or date-time) that relative dates count from: the original publication; None: unknown."""
    witnesses: tuple[Witness, ...] = ()
    """Every statement of the publication date that was found, the deciding one first."""
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str = "en"
    retrieved: str | None = None
    """ISO date-time in UTC at which an address was fetched; None for files."""
    sha256: str = ""
    """SHA-256 of ``text`` in UTF-8, in hex."""


class Mention(Value, frozen=True, kw_only=True):
    """A time expression in a text: a TIMEX3 (TimeML 1.2.1) with bounds and reasons."""

    start: int
    end: int
    text: str
    """``article_text[start:end]``, always."""
    type: MentionType
    value: str
    """TIMEX3 value: ``2022-11-09``, ``2022-W45``, ``P3D``, ``PRESENT_REF`` …"""
    mod: str | None = None
    """TIMEX3 mod: ``START``, ``MID``, ``END``, ``APPROX``, ``BEFORE``, ``AFTER``, ``EQUAL_OR_MORE`` …"""
    quant: str | None = None
    freq: str | None = None
    earliest: str | None = None
    """First possible day or minute, inclusive; None where there is no bound or no anchor."""
    latest: str | None = None
    """Last possible day or minute, inclusive."""
    precision: Precision = "day"
    approximate: bool = False
    """True for “about”, “around”, “circa”."""
    shape: Shape = "point"
    """``span`` where the words themselves say that something lasted (“from May to July”, “since 2019”)."""
    basis: Basis = "stated"
    """``stated``: the date stands there in full; ``resolved``: worked out from an anchor."""
    anchor: str | None = None
    """ISO date it was counted from; None where it needed none."""
    rule: str = ""
    """Name of the rule that made it, ``family.name``."""
    because: tuple[str, ...] = ()
    """The chain of reasons in plain words."""


class When(Open, frozen=True, kw_only=True):
    """When something happened: how long, and how surely known."""

    edtf: str
    """The same in EDTF (ISO 8601-2); see :func:`edtf`."""
    earliest: str | None
    latest: str | None
    """Both inclusive; None where the text gives no bound on that side."""
    shape: Shape = "point"
    """``point``: once, somewhere within the bounds; ``span``: it lasted from one to the other."""
    precision: Precision = "day"
    approximate: bool = False
    basis: Basis = "stated"
    because: tuple[str, ...] = ()


class Quote(Open, frozen=True, kw_only=True):
    """Words at their place in a source's text."""

    text: str
    start: int
    end: int


class Evidence(Open, frozen=True, kw_only=True):
    """The sentence that tells of an event: a Web Annotation text quote and text position selector."""

    source: str
    """Id of the source; ``source_text[start:end] == exact``, always."""
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int
    end: int
    trigger: Quote | None = None
    """The word that names the event."""
    dated_by: Quote | None = None
    """The words that date it."""


class Conflict(Open, frozen=True, kw_only=True):
    """A value that a source gives for the same event and that differs from the event's own."""

    about: Literal["when", "number", "actor", "place"]
    value: str
    """The value in words, as a reader would say it."""
    when: When | None = None
    evidence: tuple[Evidence, ...] = ()


class Source(Open, frozen=True, kw_only=True):
    """An article as the timeline cites it."""

    id: str
    title: str = ""
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None
    language: str | None = None
    sha256: str | None = None
    witnesses: tuple[Witness, ...] = ()
    copy_of: str | None = None
    """Id of the source this one reprints; both count as one independent source."""


class Event(Open, frozen=True, kw_only=True):
    """One happening, dated as honestly as its sources allow."""

    id: str
    """Derived from the first source and trigger, so that it survives a second run."""
    title: str
    when: When
    factuality: Factuality = "happened"
    attribution: str | None = None
    """Who says so, where the sentence itself leaves it to somebody (“according to NBC News”)."""
    kind: str = "other"
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    importance: float = 0.5
    evidence: tuple[Evidence, ...] = ()
    after: tuple[str, ...] = ()
    """Ids of events that a text says came before this one."""
    conflicts: tuple[Conflict, ...] = ()
    review: Review = "unreviewed"


class Reading(Value, frozen=True, kw_only=True):
    """What one article gave: the unit that is merged into a timeline."""

    source: Source
    events: tuple[Event, ...]
    sketch: tuple[int, ...] = ()
    """MinHash of the text, by which reprints are recognised."""


class Timeline(Open, frozen=True, kw_only=True):
    """Events of one or more articles, in order, with their sources."""

    format: Literal["dateline/1"] = "dateline/1"
    title: str = ""
    description: str = ""
    language: str = "en"
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()


# ── EDTF ─────────────────────────────────────────────────────────────────────────────────────────

_SEASON_BY_MONTH = {3: 21, 6: 22, 9: 23, 12: 24}


def edtf(earliest: str | None, latest: str | None, shape: Shape, precision: Precision, approximate: bool) -> str:
    """The bounds as an EDTF string (ISO 8601-2, level 2): ``2022-03~``, ``1914/1918``, ``[..2022-11-10]``."""
    if earliest is None and latest is None:
        return "XXXX-XX-XX"
    if shape == "span":
        return "/".join(_interval_ends(earliest, latest, precision))
    whole = _whole_unit(earliest, latest, precision) if earliest and latest else None
    if whole:
        return whole + ("~" if approximate else "")
    return f"[{_edtf_moment(earliest) if earliest else ''}..{_edtf_moment(latest) if latest else ''}]"


def _edtf_moment(iso: str) -> str:
    return iso + ":00" if "T" in iso else iso


def _interval_ends(earliest: str | None, latest: str | None, precision: Precision) -> tuple[str, str]:
    """Both ends, shortened to years where the span is of whole years; ``..`` where an end is open."""
    whole_years = precision in ("year", "decade", "century")
    if whole_years and earliest and latest and earliest.endswith("-01-01") and latest.endswith("-12-31"):
        return earliest[:-6], latest[:-6]
    return (_edtf_moment(earliest) if earliest else ".."), (_edtf_moment(latest) if latest else "..")


def _whole_unit(earliest: str, latest: str, precision: Precision) -> str | None:
    """The shortest EDTF of bounds that are exactly one minute, day, month, season, year, decade or century."""
    if earliest == latest:
        return _edtf_moment(earliest)
    if "T" in earliest or "T" in latest:
        return None
    (y1, m1, d1), (y2, m2, _) = ymd(day_number(earliest)), ymd(day_number(latest))
    next_day = ymd(day_number(latest) + 1)
    if d1 != 1 or next_day[2] != 1:
        return None
    year = earliest[:-6]
    months = (y2 - y1) * 12 + m2 - m1 + 1
    if months == 1:
        return f"{year}-{m1:02d}"
    if months == 3 and precision == "season" and m1 in _SEASON_BY_MONTH:
        return f"{year}-{_SEASON_BY_MONTH[m1]}"
    if months == 12 and m1 == 1:
        return year
    if months == 120 and m1 == 1 and y1 > 0 and y1 % 10 == 0:
        return f"{year[:3]}X"
    if months == 1200 and m1 == 1 and y1 > 0 and y1 % 100 == 0:
        return f"{year[:2]}XX"
    return None


def when(
    earliest: str | None,
    latest: str | None,
    *,
    shape: Shape = "point",
    precision: Precision = "day",
    approximate: bool = False,
    basis: Basis = "stated",
    because: tuple[str, ...] = (),
) -> When:
    """A :class:`When` with its EDTF worked out. Raises :class:`DateError` if the bounds are reversed."""
    if earliest and latest and minute_number(earliest) > minute_number(latest, last=True):
        raise DateError(f"{earliest} is after {latest}. Swap the bounds.")
    return When(
        edtf=edtf(earliest, latest, shape, precision, approximate),
        earliest=earliest,
        latest=latest,
        shape=shape,
        precision=precision,
        approximate=approximate,
        basis=basis,
        because=because,
    )
