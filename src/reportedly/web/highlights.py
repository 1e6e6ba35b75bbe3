"""Cuts a text where highlights begin and end, so that any number of them may overlap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.outputs.excerpts import excerpt_end, excerpt_start
from reportedly.records import Mention, Span

AROUND = 90  # characters shown before and after what a mention says
LONGEST = 700  # characters of one excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A highlight: `layer` is its name in the style sheet, `ref` what it belongs to (a mention's id, or nothing)."""

    span: Span
    layer: str
    ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text with the layers that lie over it; `opens` are the refs whose first piece this is."""

    text: str
    layers: str
    opens: tuple[str, ...] = ()


def pieces(text: str, marks: Iterable[Mark], within: Span | None = None) -> list[Piece]:
    """Return the text of `within` (all of it by default) in pieces; joined, they are that text again."""
    area = within or Span(0, len(text))
    cut = [mark for mark in marks if len(mark.span) and mark.span.overlaps(area)]
    edges = {area.start, area.end}
    for mark in cut:
        edges.update((max(mark.span.start, area.start), min(mark.span.end, area.end)))
    places = sorted(edges)
    starting, ending = _by_place(cut, area)
    active: list[Mark] = []
    found = []
    for start, end in pairwise(places):
        active = [mark for mark in active if mark not in ending.get(start, ())] + starting.get(start, [])
        opens = tuple(dict.fromkeys(mark.ref for mark in starting.get(start, ()) if mark.ref))
        layers = " ".join(sorted({mark.layer for mark in active}))
        found.append(Piece(text=text[start:end], layers=layers, opens=opens))
    return found


def mention_marks(mention: Mention) -> list[Mark]:
    """Return the highlights of one mention: what it says, who says it, by which words, with which values."""
    spans = [("content", mention.spans)]
    spans += [("source", link.source_spans) for link in mention.chain]
    spans += [("cue", link.cue_spans) for link in mention.chain]
    spans += [("quantity", tuple(item.span for item in mention.quantities))]
    spans += [("quantity", tuple(item.span for item in mention.changes))]
    spans += [("date", tuple(item.span for item in mention.when))]
    return [Mark(span=span, layer=layer, ref=mention.id) for layer, found in spans for span in found]


def excerpt(mention: Mention, text: str) -> list[Piece]:
    """Return the words of a mention with the sentence around them."""
    marks = mention_marks(mention)
    if not marks:
        return []
    start = excerpt_start(text, min(mark.span.start for mark in marks), AROUND)
    end = excerpt_end(text, max(mark.span.end for mark in marks), AROUND)
    shown = pieces(text, marks, Span(start, min(end, start + LONGEST)))
    if start and text[start - 1] != "\n":
        shown.insert(0, Piece(text="… ", layers=""))
    if end > start + LONGEST or text[end : end + 1] not in ("", "\n"):
        shown.append(Piece(text=" …", layers=""))
    return shown


def paragraphs(text: str) -> list[Span]:
    """Return where the lines of a text stand, empty ones left out."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found


def named_once(lines: Iterable[Sequence[Piece]]) -> list[list[Piece]]:
    """Return the pieces so that each ref is opened by its first piece alone: an address leads to one place."""
    seen: set[str] = set()
    found = []
    for line in lines:
        kept = []
        for piece in line:
            kept.append(replace(piece, opens=tuple(ref for ref in piece.opens if ref not in seen)))
            seen.update(piece.opens)
        found.append(kept)
    return found


def _by_place(marks: Sequence[Mark], area: Span) -> tuple[dict[int, list[Mark]], dict[int, list[Mark]]]:
    starting: dict[int, list[Mark]] = {}
    ending: dict[int, list[Mark]] = {}
    for mark in marks:
        starting.setdefault(max(mark.span.start, area.start), []).append(mark)
        ending.setdefault(min(mark.span.end, area.end), []).append(mark)
    return starting, ending
