"""Reading a timeline: hover, keyboard, panel, list, links, touch."""

import re

import pytest
from playwright.sync_api import expect

BOTH = pytest.mark.parametrize("visit", [{"width": 390}, {"width": 1280}], indirect=True, ids=["phone", "desk"])


def test_hover_says_what_when_who_and_in_which_words(visit):
    """The card has the title, the date in words, the sentence with its trigger marked, publisher and day, sources."""
    page = visit.go("/t/milley")
    card = page.locator("#card")
    visit.point("Boris Johnson visits")
    expect(card).to_contain_text("between 1 April and 10 November 2022, after the Istanbul talks")
    expect(card.locator("h3")).to_have_text("Boris Johnson visits Kyiv and urges against negotiations with Russia")
    expect(card.locator("mark")).to_have_text("visited")
    expect(card).to_contain_text("Example Wire, 10 November 2022 · 2 sources")
    expect(page.locator(".event.lit")).to_have_attribute("data-id", "e-visit")
    expect(page.locator(".ring")).to_be_visible()
    visit.point("Russia starts a spring")
    expect(card).to_contain_text("possible, not reported as done")
    page.mouse.move(5, 5)
    expect(card).to_be_hidden()
    expect(page.locator(".event.lit")).to_have_count(0)


@BOTH
def test_card_is_never_cut_off(visit):
    """Wherever the mark is, the whole card is inside the window."""
    page = visit.go("/t/milley")
    for words in (
        "Russia and Ukraine hold",
        "Russia starts a spring" if visit.page.viewport_size["width"] > 500 else "2023",
        "Milley repeats",
    ):
        visit.point(words)
        card = page.locator("#card")
        expect(card).to_be_visible()
        box = card.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= page.viewport_size["width"]
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= page.viewport_size["height"]


def test_card_can_be_entered_and_its_words_selected(visit):
    """The pointer may move from the mark into the card; it stays until the pointer leaves."""
    page = visit.go("/t/milley")
    visit.point("Boris Johnson visits")
    card = page.locator("#card")
    expect(card).to_be_visible()
    box = card.bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + box["height"] - 20, steps=8)
    visit.until("document.querySelector('#card:hover')")
    expect(card).to_be_visible()


def test_list_lights_the_chart(visit):
    """Pointing at a row of the list rings its mark on the chart, focus does too."""
    page = visit.go("/t/milley")
    page.locator('[data-id="e-milley"] h3').hover()
    expect(page.locator(".ring")).to_be_visible()
    page.mouse.move(5, 5)
    page.locator('[data-id="e-cnbc"] h3 a').focus()
    expect(page.locator('[data-id="e-cnbc"]')).to_have_class(re.compile("lit"))
    expect(page.locator(".ring")).to_be_visible()


def test_keyboard_alone_walks_opens_and_closes(visit):
    """Arrows walk the events and say them, Enter opens the panel, Escape returns to the chart, plus and zero zoom."""
    page = visit.go("/t/milley")
    voice, chart = page.locator("#voice"), page.locator("#chart")
    chart.focus()
    page.keyboard.press("ArrowRight")
    expect(voice).to_contain_text("1 of 10: Russia and Ukraine hold in-person peace talks")
    page.keyboard.press("ArrowRight")
    expect(voice).to_contain_text("2 of 10")
    page.keyboard.press("End")
    expect(voice).to_contain_text("10 of 10: Russia starts a spring offensive")
    expect(voice).to_contain_text("possible, not reported as done")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(chart).to_be_focused()
    page.keyboard.press("+")
    expect(page).to_have_url(re.compile("from="))
    expect(voice).to_have_text("Zoomed in")
    page.keyboard.press("0")
    expect(page).not_to_have_url(re.compile("from="))


