"""Rows of peoples before one noun, and of fields in a name: “his Greek and French counterparts” are one noun phrase.

“Respectively”, which says in what order those named behind such a row belong to it, belongs to nothing itself.
"""

from __future__ import annotations

import re

from webapp.events.grammar.lexicon import ROLES
from webapp.events.grammar.pieces import PEOPLE
from webapp.events.words import word_set
from webapp.events.words.english import nouns

_STATES = word_set("us u.s. uk u.k. eu un u.n.")
"""Short names that stand in such a row as adjectives do: “US and Russian officials”."""
_ONE = word_set("a an one")
_COUNTED = (f"M{PEOPLE}CM",)
_NOUNS = "NBZJg"
"""Tags of what such a row may stand before."""


def join_rows(own: str, tags: list[str], lowers: list[str]) -> None:
    """Give the commas and the “and” of each row of peoples the tag that the peoples have, an adjective's."""
    position = own.find(PEOPLE, 2)
    while position >= 0:
        noun = own[position + 1 : position + 2]
        if noun and (noun in _NOUNS or lowers[position + 1] in ROLES):
            for joint in _joints(own, lowers, position - 1):
                tags[joint] = "J"
        position = own.find(PEOPLE, position + 1)


def join_respectively(tags: list[str], lowers: list[str]) -> None:
    """“the Greek and French ministers, Dendias and Le Drian, respectively, met”: its comma closes no aside."""
    position = lowers.index("respectively") if "respectively" in lowers else 0
    if position and tags[position - 1] == ",":
        tags[position - 1] = "R"


def _joints(own: str, lowers: list[str], joint: int) -> list[int]:
    """The commas and the “and” at *joint* that join a row; none where no people stands before it."""
    counted = own[max(0, joint - 3) : joint + 1] in _COUNTED  # “12 Greek and 11 Turkish sailors”
    one_each = counted or (lowers[joint] in _ONE and lowers[max(0, joint - 3)] in _ONE)  # “a Greek and a Turkish one”
    joints = [joint, joint - 1] if one_each else [joint]
    if lowers[joints[-1]] not in ("and", "or"):
        return []
    joint = joints[-1]
    if own[joint - 1] == ",":
        joints.append(joint - 1)
    member = joints[-1] - 1
    while _is_member(own, lowers, member):
        if own[member - 1 : member] != "," or not _is_member(own, lowers, member - 2):
            return [] if own[member - 1 : member] == "x" else joints  # “is Danish and Norwegian viewers saw”
        joints.append(member - 1)
        member -= 2
    return []


def _is_member(own: str, lowers: list[str], position: int) -> bool:
    """Whether a people's adjective stands here, or a state's short name that no “the” makes a name by itself."""
    if position < 0:
        return False
    return own[position] == PEOPLE or (lowers[position] in _STATES and lowers[max(0, position - 1)] != "the")


def join_fields(tags: list[str], lowers: list[str]) -> None:
    """“the Academy of Arts [and] Sciences said”: the name of one body, which deals with two fields."""
    found = _OF_FIELDS.search("".join(tags))
    while found is not None:
        joint = found.start(1)
        if lowers[found.start()] in _BODIES and lowers[joint - 1] in _FIELDS and lowers[found.end() - 1] in _FIELDS:
            tags[joint] = "E"
        found = _OF_FIELDS.search("".join(tags), joint + 1)


_OF_FIELDS = re.compile("EoE{1,4}(C)E{1,2}")
_FIELDS = word_set(nouns.FIELDS)
_BODIES = word_set(
    """academy department ministry minister institute bureau office college school faculty center centre agency society
    board secretary"""
)
