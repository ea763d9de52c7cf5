"""When, over the whole article: the first rule that can date an event does, from its own words to bare bounds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice, takewhile

from msgspec import structs

from webapp.events import breaks, breath, counting, dating
from webapp.events import eras as named_eras
from webapp.events.clause import Clause
from webapp.events.connect import Link
from webapp.events.lexicon import FIXING, REPORTING
from webapp.events.page import Draft, Page
from webapp.events.words import word_set
from webapp.model import Mention, When, date_of, day_number, when

_EARLIER = word_set(
    """previously earlier once before formerly already initially originally ago eventually later subsequently
    finally since"""
)
"""Words that take a deed out of the day told of."""
_SOON = word_set("hours minutes moments seconds")
"""Words before “later” that leave it on that day."""
_ROUNDS = 3
"""Steps by which a date goes from one happening to the next of a sentence."""


def settle(page: Page, drafts: list[Draft], links: Sequence[Link]) -> None:
    """Give every draft its date or its bounds: from its own words, from one breath, from the story told."""
    published = page.article.published
    dated: list[Draft] = []
    days = counting.named_days(page)
    eras = [name for name in named_eras.ERAS if name in page.article.text]
    verbs = breath.verbs_of(drafts)
    for draft in drafts:
        if _is_scheduled(draft, published):
            draft.factuality = "planned"
        elif _is_over(draft, published):
            draft.factuality = "happened"
        _turn_ahead(draft, verbs)
        draft.when = (
            counting.counted(draft, days, published)
            or _own(draft, dated, published)
            or named_eras.bounded_by(draft, page, eras)
        )
        if _carries(draft):
            dated.append(draft)
    givers: dict[int, list[tuple[Draft, str]]] = {}
    for giver, taker, reason in breath.ties(drafts):
        givers.setdefault(id(taker), []).append((giver, reason))
    for _ in range(_ROUNDS):
        for draft in drafts:
            draft.when = draft.when or _shared(draft, givers)
        for link in links:
            _count(link, published)
    follows = {id(link.later) for link in links if link.reason.startswith("“after”")}
    _rest(drafts, givers, follows, breaks.openings(page), published)


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
    givers: dict[int, list[tuple[Draft, str]]],
    follows: set[int],
    openings: Sequence[Mention],
    published: str | None,
) -> None:
    """Dates for those that neither their own words nor a breath with others dates, in text order.

    *follows*: the drafts told as coming after another, whose day is not theirs.
    """
    by_clause = breath.verbs_of(drafts)
    dated: list[Draft] = []
    for draft in drafts:
        draft.when = (
            draft.when
            or _shared(draft, givers)
            or _purpose(draft, by_clause, published)
            or (None if id(draft) in follows else _focus(draft, dated, drafts, openings, published))
            or dating.bounded(draft, published)
        )
        if _carries(draft):
            dated.append(draft)


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
    base = next((d for d in reversed(dated) if _head(d) and _head(d) == _head(draft)), dated[-1])
    story = base.when
    if mention.rule.startswith("times.c") and _is_of_case(draft, base):
        return None
    if (
        story is None
        or not _is_news(story, published)
        or mention.anchor != published
        or not mention.rule.startswith(("times.c", "modified"))
    ):
        return mention
    if mention.latest is None or day_number(published) - day_number(mention.earliest or mention.latest) not in (0, 1):
        return mention
    assert story.earliest is not None
    day = date_of(story.earliest)
    earliest = day + mention.earliest[10:] if mention.earliest else None
    because = (*mention.because, f"on the day of “{base.title}”")
    return structs.replace(mention, earliest=earliest, latest=day + mention.latest[10:], because=because)


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


def _focus(
    draft: Draft, dated: list[Draft], drafts: list[Draft], openings: Sequence[Mention], published: str | None
) -> When | None:
    """The date under which the paragraph, or the story of the same people, is told."""
    clause = draft.clause
    if clause is None or draft.nominal or draft.factuality != "happened" or not _told_plainly(draft):
        return None
    focus = dated[-1] if dated else None
    if focus is None or focus.when is None or _elsewhen(draft, focus):
        return None
    if draft.line.sentence.paragraph == focus.line.sentence.paragraph and not breaks.between(focus, draft, openings):
        next_one = _dated_next(draft, drafts)
        if next_one is not None and (next_one.line is draft.line or not _is_day(focus.when)):
            return _between(focus, next_one)
        if _is_day(focus.when):
            reason = "carries no date; the paragraph tells of it under the date before it"
            return dating.inherited(dating.of_the_day(focus, draft), reason)
    story = _story(draft, dated, published)
    if story is None or story.when is None:
        return None
    reason = f"carries no date; told of {draft.actors[0]} in the story of “{story.title}”"
    return dating.inherited(dating.of_the_day(story, draft), reason)


def _dated_next(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """What the paragraph goes on to tell under a date of its own: “raised the sum, and … passed it on 10 May”."""
    paragraph = draft.line.sentence.paragraph
    following = islice(drafts, bisect_right(drafts, draft.start, key=_start), None)
    for other in takewhile(lambda other: other.line.sentence.paragraph == paragraph, following):
        if other.when is not None and _carries(other) and other.clause is not draft.clause:
            return None if other.clause is not None and other.clause.tense == "pluperfect" else other
    return None


def _start(draft: Draft) -> int:
    return draft.start


def _between(focus: Draft, later: Draft) -> When | None:
    """Bounds of what is told between two dated happenings."""
    assert focus.when is not None
    assert later.when is not None
    if not focus.when.earliest or not later.when.latest:
        return None
    if day_number(focus.when.earliest) > day_number(later.when.latest):
        return None
    reason = f"told between “{focus.title}” and “{later.title}”"
    return when(date_of(focus.when.earliest), date_of(later.when.latest), basis="ordered", because=(reason,))


def _elsewhen(draft: Draft, focus: Draft) -> bool:
    """A saying about what happened then, something told of several (“both explosions”), a subject with its own date."""
    if draft.kind == "statement" and focus.kind not in _TALKING:
        return True
    if _is_of_case(draft, focus):
        return True
    clause, tags = draft.clause, draft.line.sentence.tags
    if clause is not None and ("T" in tags[clause.begin : clause.end] or _is_of_before(draft, clause)):
        return True
    if draft.subject is None:
        return False
    begin, end = draft.subject
    return draft.line.sentence.lowers[begin] in _SEVERAL or "T" in draft.line.sentence.tags[begin:end]


def _is_of_before(draft: Draft, clause: Clause) -> bool:
    """“During a previous spell in Norland, Silva won …”: the words that open the sentence go back."""
    opening = draft.line.sentence.lowers[: clause.subject[0] if clause.subject else clause.begin]
    return opening[:1] in (["during"], ["in"], ["at"]) and not _PREVIOUS.isdisjoint(opening)


_PREVIOUS = word_set("previous earlier former first early")


def _is_of_case(draft: Draft, focus: Draft) -> bool:
    """“was jailed on Monday. He pulled out a knife”: the deed that a court heard of is not of the court's day."""
    in_court = focus.kind == "trial" or focus.lemma in _SENTENCING
    return in_court and draft.kind not in ("trial", "arrest", "statement", "agreement", "law")


