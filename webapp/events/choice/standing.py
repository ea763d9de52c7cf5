"""Which drafts are happenings that can be printed: no general truths, no mere wishes, no nouns that name a sort."""

from __future__ import annotations

from webapp.events.grammar import lexicon
from webapp.events.grammar.clause import Clause
from webapp.events.page import Draft
from webapp.events.what import nounstands
from webapp.events.what.aims import RELIEF
from webapp.events.what.kinds import NONE
from webapp.events.when import factuality, hearsay
from webapp.events.words import word_set


def stands(draft: Draft) -> bool:
    """Whether a draft is an event that can be printed; its title is known."""
    if not draft.title or not draft.able or (draft.lemma == "say" and not draft.actors):
        return False
    return not draft.nominal or nounstands.is_dated(draft) or nounstands.says_which(draft)


def may_stand(draft: Draft) -> bool:
    """What can be said of :func:`stands` before it is known how the event is printed and who takes part."""
    if draft.kind == NONE or (draft.line.talk and not draft.named and not nounstands.is_dated(draft)):
        return False
    if draft.lemma == "say":
        if draft.factuality == "denied" and draft.mention is None:
            return False
        return draft.mention is not None or draft.named or in_time(draft)
    if draft.nominal or draft.clause is None:
        clause = draft.clause
        within = clause is not None and draft.subject == clause.object and _sets_scene(draft, clause)
        return not within and nounstands.stands_alone(draft)
    return _verb_stands(draft, draft.clause)


def in_time(draft: Draft) -> bool:
    """Whether a saying is put before or after something else in its sentence."""
    clauses = draft.line.clauses
    if draft.line.sentence.lowers[0] in ("after", "before", "once", "following"):
        return True
    return any(c.subordinator in ("after", "before", "once") and draft.clause is not None for c in clauses)


def _only_answers(draft: Draft, clause: Clause) -> bool:
    """“The decision followed a fire”: what was decided stands elsewhere, and here only when."""
    noun = draft.line.sentence.lowers[draft.begin]
    return draft.begin < clause.begin and clause.lemma in ("follow", "come", "precede") and noun in _UNTOLD


_UNTOLD = word_set("decision decisions move announcement announcements step action statement comments remarks verdict")


def _verb_stands(draft: Draft, clause: Clause) -> bool:
    if _only_answers(draft, clause) or _sets_scene(draft, clause) or (clause.scheduled and draft.mention is None):
        return False
    if (draft.factuality == "denied" and draft.lemma in _TELLING) or hearsay.is_unreal(clause, draft.line):
        return False
    helpers = clause.sentence.lowers[clause.begin : clause.head]
    plain = _is_plain(draft)
    dated = nounstands.is_dated(draft)
    relieves = draft.lemma == "work" and draft.kind in RELIEF  # “are working to free ten people”
    lasts = (draft.lemma in lexicon.LASTING and not _leads_to(clause) and not relieves) or _is_ill(clause)
    lasts = lasts or draft.lemma in lexicon.PASSING
    if clause.passive and draft.lemma in lexicon.FELT:
        return False
    open_end = clause.subordinator == "until" and draft.factuality == "possible"
    open_end = open_end or (clause.tense == "future" and clause.subordinator == "when")
    if not dated and (lasts or open_end or clause.subordinator in ("if", "unless")):
        return False
    if not dated and clause.link == "relative" and (draft.factuality == "denied" or _only_says_which(draft, clause)):
        return False
    if clause.form == "G" and (charge := factuality.charging(clause)) and factuality.is_charged(clause, charge):
        return False
    if (not dated and (_is_of_any(clause) or _is_of_long_ago(draft, clause))) or (plain and _goes_on(clause, dated)):
        return False
    brings_nothing = draft.kind == "other" and draft.lemma in _BRINGING and not draft.more
    if not dated and (brings_nothing or (plain and _only_remarks(clause))):
        return False
    quoted = clause.sentence.quoted[clause.head]
    if quoted and (plain or _is_pronoun(draft)) and (not dated or nounstands.is_of_speaker(draft)):
        return False
    if quoted and not dated and (draft.kind in _SAID_IN_PASSING or (draft.kind == "statement" and not draft.named)):
        return False
    if clause.negated and clause.tense == "future" and plain:
        return False  # “the lines won’t change much”
    if clause.tense == "modal" and "have" in helpers:
        return False
    if not dated and clause.tense == "future" and clause.link != "complement" and not _WERE_TO.isdisjoint(helpers):
        return False
    wished = clause.link == "complement" and clause.governor is not None and clause.governor.lemma in _OPINIONS
    if clause.tense == "modal":
        if "would" in helpers:
            return draft.factuality != "possible" and (dated or not wished)
        return dated and _OUGHT.isdisjoint(helpers)
    if draft.factuality == "denied":
        general = clause.tense == "present" and clause.link == "complement"
        told = (
            dated
            or not clause.negated
            or (not plain and draft.kind not in _MISSED_BY_NOBODY and "never" not in helpers)
        )
        return clause.form not in "GI" and not general and told
    if clause.form == "I" and draft.factuality == "planned" and not dated:
        return _is_plan(draft, clause)
    if draft.factuality == "possible":
        return dated or _told_as_past(clause) or hearsay.supposes(clause)
    return not wished


