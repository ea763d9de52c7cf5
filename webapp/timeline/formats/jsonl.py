"""JSON Lines: an event a line, each with the sources it cites, for ``jq``, data frames and streams."""

from typing import Any

import msgspec

from webapp.errors import TimelineError
from webapp.model import Event, Source, Timeline
from webapp.timeline import codec
from webapp.timeline.formats.features import KEYS, Loaded, Written, losses
from webapp.timeline.formats.telling import distinct

NAME = "JSON Lines"
KEEPS = KEYS - {"heading", "description"}


def dump(timeline: Timeline) -> Written:
    """The events, one JSON object a line. Sources that no event cites are not in it."""
    listed = {source.id: codec.to_data(source) for source in timeline.sources}
    lines = [msgspec.json.encode(_line(event, listed)) + b"\n" for event in timeline.events]
    count = len(set(listed) - {id for event in timeline.events for id in _cited(event)})
    uncited = (f"{NAME} does not carry sources that no event cites ({count}).",) if count else ()
    return b"".join(lines), losses(timeline, NAME, KEEPS) + uncited


def load(data: bytes) -> Loaded:
    """A timeline from lines as :func:`dump` writes them; empty lines are skipped."""
    events: list[Event] = []
    sources: dict[str, Source] = {}
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if line.strip():
            part = _read(line, number)
            events += part.events
            sources |= {source.id: source for source in part.sources if source.id not in sources}
    return Timeline(sources=tuple(sources.values()), events=distinct(events)), ()


def _line(event: Event, listed: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return codec.to_data(event) | {"sources": [listed[id] for id in _cited(event) if id in listed]}


def _cited(event: Event) -> list[str]:
    """Ids of the sources of an event and of what contradicts it, each once, in order."""
    quotes = [*event.evidence, *(quote for conflict in event.conflicts for quote in conflict.evidence)]
    return list(dict.fromkeys(quote.source for quote in quotes))


def _read(line: bytes, number: int) -> Timeline:
    try:
        data = msgspec.json.decode(line)
        if not isinstance(data, dict):
            raise TypeError("not an object")
        sources = data.pop("sources", [])
        return codec.from_data({"format": "dateline/1", "sources": sources, "events": [data]})
    except (msgspec.MsgspecError, UnicodeDecodeError, TypeError) as fault:
        raise TimelineError(f"Line {number} is no event: {fault}. Each line is an event with its sources.") from None
