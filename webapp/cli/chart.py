"""``dateline chart``: a timeline as one offline page or a picture."""
