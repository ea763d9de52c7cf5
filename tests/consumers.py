"""Real consumers for tests: packages from npm in ``build/npm``, web servers for pages and for the site."""

from __future__ import annotations

import fcntl
import functools
import http.server
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NPM = Path(__file__).parent.parent / "build" / "npm"
VERSIONS = {
    "@knight-lab/timelinejs": "3.9.11",
    "@markwhen/parser": "1.2.0",
    "vis-timeline": "8.5.4",
    "iframe-resizer": "4.4.5",
}
"""What the tests install, exactly: a newer version is looked at before it is trusted."""
SECONDS = 180


def npm(package: str) -> Path:
    """The folder of an installed npm package; the test is skipped, with a sentence, where npm cannot bring it."""
    folder = NPM / "node_modules" / package
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("npm and node are not installed, so this consumer cannot be tried")
    NPM.mkdir(parents=True, exist_ok=True)
    with (NPM / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "package.json").is_file():
            _install(package)
    return folder


def _install(package: str) -> None:
    wanted = f"{package}@{VERSIONS[package]}"
    command = ["npm", "install", "--prefix", str(NPM), "--no-audit", "--no-fund", "--ignore-scripts", wanted]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=SECONDS, cwd=NPM)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as reason:
        pytest.skip(f"npm could not install {wanted} ({type(reason).__name__}), so this consumer cannot be tried")


def node(script: str, given: bytes) -> str:
    """What a script says that runs beside the installed packages and reads *given* from standard input."""
    command = ["node", "--input-type=module", "-e", script]
    done = subprocess.run(command, input=given, capture_output=True, timeout=60, cwd=NPM)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a web server over *folder*, of an origin of its own."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def running(app) -> Iterator[str]:
    """The address of a Flask application on localhost, another origin than 127.0.0.1."""
    from werkzeug.serving import make_server

    server = make_server("localhost", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
