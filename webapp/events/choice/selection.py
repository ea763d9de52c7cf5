"""Which drafts are events of their own: what can be printed, what only repeats another, what goes into one title."""

from __future__ import annotations

import re

from webapp.events.choice.standing import in_time, stands
from webapp.events.grammar import lexicon
from webapp.events.grammar.clause import Clause
from webapp.events.page import Draft, Line
from webapp.events.title import titles
from webapp.events.what.supports import OCCURRING
from webapp.events.who.cast import Cast
from webapp.events.words import word_set


def absorb(drafts: list[Draft]) -> list[Draft]:
    """The drafts that can be printed; a bare noun that is subject or object of one becomes its evidence."""
    kept = [draft for draft in drafts if stands(draft)]
    told_in = [(one, draft) for draft in kept for one in (*draft.more, draft) if not one.nominal]
    by_clause = {id(one.clause): draft for one, draft in told_in if one.clause is not None}
    standing = set(map(id, kept))
    folded: set[int] = set()
    for draft in drafts:
        mate = _mate(draft, by_clause)
        if mate is None or mate is draft:
            continue
        if _told_by(mate, draft) or (id(draft) not in standing and draft.nominal and is_argument(draft)):
            mate.more.extend((draft, *draft.more))
            folded.add(id(draft))
    for draft in drafts:
        if id(draft) not in standing and (mate := _printed_in(draft, by_clause)) is not None:
            mate.more.extend((draft, *draft.more))
    contents = (d.clause for d in kept if d.lemma != "say" and d.clause is not None and d.clause.link == "complement")
    told = {id(clause.governor) for clause in contents}
    return [d for d in kept if id(d) not in folded and not (_only_reports(d) and id(d.clause) in told)]


def _printed_in(draft: Draft, by_clause: dict[int, Draft]) -> Draft | None:
    """The event whose title already tells what a draft does: “reports gangs [controlled] the capital”."""
    clause = draft.clause
    if clause is None or draft.nominal or clause.link not in ("complement", "infinitive", "participle"):
        return None
    mate = by_clause.get(id(clause.governor))
    if mate is None or mate is draft or draft.mention not in (None, mate.mention):
        return None
    if clause.link == "participle":  # “released a report [alleging] fraud”
        return mate if draft.kind == mate.kind == "statement" and not clause.subordinator else None
    return mate if _names(mate, draft) else None


def _only_reports(draft: Draft) -> bool:
    """A saying without a date of its own: where what it tells is an event, it only says who tells it."""
    return draft.lemma == "say" and draft.mention is None and not in_time(draft)


def _mate(draft: Draft, by_clause: dict[int, Draft]) -> Draft | None:
    """The event of the verb that a noun or an infinitive hangs on."""
    clause = draft.clause
    if clause is None or (not draft.nominal and clause.form != "I"):
        return None
    return by_clause.get(id(clause if draft.nominal else clause.governor))


def _is_end_of(draft: Draft) -> bool:
    """“fell to his [death]”: what the verb came to is told by the verb."""
    first = draft.subject[0] if draft.subject is not None else 0
    before = draft.line.sentence.lowers[max(0, first - 1) : first + 1]
    return draft.lemma == "death" and before in (["to", "his"], ["to", "her"], ["to", "their"], ["to", "death"])


def _told_by(mate: Draft, draft: Draft) -> bool:
    """Whether a noun or an infinitive tells nothing beside the event of its verb, but is a further word for it."""
    if draft.nominal and _is_end_of(draft):
        return True
    if draft.nominal and is_argument(draft) and (mate.lemma in _CALLED_OFF or _is_shot(mate, draft)):
        return True
    if not draft.nominal:
        if _is_aimed_at(draft):
            return True
        own_date = draft.mention is not None and draft.mention is not mate.mention
        meant = mate.kind in ("statement", "agreement") or mate.lemma in lexicon.PLANNING or mate.lemma == "work"
        return meant and not own_date and not (_is_news(mate, draft) and not _names(mate, draft))
    if _joined(mate, draft) or _is_cause(draft):
        return False
    vague = draft.line.sentence.lowers[draft.begin] in lexicon.VAGUE
    same_date = draft.mention is None or draft.mention is mate.mention
    if not draft.title or (draft.generic and not _within(draft.title, mate.title)):
        return not vague and (is_argument(draft) or draft.kind == mate.kind)
    if mate.lemma in _TAKING_PART and (mate.mention is None or same_date) and _within(draft.title, mate.title):
        return True
    if same_date and _within(draft.title, mate.title):
        return is_argument(draft) or draft.kind in (mate.kind, "statement") or draft.kind not in _OWN
    if same_date and is_argument(draft) and (vague or draft.subject == mate.subject):
        return True
    if mate.kind != "statement":
        return False
    return draft.kind == "statement" or (is_argument(draft) and mate.lemma in _MAKING and same_date)


