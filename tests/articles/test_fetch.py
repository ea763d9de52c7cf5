"""Addresses: fetched from servers that these tests run on loopback, and refused where they lead inside a network."""

import gzip
import http.server
import socket
import threading
import time

import pytest

from tests.articles.news_pages import wordpress
from tests.articles.stories import FERRY
from tests.articles.test_formats import holds, rss
from webapp.articles import Limits, ReadOptions, guard, read
from webapp.errors import FetchError, LimitError

PAGE = wordpress(FERRY).encode()
OWN = ReadOptions(allow_private=True)


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers each path in its own way."""

    def do_GET(self):
        getattr(self, "do" + self.path.partition("?")[0].replace("/", "_").replace("-", "_"))()

    def answer(self, data, status=200, **headers):
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def do_page(self):
        self.answer(PAGE)

    def do_headers(self):
        said = f"{self.headers['Host']} {self.headers.get('Cookie')} {self.headers.get('Authorization')}"
        self.answer(f"<html><body><p>The server heard this today: {said}.</p></body></html>".encode())

    def do_feed(self):
        self.answer(rss().encode(), Content_Type="application/rss+xml")

    def do_latin(self):
        page = "<html><body><p>La liberté fut rétablie à Besançon.</p></body></html>"
        self.answer(page.encode("latin-1"), Content_Type="text/html; charset=ISO-8859-1")

    def do_packed(self):
        self.answer(gzip.compress(PAGE), Content_Encoding="gzip")

    def do_bomb(self):
        self.answer(gzip.compress(b" " * 50_000_000), Content_Encoding="gzip")

    def do_endless(self):
        self.send_response(200)
        self.end_headers()
        with self.quiet():
            while True:
                self.wfile.write(b"x" * 65536)

    def do_drip(self):
        self.send_response(200)
        self.end_headers()
        with self.quiet():
            while True:
                self.wfile.write(b"x")
                time.sleep(0.05)

    def do_head_drip(self):
        with self.quiet():
            while True:
                self.wfile.write(b"H")
                time.sleep(0.05)

    def quiet(self):
        import contextlib

        return contextlib.suppress(OSError)

    def do_moved(self):
        self.answer(b"", 301, Location="/page")

    def do_circle(self):
        self.answer(b"", 302, Location="/circle")

    def do_to_metadata(self):
        self.answer(b"", 302, Location="http://169.254.169.254/latest/meta-data/")

    def do_to_file(self):
        self.answer(b"", 302, Location="file:///etc/passwd")

    def do_missing(self):
        self.answer(b"no", 404)

    def do_forbidden(self):
        self.answer(b"no", 403)

    def do_broken(self):
        self.answer(b"no", 500)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.daemon_threads = True
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


def fast(**limits):
    return ReadOptions(allow_private=True, limits=Limits(**limits))


def test_a_page_is_read_with_its_address_and_the_moment(server):
    """Address and moment of fetching are kept with the article."""
    (article,) = read(f"{server}/page#top", OWN)
    assert holds(article, FERRY)
    assert article.url == f"{server}/page"
    assert article.retrieved.endswith("Z")


def test_a_feed_by_its_address_gives_its_entries(server):
    """A feed's entries keep their own addresses."""
    assert read(f"{server}/feed", OWN)[0].url.endswith(FERRY.slug)


def test_charset_compression_and_redirects_are_followed(server):
    """What the header declares is honoured."""
    assert "Besançon" in read(f"{server}/latin", OWN)[0].text
    assert holds(read(f"{server}/packed", OWN)[0], FERRY)
    assert read(f"{server}/moved", OWN)[0].url == f"{server}/page"


def test_no_cookie_and_no_login_is_sent(server):
    """The request carries the host's name and nothing personal."""
    assert f"{server[7:]} None None" in read(f"{server}/headers", OWN)[0].text


def test_loopback_is_refused_unless_allowed(server):
    """The default is a guarded fetch; the message names the option."""
    with pytest.raises(FetchError, match="--allow-private"):
        read(f"{server}/page")


@pytest.mark.parametrize("path", ["/to-metadata", "/to-file"])
def test_every_hop_is_guarded_even_where_private_is_allowed(server, path):
    """A redirect to cloud metadata or to a file goes nowhere."""
    with pytest.raises(FetchError, match=r"not fetched|only http"):
        read(server + path, OWN)


