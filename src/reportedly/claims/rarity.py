"""How much a word tells: the rarer it is, the less two assertions share it by chance."""

import json
from functools import cache, lru_cache
from importlib.resources import files
from math import log

FIRST = 1996  # the vocabulary of the reader lists its whole words from here on, the most frequent first
LAST = 30_000
LEAST = 0.25


@cache
def _ranks() -> dict[str, int]:
    found = json.loads((files("reportedly") / "models" / "tokenizer.json").read_text(encoding="utf-8"))
    return {str(word): int(rank) for word, rank in found["model"]["vocab"].items()}


@lru_cache(maxsize=200_000)
def rarity(word: str) -> float:
    """Return 0.25 for the most frequent words to 1 for those that the reader's vocabulary does not hold.

    In between it grows with the logarithm of the rank, as the information of a word does (Zipf 1949).
    """
    rank = _ranks().get(word.lower().removesuffix("'s").removesuffix("’s"), LAST)
    return max(LEAST, min(1.0, log(max(2, rank - FIRST)) / log(LAST - FIRST)))
