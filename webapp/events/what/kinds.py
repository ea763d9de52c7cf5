"""Which lane: the kind of a happening where its word alone leaves it open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from webapp.events.grammar.lexicon import CHAMBERS, NOUN_KIND
from webapp.events.grammar.names import PLACES
from webapp.events.page import Draft, Line, Range
from webapp.events.what.aims import relief_of
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import GROUPS, PERSON_NOUNS, head_is_name, is_body, name_words
from webapp.events.words import word_set
from webapp.events.words.english.senses import SENSES

NONE = "none"
"""The kind of what is no happening: “contains a video”."""


def _senses(text: str) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Verb → its kinds in order, each with the heads it is for; no heads: for all."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for line in text.replace("\n        ", " ").strip().splitlines():
        lemmas, _, entries = line.strip().partition(": ")
        pairs = [entry.strip().partition("=") for entry in entries.split(";")]
        senses = [(kind, word_set(heads) or frozenset((kind,) if kind == "@event" else ())) for kind, _, heads in pairs]
        found.update(dict.fromkeys(lemmas.split(), senses))
    return found


_SENSES = _senses(SENSES)
_SHARES = word_set(
    "share shares stock stocks order orders price prices profit profits sales index rate rates inflation economy"
    " currency growth production exports imports output market markets unemployment income revenue demand"
)
_TURNS = word_set(
    "collapse fail end stall start begin conclude break_down falter slow ease intensify escalate resume open conclude"
)
"""What may befall talks, a trial, a match, and leaves them what they are."""
_ARMS = word_set("air missile drone rocket artillery military retaliatory preemptive surgical")
_TOWNS = word_set("city town village capital fortress province port airport base island bridge border region territory")
_CHAMBERS = CHAMBERS | word_set("house assembly council lawmakers cabinet commons lords")


def refine(cast: Cast, draft: Draft) -> str:
    """The kind of *draft* once its subject and object are known."""
    line, clause = draft.line, draft.clause
    if draft.lemma == "strike" and draft.begin and line.sentence.lowers[draft.begin - 1] in _ARMS:
        return "attack"
    if draft.lemma == "attempt" and line.sentence.lowers[max(0, draft.begin - 1)] not in _ATTEMPTED:
        return NONE
    if draft.lemma == "loss" and clause is not None and clause.lemma in _POSTING:
        return "business"
    if clause is None or draft.nominal or draft.begin != clause.head:
        return _launched(line) if draft.lemma == "launch" and draft.kind == "military" else draft.kind
    subject = _last(line, draft.subject)
    if draft.lemma in _BRINGING and (brought := _brought(line, clause.chunk)) not in ("", "attack"):
        return brought
    if line.sentence.lowers[clause.head_end : clause.head_end + 1] in _UNWELL:
        return "health"
    behind = clause.object[1] if clause.object is not None else clause.head_end
    if _TO_DEATH in (line.sentence.lowers[begin : begin + 2] for begin in (clause.head_end, behind)):
        return "death"
    if draft.lemma == "work" and (relief := relief_of(line, clause)):
        return relief
    if draft.lemma in _FALLING:
        return _fallen(cast, draft, subject)
    if draft.lemma in _TURNS and subject in NOUN_KIND:
        return NOUN_KIND[subject]
    if draft.kind in ("attack", "death") and NOUN_KIND.get(subject) == "disaster" and draft.lemma not in _DEADLY:
        return "disaster"
    if draft.lemma == "test" and line.sentence.lowers[clause.head_end : clause.head_end + 1] in _RESULTS_OF_TESTS:
        return "health"
    if draft.lemma == "find" and not _JUDGED.isdisjoint(line.sentence.lowers[clause.head_end : clause.end]):
        return "trial"
    if draft.lemma == "pass" and subject in _CHAMBERS:
        return "law"
    if line.sentence.tags[clause.head_end : clause.head_end + 1] == "t" and draft.lemma in ("decline", "refuse"):
        return "statement"
    kind = _by_sense(cast, draft)
    return "disaster" if kind in ("transport", "accident", "attack") and _is_of_nature(_doer(line, draft)) else kind


def _launched(line: Line) -> str:
    """“the launch of a missile”, “of a satellite”, “of a phone”: by what the sentence tells of."""
    if not _WEAPONS.isdisjoint(line.sentence.lowers):
        return "military"
    return "business" if _CRAFT.isdisjoint(line.sentence.lowers) else "science"


_CRAFT = word_set("satellite satellites probe spacecraft shuttle capsule mission orbit crew astronauts space telescope")
_TO_DEATH = ["to", "death"]


def _is_of_nature(words: list[str]) -> bool:
    """“The floods reached Tarn”, “Hurricane Ada moved north”, “was hit by heavy snowfall”."""
    heads = {words[0], words[-1]} if words else set()
    return any(NOUN_KIND.get(head) == "disaster" for head in heads) or not _WEATHER.isdisjoint(heads)


_WEATHER = word_set("snowfall rain rains lightning wave waves snow gale gales")


_JUDGED = frozenset(("guilty", "liable", "innocent", "negligent"))


def _brought(line: Line, chunk: int) -> str:
    """The kind of what “led to [deaths]”, “resulted in [a ban]” is about; an explosion may be no attack."""
    if line.kinds[chunk + 1 : chunk + 3] != "PN":
        return ""
    return NOUN_KIND.get(line.sentence.lowers[line.chunks.ends[chunk + 2] - 1], "")


_ATTEMPTED = word_set(
    "assassination coup suicide murder escape bombing kidnapping hijacking hijack robbery rescue arson burglary attack"
)
"""What an attempt is an event as; others only say that somebody tried."""
_POSTING = word_set("report post book forecast narrow widen")
"""What firms do with losses, and teams do not."""
_BRINGING = word_set("lead result")
_RESULTS_OF_TESTS = (["positive"], ["negative"])
_UNWELL = (["ill"], ["sick"], ["unconscious"])
"""“fell ill”, “was taken ill”."""
_CROWDS = word_set("crowd crowds fans supporters residents villagers onlookers")
_FALLING = word_set("fall slide slip plunge tumble sink recover weaken crash slump")
_DEADLY = word_set("kill drown")


def _by_sense(cast: Cast, draft: Draft) -> str:
    line, clause = draft.line, draft.clause
    entries = _SENSES.get(draft.lemma)
    if entries is None or clause is None:
        return draft.kind
    span = clause.object or (draft.subject if clause.passive else None)
    keys = _keys(cast, line, span)
    if _TO_DO.match(line.kinds, clause.chunk + 1) or clause.opens:
        keys.add("@to")
    if span is not None and line.sentence.lowers[span[1] : span[1] + 1] == ["as"]:
        keys.add("@as")
    if line.sentence.lowers[clause.head_end : clause.head_end + 1] == ["as"]:
        keys.add("@as")
    if span is not None and line.sentence.lowers[span[1] : span[1] + 1] in (["for"], ["over"]):
        keys.add("@for")
    if span is not None and line.sentence.tags[span[1] : span[1] + 1] == "J":
        keys.add(line.sentence.lowers[span[1]])
    keys.update(f"~{low}" for low in line.sentence.lowers[clause.head_end : clause.head_end + 1])
    if "@person" in keys and not _is_ware(line, span):
        keys.add("@jail")
    if clause.passive:
        keys.add("@done")
    if _takes_sides(line, draft.subject):
        keys.add("@who")
    if _last(line, draft.subject) in _CROWDS:
        keys.add("@crowd")
    doer = _doer(line, draft)
    if not _VEHICLES.isdisjoint(doer):
        keys.add("@struck")
    if not _WEAPONS.isdisjoint(doer):
        keys.add("@arms")
    if not _WARDS.isdisjoint(line.sentence.lowers[clause.head_end : clause.end]):
        keys.add("@ward")
    if not _POLLING.isdisjoint(line.sentence.lowers):
        keys.add("@poll")
    if span is None and not clause.passive:
        keys |= {"@none", _last(line, draft.subject)}
    for kind, words in entries:
        if not words or not words.isdisjoint(keys):
            return NOUN_KIND[_last(line, span)] if kind == "@event" else kind
    return draft.kind


def _doer(line: Line, draft: Draft) -> list[str]:
    """The words for who or what does it: the subject, or what stands behind a passive's “by”."""
    clause = draft.clause
    if clause is None or not clause.passive:
        return line.sentence.lowers[slice(*draft.subject)] if draft.subject is not None else []
    end = clause.head_end
    if line.sentence.lowers[end : end + 1] != ["by"] or line.kinds[clause.chunk + 1 : clause.chunk + 3] != "PN":
        return []
    return line.sentence.lowers[end + 1 : line.chunks.ends[clause.chunk + 2]]


