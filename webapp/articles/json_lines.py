"""Articles handed over as JSON: ``{"id", "published", "title", "text"}``, one a line. The text is kept untouched.

Without ``published`` the day is that of the date line in the text, if it has one.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from webapp.articles.clutter import article_of
from webapp.articles.draft import Clue, Draft
from webapp.articles.finish import article
from webapp.articles.layout import blocks
from webapp.articles.options import DEFAULT, ReadOptions
from webapp.errors import ArticleError, DateError
from webapp.model import Article, minute_number

_DAY = 10  # characters of an ISO date
_ONE_OBJECT = 5_000_000
"""Bytes up to which a file may be one object over several lines."""


def from_json(line: Mapping[str, Any], options: ReadOptions = DEFAULT) -> Article:
    """The article of one decoded JSON object; offsets into its ``text`` hold, other keys are ignored.

    Raises :class:`ArticleError` that names the key at fault.
    """
    if not isinstance(line, Mapping):
        raise ArticleError(
            f'This line holds {_kind(line)}, not an article. Write {{"id": …, "published": …, "text": …}}.'
        )
    text = _string(line, "text")
    if not text or not text.strip():
        raise ArticleError("This article has no “text”, so there is nothing to read. Put its text into the key “text”.")
    draft = Draft(
        verbatim=text,
        title=_string(line, "title") or "",
        clues=_published(line) or article_of(Draft(blocks=blocks(text))).clues,
        id=_id(line),
        url=_string(line, "url"),
        publisher=_string(line, "publisher"),
        language=_string(line, "language"),
        authors=_authors(line.get("authors", line.get("author"))),
    )
    return article(draft, options)


def _kind(value: object) -> str:
    names = {"list": "a list", "str": "a string", "int": "a number", "float": "a number", "bool": "true or false"}
    return names.get(type(value).__name__, "nothing")


def _string(line: Mapping[str, Any], key: str) -> str | None:
    value = line.get(key)
    if value is not None and not isinstance(value, str):
        raise ArticleError(f"“{key}” is {_kind(value)} where a string is meant. Put it in quotes.")
    return value


def _id(line: Mapping[str, Any]) -> str | None:
    value = line.get("id")
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ArticleError(f"“id” is {_kind(value)} where a string is meant. Put it in quotes.")
    return str(value)


def _published(line: Mapping[str, Any]) -> tuple[Clue, ...]:
    value = _string(line, "published")
    if not value:
        return ()
    try:
        minute_number(value[:_DAY] if not value.startswith("-") else value)
    except DateError as fault:
        raise ArticleError(f"“published”: {fault}") from None
    return (Clue(day=value if value.startswith("-") else value[:_DAY], origin="json", exact=value),)


def _authors(value: object) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    return tuple(name for name in names if isinstance(name, str) and name)


def articles(data: bytes, options: ReadOptions = DEFAULT) -> Iterator[Article | ArticleError]:
    """The articles of JSON Lines, or of one JSON object over several lines; in place of a bad line its error."""
    yield from of_lines([data] if _is_one(data) else data.split(b"\n"), options)


def of_lines(lines: Iterable[bytes], options: ReadOptions = DEFAULT) -> Iterator[Article | ArticleError]:
    """The articles of *lines* as they come; in place of a bad one its error, with its number."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield from_json(msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf")), options)
            except ArticleError as fault:
                yield ArticleError(f"Line {number} is not an article: {fault}")
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
                yield ArticleError(f"Line {number} is not JSON ({fault}). Write one JSON object a line.")


def _is_one(data: bytes) -> bool:
    """Whether all of *data* is one JSON value over several lines."""
    if len(data) > _ONE_OBJECT or b"\n" not in data.strip():
        return False
    try:
        msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True
