"""The formats a timeline goes out in and comes in from, in one table; by suffix. Pure: bytes to bytes.

From the table come ``dateline convert``, the addresses of the web's exports and the README's matrix.
"""

from collections.abc import Callable
from types import ModuleType

import msgspec
from msgspec.structs import replace

from webapp.errors import TimelineError, UsageError
from webapp.model import Timeline, Value
from webapp.timeline import codec
from webapp.timeline.formats import (
    csv,
    docx,
    ics,
    jsonl,
    latex,
    markdown,
    markwhen,
    references,
    timelinejs,
    timeml,
    timeml_reading,
    vis,
)
from webapp.timeline.formats.features import FEATURES, KEYS, Loaded, Written, rejected
from webapp.timeline.formats.telling import shown


class Format(Value, frozen=True, kw_only=True):
    """One format: how it is called, how it is written and read, and what it carries."""

    suffix: str
    """Of file names and of web addresses: ``.csv``."""
    name: str
    media_type: str
    dump: Callable[[Timeline], Written]
    load: Callable[[bytes], Loaded] | None = None
    """None: it can be written only."""
    keeps: frozenset[str] = frozenset()
    """Features that a program finds in it again."""
    tells: frozenset[str] = frozenset()
    """Features that it only tells a reader, in words."""


def _dump_json(timeline: Timeline) -> Written:
    return codec.dumps(timeline), ()


def _load_json(data: bytes) -> Loaded:
    return codec.loads(data), ()


def _both(suffix: str, media_type: str, module: ModuleType) -> Format:
    """A row for a format that is written and read."""
    return replace(_out(suffix, media_type, module), load=module.load)


def _out(suffix: str, media_type: str, module: ModuleType) -> Format:
    """A row for a format that is only written."""
    keeps = frozenset[str](getattr(module, "KEEPS", ()))
    return Format(
        suffix=suffix,
        media_type=media_type,
        name=module.NAME,
        dump=module.dump if "review" in keeps else _as_shown(module),
        keeps=keeps,
        tells=frozenset(getattr(module, "TELLS", ())),
    )


def _as_shown(module: ModuleType) -> Callable[[Timeline], Written]:
    """The writing of a format that cannot say “rejected”: it gets what readers are shown."""

    def dump(timeline: Timeline) -> Written:
        made, told = module.dump(shown(timeline))
        return made, told + rejected(timeline, module.NAME)

    return dump


def _of_sources(suffix: str, media_type: str, name: str, dump: Callable[[Timeline], Written]) -> Format:
    """A row for a format that holds the sources alone."""
    return Format(suffix=suffix, media_type=media_type, name=name, dump=dump, keeps=frozenset(references.KEEPS))


_JSON = "application/json"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FORMATS: tuple[Format, ...] = (
    Format(suffix=".json", name="timeline JSON", media_type=_JSON, dump=_dump_json, load=_load_json, keeps=KEYS),
    _both(".jsonl", "application/jsonl", jsonl),
    _both(".csv", "text/csv; charset=utf-8", csv),
    _both(".ics", "text/calendar; charset=utf-8", ics),
    _both(".timelinejs.json", _JSON, timelinejs),
    _both(".mw", "text/plain; charset=utf-8", markwhen),
    _both(".vis.json", _JSON, vis),
    replace(_out(".tml", "application/xml", timeml), load=timeml_reading.load),
    _out(".md", "text/markdown; charset=utf-8", markdown),
    _out(".tex", "application/x-tex; charset=utf-8", latex),
    _out(".docx", _WORD, docx),
    _of_sources(".bib", "application/x-bibtex; charset=utf-8", references.BIBTEX, references.bibtex),
    _of_sources(".csl.json", "application/vnd.citationstyles.csl+json", references.CSL, references.csl),
)


def of_name(name: str, known: str = "") -> Format:
    """The format that a file name's suffix says, the longest that fits; *known* are those that a message names.

    Raises:
        UsageError: no format has that suffix.
    """
    fitting = [format for format in FORMATS if name.lower().endswith(format.suffix)]
    if not fitting:
        known = known or " ".join(format.suffix for format in FORMATS)
        raise UsageError(f"“{name}” has no suffix that tells a format. Known are: {known}")
    return max(fitting, key=lambda format: len(format.suffix))


def load(data: bytes, name: str) -> Loaded:
    """A timeline from a file called *name*, and what of the file is not in it.

    A ``.json`` that is no timeline JSON but TimelineJS3's or vis-timeline's is read as that.

    Raises:
        UsageError: the format of that suffix cannot be read.
        TimelineError: the file is broken.
    """
    format = of_name(name, _readable())
    if format.suffix == ".json":
        format = _sniffed(data, format)
    if format.load is None:
        raise UsageError(f"{format.name} can be written, not read. Readable are: {_readable()}")
    timeline, told = format.load(data)
    return (timeline if format.load is _load_json else _checked(timeline, format)), told


def dump(timeline: Timeline, name: str) -> Written:
    """*timeline* in the format that the file name *name* says, and a sentence for everything it loses."""
    return of_name(name).dump(timeline)


def convert(data: bytes, source: str, target: str) -> Written:
    """A file called *source* as one called *target*, and a sentence for everything lost on the way.

    Raises:
        UsageError: one of the names tells no format, or one that cannot be read.
        TimelineError: the file is broken.
    """
    of_name(target)
    timeline, unread = load(data, source)
    made, unwritten = dump(timeline, target)
    return made, unread + unwritten


def matrix() -> str:
    """What each format carries, as a Markdown table: ✓ in full, “words” for readers only, blank: lost."""
    head = ["", *(f"{format.name} `{format.suffix}`" for format in FORMATS)]
    directions = ["", *("in, out" if format.load else "out" for format in FORMATS)]
    rows = [[feature.words, *(_cell(format, feature.key) for format in FORMATS)] for feature in FEATURES]
    rule = ["---", *(":-:" for _ in FORMATS)]
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, rule, directions, *rows)) + "\n"


def _cell(format: Format, key: str) -> str:
    return "✓" if key in format.keeps else "words" if key in format.tells else ""


def _readable() -> str:
    return " ".join(format.suffix for format in FORMATS if format.load)


def _sniffed(data: bytes, format: Format) -> Format:
    """The format of a ``.json`` by what is in it."""
    try:
        whole = codec.parse(data)
    except TimelineError:
        return format
    if isinstance(whole, list):
        return of_name(".vis.json")
    events = whole.get("events") if isinstance(whole, dict) and "format" not in whole else None
    is_slides = isinstance(events, list) and any(isinstance(e, dict) and "start_date" in e for e in events)
    return of_name(".timelinejs.json") if is_slides else format


def _checked(timeline: Timeline, format: Format) -> Timeline:
    """*timeline*, held against the contract: what a foreign file says must be sayable in timeline JSON."""
    try:
        return codec.from_data(codec.to_data(timeline))
    except msgspec.ValidationError as fault:
        raise TimelineError(f"This {format.name} says what a timeline cannot: {fault}. Correct it there.") from None
