"""Reading: pages a second beside trafilatura on the same pages, PDF pages a second, cost against size."""

import logging
import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import trafilatura

from tests.articles import documents
from tests.articles.news_pages import LAYOUTS
from tests.articles.stories import STORIES, Story
from webapp import articles
from webapp.articles import head, html, phrases, worker
from webapp.articles.finish import article
from webapp.articles.options import DEFAULT

ROUNDS = 3
_SCRIPTS = "<script>" + "window.q=window.q||[];q.push({k:1});" * 1_200 + "</script>"
_MENU = (
    "<div class='mega'><ul>" + "".join(f"<li><a href='/s/{i}'>Section {i}</a></li>" for i in range(200)) + "</ul></div>"
)


def run(corpora: Path | None = None) -> None:
    """Print every figure; the corpora are not needed."""
    logging.disable(logging.CRITICAL)
    small = [_own(layout(story), n) for n in range(4) for layout in LAYOUTS for story in STORIES]
    large = [page.replace("</head>", _SCRIPTS + "</head>").replace("</nav>", _MENU + "</nav>") for page in small]
    for name, pages in (("bare pages", small), ("pages with scripts and menus", large)):
        _compare(name, pages)
    _pdf()
    _growth()


def _own(page: str, number: int) -> str:
    """The page made different from its copies, so that nothing remembered helps."""
    return page.replace(". ", f" {number}. ")


def _compare(name: str, pages: Sequence[str]) -> None:
    size = sum(map(len, pages)) / len(pages) / 1000
    peer = _seconds(lambda: [trafilatura.bare_extraction(page, fast=True, with_metadata=True) for page in pages])
    here = _seconds(lambda: [article(html.draft(page), DEFAULT) for page in pages])
    list(articles.read_all(page.encode() for page in pages[:20]))  # so that the processes have started
    guarded = _seconds(lambda: list(articles.read_all(page.encode() for page in pages)))
    print(f"{name} ({len(pages)} of {size:.0f} kB): trafilatura alone {len(pages) / peer:.0f} pages/s")
    print(f"  Dateline, in place          {len(pages) / here:6.0f} pages/s   {here / peer:.2f} × its time")
    print(
        f"  Dateline, killable process  {len(pages) / guarded:6.0f} pages/s   {guarded / peer:.2f} × its time",
        flush=True,
    )


def _seconds(work: Callable[[], object]) -> float:
    """The best of a few rounds in processor time, nothing remembered from the one before."""
    best = float("inf")
    for _ in range(ROUNDS):
        for remembered in (phrases.is_furniture, phrases.is_prose, head.read_line):
            remembered.cache_clear()
        start, before = time.process_time(), _parsing()
        work()
        best = min(best, time.process_time() - start + sum(_parsing().values()) - sum(before.values()))
    return best


def _parsing() -> dict[int, float]:
    """Processor seconds that each idle process that parses has used; empty where the system does not tell."""
    used = {}
    for idle in worker._idle:
        with suppress(OSError):
            fields = Path(f"/proc/{idle.process.pid}/stat").read_text().rpartition(")")[2].split()
            used[idle.process.pid] = sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")
    return used


def _pdf() -> None:
    for columns in (1, 2, 3):
        data = documents.pdf(_long(40), columns=columns)
        pages = data.count(b"/Type/Page/")
        print(
            f"PDF, {columns} columns: {pages / _seconds(lambda data=data: articles.read(data)):.0f} pages/s", flush=True
        )


def _long(times: int) -> Story:
    first = STORIES[0]
    body = tuple(f"{text} ({n})." for n in range(times) for story in STORIES for text in story.body)
    return Story(**{**vars(first), "body": body})


def _growth() -> None:
    """Microseconds a kilobyte at three sizes: each row should stay level."""
    rows: dict[str, Callable[[int], bytes]] = {
        "text": lambda n: "\n\n".join(_long(n).body).encode(),
        "page": lambda n: ("<html><body>" + "".join(f"<p>{t}</p>" for t in _long(n).body) + "</body></html>").encode(),
        "PDF": lambda n: documents.pdf(_long(n)),
        "Word": lambda n: documents.docx(_long(n)),
    }
    for name, make in rows.items():
        costs = []
        for times in (10, 40, 160):
            data = make(times)
            letters = sum(len(found.text) for found in articles.read(data))
            costs.append(_seconds(lambda data=data: articles.read(data)) / letters * 1e9)
        print(f"{name:5s} µs/kB of text at 1×, 4×, 16×: " + "  ".join(f"{cost:8.1f}" for cost in costs), flush=True)
