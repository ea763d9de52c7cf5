"""When, over the whole article: the first rule that can date an event does, from its own words to bare bounds."""

from __future__ import annotations

from msgspec import structs

from webapp.events import dating
from webapp.events.page import Draft, Page
from webapp.events.selection import is_argument
from webapp.events.words import eras, word_set
from webapp.model import Mention, When, day_number, iso_day, when

_EARLIER = word_set("previously earlier once before formerly already initially originally ago")
_NEWS_DAYS = 8
"""Days before publication within which what is told in the simple past about the same people is one story."""
ERAS: dict[str, tuple[str, str]] = {
    name.strip(): (days.strip()[:10], days.strip()[-10:])
    for name, days in (entry.split("=") for entry in eras.ERAS.replace("\n", " ").split(";"))
}
"""Every named war or period with its first and last day."""
_DAYS_AFTER = {
    "the following day": 1,
    "the next day": 1,
    "a day later": 1,
    "one day later": 1,
    "the day after": 1,
    "two days later": 2,
    "three days later": 3,
    "the same day": 0,
    "that day": 0,
    "that same day": 0,
    "the previous day": -1,
    "the day before": -1,
}
"""Expressions that count from the event told before them."""


def settle(page: Page, drafts: list[Draft]) -> None:
    """Give every draft its date or its bounds, in text order."""
    published = page.article.published
    by_clause: dict[int, Draft] = {}
    dated: list[Draft] = []
    occasions = _occasions(drafts)
    for draft in drafts:
        if _is_scheduled(draft, published):
            draft.factuality = "planned"
        draft.when = (
            _own(draft, dated, published)
            or _counted(draft, dated, published)
            or _era(draft, page)
            or _governing(draft, by_clause)
            or _occasion(draft, occasions)
            or _purpose(draft, by_clause)
            or _focus(draft, dated, published)
            or dating.bounded(draft, published)
        )
        if draft.clause is not None and not draft.nominal:
            by_clause[id(draft.clause)] = draft
        if _carries(draft):
            dated.append(draft)


def _is_scheduled(draft: Draft, published: str | None) -> bool:
    """“The trial begins on Monday”: the present tense with a date still to come."""
    clause, mention = draft.clause, draft.mention
    if published is None or mention is None or mention.earliest is None or clause is None or draft.nominal:
        return False
    return clause.tense == "present" and mention.earliest[:10] > published[:10]


def _own(draft: Draft, dated: list[Draft], published: str | None) -> When | None:
    """The date of the event's own words, or of a later mention of it."""
    for one in (draft, *draft.more):
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
    story = dated[-1].when
    if (
        story is None
        or not _is_news(story, published)
        or mention.anchor != published
        or not mention.rule.startswith("times.c")
    ):
        return mention
    if mention.earliest is None or mention.latest is None or mention.earliest[:10] != published[:10]:
        return mention
    assert story.earliest is not None
    day = story.earliest[:10]
    because = (*mention.because, f"on the day of “{dated[-1].title}”")
    return structs.replace(
        mention, earliest=day + mention.earliest[10:], latest=day + mention.latest[10:], because=because
    )


def _era(draft: Draft, page: Page) -> When | None:
    """“during World War II”, “the Cold War, when …”: bounded by the days of a war or period known by name."""
    clause = draft.clause
    if clause is None or draft.nominal or draft.factuality != "happened":
        return None
    sentence = draft.line.sentence
    start, stop = sentence.starts[clause.begin], sentence.ends[max(clause.begin, clause.end - 1)]
    around = page.article.text[start:stop]
    if clause.subordinator == "when":
        around = page.article.text[sentence.start : start]
    for name, (first, last) in ERAS.items():
        at = around.find(name)
        if at >= 0 and (clause.subordinator == "when" or around[:at].rstrip(" the").endswith(("during", "in"))):
            return when(first, last, basis="stated", because=(f"“{name}”, a time known by name",))
    return None


def _counted(draft: Draft, dated: list[Draft], published: str | None) -> When | None:
    """“the following day”: counted from the last dated event, of the same people if there is one."""
    offset = next((_DAYS_AFTER[text] for text in _loose_expressions(draft) if text in _DAYS_AFTER), None)
    if offset is None or draft.nominal:
        return None
    base = next((d for d in reversed(dated) if set(d.actors) & set(draft.actors)), dated[-1] if dated else None)
    if base is None or base.when is None or base.when.earliest is None or base.when.earliest != base.when.latest:
        return None
    day = iso_day(day_number(base.when.earliest) + offset)
    if published and day > published[:10] and draft.factuality == "happened":
        return None
    reason = f"counted from “{base.title}”"
    return when(day, day, basis="resolved", because=(reason, *base.when.because))


