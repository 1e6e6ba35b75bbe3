"""What a relative pronoun follows."""

from reportedly.mentions.phrases import owner_before, subject_before
from reportedly.mentions.units import unit_of
from reportedly.records import Span

_REACH = 160


def before_relative(text: str, place: int) -> Span | None:
    """Return the noun phrase right before the relative pronoun at `place`, a comma between them aside."""
    start = max(place - _REACH, text.rfind("\n", 0, place) + 1)
    words = text[start:place].rstrip(" ,–—-")
    if not words:
        return None
    unit = unit_of(text, Span(start, start + len(words)), [])
    last = len(unit.tokens) - 1
    phrase = owner_before(unit, last) or subject_before(unit, last, 0)
    if phrase is None:
        return Span(unit.tokens[last].start, unit.tokens[last].end)
    return unit.between(*phrase)
