"""Times of day: “8:30 p.m.”, “noon on Friday”, “5 pm EST, March 19”, “Friday night”, “the morning of 31 January”.

A clock joins the date that stands right beside it; otherwise it belongs to the day of publication in news and to the
day told last in a narrative. A part of a day is ``TMO``, ``TAF``, ``TEV`` or ``TNI`` of its day.
"""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period, spoken
from webapp.dates.sense import Sense, unanchored
from webapp.model import iso_day

FAMILY = Family("times")
rule = FAMILY.rule

_HOURS = {"MO": (5 * 60, 12 * 60 - 1), "MI": (11 * 60, 13 * 60 + 59), "AF": (12 * 60, 18 * 60 - 1),
          "EV": (17 * 60, 22 * 60 - 1), "NI": (18 * 60, 24 * 60 - 1), "DT": (6 * 60, 18 * 60 - 1)}  # fmt: skip
"""First and last minute a reader takes for a part of the day."""
_ZONES = {"gmt": "Z", "utc": "Z", "zulu": "Z", "est": "-05", "edt": "-04", "cst": "-06", "cdt": "-05", "mst": "-07",
          "mdt": "-06", "pst": "-08", "pdt": "-07", "bst": "+01", "cet": "+01", "cest": "+02", "eet": "+02",
          "eest": "+03", "ist": "+05:30", "jst": "+09", "msk": "+03", "aest": "+10", "aedt": "+11"}  # fmt: skip
_DAY = 1440


def stamp(day: int, minutes: int) -> str:
    """An ISO date-time of a day number and minutes after its midnight."""
    return f"{iso_day(day)}T{minutes // 60:02d}:{minutes % 60:02d}"


def minutes_of(hit: Hit) -> int | None:
    """Minutes after midnight of the clock in a hit; None where it is none."""
    words = [w for w in hit.words("clock") if w not in ("'", "’")]
    word = words[0]
    meridiem = next((w.replace(".", "") for w in words[1:] if w.replace(".", "") in ("am", "pm")), "")
    if word[-1] == "m":
        word, meridiem = word[:-2], word[-2:]
    hour, _, minute = word.replace(".", ":").partition(":")
    if not hour.isdigit():
        return None
    hours, rest = int(hour), int(minute[:2]) if minute else 0
    if meridiem:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if meridiem == "pm" else 0)
    return hours * 60 + rest if hours <= 24 and rest < 60 else None


def at_clock(day: Period | None, minutes: int, zone: str, *why: str, anchor: int | None) -> Sense:
    """A time of day on a day, or on no known day."""
    clock = f"T{minutes // 60:02d}:{minutes % 60:02d}{zone}"
    if day is None:
        sense = unanchored("XXXX-XX-XX" + clock, "no day to put it on", type_="TIME", precision="minute")
        sense.minutes = minutes
        return sense
    shown = day.first + (1 if minutes == _DAY else 0)
    moment = stamp(shown, minutes % _DAY)
    return Sense("TIME", day.value + clock, moment, moment, "minute", because=why, basis="resolved", anchor=anchor,
                 focus=day, minutes=minutes)  # fmt: skip


def in_part(day: Sense | None, part: str, *why: str) -> Sense:
    """A part of the day that a sense names."""
    if day is None or day.focus is None or day.focus.unit != "day":
        value = (day.value if day is not None else "XXXX-XX-XX") + f"T{part}"
        sense = unanchored(value, *why, type_="TIME", precision="hour")
        if day is not None:
            sense.lo, sense.hi, sense.precision, sense.focus = day.lo, day.hi, day.precision, day.focus
        return sense
    lo, hi = _HOURS[part]
    at = day.focus.first
    return replace(day, type="TIME", value=f"{day.focus.value}T{part}", lo=stamp(at, lo), hi=stamp(at, hi),
                   precision="hour", because=(*day.because, *why))  # fmt: skip


