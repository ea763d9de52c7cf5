"""What each kind of mark means, in words, for the legend of whatever is on screen."""

from __future__ import annotations

NAMES: dict[str, tuple[str, str]] = {
    "dot": ("●", "day or hour known"),
    "capsule": ("⬬", "once, within these bounds"),
    "ordered": ("╌", "only the order is known"),
    "bar": ("▬", "lasted from–to"),
    "ongoing": ("►", "still going on"),
    "hollow": ("○", "planned or possible"),
    "denied": ("⊗", "denied"),
    "rival": ("◦–", "another source’s date"),
    "published": ("┊", "day an article was published"),
}
"""Key of a kind of mark: a letter that resembles it, and its meaning."""
