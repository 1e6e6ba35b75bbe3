"""Words and marks of a sentence, each with the class that the rules go by."""

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

from reportedly.mentions.lexicon import cue_forms, given_names, word_classes, word_set

_TOKEN = re.compile(
    r"[a-z]+(?=[ \n])"  # most words: what the patterns below would find too, found sooner
    r"|(?:[A-Z]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|Adm|Cmdr|Sens|Reps)\.(?=\s)"
    r"|[A-Z]\.(?=\s+[A-Z])|[ap]\.m\."  # an initial, a time of day
    r"|[A-Z][\w-]{1,9}\.(?=[,;)]|\s+[a-z])"  # Mass., D-Md.
    r"|['’]s\b|['’](?=\s)"  # possessive
    r"|\w+(?:[’'](?!s\b)\w+|[-‑&./]\w+|[,](?=\d{3}\b)\d+)*"
    r"|'{2,3}|``|--+|\.\.\.|…|\S"
)
_ADVERB = re.compile(r"[a-z]{3,}ly$")
_NOT_ADVERBS = word_set("not_adverbs")
_CONTRACTED = word_set("contracted")
_MARKS = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", ".": ".", "!": ".", "?": ".",
          "–": "-", "—": "-", "--": "-", "---": "-", "-": "-", "…": ".", "...": ".",
          '"': '"', "“": '"', "”": '"', "''": '"', "'''": '"', "″": '"', "``": '"',
          "«": '"', "»": '"', "„": '"'}  # fmt: skip
_CLASSES = {"determiner": "D", "preposition": "P", "conjunction": "C", "subordinator": "S", "auxiliary": "A",
            "pronoun": "N", "contraction": "N", "adverb": "R", "time": "T", "verb": "V"}  # fmt: skip
_TITLED = word_set("name_endings")
"""Words of time and number that names end in ("Tess Today", "Channel Nine", "Ada Winter")."""
_REMEMBERED = 50_000  # words: more than a language uses, so that strange ones cannot fill the memory
_STRETCHES = 600  # stretches of text: several rules read the same sentences of an article, one after another
_CAPITALISED = {"May": "T", "Will": "X", "Mark": "X", "Bill": "X", "Time": "X", "US": "X"}
"""Words that a capital makes another word."""
_MONTHS_AND_NAMES = frozenset({"Jan", "April", "June", "August"})
_BEFORE_MONTHS = frozenset(
    ["in", "on", "since", "until", "till", "from", "of", "by", "before", "after", "during", "last", "this", "next",
     "early", "late", "mid", "and", "or", "between", "for"]
)  # fmt: skip


class Token(NamedTuple):
    """A word or mark; `tag` is a mark itself or one letter.

    D determiner, P preposition, C conjunction, S subordinator, A auxiliary, N pronoun, R adverb, T word of time,
    V known verb, X capitalised, 0 number, G possessive, w any other word.
    """

    text: str
    low: str
    start: int
    end: int
    tag: str
    cue: bool


_made: Callable[[tuple[object, ...]], Token] = partial(tuple.__new__, Token)
"""Quicker than the class itself, and what a reader does most often."""


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of `text[start:end]`, in time linear in its length."""
    return list(_tokens(text, start, end))


@lru_cache(maxsize=_STRETCHES)
def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    tokens: list[Token] = []
    for word in _TOKEN.findall(text, start, end):
        start = text.index(word, start)  # nothing but white space stands before it
        low, tag, cue = _classed(word)
        if tag in "TDPG" and tokens and (tag == "G" or word[0].isupper()):
            tag = _tag_after(tag, word, low, tokens[-1])
        if tag == "X" and tokens and tokens[-1].tag == "T" and _is_given_name(tokens):
            tokens[-1] = tokens[-1]._replace(tag="X")
        last = start + len(word)
        tokens.append(_made((word, low, start, last, tag, cue)))
        start = last
    return tuple(tokens)


def _is_given_name(tokens: list[Token]) -> bool:
    """True for the word of time "Jan" or "April" right before a capital: a month stands behind "in" or a number."""
    month, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    if month.text not in _MONTHS_AND_NAMES:
        return False
    dated = before is not None and (before.tag in {"0", "T"} or before.low in _BEFORE_MONTHS)
    return not dated


@lru_cache(maxsize=_REMEMBERED)
def _classed(word: str) -> tuple[str, str, bool]:
    """Return a word in lower case, its tag out of context, and whether it is a form of a cue verb."""
    low = word.lower()
    return low, _tag(word, low), low in cue_forms()


def _tag_after(tag: str, word: str, low: str, before: Token) -> str:
    """Return the tag of a word in the light of the word before it."""
    if tag == "G":
        return "A" if before.low in _CONTRACTED and len(word) > 1 else tag
    return "X" if _ends_name(low, before) else tag


def _ends_name(low: str, before: Token) -> bool:
    """True for "Tess Today" and "Ada Winter": a word of time that is part of a name."""
    return before.tag == "X" and (low in _TITLED or before.low in given_names() or low == "per")


def _tag(word: str, low: str) -> str:
    mark = _MARKS.get(word)
    if mark is not None:
        return mark
    if known := word_classes().get(low):
        return _CAPITALISED.get(word) or (_CLASSES[known] if not _is_name(word, known) else "X")
    if word[0] in "'’":
        return "G"
    if word[0].isdigit() or word[0].isupper():
        return "0" if word[0].isdigit() else "X"
    return "R" if low not in _NOT_ADVERBS and _ADVERB.match(low) else "w"


def _is_name(word: str, known: str) -> bool:
    """True for a capitalised verb form such as "Won" or "Held": more often a name or a headline word."""
    return word[0].isupper() and known == "verb"
