"""What happened: the verbs, light-verb phrases and event nouns of a sentence that name a happening."""

from __future__ import annotations

from webapp.events import lexicon
from webapp.events.clause import Clause
from webapp.events.page import Draft, Line, Range
from webapp.events.tokens import Sentence
from webapp.events.words import word_set

_OCCURRING = word_set(
    """come occur happen take begin start end continue resume follow ensue erupt break_out commence unfold"""
)
_MAKING_EVENTS = word_set("plan expect schedule intend set aim due prepare hope want slate seek")
_HELPERS = word_set("be have do get let")
_SUPPORTS = word_set("go go_on come bring put take place enter be keep remain call get fall")
_SUPPORTED = {
    "on strike": "protest", "on trial": "trial", "on sale": "business", "on display": "culture", "on air": "culture",
    "under control": "rescue", "under attack": "attack", "under fire": "attack", "under siege": "attack",
    "into custody": "arrest", "into force": "law", "into effect": "law", "to trial": "trial", "to court": "trial",
    "under arrest": "arrest", "under investigation": "investigation", "to an end": "closure", "to a halt": "closure",
    "into orbit": "science", "to power": "appointment", "into office": "appointment", "to attention": "other",
    "to the attention": "other", "out of control": "accident", "into service": "business", "on fire": "disaster",
    "into administration": "business", "on hold": "closure", "under quarantine": "health", "to light": "other",
    "into question": "statement", "to safety": "rescue", "ablaze": "disaster", "aground": "accident",
    "on leave": "appointment", "into receivership": "business", "to sleep": "death", "to death": "death",
    "to prison": "arrest", "to jail": "arrest", "into exile": "retreat", "into hiding": "retreat", "to war": "battle",
    "on parole": "trial", "on bail": "trial", "into lockdown": "closure", "into bankruptcy": "business",
}  # fmt: skip
"""What a verb that only supports says with the phrase after it: “went on strike”, “was brought under control”."""
_KNOWN = lexicon.STATES | lexicon.BASES
_FIRST_SECOND = word_set("i we you me us")
_NO_HAPPENING = word_set("no any every each what whatever")
_STILL_EVENT = word_set("see hear employ operate run lay deal show feature")
_SAYING_VERBS = word_set(
    """report say tell state add note explain remark comment claim insist stress emphasise emphasize write"""
)

_SAYING_THINGS = word_set("report claim add")
"""Verbs of saying that with an object tell what was done: “reported three cases”, “claimed the prize”."""


def verbal(line: Line) -> list[Draft]:
    """A draft for every clause whose verb, or whose verb's object, names a happening."""
    drafts = []
    for clause in line.clauses:
        if clause.link == "restated" or _is_speech_of_self(clause):
            continue
        draft = _of_clause(line, clause)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _is_speech_of_self(clause: Clause) -> bool:
    """Quoted words about “I”, “we”, “you”, or quoted general truths in the present."""
    sentence = clause.sentence
    if not sentence.quoted[clause.head]:
        return False
    if clause.subject is None or clause.tense in ("present", "future", "modal", "none"):
        return True
    return sentence.lowers[clause.subject[0]] in _FIRST_SECOND


def _of_clause(line: Line, clause: Clause) -> Draft | None:
    lemma = clause.lemma
    if lemma in _HELPERS or (
        not clause.sentence.words[clause.head].isalpha() and "-" not in clause.sentence.words[clause.head]
    ):
        return None
    if clause.form == "I" and not _infinitive_counts(clause):
        return None
    if clause.passive and lemma in _SET and line.sentence.tags[clause.head_end : clause.head_end + 1] == "t":
        return None
    if lemma in _SUPPORTS and (phrase := _supported(line, clause)):
        return phrase
    if lemma in _MOTION:
        return _moved(line, clause)
    light = _light_object(line, clause)
    if light is not None:
        return light
    if lemma in _OCCURRING and clause.subject and (found := _event_noun(line, clause.subject)):
        word, noun_kind = found
        name = lexicon.NOUN_LEMMA[line.sentence.lowers[word]]
        return Draft(line, word, word + 1, name, noun_kind, clause, subject=clause.subject)
    if clause.passive and lemma in _FINDING and (state := _state_after(line, clause)):
        word, state_kind = state
        return Draft(line, word, word + 1, line.sentence.lowers[word], state_kind, clause, subject=clause.subject)
    if lemma in _SAYING_VERBS and not (lemma in _SAYING_THINGS and clause.object and not clause.opens):
        return _saying(line, clause)
    kind = lexicon.VERB_KIND.get(lemma) or lexicon.VERB_KIND.get(lemma.split("_")[0])
    if kind is None and lemma in _KNOWN:
        return None
    if lemma in _FINDINGS and (report := _study(line, clause)):
        return report
    if lemma in lexicon.STATES and (kind is None or kind == "other"):
        return None
    if clause.form == "Y" and not _participle_counts(clause):
        return None
    if _says_on(line, clause) or _does_nothing(line, clause):
        return None
    if not _tells(line, clause, kind) or (lemma in lexicon.ASPECT and _only_time(line, clause)):
        return None
    subject = clause.subject
    if clause.form == "G" and clause.governor is not None and _is_in_writing(line, clause):
        subject = clause.governor.subject
    draft = Draft(line, clause.head, clause.head_end, lemma, kind or "other", clause, subject=subject)
    if lemma in _EMPTY and clause.object is not None and line.sentence.tags[clause.object[1] - 1] == "N":
        word = clause.object[1] - 1
        draft.more.append(
            Draft(line, word, word + 1, line.sentence.lowers[word], draft.kind, clause, subject=clause.subject)
        )
    return draft


