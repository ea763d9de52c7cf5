"""Where the files beside the code lie: in a checkout next to the package, in an installed wheel inside it."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from webapp.errors import DatelineError

_PACKAGE = Path(__file__).parent
_VERSION = re.compile(r"plotly\.js (?:\(basic - minified\) )?v([0-9.]+)")
_HEADER = 200
"""Bytes at the head of a plotly.js bundle in which its version stands."""


def folder(name: str) -> Path:
    """The folder ``static``, ``templates`` or ``data/timelines``."""
    for root in (_PACKAGE, _PACKAGE.parent):
        if (root / name).is_dir():
            return root / name
    raise DatelineError(f"The folder “{name}” is missing from this installation. Install Dateline again.")


@cache
def plotly_js() -> Path:
    """The plotly.js to serve: the basic edition where the build fetched the right version, else the full one."""
    basic, full = _PACKAGE / "vendor" / "plotly-basic.min.js", full_plotly_js()
    return basic if basic.is_file() and plotly_version(basic) == plotly_version(full) else full


def full_plotly_js() -> Path:
    """The plotly.js that the plotly package carries."""
    spec = find_spec("plotly")
    if spec is None or spec.origin is None:
        raise DatelineError("The plotly package is missing. Install Dateline again.")
    return Path(spec.origin).parent / "package_data" / "plotly.min.js"


def plotly_version(bundle: Path) -> str:
    """The version a plotly.js bundle says it is; empty where it says none."""
    with bundle.open("rb") as stream:
        found = _VERSION.search(stream.read(_HEADER).decode("utf-8", "replace"))
    return found.group(1) if found else ""


if __name__ == "__main__":  # for the build, which fetches the basic edition of the same version
    print(plotly_version(full_plotly_js()))
