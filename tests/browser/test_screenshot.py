"""The README's picture shows the sample as it is."""

from tests.browser.screenshot import PICTURE, mark_of, marked, shown


def test_picture_is_of_todays_sample():
    """The kept picture carries the SHA-256 of the sample timeline; ``make samples`` takes it anew."""
    assert mark_of(PICTURE.read_bytes()) == shown()


def test_mark_is_read_back():
    """What is written into a picture is found in it."""
    assert mark_of(marked(b"\x89PNG" + b"." * 40, "a" * 64)) == "a" * 64
