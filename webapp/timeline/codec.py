"""Timeline ⇄ timeline JSON (the contract): the same timeline gives the same bytes, unknown fields survive.

A JSON object may carry fields this version does not know. Going in they sink into the value's
``extra``; going out they are lifted beside the known ones, behind them.
"""

from typing import Any

import msgspec

from webapp.errors import TimelineError
from webapp.model import Conflict, Event, Evidence, Open, Quote, Source, Timeline, When, Witness

_NESTED: dict[type[Open], dict[str, type[Open]]] = {
    Timeline: {"sources": Source, "events": Event},
    Source: {"witnesses": Witness},
    Event: {"when": When, "evidence": Evidence, "conflicts": Conflict},
    Evidence: {"trigger": Quote, "dated_by": Quote},
    Conflict: {"when": When, "evidence": Evidence},
}
"""Which fields of a value hold further open values, one or a list of them."""

_KINDS: tuple[type[Open], ...] = (*_NESTED, When, Quote, Witness)
_KNOWN = {kind: frozenset(kind.__struct_fields__) for kind in _KINDS}


def dumps(timeline: Timeline) -> bytes:
    """The timeline as UTF-8 JSON, indented by two spaces, with a newline at its end."""
    return msgspec.json.format(msgspec.json.encode(to_data(timeline)), indent=2) + b"\n"


def loads(data: bytes | str) -> Timeline:
    """A timeline from its JSON.

    Raises:
        TimelineError: it is not JSON, or breaks the contract; the message names the first fault and
            its JSON path (``dateline validate`` lists all of them).
    """
    found = parse(data)
    if isinstance(found, dict) and "events" not in found:
        raise TimelineError(
            "This is JSON, but not a timeline: it has no “events”. “dateline validate” says what belongs."
        )
    try:
        return from_data(found)
    except msgspec.ValidationError as fault:
        raise TimelineError(
            f"This is JSON, but not a timeline: {fault}. Run “dateline validate” on it to see every fault."
        ) from None


def parse(data: bytes | str) -> Any:
    """JSON as plain values. Raises :class:`TimelineError` for what is no JSON."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise TimelineError(
            f"This is not JSON: {fault}. A timeline is a JSON object as “dateline extract” writes it."
        ) from None


def to_data(value: msgspec.Struct) -> dict[str, Any]:
    """A value of the contract as plain dictionaries and lists, unknown fields lifted."""
    data: dict[str, Any] = msgspec.to_builtins(value)
    _lift(data)
    return data


def from_data(data: Any) -> Timeline:
    """A timeline from plain values. Raises ``msgspec.ValidationError`` where they break the contract."""
    return msgspec.convert(_sink(data, Timeline), Timeline)


def _lift(data: dict[str, Any]) -> None:
    """Move every ``extra`` of *data*, at any depth, beside its siblings; in place."""
    extra = data.pop("extra", None)
    for item in data.values():
        if isinstance(item, dict):
            _lift(item)
        elif isinstance(item, list | tuple):
            for one in item:
                if isinstance(one, dict):
                    _lift(one)
    if extra:
        data.update((key, item) for key, item in extra.items() if key not in data)


def _sink(data: Any, kind: type[Open]) -> Any:
    """*data* for a value of *kind* with the fields that *kind* does not know moved into ``extra``."""
    if isinstance(data, list | tuple):
        return [_sink(item, kind) for item in data]
    if not isinstance(data, dict):
        return data
    known = _KNOWN[kind]
    out = {key: item for key, item in data.items() if key in known and key != "extra"}
    for field, inner in _NESTED.get(kind, {}).items():
        if field in out:
            out[field] = _sink(out[field], inner)
    unknown = {key: item for key, item in data.items() if key not in out}
    return out | {"extra": unknown} if unknown else out
