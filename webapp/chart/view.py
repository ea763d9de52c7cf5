"""What of a timeline is shown, and how: one frozen value, read from an address bar and back."""

from __future__ import annotations

from typing import Literal

from webapp.model import Value

Theme = Literal["light", "dark"]
Facet = Literal["none", "kind", "actor", "place", "source"]
WIDTH = 1040
"""Pixels of the chart on the page at a window of 1280, and of a picture unless asked otherwise."""
NARROW = 358
"""Pixels of the chart on a phone 390 wide."""
WHOLE = 6_500
"""Height for pictures of the whole timeline: twice that is what a browser can still draw as PNG."""
MIN_WIDTH, MAX_WIDTH = 240, 4000


class View(Value, frozen=True, kw_only=True):
    """Options of a chart; the defaults show the whole timeline."""

    width: int = WIDTH
    """Of the whole figure, in pixels."""
    theme: Theme = "light"
    lanes: Facet = "none"
    start: float | None = None
    end: float | None = None
    """The window, in minutes since day 0; None: the timeline's own first and last."""
    top: int | None = None
    """Only so many events, the most important ones; None: all."""
    height: int | None = None
    """Pixels that marks and labels may take before the less important ones are gathered; None: a screen's worth."""
    heading: bool = True
    """Title above and sources below, as a picture that stands alone needs."""
    legend: bool = True
    """The legend of the marks on screen, below the chart."""
