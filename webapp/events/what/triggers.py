"""What happened: the verbs of a sentence that name a happening, or lend it to another word."""

from __future__ import annotations

from webapp.events.grammar import lexicon
from webapp.events.grammar.clause import Clause
from webapp.events.page import Draft, Line
from webapp.events.what import aims, supports
from webapp.events.when.factuality import IMPLYING
from webapp.events.words import word_set

_MAKING_EVENTS = word_set("plan expect schedule intend set aim due prepare hope want slate seek")
_HELPERS = word_set("have do get let")
_KNOWN = lexicon.STATES | lexicon.BASES
_FIRST_SECOND = word_set("i we you me us")
_STILL_EVENT = word_set("see hear employ operate run lay deal show feature")
_SAYING_VERBS = word_set(
    """report say tell state add note explain remark comment claim insist stress emphasise emphasize write"""
)

_SAYING_THINGS = word_set("report claim add write stress emphasise emphasize")
"""Verbs of saying that with an object tell what was done: “reported three cases”, “stressed the need for peace”."""


def verbal(line: Line) -> list[Draft]:
    """A draft for every clause whose verb, or whose verb's object, names a happening."""
    drafts = []
    for clause in line.clauses:
        restated = clause.link == "restated" or _is_of_time(clause)
        if restated or _is_speech_of_self(clause) or _is_source(line, clause) or _is_open(clause):
            continue
        draft = _of_clause(line, clause)
        if draft is not None:
            drafts.append(draft)
        elif (mate := _by_what(clause, drafts)) is not None:
            mate.more.append(
                Draft(line, clause.head, clause.head_end, clause.lemma, mate.kind, clause, subject=mate.subject)
            )
    aims.note(line, drafts)
    return drafts


def _is_of_time(clause: Clause) -> bool:
    """“This was not the first time [scientists found] it”: what is counted was told, or is only denied."""
    if clause.subject is None or clause.subject[1] - clause.subject[0] <= 2:
        return False
    words = clause.sentence.lowers[slice(*clause.subject)]
    return "time" in words[1:-1] and words[words.index("time") - 1] in _COUNTED


_COUNTED = word_set("first second third fourth fifth last only next")


def _by_what(clause: Clause, drafts: list[Draft]) -> Draft | None:
    """“escaped by [leaping] from a window”: how something was done is a further word for it."""
    if clause.form != "G" or clause.subordinator != "by":
        return None
    mate = next((draft for draft in drafts if draft.clause is clause.governor), None)
    return mate if mate is not None and mate.kind not in ("statement", "trial") else None


def _is_speech_of_self(clause: Clause) -> bool:
    """Quoted words about “I”, “we”, “you”, or quoted general truths in the present."""
    sentence = clause.sentence
    if not sentence.quoted[clause.head]:
        return False
    if clause.subject is None or clause.tense in ("present", "future", "modal", "none"):
        return True
    return sentence.lowers[clause.subject[0]] in _FIRST_SECOND


def _is_open(clause: Clause) -> bool:
    """“access to what she [described] as …”, “asked if an inquiry [was held]”: not told as having happened."""
    if clause.form == "I" and clause.governor is not None and clause.governor.form == "V":
        return _is_open(clause.governor)  # “did not say whether he decided to leave”
    if clause.subject is None or clause.form != "V":
        return False
    lowers = clause.sentence.lowers
    before = lowers[max(0, clause.subject[0] - 1) : clause.subject[0]]
    asked = before == ["if"] and not _ASKING.isdisjoint(lowers[: clause.subject[0]])
    number = before == ["how"] and lowers[clause.subject[0]] in _COUNTS  # “did not say how many people died”
    if before == [","] and lowers[max(0, clause.subject[0] - 4) : clause.subject[0]] == [",", "if", "any", ","]:
        return True  # “what role, if any, drink played”
    return asked or number or before == ["whether"] or (before == ["what"] and clause.object is None)


_COUNTS = word_set("many much few")
_ASKING = word_set("ask asks asked asking wonder wonders wondered wondering")


def _is_source(line: Line, clause: Clause) -> bool:
    """“In a statement [issued] on Monday, Holm confirmed …”: where somebody says what another verb tells."""
    if clause.form != "Y" or clause.subject is None or clause.subject[0] == 0:
        return False
    begin, end = clause.subject
    lowers = line.sentence.lowers
    wrote = lowers[end - 1] in _WRITINGS and lowers[begin] in ("a", "an", "his", "her", "its", "their")
    opening = begin == 1 and lowers[0] == "in"
    told = opening or lowers[max(0, begin - 2) : begin] == ["according", "to"]
    return wrote and told and any(other.form == "V" for other in line.clauses)


