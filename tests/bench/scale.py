"""Cost against length, on news and on text made to be slow: each row should show about the same MB/s and memory.

Every figure is one pass in a process of its own: processor time, and how many bytes the pass held for each byte of
text at its peak. The longest texts are news and a mixture of all that is hostile; each hostile kind alone is tried at
the shorter lengths, which is where a cost that is not linear shows as well.
"""

import multiprocessing
import resource
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.bench.speed import _corpora
from webapp import dates

MB = 1_000_000
SIZES = (1, 10, 100)  # MB
SIZES_OF_A_KIND = SIZES[:2]
HOSTILE = {
    "digits": "1234567890",
    "commas": "1, 2, 3, ",
    "month names": "May June ",
    "of the": "the end of the start of the ",
    "weekdays": "Monday Tuesday-",
    "spaces": " " * 64 + "a",
}
MIXED = "mixed"
PIECE = 2000  # characters of each kind in turn in the mixture


def run(corpora: Path, sizes: tuple[int, ...] = SIZES) -> None:
    """Print the tagger's MB/s and memory on each text at each size."""
    units = {"news": _news(corpora), MIXED: _mixed(), **HOSTILE}
    for name, unit in units.items():
        row = [_cell(unit, size) for size in sizes if name not in HOSTILE or size in SIZES_OF_A_KIND]
        print(f"{name:12s} " + "   ".join(row), flush=True)


def _cell(unit: str, size: int) -> str:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as alone:
        seconds, held = alone.submit(measured, unit, size * MB).result()
    return f"{size:4d} MB {size / seconds:6.2f} MB/s {held / size / MB:4.0f} B/B"


def measured(unit: str, length: int) -> tuple[float, int]:
    """Processor seconds, and bytes held at the peak, of one pass over *length* characters of a repeated unit."""
    text = (unit * (length // len(unit) + 1))[:length]
    dates.tag(unit[:PIECE], "2020-01-01")  # what is read once is read before
    before, start = _peak(), time.process_time()
    dates.tag(text, "2020-01-01")
    return time.process_time() - start, _peak() - before


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _news(corpora: Path) -> str:
    return "\n\n".join(article.text for _, found in _corpora(corpora) for article in found)


def _mixed() -> str:
    return "\n\n".join((unit * PIECE)[:PIECE] for unit in HOSTILE.values())
