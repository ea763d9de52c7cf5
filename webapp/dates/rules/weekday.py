"""Days of the week: “Wednesday”, “last Friday”, “Friday night”, “Monday of last week”, “this coming Tuesday”.

A bare weekday is the last one before publication, or the next where the sentence speaks of the future.
"""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.grammar import LETTERS, Family, letters
from webapp.dates.hit import Found, Hit
from webapp.dates.periods import Period, containing, spoken, weekday
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.tense import Tense, tense
from webapp.dates.words import words

FAMILY = Family("weekday")
rule = FAMILY.rule

_SHORT = LETTERS["weekday_abbr"]
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def near(here: Here, dow: int, side: Tense | None) -> Sense:
    """A bare weekday by the side of the telling it lies on."""
    period = here.weekday_near(dow, side)
    if period is None:
        return unanchored(f"XXXX-WXX-{dow + 1}", "no publication date to count from")
    base = here.weekday_base()
    assert base is not None
    told = "publication on " if base == here.published else "the date told before, "
    said = {"future": " (said of the future)", "past": " (said in the past tense)"}.get(side or "", "")
    way = f"the {'next' if period.first > base or side == 'future' else 'last'} {NAMES[dow]}"
    if period.first == base:
        place = "on or after" if side == "future" else "on or before"
    else:
        place = "after" if period.first > base else "before"
    why = f"{way} {place} {told}{spoken(Period('day', base))}{said}"
    return dated(period, why, basis="resolved", anchor=base)


@rule("(this | the)? shift:(last | past | previous | next | coming | following | this) dow:weekday")
def shifted(hit: Hit, here: Here) -> Sense | None:
    """Last Friday, next Tuesday, this Thursday."""
    dow, word = hit.number("dow"), hit.word("shift")
    base = here.story_day if word in ("following", "previous") else here.speech
    if base is None:
        return unanchored(f"XXXX-WXX-{dow + 1}", "no publication date to count from")
    day = _shifted_day(base, dow, word, hit)
    return dated(Period("day", day), f"“{hit.text()}”, {here.speech_name()}", basis="resolved", anchor=base)


def _shifted_day(base: int, dow: int, word: str, hit: Hit) -> int:
    if word == "this":
        monday = containing("week", base).first
        if hit.tense() == "past":
            return base - (weekday(base) - dow) % 7
        return monday + dow if monday + dow >= base else monday + dow + 7
    if word in ("last", "latest", "past", "previous", "preceding", "prior"):
        return base - ((weekday(base) - dow) % 7 or 7)
    return base + ((dow - weekday(base)) % 7 or 7)


@rule(
    """
    (the dow2:weekday | dow:weekday) (of | in)? shift:(last | next | this | that | the same | the previous | the
    following) week:unit_one
    """
)
def of_week(hit: Hit, here: Here) -> Sense | None:
    """Monday of last week, Friday next week."""
    if hit.word("week") != "week" or here.speech is None:
        return None
    dow = hit.number("dow2") if hit.has("dow2") else hit.number("dow")
    last = hit.tokens.word(hit.span("shift")[1] - 1)
    step = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(last, 0)
    day = containing("week", here.speech).shift(step).first + dow
    return dated(Period("day", day), here.speech_name(), basis="resolved", anchor=here.speech)


@rule("a? dow:weekday (a | ones) week:unit_one ago:(ago | earlier | later | before)")
def week_ago(hit: Hit, here: Here) -> Sense | None:
    """Friday a week ago."""
    if hit.word("week") != "week" or here.speech is None:
        return None
    step = 1 if hit.word("ago") == "later" else -1
    day = containing("week", here.speech).shift(step).first + hit.number("dow")
    return dated(Period("day", day), here.speech_name(), basis="resolved", anchor=here.speech)


@rule("a? n:(a | ones) week_unit (from | ago | past) dow:weekday | dow:weekday week_unit")
def week_from(hit: Hit, here: Here) -> Sense | None:
    """A week from Friday, a week ago Thursday, Friday week."""
    if here.speech is None or (
        not hit.has("n") and (hit.before() not in ("on", "") or hit.after() not in ("", ".", ","))
    ):
        return None
    back = "ago" in hit.text()
    weeks = 1 if not hit.has("n") or hit.word("n") in ("a", "an") else hit.number("n")
    near_day = here.speech + (0 if back else (hit.number("dow") - weekday(here.speech)) % 7)
    day = near_day - (weekday(here.speech) - hit.number("dow")) % 7 - 7 * weeks if back else near_day + 7 * weeks
    return dated(Period("day", day), f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=here.speech)


