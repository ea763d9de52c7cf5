"""Which company “the company” is: the one that is named nearest before, if it is alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from webapp.events.grammar.names import PLACES
from webapp.events.page import Line, Page, Range
from webapp.events.who.bearers import OTHERS, Meant, definite
from webapp.events.who.claims import apposed
from webapp.events.words import word_set
from webapp.events.words.english import bearers as words

_FIRMS = word_set("company firm corporation conglomerate start-up startup giant")
_COMPANIES = word_set(words.COMPANIES)
_INCORPORATED = word_set(words.INCORPORATED)
_OFFICERS = word_set(words.OFFICERS)
_DEALING = word_set(words.DEALING)
_REACH = 2
"""Sentences over which “the company” reaches back."""

IsPerson = Callable[[str], bool]
Forms = dict[str, str]
"""A name, as the article has it → its key, the same for all forms of one name."""


def survey(page: Page, is_person: IsPerson) -> Meant:
    """The companies that “the company” and its like mean in *page*."""
    meant: Meant = {}
    if not any(noun in page.article.text for noun in _FIRMS):
        return meant
    forms: Forms | None = None
    for place, line in enumerate(page.lines):
        for span in definite(line, _FIRMS):
            forms = _companies(page, is_person) if forms is None else forms
            here = _told(forms, line, span[0])
            if _is_alone(line, span) and (here or not _names_other(line, span[0], is_person)):
                before = reversed(page.lines[max(0, place - _REACH) : place])
                told = here or next(filter(None, (_told(forms, one, len(one.sentence.words)) for one in before)), {})
                if len(told) == 1:
                    meant[line.sentence.index, span] = next(iter(told.values()))
    return meant


def _is_alone(line: Line, span: Range) -> bool:
    """“the Tarn-based company”, “the large company”: not “the record company”, “the other company”."""
    sentence = line.sentence
    for position in range(span[0] + 1, span[1] - 1):
        word, tag = sentence.words[position], sentence.tags[position]
        if tag not in "JE" or (tag == "E" and not word.endswith("-based")) or word.lower() in OTHERS:
            return False
    return True


def _told(forms: Forms, line: Line, end: int) -> dict[str, str]:
    """The bodies that a sentence names before *end*: the key of each → its name there."""
    here: dict[str, str] = {}
    for first, last in _runs(line, end):
        name = next((n for n in _parts(line, first, last) if n in forms), "")
        if name:
            here.setdefault(forms[name], name)
    return here


def _runs(line: Line, end: int) -> Iterator[Range]:
    """Where words with a capital stand side by side."""
    tags = line.sentence.tags
    first = tags.find("E", 0, end)
    while first >= 0:
        last = first
        while last < end and tags[last] == "E":
            last += 1
        yield first, last
        first = tags.find("E", last, end)


def _parts(line: Line, first: int, last: int) -> Iterator[str]:
    """The beginnings and the ends of a run of names, the longest first: “Helios Corp. CEO Eva Holm”."""
    for size in range(last - first, 0, -1):
        yield line.text(first, first + size)
        yield line.text(last - size, last)


def _names_other(line: Line, end: int, is_person: IsPerson) -> bool:
    """Whether a sentence names, before *end*, what may be a body of that sort too: no person and no place."""
    names = (name for (_, last), name in line.names.values() if last <= end)
    return any(name not in PLACES and not is_person(name) for name in names)


# ── companies ────────────────────────────────────────────────────────────────────────────────────


def _companies(page: Page, is_person: IsPerson) -> Forms:
    """“Helios”, “Helios Corp.” → “Helios”; but “Apple Corps” and “Apple Computer” are two."""
    names: set[str] = set()
    for line in page.lines:
        for index, (span, name) in line.names.items():
            if name not in PLACES and not is_person(name) and _is_company(line, index, span):
                names.add(name)
        if not _OFFICERS.isdisjoint(line.sentence.lowers):
            names.update(_before_officers(line))
    keys: dict[str, set[str]] = {}
    for name in names:
        keys.setdefault(name.split()[0], set()).add(_bare(name))
    forms: Forms = {}
    for first, bare in keys.items():
        longer = bare - {first}
        key = "" if len(longer) > 1 else first
        forms.update({one: key or one for one in bare})
        forms.update({name: key or _bare(name) for name in names if name.split()[0] == first})
        forms.setdefault(first, first)
    return forms


def _bare(name: str) -> str:
    """“Helios” of “Helios Corp.”."""
    *front, last = name.split()
    return " ".join(front) if front and last.lower() in _INCORPORATED else name


def _is_company(line: Line, index: int, span: Range) -> bool:
    """“Helios Corp.”, “head of Helios”, “Helios, a retailer”, “Helios unveiled a phone”."""
    lowers, (begin, end) = line.sentence.lowers, span
    if lowers[end - 1] in _INCORPORATED and end - begin > 1:
        return True
    if lowers[begin - 1 : begin] == ["of"] and not _OFFICERS.isdisjoint(lowers[max(0, begin - 4) : begin]):
        return True
    behind = apposed(line, index)
    if behind and lowers[line.chunks.begins[behind]] in ("a", "an", "the"):
        return lowers[line.chunks.ends[behind] - 1] in _COMPANIES
    phrase = line.chunks.begins[index], line.chunks.ends[index]
    return any(c.subject == phrase and not c.passive and c.lemma in _DEALING for c in line.clauses)


def _before_officers(line: Line) -> Iterator[str]:
    """“[Helios] CEO Eva Holm”, “[Helios] shares”, “[Helios]' chief executive”."""
    tags = line.sentence.tags
    for position, low in enumerate(line.sentence.lowers):
        if low not in _OFFICERS or tags[position] not in "NE":
            continue
        last = position - (tags[position - 1 : position] == "'")
        first = last
        while first and tags[first - 1] == "E":
            first -= 1
        if first < last:
            yield line.text(first, last)
