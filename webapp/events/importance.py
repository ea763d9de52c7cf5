"""What matters: a weight in 0–1 from position, date, clause, names, mentions and the headline."""

from __future__ import annotations

from webapp.events.page import Draft
from webapp.events.words import word_set

# Found by hand on news with annotated salient events, then rounded: each is worth about a tenth of the whole.
_HEADLINE, _LEAD, _DATED, _MAIN, _NAMED, _REPEATED, _NEWS = 0.2, 0.2, 0.1, 0.1, 0.1, 0.1, 0.15
_NEWSY = word_set(
    """attack battle retreat death injury crime arrest trial disaster accident rescue agreement law election protest
    military investigation talks sport founding closure appointment unrest"""
)


def weigh(draft: Draft, title_lemmas: frozenset[str], position: float) -> float:
    """The importance of *draft*; *position* is its place in the article, 0 first, 1 last."""
    score = 0.1 + _LEAD * (1 - position)
    if title_lemmas & lemmas_of(draft):
        score += _HEADLINE
    if draft.mention is not None:
        score += _DATED
    clause = draft.clause
    if clause is not None and clause.form == "V" and clause.link in ("main", "coordinate"):
        score += _MAIN
    if draft.actors:
        score += _NAMED
    if draft.more:
        score += _REPEATED * min(2, len(draft.more)) / 2
    if draft.kind in _NEWSY:
        score += _NEWS
    if draft.lemma == "say":
        score -= 0.25
    if draft.line.sentence.quoted[draft.begin] or draft.factuality in ("planned", "possible", "denied"):
        score -= 0.1
    return round(min(1.0, max(0.0, score)), 3)


def lemmas_of(draft: Draft) -> frozenset[str]:
    """Words by which a headline would name this event."""
    return frozenset((draft.lemma, *(other.lemma for other in draft.more)))
