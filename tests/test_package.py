"""The wheel works where it is installed: its pages, its stylesheet and its samples come with it."""

import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A fresh environment with the wheel in it; the libraries are borrowed from this one."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder), str(ROOT)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "env")], check=True)
    python = folder / "env" / "bin" / "python"
    (wheel,) = folder.glob("*.whl")
    home = next((folder / "env" / "lib").glob("python*")) / "site-packages"
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(wheel), str(home)], check=True)
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    (home / "borrowed.pth").write_text(libraries + "\n")
    return python


def test_an_installed_wheel_serves_the_samples(installed, tmp_path):
    """From an empty folder, the installed command serves ``/``, a timeline and the stylesheet."""
    server = subprocess.Popen(
        [installed, "-m", "webapp", "serve", "--port", "0"], cwd=tmp_path, stdout=subprocess.PIPE, text=True
    )
    try:
        address = re.search(r"http://\S+", server.stdout.readline()).group().rstrip("/.")
        page = _get(f"{address}/")
        assert "Dateline" in page
        style = re.search(r'href="([^"]+\.css[^"]*)"', page).group(1)
        assert "{" in _get(address + style)
        assert _get(address + re.search(r'href="(/t/[^"]+)"', page).group(1))
    finally:
        server.terminate()
        server.wait(10)


def _get(address):
    for _ in range(50):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return answer.read().decode()
        except ConnectionRefusedError:
            time.sleep(0.1)
    raise AssertionError(f"{address} never answered")
