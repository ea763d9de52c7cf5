"""axe-core finds nothing on any page, in either theme, at either width."""

import pytest
from axe_playwright_python.sync_playwright import Axe

LOOKS = [{"width": 1280, "color_scheme": "light"}, {"width": 390, "color_scheme": "dark"}]
PAGES = [
    "/",
    "/t/milley",
    "/t/kinds?lanes=kind",
    "/t/dense",
    "/t/undated",
    "/embed/milley",
    "/t/nope",
    "/t/milley#event=e-visit",
]


@pytest.mark.parametrize("visit", LOOKS, indirect=True, ids=["desk-light", "phone-dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visit, path):
    """No violation of WCAG A or AA, nor of axe's best practices."""
    page = visit.go(path, live=path not in ("/", "/t/undated", "/t/nope"))
    found = Axe().run(page).response["violations"]
    assert not found, [(f["id"], [n["html"][:200] for n in f["nodes"][:3]], f["nodes"][0]["any"][:1]) for f in found]
