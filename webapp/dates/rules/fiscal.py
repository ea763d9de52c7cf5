"""Quarters, halves and fiscal years: “the third quarter”, “Q3 2012”, “fiscal 2013”, “the year-earlier quarter”."""

from __future__ import annotations

from webapp.dates.anchor import Here
from webapp.dates.grammar import Family
from webapp.dates.hit import Found, Hit
from webapp.dates.lengths import moved, whole_unit
from webapp.dates.periods import Period, containing, spoken
from webapp.dates.sense import Sense, dated, unanchored
from webapp.dates.words import words

FAMILY = Family("fiscal")
rule = FAMILY.rule

_FISCAL = "fiscal? "
_SEASON = 92  # days ahead within which a quarter told of either side is the coming one


def _quarter(hit: Hit, here: Here, number: int, year: int | None) -> Sense:
    if year is not None:
        return dated(Period("quarter", year * 4 + number - 1), "quarter and year stand there")
    base = here.speech
    if base is None:
        return unanchored(f"XXXX-Q{number}", "no publication date to count from", precision="quarter")
    this = containing("quarter", base)
    wanted = Period("quarter", this.nth - this.nth % 4 + number - 1)
    tense = hit.tense()
    if here.narrative:
        why = here.speech_name()
    elif tense == "future":
        wanted, why = (wanted if wanted.last >= base else wanted.shift(4)), f"the next one, {here.speech_name()}"
    elif tense == "either":
        ahead = wanted.first - base
        wanted, why = (wanted.shift(-4) if ahead > _SEASON else wanted), f"the nearest one, {here.speech_name()}"
    else:
        wanted, why = (wanted if wanted.first <= base else wanted.shift(-4)), f"the last one, {here.speech_name()}"
    return dated(wanted, why, basis="resolved", anchor=base)


@rule(
    f"""
    the? own:fiscal? nth:(ordinal | second | nth | final | last) dash? {_FISCAL} unit:quarter ((of | in |
    comma)? the? fiscal? year_unit? year:year4 | (of | in)? shift:(last | this | next) (fiscal)?
    one:unit_one | of the fiscal? year_unit)?
    """
)
def ordinal_quarter(hit: Hit, here: Here) -> Sense | None:
    """The third quarter, the fourth quarter of 2012, second quarter of last year."""
    word = hit.word("nth")
    if word == "last" and not hit.has("year"):
        return None
    number = 4 if word in ("final", "closing", "last") else hit.number("nth")
    if not 1 <= number <= 4 or _is_game(hit):
        return None
    year = hit.number("year") if hit.has("year") else None
    if hit.has("shift") and here.speech is not None:
        year = containing("year", here.speech).nth + hit.number("shift")
    sense = _quarter(hit, here, number, year)
    if "fiscal" in hit.words("own") and year is None:
        sense.lo = sense.hi = None
        sense.because = ("a quarter of the firm's own year, whose months are not told",)
    return sense


def _is_game(hit: Hit) -> bool:
    """A quarter of a match: points, goals and minutes stand near."""
    near = {hit.tokens.word(i) for i in range(hit.start - 8, hit.end + 8)}
    return bool(
        near
        & {
            "touchdown",
            "yards",
            "goal",
            "kick",
            "quarterback",
            "scored",
            "halftime",
            "basket",
            "game",
            "match",
            "pass",
            "led",
            "team",
            "rebounds",
        }
    )


@rule(
    """
    (year:year4)? code:quarter_code (of | comma | dash | slashmark)? (fiscal? year:year4 | full:fiscal_code
    | apostrophe short:(n0 | dom | n59 | n99))?
    """
)
def code(hit: Hit, here: Here) -> Sense | None:
    """Q3 2012, 2012 Q3, 2012Q3, 3Q12, Q3 FY2013, H1 2020, 1H 2008."""
    word = hit.word("code")
    size = "h" if "h" in word else "q"
    before, _, behind = word.partition(size)
    number, written = (int(behind), before) if len(behind) == 1 else (int(before), behind)
    year = _code_year(hit, written)
    if size == "q":
        return _quarter(hit, here, number, year)
    if year is None or number > 2:
        return None
    return dated(Period("half", year * 2 + number - 1), "half and year stand there")


