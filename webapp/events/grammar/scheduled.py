"""The present tense of what is fixed for a day to come: “The summit opens on Monday”, “Holm meets Ruiz on Friday”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.inflect import guess_base
from webapp.events.grammar.lexicon import BASES, FIXING, LEMMAS, NOUN_KIND, PLANNING, REPORTING, VERB_KIND
from webapp.events.words import word_set
from webapp.model import Mention

_NOUN_IN_S = re.compile(r"(?:^|[,;C])[^,;CvbnxmhzgdWH]*[EN](N)(?=P{0,2}T[^vbnxmhzd,;C]*(?:[.,;C]|$))")
"""“Norland [votes] on Sunday.”: what would be a noun, in a sentence, or a part of one, without a verb."""


def ahead(mentions: Iterable[Mention], published: str | None) -> list[Mention]:
    """The *mentions* of days after publication."""
    return [mention for mention in mentions if published is not None and _is_ahead(mention, published)]


def settle(tags: str, lowers: Sequence[str]) -> str:
    """*tags* of a sentence that names a day ahead, with a verb for the noun in “-s” that must be one."""
    for found in _NOUN_IN_S.finditer(tags):
        low = lowers[found.start(1)]
        base = LEMMAS.get(low) or guess_base(low)
        singular = not lowers[found.start(1) - 1].endswith("s")
        if low.endswith("s") and singular and (base in VERB_KIND or base in BASES):
            tags = f"{tags[: found.start(1)]}b{tags[found.end(1) :]}"
    return tags


def mark(clauses: Sequence[Clause], days: Sequence[Mention]) -> None:
    """Let the presents that stand with one of the *days* ahead tell of what is to come."""
    places = [bisect_left(clauses[0].sentence.starts, day.start) for day in days] if clauses else []
    behind: Clause | None = None
    for clause in reversed(clauses):
        joined = behind is not None and behind.scheduled and behind.link == "coordinate"
        joined = joined and behind is not None and behind.subject == clause.subject
        if _may_be_fixed(clause) and (joined or any(_nearest(clauses, at) is clause for at in places)):
            clause.tense, clause.scheduled = "future", True
        behind = clause


def _is_ahead(mention: Mention, published: str) -> bool:
    """A day of its own; “the next year” is counted from whatever is told."""
    day = mention.type in ("DATE", "TIME") and not mention.value.endswith("_REF")
    day = day and not mention.text.lower().startswith(("the next", "the following"))
    return day and mention.earliest is not None and mention.earliest[:10] > published[:10]


def _may_be_fixed(clause: Clause) -> bool:
    """A statement of fact in the present of a verb for what people plan; no saying, no mishap, no wish."""
    if clause.form != "V" or clause.tense != "present" or clause.negated or clause.subject is None:
        return False
    if clause.sentence.quoted[clause.head] or "." not in clause.sentence.tags or clause.subordinator in _OPEN:
        return False
    lemma = clause.lemma
    kind = VERB_KIND.get(lemma, "other")
    return kind not in _UNFORESEEN and not any(lemma in words for words in _OF_NOW) and not _judges(clause, kind)


def _judges(clause: Clause, kind: str) -> bool:
    """“Holm backs the strike on Friday”: the day is that of what is backed."""
    lowers = clause.sentence.lowers
    return kind == "other" and clause.object is not None and lowers[clause.object[1] - 1] in NOUN_KIND


_OPEN = word_set("if unless whether until lest")
_OF_NOW = (FIXING, PLANNING, REPORTING)
"""Verbs whose present is now, though what they are about is to come."""
_UNFORESEEN = word_set("statement attack arrest accident disaster battle crime injury death unrest investigation")
"""Kinds of happening that nobody names the day of before."""


def _nearest(clauses: Iterable[Clause], at: int) -> Clause | None:
    """The clause of the last verb before a word, or, where that opens the sentence, of the first finite one."""
    before = [clause for clause in clauses if clause.head < at]
    if before:
        return before[-1]
    return next((clause for clause in clauses if clause.form == "V"), None)
