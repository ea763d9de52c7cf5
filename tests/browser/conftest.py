"""A real server for all tests, and visits to its pages."""

import re
from pathlib import Path
from threading import Thread
from time import monotonic

import pytest

from tests.chart import build
from webapp.timeline import codec
from webapp.web.serve import server


@pytest.fixture(scope="session")
def shelf(tmp_path_factory) -> Path:
    """A folder with a timeline of every shape, a large one, and a broken one."""
    folder = tmp_path_factory.mktemp("timelines")
    made = {name: make() for name, make in build.ALL.items()} | {"large": build.dense(3000, days=20_000)}
    for name, timeline in made.items():
        (folder / f"{name}.json").write_bytes(codec.dumps(timeline))
    (folder / "broken.json").write_text('{"format": "dateline/1", "events": [{"id": 3}]}')
    return folder


@pytest.fixture(scope="session")
def site(shelf) -> str:
    """The address of a running server."""
    running = server(shelf, port=0)
    Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.port}"
    running.shutdown()


class Visit:
    """A page with what it did: requests, complaints of its console, errors of its scripts."""

    def __init__(self, page, site):
        self.page, self.site, self.requests, self.complaints = page, site, [], []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: said.type in ("error", "warning") and self.complaints.append(said.text))

    def go(self, path, live=True):
        """Open a page; wait until its chart is live."""
        self.page.goto(self.site + path)
        if live:
            self.page.wait_for_selector(".chart.live")
        return self.page

    def until(self, expression, seconds=20):
        """Wait until a JavaScript expression holds. (Playwright's own waiting evaluates strings in the page, which the
        site's policy forbids.)
        """
        end = monotonic() + seconds
        while not self.page.evaluate(expression):
            assert monotonic() < end, f"never true: {expression}"
            self.page.wait_for_timeout(25)

    def label(self, words):
        """The middle of a label on the chart that contains *words*, in pixels of the window, scrolled into it."""
        found = self.page.locator(".plot .words text", has_text=re.compile(re.escape(words))).first
        found.evaluate("text => text.scrollIntoView({ block: 'center' })")
        box = found.bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def point(self, words):
        """Move the mouse to a label."""
        self.page.mouse.move(*self.label(words))

    def click(self, words):
        """Click on a label."""
        self.page.mouse.click(*self.label(words))

    def ticks(self):
        """What the axis says."""
        return [words for words in self.page.locator(".plot .xtick text").all_text_contents() if words.strip()]

    def rows(self):
        """Ids of the rows of the list that are to be seen."""
        return self.page.eval_on_selector_all(".event:not([hidden])", "rows => rows.map((row) => row.dataset.id)")


@pytest.fixture
def visit(chromium, site, request):
    """Opens pages; parameters (width, theme, …) come from the ``looks`` marker's keyword arguments."""
    marker = request.node.get_closest_marker("looks")
    given = dict(marker.kwargs) if marker else {}
    if hasattr(request, "param"):
        given |= request.param
    width = given.pop("width", 1280)
    context = chromium.new_context(viewport={"width": width, "height": 900 if width > 500 else 844}, **given)
    yield Visit(context.new_page(), site)
    context.close()