_SET = word_set("set schedule expect slate plan intend suppose design force require oblige allow permit use know")
"""Verbs whose passive only introduces what is to happen: “is set to meet”."""
_EMPTY = word_set("take make give put bring")
"""Verbs whose object says what was done: “took precautions”, “made contact”."""
_HEARSAY = word_set("report believe say know think suspect allege understand fear estimate claim appear seem confirm")


_FINDING = word_set("confirm report find declare pronounce presume leave fear believe list")
_FOUND_STATES = {"dead": "death", "missing": "accident", "guilty": "trial", "injured": "injury", "wounded": "injury"}


def _state_after(line: Line, clause: Clause) -> tuple[int, str] | None:
    """“39 are confirmed dead”: the state found is what happened."""
    position = clause.head_end
    low = line.sentence.lowers[position] if position < len(line.sentence.lowers) else ""
    kind = _FOUND_STATES.get(low)
    if kind is None and line.sentence.tags[position : position + 1] in ("n", "L", "v") and low in lexicon.LEMMAS:
        kind = lexicon.VERB_KIND.get(lexicon.LEMMAS[low])
    return (position, kind) if kind else None


_HEADLINE = 25
"""Words of a line without a full stop that is still a headline, whose present tense tells of the past."""
_BEGINNING = word_set("begin start continue keep try attempt manage proceed stop finish resume")


def _tells(line: Line, clause: Clause, kind: str | None) -> bool:
    """Whether a clause tells of one happening: no general truth in the present, no bare description in “-ing”."""
    if clause.lemma in _BEGINNING and line.sentence.tags[clause.head_end : clause.head_end + 1] in ("t", "g"):
        return False
    if clause.tense == "present" and not clause.progressive:
        return "." not in line.sentence.tags and len(line.sentence.tags) <= _HEADLINE and clause.form == "V"
    return clause.form != "G" or _gerund_tells(line, clause, kind or "other")


def _says_on(line: Line, clause: Clause) -> bool:
    """““…,” Lam continued”: somebody goes on speaking."""
    if clause.lemma not in ("continue", "begin", "conclude", "start", "go_on") or clause.object is not None:
        return False
    sentence = line.sentence
    named = clause.subject is not None and sentence.tags[clause.subject[1] - 1] in "EO"
    return named and ('"' in sentence.tags or any(sentence.quoted)) and not sentence.quoted[clause.head]


def _does_nothing(line: Line, clause: Clause) -> bool:
    """“conceded nothing”, “changed something”: the object is open."""
    return clause.object is not None and line.sentence.lowers[clause.object[1] - 1] in _NOTHING


_NOTHING = word_set("nothing anything something everything what")


def _only_time(line: Line, clause: Clause) -> bool:
    """“started the month visiting …”: what begins or ends is only a stretch of time."""
    return clause.object is not None and line.sentence.lowers[clause.object[1] - 1] in _STRETCHES


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
        return governor is not None and lexicon.VERB_KIND.get(governor.lemma) in ("trial", "arrest", "statement")
    if word:
        return False
    if before in "vnLbzg":
        return True
    return governor is not None and (
        governor.lemma in _WATCHING or _is_accompanied(line, clause) or _is_in_writing(line, clause)
    )


def _is_in_writing(line: Line, clause: Clause) -> bool:
    """“released a statement urging calm”: what a statement says, its writers say."""
    noun = line.sentence.lowers[clause.begin - 1]
    return noun in lexicon.SAYINGS and lexicon.VERB_KIND.get(clause.lemma) in ("statement", "trial")


