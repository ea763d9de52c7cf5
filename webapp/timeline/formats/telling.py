"""Events and sources as plain words, for formats that a reader reads; and what a format read gives back."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace

from webapp.model import Event, Evidence, Factuality, Source, Timeline, When, minute_number
from webapp.timeline.formats.features import counted
from webapp.wording import MONTHS, certainty_in_words, day_in_words, source_in_words, when_in_words
from webapp.wording.short import period

_MARKED: tuple[Factuality, ...] = ("planned", "possible", "denied")
_ID_HEX = 12  # hex digits of an id made here: one in 10^7 that two of 10,000 events share one
_INNER = str.maketrans("“”", "‘’")  # quotation marks inside quotation marks
_BLANKS = re.compile(r"\s+")
_DATE = re.compile(rf"(?:\d+ )?(?:{'|'.join(MONTHS)})(?: \d+)?(?: BC)?|AD \d+|\d+ BC")
NO_BREAK = "\u00a0"
_OTHERS = {
    "when": "another source dates it: {}",
    "number": "another source says: {}",
    "actor": "another source names: {}",
    "place": "another source says where: {}",
}


def shown(timeline: Timeline) -> Timeline:
    """*timeline* as its readers see it everywhere: rejected events left out, the others in the order of time."""
    events = (event for event in timeline.events if event.review != "rejected")
    return replace(timeline, events=tuple(sorted(events, key=_place)))


def _place(event: Event) -> tuple[bool, int, int]:
    """By first possible moment, then by last; what is open to the past goes by its last one, undated ones last."""
    first, last = event.when.earliest, event.when.latest
    end = minute_number(last, last=True) if last else minute_number(first) if first else 0
    return not (first or last), minute_number(first) if first else end, end


def one_line(text: str) -> str:
    """*text* with every run of white space as one blank: for formats in which a line is a unit."""
    return _BLANKS.sub(" ", text).strip()


def titled(event: Event) -> str:
    """The title; what did not surely happen carries the word, so that no format draws it as done."""
    return f"{event.title} ({event.factuality})" if event.factuality in _MARKED else event.title


def untitled(shown: str) -> tuple[str, Factuality]:
    """Title and factuality of what :func:`titled` wrote."""
    for factuality in _MARKED:
        if shown.endswith(f" ({factuality})"):
            return shown.removesuffix(f" ({factuality})"), factuality
    return shown, "happened"


def dated(event: Event) -> str:
    """The date in words for a column of a table."""
    return tied(capital(when_in_words(event.when)))


def tied(words: str) -> str:
    """*words* with no line break within a day, month and year."""
    return _DATE.sub(lambda day: day[0].replace(" ", NO_BREAK), words)


def remarks(event: Event, numbers: Mapping[str, int] = MappingProxyType({})) -> list[str]:
    """What a reader must know beside title and date, each a sentence: its certainty, who says so, what others say.

    *numbers* are those of the sources; what contradicts is followed by the numbers of who says it.
    """
    certainty = certainty_in_words(event) if event.factuality != "denied" else ""  # the title says that much
    return [sentence(words) for words in (certainty, *asides(event, numbers)) if words]


def asides(event: Event, numbers: Mapping[str, int] = MappingProxyType({})) -> list[str]:
    """Who says so, and what others say: the remarks, as phrases, beyond what :func:`titled` has."""
    told = [f"according to {one_line(event.attribution)}"] if event.attribution else []
    return told + [
        _OTHERS[conflict.about].format(one_line(conflict.value)) + _numbers(conflict.evidence, numbers)
        for conflict in event.conflicts
    ]


def _numbers(cited: Iterable[Evidence], numbers: Mapping[str, int]) -> str:
    found = dict.fromkeys(numbers[evidence.source] for evidence in cited if evidence.source in numbers)
    return "".join(f"{NO_BREAK}[{number}]" for number in found)


def facts(timeline: Timeline) -> str:
    """The timeline in a line: ``March – November 2022 · 58 events · 5 sources``."""
    known = sorted((iso for e in timeline.events for iso in (e.when.earliest, e.when.latest) if iso), key=minute_number)
    told = [period(known[0], known[-1])] if known else []
    return " · ".join([*told, counted(len(timeline.events), "event"), counted(len(timeline.sources), "source")])


def citation(source: Source) -> str:
    """A source as a line of a list of references: authors, title, publisher and day."""
    day = day_in_words(source.published) if source.published else ""
    title = quoted(source.title) if source.title else ""
    parts = [", ".join(source.authors), title, source.publisher or "", day]
    return ", ".join(filter(None, parts)) or source.id


def sources_by_id(timeline: Timeline) -> dict[str, Source]:
    """The sources by their ids."""
    return {source.id: source for source in timeline.sources}


def source_of(evidence: Evidence, sources: dict[str, Source]) -> Source:
    """The source a quote is from; a bare one where the timeline does not list it."""
    return sources.get(evidence.source) or Source(id=evidence.source)


def numbered(timeline: Timeline) -> dict[str, int]:
    """Numbers of references, from 1, by source id, in the timeline's order of sources."""
    return {source.id: number for number, source in enumerate(timeline.sources, 1)}


