"""Times of day: “8:30 p.m.”, “noon on Friday”, “5 pm EST, March 19”, “Friday night”, “the morning of 31 January”.

A clock joins the date that stands right beside it; otherwise it belongs to the day of publication in news and to the
day told last in a narrative. A part of a day is ``TMO``, ``TAF``, ``TEV`` or ``TNI`` of its day.
"""

from __future__ import annotations

from dataclasses import replace

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family, compiled, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period, spoken
from webapp.dates.rules import weekday
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words
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
    parts = [w for w in hit.words("clock") if w not in ("'", "’", "o", "clock")]
    word = parts[0]
    meridiem = next((w.replace(".", "") for w in parts[1:] if w.replace(".", "") in ("am", "pm")), "")
    if word[-1] == "m":
        word, meridiem = word[:-2], word[-2:]
    word = word.rstrip("h")
    spelled = hit.value("clock")
    if isinstance(spelled, int) and not word.isdigit():
        word = str(spelled)
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
        return unanchored("XXXX-XX-XX" + clock, "no day to put it on", type_="TIME", precision="minute")
    shown = day.first + (1 if minutes == _DAY else 0)
    moment = stamp(shown, minutes % _DAY)
    return Sense("TIME", day.value + clock, moment, moment, "minute", because=why, basis="resolved", anchor=anchor,
                 focus=day)  # fmt: skip


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


def story_day(here: Here) -> tuple[Period | None, str]:
    """The day a clock without one belongs to: one told just before, else the day of publication."""
    near = here.focus_day is not None and here.at - here.focus_at <= _NEAR and here.focus == here.focus_day
    if near or here.narrative or here.published is None:
        return here.focus_day, "on the day told before"
    return Period("day", here.published), f"on the day of publication, {spoken(Period('day', here.published))}"


_NEAR = 60  # words within which a clock belongs to a day told before


_CLOCK = "clock:clocktime zone:zoned?"
_OF_PART = "(comma? (this | that | in the) part:daypart)?"


@rule(f"{_CLOCK} comma? {_OF_PART} joint:(on | comma | open)?")
def clock(hit: Hit, here: Here) -> list[Found] | None:
    """9:34 p.m., March 19; 8:30 a.m. EST on Friday; 3:30 this afternoon; 10:00 Monday."""
    minutes = _in_the(hit, minutes_of(hit))
    if minutes is None or not _is_clock(hit):
        return None
    end = max(hit.span("clock")[1], hit.span("zone")[1], hit.span("part")[1])
    joined = hit.has("joint") and hit.word("joint") == "on"
    behind = hit.rest()
    if behind is not None and behind.rule == "times.tonight" and behind.sense.focus is not None and minutes >= 60:
        late = minutes + 720 if minutes < 360 else minutes
        sense = at_clock(behind.sense.focus, late, zone_of(hit), *behind.sense.because, anchor=behind.sense.anchor)
        return [Found(hit.start, behind.end, sense, "")]
    if behind is None or behind.sense.type != "DATE" or behind.sense.focus is None or behind.sense.precision != "day":
        day, why = story_day(here)
        anchor = day.first if day else None
        return [Found(hit.start, end, at_clock(day, minutes, zone_of(hit), why, anchor=anchor), "")]
    inner = behind.sense
    sense = at_clock(inner.focus, minutes, zone_of(hit), *inner.because, anchor=inner.anchor)
    sense.basis = inner.basis
    if joined:
        return [Found(hit.start, end, sense, ""), behind]
    return [Found(hit.start, behind.end, sense, "")]


def _in_the(hit: Hit, minutes: int | None) -> int | None:
    """“3:30 in the afternoon” is 15:30."""
    if minutes is None or not hit.has("part") or hit.value("part") not in ("AF", "EV", "NI"):
        return minutes
    return minutes + 720 if 60 <= minutes < 720 else minutes


@rule(
    """
    (half | a? quarter) side:(past | to) hour:(ones | n12) (oclock apostrophe clock_tail)? part:((in the | this)
    daypart)?
    """
)
def past_the_hour(hit: Hit, here: Here) -> Sense | None:
    """Half past three, a quarter to nine in the morning."""
    step = 30 if hit.tokens.word(hit.start) == "half" else 15
    hour = hit.number("hour")
    if not 1 <= hour <= 12 or (hit.word("side") == "to" and (step == 30 or hit.before() != "at")):
        return None
    late = hit.has("part") and hit.tokens.value(hit.span("part")[1] - 1) in ("AF", "EV", "NI")
    minutes = hour % 12 * 60 + (720 if late or (hour == 12 and not hit.has("part")) else 0)
    day, why = story_day(here)
    anchor = day.first if day else None
    return at_clock(day, minutes + step * (1 if hit.word("side") == "past" else -1), "", why, anchor=anchor)


@rule("clock:(year4 | n4 | n999 | decimal) zone:(zone | units_many)")
def military(hit: Hit, here: Here) -> Sense | None:
    """1500 GMT, 0930 hours, 15.00 GMT."""
    word = hit.word("clock").replace(".", "")
    unit = hit.word("zone")
    if len(word) != 4 or not word.isdigit() or (unit not in _ZONES and unit != "hours"):
        return None
    if unit == "hours" and hit.before() not in ("at", "by", "until", "from", "before", "after", "about"):
        return None
    if int(word[:2]) > 23 or int(word[2:]) > 59:
        return None
    day, why = story_day(here)
    minutes = int(word[:2]) * 60 + int(word[2:])
    return at_clock(day, minutes, _ZONES.get(unit, ""), why, anchor=day.first if day else None)