def _code_year(hit: Hit, written: str) -> int | None:
    """The year in the code itself or beside it, two figures of this century."""
    if hit.has("full"):
        written = hit.word("full")[2:]
    elif hit.has("short"):
        written = hit.word("short")
    if written:
        return int(written) + (2000 if len(written) == 2 else 0)
    return hit.number("year") if hit.has("year") else None


@rule(
    """
    code:fiscal_code (dash | slashmark) last:(n0 | dom | n59 | n99)
    | fiscal (the? unit_one)? year:year4 (dash | slashmark) last:(n0 | dom | n59 | n99)
    | fiscal (the? unit_one)? both:year_slash
    | the? year:year4 dash last:(n0 | dom | n59 | n99) fiscal year_unit | the? both:year_slash fiscal year_unit
    """
)
def fiscal_years(hit: Hit, here: Here) -> Sense | None:
    """Fiscal year 2012-13, FY2012/13: the year in which it ends."""
    first, _, last = hit.word("both").partition("/") if hit.has("both") else (_written_year(hit), "", hit.word("last"))
    year = int(first) + (2000 if len(first) == 2 else 0)
    if (year + 1) % 100 != int(last):
        return None
    sense = _fiscal(Period("year", year + 1), "fiscal year over two calendar years")
    sense.lo = Period("year", year).first
    return sense


def _written_year(hit: Hit) -> str:
    return hit.word("code").removeprefix("fy") if hit.has("code") else hit.word("year")


@rule("the? (year:year4 fiscal year_unit | fiscal (the? unit_one)? (year:year4 | apostrophe short:(dom | n59 | n99)))")
def fiscal_year(hit: Hit, here: Here) -> Sense:
    """Fiscal 2013, fiscal year 2013."""
    year = hit.number("year") if hit.has("year") else 2000 + hit.number("short")
    return _fiscal(Period("year", year), "fiscal year, taken as the calendar year of that number")


@rule("code:fiscal_code | capital year:year4")
def fiscal_code(hit: Hit, here: Here) -> Sense | None:
    """FY2013, FY13, FY 2013."""
    if hit.word_at(hit.start)[:2] != "fy":
        return None
    digits = _written_year(hit)
    return _fiscal(Period("year", int(digits) + (2000 if len(digits) == 2 else 0)), "fiscal year of that number")


def _fiscal(period: Period, why: str, anchor: int | None = None) -> Sense:
    sense = dated(period, why, basis="stated" if anchor is None else "resolved", anchor=anchor)
    sense.value = f"FY{period.value}" if period.unit == "year" else sense.value
    return sense


@rule("the? shift:(last | next | this | current | previous | coming) fiscal unit:(unit_one | quarter)")
def shifted_fiscal(hit: Hit, here: Here) -> Sense | None:
    """Last fiscal year, the current fiscal quarter."""
    unit = hit.word("unit")
    if unit not in ("year", "quarter") or here.speech is None:
        return None
    step = hit.value("shift")
    period = containing(unit, here.speech).shift(step if isinstance(step, int) else 0)
    return _fiscal(period, here.speech_name(), here.speech)


@rule("the fiscal year_unit")
def running_fiscal(hit: Hit, here: Here) -> Sense | None:
    """“The fiscal year” behind “the end of”: the one that is running."""
    if here.speech is None or here.depth < 1:
        return None
    return _fiscal(containing("year", here.speech), here.speech_name(), here.speech)


@rule("shift:(last | next | this) year_unit apostrophe s own:fiscal? nth:(ordinal | second) dash? quarter")
def quarter_of_shifted_year(hit: Hit, here: Here) -> Sense | None:
    """Last year's third quarter."""
    if here.speech is None or not 1 <= hit.number("nth") <= 4:
        return None
    year = containing("year", here.speech).nth + hit.number("shift")
    period = Period("quarter", year * 4 + hit.number("nth") - 1)
    return dated(period, f"{hit.text()}: {here.speech_name()}", basis="resolved", anchor=here.speech)


