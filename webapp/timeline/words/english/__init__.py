"""English, for telling whether two words name one happening."""

from webapp.timeline.words.english.closed import AGAIN, LIGHT, MONTHS, NUMBERS, SAYING, STOP
from webapp.timeline.words.english.derivations import DERIVED, NOT_DERIVED
from webapp.timeline.words.english.nations import NATIONS, SEATS, STATES
from webapp.timeline.words.english.synonyms import GROUPS

__all__ = [
    "AGAIN",
    "DERIVED",
    "GROUPS",
    "LIGHT",
    "MONTHS",
    "NATIONS",
    "NOT_DERIVED",
    "NUMBERS",
    "SAYING",
    "SEATS",
    "STATES",
    "STOP",
]
