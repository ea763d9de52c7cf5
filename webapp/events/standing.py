"""Which drafts are happenings that can be printed: no general truths, no mere wishes, no nouns that name a sort."""

from __future__ import annotations

import re

from webapp.events import dating, lexicon, ongoing
from webapp.events.clause import Clause
from webapp.events.kinds import NONE
from webapp.events.nounphrases import is_body
from webapp.events.page import Draft, Line, Range
from webapp.events.words import word_set


def stands(draft: Draft) -> bool:
    """Whether a draft is an event that can be printed; its title is known."""
    if not draft.title or not draft.able or (draft.lemma == "say" and not draft.actors):
        return False
    return not draft.nominal or _is_dated(draft) or _says_which(draft)


def may_stand(draft: Draft) -> bool:
    """What can be said of :func:`stands` before it is known how the event is printed and who takes part."""
    if draft.kind == NONE or (draft.line.talk and not draft.named and not _is_dated(draft)):
        return False
    if draft.lemma == "say":
        return draft.mention is not None or draft.named or in_time(draft)
    if draft.nominal or draft.clause is None:
        return _noun_stands(draft)
    return _verb_stands(draft, draft.clause)


def _is_dated(draft: Draft) -> bool:
    return draft.mention is not None and dating.usable(draft.mention)


def in_time(draft: Draft) -> bool:
    """Whether a saying is put before or after something else in its sentence."""
    clauses = draft.line.clauses
    if draft.line.sentence.lowers[0] in ("after", "before", "once", "following"):
        return True
    return any(c.subordinator in ("after", "before", "once") and draft.clause is not None for c in clauses)


# ── verbs ─


def _only_answers(draft: Draft, clause: Clause) -> bool:
    """“The decision followed a fire”: what was decided stands elsewhere, and here only when."""
    noun = draft.line.sentence.lowers[draft.begin]
    return draft.begin < clause.begin and clause.lemma in ("follow", "come", "precede") and noun in _UNTOLD


_UNTOLD = word_set("decision decisions move announcement announcements step action statement comments remarks verdict")


def _verb_stands(draft: Draft, clause: Clause) -> bool:
    if _only_answers(draft, clause):
        return False
    helpers = clause.sentence.lowers[clause.begin : clause.head]
    dated = _is_dated(draft)
    lasts = draft.lemma in lexicon.LASTING and not _leads_to(clause)
    if clause.passive and draft.lemma in lexicon.FELT:
        return False
    open_end = clause.subordinator == "until" and draft.factuality == "possible"
    open_end = open_end or (clause.tense == "future" and clause.subordinator == "when")
    if not dated and (lasts or open_end or clause.subordinator in ("if", "unless")):
        return False
    if not dated and clause.link == "relative" and (draft.factuality == "denied" or _only_says_which(clause)):
        return False
    quoted = clause.sentence.quoted[clause.head]
    if quoted and (draft.kind == "other" or _is_pronoun(draft)) and (not dated or _is_of_speaker(draft)):
        return False
    if quoted and not dated and draft.kind == "statement" and not draft.named:
        return False
    if clause.tense == "modal" and "have" in helpers:
        return False
    if not dated and clause.tense == "future" and clause.link != "complement" and not _WERE_TO.isdisjoint(helpers):
        return False
    if clause.tense == "modal":
        return dated and _OUGHT.isdisjoint(helpers) if "would" not in helpers else draft.factuality != "possible"
    if draft.factuality == "denied":
        general = clause.tense == "present" and clause.link == "complement"
        told = dated or not clause.negated or (draft.kind not in _MISSED_BY_NOBODY and "never" not in helpers)
        return clause.form not in "GI" and not general and told
    if clause.form == "I" and draft.factuality == "planned" and not dated:
        return _is_plan(draft, clause)
    if draft.factuality == "possible":
        return dated or _told_as_past(clause)
    if clause.link == "complement" and clause.governor is not None:
        return clause.governor.lemma not in _OPINIONS
    return True


def _is_pronoun(draft: Draft) -> bool:
    """Whether a pronoun says who does it, or to whom: in quoted words nobody knows whom it means."""
    tags, clause = draft.line.sentence.tags, draft.clause
    spans = (draft.subject, clause.object if clause is not None else None)
    return any(span is not None and tags[slice(*span)] == "O" for span in spans)


_MISSED_BY_NOBODY = word_set("other statement culture economy weather science investigation")
"""Kinds of which one that did not happen is no news: “did not name the buyer”, “do not wash their hands”."""


def _only_says_which(clause: Clause) -> bool:
    """“the role [they played]”, “a house [he rented]”: without a link, a clause on a noun says which is meant."""
    return clause.object is not None and clause.subject is not None and clause.object[1] == clause.subject[0]


