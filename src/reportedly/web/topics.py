"""The words that a list of claims is about, to narrow it down further."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

WORD = re.compile(r"[^\W\d_][\w'’-]{3,}")
SHOWN = 14


def topics(texts: Iterable[str], but: str = "") -> list[tuple[str, int]]:
    """Return the most frequent words that carry meaning, each with how many texts hold it; not those of `but`."""
    known = {word.lower() for word in WORD.findall(but)}
    found: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for text in texts:
        words = {word.lower(): word for word in WORD.findall(text)}
        for key, word in words.items():
            if key not in known and key not in _function_words():
                found[key] += 1
                written.setdefault(key, Counter())[word] += 1
    common = [(written[key].most_common(1)[0][0], count) for key, count in found.most_common(SHOWN) if count > 1]
    return sorted(common, key=lambda item: (-item[1], item[0]))


@cache
def _function_words() -> frozenset[str]:
    text = (files("reportedly") / "data" / "function_words.txt").read_text(encoding="utf-8")
    return frozenset(word.lower() for word in text.split())
