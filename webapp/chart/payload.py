"""What the page's script gets: the marks and counts of a window in words and minutes, and the constants of the look.

The script lays out by the same rules as :mod:`webapp.chart.scene`, so every number it needs stands here once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import asdict

from webapp.chart import draw, labels, lanes, scale, scene, text, theme
from webapp.chart.card import Card
from webapp.chart.detail import Detail
from webapp.chart.index import Index
from webapp.chart.marks import Mark
from webapp.wording import MONTHS


def answer(found: Detail, index: Index, cards: Mapping[str, Card]) -> dict[str, Any]:
    """Marks, counts and cards of a window as plain values for JSON."""
    ids = [mark.id for mark in found.marks]
    ids += [mark.id for mark in index.undated] if found.whole else []
    return {
        "whole": found.whole,
        "domain": index.domain,
        "names": found.names,
        "marks": [_mark(mark) for mark in found.marks],
        "bins": [b._asdict() for b in found.bins],
        "total": found.total,
        "published": index.published,
        "undated": [_mark(mark) for mark in index.undated] if found.whole else [],
        "cards": {id_: _plain(cards[id_]) for id_ in ids if id_ in cards},
    }


def _mark(mark: Mark) -> dict[str, Any]:
    """What the layout and the filters read; the words are on the card."""
    found = asdict(mark)
    del found["words"], found["sources"]
    return found


def _plain(card: Card) -> dict[str, Any]:
    """What the card and the panel say; places in calendars and lists are the page's."""
    found = card._asdict() | {
        "sayings": [saying._asdict() for saying in card.sayings],
        "others": [o._asdict() | {"sayings": [saying._asdict() for saying in o.sayings]} for o in card.others],
    }
    del found["machine"], found["factuality"], found["review"]
    return found


def look() -> dict[str, Any]:
    """The constants of layout and theme, by the names they have in their modules."""
    modules = (text, labels, draw, lanes, scale, scene, theme)
    found = {name: getattr(module, name) for module in modules for name in _SHARED if hasattr(module, name)}
    palettes = {name: palette._asdict() for name, palette in theme.PALETTES.items()}
    return found | {"MONTHS": [month[:3] for month in MONTHS], "PALETTES": palettes, "NBSP_WIDTH": _nbsp()}


_SHARED = """
    FONT_STACK ASCII_WIDTHS RANGES OTHER_WIDTH BOLD
    FONT LINE SLOT COLUMN MARK_SLOTS ABOVE_COST GAP DATE_GAP EDGE OFFSET LABEL_ROOM MIN_ROOM MAX_LINES MAX_LABELS
    RADIUS RADIUS_SPAN CAPSULE BAR RIVAL MIN_CAPSULE DAY_CAPSULE ARROW CROSS HOLLOW
    MAX_LANES REST TICK_ROOM TIGHT_ROOM TIGHT MINUTE_STEPS DAY_STEPS MONTH_STEPS YEAR_STEPS MONTH_DAYS YEAR_DAYS
    AXIS LANE_HEAD LANE_GAP HEIGHTS MIN_LANE BIN STRIP MIN_HEIGHT CLUSTER CLUSTER_IDS NARROW SOFT FADE FADES
""".split()


def _nbsp() -> float:
    return text.width("\u00a0", labels.FONT)
