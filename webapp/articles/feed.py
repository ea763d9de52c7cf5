"""RSS, Atom and JSON Feed: each entry an article, dated by its own entry.

fastfeedparser reads the entries but turns their dates to UTC, which can move the day; the dates as written are
read beside it.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree

from webapp.articles import html, html_meta
from webapp.articles.characters import one_line
from webapp.articles.draft import Block, Clue, Draft, Role
from webapp.articles.options import Limits
from webapp.articles.written_dates import stamp
from webapp.errors import ArticleError, LimitError

_DATES: dict[str, Role] = {
    "pubDate": "published",
    "published": "published",
    "issued": "published",
    "date": "published",
    "date_published": "published",
    "updated": "modified",
    "modified": "modified",
    "date_modified": "modified",
}
"""Elements of RSS, Atom, Dublin Core and JSON Feed that date an entry."""


def drafts(data: bytes, limits: Limits) -> list[Draft]:
    """The entries of a feed, in its order."""
    import fastfeedparser

    try:
        feed = fastfeedparser.parse(data)
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise ArticleError(
            f"This feed cannot be read ({str(fault)[:200]}). Check that it was saved completely."
        ) from None
    entries = list(feed.get("entries") or ())
    if len(entries) > limits.members:
        raise LimitError(f"This feed has {len(entries)} entries; Dateline reads at most {limits.members}. Split it.")
    written = _written_dates(data)
    if len(written) != len(entries):
        written = [_parsed_dates(entry) for entry in entries]
    about = feed.get("feed") or {}
    found = [_draft(entry, about, clues) for entry, clues in zip(entries, written, strict=True)]
    kept = [draft for draft in found if draft.blocks]
    if not kept:
        raise ArticleError("This feed has no entry with text in it. Give the pages it links to instead.")
    return kept


def _draft(entry: Any, about: Any, clues: list[Clue]) -> Draft:
    url = entry.get("link") or None
    return Draft(
        blocks=_blocks(entry),
        title=html.words(str(entry.get("title") or "")),
        clues=(*clues, *html_meta.url_clues(url)),
        publisher=one_line(str(about.get("title") or "")) or None,
        authors=tuple(_authors(entry)),
        url=url,
        language=str(about.get("language") or "en").split("-")[0].lower(),
    )


def _blocks(entry: Any) -> tuple[Block, ...]:
    """The fuller of content and description, as blocks."""
    contents = [str(content.get("value") or "") for content in entry.get("content") or ()]
    fullest = max((*contents, str(entry.get("description") or "")), key=len)
    return html.fragment(fullest) if fullest.strip() else ()


def _authors(entry: Any) -> Iterator[str]:
    name = one_line(str(entry.get("author") or ""))
    if name and "@" not in name:
        yield name


# ── dates as written ─────────────────────────────────────────────────────────────────────────────


def _written_dates(data: bytes) -> list[list[Clue]]:
    """The clues of each entry with its own clock; empty where the feed is too broken to tell."""
    return _of_json(data) if data.lstrip()[:1] == b"{" else _of_xml(data)


def _of_json(data: bytes) -> list[list[Clue]]:
    items = msgspec.json.decode(data).get("items", [])
    return [_clues((key, item.get(key)) for key in _DATES) for item in items if isinstance(item, dict)]


def _of_xml(data: bytes) -> list[list[Clue]]:
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(data.strip(), parser)
    if root is None:
        return []
    return [
        _clues((etree.QName(child).localname, child.text) for child in entry if isinstance(child.tag, str))
        for entry in root.iter("{*}item", "{*}entry")
    ]


def _clues(fields: Iterator[tuple[str, Any]]) -> list[Clue]:
    found = []
    for name, value in fields:
        said = stamp(value) if name in _DATES and isinstance(value, str) else None
        if said:
            found.append(said.clue("feed", value, _DATES[name]))
    return found


def _parsed_dates(entry: Any) -> list[Clue]:
    return _clues((key, entry.get(key)) for key in ("published", "updated"))
