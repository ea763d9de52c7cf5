"""The titles of event nouns: “Peace talks in Istanbul”, “Russia’s retreat from Kherson”."""

from __future__ import annotations

import re

from webapp.events.focus import Focus
from webapp.events.grammar.lexicon import VAGUE
from webapp.events.page import Draft, Line, Range
from webapp.events.title import parts
from webapp.events.title.phrases import NOBODY, Speller, Who, chosen, spell
from webapp.events.title.shorten import LONGEST
from webapp.events.when import ongoing
from webapp.events.who.actors import phrase
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import head_is_name, is_plural
from webapp.events.who.places import within
from webapp.events.words import word_set

_LINKS = word_set(
    "of in on at between against with from by over near for to among into inside outside across about toward towards"
)
"""Prepositions that may join a phrase to an event noun."""
_SUBJECT_LINKS = word_set("of from between into in at on against for with among behind")
_STAND_WITH_PLACE = word_set(
    "attack battle disaster accident crime protest death arrest rescue election military unrest injury closure"
)


def of_noun(cast: Cast, draft: Draft) -> str:
    """The title of a nominal event; "" where its phrase does not say which happening it is."""
    assert draft.subject is not None
    line, span = draft.line, draft.subject
    head = phrase(line, cast, draft.focus, span)
    if not head:
        return ""
    doer = None if _tells_which(line, span) else planner(cast, draft)
    if doer is not None:
        head = f"{doer}{'’' if doer.endswith('s') else '’s'} {head}"
    whole = with_tail(cast, draft, head, span[1], LONGEST, _LINKS)
    if whole == head and draft.kind == "statement":
        whole = f"{head} {_what_for(cast, draft, span[1])}".strip()
    if whole == head and doer is None and not _tells_which(line, span) and not _described(draft):
        where = ongoing.scene(line, span[0])
        whole = f"{head} in {where}" if where else _with_place(draft, head)
    if whole and ongoing.goes_on(line, span[1]):
        return f"{whole} {'are' if is_plural(line, span) else 'is'} under way"
    return whole


def planner(cast: Cast, draft: Draft) -> str | None:
    """Whose plan a noun is: “[Russia] is resting its troops for a spring offensive”, “[Holm] plans a visit”."""
    clause, line, span = draft.clause, draft.line, draft.subject
    if clause is None or span is None or clause.subject is None or draft.factuality != "planned" or clause.passive:
        return None
    if not head_is_name(line, clause.subject) or line.sentence.lowers[span[0]] not in ("a", "an"):
        return None
    meant = line.sentence.lowers[span[0] - 1] == "for" if span != clause.object else clause.lemma in _PLANNING
    return phrase(line, cast, draft.focus, clause.subject) if meant else None


_PLANNING = word_set("plan prepare schedule threaten plot consider propose announce promise")


_DEED = re.compile(r"IN(?:PN)?")


def _what_for(cast: Cast, draft: Draft, end: int) -> str:
    """“the court's [decision] to halt the recount”: the infinitive behind a noun, with its object."""
    line = draft.line
    first = line.chunk_at(end)
    found = _DEED.match(line.kinds, first) if line.chunks.begins[first] == end else None
    return spell(line, cast, draft.focus, (end, line.chunks.ends[found.end() - 1]), NOBODY) or "" if found else ""


def whole(line: Line, cast: Cast, focus: Focus, span: Range) -> str | None:
    """A noun phrase with its “of” phrase: “state of emergency”; None where it stays open."""
    shown = phrase(line, cast, focus, span)
    if shown is None or line.sentence.tags[span[1] : span[1] + 1] != "o" or head_is_name(line, span):
        return shown
    found = parts.of_noun(line, span[1], _OF)
    tail = chosen(found, Speller(line, cast, focus, NOBODY), LONGEST // 3)
    return f"{shown} {tail}" if tail else shown


_OF = frozenset(("of",))


def with_tail(
    cast: Cast,
    draft: Draft,
    head: str,
    end: int,
    longest: int,
    links: frozenset[str] = _SUBJECT_LINKS,
    whose: Who = NOBODY,
) -> str:
    """*head* with the phrases that belong to it: “[talks] between Norland and Sudria”, “[a court] in Madrid”.

    *whose*: what a possessive in them means, as that of “[a woman] on her way home” does.
    """
    found = parts.of_noun(draft.line, end, links)
    tail = chosen(found, Speller(draft.line, cast, draft.focus, whose), longest - len(head) - 1) if found else ""
    return f"{head} {tail or _to_do(cast, draft, end)}".strip()


_TO_DO = re.compile(r"I(?:N(?:PN)?)?(?=[VK])")


def _to_do(cast: Cast, draft: Draft, end: int) -> str:
    """“[the refusal] to negotiate led to …”: the infinitive between a subject and its verb."""
    line = draft.line
    first = line.chunk_at(end)
    found = _TO_DO.match(line.kinds, first)
    if found is None or line.chunks.begins[first] != end:
        return ""
    return spell(line, cast, draft.focus, (end, line.chunks.ends[found.end() - 1]), NOBODY) or ""


def _described(draft: Draft) -> bool:
    """“A massive storm”, “the civil war”, “222 dead”: described or counted, a happening stands by itself."""
    assert draft.subject is not None
    line = draft.line
    tags = line.sentence.tags[draft.subject[0] : draft.subject[1] - 1]
    return not {"J", "M", "L", "g", "n"}.isdisjoint(tags) and line.sentence.lowers[draft.begin] not in VAGUE


def _tells_which(line: Line, span: Range) -> bool:
    """Whether a noun phrase by itself says which happening: it holds a name or a noun beside its head."""
    tags = line.sentence.tags[span[0] : span[1] - 1]
    return "E" in tags or "N" in tags or "'" in tags


def _with_place(draft: Draft, head: str) -> str:
    """“Tsunami” → “Tsunami in Sulawesi”, where the sentence names one place."""
    if draft.kind not in _STAND_WITH_PLACE:
        return ""
    assert draft.subject is not None
    first = draft.line.sentence.lowers[draft.subject[0]]
    if not draft.places and first not in ("a", "an"):
        return ""
    named = draft.places or within(draft.line, 0, len(draft.line.sentence.tags))
    if not draft.places and any(f"by {name}" in draft.line.text(0, len(draft.line.sentence.tags)) for name in named):
        return ""
    return f"{head} in {named[0]}" if draft.places or len(named) == 1 else ""
