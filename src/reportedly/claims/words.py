"""The words by which two assertions are compared: stems, families of words, opposites, and what happened."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer

from reportedly.records.places import country_of, is_place

WORD = re.compile(r"[^\W_]+(?:[’'&-][^\W_]+)*")

DATA = files("reportedly") / "data"


def _lines(name: str) -> list[str]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _set(name: str) -> list[str]:
    """The words of one line of `claim_words.txt`."""
    return next(line for line in _lines("claim_words.txt") if line.startswith(f"{name}: ")).split()[1:]


FUNCTION_WORDS = frozenset((DATA / "function_words.txt").read_text(encoding="utf-8").split())

# "The well" and "an old mine" are things, though "well" and "mine" mostly are small words.
THING = re.compile(
    r"(\b(?:the|an?|this|that|his|her|its|their)(?: [\w-]+|(?: [\w-]+){2}(?<!ed))?"
    r"(?<! went)(?<! held)(?<! did)(?<! as)(?<! very)(?<! so)(?<! not)(?<! is)(?<! was)(?<! are)(?<! were)(?<! all)"
    r" (?:well|mine))\b(?!-| (?:as|known|done|paid|\w+ed)\b)",
    re.I,
)

NEGATIONS = frozenset(
    ["not", "no", "never", "none", "neither", "nor", "nobody", "nothing", "cannot", "denied", "denies", "deny"]
)
# Words of negation that negate nothing: "no fewer than 20" are at least 20.
NO_NEGATION = re.compile(
    r"\b(?:no(?:t)? (?:fewer|less|more|later|earlier) than|not only|no doubt|no\.|no (?:trace|sign|word) of"
    r"|whether or not|not just|no sooner)\b"
)
# What is said besides: "…, which not many had expected" and "there is no way round it: …" negate nothing of the rest.
BESIDES = re.compile(
    r", (?:which|who|whom|whose|where|when)\b[^,]*|^\W*there (?:is|was) no [^:]{2,30}:"
    r"|, (?:and|but|though|although|while|whereas|yet) .*"
)

# Words that deny what follows them or stands before them: "it is simply not true that …", "… is not the case".
DENIAL = re.compile(r"(?:\bnot|n't) (?:\w+ )?(?:true|correct|right|accurate|so|the case)\b|\bno truth\b")

# Words inside an assertion that leave open whether it is so; what is only possible does not confirm what is certain.
DOUBTS = frozenset(_set("doubts"))

# What happened to those who are counted: two counts with different events never are one claim.
EVENTS: dict[str, str] = {
    stem: event
    for event, stems in {
        "killed": "kill dead die death fatal slain perish toll casualti drown",
        "injured": "injur wound hurt hospit",
        "missing": "miss unaccount",
        "arrested": "arrest detain custodi jail",
        "charged": "charg indict prosecut",
        "rescued": "rescu save",
        "evacuated": "evacu displac flee fled homeless",
        "infected": "infect case sick ill",
        "hired": "hire employ recruit",
        "dismissed": "dismiss layoff redund sack",
        "traded": "buy purchas acquir sell pay paid cost price",
        "given": "give grant donat contribut subsidi subsid receiv",
        "destroyed": "destroy damag collaps",
        "signed": "signatur",
    }.items()
    for stem in stems.split()
}

# "The collapse left 30 people homeless", "it is not the case": these nouns say nothing of those who are counted.
CAUSES = frozenset(["case", "collapse", "damage"])

# What several words tell: whoever was brought to safety was rescued, or had to leave.
SAID_TOGETHER = (
    (
        re.compile(r"\b(?:moved|brought|taken|led|carried|flown|got) (?:[\w-]+ ){0,3}to safety\b", re.I),
        frozenset(["rescued", "evacuated"]),
    ),
    (
        re.compile(r"\b(?:abandon\w*|leav(?:e|ing)|left|from|out of) (?:their|his|her|many) homes?\b", re.I),
        frozenset(["evacuated"]),
    ),
)

# Figures of these events move as the facts come in: a later, other value is an update rather than a conflict.
MOVING_EVENTS = frozenset(
    ["killed", "injured", "missing", "arrested", "rescued", "evacuated", "infected", "destroyed", "signed"]
)

# Those at work on an event: how many they are moves too.
RESPONDERS = frozenset(_set("responders"))

# What a length measures: two lengths of one thing are one figure only where they measure the same.
DIMENSIONS = dict(pair.split("=") for pair in _set("dimensions"))

# Verbs that only say that something was said: the assertion is what follows, not that it was said.
SAYING = frozenset(_set("saying"))

NUMBER_WORDS = frozenset(_set("numbers"))

# Numbers in words and in digits: "fifty" is "50".
WRITTEN = dict(pair.split("=") for pair in _set("written"))

BOUNDS = frozenset(_set("bounds"))

# Small words that stand by a verb: without any, and without a verb, a text asserts nothing.
AUXILIARIES = frozenset(_set("auxiliaries"))

DAYS = frozenset(_set("days"))

IRREGULAR = dict(pair.split("=") for pair in _set("irregular"))

_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of one word (Porter 2, snowball's English); people and their country have one stem."""
    own = plain(word)
    if is_place(own) and (country := country_of(own)):
        return country.lower().split()[-1]
    return str(_stemmer.stemWord(IRREGULAR.get(own, own)))


