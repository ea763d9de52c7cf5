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


def test_chart_reads_what_convert_reads(dateline, tmp_path):
    """A spreadsheet makes a chart; a column that is not known is told."""
    path, out = tmp_path / "t.csv", tmp_path / "t.html"
    path.write_text("title,edtf,colour\nParliament votes,2022-11-09,red\n")
    done = dateline("chart", path, "-o", out)
    assert done.code == 0, done.err
    assert "Parliament votes" in out.read_text()
    assert "colour" in done.err
    again = dateline("convert", path, tmp_path / "u.html")
    assert again.code == 0, again.err
    assert (tmp_path / "u.html").read_bytes() == out.read_bytes()


def test_chart_shows_the_part_that_is_asked_for(dateline, tmp_path):
    """Filters as in the address of a page; a picture as wide as asked."""
    path = tmp_path / "t.json"
    path.write_bytes(dumps(timeline(event("Parliament votes", kind="vote"), event("Delegates meet", kind="meeting"))))
    done = dateline("chart", path, "-o", tmp_path / "t.html", "--view", "?kind=vote", "--plotlyjs", "cdn")
    assert done.code == 0, done.err
    page = (tmp_path / "t.html").read_text()
    assert "Parliament votes" in page
    assert "Delegates meet" not in page
    done = dateline("chart", path, "-o", tmp_path / "t.svg", "--width", 500)
    assert done.code == 0, done.err
    assert 'width="500"' in (tmp_path / "t.svg").read_text()


@pytest.mark.parametrize(
    ("suffix", "options", "words"),
    [
        (".png", ("--width", 5), "240 to 4000"),
        (".html", ("--width", 600), "--width says nothing of a .html file"),
        (".svg", ("--paper", "a4"), "It is for .pdf"),
        (".svg", ("--view", "colour=red"), "“colour=red” makes no sense"),
        (".svg", ("--view", "lanes=colour"), "“lanes=colour” makes no sense"),
        (".svg", ("--view", "from=spring"), "“from=spring” makes no sense"),
        (".svg", ("--view", "everything"), "“everything=” makes no sense"),
    ],
)
def test_chart_refuses_what_makes_no_sense(dateline, tmp_path, suffix, options, words):
    """What an address bar forgives is a wrong call of the command: nothing asked for is left out in silence."""
    path = tmp_path / "t.json"
    path.write_bytes(dumps(timeline(event("Parliament votes"))))
    done = dateline("chart", path, "-o", tmp_path / f"t{suffix}", *options)
    assert done.code == 2
    assert words in done.err
    assert not (tmp_path / f"t{suffix}").exists()


def test_an_offline_page_opens_at_the_view(dateline, tmp_path):
    """Lanes, window and colours of ``--view`` are those the file opens with."""
    path = tmp_path / "t.json"
    path.write_bytes(dumps(timeline(event("Parliament votes", kind="vote"), event("Delegates meet", kind="meeting"))))
    done = dateline(
        "chart", path, "-o", tmp_path / "t.html", "--view", "lanes=kind&from=2022-11-01&to=2022-12-01&theme=dark"
    )
    assert done.code == 0, done.err
    page = (tmp_path / "t.html").read_text()
    assert 'data-view="from=2022-11-01&amp;to=2022-12-01&amp;lanes=kind"' in page
    assert 'data-theme="dark"' in page
    assert 'name="lanes" value="kind" checked' in page


def test_an_object_without_events_is_no_timeline(dateline, tmp_path):
    """Some JSON is told as what it is, not drawn as an empty chart."""
    path = tmp_path / "t.json"
    path.write_text('{"name": "package"}')
    for verb in (("chart", path, "-o", tmp_path / "t.html"), ("convert", path, tmp_path / "t.csv")):
        done = dateline(*verb)
        assert done.code == 1
        assert "no “events”" in done.err
    assert sorted(file.name for file in tmp_path.iterdir()) == ["t.json"]


def test_an_unknown_suffix_names_those_that_are_known(dateline, tmp_path):
    """To write: every format and drawing; to read: those that can be read."""
    path = tmp_path / "t.json"
    path.write_bytes(dumps(timeline(event("Parliament votes"))))
    assert ".csl.json .html .svg .png .pdf" in dateline("convert", path, tmp_path / "t.xyz").err
    (tmp_path / "t.xyz").write_text("x")
    done = dateline("convert", tmp_path / "t.xyz", path)
    assert done.code == 2
    assert done.err.strip().endswith(".vis.json .tml")


def test_no_time_expression_is_told(dateline):
    """An empty table would leave open whether anything was read."""
    done = dateline("tag", "-", stdin="Nothing at all.\n")
    assert done.code == 0
    assert "no time expression found" in done.err


def test_chart_names_what_it_can_draw(dateline, tmp_path):
    """A suffix that tells no chart is a usage error with those that do."""
    path = tmp_path / "t.json"
    path.write_bytes(dumps(timeline(event("Parliament votes"))))
    done = dateline("chart", path, "-o", tmp_path / "t.gif")
    assert done.code == 2
    assert ".html .svg .png .pdf" in done.err


def test_convert_tells_what_is_lost(dateline, tmp_path):
    """On standard error, with the name of the file that lacks it."""
    path = tmp_path / "t.json"
    path.write_bytes(dumps(timeline(event("Parliament votes"))))
    done = dateline("convert", path, tmp_path / "t.ics")
    assert done.code == 0
    assert "t.ics: iCalendar does not carry the places of quotes" in done.err
    assert dateline("convert", path, tmp_path / "t.xyz").code == 2
    assert dateline("convert", tmp_path / "none.json", tmp_path / "t.csv").code == 1
