"""``dateline extract``: articles in, one timeline JSON out; lines in, lines out; faults told, never a lost batch."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from tests.articles import documents
from tests.articles.news_pages import wordpress
from tests.articles.stories import BRIDGE, COURT, FERRY
from tests.articles.test_formats import rss
from webapp.timeline.codec import loads
from webapp.timeline.validate import validate

NEWS = "The president visited Oslo on Wednesday. Parliament passed the budget on 3 November 2022.\n"
MORE = "Parliament passed the budget on 3 November 2022, and unions called a strike.\n"
ROOT = Path(__file__).parents[2]


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
    "line",
    [
        '{"id": "x", "text": ',
        "{}",
        "[]",
        "3",
        '{"id": "x"}',
        '{"id": "x", "text": 5}',
        '{"id": "x", "text": "a", "published": "soon"}',
    ],
)
def test_a_bad_line_is_answered(dateline, line):
    """Whatever a line lacks, it gets an error of its own."""
    done = dateline("extract", "--jsonl", "-", stdin=line + "\n" + rows(NEWS))
    assert done.code == 1
    bad, good = done.lines
    assert bad["error"]
    assert good["events"]


def test_a_broken_line_is_answered_by_its_id(dateline):
    """What can still be read of a line names it; a byte order mark breaks none."""
    done = dateline(
        "extract", "--jsonl", "-", stdin=b"\xef\xbb\xbf" + rows(NEWS).encode() + b'{"id": "x7", "text": "cut'
    )
    first, bad = done.lines
    assert first["events"]
    assert (bad["id"], done.code) == ("x7", 1)


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


def test_a_mixed_folder_is_one_timeline_and_one_line_about_the_broken_file(dateline, tmp_path):
    """Page, PDF, Word, mail, feed and text are merged; what a browser saved beside a page is passed over."""
    folder, out = tmp_path / "in", tmp_path / "out.json"
    (folder / "page_files").mkdir(parents=True)
    (folder / "page.html").write_text(wordpress(FERRY), encoding="utf-8")
    (folder / "page_files" / "frame.html").write_text("<p>A frame that nobody reads was saved on Tuesday.</p>")
    (folder / "logo.png").write_bytes(b"\x89PNG\r\n")
    (folder / "report.pdf").write_bytes(documents.pdf(BRIDGE))
    (folder / "draft.docx").write_bytes(documents.docx(COURT))
    (folder / "letter.eml").write_bytes(documents.eml(FERRY))
    (folder / "feed.xml").write_text(rss(), encoding="utf-8")
    (folder / "news.txt").write_text("The week in brief\n\n10 November 2022\n\n" + NEWS)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    done = dateline("extract", folder, "-o", out)
    assert done.code == 1
    assert [line for line in done.err.splitlines() if "broken" in line or "cannot" in line] == [
        f"dateline: {folder / 'broken.pdf'}: This PDF is damaged and cannot be opened. Download or save it again."
    ]
    timeline = loads(out.read_bytes())
    assert len(timeline.sources) == 8
    assert not any("frame" in source.title for source in timeline.sources)
    assert done.err.endswith(f"{out}: {len(timeline.events)} events from 8 articles, 1 could not be read.\n")


def test_several_inputs_tell_how_far_they_have_come(dateline, article):
    """Plain lines where nobody watches a terminal, none for a single input."""
    err = dateline("extract", article, article, article).err
    assert [line for line in err.splitlines() if " of " in line] == [
        f"dateline: {count} of 3 inputs read" for count in (1, 2, 3)
    ]
    assert " of " not in dateline("extract", article).err


def test_articles_without_a_date_are_named_once(dateline, article, tmp_path):
    """One line names them by their files."""
    path = tmp_path / "undated.txt"
    path.write_text("A note on the week\n\n" + NEWS)
    err = dateline("extract", article, path).err
    assert err.count("--published") == 1
    assert f"1 of 2 articles ({path}) does not say" in err


def test_a_day_of_publication_that_is_a_guess_is_told(dateline, tmp_path):
    """03/04/2022, with nothing to decide it: both readings are told, and how to give the right one."""
    path = tmp_path / "either.txt"
    path.write_text("A note on the week\n\n03/04/2022\n\n" + NEWS)
    err = dateline("extract", path).err
    assert f"{path}: “03/04/2022” can be 2022-03-04 or 2022-04-03" in err
    assert "--published" in err
    assert dateline("extract", "--published", "2022-04-03", path).err == ""


def test_many_articles_of_one_input_are_told_as_they_come(dateline, tmp_path):
    """A plain line for each thousand; the one file is named once for all that do not say their day."""
    path = tmp_path / "many.jsonl"
    path.write_text("".join(f'{{"id": "a{i}", "text": "The mayor of town {i} resigned."}}\n' for i in range(2_050)))
    err = dateline("extract", path, "-o", tmp_path / "out.json").err
    assert [line for line in err.splitlines() if line.endswith("read")] == [
        f"dateline: {count} articles read" for count in ("1,000", "2,000")
    ]
    assert f"2,050 of 2,050 articles ({path}) do not say" in err


def test_what_cannot_be_written_is_told_before_anything_is_read(dateline, tmp_path):
    """A folder that is missing costs no hours of reading."""
    done = dateline("extract", "no-such-file.txt", "-o", tmp_path / "gone" / "t.json")
    assert done.code == 1
    assert "no-such-file" not in done.err
    assert "cannot be written" in done.err


def test_lines_go_to_a_file_that_is_whole_or_absent(dateline, tmp_path):
    """-o holds for lines too; a line of another run is replaced, not mixed in."""
    out = tmp_path / "events.jsonl"
    out.write_text("old\n")
    done = dateline("extract", "--jsonl", "-", "-o", out, stdin=rows(NEWS) + "{\n")
    assert (done.code, done.out) == (1, "")
    first, bad = map(msgspec.json.decode, out.read_bytes().splitlines())
    assert first["events"]
    assert bad["error"]
    assert [path.name for path in tmp_path.iterdir()] == ["events.jsonl"]


def _hears_ctrl_c():
    """In the child, before it starts: a shell lets what it runs in the background ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_leaves_nothing_half_written(tmp_path):
    """Stopped amid its work, the command says so and leaves the old file as it was."""
    out = tmp_path / "events.jsonl"
    out.write_text("old\n")
    call = [sys.executable, "-m", "webapp", "extract", "--jsonl", "-", "-o", str(out)]
    with subprocess.Popen(
        call, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, preexec_fn=_hears_ctrl_c
    ) as running:
        running.stdin.write(rows(NEWS).encode())
        running.stdin.flush()
        while not any(path.stat().st_size for path in tmp_path.glob(".events.jsonl.*")):
            assert running.poll() is None
            time.sleep(0.05)
        running.send_signal(signal.SIGINT)
        err = running.communicate(timeout=60)[1].decode()
    assert running.returncode == 130
    assert err == "dateline: stopped; nothing was left half-written.\n"
    assert out.read_text() == "old\n"
    assert [path.name for path in tmp_path.iterdir()] == ["events.jsonl"]


def test_ctrl_c_reaches_the_workers_too_and_none_of_them_talks(tmp_path):
    """A terminal interrupts the whole group: one line is told, whatever the processes were doing."""
    path = tmp_path / "many.jsonl"
    path.write_text(rows(*[NEWS, MORE] * 4_000))
    command = [sys.executable, "-m", "webapp", "extract", path, "--workers", "2", "-o", tmp_path / "out.json"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, cwd=ROOT, start_new_session=True, preexec_fn=_hears_ctrl_c
    ) as running:
        told = running.stderr.readline()
        os.killpg(running.pid, signal.SIGINT)
        err = running.communicate(timeout=60)[1].decode()
    assert told == b"dateline: 1,000 articles read\n"
    assert running.returncode == 130
    assert [line for line in err.splitlines() if not line.endswith("read")] == [
        "dateline: stopped; nothing was left half-written."
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["many.jsonl"]


def test_wrong_calls_are_usage_errors(dateline, article):
    """Exit code 2 with what to do."""
    assert dateline("extract", "--jsonl", "--title", "Mine", article).code == 2
    assert dateline("extract", "--by", "topic", article).code == 2
    assert dateline("extract", "--workers", "0", article).code == 2
    assert dateline("extract", "--nonsense").code == 2
