"""Plotly figure → SVG, PNG or PDF, drawn by an installed Chromium or Chrome through kaleido.

The one place of this room that starts a process: a browser, kept from the first picture to the end of the
program and never given a way to the network. SVG and PDF keep text as text; a PDF carries its fonts.
"""

import asyncio
import atexit
import hashlib
import re
from collections.abc import Callable
from concurrent.futures import TimeoutError as TookTooLong
from pathlib import Path
from threading import BoundedSemaphore, Lock, Thread
from typing import Any, Literal

from webapp.errors import RenderError

Kind = Literal["svg", "png", "pdf"]
KINDS: tuple[Kind, ...] = ("svg", "png", "pdf")

MEDIA_TYPES: dict[Kind, str] = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}

WAITING = 8
"""Pictures drawn and waiting at once: at half a second each nobody waits longer than a page may take to load."""
SECONDS = 60.0
"""Time limit of one picture: a cold start takes 3 s, 10,000 events about 5 s, on two cores."""
MAX_SIDE = 16_000
"""Pixels of a PNG's longer side: Chromium's canvas ends at 16,384."""
MAX_PIXELS = 100_000_000
"""Pixels of a PNG in all: 400 MB in the browser."""

_SVG_NAME = re.compile(rb'(id="(?:top)?defs-|id="clip|url\(#clip|"trace \w+ trace)[0-9a-f]{6}')
_PDF_DATE = re.compile(rb"(/(?:Creation|Mod)Date \()(D:[^)]{21})(\))")
_NO_MATHJAX = Path(__file__).with_name("no_mathjax.js")
_NOWHERE = "127.0.0.1:9"  # the discard port as proxy: whatever a figure asks for, no request leaves the machine
_INSTALL = (
    "Install one (on Debian: sudo apt-get install chromium) or name it in the variable BROWSER_PATH. "
    "The HTML chart needs no browser to be made."
)


def render(figure: Any, kind: Kind, *, scale: float = 1.0) -> bytes:
    """The whole *figure* as a picture of its own width and height.

    Args:
        figure: a Plotly figure with ``layout.width`` and ``layout.height`` in pixels.
        kind: ``svg``, ``png`` or ``pdf``.
        scale: pixels of a PNG per pixel of the figure; SVG and PDF have no pixels and ignore it.

    Raises:
        RenderError: there is no browser, it took too long, too many wait, or the picture is too large.
    """
    if kind == "png":
        _check_size(figure, scale)
    made = _RENDERER.render(figure, kind, scale if kind == "png" else 1.0)
    return _STABLE[kind](made) if kind in _STABLE else made


def _stable_svg(made: bytes) -> bytes:
    """plotly.js names clip paths and traces at random; named after the content, a figure gives the same bytes again."""
    content = hashlib.sha256(_SVG_NAME.sub(rb"\1", made)).hexdigest()[:6].encode()
    return _SVG_NAME.sub(lambda found: found[1] + content, made)


def _stable_pdf(made: bytes) -> bytes:
    """The browser writes the hour and its page's title; both are put right in place, byte for byte as long."""
    made = _PDF_DATE.sub(lambda found: found[1] + b"D:20000101000000+00'00'" + found[3], made)
    return made.replace(b"(Kaleido-fier)", b"(Timeline    )")


_STABLE: dict[Kind, Callable[[bytes], bytes]] = {"svg": _stable_svg, "pdf": _stable_pdf}


def _check_size(figure: Any, scale: float) -> None:
    width, height = (float(figure.layout[side] or 0) * scale for side in ("width", "height"))
    if not 0 < scale <= 8:
        raise RenderError(f"A scale of {scale:g} cannot be drawn. Give one from 0.1 to 8.")
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise RenderError(
            f"The picture would have {width:,.0f} × {height:,.0f} pixels, more than a browser draws. "
            "Give a smaller scale, or make an SVG or PDF."
        )


class Renderer:
    """A browser that draws figures, opened with the first and kept; safe to call from several threads."""

    def __init__(self, waiting: int = WAITING, seconds: float = SECONDS) -> None:
        self._places = BoundedSemaphore(waiting)
        self._seconds = seconds
        self._starting = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._browser: Any = None

    def render(self, figure: Any, kind: Kind, scale: float) -> bytes:
        """The picture; a browser that died in between is replaced once."""
        if not self._places.acquire(blocking=False):
            raise RenderError("Too many pictures are being drawn at once. Try again in a few seconds.")
        try:
            try:
                return self._attempt(figure, kind, scale)
            except RenderError:
                raise
            except Exception:
                self.close()
                return self._attempt(figure, kind, scale)
        except RenderError:
            raise
        except Exception as reason:
            self.close()
            raise RenderError(f"The browser could not draw the chart ({_first_line(reason)}). {_INSTALL}") from None
        finally:
            self._places.release()

    def close(self) -> None:
        """Close the browser; the next picture opens another."""
        with self._starting:
            loop, self._loop = self._loop, None
            browser, self._browser = self._browser, None
        if loop is None:
            return
        if browser is not None:
            closing = asyncio.run_coroutine_threadsafe(browser.close(), loop)
            try:
                closing.result(timeout=5)
            except Exception:
                closing.cancel()
        loop.call_soon_threadsafe(loop.stop)

    def _attempt(self, figure: Any, kind: Kind, scale: float) -> bytes:
        drawing = asyncio.run_coroutine_threadsafe(self._draw(figure, kind, scale), self._running())
        try:
            return drawing.result(timeout=self._seconds)
        except TookTooLong:
            drawing.cancel()
            self.close()
            raise RenderError(
                f"The browser took longer than {self._seconds:g} seconds for the chart. Show fewer events, or HTML."
            ) from None

    def _running(self) -> asyncio.AbstractEventLoop:
        """The loop of the renderer's own thread, started when first needed."""
        with self._starting:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._opening = asyncio.Lock()
                Thread(target=self._loop.run_forever, name="chart-renderer", daemon=True).start()
            return self._loop

    async def _draw(self, figure: Any, kind: Kind, scale: float) -> bytes:
        async with self._opening:
            if self._browser is None:
                self._browser = await _open()
        made: bytes = await self._browser.calc_fig(figure, opts={"format": kind, "scale": scale})
        return made


async def _open() -> Any:
    """A running browser with plotly.js of the installed plotly package in it, and nothing from elsewhere."""
    from choreographer.errors import BrowserFailedError, ChromeNotFoundError
    from kaleido import Kaleido

    try:
        browser = Kaleido(n=1, timeout=SECONDS, mathjax=_NO_MATHJAX, proxy_server=_NOWHERE)
        await browser.open()
    except (ChromeNotFoundError, BrowserFailedError, OSError) as reason:
        raise RenderError(f"No Chromium or Chrome to draw a picture with ({_first_line(reason)}). {_INSTALL}") from None
    return browser


def _first_line(reason: BaseException) -> str:
    told = str(reason).strip() or type(reason).__name__
    return told.splitlines()[0].split(". ")[0].rstrip(".")[:160]


_RENDERER = Renderer()
atexit.register(_RENDERER.close)
