"""Word documents with the chart in them."""

import io

import docx

from tests.chart import build
from webapp.errors import RenderError
from webapp.timeline import codec
from webapp.web import document

DATA = codec.dumps(build.milley())


def test_a_converted_document_has_its_chart():
    """From any format that can be read."""
    made, told = document.convert(DATA, "x.json")
    assert len(docx.Document(io.BytesIO(made)).inline_shapes) == 1
    assert not any("chart" in sentence for sentence in told)


def test_without_a_browser_the_document_is_made_and_the_gap_is_told(monkeypatch):
    """The table and the sources are worth having; what is missing is said first."""

    def none(*_, **__):
        raise RenderError("No Chromium or Chrome to draw a picture with. Install one.")

    monkeypatch.setattr("webapp.web.document.render", none)
    made, told = document.convert(DATA, "x.json")
    assert len(docx.Document(io.BytesIO(made)).inline_shapes) == 0
    assert told[0].startswith("The chart is not in the document. No Chromium")
