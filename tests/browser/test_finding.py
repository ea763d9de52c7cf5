"""Finding and moving: search, filters, lanes, number of events, zoom, overview, what the address holds."""

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

MOVED = re.compile("from=")


def choose(page, name, words):
    """Select a value of a row of segments."""
    page.locator(f'.segment:has([name="{name}"])', has_text=re.compile(f"^{words}$")).locator("input").check()


def test_search_finds_titles_and_quotes(visit):
    """Search looks into quotes too, and tells how many it found."""
    page = visit.go("/t/milley")
    page.fill("[name=q]", "resting")
    expect(page.locator("#count")).to_have_text("1 of 10 events")
    assert visit.rows() == ["e-offensive"]
    expect(page).to_have_url(re.compile("q=resting"))
    expect(page.locator("#voice")).to_have_text("1 of 10 events")
    page.fill("[name=q]", "")
    expect(page.locator("#count")).to_have_text("")
    assert len(visit.rows()) == 10


def test_panel_filters_by_actor_and_a_chip_takes_it_back(visit):
    """An actor in the panel is a filter: chart, list and address follow; the chip under the tools removes it."""
    page = visit.go("/t/milley#event=e-milley")
    page.locator("#panel").get_by_role("button", name="Mark Milley").click()
    expect(page.locator("#count")).to_have_text("2 of 10 events")
    assert visit.rows() == ["e-milley", "e-cnbc"]
    expect(page).to_have_url(re.compile(r"actor=Mark\+Milley"))
    page.get_by_role("button", name="Remove the filter Mark Milley").click()
    expect(page.locator("#count")).to_have_text("")
    assert len(visit.rows()) == 10


def test_filter_in_the_address_can_be_taken_back(visit):
    """A page that opens filtered has the other events at hand."""
    page = visit.go("/t/milley?actor=Mark+Milley")
    assert visit.rows() == ["e-milley", "e-cnbc"]
    page.get_by_role("button", name="Reset").click()
    expect(page.locator("#count")).to_have_text("")
    assert len(visit.rows()) == 10


def test_filters_offer_only_what_is_there(visit):
    """Every facet in which events differ, with the number of events for each value."""
    page = visit.go("/t/milley")
    page.locator(".filters summary").click()
    options = page.locator("[name=factuality] option").all_text_contents()
    assert options == ["any", "happened (9)", "possible (1)"]
    page.select_option("[name=factuality]", "possible")
    expect(page.locator("#count")).to_have_text("1 of 10 events")
    shown = "all => all.filter((li) => !li.hidden).map((li) => li.dataset.key)"
    assert page.eval_on_selector_all("#legend li", shown) == ["capsule", "hollow", "published"]


def test_lanes_sort_by_any_facet(visit):
    """A lane for every value, named on the chart, in its own colour."""
    page = visit.go("/t/milley")
    choose(page, "lanes", "Actor")
    expect(page.locator(".plot .words text", has_text="Mark Milley").first).to_be_visible()
    fills = {
        page.locator(".plot .words text", has_text=re.compile(f"^{name}$")).evaluate("t => getComputedStyle(t).fill")
        for name in ("Russia", "Mark Milley", "US Congress")
    }
    assert len(fills) == 3
    expect(page).to_have_url(re.compile("lanes=actor"))


def test_number_of_events_by_importance(visit):
    """Five leaves the five most important ones on the chart."""
    page = visit.go("/t/milley")
    choose(page, "top", "5")
    labels = page.locator(".plot .words text", has_text=re.compile(r"^(late |\d|spring)"))
    expect(labels).to_have_count(5)
    expect(page.locator(".plot .words text", has_text="Milley says there is")).to_have_count(1)


def test_link_opens_what_was_seen(visit):
    """Window, lanes, number and filters are in the address and come back from it."""
    page = visit.go("/t/milley?from=2022-11-01T00:00&to=2022-11-12T00:00&lanes=kind&top=5")
    expect(page.locator("[name=lanes][value=kind]")).to_be_checked()
    expect(page.locator(".plot .words text", has_text="Statement")).to_have_count(1)
    assert visit.ticks()[0] == "2 Nov2022"
    before = page.locator(".plot .words text").all_text_contents()
    page.goto(page.url)
    page.wait_for_selector(".chart.live")
    assert page.locator(".plot .words text").all_text_contents() == before


