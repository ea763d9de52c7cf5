"""A timeline that holds at least one of everything a timeline can hold, and hostile text."""

from webapp.model import Conflict, Event, Evidence, Quote, Source, Timeline, Witness, when

SOURCES = (
    Source(
        id="s1",
        title="Talks & “trust”: what we know",
        publisher="The Gazette",
        authors=("Ana Writer", "Bo Editor"),
        url="https://gazette.example/a?b=1&c=2",
        published="2022-11-10",
        retrieved="2026-01-02T10:00:00Z",
        language="en",
        sha256="ab" * 32,
        witnesses=(Witness(value="2022-11-10", origin="meta"),),
    ),
    Source(id="s2", title="A second paper", publisher="Daily {Brace} 100%", published="2022-11-12", copy_of="s1"),
)


def told(exact: str, source: str = "s1", start: int = 100, word: str = "", dated: str = "") -> Evidence:
    """A quote whose trigger is *word* and whose date words are *dated*."""

    def quote(text: str) -> Quote | None:
        at = start + exact.index(text)
        return Quote(text=text, start=at, end=at + len(text)) if text else None

    return Evidence(
        source=source,
        exact=exact,
        prefix="Before. ",
        suffix=" After.",
        start=start,
        end=start + len(exact),
        trigger=quote(word or exact.split()[1]),
        dated_by=quote(dated),
    )


EVENTS = (
    Event(
        id="e-caesar",
        title="Senators kill Caesar",
        when=when("-0043-03-15", "-0043-03-15", because=("15 March 44 BC stands in the text",)),
        kind="attack",
        importance=0.9,
        evidence=(told("Senators killed Caesar on 15 March 44 BC.", dated="15 March 44 BC"),),
    ),
    Event(
        id="e-war",
        title="The war",
        when=when("1914-01-01", "1918-12-31", shape="span", precision="year"),
        evidence=(told("The war lasted from 1914 to 1918.", start=300, word="war"),),
    ),
    Event(
        id="e-march",
        title="Talks, in Istanbul; = a start | with `code` and #tags",
        when=when("2022-03-01", "2022-03-31", precision="month", approximate=True, basis="resolved", because=("a; b",)),
        actors=("Ukraine", "Russia; the Federation"),
        places=("Istanbul",),
        kind="talks",
        evidence=(told("The talks were\nheld around March.", start=600, word="talks", dated="March"),),
    ),
    Event(
        id="e-visit",
        title="=cmd|' /C calc'!A0 <img src=x onerror=alert(1)> visits Kyiv & _leaves_",
        when=when("2022-04-01", "2022-11-10", basis="ordered", because=("after the talks", "told as past")),
        attribution="NBC News",
        actors=("Boris Johnson",),
        places=("Kyiv",),
        kind="visit",
        importance=0.71,
        evidence=(
            told(
                "After the talks Boris Johnson visited “Kyiv” </script><script>alert(1)</script>.",
                start=900,
                word="visited",
            ),
            told("Johnson visited Kyiv on 9 April.", "s2", word="visited", dated="9 April"),
        ),
        after=("e-march",),
        conflicts=(
            Conflict(
                about="when",
                value="9 April 2022",
                when=when("2022-04-09", "2022-04-09"),
                evidence=(told("Johnson visited Kyiv on 9 April.", "s2", word="visited"),),
            ),
        ),
        review="accepted",
        extra={"note": "kept"},
    ),
    Event(
        id="e-speech",
        title="Milley speaks (again)",
        when=when("2022-11-09T14:30", "2022-11-09T14:30", precision="minute"),
        kind="speech",
        evidence=(told("Milley spoke at 14:30.", start=1200, word="spoke"),),
    ),
    Event(
        id="e-week",
        title="A week of 12 % more",
        when=when("2022-11-07", "2022-11-13", precision="week"),
        factuality="ongoing",
        evidence=(told("It goes on this week.", start=1300, word="goes", dated="this week"),),
    ),
    Event(
        id="e-offensive",
        title="A spring offensive",
        when=when("2023-03-01", "2023-05-31", precision="season"),
        factuality="planned",
        evidence=(told("An offensive is planned for spring.", start=1400, word="offensive", dated="spring"),),
    ),
    Event(
        id="e-before",
        title="Something denied",
        when=when(None, "2022-11-10", basis="ordered"),
        factuality="denied",
        evidence=(told("It denied that.", start=1500, word="denied"),),
    ),
    Event(
        id="e-since",
        title="Talks possible",
        when=when("2022-11-10", None, shape="span"),
        factuality="possible",
        evidence=(told("Talks may go on.", start=1600, word="Talks"),),
    ),
    Event(id="e-never", title="No date at all", when=when(None, None), evidence=(told("It was so.", start=1700),)),
    Event(id="e-hand", title="Set by hand", when=when("2022-12-01", "2022-12-01", basis="edited"), review="edited"),
)

TIMELINE = Timeline(
    title="What <b>happened</b> & when: “a test”",
    description="Every kind of date.\nOn two lines.",
    sources=SOURCES,
    events=EVENTS,
)
