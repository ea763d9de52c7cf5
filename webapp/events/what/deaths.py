"""Whose death a verb tells of."""

from __future__ import annotations

from webapp.events.page import Draft
from webapp.events.words import word_set

DYING = word_set("die perish drown succumb pass_away")
_KILLING = word_set("kill murder assassinate slay execute strangle")
"""Verbs that in the passive tell of a death."""


def befalls_doer(draft: Draft) -> bool:
    """Whether a death is that of the subject of its verb: “Holm died”, “Holm was killed”."""
    clause = draft.clause
    if clause is None or draft.nominal or not draft.actors:
        return False
    return clause.lemma in _KILLING if clause.passive else clause.lemma in DYING
