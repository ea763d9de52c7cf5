"""How wide a text will be and where it breaks, without a browser.

Widths are those of Helvetica, Arial and Liberation Sans, which agree to the thousandth of an em; the
chart's font stack names only faces with these metrics. The page's script uses the same table, so that
server and browser lay out alike.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache

FONT_STACK = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", Arimo, sans-serif'
ASCII_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
    556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
    556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
    500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
"""Thousandths of an em, from the space to the tilde: the published metrics of the face."""
RANGES: tuple[tuple[int, int, int], ...] = (
    (0x00A0, 0x00A0, 278),
    (0x00A1, 0x00A7, 556),
    (0x00B7, 0x00B7, 278),
    (0x00C0, 0x00DE, 740),
    (0x00DF, 0x00FF, 560),
    (0x0100, 0x024F, 640),
    (0x0300, 0x036F, 0),
    (0x0590, 0x05C7, 0),
    (0x05D0, 0x05EA, 680),
    (0x0610, 0x061A, 0),
    (0x064B, 0x065F, 0),
    (0x1100, 0x115F, 1000),
    (0x200B, 0x200F, 0),
    (0x2013, 0x2013, 556),
    (0x2014, 0x2014, 1000),
    (0x2018, 0x2019, 222),
    (0x201C, 0x201D, 333),
    (0x2026, 0x2026, 1000),
    (0x2060, 0x206F, 0),
    (0x2E80, 0xA4CF, 1000),
    (0xAC00, 0xD7A3, 1000),
    (0xF900, 0xFAFF, 1000),
    (0xFE00, 0xFE0F, 0),
    (0xFE30, 0xFE6F, 1000),
    (0xFF00, 0xFF60, 1000),
    (0x1F000, 0x1FAFF, 1370),
    (0x20000, 0x3FFFD, 1000),
)
"""First, last, width: blocks whose letters are near enough of one width, measured generously."""
OTHER_WIDTH = 680
"""Any other letter (Cyrillic, Greek, Devanagari …): wider than most, so that labels never collide."""
BOLD_ASCII_WIDTHS = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722,
    611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556,
    611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556,
    778, 556, 556, 500, 389, 280, 389, 584,
)  # fmt: skip
"""The same of the bold face."""
BOLD = 1.09
"""Any other letter in bold over the same in regular; signs are equally wide."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_WIDE = re.compile("[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\U00020000-\U0003fffd]")


def clean(text: str) -> str:
    """*text* on one line, without control characters and without overrides of the writing direction."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def escape(text: str) -> str:
    """*text* so that Plotly shows it and interprets nothing; it knows no entities for quotation marks."""
    return html.escape(text, quote=False)


@lru_cache(4096)
def letter_width(letter: str) -> int:
    """Advance of one letter in thousandths of an em."""
    code = ord(letter)
    if 32 <= code < 127:
        return ASCII_WIDTHS[code - 32]
    return next((width for first, last, width in RANGES if first <= code <= last), OTHER_WIDTH)


def width(text: str, size: float) -> float:
    """Width of *text* in pixels at a font *size* in pixels."""
    return sum(map(letter_width, text)) * size / 1000


def bold_width(text: str, size: float) -> float:
    """Width of *text* in bold, in pixels."""
    return sum(_bold_letter_width(letter) for letter in text) * size / 1000


@lru_cache(4096)
@lru_cache(4096)
def _bold_letter_width(letter: str) -> float:
    code = ord(letter)
    if 32 <= code < 127:
        return BOLD_ASCII_WIDTHS[code - 32]
    return letter_width(letter) * (BOLD if letter.isalpha() else 1)


def pieces(text: str) -> list[str]:
    """*text* cut where a line may break: behind spaces, and around every letter of a script without them."""
    found: list[str] = []
    for word in text.split(" "):
        start = 0
        for wide in _WIDE.finditer(word):
            found += [word[start : wide.start()], wide.group()]
            start = wide.end()
        found += [word[start:], " "]
    return [piece for piece in found[:-1] if piece]


Measured = list[tuple[str, float]]
"""The pieces of a text with their widths."""


def measured(text: str, size: float) -> Measured:
    """The pieces of *text* with their widths, to be wrapped several times."""
    return [(piece, width(piece, size)) for piece in pieces(text)]


def wrap(text: str, size: float, room: float, lines: int, indent: float = 0.0) -> list[str]:
    """*text* in at most *lines* lines of *room* pixels, the first one *indent* shorter; ends in “…” if cut."""
    return flow(measured(text, size), size, room, lines, indent)


def flow(text: Measured, size: float, room: float, lines: int, indent: float = 0.0) -> list[str]:
    """:func:`wrap` for a text whose pieces are measured already."""
    out: list[str] = []
    line, used = "", indent
    rest = list(text)
    at = 0
    while at < len(rest):
        piece, wide = rest[at]
        if used + wide <= room or piece == " ":
            line, used = (line + piece, used + wide) if line or piece != " " else (line, used)
            at += 1
            continue
        if line or (indent and not out):
            out.append(line.rstrip())
        else:
            out.append(_head(piece, size, room))
            left = piece[len(out[-1]) :]
            rest[at] = left, width(left, size)
        line, used = "", 0.0
        if len(out) == lines:
            return [*out[:-1], _ellipsis(out[-1], size, room - (indent if lines == 1 else 0.0))]
    return [*out, line.rstrip()] if line.strip() or not out else out


def fits(text: Measured, room: float, lines: int, indent: float = 0.0) -> bool:
    """True if the text needs no more than *lines* lines and no word is broken."""
    used = indent
    for piece, wide in text:
        if used + wide <= room or piece == " ":
            used += wide if used or piece != " " else 0.0
        elif wide > room:
            return False
        else:
            lines, used = lines - 1, wide
    return lines > 0


def _head(word: str, size: float, room: float) -> str:
    """As many letters of *word* as fit, at least one."""
    n, used = 1, width(word[0], size)
    while n < len(word) and used + width(word[n], size) <= room:
        used += width(word[n], size)
        n += 1
    return word[:n]


def _ellipsis(line: str, size: float, room: float) -> str:
    """*line* shortened so that “…” fits behind it."""
    while line and width(line + "…", size) > room:
        line = line[:-1]
    return line.rstrip(" ,;:.–-") + "…"