def test_keyboard_opens_a_crowd_that_no_zoom_can_part(visit):
    """Enter on a count narrows the window; where that parts nothing, it lists the events to choose from."""
    page = visit.go("/t/crowded")
    chart, voice, panel = page.locator("#chart"), page.locator("#voice"), page.locator("#panel")
    chart.focus()
    for _ in range(40):
        page.keyboard.press("ArrowRight")
        if "close together" in voice.text_content():
            break
    expect(voice).to_contain_text("events close together. Enter opens them")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("from="))
    for _ in range(4):
        chart.focus()
        page.keyboard.press("End")
        for _ in range(40):
            if "close together" in voice.text_content():
                break
            page.keyboard.press("ArrowLeft")
        page.keyboard.press("Enter")
        if panel.is_visible():
            break
    expect(panel).to_be_focused()
    expect(panel).to_contain_text("No zoom can part them")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(panel.locator("h2")).to_have_text(re.compile("^Event"))
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


REACHED = """() => {
  const e = document.activeElement;
  return e.dataset.do || e.name || e.id || e.className || e.tagName.toLowerCase();
}"""


def test_tab_reaches_every_control_and_leaves_the_chart(visit):
    """The tab key goes through tools, chart, list and share section without being caught anywhere."""
    page = visit.go("/t/milley")
    reached = []
    while len(reached) < 120 and reached.count("skip") < 2:
        page.keyboard.press("Tab")
        reached.append(page.evaluate(REACHED))
    reached.pop()
    wanted = ["skip", "site-name", "theme", "q", "lanes", "top", "summary", "earlier", "later", "out", "in", "reset"]
    to_the_chart = reached[: reached.index("chart")]
    assert [name for name in to_the_chart if name in wanted] == wanted
    assert to_the_chart[-1] == "reset"
    assert reached.count("a") >= 10


def test_panel_shows_evidence_reasons_and_sources(visit):
    """A click opens the panel: the sentence in its context, why this date, every source, and a link to it."""
    page = visit.go("/t/milley")
    visit.click("Boris Johnson visits")
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Boris Johnson visits Kyiv and urges against negotiations with Russia")
    expect(panel).to_contain_text("Why this date?")
    expect(panel).to_contain_text("places it after 31 March 2022")
    expect(panel).to_contain_text("The sentence before it.")
    expect(panel).to_contain_text("Mr Johnson came to Kyiv on 9 April.")
    expect(panel.locator('a[href^="https://"]')).to_have_count(2)
    expect(page).to_have_url(re.compile("#event=e-visit$"))
    panel.get_by_role("button", name="Next", exact=True).click()
    expect(page).to_have_url(re.compile("#event=e-aid$|#event=e-sullivan$"))
    panel.get_by_role("button", name="Close").click()
    expect(panel).to_be_hidden()
    expect(page).not_to_have_url(re.compile("#"))


DRAWN_WIDTH = "document.querySelector('.plot .main-svg').getBoundingClientRect().width"


def test_row_stays_where_it_is_while_its_panel_opens_and_closes(visit):
    """What the reader pressed does not move away, though the page beside the panel is narrower."""
    page = visit.go("/t/dense")
    title = page.locator(".event h3 a").nth(60)
    title.evaluate("title => title.scrollIntoView({ block: 'center' })")
    before, width = title.bounding_box()["y"], page.evaluate(DRAWN_WIDTH)
    title.click()
    expect(page.locator("#panel")).to_be_visible()
    visit.until(f"{DRAWN_WIDTH} < {width}")
    assert abs(title.bounding_box()["y"] - before) <= 1
    page.get_by_role("button", name="Close").click()
    expect(page.locator("#panel")).to_be_hidden()
    visit.until(f"{DRAWN_WIDTH} === {width}")
    assert abs(title.bounding_box()["y"] - before) <= 1


def test_panel_leads_to_what_came_before(visit):
    """An event that is only known to follow another one names it, and opens it."""
    page = visit.go("/t/milley#event=e-visit")
    page.locator("#panel").get_by_role("button", name="Russia and Ukraine hold in-person peace talks").click()
    expect(page.locator("#panel h2")).to_contain_text("in Istanbul")


def test_panel_puts_conflicts_side_by_side(visit):
    """What sources disagree on stands beside each other, each with its sentence."""
    page = visit.go("/t/kinds#event=k-conflict")
    sides = page.locator("#panel .sides").first.locator(".side")
    expect(sides).to_have_count(2)
    expect(sides.first).to_contain_text("10 May 2022")
    expect(sides.last).to_contain_text("17 May 2022")
    expect(sides.last).to_contain_text("It was on 17 May.")
    assert sides.first.bounding_box()["y"] == sides.last.bounding_box()["y"]