_BEHIND = compiled(f"(comma | at)? {_CLOCK}")


def with_clock(here: Here, found: list[Found]) -> list[Found]:
    """A day and the clock right behind it are one: “9 November 2022, 15:00”, “Friday 3 p.m.”."""
    if (
        not found
        or found[-1].sense.type != "DATE"
        or found[-1].sense.precision != "day"
        or found[-1].sense.focus is None
    ):
        return found
    last = found[-1]
    match = _BEHIND.regex.match(here.tokens.letters, last.end)
    if match is None or here.tokens.word(last.end) == "at":
        return found
    hit = Hit(match, here, lambda *_: None)
    minutes = minutes_of(hit)
    if minutes is None or not _is_clock(hit):
        return found
    sense = at_clock(last.sense.focus, minutes, zone_of(hit), *last.sense.because, anchor=last.sense.anchor)
    sense.basis = last.sense.basis
    return [*found[:-1], Found(last.start, hit.end, sense, "times.with_clock")]


def zone_of(hit: Hit) -> str:
    """The offset of the zone in a hit: ``Z``, ``-05`` or nothing."""
    if not hit.has("zone"):
        return ""
    return next((_ZONES[w] for w in hit.words("zone") if w in _ZONES), "")


def _is_clock(hit: Hit) -> bool:
    """“10:30” may be a verse or a score, “2:03:23” a record, “I am” no time."""
    words_ = hit.words("clock")
    first = words_[0]
    if hit.after() == "news":
        return False
    if len(words_) == 1 and ":" in first:
        if hit.before() in ("-", "+") and not hit.tokens.spaced(hit.start - 1):
            return False
        return (
            hit.before() not in _NO_CLOCK_BEFORE
            and hit.after() != "-"
            and not (first.count(":") == 2 and first[1] == ":")
        )
    if words_[-1] == "am" and len(words_) == 2:
        return hit.before() not in ("i",) and hit.after() not in ("radio", "station")
    return True


_NO_CLOCK_BEFORE = words(
    "length duration runtime track gen won lost score genesis matthew luke john mark ratio psalm psalms exodus isaiah "
    "of in romans acts corinthians"
)


@rule("n12? clock:clockword joint:(on | comma)?")
def noon(hit: Hit, here: Here) -> list[Found] | None:
    """Noon, 12 midnight, midnight on Friday."""
    if hit.word_at(hit.end) in ("street", "avenue") or (hit.at("clock") > hit.start and hit.word_at(hit.start) != "12"):
        return None
    minutes = 720 if hit.word("clock") != "midnight" else _DAY
    end = hit.at("clock") + 1
    behind = hit.rest()
    if behind is None or behind.sense.focus is None or behind.sense.precision != "day" or behind.sense.type != "DATE":
        if hit.before() not in _CLOCK_BEFORE and end - hit.start == 1:
            return None
        day, why = story_day(here)
        return [Found(hit.start, end, at_clock(day, minutes, "", why, anchor=day.first if day else None), "")]
    sense = at_clock(behind.sense.focus, minutes, "", *behind.sense.because, anchor=behind.sense.anchor)
    if hit.has("joint") and hit.word("joint") == "on":
        return [Found(hit.start, end, sense, ""), behind]
    return [Found(hit.start, behind.end, sense, "")]


_CLOCK_BEFORE = words("at by until before after around about past since of to from till and")


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


@rule("day:(weekday | today) (early | late)? part:(daypart | sunword)")
def weekday_part(hit: Hit, here: Here) -> Found | None:
    """Friday night, yesterday morning, late Monday evening."""
    if hit.after() in ("live", "fever", "football", "post"):
        return None
    inner = _bare_day(hit, here)
    sense = in_part(inner, str(hit.value("part")))
    _early_late(hit, sense)
    return Found(hit.start, hit.end, sense, "")


def _bare_day(hit: Hit, here: Here) -> Sense:
    if hit.tokens.letters[hit.at("day")] in _TODAY:
        base = here.speech
        if base is None:
            return unanchored("XXXX-XX-XX", "no publication date to count from")
        return dated(Period("day", base + hit.number("day")), here.speech_name(), basis="resolved", anchor=base)
    return weekday.near(here, hit.number("day"), hit.tense())


_TODAY = letters("today")


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


@rule("the:the? part:daypart")
def at_night(hit: Hit, here: Here) -> Sense | None:
    """At night, in the evening: some night, or the part of the day told before."""
    part, before = str(hit.value("part")), hit.before()
    if hit.has("the") != (before == "in") or before not in ("at", "by", "during", "in"):
        return None
    if before != "in" and part != "NI":
        return None
    if before == "in" and here.focus_day is not None and here.focus_at > hit.start - 30:
        period = here.focus_day
        inner = dated(period, f"on the day told before, {spoken(period)}", basis="resolved", anchor=period.first)
        return in_part(inner, part)
    return unanchored(f"XXXX-XX-XXT{part}", "a part of a day that is not told", type_="TIME", precision="hour")


@rule("part:sunword day:weekday?")
def dawn(hit: Hit, here: Here) -> Sense | None:
    """At dawn, dawn Monday."""
    if hit.before() not in ("at", "before", "after", "since", "until", "by") or hit.after() == "of":
        return None
    if hit.has("day"):
        return in_part(weekday.near(here, hit.number("day"), hit.tense()), str(hit.value("part")))
    day, why = story_day(here)
    inner = dated(day, why, basis="resolved", anchor=day.first) if day is not None else None
    return in_part(inner, str(hit.value("part")))
