"""The chart alone, for the frames of other pages: classic scripts, no storage, a small source line."""

from __future__ import annotations

from flask import Blueprint, render_template

from webapp.web.pages import book
from webapp.web.render import pictures

embed = Blueprint("embed", __name__)


@embed.get("/embed/<slug>")
def framed(slug: str) -> str:
    """A timeline's chart without the site around it."""
    found = book(slug)
    return render_template(
        "embed.html",
        slug=slug,
        timeline=found.timeline,
        cards=list(found.cards.values()),
        pictures=pictures(found.timeline),
    )


framed.framed = True  # type: ignore[attr-defined]
