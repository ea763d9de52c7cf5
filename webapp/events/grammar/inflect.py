"""English inflection, both ways: the forms of a verb from its base, and from a form the present for a title."""

from __future__ import annotations

from functools import lru_cache

from webapp.events.words.english import verbs

_VOWELS = "aeiou"
_IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        entry.split() for entry in verbs.IRREGULAR.replace("\n", " ").split(";") if entry.strip()
    )
}
_DOUBLING = frozenset(verbs.DOUBLING.split())


def _doubles(base: str) -> bool:
    """Whether the last consonant doubles: “stop”, “admit”, not “open”, “show”."""
    if base in _DOUBLING:
        return True
    if len(base) < 3 or base[-1] in "wxyaeiou" or base[-2] not in _VOWELS:
        return False
    vowels = sum(letter in _VOWELS for letter in base.replace("qu", "q"))
    return vowels == 1


def third_person(base: str) -> str:
    """“visit” → “visits”, “carry” → “carries”, “have” → “has”."""
    special = {"have": "has", "be": "is", "do": "does", "go": "goes"}.get(base)
    if special:
        return special
    if base.endswith(("s", "x", "z", "ch", "sh")) or base.endswith("o"):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def past(base: str) -> tuple[str, str]:
    """Past tense and past participle: “take” → (“took”, “taken”)."""
    if base in _IRREGULAR:
        return _IRREGULAR[base]
    if base.endswith("e"):
        form = base + "d"
    elif base.endswith("y") and base[-2:-1] not in _VOWELS:
        form = base[:-1] + "ied"
    elif _doubles(base):
        form = base + base[-1] + "ed"
    elif base.endswith("c"):
        form = base + "ked"
    else:
        form = base + "ed"
    return form, form


def gerund(base: str) -> str:
    """“make” → “making”, “die” → “dying”, “stop” → “stopping”."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    if _doubles(base):
        return base + base[-1] + "ing"
    return base + "ing"


def plural(noun: str) -> str:
    """Regular plural of a noun."""
    return third_person(noun) if noun not in ("have", "be", "do") else noun + "s"


@lru_cache(maxsize=4096)
def guess_base(form: str) -> str:
    """The base of a verb form that no list holds: “photobombed” → “photobomb”."""
    import simplemma  # its dictionary takes a moment to load; most texts never need it

    found = str(simplemma.lemmatize(form, lang="en"))
    if found != form:
        return found
    for ending in ("ied", "ies"):
        if form.endswith(ending) and len(form) > 4:
            return form[:-3] + "y"
    for ending in ("ing", "ed"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 2:
            return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "sl" else stem
    return form
