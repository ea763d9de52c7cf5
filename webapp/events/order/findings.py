"""What investigators find led to the accident: “investigators concluded ice had built up” tells of what came before."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import REPORTING
from webapp.events.order.connect import Add, named
from webapp.events.page import Draft
from webapp.events.words import word_set

_MISHAPS = word_set("accident disaster")
_FINDING = word_set("conclude determine establish find attribute")
"""Verbs whose content is what led to it, whoever the subject is."""
_LOOKING_INTO = word_set(
    "investigators investigator investigation investigations inquiry inquest report reports bureau board experts"
)
_AFTERWARDS = word_set("investigation statement rescue death injury trial law arrest election agreement")
"""Kinds of happening that come after a mishap even where investigators tell of them."""


def order(drafts: Sequence[Draft], add: Add) -> None:
    """Put what investigators found to have gone wrong before the accident that the article is about."""
    found = _found(drafts)
    if not found:
        return
    mishaps = [d for d in drafts if _is_mishap(d) and d not in found]
    for draft in found:
        for mishap in mishaps:
            if mishap.start < draft.start:
                add(mishap, draft, f"found to have led to {named(mishap)}")


def _is_mishap(draft: Draft) -> bool:
    """“The crash killed nine” is one too."""
    return draft.factuality == "happened" and any(one.kind in _MISHAPS for one in (draft, *draft.more))


def _found(drafts: Sequence[Draft]) -> list[Draft]:
    """What is told as found: by the verb of the finding itself, or by “they said” behind it in its paragraph."""
    found: list[Draft] = []
    paragraph = -1
    for draft in drafts:
        if any(_finds(clause) for clause in draft.line.clauses):
            paragraph = draft.line.sentence.paragraph
        clause = draft.clause
        if clause is None or draft.nominal or draft.factuality != "happened" or draft.kind in _AFTERWARDS:
            continue
        teller = _teller(clause)
        if teller is None or clause.tense not in ("past", "pluperfect"):
            continue
        if _finds(teller) or (draft.line.sentence.paragraph == paragraph and _is_they(teller)):
            found.append(draft)
    return found


def _teller(clause: Clause) -> Clause | None:
    """The verb that reports a clause, or what hangs on what it reports."""
    for _ in range(_DEPTH):
        governor = clause.governor
        if governor is None or governor is clause:
            return None
        if clause.link == "complement" or governor.opens:
            return governor
        clause = governor
    return None


_DEPTH = 4


def _finds(teller: Clause) -> bool:
    if teller.subject is None or teller.lemma not in REPORTING | _FINDING:
        return False
    lowers = teller.sentence.lowers[slice(*teller.subject)]
    return teller.lemma in ("conclude", "determine") or not _LOOKING_INTO.isdisjoint(lowers)


def _is_they(teller: Clause) -> bool:
    if teller.subject is None or teller.lemma not in REPORTING:
        return False
    return teller.sentence.lowers[slice(*teller.subject)] in (["they"], ["it"])
