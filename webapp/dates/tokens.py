"""A text as words and as one letter per word, made once in linear time.

The letters (:mod:`webapp.dates.grammar`) are what rules read; the words give the values; the offsets lead back.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from webapp.dates.grammar import LETTERS
from webapp.dates.words.english import CAPITAL, KINDS

TOKEN: Final = re.compile(
    r"[A-Za-z][a-z]* [ ]{0,2}"  # most words
    r"|(?:\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[ ]?[+-]\d\d:?\d\d|[ ](?:UTC|GMT))?)?"  # ISO 8601
    r"|\d{4}-?W\d\d(?:-?[1-7])?|\d{4}[QH][1-4]|[1-4][QH]\d\d(?:\d\d)?"  # 2009-W32, 2014Q1, 1Q14
    r"|\d{1,2}-\d{1,2}-\d{4}"  # 9-11-2022
    r"|\d[\d.,:/]*\d[^\W\d_]*"  # 2022, 1,500, 10:30, 9/11/2022, 1990s, 20th
    r"|\d[^\W\d_]*½?"  # 5, 5pm, 3rd, 2½
    r"|[^\W\d_]\.(?:[^\W\d_]\.)+"  # a.m., B.C.
    r"|[^\W\d_][^\W_]*"  # words
    r"|[^\s])[ ]{0,3}"  # a mark
    r"|\s+"
)
"""Every character belongs to one token; the spaces behind a word belong to it."""

WORDS: Final[dict[str, tuple[str, object]]] = {
    word: (kind, value) for kind, words in KINDS.items() for word, value in words.items()
}
_MARKS = {
    ",": "comma", ".": "dot", "!": "stop", "?": "stop", ":": "semicolon", ";": "semicolon", "-": "dash", "–": "dash",
    "—": "dash", "‑": "dash", "−": "dash", "'": "apostrophe", "’": "apostrophe", "‘": "apostrophe", "/": "slashmark",
    "(": "open", "[": "open", ")": "close", "]": "close", '"': "quote", "“": "quote", "”": "quote", "$": "currency",
    "£": "currency", "€": "currency", "¥": "currency", "%": "percent", "~": "tilde", "#": "number_sign",
    "№": "number_sign", "*": "emphasis", "_": "emphasis", "+": "plus",
}  # fmt: skip
_SHAPES = {
    "iso": r"\d{4}-\d\d-\d\d(?:[T ].*)?",
    "dotted": r"\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d\d\.\d\d\.\d\d|[1-3]\d\.\d{1,2}\.\d\d",
    "slash": r"\d{1,2}/\d{1,2}/\d{2}(?:\d\d)?|\d{4}/\d{1,2}/\d{1,2}|\d{4}\.\d\d\.\d\d",
    "month_slash": r"(?:0[1-9]|1[0-2])/(?:19|20)\d\d",
    "year_slash": r"(?:1\d|20)\d\d/\d\d",
    "slash2": r"\d{1,2}/\d{1,2}",
    "clock": r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?h?",
    "clock_meridiem": r"(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?[apAP][mM]",
    "half_sign": r"\d{0,3}½",
    "nth": r"(?:0?[1-9]|[12]\d|3[01])(?i:st|nd|rd|th)",
    "nthbig": r"\d{2,3}(?i:st|nd|rd|th)",
    "decade4": r"[12]\d\d0s",
    "decade3": r"\d\d0s",
    "decade2": r"\d0s",
    "day_year": r"(?:0?[1-9]|[12]\d|3[01]),[12]\d{3}",
    "basic": r"[12]\d{3}[01]\d[0-3]\d",
    "decimal": r"\d{1,3}(?:,\d{3})*\.\d+|\d{1,3}(?:,\d{3})+|\d+\.\d+",
    "quarter_code": r"(?:\d{4})?[QH][1-4]|[1-4][QH](?:\d\d(?:\d\d)?)?",
    "week_code": r"\d{4}-?W\d\d(?:-?[1-7])?",
    "fiscal_code": r"FY\d{2}(?:\d\d)?",
}
"""How a token of figures looks; where several fit, the first of them."""
_SHAPE = re.compile("|".join(f"(?P<{kind}>{shape})" for kind, shape in _SHAPES.items()))
_PLAIN_LIMITS = ((12, "n12"), (24, "n24"), (31, "n31"), (59, "n59"), (99, "n99"), (999, "n999"))
_FIRST_YEAR, _LAST_YEAR = 1000, 2999  # four digits outside are no year by themselves


def kind_of(token: str) -> str:
    """The kind of a token: by word list, else by shape."""
    word = token.strip()
    if not word:
        return "newline" if "\n" in token or "\r" in token or "\u2028" in token else "mixed"
    known = WORDS.get(word) or WORDS.get(word.lower())
    if known:
        return _capital_checked(word, known[0])
    if word[0].isdigit():
        return _number_kind(word)
    if not word[0].isalpha():
        return _MARKS.get(word, "mixed")
    return _word_kind(word)


def _capital_checked(word: str, kind: str) -> str:
    if kind not in CAPITAL or (word[0].isupper() and not (word.isupper() and kind.endswith("abbr"))):
        return kind
    if kind == "month_abbr" and word.isupper():
        return "month_caps"
    if word == "may":
        return "will"
    return kind if kind == "weekday_name" else "other"


def _number_kind(word: str) -> str:
    if word.isascii() and word.isdigit():
        return _plain_number_kind(word)
    return _shape_of(word) or "mixed"


def _shape_of(word: str) -> str | None:
    found = _SHAPE.fullmatch(word)
    return found.lastgroup if found else None


def _plain_number_kind(word: str) -> str:
    number = int(word) if len(word) < 9 else 10**9
    if len(word) == 4:
        return "year4" if _FIRST_YEAR <= number <= _LAST_YEAR else "n4"
    if len(word) == 2 and word[0] == "0":
        return "n0"
    if word[0] == "0":
        return "mixed"
    if len(word) == 8:
        return _shape_of(word) or "nbig"
    return next((kind for limit, kind in _PLAIN_LIMITS if number <= limit), "nbig")


def _word_kind(word: str) -> str:
    if word in ("s", "S"):
        return "s"
    if word[-1].isdigit() or word[0] in "QHF":
        coded = _shape_of(word)
        if coded:
            return coded
    if word[0].isupper():
        return "capital"
    if word.endswith("ed") and len(word) > 4:
        return "verb_ed"
    return "verb_ing" if word.endswith("ing") and len(word) > 5 else "other"


class _Letters(dict[str, str]):
    """The letter of each distinct token; classified when first met, and kept for the texts to come."""

    def __missing__(self, token: str) -> str:
        letter = LETTERS[kind_of(token)]
        if len(self) >= _KNOWN_TOKENS:
            self.clear()
        if len(token) <= _LONGEST_KEPT:
            self[token] = letter
        return letter


_KNOWN_TOKENS = 1 << 15  # the vocabulary of some hundred articles
_LONGEST_KEPT = 32  # characters; what is longer is no word that comes again
_letters = _Letters()


class _Words(dict[str, str]):
    """Each distinct token in lower case, without the space after it; kept like the letters."""

    def __missing__(self, token: str) -> str:
        word = token.strip().lower()
        if len(self) >= _KNOWN_TOKENS:
            self.clear()
        if len(token) <= _LONGEST_KEPT:
            self[token] = word
        return word


_words = _Words()
_ODD_CHARACTERS = {"\xa0": " ", "\t": " ", "\u2009": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-"}


def places(text: str, mark: str) -> Iterator[int]:
    """Every place of the character *mark*."""
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _plain(text: str) -> str:
    """The text with odd spaces and hyphens made plain and lines broken inside a sentence joined; offsets stay."""
    for odd, plain in _ODD_CHARACTERS.items():
        text = text.replace(odd, plain)
    breaks = [
        i
        for i in places(text, "\n")
        if _is_wrapped(text[max(0, i - _WORD_REACH) : i], text[i + 1 : i + 1 + _WORD_REACH])
    ]
    if not breaks:
        return text
    ends = [*breaks, len(text)]
    starts = [0, *(i + 1 for i in breaks)]
    return " ".join(text[a:b] for a, b in zip(starts, ends, strict=True))


def _is_wrapped(before: str, after: str) -> bool:
    """Whether a line that ends in *before* goes on in one that begins with *after*: mid-sentence by its letters."""
    first, last, word = after[:1], before[-1:], before.rpartition(" ")[2]
    if first.islower():
        return last.islower() or last == "," or last.isdigit()
    if first.isdigit():
        return last == "," or word in _JOINING or word.lower() in _MONTHS
    if not first.isupper():
        return False
    return word in _JOINING or (word.isdigit() and bool(_DATE_GOES_ON.match(after)))


_MONTHS = frozenset({**KINDS["month_name"], **KINDS["month_word"]})
_DATE_GOES_ON = re.compile(f"(?i:{'|'.join(_MONTHS)}|BCE?|AD|B[.]C[.])\\b")
_WORD_REACH = 12  # characters before the end of a line in which its last word stands
_JOINING = frozenset("a an the of in on at by to from and or every each last next this that early late".split())


_YEAR_SLASH = LETTERS["year_slash"]


def _parts(token: str) -> tuple[str, ...]:
    """“2013/14” is two years and a mark."""
    return (token[:4], token[4], token[5:]) if _letters[token] == _YEAR_SLASH else (token,)


_QUOTE = LETTERS["quote"]
_TITLE = 6  # words on either side in which the quotes of a title stand
_SMALL = frozenset("a an the of in on and to for ' ’ s".split())


class Tokens:
    """The words of a text, their letters and their places."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.raw: list[str] = TOKEN.findall(_plain(text))
        self.letters = "".join(map(_letters.__getitem__, self.raw))
        if _YEAR_SLASH in self.letters:
            self.raw = [part for token in self.raw for part in _parts(token)]
            self.letters = "".join(map(_letters.__getitem__, self.raw))
        """One letter per token: what patterns run on."""
        self.starts = array("q", accumulate(map(len, self.raw), initial=0))

    def word(self, i: int) -> str:
        """The *i*-th token in lower case, without the space after it; empty outside the text."""
        return _words[self.raw[i]] if 0 <= i < len(self.raw) else ""

    def start(self, i: int) -> int:
        """Offset of the token's first character."""
        return self.starts[i]

    def end(self, i: int) -> int:
        """Offset behind the token's last character that is no space."""
        return self.starts[i] + len(self.raw[i].rstrip())

    def capital(self, i: int) -> bool:
        """Whether the token is there and begins with a capital."""
        return 0 <= i < len(self.raw) and self.raw[i][0].isupper()

    def in_a_quoted_title(self, start: int, end: int) -> bool:
        """Whether the tokens *start* to *end* (exclusive) are a part of a title: “Eight Days a Week”."""
        before = next((i for i in range(start - 1, max(-1, start - _TITLE), -1) if self.letters[i] == _QUOTE), None)
        behind = self.letters.find(_QUOTE, end, end + _TITLE)
        if before is None or behind < 0 or behind - before - 1 == end - start:
            return False
        inside = (self.raw[i].strip() for i in range(before + 1, behind))
        return all(word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in inside)

    def value(self, i: int) -> object:
        """What the word lists say about the token, or its number."""
        word = self.word(i)
        known = WORDS.get(word)
        if known:
            return known[1]
        digits = word.rstrip("stndrh")
        return int(digits) if digits.isascii() and digits.isdigit() else None

    def spaced(self, i: int) -> bool:
        """Whether white space follows the token."""
        return i >= len(self.raw) or self.raw[i][-1:].isspace() or (i + 1 < len(self.raw) and self.raw[i + 1].isspace())
