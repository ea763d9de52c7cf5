"""What an article names and then calls by its noun: “Mahan Air, an airline … the airline”, “Tarn district”."""

from __future__ import annotations

from dataclasses import dataclass, field

from webapp.events.grammar.names import DEMONYMS, PLACES
from webapp.events.page import Line, Page, Range
from webapp.events.who.nounphrases import name_words
from webapp.events.words import word_set
from webapp.events.words.english import nouns

_THINGS = word_set(nouns.NAMED_THINGS)
_AREAS = word_set(nouns.AREAS)
_OF_STATES = word_set(nouns.OF_STATES)
_NEW = word_set("a an another one two three several some second third other many few each every any no these those")
"""Words before a noun that stands for something else than what the article has named."""
_AS = word_set("of as like for than to without was were is")
"""Words before “a” thing that need not be there: “as a storm”, “of becoming a storm”, “was a playoff team”."""
_OTHER = word_set("previous former rival new similar different later earlier further separate subsequent possible next")
"""Adjectives that tell a thing from the one that is meant."""
_KNOWN = _THINGS | _OF_STATES
_LONGEST = 5
"""Words of a name."""


@dataclass(slots=True)
class Things:
    """For every noun the names it may stand for, with the sentence that gives them."""

    named: dict[str, dict[str, int]] = field(default_factory=dict)
    definite: set[str] = field(default_factory=set)
    """Names that are told with “the”: “the International Space Station”."""
    told: dict[str, dict[str, int]] = field(default_factory=dict)
    """For every noun how “a” such thing was brought up, with the sentence: “a cargo plane”."""
    others: set[str] = field(default_factory=set)
    """Nouns that the article also uses for what it does not name."""

    def name(self, noun: str, sentence: int) -> str | None:
        """What “the” *noun* means in a sentence; None where the article leaves it open."""
        names = self.named.get(noun)
        if names is None or len(names) != 1 or noun in self.others:
            return None
        (name, first), *_ = names.items()
        return name if first < sentence else None

    def described(self, noun: str, sentence: int) -> str | None:
        """What sort “the” *noun* of a sentence is, where the article has brought up one alone: “cargo plane”."""
        ways = self.told.get(noun)
        if ways is None or len(ways) != 1:
            return None
        (way, first), *_ = ways.items()
        return way if first < sentence and way != noun else None


def survey(page: Page) -> Things:
    """Collect what *page* names by a noun for things."""
    found = Things()
    for line in page.lines:
        lowers = line.sentence.lowers
        named = not _KNOWN.isdisjoint(lowers)
        if not named and _NEW.isdisjoint(lowers):
            continue
        for kind, begin, end in zip(*line.chunks, strict=True):
            if kind != "N":
                continue
            if named:
                _note(found, line, (begin, end))
            if lowers[begin] in _NEW and end - begin > 1:
                _describe(found, line, (begin, end))
    return found


def _describe(found: Things, line: Line, span: Range) -> None:
    """Note how something new is brought up: “[a] cargo plane”; “another plane” is another way."""
    begin, end = span
    tags, lowers = line.sentence.tags, line.sentence.lowers
    if tags[end - 1] == "N":
        one = lowers[begin] in ("a", "an") and not tags[begin + 1 : end].strip("JNE") and end - begin <= _LONGEST
        real = begin == 0 or (lowers[begin - 1] not in _AS and tags[begin - 1] not in "xgb")
        sort = not {"N", "E"}.isdisjoint(tags[begin + 1 : end - 1]) and _OTHER.isdisjoint(lowers[begin:end])
        way = line.text(begin + 1, end) if one and real and sort else ""
        found.told.setdefault(lowers[end - 1], {}).setdefault(way, line.sentence.index)


def _note(found: Things, line: Line, span: Range) -> None:
    tags, lowers = line.sentence.tags, line.sentence.lowers
    begin, end = span
    head = lowers[end - 1]
    if head in _OF_STATES and end - begin > 1 and line.sentence.words[end - 2] in DEMONYMS:
        name = line.text(end - 2, end)
        found.named.setdefault(head, {}).setdefault(name, line.sentence.index)
        found.definite.add(name)
        return
    words = name_words(line, span) if "E" in tags[begin:end] else None
    if words is not None and words[1] == end and lowers[words[0] - 1] in _THINGS and words[0] > begin:
        _add(found, line, lowers[words[0] - 1], words)  # “the airline Mahan Air”
    elif head not in _THINGS:
        return
    elif words is not None and words[1] >= end - 1 and (tags[end - 1] == "E" or _is_told_apart(line, words, head)):
        _add(found, line, head, (_with_saint(line, span, words), end))  # “Tarn district”, “the Digital Markets Act”
    elif words is None and (named := _apposed(line, span)) is not None:
        _add(found, line, head, named)
    elif words is not None or lowers[begin] in _NEW or tags[begin] in "MJN":
        found.others.add(head)


def _add(found: Things, line: Line, noun: str, words: Range) -> None:
    size = words[1] - words[0]
    if size > _LONGEST or (size == 1 and line.sentence.lowers[words[0]] == noun):
        return
    name = line.text(*words)
    found.named.setdefault(noun, {}).setdefault(name, line.sentence.index)
    if line.sentence.lowers[max(0, words[0] - 1)] == "the":
        found.definite.add(name)


def _with_saint(line: Line, span: Range, words: Range) -> int:
    """Where the name begins: “[St. John’s] Old Church”."""
    saint = line.sentence.lowers[span[0]] in ("st.", "st", "saint") and line.sentence.tags[words[0] - 1] == "'"
    return span[0] if saint else words[0]


def _is_told_apart(line: Line, words: Range, head: str) -> bool:
    """“Tarn district”, not “a Norland airline”: a place names an area, of other things it only says where they are."""
    return head in _AREAS or line.text(*words) not in PLACES


def _apposed(line: Line, span: Range) -> Range | None:
    """“[Mahan Air], an airline”: the name right before a noun that says what it is."""
    sentence, chunks = line.sentence, line.chunks
    index = line.chunk_at(span[0])
    if sentence.lowers[span[0]] not in ("a", "an", "the") or chunks.kinds[max(0, index - 2) : index] != "N,":
        return None
    words = name_words(line, (chunks.begins[index - 2], chunks.ends[index - 2]))
    alone = chunks.kinds[index + 1 : index + 2] != "C"
    return words if alone and words is not None and words[1] == chunks.ends[index - 2] else None
