"""Verbs that lend the happening to another word: “held talks”, “went on strike”, “are confirmed dead”."""

from __future__ import annotations

from webapp.events.grammar import lexicon, onsets
from webapp.events.grammar.clause import Clause
from webapp.events.page import Draft, Line, Range
from webapp.events.words import word_set

OCCURRING = word_set(
    """occur happen take begin start end continue resume follow ensue erupt break_out commence unfold"""
)
_SUPPORTS = word_set("go go_on head come bring put take place enter be keep remain call get fall appear")
_SUPPORTED = {
    "on strike": "protest", "on trial": "trial", "on sale": "business", "on display": "culture", "on air": "culture",
    "under control": "rescue", "under attack": "attack", "under fire": "attack", "under siege": "attack",
    "into custody": "arrest", "into force": "law", "into effect": "law", "to trial": "trial", "to court": "trial",
    "in court": "trial", "before a judge": "trial",
    "under arrest": "arrest", "under investigation": "investigation", "to an end": "closure", "to a halt": "closure",
    "into orbit": "science", "to power": "appointment", "into office": "appointment", "to attention": "other",
    "to the attention": "other", "out of control": "accident", "into service": "business", "on fire": "disaster",
    "into administration": "business", "on hold": "closure", "under quarantine": "health", "to light": "other",
    "into question": "statement", "to safety": "rescue", "ablaze": "disaster", "aground": "accident",
    "on leave": "appointment", "into receivership": "business", "to sleep": "death", "to death": "death",
    "to prison": "arrest", "to jail": "arrest", "into exile": "retreat", "into hiding": "retreat", "to war": "battle",
    "on parole": "trial", "on bail": "trial", "into lockdown": "closure", "into bankruptcy": "business",
    "to the polls": "election",
} | onsets.KINDS  # fmt: skip
"""What a verb that only supports says with the phrase after it: “went on strike”, “was brought under control”."""
_NO_HAPPENING = word_set("no any every each what whatever")


def of_clause(line: Line, clause: Clause) -> Draft | None:
    """The happening of *clause* that another word than its verb names; None where there is none."""
    lemma = clause.lemma
    if lemma not in _LENDING and not clause.passive:
        return None
    if lemma == "become" and (office := _office(line, clause)):
        return office
    if lemma == "call" and _is_call_out(line, clause):
        return _verb_of(line, clause, "rescue")
    if lemma == "appear" and _is_first(line, clause):
        return _verb_of(line, clause, "other")
    if lemma in _SUPPORTS and (phrase := _supported(line, clause)):
        return phrase
    if lemma in lexicon.LIGHT and (light := _light_object(line, clause)):
        return light
    occurs = lemma in OCCURRING and not (lemma == "follow" and _is_apart(clause))
    tells_of_subject = occurs or (clause.passive and clause.form == "V" and lemma in lexicon.FIXING)
    if tells_of_subject and clause.subject and (found := event_noun(line, clause.subject)):
        word, noun_kind = found
        name = lexicon.NOUN_LEMMA[line.sentence.lowers[word]]
        return Draft(line, word, word + 1, name, noun_kind, clause, subject=clause.subject)
    if clause.passive and lemma in _FINDING and (state := _state_after(line, clause)):
        word, state_kind = state
        return Draft(line, word, word + 1, line.sentence.lowers[word], state_kind, clause, subject=clause.subject)
    return _study(line, clause) if lemma in _FINDINGS else None


def _office(line: Line, clause: Clause) -> Draft | None:
    """“became president”, “became the party's nominee”, “became law”: what somebody or something is from then on."""
    if clause.object is None or clause.form != "V" or clause.tense not in ("past", "perfect", "future"):
        return None
    begin, end = clause.object
    low = line.sentence.lowers[end - 1]
    described = line.kinds[line.chunk_at(end - 1) + 1 :][:1] in ("I", "Y", "W", "H")  # “the first to win” tells of that
    if described or clause.object[0] != clause.head_end or "latest" in line.sentence.lowers[begin:end]:
        return None
    if low == "law" and end - begin == 1:
        return _verb_of(line, clause, "law")
    return _verb_of(line, clause, "appointment") if low in lexicon.HEAD_ROLES or low in _STANDINGS else None


_STANDINGS = word_set("nominee candidate member mp senator head owner shareholder heir king queen")
"""What somebody becomes on a day, beside the roles that stand before names."""


def _is_call_out(line: Line, clause: Clause) -> bool:
    """“Firefighters were called to the hotel”."""
    lowers, end = line.sentence.lowers, clause.head_end
    to_place = lowers[end : end + 1] == ["to"] and line.kinds[line.chunk_at(end) + 1 :][:1] == "N"
    return clause.passive and clause.subject is not None and to_place and lowers[clause.subject[1] - 1] in _SERVICES


