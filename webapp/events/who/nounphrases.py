"""What a noun phrase names: its name words, roles before them, the bearer of a role, the owner, its number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from webapp.events.grammar.lexicon import HEAD_ROLES, NOUN_KIND, ORGANISATION_WORDS, PLACE_WORDS, ROLES, ROYAL_ROLES
from webapp.events.grammar.names import DEMONYMS, PLACES
from webapp.events.page import Line, Range
from webapp.events.words import word_set
from webapp.events.words.english import nouns

PERSON_NOUNS = word_set(nouns.PERSONS)
"""Nouns for one person."""
GROUPS = word_set(nouns.GROUPS)
"""Nouns for people, bodies and parts of them, which take part in events."""
PLURALS = word_set(
    "they we people police children men women both many several others these those media troops two three four five six"
)
"""Words for many that do not end in “-s”."""
_SINGULAR_NUMBERS = word_set("one 1 first second third fourth fifth last half another")
_BODIES = word_set(
    """house bank ministry department university institute council court academy chamber office bureau board secretary
    organisation organization association federation league church college museum society union republic parliament
    assembly centre center school order club ship bay isle isles kingdom duke earl prime state"""
)
"""Words of a name behind which the name may go on with “of”."""


GENERATIONS = word_set("jr sr ii iii iv")
"""What stands behind a name and is none: “Tom King [Jr.]”."""


def name_words(line: Line, span: Range) -> Range | None:
    """The last run of name words in a noun phrase, without titles: “President [Vladimir Putin]”."""
    tags, lowers = line.sentence.tags, line.sentence.lowers
    begin, end = span
    last = tags.rfind("E", begin, end) + 1
    if not last:
        return None
    first, numbered = last - 1, last + 1 == end and tags[last] == "M"
    while first > begin and (tags[first - 1] == "E" or (tags[first - 1] == "C" and lowers[first - 1] == "&")):
        first -= 1
    named = last - (lowers[last - 1].strip(".") in GENERATIONS)
    for role in range(named - 2, first - 1, -1):
        if lowers[role].strip(".") in HEAD_ROLES and not (role == first and lowers[role] in ROYAL_ROLES):
            rest = lowers[role + 1 : last]
            return (first, last) if not ORGANISATION_WORDS.isdisjoint(rest) else (role + 1, last)
    return first, last + numbered


def head_is_name(line: Line, span: Range) -> bool:
    """Whether a noun phrase names its referent (“President Putin”), rather than “Putin's spokesman”.

    A number may close a name: “Apollo 11”.
    """
    tags, last = line.sentence.tags, span[1] - 1
    return tags[last] == "E" or (tags[last] == "M" and last > span[0] and tags[last - 1] == "E")


def has_role(line: Line, span: Range, words: Range) -> bool:
    """Whether a title or role stands right before a name."""
    position = words[0] - 1
    return position >= max(span[0], 0) and line.sentence.lowers[position].strip(".") in ROLES


def is_body(name: str) -> bool:
    """Whether a name is that of a body or a place by one of its words or because it is an abbreviation."""
    words = name.lower().split()
    return name.isupper() or not (ORGANISATION_WORDS.isdisjoint(words) and PLACE_WORDS.isdisjoint(words))


def of_name(line: Line, words: Range) -> Range | None:
    """“House of Representatives”, “Bank of England”: a body whose name goes on behind “of”."""
    sentence, chunks = line.sentence, line.chunks
    if sentence.tags[words[1] : words[1] + 1] != "o" or sentence.lowers[words[1] - 1] not in _BODIES:
        return None
    index = bisect_left(chunks.begins, words[1] + 1)
    if chunks.kinds[index : index + 1] != "N" or sentence.tags[chunks.ends[index] - 1] != "E":
        return None
    return words[0], chunks.ends[index]


def is_plural(line: Line, span: Range) -> bool:
    """Whether the verb of this subject stands in the plural."""
    sentence = line.sentence
    begin, end = span
    if "C" in sentence.tags[begin:end] and "and" in sentence.lowers[begin:end]:
        joint = sentence.tags.index("C", begin, end)
        if sentence.tags[begin:joint].strip("DJM"):
            return not _is_joint_name(line, span)
    last = sentence.lowers[end - 1]
    if sentence.lowers[begin : begin + 2] == ["all", "but"]:
        return True
    ends_in_s = last.endswith("s")
    if "and" in sentence.lowers[begin:end] and _is_one_each(sentence.lowers[begin:end]):
        return True
    if last.endswith("men") or (ends_in_s and _is_plural_of_name(sentence.words[begin:end])):
        return True
    if sentence.tags[end - 1] == "E":
        many = last in GROUPS or NOUN_KIND.get(last) is not None
        telling = ends_in_s and not last.endswith(("ss", "us", "is"))
        return last == "police" or (telling and (many or _is_plural_name(line, span)))
    if last in PLURALS:
        return True
    if sentence.tags[end - 1] == "M" and last not in _SINGULAR_NUMBERS and not last.endswith("-old"):
        return end - begin < 2 or sentence.tags[end - 2] != "E"
    return ends_in_s and not last.endswith(("ss", "us", "is", "news", "series"))


def _is_one_each(lowers: Sequence[str]) -> bool:
    """“a Greek and a Turkish sailor”."""
    return lowers[0] in _ONE and lowers[lowers.index("and") + 1] in _ONE


_ONE = word_set("a an one")


def _is_plural_of_name(words: Sequence[str]) -> bool:
    """“Norwegians”, “New Yorkers”."""
    last = words[-1]
    if last.endswith("ns"):
        return last.removesuffix("s") in DEMONYMS
    return last.endswith("ers") and " ".join(words).removesuffix("ers") in PLACES


def _is_plural_name(line: Line, span: Range) -> bool:
    """“the Rovers”, and “Rovers” where the text says that they “have” or “were”; not “the Times”."""
    sentence = line.sentence
    last = sentence.words[span[1] - 1]
    definite = sentence.lowers[span[0]] == "the"
    name = " ".join(sentence.words[span[0] + definite : span[1]])
    if last.lower() in _ONE_IN_S or name in PLACES:
        return False
    number = _number(last, line.source)
    if number == "one":
        return False
    alone = definite and not sentence.tags[span[0] + 1 : span[1]].strip("E") and not last.endswith(("es", "ys"))
    return alone or number == "many"


@lru_cache(maxsize=64)
def _number(name: str, source: str) -> str:
    """“one” or “many” where a text says that it “has” or that they “have” something; empty where it says neither."""
    behind = source.split(name)[1:]
    if any(told.startswith(_ONE_DOES) for told in behind):
        return "one"
    return "many" if any(told.startswith(_MANY_DO) for told in behind) else ""


_ONE_DOES = (" has ", " was ", " is ", "'s ", "’s ")
_MANY_DO = (" have ", " were ", " are ")
_ONE_IN_S = word_set(
    """times nations news affairs commons states communications industries studios pictures airlines airways series
    sports services systems works headquarters mills motors corps arts sciences express holdings partners"""
)
"""Last words of names that are plural in form alone: “the United Nations”."""


def _is_joint_name(line: Line, span: Range) -> bool:
    """“the Fire and Disaster Management Agency”: one body that two nouns name, not “the FBI and the Treasury”."""
    tags, (begin, end) = line.sentence.tags, span
    joint = tags.find("C", begin, end)
    named = tags.find("E", begin, joint)
    if tags[begin] != "D" or named < 0 or tags[named:end].strip("EC") or line.sentence.lowers[joint] != "and":
        return False
    first = line.text(named, joint)
    return is_body(line.text(joint + 1, end)) and not is_body(first) and first not in PLACES


def owner(line: Line, span: Range) -> Range | None:
    """The name words that a noun phrase gives in the genitive: “[Jobs]’ death”."""
    tags = line.sentence.tags
    mark = tags.find("'", span[0], span[1])
    if mark <= span[0] or tags[mark - 1] != "E":
        return None
    return name_words(line, (span[0], mark))


def bearer(line: Line, span: Range) -> Range:
    """The name at the end of “chairman of the joint chiefs of staff Gen. Mark Milley”, else *span* itself.

    “CEO and co-founder Steve Jobs” is one person too.
    """
    joint = line.sentence.tags.find("C", *span)
    if joint > span[0] and head_is_name(line, span):
        before, last = line.sentence.lowers[joint - 1], (joint + 1, span[1])
        words = name_words(line, last)
        described = words is not None and (has_role(line, last, words) or words[0] > joint + 1)
        alone = before in _ROLE_ENDS or (before not in GROUPS and line.sentence.tags[joint - 1] not in "E)")
        return last if described and alone else span
    head = line.sentence.lowers[span[1] - 1]
    if head not in _BORNE:
        return span
    chunks = line.chunks
    index = bisect_left(chunks.begins, span[1])
    if (named := _named_aside(line, span, index)) is not None:
        return named
    if head not in _ROLE_ENDS or chunks.begins[index : index + 1] != [span[1]]:
        return span
    last = span
    while chunks.kinds[index : index + 2] == "PN":
        last = (chunks.begins[index + 1], chunks.ends[index + 1])
        index += 2
    words = name_words(line, last)
    if words is None:
        return span
    behind = _behind_place(line, words)
    return behind or (last if has_role(line, last, words) or words[1] - words[0] > 3 else span)


def _named_aside(line: Line, span: Range, index: int) -> Range | None:
    """“the foreign ministers, [Sergei Lavrov and Dmytro Kuleba], met”: the names of whom a noun for people means."""
    chunks = line.chunks
    aside = chunks.kinds[index : index + 5]
    if line.sentence.lowers[span[1] - 1] not in _OF_PEOPLE:
        return None
    last = index + 3 if aside == ",NCN," else index + 1 if aside[:3] == ",N," and not is_plural(line, span) else 0
    if not last or not all(head_is_name(line, (chunks.begins[i], chunks.ends[i])) for i in (index + 1, last)):
        return None
    words = name_words(line, (chunks.begins[index + 1], chunks.ends[index + 1]))
    one = words is not None and words[1] - words[0] > 1 and chunks.begins[index + 1] == words[0]
    return (chunks.begins[index + 1], chunks.ends[last]) if one and not _is_place(line, words) else None


def _is_place(line: Line, words: Range | None) -> bool:
    return words is not None and " ".join(line.sentence.words[words[0] : words[1]]) in PLACES


_ROLE_ENDS = HEAD_ROLES | {"officer", "executive"}
_OF_PEOPLE = PERSON_NOUNS | GROUPS | HEAD_ROLES
_BORNE = _OF_PEOPLE | _ROLE_ENDS
"""Nouns behind which a name may say who is meant."""


def role_of_place(line: Line, index: int, words: Range) -> Range | None:
    """“president of [Norland] Ana Silva”: the name behind the place, where a role stands before chunk *index*."""
    chunks = line.chunks
    if index < 2 or chunks.kinds[index - 2 : index] != "NP":
        return None
    if line.sentence.lowers[chunks.ends[index - 2] - 1] not in _ROLE_ENDS:
        return None
    return _behind_place(line, words)


def _behind_place(line: Line, words: Range) -> Range | None:
    """“senator from [Vermont] Bernie Sanders”: a first and a last name right behind a place."""
    for size in (1, 2):
        place = " ".join(line.sentence.words[words[0] : words[0] + size])
        if place in PLACES and words[1] - words[0] - size == 2:
            return words[0] + size, words[1]
    return None


def is_within(lowers: Sequence[str], begin: int) -> bool:
    """“in Tarn”, but not “brought in Holm”."""
    return lowers[begin - 1] in _WITHIN and not (begin > 1 and lowers[begin - 2] in _BRINGING)


_WITHIN = word_set("in near across outside inside throughout around")
_BRINGING = word_set("bring brings brought bringing call calls called calling rope roped haul hauled draft drafted")
