"""Which happening an expression dates: the noun it stands with, the verb it stands with, or both.

An expression inside a noun phrase (“the 2011 war”, “Thursday's vote”) dates that noun alone. One behind
a noun (“a cyberattack on Friday evening”) dates the noun, and the verb as far as the noun's preposition
lets it: never through “after” or “before”, and only if nothing nearer dates the verb where another
preposition stands. All others date the verb they stand with, and the verbs coordinated with it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import ASPECT, VERB_KIND
from webapp.events.page import Draft, Line
from webapp.events.when import hanging, mates, ranges, reach, undating
from webapp.events.when.factuality import IMPLYING
from webapp.events.when.reach import Verbs
from webapp.events.words import word_set
from webapp.model import Mention

_RELATING = word_set("after since before following until till")
"""Prepositions behind which a noun's date is the noun's alone."""
_AT_THE_TIME = word_set("in at during amid on throughout within")
"""Prepositions behind which a noun says when the verb happened."""
_WHEN_WORDS = 5
"""Words after a date within which “when” may begin the clause that it is known for."""


def assign(line: Line, drafts: list[Draft]) -> None:
    """Give every draft of a sentence the expression that dates it, if the sentence has one."""
    mentions = ranges.joined(line.sentence) if drafts and line.sentence.mentions else []
    if not mentions:
        return
    nouns = {draft.subject[0]: draft for draft in drafts if draft.nominal and draft.subject is not None}
    verbs: Verbs = {}
    for draft in drafts:
        if draft.clause is not None and (not draft.nominal or _is_given(draft, draft.clause)):
            verbs.setdefault(id(draft.clause), []).append(draft)
    for clause in line.clauses:
        if id(clause) in verbs and _is_done_in(clause):
            verbs[id(clause.governor)] = verbs.get(id(clause.governor), []) + verbs[id(clause)]
    weak: list[tuple[Mention, Clause]] = []
    for mention in sorted(mentions, key=_is_counted):
        if _is_counted(mention) and "year" in mention.text:
            _give_weak(line, verbs, weak)
        position = bisect_left(line.sentence.starts, mention.start)
        if position == len(line.sentence.starts):
            continue
        if undating.of_model(line, position):
            continue
        chunk = bisect_right(line.chunks.begins, position) - 1
        if line.chunks.kinds[chunk] == "N" and line.sentence.tags[line.chunks.ends[chunk] - 1] != "T":
            weak += _date_phrase(drafts, line, verbs, chunk, mention)
            continue
        noun = None if undating.of_deadline(line, position) else hanging.noun_before(line, nouns, chunk)
        if noun is not None and undating.of_noun(line, position):
            noun.mention = noun.mention or (None if undating.of_law(line, position) else mention)
            _date_known_for(line, verbs, position, mention)
            continue
        if noun is None and undating.of_thing(line, chunk, position):
            continue
        if chunk <= _DATELINE and _DASH.match(line.chunks.kinds, chunk + 1):
            if len(mentions) > 1:
                continue
            weak += [(mention, clause) for clause in reach.clauses_at(line, position, verbs)]
        elif noun is None:
            weak += _date_verbs(line, verbs, position, mention)
        else:
            noun.mention = noun.mention or mention
            weak += _date_through(line, noun, verbs, position, mention)
        _date_described(line, nouns, verbs, position, mention)
        _date_known_for(line, verbs, position, mention)
    _give_weak(line, verbs, weak)
    _date_by_when(line, verbs)


def _give_weak(line: Line, verbs: Verbs, weak: list[tuple[Mention, Clause]]) -> None:
    for mention, clause in weak:
        _give(verbs, clause, mention)
        _give_meanwhile(line, verbs, clause, mention)


def _is_done_in(clause: Clause) -> bool:
    """“started making rifles”, “helped to free her”: told by a verb of its own, it is done when that is."""
    governor = clause.governor
    return governor is not None and clause.form in "GI" and governor.lemma in _LENDING and not clause.subordinator


_LENDING = (ASPECT | IMPLYING) - word_set("go proceed return fly travel rush come")
"""Verbs of whose day their infinitive or -ing form is; not so “went on to win”, “flew to Rome to meet the pope”."""


def _is_counted(mention: Mention) -> bool:
    """“A day earlier, on Sunday”: what counts from elsewhere gives way to what names its day."""
    return mention.rule.startswith(("offset", "relative.unit"))


_DATELINE = 3
"""Chunks before a date that opens a line: “Oslo, 10 November – …”, “Oslo, 10 November (Reuters) – …”."""
_DASH = re.compile(r"(?:\([^)]*\))?-")


def _is_given(noun: Draft, clause: Clause) -> bool:
    """“was given a ban”: what follows a passive verb at once is what happened."""
    return clause.passive and noun.subject is not None and noun.subject[0] == clause.head_end


def _give(verbs: Verbs, clause: Clause, mention: Mention) -> None:
    for draft in verbs.get(id(clause), ()):
        if draft.mention is None or draft.tie in _RELATING or _narrows(mention, draft.mention):
            draft.mention, draft.tie = mention, ""


def _narrows(mention: Mention, other: Mention) -> bool:
    """“In 2019, … were declared on 6 February”: an expression within the time of another says it better."""
    if not mention.earliest or not mention.latest or not other.earliest or not other.latest:
        return False
    points = mention.shape == other.shape == "point" and "DURATION" not in (mention.type, other.type)
    within = other.earliest[:10] <= mention.earliest[:10] and mention.latest[:10] <= other.latest[:10]
    return points and within and other.precision in _COARSE and mention.precision != other.precision


_COARSE = ("decade", "year", "month")


def _date_verbs(line: Line, verbs: Verbs, position: int, mention: Mention) -> list[tuple[Mention, Clause]]:
    """Date the verbs that an expression stands with and those coordinated with them.

    Returned are those that go on from a date at the head, if they have none: “In 1987 two ships collided and
    four men died”.
    """
    weak = []
    for clause in reach.clauses_at(line, position, verbs):
        if undating.of_content(line, clause, position, mention):
            continue
        if clause.form == "G" and clause.chunk == 0 and clause.lemma in _BEGINNING:
            _begin(line, verbs, mention)
            continue
        _spread(line, verbs, clause, position, mention)
        if position < clause.begin:
            weak += [(mention, other) for other in mates.going_on(line, clause)]
    return weak


def _begin(line: Line, verbs: Verbs, mention: Mention) -> None:
    """“Beginning in 2010, Holm robbed nine banks”: not before that."""
    main = next((clause for clause in line.clauses if clause.form == "V"), None)
    for draft in verbs.get(id(main), ()):
        if draft.mention is None:
            draft.mention, draft.tie = mention, "since"


_BEGINNING = word_set("begin start")


def _spread(line: Line, verbs: Verbs, clause: Clause, position: int, mention: Mention) -> None:
    """Date a verb, those coordinated with it, and what happened meanwhile."""
    _give(verbs, clause, mention)
    _share(line, verbs, clause, position, mention)
    _give_meanwhile(line, verbs, clause, mention)


def _give_meanwhile(line: Line, verbs: Verbs, clause: Clause, mention: Mention) -> None:
    for other in line.clauses:
        behind = line.sentence.starts[other.begin] > mention.start
        recalled = "which" in other.subordinator and VERB_KIND.get(clause.lemma) == "statement"
        if other.governor is clause and behind and other.subordinator in _MEANWHILE and not recalled:
            _give(verbs, other, mention)


_MEANWHILE = ("while", "as", "when", "in which", "during which")
"""Words that put a clause in the time of the one before it: “was held on Monday while boarding a flight”."""


def _date_by_when(line: Line, verbs: Verbs) -> None:
    """“were killed and five wounded when gunmen struck on Monday”: what has no date is of the day of its “when”."""
    for clause in line.clauses:
        if clause.subordinator != "when" or clause.governor is None:
            continue
        for draft in verbs.get(id(clause), ()):
            for mate in (clause.governor, *mates.coordinated(line, clause.governor)):
                if draft.mention is not None and not draft.tie:
                    _give(verbs, mate, draft.mention)


# ── verbs behind a dated noun ────────────────────────────────────────────────────────────────────


def _date_through(
    line: Line, noun: Draft, verbs: Verbs, position: int, mention: Mention
) -> list[tuple[Mention, Clause]]:
    """What the date behind a noun says of its verb: the same date, a bound, nothing, or what is returned.

    That is the same date unless something nearer gives the verb another.
    """
    if _is_called(line, noun, position):
        noun.tie = "for"
        return []
    follows = noun.clause is not None and noun.clause.lemma == "follow" and noun.subject == noun.clause.object
    ties = "since" if follows else hanging.preposition(line, noun)
    if ties in _RELATING:
        _bound(line, verbs, position, mention, ties)
        return []
    clauses = [
        c
        for c in reach.clauses_at(line, position, verbs)
        if not (
            undating.of_content(line, c, position, mention)
            or undating.looks_back(noun, ties, verbs.get(id(c), ()), c, position, mention)
        )
    ]
    if ties and ties not in _AT_THE_TIME:
        return [(mention, clause) for clause in clauses if clause.tense != "perfect"]
    weak = []
    for clause in clauses:
        _spread(line, verbs, clause, position, mention)
        if position < clause.begin:
            weak += [(mention, other) for other in mates.going_on(line, clause)]
    return weak


def _is_called(line: Line, noun: Draft, position: int) -> bool:
    """“announced a strike vote for March 1”: the day is that of what is called, not of the call."""
    clause = noun.clause
    called = clause is not None and clause.lemma in _CALLING and noun.subject == clause.object
    return called and line.sentence.lowers[position - 1] == "for"


_CALLING = word_set("announce call schedule convene order propose request demand organise organize promise")


def _bound(line: Line, verbs: Verbs, position: int, mention: Mention, ties: str) -> None:
    """“Since the vote in May, taxes have risen”: the verb comes after or before what the noun's date says."""
    for clause in reach.clauses_at(line, position, verbs):
        for draft in verbs.get(id(clause), ()):
            if draft.mention is None:
                draft.mention, draft.tie = mention, ties


