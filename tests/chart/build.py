"""Timelines written by hand, as small builders: the shapes a chart must be able to show."""

from __future__ import annotations

import random

from webapp.model import Conflict, Event, Evidence, Quote, Source, Timeline, day_number, iso_day, when

ANTIWAR = Source(
    id="s1",
    title="“Seize the Moment”: Milley Sees Opportunity for Peace Talks",
    publisher="Example Wire",
    authors=("A. Writer",),
    url="https://example.org/milley",
    published="2022-11-10",
)
GAZETTE = Source(
    id="s2", title="The visit", publisher="Sample Gazette", url="https://example.com/v", published="2022-05-02"
)
HOSTILE = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1"><b>bold</b>&amp;{{7*7}}'


def said(text: str, trigger: str, dated_by: str = "", source: str = "s1", start: int = 100) -> Evidence:
    """Evidence around a sentence, with offsets of its trigger and of what dates it."""

    def quote(words: str) -> Quote | None:
        at = text.find(words) if words else -1
        return Quote(text=words, start=start + at, end=start + at + len(words)) if at >= 0 else None

    return Evidence(
        source=source,
        exact=text,
        start=start,
        end=start + len(text),
        trigger=quote(trigger),
        dated_by=quote(dated_by),
        prefix="The sentence before it. ",
        suffix=" And the sentence behind it.",
    )


def event(id_: str, title: str, first: str | None, last: str | None, **more: object) -> Event:
    """An event with its bounds; *more* goes to ``when`` (shape, precision, basis …) or to the event."""
    of_when = {k: more.pop(k) for k in ("shape", "precision", "approximate", "basis", "because") if k in more}
    return Event(id=id_, title=title, when=when(first, last, **of_when), **more)  # type: ignore[arg-type]


