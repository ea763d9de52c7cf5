"""How sure: happened, ongoing, planned, possible or denied, from tense, modality, negation and what governs a verb."""

from __future__ import annotations

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import ASPECT
from webapp.events.page import Draft, Line
from webapp.events.when import hearsay, ongoing
from webapp.events.words import word_set
from webapp.model import Factuality

_CONDITIONAL = word_set("if unless whether lest once until")
_DENYING = word_set(
    """rule_out oppose deny refuse reject decline fail dispute cancel avoid prevent stop avert refute prohibit ban
    block"""
)
_PLANNING = word_set(
    """plan intend aim expect hope want wish schedule prepare seek vow pledge promise threaten agree offer propose
    decide opt consider urge ask tell order call demand request encourage invite advise recommend warn persuade beg
    require authorise authorize due set slate intend vote desire refuse call_for call_on would suggest advocate favour
    favor discuss mull contemplate support"""
)
_POSSIBLE = word_set("""try attempt allege suspect believe fear think claim seem appear say report accuse consider""")
IMPLYING = word_set(
    """manage force help begin start continue compel lead cause make let proceed go come return rush fly travel
    appear move step assemble convene use prompt inspire persuade join unite gather meet resume succeed
    turn_out become happen"""
)
"""Verbs whose infinitive has happened where they have."""
_NOT_TO = word_set("decline refuse fail neglect omit")
_NOUNS_AHEAD = word_set(
    """plan plans decision proposal call calls request threat vow pledge promise intention bid attempt effort efforts
    order right ability need chance opportunity deal agreement willingness readiness desire wish hope campaign motion
    petition proposals offer invitation pressure permission authority power"""
)


def of_clause(clause: Clause, line: Line) -> Factuality:
    """The factuality of the happening that a clause's verb names."""
    base = _by_form(clause, line)
    if base == "happened" and clause.form == "V":
        base = hearsay.of_told(clause, line)
    if clause.negated or _by_nobody(clause):
        return "denied" if base in ("happened", "ongoing") else "possible"
    return base


_NONE = word_set("neither no none nobody nothing")


def _by_nobody(clause: Clause) -> bool:
    """“Neither side signed”, not “no less than 21 died”."""
    if clause.subject is None:
        return False
    lowers, first = clause.sentence.lowers, clause.subject[0]
    return lowers[first] in _NONE and lowers[first + 1 : first + 2] not in (["less"], ["fewer"], ["more"])


def _by_form(clause: Clause, line: Line) -> Factuality:
    if clause.subordinator in _CONDITIONAL and clause.subordinator not in ("once", "until"):
        return "possible"
    if clause.tense == "future":
        return "planned"
    if clause.subordinator == "until" and clause.governor is not None and _looks_ahead(clause.governor):
        return "possible"
    if clause.tense == "modal":
        return _modal(clause)
    if clause.form == "I":
        return _infinitive(clause, line)
    if clause.form == "G" and clause.governor is not None:
        return _gerund(clause)
    if clause.progressive and clause.tense == "present":
        return "ongoing"
    return "happened"


def _looks_ahead(governor: Clause) -> bool:
    """“promised to strike until the firm agreed”, “will go on until …”: that it came to this is not said."""
    plans = governor.lemma in _PLANNING and governor.lemma not in _ASKED and governor.object is None
    return plans or governor.lemma in _VOWING or governor.tense in ("future", "modal")


_VOWING = word_set("plan vow pledge promise propose")
_ASKED = word_set("call agree decide refuse order")


def _modal(clause: Clause) -> Factuality:
    words = clause.sentence.lowers[clause.begin : clause.head]
    if "have" in words and "could" not in words and "may" not in words and "might" not in words:
        return "denied"
    governor = clause.governor
    if "would" in words and governor is not None and governor.form == "V" and clause.link == "complement":
        return "planned"
    return "possible"


