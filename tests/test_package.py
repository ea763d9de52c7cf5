"""The wheel works where it is installed: its pages, its stylesheet and its samples come with it."""

import re
import subprocess
import sys
import urllib.request
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder), str(ROOT)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A fresh environment with the wheel in it; the libraries are borrowed from this one."""
    folder = tmp_path_factory.mktemp("elsewhere")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "env")], check=True)
    python = folder / "env" / "bin" / "python"
    home = next((folder / "env" / "lib").glob("python*")) / "site-packages"
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(wheel), str(home)], check=True)
    libraries = next(path for path in sys.path if path.endswith("site-packages"))
    (home / "borrowed.pth").write_text(libraries + "\n")
    return python


def test_the_wheel_brings_what_the_pages_need(wheel):
    """Styles, scripts, templates, samples, the schema; the basic plotly.js where the build has it; no tests."""
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"webapp/static/dateline.css", "webapp/templates/embed.html", "webapp/timeline/schema.json"} <= names
    assert "webapp/data/timelines/ukraine-2022.json" in names
    assert "webapp/chart/no_mathjax.js" in names
    basic = "webapp/vendor/plotly-basic.min.js"
    assert (basic in names) == (ROOT / basic).is_file()
    assert not [name for name in names if name.startswith("tests")]


def test_an_installed_wheel_serves_the_samples(installed, tmp_path):
    """From an empty folder, the installed command serves ``/``, a timeline, its stylesheet and scripts."""
    server = subprocess.Popen(
        [installed, "-m", "webapp", "serve", "--port", "0"], cwd=tmp_path, stdout=subprocess.PIPE, text=True
    )
    try:
        told = server.stdout.readline()  # said only when the server listens
        address = re.search(r"http://\S+?(?=[/.]?\s)", told).group()
        page = _get(f"{address}/")
        assert "Dateline" in page
        style = re.search(r'href="([^"]+\.css[^"]*)"', page).group(1)
        assert "{" in _get(address + style)
        page = _get(address + re.search(r'href="(/t/[^"]+)"', page).group(1))
        for script in re.findall(r'<script[^>]* src="([^"]+)"', page):
            assert len(_get(address + script)) > 500
    finally:
        server.terminate()
        server.wait(30)


def test_an_installed_wheel_draws(installed, tmp_path):
    """The command makes an offline page of a sample, far from the checkout."""
    sample = ROOT / "data" / "timelines" / "milley-remarks.json"
    command = [installed, "-m", "webapp", "chart", str(sample), "-o", "chart.html"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=60)
    assert (tmp_path / "chart.html").stat().st_size > 1_000_000


PAGE = (
    "<html><body><article><h1>Visit</h1><p>" + "Holm visited Tarn on 3 May 2022. " * 9 + "</p></article></body></html>"
)
READ = f"""
import sys
before = set(sys.modules)
from webapp.articles import html
assert html.draft({PAGE!r}).blocks
print(*{{name.partition(".")[0] for name in set(sys.modules) - before}})
"""


def test_a_page_is_read_with_what_the_package_asks_for():
    """No library is loaded that only the tools of the developers bring; extras count as an old pip spells them."""
    done = subprocess.run([sys.executable, "-c", READ], cwd=ROOT, check=True, capture_output=True, text=True)
    providers = metadata.packages_distributions()
    loaded = {canonicalize_name(name) for module in done.stdout.split() for name in providers.get(module, ())[:1]}
    assert "trafilatura" in loaded
    assert loaded - _IF_AT_HAND <= _brought("dateline")


_IF_AT_HAND = {"brotli"}
"""What urllib3 takes where it is there, and does without."""


def _brought(*wanted: str) -> set[str]:
    """The distributions that installing *wanted*, each with its extras (``lxml[html5]``), brings."""
    found: set[str] = set()
    waiting = [Requirement(name) for name in wanted]
    done: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        asked = waiting.pop()
        name = canonicalize_name(asked.name)
        if (name, frozenset(asked.extras)) in done:
            continue
        done.add((name, frozenset(asked.extras)))
        found.add(name)
        try:
            offered = metadata.metadata(asked.name).get_all("Provides-Extra") or []
        except metadata.PackageNotFoundError:
            continue
        extras = [*asked.extras.intersection(offered), ""]
        for text in metadata.requires(asked.name) or ():
            needed = Requirement(text)
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(needed)
    return found


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read().decode()
