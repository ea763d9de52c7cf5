"""Many articles, one timeline: what must become one event, and what never may."""

from msgspec.structs import replace

from webapp.model import Article, Event, Evidence, Quote, Reading, Source, when
from webapp.pipeline import read_article
from webapp.timeline import merge


def told(source, sentence, trigger, bounds=(None, None), *, published="2022-11-10", basis="stated", **fields):
    """A reading of one event, told by one sentence."""
    start = sentence.index(trigger)
    quote = Quote(text=trigger, start=start, end=start + len(trigger))
    evidence = Evidence(source=source, exact=sentence, start=0, end=len(sentence), trigger=quote)
    event = Event(
        id=f"e-{source}",
        title=fields.pop("title", sentence),
        when=when(*bounds, basis=basis),
        evidence=(evidence,),
        **fields,
    )
    return Reading(source=Source(id=source, title=f"Report {source}", published=published), events=(event,))


OPEN_VISIT = told(
    "open",
    "After the talks Boris Johnson visited Kyiv and urged Ukraine not to settle.",
    "visited",
    ("2022-04-01", "2022-11-10"),
    basis="ordered",
    actors=("Boris Johnson",),
    places=("Kyiv",),
)
DATED_VISIT = told(
    "dated",
    "British Prime Minister Boris Johnson visited Kyiv on Saturday and met President Zelensky.",
    "visited",
    ("2022-04-09", "2022-04-09"),
    published="2022-04-10",
    basis="resolved",
    actors=("Boris Johnson", "Volodymyr Zelensky"),
    places=("Kyiv",),
)


def test_an_open_date_is_closed_by_another_source():
    """One event, both sources as evidence, the narrower date, and the reason told."""
    (event,) = merge([OPEN_VISIT, DATED_VISIT]).events
    assert (event.when.earliest, event.when.latest) == ("2022-04-09", "2022-04-09")
    assert {evidence.source for evidence in event.evidence} == {"open", "dated"}
    assert any("closed to 9 April 2022 by “Report dated" in reason for reason in event.when.because)
    assert event.conflicts == ()


def test_the_sentence_that_gave_the_title_comes_first():
    """Whoever shows one sentence of an event shows the one its title tells of, whichever source comes first."""
    short = told(
        "short",
        "It came after a visit to Kyiv by Boris Johnson.",
        "visit",
        ("2022-04-09", "2022-04-09"),
        published="2022-04-09",
        title="Visit to Kyiv",
        actors=("Boris Johnson",),
        places=("Kyiv",),
    )
    for readings in ([short, DATED_VISIT], [DATED_VISIT, short]):
        (event,) = merge(readings).events
        assert event.title == event.evidence[0].exact
        assert len(event.evidence) == 2


def test_what_one_sentence_tells_of_different_people_stays_apart():
    """Two results of one day in one sentence are two matches."""
    article = Article(
        id="cup",
        text="On Monday, Sweden defeated South Korea 1 – 0; and Tunisia lost 1 – 2 to England.",
        published="2022-11-10",
    )
    found = merge([read_article(article)]).events
    assert [event.title for event in found] == [
        "Sweden defeats South Korea 1 – 0",
        "Tunisia loses 1 – 2 to England",
    ]


def test_votes_on_different_days_stay_apart():
    """Same law, same words, another chamber and day: three events."""
    readings = [
        told("h", "The House passed the $40 billion aid bill on 10 May.", "passed", ("2022-05-10", "2022-05-10")),
        told("s", "The Senate passed the $40 billion aid bill on 19 May.", "passed", ("2022-05-19", "2022-05-19")),
        told("p", "Joe Biden signed the $40 billion aid bill on 21 May.", "signed", ("2022-05-21", "2022-05-21")),
    ]
    assert len(merge(readings).events) == 3


def test_the_order_of_the_readings_does_not_decide_what_is_merged():
    """Events and their bounds are the same; sources stand as handed in."""
    there, back = merge([OPEN_VISIT, DATED_VISIT]), merge([DATED_VISIT, OPEN_VISIT])
    assert there.events == back.events
    assert [source.id for source in back.sources] == ["dated", "open"]


def test_a_reading_handed_in_twice_counts_once():
    """Merging again adds nothing."""
    assert merge([OPEN_VISIT, DATED_VISIT, OPEN_VISIT]) == merge([OPEN_VISIT, DATED_VISIT])


def test_nothing_gives_an_empty_timeline():
    """No articles, no events, no error."""
    assert merge([], title="Nothing").events == ()


def test_reasons_name_events_by_their_titles_in_the_timeline():
    """“After the talks” points to the talks as this timeline calls them, whatever the article did."""
    talks = told("a", "Norland and Sudia talked in Geneva.", "talked", title="Norland and Sudia talk")
    fuller = "Norland and Sudia talk in Geneva for three days"
    other = told("b", "Norland and Sudia talked in Geneva for three days.", "talked", title=fuller, places=("Geneva",))
    because = ("“after” puts it after “Norland and Sudia talk”",)
    signed = replace(
        told("c", "Then both signed a treaty.", "signed").events[0],
        when=when(None, "2022-11-10", basis="ordered", because=because),
        after=("e-a",),
    )
    article = replace(talks, events=(*talks.events, signed))
    (treaty,) = [event for event in merge([article, other]).events if event.title.startswith("Then")]
    assert treaty.when.because[0] == f"“after” puts it after “{fuller}”"
