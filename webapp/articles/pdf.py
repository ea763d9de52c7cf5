"""PDF to a draft: pdfium's text with the place of each line, put back into paragraphs.

Lines of a column are joined by their geometry (leading, indent, full or short), running heads and page numbers
go, hyphens at line ends are undone as the document itself spells the word. Pages that pdfium gives a character a
line are read again with pypdf.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from webapp.articles import layout, pdf_blocks
from webapp.articles.characters import one_line, tidy
from webapp.articles.draft import Block, Clue, Draft
from webapp.articles.options import Limits
from webapp.articles.pdf_blocks import ENDED, TALLER
from webapp.articles.pdf_lines import Line, page_lines
from webapp.articles.written_dates import stamp
from webapp.errors import ArticleError, LimitError

_SHATTERED = 0.3
"""Share of lines with at most one character above which a page is read again: 0–.08 on sound pages, .5 and up else."""
_EDGE_ROWS = 3
"""Rows at the top and bottom of a page among which running heads stand."""
_RUNNING = 0.4
"""Share of pages on which a line recurs that makes it a running head: left and right pages may differ."""
_SAME_HEIGHT = 4.0
"""Points by which a running head may wander from page to page."""
_PAGE_NUMBER = re.compile(r"(?:page|p\.)? ?[-–—]? ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})? ?[-–—]?|[ivxlc]{1,6}", re.IGNORECASE)
_PRINTED = re.compile(r"\b\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d(?: ?[AP]M)?\b|^(?:https?|file):\S+(?: \d+/\d+)?$")
"""The moment of printing with the page's title, and its address with a page number, as browsers set them."""
_ADDRESS = re.compile(r"^(https?://[^\s…]+?)(?<!\.\.\.)(?: \d+/\d+)?$")
_PRINTERS = re.compile(r"skia|chrom|mozilla|firefox|safari|webkit|wkhtml|print to pdf|prince|weasyprint", re.IGNORECASE)
"""Programs that print pages: the day they did so is not the day of publication."""
_TITLE_WORDS = 4
_PARAGRAPH = 12
"""Words from which a block without a full stop at the end of a page is half a paragraph."""
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)\d{0,4}(?:([+-]\d\d)'?(\d\d)|Z)?)?")


def draft(data: bytes, limits: Limits) -> Draft:
    """The draft of a PDF. Raises :class:`ArticleError` for locked, damaged and scanned ones."""
    document = _open(data, limits)
    try:
        pages = [page_lines(document[i]) for i in range(len(document))]
        properties = document.get_metadata_dict()
    finally:
        document.close()
    body = _body_height(pages)
    url = _printed_address(pages)
    pages = _without_running_heads(pages, body)
    found = _across_pages([_page_blocks(i, lines, body, data) for i, lines in enumerate(pages)])
    if not found:
        raise ArticleError("This PDF holds pictures of pages, not text. Run text recognition (OCR) on it first.")
    return Draft(
        blocks=found,
        title=_title(pages, found, body, properties),
        clues=tuple(_clues(properties)),
        authors=_author(properties),
        url=url,
    )


def _open(data: bytes, limits: Limits) -> Any:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as fault:
        if "assword" in str(fault):
            raise ArticleError("This PDF is locked with a password. Save a copy without one.") from None
        raise ArticleError("This PDF is damaged and cannot be opened. Download or save it again.") from None
    if count > limits.pages:
        raise LimitError(f"This PDF has {count} pages, and Dateline reads at most {limits.pages}. Split it.")
    return document


# ── lines that recur ─────────────────────────────────────────────────────────────────────────────


def _without_running_heads(pages: list[list[Line]], body: float) -> list[list[Line]]:
    """The pages without what recurs at their edges, or what a browser prints there; another row ends an edge."""
    rows = [_rows(lines) for lines in pages]
    counts = Counter(key for page in rows for key in {_masked(line) for row in _edge(page) for line in row})
    running = {key for key, count in counts.items() if count >= max(2, _RUNNING * len(pages))}
    running |= {_masked(line) for page in rows for row in _edge(page) for line in row if _is_printed(line, body)}
    return [_between(lines, page, running) for lines, page in zip(pages, rows, strict=True)]


def _is_printed(line: Line, body: float) -> bool:
    return line.height < body and bool(_PRINTED.search(line.text))


def _printed_address(pages: list[list[Line]]) -> str | None:
    """The address that a browser prints at the edge of a page, unless it is cut short."""
    found = (_ADDRESS.search(line.text) for lines in pages[:1] for row in _edge(_rows(lines)) for line in row)
    return next((match.group(1) for match in found if match), None)


def _rows(lines: list[Line]) -> list[list[Line]]:
    """Lines that stand at one height, from the top down."""
    rows: dict[int, list[Line]] = {}
    for line in lines:
        rows.setdefault(round(line.bottom / _SAME_HEIGHT), []).append(line)
    return [rows[height] for height in sorted(rows, reverse=True)]


def _edge(rows: list[list[Line]]) -> list[list[Line]]:
    return rows[:_EDGE_ROWS] + rows[_EDGE_ROWS:][-_EDGE_ROWS:]


def _between(lines: list[Line], rows: list[list[Line]], running: set[tuple[str, int]]) -> list[Line]:
    gone: set[int] = set()
    for outside_in in (rows[:_EDGE_ROWS], rows[: -_EDGE_ROWS - 1 : -1]):
        for row in outside_in:
            if not all(_masked(line) in running or _PAGE_NUMBER.fullmatch(line.text) for line in row):
                break
            gone |= {line.start for line in row}
    return [line for line in lines if line.start not in gone]


def _masked(line: Line) -> tuple[str, int]:
    """What recurs of a running head: its words but for numbers, at its height on the page."""
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.bottom / _SAME_HEIGHT)


