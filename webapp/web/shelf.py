"""A folder of timeline JSON files as a shelf of timelines, read once and again only when a file changes."""

from __future__ import annotations

import hashlib
from functools import cached_property
from pathlib import Path
from threading import Lock

from webapp.chart.card import Card, cards
from webapp.chart.marks import Mark, marks
from webapp.model import Timeline
from webapp.timeline import codec


class Book:
    """One timeline of the shelf with what is derived from it, each worked out once."""

    def __init__(self, slug: str, data: bytes) -> None:
        self.slug = slug
        self.data = data

    @cached_property
    def version(self) -> str:
        """A name of the file's content, for addresses that may be kept."""
        return hashlib.sha256(self.data).hexdigest()[:12]

    @cached_property
    def timeline(self) -> Timeline:
        """The timeline. Raises :class:`~webapp.errors.TimelineError` where the file is broken."""
        return codec.loads(self.data)

    @cached_property
    def marks(self) -> list[Mark]:
        """Its marks in the order of time."""
        return marks(self.timeline)

    @cached_property
    def cards(self) -> dict[str, Card]:
        """Its events in words, by id, in the order of time."""
        found = cards(self.timeline)
        return {mark.id: found[mark.id] for mark in self.marks}


class Shelf:
    """The timelines of a folder by slug, which is the file's name without ``.json``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._books: dict[str, tuple[tuple[int, int], Book]] = {}
        self._lock = Lock()

    def slugs(self) -> list[str]:
        """All slugs, sorted."""
        return sorted(path.stem for path in self.folder.glob("*.json") if path.is_file())

    def book(self, slug: str) -> Book | None:
        """The timeline of that name, fresh from the disk if the file has changed; None if there is none."""
        if slug not in self.slugs():
            return None
        path = self.folder / f"{slug}.json"
        try:
            stat = path.stat()
            stamp = (stat.st_mtime_ns, stat.st_size)
            with self._lock:
                kept = self._books.get(slug)
                if kept is None or kept[0] != stamp:
                    self._books[slug] = kept = (stamp, Book(slug, path.read_bytes()))
        except OSError:
            return None
        return kept[1]
