"""axe-core finds nothing on any page in any state, in either theme, at either width; what changes is told aloud."""

from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from webapp.web.serve import server

LOOKS = [{"width": 1280, "color_scheme": "light"}, {"width": 390, "color_scheme": "dark"}]
BOTH = pytest.mark.parametrize("visit", LOOKS, indirect=True, ids=["desk-light", "phone-dark"])
PAGES = [
    "/",
    "/t/milley",
    "/t/kinds?lanes=kind",
    "/t/dense",
    "/t/far",
    "/t/large?lanes=actor",
    "/t/scripts",
    "/t/undated",
    "/t/empty",
    "/t/milley?q=zebra",
    "/embed/milley",
    "/embed/undated",
    "/t/nope",
    "/t/broken",
    "/t/milley#event=e-visit",
    "/t/kinds#event=k-conflict",
]
STILL = ("/", "/t/undated", "/t/empty", "/t/nope", "/t/broken", "/embed/undated")


def check(page):
    """No violation of WCAG A or AA, nor of axe's best practices."""
    found = Axe().run(page).response["violations"]
    assert not found, [(f["id"], [n["html"][:200] for n in f["nodes"][:3]], f["nodes"][0]["any"][:1]) for f in found]


@BOTH
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visit, path):
    """On every page as it opens."""
    page = visit.go(path, live=path not in STILL)
    if "#" in path:
        expect(page.locator("#panel h2")).to_be_visible()
    check(page)


@BOTH
def test_axe_finds_nothing_in_what_opens(visit):
    """With the filters open and one of them chosen, a card at an event, and every snippet unfolded."""
    page = visit.go("/t/milley")
    page.locator(".filters summary").click()
    page.select_option("[name=kind]", "visit")
    expect(page.locator(".chip")).to_have_count(1)
    page.locator("#chart").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#card")).to_be_visible()
    page.eval_on_selector_all(
        "details", "all => all.forEach((one) => { one.removeAttribute('name'); one.open = true; })"
    )
    check(page)


@BOTH
def test_axe_finds_nothing_in_an_empty_library(visit, tmp_path):
    """The page that says what to do next."""
    running = server(tmp_path, port=0)
    Thread(target=running.serve_forever, daemon=True).start()
    visit.page.goto(f"http://127.0.0.1:{running.port}/")
    expect(visit.page.locator(".empty")).to_contain_text("dateline extract")
    check(visit.page)
    running.shutdown()


def test_what_changes_is_told_aloud(visit):
    """Filters, search, moves and copies speak in a polite live region, and nothing else does."""
    page = visit.go("/t/milley")
    voice = page.locator("#voice")
    expect(voice).to_have_attribute("aria-live", "polite")
    assert page.locator("[aria-live], [role=status], [role=alert]").count() == 1
    page.locator(".filters summary").click()
    page.select_option("[name=kind]", "visit")
    expect(voice).to_have_text("2 of 10 events")
    page.get_by_role("button", name="Remove the filter visit").click()
    expect(voice).to_have_text("All events")
    page.locator("#chart").focus()
    for key, words in (("PageUp", "Earlier"), ("-", "Zoomed out"), ("+", "Zoomed in"), ("0", "Back to the first view")):
        page.keyboard.press(key)
        expect(voice).to_have_text(words)
