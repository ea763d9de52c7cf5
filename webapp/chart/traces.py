"""Scene → Plotly traces: one for all primitives of a role and colour, so that a thousand marks are a dozen traces.

Every string that comes from an article is escaped: Plotly would interpret markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from webapp.chart.draw import Dot, Path
from webapp.chart.labels import FONT
from webapp.chart.legend import ROW, SAMPLE_WIDTH, Entry
from webapp.chart.legend import SIZE as LEGEND_SIZE
from webapp.chart.moments import iso_minute
from webapp.chart.scene import Scene, Text
from webapp.chart.text import width as text_width
from webapp.chart.theme import FADE, FADES, SOFT, Palette, rgba

SMALL = 11
TEXT_LINE = FONT * 1.3
"""Pixels from line to line in a Plotly text."""
NBSP = "\u00a0"
NBSP_WIDTH = text_width(NBSP, FONT)
Where = Callable[[float], str | float]
"""From a pixel to the axis: a date for the chart, the pixel itself for the legend."""


def traces(laid: Scene, palette: Palette) -> Iterable[go.Scatter]:
    """Every primitive of the scene, a trace for each role and colour, in the order they cover each other."""

    def when(x: float) -> str:
        return iso_minute(laid.scale.minute(x))

    for (role, color), paths in _grouped([p for p in laid.paths if p.role != "cross"], _PATH_ORDER):
        yield _path_trace(paths, role, palette.lanes[color], palette, when)
    for (role, color), dots in _grouped(laid.dots, _DOT_ORDER):
        yield _dot_trace(dots, role, palette.lanes[color], palette, when)
    crosses = [path for path in laid.paths if path.role == "cross"]
    if crosses:
        yield _path_trace(crosses, "cross", palette.ink, palette, when)
    for (role, anchor, color), texts in _grouped_texts(laid.texts):
        yield _text_trace(texts, role, anchor, palette.lanes[color] if role == "lane" else palette.ink, when)
    dates = [text for text in laid.texts if text.date]
    if dates:
        yield _date_trace(dates, palette.ink, when)


_PATH_ORDER = [
    "published",
    "hang",
    "tie",
    *(f"fade{k}" for k in range(FADES)),
    "soft",
    "dash",
    "solid",
    "outline",
    "rival",
    "cross",
]
_DOT_ORDER = ["full", "hollow", "rival", "cluster"]


def _grouped(found: Sequence[Any], roles: Sequence[str]) -> Iterable[tuple[tuple[str, int], list[Any]]]:
    def key(one: Any) -> tuple[int, int]:
        return roles.index(one.role), one.color

    for (role, color), members in groupby(sorted(found, key=key), key):
        yield (roles[role], color), list(members)


def _grouped_texts(texts: Sequence[Text]) -> Iterable[tuple[tuple[str, str, int], list[Text]]]:
    def key(one: Text) -> tuple[str, str, int]:
        return one.role, one.anchor, one.color if one.role == "lane" else 0

    for found, members in groupby(sorted(texts, key=key), key):
        yield found, list(members)


def _path_trace(paths: Sequence[Path], role: str, color: str, palette: Palette, when: Where) -> go.Scatter:
    """Several outlines in one trace, a gap between them."""
    xs: list[str | float | None] = []
    ys: list[float | None] = []
    for path in paths:
        points = (*path.points, path.points[0]) if path.closed else path.points
        xs += [*(when(x) for x, _ in points), None]
        ys += [*(round(y, 2) for _, y in points), None]
    return go.Scatter(
        x=xs[:-1], y=ys[:-1], mode="lines", hoverinfo="skip", name=role, **path_style(role, color, palette)
    )


def path_style(role: str, color: str, palette: Palette) -> dict[str, Any]:
    """Plotly's line and fill for a role."""
    if role.startswith("fade"):
        return {
            "line": {"width": 0, "simplify": False},
            "fill": "toself",
            "fillcolor": rgba(color, FADE),
        }
    thin = {"line": {"color": color, "width": 1.5, "simplify": False}}
    styles: dict[str, dict[str, Any]] = {
        "solid": {"line": {"width": 0, "simplify": False}, "fill": "toself", "fillcolor": color},
        "soft": {"line": {"width": 0, "simplify": False}, "fill": "toself", "fillcolor": rgba(color, SOFT)},
        "outline": {**thin, "fill": "toself", "fillcolor": palette.ground},
        "rival": {
            "line": {"color": color, "width": 1, "simplify": False},
            "fill": "toself",
            "fillcolor": palette.ground,
        },
        "dash": {"line": {"color": color, "width": 1, "dash": "3px,3px"}},
        "hang": {"line": {"color": palette.muted, "width": 1, "dash": "1px,3px"}},
        "tie": {"line": {"color": color, "width": 1}},
        "published": {"line": {"color": palette.muted, "width": 1.5, "dash": "1px,2px"}},
        "cross": {"line": {"color": palette.ink, "width": 1.5}},
    }
    return styles[role]


