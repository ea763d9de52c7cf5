"""CSV: one row an event, for spreadsheets and data frames, safe to open and reversible.

Columns, in order; any of them may be missing on reading, but a title and a date must be there::

    date         the date in words, for readers; read (as EDTF) only where those below are empty
    title        what happened
    edtf         the date in EDTF (ISO 8601-2); ignored on reading where earliest or latest is given
    earliest     first possible day (or minute), inclusive, ISO 8601; empty: no bound
    latest       last possible day (or minute), inclusive
    shape        point: once, within the bounds; span: lasted from one to the other
    precision    minute, hour, day, week, month, season, quarter, half, year, decade, century
    approximate  yes where the text says “about”
    basis        stated, resolved, ordered, edited
    factuality   happened, ongoing, planned, possible, denied
    attribution  who says so
    kind, actors, places         lists are separated by “; ”
    importance   0 to 1
    quote        the sentence of the first source
    source       its title
    publisher, published, url    of the first source
    sources      how many sources tell of it
    because      the chain of reasons, separated by “; ”
    review       unreviewed, accepted, edited, rejected
    id           the event's id
    details      the rest as JSON (quotes with their offsets, sources, conflicts), so that nothing is lost

The file is UTF-8 with a byte order mark (spreadsheets need it), comma separated, CRLF line ends. A cell
that a spreadsheet would run as a formula gets a leading apostrophe, which reading takes away again.
"""

import csv
import io
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from webapp.errors import DateError, TimelineError
from webapp.model import Event, Source, Timeline, When, edtf
from webapp.timeline import codec
from webapp.timeline.formats import edtf as edtf_format
from webapp.timeline.formats.features import KEYS, Loaded, Written, losses
from webapp.timeline.formats.telling import distinct, made_id, source_of, sources_by_id
from webapp.wording import when_in_words

NAME = "CSV"
KEEPS = KEYS - {"heading", "description"}

COLUMNS = (
    *("date", "title", "edtf", "earliest", "latest", "shape", "precision", "approximate", "basis", "factuality"),
    *("attribution", "kind", "actors", "places", "importance", "quote", "source", "publisher", "published", "url"),
    *("sources", "because", "review", "id", "details"),
)
_LISTS = ("actors", "places", "because")
_OF_WHEN = ("earliest", "latest", "shape", "precision", "basis")
_OF_EVENT = ("title", "factuality", "attribution", "kind", "review", "id")
_YES = ("yes", "true", "1")
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # what spreadsheets take for a formula (OWASP, CSV injection)
_LONGEST_CELL = 10_000_000  # the csv module's own limit is 131,072 characters; details may hold long articles


