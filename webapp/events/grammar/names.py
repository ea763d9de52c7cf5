"""Names of states, capitals and peoples: CLDR's territories (babel) with what people write instead."""

from __future__ import annotations

from babel import Locale
from babel.core import get_global

from webapp.events.words.english import places


def _table(text: str) -> dict[str, str]:
    pairs = (entry.split("=") for entry in text.replace("\n", " ").split(";") if entry.strip())
    return {key.strip(): value.strip() for key, value in pairs}


def _territories() -> dict[str, str]:
    """Every territory name of CLDR, “and” for “&” and “St” for “St.”, to itself."""
    names: dict[str, str] = {}
    for code, name in Locale("en").territories.items():
        if len(code) == 2 and name:
            names[name] = name
            names[name.replace(" & ", " and ").replace("St.", "St")] = name
    return names


STATES: dict[str, str] = {**_territories(), **_table(places.ALIASES)}
"""Every name of a state → the name it is best known by."""
CAPITALS: dict[str, str] = _table(places.CAPITALS)
"""Capital → the state it can stand for."""
DEMONYMS: dict[str, str] = _table(places.DEMONYMS)
"""Adjective of a people or creed → its state, or ""."""


def _zone_cities() -> frozenset[str]:
    """The cities that CLDR names time zones after: “Europe/Istanbul”, “America/New_York”."""
    zones = get_global("zone_territories")
    return frozenset(zone.rsplit("/", 1)[1].replace("_", " ") for zone in zones if "/" in zone and "Etc" not in zone)


REGIONS = _zone_cities() | frozenset(name.replace("_", " ") for name in places.REGIONS.split())
PLACES = (frozenset(STATES) - {"United Nations", "European Union", "EU", "Eurozone"}) | frozenset(CAPITALS) | REGIONS
