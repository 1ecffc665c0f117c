"""Whether a text says of a number that something went down by it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.source.guard_words import ALWAYS, guard_words, plain, primary
from briefgen.source.numerals import Numeral
from briefgen.source.tokens import Token

# An asterisk stands for any ending.
_DOWN = {
    "en": """fall falls fell fallen falling drop* declin* decreas* lost lose loses losing loss losses shrink* shrank shrunk
        contracted contraction reduc* cut cuts cutting slump* plung* plummet* sank sunk sinks tumbl* slid slide down diminish*
        dwindl* lessen* slash*""",
    "ru": """упал* упад* паден* пада* сниз* сниж* сократ* сокращ* уменьш* спад спада спал* потер* убыл* просел* рухн*
        обвал*""",
}
_UP = {
    "en": "rise rises rose risen rising grow* grew increas* gain* up upward climb* jump* surg* soar* expand*",
    "ru": "вырос* выраст* рост роста росл* раст* увелич* повы* подня* подъем* прибав* прирост*",
}
# Comparisons behind a number: "60% fewer".
_BEHIND_DOWN = {"en": "less fewer lower", "ru": "меньше ниже"}
_BY = {"en": "by", "ru": "на"}
_AND = {"en": "and or", "ru": "и или"}
# What may stand between a word of direction and its number without "by": "a drop of about 60%".
_BETWEEN = {
    "en": """of about around nearly almost some roughly approximately over more than just only a an as much sharply steeply
        slightly further another""",
    "ru": "в около почти примерно приблизительно более менее чем свыше всего лишь еще резко",
}
# Another clause, with a direction of its own.
_CLAUSES = {"en": "while whereas but although though which who", "ru": "а но тогда хотя который которая которые"}
_NEGATED_WITHIN = 3


def went_down(tokens: Sequence[Token], numeral: Numeral, numbers: Sequence[Numeral], language: str) -> bool:
    """Whether the word of direction that governs a number says down and is not negated.

    It governs the number by standing right behind ("a 60% drop"), right before ("lost 60%") or before "by". A second number
    follows the first: "by 60% and 40%". "Dropped to 60%" is a level, no change.
    """
    place = _governor(tokens, numeral, numbers, primary(language))
    if place is None or not (_is(tokens[place], _DOWN, language) or _is(tokens[place], _BEHIND_DOWN, language)):
        return False
    guards = guard_words(tokens, language)
    return not any(g.guard in ALWAYS and place - _NEGATED_WITHIN <= g.first < place for g in guards)


def _governor(tokens: Sequence[Token], numeral: Numeral, numbers: Sequence[Numeral], language: str) -> int | None:
    behind = _past_unit(tokens, numeral.end)
    if behind < len(tokens) and any(_is(tokens[behind], words, language) for words in (_DOWN, _UP, _BEHIND_DOWN)):
        return behind
    at = numeral.first - 1
    while at >= 0 and _is(tokens[at], _BETWEEN, language):
        at -= 1
    if at < 0:
        return None
    if _is(tokens[at], _BY, language):
        return _last_direction(tokens, at, language)
    if _is(tokens[at], _AND, language):
        first = next((n for n in numbers if _past_unit(tokens, n.end) == at), None)
        return _governor(tokens, first, numbers, language) if first else None
    return at if _is(tokens[at], _DOWN, language) else None


def _last_direction(tokens: Sequence[Token], before: int, language: str) -> int | None:
    for at in range(before - 1, -1, -1):
        if _is(tokens[at], _DOWN, language) or _is(tokens[at], _UP, language):
            return at
        if tokens[at].text in ".;!?" or _is(tokens[at], _CLAUSES, language):
            return None
    return None


def _past_unit(tokens: Sequence[Token], at: int) -> int:
    """Past "%", "percent" or "per cent" behind a number."""
    words = [plain(token) for token in tokens[at : at + 2]]
    if words == ["per", "cent"]:
        return at + 2
    return at + 1 if words and (words[0] in ("%", "percent", "pct") or words[0].startswith("процент")) else at


def _is(token: Token, words: dict[str, str], language: str) -> bool:
    said = plain(token)
    return any(
        said.startswith(word[:-1]) if word[-1] == "*" else said == word
        for word in words.get(primary(language), "").split()
    )