_SENTENCING = word_set("jail imprison sentence convict acquit fine hear")
_TALKING = word_set("statement talks visit trial law agreement election")
"""Kinds of happening at which things are said."""
_SEVERAL = word_set("both all these those each")


def _story(draft: Draft, dated: list[Draft], published: str | None) -> Draft | None:
    """The news of the last days about the same person that an undated main clause goes on with."""
    last = dated[-1]
    here = last.line.sentence.paragraph == draft.line.sentence.paragraph
    if here and not _is_news(last.when, published) and draft.kind != "statement":
        return None
    who = set(draft.actors[:1])
    found = next((d for d in reversed(dated) if _is_news(d.when, published) and who & set(d.actors)), None)
    return None if found is None or found.kind == "death" else found


def _is_day(found: When) -> bool:
    return found.earliest is not None and found.latest is not None and date_of(found.earliest) == date_of(found.latest)


def _told_plainly(draft: Draft) -> bool:
    """A main clause in the simple past without “earlier”, “previously” and the like."""
    clause = draft.clause
    assert clause is not None
    lowers = draft.line.sentence.lowers[max(0, clause.begin - 2) : clause.head_end]
    return (
        draft.line.sentence.lowers[0] != "once"
        and clause.tense == "past"
        and clause.link in ("main", "coordinate")
        and not clause.subordinator
        and "ago" not in draft.line.sentence.lowers[clause.head_end : clause.end + 3]
        and (_EARLIER.isdisjoint(lowers) or not _SOON.isdisjoint(draft.line.sentence.lowers[: clause.begin]))
    )


def _is_old(found: When, published: str | None) -> bool:
    """Whether something is dated weeks before publication."""
    dated = found.basis != "ordered" and found.latest is not None and found.earliest is not None
    return dated and published is not None and day_number(str(found.latest)) < day_number(published) - _SOON_DAYS


def _is_news(found: When | None, published: str | None) -> bool:
    if published is None or found is None or found.earliest is None or found.latest is None or found.basis == "ordered":
        return False
    return (
        found.earliest == found.latest and 0 <= day_number(published) - day_number(found.earliest) <= counting.NEWS_DAYS
    )


def _carries(draft: Draft) -> bool:
    """Whether what follows may be told under this event's date."""
    clause = draft.clause
    return (
        draft.mention is not None
        and draft.when is not None
        and draft.when.basis != "ordered"
        and draft.factuality == "happened"
        and clause is not None
        and clause.link in ("main", "coordinate")
        and not draft.nominal
    )
