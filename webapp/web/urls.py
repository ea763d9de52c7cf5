"""Every address of the site, built in one place: relative to it for its own pages, absolute for others'.

::

    /                              the library
    /t/<slug>                      a timeline; #event=<id> one event of it
    /t/<slug>.<suffix>             an export: json csv ics svg png pdf docx md html …
    /t/<slug>/preview.png          a picture for link previews
    /embed/<slug>                  the chart alone, for frames
    /oembed                        oEmbed
    /embed.js                      the script for pages that embed, under a name that stays

Addresses are stable; where an answer may be kept for long they carry ``v``, a name of its content.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, unquote, urlencode, urlsplit

from flask import Flask, current_app, request

from webapp.errors import UsageError


class Urls:
    """Addresses under *root*: ``""`` or a path for our own pages, ``https://host/path`` for everybody else's."""

    def __init__(self, root: str = "") -> None:
        self.root = root.rstrip("/")

    def library(self) -> str:
        """All timelines."""
        return f"{self.root}/"

    def page(self, slug: str, event: str = "") -> str:
        """A timeline, at one of its events if asked."""
        return self._of("t", slug) + (f"#event={quote(event, safe='')}" if event else "")

    def export(self, slug: str, suffix: str, **query: object) -> str:
        """The timeline in another format; *suffix* with its dot."""
        return self._of("t", slug) + suffix + _query(query)

    def data(self, slug: str) -> str:
        """What a page's script asks lies below this: ``marks.json`` of a window, ``events.json`` by their ids."""
        return self._of("t", slug) + "/"

    def preview(self, slug: str, version: str, width: int = 0) -> str:
        """The picture for link previews, by the name of its content."""
        return self._of("t", slug) + "/preview.png" + _query({"v": version, "width": width or None})

    def embed(self, slug: str, options: Mapping[str, object] | None = None) -> str:
        """The chart alone."""
        return self._of("embed", slug) + _query(options or {})

    def script(self) -> str:
        """The script for pages that embed a timeline."""
        return f"{self.root}/embed.js"

    def oembed(self, url: str, form: str = "json") -> str:
        """The oEmbed answer for one of our addresses."""
        return f"{self.root}/oembed" + _query({"url": url, "format": form})

    def discovery(self, slug: str) -> str:
        """The HTTP Link header by which oEmbed consumers find us without reading the page."""
        kinds = ("json", "application/json+oembed"), ("xml", "text/xml+oembed")
        page = self.page(slug)
        return ", ".join(f'<{self.oembed(page, form)}>; rel="alternate"; type="{type}"' for form, type in kinds)

    def slug(self, url: str) -> str | None:
        """The slug of the timeline whose page or embed has the address *url*; None where it is none of ours."""
        try:
            root, found = urlsplit(self.root), urlsplit(url)
        except ValueError:
            return None
        if found.scheme not in ("http", "https") or found.netloc.lower() != root.netloc.lower():
            return None
        path = unquote(found.path)
        for room in ("/t/", "/embed/"):
            slug = path.removeprefix(root.path + room)
            if slug != path and slug and "/" not in slug:
                return slug
        return None

    def _of(self, room: str, slug: str) -> str:
        return f"{self.root}/{room}/{quote(slug, safe='')}"


def here() -> Urls:
    """Addresses for our own pages."""
    return Urls(request.script_root)


def abroad() -> Urls:
    """Addresses for other people's pages: under the site's public one, else as this request reached us."""
    return Urls(current_app.config["PUBLIC_ADDRESS"] or request.url_root)


def public(address: str) -> str:
    """*address* if it is one that a site can have.

    Raises:
        UsageError: it is not like ``https://timelines.example``.
    """
    found = re.fullmatch(r"(https?://[^\s/?#\"'<>]+)/?", address)
    if not found:
        raise UsageError(
            f"“{address}” is no address of a site. Give one like https://timelines.example, without a path."
        )
    return found[1]


def install(app: Flask, address: str) -> None:
    """Give templates ``urls`` (relative) and ``site`` (absolute, under *address* if there is one)."""
    app.config["PUBLIC_ADDRESS"] = public(address) if address else ""
    app.context_processor(lambda: {"urls": here(), "site": abroad()})


def _query(given: Mapping[str, object]) -> str:
    pairs = {key: value for key, value in given.items() if value not in (None, "")}
    return f"?{urlencode(pairs)}" if pairs else ""
