"""Timeline + view → Scene: everything that is drawn, in pixels, before any drawing library sees it.

::

    marks ─▶ window, top N ─▶ lanes ─▶ packing ─▶ primitives, texts, places to point at

The Plotly figure, the picture inside the page and the tests all read the same scene.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from webapp.chart.detail import Bin, Detail, detail
from webapp.chart.draw import HOLLOW, Dot, Path, draw, extent, item, shape_of
from webapp.chart.index import Index
from webapp.chart.labels import LINE, MARK_SLOTS, SLOT, Block, Grid, date_width, pack
from webapp.chart.lanes import Lane, lanes
from webapp.chart.marks import Mark
from webapp.chart.scale import Scale, Tick, ticks
from webapp.chart.view import NARROW, Facet, View
from webapp.model import Timeline

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
CLUSTER = 9.5
CLUSTER_IDS = 20
"""Events a cluster names when it is opened but cannot be told apart by zooming."""


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
    return stage(Index.of(timeline), view)


def stage(index: Index, view: View) -> Scene:
    """Lay out an indexed timeline as *view* asks."""
    first, last = index.domain
    scale = Scale(
        view.start if view.start is not None else first, view.end if view.end is not None else last, view.width
    )
    found = detail(index, view.lanes, scale.start, scale.end, view.top)
    days = [(minute, words) for minute, words in index.published if scale.start <= minute <= scale.end]
    return arrange(found, scale, view.lanes, days, view.height)


def arrange(found: Detail, scale: Scale, facet: Facet, days: list[tuple[int, str]], height: int | None = None) -> Scene:
    """Lay out what is known of a window, in about *height* pixels."""
    inside = [mark for mark in found.marks if _touches(mark, scale)]
    counts = {lane: [b for b in found.bins if b.lane == lane] for lane in {b.lane for b in found.bins}}
    rows = [lane for lane in lanes(inside, facet, found.names) if lane.marks or lane.number in counts]
    out = Scene(scale, 0.0, ticks(scale) if rows else [], [], [], [], [], [], days, [])
    budget = height or HEIGHTS["narrow" if scale.width <= NARROW * 1.4 else "wide"]
    limit = max(MIN_LANE, budget // max(1, len(rows))) // SLOT
    y = 4.0
    for lane in rows:
        y = _lane(out, lane, counts.get(lane.number, []), y, limit) + LANE_GAP
    keys = legend(inside, scale, any(dot.role == "cluster" for dot in out.dots), bool(days))
    return out._replace(height=max(MIN_HEIGHT, y), legend=keys)


def _touches(mark: Mark, scale: Scale) -> bool:
    return (mark.start is None or mark.start < scale.end) and (mark.end is None or mark.end >= scale.start)


def legend(found: Sequence[Mark], scale: Scale, clusters: bool, days: bool) -> list[str]:
    """The keys of what is on screen, and only of that."""
    shapes = {shape_of(mark, scale) for mark in found}
    keys: list[str] = [kind for kind in ("dot", "capsule", "ordered", "bar", "ongoing") if kind in shapes]
    facts = {mark.factuality for mark in found}
    keys += ["hollow"] if facts & set(HOLLOW[:2]) else []
    keys += ["denied"] if "denied" in facts else []
    keys += ["rival"] if any(mark.rivals for mark in found) else []
    keys += ["cluster"] if clusters else []
    return keys + (["published"] if days else [])


def _lane(out: Scene, lane: Lane, bins: Sequence[Bin], top: float, limit: int) -> float:
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
    return _strip(out, rest, bins, lane.color, bottom) if rest or bins else bottom


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


def _strip(out: Scene, rest: Sequence[Mark], bins: Sequence[Bin], color: int, top: float) -> float:
    """What found no label, in columns: a lone mark as it is, several as a disc with their count."""
    y = top + STRIP / 2
    columns: dict[int, tuple[list[Mark], list[Bin]]] = {}
    for mark in rest:
        columns.setdefault(_column(sum(extent(mark, out.scale)) / 2, out.scale), ([], []))[0].append(mark)
    for found in bins:
        columns.setdefault(_column(out.scale.x((found.start + found.end) / 2), out.scale), ([], []))[1].append(found)
    for column, (members, counted) in sorted(columns.items()):
        x = (column + 0.5) * BIN
        span = _span(members[0], out.scale) if len(members) == 1 and not counted else range(0)
        if span and all(other == column or other not in columns for other in span):
            dots, paths = draw(members[0], out.scale, y, color)
            out.dots.extend(dots)
            out.paths.extend(paths)
            x0, x1 = extent(members[0], out.scale)
            out.spots.append(Spot(x0, top, x1, top + STRIP, members[0].id))
        else:
            _cluster(out, x, y, color, cluster_of(members, counted))
    return top + STRIP


def _column(x: float, scale: Scale) -> int:
    return min(max(0, int(scale.width // BIN) - 1), max(0, int(x // BIN)))


def _span(mark: Mark, scale: Scale) -> range:
    """The columns a mark covers."""
    x0, x1 = extent(mark, scale)
    return range(int(x0 // BIN), int(x1 // BIN) + 1)


def _cluster(out: Scene, x: float, y: float, color: int, cluster: Cluster) -> None:
    """A disc with a count, and the place to point at."""
    out.dots.append(Dot(x, y, CLUSTER, "cluster", color, cluster.ids[0] if cluster.ids else ""))
    out.texts.append(Text(x, y, "middle", (count_words(cluster.events),), "count", color))
    out.spots.append(Spot(x - BIN / 2, y - STRIP / 2, x + BIN / 2, y + STRIP / 2, "", cluster))


def count_words(count: int) -> str:
    """A count that fits a disc: ``12``, ``3k``."""
    return str(count) if count < 1000 else f"{count // 1000}k"


def cluster_of(members: Sequence[Mark], bins: Sequence[Bin]) -> Cluster:
    """The events of one column together."""
    known: list[float] = [m for mark in members for m in (mark.start, mark.end) if m is not None]
    known += [m for found in bins for m in (found.start, found.end)]
    ids = [mark.id for mark in members] + [found.id for found in bins]
    return Cluster(min(known), max(known), len(members) + sum(b.events for b in bins), tuple(ids[:CLUSTER_IDS]))
