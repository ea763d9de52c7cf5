"""What becomes of what is only told: by a verb that doubts it, by one side of a trial, by a rumour, by a film."""

from __future__ import annotations

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import VERB_KIND
from webapp.events.page import Line, Range
from webapp.events.who.attribution import source
from webapp.events.words import word_set
from webapp.events.words.english import hearsay as words
from webapp.model import Factuality

_DISBELIEVED = word_set(words.DISBELIEVED)
_UNSURE = word_set(words.UNSURE)
_PARTIES = word_set(words.PARTIES)
_COURTS = word_set(words.COURTS)
_RUMOURS = word_set(words.RUMOURS)
_UNTRUE = word_set(words.UNTRUE)
_INVENTED = word_set(words.INVENTED)
_SHOWN = word_set(words.SHOWN)
_FALSELY = word_set(words.FALSELY)
_DOUBT = word_set(words.DOUBT)
_NEARLY = word_set(words.NEARLY)
_PROSECUTING = word_set("trial arrest investigation statement appointment talks")
"""Kinds of what prosecutors do themselves, rather than claim of somebody."""


def of_told(clause: Clause, line: Line) -> Factuality:
    """What the teller of *clause* makes of it: “denied that”, “a rumour that”, “the court heard that”."""
    if _hedged(clause) or supposes(clause):
        return "possible"
    by_noun = _of_noun(clause, line)
    if by_noun is not None:
        return by_noun
    teller = source(line, clause)
    if teller is not None and (_is_party(clause, line, teller) or is_contested(clause, line)):
        return "possible"
    governor = clause.governor
    if clause.link != "complement" or governor is None:
        return "happened"
    if governor.subordinator in ("if", "unless", "whether"):
        return "possible"
    return _by_verb(governor)


def _by_verb(governor: Clause) -> Factuality:
    if governor.lemma in _DISBELIEVED and not governor.negated:
        return "denied"
    if _is_false(governor) or _is_baseless(governor):
        return "possible"
    unproved = governor.negated and governor.lemma in _PROVING
    return "possible" if governor.lemma in _UNSURE or unproved or _before_court(governor) else "happened"


def supposes(clause: Clause) -> bool:
    """“are feared dead”, “was presumed dead”: the verb itself says that it is not known."""
    return clause.passive and clause.lemma in ("fear", "presume", "believe", "think")


_PROVING = word_set("confirm verify prove establish believe think know say conclude corroborate")


def _is_baseless(governor: Clause) -> bool:
    """“said without evidence that …”, “Hale, without proof, said …”."""
    near = governor.sentence.lowers[max(0, governor.begin - 4) : governor.head_end + 2]
    return "without" in near and near[near.index("without") + 1 :][:1] in (["evidence"], ["proof"])


def is_contested(clause: Clause, line: Line) -> bool:
    """“was reported to have resigned, but his office denied it”, “a claim the army rejects”, “which it denies”."""
    lowers = line.sentence.lowers
    return any(
        other.lemma in _DISBELIEVED
        and other.begin > clause.head
        and not other.negated
        and (
            (other.object is not None and lowers[other.object[1] - 1] in _IT)
            or "claim" in lowers[clause.head : other.begin]
            or (other.subject is not None and lowers[other.subject[0] - 1] == "which")
        )
        for other in line.clauses
    )


_IT = word_set("it this that claim claims allegation allegations accusation accusations report reports charge charges")


def of_done(governor: Clause, line: Line) -> Factuality:
    """“is believed to have fled”, “was wrongly reported to have died”."""
    if _is_false(governor):
        return "denied"
    return "possible" if governor.lemma in _UNSURE or is_contested(governor, line) else "happened"


def _is_false(governor: Clause) -> bool:
    """“falsely said”, “was wrongly reported to have died”."""
    return not _FALSELY.isdisjoint(governor.sentence.lowers[max(0, governor.begin - 1) : governor.head])


