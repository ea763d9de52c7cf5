"""What to print: who does what to whom where, in the headline present, at most ninety characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from webapp.events.grammar import inflect
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import (
    ALONE,
    ASPECT,
    FIXING,
    NEVER_PASSIVE,
    OPEN_PASSIVE,
    PLANNING,
    TAGS,
    VERB_KIND,
    WITH_PHRASE,
)
from webapp.events.grammar.names import PLACES
from webapp.events.grammar.relatives import antecedent
from webapp.events.page import Draft, Line, Range
from webapp.events.title import headings, parts, sayings
from webapp.events.title.phrases import NOBODY, Speller, Who, chosen, spell
from webapp.events.title.shorten import LONGEST
from webapp.events.title.walk import Part
from webapp.events.what.supports import OCCURRING
from webapp.events.when.hearsay import supposes
from webapp.events.who import noones
from webapp.events.who.actors import phrase, row_of
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import (
    GROUPS,
    PERSON_NOUNS,
    PLURALS,
    head_is_name,
    is_body,
    is_plural,
    name_words,
)
from webapp.events.words import word_set

_SHORTEST = 8
_SEVERAL = 2
_SPACED = re.compile(r" - (?<=\w - )(?=\w)| / (?<=\d / )(?=\d)|, (?<=\d, )(?=[05]00)")
"""Marks within a word or a number that a text writes with spaces: “six - year deals”, “$6, 000”."""
_STOP_IN_QUOTE = re.compile(r"[ .,]+(?=[”])|(?<=\w)[.,]+(?=\"$)")


def of_draft(cast: Cast, draft: Draft) -> str:
    """The title of *draft*, or "" where the sentence does not give one that stands by itself."""
    title = headings.of_noun(cast, draft) if draft.nominal else _verbal(cast, draft)
    return checked(title)


def checked(title: str) -> str:
    """*title* with a capital; "" if it is too short, too long or its quotation marks do not balance."""
    if not title:
        return ""
    title = " ".join(title.split()).strip(" ,;:-–—").rstrip(".!? ")
    spaced = " - " in title or " / " in title or "00" in title
    if spaced and '"' not in title and "“" not in title:
        title = _SPACED.sub(lambda mark: mark.group().replace(" ", ""), title)
    if '"' in title or "”" in title:
        title = _STOP_IN_QUOTE.sub("", title)
    if not _SHORTEST <= len(title) <= LONGEST or " " not in title:
        return ""
    if title.count('"') % 2 or title.count("“") != title.count("”") or title.count("(") != title.count(")"):
        return ""
    return title if title[1].isupper() else title[0].upper() + title[1:]  # “iOS” has its own


# ── the subject ──────────────────────────────────────────────────────────────────────────────────


def subject(cast: Cast, draft: Draft) -> Who:
    """The subject as a title shows it, with the phrases that belong to it; nobody if it stays open."""
    span, line = draft.subject, draft.line
    if span is None:
        return NOBODY
    if line.sentence.tags[span[0]] == "g" and span[1] - span[0] > 1:  # “returning to the city”
        return Who(spell(line, cast, draft.focus, span, NOBODY) or "", "thing")
    if draft.clause is not None and noones.is_impersonal(line, span, draft.clause):
        return NOBODY
    if some := _some_of(draft, span):
        return Who(some, "many", plural=True)
    shown = phrase(line, cast, draft.focus, span)
    if shown is None or noones.is_no_one(line, span):
        return NOBODY
    named, part = head_is_name(line, span), noones.is_part(line, span)
    if span[1] - span[0] == _SEVERAL and line.sentence.lowers[span[0]] == "the" and not named:
        noun = line.sentence.lowers[span[1] - 1]
        described = cast.things.described(noun, line.sentence.index)
        shown = (described or shown) if shown.lower() == noun else shown
    if line.sentence.lowers[max(0, span[0] - 1)] == "whose":
        shown = _owned(cast, draft, span[0] - 1, line.text(*span) if named else shown)
    if not named:
        longest = LONGEST * 2 // 3 if part else LONGEST // 2
        whole = headings.with_tail(cast, draft, shown, span[1], longest, whose=_whose(line, cast, span, shown))
        shown = whole if whole != shown else cast.pairs.of_case(line.sentence.lowers[span[0]], shown)
    if part and line.sentence.lowers[span[1] : span[1] + 1] == ["aboard"]:
        shown = f"{shown} aboard"
    if line.sentence.tags[span[1] : span[1] + 1] == "o" and " ".join(line.sentence.lowers[span[0] : span[1]]) in _SOME:
        shown = f"a {shown}"
    plural = shown is not None and _plural(line, span, shown) and not _is_said_of_one(draft)
    if shown and plural and not line.sentence.tags[span[0] : span[1]].strip("M") and shown[0] not in "$€£¥":
        shown = f"{shown} {_counted(draft, span)}".strip()
    if shown and (len(shown) > LONGEST * 2 // 3 or "(" in line.sentence.tags[span[0] : span[1]]):
        shown = row_of(line, cast, draft.focus, span, LONGEST)
        plural = plural or shown.endswith(" others")
    if not shown or len(shown) > LONGEST * 2 // 3:
        return NOBODY
    return Who(shown, _sort(line, cast, span, shown, plural), plural, cast.gender.get(shown, ""))


def _whose(line: Line, cast: Cast, span: Range, shown: str) -> Who:
    """Whom “her” means in “a woman on her way home”."""
    if _POSSESSIVES.isdisjoint(line.sentence.lowers) or noones.is_part(line, span):
        return NOBODY
    alone = Who(shown, _sort(line, cast, span, shown, is_plural(line, span)))
    return alone if alone.sort in ("person", "many") else NOBODY


_POSSESSIVES = word_set("his her their")


def _is_said_of_one(draft: Draft) -> bool:
    """“search and rescue [was] suspended”, “Williams [was] pulled over”; of “hijackings” it is another's verb."""
    clause, sentence = draft.clause, draft.line.sentence
    if clause is None or draft.subject is None or draft.subject != clause.subject:
        return False
    last = sentence.words[draft.subject[1] - 1]
    return sentence.lowers[clause.begin] in _OF_ONE and not (last.endswith("s") and last.islower())


