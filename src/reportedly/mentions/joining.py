"""From ranges of pieces to spans of the text, and across the borders of windows."""

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.mentions.decoding import MOST_CUES, Decoded, Found, Range
from reportedly.mentions.windows import Window
from reportedly.records.article import Span
from reportedly.records.mention import Relation

NEAR = 300
"""Characters within which a content that no cue claims goes on with the relation before it."""

LEAST_UNSAID = 8
"""Words that a content without a source has: of shorter ones ("claims of abuse") one in three is a relation."""

_MARKS = frozenset("“”\"‘’'«»")
_OPENERS = " “\"'‘«—–-("


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """All that was found in a window: it depends on the words of the window alone.

    `worth` is the mean score of each of its sentences.
    """

    decoded: Decoded
    nested: tuple[Found, ...] = ()
    worth: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A window and what was found in it."""

    window: Window
    seen: Seen


def relations_of(text: str, placed: Sequence[Placed]) -> list[Relation]:
    """Return the relations of all windows in the order of their cues.

    A content without a cue in its window (a quotation of several paragraphs) belongs to the relation before it.
    """
    relations: list[Relation] = []
    for place in placed:
        relations += _placed(text, place.window, place.seen.decoded.found)
        for orphan in _spans(text, place.window, place.seen.decoded.unclaimed):
            _adopt(text, relations, orphan)
    starts = sorted({sentence.start for place in placed for sentence in place.window.places})
    whole = (_without_strays(text, one, starts) for one in relations)
    return [one for one in whole if one.source_spans or _words(text, one.content_spans) >= LEAST_UNSAID]


def _without_strays(text: str, relation: Relation, starts: Sequence[int]) -> Relation:
    """Return the relation without pieces of content from the middle of a sentence that has no cue and no quotation.

    What somebody says goes on in a further sentence from its first word, or in quotation marks.
    """
    said = {bisect_right(starts, cue.start) for cue in relation.cue_spans}
    kept = tuple(piece for piece in relation.content_spans if not _strays(text, piece, starts, said))
    return replace(relation, content_spans=kept) if kept and kept != relation.content_spans else relation


def _strays(text: str, piece: Span, starts: Sequence[int], said: set[int]) -> bool:
    sentence = bisect_right(starts, piece.start)
    words = piece.of(text)
    if sentence in said or sentence == 0 or words[:1].isupper() or _MARKS & set(words):
        return False
    return bool(text[starts[sentence - 1] : piece.start].strip(_OPENERS))


def _words(text: str, spans: Sequence[Span]) -> int:
    return sum(len(span.of(text).split()) for span in spans)


def nested_of(text: str, placed: Sequence[Placed]) -> list[Relation]:
    """Return the relations inside the contents of others, in the order of their cues."""
    return [relation for place in placed for relation in _placed(text, place.window, place.seen.nested)]


def worth_of(placed: Sequence[Placed]) -> Iterator[tuple[Span, float]]:
    """Yield each sentence with its worth, 0 to 1; one that was cut has the mean of its parts by their pieces."""
    found: dict[Span, list[tuple[float, int]]] = {}
    for place in placed:
        window = place.window
        for (start, end), sentence, score in zip(window.sentences, window.places, place.seen.worth, strict=True):
            found.setdefault(sentence, []).append((score, end - start))
    for sentence, parts in found.items():
        mean = sum(score * size for score, size in parts) / sum(size for _, size in parts)
        yield sentence, 1 / (1 + math.exp(-mean))


def _placed(text: str, window: Window, found: Sequence[Found]) -> Iterator[Relation]:
    for one in found:
        cue, content = _spans(text, window, (one.cue,)), _spans(text, window, one.contents)
        if cue and content:
            yield Relation(source_spans=_spans(text, window, one.sources), cue_spans=cue, content_spans=content)


def _end(relation: Relation) -> int:
    return max(relation.content_spans[-1].end, relation.cue_spans[-1].end)


def _adopt(text: str, relations: list[Relation], orphan: Span) -> None:
    """Give `orphan` to the last of the newest relations that ends within NEAR characters before it."""
    newest = range(max(0, len(relations) - MOST_CUES), len(relations))
    before = [(_end(relations[index]), index) for index in newest if _end(relations[index]) <= orphan.start]
    if not before or orphan.start - max(before)[0] > NEAR:
        return
    index = max(before)[1]
    content = _joined(text, (*relations[index].content_spans, orphan))
    relations[index] = replace(relations[index], content_spans=content)


def _spans(text: str, window: Window, ranges: Sequence[Range]) -> tuple[Span, ...]:
    """Return ranges as spans in text order; two with nothing but white space between them are one."""
    return _joined(text, [span for start, end in ranges if (span := _span(window, start, end))])


def _joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for one in sorted(spans):
        meets = bool(found) and found[-1].end <= one.start and not text[found[-1].end : one.start].strip()
        found.append(Span(found.pop().start, one.end) if meets else one)
    return tuple(found)


def _span(window: Window, start: int, end: int) -> Span | None:
    """Return a range of pieces as a span, without marks at its ends, which have no place; None for nothing else."""
    starts, ends = window.starts, window.ends
    while start < end and ends[start] <= starts[start]:
        start += 1
    while start < end and ends[end - 1] <= starts[end - 1]:
        end -= 1
    return Span(starts[start], ends[end - 1]) if start < end else None
