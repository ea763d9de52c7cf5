"""What of an event can be compared with another: the name of its happening, who, where, how many, when."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from webapp.model import Event, Reading, Source, day_number
from webapp.timeline import bounds, families
from webapp.timeline.marks import Mark, marks
from webapp.timeline.names import FullNames, full_names, names_and_words, proper, venues, words_of
from webapp.timeline.quantities import Quantity, quantities
from webapp.timeline.roles import roles
from webapp.timeline.words import english

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """An event, seen from where it can meet another."""

    reading: int
    """Index of the reading it comes from."""
    source: str
    """Id of the source of that reading."""
    independent: str
    """Id of the source it counts for: the original's, for a reprint."""
    event: Event
    said: frozenset[tuple[str, int]]
    """Its sentences, with where the trigger stands in each."""
    triggers: tuple[families.Name, ...]
    """What its triggers call it, each once."""
    name: families.Name
    """All of them together."""
    says_little: bool
    """Whether these by themselves do not tell what happened: “said”, “took”."""
    who: frozenset[str]
    """Words of its actors, places left out where others remain: “Johnson” of “Johnson visits Kyiv”."""
    persons: frozenset[str]
    """Those words of its actors that are proper names."""
    full_names: FullNames
    """Its actors of two names and more."""
    doer: frozenset[str]
    """Proper names of who does it: “Johnson” of “Johnson visits Kyiv”, “Rovers” of “Moss is sacked by Rovers”."""
    does: frozenset[str]
    """All words for who does it: “Groups” of “Groups endorse Biden”."""
    thing: frozenset[str]
    """Words for what it is done to: “Kyiv”, “Moss”."""
    where: frozenset[str]
    """Words of the names of its places."""
    spot: frozenset[str]
    """Those below a state."""
    venues: frozenset[str]
    """Words of names before which or at which its sentences say that it happened: “Economic Club”."""
    names: frozenset[str]
    """Words of all names in the sentences that tell of it."""
    words: frozenset[str]
    """Roots of all words of these sentences."""
    content: frozenset[str]
    """Those beside the triggers."""
    counts: frozenset[Quantity]
    marks: frozenset[Mark]
    """Which one of its kind it is, where its sentences say so."""
    extent: tuple[int, int]
    """First and last minute it can have happened in."""
    dated: bool
    """Whether a source dates it itself, not only by what came before or after."""
    told_on: int | None
    """Day number of its own date, or of its article's publication where it has none; None where unknown."""

    def vocabulary(self) -> frozenset[str]:
        """Every word by which it can be compared."""
        return self.names | self.words | self.does | self.thing


def profiles(readings: Sequence[Reading], independent: Mapping[str, str] | None = None) -> list[Profile]:
    """A profile for every event of every reading, in order; *independent* names the source each one counts for."""
    own = independent or {}
    return [
        profile(index, reading.source, own.get(reading.source.id, reading.source.id), event)
        for index, reading in enumerate(readings)
        for event in reading.events
    ]


def profile(reading: int, source: Source, independent: str, event: Event) -> Profile:
    """What of *event* can be compared."""
    texts = [evidence.exact for evidence in event.evidence] or [event.title]
    triggers = [evidence.trigger.text for evidence in event.evidence if evidence.trigger] or [event.title]
    called = families.telling(families.name(trigger) for trigger in triggers)
    name = families.merged(called)
    where = _union(names_and_words("in " + place)[0] for place in event.places)
    spoken = [names_and_words(text) for text in texts]
    words = _union(words for _, words in spoken)
    seen = _union((where, *(names for names, _ in spoken)))
    who = words_of(event.actors)
    doer, thing = roles(event.title, name)
    acting = proper((doer,), seen)
    dated = bounds.is_dated(event.when)
    return Profile(
        reading=reading,
        source=source.id,
        independent=independent,
        said=frozenset((e.exact, e.trigger.start - e.start) for e in event.evidence if e.trigger),
        event=event,
        triggers=called,
        name=name,
        says_little=name.roots <= _LITTLE,
        who=who - where or who,
        persons=proper(event.actors, seen) - where,
        full_names=full_names(event.actors),
        doer=acting,
        does=_content(doer),
        thing=_content(thing) - where,
        where=where,
        spot=where - english.NATIONS,
        venues=_union(map(venues, texts)) - acting,
        names=_union((seen, who)),
        words=words,
        content=words - name.roots,
        counts=_union(map(quantities, texts)),
        marks=marks(event.evidence),
        extent=bounds.extent(event.when),
        dated=dated,
        told_on=day_number(event.when.latest) if dated and event.when.latest else _published(source),
    )


_LITTLE = english.SAYING | english.LIGHT


def _union(sets: Iterable[frozenset[Item]]) -> frozenset[Item]:
    """All that is in any of the *sets*; the set itself where there is but one, since many events share a sentence."""
    found = [one for one in sets if one]
    return found[0] if len(found) == 1 else frozenset().union(*found)


def _content(phrase: str) -> frozenset[str]:
    """The words of a phrase, without those that say little."""
    names, words = names_and_words("in " + phrase)
    return (words | names) - english.LIGHT


def _published(source: Source) -> int | None:
    return day_number(source.published) if source.published else None
