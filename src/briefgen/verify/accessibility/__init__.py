"""Accessibility of any Word file: what a screen reader, or an eye that sees little contrast, would miss in it."""

from briefgen.verify.accessibility.check import check_word_file

__all__ = ["check_word_file"]
