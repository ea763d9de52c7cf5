"""A sentence as words with one-letter tags: a lexicon look-up each, then rules that look at the neighbours.

The tags are explained in :mod:`webapp.events.lexicon`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from webapp.events.lexicon import CLOSED_TAGS, ING_NOUNS, TAGS
from webapp.events.names import DEMONYMS, PLACES
from webapp.events.words import word_set
from webapp.model import Mention

MAX_TOKENS = 160
"""Words of a sentence that are looked at: longer ones are lists, and every rule's cost grows with this."""

_TOKEN = re.compile(
    r"(?P<abbr>(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Gov|Sen|Rep|Prof|St|Inc|Corp|Ltd|Co|No|vs|Jr|Sr)\.)"
    r"|(?P<num>[$€£¥]?\d[\d,.:/]*\d|[$€£¥]\d|\d(?:st|nd|rd|th)?)(?P<unit>[A-Za-z%]+)?(?:-(?P<tail>[\w-]+))?"
    r"|(?P<site>\w+(?:\.\w+)*\.(?:com|org|net|gov|edu|info|tv|ru|uk|de|fr)\b)"
    r"|(?P<word>\w+(?:[-‑’'&]\w+)*)"
    r"|(?P<gen>['’])"
    r"|(?P<mark>\.{3}|[^\w\s])"
)
_MARKS = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "—": "-", "–": "-", "-": "-", "%": "N",
    '"': '"', "“": '"', "”": '"', "«": '"', "»": '"', "‘": "`", "…": ".", ".": ".", "!": ".", "?": ".", "&": "C",
}  # fmt: skip
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
    """Fill the words of *sentence* from *text*; genitives and “n't” become words of their own."""
    words, starts = sentence.words, sentence.starts
    for found in _TOKEN.finditer(text, sentence.start, sentence.end):
        word, start = found.group(), found.start()
        if ("'" in word or "’" in word) and len(word) > 2:
            ending = word[-3:].lower()
            cut = 3 if ending in _NEGATIONS or ending in _SHORT_VERBS else 2 if ending[1:] in _SHORT_ENDINGS else 0
            if cut and len(word) > cut:
                words.append(word[:-cut])
                starts.append(start)
                start += len(word) - cut
                word = word[-cut:]
        words.append(word)
        starts.append(start)
        if len(words) >= MAX_TOKENS:
            break
    sentence.ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    sentence.lowers = [word.lower() for word in words]


def first_tags(sentence: Sentence, names: frozenset[str]) -> list[str]:
    """A tag for each word by itself. *names*: words written with a capital within sentences of the text."""
    tags = []
    lowers = sentence.lowers
    opening = True
    for position, word in enumerate(sentence.words):
        low = lowers[position]
        head = word[0]
        if head.isalpha():
            known = TAGS.get(low)
            if head.isupper() or (known is None and word[1:2].isupper()):
                tags.append(_capital_tag(sentence.words, position, known, opening, names))
            else:
                tags.append(known or _unknown_tag(low))
            opening = False
        elif head.isdigit() or head in "$€£¥":
            tags.append("N" if low.endswith("0s") else "M")
            opening = False
        elif low in _GENITIVES or (len(word) == 1 and head in "'’"):
            tags.append("'")
        elif head in "'’":
            tags.append(_SHORT_TAGS.get(low[1:], "'"))
        else:
            tag = _MARKS.get(word, "-")
            opening = opening or tag in '":.`'
            tags.append(tag)
    _join_quantities(tags, lowers)
    for position in range(1, len(tags) - 1):
        if (
            lowers[position] in _NAME_PARTICLES
            and tags[position - 1] == "E"
            and "E" in tags[position + 1 : position + 3]
        ):
            tags[position] = "E"
    return tags


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
        return "J" if known != "E" else "E"
    if opening:
        if known and known in CLOSED_TAGS:
            return known
        after = words[position + 1] if position + 1 < len(words) else ""
        if (
            word in names
            or (known is None and not low.endswith(("ed", "ing", "s", "ly")))
            or (len(word) > 1 and word.isupper())
        ):
            return "E"
        if after[:1].isupper() and after.lower() not in TAGS and known not in ("g", "L", "J", "M"):
            return "E"
        return known or _unknown_tag(low)
    if known and known in "DPotCSHx" and (low in ("the", "a", "an", "and", "of", "to") or known == "D"):
        return known
    if word == "I":
        return "O"
    return "E"


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


def settle(tags: list[str], lowers: list[str]) -> str:
    """Settle what a word alone leaves open, from left to right: attack (noun or verb), killed, shooting."""
    count = len(tags)
    before = "."
    helped = ""  # the auxiliary that still waits for its verb
    for position, tag in enumerate(tags):
        after = tags[position + 1] if position + 1 < count else "."
        if tag in "SM" or lowers[position] == "no":
            tag = tags[position] = _before_what(tag, before, after, lowers, position, tags)
        if tag in "BZLgbzHD'O":
            tag = _SETTLERS[tag](before, after, helped, lowers, position, tags)
            tags[position] = tag
        if tag in "xhdm":
            helped = tag
        elif tag not in "R!T\"'" and not (helped and tag == "x"):
            helped = ""
        before = tag
    return "".join(tags)


def _before_what(tag: str, before: str, after: str, lowers: list[str], position: int, tags: list[str]) -> str:
    """Small words that what follows decides: “since July”, “first met”, “no longer”, “Ukraine 120 vehicles”."""
    if tag == "S" and after == "T":
        return "P"
    if tag == "S" and after in "vL" and before == "R":
        return "R"
    if tag == "M" and lowers[position] in ("first", "second") and after in "vLn" and before not in "DJ'":
        return "R"
    if tag == "M" and before == "E" and after in "JNLnB" and lowers[position - 1].title() in PLACES:
        return "D"
    if lowers[position] == "no" and lowers[position + 1 : position + 2] == ["longer"]:
        tags[position + 1] = "R"
        return "!"
    return tag