def _before_court(governor: Clause) -> bool:
    """“The court heard that …”, “told the jury that …”."""
    lowers = governor.sentence.lowers
    heard = governor.lemma == "hear" or (governor.lemma == "tell" and governor.passive)
    span = governor.subject if heard else governor.object if governor.lemma == "tell" else None
    return span is not None and lowers[span[1] - 1] in _COURTS


def _is_party(clause: Clause, line: Line, teller: Range) -> bool:
    """Whether one side tells it, or a tale: “prosecutors said”, “legend says”; what prosecutors did is sure."""
    governor = clause.governor
    if VERB_KIND.get(clause.lemma) in _PROSECUTING or (governor is not None and governor.lemma == "tell"):
        return False
    said = line.sentence.lowers[slice(*teller)]
    return said[-1] in _PARTIES or "satirical" in said


def _of_noun(clause: Clause, line: Line) -> Factuality | None:
    """“reports that …”, “no evidence that …”, “wrong to say that …”: the noun that a clause with “that” explains."""
    if clause.subject is None or clause.subject[0] < 2:
        return None
    lowers, tags = clause.sentence.lowers, clause.sentence.tags
    that = clause.subject[0] - 1
    noun = that - (lowers[that] == "that")
    noun -= lowers[noun] in ("is", "was")
    if lowers[noun] in _PROOF and lowers[noun - 1] in ("no", "little"):
        return "denied"
    if lowers[noun] in ("say", "claim", "suggest", "true") and not _UNTRUE.isdisjoint(lowers[max(0, noun - 3) : noun]):
        return "denied"
    governor = clause.governor
    if lowers[noun] in _RULINGS and governor is not None and governor.lemma in _UNDOING:
        return "denied"
    if lowers[noun] not in _RUMOURS or tags[noun] != "N":
        return None
    judged = not _UNTRUE.isdisjoint(lowers[clause.end : clause.end + 3]) and "x" in tags[clause.end : clause.end + 2]
    if judged or (governor is not None and governor.lemma in _DISBELIEVED and not governor.negated):
        return "denied"
    return "possible"


_RULINGS = word_set("ruling verdict finding findings conviction decision judgment judgement")
_UNDOING = word_set("overturn quash reverse annul set_aside throw_out overrule")
_PROOF = word_set("evidence proof sign signs indication")


def _hedged(clause: Clause) -> bool:
    """Whether “allegedly”, “perhaps” or the like stands with the verb."""
    return not _DOUBT.isdisjoint(clause.sentence.lowers[max(0, clause.begin - 2) : clause.head_end + 1])


def _is_nearly(clause: Clause) -> bool:
    """“nearly crashed”, not “nearly doubled”, which tells how much."""
    lowers = clause.sentence.lowers
    near = not _NEARLY.isdisjoint(lowers[max(0, clause.begin - 1) : clause.head])
    return near and VERB_KIND.get(clause.lemma) != "economy"


def is_unreal(clause: Clause, line: Line) -> bool:
    """“joked that he had sold his soul”, “the painting shows a king receiving an envoy”: nobody says that it was so."""
    if _is_nearly(clause) or _is_condition(clause) or _of_noun(clause, line) == "denied":
        return True
    governor = clause.governor
    if governor is None:
        return False
    if clause.form == "I" and governor.lemma in ("come", "be", "get") and clause.begin:
        return line.sentence.lowers[clause.begin - 1] == "close"  # “came close to winning”
    if clause.link == "complement" and governor.lemma in _INVENTED:
        return True
    shown = governor.lemma in _SHOWING and governor.subject is not None
    return shown and line.sentence.lowers[governor.subject[1] - 1] in _SHOWN  # type: ignore[index]


_SHOWING = word_set("show see depict tell have imagine portray")


def _is_condition(clause: Clause) -> bool:
    """“Had the bridge collapsed, hundreds would have died.”"""
    if clause.subject is None or clause.form != "V" or clause.subject[1] != clause.begin:
        return False
    first = clause.subject[0] - 1
    lowers, tags = clause.sentence.lowers, clause.sentence.tags
    asked = first >= 0 and lowers[first] in ("had", "were", "should") and tags[first - 1 : first] in ("", ",", '"')
    return asked and "m" in tags[clause.end :] + tags[:first]
