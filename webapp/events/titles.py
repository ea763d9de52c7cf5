"""What to print: who does what to whom where, in the headline present, at most ninety characters."""

from __future__ import annotations

import re
from bisect import bisect_left

from webapp.events import inflect
from webapp.events.actors import Cast, head_is_name, is_plural, phrase
from webapp.events.clause import Clause
from webapp.events.lexicon import REPORTING, TRANSITIVE, VAGUE, VERB_KIND
from webapp.events.page import Draft, Line, Page, Range
from webapp.events.phrases import fit, pieces_of
from webapp.events.places import within
from webapp.events.words import word_set

LONGEST = 90
_SPACES = re.compile(r"\s+")


def of_draft(page: Page, cast: Cast, draft: Draft) -> str:
    """The title of *draft*, or "" where the sentence does not give one that stands by itself."""
    title = _nominal(page, cast, draft) if draft.nominal else _verbal(page, cast, draft)
    title = _STOP_IN_QUOTE.sub("”", _SPACES.sub(" ", title)).strip(" ,;:-–—")
    return _checked(title)


_STOP_IN_QUOTE = re.compile(r"[ .,]+”")
_STOPS = re.compile(r"[.!?]$")


def _checked(title: str) -> str:
    """*title* with a capital, or "" if it is too short, too long or its quotation marks do not balance."""
    title = _STOPS.sub("", title).strip()
    if not 8 <= len(title) <= LONGEST or " " not in title:
        return ""
    if title.count('"') % 2 or title.count("“") != title.count("”") or title.count("(") != title.count(")"):
        return ""
    return title[0].upper() + title[1:]


# ── verbs ────────────────────────────────────────────────────────────────────────────────────────


def _verbal(page: Page, cast: Cast, draft: Draft) -> str:
    clause = draft.clause
    assert clause is not None
    who = subject(page, draft.line, cast, draft.subject)
    if clause.lemma == "come" and draft.lemma != "come":
        return ""
    if not who:
        return _passive(page, cast, draft)
    room = LONGEST - len(who) - len(clause.lemma) - 4
    rest = "" if clause.inverted else complement(page, draft.line, clause, room, cast, who)
    if not rest and clause.link == "relative" and clause.object is not None and clause.object[1] <= clause.begin:
        rest = _with_article(page, draft.line, cast, clause.object)
    if not rest and draft.lemma == "say":
        rest = _quoted_after(page, draft.line, clause, room) or _said_before(page, draft.line, clause, room)
    if not rest and clause.lemma == "tell" and clause.object is not None:
        return (
            f"{who} {'speak' if _plural(page, draft, who) else 'speaks'} to {_audience(page, draft.line, clause, room)}"
        )
    if draft.lemma == "say" and clause.lemma not in ("tell", "report") and not _has_content(draft.line, clause, rest):
        return ""
    if clause.lemma == "tell" and rest and not _says_something(draft.line, clause, rest):
        return f"{who} {'speak' if _plural(page, draft, who) else 'speaks'} to {rest}"
    if not rest and any(kind in "NPI" for kind, _ in pieces_of(page, draft.line, clause.head_end, clause.end)):
        return ""
    if not rest and clause.object is not None and clause.object[0] >= clause.head_end and not clause.passive:
        return ""
    if not rest and not clause.passive and (clause.lemma in TRANSITIVE or VERB_KIND.get(clause.lemma) == "statement"):
        return ""
    return f"{who} {_predicate(draft, clause, _plural(page, draft, who))} {rest}"


def _passive(page: Page, cast: Cast, draft: Draft) -> str:
    """Where the doer stays open, what was done: “He left a stove on” → “Stove is left on”."""
    clause = draft.clause
    assert clause is not None
    span = clause.object
    if span is None or span[0] < clause.head_end or clause.passive or clause.negated or draft.lemma == "say":
        return ""
    if (
        draft.kind in ("talks", "visit", "statement", "culture", "other")
        or draft.factuality != "happened"
        or "O" in draft.line.sentence.tags[span[0] : span[1]]
    ):
        return ""
    what = phrase(page, draft.line, cast, span)
    if not what:
        return ""
    base, _, particle = clause.lemma.partition("_")
    done = f"{what} {'are' if is_plural(draft.line, span) else 'is'} {inflect.past(base)[1]} {particle}".strip()
    rest = fit(pieces_of(page, draft.line, span[1], clause.end), LONGEST - len(done) - 1)
    return f"{done} {rest}" if not any(word in _OPEN_WORDS for word in rest.lower().split()) else done