def _dot_trace(dots: Sequence[Dot], role: str, color: str, palette: Palette, when: Where) -> go.Scatter:
    fill = color if role == "full" else palette.ground
    border = {"color": palette.ground if role == "full" else color, "width": 1 if role in ("full", "rival") else 1.75}
    return go.Scatter(
        x=[when(dot.x) for dot in dots],
        y=[round(dot.y, 2) for dot in dots],
        mode="markers",
        hoverinfo="skip",
        name=role,
        marker={"size": [round(2 * dot.r, 2) for dot in dots], "color": fill, "line": border, "opacity": 1},
        ids=[escape(dot.id) for dot in dots],
        cliponaxis=False,
    )


def _text_trace(texts: Sequence[Text], role: str, anchor: str, ink: str, when: Where) -> go.Scatter:
    font = {
        "size": {"label": FONT, "legend": LEGEND_SIZE}.get(role, SMALL),
        "color": ink,
        "weight": 700 if role == "lane" else 400,
    }
    return go.Scatter(
        x=[when(text.x) for text in texts],
        y=[round(text.y, 2) for text in texts],
        mode="text",
        hoverinfo="skip",
        name=role,
        text=[markup(text) for text in texts],
        textposition="middle center" if anchor == "middle" else "middle right",
        textfont=font,
        cliponaxis=False,
    )


def _date_trace(texts: Sequence[Text], ink: str, when: Where) -> go.Scatter:
    """The dates before the labels: a trace of their own, since ``<b>`` needs inline styles, which pages forbid."""
    tops = [text.y - (len(text.lines) - 1) * TEXT_LINE / 2 for text in texts]
    return go.Scatter(
        x=[when(text.x) for text in texts],
        y=[round(y, 2) for y in tops],
        mode="text",
        hoverinfo="skip",
        name="date",
        text=[escape(text.date) for text in texts],
        textposition="middle right",
        textfont={"size": FONT, "color": ink, "weight": 700},
        cliponaxis=False,
    )


def markup(text: Text) -> str:
    """The lines of a text in Plotly's markup, everything escaped, the first one moved in by spaces."""
    lines = "<br>".join(escape(line) for line in text.lines)
    return NBSP * round(text.indent / NBSP_WIDTH) + lines


def legend_traces(keys: Sequence[Entry], palette: Palette) -> Iterable[go.Scatter]:
    """The legend's samples and words on axes of their own, which count pixels."""
    if not keys:
        return
    ink = palette.muted
    paths_of = [path for key in keys for path in key.paths]
    for (role, _), paths in _grouped([p for p in paths_of if p.role != "cross"], _PATH_ORDER):
        yield _path_trace(paths, role, ink, palette, float).update(xaxis="x2", yaxis="y2")
    for (role, _), dots in _grouped([dot for key in keys for dot in key.dots], _DOT_ORDER):
        yield _dot_trace(dots, role, ink, palette, float).update(xaxis="x2", yaxis="y2")
    crosses = [path for path in paths_of if path.role == "cross"]
    if crosses:
        yield _path_trace(crosses, "cross", ink, palette, float).update(xaxis="x2", yaxis="y2")
    words = [Text(key.x + SAMPLE_WIDTH + 2, key.y + ROW / 2, "start", (key.words,), "legend", 0) for key in keys]
    yield _text_trace(words, "legend", "start", ink, float).update(xaxis="x2", yaxis="y2")
