"""Embeds in the pages of others: a real browser, another origin, heights that follow, nothing from third parties."""

import json
import re
import time
from contextlib import contextmanager

import pytest

from tests import consumers

SIZE_LIMIT = 2048
"""Bytes of the script that host pages load."""

KNOWN = re.compile(r"favicon|404")
"""The test page has no icon."""

GAP = 24
"""Pixels a frame may be taller than what is in it."""
PATIENCE = 30
"""Seconds: nothing here takes two, but other tests and programs may have the machine."""

PLAIN = """<!doctype html><meta charset="utf-8"><title>A report</title>
<script>window.heard = []; addEventListener("message", (event) => heard.push([event.data, event.origin]));</script>
{body}
"""


@pytest.fixture(scope="module")
def stage(application, chromium):
    """The address of the embeds, and the browser."""
    with consumers.running(application) as site:
        yield site, chromium


@contextmanager
def hosted(stage, tmp_path, body: str, extra: dict[str, str] | None = None, width: int = 900):
    """A tab that shows a page of its own origin with *body* in it; ``{site}`` in it is the address of the embeds."""
    site, browser = stage
    with consumers.served(tmp_path) as page:
        (tmp_path / "index.html").write_text(PLAIN.format(body=body.replace("{site}", site)))
        for name, text in (extra or {}).items():
            (tmp_path / name).write_text(text)
        tab = browser.new_page(viewport={"width": width, "height": 700})
        tab.faults, tab.strangers = [], []
        tab.on("console", lambda told: told.type == "error" and tab.faults.append(told.text))
        tab.on("pageerror", lambda fault: tab.faults.append(str(fault)))
        tab.on("request", lambda request: request.url.startswith((site, page)) or tab.strangers.append(request.url))
        tab.goto(f"{page}/index.html")
        yield tab
        assert not [fault for fault in tab.faults if not KNOWN.search(fault)]
        assert not [url for url in tab.strangers if not url.startswith(("data:", "blob:", "about:"))]
        tab.close()


def embeds(tab):
    """The frames with our embeds, in the order of the page."""
    return [one for one in tab.frames if "/embed/" in one.url]


def content_height(tab, number: int = 0) -> float:
    """What the document in an embed's frame needs."""
    return embeds(tab)[number].evaluate("document.body.getBoundingClientRect().bottom + scrollY")


def frame_height(tab, number: int = 0) -> float:
    """What the page gives it."""
    return tab.locator("iframe").nth(number).evaluate("one => one.clientHeight")


def drawn(tab, number: int = 0):
    """The embed, once its live chart is there."""
    tab.wait_for_function(f"document.querySelectorAll('iframe').length > {number}")
    until(tab, lambda: len(embeds(tab)) > number)
    embeds(tab)[number].wait_for_selector(".chart.live .main-svg", state="visible")
    return embeds(tab)[number]


def until(tab, holds) -> None:
    """Wait until *holds()*, as long as a loaded machine may need."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        tab.wait_for_timeout(50)


def fitted(tab, number: int = 0) -> None:
    """Wait until the frame, once seen, is as tall as the live chart in it needs: no inner scroll bar, no gap.

    Chromium lets a frame out of sight rest: it draws and tells its height when it comes into view.
    """
    drawn(tab, number)
    tab.locator("iframe").nth(number).scroll_into_view_if_needed()
    until(tab, lambda: 0 <= frame_height(tab, number) - content_height(tab, number) <= GAP)


def said_all(tab) -> None:
    """Wait until messages sent so far have arrived: the frames have drawn twice, then the page has."""
    for one in [*embeds(tab), tab]:
        one.evaluate(
            "new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then))))"
        )


FRAME = '<iframe src="{site}/embed/%s" width="100%%" height="77" title="A timeline"%s></iframe>'
SCRIPT = '<script src="{site}/embed.js" async></script>'


def test_the_script_is_small_and_needs_nothing(site):
    """Two kilobytes, no import, one address that stays."""
    answer = site.get("/embed.js")
    assert len(answer.data) <= SIZE_LIMIT
    assert "import" not in answer.text
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_two_embeds_fit_their_frames(stage, tmp_path):
    """Each frame is as tall as its own content; narrower pages make them taller."""
    body = FRAME % ("milley", "") + "<p>Words between.</p>" + FRAME % ("hostile", "") + SCRIPT
    with hosted(stage, tmp_path, body) as tab:
        fitted(tab, 0)
        fitted(tab, 1)
        wide = frame_height(tab)
        tab.set_viewport_size({"width": 390, "height": 700})
        until(tab, lambda: frame_height(tab) > wide)
        fitted(tab, 0)
        fitted(tab, 1)


def test_an_element_says_in_which_language(stage, tmp_path):
    """The words around the chart follow ``lang``: the axis the script draws, the card, the legend, the source line."""
    body = '<dateline-timeline src="{site}/t/milley" lang="de"></dateline-timeline>' + SCRIPT
    with hosted(stage, tmp_path, body) as tab:
        frame = drawn(tab)
        assert frame.locator("html").get_attribute("lang") == "de"
        frame.locator("#chart").press("ArrowRight")
        words = frame.locator("body").inner_text()
        for german in ("März", "Nov", "Quellen:", "Zur Zeitleiste", "zwischen dem ", "nur die Reihenfolge ist bekannt"):
            assert german in words, words
        assert " von " in frame.locator("#voice").inner_text()
        for english in ("Sources", "Open the timeline", "between", "is known"):
            assert english not in words


def test_what_is_fetched_later_has_the_same_words(site):
    """A large timeline asks for its windows and single events in the language of the page."""
    assert "Frühjahr 2023 · möglich" in str(site.get("/t/milley/marks.json?lang=de").json)
    assert "spring 2023 · possible" in str(site.get("/t/milley/marks.json").json)


def test_an_embed_works_in_the_sandbox_that_wordpress_forces(stage, tmp_path):
    """allow-scripts alone: no storage, no origin; the chart is drawn and the height told with WordPress' secret."""
    body = FRAME % ("milley#?secret=abc123", ' sandbox="allow-scripts" security="restricted"')
    with hosted(stage, tmp_path, body) as tab:
        drawn(tab)
        tab.wait_for_function("heard.some(([data]) => data.message === 'height')")
        told = next(d for d, _ in tab.evaluate("heard") if isinstance(d, dict) and d.get("message") == "height")
        assert told["secret"] == "abc123"
        assert told["value"] > 100


