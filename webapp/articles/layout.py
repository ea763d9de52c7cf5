"""Plain text to blocks: paragraphs out of lines, whether wrapped, indented, or one a line as pasted from a page."""

import re
from itertools import pairwise

from webapp.articles.characters import one_line
from webapp.articles.draft import Block
from webapp.articles.words.english.heads import COMPOUNDS

_RULE = re.compile(r"[\s*_=~•·#—–-]*")
_BULLET = re.compile(r"(?:[*•·▪◦‣–-]|\(?\d{1,2}[.)]) +")
_BEGINS = re.compile(_BULLET.pattern + "|Copyright |©")
"""How lines begin that carry on no other."""
_QUOTED = re.compile(r"(?:> ?)+")
"""Marks of quoted mail before a line."""
_COMPOUND = re.compile(r"\b\w{1,40}(?:-\w{1,40})+\b")
_LAST, _FIRST = re.compile(r"[\w-]+$"), re.compile(r"^\w+")
_LONG_WORD = 60
"""Characters at a line's end in which the first part of a broken word stands."""
_WIDEST = 120
"""Columns of the widest wrapped text; longer lines are paragraphs."""
_NARROWEST = 28
"""Columns of the narrowest wrapped text, a newspaper column as PDF gives it."""
_TOO_LONG = 0.05
"""Share of lines that may be longer than the column at which the others were wrapped."""
_WRAPPED_SHARE = 0.6
"""Share of line ends at which the next word would not have fitted, from which lines were wrapped: 1.0 less the
last lines of paragraphs in wrapped text, below .3 in lists and pasted menus."""


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of tidied plain *text*."""
    groups = _groups(text.split("\n"))
    width, spelt = _width(groups), compounds(text)
    return tuple(_block(paragraph) for group in groups for paragraph in _paragraphs(group, width, spelt))


def _width(groups: list[list[str]]) -> int:
    """The column at which lines were wrapped, if they were: nearly all that have a next line end before it."""
    lengths = sorted(len(line) for group in groups for line in group[:-1] if len(line) <= _WIDEST)
    return lengths[-1 - int(_TOO_LONG * len(lengths))] if lengths else 0


def _groups(lines: list[str]) -> list[list[str]]:
    """Runs of lines between blank ones; a quotation in a letter begins and ends one too.

    A line that begins with a comma carries on the one before: a browser breaks lines around a linked name.
    """
    groups: list[list[str]] = [[]]
    quoted = False
    for line in lines:
        if line.startswith(">") != quoted:
            quoted = not quoted
            groups.append([])
        line = _QUOTED.sub("", line, count=1) if quoted else line
        if groups[-1] and line.startswith(", "):
            groups[-1][-1] += line.rstrip()
        elif line.strip():
            groups[-1].append(line.rstrip())
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _paragraphs(group: list[str], width: int, spelt: set[str]) -> list[str]:
    """One run of lines as paragraphs: joined where the lines were wrapped, else a line each."""
    full = [_was_full(line, after, width) for line, after in pairwise(group)]
    if not full or sum(full) < _WRAPPED_SHARE * len(full):
        return group
    paragraphs = [group[0]]
    for was_full, line in zip(full, group[1:], strict=True):
        if was_full and not _BEGINS.match(line.lstrip()) and not line.startswith(("  ", "\t")):
            paragraphs[-1] = _join(paragraphs[-1], line.lstrip(), spelt)
        else:
            paragraphs.append(line)
    return paragraphs


def _was_full(line: str, after: str, width: int) -> bool:
    """Whether the first word of the line *after* would not have fitted at the end of *line*."""
    if len(line) < _NARROWEST or len(line) > _WIDEST:
        return False
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width - 2


def _join(line: str, after: str, spelt: set[str]) -> str:
    return mended(line[:-1], after, spelt) if line.endswith("-") and line[-2:-1].isalpha() else f"{line} {after}"


def compounds(text: str) -> set[str]:
    """The words of *text* that are spelt with hyphens within a line, in lower case."""
    return {word.casefold() for word in _COMPOUND.findall(text)}


def mended(text: str, after: str, spelt: set[str]) -> str:
    """Two parts of a word that a line end broke, spelt as elsewhere in the text."""
    last, first = _LAST.search(text[-_LONG_WORD:]), _FIRST.search(after)
    if not last or not first:
        return text + after
    keep = f"{last.group()}-{first.group()}".casefold() in spelt or last.group().casefold() in COMPOUNDS
    keep = keep or not first.group()[0].islower() or last.group()[-1].isdigit()
    return f"{text}-{after}" if keep else text + after


def _block(paragraph: str) -> Block:
    if _RULE.fullmatch(paragraph):
        return Block(text=paragraph.strip(), kind="rule")
    text = one_line(paragraph)
    bullet = _BULLET.match(text)
    return Block(text=text[bullet.end() :] if bullet else text, kind="item" if bullet else "paragraph")
