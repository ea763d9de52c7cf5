"""Articles and megabytes a second, of processor time, of the tagger, of the whole walk and of the peers; the start."""

import importlib
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from webapp import articles, dates, pipeline
from webapp.model import Article

SAMPLES = Path(__file__).parents[2] / "data" / "articles"
ROUNDS = 3  # medians of this many
PEER_BYTES = 60_000  # the slow peers get this much text: seconds, not minutes


def run(corpora: Path) -> None:
    """Print a line for each corpus and verb, then one for each peer with its ratio to the tagger."""
    for name, found in _corpora(corpora):
        size = sum(len(article.text.encode()) for article in found)
        for verb, work in (("tag", _tag), ("extract", pipeline.read_article)):
            seconds = median_seconds(lambda found=found, work=work: [work(article) for article in found])
            print(f"{name:28s} {verb:8s} {len(found) / seconds:8.0f} articles/s {size / seconds / 1e6:8.2f} MB/s")
    _peers(_corpora(corpora))
    _start()


def median_seconds(work: Callable[[], object]) -> float:
    """The median of some rounds of *work*, after one warm-up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return sorted(times)[ROUNDS // 2]


def _tag(article: Article) -> object:
    return dates.tag(article.text, article.published)


def _corpora(corpora: Path) -> list[tuple[str, list[Article]]]:
    files = sorted((corpora / "data").glob("*.jsonl"))
    found = [(path.stem, _lines(path)) for path in files if "gold" not in path.stem]
    if not found:
        print(f"No corpora in {corpora}: measuring on the sample articles instead.")
        found = [("samples", [a for p in sorted(SAMPLES.glob("*.md")) for a in articles.read(p)])]
    return found


def _lines(path: Path) -> list[Article]:
    return [articles.from_json(msgspec.json.decode(line)) for line in path.open("rb")]


def _peers(corpora: list[tuple[str, list[Article]]]) -> None:
    """The Python date finders on the same newswire, and how many times faster the tagger is."""
    everything = "\n\n".join(article.text for name, found in corpora if name != "wikiwars" for article in found)
    text = everything[:PEER_BYTES]
    ours = median_seconds(lambda: dates.tag(text, "2020-01-01"))
    print(f"\nthe same {len(text.encode()) / 1e3:.0f} kB, once:")
    print(f"{'dateline tag':28s} {len(text.encode()) / ours / 1e3:10.0f} kB/s")
    for name, finder in PEERS.items():
        try:
            seconds = _once(finder, text)
        except ImportError:
            print(f"{name:28s} not installed")
            continue
        print(f"{name:28s} {len(text.encode()) / seconds / 1e3:10.0f} kB/s   dateline: {seconds / ours:7.1f} × as fast")


def _once(finder: Callable[[str], object], text: str) -> float:
    finder("on 9 November 2022")  # imports and compiles
    start = time.process_time()
    finder(text)
    return time.process_time() - start


def _dateparser(text: str) -> object:
    return importlib.import_module("dateparser.search").search_dates(text, languages=["en"])


def _parsedatetime(text: str) -> object:
    calendar = importlib.import_module("parsedatetime").Calendar()
    return [calendar.nlp(line) for line in text.split("\n")]


def _datefinder(text: str) -> object:
    return list(importlib.import_module("datefinder").find_dates(text))


def _dateutil(text: str) -> list[object]:
    parser = importlib.import_module("dateutil.parser")
    found = []
    for sentence in text.split(". "):
        try:
            found.append(parser.parse(sentence, fuzzy=True))
        except (ValueError, OverflowError):
            continue
    return found


def _start() -> None:
    """Milliseconds of processor time that a fresh Python needs to import each, the least of some rounds."""
    print()
    for module in ("webapp.dates", *START):
        code = f"import time; t = time.process_time(); import {module}; print(time.process_time() - t)"
        runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True) for _ in range(2 * ROUNDS)]
        seconds = min((float(run.stdout) for run in runs if run.stdout), default=None)
        print(f"import {module:21s} " + (f"{seconds * 1e3:10.0f} ms" if seconds is not None else "not installed"))


START = ("msgspec", "dateparser.search", "parsedatetime", "datefinder", "dateutil.parser")

PEERS = {
    "dateparser": _dateparser,
    "parsedatetime": _parsedatetime,
    "datefinder": _datefinder,
    "dateutil, fuzzy": _dateutil,
}
