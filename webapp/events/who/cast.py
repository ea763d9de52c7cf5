"""Who an article is about: the fullest form of every name, which are people, and whom a pronoun means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from webapp.events.focus import FEMALE, MALE, Focus
from webapp.events.grammar.lexicon import HEAD_ROLES, NOUN_KIND, ROLES, TAGS
from webapp.events.grammar.names import PLACES, STATES
from webapp.events.page import Line, Page, Range
from webapp.events.who import bearers, bodies, claims, shortforms, things
from webapp.events.who.bearers import Meant
from webapp.events.who.given_names import is_field, own_name, pronoun_of
from webapp.events.who.nounphrases import (
    GENERATIONS,
    GROUPS,
    PERSON_NOUNS,
    has_role,
    head_is_name,
    is_body,
    is_plural,
    is_within,
    name_words,
    of_name,
    owner,
    role_of_place,
)
from webapp.events.who.pairs import Pairs
from webapp.events.who.things import Things
from webapp.events.words import word_set

_MEN = word_set("mr sir king prince lord father man boy husband brother son duke pope cardinal archbishop")
_WOMEN = word_set("mrs ms miss queen princess lady mother woman girl wife sister daughter duchess actress")
_ARTICLES = word_set("the a an")


@dataclass(slots=True)
class Cast:
    """The names of an article, and the focus as the text goes on."""

    full: dict[str, str] = field(default_factory=dict)
    """Last word of a person's or body's name → the fullest name the article gives."""
    given: dict[str, str] = field(default_factory=dict)
    """First name of one person, or the one word for a body, by which the article also calls it → the whole name."""
    short: dict[str, str] = field(default_factory=dict)
    """A name → the abbreviation that the article gives in brackets after it."""
    roles: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    """“prime minister” → the names that the article gives it before."""
    located: set[str] = field(default_factory=set)
    """Names that stand behind “in”, “near”, “across” and the like: places, where no list knows them."""
    people: set[str] = field(default_factory=set)
    gender: dict[str, str] = field(default_factory=dict)
    """A person's name → “he” or “she”, as the article says."""
    things: Things = field(default_factory=Things)
    """What nouns like “the airline” mean."""
    meant: Meant = field(default_factory=dict)
    """Whom nouns like “the driver”, “the company” mean, each where it stands."""
    focus: Focus = field(default_factory=Focus)
    made: str | None = None
    """What the last verb was about, if it was new: “approved a bill”. “It was rejected” means this."""
    accused: str | None = None
    """Who was arrested, charged or tried last. “The jury found him guilty” means this person."""
    dead: set[str] = field(default_factory=set)
    """Who has been told to have died or been killed. “He was charged” means somebody else."""
    hit: tuple[int, str] | None = None
    """The people to whom something was done last, with the sentence. “They were charged” means these."""
    pairs: Pairs = field(default_factory=Pairs)
    """Whom “the two leaders”, “both companies” mean."""
    at: int = 0
    """The sentence that the walk has come to."""
    before: dict[Range, Focus] = field(default_factory=dict)
    """For each subject of the sentence whom pronouns meant where it stands."""
    stamps: dict[str, int] = field(default_factory=dict)
    """For each pronoun the sentence in which somebody it means came up last."""

    def met(self, names: tuple[str, ...], kind: str) -> None:
        """Two that took part in something: whom “the two leaders”, “the two countries”, “both companies” mean."""
        if len(names) == 2 and all(name[0].isupper() for name in names):
            states = all(name in STATES for name in names)
            people = [self.is_person(name) for name in names]
            bodies = not any(people) and not any(map(self.is_place, names))
            sort = "people" if all(people) else "states" if states else "bodies" if bodies else ""
            self.pairs.note(self.at, names, sort, kind)

    def holder(self, line: Line, span: Range) -> str | None:
        """Whom “the prime minister” means, where the article names one alone; not “the president of the club”."""
        lowers = line.sentence.lowers
        if line.sentence.tags[span[1] : span[1] + 1] == "o":
            return None
        names = self.roles.get(tuple(lowers[span[0] + 1 : span[1]]), ())
        return next(iter(names)) if len(names) == 1 else None

    def turn(self, sentence: int) -> None:
        """Go on to the next sentence: whoever has not come up for a while is no longer meant."""
        self.at = sentence
        self.before.clear()
        gone = [name for name, at in self.stamps.items() if sentence - at > _REACH[name]]
        if gone:
            self.focus = self.focus._replace(**dict.fromkeys(gone))
            for name in gone:
                del self.stamps[name]

    def look(self, name: str, pronouns: Sequence[str]) -> None:
        """Let these pronouns mean *name* from now on."""
        he, she, it, they = self.focus
        self.focus = Focus(
            name if "he" in pronouns else he,
            name if "she" in pronouns else she,
            name if "it" in pronouns else it,
            name if "they" in pronouns else they,
        )
        for pronoun in pronouns:
            self.stamps[pronoun] = self.at

    def canonical(self, name: str) -> str:
        """The fullest form of *name* that the article gives."""
        placed = (name in self.located and name not in self.people) or name in STATES
        return name if " " in name or placed else self.full.get(name) or self.given.get(name, name)

    def is_person(self, name: str) -> bool:
        """Whether *name* is held to be a person's."""
        return name in self.people and not self.is_place(name)

    def is_place(self, name: str) -> bool:
        """Whether *name* is a place's, as a list or the article has it."""
        return name in PLACES or name in self.located

    def pronouns(self, name: str) -> tuple[str, ...]:
        """“he”, “she” or, where the article does not say, both."""
        gender = self.gender.get(name)
        return (gender,) if gender else ("he", "she")


