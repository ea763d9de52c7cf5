"""What a dated verb that is no event says of what hangs on it: “was reported on Saturday”, “phoned on Sunday after …”.

The verb of a sentence may be too plain to be an event, or not said of anybody; the expression beside it still puts
what hangs on it before that day, or on it.
"""

from __future__ import annotations

from bisect import bisect_left

from webapp.events.grammar.clause import Clause
from webapp.events.grammar.lexicon import REPORTING
from webapp.events.page import Draft, Line
from webapp.events.when import dating, reach
from webapp.events.words import word_set
from webapp.model import Mention, When, date_of, when

Frames = dict[int, Mention]
"""The expression that dates each verb of a sentence that is no event, by identity of its clause."""

_THEREAFTER = word_set("after once following")
"""Words behind which a clause tells what came before its verb."""
_BY_WORDS = word_set("since until till by before after for to from than of between")
"""Words before an expression that do not let it date the verb."""


_OVER = ("past", "perfect", "pluperfect")


class Framed:
    """The bounds that dated verbs give to what hangs on them; each sentence is read once."""

    def __init__(self, verbs: dict[int, Draft], published: str | None) -> None:
        self._verbs = verbs
        self._published = published
        self._frames: dict[int, Frames] = {}

    def date(self, draft: Draft) -> When | None:
        """The date or the bound that the verb above *draft* gives it, where that is no event."""
        clause = draft.clause
        if clause is None or draft.factuality != "happened" or not draft.line.sentence.mentions:
            return None
        frames = self._of(draft.line)
        if not frames:
            return None
        if not draft.nominal and (day := self._when_day(draft, clause, frames)) is not None:
            return day
        told, reason = self._above(draft, clause)
        mention = frames.get(id(told))
        if told is None or mention is None or mention.latest is None:
            return None
        if self._published is not None and mention.latest[:10] > self._published[:10]:
            return None
        reasons = (reason.format(mention.text), *mention.because)
        return when(None, date_of(mention.latest), basis="ordered", because=reasons)

    def _of(self, line: Line) -> Frames:
        key = id(line)
        if key not in self._frames:
            self._frames[key] = _frames(line, self._verbs)
        return self._frames[key]

    def _above(self, draft: Draft, clause: Clause) -> tuple[Clause | None, str]:
        """The verb that tells of a draft as over, with the reason."""
        if draft.nominal:
            return None, ""
        while clause.link == "coordinate" and clause.governor is not None and clause.governor is not clause:
            clause = clause.governor
        told = clause.link == "complement" or (clause.link == "main" and _opens(clause.governor))
        if told and clause.tense in _OVER:
            return clause.governor, "told as past on “{}”"
        if clause.subordinator in _THEREAFTER and clause.tense in _OVER:
            return clause.governor, "“" + clause.subordinator + "” puts it before what is told of “{}”"
        return None, ""

    def _when_day(self, draft: Draft, clause: Clause, frames: Frames) -> When | None:
        """“When he did not come to work on Monday, they alerted the police”: on that day too."""
        if clause.tense != "past" or clause.link not in ("main", "coordinate"):
            return None
        for other in draft.line.clauses:
            fronted = other.governor is None and other.begin < clause.begin
            if other.subordinator == "when" and (fronted or other.governor is clause) and other.tense == "past":
                mention = frames.get(id(other))
                if mention is not None and mention.precision in ("day", "hour", "minute") and mention.earliest:
                    reasons = (f"“when” puts it on “{mention.text}”", *mention.because)
                    first, last = date_of(mention.earliest), date_of(mention.latest or mention.earliest)
                    return when(first, last, precision="day", basis="resolved", because=reasons)
        return None


def _opens(governor: Clause | None) -> bool:
    """“It was reported he left”: what follows without “that” is what is told."""
    return governor is not None and (governor.opens or governor.lemma in REPORTING)


def _frames(line: Line, verbs: dict[int, Draft]) -> Frames:
    found: Frames = {}
    starts, lowers = line.sentence.starts, line.sentence.lowers
    for mention in line.sentence.mentions:
        position = bisect_left(starts, mention.start)
        if not dating.usable(mention) or mention.type == "DURATION" or position == len(starts):
            continue
        if position and lowers[position - 1] in _BY_WORDS:
            continue
        if line.chunks.kinds[line.chunk_at(position)] != "T":
            continue
        for clause in reach.clauses_at(line, position, {}):
            if id(clause) not in verbs and clause.form == "V":
                found.setdefault(id(clause), mention)
    return found
