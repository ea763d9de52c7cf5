"""Words of publishing, one module a language: data, no rules."""
