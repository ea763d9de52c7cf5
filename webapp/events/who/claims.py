"""What an article says its people are: “actor Tom Hale”, “Hale, the driver”, “a man … identified as Tom Hale”."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import HEAD_ROLES, VERB_KIND
from webapp.events.page import Line, Page, Range
from webapp.events.who.nounphrases import PERSON_NOUNS
from webapp.events.words import word_set
from webapp.events.words.english import bearers as words

NOUNS = PERSON_NOUNS | HEAD_ROLES | word_set(words.ACCUSED) | word_set(words.DRIVERS) | word_set(words.CALLINGS)
"""What an article may call one person."""
OWNED = word_set(words.OF_ACCUSED) | word_set(words.OF_DEAD)
"""What comes to one who is accused, or has died."""
_CALLING = NOUNS | OWNED
_ACCUSING = word_set(words.ACCUSING)
_DRIVING = word_set(words.DRIVING)
_IDENTIFYING = word_set(words.IDENTIFYING)
_AGE = re.compile(r"(\d{1,3})-year-old")
_ENDS = ",.P(W"
"""What may stand behind an apposition."""


@dataclass(slots=True)
class Nameless:
    """“A 61-year-old man”: somebody whom an article brings up without a name."""

    sentence: int
    span: Range
    noun: str
    age: str
    held: bool = False
    """He is said to have harmed somebody, or is accused."""
    hurt: bool = False


@dataclass(slots=True)
class Claims:
    """What every name is said to be, and who has none."""

    canonical: Callable[[str], str]
    is_person: Callable[[str], bool]
    people: dict[str, str] = field(default_factory=dict)
    """A name → the fullest name of the person, or "" if it is no person's."""
    roles: dict[str, dict[str, dict[int, frozenset[str]]]] = field(default_factory=dict)
    """A noun → the names that are told with it → for each sentence the words before the noun."""
    ages: dict[str, str] = field(default_factory=dict)
    named: dict[str, list[int]] = field(default_factory=dict)
    """The sentences that name each person."""
    accused: set[str] = field(default_factory=set)
    drivers: set[str] = field(default_factory=set)
    """Who is accused of what a driver does."""
    victims: set[str] = field(default_factory=set)
    """Who was killed or hurt."""
    called: list[Line] = field(default_factory=list)
    """The lines that hold a noun for somebody, or for what comes to somebody."""
    beside: dict[tuple[int, Range], str] = field(default_factory=dict)
    """Noun phrases behind which the name stands: “[the driver], Tom Hale”."""
    plain: set[tuple[int, Range]] = field(default_factory=set)
    """Noun phrases that a sentence itself says the name of: “the driver was identified as Tom Hale”."""
    nameless: list[Nameless] = field(default_factory=list)

    def add(self, line: Line, span: Range, name: str) -> None:
        """Note that *name* is told with the noun phrase *span*."""
        lowers = line.sentence.lowers
        noun = lowers[span[1] - 1]
        if noun in NOUNS and line.sentence.tags[span[1] - 1] in "NE":
            said = self.roles.setdefault(noun, {}).setdefault(name, {})
            said[line.sentence.index] = frozenset(lowers[span[0] : span[1] - 1])


def survey(page: Page, canonical: Callable[[str], str], is_person: Callable[[str], bool]) -> Claims:
    """Collect what *page* says its names are."""
    found = Claims(canonical, is_person)
    for line in page.lines:
        called = not _CALLING.isdisjoint(line.sentence.lowers)
        if called:
            found.called.append(line)
        named = dict(_people(found, line)) if line.names else {}
        claimed: dict[Range, str] = {}
        for index, name in named.items():
            for span in _said_of(line, index) if called else ():
                found.add(line, span, name)
                claimed[span] = name
                if _stands_beside(line, span):
                    found.beside[line.sentence.index, span] = name
        if named or called:
            ends = {line.chunks.ends[index]: name for index, name in named.items()}
            here = {one.span: one for one in _nameless(line, claimed)} if called else {}
            if ends or here:
                _note_deeds(found, line, ends, claimed, here)
    return found


