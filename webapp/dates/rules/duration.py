"""Lengths of time: “three days”, “more than 40 days”, “a ten-day visit”, “two and a half years”, “decades”.

A length that reaches up to now (“for the past two years”, “in the last six months”) is a span with bounds.
"""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family
from webapp.dates.hit import Found, Hit
from webapp.dates.lengths import quantified, span_from_now, span_to_now, value
from webapp.dates.sense import Sense
from webapp.dates.words import words

FAMILY = Family("duration")
rule = FAMILY.rule


@rule(
    """
    (the | these | this | its)? quant:quantifier? way:(last | past | previous | next | coming | following)
    n:count more? (running | whole)? units:(units_many | quarters | weekends | unit_one)
    """
)
def to_now(hit: Hit, here: Here) -> Sense | None:
    """The past two years, the next six months."""
    unit = str(hit.value("units"))
    n = hit.count("n")
    if hit.word("way") in ("next", "coming", "upcoming", "following", "ensuing", "subsequent", "forthcoming"):
        sense = span_from_now(hit.text(), here, n, unit)
    else:
        sense = span_to_now(hit.text(), here, n, unit)
    return sense


@rule("(the | these)? n:count (last | past | previous | next | coming | following) units:(units_many | weekends)")
def to_now_turned(hit: Hit, here: Here) -> Sense:
    """The four previous weeks."""
    return Sense("DURATION", value(hit.count("n"), str(hit.value("units"))), because=("a length of time",))


@rule("(recent | these) units:units_many")
def recent_units(hit: Hit, here: Here) -> Sense | None:
    """Recent weeks."""
    unit = str(hit.value("units"))
    if unit in ("second", "minute"):
        return None
    if hit.tokens.word(hit.start) == "these":
        return Sense("DATE", "PRESENT_REF", because=("“these days” are the present",)) if unit == "day" else None
    return span_to_now(hit.text(), here, None, unit)


@rule("(the | that | this)? first:(ordinal | final | opening | last) n:count units:units_many (of | in)?")
def first_units(hit: Hit, here: Here) -> Found:
    """The first seven weeks."""
    sense = Sense("DURATION", value(hit.count("n"), str(hit.value("units"))), because=("a length of time",))
    return Found(hit.start, hit.at("units") + 1, sense, "")


_AGE_AFTER = ("old", "olds")


@rule("quant:quantifier? n:howmany dash? (running | whole | more)? unit:(anyunit) tail:(dash? long)?")
def plain(hit: Hit, here: Here) -> Sense | Found | None:
    """Three days, a few weeks, over nine months, a ten-day visit, two full days, 24 hours."""
    unit = hit.value("unit")
    if (not isinstance(unit, str) and hit.word("unit") == "second") or _is_age(hit) or _is_no_length(hit):
        return None
    n = hit.count("n")
    sense = Sense("DURATION", value(n, str(unit)), because=("a length of time",))
    if hit.has("quant"):
        sense.mod = quantified(hit.words("quant"))
        sense.approximate = sense.mod == "APPROX"
    return Found(_begin(hit), hit.end, sense, "")


def _begin(hit: Hit) -> int:
    """“A ten-day visit” counts from the number, “the nine day long” too; “a week” from the article."""
    return hit.at("quant") if hit.has("quant") else hit.at("n")


def _is_age(hit: Hit) -> bool:
    after, unit = hit.after(), str(hit.value("unit"))
    if after == "-":
        after = hit.after(2)
    return unit in ("year", "month", "week", "day") and (
        after in _AGE_AFTER or (after == "of" and hit.after(2) == "age") or hit.before() in ("aged", "age")
    )


def _is_no_length(hit: Hit) -> bool:
    """“One day” in a tale, “a second” opinion, “half a”, “one month’s” …"""
    unit = str(hit.value("unit"))
    if hit.word("n") in ("a", "an") and hit.span("n")[1] - hit.at("n") == 1:
        return unit in ("second", "quarter", "weekend") or hit.tokens.word(hit.at("n") + 1) in ("-", "–")
    if unit == "quarter":
        return not hit.word("unit").endswith("s") or hit.before() not in _SPENT
    return hit.word("n") == "one" and unit == "day" and hit.before() in (",", ".", "“", "that", "")


_SPENT = words("for in over within after during")


@rule("bare:(units_many | quarters)")
def bare(hit: Hit, here: Here) -> Sense | None:
    """Within days, for months, years of war."""
    unit = str(hit.value("bare"))
    if unit in ("second", "minute", "quarter") or hit.before() not in _BARE_BEFORE:
        return None
    return Sense("DURATION", value(None, unit), because=("a length of time, how long is not said",))


_BARE_BEFORE = words("within for after in by took and or of with over spent lasted lasting took during")


@rule("unit:(units_many | unit_one) dash long")
def unit_long(hit: Hit, here: Here) -> Sense | None:
    """Decades-long, a year-long trial."""
    one = not hit.word("unit").endswith(("s", "ies", "ia"))
    unit = str(hit.value("unit"))
    return Sense("DURATION", value(1 if one else None, unit), because=("a length of time",))


@rule("quant:quantifier? half dash? a? unit:unit_one")
def half(hit: Hit, here: Here) -> Sense | None:
    """Half an hour, half a century, half-century."""
    unit = str(hit.value("unit"))
    if unit in ("hour", "minute"):
        return Sense("DURATION", "PT30M" if unit == "hour" else "PT30S", because=("a length of time",))
    if unit == "year":
        return Sense("DURATION", "P6M", because=("half a year is six months",))
    return Sense("DURATION", value(0.5, unit), because=("a length of time",))
