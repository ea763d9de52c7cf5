"""What a language is to the words around a chart: names and patterns, as data. A language is a file in ``words/``.

Titles and quotes stay in the language of their articles. Patterns are filled with ``str.format``; a part that a
language does not need is left out of its pattern.
"""

from __future__ import annotations

from webapp.model import Value


class Language(Value, frozen=True, kw_only=True):
    """The words of one language. Patterns name in braces what they are filled with."""

    tag: str
    """BCP 47: ``en``."""
    name: str
    """As its speakers call it."""

    # ── dates ──
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    day: str
    """``{dom}``, ``{month}`` and ``{year}``."""
    day_clock: str
    """``{day}`` and ``{clock}``, as the time of day follows the day."""
    clock_day: str
    """The same two, as the day follows the time of day."""
    day_month: str
    """``{dom}`` and ``{month}``: a day of a year that is known."""
    bare_day: str
    """``{dom}``: a day of a month that is known."""
    bc: str
    """``{year}``, counted from 1."""
    ad: str
    """``{year}``, where it would be read as a day."""
    ordinals: tuple[str, str, str, str]
    """``{n}`` of numbers that end in 1, 2, 3, and of all others."""

    about: str
    """``{date}``."""
    unknown: str
    on_or_after: str
    since: str
    on_or_before: str
    until: str
    """``{day}`` in each of the four."""
    from_days: str
    between_days: str
    from_units: str
    between_units: str
    """``{first}`` and ``{last}``: days, or whatever is no day: months, years, hours."""
    week: str
    """``{day}``, the Monday."""
    thirds: dict[str, str]
    """``{month}``, by ``early``, ``mid`` and ``late``."""
    third_days: str
    """``{third}``, ``{year}``, ``{first}``, ``{last}`` and ``{month}``."""
    seasons: dict[int, str]
    """Names by the month in which they begin."""
    quarter: str
    half: str
    """``{nth}`` and ``{year}``."""
    nths: tuple[str, str, str, str]
    decade: str
    """``{year}``, its first."""
    century: str
    """``{nth}``, an ordinal number."""

    # ── labels ──
    short_decade: str
    """``{year}``, its first."""
    circa: str
    """``{date}``."""
    by: str
    after: str
    since_short: str
    """``{date}``, shortly said, in each."""
    after_event: str
    """``{title}``."""
    said: dict[str, str]
    """What a label adds, by the factuality."""
    certainty: dict[str, str]
    """What a sentence adds, by the factuality."""

    # ── chart ──
    legend: dict[str, str]
    """What each kind of mark means."""
    rest: str
    """The lane of what is in no other."""
    untitled: str
    unknown_source: str
    list_heading: str
    sources: str
    """``{names}``."""
    more_sources: str
    """``{names}`` and ``{count}``."""
    open_page: str
    picture: str
    chart_name: str
    chart_role: str
    legend_name: str

    # ── cards ──
    told_by: str
    """``{count}`` sources."""
    according: str
    """``{who}``."""
    another: str
    """``{value}``."""

    # ── what the script says ──
    script: dict[str, str]
    """By the names that *keys.js* and *card.js* have for it."""

    def ordinal(self, n: int) -> str:
        """``19th``."""
        ending = n % 10 if n % 10 in (1, 2, 3) and n % 100 not in (11, 12, 13) else 4
        return self.ordinals[ending - 1].format(n=n)
