"""Lines of a PDF page with their places, and the columns they stand in."""

import re
from typing import Any

from webapp.articles.characters import one_line
from webapp.model import Value

_LINE = re.compile("[^\r\n\ufffe\x02]+")
_COLUMN_STEP = 5.0
"""Of a line's height: the left edges of two columns lie farther apart, those of indents and lists nearer."""


Edges = dict[int, tuple[float, float]]
"""Left and right edge of a line's column, by the line's ``start``."""


class Line(Value, frozen=True, kw_only=True):
    """A line at its place; units are points from the lower left corner."""

    text: str
    start: int
    """Index of its first character on the page: names the line."""
    left: float
    right: float
    bottom: float
    height: float
    hyphen: bool = False
    """True where it ends within a word."""


def page_lines(page: Any) -> list[Line]:
    """The lines of a pdfium *page* in its own reading order."""
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range()
        count = text_page.count_chars()
        found = [_line(text_page, text, match, count) for match in _LINE.finditer(text) if match.group().strip()]
    finally:
        text_page.close()
        page.close()
    return [line for line in found if line.text]


def _line(text_page: Any, text: str, match: re.Match[str], count: int) -> Line:
    words = match.group()
    start = min(match.start() + len(words) - len(words.lstrip()), count - 1)
    end = min(match.start() + len(words.rstrip()) - 1, count - 1)
    left, bottom, _, top = text_page.get_charbox(start, loose=True)
    _, last_bottom, right, _ = text_page.get_charbox(max(start, end), loose=True)
    broken = text[match.end() : match.end() + 1] in ("\ufffe", "\x02")
    return Line(
        text=one_line(words),
        start=start,
        left=left,
        right=max(left, right),
        bottom=min(bottom, last_bottom) if abs(bottom - last_bottom) < top - bottom else bottom,
        height=max(top - bottom, 0.1),
        hyphen=broken,
    )


def columns(lines: list[Line]) -> Edges:
    """Left and right edge of the column of each line, by the line's ``start``."""
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.left, line.start)):
        if groups and line.left - groups[-1][0].left <= _COLUMN_STEP * line.height:
            groups[-1].append(line)
        else:
            groups.append([line])
    edges: Edges = {}
    for group in groups:
        rights = sorted(line.right for line in group)
        for line in group:
            edges[line.start] = (group[0].left, rights[-1 - len(rights) // 20])
    return edges
