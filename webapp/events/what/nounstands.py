"""Which noun phrases name one happening that can be printed: no sort of happening, no charge, no prize, no measure."""

from __future__ import annotations

import re

from webapp.events.grammar import lexicon
from webapp.events.page import Draft, Line, Range
from webapp.events.when import dating, ongoing
from webapp.events.who.nounphrases import is_body
from webapp.events.words import word_set


def is_dated(draft: Draft) -> bool:
    """Whether an expression of its own places it on the calendar."""
    return draft.mention is not None and dating.usable(draft.mention)


def stands_alone(draft: Draft) -> bool:
    """Whether a noun phrase names one happening, not merely what another is called or meant for."""
    dated = is_dated(draft) and not is_of_speaker(draft)
    assert draft.subject is not None
    if ongoing.goes_on(draft.line, draft.subject[1]):
        return not draft.line.sentence.quoted[draft.begin]
    if _is_prize(draft):
        return False
    if draft.factuality in ("planned", "possible", "denied"):
        return dated and draft.factuality != "denied"
    if _is_described_as(draft) or _is_charge(draft) or _is_weighed(draft):
        return False
    if (draft.lemma in _POLLS or (draft.lemma == "pandemic" and not dated)) and _is_frame(draft):
        return False
    if not dated and draft.lemma in _LASTING_NOUNS and draft.line.sentence.tags[draft.end : draft.end + 1] in "oP":
        return False
    if not dated and _is_of_many(draft) and "." in draft.line.sentence.tags and draft.clause is None:
        return False
    if draft.lemma == "departure" and _is_from_custom(draft):
        return False
    if draft.lemma == "attempt" and draft.line.sentence.tags[draft.end : draft.end + 1] == "t":
        return False
    if _is_measured(draft) or (not dated and (_is_sort(draft) or _is_alleged(draft))):
        return False
    return dated or not draft.line.sentence.quoted[draft.begin] or (draft.kind in _CONCRETE and _is_definite(draft))


_LASTING_NOUNS = word_set("treatment alliance")
"""“the treatment of prisoners”, “an alliance with Sudria”: how it is with somebody, unless a day says since when."""


def _is_from_custom(draft: Draft) -> bool:
    """“a marked departure from the tradition”: not the departure of somebody."""
    assert draft.subject is not None
    begin, end = draft.subject
    return draft.line.sentence.lowers[begin] in ("a", "an") and draft.line.sentence.lowers[end : end + 1] == ["from"]


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
    """“her bid in the 2020 election”, “In the 2020 election, Holm won …”: named only to say which or when."""
    assert draft.subject is not None
    before = draft.subject[0] - 2
    modifies = before < 0 or draft.line.sentence.tags[before] in "NE'T"
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
    definite = sentence.tags[begin] in "DM'" or "'" in sentence.tags[begin : draft.subject[1]]
    return _hangs_on(draft, _OF) and not definite and sentence.lowers[begin - 2] in _MEASURES


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


def is_of_speaker(draft: Draft) -> bool:
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
    while index and (line.kinds[index - 1] in "RJ" or _is_in_fact(line, index)):
        index -= 1 if line.kinds[index - 1] in "RJ" else 2
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


def _is_in_fact(line: Line, index: int) -> bool:
    """“was not in fact a leak”."""
    return line.sentence.lowers[max(0, line.chunks.begins[index] - 2) : line.chunks.begins[index]] == ["in", "fact"]


def _is_weighed(draft: Draft) -> bool:
    """“The comments mark a shift”, “to end the war”: what is judged, or is to be ended, is not told as happening."""
    clause = draft.clause
    if clause is None or draft.subject is None:
        return False
    if clause.form == "I" and draft.subject == clause.object and clause.lemma in _ENDING:
        return True
    general = clause.tense == "present" and clause.form == "V" and not clause.progressive
    if general and not is_dated(draft) and _is_of_many(draft):
        return True
    judged = clause.tense == "present" and clause.form == "V" and draft.subject[1] <= clause.begin
    if judged and not is_dated(draft) and draft.subject == clause.subject and _is_general(draft):
        return True
    return judged and draft.kind == "statement" and clause.lemma in _JUDGING and not is_dated(draft)


def _is_of_many(draft: Draft) -> bool:
    """“clubs that play in most competitions in Norland”, “fights in many wars”."""
    assert draft.subject is not None
    begin = draft.subject[0]
    return not _OF_MANY.isdisjoint(draft.line.sentence.lowers[max(0, begin - 1) : begin + 1])


_OF_MANY = word_set("most many all some several other")


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
    if not bare or lowers[begin - 1 : begin] not in (["of"], ["for"], ["with"], ["on"]):
        return False
    return draft.lemma in _OFFENCES or not _ACCUSING.isdisjoint(lowers[max(0, begin - 5) : begin - 1])


_OFFENCES = word_set(
    "murder manslaughter fraud theft robbery burglary rape assault arson treason homicide perjury bribery"
)
"""What without a determiner is the name of an offence, not one that was committed."""
_ACCUSING = word_set(
    """guilty accused accuse accuses accusing charged charge charges convicted conviction counts count suspicion
    suspected allegations allegation accusations acquitted sentenced imprisoned jailed prison wanted dangers danger
    risk threat fear fears banned"""
)


def says_which(draft: Draft) -> bool:
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
    if "'" in tags and not tail and draft.kind in _OWNED:
        return False
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
    tags = draft.line.sentence.tags[slice(*draft.subject)]
    if draft.kind == "statement" and tags.strip("JN") == "":
        return False
    if draft.clause is not None and draft.clause.lemma == "follow" and draft.subject == draft.clause.object:
        return True
    return before in (["after"], ["following"], ["before"], ["since"], ["until"])


_CONCRETE = word_set("attack disaster accident protest unrest battle death injury rescue weather crime arrest health")
"""Kinds of which a careful reader notes even one that is only described: “a massive storm”."""
_FORMAL = word_set("talks investigation trial visit agreement retreat appointment law")
"""Kinds of which one that is described may stand: “a closed-door trial”, “a government-guaranteed loan”."""
_MODIFIERS = frozenset("JNLgn'")
_OWNED = word_set("business military founding aid election science culture economy")
"""Kinds of which somebody's own is a thing rather than a happening: “the firm's sales”, “her campaign”."""
_SPOKEN = word_set("statement business law science military")
_STRONG = word_set("massive severe deadly fatal huge heavy violent armed rapid civil deadliest major tropical")