def test_zoom_by_wheel_and_drag(visit):
    """The window of time moves by wheel and by dragging."""
    page = visit.go("/t/milley")
    whole = visit.ticks()
    page.locator("#chart").focus()
    x, y = visit.label("Milley says there is")
    page.mouse.move(x, y)
    page.mouse.wheel(0, -600)
    expect(page).to_have_url(MOVED)
    zoomed, address = visit.ticks(), page.url
    assert zoomed != whole
    page.mouse.move(700, y)
    page.mouse.down()
    page.mouse.move(500, y, steps=4)
    page.mouse.up()
    expect(page).not_to_have_url(address)
    assert visit.ticks() != zoomed


def test_zoom_by_buttons_and_overview(visit):
    """The window of time moves by buttons and in the overview; reset shows all."""
    page = visit.go("/t/milley")
    whole = visit.ticks()
    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(MOVED)
    assert visit.ticks() != whole
    page.get_by_role("button", name="Reset").click()
    expect(page).not_to_have_url(MOVED)
    assert visit.ticks() == whole
    box = page.locator("#overview").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 10, steps=4)
    page.mouse.up()
    expect(page).to_have_url(MOVED)
    pane = page.locator(".pane").bounding_box()
    assert abs(pane["width"] - box["width"] * 0.2) < 4


PINCH = """async ([x, y]) => {
  const chart = document.querySelector("#chart");
  const touch = (type, id, at) => (type === "pointerdown" ? chart : window).dispatchEvent(new PointerEvent(type,
    { pointerId: id, pointerType: "touch", clientX: at, clientY: y, bubbles: true }));
  touch("pointerdown", 1, x - 40);
  touch("pointerdown", 2, x + 40);
  touch("pointermove", 1, x - 120);
  touch("pointermove", 2, x + 120);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  touch("pointerup", 1, x - 120);
  touch("pointerup", 2, x + 120);
}"""


@pytest.mark.looks(width=390, has_touch=True, is_mobile=True)
def test_zoom_by_pinch(visit):
    """Two fingers that part zoom in threefold, around the moment between them."""
    page = visit.go("/t/milley")
    page.evaluate(PINCH, [190, 500])
    expect(page).to_have_url(MOVED)
    box, pane = page.locator("#overview").bounding_box(), page.locator(".pane").bounding_box()
    assert abs(pane["width"] - box["width"] / 3) < 6


def test_positions_stay_put_while_zooming(visit):
    """A label that stays on screen stays in its row when the window narrows, and what is below does not jump."""
    page = visit.go("/t/dense?top=10")
    rows = "all => Object.fromEntries(all.map((t) => [t.textContent, Math.round(t.getBoundingClientRect().top)]))"
    before = page.eval_on_selector_all(".plot .words text", rows)
    below = page.locator("#events").bounding_box()["y"]
    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(MOVED)
    after = page.eval_on_selector_all(".plot .words text", rows)
    both = [words for words in before if words in after and re.match(r"\d+ \w+ \d{4}", words)]
    assert both
    assert sum(before[words] == after[words] for words in both) >= len(both) * 0.6
    assert page.locator("#events").bounding_box()["y"] >= below


def test_first_view_frames_the_crowd_and_names_what_lies_outside(visit):
    """Far events stand at the edges with pointers, open like any other, and come into the picture by zooming out."""
    page = visit.go("/t/far")
    assert visit.ticks()[0] == "1 May2022"
    far = page.locator(".plot .words text", has_text="A treaty that is broken")
    expect(far).to_have_count(1)
    expect(page.locator('#legend [data-key="beyond"]')).to_be_visible()
    visit.point("A treaty that is broken")
    expect(page.locator("#card")).to_contain_text("5 March 2014")
    visit.click("A treaty that is broken")
    expect(page.locator("#panel h2")).to_have_text("A treaty that is broken later")
    expect(page).not_to_have_url(MOVED)
    page.get_by_role("button", name="Close").click()
    pane, whole = page.locator(".pane"), page.locator("#overview").bounding_box()["width"]
    assert pane.bounding_box()["width"] < whole / 4
    page.locator("#chart").focus()
    for _ in range(10):
        page.keyboard.press("-")
    visit.until(f"document.querySelector('.pane').getBoundingClientRect().width > {whole - 4}")
    expect(page).to_have_url(MOVED)
    expect(far).to_have_count(1)
    expect(page.locator('#legend [data-key="beyond"]')).to_be_hidden()
    page.keyboard.press("0")
    expect(page).not_to_have_url(MOVED)
    assert visit.ticks()[0] == "1 May2022"


