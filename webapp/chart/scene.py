"""Timeline + view → Scene: everything that is drawn, in pixels, before any drawing library sees it.

::

    marks ─▶ window, top N ─▶ lanes ─▶ packing ─▶ primitives, texts, places to point at

The Plotly figure, the picture inside the page and the tests all read the same scene.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from webapp.chart.detail import Bin, Detail, detail
from webapp.chart.draw import HOLLOW, Dot, Path, draw, extent, flag, item, shape_of
from webapp.chart.index import EMPTY_DOMAIN, Index
from webapp.chart.labels import LINE, SLOT, Block, Grid, Place, date_width, pack
from webapp.chart.lanes import Lane, lanes
from webapp.chart.marks import Mark, beyond
from webapp.chart.scale import Scale, Tick, ticks
from webapp.chart.text import width as text_width
from webapp.chart.view import NARROW, Facet, View
from webapp.model import Timeline
from webapp.wording.language import Language
from webapp.wording.words.english import ENGLISH

AXIS = 40
"""Pixels above the first row, for two lines of tick labels."""
TICK_FONT = 12
HEAD = 8.0
"""Pixels between the axis and the first row, for the signs of days of publication."""
LANE_HEAD = 24
"""Pixels of a lane's name."""
LANE_GAP = 10
HEIGHTS = {"wide": 640, "narrow": 960}
"""Height all lanes together may take: about a screen, on a phone one and a half."""
MIN_LANE = 100
PLATE = 3
"""Pixels around a label that the lines of the grid do not cross."""
BIN = 26
"""Pixels of a bin in the strip of what found no label: a disc with a three-digit count and air."""
STRIP = 30
MIN_HEIGHT = 96
CLUSTER, LONE = 7.5, 4.0
"""Radius of a cluster's disc, to which every digit of its count adds a pixel; of the disc of one event alone."""
CLUSTER_IDS = 20
"""Events a cluster names when it is opened but cannot be told apart by zooming."""


class Cluster(NamedTuple):
    """Several events too close to tell apart: what they span, how many they are, some of their ids."""

    start: float
    end: float
    events: int
    ids: tuple[str, ...]


class Text(NamedTuple):
    """A line of words: it begins at *x* (or, ``middle``, stands around it), its middle height is *y*."""

    x: float
    y: float
    anchor: str
    words: str
    role: str
    color: int
    id: str = ""


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
    blocks: dict[str, Block]
    """Where the labels are, by the ids of their events."""
    legend: list[str]
    """Keys of the kinds of mark on screen, in the legend's order."""


def scene(timeline: Timeline, view: View) -> Scene:
    """Lay out *timeline* as *view* asks."""
    return stage(Index.of(timeline), view)


def stage(index: Index, view: View) -> Scene:
    """Lay out an indexed timeline as *view* asks."""
    start, end = index.window(view)
    scale = Scale(start, end, view.width)
    found = detail(index, view.lanes, start, end, view.top)
    days = [minute for minute, _ in index.published if scale.start <= minute <= scale.end]
    is_home = (start, end) == index.home
    seen = found._replace(marks=[mark for mark in found.marks if is_home or not beyond(mark, start, end)])
    laid = arrange(seen, scale, view.lanes, days, view.height, index.language)
    return laid if index.domain != EMPTY_DOMAIN else laid._replace(ticks=[])


