"""What holds for every text and every date: found again in any form, moved with the anchor, never a crash."""

import os
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.dates.corpus_reader import CORPUS, read, whole
from webapp import dates
from webapp.errors import DateError
from webapp.model import minute_number

# `make fuzz` asks for many more cases and for new ones each time; `make test` always tries the same.
CASES = int(os.environ.get("FUZZ_CASES", "150"))
fuzz = settings(max_examples=CASES, deadline=None, derandomize="FUZZ_CASES" not in os.environ)

MONTHS = ["January", "February", "March", "April", "May", "June"]
MONTHS += ["July", "August", "September", "October", "November", "December"]
SHORT = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def ordinal(number):
    """3 as “3rd”."""
    return f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def named(d, names=MONTHS):
    return names[d.month - 1]


# Ways to write a day in full; those in words need a year of four digits that does not begin with 0.
DIGITS = {
    "iso": lambda d: d.isoformat(),
    "iso slashed": lambda d: d.isoformat().replace("-", "/"),
}
WORDS = {
    "month first": lambda d: f"{named(d)} {d.day}, {d.year}",
    "month first, ordinal": lambda d: f"{named(d)} {ordinal(d.day)}, {d.year}",
    "month first, short": lambda d: f"{named(d, SHORT)} {d.day}, {d.year}",
    "day first": lambda d: f"{d.day} {named(d)} {d.year}",
    "day first, ordinal": lambda d: f"{ordinal(d.day)} {named(d)} {d.year}",
    "day first, of": lambda d: f"the {ordinal(d.day)} of {named(d)}, {d.year}",
    "day first, three letters": lambda d: f"{d.day} {named(d)[:3]} {d.year}",
    "hyphens": lambda d: f"{d.day:02d}-{named(d)[:3]}-{d.year}",
    "weekday, month first": lambda d: f"{WEEKDAYS[d.weekday()]}, {named(d)} {d.day}, {d.year}",
    "weekday, day first": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day} {named(d)} {d.year}",
    "weekday, day first, bare": lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {named(d)} {d.year}",
    "upper case": lambda d: f"{named(d).upper()} {d.day}, {d.year}",
    "non-breaking": lambda d: f"{d.day}\u00a0{named(d)}\u00a0{d.year}",
    "dotted": lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
}
ANY_DAY = st.dates(date(1, 1, 1), date(9999, 12, 31))
MODERN_DAY = st.dates(date(1583, 1, 1), date(2100, 12, 31))
FRAMES = ("It opened on {}.", "It opened on {} in the rain.", "({})", "“{},” he said", "until {}, when it closed")


def only(text, published=None):
    """The one mention of *text*, as a tuple that a failed test shows well."""
    found = [(m.text, m.type, m.value, m.earliest, m.latest) for m in dates.tag(text, published)]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("form", DIGITS)
@fuzz
@given(day=ANY_DAY, frame=st.sampled_from(FRAMES))
def test_fuzz_any_day_in_digits_comes_back(form, day, frame):
    """A day of any year from 1 to 9999 in ISO digits is found with its value and exact bounds."""
    written, iso = DIGITS[form](day), day.isoformat()
    assert only(frame.format(written)) == (written, "DATE", iso, iso, iso)


@pytest.mark.parametrize("form", WORDS)
@fuzz
@given(day=MODERN_DAY, frame=st.sampled_from(FRAMES))
def test_fuzz_any_day_in_words_comes_back(form, day, frame):
    """A day of the Gregorian calendar written in any supported form is found with its value and exact bounds."""
    written, iso = WORDS[form](day), day.isoformat()
    assert only(frame.format(written)) == (written, "DATE", iso, iso, iso)


@fuzz
@given(day=st.dates(date(1, 1, 1), date(999, 12, 31)), era=st.sampled_from(["{} AD", "AD {}", "A.D. {}", "{} CE"]))
def test_fuzz_days_of_the_first_millennium_come_back(day, era):
    """With its era beside it, a year of one to three digits is a year."""
    written, iso = f"{day.day} {named(day)} {era.format(day.year)}", day.isoformat()
    assert only(f"It burned down on {written}.") == (written, "DATE", iso, iso, iso)


