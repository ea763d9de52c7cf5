"""When, over the whole article: the first rule that can date an event does, from its own words to bare bounds."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from webapp.events.grammar.lexicon import FIXING, REPORTING
from webapp.events.order import awaited, breath, lives
from webapp.events.order.connect import Link
from webapp.events.page import Draft, Page
from webapp.events.when import breaks, carried, counting, dating, framing
from webapp.events.when import eras as named_eras
from webapp.events.words import word_set
from webapp.model import Mention, When, date_of, day_number, when

_ROUNDS = 3
"""Steps by which a date goes from one happening to the next of a sentence."""


def settle(page: Page, drafts: list[Draft], links: Sequence[Link], told: breath.Told) -> None:
    """Give every draft its date or its bounds: from its own words, from one breath, from the story told."""
    published = page.article.published
    dated: list[Draft] = []
    days = counting.named_days(page)
    eras = [name for name in named_eras.ERAS if name in page.article.text]
    for draft in drafts:
        _take_day_ahead(draft, published)
        if _is_scheduled(draft, published):
            draft.factuality = "planned"
        elif _is_over(draft, published):
            draft.factuality = "happened"
        _turn_ahead(draft, told.verbs)
        draft.when = (
            counting.counted(draft, days, published)
            or _own(draft, dated, published)
            or named_eras.bounded_by(draft, page, eras)
        )
        if carried.carries(draft):
            dated.append(draft)
    givers: dict[int, list[tuple[Draft, str]]] = {}
    for giver, taker, reason in breath.ties(drafts, told):
        givers.setdefault(id(taker), []).append((giver, reason))
    for _ in range(_ROUNDS):
        for draft in drafts:
            draft.when = draft.when or _shared(draft, givers)
        for link in links:
            _count(link, published)
    awaited.settle(links, published)
    follows = {id(link.later) for link in links if link.reason.startswith("“after”")}
    _rest(drafts, told.verbs, givers, follows, breaks.openings(page), published)


def _count(link: Link, published: str | None) -> None:
    """“three months after the fight”: the one of the two that has no date is counted from the other."""
    if link.gap is None or link.later.factuality != "happened":
        return
    number, unit = link.gap
    if link.later.when is None and link.earlier.when is not None:
        found = dating.shifted(link.earlier.when, number, unit, link.earlier.title)
        if found is not None and (published is None or str(found.earliest) <= published):
            link.later.when = found
    elif link.earlier.when is None and link.later.when is not None:
        link.earlier.when = dating.shifted(link.later.when, -number, unit, link.later.title)


def _rest(
    drafts: list[Draft],
    by_clause: dict[int, Draft],
    givers: dict[int, list[tuple[Draft, str]]],
    follows: set[int],
    openings: Sequence[Mention],
    published: str | None,
) -> None:
    """Dates for those that neither their own words nor a breath with others dates, in text order.

    *follows*: the drafts told as coming after another, whose day is not theirs.
    """
    framed = framing.Framed(by_clause, published)
    dead = lives.deaths(drafts)
    dated: list[Draft] = []
    for draft in drafts:
        if draft.when is None:
            draft.when = (
                _shared(draft, givers)
                or framed.date(draft)
                or _purpose(draft, by_clause, published)
                or lives.earlier_of(
                    lives.bound(draft, dead),
                    None
                    if id(draft) in follows
                    else carried.date(draft, carried.told_before(draft, dated), drafts, openings, published),
                )
                or dating.bounded(draft, published)
            )
        carried.carry(draft, dated)


def _shared(draft: Draft, givers: dict[int, list[tuple[Draft, str]]]) -> When | None:
    """The date of a happening told in one breath with this one."""
    if draft.factuality != "happened":
        return None
    for giver, reason in givers.get(id(draft), ()):
        found = giver.when
        if giver.factuality in ("planned", "possible"):
            continue
        if found is not None and (found.basis != "ordered" or giver.mention is not None):
            return dating.inherited(found, reason)
    return None


def _is_scheduled(draft: Draft, published: str | None) -> bool:
    """“The trial begins on Monday”, “has been set for May”: the present tense, or a date fixed, still to come."""
    clause, mention = draft.clause, draft.mention
    if published is None or mention is None or mention.earliest is None or clause is None:
        return False
    fixed_for = "for" in (dating.preposition(draft.line, mention), _before(draft))
    comes = clause.passive and clause.lemma in _COMING and draft.subject == clause.subject
    if clause.lemma in FIXING and (fixed_for or comes):
        told = clause.governor.lemma if clause.link == "complement" and clause.governor is not None else ""
        if told in REPORTING or clause.tense not in ("past", "pluperfect"):  # “was set for Monday” may be over
            ahead = dating.turned_ahead(mention, published)
            draft.mention = ahead if str(ahead.latest) >= published else None
        return draft.mention is not None
    if draft.nominal and _is_ahead(mention, published):
        return True
    if draft.nominal and draft.kind in _MEANT:
        ahead = dating.turned_ahead(mention, published)
        if ahead is not mention and _is_near(ahead, published):
            draft.mention = ahead
            return True
    return not draft.nominal and clause.tense == "present" and _is_ahead(mention, published)


def _take_day_ahead(draft: Draft, published: str | None) -> None:
    """“announced a debate … The debate, scheduled for 15 November, would be held online”: a later telling dates it."""
    if draft.mention is not None or not draft.nominal or published is None or draft.kind == "election":
        return
    for one in draft.more:
        if one.nominal and one.mention is not None and one.mention.earliest and _is_near(one.mention, published):
            draft.mention = one.mention
            return


def _is_over(draft: Draft, published: str | None) -> bool:
    """“At the next elections in 2008”, told years later: next from where the story stood, not from today."""
    mention = draft.mention
    if not draft.nominal or draft.factuality != "planned" or draft.subject is None or mention is None:
        return False
    told = "next" in draft.line.sentence.lowers[slice(*draft.subject)]
    return told and published is not None and mention.latest is not None and mention.latest[:10] < published[:10]


def _turn_ahead(draft: Draft, verbs: dict[int, Draft]) -> None:
    """“voted on Monday to close the bridge in May”: what is decided comes after the day it is decided on."""
    clause, mention = draft.clause, draft.mention
    if draft.factuality != "planned" or draft.nominal or clause is None or mention is None or mention.latest is None:
        return
    decision = verbs.get(id(clause.governor))
    decided = decision.when.earliest if decision is not None and decision.when is not None else None
    if decided is not None and mention.latest[:10] < decided[:10]:
        draft.mention = dating.turned_ahead(mention, decided)


def _is_ahead(mention: Mention, published: str) -> bool:
    """It begins after the day of publication, or on it and goes on: “in the next ten days”."""
    assert mention.earliest is not None
    day, today = mention.earliest[:10], published[:10]
    goes_on = mention.type == "DURATION" and (mention.latest is None or mention.latest[:10] > today)
    return day > today or (day == today and goes_on)


_COMING = word_set("due expect plan")
"""Verbs that tell what is to come on any date: “is due in June”, where “was set in June” tells when it was fixed."""
_ANSWERS = word_set("statement investigation trial arrest protest law")
"""Kinds of happening that need not be of the day of what they are about."""


_ABOUT_DATED = word_set("cancel call_off postpone delay reschedule suspend")
"""Verbs whose object has a date of its own: “the debate on 15 October was cancelled”."""


def _is_near(mention: Mention, published: str) -> bool:
    """“the debate on 15 October”, said on the 12th: the day ahead is far nearer than that of last year."""
    return mention.earliest is not None and 0 < day_number(mention.earliest) - day_number(published) <= _SOON_DAYS


_SOON_DAYS = 60
_MEANT = word_set("talks election visit sport trial culture law agreement protest")
"""Kinds of happening that people fix a day for."""


def _before(draft: Draft) -> str:
    """The word before an event noun's phrase: “slated [for] a release”."""
    if not draft.nominal or draft.subject is None or not draft.subject[0]:
        return ""
    return draft.line.sentence.lowers[draft.subject[0] - 1]