def _loose_expressions(draft: Draft) -> list[str]:
    """Expressions of the sentence without a date of their own that stand in or after the event's clause."""
    sentence = draft.line.sentence
    end = sentence.ends[-1]
    begin = sentence.starts[draft.clause.begin] if draft.clause is not None else draft.start
    return [m.text.lower() for m in sentence.mentions if m.earliest is None and begin <= m.start < end]


def _governing(draft: Draft, by_clause: dict[int, Draft]) -> When | None:
    """The date of the verb that a second verb, a participle or an argument hangs on."""
    clause = draft.clause
    if clause is None or draft.factuality != "happened":
        return None
    if draft.nominal:
        mate = by_clause.get(id(clause))
        if mate is not None and mate.when is not None and mate.when.basis != "ordered" and is_argument(draft):
            return dating.inherited(mate.when, f"part of “{mate.title}”")
        return None
    mate = by_clause.get(id(clause.governor))
    if mate is None or mate.when is None or clause.link not in ("coordinate", "participle") or clause.subordinator:
        return None
    return dating.inherited(mate.when, f"told in one breath with “{mate.title}”")


def _occasions(drafts: list[Draft]) -> dict[int, list[tuple[Draft, Draft]]]:
    """For every sentence the nouns that say on what occasion it happened (“during the speech”), and whose they are."""
    found: dict[int, list[tuple[Draft, Draft]]] = {}
    for owner in drafts:
        for one in (owner, *owner.more):
            sentence = one.line.sentence
            if one.nominal and one.subject and sentence.lowers[one.subject[0] - 1] in ("during", "at", "in"):
                found.setdefault(sentence.index, []).append((one, owner))
    return found


def _occasion(draft: Draft, occasions: dict[int, list[tuple[Draft, Draft]]]) -> When | None:
    """The date of the occasion that the sentence names, told before with its date."""
    if draft.nominal or draft.factuality != "happened":
        return None
    for noun, owner in occasions.get(draft.line.sentence.index, ()):
        if (
            owner is not draft
            and owner.when is not None
            and owner.when.basis != "ordered"
            and noun.clause is draft.clause
        ):
            return dating.inherited(owner.when, f"on the occasion of “{owner.title}”")
    return None


def _purpose(draft: Draft, by_clause: dict[int, Draft]) -> When | None:
    """“stopped the train to arrest her”: meant when something else was done, so not before that."""
    clause = draft.clause
    if clause is None or clause.form != "I" or draft.nominal or draft.factuality != "planned":
        return None
    mate = by_clause.get(id(clause.governor))
    if mate is None or mate.when is None:
        return None
    return when(mate.when.earliest, None, basis="ordered", because=(f"meant in “{mate.title}”",))


def _focus(draft: Draft, dated: list[Draft], published: str | None) -> When | None:
    """The date under which the paragraph, or the story of the same people, is told."""
    clause = draft.clause
    if clause is None or draft.nominal or draft.factuality != "happened" or not _told_plainly(draft):
        return None
    focus = dated[-1] if dated else None
    if focus is None or focus.when is None:
        return None
    if draft.line.sentence.paragraph == focus.line.sentence.paragraph and _is_day(focus.when):
        return dating.inherited(focus.when, "carries no date; the paragraph tells of it under the date before it")
    story = _story(draft, dated, published)
    if story is None or story.when is None:
        return None
    reason = f"carries no date; told of {draft.actors[0]} in the story of “{story.title}”"
    return dating.inherited(story.when, reason)


def _story(draft: Draft, dated: list[Draft], published: str | None) -> Draft | None:
    """The news of the last days about the same person that an undated main clause goes on with."""
    if not _is_news(dated[-1].when, published) and draft.kind != "statement":
        return None
    who = set(draft.actors[:1])
    found = next((d for d in reversed(dated) if _is_news(d.when, published) and who & set(d.actors)), None)
    return None if found is None or found.kind == "death" else found


def _is_day(found: When) -> bool:
    return found.earliest is not None and found.latest is not None and found.earliest[:10] == found.latest[:10]


def _told_plainly(draft: Draft) -> bool:
    """A main clause in the simple past without “earlier”, “previously” and the like."""
    clause = draft.clause
    assert clause is not None
    lowers = draft.line.sentence.lowers[max(0, clause.begin - 2) : clause.head_end]
    return (
        clause.tense == "past"
        and clause.link in ("main", "coordinate")
        and not clause.subordinator
        and not _EARLIER.intersection(lowers)
    )


def _is_news(found: When | None, published: str | None) -> bool:
    if published is None or found is None or found.earliest is None or found.latest is None or found.basis == "ordered":
        return False
    return found.earliest == found.latest and 0 <= day_number(published) - day_number(found.earliest) <= _NEWS_DAYS


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
