"""Reads what follows a word of movement: by how much, from what, to what."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.values.language.grammar import tag
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures.drafts import Draft
from reportedly.values.movement.movements import MOVEMENTS, NOUNS, PARTICLES, fold

_REACH = 11  # tokens that may stand between two arguments: "in the three months to June last year"
_MARKS: Final = {
    "by": "by",
    "from": "from",
    "to": "to",
    "at": "to",
    "than": "from",
    "versus": "from",
    "vs": "from",
    "against": "from",
}
_CLOSES: Final = frozenset({"close", "end", "finish", "settle", "trade", "stand", "reach"})
_GLUE: Final = frozenset(
    {"compared", "or", ",", "(", ")", "adjusted", "revised", "estimated", "combined", "reported", "recorded"}
)


class Index:
    """Finds the draft that opens at a token."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self._opens = [draft.opens for draft in drafts]
        self._lasts = [draft.last for draft in drafts]

    def opening(self, i: int) -> int | None:
        """Return the draft that opens at token `i`, bounds and article included."""
        k = bisect_left(self._opens, i)
        return k if k < len(self._opens) and self._opens[k] == i else None

    def ending(self, i: int) -> int | None:
        """Return the draft whose last token stands right before token `i`."""
        k = bisect_left(self._lasts, i)
        return k if k < len(self._lasts) and self._lasts[k] == i else None

    def before(self, i: int) -> int | None:
        """Return the last draft that starts before token `i`."""
        k = bisect_left(self._opens, i)
        return k - 1 if k else None

    def any_within(self, i: int, end: int) -> bool:
        """True where a draft opens from token `i` on and before `end`."""
        k = bisect_left(self._opens, i)
        return k < len(self._opens) and self._opens[k] < end


@dataclass(slots=True)
class Arguments:
    """Indexes of the drafts that say by how much, from what and to what; `end` is the token after the last."""

    end: int
    amount: int | None = None
    other: int | None = None
    from_: int | None = None
    to: int | None = None
    fold: int | None = None

    @property
    def empty(self) -> bool:
        """True where nothing was found."""
        return self.amount is None and self.from_ is None and self.to is None and self.fold is None


def arguments(tokens: Tokens, i: int, index: Index, *, direct: int = 3) -> Arguments:
    """Return what stands after token `i - 1`; an amount without "by" within `direct` tokens."""
    found = Arguments(i)
    mark = ""
    j, limit, start = i, i + _REACH, i
    while j < limit and j < tokens.count:
        k = index.opening(j)
        if k is not None:
            near = mark or j - start <= direct
            if not _place(found, k, mark if near else "?", tokens, index.drafts[k]):
                break
            j = max(index.drafts[k].last, index.drafts[k].closes)
            found.end, limit, mark = j, j + _REACH, ""
            continue
        if found.fold is None and found.amount is None and fold(tokens, j):
            found.fold, j = j, j + 1
            found.end, limit = j, j + _REACH
            continue
        step = _step(tokens, j, mark)
        if step is None:
            break
        mark, j = step
    return found


def _place(found: Arguments, k: int, mark: str, tokens: Tokens, draft: Draft) -> bool:
    """File draft `k` by the word before it; False where it belongs to something else."""
    if tokens.lows[draft.numeral.last] == "more" and mark in {"from", "to"}:
        return False
    if mark == "or" and (found.from_ is not None or found.to is not None):
        return True
    if mark == "from" and found.from_ is None:
        found.from_ = k
    elif mark == "to" and found.to is None:
        found.to = k
    elif mark in {"", "by"} and found.amount is None and found.to is None and found.from_ is None:
        found.amount = k
    elif mark == "or" and found.amount is not None and found.other is None:
        found.other = k
    elif mark == "in" and draft.unit is not None and draft.unit.kind == "time":
        return True
    else:
        return False
    return True


def _step(tokens: Tokens, j: int, mark: str) -> tuple[str, int] | None:
    """Return the mark and the token to go on with, or None at the end of what belongs to the movement."""
    low, part = tokens.lows[j], tag(tokens, j)
    if low in _MARKS:
        return _MARKS[low], j + 1
    if low == "with":
        return ("from", j + 1) if tokens.lows[j - 1] == "compared" else None
    if low == "or":
        return "or", j + 1
    if low in _GLUE:
        return (mark if low != "," else _after_comma(tokens, j, mark)), j + 1
    if low in PARTICLES and low not in {"above", "below"}:
        return mark, j + 1
    if low == "and" and tokens.words[j - 1].isdigit() and tokens.words[j + 1].isdigit():
        return mark, j + 1
    if part == "V" and tokens.lows[j - 1] == "to" and low in _CLOSES:
        return "", j + 1
    if part in ".;:CXV" or low in NOUNS or low in MOVEMENTS:
        return None
    if part == "P":
        return ("in" if low in {"in", "for", "over", "on", "of", "during", "since"} else "?"), j + 1
    if part == "R":
        return None
    return mark, j + 1


def _after_comma(tokens: Tokens, j: int, mark: str) -> str:
    following = tokens.lows[j + 1]
    return mark if following in _MARKS or following in {"or", "up", "down", "compared"} else "?"
