"""How far a long call has come: a bar on a terminal, plain lines elsewhere, nothing for a short one."""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")

_LINES = 10
"""Plain lines that a call prints at most, where the number of items is known."""
_FEW, _STEP = 100, 1_000
"""Items that are read in a second or two and not worth a word, and those a plain line is printed for."""


def progress(items: Iterable[Item], total: int, what: str) -> Iterator[Item]:
    """*items* as they come, *total* of them, told on standard error as so many *what* (“inputs”) read."""
    if total < 2:
        yield from items
    elif sys.stderr.isatty():
        yield from _bar(items, total)
    else:
        step = -(-total // _LINES)
        for count, item in enumerate(items, 1):
            yield item
            if count % step == 0 or count == total:
                print(f"dateline: {count:,} of {total:,} {what} read", file=sys.stderr, flush=True)


def tally(items: Iterable[Item], what: str) -> Iterator[Item]:
    """*items* as they come, nobody knows how many; told as :func:`progress` does once they are more than a few."""
    items = iter(items)
    yield from islice(items, _FEW)
    if sys.stderr.isatty():
        yield from _bar(items, None, _FEW)
    else:
        for count, item in enumerate(items, _FEW + 1):
            yield item
            if count % _STEP == 0:
                print(f"dateline: {count:,} {what} read", file=sys.stderr, flush=True)


def _bar(items: Iterable[Item], total: int | None, before: int = 0) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(items, total=total, completed=before)
