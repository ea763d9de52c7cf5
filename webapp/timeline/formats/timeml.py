"""TimeML 1.2.1: the quoted sentences with their EVENTs, TIMEX3s and TLINKs, in and out.

A timeline holds sentences, not whole articles: TEXT is those sentences, a line each. Bounds that are no
TIMEX3 value stand as two TIMEX3s with the modifiers ON_OR_AFTER and ON_OR_BEFORE.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from webapp.model import Event, Evidence, Factuality, Timeline, Value, When
from webapp.timeline.formats import timex
from webapp.timeline.formats.features import Written, counted, losses

NAME = "TimeML"
KEEPS = {"bounds", "shape", "factuality", "quotes", "order"}
TELLS = {"heading", "citations"}

MODALITY: dict[Factuality, str] = {"planned": "will", "possible": "may"}
INCLUDED, LASTING = "IS_INCLUDED", "SIMULTANEOUS"
_INVALID = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


class _Mark(Value, frozen=True, kw_only=True):
    """A tag around some of a sentence's characters."""

    start: int
    end: int
    tag: str
    attributes: dict[str, str]


def dump(timeline: Timeline) -> Written:
    """The quoted events as TimeML. An event without a quote has no text to stand in."""
    root = ET.Element("TimeML")
    ET.SubElement(root, "DOCID").text = _xml(timeline.title or "timeline")
    _creation_time(root, timeline)
    text, links = ET.SubElement(root, "TEXT"), list[ET.Element]()
    text.text = "\n"
    quoted = [event for event in timeline.events if event.evidence]
    numbers = {event.id: number for number, event in enumerate(quoted, 1)}
    for event in quoted:
        _write(event, numbers, text, links)
    root.extend(links)
    told = losses(timeline, NAME, KEEPS | TELLS) + tuple(
        f"{NAME} does not carry “{event.title}”: no sentence tells of it."
        for event in timeline.events
        if not event.evidence
    )
    several = sum(1 for event in quoted if len(event.evidence) > 1)
    more = (f"{NAME} carries the first of several quotes ({counted(several, 'event')}).",) if several else ()
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n", told + more


# ── writing ──────────────────────────────────────────────────────────────────────────────────────


def _creation_time(root: ET.Element, timeline: Timeline) -> None:
    """DCT holds the first source's day of publication, if it has one."""
    published = next((source.published for source in timeline.sources if source.published), None)
    if published:
        attributes = {"tid": "t0", "type": "DATE", "value": published[:10], "functionInDocument": "CREATION_TIME"}
        ET.SubElement(ET.SubElement(root, "DCT"), "TIMEX3", attributes).text = published[:10]


def _write(event: Event, numbers: dict[str, int], text: ET.Element, links: list[ET.Element]) -> None:
    """One sentence into *text*, and what ties its event to its dates and to other events into *links*."""
    number, evidence = numbers[event.id], event.evidence[0]
    said = timex.value(event.when)
    marks = list(_marks(evidence, number, said))
    _put(text, evidence.exact, marks)
    instance = {"eiid": f"ei{number}", "eventID": f"e{number}", "tense": "NONE", "aspect": "NONE", "pos": "UNKNOWN"}
    instance["polarity"] = "NEG" if event.factuality == "denied" else "POS"
    if event.factuality in MODALITY:
        instance["modality"] = MODALITY[event.factuality]
    if not any(mark.tag == "EVENT" for mark in marks):
        _after(text, "EVENT", {"eid": f"e{number}", "class": "OCCURRENCE"})
    links.append(ET.Element("MAKEINSTANCE", instance))
    relation = LASTING if event.when.shape == "span" else INCLUDED
    for tid, attributes in _times(event.when, number, said):
        if not any(mark.attributes.get("tid") == tid for mark in marks):
            _after(text, "TIMEX3", {"tid": tid, "type": "DATE", **attributes})
        links.append(_link(links, number, {"relatedToTime": tid, "relType": relation}))
    for before in event.after:
        if before in numbers:
            links.append(_link(links, number, {"relatedToEventInstance": f"ei{numbers[before]}", "relType": "AFTER"}))
    _tail(text, "\n")


def _times(when: When, number: int, said: str | None) -> Iterator[tuple[str, dict[str, str]]]:
    if said:
        yield f"t{number}1", {"value": said}
        return
    if when.earliest:
        yield f"t{number}1", {"value": when.earliest, "mod": "ON_OR_AFTER"}
    if when.latest:
        yield f"t{number}2", {"value": when.latest, "mod": "ON_OR_BEFORE"}


def _marks(evidence: Evidence, number: int, said: str | None) -> Iterator[_Mark]:
    """Trigger and date words of a sentence as tags that do not overlap."""
    found = []
    if evidence.trigger:
        found.append((evidence.trigger, "EVENT", {"eid": f"e{number}", "class": "OCCURRENCE"}))
    if evidence.dated_by and said:
        found.append((evidence.dated_by, "TIMEX3", {"tid": f"t{number}1", "type": "DATE", "value": said}))
    at = 0
    for quote, tag, attributes in sorted(found, key=lambda item: item[0].start):
        start, end = quote.start - evidence.start, quote.end - evidence.start
        if at <= start < end <= len(evidence.exact):
            yield _Mark(start=start, end=end, tag=tag, attributes=attributes)
            at = end


def _put(text: ET.Element, sentence: str, marks: list[_Mark]) -> None:
    at = 0
    for mark in marks:
        _tail(text, _flat(sentence[at : mark.start]))
        ET.SubElement(text, mark.tag, mark.attributes).text = _flat(sentence[mark.start : mark.end])
        at = mark.end
    _tail(text, _flat(sentence[at:]))


def _after(text: ET.Element, tag: str, attributes: dict[str, str]) -> None:
    """A tag without words: TimeML's “non-consuming” tag."""
    ET.SubElement(text, tag, attributes)


def _tail(text: ET.Element, words: str) -> None:
    if len(text):
        text[-1].tail = (text[-1].tail or "") + words
    else:
        text.text = (text.text or "") + words


def _link(links: list[ET.Element], number: int, attributes: dict[str, str]) -> ET.Element:
    return ET.Element("TLINK", {"lid": f"l{len(links) + 1}", "eventInstanceID": f"ei{number}", **attributes})


def _xml(text: str) -> str:
    """*text* without the characters that XML 1.0 cannot hold."""
    return _INVALID.sub("\ufffd", text)


def _flat(text: str) -> str:
    """A piece of a sentence, each line break a blank: a line is a sentence."""
    return _xml(text).replace("\n", " ").replace("\r", " ")
