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
    strong_rule: str
    """The line of the axis."""
    lanes: tuple[str, ...]
    """One a lane; the last one is the rest lane's."""


LIGHT = Palette(
    ground="#ffffff",
    ink="#1a1a1a",
    muted="#5c5f66",
    rule="#e3e4e6",
    strong_rule="#8a8d94",
    lanes=("#1f5fa8", "#b4490f", "#0f7a66", "#7a4b9d", "#8f6a00", "#b8336a", "#3f7d9c", "#666a73"),
)
DARK = Palette(
    ground="#15171a",
    ink="#eceae6",
    muted="#a3a6ad",
    rule="#2d3036",
    strong_rule="#6b6f78",
    lanes=("#74b0ee", "#f0986a", "#52c3a8", "#c3a0e6", "#d9b44a", "#f08db2", "#8cc7e0", "#a3a6ad"),
)
PALETTES: dict[Theme, Palette] = {"light": LIGHT, "dark": DARK}
SOFT = 0.4
"""Opacity of a capsule: clearly lighter than a bar, still 1.3:1 against the ground."""
FADE = 0.6
"""Opacity of a capsule that fades out, at its known end."""
TINT = 0.18
"""Opacity of the disc of a cluster, which carries a count."""


def rgba(color: str, opacity: float) -> str:
    """A colour of the palette with an opacity, as CSS and Plotly write it."""
    r, g, b = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({r},{g},{b},{opacity:g})"


def mixed(color: str, ground: str, share: float) -> str:
    """A *share* of one colour over the other, as a colour of its own."""
    parts = ((int(color[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in parts)
