"""What must hold for any readings: nothing lost, nothing out of order, the same from any side."""

from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.model import Event, Evidence, Quote, Reading, Source, day_number, iso_day, minute_number, when
from webapp.timeline import merge, sketch

NAMES = ["Ana Silva", "Karl Brandt", "Norland", "Russia", "Moscow", "Nordbank"]
PLACES = ["Oslo", "Vell", "Kyiv"]
VERBS = ["visited", "attacked", "signed", "said", "took", "retreat", "passed"]
OBJECTS = ["the bridge", "the 3rd treaty", "$40 billion", "12 people", "14 people", "the talks"]
FIRST = day_number("2022-01-01")


@st.composite
def dates(draw):
    first = FIRST + draw(st.integers(0, 40))
    last = first + draw(st.sampled_from([0, 0, 0, 1, 6, 30]))
    basis = draw(st.sampled_from(["stated", "resolved", "ordered"]))
    opened = draw(st.sampled_from(["", "", "left", "both"])) if basis == "ordered" else ""
    shape = draw(st.sampled_from(["point", "point", "span"]))
    bounds = (None if opened else iso_day(first)), (None if opened == "both" else iso_day(last))
    return when(*bounds, shape=shape, basis=basis, approximate=draw(st.booleans()))


@st.composite
def events(draw, source, number, start):
    actor, verb, thing = (draw(st.sampled_from(list(words))) for words in (NAMES, VERBS, OBJECTS))
    place = draw(st.sampled_from(PLACES))
    exact = f"{actor} {verb} {thing} in {place}."
    at = start + exact.index(verb)
    evidence = Evidence(
        source=source,
        exact=exact,
        start=start,
        end=start + len(exact),
        trigger=Quote(text=verb, start=at, end=at + len(verb)),
    )
    return Event(
        id=f"e-{source}-{number}",
        title=exact[:-1],
        when=draw(dates()),
        kind=draw(st.sampled_from(["visit", "attack", "death", "other"])),
        factuality=draw(st.sampled_from(["happened", "happened", "planned", "denied"])),
        actors=(actor,),
        places=(place,),
        importance=draw(st.floats(0, 1)),
        evidence=(evidence,),
        after=tuple(f"e-{source}-{n}" for n in draw(st.sets(st.integers(0, 4), max_size=2)) if n != number),
    )


@st.composite
def readings(draw):
    found = []
    for number in range(draw(st.integers(0, 4))):
        source, made, start = f"s{number}", [], 0
        for n in range(draw(st.integers(0, 5))):
            made.append(draw(events(source, n, start)))
            start = made[-1].evidence[0].end + 1
        text = " ".join(event.evidence[0].exact for event in made)
        published = draw(st.one_of(st.none(), st.just("2022-03-01"), st.just("2022-02-01")))
        told = Source(id=source, title=f"Report {number}", published=published)
        found.append(Reading(source=told, events=tuple(made), sketch=sketch(text)))
    return found


def sentences(events):
    return sorted((e.source, e.start, e.end) for event in events for e in event.evidence)


@settings(deadline=None, max_examples=40)
@given(readings())
def test_no_sentence_is_lost_and_none_told_twice(given_readings):
    """Every sentence of every reading is evidence of exactly one event."""
    told = [event for reading in given_readings for event in reading.events]
    assert sentences(merge(given_readings).events) == sentences(told)


@settings(deadline=None, max_examples=40)
@given(readings())
def test_bounds_are_never_reversed_and_importance_stays_in_range(given_readings):
    """earliest ≤ latest, 0 ≤ importance ≤ 1, in every event and every conflict."""
    for event in merge(given_readings).events:
        assert 0 <= event.importance <= 1
        for one in (event.when, *(c.when for c in event.conflicts if c.when)):
            if one.earliest and one.latest:
                assert minute_number(one.earliest) <= minute_number(one.latest, last=True)


@settings(deadline=None, max_examples=40)
@given(readings(), st.randoms(use_true_random=False))
def test_the_order_of_the_readings_changes_no_event(given_readings, chance):
    """The same set of events, whichever article comes first."""
    shuffled = list(given_readings)
    chance.shuffle(shuffled)
    there, back = merge(given_readings), merge(shuffled)
    assert sorted(there.events, key=lambda e: e.id) == sorted(back.events, key=lambda e: e.id)


@settings(deadline=None, max_examples=40)
@given(readings())
def test_merging_twice_what_was_read_once_changes_nothing(given_readings):
    """The same readings handed in again add nothing, and the same input gives the same timeline."""
    assert merge(given_readings + given_readings) == merge(given_readings) == merge(given_readings)


@settings(deadline=None, max_examples=40)
@given(readings())
def test_what_came_after_what_has_no_circle(given_readings):
    """``after`` names events of the timeline, never in a circle, never against the dates."""
    by_id = {event.id: event for event in merge(given_readings).events}

    def depth(one, above):
        assert one not in above
        return 1 + max((depth(before, (*above, one)) for before in by_id[one].after), default=0)

    for event in by_id.values():
        depth(event.id, ())
        for before in event.after:
            first, last = by_id[before].when.earliest, event.when.latest
            assert not (first and last) or minute_number(last, last=True) >= minute_number(first)


@settings(deadline=None, max_examples=40)
@given(readings())
def test_events_stand_in_order_of_time(given_readings):
    """By first possible moment; those without one come first."""
    starts = [minute_number(e.when.earliest) if e.when.earliest else None for e in merge(given_readings).events]
    known = [start for start in starts if start is not None]
    assert known == sorted(known)
    assert starts == [None] * (len(starts) - len(known)) + known
