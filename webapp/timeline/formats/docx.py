"""DOCX: a title, the chart as a picture, a table of dates and events with their quotes, numbered sources.

Word and LibreOffice read it; the same timeline and picture give the same bytes. It is set in a sans serif that
every office has or replaces by one of the same widths, the chart's own.
"""

import io
from collections.abc import Iterable
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor

from webapp.errors import RenderError
from webapp.model import Event, Source, Timeline
from webapp.timeline.formats import word
from webapp.timeline.formats.features import Written, losses
from webapp.timeline.formats.telling import (
    NO_BREAK,
    citation,
    dated,
    facts,
    numbered,
    quoted,
    quotes,
    remarks,
    safe_url,
    tied,
    titled,
)
from webapp.timeline.formats.word import clean

NAME = "DOCX"
TELLS = {"heading", "description", "title", "bounds", "shape", "precision", "factuality", "attribution"} | {
    "quotes",
    "citations",
    "bibliography",
    "conflicts",
}
GATHERED = "A number in a circle counts events that have no room of their own; Table 1 lists every one."
"""For the caption of a picture that does not show every event by itself."""

_PAGE_CM, _MARGIN_CM = (21.0, 29.7), 2.0
_WIDTH_CM = _PAGE_CM[0] - 2 * _MARGIN_CM
_DATE_CM = 5.2
_TALLEST_CM = 20.5
_FONT, _INK, _GREY = "Arial", RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x55, 0x55, 0x55)
_SIZES = (("Normal", 10.0), ("Title", 20.0), ("Heading 1", 13.0), ("Caption", 9.0), ("Footer", 8.5))
_ENGLISH = "en-GB"  # the words and the order of dates that we write


def dump(timeline: Timeline, picture: bytes | None = None, note: str = "") -> Written:
    """The timeline as a Word document with *picture* (PNG) under its title, *note* at the end of its caption.

    Raises:
        RenderError: *picture* is no picture that Word can hold.
    """
    document = docx.Document()
    _set_up(document, timeline)
    _add_heading(document, timeline)
    if picture:
        _add_picture(document, picture, timeline.title)
        words = "The events in time. The marks say how precisely each date is known."
        word.add_caption(document, "Figure", 1, f"{words} {note}".strip())
    numbers = numbered(timeline)
    document.add_heading("Events", 1)
    told = "Numbers in brackets name the sources." if numbers else ""
    above = word.add_caption(document, "Table", 1, f"The events in order, with the sentences that tell of them. {told}")
    above.paragraph_format.keep_with_next = True
    _add_table(document, timeline.events, numbers)
    if timeline.sources:
        document.add_heading("Sources", 1)
        for source in timeline.sources:
            _add_source(document, numbers[source.id], source)
    return word.bytes_of(document), losses(timeline, NAME, TELLS)


def _set_up(document: Any, timeline: Timeline) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Cm(_PAGE_CM[0]), Cm(_PAGE_CM[1])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_MARGIN_CM)
    section.footer_distance = Cm(1)
    for name, points in _SIZES:
        word.set_style(document.styles[name], _FONT, points, _INK)
    document.styles["Title"].paragraph_format.space_after = Pt(4)
    document.styles["Caption"].paragraph_format.space_before = Pt(4)
    language = timeline.language if timeline.language not in ("", "en") else _ENGLISH
    word.set_language(document, language)
    word.set_properties(document, clean(timeline.title), language)
    _add_footer(section, clean(timeline.title))


def _add_footer(section: Any, title: str) -> None:
    """The title at the left, “2 of 8” at the right of every page."""
    paragraph = section.footer.paragraphs[0]
    paragraph.style.paragraph_format.tab_stops.clear_all()  # the template's, for other paper
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(_WIDTH_CM), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{title}\t")
    word.add_field(paragraph, "PAGE", "1")
    paragraph.add_run(" of ")
    word.add_field(paragraph, "NUMPAGES", "1")


def _add_heading(document: Any, timeline: Timeline) -> None:
    document.add_heading(clean(timeline.title or "Timeline"), 0)
    _small(document.add_paragraph(), facts(timeline))
    if timeline.description:
        document.add_paragraph(clean(timeline.description))


def _add_picture(document: Any, picture: bytes, title: str) -> None:
    try:
        shape = document.add_picture(io.BytesIO(picture), width=Cm(_WIDTH_CM))
    except Exception as reason:  # python-docx raises its own and struct's errors for what is no picture
        raise RenderError(f"The picture for the document cannot be read ({reason}). Give a PNG.") from None
    if shape.height > Cm(_TALLEST_CM):
        shape.width, shape.height = int(shape.width * Cm(_TALLEST_CM) / shape.height), Cm(_TALLEST_CM)
    shape._inline.docPr.set("descr", f"Timeline chart: {clean(title)}; the table below lists the same events.")
    layout = document.paragraphs[-1].paragraph_format
    layout.keep_with_next, layout.space_after = True, Pt(0)


def _add_table(document: Any, events: Iterable[Event], numbers: dict[str, int]) -> None:
    table = document.add_table(rows=1, cols=2)
    word.rule(table)
    for cell, words in zip(table.rows[0].cells, ("Date", "Event"), strict=True):
        _small(cell.paragraphs[0], words)
    word.repeat(table.rows[0])
    for event in events:
        row = table.add_row()
        word.keep_whole(row)
        row.cells[0].paragraphs[0].add_run(clean(dated(event)))
        _fill(row.cells[1], event, numbers)
    for row in table.rows:
        for cell in row.cells:
            layout = cell.paragraphs[0].paragraph_format
            layout.space_before, layout.space_after = Pt(4), Pt(3)
    word.set_widths(table, (Cm(_DATE_CM), Cm(_WIDTH_CM - _DATE_CM)))


def _fill(cell: Any, event: Event, numbers: dict[str, int]) -> None:
    """Title, certainty, quotes with the numbers of their sources, and what sources disagree on."""
    cell.paragraphs[0].add_run(clean(titled(event))).bold = True
    for remark in remarks(event, numbers):
        _small(cell.add_paragraph(), remark)
    for evidence in quotes(event):
        number = numbers.get(evidence.source)
        paragraph = cell.add_paragraph()
        _small(paragraph, quoted(evidence.exact), italic=True)
        if number:
            _small(paragraph, f"{NO_BREAK}[{number}]")


def _small(paragraph: Any, words: str, *, italic: bool = False) -> None:
    run = paragraph.add_run(clean(words))
    run.font.size, run.font.color.rgb, run.italic = Pt(9), _GREY, italic
    paragraph.paragraph_format.space_after = Pt(4)


def _add_source(document: Any, number: int, source: Source) -> None:
    paragraph = document.add_paragraph(f"[{number}]\t{clean(tied(citation(source)))}")
    layout = paragraph.paragraph_format
    layout.left_indent, layout.first_line_indent, layout.space_after = Cm(1), Cm(-1), Pt(3)
    layout.keep_together = True
    layout.tab_stops.add_tab_stop(Cm(1))
    if url := safe_url(source.url):
        paragraph.add_run(". ")
        word.add_link(paragraph, url)
