"""Word's arrangement of a manuscript, its estimate without a word processor, and the setting for two pages."""

from briefgen.layout.word.arrange import arrange, lay_out
from briefgen.layout.word.arrangement import Arrangement
from briefgen.layout.word.estimate import Estimate, estimate
from briefgen.layout.word.rules import PLAIN, RULE_SETS, Rules
from briefgen.layout.word.setting import WordSetting, set_for_word

__all__ = [
    "PLAIN",
    "RULE_SETS",
    "Arrangement",
    "Estimate",
    "Rules",
    "WordSetting",
    "arrange",
    "estimate",
    "lay_out",
    "set_for_word",
]
