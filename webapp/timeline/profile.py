"""What of an event can be compared with another: the name of its happening, who, where, how many, when."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TypeVar

from webapp.model import Event, Reading, Source, day_number
from webapp.timeline import bounds, families
from webapp.timeline.marks import Mark, marks
from webapp.timeline.names import FullNames, full_names, names_and_words, proper, venues, words_of
from webapp.timeline.quantities import Quantity, quantities
from webapp.timeline.roles import Roles, roles
from webapp.timeline.words import english

Item = TypeVar("Item")


class Profile:
    """An event, seen from where it can meet another; each side of it is worked out when first looked at."""

    def __init__(self, reading: int, source: Source, independent: str, event: Event) -> None:
        self.reading = reading
        """Index of the reading it comes from."""
        self.source = source.id
        """Id of the source of that reading."""
        self.independent = independent
        """Id of the source it counts for: the original's, for a reprint."""
        self.event = event
        self.dated = bounds.is_dated(event.when)
        """Whether a source dates it itself, not only by what came before or after."""
        self._published = source.published

    def vocabulary(self) -> frozenset[str]:
        """Every word by which it can be compared."""
        return self.names | self.words | self.does | self.thing

    # ── what happened ──

    @cached_property
    def said(self) -> frozenset[tuple[str, int]]:
        """Its sentences, with where the trigger stands in each."""
        return frozenset((e.exact, e.trigger.start - e.start) for e in self.event.evidence if e.trigger)

    @cached_property
    def triggers(self) -> tuple[families.Name, ...]:
        """What its triggers call it, each once."""
        found = [evidence.trigger.text for evidence in self.event.evidence if evidence.trigger] or [self.event.title]
        return families.telling(families.name(self._sense(trigger)) for trigger in found)

    def _sense(self, trigger: str) -> str:
        """The word for what a word of several senses means here: of “fired from his job”, “sack”."""
        return english.SENSES.get((families.lemma(trigger), self.event.kind), trigger)

    @cached_property
    def name(self) -> families.Name:
        """All of them together."""
        return families.merged(self.triggers)

    @cached_property
    def says_little(self) -> bool:
        """Whether these by themselves do not tell what happened: “said”, “took”."""
        return self.name.roots <= _LITTLE

    # ── who, to whom ──

    @cached_property
    def who(self) -> frozenset[str]:
        """Words of its actors, places left out where others remain: “Johnson” of “Johnson visits Kyiv”."""
        found = words_of(self.event.actors)
        return _shared(found - self.where or found)

    @cached_property
    def persons(self) -> frozenset[str]:
        """Those words of its actors that are proper names."""
        return _shared(proper(self.event.actors, self._seen) - self.where)

    @cached_property
    def full_names(self) -> FullNames:
        """Its actors of two names and more."""
        return _shared(full_names(self.event.actors))

    @cached_property
    def _roles(self) -> Roles:
        return roles(self.event.title, self.name)

    @cached_property
    def doer(self) -> frozenset[str]:
        """Proper names of who does it: “Johnson” of “Johnson visits Kyiv”, “Rovers” of “Moss is sacked by Rovers”."""
        return _shared(proper((self._roles.doer,), self._seen))

    @cached_property
    def does(self) -> frozenset[str]:
        """All words for who does it: “Groups” of “Groups endorse Biden”."""
        return _content(self._roles.doer)

    @cached_property
    def thing(self) -> frozenset[str]:
        """Words for what it is done to: “Kyiv”, “Moss”."""
        return _shared(_content(self._roles.thing) - self.where)

    # ── where ──

    @cached_property
    def where(self) -> frozenset[str]:
        """Words of the names of its places."""
        return _union(names_and_words("in " + place)[0] for place in self.event.places)

    @cached_property
    def spot(self) -> frozenset[str]:
        """Those below a state."""
        return _shared(self.where - english.NATIONS)

    @cached_property
    def venues(self) -> frozenset[str]:
        """Words of names before which or at which its sentences say that it happened: “Economic Club”."""
        return _shared(_union(map(venues, self._texts)) - self.doer)

    # ── the words ──

    @cached_property
    def _texts(self) -> list[str]:
        return [evidence.exact for evidence in self.event.evidence] or [self.event.title]

    @cached_property
    def _seen(self) -> frozenset[str]:
        """Words of the names of its places and in its sentences."""
        return _union((self.where, *(names_and_words(text)[0] for text in self._texts)))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words of all names in the sentences that tell of it."""
        return _union((self._seen, self.who))

    @cached_property
    def words(self) -> frozenset[str]:
        """Roots of all words of these sentences."""
        return _union(names_and_words(text)[1] for text in self._texts)

    @cached_property
    def content(self) -> frozenset[str]:
        """Those beside the triggers."""
        return self.words - self.name.roots

    # ── how many, which, when ──

    @cached_property
    def counts(self) -> frozenset[Quantity]:
        """The quantities in its sentences."""
        return _union(map(quantities, self._texts))

    @cached_property
    def marks(self) -> frozenset[Mark]:
        """Which one of its kind it is, where its sentences say so."""
        return _shared(marks(self.event.evidence))

    @cached_property
    def extent(self) -> tuple[int, int]:
        """First and last minute it can have happened in."""
        return bounds.extent(self.event.when)

    @cached_property
    def told_on(self) -> int | None:
        """Day number of its own date, or of its article's publication where it has none; None where unknown."""
        day = (self.event.when.latest if self.dated else None) or self._published
        return day_number(day) if day else None


def profiles(readings: Sequence[Reading], independent: Mapping[str, str] | None = None) -> list[Profile]:
    """A profile for every event of every reading, in order; *independent* names the source each one counts for."""
    own = independent or {}
    return [
        Profile(index, reading.source, own.get(reading.source.id, reading.source.id), event)
        for index, reading in enumerate(readings)
        for event in reading.events
    ]


_LITTLE = english.SAYING | english.LIGHT


def _union(sets: Iterable[frozenset[Item]]) -> frozenset[Item]:
    """All that is in any of the *sets*; the largest itself where it has all, since many events share a sentence."""
    found = [one for one in sets if one]
    nothing: frozenset[Item] = frozenset()
    largest = max(found, key=len, default=nothing)
    return largest if all(one <= largest for one in found) else _shared(frozenset().union(*found))


@lru_cache(maxsize=100_000)
def _shared(one: frozenset[Item]) -> frozenset[Item]:
    """One object for equal sets: what events are compared by is most of what a merge holds."""
    return one


def _content(phrase: str) -> frozenset[str]:
    """The words of a phrase, without those that say little."""
    names, words = names_and_words("in " + phrase)
    return _shared((words | names) - english.LIGHT)