# ── pages ────────────────────────────────────────────────────────────────────────────────────────


def _body_height(pages: list[list[Line]]) -> float:
    """The height of most of the text."""
    counts: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            counts[round(line.height, 1)] += len(line.text)
    return max(counts, key=lambda height: (counts[height], height), default=1.0)


def _page_blocks(number: int, lines: list[Line], body: float, data: bytes) -> list[Block]:
    if lines and sum(len(line.text) < 2 for line in lines) > _SHATTERED * len(lines):
        return list(layout.blocks(tidy(_read_again(data, number))))
    return pdf_blocks.of_page(lines, body)


def _read_again(data: bytes, number: int) -> str:
    from pypdf import PdfReader

    return str(PdfReader(io.BytesIO(data)).pages[number].extract_text())


def _across_pages(pages: list[list[Block]]) -> tuple[Block, ...]:
    """The blocks of all pages, a paragraph that goes on on the next page made whole."""
    whole: list[Block] = []
    for blocks in pages:
        if whole and blocks and _goes_on(whole[-1], blocks[0]):
            whole[-1:] = [Block(text=f"{whole[-1].text} {blocks[0].text}")]
            blocks = blocks[1:]
        whole += blocks
    return tuple(whole)


def _goes_on(block: Block, after: Block) -> bool:
    """No full stop before, and a small letter after or a paragraph's worth of words before."""
    if not block.kind == after.kind == "paragraph" or ENDED.search(block.text):
        return False
    return after.text[:1].islower() or len(block.text.split()) >= _PARAGRAPH


# ── properties ───────────────────────────────────────────────────────────────────────────────────


def _title(pages: list[list[Line]], blocks: tuple[Block, ...], body: float, properties: dict[str, str]) -> str:
    """The tallest heading of the first page, or the title property where the text bears it out."""
    declared = one_line(properties.get("Title", ""))
    if declared and any(declared.casefold() == block.text.casefold() for block in blocks):
        return declared
    tallest = max((line.height for lines in pages[:1] for line in lines if line.height >= TALLER * body), default=0.0)
    marks = {line.text for lines in pages[:1] for line in lines if line.height >= 0.9 * tallest > 0}
    for block in blocks:
        if (
            block.kind == "heading"
            and len(block.text.split()) >= _TITLE_WORDS
            and any(mark in block.text for mark in marks)
        ):
            return block.text
    return next((block.text for block in blocks if block.kind == "heading"), "")


def _author(properties: dict[str, str]) -> tuple[str, ...]:
    name = one_line(properties.get("Author", ""))
    return (name,) if " " in name and "@" not in name else ()


def _clues(properties: dict[str, str]) -> Iterator[Clue]:
    value = properties.get("CreationDate", "")
    parts = _DATE.match(value)
    if parts:
        year, month, day, hour, offset, minutes = parts.groups()
        zone = f"{offset}:{minutes}" if offset else "Z" if hour else ""
        said = stamp(f"{year}-{month}-{day}" + (f"T{hour}:00{zone}" if hour else ""))
        printed = _PRINTERS.search(f"{properties.get('Creator')} {properties.get('Producer')}")
        if said:
            yield said.clue("saved" if printed else "pdf", value)
