"""Words of a sentence for a title: time expressions left out, names in full, no pronoun that stays open."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from webapp.events.focus import FEMALE, MALE, Focus
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import LEMMAS, VERB_KIND
from webapp.events.grammar.names import PLACES
from webapp.events.page import Line
from webapp.events.title import shorten
from webapp.events.title.parts import of_noun
from webapp.events.title.walk import Part
from webapp.events.who.actors import known, without_times
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import has_role, head_is_name, is_body, is_plural, name_words
from webapp.events.words import word_set
from webapp.events.words.english import complements

_TIME_PREPOSITIONS = word_set(
    """on in at since by during within for from until till before after around about early late of through between over
    to as"""
)
_NEAR_TIME = word_set("early late earlier later just only about local morning evening ago age aged")
_NEVER_LAST = word_set(
    """a an the and or but of in on at to by for with from that which who his her its their as into than is are was
    were be also then not about between under before when while because if this these those said says
    including via per such more most very other another no any some both only"""
)
_NOBODY = word_set("i we you me us my our your myself ourselves yourself mine ours yours")
_TELLING = 3
"""Words of a phrase with “such” from which on the others say enough: “such travel restrictions”."""
_PERSONAL = word_set("he him his she her")
_OF_THINGS = word_set("it its")
_OF_MANY = word_set("they them their")
_POSSESSIVE = {"his": "he", "her": "she", "its": "it", "their": "they"}
_UNSAID = word_set(
    """move decision step proposal plan measure measures action change claim claims allegation allegations issue matter
    position idea situation latter former same former's one ones thing things approach effort efforts request
    statement comment comments remark remarks suggestion demand offer report letter document result results
    event events incident point fact case way number amount act role process practice requirement announcement"""
)
"""Nouns that with “this” or “that” point back at words a title does not have."""
_UNSAID_THING = word_set(
    """move decision step proposal action claim claims allegation allegations idea issue matter suggestion statement
    statements comment comments remark remarks announcement latter former problem problems situation question
    questions topic subject approach"""
)
"""Nouns that with “the” do so too, unless something after them says which."""


class Who(NamedTuple):
    """The subject of a title, and what pronouns may mean it."""

    text: str
    sort: str = "any"
    """person, many, thing, any."""
    plural: bool = False
    gender: str = ""
    """“he” or “she”, where the article says."""

    def may_be(self, pronoun: str) -> bool:
        """Whether *pronoun*, or the possessive of it, may mean this subject."""
        if not self.text:
            return False
        if pronoun in _OF_THINGS:
            return self.sort in ("thing", "any")
        if pronoun in _OF_MANY:  # “one climber fell to their death”, but not “Holm fell to their death”
            unnamed = self.text.split()[-1].islower() and not self.gender
            return self.sort in ("many", "any", "thing") or (self.sort == "person" and unnamed)
        other = self.gender and pronoun in (FEMALE if self.gender == "he" else MALE)
        return pronoun in _PERSONAL and self.sort in ("person", "any") and not other


NOBODY = Who("")


class Speller(NamedTuple):
    """How *line* prints a part of itself."""

    line: Line
    cast: Cast
    focus: Focus
    who: Who

    def __call__(self, part: Part) -> str | None:
        """The words of *part*, or None where one of them stays open."""
        return spell(self.line, self.cast, self.focus, (part.begin, part.end), self.who)

    def shorter(self, part: Part, room: int) -> str | None:
        """As many words of *part* as say something whole in *room* characters."""
        texts = (self(one) for one in shorten.parts(self.line, part))
        return next((text for text in texts if text and len(text) <= room and not _dangles(text)), None)


def spell(line: Line, cast: Cast, focus: Focus, part: tuple[int, int], who: Who) -> str | None:
    """The words of *part* as a title prints them; None where a word in it stays open."""
    begin, end = part[0], part[1]
    sentence, chunks = line.sentence, line.chunks
    marked = '"' in sentence.tags[begin:end]
    shown: list[str] = []
    kept = -1
    for index in range(bisect_left(chunks.begins, begin), bisect_left(chunks.begins, end)):
        first, last = chunks.begins[index], min(chunks.ends[index], end)
        verbatim = marked and sentence.quoted[first]
        if chunks.kinds[index] == "T" and not verbatim:
            if not _acts(line, last, end):
                while shown and shown[-1].strip().lower() in _BEFORE_TIME:
                    shown.pop()
                continue
            first += sentence.lowers[last - 1] in _SEASONS and sentence.lowers[first] in _WHICH
        text: str | None
        if verbatim:
            text = line.text(first, last)
        elif chunks.kinds[index] == "N":
            text = noun(line, cast, focus, (first, last), who)
        elif sentence.lowers[first] in _NOBODY:
            text = None
        elif chunks.kinds[index] == "K" and _states(line, index + 1):
            text = _PRESENT.get(sentence.lowers[first]) or line.text(first, last)
        else:
            text = line.text(first, last)
        if text is None:
            return None
        if text:
            glued = kept == first and first and sentence.starts[first] == sentence.stop(first - 1)
            shown.append(text if glued or not shown else " " + text)
            kept = last
    return "".join(shown)


def _states(line: Line, index: int) -> bool:
    """Whether a chunk says how something was: “was open to talks”, “was complete”, “was to weaken Russia”."""
    kind = line.kinds[index : index + 1]
    tags = line.sentence.tags[line.chunks.begins[index] : line.chunks.ends[index]] if kind else ""
    return kind in ("J", "I") or tags == "N"


_PRESENT = {"was": "is", "were": "are"}
"""What a reported state is in the headline present: “said that the retreat was complete”."""
_BEFORE_TIME = _TIME_PREPOSITIONS | _NEAR_TIME


_WHICH = word_set("this next last")
_SEASONS = word_set("spring summer autumn fall winter")
"""What needs no “this” or “next” where it acts: “believe this winter will bring …”."""


def _acts(line: Line, last: int, end: int) -> bool:
    """A time expression that is itself a subject: “believe this winter will bring …”."""
    return last < end and line.sentence.tags[last] in "mvxhd"


def noun(line: Line, cast: Cast, focus: Focus, span: tuple[int, int], who: Who) -> str | None:
    """A noun phrase within a title; None where it points at something the title does not name."""
    sentence = line.sentence
    first, last = span
    tags, low = sentence.tags, sentence.lowers[first]
    if last - first == 1 and tags[first] == "O":
        return _pronoun(line, focus, first, who)
    head = sentence.lowers[last - 1]
    if low == "her" and tags[first + 1 : first + 2] == "M" and head in _MEASURES:  # “dragged her 10 feet”
        whom = _pronoun(line, focus, first, who)
        return f"{whom} {line.text(first + 1, last)}" if whom else None
    if low in _POSSESSIVE:
        return _possessive(line, focus, span, who)
    if low in ("this", "that", "these", "those"):
        if last - first == 2 and head in _ON_WHAT:
            return _point(line, cast, focus, span, who)
        if last - first < 2 or tags[last - 1] == "J" or (last - first == 2 and head in _UNSAID):
            return None
        return "the " + (without_times(line, first + 1, last) or "")
    asked = low in ("what", "which") and tags[last : last + 1] in (",", ".")  # “what role, if any, he played”
    if asked or low in ("whose", "our", "my", "your") or (low == "such" and last - first < _TELLING):
        return None
    if low == "such":
        return without_times(line, first + 1, last)
    if (
        low == "the"
        and last - first == 2
        and head in _UNSAID_THING
        and tags[last : last + 1] not in ("P", "o", "t", "H")
    ):
        return None
    if (meant := known(line, cast, span)) is not None and meant not in who.text:
        return f"the {meant}" if meant in cast.things.definite else meant
    if tags[first] == "D" and tags[last - 1] == "J" and tags[last : last + 1] == "C":
        return None
    if "T" in tags[first:last]:
        return without_times(line, first, last)
    if tags[last - 1] == "E" and (words := name_words(line, span)) is not None:
        if last - first == 1 or (words[1] - words[0] == 1 and has_role(line, span, words)):
            return cast.canonical(line.text(*words))
        named = words[0] > first and words[1] == last and has_role(line, span, words)
        return line.text(words[0] if named else first, last)
    return line.text(first, last)


_MEASURES = word_set("feet foot metres meters miles yards kilometres kilometers dollars pounds euros one")
_ON_WHAT = {"position": "on", "stance": "on", "policy": "on", "demand": "for", "request": "for", "opposition": "to"}
"""Nouns for what somebody wants, each with the word that joins what about: “dropped that position [on talks]”."""
_ABOUT = frozenset(("of", "with", "on", "in", "for", "over"))


def _point(line: Line, cast: Cast, focus: Focus, span: tuple[int, int], who: Who) -> str | None:
    """“ruled out talks with Russia, but dropped that position” → “position on talks with Russia”."""
    before = [c for c in line.clauses if c.form == "V" and c.head_end <= span[0]]
    if len(before) < 2 or before[-1].object != span or VERB_KIND.get(before[-2].lemma) != "statement":
        return None
    about = before[-2].object or _gerund_after(line, before[-2])
    if about is None:
        return None
    tail = of_noun(line, about[1], _ABOUT)
    shown = spell(line, cast, focus, (about[0], tail[0].end if tail else about[1]), who)
    noun_word = line.sentence.lowers[span[1] - 1]
    return f"{noun_word} {_ON_WHAT[noun_word]} {shown}" if shown else None


def _gerund_after(line: Line, clause: Clause) -> tuple[int, int] | None:
    """“ruled out [negotiating with Putin]”."""
    index = line.chunk_at(clause.head_end)
    if line.kinds[index : index + 1] != "G":
        return None
    last = (
        index + 2 if line.kinds[index + 1 : index + 3] == "PN" else index + (line.kinds[index + 1 : index + 2] == "N")
    )
    return line.chunks.begins[index], line.chunks.ends[last]


def _pronoun(line: Line, focus: Focus, position: int, who: Who) -> str | None:
    low = line.sentence.lowers[position]
    word = line.sentence.words[position]
    if low.endswith(("self", "selves", "thing", "one", "body")) or low == "others":
        return word
    if low in _NOBODY:
        return None
    if low == "it" and position and line.sentence.tags[position - 1] in "PotR":
        return None
    if low in _DEMONSTRATIVES:
        return word if low == "those" and line.sentence.tags[position + 1 : position + 2] == "W" else None
    if low == "some" and line.sentence.tags[position + 1 : position + 3] == "oD":
        return word  # “some of the victims”
    if low == "it" and line.sentence.tags[position + 1 : position + 2] == "x":
        return word
    name = focus.of(low) or _named_before(line, position)
    if low == "both" and name is None:
        return None
    if low in _NOMINATIVE or line.sentence.tags[position + 1 : position + 2] in _VERBS:
        return word if who.may_be(low) else name  # the subject of a reported clause: mostly whoever speaks
    if name and name in who.text and _is_done_to_subject(line, position):
        return word
    return name if name and name not in who.text else None


def _is_done_to_subject(line: Line, position: int) -> bool:
    """“sought papers allowing [him] to marry”: the object of a verb that another noun is the subject of."""
    doing = next((c for c in line.clauses if c.object == (position, position + 1)), None)
    return doing is not None and doing.form == "G" and line.kinds[doing.chunk - 1 : doing.chunk] == "N"


_DEMONSTRATIVES = word_set("this that these those")
_NOMINATIVE = word_set("he she they")
_VERBS = tuple("vxhdmzL")


def _possessive(line: Line, focus: Focus, span: tuple[int, int], who: Who) -> str | None:
    low = line.sentence.lowers[span[0]]
    rest = without_times(line, span[0] + 1, span[1])
    if not rest or line.sentence.tags[span[1] - 1] == "J":
        return None
    if who.may_be(low) or rest in ("kind", "own") or _is_fall(line, span) or _is_after_name(line, span[0]):
        return f"{low} {rest}"
    if _is_own(line, span[0], low):
        return f"{low} {rest}"
    owner = focus.of(_POSSESSIVE[low]) or _named_before(line, span[0])
    if owner is None or owner in who.text:
        return None
    if _last_word(owner) == _last_word(who.text):
        return f"{low} {rest}"  # “one English climber fell”, behind “English climbers”
    return f"{owner}{'’' if owner.endswith('s') else '’s'} {rest}"


def _is_fall(line: Line, span: tuple[int, int]) -> bool:
    """“one of the party fell to [his death]”."""
    death = line.sentence.lowers[span[1] - 1] in ("death", "deaths")
    return death and not _FALLING.isdisjoint(map(LEMMAS.get, line.sentence.lowers[max(0, span[0] - _NEAR) : span[0]]))


_NEAR = 8
_FALLING = word_set("fall plunge slip jump leap tumble drop plummet")


def _last_word(name: str) -> str:
    return name.rpartition(" ")[2].removesuffix("s")


def _is_own(line: Line, position: int, low: str) -> bool:
    """“announced that Moscow would reduce its forces”: the possessive belongs to the subject of the reported clause."""
    around = [c for c in line.clauses if c.link == "complement" and c.form == "V" and c.head < position < c.end]
    if not around or around[-1].subject is None:
        return False
    begin, end = around[-1].subject
    if line.sentence.tags[begin:end] == "O":
        return line.sentence.lowers[begin] == _POSSESSIVE[low]
    many = is_plural(line, (begin, end))
    if low in _OF_MANY:
        return many
    place = " ".join(line.sentence.words[begin:end]) in PLACES or is_body(line.text(begin, end))
    return not many and (place if low in _OF_THINGS else head_is_name(line, (begin, end)) and not place)


def _is_after_name(line: Line, position: int) -> bool:
    """“urged Ukraine to press its case”, “appointed Silva to her position”: the possessive is of the name before."""
    index = line.chunk_at(position)
    return line.kinds[max(0, index - 2) : index] in ("NI", "NP") and index - 2 in line.names


def _named_before(line: Line, position: int) -> str | None:
    """The one name that a sentence has before a pronoun."""
    tags = line.sentence.tags
    spans = [(b, e) for k, b, e in zip(*line.chunks, strict=True) if k == "N" and e <= position and tags[e - 1] == "E"]
    words = name_words(line, spans[0]) if len(spans) == 1 else None
    name = line.text(*words) if words else None
    return name if name and name not in PLACES and not is_body(name) else None


def chosen(parts: Sequence[Part], spelled: Speller, room: int) -> str:
    """The parts that fit into *room* characters: all that are needed, and of the others as many as fit from the left.

    "" where a needed one is open or does not fit.
    """
    needed = -1
    for i, part in enumerate(parts):
        if part.needed:
            needed = i
    taken: list[tuple[str, bool]] = []
    size = -1
    for i, part in enumerate(parts):
        if i > needed and size >= room:
            break
        text = spelled(part)
        left = room - size - 1 if i > needed else room - sum(len(text) + 1 for text, wanted in taken if wanted)
        if i >= needed and (text is None or len(text) > left):
            text = spelled.shorter(part, left) or (text if i == needed else None)
            if text is None and i == needed:
                return ""
            if text is not None:
                taken.append((text, part.needed))
            break
        if text is None and part.needed:
            return ""
        if text is not None:
            taken.append((text, part.needed))
            size += 1 + len(text)
    return _fitted(taken, room)


def _fitted(taken: list[tuple[str, bool]], room: int) -> str:
    """The texts that are taken, without as many as make them too long, and without one that wants another word."""
    while len(" ".join([text for text, _ in taken])) > room:
        spare = next((i for i in range(len(taken) - 1, -1, -1) if not taken[i][1]), None)
        if spare is None:
            return ""
        del taken[spare]
    while taken and _dangles(taken[-1][0]):
        if taken.pop()[1]:
            return ""
    shown = " ".join([text for text, _ in taken]).replace(" ,", ",")
    return _WITHOUT_DAY.sub("", shown) if shown.endswith(_TAKING_PLACE) else shown


_TAKING_PLACE = ("held", "staged", "hosted")
_WITHOUT_DAY = re.compile(rf"(?<=\w) (?:to be|being) (?:{'|'.join(_TAKING_PLACE)})$")
"""What is left of “an event to be held on Monday” says no more than “an event”."""


_NO_PARTICLES = word_set("for of with from to at by into than as labeled labelled called dubbed")


_WANTING = _NEVER_LAST | word_set(complements.WANTING)


def _dangles(text: str) -> bool:
    """Whether a part ends with a word that wants another; a part of one word is a particle (“left a stove on”)."""
    last = text.rsplit(" ", 1)[-1].lower()
    return (
        (" " in text and last in _WANTING)
        or text in _NO_PARTICLES
        or (last[-1:] == "%" and _RATE.search(text) is not None)
    )


_RATE = re.compile(r"\ban? [\d.]+%$")
"""A share that stands for an adjective: “a 52.8% [cut]”."""