_REACH = {"he": 4, "she": 4, "it": 1, "they": 2}
"""Sentences over which a pronoun reaches back."""


_MANY_NAMES = 2
"""Names of a sentence from which on a pronoun may mean either."""


def survey(page: Page) -> Cast:
    """Collect the names of the article: the fullest form of each, which are people, and of what gender."""
    cast = Cast()
    votes: dict[str, int] = {}
    seen: dict[str, bool] = {}
    last = ""  # the name that was a subject last: whom “she” most often means
    for line in page.lines:
        tags, lowers = line.sentence.tags, line.sentence.lowers
        if "E" not in tags and "O" not in tags:
            continue
        told: set[str] = set()
        for index, (kind, begin, end) in enumerate(zip(*line.chunks, strict=True)):
            if kind != "N":
                continue
            inside = tags[begin:end]
            if inside == "O" and len(told) < _MANY_NAMES:
                _vote(votes, last, lowers[begin])
            if "E" not in inside:
                continue
            span = begin, end
            words = name_words(line, span)
            if words is None:
                continue
            words = role_of_place(line, index, words) or words
            name = line.text(*words)
            if words[1] == end:
                line.names[index] = (words, name)
            if name not in seen:
                seen[name] = _note(cast, line, words, name)
            if _is_told_as_person(cast, line, span, words, name, seen[name]):
                told.add(name)
                if not index or not last or any(clause.subject == span for clause in line.clauses):
                    last = name
                _vote_by_title(votes, name, lowers[words[0] - 1] if words[0] else "")
    _settle_people(cast, seen, votes)
    cast.given = shortforms.survey(page, seen, cast.people, cast.full)
    cast.things = things.survey(page)
    cast.meant = bearers.survey(claims.survey(page, cast.canonical, cast.is_person), cast.gender)
    cast.meant.update(bodies.survey(page, lambda name: cast.is_person(cast.canonical(name))))
    return cast


def _is_told_as_person(cast: Cast, line: Line, span: Range, words: Range, name: str, maybe: bool) -> bool:
    """Note what stands around a name; whether it may be a person's here."""
    sentence, end = line.sentence, span[1]
    if sentence.tags[end : end + 3] == "(E)" and sentence.words[end + 1].isupper():
        longer = of_name(line, words)
        cast.short[line.text(*longer) if longer else name] = sentence.words[end + 1]
    if words[1] != end:
        return False
    if span[0] and (is_within(sentence.lowers, span[0]) or _is_in_region(line, span)):
        cast.located.add(name)
    if maybe and has_role(line, span, words):
        cast.people.add(name)
        _note_role(cast, line, span, words, name)
    return maybe


def _is_in_region(line: Line, span: Range) -> bool:
    """“of [Allen], Texas”: a name behind a preposition, and behind it in which state it lies."""
    sentence, end = line.sentence, span[1]
    if sentence.tags[end : end + 2] != ",E" or sentence.tags[span[0] - 1] not in "Pot":
        return False
    index = line.chunk_at(end + 1)
    return line.text(line.chunks.begins[index], line.chunks.ends[index]) in PLACES


