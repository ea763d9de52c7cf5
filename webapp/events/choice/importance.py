"""What matters: a weight in 0–1 from position, date, clause, names, mentions and the headline.

The weights are log-odds, from a logistic regression over news whose salient events people had marked,
rounded to what holds across halves of it; the headline counts for more than there, because readers see it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp

from webapp.events.choice import same
from webapp.events.grammar.lexicon import LEMMAS, NOUN_LEMMA
from webapp.events.page import Draft, Page
from webapp.events.words import word_set
from webapp.model import day_number

_BASE, _POSITION, _LEAD, _OPENING, _HEADLINE, _SHARED = -0.3, -1.2, 0.4, 0.3, 0.5, 0.7
_DATED, _MAIN, _OBJECT, _NAMED, _AGAIN = 0.4, 0.2, 0.1, 0.1, 0.4
_DEED, _STATEMENT, _OTHER, _SAY = 0.4, -0.5, -1.0, -0.8
_NOUN, _ASIDE, _QUOTED, _NOT_DONE, _PAST = -0.5, -0.25, -0.8, -1.0, -0.3
_DEEDS = word_set(
    """closure transport arrest retreat investigation death cyber military injury accident disaster economy protest
    visit rescue trial talks law agreement battle election attack"""
)
"""Kinds of which something is seen to be done."""
_LONG_AGO = 90
"""Days before publication from which on an event is background."""
_WORD = re.compile(r"\w+")
_STEM = 5
"""Letters by which a word of the headline and one of a title are held to be the same."""


def weigh(page: Page, drafts: Sequence[Draft]) -> None:
    """Set the importance of every draft."""
    lemmas, stems = _headline(page.article.title)
    size = max(1, len(page.article.text))
    paragraph = min((draft.line.sentence.paragraph for draft in drafts), default=0)
    opening = min((draft.line.sentence.index for draft in drafts), default=0)
    published = day_number(page.article.published) if page.article.published else None
    for draft in drafts:
        weight = _BASE + _POSITION * draft.start / size + _of_kind(draft) + _of_clause(draft) + _of_telling(draft)
        weight += _LEAD * (draft.line.sentence.paragraph == paragraph) + _OPENING * (
            draft.line.sentence.index == opening
        )
        weight += _HEADLINE * bool(lemmas & {draft.lemma, *(other.lemma for other in draft.more)})
        weight += _SHARED * _share(stems, draft.title)
        weight += _PAST * (published is not None and _is_past(draft, published))
        draft.importance = round(1 / (1 + exp(-weight)), 3)


def _headline(title: str) -> tuple[frozenset[str], frozenset[str]]:
    """The lemmas of a headline with the words they stand for, and the stems of its longer words."""
    words = _WORD.findall(title.lower())
    lemmas = {LEMMAS.get(word) or NOUN_LEMMA.get(word) or word for word in words}
    return frozenset((*words, *lemmas, *map(same.family, lemmas))), frozenset(_stems(words))


def _stems(words: Sequence[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) > 3}


def _share(stems: frozenset[str], title: str) -> float:
    """How much of the headline a title says."""
    return len(stems & _stems(_WORD.findall(title.lower()))) / len(stems) if stems else 0.0


def _of_telling(draft: Draft) -> float:
    """How it is told: with a date, with names, again, in quotation marks, as done."""
    weight = _DATED * (draft.mention is not None) + _NAMED * bool(draft.actors)
    weight += _AGAIN * min(2, len(draft.more)) / 2
    weight += _QUOTED * draft.line.sentence.quoted[draft.begin]
    return weight + _NOT_DONE * (draft.factuality in ("planned", "possible", "denied"))


def _is_past(draft: Draft, published: int) -> bool:
    found = draft.when
    return found is not None and found.latest is not None and published - day_number(found.latest) > _LONG_AGO


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
