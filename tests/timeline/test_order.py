"""What came after what: dates flow along it, contradictions are set aside with their reason."""

from tests.builders import event, evidence
from tests.timeline.tellings import reading
from webapp.model import Reading, when
from webapp.timeline import merge
from webapp.timeline.order import ordered, told_relations

OPEN = when(None, "2022-11-10", basis="ordered", because=("told as past in an article of 10 November 2022",))


def by_title(*events, told=True):
    relations = {(event.id, before): "" for event in events for before in event.after}
    return {event.title: event for event in ordered(events, relations if told else {})}


def test_an_open_event_begins_no_earlier_than_what_it_follows():
    """“After the talks” takes the day of the talks, whoever dates them, and says so."""
    talks = event("Talks", "2022-03-29")
    visit = event("Visit", OPEN, after=(talks.id,))
    found = by_title(talks, visit)["Visit"].when
    assert (found.earliest, found.latest, found.basis) == ("2022-03-29", "2022-11-10", "ordered")
    assert found.because[-1] == "after “Talks” (29 March 2022)"


def test_after_a_span_means_after_its_end():
    """After talks that lasted from Monday to Wednesday: from Wednesday on."""
    talks = event("Talks", when("2022-03-28", "2022-03-30", shape="span"))
    assert by_title(talks, event("Visit", OPEN, after=(talks.id,)))["Visit"].when.earliest == "2022-03-30"


def test_bounds_flow_along_a_chain():
    """What follows an open event that follows a dated one is bounded as well."""
    talks = event("Talks", "2022-03-29")
    visit = event("Visit", OPEN, after=(talks.id,))
    law = event("Law", OPEN, after=(visit.id,))
    assert by_title(law, visit, talks)["Law"].when.earliest == "2022-03-29"


def test_what_comes_before_a_dated_event_is_over_by_then():
    """The upper bound flows the other way."""
    plan = event("Plan", when(None, "2022-11-10", basis="ordered"))
    vote = event("Vote", "2022-05-19", after=(plan.id,))
    found = by_title(plan, vote)["Plan"].when
    assert found.latest == "2022-05-19"
    assert found.because[-1] == "before “Vote” (19 May 2022)"


def test_a_stated_date_is_not_moved():
    """Only what has no date of its own takes bounds from its neighbours."""
    talks = event("Talks", "2022-03-29")
    visit = event("Visit", when("2022-03-01", "2022-03-31", precision="month"), after=(talks.id,))
    assert by_title(talks, visit)["Visit"].when == visit.when


def test_a_relation_that_the_dates_exclude_is_set_aside_with_its_reason():
    """Dates outweigh a misread “after”."""
    late, early = event("Late", "2022-05-19"), event("Early", "2022-03-29", after=("e-late",))
    found = by_title(late, early)["Early"]
    assert found.after == ()
    assert found.when.because[-1] == "set aside: told to come after “Late”, which is dated 19 May 2022"


def test_a_circle_is_opened_and_the_reason_kept():
    """Of two relations that contradict each other one stands, the other is named."""
    a, b = event("A", OPEN, after=("e-b",)), event("B", OPEN, after=("e-a",))
    found = by_title(a, b)
    assert (found["A"].after, found["B"].after) == ((), ("e-b",)) or (found["A"].after, found["B"].after) == (
        (),
        ("e-a",),
    )
    assert any("which is itself told to come after it" in reason for reason in found["A"].when.because)


def test_an_unknown_event_is_forgotten():
    """A relation to an event that is not there tells nothing."""
    assert by_title(event("A", OPEN, after=("e-gone",)))["A"].after == ()


def test_a_long_chain_takes_no_recursion():
    """Thousands of relations in a row are walked, not called."""
    chain = [event(f"E{n}", OPEN, after=(f"e-e{n - 1}",) if n else ()) for n in range(3000)]
    assert len(ordered(chain, {})) == 3000


def test_the_order_of_telling_moves_no_dates():
    """A relation that no word tells stands in the order, without bounds; against the dates it goes quietly."""
    talks = event("Talks", "2022-03-29")
    found = by_title(talks, event("Visit", OPEN, after=(talks.id,)), told=False)["Visit"]
    assert (found.after, found.when) == ((talks.id,), OPEN)
    late, early = event("Late", "2022-05-19"), event("Early", "2022-03-29", after=("e-late",))
    assert by_title(late, early, told=False)["Early"] == event("Early", "2022-03-29")


def test_a_relation_is_told_where_a_reason_names_the_other_event():
    """“after” puts it after “Talks”: the words say so; what stands beside it is only told later."""
    talks, walk = event("Talks", OPEN), event("Walk", OPEN)
    because = ("“after” puts it after “Talks”", *OPEN.because)
    visit = event("Visit", when(None, "2022-11-10", basis="ordered", because=because), after=(talks.id, walk.id))
    assert list(told_relations([talks, walk, visit])) == [(visit.id, talks.id)]


TALKS = "talks | Russia; Ukraine | Istanbul | Russia and Ukraine held *talks* in Istanbul"


def test_dates_flow_across_articles():
    """“After the talks” in one article, the day of the talks in another."""
    one = reading("a", [f"a1 2022-11-10 | ?..2022-11-10 | {TALKS}."])
    because = (f"“after” puts it after “{one.events[0].title}”",)
    undated = when(None, "2022-11-10", basis="ordered", because=because)
    visit = event("Visit", undated, after=("e-a1",), evidence=(evidence("Johnson visited Kyiv.", "a", 900),))
    one = Reading(source=one.source, events=(*one.events, visit), sketch=one.sketch)
    talks, visited = merge([one, reading("b", [f"b1 2022-03-30 | 2022-03-29 | {TALKS} on Tuesday."])]).events
    assert (talks.when.earliest, visited.when.earliest) == ("2022-03-29", "2022-03-29")
    assert visited.after == (talks.id,)
