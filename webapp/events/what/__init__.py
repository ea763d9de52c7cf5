"""What happened: the verbs and nouns of a sentence that name a happening, and its kind."""
