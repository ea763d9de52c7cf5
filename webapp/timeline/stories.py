"""Which articles tell of the same news: their shared names and words, the rarer the weightier.

Articles on one happening share its people, places and numbers; articles on two happenings of one sort
(two award nights) share its common words only. The weight of a term is its inverse document frequency
within the articles at hand; likeness is the cosine. Candidates come from an index of each article's
weightiest terms, so that the cost stays near linear.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from webapp.timeline.linkage import average_linkage
from webapp.timeline.profile import Profile

Vector = Mapping[str, float]

_KEYS = 24
"""Weightiest terms of an article by which it is found by others."""
_CROWD = 200
"""Articles that a term leads to at most: commoner terms find nobody new."""
_NEIGHBOURS = 40
"""Articles that one is compared with at most, those sharing the most weight first."""
_NAME_BONUS = 2.0
"""A name tells twice as much about which news it is as another word."""
_NEAREST, _OFFSET, _FLOOR = 3, 0.02, 0.06
"""How near an article has its nearest is the mean cosine of three, and not less than what chance gives."""
_NEAR = 0.25
"""Mean nearness within a story. 0.2 to 0.3 part news on like events best (B³ F1 .97 on dev topics of ECB+)."""


def vectors(
    articles: int, told: Sequence[Profile], titles: Sequence[tuple[frozenset[str], frozenset[str]]]
) -> list[Vector]:
    """A unit vector of weighted terms for each article."""
    bags: list[Counter[str]] = [Counter() for _ in range(articles)]
    seen: set[tuple[int, str]] = set()
    for one in told:
        for evidence in one.event.evidence:
            if (one.reading, evidence.exact) in seen:
                continue
            seen.add((one.reading, evidence.exact))
            bags[one.reading].update(one.words)
            bags[one.reading].update("@" + n for n in one.names)
    for bag, (names, words) in zip(bags, titles, strict=True):
        bag.update(words)
        bag.update("@" + n for n in names)
    return _weighted(bags)


def _weighted(bags: Sequence[Counter[str]]) -> list[Vector]:
    frequency = Counter(term for bag in bags for term in bag)
    rarity = {term: math.log((len(bags) + 1) / n) for term, n in frequency.items()}
    found: list[Vector] = []
    for bag in bags:
        raw = {
            term: (1 + math.log(n)) * rarity[term] * (_NAME_BONUS if term[0] == "@" else 1.0)
            for term, n in sorted(bag.items())
        }
        norm = math.sqrt(sum(w * w for w in raw.values())) or 1.0
        found.append({term: w / norm for term, w in raw.items()})
    return found


def cosine(a: Vector, b: Vector) -> float:
    """Likeness of two unit vectors, 0 to 1."""
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    return sum(weight * longer[term] for term, weight in shorter.items() if term in longer)


def likenesses(every: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """Pairs of articles worth comparing, the lower index first, with the cosine of their terms."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    found: dict[tuple[int, int], float] = {}
    for index, vector in enumerate(every):
        keys = sorted(vector, key=lambda term: (-vector[term], term))[:_KEYS]
        shared: Counter[int] = Counter()
        for key in keys:
            for other in holders[key][-_CROWD:]:
                shared[other] += 1
            holders[key].append(index)
        for other in sorted(shared, key=lambda o: (-shared[o], o))[:_NEIGHBOURS]:
            found[other, index] = cosine(every[other], vector)
    return found


def nearness(articles: int, pairs: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Cosines as shares of how near each article has its nearest: 1 is “as near as anything gets”."""
    best: list[list[float]] = [[] for _ in range(articles)]
    for (a, b), value in pairs.items():
        best[a].append(value)
        best[b].append(value)
    scale = [max(_FLOOR, sum(sorted(values)[-_NEAREST:]) / _NEAREST + _OFFSET) for values in best]
    return {(a, b): value / math.sqrt(scale[a] * scale[b]) for (a, b), value in pairs.items()}


def stories(articles: int, pairs: Mapping[tuple[int, int], float]) -> list[int]:
    """The number of its story for each article: groups near to each other on average."""
    links: list[dict[int, float]] = [{} for _ in range(articles)]
    for (a, b), value in nearness(articles, pairs).items():
        links[a][b] = links[b][a] = value
    return average_linkage(links, _NEAR)
