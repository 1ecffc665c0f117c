"""Words about numbers, by language."""

from briefgen.source.lexicon.english import ENGLISH
from briefgen.source.lexicon.french import FRENCH
from briefgen.source.lexicon.german import GERMAN
from briefgen.source.lexicon.russian import RUSSIAN
from briefgen.source.lexicon.words import Lexicon

LEXICONS = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "ru": RUSSIAN}
NOTHING = Lexicon()


def lexicon(language: str) -> Lexicon:
    """The words of the language of a tag; an empty list where there is none."""
    return LEXICONS.get(language.replace("_", "-").split("-")[0].lower(), NOTHING)


__all__ = ["LEXICONS", "Lexicon", "lexicon"]
