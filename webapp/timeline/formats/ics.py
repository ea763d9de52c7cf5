"""iCalendar (RFC 5545): an all-day event per event, VALUE=DATE with an exclusive DTEND.

A calendar knows no “once, in between”: such an event covers all its possible days and its summary says so.
EDTF, factuality and id ride along as ``X-DATELINE-…`` properties and come back on reading.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Component, vText
from icalendar import Event as Entry

from webapp.errors import DateError, TimelineError
from webapp.model import Event, Factuality, Source, Timeline, When, day_number, iso_day, ymd
from webapp.model import when as make_when
from webapp.timeline.formats import edtf
from webapp.timeline.formats.features import Loaded, Written, counted, listed, losses
from webapp.timeline.formats.telling import by_hand, distinct, first_url, paragraphs, sources_by_id, titled, untitled
from webapp.wording import when_in_words

NAME = "iCalendar"
KEEPS = {"heading", "description", "id", "title", "bounds", "shape", "precision", "factuality", "kind", "places"}
TELLS = {"attribution", "quotes", "citations", "conflicts"}

_ESCAPED = re.compile(r"\\([\\;,nN])")
_PRODID = "-//Dateline//Timeline//EN"
_STAMP = datetime(2000, 1, 1, tzinfo=UTC)  # DTSTAMP is required; the same timeline gives the same bytes
_READ = {
    "SUMMARY",
    "DTSTART",
    "DTEND",
    "DURATION",
    "UID",
    "STATUS",
    "CATEGORIES",
    "LOCATION",
    "DESCRIPTION",
    "RRULE",
} | {f"X-DATELINE-{name}" for name in ("EDTF", "PRECISION", "FACTUALITY", "TITLE")}
_OF_NO_WEIGHT = {"DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP"}
_STATUS: dict[Factuality, str] = {"planned": "TENTATIVE", "possible": "TENTATIVE", "denied": "CANCELLED"}


def dump(timeline: Timeline) -> Written:
    """The events as a calendar. Events before the year 1 or without any date have no place in one."""
    calendar = Calendar()
    calendar.add("PRODID", _PRODID)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("X-WR-CALNAME", vText(timeline.title))
    if timeline.description:
        calendar.add("X-WR-CALDESC", vText(timeline.description))
    sources = sources_by_id(timeline)
    placed = [event for event in timeline.events if _days(event.when)]
    for event in placed:
        calendar.add_component(_entry(event, sources))
    told = losses(timeline, NAME, KEEPS | TELLS)
    return calendar.to_ical(), told + tuple(_unplaced(timeline)) + tuple(_stretched(placed)) + tuple(_timeless(placed))


def load(data: bytes) -> Loaded:
    """A timeline from a calendar's events, whole days; repeated ones count once, tasks and notes not at all."""
    try:
        calendar = Calendar.from_ical(data)
    except Exception as fault:  # the library meets damaged files with errors of every kind
        raise TimelineError(f"This is no iCalendar file: {fault}. It should begin with BEGIN:VCALENDAR.") from None
    entries = list(calendar.walk("VEVENT"))
    events = [_event(entry) for entry in entries if "DTSTART" in entry or "X-DATELINE-EDTF" in entry]
    timeline = Timeline(
        title=_text(calendar, "X-WR-CALNAME"),
        description=_text(calendar, "X-WR-CALDESC"),
        events=distinct(sorted(events, key=lambda event: _first_day(event.when))),
    )
    return timeline, tuple(_unread(entries)) + tuple(_of_other_kinds(calendar))


# ── writing ──────────────────────────────────────────────────────────────────────────────────────


def _days(when: When) -> tuple[date, date] | None:
    """First and last day as a calendar can show them; a date open on one side stands on its known bound."""
    known = [day_number(iso) for iso in (when.earliest or when.latest, when.latest or when.earliest) if iso]
    return (date(*ymd(known[0])), date(*ymd(known[1]))) if known and known[0] >= 1 else None


def _is_certain(when: When) -> bool:
    return when.shape == "span" or bool(when.earliest and when.latest and when.earliest[:10] == when.latest[:10])


def _entry(event: Event, sources: dict[str, Source]) -> Entry:
    first, last = _days(event.when) or (date.min, date.min)
    entry = Entry()
    entry.add("UID", f"{event.id}@dateline")
    entry.add("DTSTAMP", _STAMP)
    entry.add("DTSTART", first)
    if last < date.max:
        entry.add("DTEND", last + timedelta(days=1))
    entry.add("SUMMARY", titled(event) if _is_certain(event.when) else f"{titled(event)} – {when_in_words(event.when)}")
    entry.add("DESCRIPTION", "\n\n".join(paragraphs(event, sources)))
    entry.add("TRANSP", "TRANSPARENT")
    entry.add("STATUS", _STATUS.get(event.factuality, "CONFIRMED"))
    if event.kind != "other":
        entry.add("CATEGORIES", [event.kind])
    if event.places:
        entry.add("LOCATION", "; ".join(event.places))
    if url := first_url(event, sources):
        entry.add("URL", url)
    entry.add("X-DATELINE-EDTF", vText(event.when.edtf))
    entry.add("X-DATELINE-PRECISION", vText(event.when.precision))
    entry.add("X-DATELINE-FACTUALITY", vText(event.factuality))
    entry.add("X-DATELINE-TITLE", vText(event.title))
    return entry


