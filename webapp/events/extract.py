"""The walk through an article: analyse, find the happenings, fill in who, when, how sure, print, weigh."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from webapp.events import attribution, dating, factuality, importance, lexicon, ordering, places, same, titles, triggers
from webapp.events.actors import Cast, actor, mention_people, notice, survey
from webapp.events.clauses import Clause
from webapp.events.page import Draft, Line, Page, read
from webapp.model import Article, Event, Evidence, Factuality, Mention, Quote

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
            drafts.extend(_of_line(page, cast, line))
    drafts = same.join(page, cast, drafts)
    drafts = _absorb(drafts)
    _date(page, drafts)
    ordering.relate(drafts)
    ordering.tighten(drafts)
    _weigh(page, drafts)
    return tuple(_event(page, draft) for draft in drafts)


# ── a sentence ───────────────────────────────────────────────────────────────────────────────────


def _of_line(page: Page, cast: Cast, line: Line) -> list[Draft]:
    drafts = triggers.verbal(line)
    taken = {draft.begin for draft in drafts}
    drafts += triggers.nominal(line, taken)
    drafts.sort(key=lambda draft: draft.begin)
    dating.assign(line, drafts)
    noticed: set[int] = set()
    for draft in drafts:
        _fill(page, cast, line, draft)
        if draft.clause is not None and not draft.nominal and id(draft.clause) not in noticed:
            noticed.add(id(draft.clause))
            if draft.clause.form == "V":
                notice(page, line, cast, draft.subject)
    for clause in line.clauses:
        if clause.form == "V" and id(clause) not in noticed and clause.link in ("main", "coordinate"):
            notice(page, line, cast, clause.subject)
    mention_people(page, line, cast)
    return drafts


def _fill(page: Page, cast: Cast, line: Line, draft: Draft) -> None:
    clause = draft.clause
    if clause is not None:
        draft.factuality = (
            factuality.of_clause(clause, line) if not draft.nominal else _nominal_factuality(clause, line)
        )
    begin = draft.subject[0] if draft.subject else draft.begin
    end = clause.end if clause is not None and not draft.nominal else _phrase_end(line, draft)
    draft.places = places.places(page, line, cast, begin, end, draft.lemma)
    if draft.nominal and not draft.places and clause is not None:
        draft.places = places.places(page, line, cast, clause.begin, clause.end, clause.lemma)
    draft.title = titles.of_draft(page, cast, draft)
    draft.actors = _actors(page, cast, line, draft)
    if clause is not None and not draft.nominal:
        draft.attribution = attribution.of_clause(page, line, cast, clause) or attribution.trailing(
            page, line, cast, clause
        )
    draft.attribution = draft.attribution or attribution.according(page, line, cast)


def _nominal_factuality(clause: Clause, line: Line) -> Factuality:
    found = factuality.of_clause(clause, line)
    return found if found in ("planned", "possible") else "happened"


def _phrase_end(line: Line, draft: Draft) -> int:
    assert draft.subject is not None
    position = draft.subject[1]
    chunks = line.chunks
    if position not in chunks.begins:
        return position
    index = chunks.begins.index(position)
    while chunks.kinds[index : index + 2] == "PN":
        index += 2
    return chunks.begins[index] if index < len(chunks.begins) else chunks.ends[-1]


def _actors(page: Page, cast: Cast, line: Line, draft: Draft) -> tuple[str, ...]:
    found: list[str] = []
    spans = []
    if draft.subject and not draft.nominal:
        spans.append(draft.subject)
    clause = draft.clause
    if draft.nominal and draft.subject:
        begin, end = draft.subject[1], _phrase_end(line, draft)
    elif clause is not None:
        begin, end = clause.head_end, clause.end
    else:
        begin = end = 0
    chunks = line.chunks
    for index, kind in enumerate(chunks.kinds):
        if kind == "N" and begin <= chunks.begins[index] < end:
            before = line.sentence.lowers[chunks.begins[index - 1]] if index and chunks.kinds[index - 1] == "P" else ""
            if before in ("", "with", "by", "against", "between", "to", "of", "for", "and"):
                spans.append((chunks.begins[index], chunks.ends[index]))
    for span in spans:
        name = actor(page, line, cast, span)
        if name and name not in found:
            found.append(name)
    return tuple(found[:6])


# ── the article ──────────────────────────────────────────────────────────────────────────────────


def _stands(draft: Draft) -> bool:
    """Whether a draft is an event that can be printed."""
    if not draft.title:
        return False
    if draft.lemma == "say":
        return draft.mention is not None and bool(draft.actors)
    return True


def _absorb(drafts: list[Draft]) -> list[Draft]:
    """The drafts that can be printed; a bare noun that is subject or object of one becomes its evidence."""
    kept = [draft for draft in drafts if _stands(draft)]
    by_clause = {id(draft.clause): draft for draft in kept if draft.clause is not None and not draft.nominal}
    for draft in drafts:
        if draft.nominal and not draft.title and _is_argument(draft):
            mate = by_clause.get(id(draft.clause))
            if mate is not None:
                mate.more.extend((draft, *draft.more))
    return kept


def _date(page: Page, drafts: list[Draft]) -> None:
    published = page.article.published
    by_clause: dict[int, Draft] = {}
    focus: Draft | None = None
    for draft in drafts:
        for one in (draft, *draft.more):
            found = dating.stated(one, published)
            if found is not None:
                draft.when, draft.mention = found, one.mention
                break
        clause = draft.clause
        if draft.when is None and clause is not None and not draft.nominal:
            mate = by_clause.get(id(clause.governor))
            if (
                mate is not None
                and mate.when is not None
                and clause.link in ("coordinate", "participle")
                and clause.subordinator == ""
                and draft.factuality == "happened"
            ):
                draft.when = dating.inherited(mate.when, f"told in one breath with “{mate.title}”")
        if draft.when is None and draft.nominal and clause is not None:
            mate = by_clause.get(id(clause))
            if mate is not None and mate.when is not None and mate.when.basis != "ordered" and _is_argument(draft):
                draft.when = dating.inherited(mate.when, f"part of “{mate.title}”")
        if draft.when is None and focus is not None and focus.when is not None and _in_focus(draft, focus):
            draft.when = dating.inherited(
                focus.when, "carries no date; the paragraph tells of it under the date before it"
            )
        if draft.when is None:
            draft.when = dating.bounded(draft, published)
        if clause is not None and not draft.nominal:
            by_clause[id(clause)] = draft
        if (
            draft.mention is not None
            and draft.when.basis != "ordered"
            and draft.factuality == "happened"
            and clause is not None
            and clause.link in ("main", "coordinate")
            and not draft.nominal
        ):
            focus = draft


def _is_argument(draft: Draft) -> bool:
    clause = draft.clause
    return (
        clause is not None
        and (draft.subject == clause.subject or draft.subject == clause.object)
        and draft.lemma not in lexicon.SAYINGS
    )


def _in_focus(draft: Draft, focus: Draft) -> bool:
    clause = draft.clause
    if clause is None or draft.nominal or draft.factuality != "happened":
        return False
    same_paragraph = draft.line.sentence.paragraph == focus.line.sentence.paragraph
    return (
        same_paragraph
        and clause.tense == "past"
        and clause.link in ("main", "coordinate")
        and clause.subordinator == ""
    )


def _weigh(page: Page, drafts: list[Draft]) -> None:
    headline = _headline_lemmas(page)
    size = max(1, len(page.article.text))
    for draft in drafts:
        draft.importance = importance.weigh(draft, headline, draft.start / size)


def _headline_lemmas(page: Page) -> frozenset[str]:
    found: set[str] = set()
    for word in page.article.title.lower().split():
        bare = word.strip(".,:;!?'\"“”‘’()")
        lemma = lexicon.LEMMAS.get(bare) or lexicon.NOUN_LEMMA.get(bare) or bare
        found |= {bare, lemma, same.family(lemma)}
    return frozenset(found)


# ── the value ────────────────────────────────────────────────────────────────────────────────────


def _id(page: Page, draft: Draft) -> str:
    key = f"{page.article.sha256 or page.article.id}:{draft.start}:{draft.stop}"
    return "e-" + hashlib.sha256(key.encode("utf-8")).hexdigest()[:12]


def _event(page: Page, draft: Draft) -> Event:
    assert draft.when is not None
    return Event(
        id=_id(page, draft),
        title=draft.title,
        when=draft.when,
        factuality=draft.factuality,
        attribution=draft.attribution,
        kind=draft.kind,
        actors=draft.actors,
        places=draft.places,
        importance=draft.importance,
        evidence=tuple(_evidence(page, one) for one in (draft, *draft.more)),
        after=tuple(_id(page, earlier) for earlier in ordering.ancestors(draft)),
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
