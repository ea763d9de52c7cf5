"""What people did comes before their deaths: in an obituary the day of the news is that of the death alone."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.events.order.connect import Add, named
from webapp.events.page import Draft
from webapp.events.what.deaths import befalls_doer
from webapp.events.words import word_set
from webapp.model import When, date_of, when

_AFTERWARDS = word_set("survive leave leave_behind lie rest live_on remain posthumously")
"""What is said of the dead as such: “leaves two sons”, “was awarded a medal posthumously”."""
_UNDERGONE = word_set("birth appointment election culture sport education arrest trial agreement business")
"""Kinds of happening that befall the living: “was elected”, “was awarded a medal”, not “was found”, “was mourned”."""


def deaths(drafts: Sequence[Draft]) -> dict[str, Draft]:
    """Everybody that the article names and tells to have died, with the death."""
    found: dict[str, Draft] = {}
    for draft in drafts:
        if draft.kind == "death" and draft.factuality == "happened" and draft.named and befalls_doer(draft):
            found.setdefault(draft.actors[0], draft)
    return found


def death_after(draft: Draft, dead: dict[str, Draft]) -> Draft | None:
    """The death of whoever did what *draft* tells, if they did it alive."""
    clause = draft.clause
    if clause is None or draft.nominal or not draft.actors or clause.tense not in ("past", "pluperfect"):
        return None
    death = dead.get(draft.actors[0])
    if death is None or death is draft or draft.kind == "death" or draft.factuality != "happened":
        return None
    words = clause.sentence.lowers[clause.begin : clause.head_end + 2]
    if clause.lemma in _AFTERWARDS or not _AFTERWARDS.isdisjoint(words):
        return None
    return death if not clause.passive or draft.kind in _UNDERGONE else None


def bound(draft: Draft, dead: dict[str, Draft]) -> When | None:
    """Bounds for what somebody did who has died since: no later than that."""
    death = death_after(draft, dead)
    if death is None or death.when is None or death.when.latest is None:
        return None
    reason = f"done in the life that ended with “{death.title}”"
    return when(None, date_of(death.when.latest), basis="ordered", because=(reason, *death.when.because))


def earlier_of(life: When | None, told: When | None) -> When | None:
    """What is *told* of the time before a death, else the bound that the death gives, if there is one."""
    if life is None or told is None:
        return told or life
    assert life.latest is not None
    return told if told.latest is not None and told.latest[:10] < life.latest else life


def order(drafts: Sequence[Draft], add: Add) -> None:
    """Put what somebody did before their death."""
    dead = deaths(drafts)
    if dead:
        for draft in drafts:
            if (death := death_after(draft, dead)) is not None:
                add(death, draft, f"done in the life that ended with {named(death)}")
