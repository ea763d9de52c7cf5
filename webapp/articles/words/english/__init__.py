"""English words of publishing: :mod:`.heads` around a headline, :mod:`.furniture` around an article."""
