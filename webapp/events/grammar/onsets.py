"""States that will begin on a day: “the phone will be available from 24 June”. Their “be” is read as a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

KINDS = {
    "available": "business", "on sale": "business", "in stores": "business", "in shops": "business",
    "in cinemas": "culture", "in theaters": "culture", "in theatres": "culture",
    "in force": "law", "in effect": "law", "effective": "law", "open to the public": "founding",
}  # fmt: skip
"""What something is from a day on, with the kind of happening that the beginning is."""
_WILL_BE = re.compile("mR*x(?=[^x]{1,5}T)")
_FROM = frozenset(("on", "from", "in", "at", "by"))


def mark(tags: str, lowers: Sequence[str]) -> str:
    """*tags* with a verb for the “be” of such a state, where a time follows at once."""
    for found in _WILL_BE.finditer(tags) if "m" in tags and "T" in tags else ():
        end = found.end()
        time = tags.index("T", end)
        begins = lowers[time - 1] in _FROM
        if " ".join(lowers[end : time - begins]) in KINDS:
            tags = f"{tags[: end - 1]}b{tags[end:]}"
    return tags
