"""JSON Lines in, JSON Lines out: one answer per article line, in order, whatever a line holds."""

import re
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from functools import partial
from typing import Any, BinaryIO

import msgspec

from webapp import articles, pipeline
from webapp.cli.files import write_line
from webapp.errors import ArticleError, DatelineError, bug
from webapp.model import Article, Value

_MARK = b"\xef\xbb\xbf"
"""Byte order mark that some editors put before the first line."""
_ID = re.compile(rb'"id"\s*:\s*"([^"\\]{1,200})"')


class Line(Value, frozen=True, kw_only=True):
    """What became of one line: the row it held, and an answer or what was wrong with it."""

    row: dict[str, Any]
    answer: Any = None
    error: str | None = None


def parse_line(line: bytes) -> dict[str, Any]:
    """A line as a JSON object. Raises :class:`ArticleError`."""
    try:
        row = msgspec.json.decode(line.removeprefix(_MARK))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise ArticleError(f"the line is not JSON: {fault}. Write one JSON object a line.") from None
    if not isinstance(row, dict):
        raise ArticleError('the line is no JSON object. Write {"id": …, "published": …, "text": …}.')
    return row


def read_line(answer: Callable[[Article], Any], published: str | None, line: bytes) -> Line:
    """The *answer* for one line, or the error that stands in its way."""
    row = _id_of(line)
    try:
        row = parse_line(line)
        article = articles.from_json(row | ({"published": published} if published else {}))
        return Line(row=_light(row), answer=answer(article))
    except DatelineError as error:
        return Line(row=_light(row), error=str(error))
    except Exception as fault:  # a fault of ours must not cost the rest of the batch
        return Line(row=_light(row), error=bug(fault))


def read_lines(
    lines: Iterable[bytes],
    answer: Callable[[Article], Any],
    published: str | None = None,
    executor: Executor | None = None,
) -> Iterable[Line]:
    """:func:`read_line` for every line, in order; *answer* must be a function that workers can import."""
    return pipeline.each(partial(read_line, answer, published), lines, executor)


def answer_lines(lines: Iterable[Line], file: BinaryIO) -> int:
    """Write ``{"id", **answer}`` for each line, ``{"id", "error"}`` for a bad one; return the exit code."""
    code = 0
    for line in lines:
        if line.error is None:
            write_line(file, {"id": line.row.get("id"), **line.answer})
        else:
            write_line(file, {"id": line.row.get("id"), "error": line.error})
            code = 1
    return code


def _light(row: dict[str, Any]) -> dict[str, Any]:
    """The row without its text, which nobody needs any more."""
    return {key: value for key, value in row.items() if isinstance(value, str | int | float) and key != "text"}


def _id_of(line: bytes) -> dict[str, Any]:
    """The id that a line names, even where the line is broken."""
    found = _ID.search(line)
    return {"id": found.group(1).decode(errors="replace")} if found else {}