_SERVICES = word_set("firefighters fire service services police officers crews ambulance ambulances paramedics brigade")


def _is_first(line: Line, clause: Clause) -> bool:
    """“The virus first appeared in Tarn”."""
    lowers = line.sentence.lowers
    return "first" in (*lowers[max(0, clause.begin - 1) : clause.head], *lowers[clause.head_end : clause.head_end + 1])


def _is_apart(clause: Clause) -> bool:
    """“an explosion, [followed] by a fire”: behind a comma it tells only what came next."""
    return clause.form == "Y" and clause.sentence.tags[clause.begin - 1] == ","


_FINDING = word_set("confirm report find declare pronounce presume leave fear believe list")
FOUND_STATES = {"dead": "death", "missing": "accident", "guilty": "trial", "injured": "injury", "wounded": "injury"}


def _state_after(line: Line, clause: Clause) -> tuple[int, str] | None:
    """“39 are confirmed dead”: the state found is what happened."""
    position = clause.head_end
    low = line.sentence.lowers[position] if position < len(line.sentence.lowers) else ""
    kind = FOUND_STATES.get(low)
    if kind is None and line.sentence.tags[position : position + 1] in ("n", "L", "v") and low in lexicon.LEMMAS:
        kind = lexicon.VERB_KIND.get(lexicon.LEMMAS[low])
    return (position, kind) if kind else None


def _supported(line: Line, clause: Clause) -> Draft | None:
    """“went on strike”, “was brought under control”: the phrase after the verb says what happened."""
    lowers = line.sentence.lowers
    begin = clause.head + 1
    if clause.lemma != "be" and clause.object is not None and clause.object[0] == clause.head_end:
        begin = clause.object[1]
    for size in (4, 3, 2, 1):
        kind = _SUPPORTED.get(" ".join(lowers[begin : begin + size]))
        if kind is not None:
            word = begin + size - 1
            draft = Draft(line, word, word + 1, lowers[word], kind, clause, subject=clause.subject)
            draft.more.append(_verb_of(line, clause, kind))
            return draft
    return None


def _study(line: Line, clause: Clause) -> Draft | None:
    """“Preliminary investigations suggest …”: what a study, a poll, a test found."""
    found = event_noun(line, clause.subject) if clause.subject and not clause.passive else None
    if found is None or found[1] not in ("investigation", "science", "election") or clause.tense == "modal":
        return None
    draft = Draft(line, clause.head, clause.head_end, clause.lemma, found[1], clause, subject=clause.subject)
    name = lexicon.NOUN_LEMMA[line.sentence.lowers[found[0]]]
    draft.more.append(Draft(line, found[0], found[0] + 1, name, found[1], clause, subject=clause.subject))
    return draft


_FINDINGS = word_set("suggest show find reveal indicate conclude confirm say report put estimate")
_LENDING = _SUPPORTS | lexicon.LIGHT | OCCURRING | _FINDINGS | {"become"}
"""Verbs that may lend the happening in the active too."""


def _verb_of(line: Line, clause: Clause, kind: str) -> Draft:
    """The verb of a clause as a further word for what its object or phrase names."""
    return Draft(line, clause.head, clause.head_end, clause.lemma, kind, clause, subject=clause.subject)


def _light_object(line: Line, clause: Clause) -> Draft | None:
    """“held talks”, “paid a visit”, “launched an attack”: the noun names the event."""
    span = clause.object
    if span is None and clause.passive:
        span = clause.subject
    if span is None:
        return None
    found = event_noun(line, span)
    if found is None or (
        line.sentence.lowers[found[0]] in lexicon.SAYINGS
        and clause.lemma not in ("make", "give", "deliver", "hold", "issue", "produce")
    ):
        return None
    first = line.sentence.lowers[span[0]]
    word, kind = found
    if first in _NO_HAPPENING or (clause.lemma == "call" and (first not in ("a", "an") or kind not in _CALLED)):
        return None
    name = lexicon.NOUN_LEMMA[line.sentence.lowers[word]]
    draft = Draft(line, word, word + 1, name, kind, clause, subject=clause.subject)
    draft.more.append(_verb_of(line, clause, kind))
    return draft


_CALLED = word_set("election talks protest agreement closure")
"""Kinds of happening that somebody calls: “called an election”, “called a halt”."""


def event_noun(line: Line, span: Range) -> tuple[int, str] | None:
    """Position and kind of the event noun that heads a noun phrase."""
    word = span[1] - 1
    if line.sentence.tags[word] != "N":
        return None
    kind = lexicon.NOUN_KIND.get(line.sentence.lowers[word])
    return (word, kind) if kind else None
