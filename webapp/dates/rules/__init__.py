"""One family of time expressions a file: its grammar in words, its patterns, its productions."""
