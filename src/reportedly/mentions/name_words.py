"""What a single word tells in or beside a name: an office, a body, an acronym."""

from collections.abc import Sequence
from functools import lru_cache

from reportedly.mentions.lexicon import countries, source_nouns, word_set
from reportedly.mentions.tokens import Token

REMEMBERED = 50_000  # words and names: so many that strange ones cannot fill the memory
COURTESY = word_set("courtesy")


def kinds_of(token: Token) -> frozenset[str]:
    """Return the kinds of source that a word can name, those of its last part for "secretary-general"."""
    return _kinds(token.low)


@lru_cache(maxsize=REMEMBERED)
def _kinds(word: str) -> frozenset[str]:
    low = word.rstrip(".")
    found = source_nouns().get(low)
    if found is None and "-" in low:
        found = source_nouns().get(low.split("-")[0], frozenset()) & {"title"} or source_nouns().get(low.split("-")[-1])
    return found or frozenset()


def is_title(token: Token) -> bool:
    """True for "President", "Gen.", "spokeswoman", "Vice"."""
    return is_title_word(token.low)


@lru_cache(maxsize=REMEMBERED)
def is_title_word(word: str) -> bool:
    """True for the same words without a token, in lower case."""
    return word.rstrip(".") in COURTESY or not _kinds(word).isdisjoint({"title", "spokesperson"})


def is_organisation_word(token: Token) -> bool:
    """True for "Ministry", "Council", "Police", "Inc."."""
    return is_body_word(token.low)


@lru_cache(maxsize=REMEMBERED)
def is_body_word(word: str) -> bool:
    """True for the same words without a token, in lower case."""
    return "organisation" in _kinds(word) or word.rstrip(".") in word_set("company_endings")


@lru_cache(maxsize=REMEMBERED)
def is_acronym(word: str) -> bool:
    """True for "NATO", "U.N.", "FBI"."""
    letters = word.replace(".", "").replace("&", "").replace("-", "")
    return 2 <= len(letters) <= 7 and letters.isupper() and letters.isalpha()


def without_trade(run: Sequence[Token]) -> Sequence[Token]:
    """Return the name behind "Carmaker" in "Carmaker Vell Motors"; "Airline Pilots Association" is one name."""
    trade = len(run) > 1 and run[0].low in word_set("trades") and run[-1].low not in word_set("unions")
    return run[1:] if trade else run


def joined(tokens: Sequence[Token]) -> str:
    """Return the words of tokens with single spaces, a possessive without one."""
    words = "".join(token.text if token.tag == "G" else f" {token.text}" for token in tokens)
    return words.strip()


def institution_name(tokens: Sequence[Token]) -> str | None:
    """Return the name of an institution from the words before a title: "Russian" alone is Russia's state."""
    words = joined(tokens)
    return countries().get(words.lower(), words) or None
