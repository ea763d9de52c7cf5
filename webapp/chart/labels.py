"""Where labels go: greedy packing of marks with their labels into rows, nothing overlapping, nothing cut off.

A block is a mark and its label as one rectangle. Each block tries its label in one, two and three lines, to
the right, to the left and above its mark, and takes the place that ends highest; blocks come in the order of
time, so that a crowd reads as a staircase from top to bottom. When a lane would grow beyond its limit, the
least important labels are given up until the rest fits; those of them for which there is room beside the rest are
then put there, and what is still left is drawn in a strip of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from webapp.chart.text import Measured, bold_width, fits, flow, measured, width

FONT = 13
LINE = 16
"""Pixels of a label's letters and of its lines."""
SMALL = 11
"""Pixels of the letters of counts."""
SLOT = 10
"""Pixels of the vertical grid that blocks are placed on: half a row, so that lines of neighbours meet."""
AIR = 4
"""Pixels kept free in a block above and below its lines, together."""
MARK_ROOM = 14
"""Pixels of a mark under the label above it."""
COLUMN = 4
"""Pixels of the horizontal grid in which places are taken."""
ABOVE_COST = 1
"""Slots a label beside its mark may end lower before one above is taken: beside reads more easily."""
GAP = 14
"""Pixels kept free to the right of a block."""
DATE_GAP = 7
"""Pixels between the date at the head of a label and its title."""
EDGE = 4
"""Pixels kept free at the edges, for faces that run a little wider than the table says."""
OFFSET = 7
"""Pixels between a mark and its label."""
LINE_ROOM = 440
"""Widest label of one line: about seventy letters, what the eye takes in at once."""
LABEL_ROOM = 300
"""Widest label of several lines."""
MIN_ROOM = 120
"""Narrower than this a label is a column of single words."""
BESIDE = 110
"""A mark that fades out and is wider has its label above, where it begins: at its open end it would name that day."""
MAX_LINES = 3
MAX_LABELS = 120
"""More labels than this in one lane nobody reads; the rest appear on zoom."""

Side = Literal["right", "left", "above"]


class Item(NamedTuple):
    """A mark that wants a label: its place in its list, its extent in pixels, its words, its weight."""

    mark: int
    x0: float
    x1: float
    date: str
    title: str
    importance: float
    fades: bool = False
    """True if only its beginning is a place in time."""


class Place(NamedTuple):
    """One way to label a mark: the rectangle it takes and the lines it shows."""

    side: Side
    x0: float
    x1: float
    slots: int
    lines: tuple[str, ...]
    text_x: float
    wide: float
    """Pixels of the widest line."""


class Block(NamedTuple):
    """A mark with its label, placed: *slot* counts from the top of its lane."""

    mark: int
    slot: int
    place: Place


_Ways = Mapping[int, Sequence[Place]]


def date_width(date: str) -> float:
    """Pixels the bold date at the head of a label takes, with the space behind it."""
    return bold_width(date, FONT) + DATE_GAP if date else 0.0


def places(item: Item, room: float) -> list[Place]:
    """The ways to label *item* in a lane *room* pixels wide, the preferred ones first."""
    title, indent = measured(item.title, FONT), date_width(item.date)
    widest = min(LABEL_ROOM, room - EDGE)
    found = []
    for side, free in () if item.fades and item.x1 - item.x0 > BESIDE else _beside(item, room):
        for lines, wide in _shapes(title, indent, free, widest):
            at = item.x1 + OFFSET if side == "right" else item.x0 - OFFSET - wide
            x0, x1 = (item.x0, at + wide) if side == "right" else (at, item.x1)
            found.append(Place(side, x0, x1, _slots(len(lines) * LINE + AIR), lines, at, wide))
    for lines, wide in _shapes(title, indent, room - EDGE, widest):
        at = min(max(item.x0, 0.0), max(0.0, room - EDGE - wide))
        x0, x1 = min(item.x0, at), max(item.x1, at + wide)
        found.append(Place("above", x0, x1, _slots(len(lines) * LINE + MARK_ROOM), lines, at, wide))
    return found


def _beside(item: Item, room: float) -> list[tuple[Side, float]]:
    """Both sides of a mark with the pixels that are free there."""
    return [("right", room - item.x1 - OFFSET - EDGE), ("left", item.x0 - OFFSET - EDGE)]


