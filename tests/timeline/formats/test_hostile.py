"""Files from strangers: a plain message or a timeline, never a traceback, never a hang."""

import json
import os
import random
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.timeline.formats.rich import TIMELINE
from webapp.errors import InputError
from webapp.timeline import codec, formats

READABLE = [format for format in formats.FORMATS if format.load]
WRITTEN = {format.suffix: format.dump(TIMELINE)[0] for format in READABLE}
CASES = max(60, int(os.environ.get("FUZZ_CASES", "0")) // 20)
MARKS = [
    b"",
    b"\x00",
    b"\xff",
    b'"',
    b"{",
    b"]",
    b"<",
    b"&",
    b"\n",
    b"9" * 40,
    b"-",
    b":",
    b"X",
    b",",
    b"\r\n",
    b"1e999",
]

quick = settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck))


def read(data: bytes, suffix: str) -> None:
    """Read; what is a timeline goes into timeline JSON and back."""
    with suppress(InputError):
        back, told = formats.load(data, f"x{suffix}")
        assert all(isinstance(sentence, str) for sentence in told)
        assert codec.loads(codec.dumps(back)) == back


@pytest.mark.parametrize("format", READABLE, ids=lambda format: format.name)
@quick
@given(data=st.binary(max_size=200))
def test_any_bytes_are_answered(format, data):
    """Noise."""
    read(data, format.suffix)


@pytest.mark.parametrize("format", READABLE, ids=lambda format: format.name)
@quick
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 6))
def test_a_damaged_file_is_answered(format, seed, changes):
    """What we wrote, with bytes cut, put in and swapped."""
    chance = random.Random(seed)
    data = WRITTEN[format.suffix]
    for _ in range(changes):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(MARKS) + data[at + chance.randrange(12) :]
    read(data, format.suffix)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["year", "text", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".timelinejs.json", ".vis.json"])
@quick
@given(key=st.integers(0, 400), value=values)
def test_json_with_another_value_somewhere_is_answered(suffix, key, value):
    """Every field in turn holds something of another type."""
    text = WRITTEN[suffix].splitlines()[0] if suffix == ".jsonl" else WRITTEN[suffix]
    whole = json.loads(text)
    places = list(_places(whole))
    holder, name = places[key % len(places)]
    holder[name] = value
    read(json.dumps(whole).encode(), suffix)


def _places(value):
    """Every container of a JSON value with each of its keys."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in list(items):
        yield value, name
        yield from _places(inner)


def test_entities_are_not_expanded():
    """A small XML that would grow to gigabytes."""
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><TimeML><TEXT>&b;</TEXT></TimeML>'
    with pytest.raises(InputError, match="entities"):
        formats.load(bomb, "x.tml")


@pytest.mark.parametrize("suffix", [".mw", ".csv", ".ics", ".tml"])
def test_long_lines_cost_no_more_than_their_length(suffix):
    """A megabyte on one line is answered at once."""
    for piece in (b"2022-", b"a: ", b"#", b'"', b"BEGIN:", b"<EVENT>", b"2022-01-01: x "):
        read(piece * (300_000 // len(piece)), suffix)