def _is_plain(draft: Draft) -> bool:
    """Whether a verb of no one kind tells it, whatever lane it goes to: “moved”, “walked”, “received”."""
    at_verb = draft.clause is not None and draft.begin == draft.clause.head
    return draft.kind == "other" or (at_verb and lexicon.VERB_KIND.get(draft.lemma, "other") == "other")


_SAID_IN_PASSING = word_set("founding sport culture appointment business economy science weather aid")
"""Kinds of which what somebody says in quotation marks is seldom told as news: “she founded one of the first”."""


def _sets_scene(draft: Draft, clause: Clause) -> bool:
    """“killed while [walking] home”, “when it [was escorting] a ship”: what went on as the other thing happened."""
    if clause.subordinator not in ("while", "when", "as") or not (clause.progressive or clause.form == "G"):
        return False
    if draft.kind in _WORTH_ITSELF:
        return False
    mention, sentence = draft.mention, clause.sentence
    begin, end = sentence.starts[clause.begin], sentence.stop(clause.end - 1)
    return clause.tense in ("past", "none") and (mention is None or not begin <= mention.start < end)


_WORTH_ITSELF = word_set("visit investigation military battle talks")
"""Kinds worth a line even as what went on while another thing happened: “while she was travelling in Japan”."""


def _goes_on(clause: Clause, dated: bool) -> bool:
    """“had been walking home”, “was bringing meat when it crashed”, not “said the state was severing ties”."""
    if not clause.progressive or clause.form != "V" or clause.lemma in lexicon.ASPECT:
        return False
    if dated:
        return clause.tense == "past" and "when" in clause.sentence.lowers[clause.head_end :]
    told = clause.link == "complement" and clause.governor is not None and clause.governor.lemma in _STATING
    return clause.tense == "pluperfect" or (clause.tense == "past" and not told)


_STATING = word_set("say state announce declare confirm tell add report")


def _is_of_any(clause: Clause) -> bool:
    """“any damages that occurred”, “every patient recovered”."""
    return clause.subject is not None and clause.sentence.lowers[clause.subject[0]] in ("any", "every", "whatever")


def _is_of_long_ago(draft: Draft, clause: Clause) -> bool:
    """“In Africa, where zebras evolved, flies carry germs”: the background of what holds in general."""
    governor = clause.governor
    general = governor is not None and governor.tense in ("present", "modal")
    return clause.subordinator == "where" and general and (draft.kind in _SAID_IN_PASSING or _is_plain(draft))


def _is_ill(clause: Clause) -> bool:
    """“suffered from a rare disease”."""
    return clause.lemma == "suffer" and clause.sentence.lowers[clause.head_end : clause.head_end + 1] == ["from"]


_TELLING = word_set(
    "release disclose reveal identify name specify provide elaborate confirm comment respond answer say"
)
"""Verbs whose denial only says that something is not known: “did not release the name”."""


def _is_pronoun(draft: Draft) -> bool:
    """Whether a pronoun says who does it, or to whom: in quoted words nobody knows whom it means."""
    tags, clause = draft.line.sentence.tags, draft.clause
    spans = (draft.subject, clause.object if clause is not None else None)
    return any(span is not None and tags[slice(*span)] == "O" for span in spans)


_MISSED_BY_NOBODY = word_set("statement culture economy weather science investigation")
"""Kinds of which one that did not happen is no news: “did not name the buyer”, “do not wash their hands”."""


def _only_says_which(draft: Draft, clause: Clause) -> bool:
    """“the role [they played]”, “the firms that [bid]”: a clause on a noun without a comma says which is meant."""
    if clause.subject is None:
        return False
    begin, end = clause.subject
    if clause.object is not None and clause.object[1] == begin:
        return True
    sentence = clause.sentence
    many = sentence.lowers[end - 1].endswith(("s", "people")) or end - begin == 1
    of_some = many and sentence.tags[end - 1] in "NO"
    restricting = of_some and sentence.lowers[end : end + 1] in (["who"], ["that"], ["which"])
    return restricting and not clause.passive and (draft.kind in _SELDOM_NEWS or _is_plain(draft))


_SELDOM_NEWS = word_set("statement founding sport culture election")
"""Kinds of which what a clause says to tell some from others is no news: “the two candidates who qualified”."""


def _only_remarks(clause: Clause) -> bool:
    """“…, making it the first”, “…, leaving a gap”: what is remarked of a deed, not another deed."""
    return clause.form == "G" and not clause.subordinator and clause.lemma in _REMARKING


_REMARKING = word_set(
    "make leave highlight attract draw outlive delve foster mark reflect show mean secure put alternate"
)
_BRINGING = word_set("lead result")
"""Verbs that tell nothing where what they bring is no event: “led to fears”."""


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
