"""Reads the corpora of short passages: a passage on lines of its own, the events it tells indented under it.

An event is written ``kind factuality EDTF | title``; in corpora whose name begins with ``order`` the numbers
of the passage's events that came before it follow behind ``<``. A line that begins with ``?`` names an event that is
not found yet. Passages are read as published on 10 November 2022, a Thursday. ``#`` begins a remark, and ``¶`` in
a passage a new paragraph.
"""

from pathlib import Path
from typing import NamedTuple

PUBLISHED = "2022-11-10"
FOLDER = Path(__file__).parent / "corpus"


class Passage(NamedTuple):
    """A passage, the events it tells, and those that are still missed."""

    where: str
    text: str
    events: list[str]
    missed: list[str]
    ordered: bool = False


def passages():
    """Every passage of every corpus, in file order."""
    for path in sorted(FOLDER.glob("*.txt")):
        found = []
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            if not line.startswith("    "):
                found.append(
                    Passage(
                        f"{path.stem}: {line[:60]}", line.replace(" ¶ ", "\n\n"), [], [], path.stem.startswith("order")
                    )
                )
            elif line.strip().startswith("?"):
                found[-1].missed.append(line.strip(" ?"))
            else:
                found[-1].events.append(line.strip())
        yield from found
