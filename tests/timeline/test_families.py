"""Which words name the same happening: lemma, derivation, near-synonym, and what only looks alike."""

import re
from pathlib import Path

import pytest

from webapp.timeline.families import DERIVED, SYNONYM, UNRELATED, kinship, likeness, name, telling

ROW = re.compile(r"^(same|near|strangers): (.+)$", re.MULTILINE)
TEXT = (Path(__file__).parent / "corpus" / "families.txt").read_text(encoding="utf-8")
RANGE = {"same": (DERIVED, 1.0), "near": (SYNONYM, 1.0), "strangers": (UNRELATED, UNRELATED)}


def pairs():
    for kind, row in ROW.findall(TEXT):
        first, *others = row.split(" | ")
        for other in others:
            yield pytest.param(kind, first, other, id=f"{kind}: {first} – {other}")


@pytest.mark.parametrize(("kind", "first", "other"), list(pairs()))
def test_words_are_as_near_as_the_corpus_says(kind, first, other):
    """Kinship lies in the range of its line, whichever word comes first."""
    least, most = RANGE[kind]
    assert least <= kinship(name(first), name(other)) <= most
    assert kinship(name(first), name(other)) == kinship(name(other), name(first))


def test_a_light_verb_beside_a_noun_says_nothing():
    """Of the triggers “held” and “talks”, only the talks are compared."""
    assert telling([name("talks"), name("held")]) == (name("talks"),)
    assert telling([name("held")]) == (name("held"),)


def test_a_trigger_of_two_is_half_alike():
    """“foiled” an “attack” is nearer to an attack than a foiled plan is, and less than an attack is."""
    foiled, attack = name("foiled"), name("attack")
    assert likeness([foiled], [attack]) < likeness([foiled, attack], [attack]) < likeness([attack], [attack])


def test_the_first_of_two_triggers_leads():
    """“foiled” an “attack” is rather a foiling than an attack."""
    both = [name("foiled"), name("attack")]
    assert likeness(both, [name("foiled")]) > likeness(both, [name("attack")])


def test_a_verb_of_saying_beside_what_it_says_is_left_out():
    """“announced” its “retreat” is a retreat; “visited” and “urged” a visit."""
    assert telling([name("announced"), name("retreat")]) == (name("retreat"),)
    assert telling([name("visited"), name("urged")]) == (name("visited"),)
