"""Who takes part: names and people as subject, object and behind “with”, “by”, “against”; and how they are printed."""

from __future__ import annotations

from bisect import bisect_left

from webapp.events.focus import Focus
from webapp.events.grammar.lexicon import PLACE_WORDS
from webapp.events.grammar.names import CAPITALS, DEMONYMS, PLACES, STATES
from webapp.events.page import Draft, Line, Range
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import (
    GROUPS,
    PERSON_NOUNS,
    bearer,
    has_role,
    head_is_name,
    name_words,
    of_name,
    owner,
)
from webapp.events.words import word_set

_SOME = word_set("many several others")
_ARTICLES = word_set("the a an")
_POSSESSIVES = word_set("his her its their")
_OPEN = word_set("such my our your whose no")
_MOST = 6
"""Actors of one event."""
_JOINED = word_set("with by against between among and")
"""Prepositions behind which a noun phrase takes part in the event, a state too."""
_ADDRESSED = word_set("to of for from on")
"""Prepositions behind which a person or a body takes part, and a state in what states do to each other."""
_STATELY = word_set("talks agreement aid statement battle attack law military retreat")
_MOVING = word_set("visit transport retreat")


def phrase(line: Line, cast: Cast, focus: Focus, span: Range) -> str | None:
    """A noun phrase as a list of actors or a title shows it; None for a pronoun that stays open."""
    tags, lowers = line.sentence.tags, line.sentence.lowers
    begin, end = span
    if end - begin == 1 and tags[begin] == "O":
        low = lowers[begin]
        some = low == "some" and tags[end : end + 2] == "oD"  # “some of the victims”, not “some of those”
        return low if low in _SOME or some else focus.of(low)
    definite = lowers[begin] == "the"
    if definite and (holder := cast.holder(line, span)) is not None:
        return holder
    if tags[begin] == "O" and "C" in tags[begin:end]:
        one = focus.of(lowers[begin])  # “she and her family”
        return f"{one} {line.text(begin + 1, end)}" if one else None
    counted = tags[begin] == "M" and tags[begin + 1 : end].strip("J") == "E" and lowers[end - 1].endswith("s")
    if "E" in tags[begin:end] and "C" not in tags[begin:end] and head_is_name(line, span) and not counted:
        words = name_words(line, span)
        if words and ("'" not in tags[begin:end] or has_role(line, span, words)):
            if (longer := of_name(line, words)) is not None and line.sentence.words[words[0]] not in cast.people:
                return line.text(*longer)
            name = line.text(*words)
            last = name if words[1] - words[0] <= _PAIR else line.text(words[1] - _PAIR, words[1])
            return last if " " in last and last in cast.people else cast.canonical(name)
    if (named := known(line, cast, span)) is not None:
        return named
    if begin < end - 1 and lowers[begin] in _ARTICLES:
        begin += 1
    if lowers[begin] in _POSSESSIVES:
        who = focus.of(lowers[begin])
        if who is None or begin + 1 == end:
            return None
        return f"{who}{'’' if who.endswith('s') else '’s'} {without_times(line, begin + 1, end) or ''}".strip()
    if lowers[begin] in ("this", "that", "these", "those") and begin + 1 < end:
        begin += 1
    if lowers[begin] in _OPEN and tags[begin] != "M":
        return None
    shown = without_times(line, begin, end)
    return shown[0].lower() + shown[1:] if shown and _opens_plainly(line, begin) else shown


def known(line: Line, cast: Cast, span: Range) -> str | None:
    """What the article calls whom “the airline”, “the driver” or “a man” mean, where that is one alone."""
    begin, end = span
    tags = line.sentence.tags
    if cast.meant and (one := cast.meant.get((line.sentence.index, span))) is not None:
        return one
    mark = tags.find("'", begin, end) if cast.meant else 0
    if mark > 0 and (whose := cast.meant.get((line.sentence.index, (begin, mark)))) is not None:
        return f"{whose}{'’' if whose.endswith('s') else '’s'} {without_times(line, mark + 1, end) or ''}".strip()
    if (two := cast.pairs.meant(cast.at, line.sentence.lowers[begin:end])) is not None:
        return two
    if line.sentence.lowers[begin] != "the" or end - begin != 2 or tags[end - 1] != "N":
        return None
    if tags[end : end + 1] in ("o", "E", "'"):  # “the airline of the state”
        return None
    return cast.things.name(line.sentence.lowers[end - 1], line.sentence.index)