# ── nouns ────────────────────────────────────────────────────────────────────────────────────────


def _date_phrase(
    drafts: list[Draft], line: Line, verbs: Verbs, chunk: int, mention: Mention
) -> list[tuple[Mention, Clause]]:
    """“the 2011 war”, “Thursday's vote”: an expression before the head of a noun phrase dates that.

    Where the phrase says when its verb happened (“in the 2016 election, Silva lost”, “at the 1972 convention”)
    the verb is returned with it.
    """
    begin, end = line.chunks.begins[chunk], line.chunks.ends[chunk]
    weak = []
    for draft in drafts:
        if begin <= draft.begin < end and not undating.of_figure(draft, mention):
            draft.mention = draft.mention or mention
            ties = hanging.preposition(line, draft) if draft.nominal and draft.clause is not None else ""
            sought = draft.lemma == "nomination"  # “lost the party's 2016 nomination”
            state = undating.of_copula(line, begin)
            if (ties in _AT_THE_TIME or sought) and draft.clause is not None and not state:
                weak.append((mention, draft.clause))
            elif ties in _RELATING:
                _bound(line, verbs, begin, mention, ties)
    weak += [(mention, c) for c in line.clauses if c.form == "Y" and c.subject == (begin, end) and c.begin == end]
    if line.sentence.lowers[end - 1] in _DOCUMENTS:
        weak += [(mention, c) for c in line.clauses if c.form == "V" and c.subject == (begin, end)]
    before = line.sentence.lowers[begin - 1] if begin else ""
    if before == "at" or (before in ("in", "during") and line.sentence.lowers[end - 1] in _OCCASIONS):
        weak += [(mention, clause) for clause in reach.clauses_at(line, begin, verbs)]
    return weak


