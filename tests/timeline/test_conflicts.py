"""What sources give differently stands side by side, each with its evidence; what does not differ is no conflict."""

import re
from pathlib import Path

import pytest

from tests.timeline.tellings import reading
from webapp.timeline import merge

CASE = re.compile(r"^claim: (.+)\nown: (.+)\n((?:conflict: .+\n)*)((?:\w\d .+\n)+)", re.MULTILINE)
TEXT = (Path(__file__).parent / "corpus" / "conflicts.txt").read_text(encoding="utf-8") + "\n"


def cases():
    for claim, own, conflicts, tellings in CASE.findall(TEXT):
        yield pytest.param(own, conflicts.splitlines(), tellings.splitlines(), id=claim)


def written(conflict):
    tellings = " ".join(sorted(evidence.extra["name"] for evidence in conflict.evidence))
    return f"conflict: {conflict.about}: {conflict.value} | {tellings}"


@pytest.mark.parametrize(("own", "wanted", "tellings"), list(cases()))
def test_differing_values_are_kept_with_their_evidence(own, wanted, tellings):
    """One event, its own date, and exactly the conflicts of the case."""
    (event,) = merge([reading(line[0], [line]) for line in tellings]).events
    assert {event.when.earliest, event.when.latest} == {own}
    assert [written(conflict) for conflict in event.conflicts] == wanted
    assert len(event.evidence) == len(tellings)


def test_no_case_is_lost_by_the_reader():
    """Every claim of the file is read."""
    assert len(list(cases())) == TEXT.count("\nclaim:")
