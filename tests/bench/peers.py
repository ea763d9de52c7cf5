"""The peers' pages: the same events in the plainest page that draws them, served beside ours."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from threading import Thread

from flask import Response, abort, send_from_directory

from tests.chart import build
from webapp import assets
from webapp.chart.marks import marks
from webapp.chart.moments import iso_minute
from webapp.model import Timeline
from webapp.web.serve import server

PACKAGES = {"vis-timeline": "8", "vega": "6", "vega-lite": "6", "vega-embed": "7"}
NAMES = {
    "plotly": "Plotly SVG, same bundle",
    "plotly-eager": "the same, in our brackets",
    "plotly-full": "Plotly SVG, full bundle",
    "plotly-gl": "Plotly scattergl",
    "vis": "vis-timeline, clustered",
    "vega": "Vega-Lite",
}
"""What is measured beside ours, by the names of the pages; the last two come from npm."""
FROM_NPM = ("vis", "vega")
POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"

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


def events(count: int) -> Timeline:
    """What everybody is asked to draw: so many events of 55 years, a third of them in one month."""
    return build.dense(count, days=20_000)


@cache
def points(count: int) -> str:
    """The events as points in 40 rows."""
    found = [mark for mark in marks(events(count)) if mark.start is not None]
    first, last = found[0].start or 0, found[-1].start or 0
    quarter = (last - first) / 4
    said = {
        "x": [iso_minute(mark.start or 0)[:16] for mark in found],
        "y": [n % 40 for n in range(len(found))],
        "text": [mark.title for mark in found],
        "range": [iso_minute(first)[:16], iso_minute(last)[:16]],
        "half": [iso_minute(first + quarter)[:16], iso_minute(last - quarter)[:16]],
    }
    return json.dumps(said)


def serve(folder: Path, packages: Path | None) -> str:
    """The address of a server with our pages of the timelines in *folder* and all the peers'."""
    running = server(folder, port=0)
    app = running.app

    @app.get("/peer/<kind>/<int:count>")
    def page(kind: str, count: int) -> Response:
        html = {"vis": VIS, "vega": VEGA}.get(kind, PLOTLY)
        script = {"plotly": "/peer/bundle.js", "plotly-eager": "/static/0/plotly.min.js"}.get(kind, "/peer/plotly.js")
        drawn = html.replace("{script}", script).replace("{data}", f"/peer/data/{count}")
        drawn = drawn.replace("{type}", "scattergl" if kind == "plotly-gl" else "scatter")
        return Response(drawn, headers={"Content-Security-Policy": POLICY})

    @app.get("/peer/bundle.js")
    def bundle() -> Response:
        return Response(assets.plotly_js().read_bytes(), mimetype="text/javascript")

    @app.get("/peer/plotly.js")
    def plotly() -> Response:
        return Response(assets.full_plotly_js().read_bytes(), mimetype="text/javascript")

    @app.get("/peer/data/<int:count>")
    def data(count: int) -> Response:
        return Response(points(count), mimetype="application/json")

    @app.get("/peers/<path:name>")
    def package(name: str) -> Response:
        return send_from_directory(packages / "node_modules", name) if packages else abort(404)

    Thread(target=running.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{running.port}"


def fetched(folder: Path) -> Path | None:
    """A folder with the peers from npm; None where they cannot be had."""
    if not shutil.which("npm"):
        print("npm is not at hand: vis-timeline and Vega-Lite are left out")
        return None
    wanted = [f"{name}@{version}" for name, version in PACKAGES.items()]
    done = subprocess.run(
        ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder / "npm"), *wanted],
        capture_output=True,
        timeout=300,
    )
    if done.returncode:
        print("npm could not fetch vis-timeline and Vega-Lite: they are left out")
        return None
    return folder / "npm"
