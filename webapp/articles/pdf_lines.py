"""Lines of a PDF page with their places, and the columns they stand in."""

import re
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from webapp.articles.characters import one_line, tidy
from webapp.model import Value

_LINE = re.compile("[^\r\n\ufffe\x02]+")
_COLUMN_STEP = 5.0
"""Of a line's height: the left edges of two columns lie farther apart, those of indents and lists nearer."""
_MARKED = re.compile(r"([\d*†‡]{1,3})\s*(?=[^\W\d])")
_FIGURES = re.compile(r"\d[\d,]{0,12}(?![\w%°])")
_ONLY_MARK = re.compile(r"\s*(?:[\d,*†‡–-]{1,7}|[a-z])\s*")
"""Marks of notes before the words that go on, and alone: “3”, “4,5”, “*”."""
OTHER_HEIGHT = 0.12
"""Difference in height that makes two lines of different kind; superscripts shift a line's height by up to .08."""
_RAISED = 0.2
"""Of a line's height: marks of notes are raised by .25 to .45, letters on one baseline differ by up to .1."""
_TOUCHING = 0.6
"""Of a line's height: the most that pieces of one line stand apart; columns are two and more apart."""
_BLANK = 0.15
"""Of a line's height: pieces that stand farther apart have a blank between them."""
_WHITE = re.compile(r"\s+")

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
    """The lines of a pdfium *page* in its own reading order, without raised marks of notes."""
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range()
        count = text_page.count_chars()
        pieces = [_piece(text_page, text, match, count) for match in _LINE.finditer(text) if match.group().strip()]
    finally:
        text_page.close()
        page.close()
    return [replace(line, text=one_line(line.text)) for line in _joined(pieces) if line.text.strip()]


def _piece(text_page: Any, text: str, match: re.Match[str], count: int) -> Line:
    """A line, or the part of one that pdfium gives between two changes of the baseline."""
    words = match.group()
    start = min(match.start() + len(words) - len(words.lstrip()), count - 1)
    end = min(match.start() + len(words.rstrip()) - 1, count - 1)
    left, _, _, _ = text_page.get_charbox(start, loose=True)
    marked = _MARKED.match(text, start, end + 1)
    if marked and _is_raised(text_page, start, marked.end()):
        start, words = marked.end(), text[marked.end(1) : match.end()]
    _, bottom, _, top = text_page.get_charbox(start, loose=True)
    _, last_bottom, right, _ = text_page.get_charbox(max(start, end), loose=True)
    broken = text[match.end() : match.end() + 1] in ("\ufffe", "\x02")
    return Line(
        text=_WHITE.sub(" ", tidy(_unmarked(text_page, words, match.end() - len(words)))),
        start=start,
        left=left,
        right=max(left, right),
        bottom=min(bottom, last_bottom) if abs(bottom - last_bottom) < top - bottom else bottom,
        height=max(top - bottom, 0.1),
        hyphen=broken,
    )


def _unmarked(text_page: Any, words: str, at: int) -> str:
    """*words*, which begin at index *at* of the page, without raised figures behind letters and figures."""
    kept, last = "", 0
    for figures in _FIGURES.finditer(words):
        base = figures.start() - (words[figures.start() - 1 : figures.start()].strip() != "")
        if figures.end() - 1 > base and _is_raised(text_page, at + figures.end() - 1, at + base):
            raised = (i for i in range(base + 1, figures.end()) if _is_raised(text_page, at + i, at + base))
            kept, last = kept + words[last : next(raised)], figures.end()
    return kept + words[last:]


def _is_raised(text_page: Any, mark: int, word: int) -> bool:
    """Whether the character at *mark* is smaller than that at *word* and stands higher."""
    _, low, _, _ = text_page.get_charbox(mark, loose=True)
    _, base, _, top = text_page.get_charbox(word, loose=True)
    return bool(low > base + _RAISED * (top - base))


def _joined(pieces: Iterable[Line]) -> list[Line]:
    """Lines out of pieces that stand side by side; raised marks between them go."""
    lines: list[Line] = []
    for piece in pieces:
        before = lines[-1] if lines else None
        if before is None or abs(piece.left - before.right) > _TOUCHING * before.height:
            lines.append(piece)
        elif _ONLY_MARK.fullmatch(piece.text) and piece.bottom > before.bottom + _RAISED * before.height:
            lines[-1] = replace(before, right=piece.right)
        elif abs(piece.bottom - before.bottom) < _RAISED * before.height and not before.hyphen:
            blank = " " if piece.left - before.right > _BLANK * before.height else ""
            lines[-1] = replace(before, text=before.text + blank + piece.text, right=piece.right, hyphen=piece.hyphen)
        else:
            lines.append(piece)
    return lines


def columns(lines: list[Line], body: float) -> Edges:
    """Left and right edge of the column of each line, by the line's ``start``; headings do not widen the body's."""
    usual = [line for line in lines if abs(line.height - body) <= OTHER_HEIGHT * body]
    return _columns([line for line in lines if abs(line.height - body) > OTHER_HEIGHT * body]) | _columns(usual)


def _columns(lines: list[Line]) -> Edges:
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
