"""Which lane: the kind of a happening where its word alone leaves it open."""

from __future__ import annotations

from webapp.events.lexicon import NOUN_KIND
from webapp.events.names import PLACES
from webapp.events.nounphrases import head_is_name, name_words
from webapp.events.page import Draft, Line, Page, Range
from webapp.events.words import word_set

_OBJECTS = {
    "law": word_set("law bill act legislation measure amendment resolution budget package reform decree ordinance"),
    "trial": word_set("ruling verdict conviction decision sentence judgment judgement ban appeal charge case lawsuit"),
    "agreement": word_set("agreement deal treaty accord pact contract memorandum protocol"),
    "sport": word_set(
        "match game final race title championship cup medal goal tournament league trophy season club team squad"
    ),
    "election": word_set("election vote votes seat seats referendum poll primary presidency mayor president"),
    "aid": word_set("aid relief assistance grant donation weapons"),
    "culture": word_set("album film song book novel single show series award concert oscar prize"),
    "science": word_set("probe satellite rocket spacecraft mission capsule telescope rover shuttle"),
    "appointment": word_set("ambassador envoy minister official officer governor diplomat diplomats"),
    "business": word_set("company shares stake firm business store product products stock bank factory plant"),
}
"""What a verb of many uses is about: “passed a bill”, “won the match”, “released an album”."""
_OPEN = word_set(
    """pass sign win lose release launch approve reject block play take send open close drop adopt recall
    suspend abandon overturn join"""
)
"""Verbs of many uses."""
_COURTS = word_set("court judge jury tribunal prosecutors prosecutor")


_SHARES = word_set("share shares stock stocks price prices profit profits sales index rate rates inflation")
_TURNS = word_set("collapse fail resume open end stall start begin close conclude break_down falter")
"""What may befall talks, a trial, a match, and leaves them what they are."""
_ARMS = word_set("air missile drone rocket artillery military retaliatory preemptive surgical")
_TOWNS = word_set("city town village capital fortress province port airport base island bridge border region territory")
_PEOPLE_FREED = word_set(
    "him her them hostage hostages prisoner prisoners suspect suspects man woman men women detainee detainees"
)
_WEAPONS = word_set("missile missiles rocket rockets shot shots gun guns shell shells bullet bullets weapon")


def refine(page: Page, line: Line, draft: Draft) -> str:
    """The kind of *draft* once its subject and object are known."""
    clause = draft.clause
    if draft.lemma == "strike" and draft.begin and line.sentence.lowers[draft.begin - 1] in _ARMS:
        return "attack"
    if clause is None or draft.nominal:
        return draft.kind
    subject = _last(line, draft.subject)
    thing = _last(line, clause.object) or (subject if clause.passive else "")
    if draft.lemma == "fall":
        if subject in _SHARES or "%" in thing:
            return "economy"
        place = subject in _TOWNS or (draft.subject is not None and _is_place(page, line, draft))
        return "battle" if place else draft.kind
    if draft.lemma in ("decline", "refuse") and line.sentence.tags[clause.head_end : clause.head_end + 1] == "t":
        return "statement"
    if (
        draft.lemma == "seize"
        and thing not in _TOWNS
        and clause.object is not None
        and not head_is_name(line, clause.object)
    ):
        return "arrest"
    if draft.lemma in _TURNS and subject in NOUN_KIND:
        return NOUN_KIND[subject]
    if (
        draft.kind in ("attack", "death")
        and NOUN_KIND.get(subject) == "disaster"
        and draft.lemma not in ("kill", "drown")
    ):
        return "disaster"
    if draft.lemma == "receive" and clause.object is not None and head_is_name(line, clause.object):
        return "talks"
    if draft.lemma == "fire" and draft.begin == clause.head:
        return "attack" if not thing or thing in _WEAPONS else "appointment"
    if draft.lemma == "release" and thing in _PEOPLE_FREED:
        return "arrest"
    if draft.lemma not in _OPEN or not thing:
        return draft.kind
    if draft.lemma in ("open", "close", "suspend") and thing in NOUN_KIND:
        return NOUN_KIND[thing]
    if draft.lemma == "pass" and subject in _CHAMBERS:
        return "law"
    things = {thing, thing.removesuffix("s")}
    return next(
        (kind for kind, words in _OBJECTS.items() if not words.isdisjoint(things)),
        _DEFAULTS.get(draft.lemma, draft.kind),
    )


_CHAMBERS = word_set("parliament congress senate house assembly council lawmakers cabinet commons lords duma bundestag")
_DEFAULTS = {
    "pass": "other",
    "overturn": "accident",
    "join": "appointment",
    "launch": "business",
    "recall": "business",
    "suspend": "closure",
    "abandon": "closure",
}
"""The kind of a verb of many uses whose object says nothing."""


def _last(line: Line, span: Range | None) -> str:
    return line.sentence.lowers[span[1] - 1] if span is not None else ""


def _is_place(page: Page, line: Line, draft: Draft) -> bool:
    assert draft.subject is not None
    words = name_words(line, draft.subject) if head_is_name(line, draft.subject) else None
    return words is not None and line.text(page.article.text, *words) in PLACES
