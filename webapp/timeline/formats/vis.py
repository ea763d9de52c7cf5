"""vis-timeline items, in and out: an array for ``new vis.DataSet(items)``.

A day is a point; everything longer is a range that ends where the day after its last one begins. vis
shows ``content`` and ``title`` as HTML, so every word in them is escaped.
"""

import html
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from webapp.errors import DateError, TimelineError
from webapp.model import Event, Source, Timeline, When, day_number, day_of, iso_day
from webapp.timeline.codec import parse
from webapp.timeline.formats import edtf
from webapp.timeline.formats.features import Loaded, Written, counted, listed, losses
from webapp.timeline.formats.telling import by_hand, distinct, ours, paragraphs, sources_by_id, titled, untitled

NAME = "vis-timeline"
KEEPS = {"id", "title", "bounds", "shape", "precision", "factuality", "kind"}
TELLS = {"attribution", "quotes", "citations", "conflicts"}
_MOMENT = re.compile(r"([+-]\d{6}|\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d).*)?")
_LONGEST_YEAR = 9999
_TAG = re.compile(r"<[^<>]*>")
_READ = {"id", "content", "title", "start", "end", "group", "type", "className", "dateline"}
_UNCERTAIN, _CERTAIN = "dateline-uncertain", "dateline-certain"


def dump(timeline: Timeline) -> Written:
    """The events as items. Events without any date have no place on a timeline."""
    sources = sources_by_id(timeline)
    placed = [event for event in timeline.events if event.when.earliest or event.when.latest]
    items = [_item(event, sources) for event in placed]
    told = losses(timeline, NAME, KEEPS | TELLS)
    dateless = (event for event in timeline.events if not (event.when.earliest or event.when.latest))
    told += tuple(f"{NAME} does not carry “{event.title}”: it has no date." for event in dateless)
    count = sum(1 for event in placed if _is_uncertain(event.when))
    if count:
        told += (
            f"{NAME} draws {count} uncertain date{'s' * (count > 1)} as if they lasted; "
            f"style the class {_UNCERTAIN} to set them apart.",
        )
    return msgspec.json.format(msgspec.json.encode(items), indent=2) + b"\n", told


def load(data: bytes) -> Loaded:
    """A timeline from an array of items with ``start`` and ``content``."""
    items = parse(data)
    if not isinstance(items, list) or not all(isinstance(item, dict) and item.get("start") for item in items):
        raise TimelineError("This is no array of vis-timeline items: each needs a “start” and a “content”.")
    events = [_event(item, f"[{number}]") for number, item in enumerate(items)]
    return Timeline(events=distinct(events)), tuple(_unread(items))


# ── writing ──────────────────────────────────────────────────────────────────────────────────────


def _is_uncertain(when: When) -> bool:
    return when.shape == "point" and when.earliest != when.latest


def _item(event: Event, sources: dict[str, Source]) -> dict[str, Any]:
    when = event.when
    first, last = when.earliest or when.latest or "", when.latest or when.earliest or ""
    item = {
        "id": event.id,
        "content": html.escape(titled(event)),
        "title": "\n".join(html.escape(text) for text in paragraphs(event, sources)),
        "start": _moment(first),
        "group": event.kind,
        "className": _UNCERTAIN if _is_uncertain(when) else _CERTAIN,
        "dateline": {
            "title": event.title,
            "edtf": when.edtf,
            "precision": when.precision,
            "factuality": event.factuality,
        },
    }
    if first == last:
        return item | {"type": "point"}
    return item | {"type": "range", "end": _moment(last if "T" in last else iso_day(day_number(last) + 1))}


def _moment(iso: str) -> str:
    """ISO 8601 as JavaScript reads it: years before 0 with six digits."""
    return f"-00{iso[1:]}" if iso.startswith("-") else iso


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def _event(item: dict[str, Any], where: str) -> Event:
    kept = ours(item)
    shown = html.unescape(_TAG.sub(" ", str(item.get("content") or "Untitled"))).strip()
    title, factuality = untitled(shown)
    group = str(item.get("group") or "")
    return by_hand(
        kept.get("title") or title,
        _when(item, kept, where),
        id=str(item.get("id") or ""),
        factuality=kept.get("factuality") or factuality,
        kind=group,
    )


def _unread(items: list[dict[str, Any]]) -> Iterator[str]:
    hover = sum(1 for item in items if item.get("title"))
    others = sorted({str(name) for item in items for name in item} - _READ)
    if hover:
        yield f"The hover text of {counted(hover, 'event')} was left out: it quotes no source."
    if others:
        yield f"Fields that a timeline has no place for were left out: {listed(others)}."


def _when(item: dict[str, Any], told: dict[str, str], where: str) -> When:
    start = _read(item["start"], f"{where}.start")
    end = _read(item["end"], f"{where}.end") if item.get("end") else None
    try:
        kept = edtf.when(told.get("edtf", "unknown"))
        if (first := kept.earliest or kept.latest) and _moment(first) == item["start"]:
            return edtf.made(kept, told.get("precision") or kept.precision)
        if end is None:
            return edtf.when(_seconds(start))
        last = end if "T" in end else iso_day(day_number(end) - 1)
        return edtf.when(f"{_seconds(start)}/{_seconds(max((start, last), key=day_number))}")
    except DateError as fault:
        raise TimelineError(f"In {where}: {fault}") from None


def _seconds(iso: str) -> str:
    return iso + ":00" if "T" in iso else iso


def _read(moment: Any, where: str) -> str:
    """An ISO string, or milliseconds since 1970, as ISO."""
    try:
        return _of_milliseconds(moment) if isinstance(moment, int | float) else _of_text(str(moment))
    except (ValueError, OverflowError):
        told = str(moment)[:40]
        raise TimelineError(f"{where} is “{told}”, and that is no ISO 8601 date. Write 2022-11-09.") from None


def _of_milliseconds(moment: float) -> str:
    days, rest = divmod(int(moment) // 60_000, 1440)
    day = iso_day(day_of(1970, 1, 1) + days)
    return f"{day}T{rest // 60:02d}:{rest % 60:02d}" if rest else day


def _of_text(moment: str) -> str:
    found = _MOMENT.fullmatch(moment)
    if not found or abs(int(found[1])) > _LONGEST_YEAR:
        raise ValueError(moment)
    day = iso_day(day_of(int(found[1]), int(found[2]), int(found[3])))
    return f"{day}T{found[4]}:{found[5]}" if found[4] and found[4] + found[5] != "0000" else day
