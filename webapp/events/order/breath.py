"""What is told in one breath happened at one time: pairs of happenings of a sentence that share their date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from webapp.events.choice.selection import is_argument
from webapp.events.grammar.clause import Clause
from webapp.events.page import Draft
from webapp.events.words import word_set

Tie = tuple[Draft, Draft, str]
"""A draft, another that may take over its date, and the reason."""

CAUSES = word_set("attack disaster accident crime battle weather unrest protest")
"""Kinds of happening that others come of."""
_RESULTS = word_set("death injury")
_DOING = word_set("kill injure wound damage destroy hit strike devastate sweep engulf claim flatten wreck level")
_COURSE = word_set("during at amid throughout")
"""Prepositions behind which any happening is the occasion of its verb."""
_CAUSING = word_set("in by from during")
"""Prepositions behind which a cause stands with what came of it."""
_TOGETHER = word_set("when as")
_A = word_set("a an")


class Told(NamedTuple):
    """Which event the clauses and the nouns of an article tell of."""

    verbs: dict[int, Draft]
    """The event each clause tells of, by identity of the clause: its verb's, else its subject's (“the visit came”)."""
    nouns: dict[tuple[int, int], Draft]
    """The event that each event noun names, by sentence and first word of its phrase."""


def told(drafts: Sequence[Draft]) -> Told:
    """Where *drafts* are told."""
    verbs: dict[int, Draft] = {}
    subjects: dict[int, Draft] = {}
    nouns: dict[tuple[int, int], Draft] = {}
    for draft in drafts:
        for one in (draft, *draft.more):
            if one.nominal and one.subject is not None:
                nouns[one.line.sentence.index, one.subject[0]] = draft
            if one.clause is None:
                continue
            if not one.nominal:
                verbs.setdefault(id(one.clause), draft)
            elif one.subject == one.clause.subject:
                subjects.setdefault(id(one.clause), draft)
    return Told(subjects | verbs, nouns)


def ties(drafts: Sequence[Draft], where: Told) -> Iterator[Tie]:
    """Every pair of *drafts* of which the second takes over the date of the first if it has none."""
    by_clause, nouns = where
    for draft in drafts:
        for one in (draft, *draft.more):
            if one.clause is None:
                continue
            if one.nominal:
                yield from _of_noun(one, draft, by_clause)
            else:
                yield from _of_verb(one, draft, by_clause, nouns)


def _of_noun(one: Draft, draft: Draft, by_clause: dict[int, Draft]) -> Iterator[Tie]:
    """Subject and object (“the vote took place”), occasion (“during the riot”), cause (“killed in the crash”)."""
    verb = by_clause.get(id(one.clause))
    if any(told.lemma in _ORDERING for told in draft.more if not told.nominal):
        return
    if verb is None or verb is draft or one.subject is None or one.clause is None:
        return
    lowers = one.line.sentence.lowers
    before = lowers[one.subject[0] - 1] if one.subject[0] else ""
    if is_argument(one) and verb.lemma in _TELLING_OF:
        return
    if (
        _answers(verb, draft)
        or one.lemma in _ASKING
        or ";" in one.line.sentence.tags[one.subject[1] : one.clause.begin]
    ):
        return
    if is_argument(one):
        yield verb, draft, f"part of “{verb.title}”"
        if one.subject == one.clause.subject and _comes_of(verb):
            yield draft, verb, f"what “{draft.title}” did"
    elif before in _COURSE or (before in _CAUSING and draft.kind in CAUSES and _comes_of(verb)) or before == "in":
        yield draft, verb, f"on the occasion of “{draft.title}”"
        new = lowers[one.subject[0]] in _A or one.line.sentence.tags[one.subject[0]] in "NJ"
        if (draft.kind in CAUSES and new) or (before in _AT and draft.kind in _OCCASIONS):
            yield verb, draft, f"the occasion of “{verb.title}”"


_AT = word_set("at during")
_OCCASIONS = word_set("talks sport culture trial visit")
"""Kinds of happening at which others happen: “in May, at the party's last debate, she announced …”."""
_TELLING_OF = word_set("announce confirm condemn denounce report reveal criticise criticize praise")
"""Verbs that tell of a happening of another day: “the discovery was announced on Monday”."""
_ORDERING = word_set("order")
"""Verbs that lend a happening which then is still to come: “ordered a withdrawal … was blown up during the retreat”."""


