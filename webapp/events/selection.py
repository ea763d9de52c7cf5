"""Which drafts are events of their own: what can be printed, what only repeats another, what goes into one title."""

from __future__ import annotations

from webapp.events import dating, lexicon, titles
from webapp.events.actors import Cast
from webapp.events.page import Draft, Page
from webapp.events.words import word_set


def stands(draft: Draft) -> bool:
    """Whether a draft is an event that can be printed."""
    if not draft.title:
        return False
    if draft.lemma == "say":
        return bool(draft.actors) and (draft.mention is not None or _in_time(draft))
    clause = draft.clause
    if (
        clause is not None
        and not draft.nominal
        and clause.tense == "modal"
        and "would" not in clause.sentence.lowers[clause.begin : clause.head]
    ):
        return draft.mention is not None and not _OUGHT & set(clause.sentence.lowers[clause.begin : clause.head])
    if draft.factuality == "denied" and clause is not None and clause.form in "GI":
        return False
    if (
        draft.factuality == "denied"
        and clause is not None
        and clause.tense == "present"
        and clause.link == "complement"
    ):
        return False
    if draft.factuality == "possible" and clause is not None and clause.tense in ("past", "perfect", "pluperfect"):
        return True
    if draft.factuality == "possible" or (draft.nominal and draft.factuality == "planned"):
        return draft.mention is not None and dating.usable(draft.mention)
    if clause is not None and clause.link == "complement" and clause.governor is not None:
        return clause.governor.lemma not in _OPINIONS
    return True


_OUGHT = word_set("should must can ought could cannot")
_OPINIONS = word_set("think believe feel hope want fear doubt wish suppose imagine")


def _in_time(draft: Draft) -> bool:
    """Whether a saying is put before or after something else in its sentence."""
    clauses = draft.line.clauses
    if draft.line.sentence.lowers[0] in ("after", "before", "once", "following"):
        return True
    return any(c.subordinator in ("after", "before", "once") and draft.clause is not None for c in clauses)


def absorb(drafts: list[Draft]) -> list[Draft]:
    """The drafts that can be printed; a bare noun that is subject or object of one becomes its evidence."""
    kept = [draft for draft in drafts if stands(draft)]
    by_clause = {id(draft.clause): draft for draft in kept if draft.clause is not None and not draft.nominal}
    folded: set[int] = set()
    for draft in drafts:
        mate = by_clause.get(id(draft.clause)) if draft.nominal else None
        if mate is not None and mate is not draft and _told_by(mate, draft):
            mate.more.extend((draft, *draft.more))
            folded.add(id(draft))
    return [draft for draft in kept if id(draft) not in folded]


def _told_by(mate: Draft, draft: Draft) -> bool:
    """Whether a noun adds nothing to the event of its verb: no title of its own, or what a statement consists of."""
    if not draft.title:
        return is_argument(draft) and draft.line.sentence.lowers[draft.begin] not in lexicon.VAGUE
    same_date = draft.mention is None or draft.mention is mate.mention
    if same_date and (is_argument(draft) or _within(draft.title, mate.title)):
        return True
    if mate.kind != "statement":
        return False
    return draft.kind == "statement" or (is_argument(draft) and mate.lemma in _MAKING and draft.mention is None)


def _within(title: str, whole: str) -> bool:
    """Whether a title only repeats words of another."""
    return title.lower() in whole.lower()


_MAKING = word_set("announce propose demand request promise threaten call_for urge pledge reject order offer")


_ONE_TRIP = word_set("visit talks")


def twins(page: Page, cast: Cast, drafts: list[Draft]) -> list[Draft]:
    """“visited Kyiv and urged …”: what a visitor or a meeting says there belongs to the visit and its title."""
    kept: list[Draft] = []
    for draft in drafts:
        first = kept[-1] if kept else None
        if first is not None and _one_trip(first, draft):
            title = titles.joined(page, cast, first, draft)
            if title:
                first.title = title
                first.more.extend((draft, *draft.more))
                first.actors = tuple(dict.fromkeys((*first.actors, *draft.actors)))
                continue
        kept.append(draft)
    return kept


def _one_trip(first: Draft, draft: Draft) -> bool:
    return (
        first.kind in _ONE_TRIP
        and draft.kind == "statement"
        and first.line is draft.line
        and draft.clause is not None
        and first.clause is not None
        and draft.clause.link == "coordinate"
        and draft.clause.governor is first.clause
        and draft.factuality == first.factuality
        and draft.mention is None
    )


def is_argument(draft: Draft) -> bool:
    """Whether a noun is the subject or the object of its verb."""
    clause = draft.clause
    return (
        clause is not None
        and (draft.subject == clause.subject or draft.subject == clause.object)
        and draft.lemma not in lexicon.SAYINGS
    )
