"""Reading a timeline: hover, keyboard, panel, search, filters, zoom, links, without scripts, on a phone."""

import re

import pytest
from playwright.sync_api import expect

from webapp.chart.scene import AXIS


def spot(page, id_):
    """The middle of an event's mark and label, in pixels of the window."""
    box = page.evaluate(
        """async (id) => {
          const at = (name) => new URL(name, document.querySelector('link[href$="/dateline.css"]').href).href;
          const { arrange, laneNames } = await import(at("scene.js"));
          const { Scale } = await import(at("time.js"));
          const data = JSON.parse(document.getElementById("data").textContent);
          const plot = document.querySelector(".plot"), width = Math.floor(plot.parentElement.clientWidth);
          plot.scrollIntoView({ block: "center" });
          const found = { marks: data.marks, bins: data.bins, names: laneNames(data.marks, "none") };
          const made = arrange(found, new Scale(...data.domain, width), "none", data.published, null);
          const area = plot.getBoundingClientRect(), one = made.spots.find((s) => s.id === id);
          return [area.left + (one.x0 + one.x1) / 2, area.top + (one.y0 + one.y1) / 2];
        }""",
        id_,
    )
    return box[0], box[1] + AXIS


def shown(page):
    """Ids of the rows of the list that are to be seen."""
    return page.eval_on_selector_all(".event", "rows => rows.filter((r) => !r.hidden).map((r) => r.dataset.id)")


def test_hover_says_what_when_who_and_in_which_words(visit):
    """The card has the title, the date in words, the sentence with its trigger marked, publisher and day, sources."""
    page = visit.go("/t/milley")
    page.mouse.move(*spot(page, "e-visit"))
    card = page.locator("#card")
    card.wait_for()
    words = card.inner_text()
    assert "between 1 April and 10 November 2022, after the Istanbul talks" in words
    assert "Boris Johnson visits Kyiv and urges against negotiations with Russia" in words
    assert card.locator("mark").inner_text() == "visited"
    assert "Example Wire, 10 November 2022 · 2 sources" in words
    assert page.locator('.event.lit[data-id="e-visit"]').count() == 1
    page.mouse.move(*spot(page, "e-offensive"))
    page.wait_for_timeout(50)
    assert "possible, not reported as done" in card.inner_text()


@pytest.mark.parametrize("visit", [{"width": 390}, {"width": 1280}], indirect=True, ids=["phone", "desk"])
def test_card_is_never_cut_off(visit):
    """Wherever the mark is, the whole card is inside the window."""
    page = visit.go("/t/milley")
    for id_ in ("e-talks", "e-offensive", "e-cnbc"):
        page.mouse.move(*spot(page, id_))
        page.wait_for_timeout(60)
        box = page.locator("#card").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= page.viewport_size["width"]
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= page.viewport_size["height"]


def test_list_lights_the_chart(visit):
    """Pointing at a row of the list rings its mark on the chart."""
    page = visit.go("/t/milley")
    page.locator('[data-id="e-milley"] h3').hover()
    assert page.locator(".ring").is_visible()


def test_keyboard_alone_walks_opens_and_closes(visit):
    """Arrows walk the events and say them, Enter opens the panel, Escape returns to the chart, plus and zero zoom."""
    page = visit.go("/t/milley")
    page.locator("#chart").focus()
    page.keyboard.press("ArrowRight")
    assert "1 of 10: Russia and Ukraine hold in-person peace talks" in page.locator("#voice").inner_text()
    page.keyboard.press("ArrowRight")
    assert "2 of 10" in page.locator("#voice").inner_text()
    page.keyboard.press("Enter")
    assert page.locator("#panel").is_visible()
    assert page.evaluate("document.activeElement.id") == "panel-title"
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    assert page.evaluate("document.activeElement.id") == "chart"
    page.keyboard.press("+")
    assert "from=" in page.url
    page.keyboard.press("0")
    assert "from=" not in page.url


def test_panel_shows_evidence_reasons_and_sources(visit):
    """A click opens the panel: the sentence in its context, why this date, every source, and a link to it."""
    page = visit.go("/t/milley")
    page.mouse.click(*spot(page, "e-visit"))
    words = page.locator("#panel").inner_text()
    assert "Why this date?" in words
    assert "places it after 31 March 2022" in words
    assert "The sentence before it." in words
    assert "Mr Johnson came to Kyiv on 9 April." in words
    assert page.url.endswith("#event=e-visit")
    page.get_by_role("button", name="Next", exact=True).click()
    assert page.url.endswith("#event=e-sullivan")


