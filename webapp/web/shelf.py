"""A folder of timeline JSON files as a shelf of timelines, read once and again only when a file changes."""

from __future__ import annotations

import gc
import hashlib
from collections import OrderedDict
from functools import cached_property
from pathlib import Path
from threading import Lock

from webapp.chart.card import Cards
from webapp.chart.choose import Choice, chosen, options
from webapp.chart.index import Index
from webapp.chart.marks import Mark, marks
from webapp.model import Timeline
from webapp.timeline import codec
from webapp.wording.language import Language
from webapp.wording.words.english import ENGLISH

KEPT_CHOICES = 8
"""Filtered views of a timeline that are remembered: a few readers at once, not their history."""


LARGE = 5_000_000
"""Bytes from which a timeline is kept out of the garbage collector's rounds: walking 100,000 events takes it half a
second, in the middle of somebody's zoom."""


class Book:
    """One timeline of the shelf with what is derived from it, each worked out once."""

    def __init__(self, slug: str, data: bytes, language: Language = ENGLISH) -> None:
        self.slug = slug
        self.data = data
        self.language = language
        self._others: dict[str, Book] = {}
        self._chosen: OrderedDict[Choice, tuple[list[Mark], Index]] = OrderedDict()
        self._lock = Lock()

    def spoken(self, language: Language) -> Book:
        """The same timeline with the words around it in another language."""
        if language == self.language:
            return self
        if language.tag not in self._others:
            self._others[language.tag] = Book(self.slug, self.data, language)
        return self._others[language.tag]

    @cached_property
    def version(self) -> str:
        """A name of the file's content, for addresses that may be kept."""
        return hashlib.sha256(self.data).hexdigest()[:12]

    @cached_property
    def timeline(self) -> Timeline:
        """The timeline. Raises :class:`~webapp.errors.TimelineError` where the file is broken."""
        made = codec.loads(self.data)
        if len(self.data) > LARGE:
            gc.freeze()
        return made

    @cached_property
    def marks(self) -> list[Mark]:
        """Its marks in the order of time, undated ones last."""
        return marks(self.timeline, self.language)

    @cached_property
    def marks_by_id(self) -> dict[str, Mark]:
        """Its marks by the ids of their events."""
        return {mark.id: mark for mark in self.marks}

    @cached_property
    def index(self) -> Index:
        """Its dated marks, ready to be looked at."""
        return Index(self.marks, self.timeline.sources, self.language)

    @cached_property
    def cards(self) -> Cards:
        """Its events in words, by id."""
        return Cards(self.timeline, self.language)

    @cached_property
    def options(self) -> dict[str, list[tuple[str, int]]]:
        """What can be filtered by."""
        return options(self.marks)

    def chosen(self, choice: Choice) -> tuple[list[Mark], Index]:
        """The marks that meet *choice*, and the index of the dated ones among them."""
        if not choice:
            return self.marks, self.index
        with self._lock:
            if choice in self._chosen:
                self._chosen.move_to_end(choice)
                return self._chosen[choice]
        found = chosen(self.marks, self.cards.events, choice)
        made = found, self.index.part(found)
        with self._lock:
            self._chosen[choice] = made
            while len(self._chosen) > KEPT_CHOICES:
                self._chosen.popitem(last=False)
        return made


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
