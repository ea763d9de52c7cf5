"""What the news comes after: its background, what has lasted since long, what led to it."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.events.order import story
from webapp.events.order.breath import CAUSES
from webapp.events.order.connect import Add, named
from webapp.events.page import Draft
from webapp.events.words import word_set
from webapp.model import day_number


def background(drafts: Sequence[Draft], published: str | None, add: Add) -> None:
    """What is dated weeks before publication came before the undated news of the first lines."""
    if published is None:
        return
    limit = day_number(published) - story.OLD_DAYS
    old = [
        d
        for d in drafts
        if d.line.sentence.index > story.NEWS_LINES
        and d.when
        and d.when.basis != "ordered"
        and d.when.latest
        and day_number(d.when.latest) < limit
    ]
    for draft in drafts:
        told = story.told_in_row(draft, True) or _is_recent(draft)
        if draft.line.sentence.index <= story.NEWS_LINES and _is_open(draft) and told:
            for other in old:
                add(draft, other, f"the news of the article, weeks after {named(other)}")


def _is_recent(draft: Draft) -> bool:
    """“the recent eruptions”, “this latest riot”, “was lost minutes after it took off”: part of the news itself."""
    clause = draft.clause
    if clause is not None and not draft.nominal and clause.subordinator in _WHEN and clause.tense == "past":
        return draft.factuality == "happened"
    return draft.nominal and draft.subject is not None and not _LATEST.isdisjoint(_phrase(draft))


def _phrase(draft: Draft) -> list[str]:
    assert draft.subject is not None
    return draft.line.sentence.lowers[slice(*draft.subject)]


_WHEN = word_set("after when as while before")
_LATEST = word_set("recent latest current ongoing")


def spans(drafts: Sequence[Draft], add: Add) -> None:
    """“They have fought since 1964. Talks failed in 2002”: what has lasted since then began before."""
    lasting = [d for d in drafts if _lasts(d)]
    for span in lasting:
        for draft in drafts:
            if draft.when is None or draft.when.earliest is None or _lasts(draft) or draft.factuality != "happened":
                continue
            if draft.when.basis != "ordered" and day_number(draft.when.earliest) > _begun(span):
                add(draft, span, f"{named(span)} began before it")


def _lasts(draft: Draft) -> bool:
    found = draft.when
    return found is not None and found.shape == "span" and found.earliest is not None and found.basis != "ordered"


def _begun(span: Draft) -> int:
    """The last day on which it may have begun: the end of the year, where it is told to have begun in a year."""
    assert span.when is not None
    assert span.when.earliest is not None
    mention = span.mention
    whole = mention is not None and mention.precision in ("year", "decade") and mention.latest is not None
    return day_number(mention.latest if whole and mention is not None and mention.latest else span.when.earliest)


def lead(drafts: Sequence[Draft], published: str | None, add: Add) -> None:
    """The news stands first and the rest is told around it.

    After an attack, a disaster, an accident comes what is told of it in a row; everything else that is
    told as past led to the news.
    """
    news = next((d for d in drafts if d.line.sentence.index <= 2 and story.told_in_row(d, True)), None)
    if news is None or not story.is_fresh(news, published):
        return
    if news.kind == "death":  # “were killed during a riot”: what is told comes of the riot
        news = next((d for d in drafts if d.nominal and d.clause is news.clause and d.kind in CAUSES), news)
    content = [d for d in drafts if _is_announced(d, news)]
    for draft in drafts:
        if draft is news or draft in content or draft.factuality != "happened":
            continue
        if news.kind in _SHOCKS and story.told_in_row(draft, True):
            if draft.line.sentence.paragraph > news.line.sentence.paragraph and _is_open(draft):
                add(draft, news, f"told as what came of {named(news)}")
        elif draft.kind not in _TALKING and (draft.nominal or _in_past(draft) or _was_brought(draft, news)):
            for one in (news, *content):
                add(one, draft, f"the news; {named(draft)} is told as background")


def _was_brought(draft: Draft, news: Draft) -> bool:
    """“gangs forced schools [to close]”: an infinitive that has happened is told of the past too."""
    return draft.clause is not None and draft.clause.form == "I" and draft.line is not news.line


def _is_announced(draft: Draft, news: Draft) -> bool:
    """“The aid workers announced they were closing the clinic”: what is announced is as new as that."""
    clause = draft.clause
    if (
        clause is None
        or news.clause is None
        or news.kind != "statement"
        or draft.factuality != "happened"
        or draft.kind in _SHOCKS
    ):
        return False
    if draft.nominal:
        return clause is news.clause and draft.subject == clause.object
    if clause.form == "G":  # “announced reaching an agreement”
        return clause.governor is news.clause and clause.begin == news.clause.head_end
    return clause.link in ("complement", "main") and clause.form == "V" and clause.governor is news.clause


def _is_open(draft: Draft) -> bool:
    return draft.when is not None and draft.when.basis == "ordered"


_SHOCKS = word_set("attack disaster accident crime death battle weather unrest protest")
_TALKING = word_set("statement talks")


def _in_past(draft: Draft) -> bool:
    clause = draft.clause
    if clause is None or draft.nominal or story.had_by(draft):
        return False
    dated_by_deed = clause.form == "G" and clause.subordinator in ("before", "after", "prior to")
    describes = clause.form == "Y" and clause.link == "participle" and clause.subordinator != "with"
    return clause.tense in ("past", "pluperfect") or describes or dated_by_deed
