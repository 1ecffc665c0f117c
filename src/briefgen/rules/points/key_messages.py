"""Point 6: key messages are sentences, and few."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.model.printed import plain_words, printed_numbers
from briefgen.rules.rule import Breach, Rule, Subject
from briefgen.rules.words import SENTENCE_WORDS, is_sentence

LEAST, MOST = 3, 5


def _check(subject: Subject) -> Iterator[Breach]:
    messages, numbers = subject.brief.key_messages, printed_numbers(subject.brief)
    if not LEAST <= len(messages) <= MOST:
        hint = "say what a reader in a hurry must take away"
        yield Breach(
            f"there are {len(messages)} key messages, and {LEAST} to {MOST} are asked for", "key_messages", hint
        )
    for item in messages:
        if not is_sentence(plain_words(item.text, numbers)):
            hint = f"write a sentence with a verb: {SENTENCE_WORDS} words or more, and a stop"
            yield Breach("the key message is no full sentence", f"key_messages[{item.id}].text", hint)


RULE = Rule("key-messages", "6", f"Key messages: {LEAST} to {MOST} full sentences, no tags.", "IDRC", _check)