@rule("the? first:amonth (dash (to dash)? | to | through) last:amonth quarter (of? year:year4)?")
def months_quarter(hit: Hit, here: Here) -> Sense | None:
    """The January-March quarter, the October-December quarter of 1988."""
    first, last = hit.number("first"), hit.number("last")
    if first % 3 != 1 or last != first + 2:
        return None
    return _quarter(hit, here, first // 3 + 1, hit.number("year") if hit.has("year") else None)


@rule(
    """
    (the | its)? own:fiscal? unit:(quarter | year_unit | month_unit | week_unit)
    end:(verb_ed | verb_ing | to | through) (in | on)?
    """
)
def ended(hit: Hit, here: Here) -> Found | None:
    """The quarter ended Sept. 30, the year to March: as long as that, up to the date behind."""
    unit = hit.word("unit")
    inner = hit.rest() if hit.word("end") in _UP_TO else None
    if inner is None or inner.sense.type != "DATE" or inner.sense.focus is None or inner.sense.focus.precision == unit:
        return None
    last, why = inner.sense.focus.last, (f"{hit.text()} on the date behind", *inner.sense.because)
    if unit == "quarter" or hit.has("own"):
        sense = dated(containing(unit, last), *why, basis=inner.sense.basis, anchor=inner.sense.anchor)
        sense.value = f"FY{sense.value}" if hit.has("own") and unit == "year" else sense.value
        sense.lo, sense.hi = moved(last + 1, unit, -1), last
    else:
        sense = whole_unit(unit, moved(last + 1, unit, -1), why, inner.sense)
    return Found(hit.start, hit.at("end"), sense, "")


_UP_TO = words("ended ending to through")


@rule("the quarter")
def the_quarter(hit: Hit, here: Here) -> Sense | None:
    """“In the quarter” of a report: the one told before, else the last that is over."""
    if here.speech is None or here.narrative or _is_game(hit) or hit.before() not in ("in", "for", "during"):
        return None
    if hit.after() == "of" or not _business_near(hit):
        return None
    told = here.focus if here.focus is not None and here.focus.unit == "quarter" else None
    period = told or containing("quarter", here.speech).shift(0 if hit.tense() == "future" else -1)
    why = f"the quarter told before, {spoken(told)}" if told else f"the last one that is over, {here.speech_name()}"
    return dated(period, why, basis="resolved", anchor=here.speech)


@rule("(the | a)? year_unit dash? (earlier | previous | before | ago) (quarter | period)")
def year_earlier(hit: Hit, here: Here) -> Sense | None:
    """The year-earlier quarter, the year-ago period: a year before the quarter told, else before the last one."""
    if here.speech is None:
        return None
    told = here.focus if here.focus is not None and here.focus.unit == "quarter" else None
    if hit.tokens.word(hit.end - 1) == "quarter":
        period = (told or containing("quarter", here.speech).shift(-1)).shift(-4)
    else:
        period = told.shift(-4) if told else containing("year", here.speech).shift(-1)
    sense = dated(period, here.speech_name(), basis="resolved", anchor=here.speech)
    sense.aside = True
    return sense


@rule("the:the? which:(ordinal | second) dash:dash? half")
def half_year(hit: Hit, here: Here) -> Sense | None:
    """Sales in the first half, first-half profit: of the year, where nothing tells of a match."""
    half = hit.number("which")
    if here.speech is None or here.narrative or half not in (1, 2):
        return None
    if not hit.has("dash") and (hit.before() not in ("in", "for", "during") or not hit.has("the")):
        return None
    if _is_game(hit) or not _business_near(hit):
        return None
    this = containing("half", here.speech)
    wanted = Period("half", this.nth - this.nth % 2 + half - 1)
    wanted = wanted if wanted.first <= here.speech or hit.tense() == "future" else wanted.shift(-2)
    return dated(wanted, here.speech_name(), basis="resolved", anchor=here.speech)


def _business_near(hit: Hit) -> bool:
    return bool({hit.word_at(i) for i in range(hit.start - 12, hit.end + 12)} & _BUSINESS)


_BUSINESS = words(
    "sales profit profits revenue revenues earnings income growth orders deliveries exports imports output loss net "
    "share shares shipments margin margins dividend"
)
