"""When and how surely, from a sentence's own words: which expression dates which verb, tense, modality, negation."""
