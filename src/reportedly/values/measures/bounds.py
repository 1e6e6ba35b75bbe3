"""Bounds and approximations around a number: "up to", "more than", "nearly", "or so"."""

from dataclasses import dataclass
from functools import cache

from reportedly.values.language.tables import rows
from reportedly.values.language.tokens import Tokens, tokenize

Phrase = tuple[tuple[str, ...], str]
_MOST = 3  # "at least some", "as high as roughly": more than three never stand together


@dataclass(slots=True)
class Bounds:
    """What the words around a number do to it; `first` and `last` are the tokens they reach."""

    first: int
    last: int
    effects: list[str]

    def has(self, *effects: str) -> bool:
        """True where one of the words has one of these effects."""
        return any(effect in effects for effect in self.effects)


@cache
def _phrases(place: str) -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for row in rows("bounds.csv"):
        if place not in row["place"]:
            continue
        parts = tokenize(row["words"])
        key = tuple(parts.words[: parts.count])
        found.setdefault(key[-1] if place == "before" else key[0], []).append((key, row["effect"]))
    for phrases in found.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return found


_BEFORE = _phrases("before") | {}
_AFTER = _phrases("after")
BOUNDING = frozenset(_BEFORE)  # what may stand right before a number and says nothing of what is counted


def before(tokens: Tokens, first: int) -> Bounds:
    """Return the bounds that end right before token `first`."""
    bounds = Bounds(first, first, [])
    for _ in range(_MOST):
        i = bounds.first - 1
        phrases = _BEFORE.get(tokens.lows[i]) if i >= 0 else None
        if phrases is None or not _step_back(tokens, bounds, phrases):
            break
    return bounds


def _step_back(tokens: Tokens, bounds: Bounds, phrases: list[Phrase]) -> bool:
    for key, effect in phrases:
        start = bounds.first - len(key)
        if start >= 0 and tuple(tokens.lows[start : bounds.first]) == key and not _factor(tokens, start, key):
            bounds.first = start
            bounds.effects.append(effect)
            return True
    return False


def _factor(tokens: Tokens, start: int, key: tuple[str, ...]) -> bool:
    """True for "three times as high as": the words compare, they bound nothing."""
    return key[0] == "as" and tokens.lows[start - 1] in {"times", "twice", "half", "thrice"}


def _goes_on(tokens: Tokens, end: int) -> bool:
    """True for "12 and more than 5", "above 12 and below 20": the words bound what follows."""
    return tokens.words[end][:1].isdecimal() or tokens.lows[end] == "than"


def after(tokens: Tokens, last: int) -> tuple[str, int] | None:
    """Return the effect of the words that start at token `last`, and the token after them."""
    if tokens.lows[last] == "+" and tokens.words[last + 1] in {"/", "-"}:
        return None  # "20 kg +/- 2 kg"
    for key, effect in _AFTER.get(tokens.lows[last], ()):
        end = last + len(key)
        if tuple(tokens.lows[last:end]) == key and not (key[0] == "and" and _goes_on(tokens, end)):
            return effect, end
    return None
