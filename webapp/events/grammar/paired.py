"""Two adjectives with a comma between them: “a glitzy, live concert”, “a five-year, $80 million contract”."""

from __future__ import annotations

import re

from webapp.events.words import word_set

_PAIR = re.compile(r"D[RM]*[Jng]*[Jng](,)(R?[Jng]?[JngNM]*)(?=[NEB])")


def paired(tags: str, lowers: list[str]) -> str:
    """*tags* with the comma between two adjectives as one of them, so that they stand in one noun phrase.

    Behind “a” or a possessive a comma after an adjective is nothing else; “the dead, police officers said” is.
    """
    found = _PAIR.search(tags) if "J," in tags or "n," in tags or "g," in tags else None
    while found is not None:
        comma, end = found.start(1), found.end()
        again = comma + 1
        if lowers[found.start()] in _ONE_OF_MANY or tags[comma + 1 : end].lstrip("R")[:1] == "J":
            middle = tags[comma + 1 : end].replace("R", "J", 1)
            tags = f"{tags[:comma]}J{middle}{tags[end:]}"
            again = found.start()
        found = _PAIR.search(tags, again)
    return tags


_ONE_OF_MANY = word_set("a an his her its their our my your")
