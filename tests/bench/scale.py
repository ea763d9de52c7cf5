"""Cost against length, on news and on text made to be slow: each row should show about the same MB/s."""

import time
from pathlib import Path

from tests.bench.speed import _corpora
from webapp import dates

SIZES = (1, 10, 100)  # MB
HOSTILE = {
    "digits": "1234567890",
    "commas": "1, 2, 3, ",
    "month names": "May June ",
    "of the": "the end of the start of the ",
    "weekdays": "Monday Tuesday-",
    "spaces": " " * 64 + "a",
}


def run(corpora: Path, sizes: tuple[int, ...] = SIZES) -> None:
    """Print the tagger's MB/s on each text at each size."""
    news = "\n\n".join(article.text for _, found in _corpora(corpora) for article in found)
    for name, unit in {"news": news, **HOSTILE}.items():
        rates = []
        for size in sizes:
            text = (unit * (size * 1_000_000 // len(unit) + 1))[: size * 1_000_000]
            start = time.process_time()
            dates.tag(text, "2020-01-01")
            rates.append(f"{size:4d} MB {size / (time.process_time() - start):7.2f} MB/s")
        print(f"{name:14s} " + "   ".join(rates), flush=True)
