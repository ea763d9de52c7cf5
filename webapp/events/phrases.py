"""Words of a sentence for a title: time expressions left out, cut only where a phrase ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from webapp.events.actors import has_role, name_words
from webapp.events.page import Line, Page
from webapp.events.words import word_set

_TIME_PREPOSITIONS = word_set(
    """on in at since by during within for from until till before after around about early late of through between over
    to"""
)
_NEAR_TIME = word_set("early late earlier later just only about local morning evening ago")
_NEVER_LAST = word_set(
    """a an the and or but of in on at to by for with from that which who his her its their as into than is are was
    were be also then not about between over under after before when while because if this these those said says
    including via per such more most very other another no any some both only"""
)


def pieces_of(page: Page, line: Line, begin: int, end: int) -> list[tuple[str, str]]:
    """Chunks between two words as (kind, text), time expressions and their prepositions left out."""
    sentence, chunks, text = line.sentence, line.chunks, page.article.text
    pieces: list[tuple[str, str]] = []
    low = max(0, bisect_right(chunks.begins, begin) - 1)
    for index in range(low, bisect_left(chunks.begins, end)):
        kind, first, last = chunks.kinds[index], chunks.begins[index], chunks.ends[index]
        if last <= begin:
            continue
        first, last = max(first, begin), min(last, end)
        if (kind == "T" or sentence.tags[first:last].strip("T") == "") and not _acts(line, pieces, last, end):
            while pieces and (
                pieces[-1][1].lower() in _NEAR_TIME
                or (pieces[-1][0] == "P" and pieces[-1][1].lower() in _TIME_PREPOSITIONS)
            ):
                pieces.pop()
            continue
        if "T" in sentence.tags[first:last].strip("T"):
            kept = [sentence.words[i] for i in range(first, last) if sentence.tags[i] != "T"]
            shown = " ".join(kept).replace(" ’s", "").replace(" 's", "")
            if not shown or shown.lower() in _NEVER_LAST:
                continue
        elif kind == "N" and sentence.tags[last - 1] == "E" and (words := name_words(line, (first, last))):
            named = words[0] > first and words[1] == last and has_role(line, (first, last), words)
            shown = line.text(text, words[0] if named else first, last)
        else:
            shown = line.text(text, first, last)
        glued = sentence.starts[first] == sentence.ends[first - 1] if first else False
        pieces.append((kind, shown if not glued or not pieces else "\b" + shown))
    return pieces


_MAY_END = word_set(
    "alive together apart again home abroad back away forward ashore overseas online worldwide nationwide"
)


def _verb_reach(pieces: list[tuple[str, str]]) -> int:
    """How many pieces stand up to and with the first finite verb; a clause cut before that says nothing."""
    return next((position + 1 for position, (kind, _) in enumerate(pieces) if kind in "VK"), 0)


def _acts(line: Line, pieces: list[tuple[str, str]], last: int, end: int) -> bool:
    """A time expression that is itself a subject: “believe this winter will bring …”."""
    return bool(pieces) and last < end and pieces[-1][0] in "VIGH" and line.sentence.tags[last] in "mvxhd"


def fit(pieces: list[tuple[str, str]], room: int, *, whole_clause: bool = False) -> str:
    """The longest run of *pieces* from the left that fits and ends with a whole phrase.

    With *whole_clause* it must reach past every verb whose subject it holds.
    """
    count = len(pieces)
    least = _verb_reach(pieces) if whole_clause else 0
    while count > least:
        shown = _join(pieces[:count])
        last = pieces[count - 1]
        whole = (
            last[0] in 'NJ"GVYIK'
            or (last[0] == "R" and last[1].lower() in _MAY_END)
            or (last[0] == "P" and count > 1 and pieces[count - 2][0] in "VGI")
        )
        if (
            count > 1
            and pieces[count - 2][1].lower() == "between"
            and pieces[count : count + 1]
            and pieces[count][0] == "C"
        ):
            whole = False
        as_many = count > 1 and pieces[count - 2][1].lower() == "as" and last[1].lower() in ("many", "much", "few")
        if as_many or (last[0] == "N" and last[1].lower().startswith("as ")):
            whole = False
        if (
            (last[0] in "IVGK" and count < len(pieces))
            or last[0] == "K"
            or (last[0] == "R" and pieces[count - 2][0] == "K")
        ):
            whole = False
        if (
            len(shown) <= room
            and whole
            and last[1].lower() not in _NEVER_LAST
            and not shown.count('"') % 2
            and shown.count("“") == shown.count("”")
        ):
            return shown
        count -= 1
    return ""


def _join(pieces: list[tuple[str, str]]) -> str:
    return " ".join(text for _, text in pieces).replace(" \b", "").replace("\b", "")
