"""What the share section of a page offers beside its snippets: downloads by purpose, and a citation."""

from __future__ import annotations

from typing import Any

from webapp.model import Timeline
from webapp.timeline.formats import FORMATS, markdown
from webapp.wording import LANGUAGES

_DOWNLOADS = (
    (
        "Documents",
        (
            ("one offline page", ".html"),
            ("PDF", ".pdf"),
            ("Word", ".docx"),
            ("Markdown", ".md"),
            ("LaTeX", ".tex"),
        ),
    ),
    ("Pictures", (("SVG", ".svg"), ("PNG", ".png"))),
    ("Data", (("timeline JSON", ".json"), ("CSV", ".csv"), ("JSON Lines", ".jsonl"), ("TimeML", ".tml"))),
    ("Other programs", (("calendar", ".ics"), ("TimelineJS", ".timelinejs.json"), ("markwhen", ".mw"))),
    ("Sources", (("BibTeX", ".bib"), ("CSL-JSON", ".csl.json"))),
)
_NAMED = {suffix for _, entries in _DOWNLOADS for _, suffix in entries}


def downloads() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Groups of downloads, each a name and a suffix; formats that no group names stand with other programs."""
    rest = tuple((format.name, format.suffix) for format in FORMATS if format.suffix not in _NAMED)
    return tuple((group, entries + rest if group == "Other programs" else entries) for group, entries in _DOWNLOADS)


def citation_of(title: str, timeline: Timeline) -> str:
    """The timeline as a reference: title, what it is made from."""
    count = len(timeline.sources)
    told = f", from {count} source{'' if count == 1 else 's'}" if count else ""
    return f"“{title}”, a timeline made with Dateline{told}."


def tools() -> dict[str, Any]:
    """What the share section's template may call."""
    languages = tuple(LANGUAGES.values())
    return {"downloads": downloads(), "citation_of": citation_of, "markdown": markdown.escaped, "languages": languages}
