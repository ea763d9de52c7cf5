"""The laws of the house: who may import whom, ours and theirs. The table is the floor plan."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "webapp"

# room: (rooms it may import, libraries it may import); the standard library is free unless barred below
PLAN = {
    "errors": ("", ""),
    "model": ("errors", "msgspec"),
    "articles": (
        "errors model",
        "msgspec trafilatura lxml pypdfium2 pypdf fastfeedparser urllib3 charset_normalizer markdown_it fastwarc "
        "dateutil",
    ),
    "dates": ("errors model", "dateutil holidays re2"),
    "events": ("errors model wording", "msgspec simplemma babel faker"),
    "wording": ("model", ""),
    "timeline": ("errors model wording", "msgspec jsonschema rapidfuzz simplemma icalendar docx"),
    "chart": ("errors model wording", "msgspec plotly kaleido choreographer"),
    "assets": ("errors", ""),
    "pipeline": ("errors model articles dates events timeline", "msgspec"),
    "web": ("errors model wording assets timeline chart pipeline", "msgspec flask markupsafe werkzeug jinja2"),
    "cli": ("errors model wording assets articles dates events timeline chart pipeline web", "msgspec rich"),
    "notebook": ("errors model timeline chart pipeline web", "pandas numpy"),
    "__main__": ("cli", ""),
    "__init__": ("errors model timeline chart pipeline notebook", ""),
}

# The rooms of `events`, from the ground up: each may import only what stands before it.
FLOORS = "words focus grammar page who when what title choice order extract".split()

PURE = ("model", "wording", "dates", "events", "timeline", "chart")
# What a pure room never touches: clocks, networks, processes. (Their packaged word lists are read once.)
WORLD = {
    "socket",
    "ssl",
    "urllib",
    "http",
    "subprocess",
    "multiprocessing",
    "random",
    "tempfile",
    "shutil",
    "time",
}


def room(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path):
    """Full dotted names of everything *path* imports, also inside functions."""
    parents = [PACKAGE.name, *path.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = parents[: len(parents) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{stem}.{alias.name}" for alias in node.names)


def modules():
    return [pytest.param(p, id=str(p.relative_to(PACKAGE))) for p in sorted(PACKAGE.rglob("*.py"))]


@pytest.mark.parametrize("path", modules())
def test_a_room_imports_only_what_the_plan_allows(path):
    """Every import of every module, also inside functions, stands in the plan."""
    ours, theirs = (set(names.split()) for names in PLAN[room(path)])
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == PACKAGE.name:
            there = rest.split(".")[0]
            assert not there or there in ours | {room(path)}, f"{room(path)} may not import {there}"
        elif top not in sys.stdlib_module_names:
            assert top in theirs, f"{room(path)} may not import {top}"


@pytest.mark.parametrize(
    "path", [p for p in modules() if room(p.values[0]) == "events" and p.values[0].name != "__init__.py"]
)
def test_events_are_found_floor_by_floor(path):
    """No room of `events` imports one that stands above it."""
    parts = path.relative_to(PACKAGE / "events").parts
    floor = FLOORS.index(parts[0].removesuffix(".py"))
    for name in imports(path):
        if name.startswith(f"{PACKAGE.name}.events."):
            there = name.split(".")[2]
            assert FLOORS.index(there) <= floor, f"{'/'.join(parts)} may not import {name}"


@pytest.mark.parametrize("path", [p for p in modules() if room(p.values[0]) in PURE])
def test_pure_rooms_have_no_clock_and_no_network(path):
    """Same input, same bytes: nothing in a pure room asks the world."""
    for name in imports(path):
        assert name.split(".")[0] not in WORLD, f"{name} in a pure room"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"today", "now", "utcnow", "fromtimestamp"}, f"line {node.lineno}: {node.attr}"


def test_every_room_of_the_plan_is_there_and_no_other():
    """The plan names what exists, so that the README's floor plan can be trusted."""
    rooms = {room(p) for p in PACKAGE.rglob("*.py")}
    assert rooms <= set(PLAN), f"not in the plan: {sorted(rooms - set(PLAN))}"


def test_no_giant_modules():
    """No module over 400 lines: a larger one holds two rooms."""
    for path in PACKAGE.rglob("*.py"):
        lines = path.read_text(encoding="utf-8").count("\n")
        assert lines <= 400, f"{path.relative_to(PACKAGE)} has {lines} lines"
