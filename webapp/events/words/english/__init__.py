"""English: the words by which events are found, dated, ordered and printed."""
