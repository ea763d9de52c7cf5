"""Marks as primitives: discs, outlines and lines in pixels, named by the role they play.

A primitive says *what* it is (``full``, ``soft``, ``hollow``, ``fade``, ``dash`` …) and in which lane's
colour; the figure, the picture in the page and the page's script each give the roles their looks.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from webapp.chart.labels import Item, date_width
from webapp.chart.marks import Mark, beyond
from webapp.chart.moments import DAY
from webapp.chart.scale import Scale

Point = tuple[float, float]
RADIUS, RADIUS_SPAN = 4.0, 2.5
"""Radius of the least important dot, and how much the most important one has more."""
CAPSULE, BAR, RIVAL = 10.0, 7.0, 5.0
"""Heights in pixels."""
MIN_CAPSULE = 14.0
"""A capsule is never narrower: it would pass for a dot."""
DAY_CAPSULE = 44.0
"""From this width on, a day shows as the capsule it is: a dot would claim a time of day."""
OPEN = 120.0
"""Pixels in which a capsule without a bound on one side fades out there."""
ARROW = 9.0
POINTERS, POINTER = ("before", "after"), 12.0
"""Shapes of what lies outside the scale, and their height."""
CROSS = 5.0
HALO = 2.5
"""Pixels between a mark and the line around it that says: told by several sources."""
MOST_OF_A_ROW = 0.8
"""A date that takes more of the chart's width than this is left to the card."""
FLAG = 4.0
"""Half the width of the sign on the axis for a day on which an article was published."""
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
    """The mark's kind at this zoom: a dot over a day that is wide on screen becomes a capsule; what lies outside the
    scale points there."""
    outside = beyond(mark, scale.start, scale.end)
    if outside:
        return outside
    if mark.kind == "dot" and mark.start is not None and mark.end is not None:
        wide = scale.x(mark.end) - scale.x(mark.start)
        return "capsule" if mark.end - mark.start > 1 and wide > DAY_CAPSULE else "dot"
    return mark.kind


def extent(mark: Mark, scale: Scale) -> tuple[float, float]:
    """First and last pixel the mark covers inside the chart, rivals and halo included."""
    x0, x1 = _core(mark, scale)
    for rival in mark.rivals:
        middle = scale.x((rival.start + rival.end) / 2)
        x0, x1 = min(x0, middle - RIVAL), max(x1, middle + RIVAL)
    halo = HALO if mark.sources > 1 else 0.0
    return max(0.0, x0 - halo), min(scale.width, x1 + halo)


def _core(mark: Mark, scale: Scale) -> tuple[float, float]:
    shape = shape_of(mark, scale)
    if shape in POINTERS:
        return (0.0, ARROW) if shape == "before" else (scale.width - ARROW, scale.width)
    if shape == "dot" and mark.start is not None and mark.end is not None:
        middle, r = scale.x(_middle(mark.start, mark.end)), radius(mark)
        return middle - r, middle + r
    x0, x1 = _bounds(mark, scale)
    x0, x1 = max(-ARROW, x0), min(scale.width + ARROW, x1)
    if x1 - x0 < MIN_CAPSULE:
        middle = min(max((x0 + x1) / 2, MIN_CAPSULE / 2), scale.width - MIN_CAPSULE / 2)
        x0, x1 = middle - MIN_CAPSULE / 2, middle + MIN_CAPSULE / 2
    return x0, x1


def _bounds(mark: Mark, scale: Scale) -> tuple[float, float]:
    """Both bounds in pixels; what goes on reaches the edge, what is open fades out near the bound that is known."""
    if mark.start is None:
        x1 = scale.x(mark.end or 0)
        return -ARROW if mark.kind == "bar" else min(x1, scale.width + ARROW) - OPEN, x1
    x0 = scale.x(mark.start)
    if mark.end is not None:
        return x0, scale.x(mark.end)
    return x0, scale.width if mark.kind == "ongoing" else max(x0, -ARROW) + OPEN


def _middle(start: int, end: int) -> float:
    return (start + end) / 2


def radius(mark: Mark) -> float:
    """Radius of a dot: importance carries the size."""
    return RADIUS + RADIUS_SPAN * min(1.0, max(0.0, mark.importance))