def _base_or_noun(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if helped and helped in "md":
        return "b"
    if before == "t":
        return (
            "b" if after not in "'.,oPxhmv" or lowers[position] in _INTRANSITIVE else "N" if after in "'oxhmv" else "b"
        )
    if before == "O" and after not in "vzxhm":
        return "b"
    if (
        before == "N"
        and lowers[position - 1].endswith("s")
        and after in "DOEMJt"
        and lowers[position - 1] not in _SINGULAR_S
    ):
        return "b"
    if before == "R" and position > 1 and tags[position - 2] in "tm":
        return "b"
    return "N"


_INTRANSITIVE = word_set(
    """vote fight strike return march travel play work rest stop rise fall win leave retreat surrender"""
)
_SINGULAR_S = word_set(
    """news series species politics economics physics mathematics athletics glass class business crisis"""
)


def _third_or_plural(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if before in "DJM'oPtCvLgzn" or helped:
        return "N"
    if before in "EWOH" and after in 'DOEMJtPRTNgH"S':
        return (
            "z" if before != "E" or after not in "PN" or lowers[position] in ("says", "wins", "backs", "meets") else "N"
        )
    if before == "N" and after in "DOEtH" and not lowers[position - 1].endswith("s"):
        return "z"
    return "N"


def _past_or_participle(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if helped and helped in "xh":
        return "n"
    if helped in ("m", "d"):
        return "b"
    if before == "n" or (before == "O" and lowers[position - 1] in ("those", "many", "some")):
        return "n"
    if before in "DJ'" and lowers[position] in _SAME_BASE and after not in "NEJ":
        return "N"
    if before == "t":
        return "b" if lowers[position] in _SAME_BASE else "N"
    if before in "oP" and after in "NJ" and lowers[position] not in _SAME_BASE:
        return "J"
    if before == "D" and after in ".,PoxhmvCS":
        return "N" if lowers[position] not in _SAME_BASE else "v"
    if before in "DJ'o" or (before == "M" and after in "N") or (before == "P" and after in "NJE"):
        return "n" if before != "o" or after in "NJ" else "N" if after not in "NJ" else "n"
    if before == "R" and position > 1 and tags[position - 2] in "DPJ":
        return "n"
    if before in ",.-(" and after in "PtgT":
        return "n"
    if before in ".," and after in "NJ" and not position:
        return "n"
    if before == "S" and after in "PtR":
        return "n"
    return "v"


_SAME_BASE = word_set("""hit cut set put shut read hurt cast burst split spread quit let cost bid broadcast beat run""")


_COMPOUND_ING = word_set(
    """harvesting landing building training recording testing fishing shopping planning parking breeding mining
    drinking driving boarding governing ruling operating swimming working shipping acting coaching warming encroaching hearing meeting voting
    banking housing marketing manufacturing engineering advertising gambling trading holding"""
)


def _ing(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if helped == "x" and before not in "DJ'oP":
        return "g"
    low = lowers[position]
    if before in "DJ'" and after not in "NJE":
        return "N"
    if before in "J'" and after in "NJE":
        return "J"
    if low in ING_NOUNS and (before in "DJM'oEN" or (before == "P" and after in ".,oPS;)")):
        return "N"
    if after == "o" and before in "DP.,SJ":
        return "N"
    return "J" if low in _COMPOUND_ING and after == "N" and before in "NED.,P" else "g"


def _base(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if helped and helped in "xh" and lowers[position] in ("come", "become", "run", "overcome"):
        return "n"
    return "N" if before in "DJ'oP" else "b"


def _third(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    return "N" if before in "DJ'o" and after in ".,PoxhmvCS" else "z"


def _that(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if before in "NEM" and after in "vxhmLdZzR":
        return "W"
    if before in "PSo.C" and after in "NJxT":
        return "D"
    if after in "NBZ" and (tags[position + 2] if position + 2 < len(tags) else ".") in ".,;TS:":
        return "D"
    return "H"


def _determiner(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if lowers[position] == "her":
        return "D" if after in "JMNEBZgLT" else "O"
    if lowers[position] in ("many", "several", "few", "some", "all", "both") and after in "RvxhmPo":
        return "O"
    if after in "vxhmdzt.,;:" or (
        after in "LP" and lowers[position] in ("this", "these", "those", "all", "both", "some", "many")
    ):
        return "O"
    return "D"


def _genitive(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if lowers[position] in _GENITIVES and before == "O":
        return "x"
    if lowers[position] in "'’" and before not in "NE":
        return "`"
    return "'"


def _pronoun(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    return "O"


_SETTLERS = {
    "B": _base_or_noun,
    "Z": _third_or_plural,
    "L": _past_or_participle,
    "g": _ing,
    "b": _base,
    "z": _third,
    "H": _that,
    "D": _determiner,
    "'": _genitive,
    "O": _pronoun,
}


def mark_times(sentence: Sentence, tags: list[str], mentions: Sequence[Mention]) -> None:
    """Tag the words of time expressions, and note which expressions the sentence has."""
    position, count = 0, len(tags)
    for mention in mentions:
        sentence.mentions.append(mention)
        while position < count and sentence.ends[position] <= mention.start:
            position += 1
        while position < count and sentence.starts[position] < mention.end:
            tags[position] = "T"
            position += 1


def mark_quotes(words: list[str], tags: str, inside: bool) -> tuple[list[bool], bool]:
    """Which words stand between quotation marks, and whether the quotation goes on after the last."""
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