def test_panel_puts_conflicts_side_by_side(visit):
    """What sources disagree on stands beside each other, each with its sentence."""
    page = visit.go("/t/kinds#event=k-conflict")
    words = page.locator("#panel .sides").first.inner_text()
    assert "10 May 2022" in words
    assert "17 May 2022" in words
    assert "It was on 17 May." in words


def test_panel_filters_by_actor(visit):
    """An actor in the panel is a filter: chart, list and address follow."""
    page = visit.go("/t/milley#event=e-milley")
    page.locator("#panel").get_by_role("button", name="Mark Milley").click()
    page.wait_for_timeout(100)
    assert shown(page) == ["e-milley", "e-cnbc"]
    assert "actor=Mark+Milley" in page.url


def test_search_finds_titles_and_quotes(visit):
    """Search looks into quotes too, and tells how many it found."""
    page = visit.go("/t/milley")
    page.fill("[name=q]", "resting")
    page.wait_for_timeout(400)
    assert shown(page) == ["e-offensive"]
    assert page.locator("#count").inner_text() == "1 of 10 events"


def test_link_opens_what_was_seen(visit):
    """Window, lanes, number and filters are in the address and come back from it."""
    page = visit.go("/t/milley?from=2022-11-01T00:00&to=2022-11-12T00:00&lanes=kind&top=5")
    assert page.locator("[name=lanes]").input_value() == "kind"
    assert page.locator(".plot .textpoint text", has_text="statement").count() == 1
    assert page.locator(".plot .xtick text").first.text_content().startswith("1 Nov")
    labels = page.eval_on_selector_all(
        ".plot .textpoint text", "all => all.filter((t) => t.textContent.startsWith('\\u00a0')).length"
    )
    assert labels == 5


def test_deep_link_opens_its_event(visit):
    """``#event=`` opens the panel and lights the mark."""
    page = visit.go("/t/milley#event=e-kherson")
    assert page.locator("#panel h2").inner_text() == "Moscow announces its retreat from Kherson"
    assert page.locator(".ring").is_visible()


def test_zoom_by_wheel_drag_buttons_and_overview(visit):
    """The window of time moves by wheel, by dragging, by buttons, and in the overview; reset shows all."""
    page = visit.go("/t/milley")
    ticks = lambda: page.locator(".plot .xtick text").all_text_contents()  # noqa: E731
    whole = ticks()
    page.locator("#chart").focus()
    page.mouse.move(700, 420)
    page.mouse.wheel(0, -600)
    page.wait_for_timeout(250)
    zoomed = ticks()
    assert zoomed != whole
    page.mouse.move(700, 650)
    page.mouse.down()
    page.mouse.move(500, 650, steps=4)
    page.mouse.up()
    page.wait_for_timeout(250)
    assert ticks() != zoomed
    page.get_by_role("button", name="Reset").click()
    assert ticks() == whole
    page.get_by_role("button", name="Zoom in").click()
    assert ticks() != whole
    page.get_by_role("button", name="Reset").click()
    box = page.locator("#overview").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 10, steps=4)
    page.mouse.up()
    page.wait_for_timeout(150)
    assert "from=" in page.url


def test_positions_stay_put_while_zooming(visit):
    """A label that stays on screen stays in its row when the window narrows a little."""
    page = visit.go("/t/dense?top=10")
    rows = "all => Object.fromEntries(all.map((t) => [t.textContent, Math.round(t.getBoundingClientRect().top)]))"
    before = page.eval_on_selector_all(".plot .textpoint text", rows)
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_timeout(100)
    after = page.eval_on_selector_all(".plot .textpoint text", rows)
    both = [words for words in before if words in after and re.match(r"\d+ \w+ \d{4}", words)]
    assert both
    assert sum(before[words] == after[words] for words in both) >= len(both) * 0.6


def test_cluster_opens(visit):
    """A count opens: the window narrows to its events."""
    page = visit.go("/t/dense")
    counts = page.locator(".plot .textpoint text").filter(has_text=re.compile(r"^\d+$"))
    biggest = max(range(counts.count()), key=lambda n: int(counts.nth(n).text_content()))
    page.locator("#overview").scroll_into_view_if_needed()
    box = counts.nth(biggest).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(200)
    assert "from=" in page.url


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