def _is_shot(mate: Draft, draft: Draft) -> bool:
    """“opened fire”: no blaze."""
    return draft.lemma == "fire" and mate.lemma in ("open", "return")


def _is_aimed_at(draft: Draft) -> bool:
    """“blocked its attempt to acquire the firm”, “a proposal to build one”: what was tried or asked for, not done."""
    assert draft.clause is not None
    before = draft.line.sentence.lowers[max(0, draft.clause.begin - 1) : draft.clause.begin]
    return not _AIMS.isdisjoint(before)


_AIMS = word_set(
    """attempt attempts bid bids effort efforts request requests proposal proposals application applications offer
    offers plea pleas push chance opportunity right ability failure refusal motion campaign campaigns"""
)


def _is_news(mate: Draft, draft: Draft) -> bool:
    """“reached an agreement with Sudbank to sell the harbour”: what was agreed or announced to be done."""
    clause = draft.clause
    assert clause is not None
    return not clause.passive and (mate.kind == "agreement" or clause.begin == mate.end)


def _names(mate: Draft, draft: Draft) -> bool:
    """Whether a title already holds the word for what another draft tells."""
    return draft.line.sentence.lowers[draft.begin] in mate.title.lower().split()


def _joined(mate: Draft, draft: Draft) -> bool:
    """“the landslide followed the eruption”, “the leak led to a blast”: the verb only says how two happenings lie."""
    if draft.clause is None or not draft.title or draft.generic or not is_argument(draft):
        return False
    answers = mate.kind in _ANSWERING and not draft.clause.passive and draft.subject == draft.clause.object
    answers = answers and draft.kind != mate.kind  # “passed a safety inspection” is one
    return (answers or draft.clause.lemma in _JOINING) and draft.kind in _OWN and mate.begin != draft.begin


def _is_cause(draft: Draft) -> bool:
    """“the dam burst because of [a landslide]”: a happening that another came of."""
    if draft.subject is None or not draft.title or draft.kind not in _OWN:
        return False
    return draft.line.sentence.lowers[max(0, draft.subject[0] - 2) : draft.subject[0]] == ["because", "of"]


_TAKING_PART = word_set("win lose contest play host attend stage fight boycott miss engage")
"""“lost the 2019 election to Holm”: whose object is the occasion, and has its date."""
_ANSWERING = word_set("rescue investigation")
"""Kinds of what is done about a happening: “extinguished a fire in a car park”, “identified the first death”."""
_JOINING = word_set("follow cause trigger spark prompt lead result bring")
_CALLED_OFF = word_set("cancel call_off postpone reschedule adjourn")
"""Verbs whose subject or object does not take place."""
_OWN = word_set(
    """attack disaster accident battle protest election crime unrest talks health death trial agreement retreat
    investigation"""
)
"""Kinds of noun that stand for a happening of their own beside what came of it: “killed in an air strike”."""


def _within(title: str, whole: str) -> bool:
    """Whether a title only repeats words of another."""
    return title.lower() in whole.lower()


_MAKING = word_set("announce propose demand request promise threaten call_for urge pledge reject order offer")


_ONE_TRIP = word_set("visit talks")


def bare(drafts: list[Draft]) -> list[Draft]:
    """“The war began on 24 February, when Russia invaded”: a bare noun that began is what another verb says better."""
    kept = [draft for draft in drafts if not _is_bare(draft)]
    for draft in drafts:
        if _is_bare(draft):
            mate = next((other for other in kept if _is_the_same_day(other, draft)), None)
            if mate is None:
                kept.append(draft)
            else:
                mate.more.extend((draft, *draft.more))
    return sorted(kept, key=lambda draft: draft.start)


