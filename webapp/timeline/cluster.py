"""Which events are one happening: likely pairs first, and nothing joined that would shut a member out.

Candidates meet in blocks (same story and trigger family; same trigger family and name), each sorted by time,
and are compared within a window, so that the cost is near linear in the number of events.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from webapp.timeline import bounds
from webapp.timeline.exclusion import exclude
from webapp.timeline.profile import Profile
from webapp.timeline.similarity import Scorer
from webapp.timeline.stories import News
from webapp.timeline.words import english

_WINDOW = 30
"""Events of a block, in order of time, that one is compared with."""
_SAMPLE = 8
"""Members of a group that a joining group is checked against."""
_BEST = 0.3
"""How much the likeliest pair of two groups weighs beside their mean: a group joins by one good telling, not by
any. Values from 0.2 to 0.5 do as well on the dev topics of ECB+."""
_MARGIN = 0.5
"""Log-odds by which an undated event must be nearer to one of two dated events than to the other."""

Group = list[int]
Score = Callable[[int, int], float | None]


def clusters(every: Sequence[Profile], news: News) -> list[Group]:
    """Indexes of the profiles that are one happening, group by group, in order of their first members."""
    scorer = Scorer(every, news)
    scores: dict[tuple[int, int], float | None] = {}

    def score(i: int, j: int) -> float | None:
        key = (i, j) if i < j else (j, i)
        if key not in scores:
            scores[key] = scorer.score(every[key[0]], every[key[1]])
        return scores[key]

    likely = [(value, i, j) for i, j in _pairs(every, news) if (value := score(i, j)) is not None and value > 0]
    unclear = _unclear(every, likely)
    groups: dict[int, Group] = {i: [i] for i in range(len(every))}
    home = list(range(len(every)))
    for _, i, j in sorted(likely, key=lambda pair: (-pair[0], pair[1], pair[2])):
        a, b = home[i], home[j]
        if a == b or (i, j) in unclear or not _fit(groups[a], groups[b], score):
            continue
        keep, drop = min(a, b), max(a, b)
        for member in groups[drop]:
            home[member] = keep
        groups[keep] = sorted(groups[keep] + groups.pop(drop))
    return [groups[first] for first in sorted(groups)]


def _pairs(every: Sequence[Profile], news: News) -> Iterator[tuple[int, int]]:
    """Pairs worth scoring, each once, the lower index first."""
    blocks: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, one in enumerate(every):
        for key in _keys(one, news.story[one.reading]):
            blocks[key].append(index)
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        members.sort(key=lambda i: (bounds.stated(every[i].event.when), i))
        for place, i in enumerate(members):
            for j in members[place + 1 : place + 1 + _WINDOW]:
                pair = (i, j) if i < j else (j, i)
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _keys(one: Profile, story: int) -> Iterator[tuple[object, ...]]:
    """The blocks an event stands in."""
    for family in (*sorted(one.name.roots), *sorted(one.name.groups)):
        yield story, family
        for name in sorted(one.who | one.where):
            yield family, name
    if one.name.roots <= english.SAYING:
        for name in sorted(one.doer):
            yield "speech", name


def _unclear(every: Sequence[Profile], likely: Sequence[tuple[float, int, int]]) -> set[tuple[int, int]]:
    """Pairs of an undated event with dated ones of which it could be either: two visits, and it says not which."""
    options: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for value, i, j in likely:
        for one, other in ((i, j), (j, i)):
            if not every[one].dated and every[other].dated:
                options[one].append((value, other))
    return {
        (min(one, other), max(one, other))
        for one, found in options.items()
        for other in _rivals(every, sorted(found, key=lambda option: (-option[0], option[1]))[:_WINDOW])
    }


def _rivals(every: Sequence[Profile], options: Sequence[tuple[float, int]]) -> set[int]:
    """Those of the *options*, best first, that lose to, or are shut out by, a nearly equal one."""
    out: set[int] = set()
    for place, (value, one) in enumerate(options):
        for better, other in options[:place]:
            if exclude(every[one], every[other]):
                out.add(one)
                if better - value < _MARGIN:
                    out.add(other)
    return out


def _fit(a: Group, b: Group, score: Score) -> bool:
    """Whether no member of one group shuts out one of the other, and on average they are rather one happening."""
    values = [score(i, j) for i in _sample(a) for j in _sample(b)]
    known = [value for value in values if value is not None]
    return len(known) == len(values) and sum(known) / len(known) + _BEST * max(known) > 0


def _sample(group: Group) -> Group:
    step = max(1, len(group) // _SAMPLE)
    return group[::step][:_SAMPLE]