def test_a_sandboxed_frame_fits_too(stage, tmp_path):
    """Its origin is "null"; the window it comes from proves the message."""
    with hosted(stage, tmp_path, FRAME % ("milley", ' sandbox="allow-scripts"') + SCRIPT) as tab:
        fitted(tab)


def test_every_protocol_is_spoken(stage, tmp_path):
    """Our own, AMP's and iframe.resize's, all with the same height."""
    with hosted(stage, tmp_path, FRAME % ("milley", "")) as tab:
        tab.wait_for_function("heard.length >= 3")
        told = [data for data, _ in tab.evaluate("heard")]
    own = [data for data in told if isinstance(data, dict) and data.get("type") == "dateline:height"]
    amp = [data for data in told if isinstance(data, dict) and data.get("sentinel") == "amp"]
    resize = [json.loads(data) for data in told if isinstance(data, str) and "iframe.resize" in data]
    assert own[0]["height"] == amp[0]["height"] == resize[0]["height"] > 100
    assert amp[0]["type"] == "embed-size"


def test_iframe_resizer_fits_an_embed(stage, tmp_path):
    """A page that uses the library of that name, from npm."""
    package = consumers.npm("iframe-resizer")
    script = (package / "js" / "iframeResizer.min.js").read_text()
    body = FRAME % ("milley", "") + '<script src="resizer.js"></script>'
    start = "<script>iFrameResize({ checkOrigin: false }, 'iframe');</script>"
    with hosted(stage, tmp_path, body + start, {"resizer.js": script}) as tab:
        fitted(tab)


def test_forged_heights_are_ignored(stage, tmp_path):
    """Neither the page itself, nor another frame, nor a message of another shape moves a frame."""
    forged = "for (const to of [parent, parent.frames[0]]) to.postMessage({type: 'dateline:height', height: 5555}, '*')"
    forger = f"<script>{forged}</script>"
    body = FRAME % ("milley", "") + SCRIPT + '<iframe src="forger.html" height="50"></iframe>'
    with hosted(stage, tmp_path, body, {"forger.html": forger}) as tab:
        fitted(tab)
        tab.wait_for_function("heard.some(([data]) => data.height === 5555)")
        tab.evaluate("postMessage({type: 'dateline:height', height: 6666}, '*')")
        tab.evaluate("frames[0].postMessage({type: 'dateline:hello', height: -1}, '*')")
        tab.wait_for_function("heard.some(([data]) => data.height === 6666)")
        said_all(tab)
        assert tab.locator("iframe").nth(1).get_attribute("height") == "50"
        assert 0 <= frame_height(tab) - content_height(tab) <= GAP


@pytest.mark.parametrize("src", ["{site}/t/milley", "{site}/embed/milley", "/t/milley", "milley"])
def test_the_custom_element_is_a_frame_that_fits(stage, tmp_path, src):
    """<dateline-timeline> with the address of a page or an embed, or a bare name."""
    body = f'<dateline-timeline src="{src}" title="The talks" theme="dark"></dateline-timeline>' + SCRIPT
    with hosted(stage, tmp_path, body) as tab:
        fitted(tab)
        frame = tab.query_selector("dateline-timeline iframe")
        assert frame.get_attribute("src").endswith("/embed/milley?theme=dark")
        assert frame.get_attribute("title") == "The talks"


def test_a_fixed_height_stays(stage, tmp_path):
    """The page asked for 300 pixels: the frame has them, and no message says otherwise."""
    body = '<dateline-timeline src="{site}/t/milley" height="300"></dateline-timeline>' + SCRIPT
    with hosted(stage, tmp_path, body) as tab:
        drawn(tab)
        said_all(tab)
        assert frame_height(tab) == 300
        assert tab.evaluate("heard.length") == 0


def test_a_frame_without_our_script_still_shows_the_chart(stage, tmp_path):
    """A plain iframe at a fixed height: the chart is live, and the frame scrolls."""
    with hosted(stage, tmp_path, (FRAME % ("milley", "")).replace('"77"', '"300"')) as tab:
        inner = drawn(tab)
        assert frame_height(tab) == 300
        assert inner.evaluate("document.documentElement.scrollHeight") > 300
