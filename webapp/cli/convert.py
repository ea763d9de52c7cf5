"""``dateline convert``: a timeline from one exchange format to another, by suffix."""
