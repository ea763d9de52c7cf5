"""One input to its articles: what it is, which reader it needs, what came of it."""

from pathlib import Path

from msgspec.structs import replace

from webapp.articles import html, json_lines, layout, markdown, sniff
from webapp.articles.characters import tidy
from webapp.articles.decode import decode
from webapp.articles.draft import Draft
from webapp.articles.finish import article
from webapp.articles.options import DEFAULT, ReadOptions
from webapp.errors import ArticleError, LimitError
from webapp.model import Article


def read(source: Path | str | bytes, options: ReadOptions = DEFAULT) -> list[Article]:
    """The articles in a file, an address or bytes: one, or several of a feed, an archive or JSON Lines.

    A string is an address where it begins with ``http://`` or ``https://``, else a path. Raises
    :class:`ArticleError` with what happened, why, and what to do.
    """
    if isinstance(source, bytes):
        return from_bytes(source, options)
    path = Path(source)
    named = options if options.name else replace(options, name=path.name)
    return from_bytes(load(path, options.limits.bytes), named)


def load(path: Path, most: int) -> bytes:
    """The bytes of a file of at most *most*."""
    try:
        size = path.stat().st_size
        if size > most:
            raise too_large(size, most)
        return path.read_bytes()
    except OSError as fault:
        raise ArticleError(f"It cannot be opened: {fault.strerror}. Check the name and your rights.") from None


def too_large(size: int, most: int) -> LimitError:
    """The error of an input of *size* bytes where *most* are allowed."""
    return LimitError(
        f"It has {size / 1e6:.0f} MB, and Dateline reads at most {most / 1e6:.0f} MB at once. "
        "Split it, or keep its text alone."
    )


def from_bytes(data: bytes, options: ReadOptions = DEFAULT) -> list[Article]:
    """The articles in *data*."""
    if len(data) > options.limits.bytes:
        raise too_large(len(data), options.limits.bytes)
    kind = sniff.kind(data, options.name)
    if kind == "jsonl":
        return json_lines.drafts(decode(data), options)
    return [article(_draft(data, kind), options)]


def _draft(data: bytes, kind: sniff.Kind) -> Draft:
    text = tidy(decode(data))
    if kind == "html":
        return html.draft(text)
    if kind == "markdown" or markdown.looks_like(text):
        return markdown.draft(text)
    return Draft(blocks=layout.blocks(text))
