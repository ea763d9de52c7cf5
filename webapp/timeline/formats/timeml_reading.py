"""TimeML read: the EVENTs that a document ties to a date, each with the line of TEXT it stands in."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from msgspec.structs import replace

from webapp.errors import DateError, TimelineError
from webapp.model import Event, Evidence, Precision, Quote, Source, Timeline, When
from webapp.model import when as make_when
from webapp.timeline.formats import timex
from webapp.timeline.formats.features import Loaded, counted
from webapp.timeline.formats.telling import distinct, made_id, one_line
from webapp.timeline.formats.timeml import INCLUDED, LASTING, MODALITY

_FACTUALITY = {modality: factuality for factuality, modality in MODALITY.items()}
_LONGEST_TITLE = 90
_DAY = len("2022-11-09")
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


def load(data: bytes) -> Loaded:
    """The events that a TimeML document ties to a date. Each line of its TEXT counts as a sentence."""
    document = _Document(_parsed(data))
    found = [(event, tag.get("eid", "")) for span, tag in document.spans if (event := document.event(span, tag))]
    ids = {eid: event.id for event, eid in found}
    events = [replace(event, after=tuple(document.before(eid, ids))) for event, eid in found]
    left = len(document.spans) - len(events)
    told = [f"{counted(left, 'EVENT')} without a link to a date left out."] if left else []
    told += [f"{counted(count, kind)} left out." for kind in ("SLINK", "ALINK") if (count := document.links(kind))]
    source = document.source
    return Timeline(title=source.title, sources=(source,), events=distinct(events)), tuple(told)


def _parsed(data: bytes) -> ET.Element:
    if b"<!ENTITY" in data:
        raise TimelineError("This XML declares entities, which Dateline does not read. Expand them first.")
    try:
        return ET.fromstring(data)
    except (ET.ParseError, LookupError, ValueError) as fault:
        raise TimelineError(f"This is no XML: {fault}. TimeML is an XML document with a TEXT in it.") from None


class _Document:
    """A TimeML document with what refers to what looked up once."""

    def __init__(self, root: ET.Element) -> None:
        self._root = root
        text = root.find("TEXT")
        if text is None:
            raise TimelineError("This TimeML has no TEXT. It should hold DOCID, DCT, TEXT and TLINKs.")
        self.times = {time.get("tid", ""): time for time in root.iter("TIMEX3")}
        self.source = Source(id="s1", title=one_line(root.findtext("DOCID") or ""), published=self._published())
        self.whole = "".join(text.itertext())
        self.breaks = [at.start() for at in re.finditer("\n", self.whole)]
        self.spans = list(_spans(text))
        self._instances = {i.get("eiid", ""): i for i in root.iter("MAKEINSTANCE")}
        self._of_event: dict[str, list[str]] = defaultdict(list)
        for name, instance in self._instances.items():
            self._of_event[instance.get("eventID", "")].append(name)
        self._links: dict[str, list[ET.Element]] = defaultdict(list)
        for link in root.iter("TLINK"):
            self._links[link.get("eventInstanceID", "")].append(link)

    def links(self, kind: str) -> int:
        """How many links of a *kind* there are that say nothing of time."""
        return sum(1 for _ in self._root.iter(kind))

    def event(self, span: tuple[int, int], tag: ET.Element) -> Event | None:
        """The event that *tag* marks; None where nothing ties it to a date."""
        eid = tag.get("eid", "")
        when = self._when([link for link in self._tied(eid) if link.get("relatedToTime")])
        if when is None:
            return None
        start, end = self._line(*span)
        exact = self.whole[start:end]
        trigger = Quote(text=self.whole[span[0] : span[1]], start=span[0], end=span[1]) if span[1] > span[0] else None
        instance = self._instances[self._of_event[eid][0]]
        modality = _FACTUALITY.get(instance.get("modality", ""), "happened")
        return Event(
            id=made_id(exact, eid),
            title=exact.strip()[:_LONGEST_TITLE],
            when=when,
            factuality="denied" if instance.get("polarity") == "NEG" else modality,
            evidence=(Evidence(source="s1", exact=exact, start=start, end=end, trigger=trigger),),
        )

    def before(self, eid: str, ids: dict[str, str]) -> Iterator[str]:
        """Ids of the events that came before the event *eid*."""
        for link in self._tied(eid):
            other = self._instances.get(link.get("relatedToEventInstance", ""))
            if other is not None and link.get("relType") == "AFTER" and other.get("eventID") in ids:
                yield ids[other.get("eventID", "")]

    def _tied(self, eid: str) -> list[ET.Element]:
        return [link for name in self._of_event.get(eid, ()) for link in self._links.get(name, ())]

    def _line(self, start: int, end: int) -> tuple[int, int]:
        """Where the line begins and ends in which a tag stands."""
        first, last = bisect_left(self.breaks, start), bisect_left(self.breaks, end)
        return (
            self.breaks[first - 1] + 1 if first else 0,
            self.breaks[last] if last < len(self.breaks) else len(self.whole),
        )

    def _published(self) -> str | None:
        for time in self.times.values():
            value = time.get("value", "")
            if time.get("functionInDocument") == "CREATION_TIME" and timex.bounds(value) and len(value) >= _DAY:
                return value[:_DAY]
        return None

    def _when(self, links: list[ET.Element]) -> When | None:
        """What the times say that an event is tied to."""
        earliest = latest = None
        precision: Precision = "day"
        told = [
            (self.times[link.get("relatedToTime", "")], link.get("relType")) for link in links if self._is_date(link)
        ]
        for time, _ in told:
            value = time.get("value", "")
            first, last = timex.bounds(value) or (None, None)
            earliest = earliest if time.get("mod") == "ON_OR_BEFORE" else first
            latest = latest if time.get("mod") == "ON_OR_AFTER" else last
            precision = next((name for pattern, name in _PRECISIONS if re.fullmatch(pattern, value)), "day")
        if not (earliest or latest):
            return None
        try:
            lasting = any(relation == LASTING for _, relation in told)
            return make_when(earliest, latest, shape="span" if lasting else "point", precision=precision)
        except DateError:
            return None

    def _is_date(self, link: ET.Element) -> bool:
        time = self.times.get(link.get("relatedToTime", ""))
        return (
            time is not None
            and link.get("relType") in (INCLUDED, LASTING)
            and bool(timex.bounds(time.get("value", "")))
        )


def _spans(text: ET.Element) -> Iterator[tuple[tuple[int, int], ET.Element]]:
    """Every EVENT tag with the offsets of its words in the text."""
    at = len(text.text or "")
    for child in text:
        length = len("".join(child.itertext()))
        if child.tag == "EVENT":
            yield (at, at + length), child
        at += length + len(child.tail or "")
