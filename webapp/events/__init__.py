"""An Article and its time expressions in; the events it tells of out. Pure.

``extract(article, mentions)`` is the one door of this room.
"""

from webapp.events.extract import extract

__all__ = ["extract"]
