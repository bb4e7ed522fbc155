"""The words that the rules read by: data files, and their loader."""

from liangdian.lexicon.folding import folding
from liangdian.lexicon.words import Lexicon, LexiconError

__all__ = ["Lexicon", "LexiconError", "folding"]
