"""The order that the sort of story gives: a crash before the search, a trial before the verdict."""

from __future__ import annotations

from collections.abc import Sequence

from webapp.events.order.connect import Add, named
from webapp.events.page import Draft
from webapp.events.when.factuality import of_the_past
from webapp.events.who.nounphrases import PERSON_NOUNS
from webapp.events.words.english import scripts
from webapp.model import day_number

_FAR = 12
"""Sentences within which two steps are of one story even where they share nobody."""

_STEPS: dict[str, list[tuple[int, int]]] = {}
"""Every word (or ``@kind``) → the scripts it is a step of, each with the number of the step."""
for _number, _line in enumerate(scripts.SCRIPTS.strip().splitlines()):
    for _step, _words in enumerate(_line.split("|")):
        for _word in _words.split():
            _STEPS.setdefault(_word, []).append((_number, _step))


def order(drafts: Sequence[Draft], add: Add) -> None:
    """Put the steps of one story in their order."""
    by_script: dict[int, list[tuple[int, Draft]]] = {}
    for draft in drafts:
        over = draft.factuality in ("happened", "ongoing") or (draft.factuality == "possible" and of_the_past(draft))
        if over and not is_another(draft):
            for number, step in _steps(draft).items():
                by_script.setdefault(number, []).append((step, draft))
    for members in by_script.values():
        if len({step for step, _ in members}) > 1:
            _order(members, add)


def is_another(draft: Draft) -> bool:
    """“A second fire killed a man”: no step of the story of the first; “another victim was taken to hospital” is."""
    if draft.subject is None:
        return False
    lowers = draft.line.sentence.lowers[slice(*draft.subject)]
    return not _OTHERS.isdisjoint(lowers) and lowers[-1] not in PERSON_NOUNS


_OTHERS = frozenset(("second", "third", "another", "separate"))


def _steps(draft: Draft) -> dict[int, int]:
    """The scripts that an event is a step of; its word counts for more than its kind."""
    found = dict(_STEPS.get("@" + draft.kind, ()))
    for one in (*reversed(draft.more), draft):
        found |= dict(_STEPS.get(one.lemma, ()))
    return found


def _order(members: list[tuple[int, Draft]], add: Add) -> None:
    for step, draft in members:
        for lower, other in members:
            if lower < step and _one_story(draft, other) and not _of_old(draft, other):
                add(draft, other, f"comes after {named(other)} in stories of this sort")


def _one_story(one: Draft, other: Draft) -> bool:
    """Whether two steps belong to one story: the same people or place, or told close by with nobody against it."""
    if not {*one.actors, *one.places}.isdisjoint((*other.actors, *other.places)):
        return True
    near = abs(one.line.sentence.index - other.line.sentence.index) <= _FAR
    return near and not (one.actors and other.actors and one.places and other.places)


def _of_old(later: Draft, earlier: Draft) -> bool:
    """“Three months ago a tsunami hit Tarn”: another story, where the eruption told as news has no date."""
    then, now = later.when, earlier.when
    if later.mention is None or then is None or now is None or now.basis != "ordered" or now.latest is None:
        return False
    return then.latest is not None and day_number(now.latest) - day_number(then.latest) > _OLD_DAYS


_OLD_DAYS = 20
"""Days after which what a date tells of is another story than the undated news."""
