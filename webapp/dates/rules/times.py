"""Times of day: “8:30 p.m.”, “noon on Friday”, “5 pm EST, March 19”, “Friday night”, “the morning of 31 January”.

A clock joins the date that stands right beside it; otherwise it belongs to the day of publication in news and to the
day told last in a narrative. A part of a day is ``TMO``, ``TAF``, ``TEV`` or ``TNI`` of its day.
"""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.clock import DAY, at_clock, day_of
from webapp.dates.grammar import LETTERS, Family, compiled, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.sense import Sense
from webapp.dates.words import words

FAMILY = Family("times")
rule = FAMILY.rule


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


def _on_its_day(hit: Hit, here: Here, minutes: int, zone: str = "") -> Sense:
    day, why = day_of(hit, here, minutes)
    return at_clock(day, minutes, zone, why, anchor=day.first if day else None)


_CLOCK = "clock:clocktime zone:zoned?"
_OF_PART = "(comma? (this | that | in the) part:daypart)?"


@rule(f"{_CLOCK} comma? {_OF_PART} joint:(on | comma | open)?")
def clock(hit: Hit, here: Here) -> list[Found] | None:
    """9:34 p.m., March 19; 8:30 a.m. EST on Friday; 3:30 this afternoon; 10:00 Monday."""
    minutes = _in_the(hit, minutes_of(hit))
    if minutes is None or not _is_clock(hit) or hit.after() in _HOURS:
        return None
    end = max(hit.span("clock")[1], hit.span("zone")[1], hit.span("part")[1])
    joined = hit.has("joint") and hit.word("joint") == "on"
    behind = hit.rest()
    if behind is None or not _tells_a_day(here, behind):
        return [Found(hit.start, end, _on_its_day(hit, here, minutes, zone_of(hit)), "")]
    inner = behind.sense
    if inner.type == "TIME":
        minutes = _later_half(minutes, inner.value[-2:])
    sense = at_clock(inner.focus, minutes, zone_of(hit), *inner.because, anchor=inner.anchor)
    sense.basis = inner.basis
    if joined:
        return [Found(hit.start, end, sense, ""), behind]
    return [Found(hit.start, behind.end, sense, "")]


def _in_the(hit: Hit, minutes: int | None) -> int | None:
    """“3:30 in the afternoon” is 15:30."""
    return minutes if minutes is None or not hit.has("part") else _later_half(minutes, str(hit.value("part")))


def _later_half(minutes: int, part: str) -> int:
    """The minutes of a clock in a part of the day: “9:30 on Friday night” is 21:30, “2:30” of a night stays."""
    first = {"AF": 60, "EV": 60, "NI": _SMALL_HOURS_END}.get(part, DAY)
    return minutes + DAY // 2 if first <= minutes < DAY // 2 else minutes


def _tells_a_day(here: Here, behind: Found) -> bool:
    """A day, or a part of one: “Friday”, “last night”; “overnight” lies in two."""
    sense = behind.sense
    if sense.focus is None or sense.focus.unit != "day" or here.tokens.word(behind.start) == "overnight":
        return False
    return sense.precision == "day" if sense.type == "DATE" else behind.rule.startswith("daypart.")


_SMALL_HOURS_END = 5 * 60
"""A clock of a night before this minute lies past midnight."""


@rule("clock:(hour | ones) in the part:daypart")
def hour_in_part(hit: Hit, here: Here) -> Sense | None:
    """At six in the evening, around 5 in the morning."""
    minutes = minutes_of(hit)
    if minutes is None or hit.before() not in _CLOCK_BEFORE:
        return None
    return _on_its_day(hit, here, _later_half(minutes, str(hit.value("part"))))


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
    return _on_its_day(hit, here, minutes + step * (1 if hit.word("side") == "past" else -1))


@rule("clock:(year4 | n4 | n999 | decimal) zone:(zone | units_many)")
def military(hit: Hit, here: Here) -> Sense | Found | None:
    """1500 GMT, 0930 hours, 15.00 GMT."""
    word = hit.word("clock").replace(".", "")
    unit = hit.word("zone")
    zoned = hit.tokens.letters[hit.at("zone")] == _ZONE
    if len(word) != 4 or not word.isdigit() or not (zoned or unit in _HOURS):
        return None
    if not zoned and hit.before() not in ("at", "by", "until", "from", "before", "after", "about"):
        return None
    if int(word[:2]) > 23 or int(word[2:]) > 59:
        return None
    minutes, day = int(word[:2]) * 60 + int(word[2:]), hit.rest()
    if day is None or day.sense.type != "DATE" or not _tells_a_day(here, day):
        return _on_its_day(hit, here, minutes, zone_of(hit))
    sense = at_clock(day.sense.focus, minutes, zone_of(hit), *day.sense.because, anchor=day.sense.anchor)
    return Found(hit.start, day.end, sense, "")


@rule("clock:clock unit:units_many")
def clock_hours(hit: Hit, here: Here) -> Sense | None:
    """At 11:00 hrs."""
    minutes = minutes_of(hit)
    return _on_its_day(hit, here, minutes) if hit.word("unit") in _HOURS and minutes is not None else None