@pytest.mark.parametrize(
    ("path", "said"),
    [("/missing", "no such page"), ("/forbidden", "browser"), ("/broken", "problem"), ("/circle", "redirects")],
)
def test_each_refusal_says_what_to_do(server, path, said):
    """Statuses become advice."""
    with pytest.raises(FetchError, match=said):
        read(server + path, OWN)


@pytest.mark.parametrize("path", ["/endless", "/bomb"])
def test_size_is_limited_also_unpacked(server, path):
    """Reading stops at the limit, not at the end."""
    with pytest.raises(LimitError, match="larger than 2 MB"):
        read(server + path, fast(bytes=2_000_000))


@pytest.mark.parametrize("path", ["/drip", "/head-drip"])
def test_time_is_limited_however_slowly_it_drips(server, path):
    """A byte now and then does not keep a fetch alive."""
    began = time.monotonic()
    with pytest.raises(LimitError, match="within 1 seconds"):
        read(server + path, fast(seconds=1.0))
    assert time.monotonic() - began < 3


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0.0.0.0", "10.0.0.7", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "100.100.100.200", "[::1]", "[::]", "[fe80::1]", "[fd00:ec2::254]",
        "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[::127.0.0.1]",
        "224.0.0.1", "[ff02::1]", "localhost", "255.255.255.255", "0177.0.0.1", "017700000001", "0x7f.1", "0",
        "LOCALHOST", "[::ffff:0:127.0.0.1]", "[64:ff9b:1::7f00:1]", "[fec0::1]", "[2001:0:7f00:1::]", "[::ffff:7f00:1]",
        "192.0.0.8",
        "198.18.0.1", "240.0.0.1", "[100::1]", "[2001:db8::1]", "127.0.0.1#@example.org", "127.0.0.1:80\\@example.org",
    ],
)  # fmt: skip
def test_private_addresses_are_refused_in_every_spelling(host):
    """Loopback, private, link-local, shared, multicast and translated addresses, of both versions."""
    with pytest.raises(FetchError, match=r"leads to .* not fetched"):
        read(f"http://{host}/")


@pytest.mark.parametrize(
    "host",
    [
        "169.254.169.254", "[fe80::1]", "224.0.0.1", "0.0.0.0", "[::ffff:169.254.169.254]", "192.0.0.192",
        "168.63.129.16", "100.100.100.200", "[fd00:ec2::254]", "[::ffff:0:169.254.169.254]", "[64:ff9b::a9fe:a9fe]",
    ],
)  # fmt: skip
def test_metadata_is_refused_even_with_allow_private(host):
    """One's own network has no pages there."""
    with pytest.raises(FetchError, match="no page is ever published"):
        read(f"http://{host}/", OWN)


@pytest.mark.parametrize(
    "url", ["ftp://example.org/a", "file:///etc/passwd", "http://", "https://user:pw@example.org/", "http://[::"]
)
def test_only_plain_web_addresses_are_fetched(url):
    """Everything else is refused with a reason."""
    with pytest.raises(FetchError):
        read(url, OWN)


def test_the_judged_address_is_the_one_connected_to(server, monkeypatch):
    """A name that resolves elsewhere at a second look leads nowhere else: it is resolved once."""
    port = int(server.rpartition(":")[2])
    asked = []

    def resolver(host, *_, **__):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(guard.socket, "getaddrinfo", resolver)
    real = socket.create_connection
    reached = []
    monkeypatch.setattr(
        "urllib3.util.connection.create_connection", lambda to, *a, **k: reached.append(to) or real(to, *a)
    )
    (article,) = read(f"http://paper.example:{port}/headers", OWN)
    assert f"paper.example:{port}" in article.text
    assert asked[0] == "paper.example"
    assert set(asked[1:]) <= {"127.0.0.1"}
    assert [to[0] for to in reached] == ["127.0.0.1"]


def test_one_private_address_among_public_ones_bars_a_name(monkeypatch):
    """Every address of a name is judged, not just the first."""
    both = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(guard.socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(FetchError, match=r"10\.0\.0\.1"):
        guard.resolve("mixed.example", 80, allow_private=False)


def test_an_unknown_name_is_told_plainly():
    """No traceback for a slip in the address."""
    with pytest.raises(FetchError, match="Check the address"):
        read("https://no-such-host.invalid/a")
