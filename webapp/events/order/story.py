"""The order that the way of telling gives: rows of sentences, the lead and its background, sayings after the news."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from webapp.events.grammar.clause import Clause
from webapp.events.order.breath import CAUSES
from webapp.events.order.connect import Add, is_reported, named
from webapp.events.page import Draft
from webapp.events.when import dating
from webapp.events.words import word_set
from webapp.model import day_number


def rows(drafts: Sequence[Draft], add: Add) -> None:
    """Main clauses told as past, one after the other in a paragraph, are told in order."""
    previous: Draft | None = None
    steps: list[Draft] = []
    latest = _followed(drafts)
    for draft in drafts:
        then = draft.line.sentence.lowers[0] in _THEN
        if previous is not None and _beside(draft):
            step = previous if previous.line is not draft.line else _step_before(previous)
            if step is not None and _same_row(step, draft):
                add(draft, step, f"told right after {named(step)}")
        if not told_in_row(draft, saying=then):
            continue
        if then and previous is not None and previous.line is draft.line and draft.kind != "statement":
            previous = _step_before(previous) or previous
        previous = next((one for one in (previous, *reversed(steps)) if one and not _is_later(one, draft)), previous)
        if previous is not None and _is_next(previous, draft):
            word = _then(draft)
            opening = f"“{word}” and what is told" if word else "told"
            add(draft, previous, f"{opening} right after {named(previous)}")
            after = latest.get(id(previous))
            if after is not None and after.line is previous.line is not draft.line:
                add(draft, after, f"{opening} right after {named(after)}")
        previous = draft
        steps = [*steps[1 - _STEPS_BACK :], draft]


def _step_before(draft: Draft) -> Draft | None:
    """What an earlier sentence tells that came before a draft."""
    return next((one for one, _ in draft.after if one.line is not draft.line), None)


def _followed(drafts: Sequence[Draft]) -> dict[int, Draft]:
    """What a sentence tells as coming after its main verb: “asked her twice before [telling the staff]”."""
    return {
        id(earlier): draft for draft in drafts for earlier, reason in draft.after if reason.startswith("“before” puts")
    }


def _beside(draft: Draft) -> bool:
    """“was dropped as the ship [passed] Tarn”: what goes on beside a step of the row is as late as that."""
    clause = draft.clause
    return (
        clause is not None
        and not draft.nominal
        and draft.factuality == "happened"
        and draft.mention is None
        and clause.subordinator in ("as", "while")
        and clause.tense == "past"
        and clause.governor is not None
        and clause.governor.link in ("main", "coordinate")
    )


def steps_back(draft: Draft) -> bool:
    """“A clinic closed earlier this year”, “She was crossing the road”: back in time, or a new scene, no next step."""
    if draft.mention is not None and _FROM_TODAY.search(draft.mention.text):
        return True
    clause = draft.clause
    if clause is None:
        return False
    return clause.progressive or not _BEFORE_THAT.isdisjoint(_words_at(clause))


_STEPS_BACK = 4
"""Steps of a row among which the one is sought that a sentence of an older day goes on from."""


def _is_next(previous: Draft, draft: Draft) -> bool:
    return _same_row(previous, draft) and not steps_back(draft) and not _is_later(previous, draft)


def _is_later(previous: Draft, draft: Draft) -> bool:
    """“won a cup in 2014. Just after joining in 2011, he was sold”: a sentence of an older day is no next step."""
    if previous.when is None or previous.when.earliest is None or previous.line is draft.line:
        return False
    since = previous.when.earliest[:10]
    named_days = (one for one in draft.line.sentence.mentions if one.start < draft.start and dating.usable(one))
    return any(one.latest is not None and one.latest[:10] < since for one in named_days)


def reported(drafts: Sequence[Draft], add: Add) -> None:
    """Deeds that somebody tells one after the other (“he said he left the stove on and stepped outside”)."""
    previous: Draft | None = None
    for draft in drafts:
        clause = draft.clause
        told = clause is not None and clause.link == "complement" and clause.tense == "past" and not draft.nominal
        if not told or draft.factuality != "happened" or draft.kind == "statement":
            continue
        if previous is not None and _same_row(previous, draft):
            add(draft, previous, f"reported right after {named(previous)}")
        previous = draft


def _then(draft: Draft) -> str:
    """The word by which the telling goes on in time: “Then …”, “Congress later passed …”; empty where none does."""
    lowers = draft.line.sentence.lowers
    if lowers[0] in _THEN:
        return lowers[0]
    between = lowers[draft.subject[1] : draft.begin] if draft.subject else []
    return next((word for word in between if word in _LATER), "")


_LATER = word_set("then later afterwards afterward subsequently eventually finally")
_THEN = _LATER | word_set("once next soon")


def told_in_row(draft: Draft, saying: bool = False) -> bool:
    """Whether a draft is a step of what is told, one thing after the other."""
    clause = draft.clause
    return (
        clause is not None
        and not draft.nominal
        and draft.factuality == "happened"
        and (
            _is_step(clause)
            or clause.form == "I"
            or _cuts_in(clause)
            or (clause.form == "G" and clause.governor is not None and _is_watched(clause.governor))
        )
        and (not clause.subordinator or _cuts_in(clause))
        and (saying or draft.kind != "statement")
    )


_FROM_TODAY = re.compile(r"(?i)^earlier|\blast (?:year|month)$|\bago$")
"""Expressions counted back from the day of publication, which open another story."""


def _is_step(clause: Clause) -> bool:
    """A main clause that tells what was done, not what “has been doing” all along."""
    goes_on = clause.tense == "perfect" and clause.progressive
    return clause.tense in ("past", "perfect") and clause.link in ("main", "coordinate") and not goes_on


def _is_watched(governor: Clause) -> bool:
    """“were later pictured [searching] the flats”: somebody saw the step that the participle tells."""
    return governor.lemma in _SEEING and governor.passive and _is_step(governor)


_SEEING = word_set("see spot film photograph picture record hear catch find notice")


def _cuts_in(clause: Clause) -> bool:
    """“was flying to Moscow when he fell ill”: the clause with “when” tells what happened next."""
    governor = clause.governor
    return clause.subordinator == "when" and governor is not None and governor.progressive and clause.tense == "past"


def _same_row(one: Draft, other: Draft) -> bool:
    """In one paragraph, or from one background paragraph to the next: the story told there goes on."""
    a, b = one.line.sentence, other.line.sentence
    if b.index - a.index > _ROW_SENTENCES:
        return False
    return a.paragraph == b.paragraph or (a.index > NEWS_LINES and b.paragraph - a.paragraph <= _NEXT_LINES)


def hindsight(drafts: Sequence[Draft], add: Add) -> None:
    """“The court sentenced Holm. She had been arrested in May”: “had” goes back behind what was told before."""
    told: Draft | None = None
    for draft in drafts:
        clause = draft.clause
        if _goes_back(draft) and told is not None and told.line is not draft.line:
            add(told, draft, f"“earlier” puts {named(draft)} before it")
        elif told_in_row(draft, True):
            told = draft
        elif told is not None and clause is not None and clause.tense == "pluperfect" and not draft.nominal:
            near = draft.line.sentence.index - told.line.sentence.index <= _ROW_SENTENCES
            near = near and not had_by(draft) and not is_reported(clause)
            if near and clause.link in ("main", "coordinate") and draft.factuality == "happened":
                add(told, draft, f"“had” puts {named(draft)} before it")


def had_by(draft: Draft) -> bool:
    """“By Monday the toll had risen”, “within two days ten had left”: “had” goes back behind that day alone."""
    return draft.line.sentence.lowers[0] in ("by", "within")


def _goes_back(draft: Draft) -> bool:
    """“Silva earlier met the crew and praised it”: told of the past, and before what was told last."""
    clause = draft.clause
    if clause is None or draft.nominal or draft.mention is not None or draft.factuality != "happened":
        return False
    first = clause.governor if clause.link == "coordinate" and clause.governor is not None else clause
    return first.link == "main" and first.tense == "past" == clause.tense and not _BEFORE.isdisjoint(_words_at(first))


_BEFORE = word_set("earlier previously")


_ROW_SENTENCES = 4
"""Sentences that may lie between two steps of a story."""
_NEXT_LINES = 3
"""Lines from one paragraph to the next, blank ones counted."""


_NEAREST = 10
"""Events before a saying that it is held to follow."""


def sayings(drafts: Sequence[Draft], published: str | None, add: Add) -> None:
    """What somebody says, asks or warns comes after the news told before it; old sayings only after what is dated."""
    news = [
        draft for draft in drafts if (draft.kind in CAUSES or told_in_row(draft)) and draft.factuality == "happened"
    ]
    starts = [draft.start for draft in news]
    for draft in drafts:
        if (
            (draft.kind == "statement" or draft.lemma in _CHARGES)
            and draft.factuality == "happened"
            and _is_said(draft)
        ):
            end = bisect_left(starts, draft.start)
            fresh = is_fresh(draft, published)
            for other in news[max(0, end - _NEAREST) : end]:
                if fresh or (other.when is not None and other.when.basis != "ordered"):
                    add(draft, other, f"said of {named(other)}")


_CHARGES = word_set("allege accuse sue")
"""Verbs of other kinds that say something of what was told."""


_BEFORE_THAT = word_set("previously earlier already formerly originally initially once")
"""Adverbs that put a saying before the news told of."""


def _words_at(clause: Clause) -> list[str]:
    """The words of a verb with those right before it."""
    return clause.sentence.lowers[max(0, clause.begin - 2) : clause.head_end]


def _is_said(draft: Draft) -> bool:
    """Whether a saying is told as news itself, not as a circumstance (“shortly after asking to return”)."""
    if draft.kind != "statement" and draft.lemma not in _CHARGES:
        return False
    if draft.clause is not None and not _BEFORE_THAT.isdisjoint(_words_at(draft.clause)):
        return False
    if draft.clause is not None and draft.clause.subordinator in ("after", "before", "since", "once", "because"):
        return False
    return draft.nominal or (draft.clause is not None and draft.clause.form == "V")


OLD_DAYS = 20
"""Days before publication from which on a date is background to the news told in the first lines."""
NEWS_LINES = 4
"""Sentences of an article that tell the news itself."""


def is_fresh(news: Draft, published: str | None) -> bool:
    """Whether what stands first is the news rather than what the news is about."""
    if published is None or news.when is None or news.when.latest is None:
        return True
    return day_number(published) - day_number(news.when.latest) <= OLD_DAYS
