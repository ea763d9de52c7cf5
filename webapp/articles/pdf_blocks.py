"""Lines of a PDF page to paragraphs, headings and rows of tables, by their geometry."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median

from webapp.articles.characters import one_line
from webapp.articles.draft import Block
from webapp.articles.layout import compounds, mended
from webapp.articles.pdf_lines import OTHER_HEIGHT, Edges, Line, columns
from webapp.model import Value

TALLER = 1.15
"""Height of a heading over that of the body; subheads in newspapers start at 1.17."""
ENDED = re.compile(r"[.!?:…][”’\"')\]]*$")
_LEADING = 1.45
"""Distance of two lines over the usual one from which a paragraph ends between them."""
_USUAL = 1 / 6
"""Share of distances that the usual one within paragraphs tops: in lists and short paragraphs most are wider."""
_HEAD_LEADING = 1.7
"""Distance of two lines of one heading over their height; newspapers set them at 1.0 to 1.4."""
_INDENT = 0.7
"""Of a line's height: the smallest paragraph indent; ragged and hanging punctuation stay below .4."""
_INDENTED_LINES = 2
"""Indented lines from which a page's paragraphs are indented, not spaced."""
_SHORT_LINE = 0.5
"""Of its column: a shorter line before a capital or a figure is one of a list, a byline, a date."""
_NOTE = 0.88
"""Height of the largest note under a page over that of the body."""
_NOTED = re.compile(r"(?:\d{1,3}|[*†‡]|\[\d{1,3}\])[.)]? ?\S")
_ROWS, _CELL = 3, 6
"""Rows from which a page holds a table, and the lines that half of their cells have at most: columns have more."""
_CELLS = " | "


def of_page(lines: list[Line], body: float) -> list[Block]:
    """The blocks of one page, whose body text is *body* points high."""
    spelt = compounds("\n".join(line.text for line in lines))
    edges = columns(lines, body)
    found: list[Block] = []
    for part in _parts(lines):
        if len(part) > 1:
            found.append(Block(text=_CELLS.join(one_line(_text(cell, spelt)) for cell in part), kind="item"))
        else:
            groups = _paragraphs(part[0], _setting(part[0], edges, body))
            found += [_block(group, body, spelt) for group in groups if not _is_note(group, body)]
    return found


def _block(group: list[Line], body: float, spelt: set[str]) -> Block:
    tall = median(line.height for line in group) >= TALLER * body
    return Block(text=one_line(_text(group, spelt)), kind="heading" if tall else "paragraph")


def _is_note(group: list[Line], body: float) -> bool:
    """Whether a paragraph is a footnote: small print that begins with its mark."""
    return median(line.height for line in group) <= _NOTE * body and bool(_NOTED.match(group[0].text))


def _text(group: list[Line], spelt: set[str]) -> str:
    text = group[0].text
    for before, line in pairwise(group):
        text = mended(text, line.text, spelt) if before.hyphen else f"{text} {line.text}"
    return text


# ── tables ───────────────────────────────────────────────────────────────────────────────────────


def _parts(lines: list[Line]) -> Iterator[list[list[Line]]]:
    """The page as running lines, a part of one, and as rows of a table, parts of several cells."""
    rows = list(_rows(_cells(lines)))
    sizes = [len(cell) for row in rows if len(row) > 1 for cell in row]
    if sum(len(row) > 1 for row in rows) < _ROWS or median(sizes) > _CELL:
        rows = [[lines]] if lines else []
    running: list[Line] = []
    for row in rows:
        if len(row) == 1:
            running += row[0]
            continue
        yield from [[running]] if running else []
        yield row
        running = []
    yield from [[running]] if running else []


def _cells(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines that go straight down."""
    cell: list[Line] = []
    for line in lines:
        if cell and not _goes_down(cell[-1], line):
            yield cell
            cell = []
        cell.append(line)
    if cell:
        yield cell


def _goes_down(before: Line, line: Line) -> bool:
    return line.bottom < before.bottom - 0.3 * line.height and abs(line.left - before.left) < 1.5 * line.height


def _rows(cells: Iterable[list[Line]]) -> Iterator[list[list[Line]]]:
    """Cells side by side; of a cell the lines above the height at which the next one begins stand by themselves."""
    row: list[list[Line]] = []
    for cell in cells:
        level = _level(row[-1], cell) if row else None
        if level is None:
            yield from [row] if row else []
            row = []
        elif level and len(row) == 1:
            yield [row[0][:level]]
            row = [row[0][level:]]
        row.append(cell)
    if row:
        yield row


def _level(cell: list[Line], after: list[Line]) -> int | None:
    """Index of the line of *cell* beside which *after* begins, to its right; None where it stands elsewhere."""
    first = after[0]
    level = next((i for i, line in enumerate(cell) if abs(line.bottom - first.bottom) < 0.5 * first.height), None)
    return level if level is not None and first.left >= max(line.right for line in cell[level:]) else None


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────


class _Setting(Value, frozen=True, kw_only=True):
    """How a page is set."""

    edges: Edges
    body: float
    """Height of body text."""
    leading: float
    """Usual distance of two lines of a paragraph over their height."""
    indents: bool
    """Whether its paragraphs begin with an indent."""


def _setting(lines: list[Line], edges: Edges, body: float) -> _Setting:
    steps = sorted(s for a, b in pairwise(lines) if 0.8 < (s := (a.bottom - b.bottom) / b.height) < 4)
    indented = sum(_indented(a, b, edges[a.start], edges[b.start]) for a, b in pairwise(lines))
    leading = steps[int(_USUAL * len(steps))] if steps else 0.0
    return _Setting(edges=edges, body=body, leading=leading, indents=indented >= _INDENTED_LINES)


def _paragraphs(lines: list[Line], setting: _Setting) -> Iterator[list[Line]]:
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
    if abs(before.height - line.height) > OTHER_HEIGHT * before.height:
        return True
    if line.height >= TALLER * setting.body:
        return not -0.1 < before.bottom - line.bottom < _HEAD_LEADING * line.height
    return _breaks(before, line, setting)


def _breaks(before: Line, line: Line, setting: _Setting) -> bool:
    """Whether a paragraph ends between two lines of body text."""
    old, new = setting.edges[before.start], setting.edges[line.start]
    ended = bool(ENDED.search(before.text))
    next_column = line.bottom >= before.bottom or old != new
    if not next_column and before.bottom - line.bottom > _LEADING * setting.leading * line.height:
        return True
    if not next_column and _is_alone(before, line, old):
        return True
    if setting.indents:
        return _indented(before, line, old, new) or (
            ended and next_column and line.left > new[0] + _INDENT * line.height
        )
    return ended and (next_column or _would_fit(before, line, old[1]))


def _indented(before: Line, line: Line, old: tuple[float, float], new: tuple[float, float]) -> bool:
    step = _INDENT * line.height
    return line.left > new[0] + step and before.left <= old[0] + step


def _is_alone(before: Line, line: Line, edges: tuple[float, float]) -> bool:
    """Whether the line *before* is short and the next begins anew: a byline over a date, entries of a list."""
    short = before.right - edges[0] < _SHORT_LINE * (edges[1] - edges[0])
    return short and not line.text[0].islower() and _would_fit(before, line, edges[1])


def _would_fit(before: Line, line: Line, right: float) -> bool:
    """Whether the first word of *line* had room at the end of the line *before*, so that it was meant to end there."""
    character = (before.right - before.left) / max(len(before.text), 1)
    return right - before.right > (len(line.text.split(" ", 1)[0]) + 1) * character
