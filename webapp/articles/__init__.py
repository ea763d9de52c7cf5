"""Bytes, a path or an address in; an Article out. The one room, with store, web and cli, that touches the world."""
