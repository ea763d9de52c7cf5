"""The sources for a reference manager: BibTeX (BibLaTeX too) and CSL-JSON."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec.structs import replace

from webapp.model import Source, Timeline, day_number, ymd
from webapp.timeline.formats.features import Written, counted, losses
from webapp.timeline.formats.latex import escaped
from webapp.timeline.formats.telling import safe_url

BIBTEX, CSL = "BibTeX", "CSL-JSON"
KEEPS = {"bibliography"}
_KEY = re.compile(r"[^A-Za-z0-9]+")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def bibtex(timeline: Timeline) -> Written:
    """The sources as ``@misc`` entries, which BibTeX and BibLaTeX both know."""
    keys = _keys(timeline)
    entries = [_entry(key, source) for key, source in zip(keys, timeline.sources, strict=True)]
    return "\n".join(entries).encode(), _lost(timeline, BIBTEX)


def csl(timeline: Timeline) -> Written:
    """The sources as CSL-JSON items, as Zotero, Pandoc and citeproc read them."""
    items = [_item(key, source) for key, source in zip(_keys(timeline), timeline.sources, strict=True)]
    return msgspec.json.format(msgspec.json.encode(items), indent=2) + b"\n", _lost(timeline, CSL)


def _lost(timeline: Timeline, name: str) -> tuple[str, ...]:
    events = counted(len(timeline.events), "event")
    alone = (f"{name} holds the sources alone: the timeline's {events} and its title are not in it.",)
    return alone + losses(replace(timeline, title="", description="", events=()), name, KEEPS)


def _keys(timeline: Timeline) -> list[str]:
    """A citation key a source, ``gazette2022``, made distinct by a letter or two."""
    taken: dict[str, int] = {}
    keys = []
    for source in timeline.sources:
        name = (source.authors[0].split()[-1:] or [""])[0] if source.authors else source.publisher or source.title
        plain = unicodedata.normalize("NFKD", name or source.id).encode("ascii", "ignore").decode()
        year = str(ymd(day_number(source.published))[0]) if source.published else ""
        key = (_KEY.sub("", plain).lower() or "source") + year
        taken[key] = count = taken.get(key, 0) + 1
        keys.append(key if count == 1 else f"{key}-{count}")
    return keys


def _entry(key: str, source: Source) -> str:
    fields = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in _fields(source) if value]
    return "\n".join([f"@misc{{{key},", *fields, "}", ""])


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    url = safe_url(source.url)
    yield "author", " and ".join(f"{{{escaped(author)}}}" for author in source.authors)
    yield "title", f"{{{escaped(source.title)}}}" if source.title else ""
    yield "howpublished", escaped(source.publisher or "")
    if source.published:
        year, month, _ = ymd(day_number(source.published))
        yield "date", source.published[: source.published.index("T")] if "T" in source.published else source.published
        yield "year", str(year)
        yield "month", _MONTHS[month - 1]
    yield "url", url.replace("%", r"\%") if url else ""
    yield "urldate", (source.retrieved or "")[:10] if url else ""
    yield "langid", source.language or ""


def _item(key: str, source: Source) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": key,
        "type": "article-newspaper" if source.publisher else "webpage",
        "title": source.title,
        "container-title": source.publisher,
        "author": [{"literal": author} for author in source.authors],
        "issued": _parts(source.published),
        "accessed": _parts(source.retrieved[:10] if source.retrieved else None),
        "URL": safe_url(source.url),
        "language": source.language,
    }
    return {name: value for name, value in item.items() if value}


def _parts(iso: str | None) -> dict[str, Any] | None:
    return {"date-parts": [list(ymd(day_number(iso)))]} if iso else None
