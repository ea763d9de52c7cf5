"""What the page's script gets: the marks and counts of a window in words and minutes, and the constants of the look.

The script lays out by the same rules as :mod:`webapp.chart.scene`, so every number it needs stands here once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import asdict

from webapp.chart import draw, labels, lanes, scale, scene, text, theme
from webapp.chart.card import Card, Saying
from webapp.chart.detail import Detail
from webapp.chart.index import Index
from webapp.chart.marks import TITLE_LETTERS, Mark
from webapp.wording.language import Language
from webapp.wording.words.english import ENGLISH

DEFAULTS: dict[str, dict[str, Any]] = {
    "mark": {"factuality": "happened", "sources": 1, "after": (), "rivals": (), "review": "unreviewed"},
    "card": {"certainty": "", "attribution": "", "because": (), "others": (), "after": (), "edtf": ""},
    "saying": {"prefix": "", "before": "", "trigger": "", "after": "", "suffix": "", "title": "", "url": None},
}
"""What is not sent where it says no more than this; the script puts it back."""


def answer(found: Detail, index: Index, cards: Mapping[str, Card]) -> dict[str, Any]:
    """Marks, counts and cards of a window as plain values for JSON."""
    undated = index.undated if found.whole else []
    return {
        "whole": found.whole,
        "domain": index.domain,
        "home": index.home,
        "names": found.names,
        "marks": [_mark(mark) for mark in found.marks],
        "bins": [b._asdict() for b in found.bins],
        "total": found.total,
        "published": index.published,
        "undated": [_mark(mark) for mark in undated],
        "cards": {mark.id: _plain(cards[mark.id]) for mark in [*found.marks, *undated]},
    }


def labels_of(scenes: Iterable[scene.Scene]) -> dict[str, dict[str, Any]]:
    """By the width of a scene and the id of an event, where its label is: its slot, its side, where its words begin and
    how wide they are, its lines. A page as wide need not look for the places again.
    """
    return {str(made.scale.width): {id_: _label(block) for id_, block in made.blocks.items()} for made in scenes}


def _label(block: labels.Block) -> list[Any]:
    place = block.place
    return [block.slot, place.side, place.text_x, place.wide, place.lines]


def named(ids: Iterable[str], marks: Mapping[str, Mark], cards: Mapping[str, Card]) -> dict[str, Any]:
    """Marks and cards of single events by their ids; unknown ids are left out."""
    known = [id_ for id_ in ids if id_ in marks]
    return {"marks": [_mark(marks[id_]) for id_ in known], "cards": {id_: _plain(cards[id_]) for id_ in known}}


def _mark(mark: Mark) -> dict[str, Any]:
    """What the layout and the filters read; the words are on the card, and so is the title unless it is clipped."""
    found = _lean("mark", asdict(mark))
    found["facets"] = {facet: values for facet, values in mark.facets.items() if values}
    if len(mark.title) < TITLE_LETTERS:
        del found["title"]
    return found


def _plain(card: Card) -> dict[str, Any]:
    """What the card and the panel say; what the mark says too is not repeated."""
    found = _lean("card", card._asdict()) | {"sayings": _sayings(card.sayings)}
    if card.others:
        found["others"] = [other._asdict() | {"sayings": _sayings(other.sayings)} for other in card.others]
    for name in ("machine", "factuality", "review", "kind", "actors", "places"):
        del found[name]
    return found


def _sayings(found: Iterable[Saying]) -> list[dict[str, Any]]:
    return [_lean("saying", saying._asdict()) for saying in found]


def _lean(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values that say more than the defaults."""
    usual = DEFAULTS[kind]
    return {name: value for name, value in values.items() if name not in usual or value != usual[name]}


def look(language: Language = ENGLISH) -> dict[str, Any]:
    """The constants of layout and theme, by the names they have in their modules, and the words of the script."""
    modules = (text, labels, draw, lanes, scale, scene, theme)
    found = {name: getattr(module, name) for module in modules for name in _SHARED if hasattr(module, name)}
    palettes = {name: palette._asdict() for name, palette in theme.PALETTES.items()}
    words = {name: getattr(language, name) for name in _WORDS} | language.script
    return found | {"WORDS": words, "REST": language.rest, "PALETTES": palettes, "DEFAULTS": DEFAULTS}


_WORDS = ("tag", "short_months", "day_month", "bc", "ad", "told_by", "according", "another")
"""What the script says in the words of the server."""


_SHARED = """
    FONT_STACK ASCII_WIDTHS BOLD_ASCII_WIDTHS RANGES OTHER_WIDTH BOLD
    FONT LINE SLOT AIR MARK_ROOM COLUMN ABOVE_COST GAP DATE_GAP EDGE OFFSET LINE_ROOM LABEL_ROOM MIN_ROOM BESIDE
    MAX_LINES MAX_LABELS
    RADIUS RADIUS_SPAN CAPSULE BAR RIVAL MIN_CAPSULE DAY_CAPSULE OPEN ARROW POINTER CROSS HALO FLAG MOST_OF_A_ROW HOLLOW
    MAX_LANES TICK_ROOM TIGHT_ROOM TIGHT MINUTE_STEPS DAY_STEPS MONTH_STEPS YEAR_STEPS MONTH_DAYS YEAR_DAYS
    AXIS HEAD TICK_FONT LANE_HEAD LANE_GAP HEIGHTS MIN_LANE BIN STRIP MIN_HEIGHT CLUSTER LONE CLUSTER_IDS NARROW PLATE
    SOFT FADE TINT
""".split()