def _leads_to(clause: Clause) -> bool:
    """“The refusal led to deaths”: no lasting lead of a party, nor what an event noun names; “attended a summit”."""
    sentence = clause.sentence
    if clause.lemma == "attend" and clause.object is not None:
        return sentence.lowers[clause.object[1] - 1] in lexicon.NOUN_KIND
    to = clause.lemma == "lead" and sentence.tags[clause.head_end : clause.head_end + 1] == "t"
    if not to or clause.subject is None:
        return False
    bare = sentence.tags[clause.head_end + 1 : clause.head_end + 4] in ("DN.", "DN,")  # “led to an explosion”
    return bare or sentence.lowers[clause.subject[1] - 1] not in lexicon.NOUN_KIND


def _is_plan(draft: Draft, clause: Clause) -> bool:
    """“plans to visit”, “is to open”: not merely what something else was done for, nor what somebody wished."""
    governor = clause.governor
    if governor is None or governor.lemma in _BINDING or clause.sentence.lowers[clause.begin - 1] in _PLANS:
        return True
    if governor.object is not None and clause.sentence.lowers[governor.object[1] - 1] in _PLANS:
        return True  # “reached an agreement with the club to sell Silva”
    return draft.kind in _DEEDS and draft.subject is not None and clause.object is not None


_DEEDS = word_set("arrest attack rescue visit talks aid trial")
"""Kinds whose purpose alone is worth a line: “stopped the train to arrest her”."""


_BINDING = word_set(
    """plan schedule expect set agree vow pledge promise decide announce prepare due slate order threaten be intend
    propose vote commit refuse want instruct authorise authorize"""
)
"""Verbs that put what follows on the calendar, if only as a promise."""
_PLANS = word_set("plan plans decision agreement deal pledge promise vow")


def _told_as_past(clause: Clause) -> bool:
    """“allegedly sold”, “is believed to have killed”."""
    return (
        clause.tense in ("past", "perfect", "pluperfect")
        or "have" in clause.sentence.lowers[clause.begin : clause.head]
    )


_WERE_TO = word_set("was were")
"""“the teams were to meet in Tarn”: a plan of the past, which may have come to nothing."""
_OUGHT = word_set("should must can ought cannot")
_OPINIONS = word_set("think believe feel hope want fear doubt wish suppose imagine")


# ── nouns ────────────────────────────────────────────────────────────────────────────────────────


def _noun_stands(draft: Draft) -> bool:
    """Whether a noun phrase names one happening, not merely what another is called or meant for."""
    dated = _is_dated(draft) and not _is_of_speaker(draft)
    assert draft.subject is not None
    if ongoing.goes_on(draft.line, draft.subject[1]):
        return not draft.line.sentence.quoted[draft.begin]
    if _is_prize(draft):
        return False
    if draft.factuality in ("planned", "possible"):
        return dated
    if _is_described_as(draft) or _is_charge(draft) or _is_weighed(draft):
        return False
    if (draft.lemma in _POLLS or (draft.lemma == "pandemic" and not dated)) and _is_frame(draft):
        return False
    if draft.lemma == "attempt" and draft.line.sentence.tags[draft.end : draft.end + 1] == "t":
        return False
    if _is_measured(draft) or (not dated and (_is_sort(draft) or _is_alleged(draft))):
        return False
    return dated or not draft.line.sentence.quoted[draft.begin] or (draft.kind in _CONCRETE and _is_definite(draft))


def _is_alleged(draft: Draft) -> bool:
    """“an alleged abuse of power”: what somebody is said to have done, not a deed that is told."""
    assert draft.subject is not None
    return draft.kind == "crime" and "alleged" in draft.line.sentence.lowers[slice(*draft.subject)]


def _hangs_on(draft: Draft, prepositions: frozenset[str]) -> bool:
    """Whether a noun phrase stands behind one of these prepositions."""
    assert draft.subject is not None
    begin = draft.subject[0]
    return begin > 0 and draft.line.sentence.lowers[begin - 1] in prepositions


_OF = word_set("of")
_FRAMES = word_set("for in of on with during amid since before to by")
_POLLS = word_set("election ballot primary")


def _is_frame(draft: Draft) -> bool:
    """“her bid in the 2020 election”, “a place on the ballot”: named only to say which bid or seat is meant."""
    assert draft.subject is not None
    before = draft.subject[0] - 2
    modifies = before >= 0 and draft.line.sentence.tags[before] in "NE'T"
    return _hangs_on(draft, _FRAMES) and (modifies or draft.lemma != "election")


