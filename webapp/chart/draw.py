"""Marks as primitives: discs, outlines and lines in pixels, named by the role they play.

A primitive says *what* it is (``full``, ``soft``, ``hollow``, ``fade3``, ``dash`` …) and in which lane's
colour; the figure, the picture in the page and the page's script each give the roles their looks.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from webapp.chart.labels import Item
from webapp.chart.marks import Mark
from webapp.chart.moments import DAY
from webapp.chart.scale import Scale
from webapp.chart.theme import FADES

Point = tuple[float, float]
RADIUS, RADIUS_SPAN = 4.5, 2.5
"""Radius of the least important dot, and how much the most important one has more."""
CAPSULE, BAR, RIVAL = 11.0, 8.0, 5.0
"""Heights in pixels."""
MIN_CAPSULE = 14.0
"""A capsule is never narrower: it would pass for a dot."""
DAY_CAPSULE = 44.0
"""From this width on, a day shows as the capsule it is: a dot would claim a time of day."""
ARROW = 9.0
CROSS = 5.0
HOLLOW = ("planned", "possible", "denied")


class Dot(NamedTuple):
    """A disc."""

    x: float
    y: float
    r: float
    role: str
    color: int
    id: str


class Path(NamedTuple):
    """A line, or a filled shape where *closed*."""

    points: tuple[Point, ...]
    role: str
    color: int
    id: str
    closed: bool = True


def shape_of(mark: Mark, scale: Scale) -> str:
    """The mark's kind at this zoom: a dot over a day that is wide on screen becomes a capsule."""
    if mark.kind == "dot" and mark.start is not None and mark.end is not None:
        wide = scale.x(mark.end) - scale.x(mark.start)
        return "capsule" if mark.end - mark.start > 1 and wide > DAY_CAPSULE else "dot"
    return mark.kind


def extent(mark: Mark, scale: Scale) -> tuple[float, float]:
    """First and last pixel the mark covers inside the chart, rivals included."""
    x0, x1 = _core(mark, scale)
    for rival in mark.rivals:
        middle = scale.x((rival.start + rival.end) / 2)
        x0, x1 = min(x0, middle - RIVAL), max(x1, middle + RIVAL)
    return max(0.0, x0), min(scale.width, x1)


def _core(mark: Mark, scale: Scale) -> tuple[float, float]:
    shape = shape_of(mark, scale)
    if shape == "dot" and mark.start is not None and mark.end is not None:
        middle, r = scale.x(_middle(mark.start, mark.end)), radius(mark)
        return middle - r, middle + r
    x0 = 0.0 if mark.start is None else scale.x(mark.start)
    x1 = scale.width if mark.end is None else scale.x(mark.end)
    x0, x1 = max(-ARROW, x0), min(scale.width + ARROW, x1)
    if x1 - x0 < MIN_CAPSULE:
        middle = min(max((x0 + x1) / 2, MIN_CAPSULE / 2), scale.width - MIN_CAPSULE / 2)
        x0, x1 = middle - MIN_CAPSULE / 2, middle + MIN_CAPSULE / 2
    return x0, x1


def _middle(start: int, end: int) -> float:
    return (start + end) / 2


def radius(mark: Mark) -> float:
    """Radius of a dot: importance carries the size."""
    return RADIUS + RADIUS_SPAN * min(1.0, max(0.0, mark.importance))


def item(index: int, mark: Mark, scale: Scale) -> Item:
    """What the packing needs to know of a mark."""
    x0, x1 = extent(mark, scale)
    date = " · ".join(part for part in (mark.short, said(mark)) if part)
    return Item(index, x0, x1, date, mark.title, mark.importance)


def said(mark: Mark) -> str:
    """The word that a label adds to what did not plainly happen."""
    return mark.factuality if mark.factuality in HOLLOW else ""