def milley() -> Timeline:
    """One event in March, one ordered visit, one ordered vote, the rest in one week of November."""
    return Timeline(
        title="Milley and the talk of talks",
        description="What an article of November 2022 says happened, and when.",
        sources=(ANTIWAR, GAZETTE),
        events=(
            event(
                "e-talks",
                "Russia and Ukraine hold in-person peace talks in Istanbul",
                "2022-03-21",
                "2022-03-31",
                precision="month",
                importance=0.8,
                kind="talks",
                actors=("Russia", "Ukraine"),
                places=("Istanbul",),
                because=("“at the end of March” in an article of 10 November 2022",),
                evidence=(
                    said(
                        "Russia and Ukraine held peace talks in Istanbul at the end of March.",
                        "held",
                        "at the end of March",
                    ),
                ),
            ),
            event(
                "e-visit",
                "Boris Johnson visits Kyiv and urges against negotiations with Russia",
                "2022-04-01",
                "2022-11-10",
                basis="ordered",
                importance=0.9,
                kind="visit",
                actors=("Boris Johnson",),
                places=("Kyiv",),
                after=("e-talks",),
                because=(
                    "“After the Istanbul talks” places it after 31 March 2022",
                    "told as past in an article of 10 November 2022",
                ),
                evidence=(
                    said(
                        "After the Istanbul talks, Boris Johnson visited Kyiv and urged against negotiations.",
                        "visited",
                        "After the Istanbul talks",
                    ),
                    said("Mr Johnson came to Kyiv on 9 April.", "came", "on 9 April", source="s2"),
                ),
            ),
            event(
                "e-aid",
                "Congress passes the $40 billion aid package for Ukraine",
                "2022-04-01",
                "2022-11-10",
                basis="ordered",
                importance=0.6,
                kind="law",
                actors=("US Congress",),
                after=("e-talks",),
                evidence=(said("Once there was no deal, Congress passed a $40 billion aid package.", "passed"),),
            ),
            event(
                "e-sullivan",
                "Jake Sullivan visits Kyiv",
                "2022-10-31",
                "2022-11-06",
                precision="week",
                importance=0.5,
                kind="visit",
                actors=("Jake Sullivan",),
                places=("Kyiv",),
                evidence=(
                    said("National Security Advisor Jake Sullivan did visit Kyiv last week.", "visit", "last week"),
                ),
            ),
            event(
                "e-drop",
                "Zelensky drops his position that talks need another Russian president",
                "2022-11-07",
                "2022-11-10",
                importance=0.5,
                kind="statement",
                actors=("Volodymyr Zelensky",),
                evidence=(said("He dropped that position this week.", "dropped", "this week"),),
            ),
            event(
                "e-kherson",
                "Moscow announces its retreat from Kherson",
                "2022-11-07",
                "2022-11-09",
                importance=0.7,
                kind="military",
                actors=("Russia",),
                places=("Kherson",),
                evidence=(said("Moscow has announced its retreat from Kherson.", "announced"),),
            ),
            event(
                "e-milley",
                "Milley says there is an opportunity to negotiate",
                "2022-11-09",
                "2022-11-09",
                importance=1.0,
                kind="statement",
                actors=("Mark Milley",),
                places=("New York",),
                evidence=(
                    said(
                        "Mark Milley said on Wednesday that he sees an opportunity for negotiations.",
                        "said",
                        "on Wednesday",
                    ),
                ),
            ),
            event(
                "e-biden",
                "Biden repeats that nothing is decided about Ukraine without Ukraine",
                "2022-11-09",
                "2022-11-09",
                importance=0.4,
                kind="statement",
                actors=("Joe Biden",),
                evidence=(
                    said(
                        "Biden repeated on Wednesday that nothing is decided without Ukraine.",
                        "repeated",
                        "on Wednesday",
                    ),
                ),
            ),
            event(
                "e-cnbc",
                "Milley repeats his view on CNBC",
                "2022-11-10",
                "2022-11-10",
                importance=0.5,
                kind="statement",
                actors=("Mark Milley",),
                evidence=(
                    said("He reiterated his view on CNBC the following day.", "reiterated", "the following day"),
                ),
            ),
            event(
                "e-offensive",
                "Russia starts a spring offensive",
                "2023-03-01",
                "2023-05-31",
                precision="season",
                factuality="possible",
                importance=0.3,
                kind="military",
                actors=("Russia",),
                evidence=(
                    said("Russia may be resting its troops for a future spring offensive.", "offensive", "spring"),
                ),
            ),
        ),
    )


def kinds() -> Timeline:
    """Every kind of mark once."""
    return Timeline(
        title="Every kind of date",
        sources=(ANTIWAR, GAZETTE),
        events=(
            event("k-day", "A day, known", "2022-03-05", "2022-03-05", importance=0.9),
            event("k-hour", "An hour, known", "2022-03-09T14:30", "2022-03-09T14:30", precision="minute"),
            event("k-bounds", "Once, within bounds", "2022-03-21", "2022-03-31", precision="month"),
            event(
                "k-ordered", "Only the order is known", "2022-04-01", "2022-07-10", basis="ordered", after=("k-bounds",)
            ),
            event("k-before", "Before a day, nobody says how long", None, "2022-04-20"),
            event("k-span", "Lasted from one day to another", "2022-04-10", "2022-05-20", shape="span"),
            event("k-ongoing", "Still going on", "2022-06-01", None, shape="span", factuality="ongoing"),
            event("k-planned", "Planned for a day", "2022-08-15", "2022-08-15", factuality="planned"),
            event(
                "k-possible",
                "Possible within a month",
                "2022-09-01",
                "2022-09-30",
                precision="month",
                factuality="possible",
            ),
            event(
                "k-denied", "Said to have lasted, denied", "2022-06-10", "2022-07-20", shape="span", factuality="denied"
            ),
            event("k-denied-day", "A denied day", "2022-07-28", "2022-07-28", factuality="denied"),
            event(
                "k-conflict",
                "Two sources, two days",
                "2022-05-10",
                "2022-05-10",
                evidence=(said("It was on 10 May.", "was", "10 May"),),
                conflicts=(
                    Conflict(
                        about="when",
                        value="17 May 2022",
                        when=when("2022-05-17", "2022-05-17"),
                        evidence=(said("It was on 17 May.", "was", "17 May", source="s2"),),
                    ),
                    Conflict(about="number", value="40 dead"),
                ),
            ),
            event("k-undated", "Nobody says when", None, None),
        ),
    )


