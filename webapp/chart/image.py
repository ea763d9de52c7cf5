"""Plotly figure → SVG, PNG or PDF of its size; HTML → PDF on paper. Text stays text, and a PDF carries its fonts.

The same content gives the same bytes: what the browser makes up (names, hours) is put right afterwards.
"""

import base64
import hashlib
import html
import re
import struct
import zlib
from collections.abc import Callable
from typing import Any, Literal

from webapp.chart.browser import RENDERER
from webapp.chart.text import bold_width, width
from webapp.errors import RenderError

Kind = Literal["svg", "png", "pdf"]
KINDS: tuple[Kind, ...] = ("svg", "png", "pdf")

MEDIA_TYPES: dict[Kind, str] = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}

MAX_SIDE = 16_000
"""Pixels of a PNG's longer side: Chromium's canvas ends at 16,384."""
MAX_PIXELS = 100_000_000
"""Pixels of a PNG in all: 400 MB in the browser."""
DOTS = 96 / 0.0254
"""Pixels of a figure in a metre, as CSS counts them."""

_SVG_NAME = re.compile(rb'(id="(?:top)?defs-|id="clip|url\(#clip|"trace \w+ trace)[0-9a-f]{6}')
_SVG_TEXT = re.compile(rb"<text ([^>]*font-size: ([0-9.]+)px[^>]*)>([^<]+)</text>")
_MEASURED = re.compile("[ -~\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]+")
"""Letters whose widths are those of the face, or so near that nobody sees it; others are estimates."""
_PDF_DATE = re.compile(rb"(/(?:Creation|Mod)Date \()(D:[^)]{21})(\))")
_PNG_HEAD = 8 + 25  # bytes of the signature and of the first chunk


def render(figure: Any, kind: Kind, *, scale: float = 1.0) -> bytes:
    """The whole *figure* as a picture of its own width and height.

    Args:
        figure: a Plotly figure with ``layout.width`` and ``layout.height`` in pixels.
        kind: ``svg``, ``png`` or ``pdf``.
        scale: pixels of a PNG per pixel of the figure; SVG and PDF have no pixels and ignore it.

    Raises:
        RenderError: there is no browser, it took too long, too many wait, or the picture is too large.
    """
    scale = scale if kind == "png" else 1.0
    if kind == "png":
        _check_size(figure, scale)
    made = RENDERER.make(lambda browser: browser.calc_fig(figure, opts={"format": kind, "scale": scale}))
    return _FINISHED[kind](made, scale)


def printed(page: str) -> bytes:
    """The HTML *page* as PDF, on the paper and with the margins that its style sheet names; its scripts do not run.

    Raises:
        RenderError: there is no browser, it took too long, or too many wait.
    """
    return _finished_pdf(RENDERER.make(lambda browser: _print(browser, page)))


async def _print(browser: Any, page: str) -> bytes:
    tab = await browser.create_tab("about:blank")
    try:
        await _tell(tab, "Emulation.setScriptExecutionDisabled", value=True)
        frame = (await _tell(tab, "Page.getFrameTree"))["frameTree"]["frame"]["id"]
        await _tell(tab, "Page.setDocumentContent", frameId=frame, html=page)
        wanted = ("preferCSSPageSize", "printBackground", "generateTaggedPDF", "generateDocumentOutline")
        made = await _tell(tab, "Page.printToPDF", **dict.fromkeys(wanted, True))
        return base64.b64decode(made["data"])
    finally:
        await browser.close_tab(tab.target_id)


async def _tell(tab: Any, command: str, **parameters: Any) -> Any:
    answer = await tab.send_command(command, params=parameters)
    if "error" in answer:
        raise RenderError(f"The browser refused to print the page ({answer['error'].get('message', command)}).")
    return answer["result"]


def _finished_svg(made: bytes, _: float) -> bytes:
    """plotly.js names clip paths and traces at random; named after the content, a figure gives the same bytes again.

    An SVG takes its fonts from where it is opened. Its texts say how wide they are, so that none runs into another
    where the font is a wider one.
    """
    made = _SVG_TEXT.sub(_with_width, made)
    content = hashlib.sha256(_SVG_NAME.sub(rb"\1", made)).hexdigest()[:6].encode()
    return _SVG_NAME.sub(lambda found: found[1] + content, made)


def _with_width(found: re.Match[bytes]) -> bytes:
    attributes, size, words = found[1], float(found[2]), html.unescape(found[3].decode())
    if not _MEASURED.fullmatch(words):
        return found[0]
    wide = (bold_width if b"font-weight: 700" in attributes or b"font-weight: bold" in attributes else width)(
        words, size
    )
    return b'<text textLength="%.1f" lengthAdjust="spacingAndGlyphs" %s>%s</text>' % (wide, attributes, found[3])


def _finished_png(made: bytes, scale: float) -> bytes:
    """With the size it is meant to have on paper (the chunk pHYs), so that a finer picture is not a larger one."""
    data = b"pHYs" + struct.pack(">IIB", round(DOTS * scale), round(DOTS * scale), 1)
    chunk = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    return made[:_PNG_HEAD] + chunk + made[_PNG_HEAD:]


def _finished_pdf(made: bytes, _: float = 1.0) -> bytes:
    """The browser writes the hour and kaleido's page its title; both are put right in place, byte for byte as long."""
    made = _PDF_DATE.sub(lambda found: found[1] + b"D:20000101000000+00'00'" + found[3], made)
    return made.replace(b"(Kaleido-fier)", b"(Timeline    )")


_FINISHED: dict[Kind, Callable[[bytes, float], bytes]] = {
    "svg": _finished_svg,
    "png": _finished_png,
    "pdf": _finished_pdf,
}


def _check_size(figure: Any, scale: float) -> None:
    width, height = (float(figure.layout[side] or 0) * scale for side in ("width", "height"))
    if not 0 < scale <= 8:
        raise RenderError(f"A scale of {scale:g} cannot be drawn. Give one from 0.1 to 8.")
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise RenderError(
            f"The picture would have {width:,.0f} × {height:,.0f} pixels, more than a browser draws. "
            "Give a smaller scale, or make an SVG or PDF."
        )