def _is_prize(draft: Draft) -> bool:
    """“won the Unity Party’s nomination”: what is sought or won, unless it says whose: “that of Holm”."""
    assert draft.subject is not None
    line, end = draft.line, draft.subject[1]
    if draft.lemma != "nomination":
        return False
    return line.sentence.tags[end : end + 2] != "oE" or is_body(line.text(*_next_phrase(line, end + 1)))


def _next_phrase(line: Line, word: int) -> Range:
    index = line.chunk_at(word)
    return line.chunks.begins[index], line.chunks.ends[index]


def _is_sort(draft: Draft) -> bool:
    """“free of coronavirus infections”, “overdose deaths”: neither counted nor definite, all of a sort."""
    assert draft.subject is not None
    begin, end = draft.subject
    sentence = draft.line.sentence
    if draft.kind not in _BEFALLING or not sentence.lowers[end - 1].endswith("s"):
        return False
    return "D" not in sentence.tags[begin:end] and _NAMED_OR_COUNTED.isdisjoint(sentence.tags[begin:end])


_BEFALLING = word_set("injury death health accident")
"""Kinds whose bare plural tells of many cases, here and there."""
_NAMED_OR_COUNTED = frozenset("MO'")


def _is_measured(draft: Draft) -> bool:
    """“the number of confirmed infections”, “claims of widespread fraud”: how much there is of it, or who says so."""
    assert draft.subject is not None
    begin, sentence = draft.subject[0], draft.line.sentence
    if (
        begin > 1
        and sentence.lowers[begin - 2] in _INSTANCES
        and "there" in sentence.lowers[max(0, begin - _EXISTS) : begin]
    ):
        return False
    return _hangs_on(draft, _OF) and sentence.tags[begin] not in "DM'" and sentence.lowers[begin - 2] in _MEASURES


_EXISTS = 8
_INSTANCES = word_set("cases case incidents incident instances acts reports")
"""“There have also been cases of violence towards guards”: some are told of, not counted."""
_MEASURES = word_set(
    """number numbers rate rates level levels toll total totals amount share percentage proportion majority degree lack
    decades years months weeks days hours
    shortage shortfall claim claims cases case fear fears risk history pattern season logistics"""
)
"""Nouns behind which “of” only says what is counted or talked of."""


def _is_definite(draft: Draft) -> bool:
    """“the deaths of the passengers”: even within a quotation it is known which."""
    assert draft.subject is not None
    begin, end = draft.subject
    sentence = draft.line.sentence
    return sentence.lowers[begin] == "the" and sentence.tags[end : end + 1] == "o"


def _is_of_speaker(draft: Draft) -> bool:
    """“this morning”, “ten days” within quoted words: counted from the day they were said, which is not known."""
    mention = draft.mention
    return mention is not None and draft.line.sentence.quoted[draft.begin] and not _DIGIT.search(mention.text)


_DIGIT = re.compile(r"[0-9]|\b[A-Z][a-z]{2,}")
"""What an expression that names its day holds: a number, a month, a weekday."""


def _is_described_as(draft: Draft) -> bool:
    """“was a great loss”, “as a response”, “called it an attack”, “in charge of”, “an end to the war”."""
    assert draft.subject is not None
    line, begin = draft.line, draft.subject[0]
    index = line.chunk_at(begin)
    while index and line.kinds[index - 1] in "RJ":
        index -= 1
    before = line.kinds[index - 1] if index else ""
    if before == "K":
        return line.sentence.lowers[line.chunks.begins[index - 1] - 1 : line.chunks.begins[index - 1]] != ["there"]
    before_it = tuple(line.sentence.lowers[max(0, begin - 2) : begin])
    if before_it in _OF_A_SORT or (draft.lemma == "law" and line.sentence.tags[begin] == "N"):
        return True
    if before == "," and line.sentence.lowers[begin] == "the" and line.sentence.lowers[begin + 1] in _RANKS:
        return True
    word = line.sentence.lowers[begin - 1] if begin else ""
    return word in ("as", "like") or (word in ("in", "at") and draft.lemma in _IDIOMS)


def _is_weighed(draft: Draft) -> bool:
    """“The comments mark a shift”, “to end the war”: what is judged, or is to be ended, is not told as happening."""
    clause = draft.clause
    if clause is None or draft.subject is None:
        return False
    if clause.form == "I" and draft.subject == clause.object and clause.lemma in _ENDING:
        return True
    judged = clause.tense == "present" and clause.form == "V" and draft.subject[1] <= clause.begin
    if judged and not _is_dated(draft) and draft.subject == clause.subject and _is_general(draft):
        return True
    return judged and draft.kind == "statement" and clause.lemma in _JUDGING and not _is_dated(draft)


