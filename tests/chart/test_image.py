"""Pictures of figures, by a real browser."""

import shutil
import socket
import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Thread
from xml.etree import ElementTree as ET

import plotly.graph_objects as go
import pytest

from tests.chart import build
from webapp.chart import View, browser, image
from webapp.chart import figure as chart
from webapp.chart.browser import Renderer
from webapp.chart.image import printed, render
from webapp.chart.text import width
from webapp.errors import RenderError

TITLE = "Talks in “Kyiv” & elsewhere"


def figure(title: str = TITLE, **layout) -> go.Figure:
    """A small figure with its size and a title in it."""
    return go.Figure(
        go.Scatter(x=["2022-11-09"], y=[1], mode="markers+text", text=["Milley speaks"]),
        {"width": 400, "height": 300, "title": {"text": title.replace("&", "&amp;")}, **layout},
    )


def drawing(kaleido):
    """The job of drawing a small figure."""
    return kaleido.calc_fig(figure(), opts={"format": "svg"})


def test_an_svg_is_xml_and_its_text_is_text():
    """Titles and labels can be found, selected and read aloud."""
    root = ET.fromstring(render(figure(), "svg"))
    assert root.tag.endswith("svg")
    words = " ".join("".join(node.itertext()) for node in root.iter() if node.tag.endswith("text"))
    assert TITLE in words
    assert "Milley speaks" in words
    assert root.get("viewBox") == "0 0 400 300"


def test_every_mark_and_every_sample_of_the_legend_is_drawn():
    """Plotly draws points that share an id once, so none has one: each disc of the figure is in the picture."""
    made = chart(build.kinds(), View())
    asked = sum(len(trace.x) for trace in made.data if trace.mode == "markers")
    root = ET.fromstring(render(made, "svg"))
    assert sum(node.get("class") == "point" for node in root.iter()) == asked


def test_a_png_has_the_scale_asked_for():
    """Pixels are the figure's size times the scale."""
    made = render(figure(), "png", scale=2)
    assert struct.unpack(">II", made[16:24]) == (800, 600)
    at = made.index(b"pHYs") + 4
    assert struct.unpack(">II", made[at : at + 8]) == (7559, 7559)  # twice 96 dots an inch: as large on paper as at 1


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not installed")
def test_a_pdf_holds_its_text_and_its_fonts(tmp_path):
    """One page; the title is text; every font is embedded."""
    path = tmp_path / "x.pdf"
    path.write_bytes(render(figure(), "pdf"))
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True, timeout=20).stdout
    assert TITLE in text
    assert text.count("\f") == 1
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True, timeout=20).stdout
    rows = fonts.splitlines()[2:]
    assert rows
    assert all(" yes " in row for row in rows)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is not installed")
def test_a_page_is_printed_on_its_paper(tmp_path):
    """Its style names the paper; its words are text; its scripts do not run; printed again it is the same."""
    page = """<!doctype html><title>T</title><style>@page { size: A5 }</style><p id="p">Words</p>
    <script>document.getElementById("p").textContent = "Deeds"</script>"""
    path = tmp_path / "x.pdf"
    path.write_bytes(printed(page))
    assert printed(page) == path.read_bytes()
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True, timeout=20).stdout
    assert text.strip() == "Words"
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True, timeout=20).stdout
    assert "Title:           T" in told
    assert "(A5)" in told or "419." in told


@pytest.mark.parametrize("kind", image.KINDS)
def test_the_same_figure_gives_the_same_bytes(kind):
    """No random names, no hour of the day."""
    first, second = render(figure(), kind), render(figure(), kind)
    assert first == second
    assert kind != "pdf" or first.startswith(b"%PDF-")


def test_nothing_is_asked_of_the_network(monkeypatch):
    """Not MathJax, not a font, not even a picture that a hostile figure names: the proxy hears nothing of ours."""
    asked = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen():
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    asked.append(connection.recv(2000))

        Thread(target=listen, daemon=True).start()
        monkeypatch.setattr(browser, "_NOWHERE", f"127.0.0.1:{server.getsockname()[1]}")
        renderer = Renderer()
        try:
            assert renderer.make(drawing)
        finally:
            renderer.close()
    hosts = [request.split(b" ")[1] for request in asked if request.count(b" ") >= 2]
    assert not [host for host in hosts if b"mathjax" in host or b"cdnjs" in host or b"plot.ly" in host], hosts


