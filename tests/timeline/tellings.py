"""Makes readings of one-line tellings: ``a1 2022-11-10 | 2022-04-09 | visit | Actor; Actor | Place | A *sentence*.``

The *trigger* stands between asterisks, words that date it may stand between underscores; a title that is not the
sentence follows it after another bar.
"""

import re

from webapp.model import Event, Evidence, Quote, Reading, Source, when
from webapp.timeline import sketch

PRECISIONS = {"month", "year", "week"}
GAP = "\n"


def reading(source, lines):
    """What the *lines* of one source tell, as if in one article."""
    told_on = lines[0].split("|")[0].split()[1]
    events, start = [], 0
    for line in lines:
        events.append(event(source, line, start))
        start = events[-1].evidence[0].end + len(GAP)
    text = GAP.join(e.evidence[0].exact for e in events)
    return Reading(
        source=Source(id=source, title=f"Report {source}", published=None if told_on == "?" else told_on),
        events=tuple(events),
        sketch=sketch(text),
    )


def event(source, line, start=0):
    """The event of one line; its evidence carries the name of the telling in ``extra``."""
    head, date, kind, actors, places, sentence, *title = (part.strip() for part in line.split(" | "))
    exact = re.sub("[*_]", "", sentence)
    name = head.split()[0]
    evidence = Evidence(
        source=source,
        exact=exact,
        start=start,
        end=start + len(exact),
        trigger=quote(sentence, "*", start),
        dated_by=quote(sentence, "_", start),
        extra={"name": name},
    )
    told, *marks = date.split()
    return Event(
        id=f"e-{name}",
        title=title[0] if title else exact.rstrip("."),
        when=bounds(told, marks),
        factuality=next((m for m in marks if m in ("planned", "denied", "possible")), "happened"),
        kind=kind,
        actors=tuple(filter(None, actors.split("; "))),
        places=tuple(filter(None, places.split("; "))),
        evidence=(evidence,),
    )


def quote(sentence, mark, start):
    """The words between two *mark*s, at their place in the sentence without any marks."""
    if mark not in sentence:
        return None
    before, words, _ = sentence.split(mark)
    at = start + len(re.sub("[*_]", "", before))
    bare = re.sub("[*_]", "", words)
    return Quote(text=bare, start=at, end=at + len(bare))


def bounds(told, marks=()):
    """``?`` marks a date that is only ordered, ``~`` an approximate one, ``..`` separates the bounds."""
    earliest, dots, latest = told.strip("?~").partition("..")
    return when(
        earliest or None,
        (latest or None) if dots else earliest,
        precision=next((m for m in marks if m in PRECISIONS), "day"),
        approximate=told.endswith("~"),
        basis="ordered" if told.startswith("?") else "stated",
    )
