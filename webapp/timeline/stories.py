"""Which articles tell of the same news: their shared names and words, the rarer the weightier.

Articles on one happening share its people, places and numbers; articles on two happenings of one sort
(two award nights) share its common words only. The weight of a term is its inverse document frequency
within the articles at hand; likeness is the cosine. Candidates come from an index of each article's
weightiest terms, so that the cost stays near linear.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from webapp.timeline.linkage import average_linkage
from webapp.timeline.profile import Profile

Vector = Mapping[str, float]

_FEW = 64
"""Articles up to which every pair is compared."""
_KEYS = 24
"""Weightiest terms of an article by which it is found by others."""
_CROWD = 200
"""Articles that a term leads to at most: commoner terms find nobody new."""
_NEIGHBOURS = 40
"""Articles that one is compared with at most, those sharing the most weight first."""
_NAME_BONUS = 3.0
"""A name tells three times as much about which news it is as another word."""
_CHANCE = 0.02
"""Cosine that articles on different news reach by chance (95 of 100 pairs of unrelated articles stay below .05)."""
_NEAREST, _FLOOR = 3, 0.1
"""How near an article has its nearest is a mean of three, and not less than what little chance adds."""
_NEAR = 0.15
"""Mean nearness within a story: parts news on like events at B³ F1 .97 on the dev topics of ECB+."""
_SURE = 0.12
"""Cosine from which two articles surely tell of the same news: half of all pairs that do reach it."""
_MANY = 4
"""Articles that make a story sure to be one of its own."""


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
    pairs = combinations(range(len(every)), 2) if len(every) <= _FEW else _candidates(every)
    return {(a, b): cosine(every[a], every[b]) for a, b in pairs}


def _candidates(every: Sequence[Vector]) -> Iterator[tuple[int, int]]:
    """Each article with the earlier ones that share most of its weightiest terms."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, vector in enumerate(every):
        keys = sorted(vector, key=lambda term: (-vector[term], term))[:_KEYS]
        shared: Counter[int] = Counter()
        for key in keys:
            shared.update(holders[key][-_CROWD:])
            holders[key].append(index)
        for other in sorted(shared, key=lambda o: (-shared[o], o))[:_NEIGHBOURS]:
            yield other, index


def nearness(articles: int, pairs: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Cosines beyond chance as shares of how near each article has its nearest: 1 is “as near as anything gets”."""
    beyond = {pair: max(0.0, value - _CHANCE) for pair, value in pairs.items()}
    best: list[list[float]] = [[] for _ in range(articles)]
    for (a, b), value in beyond.items():
        best[a].append(value)
        best[b].append(value)
    scale = [max(_FLOOR, sum(sorted(values)[-_NEAREST:]) / _NEAREST) for values in best]
    return {(a, b): value / math.sqrt(scale[a] * scale[b]) for (a, b), value in beyond.items()}


class News:
    """Which articles tell of the same news, and how surely."""

    def __init__(self, every: Sequence[Vector]) -> None:
        self._cosines = likenesses(every)
        links: list[dict[int, float]] = [{} for _ in every]
        for (a, b), value in nearness(len(every), self._cosines).items():
            links[a][b] = links[b][a] = value
        self.story = average_linkage(links, _NEAR)
        """The number of its story for each article: groups near to each other on average."""
        self._size = Counter(self.story)
        self._cohesion = self._mean_within()

    def _mean_within(self) -> dict[int, float]:
        sums: Counter[int] = Counter()
        known: Counter[int] = Counter()
        for (a, b), value in self._cosines.items():
            if self.story[a] == self.story[b]:
                sums[self.story[a]] += value  # type: ignore[assignment]
                known[self.story[a]] += 1
        return {story: sums[story] / known[story] for story in sums}

    def together(self, a: int, b: int) -> float:
        """How surely two articles tell of the same news, 0 to 1; an article does so with itself."""
        if a == b:
            return 1.0
        value = self._cosines.get((min(a, b), max(a, b)), 0.0)
        if self.story[a] == self.story[b]:
            value = max(value, self._cohesion.get(self.story[a], 0.0))
        return min(1.0, value / _SURE)

    def apart(self, a: int, b: int) -> float:
        """How surely they tell of different news: of two stories that several articles tell each, 0 to 1."""
        if self.story[a] == self.story[b]:
            return 0.0
        told = min(self._size[self.story[a]], self._size[self.story[b]], _MANY)
        return math.log2(told) / math.log2(_MANY)