_WRITINGS = word_set("statement release letter tweet post message email e-mail memo note video interview")


def _of_clause(line: Line, clause: Clause) -> Draft | None:
    lemma, word = clause.lemma, clause.sentence.words[clause.head]
    if lemma in _HELPERS or not (word.isalpha() or "-" in word) or not _may_tell(line, clause):
        return None
    lent = supports.of_clause(line, clause)
    if lent is not None:
        return lent
    if lemma in _MOTION:
        return _moved(line, clause)
    if lemma in _SAYING_VERBS and not (lemma in _SAYING_THINGS and clause.object and not clause.opens):
        return _saying(line, clause)
    kind = lexicon.VERB_KIND.get(lemma)
    if kind is None and "_" in lemma:
        kind = lexicon.VERB_KIND.get(lemma.partition("_")[0])
    if (lemma == "report" and _counts(line, clause)) or (lemma == "call" and _judges(line, clause)):
        kind = "statement"
    if kind is None and lemma in _KNOWN:
        return None
    if lemma in lexicon.STATES and (kind is None or kind == "other"):
        return None
    if clause.form == "Y" and (lemma in lexicon.FIXING or not _participle_counts(clause)):
        return None
    return _deed(line, clause, kind or "other") if _tells(line, clause, kind or "other") else None


def _counts(line: Line, clause: Clause) -> bool:
    """“reported three cases”, “reported a rate of 95%”: a report of so many is news."""
    return clause.object is not None and "M" in line.sentence.tags[clause.object[0] : clause.end]


def _judges(line: Line, clause: Clause) -> bool:
    """“called the vote “a disgrace””: what somebody or something is called stands behind it."""
    if clause.object is None:
        return False
    behind = line.chunk_at(clause.object[1] - 1) + 1
    return line.kinds[behind : behind + 1] in ('"', "N") and clause.object[1] < clause.end


def _may_tell(line: Line, clause: Clause) -> bool:
    """Whether neither an infinitive's governor nor a passive (“is set to”) leaves the happening to another verb."""
    if clause.form == "I" and not _infinitive_counts(clause):
        return False
    return not (
        clause.passive and clause.lemma in _SET and line.sentence.tags[clause.head_end : clause.head_end + 1] == "t"
    )


def _deed(line: Line, clause: Clause, kind: str) -> Draft:
    """The draft of a verb that says itself what was done."""
    subject = clause.subject
    if clause.form == "G" and clause.governor is not None and _is_in_writing(line, clause):
        subject = clause.governor.subject
    draft = Draft(line, clause.head, clause.head_end, clause.lemma, kind, clause, subject=subject)
    if clause.lemma in ("find", "leave", "set") and clause.object is not None:
        word = clause.object[1]
        state = line.sentence.lowers[word : word + 1]
        if state and state[0] in _STATES_FOUND:
            draft.more.append(Draft(line, word, word + 1, state[0], kind, clause, subject=subject))
    after = clause.head_end
    if clause.lemma == "lead" and line.sentence.tags[after : after + 4] in ("tDN.", "tDN,"):
        low = line.sentence.lowers[after + 2]
        brought = lexicon.NOUN_KIND.get(low)
        if brought is not None:
            draft.more.append(
                Draft(line, after + 2, after + 3, lexicon.NOUN_LEMMA[low], brought, clause, subject=subject)
            )
    if clause.lemma in _EMPTY and clause.object is not None and line.sentence.tags[clause.object[1] - 1] == "N":
        word = clause.object[1] - 1
        draft.more.append(Draft(line, word, word + 1, line.sentence.lowers[word], kind, clause, subject=subject))
    return draft


_STATES_FOUND = frozenset(supports.FOUND_STATES) | word_set("aflame ablaze unconscious alive")
"""What somebody or something is found or left as, which says what happened: “found a pot aflame”."""
_SET = word_set("set schedule expect slate plan intend suppose design force require oblige use know")
"""Verbs whose passive only introduces what is to happen: “is set to meet”."""
_EMPTY = word_set("take make give put bring")
"""Verbs whose object says what was done: “took precautions”, “made contact”."""
_HEARSAY = word_set("report believe say know think suspect allege understand fear estimate claim appear seem confirm")


_HEADLINE = 25
"""Words of a line without a full stop that is still a headline, whose present tense tells of the past."""
_BEGINNING = word_set("begin start continue keep try attempt manage proceed stop finish resume")


