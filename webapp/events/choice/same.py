"""One event per happening: several words of an article for one happening become one event with all its evidence."""

from __future__ import annotations

from webapp.events.choice import undergone
from webapp.events.choice.standing import stands
from webapp.events.page import Draft
from webapp.events.when.dating import usable
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import name_words
from webapp.events.words import word_set
from webapp.events.words.english import kin

_FAMILY: dict[str, str] = {}
for _line in kin.FAMILIES.strip().splitlines():
    _words = _line.split()
    for _word in _words:
        _FAMILY.setdefault(_word, _words[0])
_ANY = frozenset(kin.ANY_DISASTER.split())
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth final")
_DEFINITE = word_set("the this that these those his her its their")


def family(lemma: str) -> str:
    """The word that stands for all words of one sort of happening."""
    return _FAMILY.get(lemma, lemma)


def _head_family(lemma: str) -> str:
    """The word for what a compound ends in: “the attack” may mean a cyberattack."""
    return family(next(filter(lemma.endswith, _HEADS)) if lemma.endswith(_HEADS) else lemma)


_HEADS = ("attack", "strike", "storm", "fire", "quake", "wreck")


def join(cast: Cast, drafts: list[Draft]) -> list[Draft]:
    """Fold every draft that tells again of an earlier one into it; what is left, in text order."""
    kept: list[Draft] = []
    by_family: dict[str, list[Draft]] = {}
    for draft in drafts:
        name = "resign" if undergone.is_leaving(draft) else family(draft.lemma)
        earlier = _antecedent(cast, draft, by_family.get(name, []), kept)
        if earlier is not None:
            earlier.more.append(draft)
            continue
        kept.append(draft)
        for one in {name, _head_family(draft.lemma)}:
            by_family.setdefault(one, []).append(draft)
    return [_led(draft) for draft in kept]


def _led(draft: Draft) -> Draft:
    """The first telling that can be printed leads the others."""
    if stands(draft):
        return draft
    first = next((other for other in draft.more if stands(other)), None)
    if first is None:
        return draft
    first.more = [draft, *(other for other in draft.more if other is not first), *first.more]
    draft.more = []
    return first


def _antecedent(cast: Cast, draft: Draft, candidates: list[Draft], kept: list[Draft]) -> Draft | None:
    if draft.nominal and draft.kind in _OF_ONE and _is_of_relative(draft):
        return None
    says_on = _says_on(draft)
    if says_on and draft.mention is None:
        candidates = [d for d in kept if d.lemma == "say" or (d.kind == "statement" and d.mention is not None)]
    told = [
        earlier
        for earlier in (sorted(candidates, key=_last_told) if draft.nominal else candidates)[::-1]
        if _compatible(cast, earlier, draft, says_on) and not _counted_apart(earlier, draft)
    ]
    if told:
        return _likeliest(draft, told)
    dead = (d for d in kept if undergone.dies_again(cast, d, draft) and _tells_one_day(d, draft))
    if draft.kind == "death" and (died := next(dead, None)) is not None:
        return died
    if (draft.nominal and _definite(draft) and not draft.title and draft.kind not in _OF_MANY_WORDS) or (
        _led_by_noun(draft) and draft.lemma in _ANY and not _is_new(draft)
    ):
        if draft.lemma in _ANY:
            return next((d for d in kept if d.kind in ("attack", "disaster", "accident", "crime", "death")), None)
        alike = [d for d in reversed(kept) if d.kind == draft.kind and d.title and not _lasts(d)]
        told = [d for d in alike if not _dates_exclude(d, draft)]
        judged = (d for d in told if draft.lemma in _VERDICTS and d.lemma in _JUDGING)
        return next(judged, told[0] if told else None)
    return None


_OF_MANY_WORDS = word_set("business sport culture founding transport")
"""Kinds whose words mean too many things for one to stand for another: “the release” is no purchase."""


def _last_told(draft: Draft) -> int:
    """Where an event was told of last: what a word means again is what was spoken of just now."""
    return max((one.start for one in draft.more), default=draft.start)


_VERDICTS = word_set("verdict conviction acquittal judgment judgement ruling")
_JUDGING = word_set("find convict acquit sentence clear rule jail imprison")
"""Verbs that tell what a later “the verdict” or “the conviction” is about."""


def _lasts(draft: Draft) -> bool:
    """“played for Halton between 2004 and 2011”: more than one happening, and none that “the game” could mean."""
    mention = draft.mention
    if mention is None or mention.earliest is None or mention.latest is None:
        return False
    return mention.earliest[:4] != mention.latest[:4]


