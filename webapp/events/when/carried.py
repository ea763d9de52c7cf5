"""Dates carried over from what was told before: that of the paragraph, that of the story of the same people."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile

from webapp.events.grammar.clause import Clause
from webapp.events.page import Draft
from webapp.events.when import breaks, counting, dating
from webapp.events.who.nounphrases import PERSON_NOUNS
from webapp.events.words import word_set
from webapp.model import Mention, When, date_of, day_number, when

_EARLIER = word_set(
    """previously earlier once before formerly already initially originally ago eventually later subsequently
    finally since"""
)
"""Words that take a deed out of the day told of."""
_SOON = word_set("hours minutes moments seconds")
"""Words before “later” that leave it on that day."""


def date(
    draft: Draft, dated: list[Draft], drafts: list[Draft], openings: Sequence[Mention], published: str | None
) -> When | None:
    """The date under which the paragraph, or the story of the same people, is told."""
    clause = draft.clause
    if clause is None or draft.nominal or draft.factuality != "happened" or not _told_plainly(draft):
        return None
    focus = dated[-1] if dated else None
    if focus is None or focus.when is None or _elsewhen(draft, focus) or _is_named_by(focus):
        return None
    if draft.line.sentence.paragraph == focus.line.sentence.paragraph and not breaks.between(focus, draft, openings):
        next_one = _dated_next(draft, drafts)
        if next_one is not None and (next_one.line is draft.line or not _is_day(focus.when)):
            return _between(focus, next_one)
        if _is_day(focus.when) and _is_near(draft, focus):
            reason = "carries no date; the paragraph tells of it under the date before it"
            return dating.inherited(dating.of_the_day(focus, draft), reason)
    story = _story(draft, dated, published)
    if story is None or story.when is None:
        return None
    reason = f"carries no date; told of {draft.actors[0]} in the story of “{story.title}”"
    return dating.inherited(dating.of_the_day(story, draft), reason)


_NEAR = 3
"""Sentences over which what is told of others is still of the day that a paragraph has named."""


def _is_near(draft: Draft, focus: Draft) -> bool:
    """Whether a draft is told close behind the date, or of the same people or places."""
    shared = {*draft.actors, *draft.places} & {*focus.actors, *focus.places}
    return bool(shared) or draft.line.sentence.index - focus.line.sentence.index <= _NEAR


def _is_named_by(focus: Draft) -> bool:
    """“In the 27 November deal, they agreed on a line”: the day is that of the deal, and nothing is told under it."""
    mention, line = focus.mention, focus.line
    assert mention is not None
    chunk = line.chunk_at(bisect_right(line.sentence.starts, mention.start) - 1)
    return line.chunks.kinds[chunk] == "N" and line.sentence.tags[line.chunks.ends[chunk] - 1] != "T"


def told_before(draft: Draft, dated: list[Draft]) -> list[Draft]:
    """Those of *dated* that stand before a draft; *dated* is in text order."""
    return dated[: bisect_right(dated, draft.start, key=_start)]


def carry(draft: Draft, dated: list[Draft]) -> None:
    """Add a draft, and its later tellings with dates of their own, to those under whose dates others are told."""
    if carries(draft):
        insort(dated, draft, key=_start)
    for one in draft.more:
        if one.mention is None or one.line is draft.line:
            continue
        again = replace(one, when=draft.when, title=draft.title, factuality=draft.factuality, more=[], after=[])
        if carries(again):
            insort(dated, again, key=_start)


def _dated_next(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """What the paragraph goes on to tell under a date of its own: “raised the sum, and … passed it on 10 May”."""
    paragraph = draft.line.sentence.paragraph
    following = islice(drafts, bisect_right(drafts, draft.start, key=_start), None)
    for other in takewhile(lambda other: other.line.sentence.paragraph == paragraph, following):
        if other.when is not None and carries(other) and other.clause is not draft.clause:
            return None if other.clause is not None and other.clause.tense == "pluperfect" else other
    return None


def _start(draft: Draft) -> int:
    return draft.start


def _between(focus: Draft, later: Draft) -> When | None:
    """Bounds of what is told between two dated happenings."""
    assert focus.when is not None
    assert later.when is not None
    if not focus.when.earliest or not later.when.latest or focus.when.shape == "span":
        return None
    if day_number(focus.when.earliest) > day_number(later.when.latest):
        return None
    reason = f"told between “{focus.title}” and “{later.title}”"
    return when(date_of(focus.when.earliest), date_of(later.when.latest), basis="ordered", because=(reason,))


def _elsewhen(draft: Draft, focus: Draft) -> bool:
    """A saying about what happened then, something told of several (“both explosions”), a subject with its own date."""
    if draft.kind == "statement" and focus.kind not in _TALKING:
        return True
    if is_of_case(draft, focus):
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


def is_of_case(draft: Draft, focus: Draft) -> bool:
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
    if here and not is_news(last.when, published) and draft.kind != "statement":
        return None
    who = set(draft.actors[:1])
    found = next((d for d in reversed(dated) if is_news(d.when, published) and who & set(d.actors)), None)
    if found is None or found.kind == "death" or not _goes_on(draft):
        return None
    return found


def _goes_on(draft: Draft) -> bool:
    """Not “a group won that match”, nor “Holm had known Ruiz, and came to …”."""
    last = draft.actors[0].split()[-1] if draft.actors else ""
    somebody = last[:1].isupper() or last.lower() in PERSON_NOUNS
    back = any(clause.tense == "pluperfect" for clause in draft.line.clauses if clause.begin < draft.begin)
    return somebody and not back


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
        and not counting.opens_on(draft.line)
        and "ago" not in draft.line.sentence.lowers[clause.head_end : clause.end + 3]
        and (_EARLIER.isdisjoint(lowers) or not _SOON.isdisjoint(draft.line.sentence.lowers[: clause.begin]))
    )


def is_news(found: When | None, published: str | None) -> bool:
    """Whether a date is a day within the last days before publication."""
    if published is None or found is None or found.earliest is None or found.latest is None or found.basis == "ordered":
        return False
    return (
        found.earliest == found.latest and 0 <= day_number(published) - day_number(found.earliest) <= counting.NEWS_DAYS
    )


def carries(draft: Draft) -> bool:
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
