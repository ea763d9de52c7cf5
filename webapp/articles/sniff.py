"""What format some bytes are in: by content first, by name only between formats that look alike."""

import io
import re
import zipfile
from pathlib import PurePath
from typing import Literal

from webapp.errors import ArticleError

Kind = Literal[
    "text", "markdown", "html", "mhtml", "eml", "feed", "json-feed", "jsonl", "pdf", "docx", "zip", "gzip", "warc"
]

SAMPLE = 4096
"""Bytes at the beginning that tell most formats."""
_PDF_WITHIN = 1024
"""Bytes before ``%PDF-`` that readers tolerate."""
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h[1-6]|table|span|ul|header)[\s>/]",
    re.IGNORECASE,
)
_FEED = re.compile(rb"<(?:[a-z]+:)?(?:rss|feed|rdf)[\s>]", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml|\s*<!--|\s*<[a-zA-Z!]")
_HEADER = re.compile(rb"^(?:[A-Za-z][A-Za-z0-9-]{1,40}:.*\r?\n(?:[ \t].*\r?\n)*){3,}", re.MULTILINE)
_MAIL = re.compile(rb"^(?:from|date|subject|received|message-id|mime-version|to):", re.IGNORECASE | re.MULTILINE)
_SAVED_PAGE = re.compile(
    rb"^(?:snapshot-content-location:|from: <?saved by|content-type:\s*multipart/related)", re.I | re.M
)
_JSON_FEED = re.compile(rb"\"version\"\s*:\s*\"https?:\\?/\\?/jsonfeed\.org")
_TIMELINE = re.compile(rb"\"format\"\s*:\s*\"dateline/")
_FOREIGN = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound, film or picture"),
    (b"\x00\x00\x00", "a film or picture"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls); save it as .docx"),
    (b"{\\rtf", "an RTF document; save it as .docx"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it or make a ZIP"),
    (b"Rar!", "a RAR archive; unpack it or make a ZIP"),
    (b"\xfd7zXZ", "an xz archive; unpack it or make a ZIP"),
    (b"BZh", "a bzip2 archive; unpack it or make a ZIP"),
    (b"%!PS", "a PostScript document; save it as PDF"),
    (b"bplist00", "a Safari web archive; save the page as HTML"),
)
MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})


def kind(data: bytes, name: str = "") -> Kind:
    """The format of *data*. Raises :class:`ArticleError` for formats that hold no article we can read."""
    start = data[:SAMPLE].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not data.strip():
        raise ArticleError("It is empty: there is nothing in it to read. Check that it was saved completely.")
    return _packed(data, start) or _marked_up(start) or _json(start, name) or _mail(start) or _text(name)


def _packed(data: bytes, start: bytes) -> Kind | None:
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return "docx" if _is_word(data) else "zip"
    if start.startswith(b"\x1f\x8b"):
        return "gzip"
    if start.startswith(b"WARC/"):
        return "warc"
    foreign = next((what for mark, what in _FOREIGN if start.startswith(mark)), None)
    if foreign:
        raise ArticleError(
            f"This is {foreign}: Dateline reads text, HTML, PDF, Word (.docx), e-mail, feeds and archives of these."
        )
    return None


def _is_word(data: bytes) -> bool:
    """Whether a ZIP is a Word document, and not one that holds some; of a damaged one its first names tell."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.startswith("word/document") for name in archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        return any(name in data[:SAMPLE] for name in (b"word/", b"[Content_Types].xml"))


def _marked_up(start: bytes) -> Kind | None:
    flat = start.replace(b"\0", b"")  # UTF-16 looks like ASCII without its NULs
    if not _XML.match(flat):
        return None
    feed, page = _FEED.search(flat), _HTML.search(flat)
    if feed and (not page or feed.start() < page.start()):
        return "feed"
    return "html" if page or flat.startswith(b"<?xml") else None


def _json(start: bytes, name: str) -> Kind | None:
    if not start.startswith(b"{"):
        return None
    if _JSON_FEED.search(start):
        return "json-feed"
    if _TIMELINE.search(start):
        raise ArticleError(
            "This is a timeline, not an article. Draw it with “dateline chart”, or serve it with “dateline serve”."
        )
    return "jsonl" if re.match(rb"\{\s*\"", start) else None


def _mail(start: bytes) -> Kind | None:
    header = _HEADER.match(start)
    if not header or len(set(_MAIL.findall(header.group().lower()))) < 2:
        return None
    return "mhtml" if _SAVED_PAGE.search(header.group()) else "eml"


def _text(name: str) -> Kind:
    return "markdown" if PurePath(name).suffix.casefold() in MARKDOWN_SUFFIXES else "text"