def quotes(event: Event) -> list[Evidence]:
    """The event's evidence, a sentence that a source says once being shown once."""
    return list({(evidence.source, one_line(evidence.exact)): evidence for evidence in event.evidence}.values())


def paragraphs(event: Event, sources: dict[str, Source]) -> list[str]:
    """The event for a reader: its date in words, its certainty, who says so, and its quotes."""
    told = [f"{quoted(e.exact)} — {source_in_words(source_of(e, sources))}" for e in quotes(event)]
    return [sentence(when_in_words(event.when)), *remarks(event), *told]


def quoted(exact: str) -> str:
    """*exact* in quotation marks, on one line; those inside it become single ones, as is the custom."""
    return f"“{one_line(exact).translate(_INNER)}”"


def sentence(words: str) -> str:
    """*words* with a capital first letter and a full stop."""
    return capital(words) + ("" if words.endswith((".", "!", "?", "”")) else ".")


def capital(words: str) -> str:
    """*words* with a capital first letter."""
    return words[:1].upper() + words[1:]


def first_url(event: Event, sources: dict[str, Source]) -> str | None:
    """The address of the first source that has one."""
    return next((url for e in event.evidence if (url := safe_url(source_of(e, sources).url))), None)


def safe_url(url: str | None) -> str | None:
    """*url* where it is an http address; None for anything a click should not run."""
    return url if url and re.match(r"https?://[^\s<>\"{}|\\^`]+$", url, re.IGNORECASE) else None


# ── reading ──────────────────────────────────────────────────────────────────────────────────────


def made_id(*parts: str) -> str:
    """An id for an event whose file gave none: the same parts, the same id."""
    return "e-" + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_ID_HEX]


def by_hand(title: str, when: When, **fields: object) -> Event:
    """An event of a file that people write: it stands for itself, so it needs no quote to exist."""
    given = {"id": made_id(title, when.edtf), "review": "edited", **{k: v for k, v in fields.items() if v}}
    return Event(title=title, when=when, **given)  # type: ignore[arg-type]


def ours(data: dict[str, Any]) -> dict[str, str]:
    """What we keep beside a foreign format's own fields, as far as it is still text."""
    found = data.get("dateline")
    return {key: value for key, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}


def distinct(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, ids that are taken made new by a number."""
    seen: dict[str, int] = {}
    told = []
    for event in events:
        seen[event.id] = count = seen.get(event.id, 0) + 1
        told.append(event if count == 1 else _renamed(event, count))
    return tuple(told)


def _renamed(event: Event, count: int) -> Event:
    return replace(event, id=f"{event.id}-{count}")