def _story_day(here: Here) -> tuple[Period | None, str]:
    if here.narrative or (here.published is None):
        return here.focus_day, "on the day told before"
    return Period("day", here.published), f"on the day of publication, {spoken(Period('day', here.published))}"


@rule("clock:clocktime zone:zoned? (comma | on | open)?")
def clock_date(hit: Hit, here: Here) -> Found | list[Found] | None:
    """9:34 p.m., March 19; 8:30 a.m. EST on Friday; 10:00 Monday."""
    minutes = minutes_of(hit)
    if minutes is None or not _is_clock(hit):
        return None
    zone = _zone(hit)
    behind = hit.rest()
    if (
        behind is not None
        and behind.sense.type in ("DATE",)
        and behind.sense.focus is not None
        and behind.sense.precision == "day"
    ):
        sense = at_clock(behind.sense.focus, minutes, zone, *behind.sense.because, anchor=behind.sense.anchor)
        sense.basis = behind.sense.basis
        return Found(hit.start, behind.end, sense, "")
    day, why = _story_day(here)
    end = (
        hit.span("zone")[1] if hit.has("zone") and hit.span("zone")[1] > hit.span("clock")[1] else hit.span("clock")[1]
    )
    return Found(hit.start, end, at_clock(day, minutes, zone, why, anchor=day.first if day else None), "")


def _zone(hit: Hit) -> str:
    if not hit.has("zone"):
        return ""
    return next((_ZONES[w] for w in hit.words("zone") if w in _ZONES), "")


def _is_clock(hit: Hit) -> bool:
    """“10:30” may be a verse or a score; “7 am” may be “I am”; decimals with am are clocks only up to 12.59."""
    words = hit.words("clock")
    first = words[0]
    if len(words) == 1 and ":" in first:
        return (
            hit.before()
            not in ("won", "lost", "score", "genesis", "matthew", "luke", "john", "mark", "ratio", "psalm", "psalms")
            and hit.after() != "-"
        )
    return not (len(words) > 1 and words[1] == "am" and hit.before() in ("i",))


@rule("clock:clockword (on | comma)?")
def noon(hit: Hit, here: Here) -> Found | Sense | None:
    """Noon, midnight on Friday."""
    word = hit.word("clock")
    minutes = 720 if word != "midnight" else _DAY
    behind = hit.rest()
    if (
        behind is not None
        and behind.sense.focus is not None
        and behind.sense.precision == "day"
        and behind.sense.type == "DATE"
    ):
        sense = at_clock(behind.sense.focus, minutes, "", *behind.sense.because, anchor=behind.sense.anchor)
        return Found(hit.start, behind.end, sense, "")
    if hit.before() not in (
        "at",
        "by",
        "until",
        "before",
        "after",
        "around",
        "about",
        "past",
        "since",
        "of",
        "to",
        "from",
        "till",
        "and",
    ):
        return None
    day, why = _story_day(here)
    return Found(hit.start, hit.at("clock") + 1, at_clock(day, minutes, "", why, anchor=day.first if day else None), "")


_PART = "(daypart | sunword)"


@rule(
    f"""
    (the? about? (early | late | mid) (in | dash)?)? the? (early | late)? part:{_PART} hours:(units_many)? (of |
    on)
    """
)
def part_of_date(hit: Hit, here: Here) -> Found | None:
    """The morning of 31 January 1965, early in the morning of 29 April, the night of March 3."""
    inner = hit.rest()
    if (
        inner is None
        or inner.sense.type != "DATE"
        or inner.sense.precision != "day"
        or inner.sense.value.endswith("REF")
    ):
        return None
    sense = in_part(inner.sense, str(hit.value("part")))
    _early_late(hit, sense)
    return Found(hit.start, inner.end, sense, "")


def _early_late(hit: Hit, sense: Sense) -> None:
    words = {hit.tokens.word(i) for i in range(hit.start, hit.at("part"))}
    if "early" in words:
        sense.mod = "START"
    elif "late" in words:
        sense.mod = "END"