def arrange(
    found: Detail,
    scale: Scale,
    facet: Facet,
    days: list[int],
    height: int | None = None,
    language: Language = ENGLISH,
) -> Scene:
    """Lay out what is seen of a timeline, in about *height* pixels; what lies outside the scale stands at its edges."""
    counts = {lane: [b for b in found.bins if b.lane == lane] for lane in {b.lane for b in found.bins}}
    rows = [
        lane for lane in lanes(found.marks, facet, found.names, language.rest) if lane.marks or lane.number in counts
    ]
    flags = [flag(scale.x(day), HEAD - 1) for day in days]
    out = Scene(scale, 0.0, inside_canvas(ticks(scale, language), scale), [], [], flags, [], [], {}, [])
    budget = height or HEIGHTS["narrow" if scale.width <= NARROW * 1.4 else "wide"]
    limit = max(MIN_LANE, budget // max(1, len(rows))) // SLOT
    y = HEAD
    for lane in rows:
        y = _lane(out, lane, counts.get(lane.number, []), y, limit) + LANE_GAP
    shown = {dot.id for dot in out.dots if dot.role != "cluster"} | {path.id for path in out.paths}
    drawn = [mark for mark in found.marks if mark.id in shown]
    keys = legend(drawn, scale, any(dot.role == "cluster" for dot in out.dots), bool(days))
    return out._replace(height=max(MIN_HEIGHT, y), legend=keys)


def inside_canvas(found: Sequence[Tick], scale: Scale) -> list[Tick]:
    """The ticks, without the words of those at the edges that would be cut off; their larger unit goes to the next."""
    out: list[Tick] = []
    context = ""
    for tick in found:
        context = tick.context or context
        x, half = scale.x(tick.minute), max(text_width(tick.text, TICK_FONT), text_width(context, TICK_FONT)) / 2
        if half <= x <= scale.width - half:
            out.append(Tick(tick.minute, tick.text, context))
            context = ""
        else:
            out.append(Tick(tick.minute, "", ""))
    return out


def legend(found: Sequence[Mark], scale: Scale, clusters: bool, days: bool) -> list[str]:
    """The keys of what is on screen, and only of that."""
    shapes = {shape_of(mark, scale) for mark in found}
    keys: list[str] = [kind for kind in ("dot", "capsule", "ordered", "bar", "ongoing") if kind in shapes]
    facts = {mark.factuality for mark in found}
    keys += ["hollow"] if facts & set(HOLLOW[:2]) else []
    keys += ["denied"] if "denied" in facts else []
    keys += ["rival"] if any(mark.rivals for mark in found) else []
    keys += ["halo"] if any(mark.sources > 1 for mark in found) else []
    keys += ["cluster"] if clusters else []
    keys += ["beyond"] if shapes & {"before", "after"} else []
    return keys + (["published"] if days else [])


Middles = dict[str, tuple[float, float]]
"""For every id the middle height of its mark, and where a line that comes from above ends."""


def _lane(out: Scene, lane: Lane, bins: Sequence[Bin], top: float, limit: int) -> float:
    """Draw one lane from *top* down; its bottom."""
    if lane.name:
        out.rules.append(top)
        out.texts.append(Text(0.0, top + LANE_HEAD / 2, "start", lane.name, "lane", lane.color))
        top += LANE_HEAD
    items = [item(index, mark, out.scale) for index, mark in enumerate(lane.marks)]
    blocks = pack(items, out.scale.width, limit)
    grid = Grid()
    middles: Middles = {}
    for block in blocks:
        grid.take(block.place, block.slot)
        id_ = lane.marks[block.mark].id
        out.blocks[id_] = block
        middles[id_] = _block(out, lane, block, items[block.mark].date, top)
    _ties(out, lane, blocks, grid, middles, top)
    bottom = top + grid.slots * SLOT
    placed = {block.mark for block in blocks}
    rest = [mark for index, mark in enumerate(lane.marks) if index not in placed]
    return _strip(out, rest, bins, lane.color, bottom) if rest or bins else bottom


def _block(out: Scene, lane: Lane, block: Block, date: str, top: float) -> tuple[float, float]:
    """Draw a mark and its label; the middle of the mark, and where a line from above ends."""
    mark, place = lane.marks[block.mark], block.place
    y0, above = top + block.slot * SLOT, place.side == "above"
    first = y0 + LINE / 2 + (1 if above else 2)
    y = first + len(place.lines) * LINE if above else first
    _label(out, place, mark, date, first, lane.color)
    dots, paths = draw(mark, out.scale, y, lane.color)
    out.dots.extend(dots)
    out.paths.extend(paths)
    out.spots.append(Spot(place.x0, y0, place.x1, y0 + place.slots * SLOT, mark.id))
    return y, y0 if above else y


def _label(out: Scene, place: Place, mark: Mark, date: str, first: float, color: int) -> None:
    """The date and the lines of a label, on a plate that keeps the lines of the grid from crossing them."""
    x0, x1 = place.text_x - PLATE, place.text_x + place.wide + PLATE
    y0, y1 = first - LINE / 2, first + (len(place.lines) - 0.5) * LINE
    out.paths.append(Path(((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "plate", 0, mark.id))
    if date:
        out.texts.append(Text(place.text_x, first, "start", date, "date", color, mark.id))
    for n, line in enumerate(place.lines):
        x = place.text_x + (0.0 if n else date_width(date))
        if line:
            out.texts.append(Text(x, first + n * LINE, "start", line, "label", color, mark.id))


def _ties(out: Scene, lane: Lane, blocks: Sequence[Block], grid: Grid, middles: Middles, top: float) -> None:
    """A thin line from an event down to what is only known to follow it, where it crosses nothing."""
    for block in blocks:
        mark = lane.marks[block.mark]
        before = next((i for i in mark.after if i in middles), None)
        if shape_of(mark, out.scale) != "ordered" or mark.start is None or before is None:
            continue
        x, y0, y1 = max(0.0, out.scale.x(mark.start)), middles[before][0], middles[mark.id][1]
        if y1 - y0 >= 2 * SLOT and grid.free(x, int((y0 - top) // SLOT) + 1, int((y1 - top) // SLOT) - 1):
            out.paths.append(Path(((x, y0), (x, y1)), "hang", lane.color, mark.id, False))


def _strip(out: Scene, rest: Sequence[Mark], bins: Sequence[Bin], color: int, top: float) -> float:
    """What found no label, in columns: a lone mark as it is, several as a disc with their count."""
    y = top + STRIP / 2
    columns: dict[int, tuple[list[Mark], list[Bin]]] = {}
    for mark in rest:
        columns.setdefault(_column(out.scale.x(mark.anchor), out.scale), ([], []))[0].append(mark)
    for found in bins:
        columns.setdefault(_column(out.scale.x((found.start + found.end) / 2), out.scale), ([], []))[1].append(found)
    taken = set(columns)
    for column, (members, counted) in sorted(columns.items()):
        if len(members) == 1 and not counted:
            _lone(out, members[0], column, taken, y, color)
        else:
            _cluster(out, (column + 0.5) * BIN, y, color, cluster_of(members, counted))
    return top + STRIP


def _column(x: float, scale: Scale) -> int:
    return min(max(0, int(scale.width // BIN) - 1), max(0, int(x // BIN)))


def _lone(out: Scene, mark: Mark, column: int, taken: set[int], y: float, color: int) -> None:
    """A mark by itself as it is, or as a small disc where it would cover others; *taken* are the columns in use."""
    x0, x1 = extent(mark, out.scale)
    covered = set(range(int(x0 // BIN), int(x1 // BIN) + 1))
    if not (covered - {column}) & taken:
        taken |= covered
        dots, paths = draw(mark, out.scale, y, color)
        out.dots.extend(dots)
        out.paths.extend(paths)
    else:
        x0, x1 = column * BIN, (column + 1) * BIN
        out.dots.append(Dot((x0 + x1) / 2, y, LONE, "cluster", color, mark.id))
    out.spots.append(Spot(x0, y - STRIP / 2, x1, y + STRIP / 2, mark.id))


def _cluster(out: Scene, x: float, y: float, color: int, cluster: Cluster) -> None:
    """A disc with a count, and the place to point at."""
    words = count_words(cluster.events)
    out.dots.append(Dot(x, y, CLUSTER + len(words), "cluster", color, cluster.ids[0] if cluster.ids else ""))
    out.texts.append(Text(x, y, "middle", words, "count", color))
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
