"""Scene → Plotly figure: complete in itself, so that a picture or a notebook of it needs no page around it.

The vertical axis counts pixels downwards, the horizontal one is a date axis with our own ticks. One
trace holds all primitives of one role and colour, so a thousand marks are a dozen traces. Every string
that comes from an article is escaped: Plotly would interpret markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from webapp.chart.draw import Dot, Path
from webapp.chart.labels import FONT, LINE
from webapp.chart.legend import NAMES
from webapp.chart.moments import iso_minute
from webapp.chart.scene import AXIS, Scene, Text, scene
from webapp.chart.text import FONT_STACK, wrap
from webapp.chart.text import width as text_width
from webapp.chart.theme import FADES, PALETTES, SOFT, Palette, rgba
from webapp.chart.view import View
from webapp.model import Timeline
from webapp.wording import source_in_words

MARGIN = 16
"""Pixels around a figure that stands alone."""
TITLE_SIZE, SMALL = 20, 11
HAIR = 1.0
TEXT_LINE = FONT * 1.3
"""Pixels from line to line in a Plotly text."""
NBSP = "\u00a0"
NBSP_WIDTH = text_width(NBSP, FONT)


def figure(timeline: Timeline, view: View | None = None) -> go.Figure:
    """The whole timeline (or the view's window of it) as a Plotly figure with its own width and height."""
    view = view or View()
    margin = MARGIN if view.heading else 0
    inner = View(**{**_fields(view), "width": max(1, view.width - 2 * margin)})
    laid = scene(timeline, inner)
    palette = PALETTES[view.theme]
    heading, footing = _heading(timeline, inner, view.heading), _footing(timeline, laid, inner, view)
    top, bottom = AXIS + heading[1], footing[1] + margin
    made = go.Figure(layout=_layout(laid, palette, inner.width, (margin, top, bottom)))
    made.add_traces(list(traces(laid, palette)))
    for annotation in [*heading[0], *footing[0]]:
        made.add_annotation(annotation)
    return made


def _fields(view: View) -> dict[str, Any]:
    return {name: getattr(view, name) for name in view.__struct_fields__}


def _layout(laid: Scene, palette: Palette, width: int, margins: tuple[float, float, float]) -> dict[str, Any]:
    side, top, bottom = margins
    span = [iso_minute(laid.scale.start), iso_minute(laid.scale.end)]
    axis = {
        "type": "date",
        "range": span,
        "side": "top",
        "showgrid": True,
        "gridcolor": palette.rule,
        "gridwidth": HAIR,
        "zeroline": False,
        "tickvals": [iso_minute(t.minute) for t in laid.ticks],
        "ticktext": [tick_words(t.text, t.context) for t in laid.ticks],
        "tickfont": {"size": 12, "color": palette.muted},
        "ticklen": 4,
        "tickcolor": palette.rule,
        "ticks": "outside",
        "tickangle": 0,
        "automargin": False,
        "autorange": False,
    }
    rows = {
        "range": [laid.height, 0],
        "visible": False,
        "fixedrange": True,
        "autorange": False,
        "zeroline": False,
        "showgrid": False,
    }
    return {
        "width": width + 2 * side,
        "height": laid.height + top + bottom,
        "xaxis": axis,
        "yaxis": rows,
        "margin": {"l": side, "r": side, "t": top, "b": bottom, "pad": 0},
        "showlegend": False,
        "hovermode": "closest",
        "paper_bgcolor": palette.ground,
        "plot_bgcolor": palette.ground,
        "dragmode": "pan",
        "font": {"family": FONT_STACK, "size": FONT, "color": palette.ink},
        "shapes": _shapes(laid, palette),
    }


def tick_words(words: str, context: str) -> str:
    """A tick's text for Plotly, its larger unit below it."""
    return f"{words}<br>{context or ' '}"


def _shapes(laid: Scene, palette: Palette) -> list[dict[str, Any]]:
    """Lines between lanes, and a faint tick on the axis for every publication day."""
    line = {"color": palette.rule, "width": HAIR}
    rules = [
        {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line} for y in laid.rules[1:]
    ]
    days = [iso_minute(minute) for minute, _ in laid.published]
    mark = {"color": palette.muted, "width": 1.5, "dash": "dot"}
    return rules + [{"type": "line", "x0": x, "x1": x, "y0": 0, "y1": -9, "line": mark, "layer": "above"} for x in days]


# ── traces ───────────────────────────────────────────────────────────────────────────────────────


def traces(laid: Scene, palette: Palette) -> Iterable[go.Scatter]:
    """Every primitive of the scene, a trace for each role and colour, in the order they cover each other."""
    when = laid.scale.minute
    for (role, color), paths in _grouped(laid.paths, _PATH_ORDER):
        yield _path_trace(paths, role, palette.lanes[color], palette, when)
    for (role, color), dots in _grouped(laid.dots, _DOT_ORDER):
        yield _dot_trace(dots, role, palette.lanes[color], palette, when)
    for (role, anchor, color), texts in _grouped_texts(laid.texts):
        yield _text_trace(texts, role, anchor, palette.lanes[color] if role == "lane" else palette.ink, when)
    dates = [text for text in laid.texts if text.date]
    if dates:
        yield _date_trace(dates, palette.ink, when)


_PATH_ORDER = [
    "hang",
    "tie",
    *(f"fade{k}" for k in range(len(FADES))),
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


def _path_trace(
    paths: Sequence[Path], role: str, color: str, palette: Palette, when: Callable[[float], float]
) -> go.Scatter:
    """Several outlines in one trace, a gap between them."""
    xs: list[str | None] = []
    ys: list[float | None] = []
    for path in paths:
        points = (*path.points, path.points[0]) if path.closed else path.points
        xs += [*(iso_minute(when(x)) for x, _ in points), None]
        ys += [*(round(y, 2) for _, y in points), None]
    return go.Scatter(
        x=xs[:-1], y=ys[:-1], mode="lines", hoverinfo="skip", name=role, **path_style(role, color, palette)
    )


def path_style(role: str, color: str, palette: Palette) -> dict[str, Any]:
    """Plotly's line and fill for a role."""
    if role.startswith("fade"):
        return {"line": {"width": 0}, "fill": "toself", "fillcolor": rgba(color, FADES[int(role[4:])])}
    thin = {"line": {"color": color, "width": 1.5}}
    styles: dict[str, dict[str, Any]] = {
        "solid": {"line": {"width": 0}, "fill": "toself", "fillcolor": color},
        "soft": {"line": {"width": 0}, "fill": "toself", "fillcolor": rgba(color, SOFT)},
        "outline": {**thin, "fill": "toself", "fillcolor": palette.ground},
        "rival": {"line": {"color": color, "width": 1}, "fill": "toself", "fillcolor": palette.ground},
        "dash": {"line": {"color": color, "width": 1, "dash": "3px,3px"}},
        "hang": {"line": {"color": palette.muted, "width": 1, "dash": "1px,3px"}},
        "tie": {"line": {"color": color, "width": 1}},
        "cross": {"line": {"color": palette.ink, "width": 1.5}},
    }
    return styles[role]


def _dot_trace(
    dots: Sequence[Dot], role: str, color: str, palette: Palette, when: Callable[[float], float]
) -> go.Scatter:
    fill = color if role == "full" else palette.ground
    border = {"color": palette.ground if role == "full" else color, "width": 1 if role in ("full", "rival") else 1.75}
    return go.Scatter(
        x=[iso_minute(when(dot.x)) for dot in dots],
        y=[round(dot.y, 2) for dot in dots],
        mode="markers",
        hoverinfo="skip",
        name=role,
        marker={"size": [round(2 * dot.r, 2) for dot in dots], "color": fill, "line": border, "opacity": 1},
        ids=[escape(dot.id) for dot in dots],
        cliponaxis=False,
    )


def _text_trace(texts: Sequence[Text], role: str, anchor: str, ink: str, when: Callable[[float], float]) -> go.Scatter:
    font = {"size": FONT if role == "label" else SMALL, "color": ink, "weight": 700 if role == "lane" else 400}
    return go.Scatter(
        x=[iso_minute(when(text.x)) for text in texts],
        y=[round(text.y, 2) for text in texts],
        mode="text",
        hoverinfo="skip",
        name=role,
        text=[markup(text) for text in texts],
        textposition="middle center" if anchor == "middle" else "middle right",
        textfont=font,
        cliponaxis=False,
    )


def _date_trace(texts: Sequence[Text], ink: str, when: Callable[[float], float]) -> go.Scatter:
    """The dates before the labels: a trace of their own, since ``<b>`` needs inline styles, which pages forbid."""
    tops = [text.y - (len(text.lines) - 1) * TEXT_LINE / 2 for text in texts]
    return go.Scatter(
        x=[iso_minute(when(text.x)) for text in texts],
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


# ── heading and footing of a figure that stands alone ────────────────────────────────────────────

Placed = tuple[list[dict[str, Any]], float]


def _note(words: str, y: float, up: bool, **font: Any) -> dict[str, Any]:
    """A line of text in the margin, *y* pixels above (*up*) or below the plot."""
    return {
        "text": words,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1 if up else 0,
        "xanchor": "left",
        "yanchor": "bottom" if up else "top",
        "yshift": y if up else -y,
        "showarrow": False,
        "align": "left",
        "font": font,
    }


def _heading(timeline: Timeline, view: View, wanted: bool) -> Placed:
    if not wanted:
        return [], 0.0
    lines = wrap(timeline.title or "Timeline", TITLE_SIZE, view.width / 1.08, 3)
    height = len(lines) * TITLE_SIZE * 1.3
    words = "<b>" + "<br>".join(map(escape, lines)) + "</b>"
    return [_note(words, AXIS + 6, True, size=TITLE_SIZE)], height + MARGIN + 6


def _footing(timeline: Timeline, laid: Scene, inner: View, view: View) -> Placed:
    """The legend of what is on screen, and who says it."""
    notes, y = [], 8.0
    palette = PALETTES[view.theme]
    if view.legend and laid.legend:
        words = " · ".join(f"{glyph} {name}" for glyph, name in (NAMES[key] for key in laid.legend))
        lines = wrap(words, SMALL, inner.width * 0.92, 4)
        notes.append(_note("<br>".join(lines), y, False, size=SMALL, color=palette.muted))
        y += len(lines) * LINE
    if view.heading and timeline.sources:
        words = "Sources: " + "; ".join(source_in_words(source) for source in timeline.sources)
        lines = wrap(words, SMALL, inner.width * 0.95, 2)
        notes.append(_note("<br>".join(map(escape, lines)), y, False, size=SMALL, color=palette.muted))
        y += len(lines) * LINE
    return notes, y
