"""Which came first: connectives, tenses, causes, what is told in a row, what a thing must follow.

Each rule adds pairs to ``Draft.after`` with its reason in words. Rules run from the surest to the
weakest; a pair that would close a circle or contradict the dates is not added.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from webapp.events.grammar.clause import Clause
from webapp.events.order import breath, findings, lives, news, scripts, story
from webapp.events.order.breath import CAUSES
from webapp.events.order.connect import Link, main_of, named
from webapp.events.page import Draft
from webapp.events.words import word_set
from webapp.model import When, date_of, day_number, iso_day, when

_EFFECTS = word_set("death injury rescue investigation arrest trial protest closure")
_MOST_DRAFTS = 150
"""Events up to which the rules that look at every pair run: an article with more is a chronicle, not a report."""
_MOST_ANCESTORS = 60
"""Events named in ``after`` of one event; a longer chain is told by its nearest members."""


def relate(drafts: Sequence[Draft], links: Sequence[Link], told: breath.Told, published: str | None = None) -> None:
    """Note for every draft which others came before it, with the reason."""
    for link in links:
        add(link.later, link.earlier, link.reason)
    by_clause, nouns = told
    for draft in drafts:
        for one in (draft, *draft.more):
            if not one.nominal:
                _tenses(one, draft, by_clause, nouns)
    lives.order(drafts, add)
    findings.order(drafts, add)
    _effects(drafts, by_clause)
    story.hindsight(drafts, add)
    story.rows(drafts, add)
    story.reported(drafts, add)
    if len(drafts) <= _MOST_DRAFTS:
        scripts.order(drafts, add)
        story.sayings(drafts, published, add)
        news.background(drafts, published, add)
        news.spans(drafts, add)
        news.lead(drafts, published, add)


# ── what the tenses say ──────────────────────────────────────────────────────────────────────────


def _tenses(one: Draft, draft: Draft, by_clause: dict[int, Draft], nouns: dict[tuple[int, int], Draft]) -> None:
    """“had left” comes before what is told around it, what is reported before the report."""
    clause = one.clause
    if clause is None or draft.factuality not in ("happened", "denied"):
        return
    if clause.tense == "pluperfect":
        told_of = _told_of(clause, nouns) if clause.link == "relative" else None
        if told_of is not None:
            add(told_of, draft, f"“had” puts {named(draft)} before it")
        main = main_of(clause, by_clause, one.line)
        if main is not None and main.clause is not None and main.clause.tense == "past":
            add(main, draft, f"“had” puts {named(draft)} before it")
    elif _told_by_saying(clause):
        main = _reporter(clause, by_clause)
        if main is not None:
            add(main, draft, f"it tells of {named(draft)} as past")
    elif clause.link == "participle" and clause.form == "G" and not clause.subordinator:
        main = by_clause.get(id(clause.governor))
        if main is not None:
            _participle(clause, draft, main)


def _told_of(clause: Clause, nouns: dict[tuple[int, int], Draft]) -> Draft | None:
    """“the death of a man who had been arrested”: the happening whose phrase the relative clause belongs to."""
    subject, governor = clause.subject, clause.governor
    if subject is None or governor is None:
        return None
    while governor.form != "V" and governor.governor is not None and governor.governor is not governor:
        governor = governor.governor
    here = clause.sentence.index
    first = max((begin for index, begin in nouns if index == here and begin <= subject[0]), default=-1)
    between = clause.sentence.tags[first : clause.begin] if first >= 0 else ","
    return nouns[here, first] if first >= governor.begin and _PARTED.isdisjoint(between) else None


_PARTED = frozenset(',;:."C')
"""Tags that end a noun phrase before its relative clause."""


def _told_by_saying(clause: Clause) -> bool:
    """What somebody reports as past, and what has happened where that holds: “sees a chance now that it has left”."""
    governor = clause.governor
    if governor is None:
        return False
    if clause.link == "complement":
        return clause.tense in ("past", "perfect")
    return clause.tense == "perfect" and clause.link in ("subordinate", "relative") and governor.link == "complement"


def _participle(clause: Clause, draft: Draft, main: Draft) -> None:
    """“…, killing nine” comes of its verb; “died fighting the fire” was what went on before."""
    behind_comma = clause.begin > 0 and clause.sentence.tags[clause.begin - 1] == ","
    if behind_comma and (draft.kind in _EFFECTS or clause.lemma in _RESULTING):
        add(draft, main, f"told as what came of {named(main)}")
    elif main.kind in _SUFFERED and clause.governor is not None and clause.begin == clause.governor.head_end:
        add(main, draft, f"told as what ended {named(draft)}")


_SUFFERED = word_set("death injury")
_RESULTING = word_set(
    """cause leave disable force trigger spark prompt create destroy damage strand displace close halt end flood cut
    block raise lower bring push send"""
)
"""Verbs that behind a comma tell what came of the verb before them."""


def _reporter(clause: Clause, by_clause: dict[int, Draft]) -> Draft | None:
    """The nearest event above a complement clause."""
    governor, steps = clause.governor, 0
    while governor is not None and steps < 4:
        found = by_clause.get(id(governor))
        if found is not None or governor.governor is governor:
            return found
        governor, steps = governor.governor, steps + 1
    return None


# ── what the happenings themselves say ───────────────────────────────────────────────────────────


def _effects(drafts: Sequence[Draft], by_clause: dict[int, Draft]) -> None:
    """Deaths, rescues, arrests, inquiries after the attack, disaster or accident the article is about."""
    cause = max(
        (d for d in drafts if d.kind in CAUSES and d.factuality == "happened" and not _comes_later(d)),
        key=lambda d: (len(d.more), -d.start),
        default=None,
    )
    if cause is None:
        return
    causes = [cause, *(d for d in drafts if d is not cause and _of_one_case(d, cause))]
    for draft in drafts:
        main = by_clause.get(id(draft.clause.governor)) if draft.clause is not None else None
        if scripts.is_another(draft) or (main is not None and story.steps_back(main)):
            continue
        if draft.kind in _EFFECTS and draft.factuality in ("happened", "ongoing"):
            for one in causes:
                if _is_open(draft) or not _is_open(one) or draft.when == cause.when:
                    add(draft, one, f"told as what came of {named(one)}")


def _is_open(draft: Draft) -> bool:
    """Whether only bounds say when it was."""
    return draft.when is None or draft.when.basis == "ordered"


def _of_one_case(draft: Draft, cause: Draft) -> bool:
    """Whether another attack, disaster or accident of the first lines belongs to the one the article is about."""
    return (
        (draft.kind == cause.kind or {draft.kind, cause.kind} == _MISHAPS)
        and draft.factuality == "happened"
        and draft.line.sentence.index <= (_LEAD_LINES if draft.kind == cause.kind else 2 * _LEAD_LINES)
        and not _comes_later(draft)
        and (draft.mention is None or draft.when == cause.when)
    )


_MISHAPS = word_set("accident disaster")
"""Kinds by which one mishap may be told: “the flight came down … it hit the sea”."""
_LEAD_LINES = 4
"""Sentences of an article that tell what it is about."""


def _comes_later(draft: Draft) -> bool:
    """“before he was shot by police”: no cause of what is told."""
    return draft.clause is not None and draft.clause.subordinator in ("before", "until")


# ── keeping the order sound ──────────────────────────────────────────────────────────────────────


def add(later: Draft, earlier: Draft, reason: str) -> None:
    """Put *earlier* before *later*, unless dates or what is already known say otherwise."""
    if later is earlier or any(found is earlier for found, _ in later.after):
        return
    if not _excluded(later, earlier) and not _reaches(earlier, later):
        later.after.append((earlier, reason))


def _excluded(later: Draft, earlier: Draft) -> bool:
    """Whether the dates put *later* before *earlier*."""
    a, b = later.when, earlier.when
    return bool(a and b and a.latest and b.earliest and day_number(a.latest) < day_number(b.earliest))


def _reaches(start: Draft, goal: Draft) -> bool:
    """Whether *goal* is already known to come before *start*."""
    if not start.after:
        return False
    stack, seen = [start], {id(start)}
    while stack:
        for earlier, _ in stack.pop().after:
            if earlier is goal:
                return True
            if id(earlier) not in seen:
                seen.add(id(earlier))
                stack.append(earlier)
    return False


def ancestors(start: Draft) -> list[Draft]:
    """Every draft known to come before *start*, nearest first, at most ``_MOST_ANCESTORS``."""
    found: list[Draft] = []
    seen = {id(start)}
    queue = [start.after]
    for row in queue:
        for draft, _ in row:
            if id(draft) not in seen:
                seen.add(id(draft))
                found.append(draft)
                queue.append(draft.after)
                if len(found) == _MOST_ANCESTORS:
                    return found
    return found


# ── bounds that follow ───────────────────────────────────────────────────────────────────────────


def tighten(drafts: Sequence[Draft]) -> None:
    """Narrow the bounds of events that have only bounds by the dated events the words put before or after them."""
    for draft in drafts:
        for earlier, reason in tuple(draft.after):
            if draft.when is None or earlier.when is None or not reason.startswith(("“", "it tells of")):
                continue
            if draft.when.basis == "ordered":
                draft.when = _told(_not_before(draft.when, earlier.when, reason), reason)
            if earlier.when.basis == "ordered" and draft.when.latest and draft.when.basis != "ordered":
                earlier.when = _not_after(earlier.when, draft.when, _from_before(reason, draft))


def _from_before(reason: str, later: Draft) -> str:
    """The reason for a pair as the earlier of the two has it."""
    if not reason.startswith("“"):
        return f"told as past in {named(later)}"
    word, _, _ = reason.partition("” ")
    return f"{word}” puts it before {named(later)}"


def _told(own: When, reason: str) -> When:
    """The same with its reason, even where that narrows nothing yet: another article may date the earlier event."""
    return own if reason in own.because else replace(own, because=(reason, *own.because))


def _not_before(own: When, other: When, reason: str) -> When:
    if other.basis == "ordered":
        if other.earliest is None:
            return own
        day = day_number(other.earliest)
    else:
        if other.latest is None:
            return own
        day = day_number(other.latest) + (other.earliest is None or date_of(other.earliest) != date_of(other.latest))
        wide = other.earliest is not None and other.shape == "point" and day - day_number(other.earliest) > _MONTH
        since = reason.startswith(("“since”", "“follows”", "“followed”"))
        if other.earliest is not None and (since or (wide and reason.startswith(_STATED_AFTER))):
            day = day_number(other.earliest)  # “joined in 2011” and was loaned out after that, in the same year
    if (own.earliest and day_number(own.earliest) >= day) or (own.latest and day_number(own.latest) < day):
        return own
    return _changed(own, iso_day(day), own.latest, reason)


_STATED_AFTER = ("“after”", "“once”", "“following”", "“where”")
_MONTH = 31
"""Days that a date may be wide for what came after it to be held to be after them all."""


def _not_after(own: When, other: When, reason: str) -> When:
    assert other.latest is not None
    day = day_number(other.latest)
    if (own.latest and day_number(own.latest) <= day) or (own.earliest and day_number(own.earliest) > day):
        return own
    return _changed(own, own.earliest, other.latest, reason)


def _changed(own: When, earliest: str | None, latest: str | None, reason: str) -> When:
    return when(earliest, latest, shape=own.shape, basis="ordered", because=(reason, *own.because))
