"""A text cut into paragraphs and sentences, by offsets. A line is a paragraph."""

from __future__ import annotations

import re
from typing import NamedTuple

from webapp.events.words import word_set

ABBREVIATIONS = word_set(
    """mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr gov sen rep rev hon st sr jr inc corp ltd co bros vs no
    nos vol fig dept est approx ave blvd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu
    thur thurs fri sat sun u.s u.k u.n e.u a.m p.m e.g i.e d.c ph.d b.c a.d cf al ret supt insp messrs msgr
    mgr fr br amb atty brig pvt pte cdr ald bldg mme mlle univ assn pres sec ft mt
    """
)
MAX_SENTENCE = 1200
"""Characters: a longer stretch without an end is no sentence of prose; it is cut at a space, so cost stays linear."""

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_END = re.compile(r"[.!?…]([\"”’'»)\]]*)(\s+)[\"“‘'«(\[]*[^\sa-z]")
_LONGEST_ABBREVIATION = 12


class Span(NamedTuple):
    """One sentence: its offsets, and which paragraph it stands in."""

    start: int
    end: int
    paragraph: int


def _ends_here(text: str, found: re.Match[str]) -> bool:
    """Whether the stop that was *found* ends a sentence: not that of an abbreviation or an initial."""
    stop = found.start()
    if found.group(1) or text[stop] != ".":
        return True
    words = text[max(0, stop - _LONGEST_ABBREVIATION) : stop].split()
    bare = words[-1].lower().lstrip("\"“‘'«([") if words and not text[stop - 1].isspace() else ""
    return not (bare in ABBREVIATIONS or (len(bare) == 1 and bare.isalpha() and bare != "i"))


def _cut_long(start: int, end: int, text: str) -> list[tuple[int, int]]:
    pieces = []
    while end - start > MAX_SENTENCE:
        space = text.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
        cut = space if space > start else start + MAX_SENTENCE
        pieces.append((start, cut))
        start = cut
    pieces.append((start, end))
    return pieces


def _line_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    position = scan = start
    while found := _END.search(text, scan, end):
        if _ends_here(text, found):
            pieces.extend(_cut_long(position, found.end(1), text))
            position = found.end(2)
        scan = found.end(2)
    pieces.extend(_cut_long(position, end, text))
    return pieces


def split(text: str) -> list[Span]:
    """Every sentence of *text* in order, without the white space around it."""
    spans = []
    for number, line in enumerate(_LINE.finditer(text)):
        for start, end in _line_sentences(text, line.start(), line.end()):
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            if start < end:
                spans.append(Span(start, end, number))
    return spans