def _note_role(cast: Cast, line: Line, span: Range, words: Range, name: str) -> None:
    """“[Prime Minister] Tom Holm”: not of a former one, nor of what only says how somebody is addressed."""
    lowers = line.sentence.lowers
    first = words[0]
    while first > span[0] and lowers[first - 1] in ROLES:
        first -= 1
    role = tuple(lowers[first : words[0]])
    if role and role[-1] in PERSON_NOUNS and _NO_LONGER.isdisjoint(lowers[max(0, first - 1) : words[0]]):
        cast.roles.setdefault(role, set()).add(name)


_NO_LONGER = word_set("former ex late acting deputy then-president assistant interim outgoing")


_SURE = 5
"""What a title or a given name counts against a pronoun near by."""


def _settle_people(cast: Cast, seen: dict[str, bool], votes: dict[str, int]) -> None:
    for role, names in cast.roles.items():
        cast.roles[role] = set(map(cast.canonical, names))
    for surname, name in cast.full.items():
        title = name.lower().split()[0]
        given = "he" if title in _MEN else "she" if title in _WOMEN else pronoun_of(name)
        if given is not None and not is_body(name):
            votes[name] = votes.get(name, 0) + (_SURE if given == "he" else -_SURE)
        if (surname in seen and surname not in PLACES and not is_body(name)) or given is not None:
            cast.people.add(name)
    for name, count in votes.items():
        if abs(count) > 1:
            full = cast.canonical(name)
            cast.gender[full] = cast.gender[name] = "he" if count > 0 else "she"


def _vote_by_title(votes: dict[str, int], name: str, word: str) -> None:
    word = word.strip(".")
    if word in _MEN or word in _WOMEN:
        votes[name] = votes.get(name, 0) + (_SURE if word in _MEN else -_SURE)


def _vote(votes: dict[str, int], name: str, pronoun: str) -> None:
    if name and pronoun in MALE:
        votes[name] = votes.get(name, 0) + 1
    elif name and pronoun in FEMALE:
        votes[name] = votes.get(name, 0) - 1


def _note(cast: Cast, line: Line, words: Range, name: str) -> bool:
    """Note a name that is new; whether it may be a person's."""
    parts = line.sentence.words[words[0] : words[1]]
    if parts[-1].lower().strip(".") in GENERATIONS and len(parts) > _OWN_NAMES:
        parts = parts[:-1]
    name = own_name(name)
    if name in PLACES or _is_of_place(name, parts) or " ".join(parts[:2]) in PLACES or is_body(name):
        return False
    abbreviated = parts[-1].isupper() or (not parts[-1].isalpha() and any(map(str.isdigit, parts[-1])))
    told = parts[-1].lower() in NOUN_KIND or (len(parts) > 1 and is_field(parts))
    abbreviated = abbreviated or (told and pronoun_of(name) is None)
    if 1 < len(parts) <= 4 and not abbreviated and not (parts[-1].lower() in HEAD_ROLES and pronoun_of(name) is None):
        cast.full.setdefault(parts[-1], name)
    return True


_OWN_NAMES = 2
"""Words of a name without what generation somebody is of."""


def _is_of_place(name: str, parts: Sequence[str]) -> bool:
    """“Florence Cathedral”, but not “Florence Hale”: a name that begins with a place's which is no given name there."""
    if parts[0] not in PLACES:
        return False
    return len(parts) != 2 or parts[1].lower() in TAGS or pronoun_of(name) is None


# ── the focus ────────────────────────────────────────────────────────────────────────────────────


