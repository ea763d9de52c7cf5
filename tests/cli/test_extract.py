"""``dateline extract``: articles in, one timeline JSON out; lines in, lines out; faults told, never a lost batch."""

import msgspec
import pytest

from webapp.timeline.codec import loads
from webapp.timeline.validate import validate

NEWS = "The president visited Oslo on Wednesday. Parliament passed the budget on 3 November 2022.\n"
MORE = "Parliament passed the budget on 3 November 2022, and unions called a strike.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text("The week in brief\n\n10 November 2022\n\n" + NEWS)
    return path


def rows(*texts, **more):
    return "".join(
        msgspec.json.encode({"id": f"a{i}", "published": "2022-11-10", "text": text, "likes": 3, **more}).decode()
        + "\n"
        for i, text in enumerate(texts)
    )


def test_an_article_becomes_a_valid_timeline(dateline, article):
    """The JSON on standard output keeps the contract and quotes its evidence."""
    done = dateline("extract", article)
    assert done.code == 0, done.err
    assert validate(done.out) == []
    timeline = loads(done.out)
    assert {event.when.earliest for event in timeline.events} >= {"2022-11-09", "2022-11-03"}
    assert [source.id for source in timeline.sources] == ["s1"]


def test_the_output_file_is_whole_or_absent(dateline, article, tmp_path):
    """-o writes through a temporary neighbour; nothing else is left in the folder."""
    out = tmp_path / "out" / "timeline.json"
    done = dateline("extract", article, "-o", out)
    assert done.code == 1
    assert "cannot be written" in done.err
    out.parent.mkdir()
    assert dateline("extract", article, "-o", out).code == 0
    assert [path.name for path in out.parent.iterdir()] == ["timeline.json"]


def test_one_bad_file_does_not_stop_the_rest(dateline, article, tmp_path):
    """The good article is extracted, the bad one told in one line, and the exit code says so."""
    (tmp_path / "empty.txt").write_bytes(b"")
    done = dateline("extract", tmp_path / "empty.txt", article)
    assert done.code == 1
    assert done.err.count("empty.txt") == 1
    assert loads(done.out).events


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "empty"), (b"\x00\x01\x02\xff" * 50, ""), (b"\x7fELF\x02\x01\x01" + b"\x00" * 99, "")],
    ids=["empty", "binary", "program"],
)
def test_what_is_no_article_is_told(dateline, tmp_path, data, words):
    """Exit code 1, one line that names the file, no traceback, nothing on standard output."""
    path = tmp_path / "thing.txt"
    path.write_bytes(data)
    done = dateline("extract", path)
    assert (done.code, done.out) == (1, "")
    assert "thing.txt" in done.err
    assert words in done.err
    assert "Traceback" not in done.err


def test_a_missing_file_is_told(dateline):
    """The name is in the message."""
    done = dateline("extract", "no-such-file.txt")
    assert done.code == 1
    assert "no-such-file.txt" in done.err


def test_without_a_publication_date_nothing_is_resolved_against_today(dateline, tmp_path):
    """“On Wednesday” stays open, and --published is offered."""
    path = tmp_path / "undated.txt"
    path.write_text("A note on the week\n\n" + NEWS)
    done = dateline("extract", path)
    assert "--published" in done.err
    assert all((event.when.latest or "")[:4] in ("", "2022") for event in loads(done.out).events)


def test_lines_in_lines_out_in_order(dateline):
    """Every line has its answer, a bad one too, with offsets into its own text; the exit code tells of the bad one."""
    done = dateline("extract", "--jsonl", "-", stdin=rows(NEWS) + "not json\n" + rows(MORE))
    assert done.code == 1
    first, bad, second = done.lines
    assert (first["id"], bad["id"], second["id"]) == ("a0", None, "a0")
    assert "not JSON" in bad["error"]
    for row, text in ((first, NEWS), (second, MORE)):
        assert row["events"]
        for event in row["events"]:
            for evidence in event["evidence"]:
                assert text[evidence["start"] : evidence["end"]] == evidence["exact"]


@pytest.mark.parametrize(
    "line", ["{}", "[]", "3", '{"id": "x"}', '{"id": "x", "text": 5}', '{"id": "x", "text": "a", "published": "soon"}']
)
def test_a_bad_line_is_answered(dateline, line):
    """Whatever a line lacks, it gets an error of its own."""
    done = dateline("extract", "--jsonl", "-", stdin=line + "\n" + rows(NEWS))
    assert done.code == 1
    bad, good = done.lines
    assert bad["error"]
    assert good["events"]


def test_lines_of_one_field_are_merged(dateline):
    """--by gives one timeline a value, with the articles' own ids as sources."""
    stdin = rows(NEWS, MORE, topic=7) + rows(NEWS, topic="x") + rows(NEWS)
    done = dateline("extract", "--jsonl", "--by", "topic", "-", stdin=stdin)
    assert done.code == 1  # the last line has no topic
    error, seven, other = done.lines
    assert "topic" in error["error"]
    assert (seven["topic"], other["topic"]) == (7, "x")
    sources = {evidence["source"] for event in seven["events"] for evidence in event["evidence"]}
    assert sources == {"a0", "a1"}


def test_workers_change_nothing(dateline):
    """Two processes give the same bytes as one."""
    stdin = rows(*[NEWS, MORE] * 20)
    assert dateline("extract", "--jsonl", "-", stdin=stdin).out == (
        dateline("extract", "--jsonl", "--workers", "2", "-", stdin=stdin).out
    )


def test_wrong_calls_are_usage_errors(dateline, article):
    """Exit code 2 with what to do."""
    assert dateline("extract", "--by", "topic", article).code == 2
    assert dateline("extract", "--workers", "0", article).code == 2
    assert dateline("extract", "--nonsense").code == 2