def item(index: int, mark: Mark, scale: Scale) -> Item:
    """What the packing needs to know of a mark."""
    x0, x1 = extent(mark, scale)
    date = mark.short if date_width(mark.short) <= scale.width * MOST_OF_A_ROW else ""
    return Item(index, x0, x1, date, mark.title, mark.importance, shape_of(mark, scale) == "ordered")


def draw(mark: Mark, scale: Scale, y: float, color: int) -> tuple[list[Dot], list[Path]]:
    """The primitives of one mark with its middle at *y*."""
    shape, hollow = shape_of(mark, scale), mark.factuality in HOLLOW
    x0, x1 = _core(mark, scale)
    dots, paths = _rivals(mark, scale, y, color, (x0 + x1) / 2)
    if shape == "dot":
        r = (x1 - x0) / 2
        if mark.sources > 1:
            dots.append(Dot((x0 + x1) / 2, y, r + HALO, "halo", color, mark.id))
        dots.append(Dot((x0 + x1) / 2, y, r, "hollow" if hollow else "full", color, mark.id))
    else:
        height = BAR if shape in ("bar", "ongoing") else CAPSULE
        if mark.sources > 1 and shape not in ("ordered", *POINTERS):
            around = _capsule(x0 - HALO, x1 + HALO, y, height + 2 * HALO)
            paths.append(Path(around, "halo", color, mark.id))
        paths += _long(shape, mark, (x0, x1, y, height), color, hollow)
    if mark.factuality == "denied":
        paths += _cross((x0 + x1) / 2, y, color, mark.id)
    return dots, paths


def _long(shape: str, mark: Mark, box: tuple[float, float, float, float], color: int, hollow: bool) -> list[Path]:
    """A mark that is no dot, in its left, right, middle height and height."""
    x0, x1, y, height = box
    if shape == "ordered":
        return _ordered(mark, x0, x1, y, color, hollow)
    if shape in POINTERS:
        outline = pointer(x0, x1, y) if shape == "before" else pointer(x1, x0, y)
    else:
        outline = _arrow(x0, x1, y) if shape == "ongoing" else _capsule(x0, x1, y, height)
    role = "outline" if hollow else "soft" if shape == "capsule" else "solid"
    return [Path(outline, role, color, mark.id)]


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
    """A capsule that fades out to its open side, along dashed lines that leave this side open."""
    to_left = mark.start is None
    closed, open_, way = (x1, x0, -1) if to_left else (x0, x1, 1)
    line = _half_capsule(closed, open_, y, way, CAPSULE)
    edges = [line] if hollow else [line[:2], line[-2:]]
    paths = [Path(edge, "dash", color, mark.id, False) for edge in edges]
    if not hollow:
        paths.insert(0, Path(line, "fade-left" if to_left else "fade-right", color, mark.id))
    if mark.sources > 1:
        around = _half_capsule(closed - way * HALO, open_, y, way, CAPSULE + 2 * HALO)
        paths.insert(0, Path(around, "halo", color, mark.id, False))
    return paths


def _half_capsule(closed: float, open_: float, y: float, way: int, height: float) -> tuple[Point, ...]:
    """The outline from the open side around the round one and back; *way* is 1 where it opens to the right."""
    half = height / 2
    r = min(half, abs(open_ - closed) / 2)
    end = [(closed + way * (r - r * math.cos(a)), y - half * math.sin(a)) for a in _ARC]
    return ((open_, y + half), *end, (open_, y - half))


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


def pointer(tip: float, back: float, y: float) -> tuple[Point, ...]:
    """A triangle that points to what lies outside."""
    return (tip, y), (back, y - POINTER / 2), (back, y + POINTER / 2)


def flag(x: float, y: float) -> Path:
    """The sign of a day of publication, its tip at *y*."""
    return Path(((x - FLAG, y - 1.5 * FLAG), (x + FLAG, y - 1.5 * FLAG), (x, y)), "published", 0, "")


def _cross(x: float, y: float, color: int, id_: str) -> list[Path]:
    return [Path(((x - CROSS, y - s * CROSS), (x + CROSS, y + s * CROSS)), "cross", color, id_, False) for s in (1, -1)]
