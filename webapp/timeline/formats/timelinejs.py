"""TimelineJS3 JSON, in and out.

TimelineJS3 takes month 13 without a word and shows a wrong date, so dates are checked on both ways. It
draws an event that happened once between two days as if it lasted; its ``display_date`` says what is
known. The member ``dateline`` of each event, which TimelineJS3 ignores, keeps EDTF, precision and
factuality, and they come back on reading as long as the dates beside them were not changed.
"""

import html
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import msgspec

from webapp.errors import DateError, TimelineError
from webapp.model import Event, Source, Timeline, When, day_number, day_of, iso_day, ymd
from webapp.model import when as make_when
from webapp.timeline.codec import parse
from webapp.timeline.formats import edtf
from webapp.timeline.formats.features import Loaded, Written, counted, losses
from webapp.timeline.formats.telling import (
    by_hand,
    distinct,
    first_url,
    one_line,
    ours,
    paragraphs,
    safe_url,
    source_of,
    sources_by_id,
    titled,
    untitled,
)
from webapp.wording import source_in_words, when_in_words

NAME = "TimelineJS3"
KEEPS = {"heading", "description", "id", "title", "bounds", "shape", "precision", "factuality", "kind"}
TELLS = {"attribution", "quotes", "citations", "conflicts"}
_LONGEST_YEAR = 9999
_TAG = re.compile(r"<[^<>]*>")


def dump(timeline: Timeline) -> Written:
    """The timeline as TimelineJS3 reads it. Events without any date have no place in it."""
    sources = sources_by_id(timeline)
    placed = [event for event in timeline.events if event.when.earliest or event.when.latest]
    data: dict[str, Any] = {"events": [_slide(event, sources) for event in placed]}
    if timeline.title or timeline.description:
        text = "".join(ET.tostring(_paragraph(line), encoding="unicode") for line in timeline.description.splitlines())
        data["title"] = {"text": {"headline": html.escape(timeline.title), "text": text}}
    told = losses(timeline, NAME, KEEPS | TELLS) + tuple(_dateless(timeline)) + tuple(_stretched(placed))
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n", told


def load(data: bytes) -> Loaded:
    """A timeline from TimelineJS3 JSON. Raises :class:`TimelineError` for a date that does not exist."""
    whole = parse(data)
    slides = whole.get("events") if isinstance(whole, dict) else None
    if not isinstance(slides, list) or not all(isinstance(slide, dict) for slide in slides):
        raise TimelineError("This is no TimelineJS3 JSON: it needs a list “events” of objects.")
    heading = _member(whole, "title", "text")
    events = [_event(slide, number) for number, slide in enumerate(slides)]
    timeline = Timeline(
        title=_plain(heading.get("headline")),
        description="\n".join(_lines(heading.get("text"))),
        events=distinct(events),
    )
    return timeline, tuple(_unread(whole, slides))


# ── writing ──────────────────────────────────────────────────────────────────────────────────────


def _slide(event: Event, sources: dict[str, Source]) -> dict[str, Any]:
    when = event.when
    first, last = when.earliest or when.latest or "", when.latest or when.earliest or ""
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": _date(first),
        **({"end_date": _date(last)} if last != first else {}),
        "display_date": when_in_words(when),
        "text": {"headline": html.escape(titled(event)), "text": _body(event, sources)},
        "dateline": {
            "title": event.title,
            "edtf": when.edtf,
            "precision": when.precision,
            "factuality": event.factuality,
        },
    }
    return slide | ({"group": event.kind} if event.kind != "other" else {})


def _date(iso: str) -> dict[str, Any]:
    year, month, day = ymd(day_number(iso))
    time = iso.partition("T")[2]
    clock = {"hour": int(time[:2]), "minute": int(time[3:])} if time else {}
    return {"year": year, "month": month, "day": day, **clock}


def _body(event: Event, sources: dict[str, Source]) -> str:
    """The paragraphs as markup, every word escaped, with a link to the first source."""
    told = [ET.tostring(_paragraph(text), encoding="unicode") for text in paragraphs(event, sources)[1:]]
    if url := first_url(event, sources):
        first = next(s for e in event.evidence if safe_url((s := source_of(e, sources)).url))
        link = ET.Element("p")
        anchor = ET.SubElement(link, "a", href=url, rel="noopener", target="_blank")
        anchor.text = one_line(first.title or source_in_words(first))
        told.append(ET.tostring(link, encoding="unicode"))
    return "".join(told)


