"""Which lane: the kind of a happening where its word alone leaves it open."""

from __future__ import annotations

from webapp.events.actors import head_is_name, name_words
from webapp.events.names import PLACES
from webapp.events.page import Draft, Line, Page
from webapp.events.words import word_set

_OBJECTS = {
    "law": word_set("law bill act legislation measure amendment resolution budget package reform decree ordinance"),
    "agreement": word_set("agreement deal treaty accord pact contract memorandum protocol"),
    "sport": word_set("match game final race title championship cup medal goal tournament league trophy season"),
    "election": word_set("election vote votes seat seats referendum poll primary presidency mayor president"),
    "aid": word_set("aid relief assistance grant donation weapons"),
    "culture": word_set("album film song book novel single show series award concert oscar prize"),
    "business": word_set("company shares stake firm business store product products stock bank factory plant"),
}
"""What a verb of many uses is about: “passed a bill”, “won the match”, “released an album”."""
_OPEN = word_set("pass sign win lose release launch approve reject block play take send open close drop make adopt")
"""Verbs of many uses."""
_COURTS = word_set("court judge jury tribunal prosecutors prosecutor")


def refine(page: Page, line: Line, draft: Draft) -> str:
    """The kind of *draft* once its subject and object are known."""
    clause = draft.clause
    if clause is None or draft.nominal:
        return draft.kind
    if draft.lemma == "fall" and draft.subject is not None and _is_place(page, line, draft):
        return "battle"
    if draft.lemma not in _OPEN or (clause.object is None and not clause.passive):
        return draft.kind
    span = clause.object or draft.subject
    word = line.sentence.lowers[span[1] - 1] if span is not None else ""
    return next((kind for kind, words in _OBJECTS.items() if word in words), draft.kind)


def _is_place(page: Page, line: Line, draft: Draft) -> bool:
    assert draft.subject is not None
    words = name_words(line, draft.subject) if head_is_name(line, draft.subject) else None
    return words is not None and line.text(page.article.text, *words) in PLACES
