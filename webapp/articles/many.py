"""Many inputs: read side by side in a few processes that parse, told in order; a bad one does not stop the rest."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from msgspec.structs import replace

from webapp.articles.options import DEFAULT, ReadOptions
from webapp.articles.read import Outcome, Source, files_in, outcomes

Input = tuple[Source, ReadOptions]
"""A source that is no folder, and how to read it."""
_MOST_AT_ONCE = 4
"""Processes that parse at once: beyond, the one that finds events is the bottleneck."""
_AHEAD = 4
"""Inputs a process that are read ahead of the one that is told: bounds memory, hides the slow ones."""


def read_all(sources: Iterable[Source], options: ReadOptions = DEFAULT) -> Iterator[Outcome]:
    """Every article of every source in order, and a failure in place of each part that gave none."""
    for found in read_each(expand(sources, options)):
        yield from found


def expand(sources: Iterable[Source], options: ReadOptions = DEFAULT) -> Iterator[Input]:
    """*sources* with each folder as its files."""
    for source in sources:
        files = files_in(Path(source)) if isinstance(source, str | Path) else []
        if files:
            yield from ((path, replace(options, name=str(path))) for path in files)
        else:
            yield source, options


def read_each(inputs: Iterable[Input]) -> Iterator[list[Outcome]]:
    """What is in each of *inputs*, in order. Nothing is read before it is asked for, but for a few inputs ahead."""
    at_once = min(_MOST_AT_ONCE, os.cpu_count() or 1)
    waiting: deque[Future[list[Outcome]]] = deque()
    pool = ThreadPoolExecutor(at_once, thread_name_prefix="articles")
    try:
        for source, options in inputs:
            waiting.append(pool.submit(_read, source, options))
            if len(waiting) >= at_once * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _read(source: Source, options: ReadOptions) -> list[Outcome]:
    return list(outcomes(source, options))
