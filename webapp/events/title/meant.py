"""Whom a pronoun means in one clause: what was brought up as new, whom somebody did something to, the speaker."""

from __future__ import annotations

from webapp.events.focus import Focus
from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import HEAD_ROLES, NOUN_KIND, REPORTING, SAYINGS
from webapp.events.page import Draft, Line, Range
from webapp.events.title import headings, sufferers
from webapp.events.title.sufferers import pronoun_in
from webapp.events.what import deaths
from webapp.events.who import actors
from webapp.events.who.cast import Cast
from webapp.events.who.nounphrases import (
    GROUPS,
    PERSON_NOUNS,
    bearer,
    head_is_name,
    is_body,
    is_plural,
    name_words,
    owner,
)
from webapp.events.words import word_set


def of_draft(cast: Cast, draft: Draft) -> Focus:
    """Whom pronouns mean for *draft*: in “the owner said he left”, the owner."""
    clause, focus, line = draft.clause, cast.focus, draft.line
    if clause is None:
        return focus
    if draft.nominal:
        return _of_owner(line, cast, draft, focus)
    who = pronoun_in(line, clause.subject)
    if who == "it" and _undergoes(clause) and (made := _made(line, cast, clause)):
        focus = focus.meaning("it", made)
    if sufferers.are_meant(line, clause, who):
        focus = focus.meaning("they", sufferers.last(line, cast, clause))
    elif sufferers.are_seen_by_one(line, clause, who):
        focus = focus.meaning("they", sufferers.last_in(line, cast, sufferers.before(line, clause)))
    if who and clause.link == "coordinate" and clause.subject in cast.before:
        focus = focus.meaning(who, cast.before[clause.subject].of(who))
    if draft.kind in _OF_LAW and (patient := pronoun_in(line, _patient(clause))) is not None:
        focus = focus.meaning(patient, _accused(cast, patient))
        if patient in ("he", "she") and draft.mention is None and focus.of(patient) in cast.dead:
            focus = focus._replace(**{patient: None})
    if who is not None and clause.link in ("complement", "subordinate"):
        focus = _of_speaker(line, cast, clause, focus)
    if (other := _other_person(line, cast, clause)) is not None:
        focus = focus.meaning(*other)
    if who in ("he", "she") and clause.lemma in deaths.DYING:
        focus = _of_the_dead(line, cast, who, focus)
    about_it = who == "it" and clause.passive and clause.lemma not in _DONE_TO_BODIES
    if about_it and _acts(focus.it):
        focus = focus._replace(it=_acted_on(line, cast, clause))
    if who in ("he", "she") and focus.of(who) in _named_below(line, cast, clause):
        focus = focus._replace(**{who: None})
    return focus


def _named_below(line: Line, cast: Cast, clause: Clause) -> set[str]:
    """“[She] said Holm had left”: whoever is named in what a verb says is not its subject."""
    below = [one for one in line.clauses if one.link == "complement" and one.governor is clause]
    spans = [(one.begin if one.subject is None else min(one.begin, one.subject[0]), one.end) for one in below]
    return {
        cast.canonical(name)
        for (begin, _), name in line.names.values()
        if any(first <= begin < last for first, last in spans)
    }


def _of_the_dead(line: Line, cast: Cast, who: str, focus: Focus) -> Focus:
    """“Holm said they tried to rescue Hale, but that [he] died”: not who lives to tell it."""
    tellers = {
        actors.phrase(line, cast, cast.focus, bearer(line, clause.subject))
        for clause in line.clauses
        if clause.form == "V" and clause.lemma in REPORTING and clause.subject is not None
    }
    if focus.of(who) not in tellers:
        return focus
    named = {cast.canonical(name) for _, name in line.names.values()}
    others = [n for n in named - tellers if cast.is_person(n) and cast.gender.get(n, who) == who]
    return focus._replace(**{who: others[0] if len(others) == 1 else None})


def notice(line: Line, cast: Cast) -> None:
    """What a sentence brings up besides its subjects: something new, and those to whom something was done."""
    new = _last_new(line, cast, line.clauses)
    cast.made = new
    hit = sufferers.last_in(line, cast, line.clauses)
    if hit is not None:
        cast.hit = cast.at, hit
    elif cast.hit is not None and any(pronoun_in(line, clause.object) == "them" for clause in line.clauses):
        cast.hit = cast.at, cast.hit[1]


def only_speaks(line: Line, cast: Cast, span: Range, clause: Clause | None) -> bool:
    """“[A friend] said he …”: who only tells of a person named before does not become the one meant."""
    if line.sentence.lowers[span[0]] not in _ONE_OF_MANY or line.sentence.tags[span[1] - 1] != "N":
        return False
    speaks = clause is not None and clause.lemma in REPORTING
    return speaks and any(cast.is_person(name or "") for name in (cast.focus.he, cast.focus.she))


_ONE_OF_MANY = word_set("a an another")


