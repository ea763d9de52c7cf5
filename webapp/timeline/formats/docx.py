"""DOCX: a title, the chart as a picture, a table of dates and events with their quotes, numbered sources.

Word and LibreOffice read it; the same timeline and picture give the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from webapp.errors import RenderError
from webapp.model import Event, Source, Timeline
from webapp.timeline.formats.features import Written, losses
from webapp.timeline.formats.telling import (
    capital,
    citation,
    numbered,
    one_line,
    quotes,
    safe_url,
    sentence,
    titled,
)
from webapp.wording import certainty_in_words, when_in_words

NAME = "DOCX"
TELLS = {"heading", "description", "title", "bounds", "shape", "precision", "factuality", "attribution"} | {
    "quotes",
    "citations",
    "bibliography",
    "conflicts",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP archive can hold
_PAGE_CM, _MARGIN_CM = (21.0, 29.7), 2.0
_DATE_CM = 4.2
_TALLEST_CM = 21.0
_GREY, _LINK, _HAIRLINE = RGBColor(0x55, 0x55, 0x55), "0B5CAD", "BBBBBB"
_FONT, _INK = "Calibri", RGBColor(0x1A, 0x1A, 0x1A)
_SIZES = (("Normal", 10.5), ("Title", 22.0), ("Heading 1", 14.0))
_CONTROL = dict.fromkeys((*range(32), 65534, 65535), " ")


def dump(timeline: Timeline, picture: bytes | None = None) -> Written:
    """The timeline as a Word document with *picture* (PNG) under its title.

    Raises:
        RenderError: *picture* is no picture that Word can hold.
    """
    document = docx.Document()
    _set_up(document, timeline)
    document.add_heading(_clean(timeline.title or "Timeline"), 0)
    if timeline.description:
        document.add_paragraph(_clean(timeline.description))
    if picture:
        _add_picture(document, picture, timeline.title)
    numbers = numbered(timeline)
    document.add_heading("Events", 1)
    _add_table(document, timeline.events, numbers)
    if timeline.sources:
        document.add_heading("Sources", 1)
        for source in timeline.sources:
            _add_source(document, numbers[source.id], source)
    return _bytes(document), losses(timeline, NAME, TELLS)


def _set_up(document: Any, timeline: Timeline) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(_PAGE_CM[0]), Cm(_PAGE_CM[1])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_MARGIN_CM)
    for name, points in _SIZES:
        _style(document.styles[name], points)
    told = document.core_properties
    told.title, told.author, told.comments = _clean(timeline.title), "Dateline", ""
    told.language = timeline.language
    told.created = told.modified = datetime(*_EPOCH)


def _style(style: Any, points: float) -> None:
    """Our font and ink instead of the template's, which are a theme's."""
    style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(points), _INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _add_picture(document: Any, picture: bytes, title: str) -> None:
    width = _PAGE_CM[0] - 2 * _MARGIN_CM
    try:
        shape = document.add_picture(io.BytesIO(picture), width=Cm(width))
    except Exception as reason:  # python-docx raises its own and struct's errors for what is no picture
        raise RenderError(f"The picture for the document cannot be read ({reason}). Give a PNG.") from None
    if shape.height > Cm(_TALLEST_CM):
        shape.width, shape.height = int(shape.width * Cm(_TALLEST_CM) / shape.height), Cm(_TALLEST_CM)
    shape._inline.docPr.set("descr", f"Timeline chart: {_clean(title)}; the table below lists the same events.")


def _add_table(document: Any, events: Iterable[Event], numbers: dict[str, int]) -> None:
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    _rule(table)
    widths = Cm(_DATE_CM), Cm(_PAGE_CM[0] - 2 * _MARGIN_CM - _DATE_CM)
    for cell, words in zip(table.rows[0].cells, ("Date", "Event"), strict=True):
        _small(cell.paragraphs[0], words)
    _repeat(table.rows[0])
    for event in events:
        row = table.add_row()
        _keep_whole(row)
        row.cells[0].paragraphs[0].add_run(_clean(capital(when_in_words(event.when))))
        _fill(row.cells[1], event, numbers)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
            layout = cell.paragraphs[0].paragraph_format
            layout.space_before, layout.space_after = Pt(4), Pt(3)


def _rule(table: Any) -> None:
    """Hairlines between the rows, and no other lines."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "insideH", "bottom"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _HAIRLINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _fill(cell: Any, event: Event, numbers: dict[str, int]) -> None:
    """Title, certainty, quotes with the numbers of their sources, and what sources disagree on."""
    cell.paragraphs[0].add_run(_clean(titled(event))).bold = True
    notes = [certainty_in_words(event), f"according to {event.attribution}" if event.attribution else ""]
    notes += [f"Other sources say: {conflict.value}" for conflict in event.conflicts]
    for note in filter(None, notes):
        _small(cell.add_paragraph(), sentence(note))
    for evidence in quotes(event):
        number = numbers.get(evidence.source)
        _small(cell.add_paragraph(), f"“{evidence.exact}”" + (f" [{number}]" if number else ""), italic=True)


def _small(paragraph: Any, words: str, *, italic: bool = False) -> None:
    run = paragraph.add_run(_clean(words))
    run.font.size, run.font.color.rgb, run.italic = Pt(9), _GREY, italic
    paragraph.paragraph_format.space_after = Pt(4)


def _add_source(document: Any, number: int, source: Source) -> None:
    paragraph = document.add_paragraph(f"[{number}]\t{_clean(citation(source))}")
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent, layout.space_after = Cm(1), Cm(-1), Pt(3)
    layout.tab_stops.add_tab_stop(Cm(1))
    if url := safe_url(source.url):
        paragraph.add_run(". ")
        _add_link(paragraph, url)


def _add_link(paragraph: Any, url: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(url)
    run.font.underline, run.font.color.rgb = True, RGBColor.from_string(_LINK)
    link.append(run._r)
    paragraph._p.append(link)


def _repeat(row: Any) -> None:
    """The header row is shown again on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _keep_whole(row: Any) -> None:
    """A row is not broken over two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _clean(text: str) -> str:
    """*text* on one line, without characters that XML cannot hold."""
    return one_line(text.translate(_CONTROL).encode("utf-8", "replace").decode())


def _bytes(document: Any) -> bytes:
    """The document with the same moment on every part, so that the same content gives the same bytes."""
    raw, out = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            made.writestr(zipfile.ZipInfo(name, _EPOCH), given.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