def _own(draft: Draft, dated: list[Draft], published: str | None) -> When | None:
    """The date of the event's own words, or of a later mention of it."""
    for one in (draft, *draft.more):
        if one.nominal and draft.lemma in _ABOUT_DATED and one is not draft:
            continue
        if draft.factuality == "happened" and one.factuality == "planned":
            continue  # “announced a plan to be unveiled in May”
        if one.nominal and one.kind != draft.kind and (draft.kind in _ANSWERS or one.line is not draft.line):
            continue
        one.mention = _on_the_day(one, dated, published)
        found = dating.stated(one, published)
        if found is not None:
            draft.mention = one.mention
            return found
    return None


def _on_the_day(draft: Draft, dated: list[Draft], published: str | None) -> Mention | None:
    """“at 9:54 a.m.”: a time without a day belongs to the day the story is told of, not to the day it was printed."""
    mention = draft.mention
    if mention is None or published is None or mention.type != "TIME" or not dated:
        return mention
    deeds = [d for d in dated if d.kind != "statement"] if draft.kind != "statement" else dated
    base = next((d for d in reversed(dated) if _head(d) and _head(d) == _head(draft)), (deeds or dated)[-1])
    story = base.when
    if mention.rule.startswith("times.c") and carried.is_of_case(draft, base):
        return None
    if story is None or not carried.is_news(story, published) or not mention.rule.startswith(("times.c", "modified")):
        return mention
    if not _is_of_printing(mention, published) and not _is_of_telling(mention, dated[-1], draft):
        return mention
    assert mention.latest is not None
    assert story.earliest is not None
    day = date_of(story.earliest)
    earliest = day + mention.earliest[10:] if mention.earliest else None
    because = (*mention.because, f"on the day of “{base.title}”")
    return structs.replace(mention, earliest=earliest, latest=day + mention.latest[10:], because=because)


