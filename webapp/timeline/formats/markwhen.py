"""markwhen, in and out: a line an event, ISO date ranges, the rest as properties under it.

markwhen takes any “words with a date in them, then a colon” for an event, so every line of text written
here begins with a quotation mark, and what would be a tag or a link in a title is broken by a word joiner.
Years before 1 stand as ``44 BC``, the only way markwhen has; the property ``edtf`` keeps the day.
"""

import re
from collections.abc import Iterator

import msgspec

from webapp.errors import DateError, TimelineError
from webapp.model import Event, Source, Timeline, When, day_number, ymd
from webapp.timeline.formats import edtf
from webapp.timeline.formats.features import Loaded, Written, counted, losses
from webapp.timeline.formats.telling import by_hand, distinct, one_line, paragraphs, sources_by_id, titled, untitled

NAME = "markwhen"
KEEPS = {"heading", "description", "id", "title", "bounds", "shape", "precision", "factuality", "kind"}
TELLS = {"quotes", "citations"}

_JOINER = "\u2060"  # invisible; keeps “#word” and “](” of a title from being markup
_MARKUP = re.compile(r"#(?=\w)|\](?=\()")
_PROPERTY = re.compile(r"([a-z]+): *(\S.*)")
_HEADER = re.compile(r"(title|description): *(\S.*)")
_LINE = re.compile(r"((?:\d{4}[^:]{0,44}|\d{1,4} BC[^:]{0,12})(?:\d\d:\d\d[^:]{0,14}){0,2}): +(\S.*)")
_BC = re.compile(r"(\d{1,4}) BC")
_PROPERTIES = ("id", "edtf", "precision", "factuality", "kind")


def dump(timeline: Timeline) -> Written:
    """The timeline as markwhen. Events without any date have no place in it."""
    sources = sources_by_id(timeline)
    placed = [event for event in timeline.events if event.when.earliest or event.when.latest]
    told = {"title": timeline.title, "description": timeline.description}
    header = ["---", *(f"{key}: {_quoted(text)}" for key, text in told.items() if text), "---", ""]
    lines = header + [line for event in placed for line in _entry(event, sources)]
    lost = losses(timeline, NAME, KEEPS | TELLS)
    return "\n".join(lines).encode(), lost + tuple(_dateless(timeline)) + tuple(_stretched(placed))


def load(data: bytes) -> Loaded:
    """A timeline from markwhen with ISO dates and ranges; lines that are neither are counted and left out."""
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as fault:
        raise TimelineError(f"This is no UTF-8 text: {fault}. Save it as UTF-8.") from None
    first = next((i for i, line in enumerate(lines) if _LINE.fullmatch(line.strip())), None)
    if first is None:
        raise TimelineError("No markwhen event with an ISO date is in it. They look like “2022-11-09: Title”.")
    header = {found[1]: found[2] for line in lines[:first] if (found := _HEADER.fullmatch(line.strip()))}
    events, unread = _events(lines[first:])
    timeline = Timeline(
        title=_unquoted(header.get("title", "")),
        description=_unquoted(header.get("description", "")),
        events=distinct(events),
    )
    return timeline, (f"{counted(unread, 'line')} of text left out: it quotes no source.",) if unread else ()


# ── writing ──────────────────────────────────────────────────────────────────────────────────────


def _entry(event: Event, sources: dict[str, Source]) -> Iterator[str]:
    title = _MARKUP.sub(lambda found: found[0] + _JOINER, one_line(titled(event)))
    yield f"{_range(event.when)}: {title}"
    yield f"id: {_quoted(event.id)}"
    yield f"edtf: {_quoted(event.when.edtf)}"
    yield f"precision: {event.when.precision}"
    yield f"factuality: {event.factuality}"
    if event.kind != "other":
        yield f"kind: {_quoted(event.kind)}"
    yield from (text for text in paragraphs(event, sources) if text.startswith("“"))
    yield ""


def _range(when: When) -> str:
    """ISO dates, from the first to the last possible day; a date open on one side stands on its known bound."""
    first, last = when.earliest or when.latest or "", when.latest or when.earliest or ""
    if day_number(first) < 1:
        return " - ".join(dict.fromkeys((_year(first), _year(last))))
    return "/".join(dict.fromkeys((first.replace("T", " "), last.replace("T", " "))))


def _year(iso: str) -> str:
    year = ymd(day_number(iso))[0]
    return f"{1 - year} BC" if year < 1 else f"{year} AD"


def _quoted(text: str) -> str:
    """*text* as YAML, of which JSON is a part."""
    return msgspec.json.encode(text).decode()


def _dateless(timeline: Timeline) -> Iterator[str]:
    for event in timeline.events:
        if not (event.when.earliest or event.when.latest):
            yield f"{NAME} does not carry “{event.title}”: it has no date."


def _stretched(placed: list[Event]) -> Iterator[str]:
    count = sum(1 for e in placed if e.when.shape == "point" and e.when.earliest != e.when.latest)
    if count:
        yield (
            f"{NAME} cannot show that a day is uncertain: {counted(count, 'event')} will look as if "
            "they lasted; the property edtf says what is known."
        )


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def _events(lines: list[str]) -> tuple[list[Event], int]:
    """The events of *lines*, the first of which is one, and the number of lines that say nothing we keep."""
    events: list[Event] = []
    unread = at = 0
    while at < len(lines):
        found = _LINE.fullmatch(lines[at].strip())
        at += 1
        if not found:
            unread += bool(lines[at - 1].strip())
            continue
        properties: dict[str, str] = {}
        while at < len(lines) and (told := _PROPERTY.fullmatch(lines[at].strip())):
            properties[told[1]] = _unquoted(told[2])
            at += 1
        unread += len(set(properties) - set(_PROPERTIES))
        events.append(_event(found[1], found[2], properties))
    return events, unread


def _event(dated: str, text: str, properties: dict[str, str]) -> Event:
    title, factuality = untitled(text.replace(_JOINER, "").strip())
    return by_hand(
        title,
        _when(dated, properties),
        id=properties.get("id", ""),
        factuality=properties.get("factuality") or factuality,
        kind=properties.get("kind", ""),
    )


def _when(dated: str, properties: dict[str, str]) -> When:
    """The property ``edtf`` while it agrees with the line's date, else that date."""
    shown = edtf.when(_as_edtf(dated.strip()))
    try:
        kept = edtf.when(properties.get("edtf", "unknown"))
    except DateError:
        return shown
    if not (kept.earliest or kept.latest) or _range(kept) != dated.strip():
        return shown
    precision = properties.get("precision", kept.precision)
    return edtf.made(kept, precision)


def _as_edtf(dated: str) -> str:
    """markwhen's ISO dates, ranges and BC years as EDTF."""
    dated = _BC.sub(lambda year: f"{1 - int(year[1]):05d}" if int(year[1]) > 1 else "0000", dated)
    ends = re.split(r"/| - ", dated.replace(" AD", ""))
    return "/".join(end.strip().replace(" ", "T") for end in ends)


def _unquoted(text: str) -> str:
    """A YAML scalar: quoted as JSON, or plain."""
    try:
        return str(msgspec.json.decode(text)) if text.startswith('"') else text
    except msgspec.DecodeError:
        return text
