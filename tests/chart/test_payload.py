"""What the page's script gets."""

import re

from msgspec.structs import replace

from tests.chart import build
from webapp import assets
from webapp.chart.card import Cards
from webapp.chart.detail import BINS, MARKS, detail
from webapp.chart.index import Index
from webapp.chart.payload import answer, look


def test_script_finds_every_constant_it_names():
    """Every ``L.NAME`` of a script is sent, and nothing is sent that no script names."""
    scripts = "".join(path.read_text(encoding="utf-8") for path in assets.folder("static").glob("*.js"))
    assert set(re.findall(r"\bL\.([A-Z_]+)", scripts)) == set(look())


def test_answer_is_bounded_by_the_screen():
    """Of a large timeline no more is sent than a screen holds, and every event is a mark or counted."""
    index = Index.of(build.dense(5000, days=9000))
    found = detail(index, "none", *index.domain)
    assert len(found.marks) == MARKS
    assert len(found.bins) <= BINS
    assert len(found.marks) + sum(b.events for b in found.bins) == found.total == 5000


def test_window_counts_what_touches_it():
    """Marks and bins of a window are those that touch it, no more and no fewer."""
    index = Index.of(build.dense(5000, days=9000))
    first, last = index.domain
    start, end = first + (last - first) * 0.4, first + (last - first) * 0.45
    found = detail(index, "kind", start, end)
    touching = [m for m in index.marks if (m.start or 0) < end and (m.end or last) >= start]
    assert len(found.marks) + sum(b.events for b in found.bins) == len(touching)


def test_what_lies_far_off_is_counted_where_it_is():
    """Of a large timeline the first view counts what it leaves outside apart, at its true time."""
    timeline = build.dense(2000, days=300)
    early = (
        build.event(f"e{n}", f"Early {n}", f"1990-01-{n:02d}", f"1990-01-{n:02d}", importance=0) for n in range(1, 9)
    )
    index = Index.of(replace(timeline, events=(*early, *timeline.events)))
    assert index.home[0] > index.domain[0]
    found = detail(index, "none", *index.home)
    assert found.total == 2008
    outside = [b for b in found.bins if b.end < index.home[0]]
    assert [b.events for b in outside] == [8]
    assert outside[0].start < outside[0].end


def test_small_timelines_are_sent_whole():
    """Filters and zoom of a small timeline need no server."""
    timeline = build.kinds()
    index = Index.of(timeline)
    made = answer(detail(index, "none", *index.domain), index, Cards(timeline))
    assert made["whole"]
    assert {mark["id"] for mark in made["marks"] + made["undated"]} == {event.id for event in timeline.events}
    assert made["cards"].keys() == {event.id for event in timeline.events}
