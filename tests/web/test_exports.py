"""Every format at its address."""

import io
import json
from xml.etree import ElementTree as ET

import docx
import pytest

from tests.chart import build
from webapp.errors import RenderError
from webapp.timeline.formats import FORMATS
from webapp.web import document, drawing
from webapp.web.kept import Kept

SUFFIXES = [format.suffix for format in FORMATS if format.suffix not in (".json", ".docx")]
PICTURES = [".svg", ".png", ".pdf"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_export_is_what_the_format_writes(site, suffix):
    """The same bytes as the command, the format's media type, open to scripts of other sites."""
    answer = site.get(f"/t/milley{suffix}")
    format = next(format for format in FORMATS if format.suffix == suffix)
    assert answer.data == format.dump(build.milley())[0]
    assert answer.content_type == format.media_type
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert f"milley{suffix}" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize("suffix", PICTURES)
def test_pictures_are_pictures(site, suffix):
    """By their first bytes; the theme and the width asked for."""
    answer = site.get(f"/t/milley{suffix}?theme=dark&width=600")
    magic = {".svg": b"<svg", ".png": b"\x89PNG", ".pdf": b"%PDF"}[suffix]
    assert answer.data.startswith(magic)
    if suffix == ".svg":
        assert ET.fromstring(answer.data).get("width") == "600"
        assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_a_document_has_the_chart_in_it(site):
    """A picture, the table, the sources."""
    document = docx.Document(io.BytesIO(site.get("/t/milley.docx").data))
    assert len(document.inline_shapes) == 1
    assert len(document.tables[0].rows) == 1 + len(build.milley().events)


def test_an_export_is_kept_by_its_content(site):
    """A browser that has it is answered 304; a versioned address may be kept for a year, another may not."""
    first = site.get("/t/milley.csv")
    again = site.get("/t/milley.csv", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert first.headers["Cache-Control"] == "no-cache"
    other = site.get("/t/single.csv").headers["ETag"]
    assert other != first.headers["ETag"]
    assert site.get("/t/milley.ics").headers["ETag"] != first.headers["ETag"]


def test_a_picture_is_drawn_once(site, monkeypatch):
    """The second request is answered without a browser."""
    first = site.get("/t/milley.svg?width=555").data

    def none(*_, **__):
        raise RenderError("no browser")

    monkeypatch.setattr(drawing, "render", none)
    assert site.get("/t/milley.svg?width=555").data == first


def test_without_a_browser_the_page_says_what_to_do(site, monkeypatch):
    """503, in the site's own look, not kept by anybody."""

    def none(*_, **__):
        raise RenderError("No Chromium or Chrome to draw a picture with. Install one.")

    monkeypatch.setattr(drawing, "render", none)
    answer = site.get("/t/milley.png?width=444")
    assert answer.status_code == 503
    assert "Install one" in answer.text


@pytest.mark.parametrize("path", ["/t/nope.csv", "/t/nope.png", "/t/nope/preview.png", "/t/milley.exe"])
def test_what_is_not_there_is_not_found(site, path):
    """404 for unknown timelines and formats."""
    assert site.get(path).status_code == 404


@pytest.mark.parametrize("query", ["width=-5", "width=x", "width=nan", "width=inf", "width=999999999", "theme=purple"])
def test_nonsense_in_the_address_is_the_default(site, query):
    """Bounded, never a fault."""
    assert site.get(f"/t/single.svg?{query}").status_code == 200


def test_the_scale_is_bounded(site):
    """A picture no browser can draw is refused in words."""
    assert site.get("/t/single.png?scale=1000").status_code == 503


def test_what_was_made_lately_is_kept_within_bounds():
    """The least recently used goes first."""
    kept = Kept(limit=10)
    for name in "abc":
        kept.get(name, lambda name=name: name.encode() * 4)
    made = []
    for name in "cba":
        kept.get(name, lambda name=name: made.append(name) or name.encode() * 4)
    assert made == ["a"]


def test_timelinejs_export_is_json(site):
    """With its own suffix, beside the timeline JSON."""
    assert json.loads(site.get("/t/milley.timelinejs.json").data)["events"]


def test_a_document_asks_nobody_to_zoom(monkeypatch):
    """What one page cannot hold is gathered, and the legend sends the reader to the table."""
    drawn = []
    monkeypatch.setattr("webapp.web.document.render", lambda figure, *_, **__: drawn.append(figure) or b"")
    document.document(build.dense(300))
    words = [word for trace in drawn[0].data for word in trace.text or ()]
    assert "several events: see the table" in words
    assert not [word for word in words if "zoom" in word]


def test_pictures_show_every_event(site):
    """The whole timeline, each title in it; only what the address asks for where it asks."""
    page = ET.fromstring(site.get("/t/milley.svg").data)
    words = " ".join("".join(node.itertext()) for node in page.iter() if node.tag.endswith("text"))
    for event in build.milley().events:
        if event.when.earliest or event.when.latest:
            assert event.title.split()[0] in words
    part = site.get("/t/milley.csv?kind=visit").text
    assert part.count("\r\n") < site.get("/t/milley.csv").text.count("\r\n")
