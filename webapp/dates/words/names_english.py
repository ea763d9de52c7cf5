"""English names of days and periods, with how to work them out. Data only.

A day is ``("fixed", month, day)``, ``("nth", month, weekday, n)`` (n from 1, -1 the last), ``("easter", offset)`` by
the western reckoning, ``("orthodox", offset)``, or ``("calendar", key)`` for days of other calendars. Periods carry
their first and last day as most encyclopaedias give them.
"""

from __future__ import annotations

DAYS: dict[str, tuple[str | int, ...]] = {
    "new year's day": ("fixed", 1, 1), "new year’s day": ("fixed", 1, 1), "new year": ("fixed", 1, 1),
    "new year's": ("fixed", 1, 1), "new year's eve": ("fixed", 12, 31), "new year’s eve": ("fixed", 12, 31),
    "epiphany": ("fixed", 1, 6), "valentine's day": ("fixed", 2, 14), "valentine’s day": ("fixed", 2, 14),
    "saint patrick's day": ("fixed", 3, 17),
    "st. patrick's day": ("fixed", 3, 17), "april fools' day": ("fixed", 4, 1),
    "april fool's day": ("fixed", 4, 1), "anzac day": ("fixed", 4, 25), "earth day": ("fixed", 4, 22),
    "may day": ("fixed", 5, 1), "cinco de mayo": ("fixed", 5, 5), "juneteenth": ("fixed", 6, 19),
    "canada day": ("fixed", 7, 1), "independence day": ("fixed", 7, 4), "bastille day": ("fixed", 7, 14),
    "halloween": ("fixed", 10, 31), "guy fawkes night": ("fixed", 11, 5), "all saints' day": ("fixed", 11, 1),
    "all saints’ day": ("fixed", 11, 1), "veterans day": ("fixed", 11, 11), "armistice day": ("fixed", 11, 11),
    "remembrance day": ("fixed", 11, 11), "christmas eve": ("fixed", 12, 24), "christmas day": ("fixed", 12, 25),
    "christmas": ("fixed", 12, 25), "boxing day": ("fixed", 12, 26), "kwanzaa": ("fixed", 12, 26),
    "international women's day": ("fixed", 3, 8), "columbus day": ("nth", 10, 0, 2),
    "martin luther king day": ("nth", 1, 0, 3), "martin luther king jr. day": ("nth", 1, 0, 3),
    "presidents' day": ("nth", 2, 0, 3), "presidents day": ("nth", 2, 0, 3), "mother's day": ("nth", 5, 6, 2),
    "mother’s day": ("nth", 5, 6, 2), "memorial day": ("nth", 5, 0, -1), "father's day": ("nth", 6, 6, 3),
    "father’s day": ("nth", 6, 6, 3), "labor day": ("nth", 9, 0, 1), "thanksgiving day": ("nth", 11, 3, 4),
    "thanksgiving": ("nth", 11, 3, 4), "black friday": ("nth+1", 11, 3, 4), "cyber monday": ("nth+4", 11, 3, 4),
    "mardi gras": ("easter", -47), "shrove tuesday": ("easter", -47), "ash wednesday": ("easter", -46),
    "palm sunday": ("easter", -7), "maundy thursday": ("easter", -3), "good friday": ("easter", -2),
    "holy saturday": ("easter", -1), "easter sunday": ("easter", 0), "easter monday": ("easter", 1),
    "easter": ("easter", 0),
    "ascension day": ("easter", 39), "pentecost": ("easter", 49), "whit monday": ("easter", 50),
    "orthodox easter": ("orthodox", 0), "ramadan": ("calendar", "ramadan"),
    "eid al-fitr": ("calendar", "eid_al_fitr"),
    "eid al-adha": ("calendar", "eid_al_adha"), "ashura": ("calendar", "ashura"), "diwali": ("calendar", "diwali"),
    "lunar new year": ("calendar", "lunar_new_year"), "chinese new year": ("calendar", "lunar_new_year"),
    "vesak": ("calendar", "vesak"),
    "xmas": ("fixed", 12, 25), "whit sunday": ("easter", 49),
    "mlk day": ("nth", 1, 0, 3), "groundhog day": ("fixed", 2, 2),
    "hallowe'en": ("fixed", 10, 31), "st. valentine's day": ("fixed", 2, 14), "st patrick's day": ("fixed", 3, 17),
    "presidents’ day": ("nth", 2, 0, 3), "april fools day": ("fixed", 4, 1), "australia day": ("fixed", 1, 26),
    "remembrance sunday": ("nth", 11, 6, 2), "bonfire night": ("fixed", 11, 5), "all souls' day": ("fixed", 11, 2),
    "fourth of july": ("fixed", 7, 4), "election day": ("nth+1", 11, 0, 1), "inauguration day": ("fixed", 1, 20),
    "yom kippur": ("hebrew", "yom_kippur"), "rosh hashanah": ("hebrew", "rosh_hashanah"),
    "hanukkah": ("hebrew", "hanukkah"), "passover": ("hebrew", "passover"), "holy week": ("easter", -6),
    "guy fawkes day": ("fixed", 11, 5), "st. andrew's day": ("fixed", 11, 30),
    "saint valentine's day": ("fixed", 2, 14),
    "flag day": ("fixed", 6, 14), "women's day": ("fixed", 3, 8),
}  # fmt: skip
"""Name in lower case → how to find the day in a year."""

