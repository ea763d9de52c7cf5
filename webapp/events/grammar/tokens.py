"""A sentence as words with one-letter tags: a look-up each, then rules that look at the neighbours.

The tags are explained in :mod:`webapp.events.lexicon`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from webapp.events.grammar import quantities
from webapp.events.grammar.lexicon import CHAMBERS, CLOSED_TAGS, ROLES, TAGS
from webapp.events.grammar.names import DEMONYMS, PLACES
from webapp.events.grammar.peoples import join_fields, join_respectively, join_rows
from webapp.events.grammar.pieces import ANY_TAG, PEOPLE, PIECES, has_capital, is_short_form, unknown_tag
from webapp.events.grammar.sentences import Span
from webapp.events.grammar.spaced import joined
from webapp.events.words import word_set
from webapp.model import Mention

MAX_TOKENS = 160
"""Words of a sentence that are looked at: longer ones are lists, and every rule's cost grows with this."""


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence, analysed. Lists run in parallel, an entry a word."""

    index: int
    start: int
    end: int
    paragraph: int
    words: list[str]
    lowers: list[str]
    starts: list[int]
    tags: str = ""
    quoted: list[bool] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def stop(self, position: int) -> int:
        """Offset of the end of a word in the text."""
        return self.starts[position] + len(self.words[position])


def analyse(text: str, index: int, span: Span, names: frozenset[str], spaced: bool) -> tuple[Sentence, list[str]]:
    """The words of a sentence of *text*, and a tag for each by itself.

    Genitives, “n't” and “'ve” become words of their own. *names*: words written with a capital within
    sentences of the text. *spaced*: whether its hyphens stand between spaces; “high - speed” is one word all the same.
    """
    start, end, paragraph = span
    stretches = (joined(text[start:end]) if spaced else text[start:end]).split()
    words: list[str] = []
    lowers: list[str] = []
    tags = ""
    steps = [start]
    for parts, lower_parts, own, lengths in map(PIECES.__getitem__, stretches):
        words += parts
        lowers += lower_parts
        tags += own
        steps += lengths
    starts = list(accumulate(steps))
    if starts.pop() != end + 1:  # not parted by single spaces alone
        starts = _places(text, start, words)
    if len(words) > MAX_TOKENS:
        del words[MAX_TOKENS:], lowers[MAX_TOKENS:], starts[MAX_TOKENS:]
    settled = _among_neighbours(tags[:MAX_TOKENS], words, lowers, names, text)
    return Sentence(index, start, end, paragraph, words, lowers, starts), settled


def _places(text: str, position: int, words: list[str]) -> list[int]:
    """Where each word begins, looked for from *position* on."""
    places = []
    for word in words:
        position = text.find(word, position)
        places.append(position)
        position += len(word)
    return places


def _among_neighbours(own: str, words: list[str], lowers: list[str], names: frozenset[str], text: str) -> list[str]:
    """*own* tags with those of opening words, peoples, quantities and the small words of names put in."""
    tags = list(own)
    for found in _OPENING.finditer("." + own):
        position = found.end() - 1
        if position < len(own) and own[position] != PEOPLE and has_capital(words[position]):
            tags[position] = _opening_tag(words, position, names)
            if tags[position] == "E" and _is_common(words[position], lowers[position], names, text):
                tags[position] = unknown_tag(lowers[position])
    position = own.find(PEOPLE)
    while position >= 0:
        after = words[position + 1] if position + 1 < len(words) else ""
        tags[position] = "E" if after[:1].isupper() and after.lower() not in ROLES else "J"
        position = own.find(PEOPLE, position + 1)
    if "C" in own and PEOPLE in own:
        join_rows(own, tags, lowers)
    if "M" in own:
        quantities.join(tags, lowers)
    if not _JOINED.isdisjoint(lowers):
        join_respectively(tags, lowers)
        _join_names(tags, lowers)
        _join_infinitives(tags, lowers)
    if "ECE" in own and "oE" in own:
        join_fields(tags, lowers)
    if "if" in lowers:
        _join_asides(tags, lowers)
    if "!" in tags:
        for found in _NO_SUCH.finditer("".join(tags)):
            tags[found.start()] = "J"
    return tags


def _is_common(word: str, low: str, names: frozenset[str], text: str) -> bool:
    """Whether the text has a word that opens a sentence in small letters elsewhere: “Video shows …”, “the video is”."""
    known = low in ANY_TAG or word in PLACES or word in names
    return not known and word[1:].islower() and f" {low} " in text


_OPENING = re.compile('[":.`][-,;:()."`]*')
"""What stands before a word that opens a sentence, speech or an explanation: nothing but marks."""


def _opening_tag(words: list[str], position: int, names: frozenset[str]) -> str:
    """The tag of a word whose capital may be due to its place alone."""
    word = words[position]
    low = word.lower()
    known = ANY_TAG.get(low)
    if is_short_form(word) or not word[0].isupper():  # “iOS”: its capital is not that of the place
        return "E"
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
    if after[:1].isupper() and (known is None or after.lower() not in TAGS) and known not in ("g", "L", "J", "M"):
        return "E"
    return known or unknown_tag(low)


_SIDES = word_set("north south east west northern southern eastern western central new")
"""Adjectives that before a name belong to it at the head of a sentence too: “North Korea”, “New Tarn”."""
_COMMON_ENDINGS = ("ed", "ing", "s", "ly", "tion", "sion", "ment", "ness", "ship", "ism")
"""Endings of words that are no names where they open a sentence."""


def _join_names(tags: list[str], lowers: list[str]) -> None:
    """“Ursula von der Leyen”: small words between names belong to the name."""
    for position in range(1, len(tags) - 1):
        if (
            lowers[position] in _NAME_PARTICLES
            and tags[position - 1] == "E"
            and "E" in tags[position + 1 : position + 3]
        ):
            tags[position] = "E"


_NO_SUCH = re.compile("!(?:(?<=D!)(?=J)|(?:(?<=[vL]!)|(?<!.!))(?=J[NZB]))")
"""“a not guilty plea”, “entered not guilty pleas”: where no verb is left to deny, “not” belongs to the noun."""


def _join_infinitives(tags: list[str], lowers: list[str]) -> None:
    """“had nothing to do with it”: behind “to” it is no auxiliary."""
    for position in range(1, len(tags)):
        if lowers[position] == "do" and tags[position - 1] == "t":
            tags[position] = "b"


def _join_asides(tags: list[str], lowers: list[str]) -> None:
    """“investigate what role, if any, drink played”: the aside is but an adverb of its clause."""
    at = lowers.index("if")
    if at and lowers[at - 1] == "," and lowers[at + 1 : at + 3] in (["any", ","], ["anything", ","]):
        tags[at - 1 : at + 3] = "RRRR"


_NAME_PARTICLES = word_set("von van der den de da di du del della dos bin bint ibn al el la le ten ter af av")
_JOINED = _NAME_PARTICLES | {"respectively", "do"}
"""Words that belong to others around them."""


def mark_times(sentence: Sentence, tags: list[str], mentions: Sequence[Mention]) -> None:
    """Tag the words of time expressions, and note which expressions the sentence has."""
    position, count = 0, len(tags)
    for mention in mentions:
        if mention.text == "recent" and sentence.lowers[bisect_left(sentence.starts, mention.start) - 1] == "most":
            continue  # “their most recent model”: says which, and the words before need it
        while position < count and sentence.stop(position) <= mention.start:
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
