"""The page beside its peers in one real Chromium: milliseconds until the chart is there, and of a zoom step.

Each row is the median of :data:`ROUNDS` fresh pages (a new context each, nothing cached in the browser). The
peers get the same events in the plainest page that draws them, from the same server. *there* is the first
frame after the last mark is drawn, counted from the start of the navigation; *zoom* is a step to the middle
half until its frame is drawn. Nothing is drawn that is not shown: hover and lists are off for the peers.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, Page, sync_playwright

from tests.chart import build
from tests.chromium import ARGUMENTS, MISSING, find_chromium
from webapp import assets
from webapp.chart.marks import marks
from webapp.chart.moments import iso_minute
from webapp.timeline import codec
from webapp.web.serve import server

ROUNDS = 5
COUNTS = (100, 1_000, 10_000, 100_000)
SLOW = 10_000  # vis-timeline is not asked for more: it takes minutes
PEERS = {"vis-timeline": "8", "vega": "6", "vega-lite": "6", "vega-embed": "7"}
PATIENCE = 60_000

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
PLOTLY_ZOOM = (
    "async () => { const start = performance.now(); await zoomed(); " + FRAME + " return performance.now() - start; }"
)

PLOTLY = """<!doctype html><meta charset="utf-8"><div id="x"></div><script src="{script}"></script><script>
fetch("{data}").then((r) => r.json()).then(async (d) => {
  await Plotly.newPlot("x", [{ type: "{type}", mode: "markers", x: d.x, y: d.y, text: d.text, hoverinfo: "text" }],
    { width: 1040, height: 640, xaxis: { type: "date", range: d.range } });
  window.zoomed = () => Plotly.relayout("x", { "xaxis.range": d.half });
  requestAnimationFrame(() => setTimeout(() => { window.there = performance.now(); }, 0));
});</script>"""
VIS = """<!doctype html><meta charset="utf-8"><div id="x" style="width:1040px;height:640px"></div>
<script src="/peers/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script><script>
fetch("{data}").then((r) => r.json()).then((d) => {
  const items = d.x.map((start, id) => ({ id, start, content: d.text[id] }));
  const t = new vis.Timeline(document.getElementById("x"), items,
    { height: 640, start: d.range[0], end: d.range[1], cluster: { maxItems: 1 } });
  window.zoomed = () => new Promise((done) => {
    t.once("changed", done);
    t.setWindow(...d.half, { animation: false });
  });
  t.once("changed", () => requestAnimationFrame(() =>
    setTimeout(() => { window.there = performance.now(); }, 0)));
});</script>"""
VEGA = """<!doctype html><meta charset="utf-8"><div id="x"></div><script src="/peers/vega/build/vega.min.js"></script>
<script src="/peers/vega-lite/build/vega-lite.min.js"></script>
<script src="/peers/vega-embed/build/vega-embed.min.js"></script>
<script>
fetch("{data}").then((r) => r.json()).then(async (d) => {
  const values = d.x.map((x, n) => ({ x, y: d.y[n] }));
  const spec = (domain) => ({ width: 1000, height: 600, data: { values }, mark: { type: "point", clip: true },
    encoding: { x: { field: "x", type: "temporal", scale: { domain } }, y: { field: "y", type: "quantitative" } } });
  await vegaEmbed("#x", spec(d.range), { actions: false });
  window.zoomed = () => vegaEmbed("#x", spec(d.half), { actions: false });
  requestAnimationFrame(() => setTimeout(() => { window.there = performance.now(); }, 0));
});</script>"""
OURS_THERE = """() => {
  window.there = null;
  const look = () => document.querySelector(".chart.live .plot .textpoint text") ? requestAnimationFrame(() =>
    setTimeout(() => { window.there = performance.now(); }, 0)) : requestAnimationFrame(look);
  addEventListener("DOMContentLoaded", look);
}"""


def run(corpora: Path | None = None) -> None:
    """Print the table."""
    chromium = find_chromium()
    if not chromium:
        sys.exit(MISSING)
    with tempfile.TemporaryDirectory() as kept, sync_playwright() as playwright:
        folder = Path(kept)
        for count in COUNTS:
            (folder / f"{count}.json").write_bytes(codec.dumps(build.dense(count, days=20_000)))
        site = _serve(folder, _peers(folder))
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for count in COUNTS:
            _rows(browser, site, count)
        browser.close()


def _rows(browser: Browser, site: str, count: int) -> None:
    there, zoom, first = _measure(browser, f"{site}/t/{count}", OURS_ZOOM, ours=True)
    _print(count, "Dateline", there, zoom, f"picture and list painted at {first:.0f}")
    for name, path in (
        ("Plotly SVG, same bundle", "plotly-scatter"),
        ("Plotly SVG, full bundle", "plotly-full"),
        ("Plotly scattergl", "plotly-gl"),
        ("vis-timeline, clustered", "vis"),
        ("Vega-Lite", "vega"),
    ):
        if (count > SLOW and path in ("vis",)) or not _answers(browser, f"{site}/peer/{path}/{count}"):
            continue
        there, zoom, _ = _measure(browser, f"{site}/peer/{path}/{count}", PLOTLY_ZOOM)
        _print(count, name, there, zoom)


def _print(count: int, name: str, there: float, zoom: float, note: str = "") -> None:
    print(f"{count:>8,} {name:26s} there {there:7.0f} ms   zoom {zoom:6.0f} ms   {note}", flush=True)


def _answers(browser: Browser, url: str) -> bool:
    page = browser.new_page()
    answer = page.request.get(url)
    page.close()
    return answer.ok


def _measure(browser: Browser, url: str, zoom: str, ours: bool = False) -> tuple[float, float, float]:
    """Medians of *there*, of a zoom step, and of the first contentful paint."""
    found = [_once(browser, url, zoom, ours) for _ in range(ROUNDS)]
    there, zoomed, painted = zip(*found, strict=True)
    return statistics.median(there), statistics.median(zoomed), statistics.median(painted)


def _once(browser: Browser, url: str, zoom: str, ours: bool) -> tuple[float, float, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page: Page = context.new_page()
    page.set_default_timeout(PATIENCE)
    if ours:
        page.add_init_script(f"({OURS_THERE})()")
    page.goto(url)
    there = page.wait_for_function("window.there", timeout=PATIENCE).json_value()
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0")
    page.wait_for_timeout(300)
    zoomed = page.evaluate(zoom)
    context.close()
    return there, zoomed, painted


# ── the peers' pages, from the same server ───────────────────────────────────────────────────────


def _serve(folder: Path, peers: Path | None) -> str:
    from flask import Response, abort, send_from_directory

    running = server(folder, port=0)
    app = running.app
    scripts = {"plotly-full": assets.full_plotly_js()}

    @app.get("/peer/<kind>/<int:count>")
    def page(kind: str, count: int) -> Response:
        if kind in ("vis", "vega") and peers is None:
            abort(404)
        html = {"vis": VIS, "vega": VEGA}.get(kind, PLOTLY)
        script = "/peer/plotly.js" if kind == "plotly-full" or kind == "plotly-gl" else "/static/0/plotly.min.js"
        drawn = html.replace("{script}", script).replace("{data}", f"/peer/data/{count}")
        answer = Response(drawn.replace("{type}", "scattergl" if kind == "plotly-gl" else "scatter"))
        answer.headers["Content-Security-Policy"] = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"
        return answer

    @app.get("/peer/plotly.js")
    def plotly() -> Response:
        return Response(scripts["plotly-full"].read_bytes(), mimetype="text/javascript")

    @app.get("/peer/data/<int:count>")
    def data(count: int) -> Response:
        return Response(_points(count), mimetype="application/json")

    @app.get("/peers/<path:name>")
    def peer(name: str) -> Response:
        return send_from_directory(peers / "node_modules", name) if peers else abort(404)

    Thread(target=running.serve_forever, daemon=True).start()
    _warm(app, folder)
    return f"http://127.0.0.1:{running.port}"


def _warm(app: object, folder: Path) -> None:
    """Everybody's data is parsed before anybody is measured."""
    client = app.test_client()  # type: ignore[attr-defined]
    for count in COUNTS:
        client.get(f"/t/{count}")
        _points(count)


