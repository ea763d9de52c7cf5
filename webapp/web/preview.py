"""The picture that other sites show beside a link: title and the most important events, 1200 × 630."""

from __future__ import annotations

from typing import Any

from webapp.chart.figure import figure
from webapp.chart.image import render
from webapp.chart.view import View
from webapp.model import Timeline

WIDTH, HEIGHT = 1200, 630
"""What Open Graph readers crop to (1.91 : 1)."""
_DRAWN = 2
"""Drawn at half the size and enlarged, so that its text can be read in a card on a phone."""
_TRIED = (12, 9, 7, 6, 5, 4, 3, 2, 1)
"""Numbers of events, until they fit."""


def size(width: int) -> tuple[int, int]:
    """Width and height of a preview no wider than *width*."""
    width = max(120, min(WIDTH, width))
    return width, round(width * HEIGHT / WIDTH)


def preview(timeline: Timeline, width: int = WIDTH) -> bytes:
    """The picture as PNG. Raises :class:`~webapp.errors.RenderError` where none can be drawn."""
    wide, _ = size(width)
    return render(_fitted(timeline), "png", scale=_DRAWN * wide / WIDTH)


def _fitted(timeline: Timeline) -> Any:
    """The figure with as many events as fit, filled up to the exact height with empty rows."""
    height = HEIGHT // _DRAWN
    for top in _TRIED:
        made = figure(timeline, View(width=WIDTH // _DRAWN, top=top, legend=False))
        if made.layout.height <= height:
            break
    rows = made.layout.yaxis.range
    spare = max(0, height - made.layout.height)
    made.update_layout(height=height, yaxis_range=[rows[0] + spare, rows[1]])
    return made
