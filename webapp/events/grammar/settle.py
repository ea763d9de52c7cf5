"""Tags settled by their neighbours: attack (noun or verb), killed (past or participle), shooting, that, her.

One function a doubtful tag; each sees the tags before it settled and those after it as they came.
"""

from __future__ import annotations

import re

from webapp.events.grammar.arranged import arranged
from webapp.events.grammar.describing import described, describes
from webapp.events.grammar.lexicon import ASPECT, ING_NOUNS, LEMMAS, NEVER_PASSIVE, REPORTING
from webapp.events.grammar.names import PLACES
from webapp.events.grammar.paired import paired
from webapp.events.grammar.restricting import lacks_helper, only_describes
from webapp.events.grammar.verbless import with_verb
from webapp.events.words import word_set

_GENITIVES = ("'s", "’s")
_OPEN = re.compile("[BZLgbzHQ'SM]")
_HELPERS = frozenset("xhdm")
_PASSED = frozenset("R!T\"'")
_FIRST_LOOK = frozenset("SMQ")
_VERBS = frozenset("BZLgb")
"""Tags of what an auxiliary may wait for."""


def settle(tags: list[str], lowers: list[str]) -> str:
    """Settle what a word alone leaves open, from left to right: attack (noun or verb), killed, shooting."""
    last, own = len(tags) - 1, "".join(tags)
    for found in _OPEN.finditer(own):
        position = found.start()
        tag = tags[position]
        before = tags[position - 1] if position else "."
        after = tags[position + 1] if position < last else "."
        if tag in _FIRST_LOOK:
            tag = tags[position] = _before_what(tag, before, after, lowers, position, tags)
        settler = _SETTLERS.get(tag)
        if settler is not None:
            helped = _helped(tags, position) if tag in _VERBS else ""
            tags[position] = settler(before, after, helped, lowers, position, tags)
    return paired(arranged(with_verb("".join(tags), own, lowers), lowers), lowers)


def _helped(tags: list[str], position: int) -> str:
    """The auxiliary that still waits for its verb at *position*, or nothing."""
    position -= 1
    while position >= 0 and tags[position] in _PASSED:
        position -= 1
    return tags[position] if position >= 0 and tags[position] in _HELPERS else ""


def _before_what(tag: str, before: str, after: str, lowers: list[str], position: int, tags: list[str]) -> str:
    """Small words that what follows decides: “since July”, “first met”, “no longer”, “Ukraine 120 vehicles”."""
    if tag == "S" and after == "T":
        return "P"
    if tag == "S" and after in "vL" and before == "R":
        return "R"
    if tag == "M" and lowers[position] in ("first", "second") and after in "vLn" and before not in "DJ'":
        return "R"
    if tag == "M" and before == "N" and after == "N" and lowers[position - 1] in _GRADES:
        return "N"
    if tag == "M" and before == "E":
        return _beside_name(after, lowers, position)
    if lowers[position] == "no" and lowers[position + 1 : position + 2] == ["longer"]:
        tags[position + 1] = "R"
        return "!"
    return tag


def _beside_name(after: str, lowers: list[str], position: int) -> str:
    """“Boeing 737” is a name; “beat Rovers 3-1”, “fined Helios 4.2 million”, “Ukraine 120 vehicles” are not."""
    if _SCORE.fullmatch(lowers[position]):
        return "R"
    amount = (
        (after == "M" and lowers[position + 1] not in _AROUND)
        or not lowers[position].isalnum()
        or lowers[position + 1 : position + 2] in _STRETCHES
    )
    return "D" if amount or (after in "JNLnB" and lowers[position - 1].title() in PLACES) else "M"


_AROUND = word_set("around about")
"""Words before a time of day, which no number beside a name counts: “on Route 94 around 1 a.m.”."""
_GRADES = word_set("magnitude category type phase class stage level grade")
"""Nouns whose number belongs to them: “a magnitude 6.9 earthquake”."""
_SCORE = re.compile(r"\d{1,3}[-–:]\d{1,3}")


_STRETCHES = (["days"], ["weeks"], ["months"], ["years"], ["hours"], ["minutes"], ["decades"])
"""Words behind a number after a name that say how much later: “visited Oslo two days after”."""