def _is_accompanied(line: Line, clause: Clause) -> bool:
    """“with stray bullets entering”: what happens beside the main verb."""
    if clause.subject is None:
        return False
    return line.sentence.lowers[clause.subject[0] - 1 : clause.subject[0]] == ["with"]


_TIMING = word_set("after before while when since upon despite without")
_WATCHING = word_set("see find catch hear watch spot film photograph show indicate record detect witness")


def _supported(line: Line, clause: Clause) -> Draft | None:
    """“went on strike”, “was brought under control”: the phrase after the verb says what happened."""
    lowers = line.sentence.lowers
    begin = clause.head + 1
    if clause.object is not None and clause.object[0] == clause.head_end:
        begin = clause.object[1]
    for size in (3, 2, 1):
        kind = _SUPPORTED.get(" ".join(lowers[begin : begin + size]))
        if kind is not None:
            word = begin + size - 1
            draft = Draft(line, word, word + 1, lowers[word], kind, clause, subject=clause.subject)
            draft.more.append(_verb_of(line, clause, kind))
            return draft
    return None


def _study(line: Line, clause: Clause) -> Draft | None:
    """“Preliminary investigations suggest …”: what a study, a poll, a test found."""
    found = _event_noun(line, clause.subject) if clause.subject and not clause.passive else None
    if found is None or found[1] not in ("investigation", "science", "election") or clause.tense == "modal":
        return None
    draft = Draft(line, clause.head, clause.head_end, clause.lemma, found[1], clause, subject=clause.subject)
    name = lexicon.NOUN_LEMMA[line.sentence.lowers[found[0]]]
    draft.more.append(Draft(line, found[0], found[0] + 1, name, found[1], clause, subject=clause.subject))
    return draft


_FINDINGS = word_set("suggest show find reveal indicate conclude confirm say report put estimate")


def _verb_of(line: Line, clause: Clause, kind: str) -> Draft:
    """The verb of a clause as a further word for what its object or phrase names."""
    return Draft(line, clause.head, clause.head_end, clause.lemma, kind, clause, subject=clause.subject)


def _moved(line: Line, clause: Clause) -> Draft | None:
    """“went home”, “came to Oslo”: where somebody goes, it is a happening; “go” alone may be anything."""
    after = clause.head_end
    lowers, tags = line.sentence.lowers[after : after + 1], line.sentence.tags[after + 1 : after + 3]
    gone = lowers and (
        lowers[0] in _HOMEWARD or (lowers[0] in _WAYS and tags[:1] in ("D", "E", "N") and "T" not in tags)
    )
    if not gone or clause.form != "V" or clause.tense in ("present", "modal"):
        return None
    return Draft(line, clause.head, clause.head_end, clause.lemma, "transport", clause, subject=clause.subject)


_MOTION = word_set("go come get")
_HOMEWARD = word_set("home ashore aboard abroad back outside inside")
_WAYS = word_set("to into from")


def _infinitive_counts(clause: Clause) -> bool:
    """Whether “to …” is a happening of its own rather than the content or purpose of another."""
    governor = clause.governor
    if governor is None or (clause.begin > 0 and clause.sentence.tags[clause.begin - 1] == "S"):
        return False
    if "have" in clause.sentence.lowers[clause.begin : clause.head]:
        return governor.lemma in _HEARSAY
    if governor.form == "G" and governor.governor is not None:
        governor = governor.governor
    return governor.tense in ("past", "perfect", "pluperfect") or governor.lemma in _MAKING_EVENTS


def _participle_counts(clause: Clause) -> bool:
    """Whether “… found by …” tells of a happening rather than describing its noun."""
    after = clause.sentence.tags[clause.head_end : clause.head_end + 1]
    return after in "PTo" and clause.lemma not in _DESCRIPTIONS


_DESCRIPTIONS = word_set(
    """know base call name compare relate involve concern lead head own locate make take give dub title entitle consider
    use require need associate link connect affect"""
)


def _light_object(line: Line, clause: Clause) -> Draft | None:
    """“held talks”, “paid a visit”, “launched an attack”: the noun names the event."""
    if clause.lemma not in lexicon.LIGHT:
        return None
    span = clause.object
    if span is None and clause.passive:
        span = clause.subject
    if span is None:
        return None
    found = _event_noun(line, span)
    if found is None or (
        line.sentence.lowers[found[0]] in lexicon.SAYINGS
        and clause.lemma not in ("make", "give", "deliver", "hold", "issue")
    ):
        return None
    if line.sentence.lowers[span[0]] in _NO_HAPPENING:
        return None
    word, kind = found
    name = lexicon.NOUN_LEMMA[line.sentence.lowers[word]]
    draft = Draft(line, word, word + 1, name, kind, clause, subject=clause.subject)
    draft.more.append(_verb_of(line, clause, kind))
    return draft


