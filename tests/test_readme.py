"""The README cannot lie: its Python runs, its commands parse, its picture shows today's samples."""

import doctest
import re
import shlex
from pathlib import Path

import pytest

from webapp.cli import parser
from webapp.timeline import formats
from webapp.timeline.formats.csv import COLUMNS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"`(dateline [a-z]+ [^`]+)`|^    (dateline .*)$", README, re.MULTILINE)))


def test_its_python_runs(monkeypatch):
    """The lines behind >>> give what stands under them."""
    monkeypatch.chdir(ROOT)
    example = doctest.DocTestParser().get_doctest(README, {}, "README.md", "README.md", 0)
    assert example.examples
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example)
    assert result.failed == 0


@pytest.mark.parametrize("command", [a or b for a, b in COMMANDS])
def test_its_commands_parse(command):
    """Every ``dateline …`` it shows is a call the command takes."""
    words = shlex.split(command)[1:]
    if ">" in words:
        words = words[: words.index(">")]
    assert parser().parse_args(words)


def test_its_floor_plan_names_every_room():
    """Each room of the package is on it."""
    found = [p for p in (ROOT / "webapp").iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()]
    rooms = {path.name.removesuffix(".py") for path in found}
    for room in rooms - {"__init__", "__main__", "__pycache__"}:
        assert re.search(rf"^\s*{room}(\.py|/)", README, re.MULTILINE), room


def test_it_names_the_columns_of_a_csv():
    """All of them, in their order."""
    told = README.split("Its columns:", 1)[1].split(". ", 1)[0]
    assert re.findall(r"`(\w+)`", told) == list(COLUMNS)


def test_its_matrix_is_made_from_the_code():
    """What each format keeps stands as the table of formats says it."""
    shown = README.split("-->\n", 1)[1].split("<!-- end of matrix -->")[0]
    assert shown == formats.matrix()