def _base_or_noun(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if helped and helped in "md":
        return "b"
    if before == "t":
        return (
            "b" if after not in "'.,oPxhmv" or lowers[position] in _INTRANSITIVE else "N" if after in "'oxhmv" else "b"
        )
    if before == "O" and after not in "vzxhm":
        return "b"
    if before == "C" and after in "DMROEJL" and tags[max(0, position - 3) : position - 1] == ["t", "b"]:
        return "b"
    if before == "C" and after in "tR" and _GOES_ON.search("".join(tags[:position])):
        return "b"
    if (
        before == "N"
        and lowers[position - 1].endswith("s")
        and after in "DQOEMJt"
        and lowers[position - 1] not in _SINGULAR_S
    ):
        return "b"
    if before == "R" and position > 1 and tags[position - 2] in "tm":
        return "b"
    if before == "R" and position > 1 and tags[position - 2] == "C" and after in "DEJOQ" and "x" in tags[:position]:
        return "b"
    if before == "E" and after in "DQ" and "C" in tags[:position] and _FINITE.isdisjoint(tags[:position]):
        return "b"
    return "N"


_GOES_ON = re.compile(r"tb[PoDJMNETR]{1,9}C$")
"""“is due to stay in Tarn and [return] to Oslo”."""
_FINITE = frozenset("vzxhmdbLBZ")
"""Tags of what may be the finite verb of a sentence: “Holm and the aide of Silva [mark] a shift” has none before."""
_INTRANSITIVE = word_set(
    """vote fight strike return march travel play work rest stop rise fall win leave retreat surrender"""
)
_SINGULAR_S = word_set(
    """news series species politics economics physics mathematics athletics glass class business crisis"""
)


def _third_or_plural(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if before in "DJM'oPtCvLgzn" or helped:
        return "N"
    if before == "R" and position > 1 and tags[position - 2] in "EO":
        before = tags[position - 2]  # “It also means …”
    if before in "EWOH" and after in 'DQOEMJtPRTNgH"S':
        if before + after == "HP":
            return "N"
        return (
            "z"
            if before != "E"
            or after not in "PN"
            or lowers[position] in ("says", "wins", "backs", "meets", "talks", "speaks")
            else "N"
        )
    if before == "," and after in "DQOEMJNtH" and _BEHIND_APPOSITION.search("".join(tags[:position])):
        return "z"
    if after == "H" and tags[position + 2 : position + 3] in _THAT_DOES:
        return "N"
    if before == "N" and after in "DQOEtH" and not lowers[position - 1].endswith("s"):
        return "z"
    return "N"


_THAT_DOES = (["x"], ["m"], ["h"], ["v"], ["L"])
"""Tags behind “screens that” that make it a noun which something is said of."""


def _last_before(before: str, lowers: list[str], position: int) -> bool:
    """“last erupted”, “later resigned”: an adverb that looks like an adjective."""
    return before == "J" and lowers[position - 1] in ("last", "late", "early", "next", "final")


def _past_or_participle(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if not helped and _last_before(before, lowers, position):
        return "v"
    if before == "O" and tags[max(0, position - 2) : position - 1] == ["d"]:
        return "b"  # “not only did they put out the fire”
    if (lowers[position] == "advanced" and after in "NJ") or described(before, after, lowers, position):
        return "J"
    if helped and helped in "xh":
        return "n"
    if helped in ("m", "d"):
        return "b"
    if before == "C" and after in "NB" and _LIST_OF_THINGS.search("".join(tags[:position])):
        return "J"
    listed = before == "," and tags[position + 1 : position + 4] == ["N", "C", "N"]
    if after in "NB" and lowers[position] not in LEMMAS and (listed or before in "Jo"):
        return "J"  # “stunted growth and deafness”, “mandatory iodised salt”: a verb that no list knows describes
    if before in "PS" and lowers[position - 1] == "as" and after in "Pt":
        return "n"
    if (before == "n" and after not in "OH") or (before == "O" and lowers[position - 1] in ("those", "many", "some")):
        return "n"
    if lowers[position] in _SAME_BASE and ((before in "DJ'" and after not in "NEJ") or before + after == "Mo"):
        return "N"
    if before == "t":
        return "b" if lowers[position] in _SAME_BASE else "N"
    if before in "oPbg" and after in "NJBZg" and lowers[position] not in _SAME_BASE:
        return "J"
    if before == "D" and after in ".,PoxhmvCS":
        return "N" if lowers[position] not in _SAME_BASE else "v"
    if before in "DJ'o" or (before == "M" and after in "NBZ") or (before == "P" and after in "NJE"):
        return "n" if before != "o" or after in "NJ" else "N" if after not in "NJ" else "n"
    shown = lowers[0] == "among" and before + after == "Nx"
    if shown or (before + after == "TE" and tags[position - 2] == "D"):
        return "n"  # “among the goods [shown] were bags”, “the recently [named] Tarn 4”
    if before == "R" and _before_adverbs(tags, position) in ("DPJM" if after in "NBZ" else "DPJ"):
        return "n"
    if before == "," and _BEHIND_APPOSITION.search("".join(tags[:position])):
        return "v"
    if LEMMAS.get(lowers[position]) in NEVER_PASSIVE:
        return "v"
    if before in "NE" and after in "Pt," and lacks_helper(position, tags, lowers):
        return "n"
    if before in ",C" and after == "t" and LEMMAS.get(lowers[position]) in _DECIDING:
        return "v"
    if before == "," and after == '"' and LEMMAS.get(lowers[position]) in _CALLING:
        return "n"
    if before in ",.-(" and (after in "PtgT" or (after == "R" and tags[position + 2 : position + 3] in (["P"], ["t"]))):
        return "n"
    if before == "," and after == "S" and position < _ASIDE and lowers[position + 1] in ("after", "before"):
        return "n"
    if before in ".," and after in "NJ" and not position:
        return "n"
    if before == "S" and after in "PtR":
        return "n"
    aside = before == "R" and tags[position - 2 : position - 1] == [","]  # “Holm, first elected in 2008, was …”
    return "n" if only_describes("," if aside else before, after, position, tags, lowers) else "v"


def _before_adverbs(tags: list[str], position: int) -> str:
    """The tag before the adverbs that stand before a word: “the most seriously [injured] adults”."""
    position -= 1
    while position > 0 and tags[position] == "R":
        position -= 1
    return tags[position] if tags[position] != "R" else "."


_DECIDING = word_set(
    "decide refuse try attempt manage agree want hope vow pledge promise offer seek begin continue choose decline opt"
)
"""Verbs that tell with “to” and an infinitive what their subject does: “saw him, [decided] to stop and waved”."""
_CALLING = word_set("name title dub nickname entitle call")
"""Verbs whose participle behind a comma says how something is called: “the robot, named “Bee”, scored”."""
_BEHIND_APPOSITION = re.compile('(?:^|[SC"])D?[JMN]*[NE],D?[JM]*E+,$')
"""“After his predecessor, Ruth Kemp, [quit]”: a name between commas, and no verb yet."""
_ASIDE = 8
"""Words into a sentence up to which a comma may open an aside to its subject: “The law, agreed after long talks, …”."""
_LIST_OF_THINGS = re.compile(r",[NJM]{1,4},?C$")
"""“in sewage, human waste, and [contaminated] foods”: what stands before the last of some nouns."""
_SAME_BASE = word_set("""hit cut set put shut read hurt cast burst split spread quit let cost bid broadcast beat run""")


_COMPOUND_ING = word_set(
    """harvesting landing building training recording testing fishing shopping planning parking breeding mining
    drinking driving boarding wrestling boxing racing skating skiing cycling
    governing ruling operating swimming working shipping acting coaching warming
    encroaching hearing meeting voting banking housing marketing manufacturing engineering advertising gambling
    trading holding"""
)


def _ing(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if helped == "x" and before not in "DJ'oP":
        return "g"
    low = lowers[position]
    if before == "t" and lowers[max(0, position - 2)] == "prior":
        tags[position - 1] = "P"
        return "g"
    if before in "DJ'" and after not in "NJE":
        return "N"
    if low in ING_NOUNS and before in ",C" and after in ",C":
        return "N"
    if low == "testing" and lowers[position + 1 : position + 2] in (["positive"], ["negative"]):
        return "g"
    if before in "JM'" and after in "NJE":
        return "J"
    if before == "n" and tags[position - 2 : position - 1] == ["D"] and after in ".,PoC" and low in ING_NOUNS:
        return "N"
    acts = before in "NEo" and after in "DM"  # “a nurse crossing a street”, “accused of killing ten people”
    if low in ING_NOUNS and ((before in "DJM'oENT" and not acts) or (before == "P" and after in ".,oPS;)")):
        return "N"
    if after == "o" and before in "DP.,SJ":
        return "N"
    if low in ING_NOUNS and after in "vxhmdL" and before in ".,S":
        return "N"
    if low in ING_NOUNS and before in "vbz" and after in "PTC.," and LEMMAS.get(lowers[position - 1]) not in ASPECT:
        return "N"
    if describes(before, after, lowers, position, tags):
        return "J"
    if low in _COMPOUND_ING and (before == "J" or lowers[position - 1] == "drunk") and after in ".,PCST":
        tags[position - 1] = "J"  # “arrested for drunk driving”
        return "N"
    if low in _COMPOUND_ING and after in "NB" and before in "NED.,P":
        return "N" if before == "N" else "J"
    return "g"


def _base(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if helped and helped in "xh" and lowers[position] in ("come", "become", "run", "overcome"):
        return "n"
    if lowers[position] == "think" and lowers[position + 1 : position + 2] in (["tank"], ["tanks"]):
        return "J"
    return "N" if before in "DJ'oP" or (before == "N" and _is_one(tags, lowers, position - 1)) else "b"


def _is_one(tags: list[str], lowers: list[str], last: int) -> bool:
    """“at a tea [stall]”: a noun behind “a” is one, whose verb ends in “-s”; not so “asked that an aide check”."""
    while last and tags[last] in "NJ":
        last -= 1
    opening = tags[last - 1] if last else "."
    leads = opening in "Po" or (opening in "vLg" and LEMMAS.get(lowers[last - 1]) not in _WITH_BASE)
    return leads and lowers[last] in ("a", "an")


_WITH_BASE = REPORTING | word_set("see hear watch feel make let help have order demand request insist urge")
"""Verbs behind whose object a base form may be a verb: “saw a man leave”."""


def _third(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    counted = before in "JM" and after in ".,PoxhmvCST"
    return "N" if counted or before in "DP'o" else "z"


def _that(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if before in "NEM" and after in "vxhmLdZzR":
        return "H" if after == "Z" and tags[position + 2 : position + 3] in _HAVING else "W"
    if before in "PSo.C" and after in "NJxT":
        return "D"
    if after in "NBZ" and (tags[position + 2] if position + 2 < len(tags) else ".") in ".,;TS:":
        return "D"
    return "H"


_HAVING = (["x"], ["h"], ["m"])
"""Tags that behind “talks” make it a subject: “her view that talks are possible”."""


def _determiner(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if lowers[position] == "her":
        return "D" if after in "JMNEBZgLT" else "O"
    if before in "xhm" and lowers[position] in ("all", "both", "each") and after in "xnL":
        return "R"
    if lowers[position] in ("many", "several", "few", "some", "all", "both") and after in "RvxhmPo":
        return "O"
    if after in "vxhmdztW.,;:" or (
        after in "LP"
        and before + after != "PL"  # “under this pursued mark”
        and lowers[position] in ("this", "these", "those", "all", "both", "some", "many")
    ):
        return "O"
    return "D"


def _genitive(before: str, after: str, helped: str, lowers: list[str], position: int, tags: list[str]) -> str:
    if lowers[position] in _GENITIVES and before == "O":
        return "x"
    if lowers[position] in "'’" and (before not in "NE" or _closes(tags, lowers, position)):
        return "`"
    return "'"


def _closes(tags: list[str], lowers: list[str], position: int) -> bool:
    """“a 'disgruntled lawyer'”: whether an apostrophe ends what another one opened in the words before it."""
    marks = [tags[at] for at in range(max(0, position - _LONGEST_PHRASE), position) if lowers[at] in ("'", "‘")]
    return marks.count("`") % 2 == 1


_LONGEST_PHRASE = 8
"""Words between single quotation marks at most: further on, an apostrophe is a genitive."""
_SETTLERS = {
    "B": _base_or_noun,
    "Z": _third_or_plural,
    "L": _past_or_participle,
    "g": _ing,
    "b": _base,
    "z": _third,
    "H": _that,
    "Q": _determiner,
    "'": _genitive,
}
