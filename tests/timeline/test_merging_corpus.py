"""The corpus of tellings: which become one event, which never may, and what date they then have."""

import re
from pathlib import Path

import pytest

from tests.timeline.tellings import reading
from webapp.timeline import merge

CASE = re.compile(r"^(claim|gap): (.+)\n((?:one: .+\n)*)((?:\w\d .+\n)+)", re.MULTILINE)
TEXT = (Path(__file__).parent / "corpus" / "merging.txt").read_text(encoding="utf-8")


def cases():
    for mark, claim, ones, tellings in CASE.findall(TEXT + "\n"):
        wanted = [line.removeprefix("one: ").partition(" = ")[::2] for line in ones.splitlines()]
        marks = [pytest.mark.xfail(strict=True)] if mark == "gap" else []
        yield pytest.param(wanted, tellings.splitlines(), id=claim, marks=marks)


def bounds(event):
    return "..".join(dict.fromkeys(bound or "" for bound in (event.when.earliest, event.when.latest)))


@pytest.mark.parametrize(("wanted", "tellings"), list(cases()))
def test_what_is_one_happening_is_one_event(wanted, tellings):
    """The tellings of a “one:” line, and they alone, are together, and have that date."""
    names = sorted({line[0] for line in tellings})
    events = merge([reading(name, [line for line in tellings if line[0] == name]) for name in names]).events
    found = {" ".join(sorted(e.extra["name"] for e in event.evidence)): bounds(event) for event in events}
    alone = {line.split()[0] for line in tellings} - {name for names, _ in wanted for name in names.split()}
    assert {key: value for key, value in found.items() if " " in key} == dict(wanted)
    assert {key for key in found if " " not in key} == alone


def test_no_case_is_lost_by_the_reader():
    """Every claim of the file is read."""
    assert len(list(cases())) == len(re.findall(r"^(?:claim|gap):", TEXT, re.MULTILINE))