def _of_one_day(earlier: Draft, draft: Draft) -> bool:
    """“the November 27 deal”: what was told of that day, rather than what was told last."""
    mention = draft.mention
    if mention is None or not usable(mention) or mention.earliest is None:
        return False
    days = (one.mention.earliest for one in (earlier, *earlier.more) if one.mention is not None)
    return mention.earliest in days


def _likeliest(draft: Draft, told: list[Draft]) -> Draft:
    """Of those that *draft* may tell of again, nearest first: one of its day, at its place, or no aside."""
    dated = next((earlier for earlier in told if _of_one_day(earlier, draft)), None)
    if dated is not None:
        return dated
    if not draft.nominal and not _led_by_noun(draft):
        return told[0]
    there = (earlier for earlier in told if not set(earlier.places).isdisjoint(draft.places))
    main = (e for e in told if (e.title or not draft.nominal) and not _is_aside(e))
    return next(there, next(main, told[0]))


def _is_aside(draft: Draft) -> bool:
    """“before he was shot by police”, “a previous attack”: told beside what a later “the attack” is about."""
    if not _FORMER.isdisjoint(draft.line.sentence.lowers[max(0, draft.begin - 2) : draft.begin]):
        return True
    return draft.clause is not None and draft.clause.subordinator in ("before", "until", "after")


_FORMER = word_set("previous earlier former")


def _compatible(cast: Cast, earlier: Draft, draft: Draft, says_on: bool) -> bool:
    if _dates_exclude(earlier, draft):
        return False
    if _sure(earlier) != _sure(draft):
        return _told_as_alleged(earlier, draft) and undergone.leaves_again(cast, earlier, draft)
    if says_on and (earlier.lemma == "say" or (earlier.kind == "statement" and earlier.mention is not None)):
        return bool(draft.actors) and draft.actors[:1] == earlier.actors[:1] and draft.mention is None
    if undergone.leaves_again(cast, earlier, draft):
        return True
    of_one = draft.kind == "statement" or (earlier.named and draft.kind in _OF_ONE)
    named = any(name[0].isupper() for name in draft.actors)
    if of_one and draft.nominal and named and not _share_actors(draft, earlier):
        return False
    if draft.nominal or _led_by_noun(draft):
        return _definite(draft) and not (
            draft.places and earlier.places and not set(draft.places) & set(earlier.places)
        )
    if earlier.nominal:
        if draft.mention is None:
            return _about_the_same(earlier, draft)
        return bool(set(draft.actors) & set(earlier.actors))
    if family(draft.lemma) in _ONCE_IN_LIFE and draft.actors and draft.actors[:1] == earlier.actors[:1]:
        return True
    if undergone.done_again(cast, earlier, draft):
        return True
    if draft.lemma != earlier.lemma or _is_new(draft):
        return False
    if draft.kind in _ONCE and draft.subject is not None and _definite(draft):
        return True
    if draft.kind in _OF_ONE and _names_again(earlier, draft):
        return True
    return bool(draft.actors) and draft.actors[:1] == earlier.actors[:1] and _object(earlier) == _object(draft)


def _names_again(earlier: Draft, draft: Draft) -> bool:
    """“Holm was arrested … Police arrested the student”: whom a name meant, a noun means again."""
    before, again = undergone.theme(earlier), undergone.theme(draft)
    if before is None or again is None:
        return False
    ours, theirs = earlier.line.sentence, draft.line.sentence
    singular = theirs.tags[again[1] - 1] == "N" and not theirs.lowers[again[1] - 1].endswith("s")
    return ours.tags[before[1] - 1] == "E" and singular and theirs.lowers[again[0]] == "the"


def _is_of_relative(draft: Draft) -> bool:
    """“the death of her husband”: that of somebody else than the one whose death was told before."""
    if draft.subject is None:
        return False
    behind = draft.line.sentence.lowers[draft.subject[1] : draft.subject[1] + 2]
    return behind[:1] == ["of"] and not _WHOSE.isdisjoint(behind[1:])


_WHOSE = word_set("his her their my our your a an")


def _about_the_same(noun: Draft, draft: Draft) -> bool:
    """“the leak of a recording … who leaked the recording”: a verb for what a noun told, done to the same."""
    theme = undergone.theme(draft)
    if theme is None or _is_new(draft) or draft.kind in _OF_MANY:
        return False
    sentence = draft.line.sentence
    words = {
        low
        for low, tag in zip(sentence.lowers[slice(*theme)], sentence.tags[slice(*theme)], strict=True)
        if tag in "NEJ"
    }
    return not words.isdisjoint(noun.title.lower().split())


