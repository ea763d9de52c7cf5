"""The sketch: reprints are found, own reports are not."""

from hypothesis import given
from hypothesis import strategies as st

from webapp.timeline.sketch import SIZE, containment, copies, resemblance, sketch

WORDS = [f"word{n}" for n in range(900)]
REPORT = " ".join(f"{WORDS[(7 * n) % 900]} {WORDS[(13 * n + 5) % 900]}" for n in range(300))
OTHER = " ".join(f"{WORDS[(11 * n + 3) % 900]} {WORDS[(17 * n + 1) % 900]}" for n in range(300))


@given(st.text())
def test_a_text_resembles_itself(text):
    """Ascending, bounded, and the same for the same text."""
    made = sketch(text)
    assert made == sketch(text) == tuple(sorted(set(made)))
    assert len(made) <= SIZE
    assert resemblance(made, made) == (1.0 if made else 0.0)


def test_the_sketch_is_the_same_in_every_process():
    """No salted hash is in it."""
    assert sketch("The talks ended on Tuesday")[0] == 979441255


def test_a_reprint_with_another_first_line_is_a_copy():
    """A changed dateline does not make a report one's own."""
    assert copies([sketch(REPORT), sketch("KYIV (Agency) " + REPORT), sketch(OTHER)]) == {1: 0}


def test_a_report_cut_at_the_end_is_a_copy():
    """The shorter text stands in the longer."""
    cut = REPORT[: len(REPORT) // 3]
    assert containment(sketch(REPORT), sketch(cut)) > 0.8
    assert copies([sketch(REPORT), sketch(cut)]) == {1: 0}


def test_a_copy_of_a_copy_points_to_the_original():
    """There are no chains."""
    assert copies([sketch(REPORT), sketch("A " + REPORT), sketch("B A " + REPORT)]) == {1: 0, 2: 0}


def test_texts_without_words_are_no_copies():
    """Empty sketches resemble nothing."""
    assert copies([(), ()]) == {}
