"""Wars and periods known by name, which bound what is told of them: “during World War II”."""

from __future__ import annotations

from webapp.events.page import Draft, Page
from webapp.events.words.english import eras as words
from webapp.model import When, when

ERAS: dict[str, tuple[str, str]] = {
    name.strip(): (days.strip()[:10], days.strip()[-10:])
    for name, days in (entry.split("=") for entry in words.ERAS.replace("\n", " ").split(";"))
}
"""Every named war or period with its first and last day."""


def bounded_by(draft: Draft, page: Page, named: list[str]) -> When | None:
    """“during World War II”, “the Cold War, when …”: bounded by the days of a war or period known by name."""
    clause = draft.clause
    if not named or clause is None or draft.factuality != "happened":
        return None
    sentence = draft.line.sentence
    start, stop = sentence.starts[clause.begin], sentence.stop(max(clause.begin, clause.end - 1))
    around = page.article.text[start:stop]
    if clause.subordinator == "when":
        around = page.article.text[sentence.start : start]
    for name in named:
        first, last = ERAS[name]
        at = around.find(name)
        if at >= 0 and (clause.subordinator == "when" or around[:at].rstrip(" the").endswith(("during", "in"))):
            return when(first, last, basis="stated", because=(f"“{name}”, a time known by name",))
    return None
