"""PDF to a draft: pdfium's text with the place of each line, put back into paragraphs.

Lines of a column are joined by their geometry (leading, indent, full or short), running heads and page numbers
go, hyphens at line ends are undone as the document itself spells the word. Pages that pdfium gives a character a
line are read again with pypdf.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any

from webapp.articles import layout
from webapp.articles.characters import one_line, tidy
from webapp.articles.draft import Block, Clue, Draft
from webapp.articles.options import Limits
from webapp.articles.pdf_lines import Edges, Line, columns, page_lines
from webapp.articles.written_dates import stamp
from webapp.errors import ArticleError, LimitError
from webapp.model import Value

_SHATTERED = 0.3
"""Share of lines with at most one character above which a page is read again: 0–.08 on sound pages, .5 and up else."""
_EDGE_ROWS = 3
"""Rows at the top and bottom of a page among which running heads stand."""
_RUNNING = 0.4
"""Share of pages on which a line recurs that makes it a running head: left and right pages may differ."""
_SAME_HEIGHT = 4.0
"""Points by which a running head may wander from page to page."""
_PAGE_NUMBER = re.compile(r"(?:page|p\.)? ?[-–—]? ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})? ?[-–—]?|[ivxlc]{1,6}", re.IGNORECASE)
_TALLER = 1.15
"""Height of a heading over that of the body; subheads in newspapers start at 1.17."""
_LEADING = 1.45
"""Distance of two lines over the usual one from which a paragraph ends between them."""
_HEAD_LEADING = 1.7
"""Distance of two lines of one heading over their height; newspapers set them at 1.0 to 1.4."""
_INDENT = 0.7
"""Of a line's height: the smallest paragraph indent; ragged and hanging punctuation stay below .4."""
_INDENTED_LINES = 2
"""Indented lines from which a page's paragraphs are indented, not spaced."""
_OTHER_HEIGHT = 0.12
"""Difference in height that makes two lines of different kind; superscripts shift a line's height by up to .08."""
_TITLE_WORDS = 4
_PARAGRAPH = 12
"""Words from which a block without a full stop at the end of a page is half a paragraph."""
_ENDED = re.compile(r"[.!?:…][”’\"')\]]*$")
_COMPOUND = re.compile(r"\w+(?:-\w+)+")
_LAST, _FIRST = re.compile(r"[\w-]+$"), re.compile(r"^\w+")
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)\d{0,4}(?:([+-]\d\d)'?(\d\d)|Z)?)?")


def draft(data: bytes, limits: Limits) -> Draft:
    """The draft of a PDF. Raises :class:`ArticleError` for locked, damaged and scanned ones."""
    document = _open(data, limits)
    try:
        pages = [page_lines(document[i]) for i in range(len(document))]
        properties = document.get_metadata_dict()
    finally:
        document.close()
    pages = _without_running_heads(pages)
    body = _body_height(pages)
    found = _across_pages([_page_blocks(i, lines, body, data) for i, lines in enumerate(pages)])
    if not found:
        raise ArticleError("This PDF holds pictures of pages, not text. Run text recognition (OCR) on it first.")
    return Draft(
        blocks=found,
        title=_title(pages, found, body, properties),
        clues=tuple(_clues(properties)),
        authors=_author(properties),
    )


def _open(data: bytes, limits: Limits) -> Any:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as fault:
        if "assword" in str(fault):
            raise ArticleError("This PDF is locked with a password. Save a copy without one.") from None
        raise ArticleError(f"This PDF is damaged ({str(fault).rstrip('.')}). Download or save it again.") from None
    if count > limits.pages:
        raise LimitError(f"This PDF has {count} pages, and Dateline reads at most {limits.pages}. Split it.")
    return document


# ── lines that recur ─────────────────────────────────────────────────────────────────────────────


def _without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without what recurs at their edges; the first row that does not recur ends an edge."""
    rows = [_rows(lines) for lines in pages]
    counts = Counter(key for page in rows for key in {_masked(line) for row in _edge(page) for line in row})
    running = {key for key, count in counts.items() if count >= max(2, _RUNNING * len(pages))}
    return [_between(lines, page, running) for lines, page in zip(pages, rows, strict=True)]


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


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────


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
    spelt = {word.casefold() for line in lines for word in _COMPOUND.findall(line.text)}
    return [_block(group, body, spelt) for group in _paragraphs(lines, body)]


def _read_again(data: bytes, number: int) -> str:
    from pypdf import PdfReader

    return str(PdfReader(io.BytesIO(data)).pages[number].extract_text())


class _Setting(Value, frozen=True, kw_only=True):
    """How a page is set."""

    edges: Edges
    body: float
    """Height of body text."""
    leading: float
    """Usual distance of two lines."""
    indents: bool
    """Whether its paragraphs begin with an indent."""


def _setting(lines: list[Line], body: float) -> _Setting:
    edges = columns(lines)
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < 4 * a.height]
    indented = sum(_indented(a, b, edges[a.start], edges[b.start]) for a, b in pairwise(lines))
    return _Setting(
        edges=edges, body=body, leading=median(steps) if steps else 0.0, indents=indented >= _INDENTED_LINES
    )


def _paragraphs(lines: list[Line], body: float) -> Iterator[list[Line]]:
    setting = _setting(lines, body)
    group: list[Line] = []
    for line in lines:
        if group and _ends(group[-1], line, setting):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _ends(before: Line, line: Line, setting: _Setting) -> bool:
    """Whether a paragraph or heading ends between two lines."""
    if before.hyphen:
        return False
    if abs(before.height - line.height) > _OTHER_HEIGHT * before.height:
        return True
    if line.height >= _TALLER * setting.body:
        return not -0.1 < before.bottom - line.bottom < _HEAD_LEADING * line.height
    return _breaks(before, line, setting)


def _breaks(before: Line, line: Line, setting: _Setting) -> bool:
    """Whether a paragraph ends between two lines of body text."""
    old, new = setting.edges[before.start], setting.edges[line.start]
    ended = bool(_ENDED.search(before.text))
    next_column = line.bottom >= before.bottom or old != new
    if not next_column and before.bottom - line.bottom > _LEADING * setting.leading:
        return True
    if setting.indents:
        return _indented(before, line, old, new) or (
            ended and next_column and line.left > new[0] + _INDENT * line.height
        )
    return ended and (next_column or _would_fit(before, line, old[1]))


def _indented(before: Line, line: Line, old: tuple[float, float], new: tuple[float, float]) -> bool:
    step = _INDENT * line.height
    return line.left > new[0] + step and before.left <= old[0] + step


def _would_fit(before: Line, line: Line, right: float) -> bool:
    """Whether the first word of *line* had room at the end of the line *before*, so that it was meant to end there."""
    character = (before.right - before.left) / max(len(before.text), 1)
    return right - before.right > (len(line.text.split(" ", 1)[0]) + 1) * character


def _block(group: list[Line], body: float, spelt: set[str]) -> Block:
    text = group[0].text
    for before, line in pairwise(group):
        text = _join(text, line.text, spelt) if before.hyphen else f"{text} {line.text}"
    tall = median(line.height for line in group) >= _TALLER * body
    return Block(text=one_line(text), kind="heading" if tall else "paragraph")


def _join(text: str, after: str, spelt: set[str]) -> str:
    """Two parts of a word that a line end broke, spelt as elsewhere on the page."""
    last, first = _LAST.search(text), _FIRST.search(after)
    if not last or not first:
        return text + after
    keep = f"{last.group()}-{first.group()}".casefold() in spelt
    keep = keep or not first.group()[0].islower() or last.group()[-1].isdigit()
    return f"{text}-{after}" if keep else text + after


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
    if not block.kind == after.kind == "paragraph" or _ENDED.search(block.text):
        return False
    return after.text[:1].islower() or len(block.text.split()) >= _PARAGRAPH


# ── properties ───────────────────────────────────────────────────────────────────────────────────


def _title(pages: list[list[Line]], blocks: tuple[Block, ...], body: float, properties: dict[str, str]) -> str:
    """The tallest heading of the first page, or the title property where the text bears it out."""
    declared = one_line(properties.get("Title", ""))
    if declared and any(declared.casefold() == block.text.casefold() for block in blocks):
        return declared
    tallest = max((line.height for lines in pages[:1] for line in lines if line.height >= _TALLER * body), default=0.0)
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
        if said:
            yield said.clue("pdf", value)