def repeated(drafts: list[Draft]) -> list[Draft]:
    """“a gas leak” beside “Gas leak destroys the tower”: a noun without a day that another title holds whole."""
    stems = {id(draft): _stems(draft.title) for draft in drafts}
    holding: dict[str, list[Draft]] = {}
    for draft in drafts:
        for stem in stems[id(draft)]:
            holding.setdefault(stem, []).append(draft)
    folded: dict[int, Draft] = {}
    for draft in drafts:
        if draft.nominal and draft.mention is None and (own := stems[id(draft)]):
            near = min((holding[stem] for stem in own), key=len)
            told = [d for d in near if d is not draft and id(d) not in folded and own <= stems[id(d)]]
            told = [d for d in told if d.line is not draft.line or _is_agent(draft)]
            mate = next((d for d in told if d.kind == draft.kind), next(iter(told), None))
            if mate is not None:
                folded[id(draft)] = mate
                if mate.kind == draft.kind:
                    mate.more.extend((draft, *draft.more))
    return [draft for draft in drafts if id(draft) not in folded]


def _is_agent(draft: Draft) -> bool:
    """“was killed by an air strike”, “was retaken following heavy bombing”: what the title of the deed names."""
    assert draft.subject is not None
    begin, end = draft.subject
    passive = draft.clause is not None and draft.clause.passive
    before = draft.line.sentence.lowers[max(0, begin - 1) : begin]
    bare = not draft.line.sentence.tags[begin:end].strip("JN") and draft.line.sentence.tags[end : end + 1] not in "oP"
    return (passive and before == ["by"]) or (bare and before in (["following"], ["after"], ["amid"]))


def _is_bare(draft: Draft) -> bool:
    """Whether a title tells of a noun without saying which: “War begins”."""
    clause = draft.clause
    if draft.nominal or clause is None or draft.begin > clause.begin or draft.kind not in _VIOLENT:
        return False
    if clause.lemma not in OCCURRING or clause.object is not None:
        return False
    return draft.title.split(" ", 1)[0].lower() == draft.line.sentence.lowers[draft.begin]


def _is_the_same_day(other: Draft, draft: Draft) -> bool:
    told = other.mention is not None and draft.mention is not None and other.mention.earliest == draft.mention.earliest
    return other.kind in _VIOLENT and (told or (other.line is draft.line and draft.mention is None))


_VIOLENT = word_set("attack battle disaster accident death crime protest unrest")


def twins(cast: Cast, drafts: list[Draft]) -> list[Draft]:
    """“visited Kyiv and urged …”: what a visitor or a meeting says there belongs to the visit and its title."""
    kept: list[Draft] = []
    for draft in drafts:
        first = kept[-1] if kept else None
        if first is not None and _one_trip(first, draft):
            title = titles.joined(cast, first, draft)
            if title:
                first.title = title
                first.more.extend((draft, *draft.more))
                first.actors = tuple(dict.fromkeys((*first.actors, *draft.actors)))
                continue
        kept.append(draft)
    return kept


def _one_trip(first: Draft, draft: Draft) -> bool:
    return (
        first.kind in _ONE_TRIP
        and draft.kind == "statement"
        and first.line is draft.line
        and draft.clause is not None
        and first.clause is not None
        and draft.clause.link == "coordinate"
        and draft.clause.governor is first.clause
        and draft.factuality == first.factuality
        and draft.mention is None
    )


def told_once(drafts: list[Draft]) -> list[Draft]:
    """Without what a sentence tells twice: “drank tea [laced with poison]”, “[confirmed] two were held”."""
    by_clause = {id(draft.clause): draft for draft in drafts if draft.clause is not None and not draft.nominal}
    repeated: dict[int, Draft] = {}
    for draft in drafts:
        clause = draft.clause
        above = by_clause.get(id(clause.governor)) if clause is not None and not draft.nominal else None
        if above is None or above is draft or id(above) in repeated:
            continue
        if _only_attributes(above, draft) or _falls_through(above, draft):
            repeated[id(above)] = draft
        elif draft.mention in (None, above.mention) and _repeats(draft, above):
            repeated[id(draft)] = above
    for draft in drafts:
        if (mate := repeated.get(id(draft))) is not None and id(mate) not in repeated:
            mate.more.extend((draft, *draft.more))
    return [draft for draft in drafts if id(draft) not in repeated or id(repeated[id(draft)]) in repeated]


