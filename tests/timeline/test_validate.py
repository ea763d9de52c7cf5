"""Every fault of a timeline JSON is found at its path, with what would be right."""

from pathlib import Path

import msgspec
import pytest

import webapp.timeline.schema as schema_module
from tests.builders import event, timeline
from webapp.timeline.codec import dumps
from webapp.timeline.schema import schema_bytes
from webapp.timeline.validate import validate


def broken(change):
    """The faults of a good timeline after *change* has been at its plain data."""
    data = msgspec.json.decode(dumps(timeline(event("Parliament votes"), event("The law is signed"))))
    change(data)
    return validate(msgspec.json.encode(data))


def test_a_good_timeline_has_no_fault():
    """What the codec writes, the validator accepts."""
    assert broken(lambda data: None) == []


def test_the_published_schema_is_the_model_s():
    """schema.json is generated: write ``schema_bytes()`` to it when the model changes."""
    assert Path(schema_module.__file__).with_name("schema.json").read_bytes() == schema_bytes()


@pytest.mark.parametrize(
    ("change", "path", "words"),
    [
        (lambda d: d.pop("events"), "$", "Add the missing field"),
        (lambda d: d.update(format="dateline/2"), "$.format", "dateline/1"),
        (lambda d: d["events"][0].pop("when"), "$.events[0]", "when"),
        (lambda d: d["events"][0]["when"].update(shape="blob"), "$.events[0].when.shape", "point, span"),
        (lambda d: d["events"][1]["when"].update(latest="soon"), "$.events[1].when.latest", "2022-11-09"),
        (lambda d: d["events"][0].update(importance=7), "$.events[0].importance", "maximum"),
        (lambda d: d["events"][0]["evidence"][0].update(start=-1), "$.events[0].evidence[0].start", "minimum"),
        (lambda d: d["events"][1]["when"].update(latest="2022-02-30"), "$.events[1].when", "no such day"),
        (lambda d: d["events"][1]["when"].update(latest="1999-01-01"), "$.events[1].when", "earlier date"),
        (lambda d: d["events"][1].update(id=d["events"][0]["id"]), "$.events[1].id", "taken"),
        (lambda d: d["events"][0].update(after=["e-none"]), "$.events[0].after[0]", "e-none"),
        (lambda d: d["events"][0].update(evidence=[]), "$.events[0].evidence", "without evidence"),
        (lambda d: d["events"][0]["evidence"][0].update(source="s9"), "$.events[0].evidence[0].source", "s9"),
        (lambda d: d["events"][0]["evidence"][0].update(end=9999), "$.events[0].evidence[0]", "code points"),
    ],
)
def test_a_fault_is_told_with_its_path_and_remedy(change, path, words):
    """One broken value, one fault, at the value's own path."""
    (fault,) = broken(change)
    assert fault.path == path
    assert words in str(fault)


@pytest.mark.parametrize("text", [b"", b"{", b"[1,2]", b"null", b'"x"', b'{"events": 3, "sources": {}, "format": []}'])
def test_anything_can_be_validated(text):
    """Whatever the file holds, the answer is a list of faults."""
    assert validate(text)
