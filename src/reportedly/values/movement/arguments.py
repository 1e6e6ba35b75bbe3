"""Reads what follows a word of movement: by how much, from what, to what."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.values.language.grammar import VERB_OF, tag
from reportedly.values.language.tokens import Tokens
from reportedly.values.measures.draft import Draft
from reportedly.values.movement.movements import MOVEMENTS, NOUNS, PARTICLES, fold, fold_end

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
_LEVELS: Final = frozenset({"below", "under", "beneath", "above", "beyond"})  # right after a verb: where it moved
_CIRCUMSTANCE: Final = frozenset({"in", "for", "over", "on", "of", "during", "since"})
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

    def closing(self, i: int) -> int | None:
        """Return the draft whose counted noun ends right before token `i`."""
        k = self.before(i)
        return k if k is not None and self.drafts[k].closes == i else None

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
            if not mark and tokens.lows[j] in _LEVELS:
                mark = "to"  # "dipped below 5%"
            near = mark or j - start <= direct
            added = mark in {"from", "to"} and tokens.lows[index.drafts[k].numeral.last] == "more"
            if added or not _place(found, k, mark if near else "?", draft=index.drafts[k]):
                break
            j = max(index.drafts[k].last, index.drafts[k].closes)
            found.end, limit, mark = j, j + _REACH, ""
            continue
        if found.fold is None and found.amount is None and fold(tokens, j):
            found.fold, j = j, fold_end(tokens, j)
            found.end, limit = j, j + _REACH
            continue
        step = _step(tokens, j, mark)
        if step is None:
            break
        mark, j = step
    return found


def _place(found: Arguments, k: int, mark: str, *, draft: Draft) -> bool:
    """File draft `k` by the word before it; False where it belongs to something else."""
    if mark == "or":
        if found.from_ is None and found.to is None and found.other is None:
            found.other = k
        return found.amount is not None
    if mark == "in":
        return draft.unit is not None and draft.unit.kind == "time"
    field = _FIELDS.get(mark)
    if field in {"from_", "to"} and (draft.noun == "time" or _attributive(draft)):
        return False
    if field is None or getattr(found, field) is not None:
        return False
    if field == "amount" and (found.to is not None or found.from_ is not None):
        return False
    setattr(found, field, k)
    return True


def _attributive(draft: Draft) -> bool:
    """True for the four-month of "to a four-month low"."""
    return draft.unit is not None and draft.unit.kind == "time" and draft.hyphened


_FIELDS: Final = {"from": "from_", "to": "to", "by": "amount", "": "amount"}


def _step(tokens: Tokens, j: int, mark: str) -> tuple[str, int] | None:
    """Return the mark and the token to go on with, or None at the end of what belongs to the movement."""
    low, part = tokens.lows[j], tag(tokens, j)
    if low in _MARKS:
        return _MARKS[low], j + 1
    acts = part == "V" or (low.endswith("ing") and low in VERB_OF)
    if _stops(tokens, j, low, part=part) or (mark == "by" and acts):  # "by investing $5 million"
        return None
    if low in {"or", ",", "with"}:
        return {"or": "or", "with": "from"}.get(low) or _after_comma(tokens, j, mark), j + 1
    if part == "V":
        return "", j + 1
    if part == "P" and low not in _GLUE and low not in PARTICLES:
        return ("in" if low in _CIRCUMSTANCE else "?"), j + 1
    return mark, j + 1


def _stops(tokens: Tokens, j: int, low: str, *, part: str) -> bool:
    """True where what belongs to the movement ends: another verb, clause or movement."""
    if low in {"or", ","} or (low in _GLUE and low not in NOUNS) or low in {"up", "down", "higher", "lower"}:
        return False
    if low == "with":
        return tokens.lows[j - 1] != "compared"
    if low == "and":
        return not (tokens.words[j - 1].isdecimal() and tokens.words[j + 1].isdecimal())
    if part == "V" and low in _CLOSES:
        return tokens.lows[j - 1] != "to"
    return part in ".;:CXVR" or low in NOUNS or low in MOVEMENTS


def _after_comma(tokens: Tokens, j: int, mark: str) -> str:
    following = tokens.lows[j + 1]
    return mark if following in _MARKS or following in {"or", "up", "down", "compared"} else "?"
