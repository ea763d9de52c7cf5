"""Many inputs, one after the other: a bad one is told and does not stop the rest."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from webapp.articles.options import DEFAULT, ReadOptions
from webapp.articles.read import read
from webapp.errors import ArticleError
from webapp.model import Article, Value


class Failure(Value, frozen=True, kw_only=True):
    """An input that could not be read, and why."""

    name: str
    """The input as the caller called it, or the member of a folder or archive."""
    message: str
    """What happened, why, and what to do."""


def read_all(inputs: Iterable[Path | str | bytes], options: ReadOptions = DEFAULT) -> Iterator[Article | Failure]:
    """Every article of every input in order, and a :class:`Failure` in place of each input that gave none."""
    for source in inputs:
        name = options.name or ("standard input" if isinstance(source, bytes) else str(source))
        try:
            yield from read(source, options if isinstance(source, bytes) else replace(options, name=""))
        except ArticleError as fault:
            yield Failure(name=name, message=str(fault))
