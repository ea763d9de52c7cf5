"""TimeML 1.2.1: the quoted sentences with their EVENTs, TIMEX3s and TLINKs, in and out.

A timeline holds sentences, not whole articles: TEXT is those sentences, a line each. Bounds that are no
TIMEX3 value stand as two TIMEX3s with the modifiers ON_OR_AFTER and ON_OR_BEFORE.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from msgspec.structs import replace

from webapp.errors import DateError, TimelineError
from webapp.model import Event, Evidence, Factuality, Precision, Quote, Source, Timeline, Value, When
from webapp.model import when as make_when
from webapp.timeline.formats import timex
from webapp.timeline.formats.features import Loaded, Written, counted, losses
from webapp.timeline.formats.telling import distinct, made_id, one_line

NAME = "TimeML"
KEEPS = {"bounds", "shape", "factuality", "quotes", "order"}
TELLS = {"heading", "citations"}

_MODALITY: dict[Factuality, str] = {"planned": "will", "possible": "may"}
_FACTUALITY: dict[str, Factuality] = {"will": "planned", "may": "possible"}
_INCLUDED, _LASTING = "IS_INCLUDED", "SIMULTANEOUS"
_LONGEST_TITLE = 90
_INVALID = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_PRECISIONS: tuple[tuple[str, Precision], ...] = (
    (r"\d{4}-W\d\d", "week"),
    (r"\d{4}-\d\d", "month"),
    (r"\d{4}-(SP|SU|FA|WI)", "season"),
    (r"\d{4}-Q\d", "quarter"),
    (r"\d{4}-H\d", "half"),
    (r"-?\d{4}", "year"),
    (r"\d{3}", "decade"),
    (r"\d{2}", "century"),
    (r".*T\d\d:\d\d(:\d\d)?", "minute"),
)


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
    if event.factuality in _MODALITY:
        instance["modality"] = _MODALITY[event.factuality]
    if not any(mark.tag == "EVENT" for mark in marks):
        _after(text, "EVENT", {"eid": f"e{number}", "class": "OCCURRENCE"})
    links.append(ET.Element("MAKEINSTANCE", instance))
    relation = _LASTING if event.when.shape == "span" else _INCLUDED
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


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def load(data: bytes) -> Loaded:
    """The events that a TimeML document ties to a date. Each line of its TEXT counts as a sentence."""
    root = _parsed(data)
    text = root.find("TEXT")
    if text is None:
        raise TimelineError("This TimeML has no TEXT. It should hold DOCID, DCT, TEXT and TLINKs.")
    instances = {i.get("eiid", ""): i for i in root.iter("MAKEINSTANCE")}
    times = {t.get("tid", ""): t for t in root.iter("TIMEX3")}
    source = Source(id="s1", title=one_line(root.findtext("DOCID") or ""), published=_published(root))
    whole = "".join(text.itertext())
    events = []
    for start, end, tag in _spans(text):
        ours = [i for i, instance in instances.items() if instance.get("eventID") == tag.get("eid")]
        tied = [link for link in root.iter("TLINK") if link.get("eventInstanceID") in ours]
        when = _when([link for link in tied if link.get("relatedToTime")], times)
        if when:
            events.append(_event(whole, (start, end), tag, when, tied, instances, ours))
    count = sum(1 for _ in text.iter("EVENT")) - len(events)
    told = (f"{counted(count, 'EVENT')} without a link to a date left out.",) if count else ()
    return Timeline(title=source.title, sources=(source,), events=distinct(_related(events))), told


def _parsed(data: bytes) -> ET.Element:
    if b"<!ENTITY" in data:
        raise TimelineError("This XML declares entities, which Dateline does not read. Expand them first.")
    try:
        return ET.fromstring(data)
    except ET.ParseError as fault:
        raise TimelineError(f"This is no XML: {fault}. TimeML is an XML document with a TEXT in it.") from None


def _published(root: ET.Element) -> str | None:
    for found in root.iter("TIMEX3"):
        if found.get("functionInDocument") == "CREATION_TIME" and timex.bounds(found.get("value", "")):
            return found.get("value", "")[:10] if len(found.get("value", "")) >= len("2022-11-09") else None
    return None


def _spans(text: ET.Element) -> Iterator[tuple[int, int, ET.Element]]:
    """Every EVENT tag with the offsets of its words in the text."""
    at = len(text.text or "")
    for child in text:
        length = len("".join(child.itertext()))
        if child.tag == "EVENT":
            yield at, at + length, child
        at += length + len(child.tail or "")


def _when(links: list[ET.Element], times: dict[str, ET.Element]) -> When | None:
    earliest = latest = None
    precision: Precision = "day"
    for link in links:
        time = times.get(link.get("relatedToTime", ""))
        told, mod = (time.get("value", ""), time.get("mod")) if time is not None else ("", None)
        found = timex.bounds(told)
        if not found or link.get("relType") not in (_INCLUDED, _LASTING):
            continue
        earliest = earliest if mod == "ON_OR_BEFORE" else found[0]
        latest = latest if mod == "ON_OR_AFTER" else found[1]
        precision = next((name for pattern, name in _PRECISIONS if re.fullmatch(pattern, told)), "day")
    lasting = any(link.get("relType") == _LASTING for link in links)
    try:
        known = earliest or latest
        return make_when(earliest, latest, shape="span" if lasting else "point", precision=precision) if known else None
    except DateError:
        return None


def _event(
    whole: str,
    span: tuple[int, int],
    tag: ET.Element,
    when: When,
    tied: list[ET.Element],
    instances: dict[str, ET.Element],
    ours: list[str],
) -> tuple[Event, str, list[str]]:
    """The event, its eid, and the eids of the events it came after."""
    start = whole.rfind("\n", 0, span[0]) + 1
    end = whole.find("\n", span[1]) if "\n" in whole[span[1] :] else len(whole)
    exact = whole[start:end]
    trigger = Quote(text=whole[span[0] : span[1]], start=span[0], end=span[1]) if span[1] > span[0] else None
    instance = instances[ours[0]]
    event = Event(
        id=made_id(exact, tag.get("eid", "")),
        title=exact.strip()[:_LONGEST_TITLE],
        when=when,
        factuality="denied"
        if instance.get("polarity") == "NEG"
        else _FACTUALITY.get(instance.get("modality", ""), "happened"),
        evidence=(Evidence(source="s1", exact=exact, start=start, end=end, trigger=trigger),),
    )
    before = [
        i.get("eventID", "")
        for link in tied
        if (i := instances.get(link.get("relatedToEventInstance", ""))) is not None and link.get("relType") == "AFTER"
    ]
    return event, tag.get("eid", ""), before


def _related(events: list[tuple[Event, str, list[str]]]) -> list[Event]:
    ids = {eid: event.id for event, eid, _ in events}
    return [replace(event, after=tuple(ids[eid] for eid in before if eid in ids)) for event, _, before in events]
