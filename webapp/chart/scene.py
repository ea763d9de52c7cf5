"""Timeline + view → Scene: everything that is drawn, in pixels, before any drawing library sees it.

::

    marks ─▶ window, top N ─▶ lanes ─▶ packing ─▶ primitives, texts, places to point at

The Plotly figure, the picture inside the page and the tests all read the same scene.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from webapp.chart import marks as marks_
from webapp.chart.draw import HOLLOW, Dot, Path, draw, extent, item, shape_of
from webapp.chart.labels import LINE, MARK_SLOTS, SLOT, Block, Grid, date_width, pack
from webapp.chart.lanes import Lane, lanes
from webapp.chart.marks import Mark
from webapp.chart.moments import DAY
from webapp.chart.scale import Scale, Tick, domain, ticks
from webapp.chart.view import NARROW, View
from webapp.model import Timeline, minute_number

AXIS = 40
"""Pixels above the first row, for two lines of tick labels."""
LANE_HEAD = 26
"""Pixels of a lane's name."""
LANE_GAP = 10
HEIGHTS = {"wide": 640, "narrow": 960}
"""Height all lanes together may take: about a screen, on a phone one and a half."""
MIN_LANE = 96
BIN = 26
"""Pixels of a bin in the strip of what found no label: a disc with a two-digit count and air."""
STRIP = 28
MIN_HEIGHT = 96
CLUSTER = 9.0


class Cluster(NamedTuple):
    """Several events too close to tell apart: what they span, how many they are, some of their ids."""

    start: float
    end: float
    events: int
    ids: tuple[str, ...]


class Text(NamedTuple):
    """Words: *y* is the middle of the block of lines, which begin at *x* (or, ``middle``, stand around it).

    The *date* stands bold before the first line, which for that is *indent* pixels further in.
    """

    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]
    role: str
    color: int
    id: str = ""
    date: str = ""
    indent: float = 0.0


class Spot(NamedTuple):
    """A rectangle that belongs to an event, or to a cluster of events, to point at."""

    x0: float
    y0: float
    x1: float
    y1: float
    id: str
    cluster: Cluster | None = None


class Scene(NamedTuple):
    """All that is on the chart; the origin is the top left corner of its plot area."""

    scale: Scale
    height: float
    ticks: list[Tick]
    rules: list[float]
    """Heights of the lines between lanes."""
    dots: list[Dot]
    paths: list[Path]
    texts: list[Text]
    spots: list[Spot]
    published: list[tuple[int, str]]
    """Minute and words of every publication day in the window."""
    legend: list[str]
    """Keys of the kinds of mark on screen, in the legend's order."""


def scene(timeline: Timeline, view: View) -> Scene:
    """Lay out *timeline* as *view* asks."""
    found = [mark for mark in marks_.marks(timeline) if mark.dated]
    limits = marks_.bounds(found)
    first, last = domain(*limits) if limits else (0.0, float(DAY))
    scale = Scale(
        view.start if view.start is not None else first, view.end if view.end is not None else last, view.width
    )
    return arrange(visible(found, scale, view.top), scale, view, published(timeline, scale))


def visible(found: Sequence[Mark], scale: Scale, top: int | None) -> list[Mark]:
    """The marks that touch the window, at most the *top* most important of them, in the order of time."""
    inside = [mark for mark in found if _touches(mark, scale)]
    if top is None or top >= len(inside):
        return inside
    best = sorted(range(len(inside)), key=lambda i: (-inside[i].importance, i))[:top]
    return [inside[i] for i in sorted(best)]


def _touches(mark: Mark, scale: Scale) -> bool:
    return (mark.start is None or mark.start < scale.end) and (mark.end is None or mark.end >= scale.start)


