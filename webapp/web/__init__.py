"""The pages: a Flask application over a folder of timeline JSON files.

A blueprint per concept: ``pages`` (library, timeline), ``api`` (JSON twins), ``embed`` (the chart alone),
``exports`` (every other format), ``oembed``, ``files`` (styles, scripts, plotly.js).
Nothing is loaded from anywhere else.
"""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from webapp import assets
from webapp.web import faults, headers, urls
from webapp.web.api import api
from webapp.web.asking import query
from webapp.web.embed import embed
from webapp.web.exports import exports
from webapp.web.files import PLOTLY, asset, files
from webapp.web.linked import linked, summary_line
from webapp.web.oembed import oembed
from webapp.web.pages import pages
from webapp.web.render import words_and_tools
from webapp.web.sharing import tools
from webapp.web.shelf import Shelf

__all__ = ["create_app"]


def create_app(folder: Path, address: str = "") -> Flask:
    """The application that serves the timelines in *folder*.

    Behind a proxy, requests do not say how the site is reached from outside: then *address* does, like
    ``https://timelines.example``; it stands in snippets, previews and oEmbed answers.

    Raises:
        UsageError: *address* is none that a site can have.
    """
    app = Flask("dateline", static_folder=None, template_folder=str(assets.folder("templates")))
    app.config["MAX_CONTENT_LENGTH"] = 0  # nothing is ever uploaded
    app.extensions["shelf"] = Shelf(Path(folder))
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        words_and_tools(),
        **tools(),
        linked=linked,
        summary_line=summary_line,
        asset=asset,
        query=query,
        plotly_js=PLOTLY,
    )
    for blueprint in (files, api, embed, exports, oembed, pages):
        app.register_blueprint(blueprint)
    urls.install(app, address)
    headers.install(app)
    faults.install(app)
    return app
