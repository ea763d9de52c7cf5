"""The walk over a text and its promises, for any text."""

import itertools
import json
import subprocess
import sys

import pytest

from webapp.dates import explain, table, tag, timeml

NEWS = "Gen. Milley said on Wednesday that talks began in late March and two weeks ago. He spoke the following day."


def test_mentions_lie_in_order_and_quote_the_text():
    """Offsets are of code points, mentions never overlap, and each quotes its place."""
    mentions = tag("Né à Köln — " + NEWS, "2022-11-10")
    assert mentions
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))
    assert all(m.text == ("Né à Köln — " + NEWS)[m.start : m.end] for m in mentions)


def test_the_same_text_gives_the_same_mentions():
    """Pure: no state is left behind by a reading."""
    assert tag(NEWS, "2022-11-10") == tag(NEWS, "2022-11-10")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "of the end of the end of the end of the"])
def test_a_text_without_time_gives_nothing(text):
    """Nothing in, nothing out."""
    assert tag(text, "2022-11-10") == []


def test_explain_names_rule_anchor_and_reason():
    """The account can be checked by a reader."""
    told = explain("He said so on Wednesday.", "2022-11-10")
    assert "weekday.alone" in told
    assert "2022-11-10" in told
    assert "the last Wednesday before publication on 10 November 2022 (said in the past tense)" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "three days after the vote",
            "counted forward from “the vote”, which the text does not date before: no bounds",
        ),
        ("two weeks before the election", "counted back from “the election”, which the text does not date before"),
        (
            "The vote was on 8 November. Three days after the vote he left.",
            "“the vote” of 8 November 2022, told before",
        ),
        ("It came hours after he left.", "counted forward from “he left”"),
    ],
)
def test_explain_says_what_a_length_counts_from(words, told):
    """A length beside a happening is explained as a whole, with the reason why it has bounds or none."""
    assert told in explain(words, "2022-11-10")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The following day he left.", "2022-11-10"),
        ("Two days later, he left.", "2022-11-11"),
        ("The day after, he left.", "2022-11-10"),
    ],
)
def test_the_reason_names_the_day_that_was_counted_from(words, day):
    """Where a season was told in between, the day told before it is the anchor, and the reason says so."""
    mention = tag(f"He spoke on Wednesday of an offensive in spring 2023. {words}", "2022-11-10")[-1]
    assert (mention.earliest, mention.anchor) == (day, "2022-11-09")
    assert mention.because[-1].endswith("counted from 9 November 2022")


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("It began in March 2015. Two days later he left.", "2015-03-03", "2015-04-02"),
        ("It began in March 2015. A week earlier he left.", "2015-02-16", "2015-03-29"),
        ("It began in March 2015. The day after, he left.", "2015-03-02", "2015-04-01"),
        ("It began in spring 2015. Three weeks later he left.", "2015-03-16", "2015-06-21"),
        ("It began in 2015. Two months later he left.", "2015-03-01", "2016-02-29"),
        ("It began in 2015. A year later he left.", "2016-01-01", "2016-12-31"),
        ("It began in March 2015. A year later he left.", "2016-01-01", "2016-12-31"),
    ],
)
def test_what_counts_from_a_month_is_no_surer_than_the_month(words, earliest, latest):
    """Counted from a month or a year, days lie between those counted from its first and its last."""
    mention = tag(words, "2022-11-10")[-1]
    assert (mention.earliest, mention.latest) == (earliest, latest)


def test_table_has_a_line_for_each_mention():
    """The table of ``dateline tag`` is one header and one line a mention."""
    assert len(table(tag(NEWS, "2022-11-10")).splitlines()) == 5


def test_timeml_marks_every_mention():
    """Text and marks survive as XML."""
    import xml.etree.ElementTree as etree

    text = "A & B met on 9 November 2022 <there>."
    root = etree.fromstring(timeml(text, tag(text), "2022-11-10"))
    assert [t.get("value") for t in root.iter("TIMEX3")] == ["2022-11-10", "2022-11-09"]
    assert "".join(root.find("TEXT").itertext()) == text
    json.dumps([t.attrib for t in root.iter()])


def test_importing_loads_little():
    """The tagger loads no calendars, readers or network modules, and compiles no rule, before they are needed."""
    code = "import sys, webapp.dates as d; print(*sys.modules, sum('regex' in vars(r.pattern) for r in d.chain.RULES))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    *modules, compiled_rules = run.stdout.split()
    assert not {"holidays", "dateutil", "urllib.request", "ssl", "xml.sax", "lxml", "plotly", "flask"} & {*modules}
    assert compiled_rules == "0"