@pytest.mark.looks(width=390, has_touch=True, is_mobile=True)
def test_touch_opens_and_pans(visit):
    """A tap opens the panel; the page scrolls under a finger that moves up or down."""
    page = visit.go("/t/milley")
    page.touchscreen.tap(*spot(page, "e-kherson"))
    page.wait_for_timeout(100)
    assert page.locator("#panel h2").inner_text() == "Moscow announces its retreat from Kherson"
    assert page.evaluate("getComputedStyle(document.querySelector('.chart')).touchAction") == "pan-y"


@pytest.mark.looks(java_script_enabled=False)
def test_page_reads_without_scripts(visit):
    """The picture, the list, the filters as a form: all there without a single script."""
    page = visit.go("/t/milley?q=Kyiv", live=False)
    assert page.locator(".picture.wide").is_visible()
    assert shown_without_scripts(page) == 2
    assert page.get_by_role("button", name="Apply").is_visible()
    assert not page.get_by_role("button", name="Reset").is_visible()


def shown_without_scripts(page):
    """Number of rows, counted from outside the page."""
    return page.locator(".event").count()


@pytest.mark.parametrize("path", ["/t/hostile", "/embed/hostile", "/"])
def test_hostile_fields_stay_text(visit, path):
    """Markup in titles, quotes, names and ids is shown as text everywhere, in hover and panel too."""
    page = visit.go(path, live=path != "/")
    if path != "/":
        page.locator("#chart").focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        page.wait_for_timeout(100)
        assert "<script>" in page.locator("#card, #panel").first.inner_text() + page.locator("#card").inner_text()
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, b").count() == 0


@pytest.mark.parametrize("path", ["/", "/t/milley", "/embed/milley", "/t/undated", "/t/empty", "/t/single", "/t/large"])
def test_pages_are_silent_and_ask_nobody_else(visit, path):
    """No complaint in the console, no error in a script, no request to any other host."""
    live = path not in ("/", "/t/undated", "/t/empty")
    visit.go(path, live=live).wait_for_timeout(100)
    assert not visit.complaints
    assert all(url.startswith((visit.site, "data:", "blob:")) for url in visit.requests)


def test_embed_lives_in_a_sandbox(visit, tmp_path):
    """In a report on a disk, framed with nothing but scripts allowed (no origin, no storage), the chart is live."""
    report = tmp_path / "report.html"
    report.write_text(
        f'<iframe sandbox="allow-scripts" width="900" height="700" src="{visit.site}/embed/milley"></iframe>'
    )
    page = visit.page
    page.goto(report.as_uri())
    frame = page.frames[-1]
    frame.wait_for_selector(".chart.live")
    frame.locator("#chart").focus()
    page.keyboard.press("ArrowRight")
    assert "Istanbul" in frame.locator("#card").inner_text()
    assert not visit.complaints


def test_theme_follows_the_system_and_the_reader(visit):
    """Dark by choice, kept over a reload; the chart's own colours follow."""
    page = visit.go("/t/milley")
    ground = lambda: page.evaluate("getComputedStyle(document.documentElement).backgroundColor")  # noqa: E731
    assert ground() == "rgb(255, 255, 255)"
    page.locator("#theme").click()
    assert ground() == "rgb(21, 23, 26)"
    page.reload()
    page.wait_for_selector(".chart.live")
    assert ground() == "rgb(21, 23, 26)"
    assert "rgb(21, 23, 26)" in page.locator(".plot .main-svg").first.get_attribute("style")


def test_print_shows_picture_and_list(visit):
    """On paper: the picture, the list, the sources; no tools, no dark ground."""
    page = visit.go("/t/milley")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".picture.wide").is_visible()
    assert not page.locator("#tools").is_visible()
    assert not page.locator(".plot").is_visible()
    assert page.locator(".event").first.is_visible()


def test_offline_file_works_from_disk(visit, tmp_path):
    """From ``file://``: chart, hover, search and panel, without any request."""
    from tests.chart import build
    from webapp.web.offline import page as offline

    kept = tmp_path / "chart.html"
    kept.write_bytes(offline(build.milley(), "inline"))
    page = visit.page
    page.goto(kept.as_uri())
    page.wait_for_selector(".chart.live")
    page.locator("#chart").focus()
    page.keyboard.press("ArrowRight")
    assert "Istanbul" in page.locator("#card").inner_text()
    page.keyboard.press("Enter")
    assert page.locator("#panel").is_visible()
    page.fill("[name=q]", "kyiv")
    page.wait_for_timeout(400)
    assert len(shown(page)) == 2
    assert not visit.complaints
    assert visit.requests == [kept.as_uri()]
