"""The walk through the house, and the only file that names all its rooms::

path ─▶ articles.read ─▶ Article ─▶ dates.tag ─▶ events.extract ─▶ Reading ─▶ timeline.merge ─▶ Timeline
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec

from webapp import articles, dates, events, timeline
from webapp.model import Article, Reading, Source, Timeline

Item = TypeVar("Item")
Result = TypeVar("Result")

_BATCH = 8  # articles a worker gets at once: some tens of milliseconds of work
_WAITING = 16  # batches in flight, which bounds memory
_SHARED = [name for name in Source.__struct_fields__ if name in Article.__struct_fields__]
"""What a timeline cites of an article."""


def read(*sources: str | Path, published: str | None = None, title: str = "") -> Timeline:
    """Articles (files, folders, addresses) as one timeline.

    Raises:
        ArticleError: one of them cannot be read; the message says which, why, and what to do.
    """
    options = articles.ReadOptions(published=published)
    found = [article for source in sources for article in articles.read(source, options)]
    numbered = [msgspec.structs.replace(article, id=f"s{i}") for i, article in enumerate(found, 1)]
    return build([read_article(article) for article in numbered], title)


def read_article(article: Article) -> Reading:
    """What one article gives: its source, its events and the sketch that tells reprints."""
    return msgspec.structs.replace(read_alone(article), sketch=timeline.sketch(article.text))


def read_alone(article: Article) -> Reading:
    """The same for an article that is compared with no other, so without the sketch."""
    mentions = dates.tag(article.text, article.published)
    return Reading(source=source_of(article), events=events.extract(article, mentions))


def source_of(article: Article) -> Source:
    """The article as the timeline cites it."""
    return Source(**{name: getattr(article, name) for name in _SHARED})


def build(readings: Sequence[Reading], title: str = "") -> Timeline:
    """One timeline of all readings; its title is *title*, else the first article's."""
    given = title or next((reading.source.title for reading in readings if reading.source.title), "")
    return timeline.merge(readings, title=given)


def each(
    function: Callable[[Item], Result], items: Iterable[Item], executor: Executor | None = None
) -> Iterator[Result]:
    """``map`` in order, here or over an executor's workers, never holding more than a few batches."""
    if executor is None:
        yield from map(function, items)
        return
    source = iter(items)
    waiting: deque[Future[list[Result]]] = deque()
    while batch := list(islice(source, _BATCH)):
        waiting.append(executor.submit(_apply, function, batch))
        if len(waiting) >= _WAITING:
            yield from waiting.popleft().result()
    for future in waiting:
        yield from future.result()


def _apply(function: Callable[[Item], Result], batch: list[Item]) -> list[Result]:
    return [function(item) for item in batch]
