"""Scene → Plotly figure: complete in itself, so that a picture or a notebook of it needs no page around it.

The vertical axis counts pixels downwards, the horizontal one is a date axis with our own ticks. One
trace holds all primitives of one role and colour, so a thousand marks are a dozen traces. Every string
that comes from an article is escaped: Plotly would interpret markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import plotly.graph_objects as go
from msgspec.structs import replace

from webapp.chart.labels import FONT, SMALL
from webapp.chart.legend import entries, height
from webapp.chart.moments import iso_minute
from webapp.chart.scale import Tick
from webapp.chart.scene import AXIS, TICK_FONT, Scene, scene
from webapp.chart.text import BOLD, FONT_STACK, escape, wrap
from webapp.chart.theme import PALETTES, Palette
from webapp.chart.traces import legend_traces, traces
from webapp.chart.view import View
from webapp.model import Timeline
from webapp.wording import source_in_words

MARGIN = 16
"""Pixels around a figure that stands alone."""
TITLE_SIZE = 20
HAIR = 1.0
FOOT = 8.0
"""Pixels between the plot, the legend and the sources."""


def figure(timeline: Timeline, view: View | None = None) -> go.Figure:
    """The whole timeline (or the view's window of it) as a Plotly figure with its own width and height."""
    view = view or View()
    margin = MARGIN if view.heading else 0
    inner = replace(view, width=max(1, view.width - 2 * margin))
    laid = scene(timeline, inner)
    palette = PALETTES[view.theme]
    keys = entries(laid.legend, inner.width) if view.legend else []
    heading = _heading(timeline, inner) if view.heading else ([], 0.0)
    footing = _footing(timeline, inner, palette) if view.heading else ([], 0.0)
    edges = Edges(margin, AXIS + heading[1], height(keys) + (FOOT if keys else 0), footing[1] + margin)
    made = go.Figure(layout=_layout(laid, palette, inner.width, edges))
    made.add_traces([*traces(laid, palette), *legend_traces(keys, palette)])
    for annotation in [*heading[0], *footing[0]]:
        made.add_annotation(annotation)
    return made


class Edges(NamedTuple):
    """Pixels around the plot area: beside it, above it, for the legend in the figure's foot, and below that."""

    side: float
    top: float
    legend: float
    bottom: float


def _layout(laid: Scene, palette: Palette, width: int, edges: Edges) -> dict[str, Any]:
    body = laid.height + edges.legend
    hidden = {"visible": False, "fixedrange": True, "autorange": False, "zeroline": False, "showgrid": False}
    return {
        "width": width + 2 * edges.side,
        "height": body + edges.top + edges.bottom,
        "margin": {"l": edges.side, "r": edges.side, "t": edges.top, "b": edges.bottom, "pad": 0},
        "xaxis": _time_axis(laid, palette),
        "yaxis": {**hidden, "range": [laid.height, 0], "domain": [edges.legend / body, 1]},
        "xaxis2": {**hidden, "range": [0, width], "anchor": "y2"},
        "yaxis2": {**hidden, "range": [edges.legend or 1, 0], "domain": [0, edges.legend / body], "anchor": "x2"},
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": "pan",
        "paper_bgcolor": palette.ground,
        "plot_bgcolor": palette.ground,
        "font": {"family": FONT_STACK, "size": FONT, "color": palette.ink},
        "shapes": _shapes(laid, palette),
    }


def _time_axis(laid: Scene, palette: Palette) -> dict[str, Any]:
    return {
        "type": "date",
        "range": [iso_minute(laid.scale.start), iso_minute(laid.scale.end)],
        "autorange": False,
        "side": "top",
        "anchor": "y",
        "showgrid": True,
        "gridcolor": palette.rule,
        "gridwidth": HAIR,
        "zeroline": False,
        "tickvals": [iso_minute(tick.minute) for tick in laid.ticks],
        "ticktext": tick_words(laid.ticks),
        "tickfont": {"size": TICK_FONT, "color": palette.muted},
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": palette.rule,
        "showline": True,
        "linecolor": palette.strong_rule,
        "linewidth": HAIR,
        "tickangle": 0,
        "automargin": False,
        "ticklabeloverflow": "allow",
    }


def tick_words(found: Sequence[Tick]) -> list[str]:
    """The ticks' texts for Plotly, each with its larger unit below it; on one line where no larger unit is told."""
    if any(tick.context for tick in found):
        return [f"{tick.text}<br>{tick.context or ' '}" for tick in found]
    return [tick.text for tick in found]


def _shapes(laid: Scene, palette: Palette) -> list[dict[str, Any]]:
    """Lines between lanes."""
    line = {"color": palette.rule, "width": HAIR}
    return [{"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line} for y in laid.rules[1:]]


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


def _heading(timeline: Timeline, view: View) -> Placed:
    lines = wrap(timeline.title or "Timeline", TITLE_SIZE, view.width / BOLD, 3)
    words = "<b>" + "<br>".join(map(escape, lines)) + "</b>"
    return [_note(words, AXIS + 6, True, size=TITLE_SIZE)], len(lines) * TITLE_SIZE * 1.3 + MARGIN + 6


def _footing(timeline: Timeline, view: View, palette: Palette) -> Placed:
    """Who says it."""
    if not timeline.sources:
        return [], 0.0
    words = "Sources: " + "; ".join(source_in_words(source) for source in timeline.sources)
    lines = wrap(words, SMALL, view.width * 0.97, 2)
    notes = [_note("<br>".join(map(escape, lines)), FOOT, False, size=SMALL, color=palette.muted)]
    return notes, FOOT + len(lines) * SMALL * 1.4