def test_panel_copies_link_and_citation(visit):
    """Both are in the clipboard, whole."""
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.go("/t/milley#event=e-visit")
    copied = "navigator.clipboard.readText()"
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate(copied) == f"{visit.site}/t/milley#event=e-visit"
    page.get_by_role("button", name="Copy citation").click()
    visit.until("navigator.clipboard.readText().then((words) => words.includes('In: '))")
    said = page.evaluate(copied)
    assert "“After the Istanbul talks, Boris Johnson visited Kyiv and urged against negotiations.”" in said
    assert "between 1 April and 10 November 2022" in said


@pytest.mark.looks(width=390)
def test_panel_leaves_the_mark_in_sight_on_a_phone(visit):
    """The panel rises from below; the mark it tells of stays above it."""
    page = visit.go("/t/milley#event=e-kherson")
    panel = page.locator("#panel")
    expect(panel).to_be_visible()
    assert panel.bounding_box()["height"] <= 0.73 * 844
    bottom = "document.querySelector('.ring').getBoundingClientRect().bottom"
    visit.until(f"{bottom} < document.querySelector('#panel').getBoundingClientRect().top")


def test_deep_link_opens_its_event(visit):
    """``#event=`` opens the panel and lights the mark; so does a change of the fragment."""
    page = visit.go("/t/milley#event=e-kherson")
    expect(page.locator("#panel h2")).to_have_text("Moscow announces its retreat from Kherson")
    expect(page.locator(".ring")).to_be_visible()
    page.evaluate("location.hash = '#event=e-cnbc'")
    expect(page.locator("#panel h2")).to_have_text("Milley repeats his view on CNBC")


def test_deep_link_opens_any_event_of_a_large_timeline(visit):
    """An event that the page did not bring is asked for, shown, and ringed where it is counted."""
    page = visit.go("/t/large#event=d1234")
    expect(page.locator("#panel h2")).to_be_visible()
    expect(page.locator("#panel")).to_contain_text("Sentence number 1234 about")
    expect(page.locator(".ring")).to_be_visible()


def test_every_row_of_a_large_list_opens(visit):
    """The list's first row opens its event, whether or not the chart shows it by name."""
    page = visit.go("/t/large")
    row = page.locator(".event").first
    row.locator("h3 a").click()
    expect(page.locator("#panel h2")).to_have_text(row.locator("h3").inner_text())


@pytest.mark.looks(width=390, has_touch=True, is_mobile=True)
def test_touch_opens_and_pans(visit):
    """A tap opens the panel; the page scrolls under a finger that moves up or down."""
    page = visit.go("/t/milley")
    page.touchscreen.tap(*visit.label("Moscow announces"))
    expect(page.locator("#panel h2")).to_have_text("Moscow announces its retreat from Kherson")
    assert page.evaluate("getComputedStyle(document.querySelector('.chart')).touchAction") == "pan-y"


def test_theme_follows_the_system_and_the_reader(visit):
    """Dark by choice, kept over a reload; the chart's own colours follow."""
    page = visit.go("/t/milley")
    root, surface = page.locator("html"), page.locator(".plot .main-svg").first
    expect(root).to_have_css("background-color", "rgb(255, 255, 255)")
    page.locator("#theme").click()
    expect(root).to_have_css("background-color", "rgb(21, 23, 26)")
    page.reload()
    page.wait_for_selector(".chart.live")
    expect(root).to_have_css("background-color", "rgb(21, 23, 26)")
    expect(surface).to_have_css("background-color", "rgb(21, 23, 26)")


@pytest.mark.looks(reduced_motion="reduce")
def test_reduced_motion_is_respected(visit):
    """Nothing on the page moves by itself."""
    page = visit.go("/t/milley")
    moving = "all => all.filter((e) => !/^0s(, 0s)*$/.test(getComputedStyle(e).transitionDuration)).length"
    assert page.eval_on_selector_all(".timeline *", moving) == 0
