"""Everything that can go wrong, as one family.

::

    DatelineError            anything Dateline raises on purpose
    ├── UsageError           the call was wrong: exit code 2
    └── InputError           what was read is wrong: exit code 1
        ├── ArticleError     an article cannot be read
        │   ├── FetchError   an address cannot be fetched, or must not be
        │   └── LimitError   an input is larger, deeper or slower than allowed
        ├── DateError        a date handed in is not a date
        ├── TimelineError    a timeline JSON breaks the contract
        └── RenderError      a picture or document cannot be made here

Every message says what happened, why, and what to do about it, in that order.
"""


class DatelineError(Exception):
    """Anything Dateline raises on purpose; ``exit_code`` is what the command exits with."""

    exit_code = 1


class UsageError(DatelineError):
    """The call itself was wrong: an unknown option value, a port that is taken."""

    exit_code = 2


class InputError(DatelineError):
    """What was read is at fault, not the call."""


class ArticleError(InputError):
    """An article cannot be read: empty, binary, undecodable, no text in it."""


class FetchError(ArticleError):
    """An address cannot be fetched, or Dateline refuses to fetch it."""


class LimitError(ArticleError):
    """An input is larger, deeper or slower than Dateline allows."""


class DateError(InputError):
    """A date that was handed in (``--published``) is not a date."""


class TimelineError(InputError):
    """A timeline JSON is broken or breaks the contract."""


class RenderError(InputError):
    """A picture or document cannot be made here, mostly for want of a browser."""


def bug(fault: Exception) -> str:
    """What to say of a fault of Dateline's own, which no user can mend."""
    return (
        f"Dateline itself failed here ({type(fault).__name__}: {fault}). This is a fault of ours, not of your input: "
        "please report it with the input. DATELINE_DEBUG=1 shows where."
    )