def test_cluster_opens(visit):
    """A count opens: the window narrows to its events."""
    page = visit.go("/t/dense")
    counts = page.locator(".plot .words text").filter(has_text=re.compile(r"^\d+$"))
    biggest = max(range(counts.count()), key=lambda n: int(counts.nth(n).text_content()))
    page.locator("#legend").scroll_into_view_if_needed()
    box = counts.nth(biggest).bounding_box()
    page.mouse.move(box["x"] + 3, box["y"] + 3)
    expect(page.locator("#card")).to_contain_text("events close together")
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(MOVED)


def test_large_timelines_fetch_detail(visit):
    """Of 3,000 events a page holds a part; zooming asks the server for the window and shows more of it."""
    page = visit.go("/t/large")
    assert page.locator(".event").count() == 200
    with page.expect_response(lambda answer: "marks.json" in answer.url) as answer:
        page.get_by_role("button", name="Zoom in").click()
    found = answer.value.json()
    assert not found["whole"]
    assert found["total"] < 3000
    assert len(found["marks"]) == 160
    page.fill("[name=q]", "the minister visits")
    expect(page.locator("#count")).to_contain_text("of 3,000 events")


def painted(page, times):
    """Wait until the chart was painted so often since it is counted."""
    expect(page.locator("body")).to_have_attribute("data-paints", f"{times}")


def test_a_zoom_step_of_a_large_timeline_paints_once(visit):
    """With the answer; only where that is long in coming, what is known is painted before it."""
    page = visit.go("/t/large")
    page.evaluate("""() => { const react = Plotly.react, { body } = document; body.dataset.paints = 0;
        Plotly.react = (...all) => { body.dataset.paints++; return react(...all); }; }""")
    page.clock.install()
    page.clock.pause_at(datetime.now() + timedelta(hours=1))  # however slow the machine is, no time passes
    page.get_by_role("button", name="Zoom in").click()
    painted(page, 1)
    held = []
    page.route("**/marks.json*", lambda route: held.append(route))
    with page.expect_event("request", lambda request: "marks.json" in request.url):
        page.get_by_role("button", name="Zoom in").click()
    painted(page, 1)
    page.clock.run_for(200)
    painted(page, 2)
    for _ in range(500):  # the browser tells of the request before it hands it over
        if not held:
            page.wait_for_timeout(10)
    held[0].continue_()
    painted(page, 3)


def test_list_of_a_large_timeline_follows_the_search(visit):
    """Found by the server, told aloud; the pages of the list go and come back."""
    page = visit.go("/t/large")
    expect(page.locator("#pager")).to_contain_text("Page 1 of 15")
    page.fill("[name=q]", "number 2617 about")
    expect(page.locator("#count")).to_have_text("1 of 3,000 events")
    expect(page.locator("#voice")).to_have_text("1 of 3,000 events")
    expect(page.locator("#pager")).to_have_count(0)
    page.fill("[name=q]", "")
    expect(page.locator("#pager")).to_contain_text("Page 1 of 15")
    expect(page.locator("#voice")).to_have_text("All events")


@pytest.mark.parametrize(("name", "count"), [("milley", "10"), ("large", "3,000")])
def test_nothing_found_says_so(visit, name, count):
    """An empty chart keeps its axis, and a line says why it is empty and what to do."""
    page = visit.go(f"/t/{name}?q=zebra")
    words = f"None of {count} events meets what you ask for. “Reset” shows them all."
    expect(page.locator("#count")).to_have_text(words)
    assert len(visit.ticks()) > 3
    page.get_by_role("button", name="Reset").click()
    expect(page.locator("#count")).to_have_text("")
    page.fill("[name=q]", "zebra")
    expect(page.locator("#count")).to_have_text(words)
