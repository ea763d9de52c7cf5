"""The browser that draws: an installed Chromium or Chrome, driven by kaleido.

The one place of this room that starts a process, kept from the first picture to the end of the program and never
given a way to the network. Who waits for it, and for how long, is bounded.
"""

import asyncio
import atexit
import logging
import os
import signal
import warnings
from collections.abc import Awaitable, Callable
from concurrent.futures import TimeoutError as TookTooLong
from contextlib import suppress
from pathlib import Path
from threading import BoundedSemaphore, Lock, Thread
from typing import Any

from webapp.errors import RenderError

Job = Callable[[Any], Awaitable[bytes]]
"""What is to be made with a running ``kaleido.Kaleido``."""

WAITING = 8
"""Pictures drawn and waiting at once: at half a second each nobody waits longer than a page may take to load."""
SECONDS = 60.0
"""Time limit of one picture: a cold start takes 3 s, 10,000 events about 5 s, on two cores."""
_CLOSING = 5.0  # seconds in which a browser must close by itself: kaleido waits 3 s for it before it loses patience
_KILLED = 3.0  # seconds in which a killed one is gone
_NO_MATHJAX = Path(__file__).with_name("no_mathjax.js")
_NOWHERE = "127.0.0.1:9"  # the discard port as proxy: whatever a figure asks for, no request leaves the machine
_INSTALL = (
    "Install one (on Debian: sudo apt-get install chromium) or name it in the variable BROWSER_PATH. "
    "The HTML chart needs no browser to be made."
)


class Renderer:
    """A browser that is opened with the first job and kept; safe to call from several threads."""

    def __init__(self, waiting: int = WAITING, seconds: float = SECONDS) -> None:
        self._places = BoundedSemaphore(waiting)
        self._seconds = seconds
        self._starting = Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._browser: Any = None

    def make(self, job: Job) -> bytes:
        """What *job* makes; a browser that died in between is replaced once.

        Raises:
            RenderError: there is no browser, it took too long, or too many wait.
        """
        if not self._places.acquire(blocking=False):
            raise RenderError("Too many pictures are being drawn at once. Try again in a few seconds.")
        try:
            return self._twice(job)
        except RenderError:
            raise
        except Exception as reason:
            self.close()
            raise RenderError(f"The browser could not draw the chart ({_first_line(reason)}). {_INSTALL}") from None
        finally:
            self._places.release()

    def _twice(self, job: Job) -> bytes:
        try:
            return self._attempt(job)
        except RenderError:
            raise
        except Exception:  # the browser died: another gets one try
            self.close()
            return self._attempt(job)

    def close(self) -> None:
        """Close the browser; the next picture opens another."""
        with self._starting:
            loop, self._loop = self._loop, None
            browser, self._browser = self._browser, None
        if loop is None:
            return
        loop.set_exception_handler(lambda *_: None)  # what still waits for this browser fails, and nobody waits for it
        logging.getLogger("choreographer").setLevel(logging.CRITICAL)  # nor for a message cut off in the middle
        if browser is not None:
            closing = asyncio.run_coroutine_threadsafe(browser.close(), loop)
            try:
                closing.result(timeout=_CLOSING)
            except Exception:
                closing.cancel()
                _kill(browser)
        loop.call_soon_threadsafe(loop.stop)

    def _attempt(self, job: Job) -> bytes:
        drawing = asyncio.run_coroutine_threadsafe(self._run(job), self._running())
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

    async def _run(self, job: Job) -> bytes:
        async with self._opening:
            if self._browser is None:
                self._browser = await _open()
                atexit.unregister(self.close)
                atexit.register(self.close)  # only now, so that it comes before the clearing of the browser's folder
        return await job(self._browser)


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


def _kill(browser: Any) -> None:
    """End a browser that does not close, its own processes too, so that none writes into the folder it leaves.

    The folder goes here and now: left to the end of the program, it would be told with a traceback where a process is
    slow to die.
    """
    process = getattr(browser, "subprocess", None)
    if process is None:
        return
    with suppress(OSError):
        os.killpg(process.pid, signal.SIGKILL)  # it was started as the head of a session
    with suppress(Exception):  # it is not gone yet
        process.wait(_KILLED)
    with suppress(Exception), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        browser._browser_impl.clean()


def _first_line(reason: BaseException) -> str:
    told = str(reason).strip() or type(reason).__name__
    return told.splitlines()[0].split(". ")[0].rstrip(".")[:160]


RENDERER = Renderer()
"""The one of this program."""
