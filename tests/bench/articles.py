"""Reading: pages a second beside trafilatura on the same pages by turns, PDF pages a second, cost against size."""

import logging
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import trafilatura

from tests.articles import documents
from tests.articles.news_pages import LAYOUTS
from tests.articles.stories import STORIES, Story
from webapp import articles
from webapp.articles import head, html, phrases, worker
from webapp.articles.finish import article
from webapp.articles.options import DEFAULT

ROUNDS = 3
PROGRAMS = {
    "trafilatura alone": """
import pathlib, sys, trafilatura
for page in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    trafilatura.bare_extraction(page.read_bytes(), fast=True, with_metadata=True)
""",
    "killable process": """
import sys
from webapp import articles
list(articles.read_all(sys.argv[1:]))
""",
}
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


class Cost(NamedTuple):
    """What some work took: processor seconds, of the processes that parse too, and seconds by the clock."""

    processor: float
    clock: float


def _compare(name: str, pages: Sequence[str]) -> None:
    """The best of rounds in which all take turns, processes running; then one run each of a new process."""
    sources = [page.encode() for page in pages]
    list(articles.read_all(sources[:20]))  # so that the processes have started
    ways: dict[str, Callable[[], object]] = {
        "trafilatura alone": lambda: [
            trafilatura.bare_extraction(page, fast=True, with_metadata=True) for page in pages
        ],
        "in place": lambda: [article(html.draft(page), DEFAULT) for page in pages],
        "killable process": lambda: list(articles.read_all(sources)),
    }
    rounds = [{way: _cost(work) for way, work in ways.items()} for _ in range(ROUNDS)]
    best = {way: Cost(*map(min, zip(*(costs[way] for costs in rounds), strict=True))) for way in ways}
    _report(f"{name} ({len(pages)} of {sum(map(len, pages)) / len(pages) / 1000:.0f} kB)", best, len(pages))
    with TemporaryDirectory() as folder:
        for number, page in enumerate(pages):
            Path(folder, f"{number:04}.html").write_text(page)
        fresh = {way: _fresh(program, folder) for way, program in PROGRAMS.items()}
    _report("  the same in a new process, its start included", fresh, len(pages))


def _report(title: str, costs: dict[str, Cost], pages: int) -> None:
    (peer, alone), *ours = costs.items()
    print(f"{title}: {peer} {pages / alone.processor:.0f} pages/s")
    for way, cost in ours:
        print(f"  Dateline, {way:17s} {pages / cost.processor:6.0f} pages/s ", end="  ")
        print(f"{cost.processor / alone.processor:.2f} × its processor time,", end=" ")
        print(f"{cost.clock / alone.clock:.2f} × by the clock", flush=True)


def _fresh(program: str, folder: str) -> Cost:
    """What it costs to run *program* on the files of *folder*: the best of a few rounds."""
    costs = []
    for _ in range(ROUNDS):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([sys.executable, "-c", program, folder], check=True, stderr=subprocess.DEVNULL)
        used, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
        costs.append(Cost(used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime, clock))
    return Cost(*map(min, zip(*costs, strict=True)))


def _cost(work: Callable[[], object]) -> Cost:
    """What *work* costs, nothing remembered from before."""
    for remembered in (phrases.is_furniture, phrases.is_prose, head.read_line):
        remembered.cache_clear()
    clock, start, before = time.perf_counter(), time.process_time(), _parsing()
    work()
    used = time.process_time() - start + sum(_parsing().values()) - sum(before.values())
    return Cost(used, time.perf_counter() - clock)


def _seconds(work: Callable[[], object]) -> float:
    """The best of a few rounds in processor time."""
    return min(_cost(work).processor for _ in range(ROUNDS))


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
