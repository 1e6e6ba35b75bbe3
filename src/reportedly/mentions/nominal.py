"""Cues that are no verbs: "according to", "cited by", "the revelation by X that", "X's claim that"."""

from reportedly.mentions.contents import clause_end, content_left, content_right
from reportedly.mentions.inversion import subject_after
from reportedly.mentions.lexicon import cue_nouns
from reportedly.mentions.phrases import Range, owner_before
from reportedly.mentions.units import Unit
from reportedly.records import Relation, Span


def nominal_relations(unit: Unit) -> list[Relation]:
    """Return the relations of one unit whose cue is a preposition or a noun."""
    found: list[Relation] = []
    for index, token in enumerate(unit.tokens):
        if not unit.outside(index):
            continue
        if token.low == "according" and unit.low(index + 1) == "to":
            found += _according(unit, index)
        elif token.low in cue_nouns():
            found += _noun(unit, index)
    return found


def _relation(source: Span | None, cue: tuple[Span, ...], *content: Span | None) -> list[Relation]:
    spans = tuple(sorted(span for span in content if span is not None))
    if not spans:
        return []
    return [Relation(source_spans=(source,) if source else (), cue_spans=cue, content_spans=spans)]


def _according(unit: Unit, index: int) -> list[Relation]:
    named = _named_after(unit, index + 2)
    if named is None:
        return []
    source, after = named
    cue = unit.between(index, index + 1)
    outer: Range | None = None
    cited = _cited_by(unit, after)
    if cited is not None:
        outer, after = cited[0], cited[1]
    before = content_left(unit, index - 1, _clause_floor(unit, index)) if index > 0 else None
    behind = None
    if unit.tag(after) in {",", "-"}:
        after += 1
    if after < len(unit.tokens) and unit.tag(after) not in {".", ";"} and (before is None or _goes_on(unit, after)):
        behind = content_right(unit, after)
    inner = _relation(source, (cue,), before, behind)
    if outer is None or not inner:
        return inner
    wide = tuple(sorted((*inner[0].content_spans, Span(cue.start, source.end))))
    return (
        [*inner, *_relation(unit.between(*outer), (unit.between(cited[2], outer[0] - 1),), *wide)] if cited else inner
    )


def _named_after(unit: Unit, first: int) -> tuple[Span, int] | None:
    """Return the source that starts at `first` and the token after it."""
    if unit.tag(first) == '"' and unit.quoted[first] >= 0:
        quote = unit.quotes[unit.quoted[first]]
        return quote.inner, unit.quote_end(first) + 1
    phrase = subject_after(unit, first)
    if phrase is None:
        return None
    start, last = phrase
    if first < 4:
        last = _shorten(unit, start, last)
    return unit.between(start, last), last + 1


def _shorten(unit: Unit, first: int, last: int) -> int:
    """At the start of a sentence the content follows a comma: keep an apposition only where another comma closes it."""
    commas = [i for i in range(first, min(last + 2, len(unit.tokens))) if unit.tag(i) == ","]
    if not commas:
        return last
    after = [
        i for i in range(commas[0] + 1, min(clause_end(unit, commas[0] + 1) + 1, commas[0] + 15)) if unit.tag(i) == ","
    ]
    between = [unit.tag(i) for i in range(commas[0] + 1, after[0])] if after else ["A"]
    if {"A", "V"} & set(between):
        return commas[0] - 1
    return after[0] - 1


def _cited_by(unit: Unit, index: int) -> tuple[Range, int, int] | None:
    """Return who is named after "cited by" or "quoted by", the token after it, and where the cue starts."""
    if unit.tag(index) == ",":
        index += 1
    if unit.low(index) in {"as", "who", "was", "were"}:
        index += 1
    if unit.low(index) not in {"cited", "quoted"} or unit.low(index + 1) not in {"by", "in"}:
        return None
    phrase = subject_after(unit, index + 2)
    if phrase is None:
        return None
    last = phrase[0]
    while last < phrase[1] and unit.tag(last + 1) != ",":
        last += 1
    return (phrase[0], last), last + 1, index


def _clause_floor(unit: Unit, index: int) -> int:
    """Return where the clause that ends at `index` starts."""
    while index > 0 and unit.tag(index - 1) not in {";", "."}:
        index -= 1
    return index


def _goes_on(unit: Unit, index: int) -> bool:
    """True where the text after an inserted "according to X," continues the content."""
    low = unit.low(index)
    return low not in {"who", "which", "whose", "and", "but", "while", "as", "adding", "citing", "although"}


def _noun(unit: Unit, index: int) -> list[Relation]:
    """Read "X's claim that S", "the claim by X that S", "a claim that S"."""
    after = index + 1
    source: Span | None = None
    cue_first = index
    if unit.tag(index - 1) == "G":
        owner = owner_before(unit, index - 2)
        source = unit.between(*owner) if owner else None
    if unit.low(after) in {"by", "from", "of"} and source is None and _by_someone(unit, after):
        phrase = _until_that(unit, after + 1)
        if phrase is not None:
            source, after = unit.between(*phrase), phrase[1] + 1
    if unit.low(after) != "that" or not _content_clause(unit, after):
        return []
    cue = unit.between(cue_first, index)
    return _relation(source, (cue,), content_right(unit, after))


def _by_someone(unit: Unit, index: int) -> bool:
    return unit.low(index) in {"by", "from"}


def _until_that(unit: Unit, first: int) -> Range | None:
    last = first
    while last - first < 15 and unit.tag(last) in {"X", "w", "D", "0", "G", "P", "C", "T"}:
        last += 1
    return (first, last - 1) if last > first and unit.low(last) == "that" else None


def _content_clause(unit: Unit, that: int) -> bool:
    """True where "that" opens a clause with a subject of its own, not a relative clause ("a report that shook …")."""
    tag = unit.tag(that + 1)
    if tag in {"V", "A", ""} or unit.low(that + 1).endswith("ed"):
        return False
    return tag in {"D", "N", "X", "w", "0", '"', "P", "R", "T"}
