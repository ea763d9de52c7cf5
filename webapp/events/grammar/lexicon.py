"""The word lists as look-up tables, made once: tag, lemma, kind and class of every form.

Tags are one character each, so that a sentence's tags are a string that patterns can run over:

====  =======================================  ====  =======================================
D Q   determiner, one that may be a pronoun    v     past tense
O     pronoun                                  n     past participle
J     adjective                                L     past tense or participle, not yet known
M     number, quantity                         g     -ing form
N     common noun                              b     base form
E     name                                     B     base form or noun, not yet known
P o t preposition, “of”, “to”                  z     third person
C S   coordinator, subordinator                Z     third person or plural, not yet known
W H   who/which, that                          x h   forms of be, have
R !   adverb, negation                         d m   do, modal
T     time expression                          '     genitive
====  =======================================  ====  =======================================
"""

from __future__ import annotations

from webapp.events.grammar import inflect
from webapp.events.words import word_set
from webapp.events.words.english import closed, nouns, verbs

_ING_NOUNS = word_set(
    """meeting building shooting bombing hearing ruling killing landing funding warning briefing wedding opening
    beginning filing spending training housing feeling fighting flooding sentencing testing proceeding gathering
    shelling stabbing poisoning smuggling trafficking kidnapping sinking drowning screening listing offering
    crossing hacking sitting setting reading writing blessing setting painting recording uprising derailing ranking
    rating standing wrongdoing understanding trading fighting voting rioting looting betting lending"""
)


def _verb_forms() -> tuple[dict[str, str], dict[str, str], set[str]]:
    """Tag and lemma of every form of every listed verb, and the set of base forms."""
    bases: set[str] = set()
    for text in (
        *verbs.BY_KIND.values(),
        verbs.OTHER_ACTIONS,
        verbs.STATES,
        verbs.REPORTING,
        verbs.PLANNING,
        verbs.ASPECT,
    ):
        bases.update(word.split("_")[0] for word in text.split())
    bases |= set(inflect._IRREGULAR)
    bases -= {"be", "have", "do", "due", "ready", "likely", "catch_fire"}
    noun_too = set(verbs.NOUN_TOO.split())
    tags: dict[str, str] = {}
    lemmas: dict[str, str] = {}

    def put(form: str, tag: str, base: str) -> None:
        if form not in tags or lemmas[form] == base:
            tags[form], lemmas[form] = tag, base

    for base in sorted(bases):
        put(base, "B" if base in noun_too else "b", base)
    for base in sorted(bases):
        past, participle = inflect.past(base)
        if past == participle:
            put(past, "L", base) if past != base else None
        else:
            put(past, "v", base)
            put(participle, "n", base)
        put(inflect.gerund(base), "g", base)
        put(inflect.third_person(base), "Z" if base in noun_too else "z", base)
    _settle_homographs(tags, lemmas)
    return tags, lemmas, bases


# Forms that two verbs share, or that a verb shares with its own base: what they are in news.
_HOMOGRAPHS = """left L leave; found L find; felt L feel; saw v see; lay v lie; fell v fall; shot L shoot; held L hold;
    met L meet; rose v rise; lit L light; wound B wound; ground N ground; bore v bear; founded L found;
    founding g found; founds z found; hit L hit; cut L cut; set L set; put L put; shut L shut; read L read; hurt L hurt;
    cast L cast; burst L burst; split L split; spread L spread; beat v beat; quit L quit; let L let; cost L cost;
    bid B bid; broadcast L broadcast; became v become; came v come; ran v run; become n become; come b come; run B run;
    overcome b overcome; wed L wed; lied L lie; born n born; dying g die; lying g lie; bound J bind; thought L think"""


def _settle_homographs(tags: dict[str, str], lemmas: dict[str, str]) -> None:
    for entry in _HOMOGRAPHS.split(";"):
        form, tag, base = entry.split()
        tags[form], lemmas[form] = tag, base


TAGS, LEMMAS, BASES = _verb_forms()

