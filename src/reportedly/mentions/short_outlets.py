"""Outlets under part of their name: "the Times" after "the New York Times", "Polaris" of "Polaris Now"."""

import re

from reportedly.mentions.lexicon import word_set
from reportedly.mentions.source_phrases import Phrase
from reportedly.records import Outlets


def outlet_of_short_name(phrase: Phrase, text: str, outlets: Outlets) -> str | None:
    """Return the outlet named before of whose name "the Times" is the last word, None where there is none."""
    tokens = [token for token in phrase.tokens if token.tag != "D"]
    if len(tokens) != 1 or phrase.tokens[0].low != "the" or tokens[0].tag != "X":
        return None
    word = tokens[0].text
    if word.lower() not in word_set("outlet_endings") | word_set("outlets_and_words"):
        return None
    full = re.compile(rf"(?:[A-Z][\w’'-]+ ){{1,3}}{re.escape(word)}\b")
    named = [found.group() for found in full.finditer(text, 0, phrase.span.start)]
    for name in reversed(named):
        words = name.split()
        for first in range(len(words) - 1):
            known = outlets.by_name(" ".join(words[first:]))
            if known is not None:
                return known.name
    plain = [name.removeprefix("The ") for name in named if word.lower() in word_set("outlet_endings")]
    return next((name for name in reversed(plain) if " " in name), None)


_BY = re.compile(r" (?:by|in|from|of|on) (?:the )?(?P<name>(?:[A-Z][\w’'-]*|\d+)(?: (?:[A-Z][\w’'-]*|\d+)){0,4})")
_NEXT = re.compile(r" (?:[A-Z][\w’'-]*|\d+)(?: [A-Z][\w’'-]*)?")


def outlet_of_longer_name(phrase: Phrase, text: str, outlets: Outlets) -> str | None:
    """Return the outlet of the table whose name goes on behind the phrase: its last word was taken for another."""
    if phrase.tokens[-1].tag != "X":
        return None
    behind = _NEXT.match(text, phrase.span.end)
    words = behind.group().split() if behind else []
    for count in range(len(words), 0, -1):
        known = outlets.by_name(f"{phrase.bare} {' '.join(words[:count])}")
        if known is not None:
            return known.name
    return None


def reporting_outlet(phrase: Phrase, author: str | None, text: str, outlets: Outlets) -> str | None:
    """Return the outlet of the table whose report a phrase is: "a story", "by the Courier" inside or behind it."""
    known = outlets.by_name(author) if author else None
    behind = None if known else _BY.match(text, phrase.span.end)
    words = behind["name"].split() if behind else []
    for count in range(len(words), 0, -1):
        known = known or outlets.by_name(" ".join(words[:count]))
    return known.name if known else None
