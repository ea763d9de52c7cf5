"""Which files of a folder or an archive can hold an article, by their names alone."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

_ASSETS = frozenset(
    ".js .mjs .css .map .png .jpg .jpeg .gif .svg .webp .avif .ico .bmp .tif .tiff .woff .woff2 .ttf .otf .eot .mp3 "
    ".mp4 .m4a .mov .avi .webm .ogg .wav .swf .tmp .part .crdownload .lock .db .ini .py .pyc .exe .dll".split()
)
"""Suffixes of what pages are made with and machines leave behind."""
_BESIDE_PAGE = re.compile(r"(?P<page>.+)[_.-](?:files|file|dateien|fichiers|archivos|arquivos|bestanden|filer|pliki)")
"""The folder in which a browser, in its language, saves what belongs to a page."""
_PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
_MACHINE = "__MACOSX"


def of(names: Iterable[str]) -> list[str]:
    """Those of *names*, paths with slashes, that can hold an article, in their order.

    Hidden files, pictures, styles and scripts go, and so does all that a browser saved beside a page.
    """
    paths = [PurePosixPath(name) for name in names]
    pages = {path.with_suffix("") for path in paths if path.suffix.casefold() in _PAGES}
    return [str(path) for path in paths if not _is_furniture(path) and not _belongs_to_page(path, pages)]


def _is_furniture(path: PurePosixPath) -> bool:
    hidden = any(part.startswith(".") and part not in (".", "..") for part in path.parts)
    return hidden or _MACHINE in path.parts or path.suffix.casefold() in _ASSETS


def _belongs_to_page(path: PurePosixPath, pages: set[PurePosixPath]) -> bool:
    folders = ((folder, _BESIDE_PAGE.fullmatch(folder.name)) for folder in path.parents)
    return any(match and folder.with_name(match["page"]) in pages for folder, match in folders)