def is_only_told(line: Line, span: Range, clause: Clause | None) -> bool:
    """“[Results] showed”, “researchers found [the flies] …”: “they” goes on to mean people who were named before."""
    sentence = line.sentence
    if sentence.tags[span[1] - 1] != "N":
        return False
    told_by = clause.governor.subject if clause is not None and clause.governor is not None else None
    if clause is None or clause.link != "complement" or told_by is None:
        told = sentence.lowers[span[1] - 1] in _EVIDENCE
    else:
        told = pronoun_in(line, told_by) == "they" or sufferers.are_people(line, told_by)
    return told and is_plural(line, span) and not sufferers.are_people(line, span)


_EVIDENCE = word_set("results findings figures data reports studies documents records images photographs tests surveys")
"""What shows something, but does nothing itself."""


def settle(cast: Cast, draft: Draft) -> None:
    """Note who is accused; let “they” go on meaning those whom it meant as the subject of *draft*."""
    clause = draft.clause
    if clause is None or draft.nominal:
        return
    if draft.kind in _OF_LAW:
        _note_accused(draft.line, cast, _patient(clause))
    if draft.kind == "death" and deaths.befalls_doer(draft):
        cast.dead.add(draft.actors[0])
    if pronoun_in(draft.line, clause.subject) != "they":
        return
    if draft.focus.they is not None and draft.focus.they != cast.focus.they:
        cast.look(draft.focus.they, ("they",))


def _of_owner(line: Line, cast: Cast, draft: Draft, focus: Focus) -> Focus:
    """“Holm was briefed during [his] visit”: the subject of the verb that a noun hangs on."""
    clause, span = draft.clause, draft.subject
    assert clause is not None
    if span is None or clause.subject is None or clause.subject[1] > span[0]:
        return focus
    pronoun = _OWNERS.get(line.sentence.lowers[span[0]])
    if any(
        clause.head_end <= begin < span[0] and cast.is_person(cast.canonical(n))
        for (begin, _), n in line.names.values()
    ):
        return focus  # “Holm met Ruiz during his visit”
    if line.sentence.lowers[span[0] - 1] == "to" and draft.kind == "death":
        return focus  # “fell to his death”
    if pronoun is None or pronoun_in(line, clause.subject) is not None or not _may_own(line, cast, clause, pronoun):
        return focus
    return focus.meaning(pronoun, actors.phrase(line, cast, focus, bearer(line, clause.subject)))


_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}


def _may_own(line: Line, cast: Cast, clause: Clause, pronoun: str) -> bool:
    """Whether the subject of *clause* may be whose something is."""
    assert clause.subject is not None
    last = line.sentence.lowers[clause.subject[1] - 1]
    name = actors.phrase(line, cast, cast.focus, bearer(line, clause.subject)) or ""
    named = head_is_name(line, clause.subject) and not is_body(name) and not cast.is_place(name)
    person = cast.is_person(name) or last in PERSON_NOUNS or last in HEAD_ROLES or (named and pronoun in ("he", "she"))
    if pronoun in ("he", "she"):
        return person and cast.gender.get(name, pronoun) == pronoun
    return not person and _may_mean(line, clause, pronoun, clause.subject)


# ── who stands trial ─────────────────────────────────────────────────────────────────────────────

_OF_LAW = frozenset(("trial", "arrest"))


def _patient(clause: Clause) -> Range | None:
    """Whom a court or the police deal with: “found [him] guilty”, “[he] was jailed”."""
    return clause.subject if clause.passive or clause.lemma in _OF_ACCUSED else clause.object


_OF_ACCUSED = word_set("plead appeal deny confess admit")
"""What those accused do themselves."""


def _accused(cast: Cast, pronoun: str) -> str | None:
    """The person accused last, if *pronoun* may mean them."""
    name = cast.accused
    return name if name is not None and _SUBJECTS.get(pronoun, pronoun) in cast.pronouns(name) else None


def _note_accused(line: Line, cast: Cast, span: Range | None) -> None:
    words = name_words(line, span) if span is not None and head_is_name(line, span) else None
    name = cast.canonical(line.text(*words)) if words is not None else ""
    if cast.is_person(name):
        cast.accused = name


# ── the speaker ──────────────────────────────────────────────────────────────────────────────────


def _of_speaker(line: Line, cast: Cast, clause: Clause, focus: Focus) -> Focus:
    """“the owner said [he] left”: whoever speaks, but not in “his lawyer said he …”, “a friend said he …”."""
    sentence, pronoun = line.sentence, pronoun_in(line, clause.subject)
    speaker = clause.governor.subject if clause.governor is not None else None
    if pronoun is None or speaker is None or speaker[1] > clause.begin or pronoun_in(line, speaker) is not None:
        return focus
    done_to = pronoun_in(line, clause.governor.object) if clause.governor is not None else None
    happens = sentence.tags[speaker[1] - 1] == "N" and sentence.lowers[speaker[1] - 1] in _HAPPENINGS
    same = done_to is not None and _SUBJECTS.get(done_to, done_to) == pronoun  # “found it after it sank”
    if speaker in cast.before and (same or (happens and clause.link == "subordinate")):
        return cast.before[speaker] if happens else focus.meaning(pronoun, cast.before[speaker].of(pronoun))
    if not _may_mean(line, clause, pronoun, speaker):
        return focus
    if sentence.lowers[speaker[0]] in _WHOSE.get(pronoun, ()):
        return focus
    whose = owner(line, speaker)
    if whose is not None and cast.gender.get(name := cast.canonical(line.text(*whose))) == pronoun:
        return focus.meaning(pronoun, name)
    said_more_of = sentence.lowers[speaker[1] : speaker[1] + 1] == ["who"]  # “an officer who was jailed said he shot”
    of_many = sentence.lowers[speaker[0]] in _ONE_OF_MANY and not said_more_of
    if of_many and cast.is_person(focus.of(pronoun) or ""):
        return focus
    return focus.meaning(pronoun, actors.phrase(line, cast, focus, bearer(line, speaker)))


