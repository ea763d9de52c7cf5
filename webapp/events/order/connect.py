"""Which happening comes after which, as the words say it: connectives, causes, purposes, what is remarked on.

Worked out once for an article. Order rests on these links, and so do dates counted from another
happening (“three months after the fight”).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import LIGHT, SAYINGS
from webapp.events.order import breath
from webapp.events.page import Draft, Line
from webapp.events.words import word_set

Gap = tuple[int, str]
"""A number of ``D``, ``W``, ``M`` or ``Y`` (TIMEX3 units); ``H`` for hours and less."""
Add = Callable[[Draft, Draft, str], None]
"""Puts the second draft before the first, for a reason."""


class Link(NamedTuple):
    """One happening after another, with the reason in words."""

    later: Draft
    earlier: Draft
    reason: str
    gap: Gap | None = None
    """How much later, where the words count it."""


_AFTER = word_set("within after since following once because follows followed")
_BEFORE = word_set("before until till")
_COUNTED_BY = 3
"""Words that “within” may stand before “of”."""
_UNITS = word_set("minute hour day week month year")
_THEREAFTER = frozenset(("after which", "following which"))
_GOING = word_set("transport visit")
"""Kinds of happening after which a clause with “where” goes on: “flew to Oslo, where she met Ruiz”."""
_OUT_OF = (
    "due to", "because of", "in response to", "as a result of", "in the wake of", "amid", "result of", "thanks to",
    "in reaction to", "in retaliation for", "in the aftermath of",
)  # fmt: skip
"""Words before a noun that make it the reason of its verb."""
_CAUSING = word_set(
    "lead cause trigger prompt spark result kill injure wound damage destroy create bring force provoke"
)
_CAUSED = word_set("cause trigger prompt spark provoke precede start ignite")
"""Verbs that in the passive put what they tell of behind the noun after “by”."""
_EFFECTS = word_set("death injury rescue investigation arrest trial protest closure")
_LOOKING_BACK = word_set("statement arrest trial investigation protest aid law")
"""Kinds of happening that answer the one named behind “for”, “over”, “into”, “about”."""
_ABOUT = word_set("for over into about of regarding concerning")
_FORWARD = word_set(
    """announce propose demand request promise threaten call_for urge pledge reject order offer plan rule_out vow
    predict ask oppose support invite schedule approve authorise authorize launch open"""
)
"""Verbs whose object is still to come."""


def links(drafts: Sequence[Draft], told: breath.Told) -> list[Link]:
    """Every link between two of *drafts*, the surest kinds first."""
    by_clause = told.verbs
    ones = [(one, draft) for draft in drafts for one in (draft, *draft.more) if one.clause is not None]
    found = [link for one, draft in ones for link in _connected(one, draft, told)]
    found += [link for one, draft in ones for link in _pointed(one, draft, drafts)]
    found += [link for one, draft in ones for link in _caused(one, draft, by_clause)]
    found += _done(ones, told.nouns)
    found += [link for one, draft in ones for link in _meant(one, draft, by_clause)]
    found += [link for one, draft in ones for link in _done_with(one, draft, by_clause)]
    found += [link for one, draft in ones for link in _befallen(one, draft, by_clause)]
    found += [link for one, draft in ones for link in _shown(one, draft, ones)]
    return [link for link in found if link.later is not link.earlier]


def main_of(clause: Clause, by_clause: dict[int, Draft], line: Line) -> Draft | None:
    """The event of the clause that a subordinate clause or phrase belongs to."""
    governor = by_clause.get(id(clause.governor))
    if governor is not None:
        return governor
    if clause.governor is clause or is_reported(clause):
        return None
    for other in line.clauses:
        if other.form == "V" and other.link in ("main", "coordinate", "complement") and other is not clause:
            found = by_clause.get(id(other))
            if found is not None:
                return found
    return None


def is_reported(clause: Clause) -> bool:
    """“He said the goal had been peace, and the men had left”: “had” goes back behind what was said, and no further."""
    while clause.link == "coordinate" and clause.governor is not None and clause.governor is not clause:
        clause = clause.governor
    return clause.link == "complement" or (clause.governor is not None and clause.governor.opens)


# ── after, before ────────────────────────────────────────────────────────────────────────────────


def _connected(one: Draft, draft: Draft, told: breath.Told) -> Iterator[Link]:
    """“after the talks”, “two days before he left”, “after which police stopped the train”."""
    by_clause = told.verbs
    word, place = _connective(one)
    if not word or one.clause is None:
        return
    if one.nominal and one.clause.link in ("subordinate", "relative") and one.begin < one.clause.begin:
        return
    main = by_clause.get(id(one.clause)) if one.nominal else _coming(one, told.nouns)
    main = main or main_of(one.clause, by_clause, one.line)
    if main is None or main is draft:
        return
    beside = any(told.clause in (one.clause, one.clause.governor) for told in (main, *main.more))
    # “bought it and sold it [a year after] …” counts from the sale
    gap = _gap(one.line, place) if beside and word != "within" else None
    if word in _AFTER:
        yield Link(main, draft, f"“{word}” puts it after {named(draft)}", gap)
    elif word in _BEFORE:
        yield Link(draft, main, f"“{word}” puts {named(main)} before it", gap)
    elif word in _THEREAFTER or (word == "where" and main.kind in _GOING):
        yield Link(draft, main, f"“{word}” puts it after {named(main)}", gap)


def _coming(one: Draft, nouns: dict[tuple[int, int], Draft]) -> Draft | None:
    """“[The attack] comes days after Tarn was blamed”: the happening that the verb only puts in time."""
    comes = one.clause.governor if one.clause is not None else None
    if comes is None or comes.lemma != "come" or comes.subject is None:
        return None
    return nouns.get((one.line.sentence.index, comes.subject[0]))


def _pointed(one: Draft, draft: Draft, drafts: Sequence[Draft]) -> Iterator[Link]:
    """“Holm resigned. [The move] came two days after a strike”: after what was told just before."""
    clause = one.clause if one.nominal or one.clause is None else one.clause.governor
    if clause is None or clause.subject is None or clause.lemma not in _COMING or clause.subject[0] > clause.begin:
        return
    lowers = clause.sentence.lowers[slice(*clause.subject)]
    word, place = _connective(one)
    if word not in _AFTER or not (lowers == ["this"] or (lowers[0] in ("the", "this") and lowers[1:] in _MOVES)):
        return
    at = clause.sentence.index
    told = [d for d in drafts if at - _NEAR <= d.line.sentence.index < at and not d.nominal and d is not draft]
    told = [d for d in told if d.clause is not None and d.clause.link == "main" and d.factuality in _DONE]
    last = [d for d in told if d.line is told[-1].line]
    if len(last) == 1:
        yield Link(last[0], draft, f"“{word}” puts it after {named(draft)}", _gap(one.line, place))


_COMING = word_set("come follow")
_MOVES = (["move"], ["decision"], ["step"], ["announcement"], ["news"], ["action"], ["development"])
"""What points back at what was told just before."""
_DONE = ("happened", "ongoing")
_NEAR = 2
"""Sentences over which it does so."""


def _connective(one: Draft) -> tuple[str, int]:
    """The word that links a draft to its main clause, and its place."""
    lowers = one.line.sentence.lowers
    if one.nominal:
        assert one.subject is not None
        place = one.subject[0] - 1
        if one.clause is not None and one.clause.lemma == "follow" and one.subject == one.clause.object:
            return lowers[one.clause.head], one.clause.begin
        if lowers[max(0, place - 1) : place + 1] == ["prior", "to"]:
            return "before", place - 1
        counted = "within" in lowers[max(0, place - _COUNTED_BY) : place]
        if counted and lowers[place] == "of" and lowers[place - 1].removesuffix("s") in _UNITS:
            return "within", place  # “within two days of the launch”
        return (lowers[place], place) if place >= 0 else ("", 0)
    assert one.clause is not None
    word = one.clause.subordinator
    if not word:
        return "", 0
    place = one.clause.subject[0] if one.clause.subject and one.clause.link != "participle" else one.clause.begin
    first = word.split()[0]
    while place > 0 and lowers[place] != first:
        place -= 1
    return word, place


_DURATION = re.compile(r"P(?:T?(\d+)(?:([HMS])$)|(\d+)([DWMY]))")
_ONE = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_VAGUE = {"hours": (12, "H"), "minutes": (0, "H"), "moments": (0, "H"), "seconds": (0, "H")}


def _gap(line: Line, place: int) -> Gap | None:
    """What stands right before “after” or “before”: “three months”, “the day”, “hours”."""
    sentence = line.sentence
    if place < 1:
        return None
    word = sentence.lowers[place - 1]
    if word in _ONE and sentence.lowers[place - 2 : place - 1] == ["the"]:
        return 1, _ONE[word]
    for mention in sentence.mentions:
        if mention.type == "DURATION" and mention.end == sentence.stop(place - 1):
            return None if mention.mod in _OPEN_ENDED else _counted(mention.value)
    return _VAGUE.get(word)


_OPEN_ENDED = frozenset(("MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"))
"""“More than three years after”: how much later stays open."""


def _counted(value: str) -> Gap | None:
    """The gap that a TIMEX3 duration gives: “P3M”, “PT10M”."""
    if value.startswith("PT"):
        number = value[2:-1]
        return (int(number) if value.endswith("H") else 0, "H") if number.isdigit() else None
    number, unit = value[1:-1], value[-1:]
    return (int(number), unit) if number.isdigit() and unit in "DWMY" and int(number) < _MOST else None


_MOST = 1000
"""Units that a date is counted over at most."""


# ── causes ───────────────────────────────────────────────────────────────────────────────────────


def _caused(one: Draft, draft: Draft, by_clause: dict[int, Draft]) -> Iterator[Link]:
    """“due to flooding”, “killed in the crash”, “sparked by the arrest”, “arrested over the attack”."""
    clause = one.clause
    if not one.nominal or one.subject is None or clause is None or draft.factuality != "happened":
        return
    main = by_clause.get(id(clause))
    if main is None or main is draft:
        return
    lowers = one.line.sentence.lowers
    before = " ".join(lowers[max(0, one.subject[0] - 4) : one.subject[0]])
    word = lowers[one.subject[0] - 1] if one.subject[0] else ""
    reason = f"told as what came of {named(draft)}"
    if (
        (word == "by" and clause.passive and clause.lemma in _CAUSED)
        or before.endswith(_OUT_OF)
        or _in_cause(word, draft, main)
    ):
        yield Link(main, draft, reason)
    elif word == "during":
        yield Link(main, draft, f"told as happening in the course of {named(draft)}")
    elif _answers(one, clause, main, word) and draft.kind != "statement":
        yield Link(main, draft, f"told as an answer to {named(draft)}")


def _done(ones: list[tuple[Draft, Draft]], nouns: dict[tuple[int, int], Draft]) -> Iterator[Link]:
    """“the crash killed nine”, “the leak led to an explosion”: a happening as the subject of what it did."""
    for one, draft in ones:
        for clause in one.line.clauses:
            if clause.subject is not None and clause.lemma in _CAUSING and _is_done(one, clause):
                noun = nouns.get((one.line.sentence.index, clause.subject[0]))
                if noun is not None and not clause.passive and noun.factuality == "happened":
                    yield Link(draft, noun, f"told as what came of {named(noun)}")


def _is_done(one: Draft, clause: Clause) -> bool:
    """Whether a draft is the verb itself or what stands behind it: “led to [a derailment]”."""
    return (one.clause is clause and not one.nominal) or clause.head_end <= one.begin < clause.end


def _in_cause(word: str, draft: Draft, main: Draft) -> bool:
    """“killed in the crash”."""
    return main.kind in _EFFECTS and draft.kind in breath.CAUSES and word in ("in", "by", "during", "from")


def _answers(one: Draft, clause: Clause, main: Draft, word: str) -> bool:
    """“condemned the attack”, “charged over the riot”, “an inquiry into the crash”."""
    if main.kind not in _LOOKING_BACK or clause.lemma in _FORWARD or main.factuality == "planned":
        return False
    return word in _ABOUT if one.subject != clause.object else main.kind == "statement"


def _done_with(one: Draft, draft: Draft, by_clause: dict[int, Draft]) -> Iterator[Link]:
    """“issued a warning, which the crew ignored”: what is done with it comes after what brought it about."""
    clause = one.clause
    if clause is None or one.nominal or clause.link != "relative" or clause.tense != "past" or clause.passive:
        return
    main = by_clause.get(id(clause.governor))
    if main is None or main is draft or clause.object is None or main.clause is None or main.lemma not in _BRINGING:
        return
    if clause.object == main.clause.object and "," in clause.sentence.tags[clause.object[1] : clause.begin]:
        yield Link(draft, main, f"told of what {named(main)} brought about")


_BRINGING = LIGHT | SAYINGS | word_set("produce issue write build make publish draft propose pass sign buy receive")


def _befallen(one: Draft, draft: Draft, by_clause: dict[int, Draft]) -> Iterator[Link]:
    """“held 40 rebels, of whom some were freed and others shot”: what befell part of them comes after the rest."""
    clause = one.clause
    part = clause.governor if clause is not None and clause.subordinator not in _PARTLY else clause
    if clause is None or part is None or one.nominal or part.subordinator not in _PARTLY or draft.kind not in _FATES:
        return
    main = by_clause.get(id(part.governor))
    if main is not None and main is not draft and clause.tense == "past":
        yield Link(draft, main, f"told of some of those in {named(main)}")


_PARTLY = ("of whom", "of which")
_FATES = _EFFECTS | word_set("business trial health transport retreat")
"""Kinds of happening that befall people who were caught, hurt or counted before: “were released” is of business."""


def _shown(one: Draft, draft: Draft, ones: Sequence[tuple[Draft, Draft]]) -> Iterator[Link]:
    """“The video was shared and shows guards being beaten”: what it shows comes before what is done with it."""
    clause = one.clause
    shows = clause.governor if clause is not None and not one.nominal else None
    if shows is None or shows.lemma not in _SHOWING or shows.subject is None:
        return
    pictures = shows.subject
    if shows.sentence.lowers[pictures[1] - 1] not in _PICTURES:
        return
    for other, later in ones:
        told = other.clause if other.line is one.line and not other.nominal and later is not draft else None
        if told is not None and told is not shows and pictures in (told.subject, told.object):
            yield Link(later, draft, f"told of pictures that show {named(draft)}")


_SHOWING = word_set("show depict capture record")
_PICTURES = word_set("video videos footage film films photo photos photograph photographs image images recording clip")


# ── purposes ─────────────────────────────────────────────────────────────────────────────────────


def _meant(one: Draft, draft: Draft, by_clause: dict[int, Draft]) -> Iterator[Link]:
    """“stopped the train to arrest her”: what something is done for comes after it."""
    clause = one.clause
    if one.nominal or clause is None or clause.form != "I" or clause.governor is None:
        return
    main = by_clause.get(id(clause.governor))
    if main is not None and main is not draft and clause.begin > clause.governor.head_end:
        yield Link(draft, main, f"meant in {named(main)}")


def named(draft: Draft) -> str:
    """A draft as a reason names it."""
    return f"“{draft.title}”" if draft.title else f"“{draft.lemma}”"
