"""Outlets under part of their name: "the Times" after "the New York Times", "Polaris" of "Polaris Now"."""

import re

from reportedly.mentions.lexicon import word_set
from reportedly.mentions.source_phrases import Phrase
from reportedly.mentions.unnamed import Who
from reportedly.records import Outlet, Outlets


def outlet_of_short_name(phrase: Phrase, text: str, outlets: Outlets) -> str | None:
    """Return the outlet of whose name "the Times" is the last word, None where there is none.

    It is named before; a headline leaves the article out and stands before the text that names the paper in full.
    """
    tokens = [token for token in phrase.tokens if token.tag != "D"]
    if len(tokens) != 1 or tokens[0].tag != "X":
        return None
    word, endings = tokens[0].text, word_set("outlet_endings")
    in_headline = phrase.span.end <= text.find("\n") and word.lower() in endings
    said_so = phrase.tokens[0].low == "the" and word.lower() in endings | word_set("outlets_and_words")
    if not in_headline and not said_so:
        return None
    named = _named_in_full(word, text if in_headline else text[: phrase.span.start])
    known = next((found for name in reversed(named) if (found := _in_table(name, outlets))), None)
    plain = [name.removeprefix("The ") for name in named if word.lower() in endings]
    return known or next((name for name in reversed(plain) if " " in name), None)


def _named_in_full(word: str, text: str) -> list[str]:
    """Return the names of up to four words in a text that end with a word."""
    return re.findall(rf"(?:[A-Z][\w’'-]+ ){{1,3}}{re.escape(word)}\b", text)


def _in_table(name: str, outlets: Outlets) -> str | None:
    """Return the outlet of the table that a name is, or that its last words are."""
    words = name.split()
    found = (outlets.by_name(" ".join(words[first:])) for first in range(len(words) - 1))
    return next((known.name for known in found if known), None)


_BY = re.compile(r" (?:by|in|from|of|on) (?:the )?(?P<name>(?:[A-Z][\w’'-]*|\d+)(?: (?:[A-Z][\w’'-]*|\d+)){0,4})")
_NEXT = re.compile(r" (?:[A-Z][\w’'-]*|\d+)(?: [A-Z][\w’'-]*)?")

_CAPITALS_BEFORE = re.compile(r"(?:(?<![\w’'-])[A-Z][\w’'-]* )+$")
_CAPITALS_BEHIND = re.compile(r"(?: [A-Z][\w’'-]*)+")
_THE = re.compile(r"^(?:(?:As|In|On) )?(?:[Tt]he )?")
_REACH = 80  # code points before a phrase in which its name begins


def outlet_of_longer_name(phrase: Phrase, text: str, outlets: Outlets) -> str | None:
    """Return the outlet of the table whose name goes on behind the phrase: its last word was taken for another."""
    if phrase.tokens[-1].tag != "X":
        return None
    known = _going_on(phrase.bare, phrase, text, outlets)
    return known.name if known else None


def _going_on(name: str, phrase: Phrase, text: str, outlets: Outlets) -> Outlet | None:
    """Return the outlet whose name begins with one that a phrase ends in, and goes on behind it."""
    behind = _NEXT.match(text, phrase.span.end) if phrase.words.endswith(name) else None
    words = behind.group().split() if behind else []
    longer = (outlets.by_name(f"{name} {' '.join(words[:count])}") for count in range(len(words), 0, -1))
    return next(filter(None, longer), None)


def misspelt_outlet(phrase: Phrase, text: str, outlets: Outlets) -> Who | None:
    """Resolve a name that two swapped letters part from an outlet to the whole of it, as it is written.

    Which of the two is meant nobody can say for sure, but a name of its own within it is none.
    """
    if phrase.tokens[-1].tag != "X":
        return None
    line = text.rfind("\n", 0, phrase.span.start) + 1
    before = _CAPITALS_BEFORE.search(text, max(line, phrase.span.start - _REACH), phrase.span.start)
    behind = _CAPITALS_BEHIND.match(text, phrase.span.end)
    whole = f"{before.group() if before else ''}{phrase.words}{behind.group() if behind else ''}"
    words = _THE.sub("", whole).split()
    for first in range(max(1, len(words) - 1)):
        name = " ".join(words[first:])
        known = outlets.swapped(name) if first + 1 < len(words) else None
        if known is not None:
            return Who(name, "outlet", f"“{name}” is one slip away from “{known.name}”, an outlet in the table.")
    return None


def reporting_outlet(phrase: Phrase, author: str | None, text: str, outlets: Outlets) -> str | None:
    """Return the outlet of the table whose report a phrase is: "a story", "by the Courier" inside or behind it."""
    known = outlets.by_name(author) or _going_on(author, phrase, text, outlets) if author else None
    behind = None if known else _BY.match(text, phrase.span.end)
    words = behind["name"].split() if behind else []
    for count in range(len(words), 0, -1):
        known = known or outlets.by_name(" ".join(words[:count]))
    return known.name if known else None
