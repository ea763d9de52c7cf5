"""A real server for all tests, and visits to its pages."""

from pathlib import Path
from threading import Thread

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
            self.page.wait_for_timeout(50)
        return self.page


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
