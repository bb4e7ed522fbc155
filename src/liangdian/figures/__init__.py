"""What each quantity measures, of whom, when, and whether it is done."""

from liangdian.figures.grammar import FigureGrammar
from liangdian.figures.read import read_figures
from liangdian.figures.statement import Statement

__all__ = ["FigureGrammar", "Statement", "read_figures"]
