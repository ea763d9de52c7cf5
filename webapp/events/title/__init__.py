"""What to print: a happening in the headline present, names in full, at most ninety characters."""
