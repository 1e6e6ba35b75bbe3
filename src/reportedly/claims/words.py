"""The words by which two assertions are compared: stems, names, and what happened."""

import re
from functools import lru_cache
from importlib.resources import files

import snowballstemmer

from reportedly.records.places import country_of, is_place

WORD = re.compile(r"[^\W_]+(?:[’'&-][^\W_]+)*")

FUNCTION_WORDS = frozenset((files("reportedly") / "data" / "function_words.txt").read_text(encoding="utf-8").split())

NEGATIONS = frozenset(["not", "no", "never", "none", "neither", "nor", "without", "nobody", "nothing", "cannot"])

# What happened to those who are counted: two counts with different events never are one claim.
EVENTS: dict[str, str] = {
    stem: event
    for event, stems in {
        "killed": "kill dead die death fatal slain perish toll lives casualti drown",
        "injured": "injur wound hurt hospit",
        "missing": "miss unaccount",
        "arrested": "arrest detain custodi jail",
        "charged": "charg indict prosecut",
        "rescued": "rescu save",
        "evacuated": "evacu displac flee fled homeless",
        "infected": "infect case sick ill",
        "hired": "hire employ recruit",
        "dismissed": "dismiss fire layoff redund sack",
        "bought": "buy bought purchas acquir pay paid cost price",
        "given": "give gave given grant donat contribut subsidi subsid",
        "sold": "sell sold",
        "destroyed": "destroy damag collaps",
    }.items()
    for stem in stems.split()
}

# Figures of these events move as the facts come in: a later, other value is an update rather than a conflict.
MOVING_EVENTS = frozenset(["killed", "injured", "missing", "arrested", "rescued", "evacuated", "infected", "destroyed"])

IRREGULAR = {"people": "person", "children": "child", "men": "man", "women": "woman"}

_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of one word (Porter 2, snowball's English); people and their country have one stem."""
    plain = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    if is_place(plain) and (country := country_of(plain)):
        return country.lower().split()[-1]
    return str(_stemmer.stemWord(IRREGULAR.get(plain, plain)))


def tokens(text: str) -> list[tuple[str, int]]:
    """Return the words of `text` with where each begins."""
    return [(match.group(), match.start()) for match in WORD.finditer(text)]


def is_title_case(words: list[str]) -> bool:
    """True where most words begin with a capital, as in many headlines: then capitals name nobody."""
    longer = [word for word in words if len(word) > 3]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) > 0.7 * len(longer)