def dump(timeline: Timeline) -> Written:
    """The events as CSV. Sources that no event cites are not in it."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    sources = sources_by_id(timeline)
    for event in timeline.events:
        writer.writerow({key: _defused(cell) for key, cell in _row(event, sources).items()})
    told = losses(timeline, NAME, KEEPS) + _uncited(timeline)
    return out.getvalue().encode("utf-8-sig"), told


def load(data: bytes) -> Loaded:
    """A timeline from CSV with at least the columns title and edtf (or date, or earliest)."""
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error) as fault:
        raise TimelineError(f"This is no CSV in UTF-8: {fault}. Save it as “CSV UTF-8”.") from None
    events: list[Event] = []
    sources: dict[str, Source] = {}
    for number, row in enumerate(rows, 2):
        event, cited = _event(_cells(row, number), number)
        events.append(event)
        for source in cited:
            sources.setdefault(source.id, source)
    unknown = sorted({str(key) for row in rows for key in row if key and key not in COLUMNS})
    told = (f"Columns that Dateline does not know were left out: {', '.join(unknown)}.",) if unknown else ()
    return Timeline(sources=tuple(sources.values()), events=distinct(events)), told


# ── writing ──────────────────────────────────────────────────────────────────────────────────────


def _row(event: Event, sources: dict[str, Source]) -> dict[str, str]:
    first = source_of(event.evidence[0], sources) if event.evidence else None
    return {
        "date": when_in_words(event.when),
        "edtf": event.when.edtf,
        **{key: getattr(event.when, key) or "" for key in _OF_WHEN},
        "approximate": "yes" if event.when.approximate else "",
        **{key: getattr(event, key) or "" for key in _OF_EVENT},
        "actors": _joined(event.actors),
        "places": _joined(event.places),
        "because": _joined(event.when.because),
        "importance": f"{event.importance:g}",
        "quote": event.evidence[0].exact if event.evidence else "",
        "source": first.title if first else "",
        **{key: (getattr(first, key) or "" if first else "") for key in ("publisher", "published", "url")},
        "sources": str(len({evidence.source for evidence in event.evidence})),
        "details": _details(event, sources),
    }


def _details(event: Event, sources: dict[str, Source]) -> str:
    """What the columns do not hold, as JSON on one line."""
    data = codec.to_data(event)
    when = {key: value for key, value in data.pop("when").items() if key not in (*_OF_WHEN, "edtf", "approximate")}
    rest = {key: value for key, value in data.items() if key not in (*_OF_EVENT, *_LISTS, "importance")}
    when.pop("because", None)
    cited = {e.source for e in event.evidence} | {e.source for c in event.conflicts for e in c.evidence}
    listed = [codec.to_data(source) for id, source in sources.items() if id in cited]
    return msgspec.json.encode(rest | {"when": when, "sources": listed}).decode()


def _joined(items: Iterable[str]) -> str:
    return "; ".join(item.replace("\\", "\\\\").replace(";", "\\;") for item in items)


def _defused(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _uncited(timeline: Timeline) -> tuple[str, ...]:
    cited = {e.source for event in timeline.events for e in event.evidence}
    cited |= {e.source for event in timeline.events for c in event.conflicts for e in c.evidence}
    count = sum(1 for source in timeline.sources if source.id not in cited)
    return (f"{NAME} does not carry sources that no event cites ({count}).",) if count else ()


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def _cells(row: dict[str | None, Any], number: int) -> dict[str, str]:
    if None in row:
        raise TimelineError(f"Row {number} has more cells than the header. Quote cells that hold a comma.")
    return {str(key): _armed(cell or "") for key, cell in row.items()}


def _armed(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _split(cell: str) -> list[str]:
    """The items of a list cell; ``\\;`` is a semicolon of an item."""
    items = re.findall(r"(?:[^;\\]|\\.)+", cell, re.DOTALL)
    return [re.sub(r"\\(.)", r"\1", item.strip(), flags=re.DOTALL) for item in items if item.strip()]


def _event(row: dict[str, str], number: int) -> tuple[Event, tuple[Source, ...]]:
    if not row.get("title"):
        raise TimelineError(f"Row {number} has no title. Fill the column “title”.")
    try:
        data: dict[str, Any] = msgspec.json.decode(row.get("details") or "{}")
        listed = data.pop("sources", [])
        data |= {key: row[key] for key in _OF_EVENT if row.get(key)}
        data |= {key: _split(row[key]) for key in ("actors", "places") if row.get(key)}
        data |= {"importance": float(row["importance"])} if row.get("importance") else {}
        data["when"] = _when(row, data.get("when", {}))
        data.setdefault("id", made_id(row["title"], data["when"]["edtf"]))
        data.setdefault("review", "unreviewed" if data.get("evidence") else "edited")
        whole = codec.from_data({"format": "dateline/1", "sources": listed, "events": [data]})
    except (DateError, msgspec.MsgspecError, AttributeError, TypeError, ValueError) as fault:
        raise TimelineError(
            f"Row {number} cannot be read: {fault}. “dateline convert x.json x.csv” shows the columns."
        ) from None
    return whole.events[0], whole.sources


def _when(row: dict[str, str], rest: dict[str, Any]) -> dict[str, Any]:
    """The date of a row: its bounds where it has any, else its EDTF; the EDTF always follows the bounds."""
    given = {key: row[key] for key in _OF_WHEN if row.get(key)}
    if "earliest" in given or "latest" in given:
        data: dict[str, Any] = {"earliest": None, "latest": None, "shape": "point", "precision": "day", **given}
    else:
        data = codec.to_data(edtf_format.when(row.get("edtf") or row.get("date") or "unknown")) | given
    if row.get("approximate"):
        data["approximate"] = row["approximate"].strip().lower() in _YES
    data["edtf"] = _edtf(data, row.get("edtf", ""))
    because = _split(row.get("because", ""))
    return rest | data | ({"because": because} if because else {})


def _edtf(data: dict[str, Any], written: str) -> str:
    """The row's own EDTF while it says what the bounds say; else one made from them, as after an edit."""
    made = edtf(data["earliest"], data["latest"], data["shape"], data["precision"], data.get("approximate", False))
    if not written or written == made:
        return made
    said: When = edtf_format.when(written)
    return written if (said.earliest, said.latest) == (data["earliest"], data["latest"]) else made
