"""Recognises reprints: a MinHash of a text, and which sources of a timeline are copies of another.

The sketch is the bottom-k form of MinHash: of the hashes of all runs of three words, the smallest
:data:`SIZE`. Two sketches estimate which share of their runs two texts have in common, and which share
of the shorter text stands in the longer (a wire report cut at the end). Hashes are CRC-32, mixed, so
that they do not depend on the process.
"""

import re
import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

SIZE = 96
"""Hashes kept: the estimate of a share of one half is then right to about 0.05 (one standard error)."""

_RUN = 3
"""Words in a run: news on one event share many pairs of words, hardly a third of the runs of three."""
_COPIED = 0.5
"""Share of common runs from which two texts are one; own reports on one event stay under 0.15."""
_CONTAINED = 0.8
"""Share of the shorter text's runs found in the longer from which it is a cut of it."""
_LEAST = 40
"""Runs that a text needs to be told a reprint: of shorter notes two can be alike by chance, a year apart."""
_CROWD = 64
"""A run in more texts than this is boilerplate and finds no candidates."""
_ROOM = 2
"""Hashes spread evenly: among so many times as many small ones as are kept lie those that are."""
_SPACE = 1 << 32
_LAST = _SPACE - 1
_MIX = 2_654_435_761  # Knuth's multiplicative constant: breaks up the linearity of CRC-32

_WORD = re.compile(r"\w+")


def sketch(text: str) -> tuple[int, ...]:
    """The MinHash of *text*: at most :data:`SIZE` ascending 32-bit numbers, empty for a text without words."""
    words = _WORD.findall(text.lower())
    if not words:
        return ()
    rows = zip(*(words[first:] for first in range(_RUN)), strict=False) if len(words) > _RUN else [words]
    hashes = [crc * _MIX & _LAST for crc in map(zlib.crc32, map(str.encode, map(" ".join, rows)))]
    below = _SPACE * SIZE * _ROOM // len(hashes)
    smallest = {value for value in hashes if value < below}
    if len(smallest) < SIZE:
        smallest = set(hashes)
    return tuple(sorted(smallest)[:SIZE])


def resemblance(a: Sequence[int], b: Sequence[int]) -> float:
    """Estimated share of the runs of two texts that both have (Jaccard), 0 to 1."""
    if not a or not b:
        return 0.0
    both = set(a) & set(b)
    union = sorted({*a, *b})[:SIZE]
    return sum(value in both for value in union) / len(union)


def containment(a: Sequence[int], b: Sequence[int]) -> float:
    """Estimated share of the shorter text's runs that the longer one has, 0 to 1."""
    jaccard = resemblance(a, b)
    shorter, longer = sorted((_runs(a), _runs(b)))
    return min(1.0, jaccard * (shorter + longer) / (1 + jaccard) / shorter) if shorter else 0.0


def _runs(sketched: Sequence[int]) -> float:
    """How many runs a text has, by how densely its smallest hashes lie."""
    return len(sketched) if len(sketched) < SIZE else (SIZE - 1) * _SPACE / sketched[-1]


def copies(sketches: Sequence[Sequence[int]]) -> Mapping[int, int]:
    """Which text reprints which: index of the copy → index of the first of its kind.

    The first is the one that comes first in *sketches*; a copy of a copy points to the original.
    """
    originals: dict[int, int] = {}
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for index, mine in enumerate(sketches):
        found = next((other for other in _candidates(mine, holders) if _is_copy(mine, sketches[other])), None)
        if found is not None:
            originals[index] = found
            continue
        for value in mine:
            holders[value].append(index)
    return originals


def _candidates(mine: Sequence[int], holders: Mapping[int, list[int]]) -> list[int]:
    """Earlier originals that share at least a quarter of the smallest hashes, most shared first."""
    shared: defaultdict[int, int] = defaultdict(int)
    for value in mine:
        found = holders.get(value, ())
        if len(found) <= _CROWD:
            for other in found:
                shared[other] += 1
    return sorted((o for o, count in shared.items() if count * 4 >= len(mine)), key=lambda o: (-shared[o], o))


def _is_copy(a: Sequence[int], b: Sequence[int]) -> bool:
    if min(len(a), len(b)) < _LEAST:
        return False
    return resemblance(a, b) >= _COPIED or containment(a, b) >= _CONTAINED
