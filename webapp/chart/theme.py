"""Colours of the chart in both themes; the page's stylesheet names the same ones as custom properties.

Hues are told apart by readers with any of the common colour vision deficiencies (checked by simulated
differences in lightness and hue in the tests); every lane colour has at least
3:1 against its ground, all text at least 4.5:1.
"""

from __future__ import annotations

from typing import NamedTuple

from webapp.chart.view import Theme


class Palette(NamedTuple):
    """Colours as ``#rrggbb``."""

    ground: str
    ink: str
    muted: str
    rule: str
    """Lines of the grid."""
    lanes: tuple[str, ...]
    """One a lane; the last one is the rest lane's."""


LIGHT = Palette(
    ground="#ffffff",
    ink="#1a1a1a",
    muted="#5c5f66",
    rule="#e3e4e6",
    lanes=("#1f5fa8", "#b4490f", "#0f7a66", "#7a4b9d", "#8f6a00", "#b8336a", "#3f7d9c", "#666a73"),
)
DARK = Palette(
    ground="#15171a",
    ink="#eceae6",
    muted="#a3a6ad",
    rule="#2d3036",
    lanes=("#74b0ee", "#f0986a", "#52c3a8", "#c3a0e6", "#d9b44a", "#f08db2", "#8cc7e0", "#a3a6ad"),
)
PALETTES: dict[Theme, Palette] = {"light": LIGHT, "dark": DARK}
SOFT = 0.38
"""Opacity of a capsule: clearly lighter than a bar, still 1.3:1 against the ground."""
FADES = 12
"""Layers of a capsule that fades out: each reaches a twelfth less far, so that they thin out without seams."""
FADE = 0.045
"""Opacity of one layer; all together are nearly a capsule's."""


def rgba(color: str, opacity: float) -> str:
    """A colour of the palette with an opacity, as CSS and Plotly write it."""
    r, g, b = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({r},{g},{b},{opacity:g})"
