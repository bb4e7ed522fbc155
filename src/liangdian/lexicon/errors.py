"""The one error that a lexicon file can make."""


class LexiconError(ValueError):
    """A lexicon file cannot be used; the message names the file, the line where known, and the entry."""
