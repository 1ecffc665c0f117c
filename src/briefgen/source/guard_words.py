"""Words that an elision must not hide, by language. A language without a list here has no elisions without an attestation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from briefgen.source.tokens import Kind, Token, tokenise


class Guard(StrEnum):
    """What such a word does to its sentence. The first four may never be hidden, the rest not in a sentence that is cut."""

    NEGATION = "negation"
    EXCHANGE = "exchange"
    MINIMISER = "minimiser"
    REFUSAL = "verb of refusal"
    CONDITION = "condition"
    HEDGE = "hedge"
    ATTRIBUTION = "attribution"
    CONTRAST = "contrast"


ALWAYS = frozenset({Guard.NEGATION, Guard.EXCHANGE, Guard.MINIMISER, Guard.REFUSAL})

# An asterisk stands for any letters; words of a phrase are joined by an underscore.
_ENGLISH = {
    Guard.NEGATION: """not no nor neither none nobody nothing nowhere never cannot *n't lack lacks lacked lacking absence
        absent unable impossible untrue false falsely anything_but far_from by_no_means""",
    Guard.EXCHANGE: "rather_than instead without in_place_of in_lieu_of as_opposed_to",
    Guard.MINIMISER: "hardly barely scarcely few fewer fewest little less least rarely seldom merely minimal* negligible",
    Guard.REFUSAL: """fail fails failed failing failure refus* deny denies denied denying denial reject* declined_to
        declines_to decline_to declining_to avoid* prevent* cease ceases ceased abstain* oppose* opposing ruled_out rules_out
        rule_out stop stops stopped halt halted disput* contradict* refut* doubt* disagree* abandon* resist* prohibit*
        forbid* forbade neglect* withh* forestall* thwart* ban bans banned block blocks blocked""",
    Guard.CONDITION: """if unless until till except excepting only provided providing whether supposing lest otherwise
        as_long_as so_long_as in_case in_the_event in_theory""",
    Guard.HEDGE: """may might could would should perhaps maybe possibly possible probably probable likely unlikely allegedly
        alleged reportedly apparently apparent supposedly purportedly ostensibly presumably seemingly arguably potentially
        potential seem* appear appears appeared suggest* somewhat partly partially almost nearly sometimes often usually
        mostly largely relatively sort_of kind_of so-called""",
    Guard.ATTRIBUTION: """said say says saying according_to claim claims claimed claiming argue argues argued arguing told tells
        tell added adds wrote writes written stated insist* believe believes believed think thinks thought allege alleges warn
        warns warned reported observed notes noted in_the_words in_the_view critics opponents""",
    Guard.CONTRAST: "but however although though while whereas yet despite nevertheless nonetheless",
}
_RUSSIAN = {
    Guard.NEGATION: """не ни нет нету никогда никто никого никому никем ничто ничего ничему ничем никак* нигде никуда нельзя
        невозможн* отсутств* неправд* ложь ложн* неверн* отнюдь некому нечего""",
    Guard.EXCHANGE: "вместо без взамен помимо нежели",
    Guard.MINIMISER: "едва мало немног* малейш* редко вряд_ли еле менее меньше навряд незначительн*",
    Guard.REFUSAL: """отказ* отриц* отверг* опроверг* избега* избеж* препятств* предотвра* прекра* перестал* возража* провал*
        сомнева* сомнен* запре* воздерж* противодейств* останов*""",
    Guard.CONDITION: "если пока кроме только лишь исключая иначе при_условии в_случае разве ли будь",
    Guard.HEDGE: """может могут мог могла могло могли возможн* вероятн* якобы предположительн* видимо похоже наверн* кажется
        казал* по-видимому отчасти частично почти иногда часто обычно бы словно будто должно_быть предполож*
        так_называемый так_называемая так_называемое так_называемые""",
    Guard.ATTRIBUTION: """по_словам сказал* говор* заявил* заявля* сообщил* сообща* по_мнению счита* утвержда* отметил*
        добавил* написал* пишет пишут рассказ* полага* согласно уверен* дума* критик*""",
    Guard.CONTRAST: "но однако хотя зато тогда_как между_тем несмотря тем_не_менее впрочем",
}
_LISTS = {"en": _ENGLISH, "ru": _RUSSIAN}
_CONJUNCTIONS = {"en": "and or but so yet nor while", "ru": "и или но а да либо"}


@dataclass(frozen=True, slots=True)
class GuardWord:
    """A guard word among tokens: from `first` up to `end`, which is not part of it."""

    first: int
    end: int
    guard: Guard
    text: str


def has_guard_words(language: str) -> bool:
    """Whether elisions of this language can be judged."""
    return primary(language) in _LISTS


def conjunctions(language: str) -> frozenset[str]:
    """Words that may stand alone beside the edge of a gap."""
    return frozenset(_CONJUNCTIONS.get(primary(language), "").split())


def guard_words(tokens: Sequence[Token], language: str) -> tuple[GuardWord, ...]:
    """The guard words among tokens, in order; a word may be one in two ways."""
    words = [plain(token) for token in tokens]
    return tuple(found for at in range(len(words)) for found in _at(words, at, _lists(primary(language))))


def plain(token: Token) -> str:
    """A word as lists have it: small letters, `ё` as `е`, no bracket around its first letter."""
    word = token.text.replace("[", "").replace("]", "") if token.kind is Kind.WORD else token.text
    return word.lower().replace("ё", "е")


@dataclass(frozen=True, slots=True)
class _Lists:
    exact: dict[str, Guard]
    prefixes: tuple[tuple[str, Guard], ...]
    suffixes: tuple[tuple[str, Guard], ...]
    phrases: dict[str, list[tuple[list[str], Guard]]]


@cache
def _lists(language: str) -> _Lists:
    entries = [(word, guard) for guard, words in _LISTS.get(language, {}).items() for word in words.split()]
    phrases: dict[str, list[tuple[list[str], Guard]]] = {}
    for words, guard in (
        ([token.text for token in tokenise(e.replace("_", " "))], g) for e, g in entries if "*" not in e
    ):
        if len(words) > 1:
            phrases.setdefault(words[0], []).append((words, guard))
    return _Lists(
        exact={e: g for e, g in entries if "*" not in e},
        prefixes=tuple((e[:-1], g) for e, g in entries if e[-1] == "*" and "_" not in e),
        suffixes=tuple((e[1:], g) for e, g in entries if e[0] == "*"),
        phrases=phrases,
    )


def _at(words: list[str], at: int, lists: _Lists) -> Iterator[GuardWord]:
    word = words[at]
    if word in lists.exact:
        yield GuardWord(at, at + 1, lists.exact[word], word)
    for prefix, guard in lists.prefixes:
        if word.startswith(prefix):
            yield GuardWord(at, at + 1, guard, word)
    for suffix, guard in lists.suffixes:
        if word.endswith(suffix):
            yield GuardWord(at, at + 1, guard, word)
    for phrase, guard in lists.phrases.get(word, ()):
        if words[at : at + len(phrase)] == phrase:
            yield GuardWord(at, at + len(phrase), guard, " ".join(phrase))


def primary(language: str) -> str:
    """The language of a tag without script and region: `ru` of `ru-RU`."""
    return language.replace("_", "-").split("-")[0].lower()
