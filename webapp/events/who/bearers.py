"""Whom a noun means that an article uses for somebody it names: “Tom Hale, the driver … [the driver] fled”.

Only where nobody else could be meant: one name alone is told with the noun, or one person alone is accused.
"""

from __future__ import annotations

from collections.abc import Iterator

from webapp.events.grammar.names import DEMONYMS
from webapp.events.page import Line, Range
from webapp.events.who import claims
from webapp.events.who.claims import NOUNS, OWNED, Claims, Nameless
from webapp.events.words import word_set
from webapp.events.words.english import bearers as words

_ACCUSED = word_set(words.ACCUSED)
_DRIVERS = word_set(words.DRIVERS)
OTHERS = word_set(words.OTHERS)
_NOT_QUITE = word_set(words.NOT_QUITE)
_TOLD_APART = word_set(words.TOLD_APART)
_SORTS = {"man": "he", "boy": "he", "woman": "she", "girl": "she", "actress": "she", "grandmother": "she"}
"""Nouns that tell men from women."""

Meant = dict[tuple[int, Range], str]
"""For a noun phrase, by its sentence and its words, the name of whom it means."""


def survey(found: Claims, gender: dict[str, str]) -> Meant:
    """Whom the noun phrases of an article mean that do not say it themselves."""
    meant = found.beside | _known_again(found, gender)
    for line in found.called:
        for span, owned in _owned(found, line):
            meant.setdefault((line.sentence.index, span), owned)
        for span in definite(line, NOUNS):
            if (name := _person(found, meant, line, span, gender)) is not None:
                meant[line.sentence.index, span] = name
    return meant


def _owned(found: Claims, line: Line) -> Iterator[tuple[Range, str]]:
    """“[Sentencing] is set for Monday”, “[the body] was found”: whose it is, where one alone is accused or has died."""
    lowers = line.sentence.lowers
    if OWNED.isdisjoint(lowers):
        return
    for span in (clause.subject for clause in line.clauses if clause.form == "V"):
        if span is None or lowers[span[1] - 1] not in OWNED or line.sentence.tags[span[1] : span[1] + 1] == "o":
            continue
        noun = lowers[span[1] - 1]
        names = _suspects(found) if noun in _OF_ACCUSED else found.victims
        if len(names) != 1 or lowers[span[0] : span[1]] not in ([noun], ["the", noun]):
            continue
        (name,) = names
        if found.named[name][0] <= line.sentence.index:
            yield span, f"{name}{'’' if name.endswith('s') else '’s'} {noun}"


_OF_ACCUSED = word_set(words.OF_ACCUSED)


def definite(line: Line, nouns: frozenset[str]) -> Iterator[Range]:
    """“the driver”, and what stands in the genitive in “the driver's car”; not “the driver of the bus”."""
    sentence = line.sentence
    tags, lowers = sentence.tags, sentence.lowers
    if "the" not in lowers or nouns.isdisjoint(lowers):
        return
    for begin, end in zip(line.chunks.begins, line.chunks.ends, strict=True):
        if lowers[begin] != "the" or end - begin < 2:
            continue
        mark = tags.find("'", begin, end)
        last = mark if mark > 0 else end
        if lowers[last - 1] not in nouns or tags[last - 1] != "N" or "C" in tags[begin:last]:
            continue
        if tags[last : last + 1] == "o" or tags[last : last + 2] == ",E":
            continue
        yield begin, last


def _person(found: Claims, meant: Meant, line: Line, span: Range, gender: dict[str, str]) -> str | None:
    sentence = line.sentence
    noun, before = sentence.lowers[span[1] - 1], sentence.lowers[span[0] + 1 : span[1] - 1]
    if noun in _TOLD_APART or not OTHERS.isdisjoint(before) or (sentence.index, span) in found.plain:
        return None
    kept = _kept(line, span)
    names = {name for name in found.roles.get(noun, ()) if _is_told(found, line, span, name, kept)}
    if not kept and noun in _ACCUSED:
        names |= _suspects(found)
    elif not kept and noun in _DRIVERS:
        names |= found.drivers
    elif not kept and noun in _VICTIMS:
        names |= found.victims
    if not names and noun in _CALLINGS and not kept & _NOT_QUITE and "E" not in sentence.tags[slice(*span)]:
        names = _topic(found, line)
    if len(names) != 1:
        return None
    (name,) = names
    if (noun in _SORTS or noun in _ONE_ONLY) and _others(found, meant, line, noun, name):
        return None
    age = claims.age_of(line, span)
    if age and found.ages.get(name, age) != age:
        return None
    return name if gender.get(name) in (None, _SORTS.get(noun, gender.get(name))) else None


