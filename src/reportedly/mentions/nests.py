"""Links that a trained reader lacks in a chain whose other links it found: the rules that read the same words add them.

The reader keeps the words that it found. What the rules add has to fit them: the two have to agree on the links that
both found, and a further link stands inside what one says there, or around it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.mentions.certainty import known_effect
from reportedly.mentions.chains import extent, links, parents_of
from reportedly.mentions.lexicon import word_set
from reportedly.mentions.name_words import kinds_of
from reportedly.mentions.tokens import tokens_of
from reportedly.records import Relation, Span

PLAINLY = re.compile(
    r"\b(?:(?:has|have|had|also|later|then) )*(?:sa(?:id|ys?)|t(?:old|ells)|announce[sd]|report(?:s|ed)|deni(?:es|ed)"
    r"|warn(?:s|ed)|wr(?:ites|ote)|according to|confirm(?:s|ed)|claim(?:s|ed)|insist(?:s|ed))",
    re.I,
)
SAYS = frozenset({"says", "shows", "warns", "predicts", "denies", "thinks"})
_CITED = re.compile(r"\b(?:(?:quot|cit)(?:ed|ing)|reference|relying|crediting)\b", re.I)
_HEARD = re.compile(r"\b(?:remember|recall|hear|overhear)(?:s|d|ed|ing)?\b", re.I)
_PASSES_ON = re.compile(
    r"\b(?:according|cit|quot|refer|report|learn|seen|obtain|told|interview|understands|publish|print|reveal)", re.I
)
_VIEW = re.compile(rf"^in\b.*\b(?:{'|'.join(sorted(word_set('views')))})\b", re.I)
_AGREES = 0.5
_LEAST_PIECE = 4  # words: "which in turn" is no part of what is said
_CITING = word_set("citing") | word_set("cites")
_CLOSES = frozenset({"", ".", "\n", ","})


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader found in one unit: relations of the text, and those inside the contents of others."""

    outer: tuple[Relation, ...]
    nested: tuple[Relation, ...] = ()

    @property
    def every(self) -> tuple[Relation, ...]:
        """All of them."""
        return self.outer + self.nested

    def without(self, gone: Iterable[Relation]) -> "Read":
        """Return the same without some relations."""
        left = set(gone)
        return Read(
            tuple(one for one in self.outer if one not in left), tuple(one for one in self.nested if one not in left)
        )

    def changed(self, old: Relation, new: Relation) -> "Read":
        """Return the same with one relation in the place of another."""
        return Read(
            tuple(new if one == old else one for one in self.outer),
            tuple(new if one == old else one for one in self.nested),
        )


def with_links(text: str, read: Read, ruled: Sequence[Relation]) -> Read:
    """Return what a reader found with the links of chains that the rules alone found in the same unit."""
    for nest in _apart(_nests(text, ruled)):
        read = _joined(text, nest, read)
    for one in sorted(read.every, key=lambda one: one.cue_spans[:1]):
        whole = _with_all_cited(text, one, read)
        read = read.changed(one, whole) if whole is not one else read
    return read.without(one for one in read.outer if not one.source_spans and _is_held(one, read))


def _with_all_cited(text: str, one: Relation, read: Read) -> Relation:
    """Return who is cited with all that is said citing him: "S, X reports, citing Y" makes all of S what Y says."""
    if not _CITING & {*cue_of(text, one).lower().split()} or not one.source_spans:
        return one
    hosts = [other for other in read.every if other != one and all(_lies_in(cue, other) for cue in one.cue_spans)]
    host = min(hosts, key=lambda other: sum(map(len, other.content_spans)), default=None)
    if host is None or any(cue.overlaps(span) for cue in host.cue_spans for span in one.content_spans):
        return one
    hole = Span(one.cue_spans[0].start, max(one.cue_spans[-1].end, one.source_spans[-1].end))
    pieces = [piece for span in host.content_spans for piece in around(text, span, hole)]
    whole = tuple(piece for piece in pieces if len(piece.of(text).split()) >= _LEAST_PIECE)
    wider = sum(map(len, whole)) > sum(map(len, one.content_spans))
    return replace(one, content_spans=whole) if wider and hole.end > hole.start else one


def around(text: str, span: Span, hole: Span) -> Iterator[Span]:
    """Yield what of a span lies before and behind a hole, without commas at the ends."""
    for start, end in ((span.start, min(span.end, hole.start)), (max(span.start, hole.end), span.end)):
        words = text[start:end]
        left, right = len(words) - len(words.lstrip(" ,")), len(words.rstrip(" ,"))
        if right > left:
            yield Span(start + left, start + right)


def _is_held(one: Relation, read: Read) -> bool:
    """True for a noun without a source that is part of what somebody denies: "Reports that S were denied by X"."""
    others = [other for other in read.every if other.source_spans and other is not one]
    inside = [other for other in others if all(_lies_in(cue, other) for cue in one.cue_spans)]
    return any(_lies_in(cue, one) for other in inside for cue in other.cue_spans)


def same_cue(one: Relation, other: Relation) -> bool:
    """True where two relations have words of their cues in common."""
    return any(cue.overlaps(span) for cue in one.cue_spans for span in other.cue_spans)