def _is_general(draft: Draft) -> bool:
    """“Outbreaks end on their own”: bare plurals in the present tell of all of them."""
    assert draft.subject is not None
    tags = draft.line.sentence.tags[slice(*draft.subject)]
    return (
        tags == "N" and draft.line.sentence.lowers[draft.subject[0]].endswith("s") and "." in draft.line.sentence.tags
    )


_ENDING = word_set("end stop halt finish")
_JUDGING = word_set("mark show signal suggest reflect represent indicate underline underscore highlight mean")
_RANKS = word_set("worst deadliest biggest largest heaviest greatest longest strongest second third latest")
"""“…, the worst disaster since the war”: what was told is ranked."""
_OF_A_SORT = frozenset(
    (("end", "to"), ("according", "to"), ("risk", "of"), ("type", "of"), ("kind", "of"), ("form", "of"))
)
_IDIOMS = word_set("charge request response attempt return order demand search exchange recognition protest need")
"""Nouns that with “in” or “at” are prepositions: “in charge of”, “at the request of”."""


def _is_charge(draft: Draft) -> bool:
    """“guilty of involuntary manslaughter”, “accused of war crimes”: what somebody is charged with in general."""
    assert draft.subject is not None
    lowers, begin = draft.line.sentence.lowers, draft.subject[0]
    bare = draft.line.sentence.tags[begin] not in "DM" or draft.lemma == "crime"
    return (
        bare
        and lowers[begin - 1 : begin] in (["of"], ["for"], ["with"])
        and not _ACCUSING.isdisjoint(lowers[max(0, begin - 5) : begin - 1])
    )


_ACCUSING = word_set(
    """guilty accused accuse accuses accusing charged charge charges convicted conviction counts count suspicion
    suspected allegations allegation accusations acquitted sentenced imprisoned jailed prison wanted dangers danger
    risk threat fear fears banned"""
)


def _says_which(draft: Draft) -> bool:
    """Whether the printed phrase says which happening is meant: by a name, a number, a place, its object."""
    assert draft.subject is not None
    tags = draft.line.sentence.tags[draft.subject[0] : draft.subject[1]]
    tail = len(draft.title.split()) > len(tags.replace("D", "").replace("'", ""))
    named = any(word[:1].isupper() for word in draft.title.split()[1:]) or "E" in tags
    if _is_milestone(draft) or ongoing.goes_on(draft.line, draft.subject[1]):
        return True
    if draft.generic:
        return tail and (named or draft.kind in _CONCRETE)
    if draft.kind in _CONCRETE:
        told = tail or "M" in tags or "N" in tags[:-1]
        return named or told or not _STRONG.isdisjoint(draft.title.lower().split())
    if draft.kind in _FORMAL and _is_told_of(draft, tags, tail):
        return True
    if draft.lemma in _CHARGES and draft.line.sentence.tags[draft.subject[1] : draft.subject[1] + 1] == "o":
        return tail
    return named and (tail or "'" in tags or draft.kind not in _SPOKEN)


def _is_told_of(draft: Draft, tags: str, tail: bool) -> bool:
    """“the inquiry into the crash”, “a closed-door trial”: definite or described, no “this trial”, no “campaign”."""
    assert draft.subject is not None
    lowers = draft.line.sentence.lowers
    if lowers[draft.subject[0]] in ("this", "that", "these", "those") or lowers[draft.begin] in lexicon.VAGUE:
        return False
    told = not _MODIFIERS.isdisjoint(tags[:-1])
    return (tail and told) or (tags[:1] == "D" and (tail or told))


_CHARGES = word_set("charge charges allegation allegations accusation accusations")
"""What somebody is charged with says which charge is meant: “charges of treason”."""


def _is_milestone(draft: Draft) -> bool:
    """“after lengthy negotiations”, “following the team’s announcement”: something else is placed in time by it."""
    assert draft.subject is not None
    before = draft.line.sentence.lowers[max(0, draft.subject[0] - 1) : draft.subject[0]]
    if draft.clause is not None and draft.clause.lemma == "follow" and draft.subject == draft.clause.object:
        return True
    return before in (["after"], ["following"], ["before"], ["since"], ["until"])


_CONCRETE = word_set("attack disaster accident protest unrest battle death injury rescue weather crime arrest health")
"""Kinds of which a careful reader notes even one that is only described: “a massive storm”."""
_FORMAL = word_set("talks investigation trial visit agreement retreat appointment law")
"""Kinds of which one that is described may stand: “a closed-door trial”, “a government-guaranteed loan”."""
_MODIFIERS = frozenset("JNLgn'")
_SPOKEN = word_set("statement business law science military")
_STRONG = word_set("massive severe deadly fatal huge heavy violent armed rapid civil deadliest major tropical")