@rule("clock:(hour | clock | ones) sep:(to | and | dash | until)")
def first_clock(hit: Hit, here: Here) -> list[Found] | None:
    """From 9 to 11 a.m., between 7 and 8 p.m.: the half of the day stands behind."""
    opened = {"to": ("from",), "and": ("between",)}.get(hit.word("sep"))
    last = hit.rest() if opened is None or hit.before() in opened else None
    if last is None or last.rule != "times.clock" or last.sense.focus is None:
        return None
    if _MERIDIEM.isdisjoint(hit.tokens.letters[hit.end : last.end]):
        return None
    minutes, until = minutes_of(hit), int(last.sense.value[11:13]) * 60
    if minutes is None or minutes >= DAY // 2 + 60:
        return None
    minutes = minutes % (DAY // 2) + (DAY // 2 if until >= DAY // 2 else 0)
    minutes -= DAY // 2 if minutes > until else 0
    sense = at_clock(last.sense.focus, max(minutes, 0), "", *last.sense.because, anchor=last.sense.anchor)
    return [Found(hit.start, hit.at("sep"), sense, ""), last]


_ZONE, _MERIDIEM = LETTERS["zone"], frozenset(letters("meridiem clock_meridiem"))
_HOURS = words("hours hrs")
_BEHIND = compiled(f"(comma | at)? {_CLOCK}")


def with_clock(here: Here, found: list[Found]) -> list[Found]:
    """A day and the clock right behind it are one: “9 November 2022, 15:00”, “Friday 3 p.m.”."""
    last = found[-1]
    if last.sense.type != "DATE" or last.sense.precision != "day" or last.sense.focus is None:
        return found
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
    places = range(*hit.span("zone"))
    named = next((i for i in places if hit.tokens.letters[i] == _ZONE), None)
    if named is not None:
        return str(hit.tokens.value(named))
    figures = hit.word_at(places[-1])
    if not figures.isdigit():
        return ""
    return (
        "Z"
        if figures == "0000"
        else hit.word("zone") + figures[:2] + (f":{figures[2:]}" if figures[2:] != "00" else "")
    )


def _is_clock(hit: Hit) -> bool:
    """“10:30” may be a verse or a score, “2:03:23” a record, “I am” no time."""
    words_ = hit.words("clock")
    first = words_[0]
    if hit.after() == "news":
        return False
    if len(words_) == 1 and ":" in first:
        label = hit.before(2) if hit.before() in (":", ".") else hit.before()
        return not (_is_offset(hit) or _is_record(hit, first)) and label not in _NO_CLOCK_BEFORE
    if words_[-1] == "am" and len(words_) == 2:
        return hit.before() not in ("i",) and hit.after() not in ("radio", "station")
    return True


def _is_offset(hit: Hit) -> bool:
    """UTC−03:00, where “15:00–16:30” are two clocks."""
    signed = hit.before() in _SIGNS and not hit.tokens.spaced(hit.start - 1)
    return signed and not hit.before(2)[:1].isdigit()


def _is_record(hit: Hit, clock: str) -> bool:
    """“A 2:03 marathon”, “the 1:59 Challenge”, “2:03:23”, “12:10-15”."""
    if hit.after() in ("-", "min", "minutes") or (clock.count(":") == 2 and clock[1] == ":"):
        return True
    if hit.before() == "(" and hit.after() == ")" and clock[1] == ":":
        return True  # the length of a track
    named = hit.tokens.capital(hit.start - 1) and hit.tokens.capital(hit.end)
    return clock[1] == ":" and (hit.before() == "a" or named)


_SIGNS = words("- – − +")
_NO_CLOCK_BEFORE = words(
    "length duration runtime track gen won lost score genesis matthew luke john mark ratio psalm psalms exodus isaiah "
    "of in romans acts corinthians"
)


@rule("n12? clock:clockword zone:zoned? joint:(on | comma)?")
def noon(hit: Hit, here: Here) -> list[Found] | None:
    """Noon, 12 midnight, midnight on Friday."""
    if hit.word_at(hit.end) in ("street", "avenue") or (hit.at("clock") > hit.start and hit.word_at(hit.start) != "12"):
        return None
    minutes = 720 if hit.word("clock") != "midnight" else DAY
    zone, end = zone_of(hit), max(hit.at("clock") + 1, hit.span("zone")[1])
    behind = hit.rest()
    if behind is None or behind.sense.focus is None or behind.sense.precision != "day" or behind.sense.type != "DATE":
        if hit.before() not in _CLOCK_BEFORE and end - hit.start == 1:
            return None
        return [Found(hit.start, end, _on_its_day(hit, here, minutes, zone), "")]
    sense = at_clock(behind.sense.focus, minutes, zone, *behind.sense.because, anchor=behind.sense.anchor)
    if hit.has("joint") and hit.word("joint") == "on":
        return [Found(hit.start, end, sense, ""), behind]
    return [Found(hit.start, behind.end, sense, "")]


_CLOCK_BEFORE = words("at by until before after around about past since of to from till and")
