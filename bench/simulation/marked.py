"""Strings that carry their own annotations, so that words can be moved, copied and edited and still be found.

A label opens with one private-use character and closes with another; `strip` takes them out and says where they were.
"""

import re

CONTENT = 0
SOURCE = 1
CUE = 5
QUANTITY = 10
CHANGE = 20
LINK = 21
WHEN = 22
CREDIT = 23
SPLIT = "\ue300"

_OPEN = 0xE000
_CLOSE = 0xE100
_LABEL = re.compile("[\ue000-\ue1ff\ue300]")
_LABELS = "[\ue000-\ue1ff\ue300]*"
_SPACES = re.compile(f"( {_LABELS})(?: ({_LABELS}))+")
_SPACE_BEFORE_STOP = re.compile(f" ({_LABELS})(?=[,.;:!?])")
_DOUBLED_COMMA = re.compile(f",({_LABELS}[”’\"']?{_LABELS})(?=[,.;:!?])")
_DOUBLED_STOP = re.compile(f'([.!?])({_LABELS}[”"]?{_LABELS})\\.')
_ARTICLE = re.compile(f"\\b([Aa])%({_LABELS} {_LABELS})(?=(\\S+))")
_VOWEL = re.compile(r"(?:[aeio]|u(?!ni|s[aeiu]|k)|8|11\b|18\b|hour|honest|heir)", re.IGNORECASE)
_CONSONANT = re.compile(r"(?:one\b|once\b|eu)", re.IGNORECASE)

Labelled = tuple[int, int, int]


def label(text: str, code: int) -> str:
    """Return `text` with the label `code` around it."""
    return f"{chr(_OPEN + code)}{text}{chr(_CLOSE + code)}"


def plain(text: str) -> str:
    """Return the words without any label."""
    return _LABEL.sub("", text)


def strip(text: str) -> tuple[str, list[Labelled]]:
    """Return the words and the (code, start, end) of every label, by code points of the words."""
    out: list[str] = []
    found: list[Labelled] = []
    opened: dict[int, int] = {}
    at = cursor = 0
    for match in _LABEL.finditer(text):
        out.append(text[cursor : match.start()])
        at += match.start() - cursor
        cursor = match.end()
        mark = ord(match[0])
        if _OPEN <= mark < _CLOSE:
            opened[mark - _OPEN] = at
        elif mark < 0xE200:
            found.append((mark - _CLOSE, opened[mark - _CLOSE], at))
    out.append(text[cursor:])
    return "".join(out), found


def without(text: str, code: int) -> str:
    """Return `text` without the labels of one code; the words stay."""
    return text.replace(chr(_OPEN + code), "").replace(chr(_CLOSE + code), "")


def words_of(text: str, code: int) -> str:
    """Return the words of the first run labelled `code`, or nothing."""
    start = text.find(chr(_OPEN + code))
    return plain(text[start : text.index(chr(_CLOSE + code))]) if start >= 0 else ""


def capitalised(text: str) -> str:
    """Return `text` with its first letter, past labels and quote marks, in upper case."""
    for at, letter in enumerate(text):
        if letter.isalpha() and not _LABEL.match(letter):
            return text[:at] + letter.upper() + text[at + 1 :]
        if letter.isdigit():
            return text
    return text


def tidy(text: str) -> str:
    """Return `text` with single spaces, one stop where two met, and "a" or "an" as the next word wants it."""
    text = _SPACES.sub(lambda m: m[0].replace(" ", "", m[0].count(" ") - 1), text)
    text = _SPACE_BEFORE_STOP.sub(r"\1", text)
    text = _DOUBLED_COMMA.sub(r"\1", text)
    text = _DOUBLED_STOP.sub(r"\1\2", text)
    return _ARTICLE.sub(_indefinite, text) if "%" in text else text


def _indefinite(match: re.Match[str]) -> str:
    following = plain(match[3]).lstrip("“‘\"'")
    vowel = bool(_VOWEL.match(following)) and not _CONSONANT.match(following)
    return f"{match[1]}{'n' if vowel else ''}{match[2]}"
