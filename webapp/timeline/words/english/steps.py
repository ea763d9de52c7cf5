"""Steps that follow one another whenever they are of one case: a law is passed before it is signed.

A line: words (as roots) of the earlier step, of the later step, and the rule as a reason says it. Only what cannot
come the other way round stands here.
"""

_STEPS = """
pass approve adopt enact | sign | a law is passed before it is signed
die kill murder assassinate | bury funeral | whoever is buried has died before
"""

STEPS = tuple(
    (frozenset(before.split()), frozenset(after.split()), why.strip())
    for before, after, why in (line.split("|") for line in _STEPS.strip().splitlines())
)
"""Roots of the earlier step, roots of the later one, the rule in words."""
