"""What the card, the panel and the list say of an event: its words, its sentence in three parts, its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from webapp.chart.marks import independent
from webapp.chart.text import clean
from webapp.model import Event, Evidence, Source, Timeline, When
from webapp.wording import certainty_in_words, source_in_words, when_in_words
from webapp.wording.language import Language
from webapp.wording.short import machine, of_event
from webapp.wording.words.english import ENGLISH

_ENDS = ".!?…。！？؟”’\"')»"  # what a sentence ends with


class Saying(NamedTuple):
    """A sentence of a source with its trigger apart: ``before + trigger + after == exact``."""

    prefix: str
    before: str
    trigger: str
    after: str
    suffix: str
    source: str
    """Publisher and day."""
    title: str
    url: str | None
    """Only http and https; anything else is no link."""
    id: str


class Other(NamedTuple):
    """What else a source gives for the same event."""

    about: str
    value: str
    sayings: tuple[Saying, ...]


class Card(NamedTuple):
    """An event in words."""

    id: str
    title: str
    words: str
    machine: str
    """The date for ``<time datetime>``, or empty."""
    certainty: str
    attribution: str
    sayings: tuple[Saying, ...]
    sources: int
    because: tuple[str, ...]
    others: tuple[Other, ...]
    kind: str
    actors: tuple[str, ...]
    places: tuple[str, ...]
    after: tuple[tuple[str, str], ...]
    """Id and title of what is known to come before."""
    factuality: str
    review: str
    edtf: str


class Cards(Mapping[str, Card]):
    """A card for every event of a timeline by its id, each made when it is first asked for."""

    def __init__(self, timeline: Timeline, language: Language = ENGLISH) -> None:
        self._language = language
        self.events = {event.id: event for event in timeline.events}
        self._titles = {id_: clean(event.title) or language.untitled for id_, event in self.events.items()}
        self._sources = {source.id: source for source in timeline.sources}
        self._made: dict[str, Card] = {}

    def __getitem__(self, id_: str) -> Card:
        if id_ not in self._made:
            self._made[id_] = card(self.events[id_], self._titles, self._sources, self._language)
        return self._made[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)


def card(event: Event, titles: Mapping[str, str], sources: Mapping[str, Source], language: Language = ENGLISH) -> Card:
    """One event in words."""

    def sayings(found: Sequence[Evidence]) -> tuple[Saying, ...]:
        return tuple(saying(evidence, sources, language) for evidence in found)

    return Card(
        id=event.id,
        title=titles[event.id],
        words=of_event(event, titles, language),
        machine=machine(event.when),
        certainty=certainty_in_words(event, language),
        attribution=clean(event.attribution or ""),
        sayings=sayings(event.evidence),
        sources=independent([evidence.source for evidence in event.evidence], sources),
        because=event.when.because,
        others=tuple(
            Other(c.about, _other_value(c.value, c.when, language), sayings(c.evidence)) for c in event.conflicts
        ),
        kind=clean(event.kind),
        actors=tuple(map(clean, event.actors)),
        places=tuple(map(clean, event.places)),
        after=tuple((i, titles[i]) for i in event.after if i in titles),
        factuality=event.factuality,
        review=event.review,
        edtf=event.when.edtf,
    )


def _other_value(value: str, when: When | None, language: Language) -> str:
    return clean(value) or (when_in_words(when, language) if when else "")


def saying(evidence: Evidence, sources: Mapping[str, Source], language: Language = ENGLISH) -> Saying:
    """A piece of evidence, cut around its trigger where the offsets agree with the words."""
    source = sources.get(evidence.source)
    exact, trigger = evidence.exact, evidence.trigger
    cut = (len(exact), len(exact))
    if trigger:
        start, end = trigger.start - evidence.start, trigger.end - evidence.start
        if 0 <= start <= end and exact[start:end] == trigger.text:
            cut = (start, end)
    return Saying(
        prefix=_behind_a_cut(evidence.prefix),
        before=exact[: cut[0]],
        trigger=exact[cut[0] : cut[1]],
        after=exact[cut[1] :],
        suffix=_before_a_cut(evidence.suffix),
        source=source_in_words(source, language) if source else language.unknown_source,
        title=clean(source.title) if source else "",
        url=link(source.url) if source else None,
        id=evidence.source,
    )


def _behind_a_cut(prefix: str) -> str:
    """What comes before a sentence, from a whole word on: it was cut at some letter."""
    return f"… {prefix.lstrip().partition(' ')[2]}" if prefix[:1].islower() or prefix[:1].isspace() else prefix


def _before_a_cut(suffix: str) -> str:
    """What comes behind a sentence, up to a whole word."""
    if suffix.rstrip()[-1:] in _ENDS:
        return suffix
    return (suffix.rstrip().rpartition(" ")[0].rstrip() or suffix) + " …"


def link(url: str | None) -> str | None:
    """*url* if a reader may safely follow it."""
    return url if url and url.lower().startswith(("http://", "https://")) else None
