"""Expressions that date no verb: those of examples, of things due or foretold, of states, of what is answered."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import VERB_KIND
from webapp.events.page import Draft, Line
from webapp.events.words import word_set
from webapp.model import Mention


def of_thing(line: Line, chunk: int, position: int) -> bool:
    """Whether an expression behind no event noun is that of an example, of a thing due, of a law."""
    return of_example(line, chunk) or of_thing_due(line, position) or of_law(line, position)


def of_example(line: Line, chunk: int) -> bool:
    """“disputes, including this trial last year”: the date of an example is no date of the verb."""
    kinds, begins = line.chunks.kinds, line.chunks.begins
    position = chunk - 1 - (kinds[chunk - 1 : chunk] == "P")
    while position > 0 and kinds[position - 1 : position + 1] == "PN":
        if line.sentence.lowers[begins[position - 1]] in _EXAMPLES:
            return True
        position -= 2
    return False


_EXAMPLES = word_set("including like unlike excluding than")


def of_thing_due(line: Line, position: int) -> bool:
    """“an inspection due in June”, “a concert planned for May”: when a thing is to be, not when the verb was."""
    lowers, tags = line.sentence.lowers, line.sentence.tags
    word = position - 1 - (tags[position - 1 : position] == "P")
    return word > 0 and lowers[word] in _DUE and tags[word] in "JnR" and tags[word - 1] in "NE"


_DUE = word_set("due planned scheduled slated expected set dated intended")


def of_noun(line: Line, position: int) -> bool:
    """“the attacks on Lisbon of 2001”: a year that belongs to what stands before it, and to no verb."""
    return line.sentence.lowers[position - 1 : position] == ["of"] and line.sentence.lowers[position].isdecimal()


def of_law(line: Line, position: int) -> bool:
    """“the Harbour Act of 1867”: the year is part of a name."""
    return of_noun(line, position) and line.sentence.lowers[position - 2] in _LAWS


def of_model(line: Line, position: int) -> bool:
    """“a grey 2013 Toyota Camry”, “his 2008 Bentley”: of what year a thing with a name is."""
    tags, lowers = line.sentence.tags, line.sentence.lowers
    if not lowers[position].isdecimal() or _NAMED.match(tags, position + 1) is None:
        return False
    begin = position - 1
    while begin >= 0 and tags[begin] in "JN":
        begin -= 1
    return begin >= 0 and lowers[begin] in _OWNING


_NAMED = re.compile("E+(?![NJBZ])")
_OWNING = word_set("a an his her its their my our")
_LAWS = word_set("act acts treaty law code constitution convention accord accords statute charter ordinance")


def of_deadline(line: Line, position: int) -> bool:
    """“must answer the charges by 26 July”: until then something is to be done, and no noun happened then."""
    return line.sentence.lowers[position - 1 : position] in (["by"], ["until"], ["till"])


def steps_on(line: Line, clause: Clause) -> bool:
    """“left their homes and returned the next morning at nine”: a step on from the verb before."""
    first = line.sentence.starts[clause.begin]
    own = (mention for mention in line.sentence.mentions if mention.start > first)
    told = (set(mention.text.lower().split()) for mention in own)
    return any(_STEPS & words and not _SAME & words for words in told)


_STEPS = word_set("next following later after")
_SAME = word_set("that same")
"""“later that day” is on the day of the verb before as well."""


def of_figure(draft: Draft, mention: Mention) -> bool:
    """“reported a third-quarter loss”, “a 2021 profit”: the time that the figure is of, not that of the report."""
    reports = draft.clause is not None and draft.clause.lemma in _GIVING_FIGURES
    return reports and mention.precision in ("quarter", "half", "year", "season")


_GIVING_FIGURES = word_set("report post announce publish forecast release present disclose reveal")


def of_aside(line: Line, clause: Clause) -> bool:
    """“Holm, known since 1990 for her songs, …”: the date of a participle between commas is no other verb's."""
    tags = line.sentence.tags
    return clause.form == "Y" and tags[: clause.begin].rstrip("R").endswith(",") and tags[clause.end :].startswith(",")


def of_content(line: Line, clause: Clause, position: int, mention: Mention) -> bool:
    """“predicted a deal before the end of summer”, “announced mourning, Monday through Friday”: of the content."""
    if VERB_KIND.get(clause.lemma) == "statement" and " through " in mention.text:
        return True
    return not clause.passive and clause.lemma in _FORETELLING and line.sentence.lowers[position - 1] in _BY


_FORETELLING = word_set("predict promise pledge vow forecast expect threaten demand offer urge hope")
_BY = word_set("before by until within")


def of_copula(line: Line, position: int) -> bool:
    """“had been with Apple since 2008, but a judge barred him”: dates a state, which is no happening."""
    chunk = bisect_right(line.chunks.begins, position) - 1
    between = _UNBROKEN.search(line.chunks.kinds, 0, chunk)
    return between is not None and "K" in between.group()


_UNBROKEN = re.compile(r"[^,;:.CVS-]*$")
"""The chunks of one clause that stand right before."""


def looks_back(noun: Draft, ties: str, told: Sequence[Draft], clause: Clause, position: int, mention: Mention) -> bool:
    """“The attack on Monday was condemned”, “blamed for the attack in July”: the date is that of the deed alone.

    Behind “for” and the like that is so of a month or a year; a weekday may well be that of the answer.
    """
    if all(draft.kind not in _ANSWERS for draft in told):
        return False
    if position < clause.begin:
        return True
    definite = noun.subject is not None and noun.line.sentence.tags[noun.subject[0]] == "D"
    return ties in _ABOUT and definite and not mention.rule.startswith(("weekday", "relative", "times"))


_ANSWERS = word_set("statement investigation trial arrest protest law")
"""Kinds of happening that answer another one."""
_ABOUT = word_set("for over about into of")
