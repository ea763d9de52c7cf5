"""The events of many articles in; one Timeline out, and between Timeline and JSON both ways. Pure."""
