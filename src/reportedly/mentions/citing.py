"""Citations inside attributions: ", citing Y", "which in turn cited Y", "X was quoted by Y as saying"."""

from dataclasses import replace

from reportedly.mentions.contents import content_left, content_right, left_floor
from reportedly.mentions.inversion import subject_after
from reportedly.mentions.lexicon import cue_forms, word_set
from reportedly.mentions.phrases import Range, subject_before
from reportedly.mentions.units import Unit
from reportedly.records import Relation, Span

_CITING = word_set("citing")
_CITES = word_set("cites")
_QUOTED = word_set("quoted_as")
_HEARD = word_set("perceived")
_BE = word_set("be")
_CREDITS = {"attributing": "to", "basing": "on"}
"""Participles that name a further source behind a noun phrase: "attributing the figure to X"."""
_GROUNDS = frozenset({"word", "strength", "authority"})
"""Nouns in "on the word of": what a report rests on."""
_SPOKE = frozenset({"spoke", "spoken", "talked", "interviewed"})
_PRESS = frozenset({"reporters", "journalists", "media", "us", "him", "her", "them", "me"})
SIGNS = _SPOKE | _CITING | _CITES | _CREDITS.keys() | _HEARD | _QUOTED | {"reference", "quotes", "quoted", "quoting"}
"""A unit with none of these words is not looked at further."""

_MOST = 96
_NEAR = 6
_REACH = 14
_WHICH = 30
_LINKING = frozenset({"in", "its", "their", "turn", "itself", "also", "had", "has", "have", "then"})


def with_citations(unit: Unit, relations: list[Relation]) -> list[Relation]:
    """Return the relations of a unit with those that citations add; a host's content then holds its citation."""
    found = list(relations)
    if SIGNS.isdisjoint(unit.lows):
        return found
    for index, token in enumerate(unit.tokens):
        if not unit.outside(index) or len(found) > _MOST:
            continue
        if token.low == "as" and unit.low(index + 1).endswith("ing"):
            found = _quoted_as(unit, index, found)
        elif _cites(unit, index):
            found = _cited(unit, index, found)
        elif token.low in {"quotes", "quoted", "quoting"} and unit.tag(index - 1) != "A":
            found = _quotes_at_once(unit, index, found)
        elif token.low in _HEARD:
            found = _heard(unit, index, found)
    return found


def _quotes_at_once(unit: Unit, quoted: int, found: list[Relation]) -> list[Relation]:
    """Read "Y quotes X: “S”": the colon is X's cue."""
    reporter = subject_before(unit, quoted - 1, 0) if quoted else None
    speaker = _named(unit, quoted + 1)
    if reporter is None or speaker is None or unit.tag(speaker[1] + 1) != ":":
        return found
    colon = speaker[1] + 1
    content = content_right(unit, colon + 1)
    if content is None:
        return found
    spoken, cue = unit.between(*speaker), unit.between(colon, colon)
    kept = [r for r in found if not _reads_again(r, unit.between(quoted, colon))]
    kept.append(Relation(source_spans=(spoken,), cue_spans=(cue,), content_spans=(content,)))
    whole = _hull(spoken, cue, content)
    said = (unit.between(quoted, quoted),)
    return [*kept, Relation(source_spans=(unit.between(*reporter),), cue_spans=said, content_spans=(whole,))]


def _cites(unit: Unit, index: int) -> bool:
    """True for ", citing", "on the word of", and for "cites" after "which"."""
    low = unit.low(index)
    if low in _CREDITS:
        return unit.tag(index - 1) == "," and _credited(unit, index) is not None
    if low in _GROUNDS and unit.low(index - 1) == "the" and unit.low(index - 2) == "on":
        return unit.low(index + 1) == "of"
    if low == "reference" and unit.low(index - 1) == "with":
        return unit.low(index + 1) == "to"
    if low in _CITING:
        first = index - 1
        while unit.low(first) in _LINKING:
            first -= 1
        return unit.tag(first) in {",", "-", "(", "", "C"} or unit.low(first) in {"who", "which"}
    if low in _SPOKE:
        return _spoke(unit, index)
    return low in _CITES and _follows_which(unit, index)


def _spoke(unit: Unit, index: int) -> bool:
    """True for "which spoke to a guard" and "who in turn had interviewed a guard", not for "who spoke to reporters"."""
    heard = index + 1 if unit.low(index) == "interviewed" else index + 2
    if heard == index + 2 and unit.low(index + 1) not in {"to", "with"}:
        return False
    before = {unit.low(i) for i in range(index - 5, index)}
    return _follows_which(unit, index) and bool(before & {"turn", "which"}) and unit.low(heard) not in _PRESS