@fuzz
@given(day=MODERN_DAY, names=st.sampled_from([MONTHS, SHORT]), join=st.sampled_from([" ", ", ", " of "]))
def test_fuzz_any_month_comes_back(day, names, join):
    """A month with its year is bounded by its first and last day, leap years included."""
    written = f"{named(day, names)}{join}{day.year}"
    last = (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    wanted = (written, "DATE", f"{day:%Y-%m}", f"{day:%Y-%m}-01", last.isoformat())
    assert only(f"It opened in {written}.") == wanted


@fuzz
@given(year=st.integers(1, 9999))
def test_fuzz_any_year_before_christ_comes_back(year):
    """The year before 1 is 0, so 490 BC is bounded by the days of -0489."""
    found = only(f"It was built in {year} BC.")
    astronomical = f"-{year - 1:04d}" if year > 1 else "0000"
    assert found == (f"{year} BC", "DATE", f"BC{year:04d}", f"{astronomical}-01-01", f"{astronomical}-12-31")


# ── the anchor ───────────────────────────────────────────────────────────────────────────────────

DAYS_AWAY = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "two days ago": -2,
    "three days ago": -3,
    "11 days ago": -11,
    "ten days from now": 10,
}
RELATIVE = (
    *DAYS_AWAY,
    "last week",
    "two weeks ago",
    "this month",
    "next month",
    "last year",
    "five years ago",
    "this morning",
    "tonight",
    "last night",
    "last summer",
    "next quarter",
    "last Tuesday",
    "next Friday",
    "this weekend",
    "earlier this month",
    "the past six months",
    "the end of the year",
    "on Wednesday",
    "in March",
    "on 9 May",
    "last Christmas",
)


@pytest.mark.parametrize("words", DAYS_AWAY)
@fuzz
@given(anchor=st.dates(date(1600, 1, 1), date(2100, 12, 31)), shift=st.integers(-400, 400))
def test_fuzz_moving_the_anchor_moves_relative_days(words, anchor, shift):
    """A day counted from the day of publication moves with it, day for day."""
    for day in (anchor, anchor + timedelta(shift)):
        iso = (day + timedelta(DAYS_AWAY[words])).isoformat()
        assert only(f"It is {words}.", day.isoformat())[2:] == (iso, iso, iso)


@fuzz
@given(
    anchor=st.dates(date(1600, 1, 1), date(2100, 12, 31)),
    weeks=st.integers(-60, 60),
    words=st.sampled_from(["He said so on Wednesday.", "They will meet on Friday.", "last Sunday", "next Tuesday"]),
)
def test_fuzz_weekdays_move_by_whole_weeks(anchor, weeks, words):
    """What a weekday means depends on the weekday of publication alone."""
    here = only(words, anchor.isoformat())
    there = only(words, (anchor + timedelta(weeks=weeks)).isoformat())
    assert there[2] == (date.fromisoformat(here[2]) + timedelta(weeks=weeks)).isoformat()


@pytest.mark.parametrize("words", RELATIVE)
def test_nothing_relative_is_resolved_without_an_anchor(words):
    """Where the day of publication is unknown, a relative expression gets no bounds and no invented year."""
    for mention in dates.tag(f"They saw it {words}.", None):
        assert (mention.earliest, mention.latest, mention.anchor) == (None, None, None), mention
        assert not mention.value[:4].isdigit(), mention


@pytest.mark.parametrize("words", [*DAYS_AWAY, "last week", "next month", "this year", "on Wednesday", "in March"])
def test_what_is_worked_out_names_its_anchor(words):
    """A resolved date says that it is resolved, and from which day; a stated one needs neither."""
    (resolved,) = dates.tag(f"They met {words}.", "2022-11-10")
    (stated,) = dates.tag("They met on 9 November 2022.", "2022-11-10")
    assert (resolved.basis, resolved.anchor) == ("resolved", "2022-11-10")
    assert (stated.basis, stated.anchor) == ("stated", None)


@fuzz
@given(day=MODERN_DAY, anchor=st.none() | MODERN_DAY)
def test_fuzz_a_full_date_needs_no_anchor(day, anchor):
    """A date written in full means the same whenever it was published."""
    written = WORDS["month first"](day)
    assert only(f"It opened on {written}.", anchor and anchor.isoformat())[2:] == (day.isoformat(),) * 3


@pytest.mark.parametrize("published", ["2022-13-45", "2022-02-30", "yesterday", "2022", "20221110", "2022-11-10T25:00"])
def test_an_anchor_that_is_no_date_is_refused(published):
    """A day of publication that cannot be one is an error that says so, not a guess."""
    with pytest.raises(DateError, match="Write it as"):
        dates.tag("They met yesterday.", published)


# ── hostility ────────────────────────────────────────────────────────────────────────────────────

