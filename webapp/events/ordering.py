"""Which came first: connectives, tenses, causes, what is told in a row, what a thing must follow.

Each rule adds pairs to ``Draft.after`` with its reason in words. Rules run from the surest to the
weakest; a pair that would close a circle or contradict the dates is not added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from webapp.events.clause import Clause
from webapp.events.page import Draft
from webapp.events.words import word_set
from webapp.model import When, day_number, iso_day, when

_AFTER = word_set("after since following once")
_BEFORE = word_set("before until till")
_CAUSING = word_set("lead cause trigger prompt spark result kill injure wound damage destroy create bring force")
_CAUSED_BY = (
    "due to",
    "because of",
    "in response to",
    "as a result of",
    "in the wake of",
    "amid",
    "over",
    "from",
    "in",
    "by",
    "during",
)
_EFFECTS = word_set("death injury rescue investigation arrest trial protest closure")
_CAUSES = word_set("attack disaster accident crime battle weather unrest")
_COURT = {
    "arrest": 0,
    "charge": 1,
    "indictment": 1,
    "indict": 1,
    "plead": 2,
    "trial": 2,
    "proceedings": 2,
    "testify": 2,
    "conviction": 3,
    "convict": 3,
    "verdict": 3,
    "acquit": 3,
    "sentence": 4,
    "sentencing": 4,
    "appeal": 5,
}
"""Steps of a case before a court; each follows every lower one."""
_MOST_ANCESTORS = 60
"""Events named in ``after`` of one event; a longer chain is told by its nearest members."""


def relate(drafts: Sequence[Draft], published: str | None = None) -> None:
    """Note for every draft which others came before it, with the reason."""
    by_clause = _by_clause(drafts)
    for draft in drafts:
        for one in (draft, *draft.more):
            _connectives(one, draft, by_clause)
    for draft in drafts:
        for one in (draft, *draft.more):
            if not one.nominal:
                _tenses(one, draft, by_clause)
            _causes(one, draft, by_clause)
    _court(drafts)
    _effects(drafts)
    _rows(drafts)
    _sayings(drafts)
    _background(drafts, published)
    _lead(drafts)


def _by_clause(drafts: Sequence[Draft]) -> dict[int, Draft]:
    found: dict[int, Draft] = {}
    for draft in drafts:
        for one in (draft, *draft.more):
            if one.clause is not None and not one.nominal:
                found.setdefault(id(one.clause), draft)
    return found


# ── what the words say ───────────────────────────────────────────────────────────────────────────


def _main_of(clause: Clause, by_clause: dict[int, Draft], line_clauses: list[Clause]) -> Draft | None:
    """The event of the clause that a subordinate clause or phrase belongs to."""
    governor = by_clause.get(id(clause.governor))
    if governor is not None:
        return governor
    if clause.governor is clause:
        return None
    for other in line_clauses:
        if other.form == "V" and other.link in ("main", "coordinate", "complement") and other is not clause:
            found = by_clause.get(id(other))
            if found is not None:
                return found
    return None


def _connectives(one: Draft, draft: Draft, by_clause: dict[int, Draft]) -> None:
    """“after the talks”, “before he left”, “once it was clear”."""
    word = _connective(one)
    if (word not in _AFTER and word not in _BEFORE) or one.clause is None:
        return
    main = (by_clause.get(id(one.clause)) if one.nominal else None) or _main_of(one.clause, by_clause, one.line.clauses)
    if main is None or main is draft:
        return
    if word in _AFTER:
        _add(main, draft, f"“{word}” puts it after {_named(draft)}")
    else:
        _add(draft, main, f"“{word}” puts it before {_named(main)}")


def _connective(one: Draft) -> str:
    if not one.nominal:
        return one.clause.subordinator if one.clause is not None else ""
    assert one.subject is not None
    lowers = one.line.sentence.lowers
    position = one.subject[0] - 1
    return lowers[position] if position >= 0 else ""


def _tenses(one: Draft, draft: Draft, by_clause: dict[int, Draft]) -> None:
    """“had left” comes before what is told around it, what is reported before the report."""
    clause = one.clause
    if clause is None or draft.factuality not in ("happened", "denied"):
        return
    if clause.tense == "pluperfect":
        main = _main_of(clause, by_clause, one.line.clauses)
        if main is not None and main.clause is not None and main.clause.tense == "past":
            _add(main, draft, f"“had” puts {_named(draft)} before it")
    elif clause.link == "complement" and clause.governor is not None and clause.tense in ("past", "perfect"):
        main = _reporter(clause, by_clause)
        if main is not None:
            _add(main, draft, f"it tells of {_named(draft)} as past")
    elif clause.link == "participle" and clause.form == "G" and not clause.subordinator and draft.kind in _EFFECTS:
        main = by_clause.get(id(clause.governor))
        if main is not None:
            _add(draft, main, f"told as what came of {_named(main)}")


def _reporter(clause: Clause, by_clause: dict[int, Draft]) -> Draft | None:
    """The nearest event above a complement clause."""
    governor, steps = clause.governor, 0
    while governor is not None and steps < 4:
        found = by_clause.get(id(governor))
        if found is not None or governor.governor is governor:
            return found
        governor, steps = governor.governor, steps + 1
    return None


def _causes(one: Draft, draft: Draft, by_clause: dict[int, Draft]) -> None:
    """“due to flooding”, “killed in the crash”, “the leak led to an explosion”."""
    if not one.nominal or one.subject is None or one.clause is None:
        return
    main = by_clause.get(id(one.clause))
    if main is None or main is draft or draft.factuality != "happened":
        return
    before = " ".join(one.line.sentence.lowers[max(0, one.subject[0] - 4) : one.subject[0]])
    sure = before.endswith(("due to", "because of", "in response to", "as a result of", "in the wake of", "amid"))
    if (
        sure
        or (main.kind in _EFFECTS and draft.kind in _CAUSES and before.endswith((" in", " by", " during", " from")))
        or (one.subject == one.clause.subject and one.clause.lemma in _CAUSING)
    ):
        _add(main, draft, f"told as what came of {_named(draft)}")


# ── what the happenings themselves say ───────────────────────────────────────────────────────────


def _court(drafts: Sequence[Draft]) -> None:
    steps = [
        (draft, _COURT[draft.lemma]) for draft in drafts if draft.lemma in _COURT and draft.factuality == "happened"
    ]
    for draft, step in steps:
        for other, lower in steps:
            if lower < step and set(draft.actors) & set(other.actors):
                _add(draft, other, f"a case comes to this after {_named(other)}")


def _effects(drafts: Sequence[Draft]) -> None:
    """Deaths, rescues, arrests, inquiries after the attack, disaster or accident the article is about."""
    cause = max(
        (d for d in drafts if d.kind in _CAUSES and d.factuality == "happened"),
        key=lambda d: (len(d.more), -d.start),
        default=None,
    )
    if cause is None:
        return
    for draft in drafts:
        if draft.kind in _EFFECTS and draft.factuality in ("happened", "ongoing") and draft is not cause:
            _add(draft, cause, f"told as what came of {_named(cause)}")


def _rows(drafts: Sequence[Draft]) -> None:
    """Main clauses in the simple past, one after the other in a paragraph, are told in order."""
    previous: Draft | None = None
    for draft in drafts:
        if not _told_in_row(draft):
            continue
        if previous is not None and _same_row(previous, draft):
            word = draft.line.sentence.lowers[0]
            opening = f"“{word}” and what is told" if word in _THEN else "told"
            _add(draft, previous, f"{opening} right after {_named(previous)}")
        previous = draft


_THEN = word_set("then once later afterwards afterward subsequently next eventually finally soon")


def _told_in_row(draft: Draft, saying: bool = False) -> bool:
    clause = draft.clause
    return (
        clause is not None
        and not draft.nominal
        and draft.factuality == "happened"
        and ((clause.tense == "past" and clause.link in ("main", "coordinate")) or clause.form == "I")
        and not clause.subordinator
        and (saying or draft.kind != "statement")
    )


def _same_row(one: Draft, other: Draft) -> bool:
    """In one paragraph, or from one background paragraph to the next: the story told there goes on."""
    a, b = one.line.sentence, other.line.sentence
    if b.index - a.index > _ROW_SENTENCES:
        return False
    return a.paragraph == b.paragraph or (a.index > _NEWS_LINES and b.paragraph - a.paragraph <= _NEXT_LINES)


_ROW_SENTENCES = 2
"""Sentences that may lie between two steps of a story."""
_NEXT_LINES = 3
"""Lines from one paragraph to the next, blank ones counted."""


def _sayings(drafts: Sequence[Draft]) -> None:
    """What somebody says, asks or warns comes after the news told before it."""
    news = [
        draft for draft in drafts if (draft.kind in _CAUSES or _told_in_row(draft)) and draft.factuality == "happened"
    ]
    for draft in drafts:
        if draft.kind == "statement" and draft.factuality == "happened":
            for other in news:
                if other.start < draft.start:
                    _add(draft, other, f"said of {_named(other)}")


_OLD_DAYS = 20
"""Days before publication from which on a date is background to the news told in the first lines."""
_NEWS_LINES = 4
"""Sentences of an article that tell the news itself."""


def _background(drafts: Sequence[Draft], published: str | None) -> None:
    """What is dated weeks before publication came before the undated news of the first lines."""
    if published is None:
        return
    limit = day_number(published) - _OLD_DAYS
    old = [
        d
        for d in drafts
        if d.when and d.when.basis != "ordered" and d.when.latest and day_number(d.when.latest) < limit
    ]
    for draft in drafts:
        if (
            draft.line.sentence.index <= _NEWS_LINES
            and draft.when is not None
            and draft.when.basis == "ordered"
            and _told_in_row(draft, True)
        ):
            for other in old:
                _add(draft, other, f"the news of the article, weeks after {_named(other)}")


def _lead(drafts: Sequence[Draft]) -> None:
    """The news stands first and the rest is told around it.

    After an attack, a disaster, an accident comes what came of it; before a decision, a report, a
    statement comes what led to it.
    """
    lead = next((d for d in drafts if d.line.sentence.index <= 2 and _told_in_row(d, True)), None)
    if lead is None:
        return
    for draft in drafts:
        if draft.line.sentence.paragraph <= lead.line.sentence.paragraph or draft.factuality != "happened":
            continue
        if lead.kind in _SHOCKS:
            if _told_in_row(draft, True) and draft.when is not None and draft.when.basis == "ordered":
                _add(draft, lead, f"told as what came of {_named(lead)}")
        elif draft.kind not in _TALKING and _in_past(draft):
            _add(lead, draft, f"the news; {_named(draft)} is told as background")


_SHOCKS = word_set("attack disaster accident crime death battle weather unrest protest")
_TALKING = word_set("statement talks")


def _in_past(draft: Draft) -> bool:
    clause = draft.clause
    return clause is not None and not draft.nominal and clause.tense in ("past", "pluperfect")


# ── keeping the order sound ──────────────────────────────────────────────────────────────────────


def _named(draft: Draft) -> str:
    return f"“{draft.title}”" if draft.title else f"“{draft.lemma}”"


def _add(later: Draft, earlier: Draft, reason: str) -> None:
    """Put *earlier* before *later*, unless dates or what is already known say otherwise."""
    if later is earlier or _excluded(later, earlier) or _reaches(earlier, later):
        return
    if all(found is not earlier for found, _ in later.after):
        later.after.append((earlier, reason))


def _excluded(later: Draft, earlier: Draft) -> bool:
    """Whether the dates put *later* before *earlier*."""
    a, b = later.when, earlier.when
    return bool(a and b and a.latest and b.earliest and a.latest[:10] < b.earliest[:10])


def _reaches(start: Draft, goal: Draft) -> bool:
    """Whether *goal* is already known to come before *start*."""
    return any(draft is goal for draft in ancestors(start))


def ancestors(start: Draft) -> Iterator[Draft]:
    """Every draft known to come before *start*, nearest first, at most ``_MOST_ANCESTORS``."""
    queue = [earlier for earlier, _ in start.after]
    seen = {id(start)}
    count = 0
    while queue and count < _MOST_ANCESTORS:
        draft = queue.pop(0)
        if id(draft) in seen:
            continue
        seen.add(id(draft))
        count += 1
        yield draft
        queue.extend(earlier for earlier, _ in draft.after)


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
                earlier.when = _not_after(earlier.when, draft.when, reason)


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
        day = day_number(other.latest) + (other.earliest != other.latest)
    if (own.earliest and day_number(own.earliest) >= day) or (own.latest and day_number(own.latest) < day):
        return own
    return _changed(own, iso_day(day), own.latest, reason)


def _not_after(own: When, other: When, reason: str) -> When:
    assert other.latest is not None
    day = day_number(other.latest)
    if (own.latest and day_number(own.latest) <= day) or (own.earliest and day_number(own.earliest) > day):
        return own
    return _changed(own, own.earliest, other.latest, reason)


def _changed(own: When, earliest: str | None, latest: str | None, reason: str) -> When:
    return when(earliest, latest, shape=own.shape, basis="ordered", because=(reason, *own.because))
