"""Several tellings of one happening as one event: the best title, with its evidence first, and the agreed date."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from webapp.model import Event, Evidence, Factuality
from webapp.timeline import conflicts
from webapp.timeline.bounds import Dated, agree
from webapp.timeline.families import name

_FACTUALITY: tuple[Factuality, ...] = ("happened", "ongoing", "denied", "planned", "possible")
"""What outweighs what where sources differ: a report that it happened outlives a plan."""
_RISE = 0.8
"""What each further independent source leaves of the doubt that an event matters (by eye on samples)."""
_LONGEST_TITLE = 90


def fuse(tellings: Sequence[Dated]) -> Event:
    """One event of the *tellings* (in the order of their sources, the first one gives the id)."""
    if len(tellings) == 1:
        return tellings[0].event
    agreed = agree(tellings)
    events = [one.event for one in tellings]
    said = Counter(_word(evidence) for event in events for evidence in event.evidence)
    best = max(events, key=lambda event: _title_worth(event, said))
    return replace(
        best,
        id=events[0].id,
        when=agreed.when,
        factuality=min((e.factuality for e in events), key=_FACTUALITY.index),
        attribution=None if any(e.attribution is None for e in events) else best.attribution,
        kind=_commonest([e.kind for e in events], best.kind),
        actors=_union(best.actors, (name for e in events for name in e.actors)),
        places=_union(best.places, (name for e in events for name in e.places)),
        importance=_importance(tellings),
        evidence=_without_repeats([*best.evidence, *(ev for e in events for ev in e.evidence)], said),
        after=tuple(dict.fromkeys(before for e in events for before in e.after)),
        conflicts=(
            *(c for e in events for c in e.conflicts),
            *conflicts.of_dates(agreed.dissent),
            *conflicts.of_numbers(tellings),
            *conflicts.of_actors(best, tellings),
        ),
    )


def _title_worth(event: Event, said: Mapping[str, int]) -> tuple[bool, bool, int, int, float]:
    """A title that can be printed, begins with who acts, calls it what most sentences do, names most, matters most."""
    named = sum(name in event.title for name in {*event.actors, *event.places})
    acts = any(event.title.startswith(actor) for actor in event.actors)
    called = max((said[_word(evidence)] for evidence in event.evidence), default=0)
    return 0 < len(event.title) <= _LONGEST_TITLE, acts, called, named, event.importance


def _importance(tellings: Sequence[Dated]) -> float:
    highest = max(one.event.importance for one in tellings)
    sources = len({one.independent for one in tellings})
    return round(1 - (1 - highest) * _RISE ** (sources - 1), 4)


def _commonest(kinds: Iterable[str], titled: str) -> str:
    """What most tellings are; where as many are another kind, what the telling is that gives the title."""
    counted = Counter(kind for kind in kinds if kind != "other")
    return max(counted, key=lambda kind: (counted[kind], kind == titled)) if counted else "other"


def _union(first: Sequence[str], others: Iterable[str]) -> tuple[str, ...]:
    """All names, the fullest form of each: “Johnson” goes where “Boris Johnson” stands."""
    names = list(dict.fromkeys((*first, *others)))
    words = {name: set(name.lower().split()) for name in names}
    return tuple(name for name in names if not any(words[name] < words[other] for other in names))


def _without_repeats(every: Sequence[Evidence], said: Mapping[str, int]) -> tuple[Evidence, ...]:
    """Each sentence once, by the trigger that the other sentences share most: of “foiled an attack”, the attack."""
    sentences: defaultdict[tuple[str, int, int], list[Evidence]] = defaultdict(list)
    for evidence in every:
        sentences[evidence.source, evidence.start, evidence.end].append(evidence)
    return tuple(max(found, key=lambda evidence: said[_word(evidence)]) for found in sentences.values())


def _word(evidence: Evidence) -> str:
    return " ".join(sorted(name(evidence.trigger.text).roots)) if evidence.trigger else ""
