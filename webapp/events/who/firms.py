"""Which company “the company” is: the only one that the sentence has named before, or else the one before it."""

from __future__ import annotations

from collections.abc import Callable

from webapp.events.grammar.names import PLACES
from webapp.events.page import Line, Page, Range
from webapp.events.who.bearers import OTHERS, Meant, definite
from webapp.events.who.claims import apposed
from webapp.events.words import word_set
from webapp.events.words.english import bearers as words

_PLAIN = word_set("company firm corporation conglomerate start-up startup giant")
_COMPANIES = word_set(words.COMPANIES)
_INCORPORATED = word_set(words.INCORPORATED)
_OFFICERS = word_set(words.OFFICERS)
_DEALING = word_set(words.DEALING)
_HEADS = word_set("ceo cfo coo chief executive president chairman chairwoman founder co-founder spokesman spokeswoman")
"""Words with a capital that follow a company's name and are none of it."""


def survey(page: Page, is_person: Callable[[str], bool]) -> Meant:
    """The companies that “the company” and its like mean in *page*."""
    meant: Meant = {}
    if all(_PLAIN.isdisjoint(line.sentence.lowers) for line in page.lines):
        return meant
    known = _named(page, is_person)
    past: list[dict[str, str]] = []
    for line in page.lines if known else ():
        for span in definite(line, _PLAIN):
            here = _told(known, line, span[0])
            if _is_alone(line, span) and (here or not _names_other(line, span[0], is_person)):
                before = next(filter(None, (here, *past)), {})
                if len(before) == 1:
                    meant[line.sentence.index, span] = next(iter(before.values()))
        past = [_told(known, line, len(line.sentence.words)), *past[:1]]
    return meant


def _is_alone(line: Line, span: Range) -> bool:
    """“the Tarn-based company”, “the large company”: not “the record company”, “the other company”."""
    sentence = line.sentence
    for position in range(span[0] + 1, span[1] - 1):
        word, tag = sentence.words[position], sentence.tags[position]
        if tag not in "JE" or (tag == "E" and not word.endswith("-based")) or word.lower() in OTHERS:
            return False
    return True


def _told(known: set[str], line: Line, end: int) -> dict[str, str]:
    """The companies that a sentence names before *end*: the first word of each → its name there."""
    here: dict[str, str] = {}
    tags, written, lowers = line.sentence.tags, line.sentence.words, line.sentence.lowers
    for first in range(end):
        if written[first] in known and tags[first] == "E" and not (first and written[first - 1] in here):
            last = first + 1
            while last < end and tags[last] == "E" and lowers[last] not in _HEADS:
                last += 1
            here.setdefault(written[first], line.text(first, last))
    return here


def _names_other(line: Line, end: int, is_person: Callable[[str], bool]) -> bool:
    """Whether a sentence names, before *end*, what may be a company too: no person and no place."""
    names = (name for (_, last), name in line.names.values() if last <= end)
    return any(name not in PLACES and not is_person(name) for name in names)


# ── which names are companies' ───────────────────────────────────────────────────────────────────


def _named(page: Page, is_person: Callable[[str], bool]) -> set[str]:
    """The first word of the name of every company."""
    found: set[str] = set()
    for line in page.lines:
        for index, ((begin, end), name) in line.names.items():
            if name not in PLACES and not is_person(name) and _is_company(line, index, (begin, end)):
                found.add(line.sentence.words[begin])
        if not _OFFICERS.isdisjoint(line.sentence.lowers):
            found.update(_before_officers(line))
    return found


def _is_company(line: Line, index: int, words_: Range) -> bool:
    """“Helios Corp.”, “head of Helios”, “Helios, a retailer”, “Helios unveiled a phone”."""
    lowers, (begin, end) = line.sentence.lowers, words_
    if lowers[end - 1] in _INCORPORATED and end - begin > 1:
        return True
    if lowers[begin - 1 : begin] == ["of"] and not _OFFICERS.isdisjoint(lowers[max(0, begin - 4) : begin]):
        return True
    behind = apposed(line, index)
    if behind and lowers[line.chunks.begins[behind]] in ("a", "an", "the"):
        return lowers[line.chunks.ends[behind] - 1] in _COMPANIES
    span = line.chunks.begins[index], line.chunks.ends[index]
    return any(c.subject == span and not c.passive and c.lemma in _DEALING for c in line.clauses)


def _before_officers(line: Line) -> set[str]:
    """“[Helios] CEO Eva Holm”, “[Helios] shares”, “[Helios]' chief executive”: the first word of the name."""
    tags, found = line.sentence.tags, set()
    for position, low in enumerate(line.sentence.lowers):
        if low not in _OFFICERS or tags[position] not in "NE":
            continue
        last = position - (tags[position - 1 : position] == "'")
        first = last
        while first and tags[first - 1] == "E":
            first -= 1
        if first < last:
            found.add(line.sentence.words[first])
    return found