def _opens_plainly(line: Line, begin: int) -> bool:
    """Whether a word has its capital only because a sentence begins with it: “Crowds”, not “Russian troops”."""
    word, tag = line.sentence.words[begin], line.sentence.tags[begin]
    return begin == 0 and tag in "NJLgnM" and word[1:].islower() and word not in DEMONYMS and word not in PLACES


def without_times(line: Line, begin: int, end: int) -> str | None:
    """“a 2017 survey”, “Thursday's vote”: the words but for the time expression and its genitive."""
    tags, words = line.sentence.tags, line.sentence.words
    if "T" not in tags[begin:end]:
        return line.text(begin, end)
    kept = [words[i] for i in range(begin, end) if tags[i] != "T" and not (tags[i] == "'" and tags[i - 1] == "T")]
    return " ".join(kept).replace(" ’", "’").replace(" '", "'") or None


def actor(line: Line, cast: Cast, focus: Focus, span: Range) -> str | None:
    """The actor that a noun phrase names, or None for things and open pronouns."""
    sentence = line.sentence
    tags = sentence.tags[span[0] : span[1]]
    if tags == "O":
        return focus.of(sentence.lowers[span[0]])
    last = sentence.lowers[span[1] - 1]
    if "E" in tags and last[0] in "$€£¥":
        return None
    if last in _THINGS:
        return None
    if head_is_name(line, span) or last in GROUPS or last in PERSON_NOUNS:
        return phrase(line, cast, focus, span)
    if "'" in tags and (words := owner(line, span)) is not None:
        return cast.canonical(line.text(*words))
    return None


_THINGS = word_set(
    "championship championships cup award awards prize medal trophy title act bill series olympics games"
)
"""Last words of names that are no one's who takes part."""


def of_draft(cast: Cast, draft: Draft) -> tuple[str, ...]:
    """Who takes part in the event of *draft*, the doer first."""
    line, clause = draft.line, draft.clause
    found: list[str] = []
    if draft.nominal and draft.subject and (words := owner(line, draft.subject)):
        found.append(cast.canonical(line.text(*words)))
    elif draft.nominal and draft.subject and (whose := _whose(draft, draft.subject[0])) is not None:
        found.append(whose)
    if draft.subject and not draft.nominal and not _is_scene(line, draft, draft.subject):
        _add(cast, draft, draft.subject, found)
    if draft.nominal and draft.subject:
        _add_behind(cast, draft, draft.subject[1], phrase_end(line, draft.subject), found)
    elif clause is not None:
        _add_behind(cast, draft, clause.head_end, clause.end, found)
    return tuple(found[:_MOST])


def _whose(draft: Draft, position: int) -> str | None:
    """“[his] comments”: whom the possessive before an event noun means."""
    low = draft.line.sentence.lowers[position]
    return draft.focus.of(low) if low in _POSSESSIVES else None


def _is_scene(line: Line, draft: Draft, span: Range) -> bool:
    """“Kherson fell”, “Aleppo was bombed”: a place as subject to which something is done, no doer."""
    if draft.kind not in _BEFALLING or not head_is_name(line, span):
        return False
    name, befallen = line.text(*span), draft.clause is not None and draft.clause.passive
    return name in PLACES and name not in STATES and (draft.lemma == "fall" or befallen)


_BEFALLING = word_set("battle attack disaster accident weather retreat")


def phrase_end(line: Line, span: Range) -> int:
    """The end of a noun phrase with the prepositional phrases behind it."""
    chunks = line.chunks
    index = bisect_left(chunks.begins, span[1])
    while chunks.kinds[index : index + 2] == "PN":
        index += 2
    return chunks.begins[index] if index < len(chunks.begins) else chunks.ends[-1]