def _people(found: Claims, line: Line) -> Iterator[tuple[int, str]]:
    """The chunks that end with a person's name, with the name; their ages are noted."""
    lowers, kinds, people = line.sentence.lowers, line.chunks.kinds, found.people
    for index, ((begin, _), name) in line.names.items():
        if name not in people:
            full = found.canonical(name)
            people[name] = full if found.is_person(full) else ""
        full = people[name]
        if not full:
            continue
        found.named.setdefault(full, []).append(line.sentence.index)
        if full not in found.ages and (age := _age_before(lowers[begin - 1]) or _age_behind(line, index)):
            found.ages[full] = age
        if kinds[index] == "N":
            yield index, full


def _age_before(word: str) -> str:
    """“[61]-year-old Tom Hale”."""
    found = _AGE.fullmatch(word) if word.endswith("-old") else None
    return found.group(1) if found is not None else ""


def _age_behind(line: Line, index: int) -> str:
    """“Tom Hale, [61], of Tarn”."""
    chunks = line.chunks
    if chunks.kinds[index + 1 : index + 3] != ",N" or chunks.ends[index + 2] - chunks.begins[index + 2] != 1:
        return ""
    word = line.sentence.lowers[chunks.begins[index + 2]]
    return word if word.isdigit() and len(word) <= 3 else ""


def _said_of(line: Line, index: int) -> Iterator[Range]:
    """The noun phrases that say who the name of a chunk is: before it, in commas beside it, behind “was”."""
    chunks, kinds = line.chunks, line.chunks.kinds
    begin, first = chunks.begins[index], line.names[index][0][0]
    if first > begin:
        yield begin, first
    before = kinds[max(0, index - 2) : index]
    apart = before == "N," and not _goes_on(line, index) and kinds[index + 1 : index + 2] in (*_ENDS, "")
    if (apart or before == "NK") and _is_one(line, index - 2):
        yield chunks.begins[index - 2], chunks.ends[index - 2]
    if kinds[index + 1 : index + 3] == "KN" and _is_one(line, index + 2):
        yield chunks.begins[index + 2], chunks.ends[index + 2]
    behind = apposed(line, index)
    if behind:
        yield chunks.begins[behind], chunks.ends[behind]


def apposed(line: Line, index: int) -> int:
    """The chunk in commas behind a name: “Tom Hale, 61, [the driver], …”, “Hale, formerly [a teacher], …”; or 0."""
    kinds = line.chunks.kinds
    behind = index + 4 if _age_behind(line, index) else index + 2
    if kinds[behind - 1 : behind + 1] == ",R":
        behind += 1
    stands = kinds[behind - 1 : behind + 1] in (",N", "RN") and kinds[behind + 1 : behind + 2] in (*_ENDS, "G", "Y", "")
    return behind if stands and not _goes_on(line, behind) else 0


def _stands_beside(line: Line, span: Range) -> bool:
    """“[the driver], Tom Hale”: not “his choice for [the Surgeon General], Ana Silva”."""
    lowers, (begin, end) = line.sentence.lowers, span
    closed = line.sentence.tags[end : end + 1] == "," and lowers[begin] == "the" and lowers[end - 1] in NOUNS
    return closed and lowers[max(0, begin - 1)] not in ("for", "of", "as")


def _goes_on(line: Line, index: int) -> bool:
    """Whether a row goes on behind a chunk: “Hale, the driver, and two others”."""
    behind = line.chunks.kinds[index + 1 : index + 3]
    return "C" in behind


def _is_one(line: Line, index: int) -> bool:
    """“the driver”, “a 61-year-old man”: not “the drivers”, “his lawyer”."""
    begin = line.chunks.begins[index]
    return line.sentence.lowers[begin] in ("the", "a", "an")


# ── who did what ─────────────────────────────────────────────────────────────────────────────────


