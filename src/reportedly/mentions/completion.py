"""What a trained reader leaves out: relations inside relations, which no corpus it learned from marks.

The rules read the same units. Where they find somebody who cites somebody, and the reader has the outermost of them,
the others are added; what the reader found keeps the words that it found. So is "the revelation by X that S".
Everything else stays as the reader found it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.mentions.attribution import relations_of
from reportedly.mentions.certainty import known_effect
from reportedly.mentions.chains import extent, links, parents_of
from reportedly.mentions.lexicon import cue_nouns
from reportedly.mentions.quotes import quotes_of
from reportedly.mentions.units import Unit, units_of
from reportedly.records import Relation, Span

_SAYS = frozenset({"says", "shows", "warns", "predicts", "denies", "thinks"})
_LEAST_SAID = 3
_PLAINLY = re.compile(
    r"(?:(?:has|have|had|also|later|then) )*(?:sa(?:id|ys?)|t(?:old|ells)|announce[sd]|report(?:s|ed)|deni(?:es|ed)"
    r"|warn(?:s|ed)|wr(?:ites|ote)|according to|confirm(?:s|ed)|claim(?:s|ed)|insist(?:s|ed))",
    re.I,
)
_CITED = re.compile(r"\b(?:quot|cit)(?:ed|ing)\b", re.I)
_PASSES_ON = re.compile(
    r"\b(?:according|cit|quot|refer|report|learn|seen|obtain|told|interview|understands|publish|print|reveal)", re.I
)


def completed(text: str, sentences: Sequence[Span], relations: Sequence[Relation]) -> list[Relation]:
    """Return `relations` with the nests of citations that the rules find in the same units, by cue."""
    found: list[Relation] = []
    contents = sorted(content for relation in relations for content in relation.content_spans)
    for unit, own in _by_unit(text, sentences, sorted(relations, key=_place)):
        ruled = relations_of(unit) if unit is not None else []
        nested = [one for nest in _apart(_nests(text, ruled)) for one in _joined(text, nest, own)] if own else []
        if unit is not None and not own and not _is_content(unit.span, contents):
            nested = [relation for relation in ruled if _speaks_up(text, relation)]
        sourced = [_sourced(relation, ruled) for relation in own]
        kept = [relation for relation in sourced if not _taken_over(relation, nested)] + nested
        found += kept + [relation for relation in ruled if _is_sure(text, relation) and not _taken_over(relation, kept)]
    unique = {relation.cue_spans or relation.content_spans: relation for relation in reversed(found)}
    return sorted(unique.values(), key=_place)


def _place(relation: Relation) -> int:
    return (relation.cue_spans or relation.content_spans)[0].start


def _by_unit(
    text: str, sentences: Sequence[Span], relations: Sequence[Relation]
) -> Iterator[tuple[Unit | None, list[Relation]]]:
    """Yield each unit with the relations that have their cue in it; at the end those that stand in no unit."""
    position = 0
    for unit in units_of(text, sentences, quotes_of(text)):
        first = position
        while position < len(relations) and _place(relations[position]) < unit.span.end:
            position += 1
        yield unit, list(relations[first:position])
    yield None, list(relations[position:])


def _sourced(relation: Relation, ruled: Sequence[Relation]) -> Relation:
    """Return a relation without a source with the one that the rules find for its cue."""
    if relation.source_spans:
        return relation
    same = (other for other in ruled if other.source_spans and other.cue_spans == relation.cue_spans)
    found = next(same, None)
    return replace(relation, source_spans=found.source_spans) if found is not None else relation


def _is_content(span: Span, contents: Sequence[Span]) -> bool:
    """True where the unit lies in what somebody says in several sentences; `contents` are in order."""
    before = bisect_left(contents, Span(span.end, span.end))
    return any(contents[at].end > span.start for at in range(before - 1, -1, -1))


def _speaks_up(text: str, relation: Relation) -> bool:
    """True where a source that is named plainly says a clause: what no trained reader should pass over."""
    cue = _cue(text, relation)
    words = sum(len(span.of(text).split()) for span in relation.content_spans)
    plain = _PLAINLY.fullmatch(cue) or (
        known_effect(cue) in _SAYS and relation.content_spans[0].of(text).startswith("that ")
    )
    return bool(relation.source_spans) and words >= _LEAST_SAID and bool(plain)


def _cue(text: str, relation: Relation) -> str:
    return " ".join(span.of(text) for span in relation.cue_spans)


def _nests(text: str, ruled: Sequence[Relation]) -> list[Relation]:
    """Return the relations that stand inside another or hold another, as links of a chain."""
    sourced = [relation for relation in ruled if relation.source_spans]
    parents = parents_of(sourced)
    inner = {i for i, parent in enumerate(parents) if parent is not None and links(text, sourced[i])}
    outer = {parent for i, parent in enumerate(parents) if parent is not None and i in inner}
    return [sourced[index] for index in sorted(inner | outer)]


def _apart(nested: Sequence[Relation]) -> list[list[Relation]]:
    """Return relations in groups whose words lie in one another."""
    found: list[tuple[Span, list[Relation]]] = []
    for one in sorted(nested, key=_place):
        place = extent(one)
        held = next((nest for hull, nest in found if hull.overlaps(place)), None)
        if held is None:
            found.append((place, [one]))
        else:
            held.append(one)
    return [nest for _, nest in found]


def _joined(text: str, nest: Sequence[Relation], own: Sequence[Relation]) -> Sequence[Relation]:
    """Return what of a nest joins the relations of the reader: in the reader's words where it found the same cues.

    Where the reader has not found the outermost, or has found them side by side, nothing does, but a nest of somebody
    who is quoted or cited comes whole: where one layer was learnt, "Y reported it, citing X" makes X what Y says.
    """
    if not _passes_on(text, nest):
        return ()
    found = [next((other for other in own if _same_cue(other, one)), None) for one in nest]
    parents = parents_of(nest)
    rooted = all(read is not None for read, above in zip(found, parents, strict=True) if above is None)
    words = [read or one for read, one in zip(found, nest, strict=True)]
    if rooted and len(set(words)) == len(words) and parents_of(words) == parents:
        return words
    return nest if any(_CITED.search(_cue(text, one)) for one in nest) else ()


def _passes_on(text: str, nest: Sequence[Relation]) -> bool:
    """True where a cue is one of passing on what others said; other nests the trained reader reads better."""
    return any(_PASSES_ON.search(" ".join(span.of(text) for span in one.cue_spans)) for one in nest)


def _same_cue(one: Relation, other: Relation) -> bool:
    return any(cue.overlaps(span) for cue in one.cue_spans for span in other.cue_spans)


def _is_sure(text: str, relation: Relation) -> bool:
    """True for "the revelation by X that S": rare in what readers learn from, and seldom anything else."""
    cue = " ".join(span.of(text).lower() for span in relation.cue_spans)
    opened = relation.content_spans[0].of(text).startswith("that ")
    return cue in cue_nouns() and opened and bool(relation.source_spans)


def _taken_over(relation: Relation, nested: Sequence[Relation]) -> bool:
    """True where the nest has a relation of the same cue."""
    return any(_same_cue(relation, other) for other in nested)
