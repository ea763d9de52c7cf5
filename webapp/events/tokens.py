"""A sentence as words with one-letter tags: a lexicon look-up each, then rules that look at the neighbours.

The tags are explained in :mod:`webapp.events.lexicon`. What a stretch between spaces holds is worked out
once and remembered, so that a text costs little more than the look-up of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain
from operator import add, itemgetter
from typing import NamedTuple

from webapp.events.lexicon import CHAMBERS, CLOSED_TAGS, LEMMAS, ROLES, TAGS, VERB_KIND
from webapp.events.names import DEMONYMS, PLACES
from webapp.events.words import word_set
from webapp.model import Mention

MAX_TOKENS = 160
"""Words of a sentence that are looked at: longer ones are lists, and every rule's cost grows with this."""
_REMEMBERED = 1 << 14
"""Stretches between spaces whose words are remembered."""

_TOKEN = re.compile(
    r"(?:[A-Z]\.)+|(?:[a-z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Gov|Sen|Rep|Prof|St|Inc|Corp|Ltd|Co|No|vs|Jr|Sr)\."
    r"|(?:(?:[A-Z]{1,2}[$€£¥]|[$€£¥])?\d[\d,.:/]*\d|[A-Z]{1,2}[$€£¥]\d|[$€£¥]\d|\d(?:st|nd|rd|th)?)[A-Za-z%]*(?:-[\w-]+)?"
    r"|[A-Z]\w+(?:/[A-Z]\w+)+"
    r"|\w+(?:[-‑’'&]\w+|\.(?:com|org|net|gov|edu|info|tv)\b)*"
    r"|['’]|\.{3}|[^\w\s]"
)
_MARKS = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "—": "-", "–": "-", "-": "-", "%": "N",
    '"': '"', "“": '"', "”": '"', "«": '"', "»": '"', "‘": "`", "…": ".", ".": ".", "!": ".", "?": ".", "&": "C",
}  # fmt: skip
_MONEY = frozenset("$€£¥")
_MARK_TAGS = frozenset(',;:()-".`')
_ANY_TAG = {**TAGS, **_MARKS}
_GENITIVES = ("'s", "’s")
_SHORT_VERBS = ("'ve", "’ve", "'re", "’re", "'ll", "’ll")
_SHORT_ENDINGS = ("'s", "’s", "'d", "’d", "'m", "’m")
_SHORT_TAGS = {"d": "m", "ll": "m", "ve": "h", "re": "x", "m": "x"}
_NEGATIONS = ("n't", "n’t")
_CAPITAL = "^"
"""Stands for the tag of a word with a capital until its neighbours are known."""


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


class _Piece(NamedTuple):
    """The words of a stretch between spaces, each with its small letters and its own tag."""

    words: tuple[str, ...]
    lowers: tuple[str, ...]
    tags: str
    offsets: tuple[int, ...]
    """Where each word begins."""


_WORDS, _LOWERS, _TAGS, _OFFSETS = map(itemgetter, range(4))


@lru_cache(maxsize=_REMEMBERED)
def _piece(stretch: str) -> _Piece:
    words: Sequence[str] = (stretch,) if stretch.isalpha() else _TOKEN.findall(stretch)
    if "'" in stretch or "’" in stretch:
        words = [part for word in words for part in _parted(word)]
    offsets = tuple(accumulate(map(len, words[:-1]), initial=0))
    return _Piece(tuple(words), tuple(map(str.lower, words)), "".join(map(_own_tag, words)), offsets)


def _parted(word: str) -> tuple[str, ...]:
    """A word and what an apostrophe has joined to it."""
    if len(word) < 3 or ("'" not in word and "’" not in word):
        return (word,)
    ending = word[-3:].lower()
    cut = 3 if ending in _NEGATIONS or ending in _SHORT_VERBS else 2 if ending[1:] in _SHORT_ENDINGS else 0
    return (word[:-cut], word[-cut:]) if cut and len(word) > cut else (word,)


def _own_tag(word: str) -> str:
    """The tag of a word by itself; ``_CAPITAL`` where a capital leaves it to its neighbours."""
    low = word.lower()
    known = _ANY_TAG.get(low)
    if word != low and not _MONEY.isdisjoint(word):
        return "M"
    if word != low and (word[0].isupper() or (known is None and word[1:2].isupper())):
        return _CAPITAL
    return known or _odd_tag(word, low)


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


def analyse(text: str, sentence: Sentence, names: frozenset[str]) -> list[str]:
    """Fill the words of *sentence* from *text* and give a tag for each by itself.

    Genitives, “n't” and “'ve” become words of their own. *names*: words written with a capital within
    sentences of the text.
    """
    stretches = text[sentence.start : sentence.end].split()
    pieces = list(map(_piece, stretches))
    words = list(chain.from_iterable(map(_WORDS, pieces)))[:MAX_TOKENS]
    places = zip(_places(text, sentence, stretches), map(_OFFSETS, pieces), strict=True)
    starts = [place + offset for place, offsets in places for offset in offsets][:MAX_TOKENS]
    sentence.words, sentence.starts = words, starts
    sentence.ends = list(map(add, starts, map(len, words)))
    sentence.lowers = list(chain.from_iterable(map(_LOWERS, pieces)))[:MAX_TOKENS]
    return _among_neighbours(sentence, "".join(map(_TAGS, pieces))[:MAX_TOKENS], names)


