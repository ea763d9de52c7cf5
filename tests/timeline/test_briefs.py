"""The sample articles, read and merged as the command does it: what several of them tell is told once."""

from functools import cache
from pathlib import Path

from webapp import pipeline

ARTICLES = Path(__file__).parent.parent.parent / "data" / "articles"


@cache
def merged():
    return pipeline.read(*sorted(ARTICLES.glob("*.md")))


def telling(words):
    """The events of which a sentence with these words is evidence."""
    return [event for event in merged().events if any(words in evidence.exact for evidence in event.evidence)]


def test_the_open_visit_is_closed_by_the_report_of_it():
    """“After the talks, Boris Johnson visited Kyiv” takes 9 April from the brief on the visit, and says why."""
    after = "After the talks, Boris Johnson visited Kyiv"
    (visit,) = [event for event in telling(after) if event.kind == "visit"]
    assert (visit.when.earliest, visit.when.latest) == ("2022-04-09", "2022-04-09")
    assert len({evidence.source for evidence in visit.evidence}) == 2
    assert any("closed to 9 April 2022 by “Johnson makes unannounced visit" in why for why in visit.when.because)


def test_what_he_urged_is_no_visit():
    """“visited Kyiv and urged Zelensky not to sign” joins the visit, not what another brief says he urged."""
    (urging,) = [event for event in telling("He urged Ukraine to press its advantage") if event.kind == "statement"]
    assert not any("visited Kyiv" in evidence.exact for evidence in urging.evidence)


def test_an_open_vote_is_bounded_on_both_sides():
    """“Congress later passed” comes after the visit told before it, and before the signature in another brief."""
    (vote,) = telling("Congress later passed a $40 billion aid package")
    assert (vote.when.earliest, vote.when.latest, vote.when.basis) == ("2022-04-09", "2022-05-21", "ordered")
    assert any("after “Boris Johnson visits Kyiv" in why for why in vote.when.because)
    assert any(why.endswith("a law is passed before it is signed") for why in vote.when.because)


def test_the_retreat_announced_is_the_withdrawal_ordered():
    """“Moscow had announced its retreat” and “Shoigu ordered a withdrawal” are one event of 9 November."""
    (order,) = [event for event in telling("Moscow had announced its retreat") if "Kherson" in event.places]
    assert (order.when.earliest, order.when.latest) == ("2022-11-09", "2022-11-09")
    assert {evidence.source for evidence in order.evidence} == {"s4", "s5"}


def test_the_war_begins_once():
    """“The war began on 24 February, when Russia invaded Ukraine” is one event, titled by who did it."""
    begun = [event for event in telling("The war began on 24 February") if event.when.earliest == "2022-02-24"]
    assert [event.title for event in begun] == ["Russia invades Ukraine from three sides"]


def test_an_annexation_keeps_its_year():
    """Crimea was annexed in March 2014, not on the day of another event of the brief."""
    (annexed,) = [event for event in telling("which Russia annexed in March 2014") if "annex" in event.title.lower()]
    assert annexed.when.edtf == "2014-03"


def test_talks_told_by_three_are_one_with_the_closest_date():
    """“At the end of March”, “eleven days before” and “on Tuesday” are the talks of 29 March."""
    talks = [e for e in telling("held peace talks in Istanbul") if e.kind == "talks" and e.when.latest == "2022-03-29"]
    assert any(len({evidence.source for evidence in event.evidence}) == 3 for event in talks)


def test_votes_and_signature_stay_apart():
    """House, Senate and president: three events on three days."""
    days = [
        next(e.when.earliest for e in telling(words) if e.kind in ("law", "agreement") and actor in " ".join(e.actors))
        for words, actor in (
            ("House of Representatives passed", "House"),
            ("Senate passed", "Senate"),
            ("signed a $40 billion", "Biden"),
        )
    ]
    assert days == ["2022-05-10", "2022-05-19", "2022-05-21"]
