"""Scores on the public corpora, by their own scorers, of what the command prints."""

import subprocess
import sys
import tempfile
from pathlib import Path

# (scorer, corpus that is read, further gold files, verb and options)
RUNS = (
    ("dates", "gum_news", (), ("tag",)),
    ("timex", "wikiwars", (), ("tag",)),
    ("timex", "meantime", (), ("tag",)),
    ("events", "timeset", (), ("extract",)),
    ("order", "timeset", (), ("extract",)),
    ("timelines", "semeval_timelines_articles", ("semeval_timelines_gold",), ("extract",)),
    ("merge", "ecb", (), ("extract", "--by", "topic")),
)


def run(corpora: Path) -> None:
    """Print one block a score; a plain sentence where the corpora are absent."""
    if not (corpora / "score.py").is_file():
        print(f"No corpora in {corpora}: quality is not measured. Name their folder with BENCH=.")
        return
    with tempfile.TemporaryDirectory() as folder:
        for scorer, corpus, more, verb in RUNS:
            gold = corpora / "data" / f"{corpus}.jsonl"
            found = Path(folder, f"{corpus}.jsonl")
            if not found.exists():
                found.write_bytes(_dateline(*verb, "--jsonl", str(gold)))
            files = [gold, *(corpora / "data" / f"{name}.jsonl" for name in more), found]
            done = subprocess.run(
                [sys.executable, str(corpora / "score.py"), scorer, *map(str, files)], capture_output=True, text=True
            )
            print(f"{corpus} · {scorer}")
            print("   " + (done.stdout or done.stderr).strip().replace("\n", "\n   "), flush=True)


def _dateline(*arguments: str) -> bytes:
    done = subprocess.run([sys.executable, "-m", "webapp", *arguments], capture_output=True)
    if done.stderr:
        print(done.stderr.decode()[-2000:])
    return done.stdout
