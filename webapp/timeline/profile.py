"""What of an event can be compared with another: the name of its happening, who, where, how many, when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from webapp.model import Event, Reading, Source, day_number
from webapp.timeline import bounds, families
from webapp.timeline.marks import Mark, marks
from webapp.timeline.names import names_and_words, proper, venues, words_of
from webapp.timeline.quantities import Quantity, quantities
from webapp.timeline.roles import roles
from webapp.timeline.words import english


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
    who: frozenset[str]
    """Words of its actors, places left out where others remain: “Johnson” of “Johnson visits Kyiv”."""
    where: frozenset[str]
    """Words of the names of its places."""
    persons: frozenset[str]
    """Those words of its actors that are proper names."""
    doer: frozenset[str]
    """Proper names of who does it: “Johnson” of “Johnson visits Kyiv”, “Rovers” of “Moss is sacked by Rovers”."""
    does: frozenset[str]
    """All words for who does it: “Groups” of “Groups endorse Biden”."""
    thing: frozenset[str]
    """Words for what it is done to: “Kyiv”, “Moss”."""
    names: frozenset[str]
    """Words of all names in the sentences that tell of it."""
    venues: frozenset[str]
    """Words of names before which or at which its sentences say that it happened: “Economic Club”."""
    words: frozenset[str]
    """Lemmas of what else these sentences say."""
    told: frozenset[str]
    """Both together."""
    counts: frozenset[Quantity]
    marks: frozenset[Mark]
    """Which one of its kind it is, where its sentences say so."""
    told_on: int | None
    """Day number of its own date, or of its article's publication where it has none; None where unknown."""


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
    where = frozenset().union(*(names_and_words("in " + place)[0] for place in event.places))
    spoken = [names_and_words(text) for text in texts]
    seen = where.union(*(names for names, _ in spoken))
    who = words_of(event.actors)
    name = families.merged(called)
    doer, thing = roles(event.title, name)
    acting = proper((doer,), seen)
    names, words = who | seen, frozenset().union(*(words for _, words in spoken))
    return Profile(
        reading=reading,
        source=source.id,
        independent=independent,
        said=frozenset((e.exact, e.trigger.start - e.start) for e in event.evidence if e.trigger),
        event=event,
        triggers=called,
        name=name,
        who=who - where or who,
        where=where,
        persons=proper(event.actors, seen) - where,
        doer=acting,
        does=_content(doer),
        thing=_content(thing) - where,
        names=names,
        venues=frozenset().union(*map(venues, texts)) - acting,
        words=words,
        told=names | words,
        counts=frozenset(q for text in texts for q in quantities(text)),
        marks=marks(event.evidence),
        told_on=_told_on(event, source),
    )


def _content(phrase: str) -> frozenset[str]:
    """The words of a phrase, without those that say little."""
    names, words = names_and_words("in " + phrase)
    return (words | names) - english.LIGHT


def _told_on(event: Event, source: Source) -> int | None:
    if bounds.is_dated(event.when) and event.when.latest:
        return day_number(event.when.latest)
    return day_number(source.published) if source.published else None