def _cited(unit: Unit, index: int, found: list[Relation]) -> list[Relation]:
    """Add what is cited at `index` to the relation that cites it."""
    first = _credited(unit, index) or index + 1
    while unit.tag(first) == "P" or unit.low(first) == "only":
        first += 1
    named = _named(unit, first)
    if named is None:
        return found
    source = unit.between(*named)
    cue = unit.between(index, first - 1)
    host = _antecedent(unit, found, cue) if _follows_which(unit, index) else None
    host = host or _host(found, cue, source)
    if host is None:
        return found
    inner = Relation(source_spans=(source,), cue_spans=(cue,), content_spans=host.content_spans)
    inside = Span(cue.start, source.end)
    outer = Relation(
        source_spans=tuple(_cut(span, cue) for span in host.source_spans),
        cue_spans=host.cue_spans,
        content_spans=_joined(host.content_spans, inside),
    )
    kept = [relation for relation in found if relation is not host and not _on_words(relation, inside)]
    kept = [_reaching(relation, outer, inside) for relation in kept]
    return [*kept, outer, inner]


def _credited(unit: Unit, index: int) -> int | None:
    """Return where "to" or "on" stands behind "attributing the figure", "basing its statement"."""
    word = _CREDITS.get(unit.low(index))
    ahead = range(index + 2, index + _NEAR)
    return next((i for i in ahead if word is not None and unit.low(i) == word), None)


def _reaching(relation: Relation, host: Relation, inside: Span) -> Relation:
    """Return a relation whose content holds the host's cue with the host's citation in it too."""
    held = all(any(cue in span for span in relation.content_spans) for cue in host.cue_spans)
    return replace(relation, content_spans=_joined(relation.content_spans, inside)) if held else relation


def _on_words(relation: Relation, inside: Span) -> bool:
    """True for a relation whose cue stands in the words of a citation: it was read off them by mistake."""
    return all(cue in inside for cue in relation.cue_spans)


def _named(unit: Unit, first: int) -> Range | None:
    """Return who is cited: up to a comma, "which", "as saying" or a verb."""
    phrase = subject_after(unit, first)
    if phrase is None:
        return None
    last = phrase[0]
    while last < phrase[1]:
        following = last + 1
        if unit.tag(following) in {",", "S", "-"} or unit.low(following) in {"as", "that"}:
            break
        last = following
    return phrase[0], last


def _follows_which(unit: Unit, index: int) -> bool:
    before = index - 1
    while unit.low(before) in _LINKING or unit.tag(before) == "R":
        before -= 1
    return unit.low(before) in {"which", "who"}


def _antecedent(unit: Unit, found: list[Relation], cue: Span) -> Relation | None:
    """Return the relation whose source stands right before "which cited": the one that cites."""
    near = [
        (cue.start - span.end, relation)
        for relation in found
        for span in relation.source_spans
        if 0 < cue.start - span.end < _WHICH and span.of(unit.text).split()[-1].lower() not in {"which", "who"}
    ]
    return min(near, key=lambda pair: pair[0], default=(0, None))[1]


def _host(found: list[Relation], cue: Span, source: Span) -> Relation | None:
    """Return the relation that the citation belongs to: the one whose cue stands nearest."""
    hosts = [r for r in found if r.source_spans and not any(span.overlaps(source) for span in r.cue_spans)]
    hosts = [r for r in hosts if not any(span.overlaps(cue) for span in r.cue_spans)]

    def distance(relation: Relation) -> int:
        near = (*relation.cue_spans, *relation.source_spans)
        return min(min(abs(span.end - cue.start), abs(span.start - source.end)) for span in near)

    inserted = [r for r in hosts if any(span.start < cue.start < span.end for span in r.source_spans)]
    return min(inserted or hosts, key=distance, default=None)


def _cut(span: Span, cue: Span) -> Span:
    """Return a source without the citation that was inserted into it ("X, citing Y,")."""
    return Span(span.start, cue.start - 2) if span.start < cue.start - 2 < span.end else span


def _joined(spans: tuple[Span, ...], extra: Span) -> tuple[Span, ...]:
    if any(extra in span for span in spans):
        return spans
    apart = [span for span in spans if not span.overlaps(extra)]
    touching = [span for span in spans if span.overlaps(extra)]
    start = min([extra.start, *(span.start for span in touching)])
    end = max([extra.end, *(span.end for span in touching)])
    return tuple(sorted([*apart, Span(start, end)]))


