"""Times that come again: “every Tuesday”, “daily”, “twice a year”, “$30 a day”, “per week”."""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family
from webapp.dates.hit import Found, Hit
from webapp.dates.lengths import quantity_before, value
from webapp.dates.periods import SEASONS
from webapp.dates.sense import Sense
from webapp.dates.words import words

FAMILY = Family("sets")
rule = FAMILY.rule

_AGAIN = "comes again and again"
_OFTEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "quarter": "XXXX-QX"}
_SPEED_UNITS = ("second", "minute")  # “60 beats per minute” is how fast, not how often
_SPEEDS = words("miles mile kilometers kilometres km knots metres meters mph")


def _set(timex: str, quant: str | None = None, freq: str | None = None) -> Sense:
    return Sense("SET", timex, quant=quant, freq=freq, because=(_AGAIN,))


@rule("each:each dow:(weekday) part:daypart?")
def every_weekday(hit: Hit, here: Here) -> Sense:
    """Every Tuesday, every Friday night."""
    part = f"T{hit.value('part')}" if hit.has("part") else ""
    return _set(f"XXXX-WXX-{hit.number('dow') + 1}{part}", str(hit.value("each")))


@rule("each:each season:season")
def every_season(hit: Hit, here: Here) -> Sense:
    """Every summer."""
    return _set(f"XXXX-{SEASONS[hit.number('season')]}", str(hit.value("each")))


@rule("each:each month:(month_name | month_word)")
def every_month_name(hit: Hit, here: Here) -> Sense:
    """Every March."""
    return _set(f"XXXX-{hit.number('month'):02d}", str(hit.value("each")))


@rule("the? nth:(nth | ordinal) of each:each month_unit")
def every_nth(hit: Hit, here: Here) -> Sense | None:
    """The 5th of each month."""
    return _set(f"XXXX-XX-{hit.number('nth'):02d}", str(hit.value("each")))


@rule("each:each part:daypart")
def every_part(hit: Hit, here: Here) -> Sense:
    """Every morning."""
    return _set(f"XXXX-XX-XXT{hit.value('part')}", str(hit.value("each")))


@rule("each:each weekend")
def every_weekend(hit: Hit, here: Here) -> Sense:
    """Every weekend."""
    return _set("XXXX-WXX-WE", str(hit.value("each")))


@rule("each:each the_other unit:(unit_one | quarter)")
def every_other(hit: Hit, here: Here) -> Sense:
    """Every other week."""
    return _set(value(2, str(hit.value("unit"))), "EVERY")


@rule("each:each nth:(second | ordinal | nth) unit:(unit_one | weekday)")
def every_second(hit: Hit, here: Here) -> Sense | None:
    """Every second week, every third day."""
    unit = hit.value("unit")
    return _set(value(hit.number("nth"), unit), "EVERY") if isinstance(unit, str) else None


@rule("weekends")
def on_weekends(hit: Hit, here: Here) -> Sense | None:
    """On weekends."""
    return _set("XXXX-WXX-WE", "EVERY") if hit.before() in ("on", "at") else None


@rule("freq:once often:often")
def twice_daily(hit: Hit, here: Here) -> Sense | None:
    """Twice daily."""
    return _set(_period(str(hit.value("often"))), None, f"{hit.value('freq')}X")


@rule("prefix:(half | twofold) dash often:often")
def prefixed(hit: Hit, here: Here) -> Sense | None:
    """Half-yearly, bi-weekly, semi-annual."""
    return _set(timex, "EVERY") if (timex := _PREFIXED.get((hit.word("prefix"), str(hit.value("often"))))) else None


_HALVES = dict.fromkeys([("half", "year"), ("semi", "year"), ("bi", "half")], "P6M")
_PREFIXED = {**_HALVES, ("bi", "week"): "P2W", ("bi", "month"): "P2M", ("bi", "year"): "P6M"}


def _period(unit: str) -> str:
    return {"quarter": "P3M", "half": "P6M", "biennial": "P2Y"}.get(unit) or value(1, unit)


@rule("each:each single? n:count? unit:(unit_one | units_many | quarter)")
def every(hit: Hit, here: Here) -> Sense:
    """Every day, each year, every three months."""
    n = hit.count("n") if hit.has("n") else 1
    return _set(value(n, str(hit.value("unit"))), str(hit.value("each")))


@rule("(freq:once | n:count times) (a | per | each) unit:(unit_one | quarter)")
def times_a(hit: Hit, here: Here) -> Sense:
    """Twice a year, three times a week."""
    freq = hit.value("freq") if hit.has("freq") else hit.count("n")
    return _set(value(1, str(hit.value("unit"))), None, f"{freq}X")


@rule("per unit:(unit_one)")
def per(hit: Hit, here: Here) -> Sense | None:
    """Per day, per month; miles per hour are a speed."""
    if hit.before() in _SPEEDS or hit.word("unit") in _SPEED_UNITS:
        return None
    return _set(value(1, str(hit.value("unit"))), "EVERY")


@rule("a unit:(unit_one)")
def a_unit(hit: Hit, here: Here) -> Sense | None:
    """“$1 billion a year”, “30 attacks a day”: behind a quantity it is a rate."""
    unit = str(hit.value("unit"))
    if hit.before() in _SPEEDS and hit.word("unit") == "hour":
        return None
    if hit.word("unit") in ("century", *_SPEED_UNITS) or hit.after() in (
        "ago",
        "later",
        "earlier",
        "before",
        "after",
        "-",
        "old",
    ):
        return None
    return _set(value(1, unit), "EVERY") if quantity_before(hit) else None


@rule("often:often")
def often(hit: Hit, here: Here) -> Sense | Found | None:
    """Daily, weekly, annual."""
    unit = str(hit.value("often"))
    if _is_title(hit):
        return None
    if unit == "NI":
        sense = _set("XXXX-XX-XXTNI", "EVERY")
    elif here.narrative:
        sense = _set(_OFTEN.get(unit) or _period(unit), "EVERY")
    else:
        sense = _set(_period(unit), "EVERY")
    return Found(hit.at("often"), hit.end, sense, "")


def _is_title(hit: Hit) -> bool:
    """The Daily Mail, Weekly Standard: a name; “annual” conference and report are kinds, not times that come again."""
    raw = hit.tokens.raw[hit.at("often")]
    after = hit.tokens.raw[hit.end] if hit.end < len(hit.tokens.raw) else ""
    before = hit.before()
    return raw[:1].isupper() and (after[:1].isupper() or before not in ("", ".", "“", '"'))


@rule("all unit_one long")
def all_day_long(hit: Hit, here: Here) -> Sense | None:
    """All day long."""
    unit = hit.tokens.word(hit.start + 1)
    return Sense("DURATION", value(1, unit), because=("a length of time",)) if unit in ("day", "week", "year") else None
