"""Which sayings are news: those of the lead, of a day of their own, or of whom the headline is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.events.choice.standing import in_time
from webapp.events.grammar.lexicon import REPORTING, VERB_KIND
from webapp.events.page import Draft, Page
from webapp.events.when.dating import usable
from webapp.events.words import word_set

_VIEWS = word_set(
    """say argue counter suggest opine predict speculate describe characterise characterize express praise hail deride
    lament reason surmise theorise theorize hint imply concede caution"""
)
"""Verbs that give a view: what somebody thinks or knows is no happening, that it was said seldom one."""
_OCCASIONS = word_set("interview remarks comments conversation statement tweet post letter")
_TALKING = word_set("speak talk write respond reply comment")
_INQUIRING = word_set("speak talk learn contact catch catch_up reach reach_out approach ask interview attend discuss")
_PAPERS = ("news", "times", "post", "guardian", "journal", "tribune", "herald", "press", "gazette")
_WORD = re.compile(r"\w+")


def news(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without views that nobody would put on a timeline."""
    headline = frozenset(_WORD.findall(page.article.title))
    lead = _lead(page)
    beside = (_inquires, _keeps_silent, _is_setting, _is_cited)
    told = (draft for draft in drafts if not any(is_beside(draft) for is_beside in beside))
    return [draft for draft in told if not _is_view(draft) or _is_news(draft, lead, headline)]


def _lead(page: Page) -> int | None:
    """The first paragraph that tells of something, where even a mere saying is the news."""
    return next((line.sentence.paragraph for line in page.lines if line.clauses and not line.headline), None)


def _is_view(draft: Draft) -> bool:
    if draft.kind != "statement":
        return False
    return _is_occasion(draft) if draft.nominal else draft.lemma in _VIEWS


def _inquires(draft: Draft) -> bool:
    """“Norland News contacted the firm”: what a paper does to report is not what it reports."""
    if draft.lemma not in _INQUIRING or draft.nominal or draft.subject is None:
        return False
    last, sentence = draft.subject[1] - 1, draft.line.sentence
    return sentence.words[last][0].isupper() and sentence.lowers[last].endswith(_PAPERS)


def _keeps_silent(draft: Draft) -> bool:
    """“declined to comment”."""
    clause = draft.clause
    if clause is None or draft.lemma not in ("decline", "refuse"):
        return False
    return clause.sentence.lowers[clause.head_end : clause.head_end + 2] == ["to", "comment"]


def _is_cited(draft: Draft) -> bool:
    """“is quoted in the release as saying …”: not that somebody was quoted is the news."""
    clause = draft.clause
    return clause is not None and clause.lemma == "quote" and "saying" in clause.sentence.lowers[clause.head_end :]


def _is_occasion(draft: Draft) -> bool:
    """“In an interview with the Herald, Holm said …”: only where somebody says what another verb tells."""
    assert draft.subject is not None
    lowers, begin = draft.line.sentence.lowers, draft.subject[0]
    return lowers[draft.begin] in _OCCASIONS and lowers[max(0, begin - 1) : begin] in (["in"], ["during"], ["to"])


def _is_setting(draft: Draft) -> bool:
    """“Speaking to reporters, Holm said …”: how somebody comes to say what the main verb tells."""
    clause = draft.clause
    if draft.nominal or clause is None or clause.form != "G" or clause.subordinator or draft.lemma not in _TALKING:
        return False
    lowers = clause.sentence.lowers
    if draft.lemma in ("speak", "talk") and lowers[clause.head_end : clause.head_end + 1] != ["to"]:
        return False  # “Speaking in Oslo on Monday, …” is an occasion of its own
    says = clause.governor.lemma if clause.governor is not None else ""
    return says in REPORTING or says == "call" or VERB_KIND.get(says) == "statement"


def _is_news(draft: Draft, lead: int | None, headline: frozenset[str]) -> bool:
    if draft.mention is not None and usable(draft.mention):
        return True
    if draft.line.sentence.paragraph == lead or in_time(draft):
        return True
    speaker = draft.actors[:1]
    return bool(speaker) and any(word[0].isupper() and word in headline for word in _WORD.findall(speaker[0]))
