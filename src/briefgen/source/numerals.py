"""Numbers as a text writes them, in digits and in words, by language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefgen.source.guard_words import plain, primary
from briefgen.source.tokens import Kind, Token, glued

_DIGITS = re.compile(r"(-?)([0-9][0-9., ']*[0-9]|[0-9])([^\W\d_]*)\Z")
_GROUPED = {
    "en": re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.(\d+))?\Z"),
    "": re.compile(r"(\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?\Z"),
}
_RUSSIAN_SCALES = (("миллион", 6), ("миллиард", 9), ("триллион", 12))
_SCALES = {
    "en": {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    "ru": {"тыс": 3, "млн": 6, "млрд": 9, "трлн": 12}
    | {
        word + end: n
        for word, n in (("миллион", 6), ("миллиард", 9), ("триллион", 12))
        for end in ("", "а", "ов", "ам", "ами", "ах")
    }
    | dict.fromkeys(("тысяча", "тысячу", "тысячи", "тысяч", "тысячам", "тысячами", "тысячах"), 3),
}
_HUNDRED = 2
_DOTTED = ("тыс", "млн", "млрд", "трлн")
_SUFFIXES: dict[str, dict[str, int]] = {"en": {"m": 6, "mn": 6, "bn": 9, "tn": 12}, "ru": {}}
# These stand for one of themselves, the first after an article.
_SINGLE = {
    "en": ("hundred", "thousand", "million", "billion", "trillion"),
    "ru": ("тысяча", "тысячу", "миллион", "миллиард"),
}
_ENGLISH = """0 zero|1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve dozen
    |13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty|50 fifty
    |60 sixty|70 seventy|80 eighty|90 ninety"""
_RUSSIAN = """0 ноль нуль нуля|1 один одна одно одного одной одну одному одним|2 два две двух двум двумя
    |3 три трех трем тремя|4 четыре четырех четырем четырьмя|5 пять пяти пятью|6 шесть шести шестью|7 семь семи семью
    |8 восемь восьми восемью|9 девять девяти девятью|10 десять десяти десятью|11 одиннадцать одиннадцати
    |12 двенадцать двенадцати|13 тринадцать тринадцати|14 четырнадцать четырнадцати|15 пятнадцать пятнадцати
    |16 шестнадцать шестнадцати|17 семнадцать семнадцати|18 восемнадцать восемнадцати|19 девятнадцать девятнадцати
    |20 двадцать двадцати|30 тридцать тридцати|40 сорок сорока|50 пятьдесят пятидесяти|60 шестьдесят шестидесяти
    |70 семьдесят семидесяти|80 восемьдесят восьмидесяти|90 девяносто девяноста|100 сто ста|200 двести двухсот
    |300 триста трехсот|400 четыреста четырехсот|500 пятьсот пятисот|600 шестьсот шестисот|700 семьсот семисот
    |800 восемьсот восьмисот|900 девятьсот девятисот"""
_WORDS = {
    language: {word: int(entry.split()[0]) for entry in entries.split("|") for word in entry.split()[1:]}
    for language, entries in (("en", _ENGLISH), ("ru", _RUSSIAN))
}

NUMBER_LANGUAGES = tuple(_WORDS)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number among tokens: its value, and the tokens `first` up to `end` that write it."""

    value: Decimal
    first: int
    end: int


def numerals(tokens: Sequence[Token], language: str) -> tuple[Numeral, ...]:
    """The numbers of a text, in order. Ordinals, clock times and anything ambiguous in the language are left out."""
    out: list[Numeral] = []
    at = 0
    while at < len(tokens):
        found = _numeral(tokens, at, primary(language)) if tokens[at].kind is Kind.WORD else None
        if found:
            out.append(found)
        at = found.end if found else at + 1
    return tuple(out)


def number_words(language: str) -> tuple[str, ...]:
    """All single number words of a language, in all their cases."""
    return tuple(_WORDS.get(primary(language), {}))


def _numeral(tokens: Sequence[Token], at: int, language: str) -> Numeral | None:
    match = _DIGITS.match(tokens[at].text)
    if not match:
        return _in_words(tokens, at, language)
    value = _from_digits(match[2], language)
    scale = _SUFFIXES.get(language, {}).get(match[3].lower()) if match[3] else 0
    if value is None or scale is None:
        return None
    end = at + 1
    if not match[3] and end < len(tokens) and (following := _scale(tokens[end], language)):
        scale, end = following, _past_point(tokens, end)
    return Numeral((-value if match[1] else value).scaleb(scale), at, end)


def _from_digits(text: str, language: str) -> Decimal | None:
    """The value of digits with separators, by the language's own decimal sign; None where that leaves a doubt."""
    match = (_GROUPED.get(language) or _GROUPED[""]).match(text)
    return Decimal(re.sub(r"\D", "", match[1]) + "." + (match[2] or "0")) if match else None


def _in_words(tokens: Sequence[Token], at: int, language: str) -> Numeral | None:
    """The longest number in words that begins at a token."""
    words = _WORDS.get(language, {})
    total, current, lowest = 0, _article(tokens, at, language), 100
    number = at + 1 if current else at
    end = at
    while number < len(tokens):
        word = plain(tokens[number])
        scale = _scale(tokens[number], language)
        if word in words and _fits(words[word], current):
            current = (current or 0) + words[word]
        elif scale == _HUNDRED and current and current < 10:
            current *= 100
        elif scale and scale > _HUNDRED and scale < lowest and (current or word in _SINGLE[language]):
            total, current, lowest = total + (current or 1) * 10**scale, None, scale
        else:
            break
        number = end = _past_point(tokens, number)
        number = _past_joint(tokens, number, current, language)
    return Numeral(Decimal(total + (current or 0)), at, end) if end > at else None


def _article(tokens: Sequence[Token], at: int, language: str) -> int | None:
    following = plain(tokens[at + 1]) if at + 1 < len(tokens) else ""
    return 1 if language == "en" and plain(tokens[at]) in ("a", "an") and following in _SINGLE["en"] else None


def _fits(value: int, current: int | None) -> bool:
    """Whether a number word may follow what was read: tens after hundreds, units after tens, nothing after zero or ten."""
    if not current:
        return current is None
    step = 10 if value < 10 else 100 if value < 100 else 1000
    return current % step == 0 and current % 100 != 10


def _past_joint(tokens: Sequence[Token], number: int, current: int | None, language: str) -> int:
    """Past a hyphen as in sixty-one, or an "and" as in a hundred and five, if a number word comes next."""
    if number + 1 >= len(tokens) or plain(tokens[number + 1]) not in _WORDS.get(language, {}):
        return number
    hyphen = tokens[number].kind is Kind.DASH and glued(tokens[number - 1], tokens[number])
    joined = language == "en" and plain(tokens[number]) == "and" and (current is None or current % 100 == 0)
    return number + 1 if hyphen or joined else number


def _past_point(tokens: Sequence[Token], number: int) -> int:
    """Past a word and the full stop of its abbreviation, as in "млн."."""
    dotted = plain(tokens[number]) in _DOTTED and number + 1 < len(tokens) and tokens[number + 1].text == "."
    return number + 2 if dotted else number + 1


def _scale(token: Token, language: str) -> int | None:
    return _SCALES.get(language, {}).get(plain(token))
