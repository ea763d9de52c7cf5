"""The JSON Schema (2020-12) of the timeline JSON, generated from the model.

``schema.json`` beside this file is the published copy; a test makes it again and compares.
"""

from typing import Any

import msgspec

from webapp.model import Timeline

SCHEMA_ID = "https://dateline.example/schema/dateline-1.json"
_ISO_DATE = r"^-?\d{4}-\d\d-\d\d(T\d\d:\d\d)?$"
_UNCONSTRAINED = {"extra"}  # the model's own shelf for unknown fields, never written as such


def schema() -> dict[str, Any]:
    """The schema as plain values. Unknown fields are allowed everywhere; ``extra`` is not a field."""
    (root,), parts = msgspec.json.schema_components([Timeline], ref_template="#/$defs/{name}")
    for part in parts.values():
        _publish(part)
    parts["When"]["properties"]["earliest"] = parts["When"]["properties"]["latest"] = {
        "anyOf": [{"type": "string", "pattern": _ISO_DATE}, {"type": "null"}]
    }
    parts["Event"]["properties"]["importance"] |= {"minimum": 0, "maximum": 1}
    parts["Timeline"]["required"] = ["format", "sources", "events"]
    for name in ("start", "end"):
        for owner in ("Evidence", "Quote"):
            parts[owner]["properties"][name]["minimum"] = 0
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Dateline timeline, version 1",
        **root,
        "$defs": parts,
    }


def schema_bytes() -> bytes:
    """The schema as the published file's bytes."""
    return msgspec.json.format(msgspec.json.encode(schema(), order="sorted"), indent=2) + b"\n"


def _publish(part: dict[str, Any]) -> None:
    """Drop what is the model's business from one definition, in place."""
    for name in _UNCONSTRAINED:
        part.get("properties", {}).pop(name, None)
    if "description" in part:
        part["description"] = part["description"].split("\n\n")[0].replace("``", "")
