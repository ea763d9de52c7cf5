"""Verbs of one sort that tell what was done to one and the same: “police arrested Holm … Holm was detained”."""

from __future__ import annotations

from webapp.events.page import Draft, Range
from webapp.events.who import actors
from webapp.events.who.cast import Cast
from webapp.events.words import word_set
from webapp.events.words.english import kin

_ONE_PATIENT = word_set("arrest battle business death election injury military rescue trial")
"""Kinds of happening of which an article tells one for each to whom it is done, whatever the words."""
_OPEN = word_set("other attack disaster accident aid closure investigation law appointment")
"""Kinds of which it may tell several, unless “the” object is the one that was told of."""
_LEAVING = word_set(kin.LEAVING)
_SELF = word_set(kin.LEAVING_ONESELF)
_AGAIN = word_set("also again another twice separately later subsequently")


def theme(draft: Draft) -> Range | None:
    """To whom it was done."""
    clause = draft.clause
    if clause is None or draft.nominal:
        return None
    return draft.subject if clause.passive or draft.lemma == "die" or draft.lemma in _SELF else clause.object


def leaves_again(cast: Cast, earlier: Draft, draft: Draft) -> bool:
    """“Holm is stepping down … he left the company … her departure”: one leaving of a post, told in other words."""
    if not (is_leaving(earlier) and is_leaving(draft)) or _dated_anew(earlier, draft):
        return False
    before, again = _leaver(cast, earlier), _leaver(cast, draft)
    if before is None or before != again:
        return False
    left, leaving = _bodies(earlier, before), _bodies(draft, before)
    return not left or not leaving or bool(left & leaving)


def is_leaving(draft: Draft) -> bool:
    """Whether it tells that somebody gives up, or loses, a post."""
    return draft.lemma in _LEAVING and draft.kind in ("appointment", "retreat", "sport", "other")


def _leaver(cast: Cast, draft: Draft) -> str | None:
    if draft.nominal:
        return next((name for name in draft.actors if cast.is_person(name)), None)
    span = theme(draft)
    name = actors.phrase(draft.line, cast, draft.focus, span) if span is not None else None
    return name if name is not None and cast.is_person(name) else None


def _bodies(draft: Draft, name: str) -> set[str]:
    """The first words of the names, but the leaver's, that stand beside it: whose post it was."""
    return {other.split()[0] for other in draft.actors if other != name and other[0].isupper()}


def dies_again(cast: Cast, earlier: Draft, draft: Draft) -> bool:
    """“Holm was killed … she died in hospital … was pronounced dead”: nobody dies twice."""
    if earlier.kind != "death" or draft.kind != "death" or not {earlier.lemma, draft.lemma} <= _DYING:
        return False
    before, again = _dead(cast, earlier), _dead(cast, draft)
    return before is not None and before == again


_DYING = word_set("die dead kill death drown perish succumb pass_away")


def _dead(cast: Cast, draft: Draft) -> str | None:
    """The person whose death it is, by name."""
    span = theme(draft) if draft.lemma == "kill" else None if draft.nominal else draft.subject
    if draft.nominal:
        name = draft.actors[0] if len(draft.actors) == 1 else None
    else:
        name = actors.phrase(draft.line, cast, draft.focus, span) if span is not None else None
    return name if name is not None and cast.is_person(name) else None


def done_again(cast: Cast, earlier: Draft, draft: Draft) -> bool:
    """Whether two verbs of one sort tell what was done once to one and the same."""
    if earlier.nominal or draft.nominal or _dated_anew(earlier, draft) or _says_again(draft):
        return False
    before, again = theme(earlier), theme(draft)
    if before is None or again is None or _others_do(earlier, draft, before, again):
        return False
    ours, theirs = earlier.line.sentence, draft.line.sentence
    if _counts(earlier, before) and _counts(draft, again) and _counts(earlier, before) != _counts(draft, again):
        return False
    same_noun = ours.lowers[before[1] - 1] == theirs.lowers[again[1] - 1] and ours.tags[before[1] - 1] == "N"
    if same_noun and theirs.lowers[again[0]] == "the" and again[1] - again[0] == 2:
        return draft.kind in _ONE_PATIENT | _OPEN
    name = actors.phrase(draft.line, cast, draft.focus, again)
    if draft.kind not in _ONE_PATIENT or not name or not name[0].isupper():
        return False
    return name == actors.phrase(earlier.line, cast, earlier.focus, before)


def _dated_anew(earlier: Draft, draft: Draft) -> bool:
    """Told with a date although the first telling had none: most often another time."""
    return draft.mention is not None and earlier.mention is None


def _says_again(draft: Draft) -> bool:
    """“was also arrested”, “arrested another man”."""
    clause = draft.clause
    assert clause is not None
    around = draft.line.sentence.lowers[max(0, clause.begin - 1) : clause.head_end + 1]
    return not _AGAIN.isdisjoint(around)


def _counts(draft: Draft, span: Range) -> list[str]:
    sentence = draft.line.sentence
    return [sentence.lowers[i] for i in range(*span) if sentence.tags[i] == "M"]


def _others_do(earlier: Draft, draft: Draft, before: Range, again: Range) -> bool:
    """Whether both tell who did it, by names that have no word in common."""
    ours, theirs = _doers(earlier, before), _doers(draft, again)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _doers(draft: Draft, done_to: Range) -> set[str]:
    """The beginnings of the words of the names of who did it: “Norland's” and “Norlanders” are alike."""
    told = draft.line.text(*done_to)
    return {word[:5] for name in draft.actors if name not in told and name[0].isupper() for word in name.split()}