def draw(mark: Mark, scale: Scale, y: float, color: int) -> tuple[list[Dot], list[Path]]:
    """The primitives of one mark with its middle at *y*."""
    shape, hollow = shape_of(mark, scale), mark.factuality in HOLLOW
    x0, x1 = _core(mark, scale)
    dots, paths = _rivals(mark, scale, y, color, (x0 + x1) / 2)
    if shape == "dot":
        dots.append(Dot((x0 + x1) / 2, y, (x1 - x0) / 2, "hollow" if hollow else "full", color, mark.id))
    elif shape == "ordered":
        paths += _ordered(mark, x0, x1, y, color, hollow)
    else:
        height = CAPSULE if shape == "capsule" else BAR
        outline = _arrow(x0, x1, y) if shape == "ongoing" else _capsule(x0, x1, y, height)
        role = "outline" if hollow else "soft" if shape == "capsule" else "solid"
        paths.append(Path(outline, role, color, mark.id))
    if mark.factuality == "denied":
        paths += _cross((x0 + x1) / 2, y, color, mark.id)
    return dots, paths


def _rivals(mark: Mark, scale: Scale, y: float, color: int, x: float) -> tuple[list[Dot], list[Path]]:
    """Every other date of the event as its own small mark, tied to the main one."""
    dots: list[Dot] = []
    paths: list[Path] = []
    for rival in mark.rivals:
        middle = scale.x(_middle(rival.start, rival.end))
        if not 0 <= middle <= scale.width:
            continue
        paths.append(Path(((x, y), (middle, y)), "tie", color, mark.id, False))
        if rival.end - rival.start < DAY:
            dots.append(Dot(middle, y, RIVAL * 0.7, "rival", color, mark.id))
        else:
            x0, x1 = max(0.0, scale.x(rival.start)), min(scale.width, scale.x(rival.end))
            x0, x1 = min(x0, middle - RIVAL), max(x1, middle + RIVAL)
            paths.append(Path(_capsule(x0, x1, y, RIVAL), "rival", color, mark.id))
    return dots, paths


def _ordered(mark: Mark, x0: float, x1: float, y: float, color: int, hollow: bool) -> list[Path]:
    """A capsule that fades to its open side, with a dashed outline that leaves this side open."""
    to_left = mark.start is None
    step, half = (x1 - x0) / FADES, CAPSULE / 2
    paths = []
    for k in range(FADES if not hollow else 0):
        a, b = (x1 - (k + 1) * step, x1) if to_left else (x0, x0 + (k + 1) * step)
        paths.append(Path(((a, y - half), (b, y - half), (b, y + half), (a, y + half)), f"fade{k}", color, mark.id))
    closed, open_ = (x1, x0) if to_left else (x0, x1)
    line = ((open_, y - half), (closed, y - half), (closed, y + half), (open_, y + half))
    return [*paths, Path(line, "dash", color, mark.id, False)]


def _capsule(x0: float, x1: float, y: float, height: float) -> tuple[Point, ...]:
    """A bar with round ends, its corners as short straight lines."""
    r = min(height / 2, (x1 - x0) / 2)
    right = [(x1 - r + r * math.cos(a), y + height / 2 * math.sin(a)) for a in _ARC]
    left = [(x0 + r - r * math.cos(a), y - height / 2 * math.sin(a)) for a in _ARC]
    return (*right, *left)


_ARC = tuple(math.pi * (k / 8 - 0.5) for k in range(9))


def _arrow(x0: float, x1: float, y: float) -> tuple[Point, ...]:
    """A bar whose end says that it goes on."""
    half, tip = BAR / 2, max(x0, x1 - ARROW)
    return (x0, y - half), (tip, y - half), (tip, y - BAR), (x1, y), (tip, y + BAR), (tip, y + half), (x0, y + half)


def _cross(x: float, y: float, color: int, id_: str) -> list[Path]:
    return [Path(((x - CROSS, y - s * CROSS), (x + CROSS, y + s * CROSS)), "cross", color, id_, False) for s in (1, -1)]