@rule("(the | that | the same) dow:weekday side:(before | after)? last:last?")
def beside(hit: Hit, here: Here) -> Sense | None:
    """The Friday before, that Friday, the Monday before last: from the last day told."""
    if hit.has("last") and here.speech is not None and hit.has("side"):
        day = here.speech - ((weekday(here.speech) - hit.number("dow")) % 7 or 7) - 7
        return dated(Period("day", day), f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=here.speech)
    first = hit.word_at(hit.start)
    if (
        here.focus_day is None
        or hit.has("last")
        or (first == "the" and not hit.has("side") and hit.word_at(hit.start + 1) != "same")
    ):
        return None
    if first == "the" and hit.tokens.capital(hit.end):
        return None
    base, dow = here.focus_day.first, hit.number("dow")
    back = hit.has("side") and hit.word("side") == "before"
    day = base - ((weekday(base) - dow) % 7 or 7) if back else base + ((dow - weekday(base)) % 7 or 7 * hit.has("side"))
    return dated(
        Period("day", day), f"counted from {spoken(here.focus_day)}, told before", basis="resolved", anchor=base
    )


@rule("dow:weekday sep:(through | to | until | dash) last:weekday")
def weekday_range(hit: Hit, here: Here) -> list[Found] | None:
    """Wednesday through Friday: the second lies behind the first."""
    first = near(here, hit.number("dow"), hit.tense())
    if first.focus is None:
        return None
    period = Period("day", first.focus.first + (hit.number("last") - hit.number("dow")) % 7)
    second = dated(period, "the end of the range", *first.because, basis="resolved", anchor=first.anchor)
    return [Found(hit.start, hit.at("sep"), first, ""), Found(hit.at("last"), hit.end, second, "")]


@rule("dow:weekday comma? the day:nth")
def weekday_nth(hit: Hit, here: Here) -> Sense | None:
    """Monday the 7th: the nearest such day."""
    base = here.speech
    if base is None:
        return None
    month = containing("month", base)
    for step in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6):
        day = month.shift(step).first + hit.number("day") - 1
        if weekday(day) == hit.number("dow") and day <= month.shift(step).last:
            return dated(
                Period("day", day), f"the nearest such day, {here.speech_name()}", basis="resolved", anchor=base
            )
    return None


@rule("shift:(last | next) week_unit dow:weekday")
def last_week_wednesday(hit: Hit, here: Here) -> Sense | None:
    """Last week Wednesday."""
    if here.speech is None:
        return None
    day = containing("week", here.speech).shift(hit.number("shift")).first + hit.number("dow")
    return dated(Period("day", day), f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=here.speech)


@rule("dow:weekday part:dayparts")
def plural_parts(hit: Hit, here: Here) -> Sense:
    """Friday nights: every one of them."""
    value = f"XXXX-WXX-{hit.number('dow') + 1}T{hit.value('part')}"
    return Sense("SET", value, quant="EVERY", because=("comes again and again",))


@rule("dow:weekday dot?")
def alone(hit: Hit, here: Here) -> Sense | Found | None:
    """Wednesday."""
    if hit.tokens.letters[hit.start] == _SHORT:
        return near(here, hit.number("dow"), hit.tense()) if _short_is_day(hit) else None
    if _is_name(hit):
        return None
    sense = near(here, hit.number("dow"), tense(hit.tokens, hit.start, hit.start + 1))
    return Found(hit.start, hit.start + 1, sense, "")


def _short_is_day(hit: Hit) -> bool:
    """“Sat.” and “Tue” but not the Sun: only behind “on” or with a comma or stop."""
    word = hit.word("dow")
    return hit.before() in ("on", "until", "by", "since", "last", "next", "every") and (
        word not in ("sun", "sat", "mon") or hit.word_at(hit.end - 1) == "."
    )


def _is_name(hit: Hit) -> bool:
    """Weekdays in names: “the Sunday Times”, “Ruby Tuesday”, “Good Friday Agreement”, “Mail on Sunday”."""
    tokens, start = hit.tokens, hit.start
    if hit.before() in _NAMED or (hit.before() == "on" and hit.before(2) == "mail"):
        return True
    follows = tokens.capital(start + 1)
    if hit.before() == "the" and follows and tokens.spaced(start):
        return True
    if tokens.word(start + 1) in ("'", "’", ".") and not tokens.spaced(start) and not tokens.spaced(start + 1):
        return hit.opens_line() and tokens.word(start + 2) in ("s", "com") and tokens.word(start + 3) in ("is", "")
    opening = start == 0 or tokens.letters[start - 1] in _OPENING
    return opening and follows and tokens.word(start + 2) not in ("", ",") and tokens.spaced(start)


_NAMED = words(
    "black ruby bloody super palm ash good fat joe sheffield man girl freaky happy rick holy easter whit tgi t.g.i."
)
_OPENING = frozenset(letters("dot stop newline quote"))


@rule("dow:weekdays")
def plural(hit: Hit, here: Here) -> Sense | None:
    """Mondays: every one of them."""
    if hit.before() in ("tgi", "happy"):
        return None
    if hit.after() == "for" and hit.after(2) == "future":
        hit.here.over = hit.end + 2
        return None
    dow = hit.number("dow")
    return Sense("SET", f"XXXX-WXX-{dow + 1}", quant="EVERY", because=("every one of these days",))
