"""English: the kinds of words that time expressions are made of, with their values.

``KINDS`` maps a kind to its words; a word stands in one kind only. ``UNIONS`` names sets of kinds for patterns.
``CAPITAL`` kinds count only when capitalised (“May” the month, “may” the verb).
"""

from __future__ import annotations

from webapp.dates.words import words
from webapp.dates.words.names_english import HEADS, PERIOD_HEADS


def _list(words: str) -> dict[str, object]:
    """Words numbered from one."""
    return {word: i for i, word in enumerate(words.split(), 1)}


def _all(value: object, words: str) -> dict[str, object]:
    """Words that share a value."""
    return dict.fromkeys(words.split(), value)


def _set(words: str) -> dict[str, object]:
    """Words that are their own value."""
    return {word: word for word in words.split()}


KINDS: dict[str, dict[str, object]] = {
    # ── the calendar ──
    "month_name": {"january": 1, "february": 2, "april": 4, "june": 6, "july": 7, "september": 9, "october": 10,
                   "november": 11, "december": 12},
    "month_word": {"march": 3, "may": 5, "august": 8},
    "month_abbr": {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
                   "nov": 11, "dec": 12},
    "weekday_name": {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6},
    "weekdays": {"mondays": 0, "tuesdays": 1, "wednesdays": 2, "thursdays": 3, "fridays": 4, "saturdays": 5,
                 "sundays": 6},
    "weekday_abbr": {
        "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5,
        "sun": 6,
    },
    "season_name": {"spring": 0, "summer": 1, "autumn": 2, "winter": 3, "springtime": 0, "summertime": 1,
                    "wintertime": 3, "midsummer": 1, "midwinter": 3},
    "fall": {"fall": 2},
    "seasons": {"springs": 0, "summers": 1, "autumns": 2, "winters": 3},
    # ── units ──
    "day_unit": _set("day"), "week_unit": _set("week"), "month_unit": _set("month"), "year_unit": _set("year"),
    "unit_rest": _set("minute hour fortnight decade century millennium"),
    "second": {"second": 2},
    "quarter": {"quarter": "quarter"},
    "half": {"half": "half"},
    "units_many": {
        "seconds": "second", "minutes": "minute", "mins": "minute", "hours": "hour", "hrs": "hour", "days": "day",
        "weeks": "week", "fortnights": "fortnight", "months": "month", "years": "year", "yrs": "year",
        "decades": "decade", "centuries": "century", "millennia": "millennium",
    },
    "quarters": {"quarters": "quarter"},
    "weekend": {"weekend": "weekend"},
    "weekends": {"weekends": "weekend"},
    "daypart": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT",
                "lunchtime": "MI", "nighttime": "NI", "nightfall": "NI", "midmorning": "MO", "midafternoon": "AF"},
    "dayparts": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "sunword": {"dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV"},
    "clockword": {"noon": 720, "midday": 720, "midnight": 0},
    "meridiem": {"am": 0, "pm": 12, "a.m.": 0, "p.m.": 12, "a.m": 0, "p.m": 12},
    "oclock": {"o": "o"},
    "clock_tail": {"clock": "clock"},
    "zone": {"gmt": "Z", "utc": "Z", "zulu": "Z", "est": "-05", "edt": "-04", "cst": "-06", "cdt": "-05", "mst": "-07",
             "mdt": "-06", "pst": "-08", "pdt": "-07", "bst": "+01", "cet": "+01", "cest": "+02", "eet": "+02",
             "eest": "+03", "ist": "+05:30", "jst": "+09", "hkt": "+08", "sgt": "+08", "msk": "+03", "aest": "+10",
             "aedt": "+11", "et": "", "pt": "", "ct": ""},
    "local": _set("local"), "zone_name": _set("eastern pacific central mountain"),
    "standard": _set("standard"), "daylight_word": _set("daylight"),
    # ── deictic ──
    "today": {"today": 0, "yesterday": -1, "tomorrow": 1},
    "tonight": {"tonight": "NI"},
    "overnight": {"overnight": "NI"},
    "present": dict.fromkeys(["now", "currently", "nowadays", "presently"], "PRESENT_REF"),
    "current": {"current": "PRESENT_REF"},
    "pastref": dict.fromkeys(["recently", "lately"], "PAST_REF"),
    "recent": {"recent": "PAST_REF"},
    "former": {"former": "PAST_REF"},
    "future": {"future": "FUTURE_REF"},
    # ── determiners and shifts ──
    "the": _set("the"), "a": {"a": 1, "an": 1}, "this": {"this": 0}, "that": _set("that"), "these": _set("these"),
    "those": _set("those"), "its": _set("its his her their our my your"),
    "last": {"last": -1, "latest": -1}, "past": {"past": -1},
    "previous": dict.fromkeys(["previous", "preceding", "prior"], -1),
    "next": {"next": 1}, "coming": dict.fromkeys(["coming", "upcoming", "ensuing", "forthcoming"], 1),
    "following": dict.fromkeys(["following", "subsequent", "succeeding"], 1), "same": _set("same"),
    "final": _set("final closing"), "opening": _set("opening initial"),
    "ago": _set("ago back"),
    "being": _set("being"), "soon": {"soon": "FUTURE_REF"}, "modern": _set("modern"),
    "upwards": _set("upwards"), "matter": _set("matter"),
    "maximum": {"maximum": "EQUAL_OR_LESS", "minimum": "EQUAL_OR_MORE"},
    "near": _set("near foreseeable distant immediate"), "single": _set("single"),
    "present_word": _set("present"),
    "century_roman": {"xix": 19, "xviii": 18, "xvii": 17, "xvi": 16, "xv": 15, "xiv": 14, "xx": 20, "xxi": 21,
                      "xixth": 19, "xxth": 20, "xviiith": 18},
    "many_s": {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6,
               "seventies": 7, "eighties": 8, "nineties": 9, "noughties": 0},
    "epithet": _set("roaring swinging"), "oh": _set("oh"),
    "unit_long": {"hourlong": "hour", "daylong": "day", "weeklong": "week", "monthlong": "month", "yearlong": "year",
                  "decadelong": "decade"},
    "later": _set("later"), "earlier": _set("earlier"), "previously": _set("previously"), "prior": _set("prior"),
    "hence": _set("hence"), "afterwards": _set("afterwards afterward thereafter"), "beforehand": _set("beforehand"),
    "before": _set("before"), "after": _set("after"), "since": _set("since"), "until": _set("until till til"),
    "by": _set("by"), "from": _set("from"), "between": _set("between"), "during": _set("during"),
    "throughout": _set("throughout"), "within": _set("within"), "for": _set("for"), "over": _set("over"),
    "of": _set("of"), "in": _set("in"), "on": _set("on"), "at": _set("at"), "to": _set("to"), "and": _set("and &"),
    "or": _set("or"), "as": _set("as"), "into": _set("into"), "per": _set("per"), "with": _set("with"),
    "each": {"each": "EACH", "every": "EVERY"}, "the_other": _set("other"), "another": _set("another"),
    "alternate": _set("alternate"),
    "once": {"once": 1, "twice": 2, "thrice": 3}, "times": _set("times"), "time": _set("time"),
    "point": _set("point"), "moment": _set("moment"), "period": _set("period"), "date": _set("date"),
    "right": _set("right"), "just": _set("just only"), "most": _set("most"), "more": _set("more"),
    "less": _set("less fewer"),
    "no": _set("no"), "not": _set("not"), "little": _set("little"),
    "than": _set("than"), "least": _set("least"), "up": _set("up"),
    "under": _set("under"), "whole": _set("whole entire full"), "all": _set("all"),
    "very": _set("very"), "late": {"late": "END"}, "early": {"early": "START"}, "mid": {"mid": "MID", "middle": "MID"},
    "edge": {"end": "END", "close": "END", "beginning": "START", "start": "START", "onset": "START", "outset": "START",
             "turn": "START", "midpoint": "MID"},
    "latter": {"latter": 2}, "part": _set("part parts portion stages"), "rest": _set("rest remainder"),
    "about": dict.fromkeys(["about", "around", "approximately", "roughly", "circa", "ca", "c", "some"], "APPROX"),
    "nearly": dict.fromkeys(["nearly", "almost"], "LESS_THAN"),
    "sometime": _set("sometime"), "old": _set("old"), "age": _set("age ages aged"), "long": _set("long"),
    "born": _set("born"), "through": _set("through thru"), "so": _set("so"),
    "running": _set("consecutive straight successive running"),
    "trading": _set("trading working business calendar"),

    # ── numbers in words ──
    "ones": {**_list("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                     "sixteen seventeen eighteen nineteen"), "zero": 0},
    "tens": {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
             "eighty": 80, "ninety": 90},
    "scale": {"hundred": 100, "thousand": 1000, "dozen": 12},
    "vaguely": _all(None, "few several many number numerous dozens hundreds thousands scores countless")
    | {"couple": 2},
    "ordinal": {"first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
                "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
                "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
                "thirtieth": 30},
    # ── sets ──
    "often": {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year",
              "annual": "year", "annually": "year", "hourly": "hour", "nightly": "NI", "biweekly": "fortnight",
              "fortnightly": "fortnight", "everyday": "day",
              "biennial": "biennial", "biannual": "half"},
    "twofold": _set("bi semi"),
    # ── eras and fiscal ──
    "bc": dict.fromkeys(["bc", "bce", "b.c.", "b.c.e.", "b.c"], "BC"),
    "ad": dict.fromkeys(["ad", "ce", "a.d.", "c.e.", "a.d"], "AD"),
    "fiscal": _set("fiscal financial"),
    # ── tense ──
    "will": _all(
        "future",
        "will shall ll should expect expects plan plans planning hope hopes intend intends aim aims going ahead begins "
        "starts opens reopens expires resumes plays kicks premieres debuts",
    ),
    "plan": _all(
        "future",
        "scheduled expected planned due slated set likely forecast poised projected postponed delayed rescheduled "
        "adjourned deferred",
    ),
    "be": _set("be"), "is": _set("is are"),
    "would": _set("would could might"),
    "presently": _set(
        "takes goes meets votes returns faces ends closes hosts visits travels runs heads leaves falls "
        "holds elects chooses arrives resumes hears"
    ),
    "base": _set(
        "meet vote visit hold open begin run face decide resume return leave take make give sign speak travel appear "
        "attend announce launch publish release discuss reply answer finish complete host elect send pay go"
    ),
    "was": _all(
        "past",
        "was were had did said told came went made took got gave found left won lost held began met saw led put ran "
        "sold spoke wrote died fell rose killed struck became felt grew knew sent spent stood thought paid "
        "brought bought built caught drew drove fought flew kept laid sank sought shook swept threw understood "
        "withdrew been burst broke beat slept ate rode sang wore chose froze woke heard taught fled hid hung stole "
        "swore tore blew known seen "
        "done taken given written driven chosen shown",
    ),
    "quantity_noun": _set(
        "people men women children troops soldiers casualties prisoners miles km kilometers kilometres feet metres "
        "meters tons tonnes horses ships guns tanks aircraft pounds dollars euros percent kg mph votes points deaths "
        "jobs homes members employees workers students dead wounded others cases"
    ),
}  # fmt: skip

for _kind, _heads in (("day_head", HEADS), ("period_head", PERIOD_HEADS)):
    KINDS[_kind] = {word: word for word in sorted(_heads.difference(*KINDS.values()))}

DEFERRED = words("postponed delayed rescheduled adjourned deferred")
"""Put off: “until Friday” lies ahead then, “on Friday” is when it was done."""

INTENDED = words(
    "agree agreed agrees decide decided decides decision determined vote voted votes vow vowed vows promise promised "
    "promises pledge pledged pledges threat threaten threatened threatens offer offered offers want wanted wants wish "
    "intended prepare prepared prepares preparing plan proposal proposed proposes deadline hoped invited"
)
"""What stands before “to meet on Friday” where the meeting lies ahead."""

SENTENCED = words(
    "jailed sentenced banned suspended extended postponed delayed barred expelled imprisoned remanded renewed agreed"
)
"""What is done for a time to come: “he has been jailed for two years”."""

HELD = words("held went played took happened")
"""What is said of a plan that was carried out."""

INVITED = words("invited invites invitation invitations")

REPORTED = words(
    "survey report reports figures data estimate estimates results earnings profit profits sales gdp gnp revenue "
    "numbers statistics index"
)
"""Nouns of what is told of a month or quarter once it is over: “the October survey is due on Friday”."""

HAPPENED = words(
    "remarks words comments attack attacks bombing bombings blast blasts explosion explosions shooting shootings "
    "killing killings murder murders death deaths crash crashes collapse massacre assault raid raids arrest arrests "
    "earthquake quake storm tornado fire fires riot riots defeat loss losses outburst accident disaster"
)
"""Nouns of what nobody announces: beside a date they have happened, whatever is to come of them."""

CAPITAL = frozenset(
    {"month_word", "month_abbr", "weekday_abbr", "weekday_name", "day_head", "period_head", "zone_name"}
)
"""Kinds that count only when capitalised, and not when all in capitals for the short ones."""

UNIONS: dict[str, str] = {
    "month": "month_name month_word month_abbr",
    "weekday": "weekday_name weekday_abbr",
    "season": "season_name fall",
    "dom": "n12 n24 n31 n0",
    "dayth": "nth",
    "small": "n0 n12 n24 n31 n59 n99 n999",
    "digits": "n0 n12 n24 n31 n59 n99 n999 year4 n4 decimal",
    "era": "bc ad",
    "hour": "n12 n24 n0",
    "unit_one": "day_unit week_unit month_unit year_unit unit_rest",
    "anyunit": "day_unit week_unit month_unit year_unit unit_rest units_many quarter quarters second weekend weekends",
    "nth_word": "ordinal second nth nthbig",
    "shift": "last next this past previous coming following",
}