def _quoted_as(unit: Unit, at: int, found: list[Relation]) -> list[Relation]:
    """Read "X was quoted by Y as saying S" and "Y quoted X as saying S"; `at` is the "as"."""
    quoted = next((i for i in range(at - 1, max(at - _REACH, -1), -1) if unit.low(i) in _QUOTED), None)
    if quoted is None:
        return found
    before = quoted - 1
    while unit.tag(before) in {"R"} or unit.low(before) in {"has", "have", "had", "been"}:
        before -= 1
    passive = unit.low(before) in _BE
    parts = _passive_parts(unit, quoted, at, before) if passive else _active_parts(unit, quoted, at, before)
    if parts is None:
        return found
    speaker, reporter, content = parts
    saying = unit.between(at + 1, at + 1)
    kept = [r for r in found if not _reads_again(r, unit.between(max(min(quoted, before), 0), at + 1))]
    kept.append(Relation(source_spans=(speaker,), cue_spans=(saying,), content_spans=content))
    if reporter is not None:
        whole = _hull(speaker, saying, *content)
        within = reporter.end < saying.start
        pieces = _around(whole, unit.tokens[quoted].start, reporter.end) if within else (whole,)
        cue = unit.between(quoted, quoted)
        kept.append(Relation(source_spans=(reporter,), cue_spans=(cue,), content_spans=pieces))
    return kept


Parts = tuple[Span, Span | None, tuple[Span, ...]]


def _passive_parts(unit: Unit, quoted: int, at: int, be: int) -> Parts | None:
    subject = subject_before(unit, be - 1, 0)
    if subject is None:
        return None
    by = next((i for i in [*range(quoted + 1, at), at + 2] if unit.low(i) in {"by", "in"}), None)
    named = _named(unit, by + 1) if by is not None else None
    reporter = unit.between(*named) if named else None
    after = at + 2
    if by == at + 2 or unit.tag(after) in {"", ".", ","}:
        content = content_left(unit, subject[0] - 1, left_floor(unit, subject[0] - 1)) if subject[0] else None
    else:
        content = content_right(unit, after)
    return (unit.between(*subject), reporter, (content,)) if content else None


def _active_parts(unit: Unit, quoted: int, at: int, before: int) -> Parts | None:
    reporter = subject_before(unit, before, 0) if before >= 0 else None
    if unit.low(before) in {"which", "who"}:
        reporter = before, before
    last = at - 1 - (unit.tag(at - 1) == ",")
    if last <= quoted or unit.tag(quoted + 1) not in {"D", "X", "w", "0", "N"}:
        return None
    speaker = quoted + 1, last
    content = content_right(unit, at + 2)
    if content is None and reporter is not None and unit.tag(reporter[0] - 1) in {",", '"'}:
        content = content_left(unit, reporter[0] - 1, left_floor(unit, reporter[0] - 1))
    if content is None:
        return None
    return unit.between(*speaker), unit.between(*reporter) if reporter else None, (content,)


def _reads_again(relation: Relation, zone: Span) -> bool:
    return any(cue.overlaps(zone) for cue in relation.cue_spans)


def _hull(*spans: Span) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _around(whole: Span, start: int, end: int) -> tuple[Span, ...]:
    """Return `whole` without the stretch from `start` to `end`."""
    if end <= whole.start or start >= whole.end:
        return (whole,)
    pieces = [(whole.start, start - 1), (end + 1, whole.end)]
    return tuple(Span(a, b) for a, b in pieces if b > a)


def _heard(unit: Unit, at: int, found: list[Relation]) -> list[Relation]:
    """Read "heard X say S" and "remembers X saying S"."""
    listener = subject_before(unit, at - 1, 0) if at else None
    if listener is None or unit.tag(at + 1) not in {"D", "X", "w", "0", "N"}:
        return found
    if listener == (at - 1, at - 1) and unit.low(at - 1) == "who":
        return found
    saying = next((i for i in range(at + 2, min(at + _REACH, len(unit.tokens))) if _says(unit, i)), None)
    content = content_right(unit, saying + 1) if saying is not None else None
    if saying is not None and content is None and unit.tag(listener[0] - 1) == ",":
        content = content_left(unit, listener[0] - 1, left_floor(unit, listener[0] - 1))
    if saying is None or content is None or len(content.of(unit.text).split()) < 2:
        return found
    spoken = unit.between(at + 1, saying - 1)
    kept = [r for r in found if not _reads_again(r, unit.between(at, saying))]
    cue = unit.between(saying, saying)
    kept.append(Relation(source_spans=(spoken,), cue_spans=(cue,), content_spans=(content,)))
    whole = _hull(spoken, cue, content)
    listened = (unit.between(*listener),)
    kept.append(Relation(source_spans=listened, cue_spans=(unit.between(at, at),), content_spans=(whole,)))
    return kept


def _says(unit: Unit, index: int) -> bool:
    form = cue_forms().get(unit.low(index))
    return form is not None and form.inflection in {"base", "ing"} and any("s" in cue.frames for cue in form.cues)