def _is_of_printing(mention: Mention, published: str) -> bool:
    """Whether a time of day was taken for one of the day of publication."""
    if mention.anchor != published or mention.latest is None:
        return False
    return day_number(published) - day_number(mention.earliest or mention.latest) in (0, 1)


def _is_of_telling(mention: Mention, last: Draft, draft: Draft) -> bool:
    """“She told police yesterday … The fire broke out at 10:30”: a time of day taken for one of the day of telling."""
    told = last.when.earliest if last.kind == "statement" != draft.kind and last.when is not None else None
    return told is not None and mention.latest is not None and mention.anchor == told[:10] == mention.latest[:10]


def _head(draft: Draft) -> str:
    """The noun that an event's subject is, or nothing."""
    return draft.line.sentence.lowers[draft.subject[1] - 1] if draft.subject is not None else ""


def _purpose(draft: Draft, by_clause: dict[int, Draft], published: str | None) -> When | None:
    """“stopped the train to arrest her”: meant when something else was done, so not before that."""
    clause = draft.clause
    foretold = clause is not None and clause.link == "complement" and clause.tense == "modal"
    if clause is None or not (clause.form == "I" or foretold) or draft.nominal or draft.factuality != "planned":
        return None
    mate = by_clause.get(id(clause.governor))
    if mate is None or mate.when is None or (foretold and not _is_old(mate.when, published)):
        return None
    if mate.when.earliest is None and mate.clause is not None and mate.clause.tense == "perfect":
        return None
    return when(mate.when.earliest, None, basis="ordered", because=(f"meant in “{mate.title}”",))


def _is_old(found: When, published: str | None) -> bool:
    """Whether something is dated weeks before publication."""
    dated = found.basis != "ordered" and found.latest is not None and found.earliest is not None
    return dated and published is not None and day_number(str(found.latest)) < day_number(published) - _SOON_DAYS