def notice(line: Line, cast: Cast, span: Range, printed: Callable[[Range], str | None], aside: bool) -> None:
    """Move the focus: this noun phrase was just a subject; a pronoun that follows may mean it.

    That of an *aside* (a relative or subordinate clause) does not push out who the sentence itself is about.
    """
    tags, lowers = line.sentence.tags, line.sentence.lowers
    last = lowers[span[1] - 1]
    if line.sentence.quoted[span[0]]:
        return
    if span[1] - span[0] == 1 and tags[span[0]] == "O":
        if last in _REACH:
            cast.stamps[last] = cast.at
        return
    whose = _notice_owner(line, cast, span)
    pronouns = _PLURAL if is_plural(line, span) else None if head_is_name(line, span) else _of_common(lowers, span)
    pronouns = pronouns and tuple(pronoun for pronoun in pronouns if pronoun != whose)
    shown = printed(span) if pronouns is None or pronouns else None
    if shown is None:
        return
    if pronouns is not None and cast.is_person(shown):
        pronouns = cast.pronouns(shown)
    if pronouns is None:
        pronouns = _of_name(line, cast, span, shown)
    if pronouns == _PLURAL and _are_things(lowers, span) and "they" in cast.stamps:
        return  # “High winds forced them back”: they are still those people
    if aside:
        kept = [pronoun for pronoun in _ONE if cast.stamps.get(pronoun) == cast.at]
        pronouns = tuple(pronoun for pronoun in pronouns if pronoun not in kept)
    cast.look(shown, pronouns)


def _notice_owner(line: Line, cast: Cast, span: Range) -> str | None:
    """“[Holm]’s career was long. He …”, “[Holm]’s lawyer said he …”: whoever the subject belongs to; “he” or “she”."""
    words = owner(line, span)
    name = cast.canonical(line.text(*words)) if words is not None else ""
    if not cast.is_person(name):
        return None
    cast.look(name, cast.pronouns(name))
    return cast.gender.get(name)


_ONE = ("he", "she", "it")
_PLURAL = ("they",)
_POSSESSED = {"his": "he", "her": "she"}


def _are_things(lowers: Sequence[str], span: Range) -> bool:
    """“high winds”: nothing that acts on its own behalf, as people and parties do."""
    last = lowers[span[1] - 1]
    one = f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")
    people = not GROUPS.isdisjoint((last, one)) or one in PERSON_NOUNS or last.endswith(_OF_PEOPLE)
    return last.endswith("s") and not people


_OF_PEOPLE = ("ers", "ors", "ists", "ians", "ants", "ents", "ees")
"""What nouns for people end in: “skiers”, “survivors”, “residents”."""


def _of_common(lowers: Sequence[str], span: Range) -> tuple[str, ...]:
    """The pronouns that may mean a common noun: “the driver”, “a company”."""
    last = lowers[span[1] - 1]
    if last in PERSON_NOUNS:
        whose = _POSSESSED.get(lowers[span[0]])  # “[his] lawyer said he …”: still the one whose lawyer it is
        both = (("he", _WOMEN), ("she", _MEN))
        return tuple(pronoun for pronoun, others in both if last not in others and pronoun != whose)
    if lowers[span[0]] in _ARTICLES:
        return ("it", "they") if last in GROUPS else ("it",)
    return ()


def _of_name(line: Line, cast: Cast, span: Range, shown: str) -> tuple[str, ...]:
    """The pronouns that may mean a name."""
    if "C" in line.sentence.tags[span[0] : span[1]]:
        return _PLURAL
    if cast.is_person(shown):
        return cast.pronouns(shown)
    if cast.is_place(shown) or is_body(shown):
        return "it", "they"
    if " " in shown and pronoun_of(shown) is None and _holds_word(shown):
        return ("it",)
    return ("he", "she", "it") if " " in shown else ("he", "she", "it", "they")


def _holds_word(name: str) -> bool:
    """“Southern Norland”, “Hurricane Clara”, “Student Games”: a name that holds an adjective or a noun for things."""
    first, *_, last = name.lower().split()
    return TAGS.get(first) == "J" or first in NOUN_KIND or (TAGS.get(last) == "N" and last not in PERSON_NOUNS)


def mention_people(line: Line, cast: Cast) -> None:
    """Where a sentence names one person, or one man and one woman, “he” and “she” that follow mean them."""
    if not line.names:
        return
    found: list[str] = []
    for _, name in line.names.values():
        full = cast.canonical(name)
        if full not in found and cast.is_person(full):
            found.append(full)
    if not found:
        return
    if len(found) == 1 or (cast.focus.he is None and cast.focus.she is None):
        cast.look(found[0], cast.pronouns(found[0]))
        return
    for pronoun in ("he", "she"):
        meant = [name for name in found if cast.gender.get(name) == pronoun]
        if len(meant) == 1 and cast.stamps.get(pronoun) != cast.at:
            cast.look(meant[0], (pronoun,))
