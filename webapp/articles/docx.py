"""Word documents (.docx) to drafts, straight from their XML.

Content controls, fields, smart tags and tracked insertions are text like any other; deleted text, field codes,
headers, footers, comments and the fallback copies of text boxes are not.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

from webapp.articles.characters import one_line
from webapp.articles.draft import Block, Clue, Draft
from webapp.articles.options import Limits
from webapp.articles.written_dates import stamp
from webapp.errors import ArticleError, LimitError

_BODY, _PROPERTIES = re.compile(r"word/document\d?\.xml"), "docProps/core.xml"
"""Word on the web saves a second version of the text as ``document2.xml``."""
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_CELLS, _CELL = " | ", 3
"""What stands between cells, and the paragraphs that a cell of a table of facts has at most."""
_PROGRAMS = ("microsoft word", "untitled", "document")
"""How titles begin that a program left in the properties."""
_SKIPPED = {"del", "moveFrom", "Fallback", "instrText"}


def draft(data: bytes, limits: Limits) -> Draft:
    """The draft of a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _xml(archive, next(filter(_BODY.fullmatch, archive.namelist()), "word/document.xml"), limits)
            properties = _properties(archive, limits)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError, OSError) as fault:
        raise ArticleError(
            f"This Word document is damaged or locked ({fault}). Open it in Word and save it again."
        ) from None
    blocks = tuple(_blocks(body))
    return Draft(
        blocks=blocks,
        title=_title(properties.get("title", ""), blocks),
        clues=tuple(_clues(properties)),
        authors=tuple(filter(None, (properties.get("creator", ""),))),
        language=properties.get("language") or None,
    )


def _title(declared: str, blocks: tuple[Block, ...]) -> str:
    """The title property where the text bears it out, else the first heading; templates leave their own title there."""
    headings = [block.text for block in blocks if block.kind == "heading"]
    if not headings or any(declared.casefold() == block.text.casefold() for block in blocks):
        return "" if declared.casefold().startswith(_PROGRAMS) else declared
    return headings[0]


def _xml(archive: zipfile.ZipFile, name: str, limits: Limits) -> Any:
    with archive.open(name) as member:
        data = member.read(limits.bytes + 1)
    if len(data) > limits.bytes:
        raise LimitError(f"Unpacked it has more than {limits.bytes / 1e6:.0f} MB. Save the text alone.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise ArticleError(f"This Word document is damaged ({fault}). Open it in Word and save it again.") from None


def _properties(archive: zipfile.ZipFile, limits: Limits) -> dict[str, str]:
    if _PROPERTIES not in archive.namelist():
        return {}
    return {_name(element): one_line(element.text or "") for element in _xml(archive, _PROPERTIES, limits)}


def _clues(properties: dict[str, str]) -> Iterator[Clue]:
    said = stamp(properties.get("created", ""))
    if said:
        yield said.clue("docx", properties["created"])


def _name(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _blocks(body: Any) -> Iterator[Block]:
    for element in body.iter("{*}p", "{*}tr"):
        parents = {_name(parent) for parent in element.iterancestors()}
        if parents & _SKIPPED or "tr" in parents:
            continue
        yield from _row(element) if _name(element) == "tr" else _paragraph(element)


def _row(row: Any) -> Iterator[Block]:
    """A table's row: its cells on one line, or the paragraphs of cells that only lay out the page."""
    cells = [[block for p in _paragraphs(cell) for block in _paragraph(p)] for cell in row.iterfind(".//{*}tc")]
    filled = [cell for cell in cells if cell]
    if len(filled) > 1 and all(len(cell) <= _CELL for cell in filled):
        yield Block(text=_CELLS.join(" ".join(block.text for block in cell) for cell in filled), kind="item")
    else:
        yield from (block for cell in filled for block in cell)


def _paragraphs(cell: Any) -> Iterator[Any]:
    for paragraph in cell.iter("{*}p"):
        if next(parent for parent in paragraph.iterancestors() if _name(parent) == "tc") is cell:
            yield paragraph


def _paragraph(paragraph: Any) -> Iterator[Block]:
    kind = _kind(paragraph)
    for line in "".join(_words(paragraph)).split("\n"):
        if line.strip():
            yield Block(text=one_line(line), kind=kind)


def _words(element: Any) -> Iterator[str]:
    """The text of a paragraph, without that of paragraphs in text boxes within it."""
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _SPACES:
            yield _SPACES[name]
        elif name not in _SKIPPED and name != "p":
            yield from _words(child)


def _kind(paragraph: Any) -> Any:
    style = next(
        (str(value) for found in paragraph.iterfind("{*}pPr/{*}pStyle") for value in found.attrib.values()), ""
    )
    if style.casefold().startswith(("heading", "title")):
        return "heading"
    return "item" if paragraph.find("{*}pPr/{*}numPr") is not None else "paragraph"