@rule("(early | late)? (on)? day:(weekday | today) (early | late)? part:(daypart)")
def weekday_part(hit: Hit, here: Here) -> Found | None:
    """Friday night, yesterday morning, late Monday evening."""
    inner = hit.rest(hit.at("day"))
    if inner is None or (inner.sense.focus is None and not inner.sense.value.startswith("XXXX")):
        return None
    if inner.sense.type == "TIME" or inner.end > hit.at("part"):
        return None
    sense = in_part(inner.sense, str(hit.value("part")))
    _early_late(hit, sense)
    return Found(hit.start, hit.end, sense, "")


@rule("(early | late)? on? day:today")
def early_today(hit: Hit, here: Here) -> Found | None:
    """Early today, late yesterday."""
    if hit.at("day") == hit.start:
        return None
    inner = hit.rest(hit.at("day"))
    if inner is None:
        return None
    word = hit.tokens.word(hit.start)
    sense = replace(inner.sense, mod="START" if word == "early" else "END")
    return Found(hit.start, inner.end, sense, "")


@rule(
    f"""
    early:(early | late)? when:(this | that | the next | the following | the same | the previous | last) same?
    (early | late)? part:{_PART}
    """
)
def shifted_part(hit: Hit, here: Here) -> Sense | None:
    """This morning, that afternoon, the next morning, last night."""
    words, part = hit.words("when"), str(hit.value("part"))
    deictic = words[0] in ("this", "last")
    step = {"last": -1, "next": 1, "following": 1, "previous": -1}.get(words[-1], 0)
    if words[0] == "last" and part == "MO":
        return None
    base = (here.speech if not here.narrative else here.focus_day.first if here.focus_day else None) if deictic else (
        here.focus_day.first if here.focus_day else here.speech)  # fmt: skip
    if base is None:
        return unanchored(f"XXXX-XX-XXT{part}", "nothing to count from", type_="TIME", precision="hour")
    period = Period("day", base + step)
    inner = Sense("DATE", period.value, period.first, period.last, focus=period, basis="resolved", anchor=base,
                  because=(f"{hit.text()}: counted from {spoken(Period('day', base))}",))  # fmt: skip
    sense = in_part(inner, part)
    _early_late(hit, sense)
    return sense


def _some_night(why: str) -> Sense:
    return unanchored("XXXX-XX-XXTNI", why, type_="TIME", precision="hour")


@rule("tonight | overnight")
def tonight(hit: Hit, here: Here) -> Sense | None:
    """Tonight; overnight is the night before publication."""
    word = hit.tokens.word(hit.start)
    if here.narrative:
        return None if word == "overnight" else _some_night("a night nobody can place")
    base = here.speech
    if base is None:
        return _some_night("no publication date to count from")
    if word == "overnight" and hit.before() in ("an", "the"):
        return None
    period = Period("day", base)
    inner = Sense("DATE", period.value, period.first, period.last, focus=period, basis="resolved", anchor=base,
                  because=(here.speech_name(),))  # fmt: skip
    return in_part(inner, "NI")


@rule("(at | by | during | in the) part:daypart")
def at_night(hit: Hit, here: Here) -> Found | None:
    """At night, in the evening: some night, or the night of the day told before."""
    part, first = str(hit.value("part")), hit.tokens.word(hit.start)
    if first in ("at", "by", "during") and part != "NI":
        return None
    value = f"XXXX-XX-XXT{part}"
    sense = unanchored(value, "a part of a day that is not told", type_="TIME", precision="hour")
    if first == "in" and here.focus_day is not None and here.focus_at > hit.start - 30 and hit.after() != "s":
        period = here.focus_day
        inner = Sense("DATE", period.value, period.first, period.last, focus=period, basis="resolved",
                      anchor=period.first, because=(f"on the day told before, {spoken(period)}",))  # fmt: skip
        sense = in_part(inner, part)
    start = hit.at("part") if first != "in" else hit.at("part") - 1
    return Found(start, hit.end, sense, "")
