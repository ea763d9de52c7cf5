"""Flask over a folder of timeline JSON files."""
