"""What a stretch between spaces holds: its words, each with the tag that it has by itself.

That is worked out once for each stretch and remembered, so that a text costs little more than the look-up of
its words. The tags are explained in :mod:`webapp.events.lexicon`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from webapp.events.grammar.lexicon import TAGS
from webapp.events.grammar.names import DEMONYMS
from webapp.events.grammar.spaced import JOINT

_REMEMBERED = 1 << 14
"""Stretches that are remembered: the vocabulary of some hundred articles."""
_LONGEST_REMEMBERED = 64
"""Characters: what is longer does not come again."""

_TOKEN = re.compile(
    r"(?:[A-Z]\.)+|(?:[a-z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Gov|Sen|Rep|Rev|Hon|Prof|St|Inc|Corp|Ltd|Co|No|vs|Jr|Sr"
    r"|Msgr|Mgr|Amb|Cdr|Brig|Pvt|Atty|Mt|Mts|Ft)\."
    r"|\d{1,2}–\d{1,2}(?![\w–])"
    r"|(?:(?:[A-Z]{1,2}[$€£¥]|[$€£¥])?\d[\d,.:/]*\d|[A-Z]{1,2}[$€£¥]\d|[$€£¥]\d|\d(?:st|nd|rd|th)?)[A-Za-z%]*(?:-[\w-]+)?"
    r"|\[\w\]\w+"
    r"|[A-Z]\w+(?:[/–][A-Z]\w+)+|[A-Z]/[A-Z]\b"
    r"|\w+(?:[-‑’'&]\w+|\.(?:com|org|net|gov|edu|info|tv)\b)*[®™]?"
    r"|['’]s\b|['’]|\.{3}|[^\w\s]"
)
_MARKS = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "—": "-", "–": "-", "-": "-", "%": "N",
    '"': '"', "“": '"', "”": '"', "«": '"', "»": '"', "‘": "`", "…": ".", ".": ".", "!": ".", "?": ".", "&": "C",
}  # fmt: skip
_MONEY = frozenset("$€£¥")
_SORTS = dict.fromkeys(("2d", "3d", "4k", "8k", "4g", "5g"), "J")
"""Words that begin with a digit and say of what sort something is: “a 3D printer”."""
ANY_TAG = {**TAGS, **_MARKS, **_SORTS}
"""The tag of every word and mark that a list holds."""
_SHORT_VERBS = ("'ve", "’ve", "'re", "’re", "'ll", "’ll")
_SHORT_ENDINGS = ("'s", "’s", "'d", "’d", "'m", "’m")
_SHORT_TAGS = {"d": "m", "ll": "m", "ve": "h", "re": "x", "m": "x"}
_NEGATIONS = ("n't", "n’t")
PEOPLE = "^"
"""Stands for the tag of a word like “Russian” until it is known whether it is an adjective or a part of a name."""

Piece = tuple[tuple[str, ...], tuple[str, ...], str, tuple[int, ...]]
"""The words of a stretch, the same in small letters, a tag for each, and how far each begins before the next one.

