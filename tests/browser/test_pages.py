"""Pages as a whole: without scripts, on paper, hostile, silent, first paint, in sandboxes and from a disk."""

import pytest
from playwright.sync_api import expect

from tests.chart import build
from webapp.web.offline import page as offline


@pytest.mark.looks(java_script_enabled=False)
def test_page_reads_without_scripts(visit):
    """The picture, the list, the filters as a form: all there without a single script."""
    page = visit.go("/t/milley?q=Kyiv", live=False)
    assert page.locator(".picture.wide").is_visible()
    assert page.locator(".event:visible").count() == 2
    assert page.get_by_role("button", name="Apply").is_visible()
    assert not page.get_by_role("button", name="Reset").is_visible()
    assert not page.locator("#overview").is_visible()


def test_list_and_picture_are_painted_before_plotly_is_there(visit):
    """While plotly.js is still on its way, the reader has the chart as a picture and the list."""
    page = visit.page
    page.route("**/plotly.min.js", lambda route: None)
    page.goto(f"{visit.site}/t/milley", wait_until="commit")
    expect(page.locator(".picture.wide")).to_be_visible()
    expect(page.locator(".event").last).to_be_visible()
    visit.until("performance.getEntriesByName('first-contentful-paint').length")
    assert page.evaluate("typeof Plotly") == "undefined"
    page.unroute_all(behavior="ignoreErrors")


@pytest.mark.parametrize("path", ["/t/hostile", "/embed/hostile", "/"])
def test_hostile_fields_stay_text(visit, path):
    """Markup in titles, quotes, names and ids is shown as text everywhere, in hover and panel too."""
    page = visit.go(path, live=path != "/")
    if path != "/":
        page.locator("#chart").focus()
        page.keyboard.press("ArrowRight")
        expect(page.locator("#card")).to_contain_text("<script>")
    if path == "/t/hostile":
        page.keyboard.press("Enter")
        expect(page.locator("#panel")).to_contain_text("<script>")
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, b").count() == 0


@pytest.mark.parametrize("path", ["/", "/t/milley", "/embed/milley", "/t/undated", "/t/empty", "/t/single", "/t/large"])
def test_pages_are_silent_and_ask_nobody_else(visit, path):
    """No complaint in the console, no error in a script, no request to any other host."""
    visit.go(path, live=path not in ("/", "/t/undated", "/t/empty")).wait_for_load_state("networkidle")
    assert not visit.complaints
    assert all(url.startswith((visit.site, "data:", "blob:")) for url in visit.requests)


@pytest.mark.parametrize(
    ("path", "words"), [("/t/undated", "None of these events has a date"), ("/t/empty", "has no events yet")]
)
def test_pages_without_a_chart_say_so(visit, path, words):
    """A timeline of undated events is a list, an empty one a sentence; neither has tools that do nothing."""
    page = visit.go(path, live=False)
    expect(page.locator(".notice")).to_contain_text(words)
    assert page.locator("#tools, #chart").count() == 0
    assert page.locator("#theme").is_visible()


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
    expect(frame.locator("#card")).to_contain_text("Istanbul")
    assert not visit.complaints


def test_print_shows_picture_and_list(visit):
    """On paper: the picture, the list, the sources; no tools, no dark ground."""
    page = visit.go("/t/milley")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".picture.wide").is_visible()
    assert not page.locator("#tools").is_visible()
    assert not page.locator(".plot").is_visible()
    assert page.locator(".event").first.is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.looks(color_scheme="dark")
def test_print_shows_what_is_in_view(visit):
    """A live page lays its chart out anew for the sheet, as filtered, dark on light, and goes back afterwards."""
    page = visit.go("/t/milley?actor=Mark+Milley")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(".plot").is_visible()
    assert not page.locator(".picture.wide").is_visible()
    assert page.locator(".plot .main-svg").first.bounding_box()["width"] <= 700
    expect(page.locator(".plot .words text", has_text="Milley says")).to_have_count(1)
    expect(page.locator(".plot .words text", has_text="Boris")).to_have_count(0)
    expect(page.locator(".plot .main-svg").first).to_have_css("background-color", "rgb(255, 255, 255)")
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".plot .main-svg").first.bounding_box()["width"] > 900


def test_offline_file_works_from_disk(visit, tmp_path):
    """From ``file://``: chart, hover, search and panel, without any request."""
    kept = tmp_path / "chart.html"
    kept.write_bytes(offline(build.milley(), "inline"))
    page = visit.page
    page.goto(kept.as_uri())
    page.wait_for_selector(".chart.live")
    page.locator("#chart").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#card")).to_contain_text("Istanbul")
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_visible()
    page.fill("[name=q]", "kyiv")
    expect(page.locator("#count")).to_have_text("2 of 10 events")
    assert len(visit.rows()) == 2
    assert not visit.complaints
    assert visit.requests == [kept.as_uri()]
