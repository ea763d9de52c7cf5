"""Every fault of a timeline JSON, each with its JSON path and what would be right."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from webapp.errors import DateError, TimelineError
from webapp.model import Value, minute_number
from webapp.timeline.codec import parse
from webapp.timeline.schema import schema


class Fault(Value, frozen=True, kw_only=True):
    """One thing that is wrong with a timeline JSON."""

    path: str
    """JSON path of the faulty value: ``$.events[3].when.latest``."""
    problem: str
    right: str
    """What would be right there."""

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}. {self.right}"


def validate(data: bytes | str) -> list[Fault]:
    """All faults of a timeline JSON in document order, first those of form, then those of sense."""
    try:
        timeline = parse(data)
    except TimelineError as error:
        problem, _, right = str(error).partition(". ")
        return [Fault(path="$", problem=problem, right=right)]
    faults = [_of_form(error) for error in _validator().iter_errors(timeline)]
    return sorted(faults, key=lambda fault: fault.path) or list(_of_sense(timeline))


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def _of_form(error: ValidationError) -> Fault:
    """A breach of the schema in plain words."""
    best = min(error.context, key=lambda e: (e.validator == "type", e.json_path), default=error)
    return Fault(path=error.json_path, problem=_short(best.message), right=_remedy(best))


def _short(message: str, limit: int = 160) -> str:
    return message if len(message) <= limit else message[: limit - 1] + "…"


def _remedy(error: ValidationError) -> str:
    match error.validator:
        case "required":
            return "Add the missing field"
        case "enum":
            return f"Use one of: {', '.join(map(str, error.validator_value))}"
        case "const":
            return f"Write {error.validator_value!r}"
        case "type":
            return f"A value of type {error.validator_value} belongs here"
        case "pattern":
            return "Write an ISO date such as 2022-11-09, or 2022-11-09T14:30"
        case _:
            return f"The schema asks for {error.validator}: {_short(str(error.validator_value), 80)}"


# ── sense: what no schema can say ────────────────────────────────────────────────────────────────


def _of_sense(timeline: dict[str, Any]) -> Iterator[Fault]:
    sources = {source["id"] for source in timeline["sources"]}
    events = timeline["events"]
    ids = {event["id"] for event in events}
    yield from _repeated("sources", timeline["sources"])
    yield from _repeated("events", events)
    for i, event in enumerate(events):
        here = f"$.events[{i}]"
        yield from _bounds(f"{here}.when", event["when"])
        for j, evidence in enumerate(event.get("evidence", ())):
            yield from _selectors(f"{here}.evidence[{j}]", evidence, sources)
        for j, other in enumerate(event.get("after", ())):
            if other not in ids:
                yield _stray(f"{here}.after[{j}]", "event", other)
        if not event.get("evidence") and event.get("review", "unreviewed") not in ("edited", "accepted"):
            yield Fault(
                path=f"{here}.evidence",
                problem="an event without evidence",
                right="Quote the sentence that tells of it; only events a person added or accepted may have none",
            )


def _repeated(field: str, items: list[dict[str, Any]]) -> Iterator[Fault]:
    seen: set[str] = set()
    for i, item in enumerate(items):
        if item["id"] in seen:
            yield Fault(
                path=f"$.{field}[{i}].id", problem=f"“{item['id']}” is taken", right="Give every one an id of its own"
            )
        seen.add(item["id"])


def _stray(path: str, what: str, name: str) -> Fault:
    return Fault(path=path, problem=f"no {what} “{name}”", right=f"Name the id of one {what} in this file")


def _bounds(path: str, when: dict[str, Any]) -> Iterator[Fault]:
    earliest, latest = when["earliest"], when["latest"]
    try:
        first = minute_number(earliest) if earliest else None
        last = minute_number(latest, last=True) if latest else None
    except DateError as error:
        yield Fault(path=path, problem="no such day", right=str(error))
        return
    if first is not None and last is not None and first > last:
        yield Fault(path=path, problem=f"{earliest} is after {latest}", right="Put the earlier date in earliest")


def _selectors(path: str, evidence: dict[str, Any], sources: set[str]) -> Iterator[Fault]:
    if evidence["source"] not in sources:
        yield _stray(f"{path}.source", "source", evidence["source"])
    length, exact = evidence["end"] - evidence["start"], len(evidence["exact"])
    if length != exact:
        yield Fault(
            path=path,
            problem=f"start and end are {length} apart, exact has {exact} characters",
            right="Count in Unicode code points of the source's text",
        )