def _infinitive(clause: Clause, line: Line) -> Factuality:
    governor = clause.governor
    if governor is None:
        return "planned"
    before = clause.sentence.lowers[clause.begin - 1] if clause.begin else ""
    if governor.form == "G" and (doubted := of_clause(governor, line)) in ("denied", "possible"):
        return doubted  # “acquitted of plotting to bomb the station”
    if "have" in clause.sentence.lowers[clause.begin : clause.head]:
        return hearsay.of_done(governor, line)
    if before in _NOUNS_AHEAD:
        return "possible" if _is_any(clause, line) else "planned"
    if governor.tense == "future" or governor.lemma in _PLANNING:
        return "planned" if not governor.negated else "possible"
    if governor.lemma in _NOT_TO:
        return "denied"
    if governor.lemma in ("admit", "confess") and clause.sentence.tags[clause.head] == "g":
        return of_clause(governor, line)
    if governor.lemma == "take" and not _LENGTHS.isdisjoint(clause.sentence.lowers[governor.head_end : clause.begin]):
        return of_clause(governor, line)
    if governor.lemma in _POSSIBLE:
        return "possible"
    if governor.lemma == "go" and governor.passive:
        return "planned"  # “once the fire was gone, to reduce the damage”
    worked = governor.lemma == "work" and governor.form == "V" and not governor.progressive
    if worked or governor.lemma in IMPLYING or (governor.lemma in ASPECT and clause.begin == governor.head_end):
        return of_clause(governor, line)
    return "planned"


def _is_any(clause: Clause, line: Line) -> bool:
    """“no plan to leave”, “not part of any plan to leave”: there is none."""
    first = line.chunks.begins[line.chunk_at(clause.begin - 1)]
    return clause.sentence.lowers[first] in ("no", "any")


_LENGTHS = word_set("minutes hours hour days weeks months years decades long")
"""Words of how long it took to do something."""
_VERDICTS: dict[str, Factuality] = {
    "charge": "possible", "accuse": "possible", "suspect": "possible", "indict": "possible",
    "convict": "happened", "acquit": "denied", "clear": "denied",
}  # fmt: skip
"""What becomes of the deed behind “of” and “with”."""
_TOLD = ("past", "perfect", "pluperfect")


def charging(clause: Clause) -> Clause | None:
    """The verb that a row of charges hangs on: “charged with driving drunk and [leaving] the scene”."""
    governor = clause.governor
    while governor is not None and governor.form in "GY" and not clause.subordinator:
        governor = governor.governor
    return governor


def is_charged(clause: Clause, governor: Clause) -> bool:
    """“charged with manslaughter, [leaving] the scene and drunken driving”: another item of the charge."""
    if clause.subordinator or governor.lemma not in _VERDICTS:
        return False
    between = clause.sentence.lowers[governor.head_end : clause.begin]
    behind = clause.sentence.tags[clause.begin - 1] in ",C" or between[-1:] == ["including"]
    return behind and not {"with", "of", "on", "for"}.isdisjoint(between)


def _gerund(clause: Clause) -> Factuality:
    governor = clause.governor
    assert governor is not None
    charge = charging(clause)
    if charge is not None and is_charged(clause, charge):
        return _VERDICTS[charge.lemma]
    if clause.subordinator in ("of", "with") and governor.lemma in _VERDICTS:
        return _VERDICTS[governor.lemma]
    if clause.subordinator == "for" and governor.tense in _TOLD and governor.lemma not in _PLANNING:
        return "happened"
    if not clause.subordinator and clause.begin < governor.begin:
        return "happened"  # “Addressing the crowd, Hale proposed …”
    if (
        clause.subordinator in ("of", "for", "to", "about", "without", "before", "instead", "from")
        or governor.lemma in _PLANNING
    ):
        return "possible" if clause.subordinator != "before" else "happened"
    if governor.form == "I" and not clause.subordinator and clause.begin - governor.head_end < 2:
        return "possible" if governor.lemma in ASPECT else "planned"  # “to continue paying”
    if governor.lemma in _DENYING and clause.begin - governor.head_end < 2:
        return "denied"
    if governor.tense in ("future", "modal"):
        return "possible"
    return "happened"


