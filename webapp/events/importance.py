"""What matters: a weight in 0–1 from position, date, clause, names, mentions and the headline.

The weights are log-odds, from a logistic regression over news whose salient events people had marked,
rounded to what holds across halves of it; the headline counts for more than there, because readers see it.
"""

from __future__ import annotations

from math import exp

from webapp.events.page import Draft
from webapp.events.words import word_set

_BASE, _POSITION, _LEAD, _HEADLINE = -0.3, -0.9, 0.5, 0.6
_DATED, _MAIN, _OBJECT, _NAMED, _AGAIN = 0.4, 0.3, 0.3, 0.2, 0.4
_DEED, _STATEMENT, _OTHER, _SAY = 0.3, -0.5, -1.0, -0.7
_NOUN, _ASIDE, _QUOTED, _NOT_DONE = -0.6, -0.25, -0.8, -1.2
_DEEDS = word_set(
    """closure transport arrest retreat investigation death cyber military injury accident disaster economy protest
    visit rescue trial talks law agreement battle election"""
)
"""Kinds of which something is seen to be done."""


def weigh(draft: Draft, title_lemmas: frozenset[str], position: float, leading: bool) -> float:
    """The importance of *draft*; *position* is 0 for the first word, 1 for the last; *leading*: the first paragraph."""
    weight = _BASE + _POSITION * position + _LEAD * leading + _of_kind(draft) + _of_clause(draft)
    weight += _HEADLINE * bool(title_lemmas & lemmas_of(draft))
    weight += _DATED * (draft.mention is not None) + _NAMED * bool(draft.actors) + _AGAIN * min(2, len(draft.more)) / 2
    weight += _QUOTED * draft.line.sentence.quoted[draft.begin]
    weight += _NOT_DONE * (draft.factuality in ("planned", "possible", "denied"))
    return round(1 / (1 + exp(-weight)), 3)


def _of_kind(draft: Draft) -> float:
    if draft.lemma == "say":
        return _STATEMENT + _SAY
    if draft.kind in ("other", "statement"):
        return _OTHER if draft.kind == "other" else _STATEMENT
    return _DEED if draft.kind in _DEEDS else 0.0


def _of_clause(draft: Draft) -> float:
    if draft.nominal or draft.clause is None:
        return _NOUN
    clause = draft.clause
    weight = _OBJECT if clause.object is not None else 0.0
    if clause.form == "V" and clause.link in ("main", "coordinate"):
        return weight + _MAIN
    return weight + (_ASIDE if clause.form != "V" or clause.link == "relative" else 0.0)


def lemmas_of(draft: Draft) -> frozenset[str]:
    """Words by which a headline would name this event."""
    return frozenset((draft.lemma, *(other.lemma for other in draft.more)))