_OPEN_WORDS = word_set("he she it they him her them his its their i we you")


def _audience(page: Page, line: Line, clause: Clause, room: int) -> str:
    assert clause.object is not None
    return fit(pieces_of(page, line, clause.object[0], clause.end), room)


def _has_content(line: Line, clause: Clause, rest: str) -> bool:
    return _takes_clause(line, clause) or '"' in rest or "“" in rest or not complement_follows(line, clause)


def complement_follows(line: Line, clause: Clause) -> bool:
    """Whether anything but an end follows the verb; if not, what was said stands before it."""
    return line.sentence.tags[clause.head_end : clause.head_end + 1] not in (".", ",", "T", "", '"')


def _says_something(line: Line, clause: Clause, rest: str) -> bool:
    """Whether a title with “tells” says what was told, not only to whom."""
    return (
        clause.opens
        or '"' in rest
        or "“" in rest
        or " to " in rest
        or " of " in rest
        or " about " in rest
        or " that " in rest
    )


def joined(page: Page, cast: Cast, first: Draft, second: Draft) -> str:
    """Both happenings of one subject in one title, or "" if they do not fit."""
    assert second.clause is not None
    if second.title == "" or first.subject is None:
        return ""
    head = _predicate(second, second.clause, _plural(page, second, first.title))
    rest = complement(page, second.line, second.clause, LONGEST - len(first.title) - len(head) - 6, cast, first.title)
    return _checked(f"{first.title} and {head} {rest}") if rest else ""


def subject(page: Page, line: Line, cast: Cast, span: Range | None) -> str:
    """The subject as a title shows it, with the “of” phrase that belongs to it; "" if open."""
    if span is None:
        return ""
    shown = phrase(page, line, cast, span)
    if shown is None:
        return ""
    if not head_is_name(line, span):
        tail = _subject_tail(page, line, span[1])
        shown = f"{shown} {tail}" if tail and len(shown) + len(tail) < LONGEST // 2 else shown
    return shown if len(shown) <= LONGEST * 2 // 3 else ""


_TAIL_LINKS = word_set("of from between into in at on against for with among behind")


