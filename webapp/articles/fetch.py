"""A page or feed by its address: http and https only, guarded, limited in size, time and hops."""

import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from typing import Any
from urllib.parse import urljoin

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.util import Url, parse_url

from webapp.articles import guard
from webapp.articles.options import ReadOptions
from webapp.errors import FetchError, LimitError
from webapp.model import Value

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([a-zA-Z0-9_:.-]{1,40})", re.IGNORECASE)
_HEADERS = {
    "User-Agent": "Dateline/0.1 (reads one article at the request of its user)",
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5",
    "Accept-Language": "en,*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_CONNECT = 10.0
"""Seconds to reach a server; a silent one is given up before the whole time is gone."""
_CHUNK = 1 << 16
_REDIRECTS = (301, 302, 303, 307, 308)
_ADVICE = {
    401: "it wants a login. Save the page from your browser and give the file",
    402: "it wants payment. Save the page from your browser and give the file",
    403: "it refuses programs. Save the page from your browser and give the file",
    404: "there is no such page. Check the address",
    410: "the page has been taken away. Look for a copy in a web archive",
    429: "it was asked too often. Wait a little and try again",
    451: "it may not show the page for legal reasons",
}


class Page(Value, frozen=True, kw_only=True):
    """What a server answered."""

    data: bytes
    url: str
    """Where the answer came from, after all redirects."""
    charset: str | None = None


def is_address(source: str) -> bool:
    """Whether *source* is an address rather than a path."""
    return bool(_SCHEME.match(source))


def get(url: str, options: ReadOptions) -> Page:
    """The page at *url*. Raises :class:`FetchError` or :class:`LimitError`."""
    deadline = time.monotonic() + options.limits.seconds
    at = url
    for _ in range(options.limits.redirects + 1):
        answer = _hop(at, options, deadline)
        if isinstance(answer, Page):
            return answer
        at = answer
    raise FetchError(f"{url} redirects more than {options.limits.redirects} times. Give the address it should end at.")


def _hop(url: str, options: ReadOptions, deadline: float) -> Page | str:
    """The page at one address, or the address it redirects to."""
    parsed = _parsed(url)
    host = str(parsed.host).strip("[]")
    port = parsed.port or (443 if parsed.scheme == "https" else 80)
    address = guard.resolve(host, port, allow_private=options.allow_private)
    connection = _connection(parsed, host, address, port, min(_CONNECT, max(deadline - time.monotonic(), 0.1)))
    try:
        connection.connect()
        with _deadline(connection.sock, deadline - time.monotonic()):
            headers = _HEADERS | {"Host": parsed.netloc or host}
            connection.request("GET", parsed.request_uri, headers=headers, preload_content=False)
            return _answer(connection.getresponse(), url, options, deadline)
    except (HTTPError, HTTPException, OSError, ValueError, AttributeError) as fault:
        if time.monotonic() >= deadline:
            raise LimitError(
                f"{url} did not answer within {options.limits.seconds:g} seconds. Try again later."
            ) from None
        raise FetchError(f"{url} cannot be fetched: {_reason(fault)}. Check the address, or try again later.") from None
    finally:
        connection.close()


def _parsed(url: str) -> Url:
    try:
        parsed = parse_url(url)
    except LocationParseError:
        raise FetchError(f"“{url}” is not an address. Write it as https://example.org/page.") from None
    if parsed.scheme not in ("http", "https"):
        raise FetchError(
            f"“{url}” is not a web address: only http and https are fetched. Save the file and give its path."
        )
    if not parsed.host:
        raise FetchError(f"“{url}” names no server. Write it as https://example.org/page.")
    if parsed.auth:
        raise FetchError("The address holds a login, which would be sent on. Save the page and give the file.")
    return parsed


def _connection(parsed: Url, host: str, address: str, port: int, seconds: float) -> HTTPConnection:
    """A connection to the judged address that still speaks to the server by its name."""
    if parsed.scheme == "https":
        return HTTPSConnection(address, port, timeout=seconds, server_hostname=host, assert_hostname=host)
    return HTTPConnection(address, port, timeout=seconds)


@contextmanager
def _deadline(connected: socket.socket, seconds: float) -> Iterator[None]:
    """Cut a connection after *seconds*, however slowly its bytes drip."""
    timer = threading.Timer(max(seconds, 0.0), _cut, (connected,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _cut(connected: socket.socket) -> None:
    with suppress(OSError, ValueError):
        connected.shutdown(socket.SHUT_RDWR)


def _answer(response: urllib3.BaseHTTPResponse, url: str, options: ReadOptions, deadline: float) -> Page | str:
    location = response.headers.get("Location")
    if response.status in _REDIRECTS and location:
        return urljoin(url, location)
    if response.status != 200:
        advice = _ADVICE.get(response.status, "the server has a problem. Try again later")
        raise FetchError(f"{url} answered with status {response.status}: {advice}.")
    declared = _CHARSET.search(response.headers.get("Content-Type") or "")
    data = _body(response, url, options.limits.bytes)
    if time.monotonic() >= deadline:  # a connection that was cut looks like one that ended
        raise TimeoutError
    return Page(data=data, url=url.partition("#")[0], charset=declared.group(1) if declared else None)


def _body(response: Any, url: str, most: int) -> bytes:
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += chunk
        if len(data) > most:
            raise LimitError(f"{url} is larger than {most / 1e6:.0f} MB. Save the part you need and give the file.")
    return bytes(data)


def _reason(fault: Exception) -> str:
    text = str(fault)
    if "CERTIFICATE" in text.upper():
        return "its certificate is not valid"
    if isinstance(fault, TimeoutError) or "timed out" in text:
        return "it does not answer"
    return text.rpartition(": ")[2][:200] or type(fault).__name__