def _topic(found: Claims, line: Line) -> set[str]:
    """Whom an article is about: named twice as often as anybody else, and within the last sentences."""
    names = sorted(found.named, key=lambda name: -len(found.named[name]))
    if not names or (len(names) > 1 and len(found.named[names[0]]) < 2 * len(found.named[names[1]])):
        return set()
    at = line.sentence.index
    return {names[0]} if any(at - _REACH <= told <= at for told in found.named[names[0]]) else set()


_CALLINGS = word_set(words.CALLINGS)
_REACH = 3
"""Sentences over which a noun reaches back to somebody who has not been told with it."""


def _suspects(found: Claims) -> set[str]:
    """Who is held to have done it, in whatever word."""
    return found.accused.union(*(found.roles.get(noun, ()) for noun in _ACCUSED))


def _kept(line: Line, span: Range) -> set[str]:
    """The words of a phrase that tell its bearer from others: “the [truck] driver”, not “the young driver”."""
    kept = set()
    for position in range(span[0] + 1, span[1] - 1):
        word, tag = line.sentence.lowers[position], line.sentence.tags[position]
        named = line.sentence.words[position] in DEMONYMS or word.endswith("-based")
        if (word in _NOT_QUITE and word != "former") or not (tag in "JMnL-" or named):
            kept.add(word)
    return kept


def _is_told(found: Claims, line: Line, span: Range, name: str, kept: set[str]) -> bool:
    """Whether *name* is told with *noun*, and with the words that would tell it from others."""
    noun, former = line.sentence.lowers[span[1] - 1], "former" in line.sentence.lowers[slice(*span)]
    early = noun in _ONE_ONLY or noun in _SORTS
    return any(
        kept <= before and (kept or former or not before & _NOT_QUITE)
        for at, before in found.roles[noun][name].items()
        if early or at <= line.sentence.index
    )


def _others(found: Claims, meant: Meant, line: Line, noun: str, name: str) -> bool:
    """Whether the article has brought up somebody else with *noun*: “a man” who stays nameless."""
    alike = _ACCUSED if noun in _ACCUSED else (noun,)
    return any(
        one.noun in alike and one.sentence <= line.sentence.index and meant.get((one.sentence, one.span)) != name
        for one in found.nameless
    )


def _known_again(found: Claims, gender: dict[str, str]) -> Meant:
    """“[A man] was charged … Tom Hale was charged”: who is named later, by his age or what was done to him."""
    meant: Meant = {}
    open_: dict[str, list[Nameless]] = {}
    for one in found.nameless:
        if (name := _of_age(found, one, gender)) is not None:
            meant[one.sentence, one.span] = name
        elif one.sentence < _LEAD:
            open_.setdefault(one.noun, []).append(one)
    for alike in open_.values():
        names = {_of_deed(found, one, gender) for one in alike}
        if len(names) == 1 and (name := names.pop()) is not None:
            meant.update({(one.sentence, one.span): name for one in alike})
    for one in found.nameless:
        if (name := meant.get((one.sentence, one.span))) is not None:
            told = found.roles.setdefault(one.noun, {}).setdefault(name, {})
            told.setdefault(one.sentence, frozenset())
    return meant


def _of_age(found: Claims, one: Nameless, gender: dict[str, str]) -> str | None:
    """“A 61-year-old man … Tom Hale, 61”."""
    names = [name for name, age in found.ages.items() if age == one.age and found.named[name][0] >= one.sentence]
    fits = len(names) == 1 and gender.get(names[0]) in (None, _SORTS.get(one.noun, gender.get(names[0])))
    return names[0] if fits else None


def _of_deed(found: Claims, one: Nameless, gender: dict[str, str]) -> str | None:
    """“A man was charged”: the only one whom the article tells to be accused, or to be hurt."""
    names = found.victims if one.hurt else _suspects(found) if one.held else set()
    if len(names) != 1 or one.age or (one.hurt and one.held):
        return None
    (name,) = names
    fits = one.noun not in _SORTS or gender.get(name) == _SORTS[one.noun]
    return name if fits and found.named[name][0] >= one.sentence else None


_VICTIMS = word_set("victim deceased")
_ONE_ONLY = _ACCUSED | _DRIVERS | _VICTIMS
"""Nouns for whoever did or suffered what an article is about: it need not have told the name with just these."""
_LEAD = 6
"""Sentences of an article within which those stand whom it is about."""
