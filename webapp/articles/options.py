"""What a caller may ask of reading, as one frozen value."""

from webapp.model import Value


class Limits(Value, frozen=True, kw_only=True):
    """How large, deep and slow an input may be before it is refused with a :class:`~webapp.errors.LimitError`."""

    bytes: int = 40_000_000
    """Of one file, page or unpacked member: above every news PDF seen (31 MB), below what fills a small machine."""
    unpacked: int = 400_000_000
    """Of all members of one archive together."""
    members: int = 20_000
    """Members of one archive, entries of one feed, parts of one letter."""
    nesting: int = 3
    """Archives within archives, letters within letters."""
    pages: int = 2_000
    """Pages of one PDF; the longest court ruling tried has 1,203."""
    seconds: float = 30.0
    """Of reading one file; ordinary pages take 0.01, a PDF of 1,000 pages about 8."""
    redirects: int = 5
    """Hops from the address given to the page."""
    memory: int = 2_000_000_000
    """Bytes of address space of the process that parses; the libraries alone map about 300 MB."""


class ReadOptions(Value, frozen=True, kw_only=True):
    """How to read; the same for every input of one call."""

    published: str | None = None
    """ISO date that overrides every date found."""
    title: str | None = None
    """Title that overrides the one found."""
    name: str = ""
    """What to call the input in messages, and whose suffix may hint at its format."""
    allow_private: bool = False
    """Fetch from private and loopback addresses too."""
    limits: Limits = Limits()


DEFAULT = ReadOptions()