def _tells(line: Line, clause: Clause, kind: str) -> bool:
    """Whether a clause tells of one happening: no general truth in the present, no bare description in “-ing”."""
    if _says_on(line, clause) or _does_nothing(line, clause):
        return False
    if (clause.lemma in lexicon.ASPECT or clause.lemma == "spend") and _only_time(line, clause):
        return False
    if clause.lemma in _BEGINNING and line.sentence.tags[clause.head_end : clause.head_end + 1] in ("t", "g"):
        return False
    if clause.progressive and clause.tense == "present" and clause.link in ("relative", "complement"):
        return clause.subject is not None and (
            line.sentence.tags[clause.subject[1] - 1] == "E" or (clause.link == "complement" and kind != "other")
        )
    if clause.sentence.lowers[clause.begin] == "being":
        return clause.link == "complement" and clause.governor is not None and clause.governor.lemma in _WATCHING
    if clause.tense == "present" and not clause.progressive:
        if _is_done_once(line, clause):
            return True
        return "." not in line.sentence.tags and len(line.sentence.tags) <= _HEADLINE and clause.form == "V"
    return clause.form != "G" or _gerund_tells(line, clause, kind)


def _is_done_once(line: Line, clause: Clause) -> bool:
    """“Ruiz is loaned to Halton”: what is done to somebody once has been done where the present tells of it."""
    span = clause.subject if clause.passive and clause.link == "main" and clause.lemma in _DONE_ONCE else None
    return span is not None and line.sentence.tags[span[1] - 1] == "E" and not clause.negated


_DONE_ONCE = word_set("loan transfer arrest sentence acquit appoint dismiss sack extradite release rescue")


def _says_on(line: Line, clause: Clause) -> bool:
    """““…,” Lam continued”: somebody goes on speaking."""
    if clause.lemma not in ("continue", "begin", "conclude", "start", "go_on") or clause.object is not None:
        return False
    sentence = line.sentence
    named = clause.subject is not None and sentence.tags[clause.subject[1] - 1] in "EO"
    return named and ('"' in sentence.tags or any(sentence.quoted)) and not sentence.quoted[clause.head]


def _does_nothing(line: Line, clause: Clause) -> bool:
    """“conceded nothing”, “changed something”, “played a limited role”: the object is open."""
    if clause.object is None:
        return False
    begin, end = clause.object
    low = line.sentence.lowers[end - 1]
    role = clause.lemma == "play" and low in ("role", "part") and line.sentence.lowers[begin] in ("a", "an", "no")
    return low in _NOTHING or (role and line.sentence.lowers[end : end + 1] != ["of"])


_NOTHING = word_set("nothing anything something everything what")


def _only_time(line: Line, clause: Clause) -> bool:
    """“started the month visiting …”: what begins or ends is only a stretch of time."""
    if clause.object is None:
        return False
    last = line.sentence.lowers[clause.object[1] - 1]
    return (last.removesuffix("s") if clause.lemma == "spend" else last) in _STRETCHES


_STRETCHES = word_set("day week month year season night morning evening weekend quarter decade")


def _gerund_tells(line: Line, clause: Clause, kind: str) -> bool:
    """“…, killing two”, “after visiting Oslo”, “with shots ringing out”: no bare description, no topic in “-ing”."""
    tags, word, governor = line.sentence.tags, clause.subordinator, clause.governor
    before = tags[clause.begin - 1] if clause.begin else ""
    if before == "C":
        mates = [other for other in line.clauses if other.form == "G" and other.begin < clause.begin]
        return bool(mates) and _gerund_tells(line, mates[-1], kind)
    if before in ",)" or word in _TIMING:
        return governor is not None or before == ""
    if word == "by":
        return kind != "other"
    if word == "for":
        return governor is not None and (
            lexicon.VERB_KIND.get(governor.lemma) in ("trial", "arrest", "statement") or governor.lemma in _AWARDING
        )
    if word == "in":
        return governor is not None and governor.lemma in _TAKING_PART
    if word:
        return False
    if before in "vnLbzg":
        return governor is not None and (governor.lemma in _WATCHING or governor.lemma not in _NO_DEEDS)
    return governor is not None and (
        governor.lemma in _WATCHING
        or _is_accompanied(line, clause)
        or _is_in_writing(line, clause)
        or aims.relief_of(line, clause) != ""
    )


def _is_in_writing(line: Line, clause: Clause) -> bool:
    """“released a statement urging calm”: what a statement says, its writers say."""
    last = clause.begin
    while last > 1 and line.sentence.tags[last - 1] == "T":
        last -= 1
    noun = line.sentence.lowers[last - 1]
    return noun in lexicon.SAYINGS and lexicon.VERB_KIND.get(clause.lemma) in ("statement", "trial")


def _is_accompanied(line: Line, clause: Clause) -> bool:
    """“with stray bullets entering”: what happens beside the main verb."""
    if clause.subject is None:
        return False
    before = line.sentence.lowers[max(0, clause.subject[0] - 2) : clause.subject[0]]
    return before[-1:] == ["with"] or before == ["followed", "by"]


