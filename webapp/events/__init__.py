"""An Article and its time expressions in; the events it tells of out. Pure."""