def of_the_past(draft: Draft) -> bool:
    """“allegedly sold”, “is believed to have killed”: in doubt, but not still to come."""
    clause = draft.clause
    if clause is None or draft.nominal:
        return False
    helpers = clause.sentence.lowers[clause.begin : clause.head]
    told = clause.tense in ("past", "perfect", "pluperfect") or "have" in helpers or "having" in helpers
    return told or hearsay.supposes(clause)


_AHEAD_OF = word_set(
    """opportunity chance plan plans call calls hope hopes possibility need proposal prospect prospects request demand
    preparation preparations condition preconditions precondition ready ripe chances bid push preference threat threats
    risk fear fears warning warnings potential possible likelihood support opposition preparations window date basis
    willingness readiness future upcoming planned proposed potential forthcoming scheduled next"""
)
_NOT_YET = word_set(
    """want seek oppose support urge rule_out avoid prevent demand propose consider plan prepare expect fear discourage
    reject cancel postpone favour favor need await envisage threaten request call_for promise pledge schedule"""
)


_HOLDING = word_set("conduct hold carry_out launch open begin stage organise organize attend join lead run")
"""Verbs whose object takes place only if they come true: “appoint managers to conduct the prosecution”."""


def _under_doubt(line: Line, position: int) -> bool:
    """“would not be party to an agreement”: the nearest finite verb to the left is a modal or denied one."""
    chunks = line.chunks
    nearest = None
    for kind, begin, end in zip(*chunks, strict=True):
        if begin >= position:
            break
        if kind in "VK":
            nearest = line.sentence.tags[begin:end]
    return nearest is not None and ("m" in nearest or "!" in nearest)


def _joined_to_object(line: Line, clause: Clause, begin: int) -> bool:
    """“demanded a recount and [the chairman's resignation]”: wanted as much as the object is."""
    if clause.object is None or not clause.object[1] <= begin - 1 < clause.end:
        return False
    between = line.kinds[line.chunk_at(clause.object[1] - 1) + 1 : line.chunk_at(begin)]
    return between.endswith("C") and not between.strip("PNC,")


def of_noun(draft: Draft) -> Factuality:
    """The factuality of the happening that a noun names, from the clause and the words around it."""
    clause, line = draft.clause, draft.line
    assert draft.subject is not None
    begin, end = draft.subject
    lowers = line.sentence.lowers
    if ongoing.goes_on(line, end):
        return "ongoing" if line.sentence.lowers[end] in ("is", "are") else "happened"
    near = lowers[max(0, begin - (1 if lowers[begin - 1 : begin] == ["in"] else 2)) : begin]
    if draft.tie == "for" or not _AHEAD_OF.isdisjoint(near) or not _AHEAD_OF.isdisjoint(lowers[begin : end - 1]):
        return "planned"
    if clause is not None and clause.form == "I" and clause.lemma in _HOLDING and draft.subject == clause.object:
        return of_clause(clause, line)
    definite = lowers[begin] in ("the", "this", "that") or "'" in line.sentence.tags[begin:end]
    if clause is not None and clause.lemma in _NOT_YET and _joined_to_object(line, clause, begin):
        return "planned"
    if begin and line.sentence.tags[begin - 1] == "S" and lowers[begin - 1] in ("if", "unless"):
        return "planned"
    if definite and (clause is None or clause.lemma not in _NOT_YET):
        return "happened"
    if clause is not None and draft.subject == clause.object and _by_nobody(clause):
        return "possible"
    if _under_doubt(line, begin):
        return "planned"
    if clause is None:
        return "happened"
    if (clause.lemma in _NOT_YET and draft.subject == clause.object) or lowers[max(0, begin - 1)] == "against":
        return "planned"
    found = of_clause(clause, line)
    return "happened" if found == "ongoing" else found
