"""What a Word document needs and python-docx does not write: fields, captions, links, rules, bytes that repeat."""

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from webapp.timeline.formats.telling import one_line

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment a ZIP archive can hold."""
_LINK, _HAIRLINE = "0B5CAD", "BBBBBB"
_CONTROL = dict.fromkeys((*range(32), 65534, 65535), " ")


def clean(text: str) -> str:
    """*text* on one line, without characters that XML cannot hold; spaces that do not break stay."""
    parts = text.translate(_CONTROL).encode("utf-8", "replace").decode().split("\u00a0")
    return "\u00a0".join(map(one_line, parts)) if len(parts) > 1 else one_line(parts[0])


def set_style(style: Any, font: str, points: float, ink: RGBColor) -> None:
    """Font and ink of our own in a style of the template, whose fonts and rules are a theme's."""
    style.font.name, style.font.size, style.font.color.rgb = font, Pt(points), ink
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for name in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), font)
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)


def set_language(document: Any, language: str) -> None:
    """The language a spelling checker reads the document in."""
    for told in document.styles.element.iter(qn("w:lang")):
        told.set(qn("w:val"), language)


def set_properties(document: Any, title: str, language: str) -> None:
    """Title and language of the file; no hour of the day, so that the same content gives the same bytes."""
    told = document.core_properties
    told.title, told.author, told.comments, told.language = title, "Dateline", "", language
    told.created = told.modified = datetime(*EPOCH)


def add_field(paragraph: Any, code: str, shown: str) -> None:
    """A field that Word works out (a page's number, a figure's), *shown* until it does."""
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = f" {code} "
    _add_mark(paragraph, "begin")
    paragraph.add_run()._r.append(instruction)
    _add_mark(paragraph, "separate")
    paragraph.add_run(shown)
    _add_mark(paragraph, "end")


def _add_mark(paragraph: Any, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)


def add_caption(document: Any, name: str, number: int, words: str) -> Any:
    """“Figure 1. …” with a number that Word counts on when the text is pasted among other figures."""
    paragraph = document.add_paragraph(style="Caption")
    paragraph.add_run(f"{name} ")
    add_field(paragraph, f"SEQ {name} \\* ARABIC", str(number))
    paragraph.add_run(". ")
    paragraph.add_run(words).bold = False
    return paragraph


def add_link(paragraph: Any, url: str) -> None:
    """A link that shows its address."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(url)
    run.font.underline, run.font.color.rgb = True, RGBColor.from_string(_LINK)
    link.append(run._r)
    paragraph._p.append(link)


def rule(table: Any) -> None:
    """Hairlines between the rows, no other lines, and text that begins where the paragraphs around it do."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "insideH", "bottom"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _HAIRLINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    margins = OxmlElement("w:tblCellMar")
    left = OxmlElement("w:left")
    left.set(qn("w:w"), "0")
    left.set(qn("w:type"), "dxa")
    margins.append(left)
    properties = table._tbl.tblPr  # in the schema's order, or Word calls the file damaged
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    properties.insert_element_before(margins, "w:tblLook")


def set_widths(table: Any, widths: Iterable[int]) -> None:
    """Columns of these widths, whatever is in them; Word reads the cells, LibreOffice the columns."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def repeat(row: Any) -> None:
    """The row is shown again on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def keep_whole(row: Any) -> None:
    """The row is not broken over two pages."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def bytes_of(document: Any) -> bytes:
    """The document with the same moment on every part, so that the same content gives the same bytes."""
    raw, out = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            made.writestr(zipfile.ZipInfo(name, EPOCH), given.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
