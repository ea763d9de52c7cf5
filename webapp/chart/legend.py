"""What each kind of mark means: a sample of it and its meaning in words, for whatever is on screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from webapp.chart.draw import ARROW, Dot, Path, draw, flag, pointer
from webapp.chart.marks import Kind, Mark, Rival
from webapp.chart.scale import Scale
from webapp.chart.text import width
from webapp.wording.language import Language
from webapp.wording.words.english import ENGLISH

NAMES = ENGLISH.legend
"""Meaning of each kind of mark, in the legend's order."""
SAMPLE_WIDTH, SAMPLE_HEIGHT = 26, 14
"""Pixels of a sample."""
ROW, GAP = 20, 18
"""Pixels of a row of the legend, and between its entries."""
SIZE = 12


class Entry(NamedTuple):
    """A sample with its words, placed: *x* and *y* are its top left corner."""

    key: str
    words: str
    x: float
    y: float
    dots: list[Dot]
    paths: list[Path]


def sample(key: str, x: float = 0.0, y: float = SAMPLE_HEIGHT / 2) -> tuple[list[Dot], list[Path]]:
    """A mark of that kind from *x* on, its middle at *y*."""
    middle = x + SAMPLE_WIDTH / 2
    if key == "published":
        return [], [flag(middle, y + 3)]
    if key == "beyond":
        return [], [Path(pointer(middle - ARROW / 2, middle + ARROW / 2, y), "solid", 0, "")]
    if key == "cluster":
        return [Dot(middle, y, SAMPLE_HEIGHT / 2, "cluster", 0, "")], []
    kinds: dict[str, Kind] = {"capsule": "capsule", "ordered": "ordered", "bar": "bar", "ongoing": "ongoing"}
    mark = Mark(
        id="",
        title="",
        kind=kinds.get(key, "dot"),
        start=2 if key in kinds else 8 if key == "rival" else 13,
        end=24 if key in kinds else 8 if key == "rival" else 13,
        short="",
        factuality={"hollow": "planned", "denied": "denied"}.get(key, "happened"),
        importance=0.3,
        sources=2 if key == "halo" else 1,
        rivals=(Rival(22, 22, ""),) if key == "rival" else (),
        facets={},
        review="",
    )
    dots, paths = draw(mark, Scale(0, SAMPLE_WIDTH, SAMPLE_WIDTH), y, 0)
    return [d._replace(x=d.x + x) for d in dots], [p._replace(points=_moved(p, x)) for p in paths]


def samples(language: Language = ENGLISH) -> list[tuple[str, str, list[Dot], list[Path]]]:
    """Every kind of mark in the legend's order: its key, its meaning, a sample of it."""
    return [(key, meaning, *sample(key)) for key, meaning in language.legend.items()]


def _moved(path: Path, x: float) -> tuple[tuple[float, float], ...]:
    return tuple((a + x, b) for a, b in path.points)


def entries(keys: Sequence[str], room: float) -> list[Entry]:
    """The entries in as many rows as *room* pixels ask for."""
    out: list[Entry] = []
    x, y = 0.0, 0.0
    for key in keys:
        wide = SAMPLE_WIDTH + 6 + width(NAMES[key], SIZE)
        if x and x + wide > room:
            x, y = 0.0, y + ROW
        dots, paths = sample(key, x, y + ROW / 2)
        out.append(Entry(key, NAMES[key], x, y, dots, paths))
        x += wide + GAP
    return out


def height(found: Sequence[Entry]) -> float:
    """Pixels that the entries take."""
    return found[-1].y + ROW if found else 0.0