PERIODS: dict[str, tuple[str, str]] = {
    "world war i": ("1914-07-28", "1918-11-11"), "the first world war": ("1914-07-28", "1918-11-11"),
    "world war one": ("1914-07-28", "1918-11-11"), "the great war": ("1914-07-28", "1918-11-11"),
    "world war ii": ("1939-09-01", "1945-09-02"), "world war two": ("1939-09-01", "1945-09-02"),
    "the second world war": ("1939-09-01", "1945-09-02"), "the cold war": ("1947-03-12", "1991-12-26"),
    "the great depression": ("1929-10-24", "1939-12-31"), "the american civil war": ("1861-04-12", "1865-05-26"),
    "the spanish civil war": ("1936-07-17", "1939-04-01"), "the korean war": ("1950-06-25", "1953-07-27"),
    "the vietnam war": ("1955-11-01", "1975-04-30"), "the gulf war": ("1990-08-02", "1991-02-28"),
    "the iran-iraq war": ("1980-09-22", "1988-08-20"), "the falklands war": ("1982-04-02", "1982-06-14"),
    "the six-day war": ("1967-06-05", "1967-06-10"), "the yom kippur war": ("1973-10-06", "1973-10-25"),
    "the middle ages": ("0476-01-01", "1500-12-31"), "the victorian era": ("1837-06-20", "1901-01-22"),
    "the french revolution": ("1789-05-05", "1799-11-09"), "the holocaust": ("1941-01-01", "1945-05-08"),
    "wwi": ("1914-07-28", "1918-11-11"), "ww1": ("1914-07-28", "1918-11-11"), "wwii": ("1939-09-01", "1945-09-02"),
    "ww2": ("1939-09-01", "1945-09-02"), "first world war": ("1914-07-28", "1918-11-11"),
    "second world war": ("1939-09-01", "1945-09-02"), "the u.s. civil war": ("1861-04-12", "1865-05-26"),
    "the iran–iraq war": ("1980-09-22", "1988-08-20"), "the napoleonic wars": ("1803-05-18", "1815-11-20"),
    "the american revolutionary war": ("1775-04-19", "1783-09-03"),
    "the american war of independence": ("1775-04-19", "1783-09-03"),
    "the american revolution": ("1775-04-19", "1783-09-03"),
    "the thirty years' war": ("1618-05-23", "1648-10-24"), "the thirty years war": ("1618-05-23", "1648-10-24"),
    "the thirty years’ war": ("1618-05-23", "1648-10-24"), "the seven years' war": ("1756-05-17", "1763-02-15"),
    "the hundred years' war": ("1337-05-24", "1453-10-19"), "prohibition": ("1920-01-17", "1933-12-05"),
    "the six day war": ("1967-06-05", "1967-06-10"), "the crimean war": ("1853-10-16", "1856-03-30"),
    "the boer war": ("1899-10-11", "1902-05-31"), "the second boer war": ("1899-10-11", "1902-05-31"),
    "the russo-japanese war": ("1904-02-08", "1905-09-05"), "the cultural revolution": ("1966-05-16", "1976-10-06"),
    "the nazi era": ("1933-01-30", "1945-05-08"), "the third reich": ("1933-01-30", "1945-05-08"),
    "the weimar republic": ("1918-11-09", "1933-01-30"), "d-day": ("1944-06-06", "1944-06-06"),
    "ve day": ("1945-05-08", "1945-05-08"),
    "v-e day": ("1945-05-08", "1945-05-08"), "ve-day": ("1945-05-08", "1945-05-08"),
    "vj day": ("1945-08-15", "1945-08-15"), "v-j day": ("1945-08-15", "1945-08-15"),
}  # fmt: skip
"""Name in lower case → first and last day."""

HEADS = frozenset(name.split()[0].split("'")[0].split("’")[0].rstrip(".") for name in DAYS) - {"may", "april"}
"""First words of the names of days."""

PERIOD_HEADS = frozenset(name.removeprefix("the ").split()[0].split("-")[0] for name in PERIODS)
"""First words of the names of periods, without their article."""

LONGEST = 7
"""Tokens in the longest name, marks counted."""

DATES: dict[tuple[int, int], tuple[int, str]] = {
    (9, 11): (2001, "attacks attack terrorist terror hijackings hijackers"),
    (1, 6): (2021, "capitol insurrection riot rioters committee"),
    (10, 7): (2023, "hamas attack attacks massacre"),
    (11, 13): (2015, "paris attacks"),
    (7, 7): (2005, "bombings london"),
    (6, 4): (1989, "crackdown massacre tiananmen"),
}
"""Month and day of what is known by its date alone: the year, and the words of which one stands beside it."""
