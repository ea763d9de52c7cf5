"""Steps of one case, told by different articles: the dated one bounds the open one before it, and says why."""

from tests.timeline.tellings import reading
from webapp.timeline import merge

PASSED = "2022-11-11 | ?..2022-11-11 | law | Congress |  | Congress *passed* a $40 billion aid package for Ukraine."
SIGNED = (
    "2022-05-23 | 2022-05-21 | agreement | Joe Biden |  | Joe Biden *signed* a $40 billion aid package for Ukraine."
)


def told(*lines):
    return {e.evidence[0].extra["name"]: e for e in merge([reading(line[0], [line]) for line in lines]).events}


def test_what_is_signed_was_passed_before():
    """The open vote is over by the day of the signature in another article, and the rule stands in its reasons."""
    found = told(f"a1 {PASSED}", f"b1 {SIGNED}")
    passed = found["a1"]
    assert (passed.when.earliest, passed.when.latest, passed.when.basis) == (None, "2022-05-21", "ordered")
    assert passed.when.because[-1].endswith("(21 May 2022): a law is passed before it is signed")
    assert found["b1"].after == (passed.id,)


def test_another_sum_is_another_law():
    """No bound comes from the signature of a law of another size."""
    found = told(f"a1 {PASSED}", f"b1 {SIGNED.replace('$40 billion', '$13.6 billion')}")
    assert found["a1"].when.latest == "2022-11-11"


def test_where_two_signatures_could_follow_none_does():
    """Two laws of one size: it is not known which of them the open vote was for."""
    later = SIGNED.replace("2022-05-23 | 2022-05-21", "2022-09-30 | 2022-09-29").replace("Ukraine", "Egypt")
    found = told(f"a1 {PASSED}", f"b1 {SIGNED}", f"c1 {later}")
    assert found["a1"].when.latest == "2022-11-11"


def test_whoever_is_buried_has_died_before():
    """A death without a date is bounded by the funeral of the same person, not by that of another."""
    died = "2009-11-01 | ?..2009-11-01 | death | Ana Silva |  | Ana Silva *died* in her sleep."
    buried = "2009-06-12 | 2009-06-10 | death | Ana Silva | Oslo | Ana Silva was *buried* in Oslo on Wednesday."
    assert told(f"a1 {died}", f"b1 {buried}")["a1"].when.latest == "2009-06-10"
    assert told(f"a1 {died}", f"b1 {buried.replace('Ana', 'Rui')}")["a1"].when.latest == "2009-11-01"


def test_a_plan_bounds_nothing():
    """What is only planned may never come."""
    planned = SIGNED.replace("2022-05-21 |", "2022-05-25 planned |")
    assert told(f"a1 {PASSED}", f"b1 {planned}")["a1"].when.latest == "2022-11-11"
