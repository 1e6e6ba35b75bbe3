"""Just enough grammar, without a parser: what part of speech a token is, and where its sentence ends.

A part of speech is one letter: N noun, adjective or name, V verb, X auxiliary, D determiner, P preposition,
C conjunction, R pronoun, A adverb, # number, - hyphen inside a word, S possessive, and the sign itself for punctuation
("." only where it ends a sentence).
"""

from typing import Final

from reportedly.values.language.nouns import is_plural
from reportedly.values.language.tables import group, rows, words
from reportedly.values.language.tokens import Tokens

_LETTERS = {"determiner": "D", "preposition": "P", "conjunction": "C", "pronoun": "R", "adverb": "A", "auxiliary": "X"}
PART: Final = {row["word"]: _LETTERS[row["class"]] for row in rows("function_words.csv")}
VERB_OF: Final = {
    **{form: row["verb"] for row in rows("verbs.csv") for form in words(row["forms"]) if form not in PART},
    **{row["verb"]: row["verb"] for row in rows("verbs.csv") if row["verb"] not in PART},
}
_PAST_TOO: Final = frozenset(row["verb"] for row in rows("verbs.csv") if row["verb"] in words(row["forms"]))
_NUMBERS: Final = frozenset(row["word"] for row in rows("number_words.csv") if row["kind"] in {"unit", "ten"}) - {"one"}
_HYPHENS = frozenset("-‐‑")
_POSSESSIVE = frozenset({"'s", "’s"})
_ABBREVIATIONS = group("abbreviations")
_QUOTES = frozenset("\"'“”‘’»«)")
_TO_VERB = group("to a verb")
_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "'ll", "’ll"})
_OBJECT_FOLLOWS = frozenset("D#PAR$£€XV")


def tag(tokens: Tokens, i: int) -> str:
    """Return the part of speech of token `i` as one letter."""
    known = tokens.tags.get(i)
    if known is None:
        known = tokens.tags[i] = _tag(tokens, i) if 0 <= i < tokens.count else "."
    return known


def _tag(tokens: Tokens, i: int) -> str:
    low = tokens.lows[i]
    if low in PART:
        return "N" if tokens.words[i] == "US" or (low == "may" and _is_may(tokens, i)) else PART[low]
    if low.isalpha():
        return "V" if _is_verb(tokens, i, low) else "N"
    if not low or low[-1].isdecimal():
        return "#" if low else "."
    return _sign(tokens, i, low)


def _sign(tokens: Tokens, i: int, low: str) -> str:
    """Return the part of speech of a token that is no word and no number."""
    if low in _POSSESSIVE:
        return "S"
    if low in _HYPHENS:
        return "-" if tokens.glued(i) and tokens.glued(i + 1) else ","
    if low in ".!?…":
        return "." if _ends(tokens, i) else "N"
    return "N" if len(low) > 1 else low


def _is_may(tokens: Tokens, i: int) -> bool:
    """True for the month: "9 May", "in May", "May 2019"."""
    before = tokens.lows[i - 1] if i else ""
    near = before[-1:].isdecimal() or tokens.words[i + 1][:1].isdecimal() or PART.get(before) == "P"
    return near and tokens.words[i] == "May"


def _ends(tokens: Tokens, i: int) -> bool:
    """True where the point at token `i` ends a sentence, not an abbreviation or a number."""
    if i + 1 >= tokens.count:
        return True
    following = tokens.words[i + 1]
    if not following:
        return True
    if tokens.glued(i + 1) and following not in _QUOTES:
        return False
    before = tokens.lows[i - 1]
    if tokens.lows[i] == "." and (before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha())):
        return False
    return not following[0].islower()


def _is_verb(tokens: Tokens, i: int, low: str) -> bool:
    verb = VERB_OF.get(low)
    if verb is None:
        if tokens.lows[i - 1] in _MODALS:
            return True
        past = len(low) > 5 and low.endswith("ed") and _past_is_verb(tokens, i)
        return past or (len(low) > 5 and low.endswith("ing") and _before(tokens, i)[1] in "X,")
    if low == verb:
        return _base_is_verb(tokens, i) or (low in _PAST_TOO and _takes_object(tokens, i))
    if low.endswith("ing"):
        return _participle_is_verb(tokens, i)
    if low.endswith("s"):
        return _third_person(tokens, i)
    return _past_is_verb(tokens, i)


def _before(tokens: Tokens, i: int) -> tuple[str, str]:
    """Return the word before token `i` and its part of speech as far as the tables know it."""
    low = tokens.lows[i - 1] if i else "."
    return low, PART.get(low, "#" if low[:1].isdecimal() else "N" if low.isalpha() else low or ".")


def _past_is_verb(tokens: Tokens, i: int) -> bool:
    low, part = _before(tokens, i)
    if part == "#":
        following = tokens.lows[i + 1]
        return not (following.isalpha() and following not in PART)
    if (part in "DP" and low not in {"than", "that"}) or low in _POSSESSIVE:
        return False
    return not (part == "A" and _before(tokens, i - 1)[1] == "D")


def _base_is_verb(tokens: Tokens, i: int) -> bool:
    low, part = _before(tokens, i)
    if part == "A":
        low, part = _before(tokens, i - 1)
    return low in _TO_VERB or part == "R" or (part == "N" and is_plural(low) and low.isalpha())


def _after(tokens: Tokens, i: int) -> tuple[str, str]:
    """Return the word after token `i` and its part of speech as far as the tables know it."""
    low = tokens.lows[i + 1]
    if low[:1].isdecimal() or low in _NUMBERS:
        return low, "#"
    return low, PART.get(low, low[:1] or ".")


def _takes_object(tokens: Tokens, i: int) -> bool:
    """True for "the company cut its", "was cut by", not for "a tax cut"."""
    part = _before(tokens, i)[1]
    following, part_after = _after(tokens, i)
    return part == "X" or (part == "N" and (part_after in "D#R$£€" or following in {"by", "from"}))


def _participle_is_verb(tokens: Tokens, i: int) -> bool:
    low, part = _before(tokens, i)
    _, part_after = _after(tokens, i)
    return part in "XR," or (part == "N" and (is_plural(low) or part_after in _OBJECT_FOLLOWS))


def _third_person(tokens: Tokens, i: int) -> bool:
    low, part = _before(tokens, i)
    if part in "D#P" or low in _POSSESSIVE or (part == "N" and not low.isalpha()):
        return False
    _, part_after = _after(tokens, i)
    return part == "R" or low in {"that", "which", "who"} or (part in "NA" and part_after in _OBJECT_FOLLOWS)


def sentence_start(tokens: Tokens, i: int, reach: int) -> int:
    """Return the first token of the sentence around token `i`, not more than `reach` tokens back."""
    stop = max(i - reach, 0)
    while i > stop:
        if tag(tokens, i - 1) == "." or tokens.lows[i - 1] == ";":
            break
        i -= 1
    return i


def sentence_end(tokens: Tokens, i: int, reach: int) -> int:
    """Return the token after the last of the sentence around token `i`, not more than `reach` tokens on."""
    stop = min(i + reach, tokens.count)
    while i < stop:
        if tag(tokens, i) == "." or tokens.lows[i] == ";":
            break
        i += 1
    return i