def _note_deeds(
    found: Claims, line: Line, ends: dict[int, str], claimed: dict[Range, str], here: dict[Range, Nameless]
) -> None:
    told = ends | {end: name for (_, end), name in claimed.items()}
    for clause in line.clauses:
        if clause.lemma in _IDENTIFYING and (pair := _identified(line, clause, ends)) is not None:
            span, name = pair
            found.add(line, span, name)
            here.pop(span, None)
            if clause.link == "main":
                found.plain.add((line.sentence.index, span))
        accuses, harms = clause.lemma in _ACCUSING, _harms(line, clause)
        alleged = clause.governor is not None and clause.governor.lemma in _ALLEGING
        if clause.negated or not (accuses or harms or alleged or clause.lemma == "nominate"):
            continue
        doer, theme = _roles(clause)
        if doer in here:
            here[doer].held |= harms
        if theme in here:
            here[theme].held |= accuses
            here[theme].hurt |= harms and not accuses
        if theme is not None and theme[1] in told and clause.lemma == "nominate":
            found.roles.setdefault("nominee", {}).setdefault(told[theme[1]], {})[line.sentence.index] = frozenset()
        if theme is not None and theme[1] in told and (accuses or harms):
            (found.accused if accuses else found.victims).add(told[theme[1]])
        if doer is not None and doer[1] in told and alleged:
            found.accused.add(told[doer[1]])
        if not _DRIVING.isdisjoint(line.sentence.lowers):
            found.drivers.update(found.accused)
    found.nameless.extend(here.values())


_ALLEGING = word_set("allege accuse suspect")
_HARMING = word_set("death injury attack crime accident disaster")
"""Kinds of happening that somebody does and somebody suffers."""


def _harms(line: Line, clause: Clause) -> bool:
    """Whether somebody does harm: “shot a guard”, “opened fire”."""
    if clause.lemma == "open" and clause.object is not None:
        return line.sentence.lowers[clause.object[1] - 1] == "fire"
    return VERB_KIND.get(clause.lemma) in _HARMING


def _roles(clause: Clause) -> tuple[Range | None, Range | None]:
    """Who does what a clause tells, and to whom it is done."""
    if clause.passive or clause.lemma == "die":
        return None, clause.subject
    return clause.subject, clause.object


def _nameless(line: Line, claimed: dict[Range, str]) -> Iterator[Nameless]:
    """Those whom a sentence brings up without a name: “a man”, not “as a man”, “was a man”."""
    sentence, chunks = line.sentence, line.chunks
    if _BRINGING.isdisjoint(sentence.lowers):
        return
    for index, (begin, end) in enumerate(zip(chunks.begins, chunks.ends, strict=True)):
        if sentence.lowers[begin] not in _BRINGING or (noun := sentence.lowers[end - 1]) not in NOUNS:
            continue
        if (begin, end) in claimed:
            continue
        if sentence.tags[end - 1] != "N" or "C" in sentence.tags[begin:end]:
            continue
        led = chunks.kinds[index - 1 : index] == "K" or sentence.lowers[max(0, begin - 1)] in ("as", "like", "of")
        if led or sentence.tags[end : end + 1] == "o":
            continue
        yield Nameless(sentence.index, (begin, end), noun, age_of(line, (begin, end)))


_BRINGING = word_set("a an one another")
_SPACED = re.compile(r"(\d{1,3}) - year - old\b")


def age_of(line: Line, span: Range) -> str:
    """“a [61]-year-old man”."""
    phrase = " ".join(line.sentence.lowers[slice(*span)])
    found = _AGE.search(phrase) or _SPACED.search(phrase)
    return found.group(1) if found else ""


def _identified(line: Line, clause: Clause, ends: dict[int, str]) -> tuple[Range, str] | None:
    """“[the driver], identified as [Tom Hale], …”, “police identified [Hale] as [the driver]”."""
    chunks = line.chunks
    first = clause.subject if clause.passive else clause.object
    if first is None:
        return None
    at = line.chunk_at(max(first[1] - 1, clause.head)) + 1
    if chunks.kinds[at : at + 2] != "PN" or line.sentence.lowers[chunks.begins[at]] != "as":
        return None
    second = chunks.begins[at + 1], chunks.ends[at + 1]
    if (first[1] in ends) == (second[1] in ends):
        return None
    return (second, ends[first[1]]) if first[1] in ends else (first, ends[second[1]])