_DOCUMENTS = word_set("release report study letter statement memo paper poll survey article ruling indictment")
"""What says something on the day of its own date: “a September 2020 press release promised …”."""
_OCCASIONS = word_set(
    """cup championship championships olympics paralympics games tour open prix festival tournament finals playoffs
    league series draft primary primaries caucuses"""
)
"""Occasions by whose year one says when something happened: “won a medal in this year's World Cup”."""


def _date_described(line: Line, nouns: dict[int, Draft], verbs: Verbs, position: int, mention: Mention) -> None:
    """“talks held in May”: the date of a participle is that of the noun it describes.

    Not so of “the mission, set up in 2009, has lost ten men”: that is of its own day.
    """
    around = reach.innermost(line, position)
    if around is None or around.form != "Y" or around.subject is None:
        return
    apart = id(around) in verbs and around.governor is not None and around.governor.tense == "perfect"
    if not apart:
        noun = nouns.get(around.subject[0])
        if noun is not None:
            noun.mention = noun.mention or mention


def _date_known_for(line: Line, verbs: Verbs, position: int, mention: Mention) -> None:
    """“since 24 February, when Russia invaded”: the clause that tells what a date is known for happened on it."""
    lowers = line.sentence.lowers
    for ahead in range(position + 1, min(position + 1 + _WHEN_WORDS, len(lowers))):
        if lowers[ahead] == "when":
            clause = next((clause for clause in line.clauses if clause.begin > ahead and clause.form == "V"), None)
            for draft in verbs.get(id(clause), ()):
                if draft.mention is None or draft.mention is mention:
                    draft.mention, draft.tie = mention, "on"
            return


def _share(line: Line, verbs: Verbs, clause: Clause, position: int, mention: Mention) -> None:
    """“were killed and many injured today”: a date behind the last of coordinated verbs is that of all.

    Not so where one of them has a date of its own: “flew to Rome on Monday, met the pope and returned on Tuesday”.
    """
    if position < clause.head or undating.steps_on(line, clause):
        return
    before = mates.coordinated(line, clause)
    if not any(draft.mention for mate in before for draft in verbs.get(id(mate), ())):
        for mate in before:
            _give(verbs, mate, mention)