def dense(count: int = 100, seed: int = 7, first: str = "2020-01-01", days: int = 1500) -> Timeline:
    """*count* events of all kinds, scattered by a fixed seed, a third of them crowded into one month."""
    roll = random.Random(seed)
    start = day_number(first)
    nouns = ("parliament", "minister", "court", "company", "union", "army", "bank", "city council", "striking miners")
    verbs = ("approves", "rejects", "visits", "signs", "denies", "announces", "postpones", "opens")
    things = ("the budget", "a ceasefire plan", "the border crossing", "new rules for ships", "the report on the flood")
    made = []
    for n in range(count):
        day = start + (roll.randrange(30) + days // 2 if n % 3 == 0 else roll.randrange(days))
        last = day + roll.choice((0, 0, 0, 0, 6, 25))
        noun = roll.choice(nouns)
        made.append(
            event(
                f"d{n}",
                f"The {noun} {roll.choice(verbs)} {roll.choice(things)}",
                iso_day(day),
                iso_day(last),
                shape="span" if last > day and n % 2 else "point",
                importance=roll.random(),
                kind=roll.choice(verbs),
                actors=(noun,),
                factuality=roll.choice(("happened",) * 8 + ("planned", "possible")),
                evidence=(
                    Evidence(
                        source="s1", exact=f"Sentence number {n} about the {noun}.", start=n * 50, end=n * 50 + 40
                    ),
                ),
            )
        )
    made.sort(key=lambda e: (e.when.earliest or "", e.id))
    return Timeline(title=f"{count:,} events", sources=(ANTIWAR,), events=tuple(made))


def ancient() -> Timeline:
    """The last years of the Roman republic: BC dates, centuries, one day."""
    return Timeline(
        title="From republic to empire",
        events=(
            event("a-gracchi", "Tiberius Gracchus is tribune", "-0132-01-01", "-0132-12-31", precision="year"),
            event("a-gaul", "Caesar campaigns in Gaul", "-0057-01-01", "-0049-12-31", shape="span", precision="year"),
            event("a-rubicon", "Caesar crosses the Rubicon", "-0048-01-10", "-0048-01-10", importance=0.9),
            event("a-ides", "Caesar is killed", "-0043-03-15", "-0043-03-15", importance=1.0),
            event("a-augustus", "Octavian is called Augustus", "-0026-01-16", "-0026-01-16"),
            event("a-vesuvius", "Vesuvius buries Pompeii", "0079-08-24", "0079-10-24", precision="season"),
            event("a-rome", "A legend puts Rome's founding here", "-0752-04-21", "-0752-04-21", factuality="possible"),
        ),
    )


def minutes() -> Timeline:
    """A rocket's first minutes."""
    return Timeline(
        title="Eleven minutes",
        events=tuple(
            event(f"m{n}", title, f"2024-06-06T12:{minute:02d}", f"2024-06-06T12:{minute:02d}", precision="minute")
            for n, (minute, title) in enumerate(
                (
                    (50, "Lift-off"),
                    (51, "Greatest pressure"),
                    (52, "Stages part"),
                    (57, "Booster lands in the sea"),
                    (58, "Engine cut-off"),
                )
            )
        ),
    )


def scripts() -> Timeline:
    """Long, right-to-left, ideographic and emoji titles."""
    return Timeline(
        title="كتابات 各種文字",
        events=(
            event(
                "x-long", "A title of three hundred letters " + "that goes on and on " * 14, "2022-01-05", "2022-01-05"
            ),
            event("x-word", "W" * 300, "2022-01-15", "2022-01-15"),
            event("x-rtl", "الرئيس يزور العاصمة ويلتقي بوزراء الحكومة الجديدة في القصر", "2022-01-25", "2022-01-25"),
            event("x-he", "הממשלה מאשרת את התקציב לשנה הבאה", "2022-02-02", "2022-02-02"),
            event(
                "x-cjk",
                "日本の首相がキーウを訪問しゼレンスキー大統領と会談した後で共同声明を発表",
                "2022-02-10",
                "2022-02-10",
            ),
            event("x-emoji", "🚀 Launch 👩‍🚀 of the crew", "2022-02-20", "2022-02-20"),
            event("x-override", "Left \u202eright-to-left override\u202c end", "2022-02-25", "2022-02-25"),
        ),
    )


def far() -> Timeline:
    """A fortnight with one event years before and one years after it, and a war that lasted over its beginning."""
    return Timeline(
        title="A fortnight, and what lies far off",
        sources=(GAZETTE,),
        events=(
            event("f-treaty", "A treaty that is broken later", "2014-03-05", "2014-03-05", importance=0.2, kind="law"),
            event("f-war", "The war in the east", "2018-02-01", "2022-05-03", shape="span", kind="military"),
            *(
                event(f"f{n}", f"Day {n} of the fortnight", f"2022-05-{n:02d}", f"2022-05-{n:02d}", kind="talks")
                for n in range(1, 15)
            ),
            event(
                "f-review",
                "A review is due",
                "2032-01-01",
                "2032-12-31",
                precision="year",
                factuality="planned",
                kind="law",
            ),
        ),
    )


def crowded(count: int = 80) -> Timeline:
    """So many events of one minute, and one a day later: no zoom can part the crowd."""
    moments = ["2022-05-05T12:00"] * count + ["2022-05-06T12:00"]
    return Timeline(
        title="All at once",
        events=tuple(event(f"c{n}", f"Event {n}", at, at, precision="minute") for n, at in enumerate(moments)),
    )


def undated() -> Timeline:
    """Nothing has a date."""
    return Timeline(
        title="No dates at all", events=tuple(event(f"u{n}", f"Event {n} without a date", None, None) for n in range(3))
    )


def empty() -> Timeline:
    """A timeline without events."""
    return Timeline(title="Nothing yet")


def single() -> Timeline:
    """One event."""
    return Timeline(title="One day", events=(event("o1", "The only event", "2022-05-05", "2022-05-05"),))


def hostile() -> Timeline:
    """Markup in every field."""
    source = Source(
        id="s<1>",
        title=HOSTILE,
        publisher=HOSTILE,
        url="javascript:alert(1)",
        published="2022-01-09",
        authors=(HOSTILE,),
    )
    quote = f"He {HOSTILE} said so."
    return Timeline(
        title=HOSTILE,
        description=HOSTILE,
        sources=(source,),
        events=(
            event(
                "e<img src=x onerror=window.hacked=1>",
                HOSTILE,
                "2022-01-05",
                "2022-01-05",
                kind=HOSTILE,
                actors=(HOSTILE,),
                places=(HOSTILE,),
                attribution=HOSTILE,
                because=(HOSTILE,),
                conflicts=(Conflict(about="when", value=HOSTILE, when=when("2022-01-07", "2022-01-07")),),
                evidence=(said(quote, HOSTILE, source="s<1>"),),
            ),
            event(
                "e-2",
                "</script></title>\"'`" + HOSTILE,
                "2022-01-06",
                "2022-02-06",
                basis="ordered",
                after=("e<img src=x onerror=window.hacked=1>",),
            ),
        ),
    )


ALL = {
    made.__name__: made
    for made in (milley, kinds, dense, ancient, minutes, scripts, far, crowded, undated, empty, single, hostile)
}