_OF_ONE = word_set("was is has")


def _counted(draft: Draft, span: Range) -> str:
    """What a number alone counts: “54 nations signed, [27] ratified”, “[seven] were injured”; "" if it stays open."""
    line = draft.line
    tags, lowers = line.sentence.tags, line.sentence.lowers
    if tags[span[1] : span[1] + 1] == "o" and lowers[span[1] + 1] not in ("whom", "which"):
        return ""
    nouns = []
    for kind, begin, end in zip(*line.chunks, strict=True):
        counts = kind == "N" and end <= span[0] and tags[begin] == "M" and tags[end - 1] == "N"
        if counts and is_plural(line, (begin, end)) and (draft.kind not in _OF_PEOPLE or _are_people(lowers[end - 1])):
            nouns.append(lowers[end - 1])
            if tags[end : end + 2] != "CM":  # “ten guards and two cooks”
                return " and ".join(nouns)
    return "people" if draft.kind in _OF_PEOPLE else ""


def _some_of(draft: Draft, span: Range) -> str:
    """“40 rebels, of whom [some] were freed and [others] shot”: part of those whom the sentence counts, or nothing."""
    word, clause = draft.line.sentence.lowers[span[0]], draft.clause
    if span[1] - span[0] > 1 or word not in _SOME_WORDS or clause is None:
        return ""
    told = (clause, clause.governor)
    if not any(one is not None and one.subordinator in ("of whom", "of which") for one in told):
        return ""
    noun = _counted(draft, span)
    return f"{'other' if word == 'others' else word} {noun}" if noun else ""


