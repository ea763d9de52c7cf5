"""The order that the way of telling gives: rows of sentences, the lead and its background, sayings after the news."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from webapp.events import dating
from webapp.events.breath import CAUSES
from webapp.events.clause import Clause
from webapp.events.connect import is_reported, named
from webapp.events.page import Draft
from webapp.events.words import word_set
from webapp.model import day_number

Add = Callable[[Draft, Draft, str], None]
"""Puts the second draft before the first, for a reason."""


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
        if not _told_in_row(draft, saying=then):
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


def _told_in_row(draft: Draft, saying: bool = False) -> bool:
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
    return a.paragraph == b.paragraph or (a.index > _NEWS_LINES and b.paragraph - a.paragraph <= _NEXT_LINES)


def hindsight(drafts: Sequence[Draft], add: Add) -> None:
    """“The court sentenced Holm. She had been arrested in May”: “had” goes back behind what was told before."""
    told: Draft | None = None
    for draft in drafts:
        clause = draft.clause
        if _goes_back(draft) and told is not None and told.line is not draft.line:
            add(told, draft, f"“earlier” puts {named(draft)} before it")
        elif _told_in_row(draft, True):
            told = draft
        elif told is not None and clause is not None and clause.tense == "pluperfect" and not draft.nominal:
            near = draft.line.sentence.index - told.line.sentence.index <= _ROW_SENTENCES
            near = near and not _had_by(draft) and not is_reported(clause)
            if near and clause.link in ("main", "coordinate") and draft.factuality == "happened":
                add(told, draft, f"“had” puts {named(draft)} before it")


def _had_by(draft: Draft) -> bool:
    """“By Monday the toll had risen”: “had” goes back behind that day alone."""
    return draft.line.sentence.lowers[0] == "by"


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
    if draft.clause is not None and draft.clause.subordinator in ("after", "before", "since", "once", "because"):
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
        told = _told_in_row(draft, True) or _is_recent(draft)
        if draft.line.sentence.index <= _NEWS_LINES and _is_open(draft) and told:
            for other in old:
                add(draft, other, f"the news of the article, weeks after {named(other)}")


def _is_recent(draft: Draft) -> bool:
    """“the recent eruptions”, “this latest riot”: nouns of the news itself."""
    return draft.nominal and draft.subject is not None and not _LATEST.isdisjoint(_phrase(draft))


def _phrase(draft: Draft) -> list[str]:
    assert draft.subject is not None
    return draft.line.sentence.lowers[slice(*draft.subject)]


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
    news = next((d for d in drafts if d.line.sentence.index <= 2 and _told_in_row(d, True)), None)
    if news is None or not _fresh(news, published):
        return
    if news.kind == "death":  # “were killed during a riot”: what is told comes of the riot
        news = next((d for d in drafts if d.nominal and d.clause is news.clause and d.kind in CAUSES), news)
    content = [d for d in drafts if _is_announced(d, news)]
    for draft in drafts:
        if draft is news or draft in content or draft.factuality != "happened":
            continue
        if news.kind in _SHOCKS and _told_in_row(draft, True):
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


def _fresh(news: Draft, published: str | None) -> bool:
    """Whether what stands first is the news rather than what the news is about."""
    if published is None or news.when is None or news.when.latest is None:
        return True
    return day_number(published) - day_number(news.when.latest) <= _OLD_DAYS


_SHOCKS = word_set("attack disaster accident crime death battle weather unrest protest")
_TALKING = word_set("statement talks")


def _in_past(draft: Draft) -> bool:
    clause = draft.clause
    if clause is None or draft.nominal or _had_by(draft):
        return False
    dated_by_deed = clause.form == "G" and clause.subordinator in ("before", "after", "prior to")
    return (
        clause.tense in ("past", "pluperfect") or (clause.form == "Y" and clause.link == "participle") or dated_by_deed
    )
