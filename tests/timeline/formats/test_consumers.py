"""TimelineJS3, markwhen and vis-timeline themselves read what we write."""

import json
from datetime import date, timedelta

import pytest

from tests import consumers
from tests.timeline.formats.rich import TIMELINE
from webapp.timeline.formats import markwhen, timelinejs, vis

SHOWN = [event for event in TIMELINE.events if event.when.earliest or event.when.latest]

TIMELINEJS = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/css/timeline.css">
<div id="t" style="width:1000px;height:600px"></div><script src="/js/timeline.js"></script>
<script>
fetch("/DATA").then(r => r.json()).then(data => { window.made = new TL.Timeline("t", data, {font: null}); });
</script>"""

VIS = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/styles/vis-timeline-graph2d.min.css">
<div id="t"></div><script src="/standalone/umd/vis-timeline-graph2d.min.js"></script>
<script>fetch("/DATA").then(r => r.json()).then(items => {
  window.items = new vis.DataSet(items); window.made = new vis.Timeline(document.getElementById("t"), window.items, {});
});</script>"""

MARKWHEN = """import { parse, toArray, isEvent, toDateRange } from "@markwhen/parser"; import fs from "fs";
const read = parse(fs.readFileSync(0, "utf8"));
const events = toArray(read.events).map(({eventy}) => eventy).filter(isEvent).map(event => {
  const {fromDateTime, toDateTime} = toDateRange(event.dateRangeIso);
  return {title: event.firstLine.restTrimmed, from: fromDateTime.toUTC().toISO(), to: toDateTime.toUTC().toISO(),
          tags: event.tags, properties: event.properties};
});
console.log(JSON.stringify({header: read.header, faults: read.parseMessages ?? [], events}));"""


def page(tmp_path, package: str, html: str, data: bytes):
    """A folder with the package's files, a page that shows *data*, and the data."""
    for path in package.iterdir():
        if path.is_dir():
            (tmp_path / path.name).symlink_to(path)
    (tmp_path / "DATA").write_bytes(data)
    (tmp_path / "index.html").write_text(html)
    return tmp_path


def test_timelinejs_shows_every_event(tmp_path, tab):
    """All markers and headlines, our words for the dates, no error, and nothing of an article is run."""
    package = consumers.npm("@knight-lab/timelinejs")
    folder = page(tmp_path, package / "dist", TIMELINEJS, timelinejs.dump(TIMELINE)[0])
    with consumers.served(folder) as address:
        faults, alarms = [], []
        tab.on("pageerror", lambda fault: faults.append(str(fault)))
        tab.on("dialog", lambda dialog: (alarms.append(dialog.message), dialog.dismiss()))
        tab.goto(address)
        for part in (".tl-timemarker .tl-headline", ".tl-slide .tl-text"):
            tab.wait_for_function(f"document.querySelectorAll('{part}').length >= {len(SHOWN)}")
        headlines = tab.locator(".tl-timemarker .tl-headline").all_text_contents()
        words = tab.locator(".tl-slide").all_text_contents()
    assert not faults
    assert not alarms
    assert len(headlines) == len(SHOWN)
    assert "A spring offensive (planned)" in headlines
    assert any("=cmd|' /C calc'!A0 <img src=x onerror=alert(1)> visits Kyiv & _leaves_" in told for told in headlines)
    assert any("between 1 April and 10 November 2022" in told for told in words)
    assert any("15 March 44 BC" in told for told in words)


def test_vis_timeline_shows_every_event(tmp_path, tab):
    """Items, groups and hover texts, with the markup of no article."""
    package = consumers.npm("vis-timeline")
    folder = page(tmp_path, package, VIS, vis.dump(TIMELINE)[0])
    with consumers.served(folder) as address:
        faults = []
        tab.on("pageerror", lambda fault: faults.append(str(fault)))
        tab.goto(address)
        tab.wait_for_function("window.made && document.querySelector('.vis-item')")
        spans = tab.evaluate("window.items.get().map(i => [i.id, +new Date(i.start), i.end && +new Date(i.end)])")
        tab.evaluate("window.made.setWindow('2022-01-01', '2023-06-01', {animation: false})")
        tab.wait_for_function("document.querySelectorAll('.vis-item-content').length >= 6")
        shown = tab.locator(".vis-item-content").all_text_contents()
        images = tab.locator(".vis-item img").count()
    assert not faults
    assert not images
    assert [row[0] for row in spans] == [event.id for event in SHOWN]
    assert all(start == start and (end is None or end > start) for _, start, end in spans)
    assert any("<img src=x onerror=alert(1)>" in told for told in shown)


def test_markwhen_reads_every_event():
    """Its own parser: titles without tags, our bounds, the end of the last day, no fault."""
    consumers.npm("@markwhen/parser")
    read = json.loads(consumers.node(MARKWHEN, markwhen.dump(TIMELINE)[0]))
    assert read["faults"] == []
    assert read["header"]["title"] == TIMELINE.title
    assert [event["properties"]["id"] for event in read["events"]] == [event.id for event in SHOWN]
    assert not [tag for event in read["events"] for tag in event["tags"]]
    for event, told in zip(SHOWN, read["events"], strict=True):
        first, last = event.when.earliest or event.when.latest, event.when.latest or event.when.earliest
        if not first.startswith("-") and "T" not in first:
            assert told["from"][:10] == first, event.id
            assert told["to"][:10] == (date.fromisoformat(last) + timedelta(days=1)).isoformat(), event.id
        assert told["properties"]["edtf"] == event.when.edtf


@pytest.mark.parametrize(
    "text", ["#tag and [a link](x)", "2020: not a date", "group x: y", "@someone", "// no comment"]
)
def test_a_title_is_never_markwhen_syntax(text):
    """One event, its title whole."""
    consumers.npm("@markwhen/parser")
    from tests.builders import event, timeline

    whole = timeline(event(text, id="e-1"), event("last", id="e-2"))
    read = json.loads(consumers.node(MARKWHEN, markwhen.dump(whole)[0]))
    assert [told["title"].replace("\u2060", "") for told in read["events"]] == [text, "last"]
    assert read["events"][0]["tags"] == []
