"""ES modules → one classic script: a single request for a page, and the only way in for frames without an origin
and files without a server.

Our modules only use ``import { a } from "./b.js"`` and ``export`` before a declaration, and no two of
them declare the same name at their top; so a bundle is their texts in the order of need, without
these words, inside a function. No text literal of ours spans lines, so margins can go too.
"""

from __future__ import annotations

import re
from functools import cache

from webapp import assets

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([a-z]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_FACTORY = re.compile(r"(: this, )(\(\) => \{\n.*\n\})(\)\);\s*)\Z", re.DOTALL)
"""The function that holds all of plotly.js, between the lines that call it."""
_MARGIN = re.compile(r"^[ ]*(?://[^\n]*\n|\n)?", re.MULTILINE)
"""Indentation, and lines that are comments or empty."""


@cache
def bundle(entry: str) -> str:
    """The module *entry* and all it needs as one script."""
    parts = [_EXPORT.sub("", _IMPORT.sub("", _source(name))) for name in _needed(entry)]
    return "(() => {\n" + _MARGIN.sub("", "\n".join(parts)) + "})();\n"


@cache
def plotly_js() -> str:
    """plotly.js in brackets: the same script, but a browser that meets them compiles what they hold while it loads.

    Without them it skims the whole file first, and compiles it a second time when it runs.
    """
    return _FACTORY.sub(r"\1(\2)\3", assets.plotly_js().read_text(encoding="utf-8"))


def _needed(entry: str) -> list[str]:
    """The modules in an order in which each comes after those it imports."""
    order: list[str] = []

    def visit(name: str) -> None:
        if name not in order:
            for needed in _IMPORT.findall(_source(name)):
                visit(needed)
            order.append(name)

    visit(entry)
    return order


def _source(name: str) -> str:
    return (assets.folder("static") / name).read_text(encoding="utf-8")