_SOME_WORDS = word_set("some many most several others few half")


def _are_people(noun: str) -> bool:
    return noun in GROUPS or noun.removesuffix("s") in PERSON_NOUNS or noun.endswith("men")


_OF_PEOPLE = word_set("death injury arrest rescue health")
"""Kinds of what is done to people."""


def _owned(cast: Cast, draft: Draft, whose: int, shown: str) -> str:
    """“Hale, whose brother …” → “Hale’s brother”."""
    span = antecedent(draft.line.chunks, draft.line.chunk_at(whose), draft.line.sentence)
    owner = phrase(draft.line, cast, draft.focus, span) if span is not None else None
    return f"{owner}{'’' if owner.endswith('s') else '’s'} {shown}" if owner else ""


def _sort(line: Line, cast: Cast, span: Range, shown: str, plural: bool) -> str:
    if plural:
        return "many"
    last = line.sentence.lowers[span[1] - 1]
    one = last.rpartition("-")[2]  # “an ex-employee”
    if cast.is_person(shown) or one in PERSON_NOUNS or last in ("he", "she") or _is_somebody(line, span):
        return "person"
    named = head_is_name(line, span) or (last not in TAGS and line.sentence.words[span[1] - 1][0].isupper())
    return "any" if named and not is_body(shown) and shown not in PLACES else "thing"


def _is_somebody(line: Line, span: Range) -> bool:
    """“a Norland fixture who spent …”: “who” behind it makes it a person."""
    return line.sentence.lowers[span[1] : span[1] + 1] == ["who"]


_SOME = ("a number", "a total", "a majority", "a handful")
"""Words for many, with “of” behind them."""
_SOME_OF = tuple(f"{some} of " for some in _SOME)
_MANY = word_set("they them others many several some both all")


def _plural(line: Line, span: Range, who: str) -> bool:
    if line.sentence.tags[span[0] : span[1]] != "O":
        return is_plural(line, span) or who.lower().startswith(_SOME_OF)
    head = who.partition(" of ")[0].split()[-1].lower()
    body = " and " not in who and is_body(who) and who[0].isupper() and head not in GROUPS
    many = " and " in who or head.endswith(("s", "men")) or head in _MANY | PLURALS
    return line.sentence.lowers[span[0]] in _MANY and not body and many


# ── the verb ─────────────────────────────────────────────────────────────────────────────────────


def _verbal(cast: Cast, draft: Draft) -> str:
    clause = draft.clause
    assert clause is not None
    who = subject(cast, draft)
    if not who.text:
        return _done(cast, draft)
    if clause.lemma == "tell" and not clause.passive and (told := sayings.told(cast, draft, who)) is not None:
        return f"{who.text} {told}" if told else ""
    if (stated := sayings.stated(draft, who)) is not None:
        return f"{who.text} {stated}" if stated else ""
    does = _predicate(draft, clause, who.plural)
    for name in filter(None, _names(cast, draft, who)):
        rest = complement(cast, draft, who, LONGEST - len(name) - len(does) - 2)
        if rest is not None:
            return f"{name} {does} {rest}"
    return ""


def _names(cast: Cast, draft: Draft, who: Who) -> Iterator[str]:
    """A subject as it is and in shorter forms: its abbreviation, without whose it is, or what for: “the Academy”."""
    yield who.text
    if who.text in cast.short:
        yield cast.short[who.text]
    if " and " in who.text and draft.subject is not None:
        yield row_of(draft.line, cast, draft.focus, draft.subject, LONGEST)
    words = name_words(draft.line, draft.subject) if draft.subject and head_is_name(draft.line, draft.subject) else None
    joined = " and " in who.text or words is None or words[1] - words[0] < _SEVERAL
    if words is not None and not joined and who.text.endswith(name := draft.line.text(*words)):
        yield name
        yield cast.short.get(name, "")
    short, what_for, _ = who.text.partition(" of ")
    if draft.named and what_for and short.split()[-1] in ("Academy", "University", "Union", "Bank", "Museum"):
        yield short


