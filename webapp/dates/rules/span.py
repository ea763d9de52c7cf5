"""Lengths of time with an end: “the past two years”, “the next six months”, “the first six months of 2016”.

What reaches up to now, begins now, or lies at the edge of a period is a span with bounds.
"""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, Family
from webapp.dates.hit import Found, Hit
from webapp.dates.lengths import moved, span_from_now, span_to_now, value
from webapp.dates.periods import precision_of
from webapp.dates.sense import Sense, part_of
from webapp.dates.words import words

FAMILY = Family("span")
rule = FAMILY.rule

_YEAR4 = LETTERS["year4"]


_LENGTH = ("a length of time",)
_AHEAD = words("next coming upcoming following ensuing subsequent forthcoming")


@rule(
    """
    (the | these | this)? quant:quantifier? way:(last | past | previous | next | coming | following)
    (least:count sep:(to | or | dash))? n:count more? (running | whole | trading | other)?
    units:(units_many | quarters | weekends | unit_one)
    """
)
def to_now(hit: Hit, here: Here) -> Sense | list[Found] | None:
    """The past two years, the next six months; “following ten years at a bank” is only ten years."""
    unit = str(hit.value("units"))
    if hit.word("way") == "following" and hit.at("way") == hit.start:
        return [Found(hit.at("n"), hit.end, Sense("DURATION", value(hit.count("n"), unit), because=_LENGTH), "")]
    if hit.word("way") == "last" and hit.after() == "of" and hit.tokens.letters[hit.end + 1 : hit.end + 2] == _YEAR4:
        return None
    reach = span_from_now if hit.word("way") in _AHEAD else span_to_now
    sense = reach(hit.text(), here, hit.count("n"), unit)
    if not hit.has("least"):
        return sense
    least = Sense("DURATION", value(hit.count("least"), unit), because=(*_LENGTH, "its unit stands behind"))
    return [Found(hit.start, hit.at("sep"), least, ""), Found(hit.at("n"), hit.end, sense, "")]


@rule("the which:(ordinal | final | opening | last) unit:unit_rest of")
def first_unit(hit: Hit, here: Here) -> Found | None:
    """The first hour of trading."""
    if hit.word("unit") not in ("hour", "minute"):
        return None
    return Found(hit.start, hit.end - 1, Sense("DURATION", value(1, hit.word("unit")), because=_LENGTH), "")


@rule("(the | its)? n:count units:units_many end:(verb_ed | verb_ing | through | to | until)")
def up_to(hit: Hit, here: Here) -> Found | None:
    """The three months ended Feb. 28, the 12 months through January: as long as that, up to the date behind."""
    if hit.word("end") not in _ENDED:
        return None
    inner, n, unit = hit.rest(), hit.count("n"), str(hit.value("units"))
    if inner is None or inner.sense.type != "DATE" or inner.sense.focus is None or n is None:
        return None
    last = inner.sense.focus.last
    because = (f"{hit.text()} the date behind", *inner.sense.because)
    sense = Sense("DURATION", value(n, unit), moved(last + 1, unit, -n), last, precision_of(unit), shape="span",
                  basis=inner.sense.basis, anchor=inner.sense.anchor, because=because)  # fmt: skip
    return Found(hit.start, hit.at("end"), sense, "")


_ENDED = words("ended ending through to until")


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


@rule("the first:(ordinal | final | opening | last | early) n:(a? vaguely)? units:units_many (of | in)")
def edge_units(hit: Hit, here: Here) -> Found | None:
    """The first few days of April, the closing months of 2012: the first or last part of it."""
    inner, unit = hit.rest(), str(hit.value("units"))
    whole = inner.sense.focus if inner is not None and inner.sense.type == "DATE" else None
    if inner is None or whole is None or inner.sense.mod is not None or whole.precision not in _WHOLES:
        return None
    if not hit.word("first").startswith(_EDGES) or moved(whole.first, unit, 1) > whole.last:
        return None
    part = part_of(inner.sense, "END" if hit.word("first") in _LAST else "START")
    because = (f"“{hit.text()}” takes a part of it", *inner.sense.because)
    return Found(hit.start, inner.end, replace(
        part, type="DURATION", value=value(None, unit), mod=None, shape="span", because=because), "")  # fmt: skip


_WHOLES = ("month", "quarter", "year", "decade", "century")
_LAST = words("last latest final closing")
_EDGES = ("first", "early", "opening", "initial", *_LAST)


@rule("(the | that | this)? first:(ordinal | final | opening | last) n:count units:(units_many | quarters) (of | in)?")
def first_units(hit: Hit, here: Here) -> Found:
    """The first seven weeks; the first six months of 2016, with bounds."""
    sense = Sense("DURATION", value(hit.count("n"), str(hit.value("units"))), because=("a length of time",))
    start = hit.start if hit.word_at(hit.start) in ("the", "that", "this") else hit.at("n")
    inner = hit.rest() if hit.word_at(hit.end - 1) in ("of", "in") else None
    whole = inner.sense.focus if inner is not None and inner.sense.mod is None else None
    n = hit.count("n")
    if inner is None or whole is None or n is None or whole.precision not in _WHOLES:
        return Found(start, hit.at("units") + 1, sense, "")
    first = hit.word("first") not in _LAST
    unit = str(hit.value("units"))
    sense.lo = whole.first if first else moved(whole.last + 1, unit, -n)
    sense.hi = moved(whole.first, unit, n) - 1 if first else whole.last
    sense.because, sense.shape = ("a length of time within a period", *inner.sense.because), "span"
    return Found(start, inner.end, sense, "")
