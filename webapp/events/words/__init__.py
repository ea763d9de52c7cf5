"""The words of a language as data: closed classes, verbs and nouns by kind, names and roles."""


def word_set(text: str) -> frozenset[str]:
    """The words of *text*, which are separated by white space."""
    return frozenset(text.split())
