"""What the words of a sentence are to each other: tags, verb groups, clauses with subject and object."""
