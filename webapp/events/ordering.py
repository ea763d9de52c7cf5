"""Which came first: connectives, tenses, what is reported before who reports it; and the bounds that follow."""

from __future__ import annotations

from webapp.events.clauses import Clause
from webapp.events.page import Draft
from webapp.events.words import word_set
from webapp.model import When, day_number, iso_day, when

_AFTER = word_set("after since following once")
_BEFORE = word_set("before until till")


def relate(drafts: list[Draft]) -> None:
    """Note for every draft which others the text says came before it, with the reason."""
    by_clause: dict[int, Draft] = {}
    for draft in drafts:
        for one in (draft, *draft.more):
            if one.clause is not None and not one.nominal:
                by_clause.setdefault(id(one.clause), draft)
    for draft in drafts:
        for one in (draft, *draft.more):
            _by_connective(one, draft, by_clause)
            if not one.nominal:
                _by_tense(one, draft, by_clause)


def _main_of(clause: Clause, by_clause: dict[int, Draft], line_clauses: list[Clause]) -> Draft | None:
    """The event of the clause that a subordinate clause or phrase belongs to."""
    for other in line_clauses:
        if other.form == "V" and other.link in ("main", "coordinate", "complement") and other is not clause:
            found = by_clause.get(id(other))
            if found is not None:
                return found
    return None


def _by_connective(one: Draft, draft: Draft, by_clause: dict[int, Draft]) -> None:
    word = _connective(one)
    if (word not in _AFTER and word not in _BEFORE) or one.clause is None:
        return
    if one.nominal:
        main = by_clause.get(id(one.clause)) or _main_of(one.clause, by_clause, one.line.clauses)
    else:
        main = by_clause.get(id(one.clause.governor)) or _main_of(one.clause, by_clause, one.line.clauses)
    if main is None or main is draft:
        return
    if word in _AFTER:
        _add(main, draft, f"“{word}” puts it after {_named(draft)}")
    else:
        _add(draft, main, f"“{word}” puts it before {_named(draft)}")


def _connective(one: Draft) -> str:
    if not one.nominal:
        return one.clause.subordinator if one.clause is not None else ""
    assert one.subject is not None
    sentence = one.line.sentence
    position = one.subject[0] - 1
    return sentence.lowers[position] if position >= 0 else ""


def _by_tense(one: Draft, draft: Draft, by_clause: dict[int, Draft]) -> None:
    clause = one.clause
    if clause is None:
        return
    if clause.tense == "pluperfect":
        main = _main_of(clause, by_clause, one.line.clauses)
        if main is not None and main is not draft and main.clause is not None and main.clause.tense == "past":
            _add(main, draft, f"“had” puts {_named(draft)} before it")
    elif clause.link == "complement" and clause.governor is not None and clause.tense in ("past", "perfect"):
        main = by_clause.get(id(clause.governor))
        if main is not None and main is not draft and draft.factuality == "happened":
            _add(main, draft, f"it tells of {_named(draft)} as past")


def _named(draft: Draft) -> str:
    return f"“{draft.title}”" if draft.title else f"“{draft.lemma}”"


def _add(later: Draft, earlier: Draft, reason: str) -> None:
    if later is earlier or _reaches(earlier, later):
        return
    if any(found is earlier for found, _ in later.after):
        return
    later.after.append((earlier, reason))


def _reaches(start: Draft, goal: Draft) -> bool:
    """Whether *goal* is already known to come before *start*."""
    todo, seen = [start], set()
    while todo:
        draft = todo.pop()
        if draft is goal:
            return True
        if id(draft) not in seen:
            seen.add(id(draft))
            todo.extend(earlier for earlier, _ in draft.after)
    return False


def tighten(drafts: list[Draft]) -> None:
    """Narrow the bounds of events that have only bounds by the dated events they follow."""
    for draft in drafts:
        for earlier, reason in draft.after:
            if draft.when is None or earlier.when is None:
                continue
            if draft.when.basis == "ordered" and earlier.when.latest:
                draft.when = _not_before(draft.when, earlier.when, reason)
            if earlier.when.basis == "ordered" and draft.when.latest and draft.when.basis != "ordered":
                earlier.when = _not_after(earlier.when, draft.when, reason)


def _not_before(own: When, other: When, reason: str) -> When:
    assert other.latest is not None
    day = day_number(other.latest) + (other.earliest != other.latest and other.basis != "ordered")
    bound = iso_day(day)
    if (own.earliest and day_number(own.earliest) >= day) or (own.latest and day_number(own.latest) < day):
        return own
    return _changed(own, bound, own.latest, reason)


def _not_after(own: When, other: When, reason: str) -> When:
    assert other.latest is not None
    day = day_number(other.latest)
    if (own.latest and day_number(own.latest) <= day) or (own.earliest and day_number(own.earliest) > day):
        return own
    return _changed(own, own.earliest, other.latest, reason)


def _changed(own: When, earliest: str | None, latest: str | None, reason: str) -> When:
    return when(earliest, latest, shape=own.shape, basis="ordered", because=(reason, *own.because))
