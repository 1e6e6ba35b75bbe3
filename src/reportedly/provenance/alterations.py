"""Copies that changed what a claim is about: such a copy no longer speaks for what its giver said."""

import re
from collections.abc import Iterable, Mapping

from reportedly.provenance.case import Case
from reportedly.provenance.rewording import reworded_change, same_origin
from reportedly.records import Alteration, Copy, Mention, Quantity, Span, folded

# Words that the longer side of an alteration may have: a longer one is other text, not another value.
CHANGES_THE_CLAIM = {"value": 6, "unit": 6, "bound": 8, "polarity": 3, "attribution": 14}
NUMBER_WORD = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half"
    r"|quarter|thirds?|twice|double\w*|tripl\w+|once|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|\w+day)\b",
    re.IGNORECASE,
)
BESIDE = re.compile(r" *(?:[\w’'-]+ +){0,2}")  # no mark stands between
# Whoever makes the same claim as the giver, at the place that was changed, did not change these.
SAME_CLAIM_SAME = frozenset(["value", "unit", "polarity"])


def altered_by(
    case: Case, mention: Mention, copies: Iterable[Copy], spoken: Mapping[str, list[Mention]]
) -> tuple[Copy, str] | None:
    """Return the copy that changed a mention and what it changed, or None where none of these did.

    `copies` are those of the whole article: what was put into other words is found by its words, wherever it stands.
    """
    for copy in copies:
        credited = _credits(case, mention, copy)
        changed = [
            item
            for item in copy.altered
            if not (credited and item.kind == "attribution")
            if _changes(case, mention, item, spoken.get(copy.of, [])) or _exchanges(case, mention, item, copy)
        ]
        if changed:
            return copy, "; ".join(map(_in_words, changed))
        if reworded := reworded_change(case, mention, copy):
            return copy, f"“{reworded[0].quote}” became “{mention.quote}”"
    return None


def _in_words(item: Alteration) -> str:
    if not item.before_text:
        return f"“{item.after_text}” was added"
    return f"“{item.before_text}” {f'became “{item.after_text}”' if item.after_text else 'was left out'}"


def _changes(case: Case, mention: Mention, item: Alteration, givers: list[Mention]) -> bool:
    there = any(_touches(item.after, span) for span in _places(mention, item)) or _is_beside(case, mention, item)
    if not there or not _is_short(item):
        return False
    theirs = [other for other in givers if any(_touches(item.before, span) for span in _words(other))]
    if item.kind in SAME_CLAIM_SAME:
        return not theirs
    if item.kind == "bound":
        return not any(_bounded_alike(mention, other) for other in theirs)
    return bool(theirs) and not any(same_origin(case, mention, other) or _names(other, mention) for other in theirs)


def _credits(case: Case, mention: Mention, copy: Copy) -> bool:
    """True where a mention is said to be the giver's report: that credits the giver, and exchanges no source."""
    origin = mention.origin
    if origin is None or origin.kind != "outlet" or copy.of not in case.articles:
        return False
    return case.same_outlet(origin.source, case.outlet_of(copy.of))


def _exchanges(case: Case, mention: Mention, item: Alteration, copy: Copy) -> bool:
    """True where another source stands in the place of the giver's, whose words were read too short for the claim.

    Whoever says anything in the giver's text may have changed places with the one who is named there.
    """
    if item.kind != "attribution" or not _is_short(item):
        return False
    given = [other for other in case.givers.get(copy.of, ()) if not other.in_headline]
    theirs = any(_touches(item.before, span) for other in given for span in _sources(other))
    there = theirs and any(_touches(item.after, span) for span in _sources(mention))
    return there and not any(same_origin(case, mention, other) or _names(other, mention) for other in given)


def _places(mention: Mention, item: Alteration) -> Iterable[Span]:
    """Where a change of this kind changes what is said: a "not" does so before "plan" and before "be closed" alike."""
    if item.kind == "attribution":
        return _sources(mention)
    cues = (span for link in mention.chain for span in link.cue_spans) if item.kind == "polarity" else ()
    return [*mention.spans, *cues]


def _is_beside(case: Case, mention: Mention, item: Alteration) -> bool:
    """True for a "not" a word or two before or behind what was read of a sentence: its content may be cut short."""
    if item.kind != "polarity" or not item.after_text:
        return False
    text = case.articles[mention.article].text
    gaps = (text[item.after.end : span.start] or text[span.end : item.after.start] for span in mention.spans)
    return any(BESIDE.fullmatch(gap) for gap in gaps)


def _names(other: Mention, mention: Mention) -> bool:
    """True where whoever the mention rests on stands anywhere in the chain of the other."""
    origin = mention.origin
    return origin is not None and any(folded(origin.source) == folded(link.source) for link in other.chain)


def _bounded_alike(mention: Mention, other: Mention) -> bool:
    """True where both have the same bounds in other words: "more than" became "over"."""
    bounds = [{_bounds(quantity) for quantity in each.quantities} for each in (mention, other)]
    return bool(bounds[0]) and bounds[0] == bounds[1]


def _bounds(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.low, quantity.high, quantity.low_open, quantity.high_open, quantity.approximate, quantity.per)


def _touches(change: Span, span: Span) -> bool:
    """True where a change lies in a span; words that were left out lie between two others."""
    return change.overlaps(span) or (len(change) == 0 and span.start <= change.start <= span.end)


def _sources(mention: Mention) -> list[Span]:
    return [span for link in mention.chain for span in (*link.source_spans, *link.cue_spans)]


def _words(mention: Mention) -> list[Span]:
    return [*mention.spans, *_sources(mention)]


def _is_short(item: Alteration) -> bool:
    """True for a short change of a word that matters: a sentence cut short or a headline reworded changes nothing."""
    texts = (item.before_text, item.after_text)
    sides = [len(text.split()) for text in texts]
    if item.kind == "value" and not all(NUMBER_WORD.search(text) for text in texts):
        return False
    both = item.kind in {"polarity", "bound"} or min(sides) > 0
    return both and max(sides) <= CHANGES_THE_CLAIM.get(item.kind, 0)