def published(timeline: Timeline, scale: Scale) -> list[tuple[int, str]]:
    """The publication days of the sources inside the window, each day once."""
    days: dict[int, list[str]] = {}
    for source in timeline.sources:
        if source.published:
            minute = minute_number(source.published[:10] if not source.published.startswith("-") else source.published)
            days.setdefault(minute + DAY // 2, []).append(source.publisher or source.title or source.id)
    return [(m, ", ".join(dict.fromkeys(names))) for m, names in sorted(days.items()) if scale.start <= m <= scale.end]


def arrange(found: Sequence[Mark], scale: Scale, view: View, days: list[tuple[int, str]]) -> Scene:
    """Lay out marks that are known to lie in the window."""
    rows = lanes(found, view.lanes)
    out = Scene(scale, 0.0, ticks(scale) if found else [], [], [], [], [], [], days, legend(found, scale, bool(days)))
    budget = HEIGHTS["narrow" if view.width <= NARROW * 1.4 else "wide"]
    limit = max(MIN_LANE, budget // max(1, len(rows))) // SLOT
    y = 4.0
    for lane in rows:
        y = _lane(out, lane, y, limit) + LANE_GAP
    return out._replace(height=max(MIN_HEIGHT, y))


def legend(found: Sequence[Mark], scale: Scale, days: bool) -> list[str]:
    """The keys of what is on screen, and only of that."""
    shapes = {shape_of(mark, scale) for mark in found}
    keys: list[str] = [kind for kind in ("dot", "capsule", "ordered", "bar", "ongoing") if kind in shapes]
    facts = {mark.factuality for mark in found}
    keys += ["hollow"] if facts & set(HOLLOW[:2]) else []
    keys += ["denied"] if "denied" in facts else []
    keys += ["rival"] if any(mark.rivals for mark in found) else []
    return keys + (["published"] if days else [])


def _lane(out: Scene, lane: Lane, top: float, limit: int) -> float:
    """Draw one lane from *top* down; its bottom."""
    if lane.name:
        out.rules.append(top)
        out.texts.append(Text(0.0, top + LANE_HEAD / 2, "start", (lane.name,), "lane", lane.color))
        top += LANE_HEAD
    items = [item(index, mark, out.scale) for index, mark in enumerate(lane.marks)]
    blocks = pack(items, out.scale.width, limit)
    grid = Grid()
    middles: dict[str, tuple[float, int]] = {}
    for block in blocks:
        grid.take(block.place, block.slot)
        middles[lane.marks[block.mark].id] = _block(out, lane, block, items[block.mark].date, top)
    _ties(out, lane, blocks, grid, middles)
    bottom = top + grid.slots * SLOT
    placed = {block.mark for block in blocks}
    rest = [mark for index, mark in enumerate(lane.marks) if index not in placed]
    return _strip(out, rest, lane.color, bottom) if rest else bottom


def _block(out: Scene, lane: Lane, block: Block, date: str, top: float) -> tuple[float, int]:
    """Draw a mark and its label; the middle of the mark and its slot."""
    mark, place = lane.marks[block.mark], block.place
    y0 = top + block.slot * SLOT
    lines = len(place.lines) * LINE
    above = place.side == "above"
    y = y0 + 3 + (lines + SLOT - 2 if above else LINE / 2)
    text_y = y0 + 3 + lines / 2
    dots, paths = draw(mark, out.scale, y, lane.color)
    out.dots.extend(dots)
    out.paths.extend(paths)
    indent = date_width(date)
    out.texts.append(Text(place.text_x, text_y, "start", place.lines, "label", lane.color, mark.id, date, indent))
    out.spots.append(Spot(place.x0, y0, place.x1, y0 + place.slots * SLOT, mark.id))
    return y, block.slot


def _ties(out: Scene, lane: Lane, blocks: Sequence[Block], grid: Grid, middles: dict[str, tuple[float, int]]) -> None:
    """A thin line from an event to what is only known to follow it, where it crosses nothing."""
    for block in blocks:
        mark = lane.marks[block.mark]
        before = next((i for i in mark.after if i in middles), None)
        if mark.kind != "ordered" or mark.start is None or before is None:
            continue
        x = max(0.0, out.scale.x(mark.start))
        (y0, slot0), (y1, slot1) = middles[before], middles[mark.id]
        if slot1 > slot0 and grid.free(x, slot0 + MARK_SLOTS, slot1):
            out.paths.append(Path(((x, y0), (x, y1)), "hang", lane.color, mark.id, False))


def _strip(out: Scene, rest: Sequence[Mark], color: int, top: float) -> float:
    """What found no label, in bins: a lone mark as it is, several as a disc with their count."""
    y = top + STRIP / 2
    for column, members in sorted(_bins(rest, out.scale).items()):
        x = (column + 0.5) * BIN
        if len(members) == 1 and extent(members[0], out.scale)[1] - extent(members[0], out.scale)[0] <= BIN - 4:
            dots, paths = draw(members[0], out.scale, y, color)
            out.dots.extend(dots)
            out.paths.extend(paths)
            out.spots.append(Spot(x - BIN / 2, top, x + BIN / 2, top + STRIP, members[0].id))
        else:
            cluster_spot(out, x, y, color, cluster_of(members))
    return top + STRIP


def cluster_spot(out: Scene, x: float, y: float, color: int, cluster: Cluster) -> None:
    """A disc with a count, and the place to point at."""
    out.dots.append(Dot(x, y, CLUSTER, "cluster", color, cluster.ids[0] if cluster.ids else ""))
    out.texts.append(Text(x, y, "middle", (count_words(cluster.events),), "count", color))
    out.spots.append(Spot(x - BIN / 2, y - STRIP / 2, x + BIN / 2, y + STRIP / 2, "", cluster))


def count_words(count: int) -> str:
    """A count that fits a disc: ``12``, ``3k``."""
    return str(count) if count < 1000 else f"{count // 1000}k"


def cluster_of(members: Sequence[Mark]) -> Cluster:
    """The events of one bin together."""
    starts = [m for mark in members for m in (mark.start, mark.end) if m is not None]
    return Cluster(min(starts), max(starts), len(members), tuple(mark.id for mark in members[:20]))


def _bins(rest: Sequence[Mark], scale: Scale) -> dict[int, list[Mark]]:
    bins: dict[int, list[Mark]] = {}
    last = max(0, int(scale.width // BIN) - 1)
    for mark in rest:
        x0, x1 = extent(mark, scale)
        bins.setdefault(min(last, max(0, int((x0 + x1) / 2 // BIN))), []).append(mark)
    return bins