SILENT = sorted(
    {case.text for path in sorted(CORPUS.glob("*.txt")) for case in read(path) if not (case.expected or case.gap)}
)
PHRASINGS = sorted({case.text for path in sorted(CORPUS.glob("*.txt")) for case in read(path)})
WORDS_OF_THE_CORPUS = sorted({word for text in PHRASINGS for word in text.split()})
PIECES = st.one_of(
    st.sampled_from(WORDS_OF_THE_CORPUS),
    st.sampled_from(PHRASINGS),
    st.integers(0, 99_999).map(str),
    st.sampled_from([",", ".", "-", "–", "/", ":", "'", "’", "(", ")", "\n", "\x00", "\u00a0", "of", "the", "to", "½"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)
TEXTS = st.builds(lambda glue, parts: glue.join(parts), st.sampled_from(["", " ", ", ", "\n"]), st.lists(PIECES))
ANCHORS = st.sampled_from([None, "2022-11-10", "2020-02-29", "0001-01-01", "9999-12-31", "2022-11-10T14:30"])


OPEN = ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")  # modifiers that look beyond the value itself


def check(text, published):
    """The laws that every list of mentions keeps."""
    found = dates.tag(text, published)
    assert found == dates.tag(text, published)
    assert all(one.end <= next_.start for one, next_ in pairwise(found))
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.text.strip() == mention.text
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")
        assert mention.value
        assert mention.rule
        assert mention.because
        assert mention.approximate == (mention.mod == "APPROX"), mention
        check_bounds(mention)


def check_bounds(mention):
    """Bounds are dates in order; those of a plain year, month, week or day lie within it and have its precision."""
    ends = [minute_number(iso, last=i == 1) for i, iso in enumerate((mention.earliest, mention.latest)) if iso]
    assert ends == sorted(ends), mention
    period = whole(mention.value)
    if period and mention.mod not in OPEN:
        assert not mention.earliest or mention.earliest >= period[0], mention
        assert not mention.latest or mention.latest <= period[1], mention
        assert mention.precision == {4: "year", 7: "month", 8: "week", 10: "day"}[len(mention.value)], mention


def breaks(text, published):
    """Whether a law is broken, or the tagger itself."""
    try:
        check(text, published)
    except Exception:
        return True
    return False


@settings(fuzz, max_examples=4 * CASES)
@given(text=TEXTS, published=ANCHORS)
@example(text="In 1111.1066 AD", published=None)
@example(text="ten days from today", published="9999-12-31")
def test_fuzz_laws_hold_for_any_text(text, published):
    """Spans quote the text, in order and apart; bounds are dates in order; every mention names its rule and reasons."""
    check(text, published)


@pytest.mark.parametrize("published", [None, "2022-11-10", "0001-01-01", "9999-12-31"])
def test_laws_hold_for_the_whole_corpus_as_one_text(published):
    """The same, where every phrasing of the corpora stands in one long text, at both ends of the calendar."""
    check("\n".join(PHRASINGS), published)


@pytest.mark.parametrize("published", [None, "2022-11-10", "0001-01-01", "9999-12-31", "2022-11-10T14:30"])
def test_laws_hold_for_every_phrasing(published):
    """The same for each of the corpora's phrasings alone, whatever the day of publication."""
    assert [text for text in PHRASINGS if breaks(text, published)] == []


@fuzz
@given(before=st.text(st.characters(categories=["Lo", "So", "Sc"]), max_size=20), day=MODERN_DAY)
def test_fuzz_what_stands_before_moves_the_span_and_nothing_else(before, day):
    """Offsets count code points, whatever script or pictures stand before the date."""
    text = f"It opened on {WORDS['day first'](day)}."
    (alone,) = dates.tag(text, None)
    (moved,) = dates.tag(f"{before}\n{text}", None)
    assert (moved.start, moved.end) == (alone.start + len(before) + 1, alone.end + len(before) + 1)
    assert (moved.value, moved.earliest, moved.latest) == (alone.value, alone.earliest, alone.latest)


@settings(fuzz, max_examples=4 * CASES)
@given(
    before=st.sampled_from(SILENT), after=st.sampled_from(SILENT), day=MODERN_DAY, form=st.sampled_from(sorted(WORDS))
)
@example(before="A cat sat.", after="the Summer Palace", day=date(2000, 1, 1), form="day first")
@example(before="A cat sat.", after="13/13/2013", day=date(2000, 1, 2), form="dotted")
def test_fuzz_neighbours_change_nothing(before, after, day, form):
    """What is no date stays none beside one, and does not change what the date means."""
    written, iso = WORDS[form](day), day.isoformat()
    assert only(f"{before}\nIt opened on {written}.\n{after}") == (written, "DATE", iso, iso, iso)
