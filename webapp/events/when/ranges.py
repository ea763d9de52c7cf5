"""The time expressions of a sentence that date something; the ends of a stretch (“from May to July”) as one."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import structs

from webapp.events.grammar.tokens import Sentence
from webapp.events.when.dating import usable
from webapp.model import Mention, day_number, minute_number

_JOINTS = {"from": ("to", "until", "till", "through", "–", "-"), "between": ("and",)}
"""What opens a stretch of time → what stands between its two ends."""
_DASHES = ("–", "-")
"""What joins two years written together: “1980–1987”."""


def joined(sentence: Sentence) -> list[Mention]:
    """The usable expressions of a sentence in text order, the two ends of a stretch as one expression."""
    found: list[Mention] = []
    for mention in sentence.mentions:
        if not usable(mention):
            continue
        stretch = _stretch(sentence, found[-1], mention) if found else None
        if stretch is not None:
            found[-1] = stretch
        else:
            found.append(mention)
    return found


def _stretch(sentence: Sentence, first: Mention, second: Mention) -> Mention | None:
    place = bisect_left(sentence.starts, first.start)
    joint = bisect_left(sentence.starts, first.end)
    opening = sentence.lowers[place - 1] if place else ""
    if joint >= len(sentence.words) or first.earliest is None or second.latest is None:
        return None
    word, apart = sentence.words[joint], second.start - first.end
    if word in _DASHES and apart == 1:
        text = f"{first.text}{word}{second.text}"
    elif word in ("and", ",") and apart <= len(word) + 2 and _is_next_day(first, second, word):
        text = f"{first.text}{'' if word == ',' else ' '}{word} {second.text}"
        opening = ""
    elif sentence.lowers[joint] in (*_JOINTS.get(opening, ()), "through") and apart == len(word) + 2:
        text = f"{first.text} {word} {second.text}"
    else:
        return None
    if minute_number(first.earliest) > minute_number(second.latest, last=True):
        return None
    return structs.replace(
        first,
        text=text,
        end=second.end,
        latest=second.latest,
        shape="point" if opening == "between" else "span",
        because=(*first.because, *second.because),
    )


def _is_next_day(first: Mention, second: Mention, word: str) -> bool:
    """“on December 5 and 6”, “on Monday and Tuesday”: two days in a row; behind a comma only a bare number goes on."""
    if first.precision != "day" or second.precision != "day" or first.latest is None or second.earliest is None:
        return False
    listed = word == "and" or second.text.isdigit()
    return listed and day_number(second.earliest) - day_number(first.latest) == 1