def test_an_svg_keeps_its_widths_in_other_fonts():
    """It is opened where none of its fonts is: every Latin text says how wide it must be, others are left alone."""
    made = ET.fromstring(render(figure("Переговоры", font={"size": 20}), "svg"))
    texts = {"".join(text.itertext()): text for text in made.iter("{http://www.w3.org/2000/svg}text")}
    assert float(texts["Milley speaks"].get("textLength")) == pytest.approx(width("Milley speaks", 20), abs=0.1)
    assert texts["Milley speaks"].get("lengthAdjust") == "spacingAndGlyphs"
    assert texts["Переговоры"].get("textLength") is None


def test_several_threads_share_one_browser():
    """Requests of a server are drawn one after the other, none is lost."""
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda number: render(figure(f"Number {number}"), "svg"), range(6)))
    assert all(f"Number {number}".encode() in svg for number, svg in enumerate(made))


def test_without_a_browser_the_message_says_what_to_install(monkeypatch):
    """Not a traceback: what is missing and how to get it."""
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    with pytest.raises(RenderError, match="apt-get install chromium"):
        Renderer().make(drawing)


def test_a_full_queue_and_a_slow_picture_are_plain_messages():
    """A server is never blocked by pictures."""
    with pytest.raises(RenderError, match="Try again"):
        Renderer(waiting=0).make(drawing)
    with pytest.raises(RenderError, match="longer than"):
        Renderer(seconds=0.01).make(drawing)


def test_a_browser_that_died_is_replaced():
    """A crash between two pictures costs one start, not the service."""
    renderer = Renderer()
    try:
        assert renderer.make(drawing)
        renderer._browser.subprocess.kill()
        assert renderer.make(drawing)
    finally:
        renderer.close()


def test_a_browser_that_hangs_is_ended():
    """Its time is limited; then it is closed, by force if need be, and the next picture opens another."""

    async def hang(kaleido):
        tab = await kaleido.create_tab("about:blank")
        browsers.append(kaleido)
        await tab.send_command("Runtime.evaluate", params={"expression": "while (true) {}"})
        return b""

    browsers = []
    renderer = Renderer()
    try:
        renderer.make(drawing)
        renderer._seconds = 0.5
        with pytest.raises(RenderError, match="longer than"):
            renderer.make(hang)
        assert browsers[0].subprocess.poll() is not None
    finally:
        renderer.close()


ENDING = """
import plotly.graph_objects as go
from webapp.chart import browser, image
image.render(go.Figure(layout={"width": 100, "height": 100}), "svg")
open_browser = browser.RENDERER._browser
folder, close = open_browser._browser_impl.tmp_dir.path, open_browser.close
async def told():
    print(folder.exists())
    await close()
open_browser.close = told
"""


def test_the_browser_ends_before_its_folder():
    """Python clears temporary folders at its end; one that a browser still writes into cannot be cleared."""
    ended = subprocess.run([sys.executable, "-c", ENDING], capture_output=True, text=True, timeout=100)
    assert (ended.returncode, ended.stdout.split()[0], ended.stderr) == (0, "True", "")


SLOW_TO_CLOSE = """
import plotly.graph_objects as go
from webapp.chart import browser, image
browser._CLOSING = 0.01
image.render(go.Figure(layout={"width": 100, "height": 100}), "svg")
"""


def test_a_browser_that_is_slow_to_close_leaves_no_traceback():
    """At the end of the program it is ended by force, its folder goes with it, and nothing is said."""
    ended = subprocess.run([sys.executable, "-c", SLOW_TO_CLOSE], capture_output=True, text=True, timeout=100)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize(("scale", "words"), [(0, "scale"), (99, "scale"), (8, "smaller scale")])
def test_a_picture_no_browser_can_draw_is_refused_before(scale, words):
    """Too many pixels, or none."""
    with pytest.raises(RenderError, match=words):
        render(figure(width=4000), "png", scale=scale)