_AWARDING = word_set("win receive earn award honour honor credit recognise recognize")
"""Verbs behind which “for” tells what was done to deserve it: “won the prize for discovering …”."""
_TAKING_PART = word_set("participate succeed assist help join")
_NO_DEEDS = lexicon.STATES | lexicon.REPORTING
_TIMING = word_set("after before while when since upon despite without")
_WATCHING = word_set("follow see find catch hear watch spot film photograph show indicate record detect witness")


def _moved(line: Line, clause: Clause) -> Draft | None:
    """“went home”, “came to Oslo”: where somebody goes, it is a happening; “go” alone may be anything."""
    after = clause.head_end
    lowers, tags = line.sentence.lowers[after : after + 1], line.sentence.tags[after + 1 : after + 3]
    if clause.object is None and not _GOALS.isdisjoint(line.sentence.lowers[after + 1 : after + 4]):
        return None
    gone = lowers and (
        lowers[0] in _HOMEWARD or (lowers[0] in _WAYS and tags[:1] in ("D", "E", "N") and "T" not in tags)
    )
    if not gone or clause.form != "V" or clause.tense in ("present", "modal"):
        return None
    return Draft(line, clause.head, clause.head_end, clause.lemma, "transport", clause, subject=clause.subject)


_MOTION = word_set("go come get")
_HOMEWARD = word_set("home ashore aboard abroad back outside inside")
_WAYS = word_set("to into")
_GOALS = word_set(
    "conclusion conclusions agreement end attention life terms point fruition play work effect mind view sense"
)
"""What one comes to without going anywhere."""


def _infinitive_counts(clause: Clause) -> bool:
    """Whether “to …” is a happening of its own rather than the content or purpose of another."""
    governor = clause.governor
    if governor is None or (clause.begin > 0 and clause.sentence.tags[clause.begin - 1] in "S!"):
        return False
    if governor.form == "Y" and governor.lemma in _DESCRIPTIONS:
        return False  # “a guide designed to help players”
    if "have" in clause.sentence.lowers[clause.begin : clause.head]:
        return governor.lemma in _HEARSAY
    while (
        (governor.form == "G" or governor.lemma in IMPLYING) and governor.form != "V" and governor.governor is not None
    ):
        governor = governor.governor
    return governor.tense in ("past", "perfect", "pluperfect") or governor.lemma in _MAKING_EVENTS


def _participle_counts(clause: Clause) -> bool:
    """Whether “… found by …” tells of a happening rather than describing its noun."""
    after = clause.sentence.tags[clause.head_end : clause.head_end + 1]
    if clause.lemma in _DESCRIPTIONS or clause.lemma == "follow":
        return False
    in_time = clause.sentence.lowers[clause.head_end : clause.head_end + 1] in (["after"], ["before"])
    told = after in "PTo" or in_time or clause.subordinator == "with"
    return told or _is_of_counted(clause, after) or (after == "t" and _is_moved(clause))


def _is_moved(clause: Clause) -> bool:
    """“first elected [to Congress] in 2008”: to where, not what for."""
    moved = lexicon.VERB_KIND.get(clause.lemma) in ("election", "appointment", "transport", "visit", "retreat")
    return moved and clause.sentence.tags[clause.head_end + 1 : clause.head_end + 2] in "DEN"


def _is_of_counted(clause: Clause, after: str) -> bool:
    """“one of the victims [hospitalised] is …”, “of the nine products [tested], …”: done to so many."""
    if clause.subject is None or after not in ("x", "h", "m", "v", ","):
        return False
    counted = "M" in clause.sentence.tags[slice(*clause.subject)]
    return counted and lexicon.VERB_KIND.get(clause.lemma, "other") != "other"


_DESCRIPTIONS = word_set(
    """know base call name compare relate involve concern lead head own locate make take give dub title entitle consider
    use require need associate link connect affect embed fill lace cause personify equip stick hook brand sponsor
    house store stock pack load cover surround line flank dot produce tie align fit design descend derive intend aim
    devote model situate populate inhabit compose comprise decorate tailor shape colour color inspire staff"""
)


def _saying(line: Line, clause: Clause) -> Draft | None:
    """A reporting verb of a clause of its own; whether it is news is settled when the article is known."""
    if clause.form != "V" or clause.subject is None or clause.tense not in ("past", "perfect", "present"):
        return None
    if clause.passive and line.sentence.tags[clause.head_end : clause.head_end + 1] == "t":
        return None  # “is reported to have left”: what is said to have been done is the happening
    return Draft(line, clause.head, clause.head_end, "say", "statement", clause, subject=clause.subject)
