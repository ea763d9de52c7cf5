"""Given names of men and of women, by which “he” and “she” are told apart: Faker's lists for some thirty languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib import import_module

from webapp.events.grammar.lexicon import TAGS
from webapp.events.words import word_set
from webapp.events.words.english import nouns

_LOCALES = """
    az_AZ cs_CZ da_DK de_CH de_DE en_GB en_IN en_KE en_US es_ES es_MX fi_FI fr_DZ fr_FR hr_HR hu_HU id_ID it_IT nl_BE
    nl_NL no_NO pl_PL pt_BR pt_PT ro_RO sv_SE sw tr_TR tw_GH uz_UZ
"""
_TIMES = 3
"""A name that is one sex’s so many times as often as the other’s, or less, may be either’s."""


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Names of men only and of women only; read at the first article, for they take a tenth of a second."""
    men: Counter[str] = Counter()
    women: Counter[str] = Counter()
    for locale in _LOCALES.split():
        provider = import_module(f"faker.providers.person.{locale}").Provider
        men.update(set(getattr(provider, "first_names_male", ())))
        women.update(set(getattr(provider, "first_names_female", ())))
    return (
        frozenset(name for name in men if men[name] > _TIMES * women[name]),
        frozenset(name for name in women if women[name] > _TIMES * men[name]),
    )


def pronoun_of(name: str) -> str | None:
    """“he” or “she” for the full name of a person, by the given name; None where that leaves it open."""
    given, _, rest = name.partition(" ")
    men, women = _lists()
    if not rest:
        return None
    return "he" if given in men else "she" if given in women else None


def is_field(parts: Sequence[str]) -> bool:
    """“Rural Health”, “Higher Education”: what only a part of a body's name says it deals with."""
    return TAGS.get(parts[0].lower()) == "J" and parts[-1].lower() in _FIELDS


_FIELDS = word_set(nouns.FIELDS)


_TITLES = word_set(nouns.PERSONS)


def own_name(name: str) -> str:
    """“Maurice Cheeks” of “Sixers Hire Maurice Cheeks”: without the words that a headline's capitals put before it."""
    words = name.split()
    if len(words) > _TWO and pronoun_of(name) is None:
        for begin in range(1, len(words) - 1):
            low, rest = words[begin - 1].lower(), " ".join(words[begin:])
            if low in TAGS and low not in _TITLES and pronoun_of(rest) is not None:
                return rest
    return name


_TWO = 2
"""Words of a given and a family name."""
