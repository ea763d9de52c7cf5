"""A text and the date it was published in; its time expressions (TIMEX3) with bounds and reasons out. Pure."""
