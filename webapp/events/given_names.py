"""Given names of men and of women, by which “he” and “she” are told apart: Faker's lists for some twenty languages."""

from __future__ import annotations

from functools import cache
from importlib import import_module

_LOCALES = """
    cs_CZ da_DK de_DE en_GB en_IN en_US es_ES es_MX fi_FI fr_FR hr_HR hu_HU it_IT nl_NL no_NO pl_PL pt_BR pt_PT ro_RO
    sv_SE tr_TR
"""


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Names of men only and of women only; read at the first article, for they take a tenth of a second."""
    men: set[str] = set()
    women: set[str] = set()
    for locale in _LOCALES.split():
        provider = import_module(f"faker.providers.person.{locale}").Provider
        men.update(getattr(provider, "first_names_male", ()))
        women.update(getattr(provider, "first_names_female", ()))
    return frozenset(men - women), frozenset(women - men)


def pronoun_of(name: str) -> str | None:
    """“he” or “she” for the full name of a person, by the given name; None where that leaves it open."""
    given, _, rest = name.partition(" ")
    men, women = _lists()
    if not rest:
        return None
    return "he" if given in men else "she" if given in women else None
