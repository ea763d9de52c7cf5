"""The formats, one test module each, over one rich timeline."""