def complement(cast: Cast, draft: Draft, who: Who, room: int) -> str | None:
    """What follows the verb, cut where a part ends within *room* characters; None where it cannot be said."""
    clause, line = draft.clause, draft.line
    assert clause is not None
    found = [] if clause.inverted else parts.of_verb(line, clause)
    rest = chosen(found, Speller(line, cast, draft.focus, who), room)
    if not rest and clause.lemma in OCCURRING and not draft.nominal and draft.begin < clause.begin:
        return rest  # “a new offensive could follow”: the subject says what happened
    who_is, _, known_as = f"{who.text if clause.passive else ''} {rest}".partition(" as ")
    if known_as and known_as == who_is.strip():
        return None  # “the suspect, identified as Tom Hale, …”: his name stands for him already
    if clause.link == "relative" and clause.object is not None and clause.object[1] <= clause.begin:
        what = headings.whole(line, cast, draft.focus, clause.object)
        return f"{what} {rest}" if what and len(what) + len(rest) < room else what
    if draft.lemma == "say":
        return (
            rest if rest and sayings.says(line, clause, found) else sayings.said_before(cast, draft, who, room)
        ) or None
    announced = clause.passive and clause.lemma in _PUBLIC and draft.mention is not None and draft.begin >= clause.begin
    if not rest and announced:
        return rest  # “the merger was announced on Monday”
    if not rest and VERB_KIND.get(clause.lemma) != "statement" and any(part.needed for part in found):
        return None
    if not rest and VERB_KIND.get(clause.lemma) == "statement":
        return sayings.said_before(cast, draft, who, room) or None
    fixed = clause.passive and clause.lemma in FIXING and draft.lemma != clause.lemma  # “a hearing is set for May”
    return rest if fixed or _is_whole(draft, clause, found, rest) else None


_PUBLIC = word_set("announce confirm propose reject condemn denounce withdraw")
"""Verbs that in the passive, with a day, tell of their subject alone."""


def _is_whole(draft: Draft, clause: Clause, found: list[Part], rest: str) -> bool:
    """Whether the verb has what it cannot do without."""
    lemma, tags = clause.lemma, draft.line.sentence.tags
    if lemma in _AS_WHAT and "as" not in rest.split():
        return False
    if lemma == "quote" and "saying" in draft.line.sentence.lowers[clause.head_end : clause.head_end + _NEAR]:
        return False  # “was quoted in the report as saying: “…””
    if lemma == "accuse" and "of" not in rest.split():
        return False
    if sayings.only_talks(draft.line, clause, found):
        return False
    if lemma == "post" and rest.startswith(("on ", "to ", "via ")):
        return False
    if clause.passive:
        to = rest.removeprefix("to ")
        if to != rest and to in VERB_KIND and to not in ALONE:
            return False  # “is licensed to carry”
        return bool(rest) or lemma not in OPEN_PASSIVE or draft.begin < clause.begin
    if lemma in ALONE or (rest and lemma in WITH_PHRASE):
        return True
    if lemma in _NAMING and not (len(found) > 1 and tags[found[1].begin] in 'ENDJ"'):
        return draft.kind == "appointment" and bool(rest)
    return bool(rest) and any(_completes(lemma, tags[part.begin], part) for part in found)


_NEAR = 8
"""Words behind a verb within which what it wants stands."""
_NAMING = word_set("name call dub rename title nickname")


def _completes(lemma: str, tag: str, part: Part) -> bool:
    """Whether a part is an object, or an infinitive that the verb takes for one."""
    if tag == "t":
        return part.needed and (lemma in PLANNING or lemma in ASPECT or lemma in _TAKING_INFINITIVES)
    return tag not in "PTo" or part.needed


