"""One file that needs nothing else: chart, list, hover, search and panel, from ``file://`` or a mail attachment.

The same templates as the page, with styles and scripts inside. Its own policy names the hash of each
script, so nothing else in the file can ever run.
"""

from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import urlencode

import msgspec
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from webapp import assets
from webapp.chart.choose import FIELDS, Choice
from webapp.chart.detail import whole
from webapp.chart.payload import answer
from webapp.chart.view import WIDTH
from webapp.model import Timeline
from webapp.timeline import codec
from webapp.web.asking import view_of
from webapp.web.bundle import bundle, plotly_js
from webapp.web.render import chart_of, rows, summary, words_and_tools
from webapp.web.shelf import Book

CDN = "https://cdn.plot.ly"


_OPENED = ("from", "to", "lanes", "top")
"""What the page's script is told of the view to open at; events that do not meet filters are not in the file."""


def page(
    timeline: Timeline, plotlyjs: Literal["inline", "cdn"] = "inline", asked: Mapping[str, str] | None = None
) -> bytes:
    """The timeline as one HTML file that opens at the view that *asked*, a query, describes.

    With *cdn* it is smaller by plotly.js, and needs the net to draw.
    """
    asked = asked or {}
    book = Book("timeline", codec.dumps(timeline))
    view, choice = view_of(asked, WIDTH), Choice()
    scripts = [_inline(bundle("page.js"))]
    plotly = _inline(plotly_js()) if plotlyjs == "inline" else None
    given = chart_of(book, view, choice)
    html = (
        environment()
        .get_template("offline.html")
        .render(
            slug="timeline",
            timeline=book.timeline,
            summary=summary(book),
            rows=rows(book, choice, 1, size=max(1, len(book.marks))),
            options={field: book.options[field] for field in FIELDS if field in book.options},
            view=view,
            choice=choice,
            chosen={},
            theme=asked.get("theme", ""),
            opened=urlencode({name: asked[name] for name in _OPENED if name in asked}),
            styles=Markup("\n").join(Markup(text(name)) for name in ("dateline.css", "plotly.css")),
            plotly=plotly,
            plotly_address=f"{CDN}/plotly-basic-{assets.plotly_version(assets.plotly_js())}.min.js",
            deflated=_deflated(answer(whole(book.index, view.lanes), book.index, book.cards)),
            scripts=scripts,
            hashes=[_hash(script) for script in [*scripts, *([plotly] if plotly else [])]],
            **given,
        )
    )
    return html.encode()


def _deflated(data: dict[str, Any]) -> str:
    """The chart's data in a sixth of its length; the list beside it has every word for whoever reads the file."""
    return base64.b64encode(zlib.compress(msgspec.json.encode(data), 9)).decode()


def environment() -> Environment:
    """Our templates, for pages that no server sends."""
    made = Environment(
        loader=FileSystemLoader(assets.folder("templates")), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    made.globals.update(words_and_tools(), offline=True)
    made.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "ensure_ascii": False}
    return made


def text(name: str) -> str:
    """A file of ours, to stand inside a page."""
    return (assets.folder("static") / name).read_text(encoding="utf-8")


def _inline(script: str) -> Markup:
    """A script of ours for inside a page: nothing in it may look like the end of it."""
    return Markup(script.replace("</script", "<\\/script").replace("<!--", "<\\!--"))


def _hash(script: str) -> str:
    """A script's hash as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