_OF_MANY = frozenset(("statement", "other", "talks", "visit", "law", "election"))
"""Kinds of which an article may tell several, all about the same."""


def _says_on(draft: Draft) -> bool:
    """It may go on with what somebody has been said to say: “he said”, “she spoke at the club”, not “with Ann”."""
    if draft.lemma == "say":
        return True
    clause = draft.clause
    if draft.lemma != "speak" or draft.kind != "statement" or clause is None or clause.form != "V":
        return False
    sentence = draft.line.sentence
    to_whom = sentence.lowers[clause.head_end : clause.head_end + 1] in (["with"], ["to"])
    return not to_whom and clause.subject is not None and sentence.tags[slice(*clause.subject)] == "O"


_ONCE_IN_LIFE = frozenset(("die", "bear"))
"""What comes to a person but once, in whatever words."""
_OF_ONE = frozenset(("death", "visit", "birth", "appointment", "trial", "arrest", "injury"))
"""Kinds of happening that befall one: the death of another is another death."""


def _share_actors(one: Draft, other: Draft) -> bool:
    """Whether two events have an actor in common, by any word of the names: “Apple Computer”, “Apple”."""
    words = {word for name in one.actors for word in name.split()}
    return any(word in words for name in other.actors for word in name.split())


def _counted_apart(one: Draft, other: Draft) -> bool:
    """Whether both are counted, and differently: the first summit is not the second."""
    ours, theirs = _ordinals(one), _ordinals(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _ordinals(draft: Draft) -> frozenset[str]:
    if draft.subject is None:
        return frozenset()
    return _ORDINALS.intersection(draft.line.sentence.lowers[slice(*draft.subject)])


def _led_by_noun(draft: Draft) -> bool:
    """“The shooting began”: the subject names what happened."""
    return not draft.nominal and draft.subject is not None and draft.begin < draft.subject[1] and draft.lemma != "say"


def _tells_one_day(one: Draft, other: Draft) -> bool:
    """Neither is dated, or surely told, otherwise than the other."""
    return not _dates_exclude(one, other) and _sure(one) == _sure(other)


def _told_as_alleged(earlier: Draft, draft: Draft) -> bool:
    """“claimed that he had been ousted”, of somebody who is known to have left."""
    return draft.factuality == "possible" and _sure(earlier) == "happened"


def _sure(draft: Draft) -> str:
    return "happened" if draft.factuality == "ongoing" else draft.factuality


_ONCE = frozenset(("accident", "disaster"))
"""Kinds of which an article mostly tells one: “a bomber crashed … The plane crashed near the runway”."""


def _object(draft: Draft) -> str:
    clause, line = draft.clause, draft.line
    if clause is None:
        return ""
    if clause.object is not None:
        named = line.sentence.tags[clause.object[1] - 1] == "E"
        words = name_words(line, clause.object) if named else None  # one award is not the other
        return " ".join(line.sentence.lowers[slice(*words)]) if words else line.sentence.lowers[clause.object[1] - 1]
    topic = line.sentence.lowers[clause.head_end : clause.head_end + 1] == ["about"]
    if not topic or line.kinds[clause.chunk + 1 : clause.chunk + 3] != "PN":
        return ""
    return line.sentence.lowers[line.chunks.ends[clause.chunk + 2] - 1]


def _definite(draft: Draft) -> bool:
    assert draft.subject is not None
    sentence = draft.line.sentence
    first = sentence.lowers[draft.subject[0]]
    return first in _DEFINITE or "'" in sentence.tags[draft.subject[0] : draft.subject[1]]


def _is_new(draft: Draft) -> bool:
    """“a hospital closed”: what has not been told of before did something else."""
    return draft.subject is not None and draft.line.sentence.lowers[draft.subject[0]] in ("a", "an", "another")


def _tags(draft: Draft) -> str:
    return draft.line.sentence.tags[slice(*draft.subject)] if draft.subject is not None else ""


def _dates_exclude(one: Draft, other: Draft) -> bool:
    a, b = one.mention, other.mention
    if a is None and b is not None and b.precision == "year" and other.nominal and "T" in _tags(other):
        return True  # “his 2017 title”, “the 2018 elections”: told apart by its year from what was told without one
    if a is None or b is None or not usable(a) or not usable(b) or "TIME" in (a.type, b.type):
        return False
    if a.latest and b.earliest and a.latest < b.earliest:
        return True
    return bool(b.latest and a.earliest and b.latest < a.earliest)
