"""The sample timelines: what ``dateline extract`` makes of the briefs in data/. ``make samples`` writes them."""

import sys
from pathlib import Path

from webapp.cli import main

DATA = Path(__file__).parent.parent / "data"
ALL_FIVE = "ukraine-2022"
TITLE = "Talks, aid and a retreat: Ukraine in 2022"


def briefs() -> list[Path]:
    return sorted((DATA / "articles").glob("*.md"))


def extract(slug: str, output: Path) -> None:
    """Write the timeline of one brief, or of all five under a title of their own."""
    files = briefs() if slug == ALL_FIVE else [DATA / "articles" / f"{slug}.md"]
    title = ["--title", TITLE] if slug == ALL_FIVE else []
    code = main(["extract", *map(str, files), *title, "-o", str(output)])
    if code:
        sys.exit(code)


def slugs() -> list[str]:
    return [ALL_FIVE, *(path.stem for path in briefs())]


if __name__ == "__main__":
    for name in slugs():
        extract(name, DATA / "timelines" / f"{name}.json")
