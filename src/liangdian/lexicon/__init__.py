"""The words that the rules read by: data files, and their loader."""

from liangdian.lexicon.errors import LexiconError
from liangdian.lexicon.folding import folding
from liangdian.lexicon.units import Unit
from liangdian.lexicon.words import Lexicon

__all__ = ["Lexicon", "LexiconError", "Unit", "folding"]
