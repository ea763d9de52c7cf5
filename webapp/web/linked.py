"""What machines read on a page: schema.org JSON-LD, and the words of link previews."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from webapp.model import Event, Source, Timeline, When
from webapp.timeline.formats.telling import safe_url
from webapp.web.urls import abroad
from webapp.wording import certainty_in_words, when_in_words

MOST_EVENTS = 100
"""Events described to machines, the most important ones: more would only weigh on the page."""
_DESCRIPTION = 200  # characters that link previews show
_WHOLE = {"day", "month", "year", "minute", "hour"}  # precisions whose EDTF is an ISO 8601 date


def linked(slug: str, timeline: Timeline, image: str) -> Markup:
    """The page as JSON-LD, safe inside a script element: nothing in it can end one."""
    text = json.dumps(_page(slug, timeline, image), ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # escaped above, for the place it goes to


def summary_line(timeline: Timeline) -> str:
    """The timeline in a sentence or two, for link previews."""
    if timeline.description:
        words = " ".join(timeline.description.split())
        return words if len(words) <= _DESCRIPTION else words[: _DESCRIPTION - 1].rsplit(" ", 1)[0] + "…"
    events, sources = len(timeline.events), len(timeline.sources)
    return f"{events} event{'s' * (events != 1)} from {sources} source{'s' * (sources != 1)}, each with its evidence."


def _page(slug: str, timeline: Timeline, image: str) -> dict[str, Any]:
    site = abroad()
    told = [event for event in timeline.events if event.factuality != "denied" and event.review != "rejected"]
    best = sorted(told, key=lambda event: -event.importance)[:MOST_EVENTS]
    kept = {event.id for event in best}
    return _without_gaps(
        {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "@id": site.page(slug),
            "url": site.page(slug),
            "name": timeline.title or slug,
            "description": summary_line(timeline),
            "inLanguage": timeline.language,
            "image": image,
            "about": [_event(slug, event) for event in told if event.id in kept],
            "citation": [_article(slug, source) for source in timeline.sources],
        }
    )


def _event(slug: str, event: Event) -> dict[str, Any]:
    words = ". ".join(filter(None, (when_in_words(event.when), certainty_in_words(event))))
    return _without_gaps(
        {
            "@type": "Event",
            "@id": abroad().page(slug, event.id),
            "name": event.title,
            "description": words[:1].upper() + words[1:] + ".",
            **_dates(event.when),
            "location": [{"@type": "Place", "name": place} for place in event.places],
            "eventStatus": "https://schema.org/EventScheduled" if event.factuality == "planned" else None,
            "subjectOf": [{"@id": _named(slug, id)} for id in dict.fromkeys(e.source for e in event.evidence)],
        }
    )


def _dates(when: When) -> dict[str, str]:
    """Start and end where they are known; bounds of a day that is not known stand in the description only."""
    if when.shape == "span":
        return {name: iso for name, iso in (("startDate", when.earliest), ("endDate", when.latest)) if iso}
    known = when.edtf.rstrip("~")
    return {"startDate": known} if when.precision in _WHOLE and known[:1] not in "[-X" else {}


def _named(slug: str, source: str) -> str:
    """The name of a source on the page, by which events refer to it."""
    return f"{abroad().page(slug)}#source={quote(source, safe='')}"


def _article(slug: str, source: Source) -> dict[str, Any]:
    return _without_gaps(
        {
            "@type": "NewsArticle",
            "@id": _named(slug, source.id),
            "headline": source.title or source.id,
            "url": safe_url(source.url),
            "datePublished": source.published,
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
            "author": [{"@type": "Person", "name": author} for author in source.authors],
            "inLanguage": source.language,
        }
    )


def _without_gaps(given: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in given.items() if value not in (None, "", [], {})}
