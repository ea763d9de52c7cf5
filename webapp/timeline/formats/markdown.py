"""Markdown: a table of dates and events, each quote a footnote with its source."""

import re

from webapp.model import Event, Source, Timeline
from webapp.timeline.formats.features import Written, losses
from webapp.timeline.formats.telling import (
    asides,
    capital,
    citation,
    one_line,
    quoted,
    quotes,
    safe_url,
    source_of,
    sources_by_id,
    titled,
)
from webapp.wording import when_in_words

NAME = "Markdown"
TELLS = {"heading", "description", "title", "bounds", "shape", "precision", "factuality", "attribution"} | {
    "quotes",
    "citations",
    "bibliography",
    "conflicts",
}
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~^$&-])")
_AUTOLINK = re.compile(r"(?i)(https?|www|ftp|mailto)([:.])")


def dump(timeline: Timeline) -> Written:
    """The timeline as a Markdown page; footnotes as GitHub, Pandoc, Quarto and Hugo read them."""
    sources = sources_by_id(timeline)
    notes: dict[str, int] = {}
    rows = [_row(event, sources, notes) for event in timeline.events]
    heading = [f"# {escaped(timeline.title)}", ""] if timeline.title else []
    about = [escaped(timeline.description), ""] if timeline.description else []
    table = ["| Date | Event |", "|:--|:--|", *rows, ""]
    quoted = [f"[^{number}]: {note}" for note, number in notes.items()]
    return "\n".join([*heading, *about, *table, *quoted, ""]).encode(), losses(timeline, NAME, TELLS)


def escaped(text: str) -> str:
    """*text* on one line, with nothing in it that Markdown, a table or an HTML renderer would act on."""
    return _AUTOLINK.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", one_line(text)))


def _row(event: Event, sources: dict[str, Source], notes: dict[str, int]) -> str:
    """A row of the table; *notes* grows by its footnotes, a sentence that tells of several events being one."""
    marks = []
    for evidence in quotes(event):
        note = f"{escaped(quoted(evidence.exact))} — {_reference(source_of(evidence, sources))}"
        marks.append(f"[^{notes.setdefault(note, len(notes) + 1)}]")
    beside = escaped("; ".join(asides(event)))
    said = f" ({beside})" if beside else ""
    return f"| {escaped(capital(when_in_words(event.when)))} | {escaped(titled(event))}{said}{' '.join(marks)} |"


def _reference(source: Source) -> str:
    url = safe_url(source.url)
    return escaped(citation(source)) + (f", <{url}>" if url else "")
