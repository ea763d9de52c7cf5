"""What stands where: the page's layout is the server's, nothing overlaps, nothing is cut off."""

import pytest

from tests.chart import build
from webapp.chart import View
from webapp.chart.scene import scene

WIDTHS = [{"width": 390}, {"width": 1280}]
CHARTED = [name for name in build.ALL if name not in ("undated", "empty")]


def near(pixels):
    """Equal but for rounding."""
    return pytest.approx(pixels, abs=0.02)


ARRANGED = """async ([width, lanes, laid]) => {
  const at = (name) => new URL(name, document.querySelector('link[href$="/page.css"]').href).href;
  const { arrange, laneNames } = await import(at("scene.js"));
  const { Scale } = await import(at("time.js"));
  const { Data } = await import(at("data.js"));
  const data = new Data(JSON.parse(document.getElementById("data").textContent)).first;
  const found = { marks: data.marks, bins: data.bins, names: laneNames(data.marks, lanes) };
  const scale = new Scale(...data.home, width), places = laid ? data.laid[width] : null;
  const made = arrange(found, scale, lanes, data.published, null, places);
  const round = (n) => Math.round(n * 100) / 100;
  return {
    height: made.height, legend: made.legend, ticks: made.ticks.map((t) => [t.text, t.context]),
    spots: made.spots.map((s) => [round(s.x0), s.y0, round(s.x1), s.y1, s.id, s.cluster?.events ?? 0]),
    texts: made.texts.map((t) => [t.words, t.role, round(t.x), round(t.y)]),
    paths: made.paths.map((p) => [p.role, p.color, round(p.points[0][0]), round(p.points[0][1])]),
  };
}"""


@pytest.mark.parametrize("name", CHARTED)
def test_script_lays_out_as_the_server_does(visit, name):
    """Both follow the same rules with the same numbers, so a picture and the live chart are one."""
    page = visit.go(f"/t/{name}")
    for width in (358, 700, 1040):
        for lanes in ("none", "kind"):
            theirs = page.evaluate(ARRANGED, [width, lanes])
            ours = scene(build.ALL[name](), View(width=width, lanes=lanes))
            assert theirs["height"] == ours.height
            assert theirs["legend"] == ours.legend
            assert theirs["ticks"] == [[t.text, t.context] for t in ours.ticks]
            assert theirs["texts"] == [[t.words, t.role, near(t.x), near(t.y)] for t in ours.texts]
            assert theirs["spots"] == [
                [near(s.x0), s.y0, near(s.x1), s.y1, s.id, s.cluster.events if s.cluster else 0] for s in ours.spots
            ]
            assert theirs["paths"] == [[p.role, p.color, *map(near, p.points[0])] for p in ours.paths]


@pytest.mark.parametrize("name", CHARTED)
@pytest.mark.parametrize("lanes", ["none", "kind"])
def test_first_layout_is_taken_from_the_server(visit, name, lanes):
    """At the usual widths the page brings the places of its labels along, and they are those the script would find."""
    page = visit.go(f"/t/{name}?lanes={lanes}")
    for width in (358, 1040):
        assert page.evaluate(ARRANGED, [width, lanes, True]) == page.evaluate(ARRANGED, [width, lanes, False])


BOXES = """() => {
  const chart = document.querySelector(".plot").getBoundingClientRect();
  const rect = (e) => {
    const { left, top, right, bottom } = e.getBoundingClientRect();
    return [left - chart.left, top - chart.top, right - chart.left, bottom - chart.top, e.textContent];
  };
  const texts = [...document.querySelectorAll(".plot .words text")].map(rect);
  return { width: chart.width, texts, page: document.documentElement.scrollWidth - innerWidth };
}"""


@pytest.mark.parametrize("visit", WIDTHS, indirect=True, ids=lambda look: f"{look['width']}")
@pytest.mark.parametrize("name", ["milley", "kinds", "dense", "ancient", "minutes", "scripts", "far"])
def test_drawn_texts_do_not_overlap_and_stay_inside(visit, name):
    """As the browser drew them: no label runs into another one or off the canvas; the page never scrolls sideways."""
    found = visit.go(f"/t/{name}").evaluate(BOXES)
    assert found["page"] <= 0
    texts = found["texts"]
    assert texts
    for n, (x0, y0, x1, y1, words) in enumerate(texts):
        assert x0 >= -2, words
        assert x1 <= found["width"] + 2, words
        for a0, b0, a1, b1, others in texts[n + 1 :]:
            assert x1 <= a0 + 1 or a1 <= x0 + 1 or y1 <= b0 + 2 or b1 <= y0 + 2, (words, others)


@pytest.mark.parametrize("visit", WIDTHS, indirect=True, ids=lambda look: f"{look['width']}")
def test_nothing_moves_when_the_live_chart_takes_over(visit):
    """The picture painted first has the live chart's height, so the list below it stays where it was."""
    page = visit.page
    page.route("**/page.bundle.js", lambda route: route.abort())
    page.goto(visit.site + "/t/milley")
    before = page.locator("#events").bounding_box()["y"]
    page.unroute("**/page.bundle.js")
    after = visit.go("/t/milley").locator("#events").bounding_box()["y"]
    assert abs(after - before) <= 1


SHIFTED = """() => new Promise((told) => new PerformanceObserver((seen) => told(
  seen.getEntries().map((e) => [e.value, e.sources.map((s) => s.node?.className || s.node?.nodeName)])
)).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => told([]), 300))"""


@pytest.mark.parametrize("visit", WIDTHS, indirect=True, ids=lambda look: f"{look['width']}")
@pytest.mark.parametrize("path", ["/", "/t/milley", "/t/far", "/t/dense?lanes=kind", "/t/large", "/embed/milley"])
def test_nothing_jumps_while_loading(visit, path):
    """The browser itself counts no shift of the layout, from the first paint to the live chart."""
    page = visit.go(path, live=path != "/")
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SHIFTED) == []


SKIPPED = "rows => rows.filter((row) => !row.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length"


def test_every_row_is_laid_out_after_the_chart(visit):
    """Rows out of sight wait until the chart is there: then they have the height they need, not the one guessed."""
    page = visit.page
    page.route("**/page.bundle.js", lambda route: route.abort())
    page.goto(visit.site + "/t/dense")
    assert page.eval_on_selector_all(".event", SKIPPED) > 50
    page.unroute("**/page.bundle.js")
    visit.go("/t/dense")
    visit.until("document.querySelector('#list').matches('.laid')")
    assert page.eval_on_selector_all(".event", SKIPPED) == 0


@pytest.mark.looks(width=640)
def test_page_works_at_twice_the_size(visit):
    """At 200 % zoom a window of 1280 has 640 pixels: nothing is lost, nothing scrolls sideways."""
    page = visit.go("/t/dense")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.locator(".event").count() == 100


def test_resizing_lays_out_anew(visit):
    """A narrower window gets a layout of its own."""
    page = visit.go("/t/milley")
    page.set_viewport_size({"width": 500, "height": 800})
    visit.until("document.querySelector('.plot .main-svg').getBoundingClientRect().width <= 500")
    found = page.evaluate(BOXES)
    assert found["width"] <= 500
    assert all(x1 <= found["width"] + 2 for _, _, x1, _, _ in found["texts"])