def plain(word: str) -> str:
    """Return a word in small letters, without a possessive ending."""
    return word.lower().replace("’", "'").removesuffix("'s").strip("'")


@lru_cache(maxsize=100_000)
def event_of(word: str) -> str | None:
    """Return what happened to those counted, as a word tells; None where it tells nothing of the kind."""
    if word.lower() in CAUSES:
        return None
    return "killed" if word.lower() == "lives" else EVENTS.get(stem(word))


def events_of(words: Iterable[str], said: str) -> frozenset[str]:
    """Return what happened to those counted, as single words tell, or else several of them."""
    found = frozenset(event for word in words if (event := event_of(word)))
    return found or frozenset().union(*(events for pattern, events in SAID_TOGETHER if pattern.search(said)))


def dimension_of(word: str) -> str | None:
    """Return what a length measures, as a word beside it tells ("deep"); None where it tells nothing of the kind."""
    return next((DIMENSIONS[part] for part in plain(word).split("-") if part in DIMENSIONS), None)


@lru_cache(maxsize=200_000)
def concept(word: str) -> str:
    """Return the stem that stands for all words of a family ("ship" and "vessel"); else the word's own."""
    own = stem(word)
    return _families().get(own, own)


@cache
def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _lines("word_families.txt"):
        first, *others = (stem(word) for word in line.split())
        for item in (first, *others):
            found.setdefault(item, first)
    return found


@cache
def opposites() -> frozenset[tuple[str, str]]:
    """Return the pairs of stems that say the opposite of one another, each way round."""
    pairs = [tuple(stem(word) for word in line.split()) for line in _lines("opposites.txt")]
    return frozenset((a, b) for one, other in pairs for a, b in ((one, other), (other, one)))


@lru_cache(maxsize=64)  # one mention is looked at from several sides, one after the other
def tokens(text: str) -> tuple[tuple[str, int], ...]:
    """Return the words of `text` with where each begins."""
    return tuple((match.group(), match.start()) for match in WORD.finditer(text))


def is_title_case(words: list[str]) -> bool:
    """True where most words begin with a capital, as in many headlines: then capitals name nobody."""
    longer = [word for word in words if len(word) > 3]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) > 0.7 * len(longer)


# Words by which a story is spoken of once it is known which one: they tell nothing that the other would have to say.
GENERAL = frozenset(concept(word) for word in _set("general"))
# By which one person may be called who has a name.
SOMEBODY = frozenset(concept(word) for word in _set("somebody"))