def _subject_tail(page: Page, line: Line, begin: int) -> str:
    """The phrases that belong to a subject: “[talks] between Norland and Sudria”, “[a court] in Madrid”."""
    chunks, lowers = line.chunks, line.sentence.lowers
    index = bisect_left(chunks.begins, begin)
    stop = begin
    while chunks.kinds[index : index + 2] == "PN" and lowers[chunks.begins[index]] in _TAIL_LINKS:
        paired = lowers[chunks.begins[index]] in ("between", "from", "among")
        both = chunks.kinds[index + 2 : index + 4] == "CN" and (
            paired or chunks.kinds[index + 4 : index + 5] in ("V", "K")
        )
        index += 4 if both else 2
        stop = chunks.ends[index - 1]
    return fit(pieces_of(page, line, begin, stop), LONGEST // 2) if stop > begin else ""


_MANY = word_set("they them others many several some both all")


def _plural(page: Page, draft: Draft, who: str) -> bool:
    span = draft.subject
    assert span is not None
    if draft.line.sentence.tags[span[0] : span[1]] == "O":
        return draft.line.sentence.lowers[span[0]] in _MANY and (
            " and " in who or who.endswith("s") or who.split()[-1].lower() in ("police", "people", "many", "some")
        )
    return is_plural(draft.line, span)


def _predicate(draft: Draft, clause: Clause, plural: bool) -> str:
    """The verb group in the headline present: “visits”, “is killed”, “to visit”, “may visit”, “does not visit”."""
    base, _, particle = clause.lemma.partition("_")
    particle = f" {particle}" if particle else ""
    past = clause.sentence.words[clause.head] if clause.passive else ""
    bare = f"be {past}{particle}" if clause.passive else base + particle
    if draft.factuality == "planned" and clause.tense not in ("past", "perfect", "pluperfect"):
        return f"to {bare}"
    told = (
        clause.tense in ("past", "perfect", "pluperfect")
        or "have" in clause.sentence.lowers[clause.begin : clause.head]
    )
    if draft.factuality == "possible" and told and not clause.negated and clause.tense != "modal":
        done = f"{'are' if plural else 'is'} allegedly {past}{particle}"
        return done if clause.passive else f"allegedly {base if plural else inflect.third_person(base)}{particle}"
    if clause.tense == "modal" or draft.factuality == "possible":
        modal = next(
            (
                w
                for w in clause.sentence.lowers[clause.begin : clause.head]
                if w in ("may", "might", "could", "should", "must", "can")
            ),
            "may",
        )
        return f"{modal} {'not ' if clause.negated else ''}{bare}"
    if clause.passive:
        return f"{'are' if plural else 'is'} {'not ' if clause.negated else ''}{past}{particle}"
    if clause.negated:
        return f"{'do' if plural else 'does'} not {base}{particle}"
    return (base if plural else inflect.third_person(base)) + particle


def complement(page: Page, line: Line, clause: Clause, room: int, cast: Cast, who: str) -> str:
    """What follows the verb, without time expressions, cut where a phrase ends within *room* characters."""
    end = clause.end
    if _takes_clause(line, clause):
        end = _clause_content(line, clause)
    pieces = pieces_of(page, line, clause.head_end, end)
    if pieces and pieces[0][1].lower() == "that":
        pieces = pieces[1:]
    resolved = _resolved(pieces, cast, who)
    if resolved is None:
        return ""
    pieces = resolved
    if not _takes_clause(line, clause):
        return fit(pieces, room)
    shown = fit(pieces, room, whole_clause=True)
    if not shown and pieces and pieces[0][1].lower().startswith("some "):
        shown = fit([(pieces[0][0], pieces[0][1][5:]), *pieces[1:]], room, whole_clause=True)
    return shown


def _with_article(page: Page, line: Line, cast: Cast, span: Range) -> str:
    """The noun phrase that a relative clause is about, as the object of a title."""
    return phrase(page, line, cast, span) or ""


def _resolved(pieces: list[tuple[str, str]], cast: Cast, who: str) -> list[tuple[str, str]] | None:
    """*pieces* with “him”, “her”, “them”, “it” as objects named; None where one stays open."""
    whom = {"him": cast.person, "her": cast.person, "them": cast.many, "it": cast.thing}
    found = []
    for position, (kind, text) in enumerate(pieces):
        if text.lower() in whom and kind == "N" and (not position or pieces[position - 1][0] in "VGIP"):
            name = whom[text.lower()]
            if name is None or name in who:
                return None
            text = name
        found.append((kind, text))
    return found


def _quoted_after(page: Page, line: Line, clause: Clause, room: int) -> str:
    """“Silva said: “The war is over.””: the quotation behind the colon or comma, if it is whole and short."""
    tags = line.sentence.tags
    if tags[clause.end : clause.end + 2] not in (':"', ',"'):
        return ""
    closed = tags.find('"', clause.end + 2)
    shown = line.text(page.article.text, clause.end + 1, closed + 1) if closed > 0 else ""
    return shown if len(shown) <= room else ""


def _said_before(page: Page, line: Line, clause: Clause, room: int) -> str:
    """““Seize it,” Milley said”: what stands before the comma in front of the speaker."""
    if clause.subject is None:
        return ""
    end = clause.begin if clause.inverted else clause.subject[0]
    last = end - 1
    tags = line.sentence.tags
    while end and tags[end - 1] in ",T":
        end -= 1
    opened = tags.find('"', 0, end)
    begin = opened if opened >= 0 else 0
    if end - begin < 3 or tags[last] not in ',"T' or tags[begin:end].count('"') not in (0, 2):
        return ""
    shown = fit(pieces_of(page, line, begin, end), room).replace(",”", "”").replace(',"', '"').strip(" ,")
    if opened < 0 and not any(begin <= other.begin < begin + 12 for other in line.clauses):
        return ""
    return shown if not shown or shown[0] in '"“' or tags[begin] in "EO" else shown[0].lower() + shown[1:]


_FINDING_OUT = word_set("find learn show discover rule decide determine conclude confirm realise realize agree")


def _takes_clause(line: Line, clause: Clause) -> bool:
    """Whether a clause follows as what is said, with “that” or without."""
    if line.sentence.tags[clause.end : clause.end + 1] == "H":
        return True
    return clause.opens and (
        clause.lemma in REPORTING or clause.lemma in _FINDING_OUT or VERB_KIND.get(clause.lemma) == "statement"
    )


def _clause_content(line: Line, clause: Clause) -> int:
    """The end of what a reporting verb reports, within the sentence."""
    tags = line.sentence.tags
    position = clause.head_end
    depth = 0
    while position < len(tags):
        tag = tags[position]
        if tag == '"':
            depth = 1 - depth
        if (tag in ".;:(" and not (depth and tag == "." and tags[position + 1 : position + 2] == '"')) or (
            tag in ",-" and not depth
        ):
            break
        if (
            tag == "S"
            and line.sentence.lowers[position] not in ("where", "if", "whether")
            and position > clause.head_end + 3
        ):
            break
        if tag == "C" and tags[position + 1 : position + 2] in ("v", "x", "h") and not depth:
            break
        position += 1
    return position


# ── nouns ────────────────────────────────────────────────────────────────────────────────────────

_NOUN_LINKS = word_set("""of in on at between against with from by over near for to among into inside outside across""")


def _nominal(page: Page, cast: Cast, draft: Draft) -> str:
    """A noun phrase as a title: “Peace talks in Istanbul”, “Russia’s retreat from Kherson”."""
    assert draft.subject is not None
    line, (begin, end) = draft.line, draft.subject
    tags = line.sentence.tags
    if "T" in tags[begin:end]:
        words = [line.sentence.words[i] for i in range(begin, end) if tags[i] not in "TD'"]
        head: str | None = " ".join(words)
    else:
        head = phrase(page, line, cast, (begin, end))
    if not head:
        return ""
    tail = _noun_tail(page, line, end, LONGEST - len(head) - 1)
    if not tail and not _tells_which(line, draft.subject) and not _storm(draft, line):
        return _with_place(page, draft, head)
    return f"{head} {tail}"


def _storm(draft: Draft, line: Line) -> bool:
    """“A massive storm”, “the civil war”, “222 dead”: described or counted, a happening stands by itself."""
    assert draft.subject is not None
    tags = line.sentence.tags[draft.subject[0] : draft.subject[1] - 1]
    return not {"J", "M", "L", "g", "n"}.isdisjoint(tags) and line.sentence.lowers[draft.begin] not in VAGUE


_STAND_WITH_PLACE = word_set(
    "attack battle disaster accident crime protest death arrest rescue election military unrest rescue injury closure"
)


def _with_place(page: Page, draft: Draft, head: str) -> str:
    """“Tsunami” → “Tsunami in Sulawesi”, where the sentence names one place."""
    if draft.kind not in _STAND_WITH_PLACE:
        return ""
    assert draft.subject is not None
    first = draft.line.sentence.lowers[draft.subject[0]]
    if not draft.places and first not in ("a", "an"):
        return ""
    named = draft.places or within(page, draft.line, 0, len(draft.line.sentence.tags))
    return f"{head} in {named[0]}" if draft.places or len(named) == 1 else ""


def _tells_which(line: Line, span: Range) -> bool:
    """Whether a noun phrase by itself says which happening: it holds a name, or a noun or adjective beside its head."""
    tags = line.sentence.tags[span[0] : span[1] - 1]
    return "E" in tags or "N" in tags or ("'" in tags)


def _noun_tail(page: Page, line: Line, begin: int, room: int) -> str:
    chunks = line.chunks
    if begin not in chunks.begins:
        return ""
    index = chunks.begins.index(begin)
    stop = begin
    while (
        chunks.kinds[index : index + 1] == "P"
        and line.sentence.lowers[chunks.begins[index]] in _NOUN_LINKS
        and chunks.kinds[index + 1 : index + 2] in ("N", "T")
    ):
        index += 2
        between = line.sentence.lowers[chunks.begins[index - 2]] == "between"
        while chunks.kinds[index : index + 2] == "CN" and (
            between or chunks.kinds[index + 2 : index + 3] not in ("V", "K")
        ):
            index += 2
        stop = chunks.ends[index - 1]
    return fit(pieces_of(page, line, begin, stop), room) if stop > begin else ""
