"""Bytes in any encoding become the text that was meant, whatever label they carry."""

import pytest

from webapp.articles import read
from webapp.articles.decode import decode

TEXT = "The quay of Århus fell on Tuesday – “nobody” was hurt, said Çelik. It cost €3 million."
PAGE = f"<html><head><meta charset='%s'><title>Quay falls</title></head><body><p>{TEXT}</p><p>{TEXT}</p></body></html>"


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_plain_text_needs_no_label(name):
    """Marks, zeros and the bytes themselves tell."""
    assert decode(TEXT.encode(name)) == TEXT


@pytest.mark.parametrize(("label", "written"), [("iso-8859-1", "utf-8"), ("utf-8", "cp1252"), ("nonsense", "utf-8")])
def test_a_wrong_label_is_not_believed(label, written):
    """What the bytes cannot be is not what they are."""
    (article,) = read((PAGE % label).encode(written))
    assert TEXT in article.text


def test_lines_of_two_encodings_are_read_each_in_its_own():
    """Notes pasted from two systems into one file."""
    mixed = "The café burned in May.\n".encode() + "The café was rebuilt in June.\n".encode("cp1252")
    assert decode(mixed) == "The café burned in May.\nThe café was rebuilt in June.\n"


def test_what_was_decoded_wrongly_once_is_put_right():
    """UTF-8 read as Windows-1252 and saved as UTF-8 again: “Ã…rhus” was Århus."""
    browser = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in TEXT.encode())
    assert "Ã…rhus" in browser
    assert decode(browser.encode()) == TEXT


@pytest.mark.parametrize("text", ["“CAFÉ” and “MAÇÔ were closed – “BLÅ” too.", "“VOILÀ”", "naïve – “É”"])
def test_capitals_before_quotes_stay(text):
    """An accented capital and a quotation mark are the same bytes as one letter elsewhere, by chance."""
    assert decode(text.encode()) == text


def test_a_stray_control_byte_in_a_short_text_is_dropped():
    """One NUL in a line makes no binary data of it."""
    (article,) = read(b"The pier\0 burned on Sunday.")
    assert article.text == "The pier burned on Sunday."
