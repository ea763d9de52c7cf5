"""On which side of the telling a date lies, told by the verbs around it.

The nearest verb is not always the date's own. Four places are asked in turn: the verb the date hangs on (“held on
Friday”, “set for May 5”), the verb that follows it at once (“The vote on Friday will …”), a verb farther left in the
clause, and a verb farther right (“In a speech on Wednesday, he said …”).
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from webapp.dates.grammar import LETTERS, letters
from webapp.dates.tokens import Tokens
from webapp.dates.words import words
from webapp.dates.words.english import DEFERRED, HAPPENED, HELD, INTENDED, INVITED, REPORTED, SENTENCED

Tense = Literal["past", "future", "maybe", "either", "open"]
"""``maybe``: ahead if it is near (would, might, agreed to meet); ``either``: the nearest (was due on);
``open``: past, or soon (lasted until, would have been)."""

_REACH: Final = 20
"""Words looked at on either side for a verb; longer clauses say little about this date (tried 8 to 20)."""
_FAR: Final = 24
"""Words looked at to the right where no verb stands nearer."""
_NEAR: Final = 7
"""Words before a date that still belong to its phrase."""
_STOPS: Final = frozenset(letters("dot stop newline semicolon"))
_PAST: Final = frozenset(letters("was verb_ed"))
_WILL, _PLAN, _WOULD = LETTERS["will"], LETTERS["plan"], LETTERS["would"]
_PRESENT_VERB: Final = LETTERS["presently"]
_SUBJECT: Final = frozenset(letters("other capital quantity_noun close"))
_BE, _IS, _TO, _BASE = LETTERS["be"], LETTERS["is"], LETTERS["to"], LETTERS["base"]
_COMMA: Final = LETTERS["comma"]
_VERBLIKE: Final = frozenset(letters("base other"))
_AHEAD_OF: Final = frozenset(letters("to verb_ing weekday"))
_WEEKDAY: Final = frozenset(letters("weekday"))
_DATES: Final = frozenset(letters("weekday month"))
_LIGHT: Final = frozenset(
    letters("in on at by for from during the early late about over of to until comma open within")
)
"""Words that may stand between a verb and the date that hangs on it."""
_VERB: Final = frozenset(letters("was verb_ed be is"))
_UP_TO: Final = words("until till through to by")
_UNTIL: Final = words("until till")
_INNER: Final = words("that which who whose says say shows show means suggests indicates confirms")
"""Words behind a date at which another clause begins."""
_CLAUSES: Final = words(", and but") | _INNER
"""Words behind a date at which its own clause may end."""
_RELATIVE: Final = words("that which who whose")
_HAVE: Final = words("has have had")
_PRESENT: Final = words("is are has have")
_STAYING: Final = words("remain remains stay stays keep keeps")
"""“Will remain closed until”: what is closed was no more closed then than it is now."""
_GRANTED: Final = words("gave given gives give granted")
_WERE: Final = words("was were had")
_MODALS: Final = words("would could might may should must")
_CUES: Final = frozenset({("ahead", "of"), ("up", "to"), ("eve", "of"), ("time", "for"), ("advance", "of")})
"""“Ahead of Friday's vote”, “in the run-up to”, “in time for”: what comes."""
_SINGULAR: Final = words("s this was is has his its as us")
_ASIDE: Final = words("also still never not already now only finally later")


class _Verb(NamedTuple):
    """A verb: what it says, where it stands, and whether nothing but small words lies between it and the date."""

    says: Tense
    at: int
    near: bool


def tense(tokens: Tokens, start: int, end: int) -> Tense | None:
    """The side on which the date at the tokens *start* to *end* (exclusive) lies; None where no verb tells."""
    return _Clause(tokens, start, end).told()


def has_lasted(tokens: Tokens, start: int) -> bool:
    """Whether the length at token *start* reaches up to now: “it has been shut for two years”, not “banned for”."""
    seq = tokens.letters
    if tokens.word(start - 1) != "for":
        return False
    for i in range(start - 2, max(-1, start - _REACH), -1):
        if seq[i] in _STOPS or seq[i] == _COMMA or tokens.word(i) in SENTENCED:
            return False
        if tokens.word(i) in ("has", "have", "ve"):
            k = i + 1 + (tokens.word(i + 1) in _ASIDE or tokens.word(i + 1) == "not")
            return seq[k : k + 1] in tuple(_PAST)
    return False


