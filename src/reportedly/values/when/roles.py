"""Tells when an event was from when it was said: "the minister said on Friday that the bridge fell on Monday"."""

from reportedly.records.value import Role
from reportedly.values.language.tables import group
from reportedly.values.language.tokens import Tokens
from reportedly.values.when.readings import Reading

_SAID = group("reporting")
_BETWEEN = frozenset(
    {"on", "in", "late", "early", "at", "it", "the", "to", "reporters", "him", "her", "them", "journalists"}
)
_PUBLISHED = frozenset({"published", "posted", "updated", "issued"})


def role(tokens: Tokens, reading: Reading) -> Role:
    """Return "reported" for a date that hangs on a word of saying, "published" for a dateline, else "event"."""
    i = reading.first
    if _is_dateline(tokens, reading):
        return "published"
    j = i - 1
    while j > i - 5 and tokens.lows[j] in _BETWEEN:
        j -= 1
    if tokens.lows[j] in _SAID:
        return "reported"
    after = reading.last
    for k in range(after + (tokens.words[after] == ","), after + 7):
        if tokens.lows[k] in _SAID:
            return "reported" if _opens(tokens, i) else "event"
        if not tokens.lows[k].isalpha() or tokens.lows[k] in {"that", "and", "but", "to"}:
            break
    return "event"


def _opens(tokens: Tokens, i: int) -> bool:
    """True where the date opens its sentence: "In May The Ledger revealed"."""
    j = i - (tokens.lows[i - 1] in {"in", "on"})
    return j <= 0 or tokens.words[j - 1] in {"", ".", "!", "?", "”", '"'}


def _is_dateline(tokens: Tokens, reading: Reading) -> bool:
    """True for "ELMTON, May 5 (Wire) —" and "Published: 5 May 2019"."""
    i = reading.first
    if tokens.lows[i - 1] == ":" and tokens.lows[i - 2] in _PUBLISHED:
        return True
    if tokens.words[i - 1] != "," or i < 2 or not tokens.words[i - 2].isupper() or len(tokens.words[i - 2]) < 3:
        return False
    starts = i - 2
    while starts > 0 and tokens.words[starts - 1].isupper():
        starts -= 1
    opens = starts == 0 or not tokens.words[starts - 1]
    return opens and tokens.words[reading.last] in {"(", "—", "–", "-", "_", ","}
