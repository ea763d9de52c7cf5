"""One input to its articles: what it is, which reader it needs, what came of it.

:func:`outcomes` is the whole walk and never stops at a bad part; :func:`read` is the same for callers who want
all or an error.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from webapp.articles import archive, documents, fetch, json_lines, sniff, worker
from webapp.articles.options import DEFAULT, Limits, ReadOptions
from webapp.articles.readers import Job, Part, parse
from webapp.errors import ArticleError, LimitError
from webapp.model import Article, Value

_IN_PLACE = 200_000
"""Bytes up to which text is read without another process; the longest essays have 150,000."""
STANDARD_INPUT = "-"


class Failure(Value, frozen=True, kw_only=True):
    """An input, or a file within one, that could not be read."""

    name: str
    """The input as the caller called it; files within it after “ › ”."""
    message: str
    """What happened, why, and what to do."""
    error: ArticleError
    """The same as an exception."""


Outcome = Article | Failure
Source = Path | str | bytes


def read(source: Source, options: ReadOptions = DEFAULT) -> list[Article]:
    """The articles in a file, a folder, an address or bytes: one, or several of a feed, an archive or JSON Lines.

    A string is an address where it begins with a scheme, standard input where it is ``-``, else a path. Raises
    :class:`ArticleError` at the first part that cannot be read, with what happened, why, and what to do.
    """
    found = []
    for outcome in outcomes(source, options):
        if isinstance(outcome, Failure):
            raise type(outcome.error)(f"{outcome.name}: {outcome.message}")
        found.append(outcome)
    return found


def outcomes(source: Source, options: ReadOptions = DEFAULT) -> Iterator[Outcome]:
    """The articles in *source* and the parts of it that cannot be read, in order."""
    unnamed = isinstance(source, bytes) or source == STANDARD_INPUT
    name = options.name or ("standard input" if unnamed else str(source))
    return _guarded(name, _of_source(source, name, options))


def _guarded(name: str, found: Iterator[Outcome]) -> Iterator[Outcome]:
    """*found*, with an error on the way as the last outcome, and one where nothing was found at all."""
    count = 0
    try:
        for outcome in found:
            count += 1
            yield outcome
        if not count:
            raise ArticleError("There is no article in it. Check that it was saved completely.")
    except ArticleError as fault:
        yield _failure(name, fault)


def _failure(name: str, error: ArticleError) -> Failure:
    return Failure(name=name, message=str(error), error=error)


def _of_source(source: Source, name: str, options: ReadOptions) -> Iterator[Outcome]:
    if isinstance(source, bytes):
        yield from _of_part(Part(name=name, data=source), options)
    elif source == STANDARD_INPUT:
        yield from _of_part(Part(name=name, data=sys.stdin.buffer.read(options.limits.bytes + 1)), options)
    elif isinstance(source, str) and fetch.is_address(source):
        yield from _of_address(source, options)
    elif Path(source).is_dir():
        yield from _of_folder(Path(source), options)
    elif _is_long_lines(Path(source), options.limits):
        with Path(source).open("rb") as lines:
            yield from _of_lines(json_lines.of_lines(lines, options), name)
    else:
        yield from _of_part(Part(name=name, data=_load(Path(source), options.limits)), options)


def _is_long_lines(path: Path, limits: Limits) -> bool:
    """Whether a file is beyond the limit as a whole, but holds an article a line."""
    try:
        if path.stat().st_size <= limits.bytes:
            return False
        with path.open("rb") as file:
            return sniff.kind(file.read(sniff.SAMPLE), path.name) == "jsonl"
    except (OSError, ValueError, ArticleError):
        return False


def _of_lines(found: Iterator[Article | ArticleError], name: str) -> Iterator[Outcome]:
    for one in found:
        yield _failure(name, one) if isinstance(one, ArticleError) else replace(one, name=name)


def _of_address(url: str, options: ReadOptions) -> Iterator[Outcome]:
    page = fetch.get(url, options)
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for outcome in _of_part(Part(name=url, data=page.data, url=page.url, charset=page.charset), options):
        yield replace(outcome, retrieved=at) if isinstance(outcome, Article) else outcome


def _of_folder(folder: Path, options: ReadOptions) -> Iterator[Outcome]:
    paths = files_in(folder)
    if not paths:
        raise ArticleError("There is no file in this folder that can hold an article. Check its name.")
    for path in paths:
        yield from outcomes(path, replace(options, name=str(path)))


def files_in(folder: Path) -> list[Path]:
    """Every file under *folder* that can hold an article, in the order of its path; nothing where it is no folder."""
    try:
        paths = [path for path in sorted(folder.rglob("*")) if path.is_file()] if folder.is_dir() else []
    except (OSError, ValueError):
        return []
    return [folder / name for name in documents.of(path.relative_to(folder).as_posix() for path in paths)]


def _load(path: Path, limits: Limits) -> bytes:
    try:
        size = path.stat().st_size
        if size > limits.bytes:
            raise _too_large(size, limits)
        return path.read_bytes()
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else str(fault)
        raise ArticleError(f"It cannot be opened: {reason}. Check the name and your rights.") from None


def _too_large(size: int, limits: Limits) -> LimitError:
    most = f"{limits.bytes / 1e6:.0f} MB"
    return LimitError(
        f"It has {size / 1e6:.0f} MB, and Dateline reads at most {most}. Split it, or keep its text alone."
    )


# ── bytes ────────────────────────────────────────────────────────────────────────────────────────


def _of_part(part: Part, options: ReadOptions, depth: int = 0) -> Iterator[Outcome]:
    """The articles in *part* and in the files within it."""
    if len(part.data) > options.limits.bytes:
        raise _too_large(len(part.data), options.limits)
    kind = sniff.kind(part.data, part.name)
    if kind == "jsonl":
        yield from _of_lines(json_lines.articles(part.data, options), part.name)
    elif kind == "zip":
        yield from _of_archive(part, options, depth)
    elif kind == "gzip":
        inner = replace(part, data=archive.gunzip(part.data, options.limits), name=part.name.removesuffix(".gz"))
        yield from _deeper(inner, options, depth)
    else:
        yield from _of_document(part, kind, options, depth)


def _of_archive(part: Part, options: ReadOptions, depth: int) -> Iterator[Outcome]:
    for name, content in archive.members(part.data, options.limits):
        full = f"{part.name} › {name}"
        if isinstance(content, ArticleError):
            yield _failure(full, content)
        else:
            yield from _guarded(full, _deeper(Part(name=full, data=content), options, depth))


def _deeper(part: Part, options: ReadOptions, depth: int) -> Iterator[Outcome]:
    if depth >= options.limits.nesting:
        raise LimitError(f"It is packed more than {options.limits.nesting} times over. Unpack it yourself.")
    return _of_part(part, options, depth + 1)


def _of_document(part: Part, kind: sniff.Kind, options: ReadOptions, depth: int) -> Iterator[Outcome]:
    job = Job(kind=kind, data=part.data, name=part.name, url=part.url, charset=part.charset, options=options)
    for found in (parse if _is_harmless(job) else worker.parse)(job):
        if found.article:
            yield replace(found.article, name=part.name)
        elif found.part:
            full = f"{part.name} › {found.part.name}"
            yield from _guarded(full, _deeper(replace(found.part, name=full), options, depth))
        else:
            full = f"{part.name} › {found.name}" if found.name else part.name
            yield _failure(full, ArticleError(found.error))


def _is_harmless(job: Job) -> bool:
    """Whether a job is small enough to be read here: another process takes 0.2 s to start, the worst of these 1 s."""
    return job.kind in ("text", "markdown") and len(job.data) <= _IN_PLACE