_POINTS: dict[int, str] = {}


def _points(count: int) -> str:
    """The events as points in 40 rows."""
    if count not in _POINTS:
        found = [mark for mark in marks(build.dense(count, days=20_000)) if mark.start is not None]
        first, last = found[0].start or 0, found[-1].start or 0
        quarter = (last - first) / 4
        _POINTS[count] = json.dumps(
            {
                "x": [iso_minute(mark.start or 0)[:16] for mark in found],
                "y": [n % 40 for n in range(len(found))],
                "text": [mark.title for mark in found],
                "range": [iso_minute(first)[:16], iso_minute(last)[:16]],
                "half": [iso_minute(first + quarter)[:16], iso_minute(last - quarter)[:16]],
            }
        )
    return _POINTS[count]


def _peers(folder: Path) -> Path | None:
    """A folder with the peers from npm; None where they cannot be had."""
    if not shutil.which("npm"):
        print("npm is not at hand: vis-timeline and Vega-Lite are left out")
        return None
    wanted = [f"{name}@{version}" for name, version in PEERS.items()]
    done = subprocess.run(
        ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder / "npm"), *wanted],
        capture_output=True,
        timeout=300,
    )
    if done.returncode:
        print("npm could not fetch vis-timeline and Vega-Lite: they are left out")
        return None
    return folder / "npm"