def _is_ware(line: Line, span: Range | None) -> bool:
    """“iOS 5 was released”, “the new version, Snow Leopard, is out”: what has the name of a person is none."""
    numbered = span is not None and any(word[-1].isdigit() for word in line.sentence.words[slice(*span)])
    return numbered or not _WARES.isdisjoint(line.sentence.lowers)


_WARES = word_set(
    "version versions software update updates system app application album film game games phone computer computers"
)
_POLLING = word_set(
    """election elections vote votes voters ballot primary primaries runoff incumbent senate senator nominee referendum
    poll"""
)
_WARDS = word_set("hospital hospitals clinic")
_WEAPONS = word_set(
    """missile missiles rocket rockets drone drones shell shells bullet bullets bomb bombs shrapnel artillery gunfire
    jets airstrike airstrikes strikes mortar mortars grenade torpedo warplanes"""
)
_VEHICLES = word_set("car truck lorry vehicle van bus train tram driver motorist motorcyclist suv taxi pickup")


def _takes_sides(line: Line, span: Range | None) -> bool:
    """Whether a subject is people or a body, who may clash: not “his politics”."""
    last = _last(line, span)
    one = f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")
    many = not {last, one}.isdisjoint(GROUPS) or one in PERSON_NOUNS
    return span is not None and (many or head_is_name(line, span))