def _add(cast: Cast, draft: Draft, span: Range, found: list[str]) -> None:
    for part in members(draft.line, span):
        name = actor(draft.line, cast, draft.focus, part)
        if not name:
            continue
        for one in name.split(" and ") if _means_others(draft.line, part) else (name,):
            if one and one not in found:
                found.append(one)


def _means_others(line: Line, span: Range) -> bool:
    """Whether a phrase stands for names told before: “they”, “the two leaders”."""
    sentence = line.sentence
    return sentence.tags[span[0] : span[1]] == "O" or sentence.lowers[span[0] + 1 : span[0] + 2] == ["two"]


def _add_behind(cast: Cast, draft: Draft, begin: int, end: int, found: list[str]) -> None:
    line = draft.line
    chunks = line.chunks
    for index in range(bisect_left(chunks.begins, begin), bisect_left(chunks.begins, end)):
        if chunks.kinds[index] != "N":
            continue
        before = chunks.kinds[index - 1] if index else ""
        word = line.sentence.lowers[chunks.begins[index - 1]] if before == "P" else ""
        span = (chunks.begins[index], chunks.ends[index])
        if before == "C":
            word = _shared_preposition(line, index) or word
        if _takes_part(line, cast, draft, span, word):
            _add(cast, draft, span, found)


def _shared_preposition(line: Line, index: int) -> str:
    """“around Kyiv and [Chernihiv]”: the preposition of the first of two names joined."""
    if line.kinds[max(0, index - 3) : index] != "PNC":
        return ""
    return line.sentence.lowers[line.chunks.begins[index - 3]]


def _takes_part(line: Line, cast: Cast, draft: Draft, span: Range, word: str) -> bool:
    """Whether a noun phrase behind the verb, after *word*, is somebody who takes part, no place, no topic."""
    if word not in _JOINED and word not in _ADDRESSED and word:
        return False
    if not head_is_name(line, span):
        return True
    _, name = line.names.get(line.chunk_at(span[0]), (span, line.text(*span)))
    if name not in PLACES:
        return word != "on" and not cast.is_place(name) and not (word == "of" and _is_of_place(line, span))
    if name not in STATES and name not in CAPITALS:
        return False
    if word in _JOINED and word:
        return True
    return draft.kind in _STATELY and draft.kind not in _MOVING and (not word or name in STATES)


def _is_of_place(line: Line, span: Range) -> bool:
    """“the resort of [Antalya]”, “the bank of [the Dnipro]”: a name that only says which place is meant."""
    return line.sentence.lowers[max(0, span[0] - 2)] in _PARTS_OF_PLACES


_PARTS_OF_PLACES = PLACE_WORDS | word_set("bank banks resort suburb outskirts centre center north south east west")


def members(line: Line, span: Range) -> list[Range]:
    """Noun phrases joined by “and”, each by itself, without the place a name is given: “Holm [of Benin] and Ruiz”."""
    begin, end = span
    tags = line.sentence.tags
    if "C" not in tags[begin:end]:
        return [span]
    nouns = ((b, e) for k, b, e in zip(*line.chunks, strict=True) if k == "N" and begin <= b and e <= end)
    inside = [(b, e) for b, e in nouns if b == begin or (tags[b - 2 : b] != "Eo" and tags[b - 1] != "(")]
    return inside if len(inside) > 1 else [span]


def row_of(line: Line, cast: Cast, focus: Focus, span: Range, room: int) -> str:
    """A row of names by themselves, without roles; of more than half of *room* holds, the first one “and others”."""
    if line.sentence.tags[max(0, span[0] - 1) : span[0]] in ("C", "J"):
        return ""  # “Holm and the political and [religious leaders]”
    found = members(line, span)
    names = [phrase(line, cast, focus, bearer(line, one)) for one in found]
    if len(found) == 1 or not names[0]:
        return ""
    if cast.is_person(names[0]) and len(found) == _PAIR and line.sentence.lowers[found[1][0]] in _OWN:
        return f"{names[0]} and {without_times(line, *found[1])}"  # “Holm and his French counterpart”
    shown = ", ".join(filter(None, names[:-1])) + f" and {names[-1]}"
    return shown if all(names) and len(shown) <= room // 2 else f"{names[0]} and others"


_PAIR = 2
_OWN = word_set("his her")
