"""Words of publishing, one folder a language: data, no rules."""
