"""The one browser of a test process (Playwright allows no second one beside it), and no clock in any test."""

import pytest
from hypothesis import settings
from playwright.sync_api import expect, sync_playwright

from tests.chromium import ARGUMENTS, MISSING, find_chromium

settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")
expect.set_options(timeout=20_000)  # milliseconds: a machine may be busy


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium, headless."""
    path = find_chromium()
    if not path:
        pytest.fail(MISSING, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium):
    """A page in a context of its own, 1280 by 720."""
    context = chromium.new_context(viewport={"width": 1280, "height": 720})
    yield context.new_page()
    context.close()
