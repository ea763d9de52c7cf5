"""The walk through an article: analyse, find the happenings, fill in who, when, how sure, print, weigh."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from operator import attrgetter

from webapp.events.choice import importance, manner, same, selection, standing, views
from webapp.events.grammar.clause import Clause
from webapp.events.order import breath, connect, ordering, scene
from webapp.events.page import Draft, Line, Page, Range, read
from webapp.events.title import headings, meant, titles
from webapp.events.what import kinds, nominals, triggers
from webapp.events.when import attach, factuality
from webapp.events.who import actors, attribution, places
from webapp.events.who.cast import Cast, mention_people, notice, survey
from webapp.events.who.nounphrases import bearer, head_is_name
from webapp.model import Article, Event, Evidence, Mention, Quote

CONTEXT = 100
"""Characters of text kept before and after a sentence, by which it is found again in a changed text."""


def extract(article: Article, mentions: Sequence[Mention]) -> tuple[Event, ...]:
    """The events that *article* tells of, in text order.

    *mentions* are its time expressions, in text order. Every event has evidence whose ``exact`` is a
    sentence of ``article.text``. Pure: the same article gives the same events.
    """
    page = read(article, mentions)
    cast = survey(page)
    drafts: list[Draft] = []
    for line in page.lines:
        if not line.headline:
            drafts.extend(_of_line(cast, line))
    drafts = same.join(cast, drafts)
    drafts = selection.told_once(selection.twins(cast, selection.bare(selection.absorb(drafts))))
    drafts = selection.repeated(views.news(page, manner.joined(drafts)))
    kinds.settle_games(drafts)
    told = breath.told(drafts)
    links = connect.links(drafts, told)
    scene.settle(page, drafts, links, told)
    ordering.relate(drafts, links, told, article.published)
    ordering.tighten(drafts)
    importance.weigh(page, drafts)
    _number(page, drafts)
    return tuple(_event(page, draft) for draft in drafts)


# ── a sentence ───────────────────────────────────────────────────────────────────────────────────


def _of_line(cast: Cast, line: Line) -> list[Draft]:
    drafts = triggers.verbal(line)
    taken = {draft.begin for draft in drafts}
    drafts += nominals.of_line(line, taken)
    if len(drafts) > 1:
        drafts.sort(key=attrgetter("begin"))
    attach.assign(line, drafts)
    cast.turn(line.sentence.index)
    subjects = line.subjects()
    for draft in drafts:
        while subjects and draft.clause is not None and subjects[0][0] < draft.clause.chunk:
            _, span, clause = subjects.pop(0)
            _notice(line, cast, span, clause)
        _fill(cast, line, draft)
        meant.settle(cast, draft)
    for _, span, clause in subjects:
        _notice(line, cast, span, clause)
    mention_people(line, cast)
    meant.notice(line, cast)
    return drafts


def _notice(line: Line, cast: Cast, span: Range, clause: Clause | None) -> None:
    cast.before.setdefault(span, cast.focus)
    if meant.only_speaks(line, cast, span, clause) or meant.is_only_told(line, span, clause):
        return
    aside = clause is not None and clause.link in ("subordinate", "relative")
    notice(line, cast, bearer(line, span), lambda shown: headings.whole(line, cast, cast.focus, shown), aside)


def _fill(cast: Cast, line: Line, draft: Draft) -> None:
    clause = draft.clause
    if draft.subject is not None and not draft.nominal:
        draft.subject = bearer(line, draft.subject)
    if clause is not None:
        draft.factuality = factuality.of_noun(draft) if draft.nominal else factuality.of_clause(clause, line)
    draft.kind = kinds.refine(cast, draft)
    draft.focus = meant.of_draft(cast, draft)
    draft.named = draft.subject is not None and head_is_name(line, draft.subject)
    draft.places = _places(cast, draft)
    draft.able = standing.may_stand(draft)
    if not draft.able:
        return
    draft.actors = actors.of_draft(cast, draft)
    if draft.nominal and (doer := headings.planner(cast, draft)) is not None:
        draft.actors = tuple(dict.fromkeys((doer, *draft.actors)))
    cast.met(draft.actors, draft.kind)
    draft.title = titles.of_draft(cast, draft)
    draft.attribution = attribution.of_draft(cast, draft)


def _places(cast: Cast, draft: Draft) -> tuple[str, ...]:
    line, clause = draft.line, draft.clause
    if not line.names:
        return ()
    begin = draft.subject[0] if draft.subject else draft.begin
    if not draft.nominal or draft.subject is None:
        return places.places(line, cast, begin, clause.end if clause is not None else draft.end, draft.lemma)
    found = places.places(line, cast, begin, actors.phrase_end(line, draft.subject), draft.lemma)
    found = found or places.within(line, *draft.subject)
    if not found and clause is not None and selection.is_argument(draft):
        return places.places(line, cast, clause.begin, clause.end, clause.lemma)
    return found


# ── the value ────────────────────────────────────────────────────────────────────────────────────


def _number(page: Page, drafts: Sequence[Draft]) -> None:
    """Give each draft its id: by the place of its trigger, and of its verb too where two share a trigger."""
    taken: set[str] = set()
    source = page.article.sha256 or page.article.id
    for draft in drafts:
        place = f"{source}:{draft.start}:{draft.stop}"
        draft.id = _hashed(place)
        if draft.id in taken and draft.clause is not None:
            draft.id = _hashed(f"{place}:{draft.clause.head}")
        taken.add(draft.id)


def _hashed(place: str) -> str:
    return "e-" + hashlib.sha256(place.encode("utf-8")).hexdigest()[:12]


def _event(page: Page, draft: Draft) -> Event:
    assert draft.when is not None
    return Event(
        id=draft.id,
        title=draft.title,
        when=draft.when,
        factuality=draft.factuality,
        attribution=draft.attribution,
        kind=draft.kind,
        actors=draft.actors,
        places=draft.places,
        importance=draft.importance,
        evidence=tuple([_evidence(page, one) for one in (draft, *draft.more)]),
        after=tuple([earlier.id for earlier in ordering.ancestors(draft)]),
    )


def _evidence(page: Page, draft: Draft) -> Evidence:
    text = page.article.text
    sentence = draft.line.sentence
    mention = draft.mention
    return Evidence(
        source=page.article.id,
        exact=text[sentence.start : sentence.end],
        prefix=text[max(0, sentence.start - CONTEXT) : sentence.start],
        suffix=text[sentence.end : sentence.end + CONTEXT],
        start=sentence.start,
        end=sentence.end,
        trigger=Quote(text=text[draft.start : draft.stop], start=draft.start, end=draft.stop),
        dated_by=Quote(text=mention.text, start=mention.start, end=mention.end) if mention else None,
    )