def _unplaced(timeline: Timeline) -> Iterator[str]:
    for event in timeline.events:
        if not _days(event.when):
            why = "it has no date" if not (event.when.earliest or event.when.latest) else "it lies before the year 1"
            yield f"{NAME} does not carry “{event.title}”: {why}."


def _stretched(placed: list[Event]) -> Iterator[str]:
    count = sum(1 for event in placed if not _is_certain(event.when))
    if count:
        yield (
            f"A calendar cannot show that a day is uncertain: {counted(count, 'event')} "
            "will cover all possible days, and the summary says so."
        )


def _timeless(placed: list[Event]) -> Iterator[str]:
    count = sum(1 for event in placed if "T" in (event.when.earliest or "") + (event.when.latest or ""))
    if count:
        yield (
            "Times of day stand only in the description, since their time zone is not known "
            f"({counted(count, 'event')})."
        )


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def _text(component: Component, name: str) -> str:
    """A text property of our own; icalendar leaves the escapes in those whose type it does not know."""
    found = component.get(name, "")
    told = str(found)
    return told if isinstance(found, vText) else _ESCAPED.sub(lambda at: "\n" if at[1] in "nN" else at[1], told)


def _event(entry: Component) -> Event:
    title, factuality = untitled(_text(entry, "X-DATELINE-TITLE") or str(entry.get("SUMMARY", "Untitled")))
    categories = [str(name) for name in getattr(entry.get("CATEGORIES"), "cats", ())]
    places = str(entry.get("LOCATION", ""))
    return by_hand(
        title,
        _when(entry),
        id=str(entry.get("UID", "")).removesuffix("@dateline"),
        factuality=_text(entry, "X-DATELINE-FACTUALITY") or _factuality(entry, factuality),
        kind=categories[0] if categories else "",
        places=tuple(filter(None, (place.strip() for place in places.split(";")))),
    )


def _factuality(entry: Component, marked: Factuality) -> Factuality:
    status = str(entry.get("STATUS", "")).upper()
    return marked if marked != "happened" else {"CANCELLED": "denied", "TENTATIVE": "planned"}.get(status, "happened")  # type: ignore[return-value]


def _when(entry: Component) -> When:
    """The EDTF we wrote, while it still agrees with DTSTART and DTEND; else what those say."""
    shown = _shown(entry) if "DTSTART" in entry else None
    try:
        kept = edtf.when(_text(entry, "X-DATELINE-EDTF") or "unknown")
    except DateError:
        kept = None
    if kept and (kept.earliest or kept.latest) and _agrees(kept, shown):
        precision = _text(entry, "X-DATELINE-PRECISION") or kept.precision
        return edtf.made(kept, precision)
    first, last = shown or (date.min, date.min)
    return make_when(first.isoformat(), last.isoformat(), shape="span" if last > first else "point")


def _agrees(kept: When, shown: tuple[date, date] | None) -> bool:
    return shown is None or _days(kept) == shown


def _shown(entry: Component) -> tuple[date, date]:
    """First and last day of an entry, whose DTEND is exclusive."""
    try:
        start = entry.decoded("DTSTART")
        end = entry.decoded("DTEND") if "DTEND" in entry else None
        if end is None and "DURATION" in entry:
            end = start + entry.decoded("DURATION")
        first = _day(start)
        return first, max(first, _day(end, before=True)) if end is not None else first
    except Exception:  # likewise
        title = str(entry.get("SUMMARY", "without a title"))[:60]
        raise TimelineError(
            f"The entry “{title}” has a date that cannot be read. Correct its DTSTART and DTEND."
        ) from None


def _day(moment: date, *, before: bool = False) -> date:
    """The day of a date or date-time; *before* it where it is an exclusive end."""
    if isinstance(moment, datetime):
        return (moment - timedelta(microseconds=1)).date() if before else moment.date()
    if not isinstance(moment, date):
        raise TypeError(moment)
    return moment - timedelta(days=1) if before else moment


def _unread(entries: list[Component]) -> Iterator[str]:
    repeated = sum(1 for entry in entries if "RRULE" in entry)
    dateless = sum(1 for entry in entries if "DTSTART" not in entry and "X-DATELINE-EDTF" not in entry)
    described = sum(1 for entry in entries if "DESCRIPTION" in entry)
    timed = sum(1 for entry in entries if isinstance(getattr(entry.get("DTSTART"), "dt", None), datetime))
    others = sorted({str(name) for entry in entries for name in entry} - _READ - _OF_NO_WEIGHT)
    if repeated:
        yield f"Of {counted(repeated, 'repeated event')} only the first is kept."
    if dateless:
        yield f"What has no date was left out ({counted(dateless, 'event')})."
    if described:
        yield f"Descriptions were left out: they quote no source ({counted(described, 'event')})."
    if timed:
        yield f"Times of day were left out: a timeline knows no time zones ({counted(timed, 'event')})."
    if others:
        yield f"Properties that a timeline has no place for were left out: {listed(others)}."


def _of_other_kinds(calendar: Component) -> Iterator[str]:
    for kind, name in (("VTODO", "task"), ("VJOURNAL", "note")):
        if count := len(calendar.walk(kind)):
            yield f"{counted(count, name)} left out: a timeline holds events."


def _first_day(when: When) -> int:
    return day_number(when.earliest or when.latest or iso_day(0))
