"""Countries by name and by the words for their people, so that "Russian" and "Russia" are one place.

Country names are CLDR's (through babel); the words for people and seats of government are rows of `data/demonyms.csv`.
"""

import csv
import re
from functools import lru_cache
from importlib.resources import files

from babel import Locale

WORD = re.compile(r"[^\W\d_][\w.]*(?:-\w+)*")


@lru_cache(maxsize=1)
def _places() -> dict[str, str]:
    names = {name.lower(): name for code, name in Locale("en").territories.items() if code.isalpha()}
    with (files("reportedly") / "data" / "demonyms.csv").open(encoding="utf-8") as rows:
        names.update({row["word"].lower(): row["country"] for row in csv.DictReader(rows)})
    return names


def country_of(words: str) -> str | None:
    """Return the first country that `words` name ("Russian Foreign Ministry" → "Russia"), or None."""
    parts = WORD.findall(words)
    for start in range(len(parts)):
        for length in (3, 2, 1):
            if found := _places().get(" ".join(parts[start : start + length]).lower()):
                return found
    return None


def is_place(word: str) -> bool:
    """True where `word` alone is a country or its people."""
    return word.lower() in _places()
