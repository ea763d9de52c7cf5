"""What a timeline holds, feature by feature, so that every format can say which of it it carries.

A format names the features it carries *in full* (they come back on reading, or a program finds them in
fields of their own) and those it only *tells* a reader in words. The rest is lost, and
:func:`losses` says so in sentences for exactly those features a given timeline has.
"""

from collections.abc import Callable, Iterable

from webapp.model import Event, Source, Timeline, Value, When

Written = tuple[bytes, tuple[str, ...]]
"""A file's bytes, and a sentence for every thing of the timeline that is not in it."""

Loaded = tuple[Timeline, tuple[str, ...]]
"""A timeline, and a sentence for every thing of the file that is not in it."""


class Feature(Value, frozen=True, kw_only=True):
    """One kind of thing a timeline can hold."""

    key: str
    words: str
    """As said in “… does not carry *words*”, and as the row's name in the matrix."""
    unit: str
    """What is counted: ``event``, ``source`` or ``timeline``."""
    of: Callable[..., object]
    """The feature of one unit; falsy where that unit has nothing of it."""


def _bounds(when: When) -> tuple[str | None, str | None]:
    return when.earliest, when.latest


def _quotes(event: Event) -> tuple[str, ...]:
    return tuple(sorted(evidence.exact for evidence in event.evidence))


def _citations(event: Event) -> tuple[str, ...]:
    return tuple(sorted({evidence.source for evidence in event.evidence}))


def _offsets(event: Event) -> tuple[object, ...]:
    return tuple((e.start, e.end, e.prefix, e.suffix, e.trigger, e.dated_by) for e in event.evidence)


def _qualities(event: Event) -> tuple[object, ...]:
    """Precision and approximation, where they say more than the bounds do."""
    plain = event.when.precision == "day" and not event.when.approximate
    return () if plain else (event.when.precision, event.when.approximate)


def _bibliography(source: Source) -> tuple[object, ...]:
    return tuple(filter(None, (source.title, source.publisher, source.authors, source.url, source.published)))


def _provenance(source: Source) -> tuple[object, ...]:
    return tuple(
        filter(None, (source.retrieved, source.sha256, source.language, source.witnesses, source.copy_of, source.extra))
    )


def _reasons(event: Event) -> tuple[object, ...]:
    plain = event.when.basis == "stated" and not event.when.because
    return () if plain else (event.when.basis, event.when.because)


def _unknown(event: Event) -> object:
    return event.extra or event.when.extra or any(evidence.extra for evidence in event.evidence)


FEATURES: tuple[Feature, ...] = (
    Feature(key="heading", words="the timeline's title", unit="timeline", of=lambda t: t.title),
    Feature(key="description", words="the timeline's description", unit="timeline", of=lambda t: t.description),
    Feature(key="id", words="ids of events", unit="event", of=lambda e: e.id),
    Feature(key="title", words="titles", unit="event", of=lambda e: e.title),
    Feature(key="bounds", words="first and last possible dates", unit="event", of=lambda e: _bounds(e.when)),
    Feature(
        key="shape",
        words="“lasted” apart from “once, in between”",
        unit="event",
        of=lambda e: e.when.shape if len(set(_bounds(e.when))) > 1 else "",
    ),
    Feature(key="precision", words="precision and “about”", unit="event", of=_qualities),
    Feature(key="reasons", words="the reasons behind dates", unit="event", of=_reasons),
    Feature(
        key="factuality",
        words="whether it happened, is planned, possible or denied",
        unit="event",
        of=lambda e: "" if e.factuality == "happened" else e.factuality,
    ),
    Feature(key="attribution", words="who says so", unit="event", of=lambda e: e.attribution),
    Feature(key="kind", words="kinds", unit="event", of=lambda e: "" if e.kind == "other" else e.kind),
    Feature(key="actors", words="actors", unit="event", of=lambda e: e.actors),
    Feature(key="places", words="places", unit="event", of=lambda e: e.places),
    Feature(
        key="importance", words="importance", unit="event", of=lambda e: e.importance if e.importance != 0.5 else 0
    ),
    Feature(key="quotes", words="quoted sentences", unit="event", of=_quotes),
    Feature(key="citations", words="which sources tell of an event", unit="event", of=_citations),
    Feature(key="offsets", words="the places of quotes in their articles", unit="event", of=_offsets),
    Feature(key="order", words="which event came after which", unit="event", of=lambda e: e.after),
    Feature(key="conflicts", words="what sources disagree on", unit="event", of=lambda e: e.conflicts),
    Feature(
        key="review",
        words="the state of review",
        unit="event",
        of=lambda e: "" if e.review == "unreviewed" else e.review,
    ),
    Feature(key="unknown", words="fields unknown to this version", unit="event", of=_unknown),
    Feature(
        key="bibliography",
        words="titles, publishers, authors, days and addresses of sources",
        unit="source",
        of=_bibliography,
    ),
    Feature(key="provenance", words="fetch times, checksums and languages of sources", unit="source", of=_provenance),
)

KEYS = frozenset(feature.key for feature in FEATURES)


def units(timeline: Timeline, feature: Feature) -> tuple[Event, ...] | tuple[Source, ...] | tuple[Timeline]:
    """The values of *timeline* that *feature* is counted over."""
    if feature.unit == "timeline":
        return (timeline,)
    return timeline.events if feature.unit == "event" else timeline.sources


def losses(timeline: Timeline, name: str, carried: Iterable[str]) -> tuple[str, ...]:
    """One sentence with every feature that *timeline* has and the format called *name* does not carry."""
    kept = frozenset(carried)
    assert kept <= KEYS, kept - KEYS
    lost = [
        feature.words if feature.unit == "timeline" else f"{feature.words} ({counted(count, feature.unit)})"
        for feature in FEATURES
        if feature.key not in kept and (count := sum(1 for unit in units(timeline, feature) if feature.of(unit)))
    ]
    return (f"{name} does not carry {listed(lost)}.",) if lost else ()


def rejected(timeline: Timeline, name: str) -> tuple[str, ...]:
    """One sentence where events were left out of the format called *name* because a person rejected them."""
    count = sum(1 for event in timeline.events if event.review == "rejected")
    return (f"{name} does not carry rejected events ({count}).",) if count else ()


def counted(count: int, unit: str) -> str:
    """A number with its noun: ``1 event``, ``2 events``."""
    return f"{count} {unit}{'' if count == 1 else 's'}"


def listed(items: list[str]) -> str:
    """*items* as in a sentence: ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1])))
