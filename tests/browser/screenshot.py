"""``python -m tests.browser.screenshot``: the README's picture, taken of the sample timeline as it is today.

The picture carries the SHA-256 of the timeline JSON it shows, so that a test can tell when it is out of date.
"""

import hashlib
import struct
import sys
import zlib
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

from tests.chromium import ARGUMENTS, MISSING, find_chromium
from webapp.web.serve import server

DATA = Path(__file__).parents[2] / "data"
TIMELINE, PICTURE = DATA / "timelines" / "ukraine-2022.json", DATA / "pictures" / "timeline.png"
KEY = b"timeline-sha256"
WIDTH, HEIGHT = 1280, 900
_HEADER = 33  # bytes of a PNG before its second chunk: signature and IHDR


def shown() -> str:
    """SHA-256 of the sample timeline."""
    return hashlib.sha256(TIMELINE.read_bytes()).hexdigest()


def marked(png: bytes, value: str) -> bytes:
    """The picture with a text chunk behind its header."""
    body = b"tEXt" + KEY + b"\0" + value.encode()
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return png[:_HEADER] + chunk + png[_HEADER:]


def mark_of(png: bytes) -> str:
    """The SHA-256 that a picture carries; empty where it has none."""
    _, found, rest = png.partition(b"tEXt" + KEY + b"\0")
    return rest[:64].decode("ascii", "replace") if found else ""


def take() -> bytes:
    """The page of the sample timeline, light, at 1280 pixels."""
    running = server(TIMELINE.parent, port=0)
    Thread(target=running.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(f"http://127.0.0.1:{running.port}/t/{TIMELINE.stem}")
        page.wait_for_selector(".chart.live")
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        png = page.screenshot()
        browser.close()
    running.shutdown()
    return png


def main() -> None:
    """Take the picture and keep it."""
    if find_chromium() is None:
        sys.exit(MISSING)
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_bytes(marked(take(), shown()))


if __name__ == "__main__":
    main()
