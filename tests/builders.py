"""Small timelines for tests: the least that is whole."""

from webapp.model import Event, Evidence, Quote, Source, Timeline, When, when


def source(id: str = "s1", **fields) -> Source:
    return Source(**{"id": id, "title": "A paper", "publisher": "The Gazette", "published": "2022-11-10", **fields})


def evidence(exact: str, source: str = "s1", start: int = 0) -> Evidence:
    word = exact.split()[0]
    return Evidence(
        source=source,
        exact=exact,
        start=start,
        end=start + len(exact),
        trigger=Quote(text=word, start=start, end=start + len(word)),
    )


def event(title: str, dated: str | When = "2022-11-09", **fields) -> Event:
    """An event on a day, or at a When."""
    at = dated if isinstance(dated, When) else when(dated, dated)
    given = {"id": "e-" + "-".join(title.lower().split()), "title": title, "when": at, "evidence": (evidence(title),)}
    return Event(**(given | fields))


def timeline(*events: Event, sources=None, **fields) -> Timeline:
    return Timeline(**{"title": "A timeline", "sources": tuple(sources or [source()]), "events": events, **fields})