def _answers(verb: Draft, draft: Draft) -> bool:
    """“spoke of his sadness at the disaster”, “charged the suspect in the shooting”: what is done about it later."""
    return verb.kind in _ANSWERING and (draft.kind in CAUSES or draft.kind in _RESULTS)


_ASKING = word_set("request invitation order demand appeal call suggestion advice")
"""Nouns that are no occasion: “were brought in at the request of the mayor”."""
_ANSWERING = word_set("statement trial investigation law")


def _comes_of(draft: Draft) -> bool:
    """Whether what a verb tells is what a happening did at once: killed, destroyed."""
    return draft.kind in _RESULTS or draft.lemma in _DOING


def _of_verb(
    one: Draft, draft: Draft, by_clause: dict[int, Draft], nouns: dict[tuple[int, int], Draft]
) -> Iterator[Tie]:
    clause = one.clause
    assert clause is not None
    governor = by_clause.get(id(clause.governor))
    if governor is not None and governor is not draft:
        reason = f"told in one breath with “{governor.title}”"
        if (
            clause.link in ("coordinate", "participle")
            and clause.subordinator in ("", "with")
            and not _describes(clause)
        ):
            if not _steps_on(one):
                yield governor, draft, reason
        elif clause.form == "G" and clause.subordinator == "by":
            yield governor, draft, f"how “{governor.title}” was done"
        elif _is_together(clause) and clause.governor is not None and _both_past(clause, clause.governor):
            yield governor, draft, reason
            yield draft, governor, f"told in one breath with “{draft.title}”"
    same = governor is not None and governor is not draft and draft.actors[:1] == governor.actors[:1] != ()
    if governor is not None and same and clause.subordinator in _IN_WHICH:
        yield governor, draft, f"in the course of “{governor.title}”"
    if clause.subordinator == "where":
        yield from _at_scene(one, draft, nouns)
    if clause.subject is not None and _comes_of(draft):
        noun = nouns.get((one.line.sentence.index, clause.subject[0]))
        if noun is not None and noun is not draft:
            yield noun, draft, f"what “{noun.title}” did"
            yield draft, noun, f"part of “{draft.title}”"


def _is_together(clause: Clause) -> bool:
    """“when he left”, “while she was travelling”; “while” alone may only set one thing against another."""
    return clause.subordinator in _TOGETHER or (clause.subordinator == "while" and clause.progressive)


def _at_scene(one: Draft, draft: Draft, nouns: dict[tuple[int, int], Draft]) -> Iterator[Tie]:
    """“the 1992 massacre in Tarn, where nine people were killed”: what happened where the noun before says."""
    before = [key for key in nouns if key[0] == one.line.sentence.index and key[1] < one.begin]
    if not before or "v" in one.line.sentence.tags[max(before)[1] : one.begin - 1]:
        return
    noun = nouns[max(before)]
    if noun is not draft and noun.kind in CAUSES:
        yield noun, draft, f"where “{noun.title}” was"


_IN_WHICH = ("in which", "during which", "at which")
_NEXT = word_set("later then subsequently eventually soon afterwards afterward finally previously earlier once since")


def _steps_on(one: Draft) -> bool:
    """“returned and soon after reassumed the role”, “but she wrote on”: this may have come at another time."""
    clause = one.clause
    assert clause is not None
    lowers = one.line.sentence.lowers
    if clause.subject is not None and clause.subject[0] and lowers[clause.subject[0] - 1] == "but":
        return True
    again = not _AGAIN.isdisjoint(lowers[clause.head_end : clause.head_end + 2])
    return again or not _NEXT.isdisjoint(lowers[max(0, clause.begin - 2) : clause.head + 1])


_AGAIN = word_set("again twice more thrice")
"""Words behind a verb that tell of other times: “won a prize in 2003 and was nominated twice more”."""


def _describes(clause: Clause) -> bool:
    """“removed the tents erected in May”, “the doctor sentenced for it was freed”: it only says which is meant."""
    governor = clause.governor
    if clause.form != "Y" or clause.subordinator or governor is None:
        return False
    before = clause.begin < governor.begin and clause.subject is not None and clause.subject[1] == clause.begin
    return before or clause.subject != governor.subject


def _both_past(one: Clause, other: Clause) -> bool:
    return one.tense == other.tense == "past"
