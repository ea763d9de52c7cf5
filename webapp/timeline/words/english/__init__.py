"""English, for telling whether two words name one happening."""

from webapp.timeline.words.english.closed import (
    AGAIN,
    BE,
    DETERMINERS,
    LIGHT,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PERIODIC,
    SAYING,
    SPEAKING,
    STOP,
    TELLING,
    WEEKDAYS,
)
from webapp.timeline.words.english.derivations import DERIVED, NOT_DERIVED
from webapp.timeline.words.english.nations import NATIONS, SEATS, STATES
from webapp.timeline.words.english.steps import STEPS
from webapp.timeline.words.english.synonyms import GROUPS, SENSES

__all__ = [
    "AGAIN",
    "BE",
    "DERIVED",
    "DETERMINERS",
    "GROUPS",
    "LIGHT",
    "MONTHS",
    "NATIONS",
    "NOT_DERIVED",
    "NUMBERS",
    "ORDINALS",
    "PERIODIC",
    "SAYING",
    "SEATS",
    "SENSES",
    "SPEAKING",
    "STATES",
    "STEPS",
    "STOP",
    "TELLING",
    "WEEKDAYS",
]