def _event_noun(line: Line, span: Range) -> tuple[int, str] | None:
    """Position and kind of the event noun that heads a noun phrase."""
    word = span[1] - 1
    if line.sentence.tags[word] != "N":
        return None
    kind = lexicon.NOUN_KIND.get(line.sentence.lowers[word])
    return (word, kind) if kind else None


def _saying(line: Line, clause: Clause) -> Draft | None:
    """A reporting verb of a clause of its own; whether it is news is settled when the article is known."""
    if clause.form != "V" or clause.subject is None or clause.tense not in ("past", "perfect", "present"):
        return None
    return Draft(line, clause.head, clause.head_end, "say", "statement", clause, subject=clause.subject)


def nominal(line: Line, taken: set[int]) -> list[Draft]:
    """A draft for every noun phrase headed by an event noun that no verb has claimed."""
    sentence = line.sentence
    if _NAMING_EVENTS.isdisjoint(sentence.lowers):
        return []
    drafts = []
    ends = line.chunks.ends
    for word, low in enumerate(sentence.lowers):
        if low in _FOUND_STATES:
            drafts.extend(_toll(line, word))
        kind = lexicon.NOUN_KIND.get(low)
        if kind is None or word in taken or sentence.tags[word] != "N":
            continue
        index = line.chunk_at(word)
        begin = line.chunks.begins[index]
        if line.chunks.kinds[index] != "N" or ends[index] != word + 1 or _is_nobodys(sentence, begin, word):
            continue
        draft = Draft(line, word, word + 1, lexicon.NOUN_LEMMA[low], kind, _around(line, begin), nominal=True)
        draft.subject = (begin, word + 1)
        draft.generic = _generic(line, begin, word + 1)
        drafts.append(draft)
    return drafts


_NAMING_EVENTS = frozenset(lexicon.NOUN_KIND) | frozenset(_FOUND_STATES)


def _is_nobodys(sentence: Sentence, begin: int, word: int) -> bool:
    """“no attack”, and in quotation marks “my visit”."""
    low = sentence.lowers[begin]
    return low in _NO_HAPPENING or (sentence.quoted[word] and low in ("my", "our", "your"))


_SETTING = word_set("after following during amid since before in by despite from over until")


def _toll(line: Line, word: int) -> list[Draft]:
    """“222 dead and 843 injured”: a number with what became of so many."""
    sentence = line.sentence
    low = sentence.lowers[word]
    index = line.chunk_at(word - 1) if word else -1
    begin = line.chunks.begins[index]
    if index < 0 or low == "guilty" or line.chunks.ends[index] != word or sentence.tags[begin:word].strip("M"):
        return []
    draft = Draft(line, word, word + 1, low, _FOUND_STATES[low], _around(line, begin), nominal=True)
    draft.subject = (begin, word + 1)
    return [draft]


def _generic(line: Line, begin: int, end: int) -> bool:
    """A bare “negotiations” or “peace talks” that names a sort of thing rather than one happening."""
    tags = line.sentence.tags
    if tags[begin] in "DE'" or "T" in tags[begin:end] or "'" in tags[begin:end] or "E" in tags[begin:end]:
        return False
    if begin and line.sentence.lowers[begin - 1] in _SETTING:
        return False
    if line.sentence.mentions or tags[-1:] not in (".", '"'):
        return False
    return tags[begin] != "M" and end < len(tags) and not _subject_of_event(line, begin, end)


def _subject_of_event(line: Line, begin: int, end: int) -> bool:
    return any(c.subject == (begin, end) and c.tense in ("past", "perfect", "pluperfect") for c in line.clauses)


def _around(line: Line, position: int) -> Clause | None:
    """The clause whose extent a word stands in, or the next one for what stands before its verb."""
    inside = None
    for clause in line.clauses:
        if clause.subject is not None and clause.form == "V" and clause.subject[0] <= position < clause.subject[1]:
            return clause
    for clause in line.clauses:
        if clause.begin <= position < clause.end:
            inside = clause
        if clause.begin > position:
            return inside or (clause if clause.form == "V" else None)
    return inside or next((c for c in reversed(line.clauses) if c.begin < position and c.form == "V"), None)
