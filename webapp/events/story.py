"""The order that the way of telling gives: rows of sentences, the lead and its background, sayings after the news."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from webapp.events.breath import CAUSES
from webapp.events.clause import Clause
from webapp.events.connect import named
from webapp.events.page import Draft
from webapp.events.words import word_set
from webapp.model import day_number

Add = Callable[[Draft, Draft, str], None]
"""Puts the second draft before the first, for a reason."""


def rows(drafts: Sequence[Draft], add: Add) -> None:
    """Main clauses told as past, one after the other in a paragraph, are told in order."""
    previous: Draft | None = None
    for draft in drafts:
        then = draft.line.sentence.lowers[0] in _THEN
        if not _told_in_row(draft, saying=then):
            continue
        if then and previous is not None and previous.line is draft.line and draft.kind != "statement":
            previous = next((one for one, _ in previous.after if one.line is not draft.line), previous)
        if previous is not None and _same_row(previous, draft):
            word = _then(draft)
            opening = f"“{word}” and what is told" if word else "told"
            add(draft, previous, f"{opening} right after {named(previous)}")
        previous = draft


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


def _told_in_row(draft: Draft, saying: bool = False) -> bool:
    clause = draft.clause
    return (
        clause is not None
        and not draft.nominal
        and draft.factuality == "happened"
        and (
            (clause.tense in ("past", "perfect") and clause.link in ("main", "coordinate"))
            or clause.form == "I"
            or _cuts_in(clause)
        )
        and (not clause.subordinator or _cuts_in(clause))
        and (saying or draft.kind != "statement")
    )


def _cuts_in(clause: Clause) -> bool:
    """“was flying to Moscow when he fell ill”: the clause with “when” tells what happened next."""
    governor = clause.governor
    return clause.subordinator == "when" and governor is not None and governor.progressive and clause.tense == "past"


def _same_row(one: Draft, other: Draft) -> bool:
    """In one paragraph, or from one background paragraph to the next: the story told there goes on."""
    a, b = one.line.sentence, other.line.sentence
    if b.index - a.index > _ROW_SENTENCES:
        return False
    return a.paragraph == b.paragraph or (a.index > _NEWS_LINES and b.paragraph - a.paragraph <= _NEXT_LINES)


def hindsight(drafts: Sequence[Draft], add: Add) -> None:
    """“The court sentenced Holm. She had been arrested in May”: “had” goes back behind what was told before."""
    told: Draft | None = None
    for draft in drafts:
        clause = draft.clause
        if _told_in_row(draft, True):
            told = draft
        elif told is not None and clause is not None and clause.tense == "pluperfect" and not draft.nominal:
            near = draft.line.sentence.index - told.line.sentence.index <= _ROW_SENTENCES
            if near and clause.link in ("main", "coordinate") and draft.factuality == "happened":
                add(told, draft, f"“had” puts {named(draft)} before it")


_ROW_SENTENCES = 4
"""Sentences that may lie between two steps of a story."""
_NEXT_LINES = 3
"""Lines from one paragraph to the next, blank ones counted."""


_NEAREST = 10
"""Events before a saying that it is held to follow."""


def sayings(drafts: Sequence[Draft], published: str | None, add: Add) -> None:
    """What somebody says, asks or warns comes after the news told before it; old sayings only after what is dated."""
    news = [
        draft for draft in drafts if (draft.kind in CAUSES or _told_in_row(draft)) and draft.factuality == "happened"
    ]
    starts = [draft.start for draft in news]
    for draft in drafts:
        if (
            (draft.kind == "statement" or draft.lemma in _CHARGES)
            and draft.factuality == "happened"
            and _is_said(draft)
        ):
            end = bisect_left(starts, draft.start)
            fresh = _fresh(draft, published)
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
    return draft.nominal or (draft.clause is not None and draft.clause.form == "V")


_OLD_DAYS = 20
"""Days before publication from which on a date is background to the news told in the first lines."""
_NEWS_LINES = 4
"""Sentences of an article that tell the news itself."""


def background(drafts: Sequence[Draft], published: str | None, add: Add) -> None:
    """What is dated weeks before publication came before the undated news of the first lines."""
    if published is None:
        return
    limit = day_number(published) - _OLD_DAYS
    old = [
        d
        for d in drafts
        if d.line.sentence.index > _NEWS_LINES
        and d.when
        and d.when.basis != "ordered"
        and d.when.latest
        and day_number(d.when.latest) < limit
    ]
    for draft in drafts:
        if draft.line.sentence.index <= _NEWS_LINES and _is_open(draft) and _told_in_row(draft, True):
            for other in old:
                add(draft, other, f"the news of the article, weeks after {named(other)}")


def lead(drafts: Sequence[Draft], published: str | None, add: Add) -> None:
    """The news stands first and the rest is told around it.

    After an attack, a disaster, an accident comes what is told of it in a row; everything else that is
    told as past led to the news.
    """
    news = next((d for d in drafts if d.line.sentence.index <= 2 and _told_in_row(d, True)), None)
    if news is None or not _fresh(news, published):
        return
    for draft in drafts:
        if draft is news or draft.factuality != "happened":
            continue
        if news.kind in _SHOCKS and _told_in_row(draft, True):
            if draft.line.sentence.paragraph > news.line.sentence.paragraph and _is_open(draft):
                add(draft, news, f"told as what came of {named(news)}")
        elif draft.kind not in _TALKING and (draft.nominal or _in_past(draft)):
            add(news, draft, f"the news; {named(draft)} is told as background")


def _is_open(draft: Draft) -> bool:
    return draft.when is not None and draft.when.basis == "ordered"


def _fresh(news: Draft, published: str | None) -> bool:
    """Whether what stands first is the news rather than what the news is about."""
    if published is None or news.when is None or news.when.latest is None:
        return True
    return day_number(published) - day_number(news.when.latest) <= _OLD_DAYS


_SHOCKS = word_set("attack disaster accident crime death battle weather unrest protest")
_TALKING = word_set("statement talks")


def _in_past(draft: Draft) -> bool:
    clause = draft.clause
    return clause is not None and not draft.nominal and clause.tense in ("past", "pluperfect")
