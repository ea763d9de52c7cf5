"""Two verbs of a sentence for one deed, how it was done and what it came to: “was shot and killed”, “slipped, fell”."""

from __future__ import annotations

from itertools import pairwise

from webapp.events.grammar import inflect
from webapp.events.page import Draft
from webapp.events.title.shorten import LONGEST
from webapp.events.words import word_set

_HOW = word_set("shoot hit strike stab beat ram mow_down run_over run_down attack bomb poison torture slash")
_OUTCOME = word_set("kill wound injure murder maim")
_SLIPPING = word_set("slip trip stumble")
_FALLING = word_set("fall plunge tumble")


def joined(drafts: list[Draft]) -> list[Draft]:
    """The drafts, with what only says how the next was done told in that one."""
    gone: set[int] = set()
    for first, second in pairwise(drafts):
        if first.line is not second.line or first.nominal or second.nominal or not _are_of_one(first, second):
            continue
        if _is_how(first, second):
            second.title = _both(first, second)
            second.factuality = first.factuality
        elif first.lemma not in _SLIPPING or second.lemma not in _FALLING:
            continue
        second.more = [first, *first.more, *second.more]
        second.mention = second.mention or first.mention
        gone.add(id(first))
    return [draft for draft in drafts if id(draft) not in gone]


def _are_of_one(first: Draft, second: Draft) -> bool:
    """“slipped and fell”, of one subject, and dated alike."""
    together = second.clause is not None and second.clause.link == "coordinate"
    return together and first.subject == second.subject and first.mention in (None, second.mention)


def _is_how(first: Draft, second: Draft) -> bool:
    """“was shot and killed”, “shot and fatally wounded the guard”: the verbs stand side by side."""
    one, other = first.clause, second.clause
    assert one is not None
    assert other is not None
    if first.lemma not in _HOW or second.lemma not in _OUTCOME or one.passive != other.passive:
        return False
    return other.begin - one.head_end <= 2 and one.object in (None, other.object)


def _both(first: Draft, second: Draft) -> str:
    """“Guard is killed” → “Guard is shot and killed”."""
    one, other = first.clause, second.clause
    assert one is not None
    assert other is not None
    if other.passive:
        forms = [(one.sentence.lowers[one.head], other.sentence.lowers[other.head])]
    else:
        bases = one.lemma.partition("_")[0], other.lemma.partition("_")[0]
        forms = [(inflect.third_person(bases[0]), inflect.third_person(bases[1])), bases]
    alleged = "allegedly " if first.factuality == "possible" and second.factuality != "possible" else ""
    for how, done in forms:
        if f" {done} " in f"{second.title} ":
            title = f"{second.title} ".replace(f" {done} ", f" {alleged}{how} and {done} ", 1).strip()
            return title if len(title) <= LONGEST else second.title
    return second.title
