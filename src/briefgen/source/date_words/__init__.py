"""The words by which a language writes dates."""

from briefgen.source.date_words.english import ENGLISH
from briefgen.source.date_words.french import FRENCH
from briefgen.source.date_words.german import GERMAN
from briefgen.source.date_words.russian import RUSSIAN
from briefgen.source.date_words.words import DateWords

DATE_WORDS = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "ru": RUSSIAN}

__all__ = ["DATE_WORDS", "DateWords"]
