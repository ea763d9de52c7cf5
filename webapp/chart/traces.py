"""Scene → Plotly traces: one for all primitives of a role and colour, so that a thousand marks are a dozen traces.

Every string that comes from an article is escaped: Plotly would interpret markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from webapp.chart.draw import Dot, Path
from webapp.chart.labels import FONT, SMALL
from webapp.chart.legend import ROW, SAMPLE_WIDTH, Entry
from webapp.chart.legend import SIZE as LEGEND_SIZE
from webapp.chart.moments import iso_minute
from webapp.chart.scene import Scene, Text
from webapp.chart.text import escape
from webapp.chart.theme import FADE, SOFT, TINT, Palette, mixed, rgba

Where = Callable[[float], str | float]
"""From a pixel to the axis: a date for the chart, the pixel itself for the legend."""


def traces(laid: Scene, palette: Palette) -> Iterable[go.Scatter]:
    """Every primitive of the scene, a trace for each role and colour, in the order they cover each other."""

    def when(x: float) -> str:
        return iso_minute(laid.scale.minute(x))

    yield from _marks(laid.paths, laid.dots, palette, palette.lanes, when)
    for (role, anchor, color), texts in _grouped_texts(laid.texts):
        yield _text_trace(texts, role, anchor, palette.lanes[color] if role == "lane" else palette.ink, when)


def _marks(
    paths: Sequence[Path], dots: Sequence[Dot], palette: Palette, colors: Sequence[str], when: Where
) -> Iterable[go.Scatter]:
    under = [path for path in paths if path.role != "cross"]
    for (role, color), members in _grouped(under, _PATH_ORDER):
        if role.startswith("fade"):
            for same in _of_one_span(members):
                yield _path_trace(same, role, colors[color], palette, when)
        else:
            yield _path_trace(members, role, colors[color], palette, when)
    for (role, color), found in _grouped(dots, _DOT_ORDER):
        yield _dot_trace(found, role, colors[color], palette, when)
    crosses = [path for path in paths if path.role == "cross"]
    if crosses:
        yield _path_trace(crosses, "cross", palette.ink, palette, when)


def _of_one_span(paths: Sequence[Path]) -> Iterable[list[Path]]:
    """Paths that may share a gradient, which runs over the whole width of a trace."""

    def span(path: Path) -> tuple[float, float]:
        xs = [x for x, _ in path.points]
        return min(xs), max(xs)

    for _, members in groupby(sorted(paths, key=span), span):
        yield list(members)


_PATH_ORDER = [
    "plate",
    "published",
    "hang",
    "tie",
    "halo",
    "fade-left",
    "fade-right",
    "soft",
    "dash",
    "solid",
    "outline",
    "rival",
    "cross",
]
_DOT_ORDER = ["halo", "full", "hollow", "rival", "cluster"]


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
    none = {"width": 0, "simplify": False}
    thin = {"color": color, "width": 1, "simplify": False}
    styles: dict[str, dict[str, Any]] = {
        "plate": {"line": none, "fill": "toself", "fillcolor": palette.ground},
        "published": {"line": none, "fill": "toself", "fillcolor": palette.strong_rule},
        "solid": {"line": none, "fill": "toself", "fillcolor": color},
        "soft": {"line": none, "fill": "toself", "fillcolor": rgba(color, SOFT)},
        "outline": {"line": {**thin, "width": 1.5}, "fill": "toself", "fillcolor": palette.ground},
        "halo": {"line": thin, "fill": "toself", "fillcolor": palette.ground},
        "rival": {"line": thin, "fill": "toself", "fillcolor": palette.ground},
        "fade-left": {"line": none, "fill": "toself", "fillgradient": _gradient(color, 0, FADE)},
        "fade-right": {"line": none, "fill": "toself", "fillgradient": _gradient(color, FADE, 0)},
        "dash": {"line": {**thin, "color": rgba(color, FADE), "dash": "3px,3px"}},
        "hang": {"line": {"color": palette.muted, "width": 1, "dash": "1px,3px"}},
        "tie": {"line": {"color": color, "width": 1}},
        "cross": {"line": {"color": palette.ink, "width": 1.5}},
    }
    return styles[role]


def _gradient(color: str, left: float, right: float) -> dict[str, Any]:
    return {"type": "horizontal", "colorscale": [[0, rgba(color, left)], [1, rgba(color, right)]]}


def _dot_trace(dots: Sequence[Dot], role: str, color: str, palette: Palette, when: Where) -> go.Scatter:
    fill = {"full": color, "cluster": mixed(color, palette.ground, TINT)}.get(role, palette.ground)
    width = {"hollow": 1.75, "cluster": 0}.get(role, 1)
    border = {"color": palette.ground if role == "full" else color, "width": width}
    return go.Scatter(
        x=[when(dot.x) for dot in dots],
        y=[round(dot.y, 2) for dot in dots],
        mode="markers",
        hoverinfo="skip",
        name=role,
        marker={"size": [round(2 * dot.r, 2) for dot in dots], "color": fill, "line": border, "opacity": 1},
        cliponaxis=False,
    )


_SIZES = {"count": SMALL, "legend": LEGEND_SIZE, "lane": LEGEND_SIZE}
_BOLD = ("lane", "date", "count")


def _text_trace(texts: Sequence[Text], role: str, anchor: str, ink: str, when: Where) -> go.Scatter:
    font = {"size": _SIZES.get(role, FONT), "color": ink, "weight": 700 if role in _BOLD else 400}
    return go.Scatter(
        x=[when(text.x) for text in texts],
        y=[round(text.y, 2) for text in texts],
        mode="text",
        hoverinfo="skip",
        name=role,
        text=[escape(text.words) for text in texts],
        textposition="middle center" if anchor == "middle" else "middle right",
        textfont=font,
        cliponaxis=False,
    )


def legend_traces(keys: Sequence[Entry], palette: Palette) -> Iterable[go.Scatter]:
    """The legend's samples and words on axes of their own, which count pixels."""
    if not keys:
        return
    muted = [palette.muted] * len(palette.lanes)
    paths, dots = [path for key in keys for path in key.paths], [dot for key in keys for dot in key.dots]
    for trace in _marks(paths, dots, palette, muted, float):
        yield trace.update(xaxis="x2", yaxis="y2")
    words = [Text(key.x + SAMPLE_WIDTH + 2, key.y + ROW / 2, "start", key.words, "legend", 0) for key in keys]
    yield _text_trace(words, "legend", "start", palette.muted, float).update(xaxis="x2", yaxis="y2")