def _paragraph(text: str) -> ET.Element:
    paragraph = ET.Element("p")
    paragraph.text = one_line(text)
    return paragraph


def _dateless(timeline: Timeline) -> Iterator[str]:
    for event in timeline.events:
        if not (event.when.earliest or event.when.latest):
            yield f"{NAME} does not carry “{event.title}”: it has no date."


def _stretched(placed: list[Event]) -> Iterator[str]:
    count = sum(1 for e in placed if e.when.shape == "point" and e.when.earliest != e.when.latest)
    if count:
        yield (
            f"{NAME} cannot show that a day is uncertain: {counted(count, 'event')} will look as if "
            "they lasted; the date beside each says what is known."
        )


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def _event(slide: dict[str, Any], number: int) -> Event:
    text, kept = _member(slide, "text"), ours(slide)
    title, factuality = untitled(_plain(text.get("headline")) or _plain(text.get("text"))[:90] or "Untitled")
    return by_hand(
        kept.get("title") or title,
        _when(slide, kept, number),
        id=str(slide.get("unique_id") or ""),
        factuality=kept.get("factuality") or factuality,
        kind=str(slide.get("group") or ""),
    )


def _when(slide: dict[str, Any], told: dict[str, str], number: int) -> When:
    first = _read_date(slide.get("start_date"), f"events[{number}].start_date")
    last = _read_date(slide["end_date"], f"events[{number}].end_date") if slide.get("end_date") else None
    try:
        kept = edtf.when(told["edtf"]) if "edtf" in told else None
    except DateError:
        kept = None
    if (
        kept
        and first.earliest == (kept.earliest or kept.latest)
        and (last or first).latest == (kept.latest or kept.earliest)
    ):
        return edtf.made(kept, told.get("precision") or kept.precision)
    if last is None:
        return first
    try:
        return make_when(first.earliest, last.latest, shape="span", precision=first.precision)
    except DateError as fault:
        raise TimelineError(f"In events[{number}]: {fault}") from None


def _read_date(date: Any, where: str) -> When:
    """A TimelineJS3 date: a year, or a year and month, or a day, with what is not there left open."""
    if not isinstance(date, dict) or not str(date.get("year") or ""):
        raise TimelineError(
            f"{where} has no year. TimelineJS3 dates look like {{“year”: 2022, “month”: 11, “day”: 9}}."
        )
    try:
        year, month, day = (int(date[key]) if str(date.get(key) or "") else None for key in ("year", "month", "day"))
        if year is None or abs(year) > _LONGEST_YEAR:
            raise ValueError
        low, high = day_of(year, month or 1, day or 1), day_of(year, month or 12, day or 1)
        if day and month:
            return _moment(iso_day(low), date)
    except (ValueError, TypeError, OverflowError):
        told = "-".join(str(date[key]) for key in ("year", "month", "day") if date.get(key))
        raise TimelineError(f"{where} is “{told}”, and there is no such day. Correct it.") from None
    _, last_month, _ = ymd(high)
    end = day_of(year, 12, 31) if last_month == 12 else day_of(year, last_month + 1, 1) - 1
    return make_when(iso_day(low), iso_day(end), precision="month" if month else "year")


def _moment(day: str, date: dict[str, Any]) -> When:
    if date.get("hour") in (None, ""):
        return make_when(day, day)
    iso = f"{day}T{int(date['hour']):02d}:{int(date.get('minute') or 0):02d}"
    return make_when(iso, iso, precision="minute")


def _member(data: Any, *path: str) -> dict[str, Any]:
    """The object at *path*, empty where there is none."""
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def _plain(markup: Any) -> str:
    """Text of TimelineJS3's HTML."""
    return one_line(html.unescape(_TAG.sub(" ", str(markup or ""))))


def _lines(markup: Any) -> Iterator[str]:
    """The paragraphs of TimelineJS3's HTML as plain text."""
    return filter(None, (_plain(paragraph) for paragraph in str(markup or "").split("</p>")))


def _unread(whole: dict[str, Any], slides: list[dict[str, Any]]) -> Iterator[str]:
    media = sum(1 for slide in slides if slide.get("media"))
    told = sum(1 for slide in slides if _member(slide, "text").get("text"))
    if media:
        yield f"Pictures and videos of {counted(media, 'event')} were left out: a timeline holds none."
    if told:
        yield f"The text under the headline of {counted(told, 'event')} was left out: it quotes no source."
    if whole.get("eras"):
        yield f"{counted(len(whole['eras']), 'era')} left out."