The last of them begins its length and a space before what follows the stretch.
"""


class _Pieces(dict[str, Piece]):
    """The piece of each stretch; worked out when first met, and kept for the texts to come."""

    def __missing__(self, stretch: str) -> Piece:
        piece = _piece(stretch)
        if len(self) >= _REMEMBERED:
            self.clear()
        if len(stretch) <= _LONGEST_REMEMBERED:
            self[stretch] = piece
        return piece


PIECES = _Pieces()


def _piece(stretch: str) -> Piece:
    if JOINT in stretch:
        return _spaced(_piece(stretch.replace(JOINT, "-")))
    words: Sequence[str] = (stretch,) if stretch.isalpha() else _TOKEN.findall(stretch)
    if "'" in stretch or "’" in stretch:
        words = [part for word in words for part in _parted(word)]
    steps = [*map(len, words)]
    steps[-1] += 1
    return tuple(words), tuple(map(_lowered, words)), "".join(map(_own_tag, words)), tuple(steps)


def _spaced(piece: Piece) -> Piece:
    """*piece* with its words as a text has them whose hyphens stand between spaces."""
    words = tuple(word.replace("-", " - ") if len(word) > 1 else word for word in piece[0])
    steps = [*map(len, words)]
    steps[-1] += 1
    return words, piece[1], piece[2], tuple(steps)


def _lowered(word: str) -> str:
    """A word in small letters, without the brackets round a letter that a quotation changes: “[w]e fought”."""
    return (word[1] + word[3:] if word[0] == "[" and len(word) > 1 else word).lower()


def _parted(word: str) -> tuple[str, ...]:
    """A word and what an apostrophe has joined to it."""
    if len(word) < 3 or ("'" not in word and "’" not in word):
        return (word,)
    ending = word[-3:].lower()
    cut = 3 if ending in _NEGATIONS or ending in _SHORT_VERBS else 2 if ending[1:] in _SHORT_ENDINGS else 0
    return (word[:-cut], word[-cut:]) if cut and len(word) > cut else (word,)


def _own_tag(word: str) -> str:
    """The tag of a word by itself, with a capital as it is within a sentence."""
    low = _lowered(word)
    if word[0] == "[" and len(word) > 1:
        return ANY_TAG.get(low) or unknown_tag(low)
    if word != low and not _MONEY.isdisjoint(word):
        return "M"
    known = ANY_TAG.get(low)
    return _capital_tag(word, low, known) if has_capital(word) else known or _odd_tag(word, low)


@lru_cache(maxsize=_REMEMBERED)
def has_capital(word: str) -> bool:
    """Whether a word is written as names are: “Oslo”, “iPhone”, but not a price like “US$5”."""
    low = word.lower()
    if word == low or not _MONEY.isdisjoint(word):
        return False
    return word[0].isupper() or (word[1:2].isupper() and low not in ANY_TAG)


def _capital_tag(word: str, low: str, known: str | None) -> str:
    """The tag of a word with a capital within a sentence: a name, unless it is a small word."""
    if is_short_form(word):
        return "E"
    if word in DEMONYMS:
        return PEOPLE
    if known and known in "DQPotCSHx" and (low in ("the", "a", "an", "and", "of", "to") or known in "DQ"):
        return known
    return "O" if (known == "O" and low not in ("it", "us")) or word == "I" else "E"


@lru_cache(maxsize=_REMEMBERED)
def is_short_form(word: str) -> bool:
    """Whether a word is written in capitals alone: “NATO”, but not “THE”."""
    return len(word) > 1 and word.isupper() and word.lower() not in ("the", "and", "of", "in", "to", "for", "on", "at")


def _odd_tag(word: str, low: str) -> str:
    """The tag of what no list holds: a number, a mark, a word to be told by its ending."""
    head = word[0]
    if head.isalpha():
        return unknown_tag(low)
    if head.isdigit() or head in "$€£¥":
        return "N" if low.endswith("0s") else "M"
    if head in "'’":
        return _SHORT_TAGS.get(low[1:], "'")
    return "-"


def unknown_tag(low: str) -> str:
    """The tag that the ending of an unknown word suggests."""
    if low.endswith("ly") and len(low) > 4:
        return "R"
    if "-" in low and (counted := _counted(low)):
        return counted
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        return "J" if "-" in low or low.startswith("un") else "L"
    if low.endswith("ing") and len(low) > 5:
        return "J" if "-" in low and not low.startswith(_PREFIXES) else "g"
    if (
        low.endswith(("ous", "ive", "ful", "less", "ible", "able", "ical", "ian", "ese", "-old", "ary"))
        and len(low) > 5
    ):
        return "J"
    return "N"


def _counted(low: str) -> str:
    """The tag of a number with a hyphen: “thirty-four”, “a five-year deal”, not “two-thirds”; "" for others."""
    number, _, unit = low.partition("-")
    if ANY_TAG.get(number) != "M":
        return ""
    return "M" if low.startswith(_TENS) and ANY_TAG.get(unit) == "M" else "J" if not unit.endswith("s") else ""


_TENS = ("twenty-", "thirty-", "forty-", "fifty-", "sixty-", "seventy-", "eighty-", "ninety-")
_PREFIXES = (
    "re-", "co-", "pre-", "over-", "under-", "out-", "de-", "un-", "mis-", "cross-", "fast-", "kick-", "double-",
)  # fmt: skip
"""What verbs begin with before a hyphen: “re-opening”, but “version-tracking”."""