_TAKING_INFINITIVES = word_set("help fail manage refuse decline seek strive struggle move rush choose dare step")


_AS_WHAT = word_set("describe designate characterise characterize portray regard depict")


def _done(cast: Cast, draft: Draft) -> str:
    """Where the doer stays open, what was done: “He left a stove on” → “Stove is left on”."""
    clause = draft.clause
    assert clause is not None
    span = clause.object
    if span is None or span[0] < clause.head_end or clause.passive or clause.negated:
        return ""
    if draft.lemma == "say" or clause.lemma in NEVER_PASSIVE:
        return ""
    if clause.subject is not None and draft.line.sentence.lowers[clause.subject[0]] in _ANYBODY:
        return ""
    tags = draft.line.sentence.tags[span[0] : span[1]]
    if draft.kind in _DOERS or draft.factuality != "happened" or "O" in tags:
        return ""
    what = phrase(draft.line, cast, draft.focus, span)
    if not what:
        return ""
    base, _, particle = clause.lemma.partition("_")
    done = f"{what} {'are' if is_plural(draft.line, span) else 'is'} {inflect.past(base)[1]} {particle}".strip()
    found = [part for part in parts.of_verb(draft.line, clause) if part.begin >= span[1]]
    if found and draft.line.sentence.tags[found[0].begin] in "C,":
        return ""
    rest = chosen(found, Speller(draft.line, cast, draft.focus, NOBODY), LONGEST - len(done) - 1)
    return f"{done} {rest}"


_ANYBODY = ("i", "we", "you", "those")
"""Whose doings, if they are all that is known of the doer, are no news: “those who bought a ticket”."""
_DOERS = word_set("talks visit statement culture other")
"""Kinds in which who did it is the point."""


def joined(cast: Cast, first: Draft, second: Draft) -> str:
    """Both happenings of one subject in one title, or "" if they do not fit."""
    assert second.clause is not None
    if second.title == "" or first.subject is None:
        return ""
    who = subject(cast, first)
    head = _predicate(second, second.clause, who.plural)
    rest = complement(cast, second, who, LONGEST - len(first.title) - len(head) - 6)
    return checked(f"{first.title} and {head} {rest}") if rest else ""


_MODALS = word_set("may might could should must can")


def _predicate(draft: Draft, clause: Clause, plural: bool) -> str:
    """The verb group in the headline present: “visits”, “is killed”, “to visit”, “may visit”, “does not visit”."""
    base, _, particle = clause.lemma.partition("_")
    particle = f" {particle}" if particle else ""
    past = clause.sentence.lowers[clause.head] if clause.passive else ""
    past += f" or {clause.alternative}" if clause.alternative else ""
    bare = f"be {past}{particle}" if clause.passive else base + particle
    helpers = clause.sentence.lowers[clause.begin : clause.head]
    told = clause.tense in ("past", "perfect", "pluperfect") or "have" in helpers
    fixed = clause.passive and clause.lemma in FIXING
    if draft.factuality == "planned" and clause.tense not in ("past", "perfect", "pluperfect") and not fixed:
        return f"to {bare}"
    doubted = draft.factuality == "possible" and not supposes(clause)
    if doubted and told and not clause.negated and clause.tense != "modal":
        done = f"{'are' if plural else 'is'} allegedly {past}{particle}"
        return done if clause.passive else f"allegedly {base if plural else inflect.third_person(base)}{particle}"
    if clause.tense == "modal" or doubted:
        modal = next((word for word in helpers if word in _MODALS), "may")
        return f"{modal} {'not ' if clause.negated else ''}{bare}"
    if clause.passive:
        return f"{'are' if plural else 'is'} {'not ' if clause.negated else ''}{past}{particle}"
    if clause.negated:
        return f"{'do' if plural else 'does'} not {base}{particle}"
    return (base if plural else inflect.third_person(base)) + particle
