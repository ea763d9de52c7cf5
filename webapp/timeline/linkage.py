"""Average-linkage clustering on a sparse graph: the nearest two groups merge while they are near enough."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush


def average_linkage(links: Sequence[dict[int, float]], threshold: float) -> list[int]:
    """The group of each node, named by its lowest member.

    *links* holds the weights to neighbours, both ways; a missing link weighs 0. Two groups merge while the
    mean weight over all their pairs reaches *threshold*; equal means merge in the order of their members.
    """
    group = list(range(len(links)))
    sums = {node: dict(found) for node, found in enumerate(links)}
    size = dict.fromkeys(sums, 1)
    heap = [(-weight, a, b) for a, found in sums.items() for b, weight in found.items() if a < b]
    heapify(heap)
    while heap:
        mean, a, b = heappop(heap)
        if -mean < threshold:
            break
        if a not in sums or b not in sums or -mean != sums[a][b] / (size[a] * size[b]):
            continue
        _join(a, b, sums, size, heap)
        group[b] = a
    return [_head(node, group) for node in range(len(links))]


def _join(
    a: int, b: int, sums: dict[int, dict[int, float]], size: dict[int, int], heap: list[tuple[float, int, int]]
) -> None:
    """Moves group *b* into *a* and offers the new means."""
    taken = sums.pop(b)
    size[a] += size.pop(b)
    del taken[a], sums[a][b]
    for other, weight in taken.items():
        del sums[other][b]
        sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + weight
    for other, weight in sums[a].items():
        heappush(heap, (-weight / (size[a] * size[other]), min(a, other), max(a, other)))


def _head(node: int, group: list[int]) -> int:
    while group[node] != node:
        node = group[node]
    return node