def _places(text: str, sentence: Sentence, stretches: list[str]) -> Iterable[int]:
    """Where each stretch begins: worked out where single spaces part them, looked for elsewhere."""
    lengths = list(map(len, stretches))
    if sum(lengths) + len(lengths) - 1 == sentence.end - sentence.start:
        return accumulate((length + 1 for length in lengths[:-1]), initial=sentence.start)
    places = []
    position = sentence.start
    for stretch, length in zip(stretches, lengths, strict=True):
        position = text.find(stretch, position)
        places.append(position)
        position += length
    return places


def _among_neighbours(sentence: Sentence, own: str, names: frozenset[str]) -> list[str]:
    """*own* tags with those of capitals, quantities and the small words of names put in."""
    lowers = sentence.lowers
    tags = list(own)
    position = own.find(_CAPITAL)
    while position >= 0:
        known = _ANY_TAG.get(lowers[position])
        tags[position] = _capital_tag(sentence.words, position, known, _opens(own, position), names)
        position = own.find(_CAPITAL, position + 1)
    if "M" in own:
        _join_quantities(tags, lowers)
    if not _NAME_PARTICLES.isdisjoint(lowers):
        _join_names(tags, lowers)
    return tags


def _opens(own: str, position: int) -> bool:
    """Whether nothing but marks stands before a word, or a mark that opens speech or an explanation."""
    while position and (before := own[position - 1]) in _MARK_TAGS:
        if before in '":.`':
            return True
        position -= 1
    return position == 0


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


_COUNTABLE = (["N"], ["J"], ["B"], ["Z"])
"""Tags behind “two more” of what is counted."""


def _join_quantities(tags: list[str], lowers: list[str]) -> None:
    """“at least 26”, “as many as nine”, “more than 600”: what softens a number belongs to it."""
    for position in range(1, len(tags)):
        if tags[position] != "M":
            continue
        if lowers[position + 1 : position + 2] == ["more"] and tags[position + 2 : position + 3] in _COUNTABLE:
            tags[position + 1] = "M"
        for size in (3, 2, 1):
            if size == 1 and f"{LEMMAS.get(lowers[position - 2])}_{lowers[position - 1]}" in VERB_KIND:
                break  # “handed [over] 197 papers”
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
        if low in _SIDES and after[:1].isupper() and after not in DEMONYMS:
            return "E"
        if (
            word in PLACES
            or word in names
            or low in CHAMBERS
            or (known is None and not low.endswith(_COMMON_ENDINGS))
            or (len(word) > 1 and word.isupper())
        ):
            return "E"
        if after[:1].isupper() and after.lower() not in TAGS and known not in ("g", "L", "J", "M"):
            return "E"
        return known or _unknown_tag(low)
    if known and known in "DQPotCSHx" and (low in ("the", "a", "an", "and", "of", "to") or known in "DQ"):
        return known
    return "O" if (known == "O" and low not in ("it", "us")) or word == "I" else "E"


_SIDES = word_set("north south east west northern southern eastern western central new")
"""Adjectives that before a name belong to it at the head of a sentence too: “North Korea”, “New Tarn”."""
_COMMON_ENDINGS = ("ed", "ing", "s", "ly", "tion", "sion", "ment", "ness", "ship", "ism")
"""Endings of words that are no names where they open a sentence."""


_PREFIXES = (
    "re-",
    "co-",
    "pre-",
    "over-",
    "under-",
    "out-",
    "de-",
    "un-",
    "mis-",
    "cross-",
    "fast-",
    "kick-",
    "double-",
)
"""What verbs begin with before a hyphen: “re-opening”, but “version-tracking”."""


def _unknown_tag(low: str) -> str:
    """The tag that the ending of an unknown word suggests."""
    if low.endswith("ly") and len(low) > 4:
        return "R"
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


def mark_times(sentence: Sentence, tags: list[str], mentions: Sequence[Mention]) -> None:
    """Tag the words of time expressions, and note which expressions the sentence has."""
    position, count = 0, len(tags)
    for mention in mentions:
        while position < count and sentence.ends[position] <= mention.start:
            position += 1
        while position < count and sentence.starts[position] < mention.end:
            tags[position] = "T"
            position += 1


def set_apart(tags: str, lowers: list[str]) -> str:
    """*tags* with ``A`` for times that only stand before a noun phrase: “On Saturday Albania's ministry said”.

    Those inside a noun phrase keep their ``T``: “the 2011 war”, “in November elections”.
    """
    for found in _TIME_BEFORE_NOUN.finditer(tags) if "T" in tags else ():
        first, end = found.span()
        before = tags[first - 1] if first else "."
        if before in "DJ'EMT" or (before == "." and lowers[first].isdigit()):
            continue
        if before == "P" and lowers[first - 1] not in _OF_DAYS and not _SUBJECT.match(tags, end):
            continue
        tags = tags[:first] + "A" * (end - first) + tags[end:]
    return tags


_TIME_BEFORE_NOUN = re.compile("T+(?=[ENJM])")
_SUBJECT = re.compile(r"[JNEM']*[RT]*[vzxhmd]")
"""A noun phrase and the finite verb that it is the subject of."""
_OF_DAYS = word_set("on since until till")
"""Prepositions that take a day or a year rather than a noun with one before it."""


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