NOUN_KIND: dict[str, str] = {}
"""Kind of every event noun, singular and plural."""
NOUN_LEMMA: dict[str, str] = {}
for _kind, _text in nouns.BY_KIND.items():
    for _word in _text.split():
        for _form in (_word, inflect.plural(_word)):
            NOUN_KIND.setdefault(_form, _kind)
            NOUN_LEMMA.setdefault(_form, _word)
for _word in ("votes", "movements"):
    NOUN_KIND.pop(_word, None)
VAGUE = frozenset(form for word in nouns.VAGUE.split() for form in (word, inflect.plural(word)))
"""Event nouns that name a happening only with something that says which."""
SAYINGS = frozenset(form for word in nouns.SAYINGS.split() for form in (word, inflect.plural(word)))

VERB_KIND: dict[str, str] = {}
"""Kind of every listed verb that is a happening, by lemma (phrasal verbs with their particle)."""
for _kind, _text in verbs.BY_KIND.items():
    for _word in _text.split():
        VERB_KIND.setdefault(_word, _kind)
for _word in verbs.OTHER_ACTIONS.split():
    VERB_KIND.setdefault(_word, "other")

STATES = frozenset(verbs.STATES.split())
REPORTING = frozenset(verbs.REPORTING.split())
PLANNING = frozenset(verbs.PLANNING.split())
CHAMBERS = word_set(nouns.CHAMBERS)
FIXING = frozenset(verbs.FIXING.split())
ASPECT = frozenset(verbs.ASPECT.split())
OBJECT_CONTROL = frozenset(verbs.OBJECT_CONTROL.split())
LASTING = frozenset(verbs.LASTING.split())
PASSING = word_set(verbs.PASSING)
FELT = frozenset(verbs.FELT.split())
ALONE = frozenset(verbs.ALONE.split())
WITH_PHRASE = frozenset(verbs.WITH_PHRASE.split())
OPEN_PASSIVE = frozenset(verbs.OPEN_PASSIVE.split())
LIGHT = frozenset(verbs.LIGHT.split())
NEVER_PASSIVE = frozenset(verbs.NEVER_PASSIVE.split())
ROYAL_ROLES = frozenset(nouns.ROYAL_ROLES.split())
HEAD_ROLES = frozenset(nouns.HEAD_ROLES.split()) | ROYAL_ROLES
ROLES = frozenset(nouns.ROLES.split()) | HEAD_ROLES
ORGANISATION_WORDS = frozenset(nouns.ORGANISATION_WORDS.split())
PLACE_WORDS = frozenset(nouns.PLACE_WORDS.split())

for _word in _ING_NOUNS:
    TAGS[_word] = "g"
ING_NOUNS = _ING_NOUNS

for _form in NOUN_KIND:
    _tag = TAGS.get(_form)
    if _tag is None:
        TAGS[_form] = "N"
    elif _tag in "bz":
        TAGS[_form] = _tag.upper()
for _word in (*nouns.PERSONS.split(), *nouns.GROUPS.split()):
    for _form in (_word, inflect.plural(_word)):
        TAGS.setdefault(_form, "N")
for _word in closed.PLAIN_NOUNS.split():
    for _form in (_word, inflect.plural(_word)):
        _tag = TAGS.get(_form)
        if _tag is None:
            TAGS[_form] = "N"
        elif _tag in "bz":
            TAGS[_form] = _tag.upper()
for _word in closed.ADJECTIVES.split():
    if TAGS.get(_word) not in ("L", "n", "g", "v", "B") or _word in (
        "armed",
        "related",
        "concerned",
        "missing",
    ):
        TAGS[_word] = "J"
for _tag, _text in closed.CLOSED.items():
    for _word in _text.split():
        TAGS[_word] = _tag
for _word in ("following", "including", "regarding", "concerning", "according", "pending"):
    TAGS[_word] = "P"

CLOSED_TAGS = frozenset("DQOPotCSWHxhdm!R")
"""Tags that a capital letter at the start of a sentence does not change."""
