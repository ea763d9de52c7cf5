"""Where what somebody said may end sooner, so that a title holds it and it still is a whole clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.events.page import Line
from webapp.events.words import word_set

_ADDED = frozenset("PTGW,")
"""Chunks at which an addition to a clause may begin."""
_MEANT = word_set("of to without except unless until than despite against not for by from as with about like into on")
"""Words that belong to what stands before them, or turn its meaning."""
_CLAUSE = re.compile(
    r"[HDNPRTJ`]*N[RT]*(?:V[RTP]*(?:N(?:PN)*|J)|V[RTP]*(?:N[RT]*)?I[RT]*N(?:PN)*|K[RT]*(?:P?N|J)(?:[PC]N)*)"
)
"""A subject with its verb and what the verb cannot do without."""


def cuts(line: Line, begin: int, end: int) -> Iterator[int]:
    """Where the clause from *begin* to *end* may end sooner and still is whole, the longest first.

    “she would sign the bill [in Tarn] [during the debate]”: before phrases that only add to it.
    """
    first, last = line.chunk_at(begin), line.chunk_at(end - 1)
    for index in range(last, first, -1):
        if line.kinds[index] not in _ADDED or line.sentence.lowers[line.chunks.begins[index]] in _MEANT:
            continue
        if _CLAUSE.fullmatch(line.kinds, first, index) is not None:
            yield line.chunks.begins[index]
