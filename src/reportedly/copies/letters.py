"""What each code point is to the comparison of texts, as two tables over the basic plane, made once."""

import unicodedata
from functools import lru_cache

import numpy as np
import numpy.typing as npt

LETTER, DIGIT, APOSTROPHE, POINT, COMMA, SYMBOL, UNSEEN = (1 << bit for bit in range(7))
UPPER, RUNNING = 1, 2
PLANE = 0x10000

_APOSTROPHES = "'\u2018\u2019\u02bc\u0060\u00b4"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_RUNNING = ",;)'’”\"–—-"  # what may stand before a name in the middle of a sentence, beside small letters and digits
_POINTS = {",": COMMA, ".": POINT, ":": POINT, "%": SYMBOL}

Tables = tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8], npt.NDArray[np.uint16]]


@lru_cache(maxsize=1)
def tables() -> Tables:
    """Return, for each code point, its kind, its style (bits both), and the plain small letter that stands for it."""
    kinds, styles = np.zeros(PLANE, dtype=np.uint8), np.zeros(PLANE, dtype=np.uint8)
    plain = np.arange(PLANE, dtype=np.uint16)
    for code in range(PLANE):
        letter, category = chr(code), unicodedata.category(chr(code))
        kinds[code] = _kind(letter, category)
        styles[code] = UPPER if category == "Lu" else RUNNING if category in {"Ll", "Nd"} or letter in _RUNNING else 0
        if kinds[code] == LETTER:
            plain[code] = _plain(letter)
    plain[[ord(letter) for letter in _APOSTROPHES]] = ord("'")
    return kinds, styles, plain


def _kind(letter: str, category: str) -> int:
    if letter in _APOSTROPHES:
        return APOSTROPHE
    if category == "Mn" or letter in _UNSEEN:
        return UNSEEN
    if category[0] == "L":
        return LETTER
    if category == "Nd":
        return DIGIT
    return SYMBOL if category == "Sc" else _POINTS.get(letter, 0)


def _plain(letter: str) -> int:
    small = letter.lower()
    base = unicodedata.normalize("NFKD", small)[0]
    return ord(base if len(small) == 1 and ord(base) < PLANE else letter)
