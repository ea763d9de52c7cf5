"""``python -m tests.bench``: every measurement, or the ones named."""

import argparse
import importlib
from pathlib import Path

SECTIONS = ("quality", "speed", "scale", "articles", "merging", "chart")


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description="Measure Dateline and its peers in one run.")
    parser.add_argument("--corpora", type=Path, default=Path("../shared/bench"), help="folder with score.py and data/")
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"default: all of {', '.join(SECTIONS)}")
    args = parser.parse_args()
    for name in args.sections or SECTIONS:
        print(f"\n── {name} " + "─" * (70 - len(name)), flush=True)
        section = importlib.import_module(f"tests.bench.{name}")
        section.run(args.corpora)


if __name__ == "__main__":
    main()