def cue_of(text: str, relation: Relation) -> str:
    """Return the words of a cue."""
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
    for one in sorted(nested, key=lambda one: one.cue_spans[0].start):
        place = extent(one)
        held = next((nest for hull, nest in found if hull.overlaps(place)), None)
        if held is None:
            found.append((place, [one]))
        else:
            held.append(one)
    return [nest for _, nest in found]


def _joined(text: str, nest: Sequence[Relation], read: Read) -> Read:
    """Return what was read with what it lacks of one nest.

    Somebody who is quoted or cited comes whole where the reader found the two side by side: where one layer was learnt,
    "Y reported it, citing X" makes X what Y says.
    """
    found = [next((other for other in read.every if same_cue(other, one)), None) for one in nest]
    seen = [other for other in found if other is not None]
    flat = not _is_nested(read, found, parents_of(nest)) or len(set(seen)) < len(seen)
    heard = len(seen) == len(nest) and any(_HEARD.search(cue_of(text, one)) for one in nest)
    apart = flat and (heard or _any_cited(text, nest))
    if apart and (len(seen) in {0, len(nest)} or not _agree(nest, found)):
        return Read((*read.without(seen).outer, *nest), read.without(seen).nested)
    if not seen or not _agree(nest, found):
        return read
    for one, other in zip(nest, found, strict=True):
        below = _lies_below(one, nest, read)
        if other is None and _is_free(one, read) and (below or (_passes_on(text, one) and _says_plainly(text, one))):
            read = _with(one, nest, read)
    return read


def _any_cited(text: str, nest: Sequence[Relation]) -> bool:
    return any(_CITED.search(cue_of(text, one)) for one in nest)


def _is_nested(read: Read, found: Sequence[Relation | None], parents: Sequence[int | None]) -> bool:
    """True where the reader has inside another whatever both have and the rules have inside another."""
    every = read.every
    above = parents_of(every)
    inner = [one for one, parent in zip(found, parents, strict=True) if one is not None and parent is not None]
    return bool(inner) and all(above[every.index(one)] is not None for one in inner)


def _agree(nest: Sequence[Relation], found: Sequence[Relation | None]) -> bool:
    """True where two readings of each cue have most of its content in common."""
    pairs = [(_places(one), _places(other)) for one, other in zip(nest, found, strict=True) if other is not None]
    return all(len(mine & theirs) >= _AGREES * min(len(mine), len(theirs)) for mine, theirs in pairs)


def _places(relation: Relation) -> set[int]:
    return {place for span in relation.content_spans for place in range(span.start, span.end)}


def _is_free(one: Relation, read: Read) -> bool:
    """True where the cue is no part of a source: "people who heard him say so" is one."""
    sources = [span for other in read.every for span in other.source_spans]
    return not any(span.overlaps(source) for span in one.cue_spans for source in sources)


def _passes_on(text: str, one: Relation) -> bool:
    cue = cue_of(text, one)
    known = PLAINLY.fullmatch(cue) or _PASSES_ON.search(cue) or _VIEW.match(cue)
    return cue == ":" or known is not None or known_effect(cue) in SAYS


def _lies_below(one: Relation, nest: Sequence[Relation], read: Read) -> bool:
    """True for a link inside what somebody says whom the reader found too."""
    parent = parents_of(nest)[nest.index(one)]
    return parent is not None and any(same_cue(other, nest[parent]) for other in read.every)


def _says_plainly(text: str, one: Relation) -> bool:
    """True for "X said S" in plain words, and for whoever says all of a sentence at its end: "S, recalled X."."""
    said, last = one.content_spans[-1], max(one.source_spans[-1].end, one.cue_spans[-1].end)
    closes = said.end < min(one.source_spans[0].start, one.cue_spans[0].start) and text[last : last + 1] in _CLOSES
    comma = text[said.end : said.end + 1] == "," or text[said.end - 2 : said.end].strip("”\"’'") == ","
    plainly = PLAINLY.fullmatch(cue_of(text, one)) is not None
    return (
        plainly
        or _HEARD.search(cue_of(text, one)) is not None
        or _VIEW.match(cue_of(text, one)) is not None
        or (closes and comma and known_effect(cue_of(text, one)) == "says")
        or (known_effect(cue_of(text, one)) == "shows" and _is_paper(text, one))
    )


def _is_paper(text: str, one: Relation) -> bool:
    """True where a paper is the source: "The log shows a driver radioed S"."""
    source = one.source_spans[-1]
    if one.content_spans[0].start < one.cue_spans[-1].end:
        return False
    return "document" in kinds_of(tokens_of(text, source.start, source.end)[-1])


def _with(one: Relation, nest: Sequence[Relation], read: Read) -> Read:
    """Return what was read with a further link; who says it says all that the rules have him say."""
    parent = parents_of(nest)[nest.index(one)]
    above = nest[parent] if parent is not None else None
    host = next((other for other in read.every if above is not None and same_cue(other, above)), None)
    if above is not None and host is not None and not all(_lies_in(cue, host) for cue in one.cue_spans):
        read = read.changed(host, replace(host, content_spans=above.content_spans))
    return Read((*read.outer, one), read.nested)


def _lies_in(span: Span, host: Relation) -> bool:
    return any(span in content for content in host.content_spans)
