"""Words of a language as data, a module each; the rules that use them are in the room above."""