def _shapes(title: Measured, indent: float, free: float, widest: float) -> Iterator[tuple[tuple[str, ...], float]]:
    """A label in one line, in two and in three, each as narrow as that allows, with the width of its widest line.

    It is cut only where it has all the width that labels ever get.
    """
    whole = indent + sum(wide for _, wide in title)
    if whole <= min(free, LINE_ROOM):
        yield _lines(title, indent, whole)
    most = min(free, LABEL_ROOM)
    if most < max(MIN_ROOM, indent):
        return
    for lines in range(2, MAX_LINES + 1):
        narrow = max(MIN_ROOM, indent, whole / lines)
        while narrow < most and not fits(title, narrow, lines, indent):
            narrow += 2 * COLUMN
        if narrow <= most:
            yield _lines(title, indent, narrow)
            if whole <= narrow * 1.5:
                return
        elif lines == MAX_LINES and most >= widest:
            yield _lines(title, indent, most)


def _lines(title: Measured, indent: float, room: float) -> tuple[tuple[str, ...], float]:
    """The title in lines, the first one after the date, and the width of the widest."""
    lines = flow(title, FONT, room + 0.01, MAX_LINES, indent)
    return tuple(lines), max(width(line, FONT) + (0.0 if n else indent) for n, line in enumerate(lines))


def _slots(pixels: int) -> int:
    return -(-pixels // SLOT)


class Grid:
    """Which columns of which slots are taken: one big integer a slot, a bit a column."""

    def __init__(self) -> None:
        self._taken: list[int] = []

    def drop(self, place: Place) -> int:
        """The first slot from the top where *place* is free."""
        mask, slot, taken = _mask(place), 0, self._taken
        while True:
            blocked = next((s for s in range(place.slots - 1, -1, -1) if self._at(slot + s) & mask), None)
            if blocked is None or slot >= len(taken):
                return slot
            slot += blocked + 1

    def take(self, place: Place, slot: int) -> None:
        """Mark *place* at *slot* as taken."""
        while len(self._taken) < slot + place.slots:
            self._taken.append(0)
        for s in range(slot, slot + place.slots):
            self._taken[s] |= _mask(place)

    def free(self, x: float, first: int, last: int) -> bool:
        """True if nothing stands in the column at *x* between two slots, both excluded."""
        bit = 1 << max(0, int(x // COLUMN))
        return not any(self._at(s) & bit for s in range(first + 1, last))

    def _at(self, slot: int) -> int:
        return self._taken[slot] if slot < len(self._taken) else 0

    @property
    def slots(self) -> int:
        """Number of slots in use."""
        return len(self._taken)


def _mask(place: Place) -> int:
    first, last = int(max(0.0, place.x0) // COLUMN), int(max(0.0, place.x1 + GAP) // COLUMN)
    return ((1 << (last - first + 1)) - 1) << first


def pack(items: Sequence[Item], room: float, limit: int) -> list[Block]:
    """As many of *items* as fit *limit* slots, labelled, in the order of time: the important first, then what fits."""
    ranked = sorted(items, key=lambda item: (-item.importance, item.mark))[:MAX_LABELS]
    ways = {item.mark: places(item, room) for item in ranked}
    count, grid, blocks = _best(items, ranked, ways, limit)
    for item in ranked[count:]:
        _settle(grid, blocks, item.mark, ways[item.mark], limit)
    order = {item.mark: n for n, item in enumerate(items)}
    return sorted(blocks, key=lambda block: order[block.mark])


def _best(items: Sequence[Item], ranked: Sequence[Item], ways: _Ways, limit: int) -> tuple[int, Grid, list[Block]]:
    """How many of the most important all fit, and how they lie."""
    best: tuple[int, Grid, list[Block]] = 0, Grid(), []
    low, high = 0, len(ranked)
    while low < high:
        count = (low + high + 1) // 2 if high < len(ranked) or low else high
        chosen = {item.mark for item in ranked[:count]}
        grid, blocks = Grid(), list[Block]()
        if all(_settle(grid, blocks, item.mark, ways[item.mark], limit) for item in items if item.mark in chosen):
            best, low = (count, grid, blocks), count
        else:
            high = count - 1
    return best


def _settle(grid: Grid, blocks: list[Block], mark: int, choices: Sequence[Place], limit: int) -> bool:
    """Put a block in the place that ends highest; False, and nothing put, if that ends below *limit*."""
    slot, place = min(((grid.drop(place), place) for place in choices), key=_cost)
    if slot + place.slots > limit:
        return False
    grid.take(place, slot)
    blocks.append(Block(mark, slot, place))
    return True


def _cost(tried: tuple[int, Place]) -> int:
    """Where a place ends; what is longer in lines must end higher to be worth it."""
    slot, place = tried
    return slot + place.slots + len(place.lines) + (ABOVE_COST if place.side == "above" else 0)
