"""Words that take a part of what follows: “early”, “late”, “mid-”, “the end of”, “the first half of”, “about”.

They compose: whatever date stands behind them is read first, then cut to its first, middle or last third.
"""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, Family
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period
from webapp.dates.sense import Sense, dated, part_of
from webapp.dates.words import words

FAMILY = Family("modified")
rule = FAMILY.rule

_DEADLINE = words("by until till before through")
_COARSE = words("week month quarter season half year decade century")


def _cut(hit: Hit, here: Here, mod: str) -> Found | None:
    inner = hit.rest()
    if inner is None or inner.sense.type not in ("DATE", "TIME") or inner.sense.value.endswith("_REF"):
        return None
    if inner.sense.type == "DATE" and inner.sense.precision not in _COARSE and not _part_of_day(hit, inner):
        return None
    if inner.sense.mod is not None:
        return None
    if inner.sense.type == "DATE" and inner.sense.precision == "day":
        return Found(hit.start, inner.end, replace(inner.sense, mod=mod), "")
    sense = part_of(inner.sense, mod, deadline=hit.before() in _DEADLINE and hit.word("mod") in ("end", "close"))
    sense.because = (f"“{hit.text()}” takes a part of it", *sense.because)
    return Found(hit.start, inner.end, sense, "")


@rule("the? mod:(early | late | mid) dash? sep:(to | or | and) last:(early | late | mid) dash? of?")
def two_parts(hit: Hit, here: Here) -> list[Found] | None:
    """Early to mid-April, mid- to late March: two parts of what stands behind."""
    inner = hit.rest()
    if inner is None or inner.sense.type != "DATE" or inner.sense.precision not in _COARSE or inner.sense.mod:
        return None
    first, last = (part_of(inner.sense, str(hit.value(label))) for label in ("mod", "last"))
    return [Found(hit.start, hit.at("sep"), first, ""), Found(hit.at("last"), inner.end, last, "")]


@rule(
    """
    (the? (very early | very late | early | late)? as (early | late) as)? the:the? mod:(early | late | mid) dash:dash?
    (part of | in | of | on)?
    """
)
def part(hit: Hit, here: Here) -> Found | None:
    """Early October, late in 1944, mid-March, the middle of August, the early part of the next decade."""
    if hit.before() in _ARE and hit.word_at(hit.end - 1) in ("on", "in"):
        return None  # “trains were late on Monday”
    found = _cut(hit, here, str(hit.value("mod")))
    if found is None or not (hit.has("the") and hit.has("dash")):
        return found
    noun = hit.tokens.letters[found.end : found.end + 1] == _NOUN and hit.before() not in _IN  # “the late-March rains”
    return found._replace(start=hit.at("mod")) if noun else found


_IN = words("in of since by from during until through throughout to into")
_NOUN = LETTERS["other"]
_ARE = words("was were is are be been being ran running came arrived")


def _part_of_day(hit: Hit, inner: Found) -> bool:
    """“Early Wednesday”, “late yesterday”: of days without a number."""
    if hit.word("mod") in ("early", "late"):
        return inner.rule.startswith(("weekday.alone", "relative.day"))
    return hit.word("mod") in ("end", "close", "start", "beginning") and inner.rule.startswith(_DAYS)


_DAYS = ("weekday.", "relative.day", "relative.unit", "calendar.")


@rule("the? very? mod:edge of")
def edge(hit: Hit, here: Here) -> Found | None:
    """The end of March, the beginning of 2004."""
    return _cut(hit, here, str(hit.value("mod")))


@rule("mod:edge dash")
def hyphened_edge(hit: Hit, here: Here) -> Found | None:
    """End-March, end-2013."""
    spaced = hit.tokens.spaced(hit.start) or hit.tokens.spaced(hit.start + 1)
    return None if spaced or hit.before() == "-" else _cut(hit, here, str(hit.value("mod")))