def _keys(cast: Cast, line: Line, span: Range | None) -> set[str]:
    """What the table of senses may know a noun phrase by: its head, what sort of name it is."""
    if span is None:
        return set()
    last = _last(line, span)
    keys = {last, last.removesuffix("s")}
    if last in NOUN_KIND:
        keys.add("@event")
    if last in _PRONOUNS or last in PERSON_NOUNS or last.removesuffix("s") in PERSON_NOUNS:
        keys.add("@person")
    words = name_words(line, span) if head_is_name(line, span) else None
    if words is not None:
        name = line.text(*words)
        keys.add("@place" if name in PLACES else "@name" if is_body(name) else "@person")
    return keys


_PRONOUNS = word_set("him her them he she")
_TO_DO = re.compile(r"N?P?T?[IH]")
"""A verb's object and date before an infinitive or a clause with “that”."""


def _fallen(cast: Cast, draft: Draft, subject: str) -> str:
    """“Shares fell”, “the city fell”, “a worker fell”."""
    assert draft.clause is not None
    if subject in _SHARES or "%" in _last(draft.line, draft.clause.object):
        return "economy"
    if draft.lemma != "fall":
        return _by_sense(cast, draft)
    place = subject in _TOWNS or "@place" in _keys(cast, draft.line, draft.subject)
    return "battle" if place else draft.kind


def _last(line: Line, span: Range | None) -> str:
    return line.sentence.lowers[span[1] - 1] if span is not None else ""


# ── games ──


def settle_games(drafts: Sequence[Draft]) -> None:
    """Make sport of what is one in a report on a game: “was booked”, “replaced Hale”, “beat Sudria 3 – 0”."""
    played = sum(draft.kind == "sport" for draft in drafts)
    game = played >= _SEVERAL and played * _SHARE >= len(drafts)
    for draft in drafts:
        if draft.lemma in _PLAYED and (game or _ENDED.search(draft.title)):
            draft.kind = "sport"


_SEVERAL, _SHARE = 3, 3
"""An article with so many events of sport, and at least one in so many, reports on a game."""
_ENDED = re.compile(r" \d{1,3} ?[–-] ?\d{1,3}$")
"""A title that ends with a score."""
_PLAYED = word_set(
    """book caution replace substitute defeat beat lose win save fail miss double open award equalise equalize concede
    draw clear attack hit finish collect put start level block lead take retake strike shoot fire convert return
    attempt end dismiss suspend send_off open_scoring extend overcome fall_behind drop claim secure earn break"""
)
