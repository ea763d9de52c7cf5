"""The other verbs: every one has an example in its help, and answers faults in plain words."""

from importlib.metadata import version

import msgspec
import pytest

from tests.builders import event, timeline
from webapp.cli import VERBS
from webapp.timeline.codec import dumps


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_shows_an_example(dateline, name):
    """``--help`` ends with a call that one can copy."""
    done = dateline(name, "--help")
    assert done.code == 0
    assert f"example:\n  dateline {name}" in done.out


def test_the_version_is_told(dateline):
    """That of the installed package."""
    done = dateline("--version")
    assert (done.code, done.out) == (0, f"dateline {version('dateline')}\n")


def test_no_verb_is_a_usage_error(dateline):
    """The bare command says what it takes."""
    assert dateline().code == 2


def test_tag_prints_a_table(dateline):
    """A reader sees the words, their type and their value."""
    done = dateline("tag", "-", "--published", "2022-11-10", stdin="They met on Wednesday in Oslo.\n")
    assert done.code == 0, done.err
    assert "Wednesday" in done.out
    assert "2022-11-09" in done.out


def test_tag_as_json_lines(dateline):
    """The documented fields, offsets into the line's own text."""
    text = "They met on Wednesday in Oslo."
    row = {"id": "a", "published": "2022-11-10", "text": text}
    done = dateline("tag", "--jsonl", "-", stdin=msgspec.json.encode(row) + b"\n{\n")
    good, bad = done.lines
    (mention,) = good["mentions"]
    assert mention["text"] == text[mention["start"] : mention["end"]] == "Wednesday"
    assert {"start", "end", "text", "type", "value", "earliest", "latest", "rule"} <= set(mention)
    assert (mention["type"], mention["value"], mention["earliest"]) == ("DATE", "2022-11-09", "2022-11-09")
    assert bad["error"]
    assert done.code == 1


def test_tag_as_json_and_timeml(dateline):
    """JSON carries the text as kept; TimeML marks it up."""
    stdin = "They met on Wednesday in Oslo.\n"
    data = dateline("tag", "-", "--json", "--published", "2022-11-10", stdin=stdin).json
    (mention,) = data["mentions"]
    assert data["text"][mention["start"] : mention["end"]] == "Wednesday"
    done = dateline("tag", "-", "--timeml", "--published", "2022-11-10", stdin=stdin)
    assert "<TIMEX3" in done.out
    assert 'value="2022-11-09"' in done.out


def test_explain_tells_rule_and_reason(dateline):
    """Which rule, on what, from which day."""
    done = dateline("explain", "three days after 9 November 2022", "--published", "2022-11-10")
    assert done.code == 0, done.err
    assert "2022" in done.out


def test_a_published_that_is_no_date_is_told(dateline):
    """The value and the right form are in the message."""
    done = dateline("tag", "-", "--published", "yesterday", stdin="They met on Wednesday.\n")
    assert done.code == 2
    assert "yesterday" in done.err


def test_validate_tells_every_fault(dateline, tmp_path):
    """A good file is called valid; a broken one gets its faults with paths and exit code 1."""
    path = tmp_path / "t.json"
    path.write_bytes(dumps(timeline(event("Parliament votes"))))
    assert dateline("validate", path).code == 0
    path.write_bytes(path.read_bytes().replace(b'"point"', b'"blob"'))
    done = dateline("validate", path)
    assert done.code == 1
    assert "$.events[0].when.shape" in done.out


def test_chart_writes_one_offline_page(dateline, tmp_path):
    """The page needs nothing from anywhere: no address is loaded."""
    path, out = tmp_path / "t.json", tmp_path / "chart.html"
    path.write_bytes(dumps(timeline(event("Parliament votes"))))
    done = dateline("chart", path, "-o", out)
    assert done.code == 0, done.err
    page = out.read_text()
    assert "Parliament votes" in page
    assert 'src="http' not in page


def test_chart_of_a_broken_timeline_writes_nothing(dateline, tmp_path):
    """The fault is told, and no file appears."""
    path, out = tmp_path / "t.json", tmp_path / "chart.html"
    path.write_text("{")
    done = dateline("chart", path, "-o", out)
    assert done.code == 1
    assert "JSON" in done.err
    assert not out.exists()


def test_serve_names_a_missing_folder(dateline):
    """A folder that is not there is an input error."""
    done = dateline("serve", "no-such-folder")
    assert done.code == 1
    assert "no-such-folder" in done.err