def _may_mean(line: Line, clause: Clause, pronoun: str, span: Range) -> bool:
    """Whether a pronoun of *clause* may mean a noun phrase: no “he” a property, no “they” an avalanche."""
    common, last = line.sentence.tags[span[1] - 1] == "N", line.sentence.lowers[span[1] - 1]
    if pronoun == "they":
        return not common or is_plural(line, span) or last in GROUPS
    if is_plural(line, span):
        return False
    thing = common and last not in PERSON_NOUNS and last not in HEAD_ROLES
    done_to = clause.governor is not None and clause.governor.passive
    return pronoun == "it" or not (thing and done_to)


_HAPPENINGS = NOUN_KIND.keys() | SAYINGS
"""“[The resignation] came after she was accused”: what happens does nothing that “she” or “it” is said to do."""
_WHOSE = {"he": ("his",), "she": ("her",)}


# ── the other one of a sentence ──


_SUBJECTS = {"him": "he", "her": "she", "them": "they"}


def _other_person(line: Line, cast: Cast, clause: Clause) -> tuple[str, str] | None:
    """“lashed out at Ana Silva, accusing [her]”: the pronoun that is an object, and whom the sentence named before."""
    pronoun = pronoun_in(line, clause.object)
    if pronoun not in ("him", "her") or clause.subject is None:
        return None
    subject = line.text(*clause.subject)
    for name in reversed(_named_before(line, clause)):
        full = cast.canonical(name)
        if (
            name not in subject
            and cast.is_person(full)
            and cast.gender.get(full, _SUBJECTS[pronoun]) == _SUBJECTS[pronoun]
        ):
            return pronoun, full
    return None


def _named_before(line: Line, clause: Clause) -> list[str]:
    """The names before a verb, those of owners too: “after [Holm]’s arrest”."""
    found = []
    for index, (kind, begin, end) in enumerate(zip(*line.chunks, strict=True)):
        if kind == "N" and end <= clause.begin:
            if index in line.names:
                found.append(line.names[index][1])
            elif (words := owner(line, (begin, end))) is not None:
                found.append(line.text(*words))
    return found


# ── what is new ──────────────────────────────────────────────────────────────────────────────────


def _undergoes(clause: Clause) -> bool:
    """Whether “it” is what something is done to, or what moves: ships and other new things, not who sent them."""
    return clause.passive or clause.lemma in _MOVING


_MOVING = word_set("arrive dock sail land sink capsize crash reach expire")


def _made(line: Line, cast: Cast, passive: Clause) -> str | None:
    """What “it was never enforced” is about: what the sentence, else the one before it, has brought up as new."""
    return _last_new(line, cast, sufferers.before(line, passive)) or cast.made


def _last_new(line: Line, cast: Cast, clauses: list[Clause]) -> str | None:
    for clause in reversed(clauses):
        if clause.form == "V" and clause.object is not None and _is_new(line, clause.object):
            return headings.whole(line, cast, cast.focus, clause.object)
    return None


def _is_new(line: Line, span: Range) -> bool:
    """“approved [a bill]”, “rejected [the bill]”."""
    first, last = line.sentence.lowers[span[0]], line.sentence.lowers[span[1] - 1]
    return first in ("a", "an") or (first == "the" and last in _TEXTS)


_TEXTS = word_set("bill motion resolution proposal petition treaty amendment measure budget law plan appeal lawsuit")
"""What is brought in and then passed or rejected."""


def _acts(name: str | None) -> bool:
    """A body: “the council”, which introduces and detects, and seldom is introduced or detected."""
    return name is not None and ((name[0].isupper() and is_body(name)) or name.lower().split()[-1] in GROUPS)


_DONE_TO_BODIES = word_set(
    """found dissolve disband abolish sue fine accuse criticise criticize condemn blame ask tell order urge force charge
    elect sanction ban acquire buy sell own rename award nominate raid attack hit create establish form expect"""
)


def _acted_on(line: Line, cast: Cast, passive: Clause) -> str | None:
    """“scrapped the toll, a month after [it] was introduced”: what the sentence has somebody do something to."""
    spans = [c.object for c in line.clauses if c.begin < passive.begin and c.object is not None]
    things = [span for span in spans if line.sentence.tags[span[1] - 1] == "N" and not is_plural(line, span)]
    return headings.whole(line, cast, cast.focus, things[-1]) if things else None
