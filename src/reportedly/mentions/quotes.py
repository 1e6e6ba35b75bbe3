"""Quotations: where they open and close, in one pass over the text."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reportedly.records import Span

_MARK = re.compile(
    r"[“”«»„\"″'`‘’\n]"  # first what it begins with, so that all other signs are passed over at once
    r"(?:(?<=[“”«»„\"″])|(?<=')'{1,2}|(?<=`)`|(?<=\n)\n*"
    r"|(?<=‘)(?<!\w‘)(?=\S)|(?<=\S’)(?!\w)|(?<=')(?<![\w']')(?=\w)|(?<=[.,!?\w]')(?!\w))"
)
_OPENS = frozenset("“«„‘") | {"``"}
_CLOSES = frozenset("”»’")
_PAIRS: dict[str, frozenset[str]] = {
    "“": frozenset({"”", '"', "''"}),
    "«": frozenset({"»"}),
    "„": frozenset({"“", "”"}),
    "‘": frozenset({"’", "'"}),
    "″": frozenset({"″", "”"}),
    "``": frozenset({"''"}),
    '"': frozenset({'"', "”"}),
    "''": frozenset({"''", "'''"}),
    "'''": frozenset({"''", "'''"}),
    "'": frozenset({"'"}),
}
_LONGEST_SINGLE = 600


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks; `inner` is without them. `closed` is False where its paragraph ends first."""

    span: Span
    inner: Span
    closed: bool


def quotes_of(text: str) -> list[Quote]:
    """Return the outermost quotations of `text` in order; one that is not closed ends with its paragraph."""
    return list(_quotes(text))


@lru_cache(maxsize=100)  # several rules ask for the quotations of the same article, one after another
def _quotes(text: str) -> tuple[Quote, ...]:
    quotes: list[Quote] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text):
        kind = mark.group()
        if kind[0] == "\n":
            _close_at_break(quotes, opened, mark.start())
            opened = None
        elif opened is None:
            opened = mark if _may_open(text, mark) else None
        elif _closes(text, opened, mark):
            quotes.append(_quote(opened, mark.start(), mark.end(), closed=True))
            opened = None
        elif kind in "“" and opened.group() in {"'", "‘"}:
            opened = mark
    _close_at_break(quotes, opened, len(text))
    return tuple(quotes)


def _close_at_break(quotes: list[Quote], opened: re.Match[str] | None, end: int) -> None:
    if opened is not None and opened.group() not in {"'", "‘"}:
        quotes.append(_quote(opened, end, end, closed=False))


def _quote(opened: re.Match[str], inner_end: int, end: int, *, closed: bool) -> Quote:
    return Quote(Span(opened.start(), end), Span(opened.end(), inner_end), closed)


def _may_open(text: str, mark: re.Match[str]) -> bool:
    kind = mark.group()
    if kind in _OPENS:
        return True
    if kind in _CLOSES:
        return False
    after = text[mark.end() : mark.end() + 1]
    before = text[mark.start() - 1 : mark.start()]
    return bool(after.strip()) and not (before.isalnum() or before in {".", ",", "!", "?"})


def _closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    kind, opener = mark.group(), opened.group()
    if kind == "“" == opener:
        return text[mark.start() - 1] in ".,!?" and not text[mark.end() : mark.end() + 1].strip()
    if kind.startswith("''") and opener.startswith("''"):
        return True
    if kind not in _PAIRS[opener]:
        return False
    if opener in {"'", "‘"}:
        return _single_closes(text, opened, mark)
    return True


def _single_closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Tell a closing single mark from an apostrophe of the plural ("the workers' union")."""
    if mark.start() - opened.end() > _LONGEST_SINGLE:
        return True
    before = text[mark.start() - 1 : mark.start()]
    return before in {".", ",", "!", "?"} or not (before == "s" and text[mark.end() : mark.end() + 2].strip().isalpha())
