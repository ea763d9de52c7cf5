"""English, for telling whether two words name one happening."""

from webapp.timeline.words.english.closed import LIGHT, MONTHS, NUMBERS, SAYING, STOP
from webapp.timeline.words.english.derivations import DERIVED, NOT_DERIVED
from webapp.timeline.words.english.synonyms import GROUPS

__all__ = ["DERIVED", "GROUPS", "LIGHT", "MONTHS", "NOT_DERIVED", "NUMBERS", "SAYING", "STOP"]
