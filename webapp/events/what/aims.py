"""What people work for, or say that they are ready for: a further word for the working, or for the saying."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.events.grammar import lexicon
from webapp.events.grammar.clause import Clause
from webapp.events.page import Draft, Line
from webapp.events.words import word_set


def relief_of(line: Line, clause: Clause) -> str:
    """“working to free ten people”: the kind of what people work for, where that is relief; nothing for all else."""
    aim = next((other for other in line.clauses if other.form == "I" and other.governor is clause), None)
    if aim is None or clause.lemma != "work":
        return ""
    if "help" in line.sentence.lowers[aim.begin : aim.head]:
        return "aid"
    kind = "rescue" if aim.lemma in _RELIEVING else lexicon.VERB_KIND.get(aim.lemma, "")
    return "aid" if aim.lemma == "support" else kind if kind in RELIEF else ""


RELIEF = ("rescue", "aid", "investigation")
_RELIEVING = word_set("restore contain reach clear control recover")


def note(line: Line, drafts: Sequence[Draft]) -> None:
    """Add to *drafts* what their titles tell besides: “are working to [help]”, “is [prepared] to act”."""
    for draft in drafts:
        for other in line.clauses if draft.lemma == "work" or draft.kind == "statement" else ():
            if other.governor is draft.clause and (place := _told(draft, other)) is not None:
                word = line.sentence.lowers[place]
                draft.more.append(Draft(line, place, place + 1, word, draft.kind, other, subject=draft.subject))


def _told(draft: Draft, other: Clause) -> int | None:
    """The place of the word in *other* that names what is told, if it does."""
    if draft.lemma == "work" and other.form == "I" and other.sentence.lowers[other.head - 1] == "help":
        return other.head - 1
    ready = other.lemma == "prepare" and other.passive and other.tense in ("present", "past")
    to_do = other.sentence.tags[other.head_end : other.head_end + 1] == "t"
    return other.head if draft.kind == "statement" and other.link == "complement" and ready and to_do else None