def _repeats(draft: Draft, above: Draft) -> bool:
    return _says_no_more(draft, above) or (draft.mention is None and _is_claimed(draft, above))


def _only_attributes(above: Draft, draft: Draft) -> bool:
    """“Police confirmed two suspects were held”: with no day of its own, a saying only says who tells of it."""
    assert draft.clause is not None
    if draft.clause.form == "G" and above.clause is not None and above.clause.passive and above.lemma in _WATCHED:
        return above.mention is None
    told = above.kind == "statement" and above.lemma in _ATTRIBUTING and draft.clause.link == "complement"
    return told and above.mention is None and not in_time(above) and draft.factuality in ("happened", "possible")


_WATCHED = word_set("see spot film photograph picture record hear catch notice")
"""Verbs whose passive only says that somebody saw it: “were later pictured searching the flats”."""


def _is_claimed(draft: Draft, above: Draft) -> bool:
    """“asserts [he had won]”: what somebody only claims is told by the claim."""
    assert draft.clause is not None
    return above.lemma in _CLAIMING and draft.clause.link == "complement"


_CLAIMING = word_set("claim assert insist maintain argue contend allege testify deny dispute refute")


def _falls_through(above: Draft, draft: Draft) -> bool:
    """“The trial was due to start in January but was postponed”: what was planned did not come."""
    assert draft.clause is not None
    off = draft.lemma in _CALLED_OFF and draft.clause.link == "coordinate" and draft.clause.passive
    return off and above.factuality == "planned" and draft.factuality == "happened"


_ATTRIBUTING = word_set("say tell report confirm state note estimate suggest indicate believe allege")


def _says_no_more(draft: Draft, above: Draft) -> bool:
    """“met [to discuss trade]”: a participle, or what is decided or aimed at, that only repeats its verb’s title."""
    assert draft.clause is not None
    done = above.lemma in lexicon.OBJECT_CONTROL and draft.factuality == "happened"  # “forced schools to close”
    if draft.clause.form == "I" and not done and _names(above, draft) and _stems(draft.title) <= _stems(above.title):
        return True
    if draft.clause.form == "I" and above.lemma in _GATHERING and draft.kind == "talks":
        return True
    if draft.clause.form == "G" and _is_behind_noun(draft.line, draft.clause) and _names(above, draft):
        return {stem for stem in _stems(draft.title) if stem[:4] != draft.lemma[:4]} <= _stems(above.title)
    found = draft.clause.link == "complement" and above.lemma in _FINDING and draft.factuality == "happened"
    return (draft.clause.form == "Y" or found) and _stems(draft.title) <= _stems(above.title)


def _is_behind_noun(line: Line, clause: Clause) -> bool:
    """“a bill [legalising …]”, “was killed while [working …]”: an “-ing” form that says more of what is told."""
    return line.kinds[clause.chunk - 1] == "N" or line.sentence.lowers[clause.begin - 1] == "while"


_FINDING = word_set("find conclude warn discover determine establish rule reveal show")
"""Verbs of coming to know or pointing out, whose title tells what was found."""
_GATHERING = word_set("meet gather convene assemble")
"""Verbs whose purpose is talks: what people met to discuss is what their meeting was."""


def _stems(title: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(title.lower())}


_WORD = re.compile(r"[^\W_]{4,}")
_STEM = 5
"""Letters by which two forms of a word are held to be the same."""


def is_argument(draft: Draft) -> bool:
    """Whether a noun is the subject or the object of its verb."""
    clause = draft.clause
    return (
        clause is not None
        and (draft.subject == clause.subject or draft.subject == clause.object)
        and draft.lemma not in lexicon.SAYINGS
    )