@rule("the (latter | early | opening | ordinal | final | last) part of")
def latter_part(hit: Hit, here: Here) -> Found | None:
    """The latter part of the year, the early part of 1940."""
    word = hit.tokens.word(hit.start + 1)
    inner = hit.rest()
    if (
        inner is None
        or inner.sense.focus is None
        or word not in ("latter", "final", "last", "closing", "opening", "first", "early")
    ):
        return None
    mod = "END" if word in ("latter", "final", "last", "closing") else "START"
    sense = part_of(inner.sense, mod)
    return Found(hit.start, inner.end, sense, "")


@rule("the? which:(ordinal | second | latter | early | last) half of?")
def half(hit: Hit, here: Here) -> Found | None:
    """The second half of 2008 is 2008-H2; of a month or decade its END."""
    inner = hit.rest()
    word = hit.word("which")
    if inner is None or inner.sense.focus is None or word not in ("first", "second", "latter", "last", "early"):
        return None
    late = word in ("second", "latter", "last")
    period = inner.sense.focus
    if period.unit == "year":
        sense = dated(Period("half", period.nth * 2 + late), *inner.sense.because, basis=inner.sense.basis)
        return Found(hit.start, inner.end, replace(sense, anchor=inner.sense.anchor), "")
    if period.precision not in _COARSE:
        return None
    middle = (period.first + period.last) // 2
    lo, hi = (middle + 1, period.last) if late else (period.first, middle)
    return Found(hit.start, inner.end, replace(inner.sense, mod="END" if late else "START", lo=lo, hi=hi), "")


@rule("the other? (month_unit | year_unit) of")
def whole(hit: Hit, here: Here) -> Found | None:
    """The month of September 2014, the holy month of Ramadan."""
    inner = hit.rest()
    unit = hit.word_at(hit.end - 2)
    if inner is None or inner.sense.type != "DATE" or inner.sense.precision != unit or inner.sense.mod is not None:
        return None
    return Found(hit.start, inner.end, inner.sense, "")


@rule("the rest of")
def rest(hit: Hit, here: Here) -> Found | None:
    """The rest of 496: the value of the whole; of what is running, the days that are left."""
    inner, now = hit.rest(), here.speech
    if inner is None or inner.sense.type != "DATE" or inner.sense.focus is None:
        return None
    whole = inner.sense.focus
    if not here.narrative and now is not None and whole.first <= now <= whole.last and hit.tense() != "past":
        return Found(hit.start, inner.end, replace(inner.sense, lo=now), "")
    return Found(hit.start, inner.end, inner.sense, "")


@rule("about:(about | tilde) dot?")
def around(hit: Hit, here: Here) -> Found | None:
    """Around 1200, circa 466 BC, about noon."""
    inner = hit.rest()
    if inner is None or inner.sense.type not in ("DATE", "TIME") or inner.sense.value.endswith("_REF"):
        return None
    if hit.before() in _TALKING or inner.rule.startswith(("relative.", "weekday.")):
        return None  # “they talked about last year”
    if hit.word("about") == "c" and inner.sense.precision != "year":
        return None
    return Found(hit.start, inner.end, replace(inner.sense, mod="APPROX", approximate=True), "")


_TALKING = words("talked asked is was are were book film spoke speaks talk talks talking story joked worried know knew")


@rule("mod:(earlier | later) (in | on)? (this | that | the same | the)")
def within_this(hit: Hit, here: Here) -> Found | None:
    """Earlier this month, later that year, later in the summer: inside the period, on that side of now."""
    start = hit.end - 1 if hit.tokens.word(hit.end - 2) != "the" else hit.end - 2
    inner = hit.rest(start)
    if inner is None or inner.sense.type != "DATE" or inner.sense.precision not in (*_COARSE, "day"):
        return None
    sense = inner.sense if inner.sense.focus is None else _on_one_side(hit, here, inner.sense)
    return Found(hit.start, inner.end, sense, "")


def _on_one_side(hit: Hit, here: Here, sense: Sense) -> Sense:
    period, now = sense.focus, here.speech
    assert period is not None
    if period.unit == "day" or now is None or not period.first <= now <= period.last:
        return sense
    if hit.word("mod") == "earlier":
        return replace(sense, hi=max(period.first, now - 1))
    return replace(sense, lo=now)
