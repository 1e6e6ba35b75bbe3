"""Cues that name nobody: "reportedly", "is expected to", "it was announced that", "asked whether"."""

from reportedly.mentions.contents import clause_end, content_right, left_floor
from reportedly.mentions.lexicon import word_set
from reportedly.mentions.phrases import subject_before
from reportedly.mentions.units import Unit
from reportedly.records import Relation, Span

_ADVERBS = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_HELD = word_set("held")
_TOLD = _HELD | word_set("made_known")
_BE = word_set("be")
SIGNS = _ADVERBS | _TOLD | {"asked"}
"""A unit with none of these words is not looked at further."""

_QUESTION = word_set("question_words")


def sourceless_relations(unit: Unit) -> list[Relation]:
    """Return the relations of one unit whose source is not named."""
    found: list[Relation] = []
    if SIGNS.isdisjoint(unit.lows):
        return found
    for index, token in enumerate(unit.tokens):
        if not unit.outside(index):
            continue
        relation = None
        if token.low in _ADVERBS:
            relation = _adverb(unit, index)
        elif token.low in _TOLD:
            relation = _impersonal(unit, index) or _held(unit, index)
        elif token.low == "asked":
            relation = _asked(unit, index)
        if relation is not None:
            found.append(relation)
    return found


def _relation(cue: Span, *contents: Span | None) -> Relation | None:
    spans = tuple(sorted(span for span in contents if span is not None))
    return Relation(source_spans=(), cue_spans=(cue,), content_spans=spans) if spans else None


def _adverb(unit: Unit, index: int) -> Relation | None:
    """Read "X reportedly did Y": both sides of the adverb are what is reported."""
    floor = left_floor(unit, index)
    subject = subject_before(unit, index - 1, floor) if index > floor else None
    if subject is None and index > floor and unit.tag(index - 1) == "A":
        subject = subject_before(unit, index - 2, floor)
    left = unit.between(subject[0], index - 1) if subject else None
    right = content_right(unit, index + 1)
    return _relation(unit.between(index, index), left, right) if right else None


def _group_start(unit: Unit, index: int) -> int | None:
    """Return where "is widely" starts before the participle at `index`, None without a form of "be"."""
    first = index - 1
    while first > 0 and unit.tag(first) == "R":
        first -= 1
    if unit.low(first) not in _BE:
        return None
    while first > 0 and unit.tag(first - 1) == "A":
        first -= 1
    return first


def _impersonal(unit: Unit, index: int) -> Relation | None:
    """Read "it is believed that S"."""
    first = _group_start(unit, index)
    if first is None or unit.low(first - 1) not in {"it", "it’s", "it's"}:
        return None
    that = next((i for i in range(index + 1, index + 8) if unit.low(i) == "that"), None)
    return _relation(unit.between(first, index), content_right(unit, that)) if that else None


def _held(unit: Unit, index: int) -> Relation | None:
    """Read "X is expected to Y": subject and infinitive are what is held."""
    first = _group_start(unit, index)
    if first is None or unit.low(index) not in _HELD or unit.low(index + 1) not in {"to", "by"}:
        return None
    if unit.low(index + 1) == "by" or first < 1:
        return None
    subject = subject_before(unit, first - 1, 0)
    left = unit.between(*subject) if subject else None
    return _relation(unit.between(first, index), left, content_right(unit, index + 1))


def _asked(unit: Unit, index: int) -> Relation | None:
    """Read "asked whether S, X said": the question has no asker."""
    if unit.low(index + 1) not in _QUESTION:
        return None
    before = unit.low(index - 1)
    opened = index == 0 or unit.tag(index - 1) in {",", ".", '"'} or before in {"when", "whenever"}
    passive = before in _BE or (unit.tag(index - 1) == "R" and unit.low(index - 2) in _BE)
    if not opened and not passive:
        return None
    end = clause_end(unit, index + 1)
    comma = next((i for i in range(index + 1, end) if unit.tag(i) == ","), end + 1) if not passive else end + 1
    content = unit.between(index + 1, comma - 1) if comma > index + 1 else None
    return _relation(unit.between(index, index), content)
