"""DOCX, read back by python-docx."""

import io
import struct
import zlib

import docx
import pytest

from tests.builders import event, timeline
from tests.timeline.formats.rich import TIMELINE
from webapp.errors import RenderError
from webapp.timeline.formats import docx as docx_format


def png(width: int, height: int) -> bytes:
    """The least that is a PNG."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = zlib.compress(b"".join(b"\0" + b"\xff" * width for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def read(data: bytes):
    return docx.Document(io.BytesIO(data))


def test_title_table_and_numbered_sources_are_there():
    """A row an event after the header, quotes with the number of their source, sources with their addresses."""
    document = read(docx_format.dump(TIMELINE)[0])
    (table,) = document.tables
    assert len(table.rows) == 1 + len(TIMELINE.events)
    visit = table.rows[4].cells
    assert visit[0].text.replace("\u00a0", " ") == "Between 1 April and 10 November 2022"
    assert "According to NBC News." in visit[1].text
    assert "“Johnson visited Kyiv on 9 April.”\u00a0[2]" in visit[1].text
    assert "Another source dates it: 9 April 2022\u00a0[2]." in visit[1].text
    words = [paragraph.text for paragraph in document.paragraphs]
    assert words[0] == TIMELINE.title
    assert any(text.startswith("[1]\tAna Writer, Bo Editor, “Talks & ‘trust’: what we know”") for text in words)
    links = [r.target_ref for r in document.part.rels.values() if r.is_external]
    assert links == ["https://gazette.example/a?b=1&c=2"]


def test_the_picture_fits_the_page_and_is_described():
    """Full width; a tall one is made to fit; screen readers hear what it is."""
    for size in ((100, 40), (100, 900)):
        document = read(docx_format.dump(TIMELINE, png(*size))[0])
        (shape,) = document.inline_shapes
        assert shape.width.cm <= 17.01
        assert shape.height.cm <= 21.01
        assert "Timeline chart" in shape._inline.docPr.get("descr")


def test_a_picture_that_is_none_is_a_plain_message():
    """Not python-docx's own error."""
    with pytest.raises(RenderError, match="Give a PNG"):
        docx_format.dump(TIMELINE, b"no picture")


def test_characters_that_xml_forbids_do_not_break_the_file():
    """Control characters and lone surrogates go; the rest stays."""
    document = read(docx_format.dump(timeline(event("A\x00\x0b\ud800 title"), title="T\x01"))[0])
    assert document.tables[0].rows[1].cells[1].text.startswith("A")
