"""What a relative pronoun follows."""

from reportedly.mentions.phrases import owner_before, subject_before
from reportedly.mentions.units import Unit, unit_of
from reportedly.records import Span

_REACH = 160


def before_relative(text: str, place: int) -> Span | None:
    """Return the noun phrase right before the relative pronoun at `place`, a comma between them aside."""
    start = max(place - _REACH, text.rfind("\n", 0, place) + 1)
    words = text[start:place].rstrip(" \xa0,–—-")
    if not words:
        return None
    unit = unit_of(text, Span(start, start + len(words)), [])
    last = len(unit.tokens) - 1
    phrase = owner_before(unit, last) or subject_before(unit, last, 0)
    if phrase is None:
        return Span(unit.tokens[last].start, unit.tokens[last].end)
    return unit.between(_after_preposition(unit, *phrase), phrase[1])


def _after_preposition(unit: Unit, first: int, last: int) -> int:
    """Return where the phrase starts that a relative clause hangs on: behind "from" in "criticism from X, who"."""
    index = last
    while index > first and (unit.tag(index) != "P" or unit.low(index) in {"of", "for"}):
        index -= 1
    proper = unit.tag(last) == "X"
    return index + 1 if unit.tag(index) == "P" and proper else first
