"""A sentence as words with one-letter tags: a lexicon look-up each, then rules that look at the neighbours.

The tags are explained in :mod:`webapp.events.lexicon`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from webapp.events.lexicon import CLOSED_TAGS, ROLES, TAGS
from webapp.events.names import DEMONYMS, PLACES
from webapp.events.words import word_set
from webapp.model import Mention

MAX_TOKENS = 160
"""Words of a sentence that are looked at: longer ones are lists, and every rule's cost grows with this."""

_TOKEN = re.compile(
    r"(?:[A-Z]\.)+|(?:[a-z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Gov|Sen|Rep|Prof|St|Inc|Corp|Ltd|Co|No|vs|Jr|Sr)\."
    r"|(?:[$€£¥]?\d[\d,.:/]*\d|[$€£¥]\d|\d(?:st|nd|rd|th)?)[A-Za-z%]*(?:-[\w-]+)?"
    r"|\w+(?:[-‑’'&]\w+|\.(?:com|org|net|gov|edu|info|tv)\b)*"
    r"|['’]|\.{3}|[^\w\s]"
)
_MARKS = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "—": "-", "–": "-", "-": "-", "%": "N",
    '"': '"', "“": '"', "”": '"', "«": '"', "»": '"', "‘": "`", "…": ".", ".": ".", "!": ".", "?": ".", "&": "C",
}  # fmt: skip
_MARK_TAGS = frozenset(',;:()-".`')
_ANY_TAG = {**TAGS, **_MARKS}
_GENITIVES = ("'s", "’s")
_SHORT_VERBS = ("'ve", "’ve", "'re", "’re", "'ll", "’ll")
_SHORT_ENDINGS = ("'s", "’s", "'d", "’d", "'m", "’m")
_SHORT_TAGS = {"d": "m", "ll": "m", "ve": "h", "re": "x", "m": "x"}
_NEGATIONS = ("n't", "n’t")


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence, analysed. Lists run in parallel, an entry a word."""

    index: int
    start: int
    end: int
    paragraph: int
    words: list[str] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tags: str = ""
    quoted: list[bool] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def tokenise(text: str, sentence: Sentence) -> None:
    """Fill the words of *sentence* from *text*; genitives, “n't” and “'ve” become words of their own."""
    words = _TOKEN.findall(text, sentence.start, sentence.end)[:MAX_TOKENS]
    if "'" in "".join(words) or "’" in "".join(words):
        words = [part for word in words for part in _parted(word)]
    starts: list[int] = []
    position = sentence.start
    find = text.find
    for word in words:
        position = find(word, position)
        starts.append(position)
        position += len(word)
    sentence.words, sentence.starts = words, starts
    sentence.ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    sentence.lowers = [word.lower() for word in words]


def _parted(word: str) -> tuple[str, ...]:
    """A word and what an apostrophe has joined to it."""
    if len(word) < 3 or ("'" not in word and "’" not in word):
        return (word,)
    ending = word[-3:].lower()
    cut = 3 if ending in _NEGATIONS or ending in _SHORT_VERBS else 2 if ending[1:] in _SHORT_ENDINGS else 0
    return (word[:-cut], word[-cut:]) if cut and len(word) > cut else (word,)


def first_tags(sentence: Sentence, names: frozenset[str]) -> list[str]:
    """A tag for each word by itself. *names*: words written with a capital within sentences of the text."""
    words, lowers = sentence.words, sentence.lowers
    tags: list[str] = []
    opening = True
    numbers = particles = False
    for position, (word, low, known) in enumerate(zip(words, lowers, map(_ANY_TAG.get, lowers), strict=True)):
        if word == low:
            if low in _NAME_PARTICLES:
                particles = True
            if known is None:
                known = _odd_tag(word, low)
                numbers = numbers or known == "M"
            elif known == "M":
                numbers = True
            opening = known in _MARK_TAGS and (opening or known in '":.`')
            tags.append(known)
        elif word[0].isupper() or (known is None and word[1:2].isupper()):
            tags.append(_capital_tag(words, position, known, opening, names))
            opening = False
        else:
            tags.append(known or _odd_tag(word, low))
            opening = False
    if numbers:
        _join_quantities(tags, lowers)
    if particles:
        _join_names(tags, lowers)
    return tags


def _odd_tag(word: str, low: str) -> str:
    """The tag of what no list holds: a number, a mark, a word to be told by its ending."""
    head = word[0]
    if head.isalpha():
        return _unknown_tag(low)
    if head.isdigit() or head in "$€£¥":
        return "N" if low.endswith("0s") else "M"
    if head in "'’":
        return _SHORT_TAGS.get(low[1:], "'")
    return "-"


def _join_names(tags: list[str], lowers: list[str]) -> None:
    """“Ursula von der Leyen”: small words between names belong to the name."""
    for position in range(1, len(tags) - 1):
        if (
            lowers[position] in _NAME_PARTICLES
            and tags[position - 1] == "E"
            and "E" in tags[position + 1 : position + 3]
        ):
            tags[position] = "E"


_NAME_PARTICLES = word_set("von van der den de da di du del della dos bin bint ibn al el la le ten ter af av")


_SOFTENERS = frozenset(
    (
        "at least|at most|more than|fewer than|less than|as many as|as much as|as few as|up to|over|around|about|"
        "nearly|almost|some|an estimated|approximately|roughly|under|well over|no fewer than|no less than|no more than|"
        "a further|another"
    ).split("|")
)


def _join_quantities(tags: list[str], lowers: list[str]) -> None:
    """“at least 26”, “as many as nine”, “more than 600”: what softens a number belongs to it."""
    for position, tag in enumerate(tags):
        if tag != "M" or not position:
            continue
        for size in (3, 2, 1):
            if position >= size and " ".join(lowers[position - size : position]) in _SOFTENERS:
                tags[position - size : position] = "M" * size
                break


def _capital_tag(words: list[str], position: int, known: str | None, opening: bool, names: frozenset[str]) -> str:
    """The tag of a word with a capital: a name, unless it opens a sentence or is a small word."""
    word = words[position]
    low = word.lower()
    if len(word) > 1 and word.isupper() and low not in ("the", "and", "of", "in", "to", "for", "on", "at"):
        return "E"
    if word in DEMONYMS:
        after = words[position + 1] if position + 1 < len(words) else ""
        return "E" if after[:1].isupper() and after.lower() not in ROLES else "J"
    if opening:
        if known and known in CLOSED_TAGS:
            return known
        after = words[position + 1] if position + 1 < len(words) else ""
        if (
            word in PLACES
            or word in names
            or (known is None and not low.endswith(("ed", "ing", "s", "ly")))
            or (len(word) > 1 and word.isupper())
        ):
            return "E"
        if after[:1].isupper() and after.lower() not in TAGS and known not in ("g", "L", "J", "M"):
            return "E"
        return known or _unknown_tag(low)
    if known and known in "DPotCSHx" and (low in ("the", "a", "an", "and", "of", "to") or known == "D"):
        return known
    return "O" if (known == "O" and low not in ("it", "us")) or word == "I" else "E"


def _unknown_tag(low: str) -> str:
    """The tag that the ending of an unknown word suggests."""
    if low.endswith("ly") and len(low) > 4:
        return "R"
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        return "J" if "-" in low or low.startswith("un") else "L"
    if low.endswith("ing") and len(low) > 5:
        return "g"
    if (
        low.endswith(("ous", "ive", "ful", "less", "ible", "able", "ical", "ian", "ese", "-old", "ary"))
        and len(low) > 5
    ):
        return "J"
    return "N"


def mark_times(sentence: Sentence, tags: list[str], mentions: Sequence[Mention]) -> None:
    """Tag the words of time expressions, and note which expressions the sentence has."""
    position, count = 0, len(tags)
    for mention in mentions:
        while position < count and sentence.ends[position] <= mention.start:
            position += 1
        while position < count and sentence.starts[position] < mention.end:
            tags[position] = "T"
            position += 1


def mark_quotes(words: list[str], tags: str, inside: bool) -> tuple[list[bool], bool]:
    """Which words stand between quotation marks, and whether the quotation goes on after the last."""
    if '"' not in tags:
        return [inside] * len(tags), inside
    quoted = []
    for position, tag in enumerate(tags):
        if tag == '"':
            mark = words[position]
            inside = True if mark in "“«" else False if mark in "”»" else not inside
        quoted.append(inside)
    return quoted, inside


def names_of(text: str) -> frozenset[str]:
    """Words with a capital that follow a small letter or comma: names, wherever else they stand."""
    return frozenset(_NAME.findall(text))


_NAME = re.compile(r"[a-z,] (?:the )?([A-Z][\w’'-]*\w)")
