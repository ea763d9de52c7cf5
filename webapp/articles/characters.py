"""Characters that are kept, and those that only hide or reorder others.

Dropped: zero-width and bidirectional controls, soft hyphens, NUL and the other control characters,
lone surrogates, noncharacters. Every kind of line end becomes a newline, every other space a blank.
Nothing is composed, decomposed or otherwise rewritten: what is kept is what was there.
"""

import re

_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # C0 and C1 controls that are no white space
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"  # invisible and bidirectional
    "\ufdd0-\ufdef\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e007f]+"  # noncharacters, surrogates, tag characters
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
MARK = (
    r"\[(?:\d{1,3}|[a-z]|(?:note|nb|n) ?\d{1,2}|edit|(?:citation|clarification|attribution|page) needed|when\?|who\?)\]"
)
"""A footnote's or an editor's mark, as wikis and reports set them."""
_MARK = re.compile(
    rf"(?<=\S)(?:{MARK})+(?![\w(])|(?:{MARK})+$"
    r"|(?:(?<=[a-z]{3})|(?<=[.,;:!?”’)\]]))[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[.!?”’)])[*†‡]+(?=\s|$)"
)
_MAY_BE_MARK = re.compile(r"[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹\[]")


def tidy(text: str) -> str:
    """*text* without hidden characters, with ``\\n`` line ends and plain blanks."""
    if text.isascii() and text.isprintable():  # most lines
        return text
    return _BLANKS.sub(" ", _LINE_ENDS.sub("\n", _DROPPED.sub("", text)))


def one_line(text: str) -> str:
    """*text* tidied, on one line, with single blanks."""
    return " ".join(tidy(text).split())


def without_marks(text: str) -> str:
    """*text* without the marks of footnotes and editors behind its words: ``In May,[3] the boat sailed.[a]``."""
    return _MARK.sub("", text) if _MAY_BE_MARK.search(text) else text