class _Clause:
    """A date among the words around it."""

    def __init__(self, tokens: Tokens, start: int, end: int) -> None:
        self.tokens, self.start, self.end = tokens, start, end
        self.seq = tokens.letters
        self.before = tokens.word(start - 1)

    def told(self) -> Tense | None:
        if self.before == "since":
            return "past"
        if (self.tokens.word(self.start - 2), self.before) in _CUES:
            return "future"
        left = self._left()
        if self.before in _UP_TO:
            return self._up_to(left)
        says = self._own(left)
        if says in ("future", "maybe") and self._has_happened():
            return "past"
        if says == "future" and (self._is_reported() or self._is_behind_an_event()):
            return "either"
        if says in (None, "past") and self._is_appointed(left) and not self._has_happened():
            return "maybe"
        return says

    def _own(self, left: _Verb | None) -> Tense | None:
        if left is not None and (left.near or self._is_relative(left.at)):
            return left.says
        beside = self._beside()
        if beside is not None:
            return beside
        if self._is_figure_aside():
            return left.says if left is not None else None
        right = self._right(self._clause_end(_CLAUSES))
        if left is not None and (right is None or _COMMA not in self.seq[left.at : self.start]):
            return left.says
        return right or self._right(self._clause_end(_INNER, _FAR))

    # ── left ──

    def _left(self) -> _Verb | None:
        """The nearest verb before the date in its sentence."""
        near = True
        for i in range(self.start - 1, max(-1, self.start - 1 - _REACH), -1):
            letter = self.seq[i]
            if letter in _STOPS:
                return None
            says = self._says(i)
            if says:
                return _Verb(says, i, near)
            near = near and (letter in _LIGHT or letter in _VERB)
        return None

    def _is_relative(self, at: int) -> bool:
        """“The rules that took effect on Monday will …”: the verb and the date lie in a clause of their own."""
        return any(self.tokens.word(k) in _RELATIVE for k in (at - 1, at - 2, at - 3))

    # ── right ──

    def _beside(self) -> Tense | None:
        """The verb that follows the date at once: the date belongs to its subject."""
        i = self.end
        while self.tokens.word(i) in _ASIDE:
            i += 1
        if self.tokens.word(i) in _HAVE:
            return "future" if self.seq[i + 1 : i + 2] == _TO else "past"
        if self.seq[i : i + 1] == _IS:
            return next((says for k in (i, i + 1, i + 2) if (says := self._says(k))), None)
        return self._says(i) if self.seq[i : i + 1] in (_WILL, _WOULD, *_PAST) else None

    def _right(self, stop: int) -> Tense | None:
        for i in range(self.end, min(len(self.seq), stop)):
            if self.seq[i] in _STOPS:
                return None
            says = self._says(i)
            if says:
                return says
        return None

    def _clause_end(self, bounds: frozenset[str], reach: int = _REACH) -> int:
        """Where the date's clause ends; behind a comma right after the date the main clause begins."""
        first = self.end + (self.seq[self.end : self.end + 1] == _COMMA)
        return next((i for i in range(first, first + reach) if self.tokens.word(i) in bounds), first + reach)

    # ── what a word says ──

    def _says(self, i: int) -> Tense | None:
        letter = self.seq[i : i + 1]
        if letter == _WILL:
            return None if self.tokens.word(i - 1) in ("a", "an", "the") else "future"
        if letter == _PLAN:
            return self._plan(i)
        if letter == _WOULD:
            return "maybe"
        if letter == _PRESENT_VERB:
            return "future" if self._has_subject(i) else "maybe"
        if letter == _BE or letter in _VERBLIKE:
            return self._infinitive(i) if self.seq[i - 1 : i] == _TO else self._plural(i)
        if letter in _PAST:
            return "either" if self._is_deferred(i) else self._participle(i)
        return "future" if letter == _IS and self.seq[i + 1 : i + 2] in _AHEAD_OF else None

    def _has_subject(self, i: int) -> bool:
        """“The term ends in May”, “it takes effect”: a verb and no plural noun, by the singular before it."""
        before = self.seq[i - 1 : i]
        return before in _SUBJECT and before != "" and not self.tokens.word(i - 1).endswith("s")

    def _participle(self, i: int) -> Tense | None:
        """“Be held” leaves it to the word before, “is held” says nothing, “would have been” either side."""
        i -= self.tokens.word(i - 1).endswith("ly")  # “will be formally installed”
        previous = self.seq[i - 1 : i]
        if (previous in (_BE, _IS) and previous) or self.tokens.word(i - 1) in _STAYING:
            return None
        k = i - (self.tokens.word(i - 1) == "been")
        if self.tokens.word(k - 1) != "have":
            return "past"
        modal = self.tokens.word(k - 2)
        return "future" if modal == "will" else "open" if modal in _MODALS else "past"

    def _plan(self, i: int) -> Tense | None:
        """“Is set for” lies ahead; “was set for” lay ahead then; “set a goal”, “a planned strike” say nothing of it."""
        word, after = self.tokens.word(i), self.tokens.word(i + 1)
        if self.tokens.word(i - 1) in ("a", "an", "the"):
            return None
        if word == "set" and after not in ("to", "for", "on") and self.seq[i + 1 : i + 2] not in _DATES:
            return "past"
        if word == "due" and after == "to" and self.seq[i + 2 : i + 3] not in (*_VERBLIKE, _BE):
            return None
        if word in DEFERRED and not self._is_deferred(i):
            return "past"
        helpers = {self.tokens.word(k) for k in (i - 1, i - 2)}
        if self._went_ahead():
            return "past"
        lay_ahead = helpers & _WERE or (not helpers & _PRESENT and self._main_is_past())
        return "either" if lay_ahead else "future"

    def _went_ahead(self) -> bool:
        """“The games set for Friday were still held”: what was planned was done."""
        following = self.seq[self.end : self.end + 4]
        done = bool({self.tokens.word(k) for k in range(self.end, self.end + 4)} & HELD)
        return done and _WILL not in following and _WOULD not in following

    def _is_deferred(self, i: int) -> bool:
        """“Was put off until Friday”: to a day ahead of that one; “was put off on Friday” is none."""
        word = self.tokens.word(i)
        deferred = word in DEFERRED or (word in ("put", "pushed") and self.tokens.word(i + 1) in ("off", "back"))
        return deferred and (self.before in _UP_TO or self.before == "for")

    def _main_is_past(self) -> bool:
        """The main verb behind “the game set for Friday”, where the date's own is a mere participle."""
        first = self.end + (self.seq[self.end : self.end + 1] == _COMMA)
        following = self.seq[first : first + 3]
        return any(letter in _PAST for letter in following) and _WILL not in following and _WOULD not in following

    def _infinitive(self, i: int) -> Tense | None:
        """“Is to open”, “due to begin” lie ahead, “was to end” lay so; “agreed to meet” perhaps; “failed to” not."""
        governor = self.seq[i - 2 : i - 1] if i > 1 else ""
        word = self.tokens.word(i - 2)
        if governor and governor in (_IS, _WILL):
            return "future"
        if governor == _PLAN:
            return self._plan(i - 2)
        if word in _WERE:
            return "either" if word != "had" else "past"
        if word in INTENDED:
            return "maybe"
        if self.seq[i] == _BE and governor not in _PAST:
            return "future"  # “an event to be held on”
        return None

    def _plural(self, i: int) -> Tense | None:
        """“Leaders meet on Friday”, “they vote on Sunday”; not “the vote”, “a visit”."""
        subject = self.tokens.word(i - 1)
        is_plural = subject in ("they", "we", "two") or (subject.endswith("s") and subject not in _SINGULAR)
        return "maybe" if self.seq[i] == _BASE and is_plural else None

    # ── what stands right before ──

    def _up_to(self, left: _Verb | None) -> Tense | None:
        if left is None:
            right = self._right(self.end + _REACH)
            return "future" if right in (None, "future", "maybe") and self.before in _UNTIL else right
        if left.says == "either":
            return "either"
        if left.says == "maybe":
            return "maybe"
        if left.says == "past" and self.before in _UNTIL and self._is_granted(left.at):
            return "maybe"
        if left.says == "past":
            right = self._right(self.end + _REACH)
            return "future" if right == "future" and _COMMA not in self.seq[self.end : self.end + 3] else "open"
        return "future" if self.before in _UNTIL else left.says

    def _is_granted(self, at: int) -> bool:
        """“Gave them until Monday to pay”: time that is left."""
        return self.tokens.word(at) in _GRANTED and self.seq[self.end : self.end + 1] in ("", _TO, *_STOPS)

    def _is_appointed(self, left: _Verb | None) -> bool:
        """“Called a rally for Saturday”, “invited them to an event on May 5”: a day that was named ahead."""
        is_day = self.end - self.start > 1 or self.seq[self.start] in _WEEKDAY
        if self.before == "on":
            return bool({self.tokens.word(k) for k in range(self.start - _NEAR, self.start)} & INVITED)
        return self.before == "for" and is_day and left is not None and not left.near

    def _is_figure_aside(self) -> bool:
        """“Unemployment, 6.1 percent in August, may reach 8 percent”: a month of an aside has its own time."""
        aside = self.seq[self.end : self.end + 1] == _COMMA in self.seq[max(0, self.start - _NEAR) : self.start]
        return aside and self.end - self.start == 1 and self.seq[self.start] not in _WEEKDAY

    def _is_reported(self) -> bool:
        """“The October survey is due on Friday”, “its third-quarter results”: told of a time that is over."""
        is_day = self.end - self.start > 1 and "quarter" not in self.tokens.word(self.end - 1)
        behind = {self.tokens.word(k) for k in range(self.end, self.end + 3)}
        return not is_day and self.seq[self.start] not in _WEEKDAY and bool(behind & REPORTED)

    def _is_behind_an_event(self) -> bool:
        """“It takes effect in May, after a vote on March 3”: the vote may be over."""
        return "after" in {self.tokens.word(k) for k in range(self.start - 5, self.start - 1)}

    def _has_happened(self) -> bool:
        """“His remarks on Sunday will be remembered”: the noun beside the date is no thing to come."""
        i = self.start - 1
        while self.seq[i : i + 1] in _LIGHT and i >= 0:
            i -= 1
        behind = {self.tokens.word(k) for k in range(self.end, self.end + 4)}
        return self.tokens.word(i) in HAPPENED or bool(behind & HAPPENED)
