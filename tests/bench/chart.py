"""The page beside its peers in one real Chromium: milliseconds until the chart is there, and of a zoom step.

Each number is the median of :data:`ROUNDS` fresh pages (a new context each, nothing cached in the browser), taken
in turns, so that whatever else the machine does meets all alike, and each after :data:`REST`: a new window of Chromium
first loads a page of its own for the address bar, which would be measured with whatever loads beside it.

*there* is the first frame after the last mark is drawn, counted from the start of the navigation; *zoom* is a step to
the middle half until its frame is drawn. Nothing is drawn that is not shown: hover and lists are off for the peers.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as TookTooLong

from tests.bench.peers import FROM_NPM, NAMES, events, fetched, points, serve
from tests.chromium import ARGUMENTS, MISSING, find_chromium
from webapp.timeline import codec

ROUNDS = 5
COUNTS = (100, 1_000, 100_000)
PATIENCE = 60_000
REST = 800
"""Milliseconds a new window gets for itself."""
OURS = "Dateline"

FRAME = "await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));"
OURS_ZOOM = (
    """async () => {
  const before = document.querySelector(".plot .xtick text").textContent, start = performance.now();
  const asked = document.querySelector("#list").childElementCount >= 200;
  const answered = asked ? new Promise((done) => { const ask = fetch; window.fetch = async (...all) => {
    const answer = await ask(...all), read = answer.json.bind(answer);
    answer.json = async () => { const found = await read(); setTimeout(done, 0); return found; };
    return answer; }; }) : null;
  document.querySelector("[data-do=in]").click();
  await answered;
  """
    + FRAME
    + """
  return performance.now() - start;
}"""
)
PEERS_ZOOM = (
    "async () => { const start = performance.now(); await zoomed(); " + FRAME + " return performance.now() - start; }"
)
OURS_THERE = """(() => {
  window.there = null;
  let plotly;
  Object.defineProperty(window, "Plotly", { configurable: true, get: () => plotly,
    set: (made) => { plotly = made; window.parsed = performance.now(); } });
  document.addEventListener("readystatechange", () => {
    const box = document.getElementById("chart"), seen = new MutationObserver(() => {
      if (!box.matches(".live") || !box.querySelector(".words text")) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => { window.there = performance.now(); }, 0));
    });
    seen.observe(box, { attributes: true });
  }, { once: true });
})()"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity"


class Times(NamedTuple):
    """Milliseconds of one visit; of our own page also until list and picture were painted, and plotly.js was parsed."""

    there: float
    zoom: float
    painted: float = 0.0
    parsed: float = 0.0


Found = dict[tuple[str, int], Times]


def run(corpora: Path | None = None) -> None:
    """Print the table, and how our page meets its targets."""
    chromium = find_chromium()
    if not chromium:
        sys.exit(MISSING)
    with tempfile.TemporaryDirectory() as kept, sync_playwright() as playwright:
        folder = Path(kept)
        for count in COUNTS:
            (folder / f"{count}.json").write_bytes(codec.dumps(events(count)))
        packages = fetched(folder)
        site = serve(folder, packages)
        for count in COUNTS:  # everybody's data is made before anybody is measured
            urlopen(f"{site}/t/{count}").read()
            points(count)
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        pages = {OURS: f"{site}/t/"} | {
            name: f"{site}/peer/{path}/" for path, name in NAMES.items() if packages or path not in FROM_NPM
        }
        _once(browser, pages[OURS] + str(COUNTS[0]), True)  # a browser's first page waits for the browser
        found: Found = {}
        for count in COUNTS:
            found |= {(name, count): times for name, times in _medians(browser, pages, count)}
        browser.close()
    _print_table(list(pages), found)
    _print_targets(found)


def _medians(browser: Browser, pages: dict[str, str], count: int) -> Iterator[tuple[str, Times]]:
    """Medians of every page that shows so many events within a minute."""
    taken: dict[str, list[Times]] = {name: [] for name in pages}
    for _ in range(ROUNDS):
        for name in list(taken):
            try:
                taken[name].append(_once(browser, pages[name] + str(count), name == OURS))
            except TookTooLong:
                del taken[name]
    for name, rounds in taken.items():
        yield name, Times(*map(median, zip(*rounds, strict=True)))


def _once(browser: Browser, url: str, ours: bool) -> Times:
    # Playwright waits by evaluating strings, which the site's policy forbids.
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page: Page = context.new_page()
    page.set_default_timeout(PATIENCE)
    if ours:
        page.add_init_script(OURS_THERE)
    try:
        page.wait_for_timeout(REST)
        page.goto(url)
        there = page.wait_for_function("window.there").json_value()
        first = (page.evaluate(PAINTED), page.evaluate("window.parsed")) if ours else (0.0, 0.0)
        page.wait_for_timeout(300)
        return Times(there, page.evaluate(OURS_ZOOM if ours else PEERS_ZOOM), *first)
    finally:
        context.close()


def _print_table(names: list[str], found: Found) -> None:
    print(f"{'milliseconds':26s}" + "".join(f"{f'{what} {n:,}':>16s}" for what in ("there", "zoom") for n in COUNTS))
    for name in names:
        rows = [found.get((name, count)) for count in COUNTS]
        cells = [*((t and t.there) for t in rows), *((t and t.zoom) for t in rows)]
        print(f"{name:26s}" + "".join(f"{cell:16,.0f}" if cell else f"{'over 60 s':>16s}" for cell in cells))


def _print_targets(found: Found) -> None:
    """What was promised of our page, each with what it is of its limit."""
    ours = {count: found[OURS, count] for count in COUNTS}
    few, some, many = COUNTS
    gl = found["Plotly scattergl", many]
    worst = max(times.zoom for times in ours.values())
    print()
    for words, value, limit in (
        ("100 events, beside plain Plotly with the same bundle", ours[few].there, found[NAMES["plotly"], few].there),
        ("100 events, beside the same in our brackets", ours[few].there, found[NAMES["plotly-eager"], few].there),
        ("100,000 events, beside a third of scattergl's time", ours[many].there, gl.there / 3),
        ("100,000 events, beside 1.3 times our own 1,000", ours[many].there, ours[some].there * 1.3),
        ("slowest zoom step, beside a quarter of scattergl's", worst, gl.zoom / 4),
        *((f"list and picture of {n:,}, before plotly.js", t.painted, t.parsed) for n, t in ours.items()),
    ):
        print(f"{words:56s} {value:7.0f} of {limit:7.0f} ms  {'met' if value <= limit else 'MISSED'}")
