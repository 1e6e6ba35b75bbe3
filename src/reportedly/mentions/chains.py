"""Chains: which relation stands inside the content of which, from the article inwards.

Works from relations alone, whichever reader found them; contents without an inner relation are read again by rule.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.records import Relation, Span

Reread = Callable[[str, Span], list[Relation]]
_OWN_WORDS = frozenset(["i", "we", "you", "me", "us"])


@dataclass(frozen=True, slots=True)
class Reading:
    """A chain of relations, outermost first, and the spans that the innermost says in its own words."""

    links: tuple[Relation, ...]
    spans: tuple[Span, ...]


def readings_of(text: str, relations: Sequence[Relation], reread: Reread) -> list[Reading]:
    """Return one reading for each relation that says something beyond the relations inside its content."""
    every = _with_inner(text, relations, reread)
    parents = parents_of(every)
    readings: list[Reading] = []
    for index, relation in enumerate(every):
        inner = [extent(every[child]) for child, parent in enumerate(parents) if parent == index]
        spans = remainder(text, relation.content_spans, inner) if inner else relation.content_spans
        if spans:
            readings.append(Reading(_ancestors(every, parents, index), spans))
    return readings


def _with_inner(text: str, relations: Sequence[Relation], reread: Reread) -> list[Relation]:
    """Add the relations that a second look at the contents finds, where the first found none inside."""
    cues = sorted(span.start for relation in relations for span in relation.cue_spans)
    found = list(relations)
    for relation in relations:
        for span in relation.content_spans:
            if not _any_between(cues, span):
                found += [inner for inner in reread(text, span) if _names_another(text, inner)]
    unique = {relation.cue_spans: relation for relation in reversed(found)}
    return sorted(unique.values(), key=lambda relation: (relation.cue_spans or relation.content_spans)[0])


def _any_between(starts: list[int], span: Span) -> bool:
    place = bisect_left(starts, span.start)
    return place < len(starts) and starts[place] < span.end


def _names_another(text: str, relation: Relation) -> bool:
    """True unless the speaker speaks of what he says himself ("I said", "we think")."""
    words = " ".join(span.of(text) for span in relation.source_spans).lower()
    return bool(words) and words not in _OWN_WORDS


def parents_of(relations: Sequence[Relation]) -> list[int | None]:
    """Return for each relation the index of the innermost one whose content holds its cue, None for the outermost."""
    sizes = [sum(len(span) for span in relation.content_spans) for relation in relations]
    parents: list[int | None] = []
    for index, relation in enumerate(relations):
        best: int | None = None
        for other in range(max(0, index - 40), min(len(relations), index + 40)):
            if (
                other != index
                and _holds(relations[other], relation)
                and sizes[other] > sizes[index]
                and (best is None or sizes[other] < sizes[best])
            ):
                best = other
        parents.append(best)
    return parents


def _holds(outer: Relation, inner: Relation) -> bool:
    anchors = inner.cue_spans or inner.content_spans
    return all(any(anchor in span for span in outer.content_spans) for anchor in anchors)


def _ancestors(relations: Sequence[Relation], parents: Sequence[int | None], index: int) -> tuple[Relation, ...]:
    chain = [relations[index]]
    above = parents[index]
    while above is not None:
        chain.append(relations[above])
        above = parents[above]
    return tuple(reversed(chain))


def extent(relation: Relation) -> Span:
    """Return the stretch from the first to the last word of a relation."""
    spans = (*relation.source_spans, *relation.cue_spans, *relation.content_spans)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def remainder(text: str, spans: Sequence[Span], taken: Sequence[Span]) -> tuple[Span, ...]:
    """Return what of `spans` lies outside `taken` and is enough to be a statement of its own."""
    pieces: list[Span] = []
    for span in spans:
        start = span.start
        for hole in sorted(hole for hole in taken if hole.overlaps(span)):
            if hole.start > start:
                pieces.append(Span(start, hole.start))
            start = max(start, hole.end)
        if start < span.end:
            pieces.append(Span(start, span.end))
    kept = [trimmed for piece in pieces if (trimmed := _trimmed(text, piece)) and len(trimmed.of(text).split()) >= 5]
    return tuple(kept)


def _trimmed(text: str, span: Span) -> Span | None:
    words = span.of(text)
    left = len(words) - len(words.lstrip(" ,;:.\n-–—\"”“'’"))
    right = len(words.rstrip(" ,;:\n-–—“"))
    for opener in ("and ", "but ", "that "):
        if words[left:].lower().startswith(opener):
            left += len(opener)
    return Span(span.start + left, span.start + right) if right > left else None
