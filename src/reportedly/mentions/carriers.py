"""Who had a paper before it was quoted, and on whose word somebody speaks: readers take both for one source.

"A letter seen by the Lantern states S" is what the letter says, and the Lantern's report of it; "the board, relying on
an engineer, said S" is what the engineer says, and the board's statement. The outlet that had it is found by
`hearers.py` in the words of the source, so a source is given back whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.mentions.chains import extent
from reportedly.mentions.lexicon import word_set
from reportedly.mentions.nests import Read, around, cue_of, same_cue
from reportedly.mentions.parting import author_apart
from reportedly.records import Relation, Span, quote_of

_CARRIED = "|".join(sorted(word_set("carried_by")))
_HEARD = "|".join(sorted(word_set("hearing")))
_CITING = "|".join(sorted(word_set("citing")))
_HAD_IT = re.compile(
    rf"\b(?:{_CARRIED}) (?:by|in)\b|\b(?:leaked|sent|given|handed|shown|passed|provided|supplied) to\b|\bshared with\b"
    rf"|\b(?:{_HEARD}) (?:with|to|by|for)\b"
    r"|\b(?:writing|speaking|appearing) (?:in|on|to|for)\b|\b(?:reached|contacted) by\b",
    re.I,
)
"""Words between a source and the outlet that had it or was told: "seen by", "in an interview with"."""

_MADE_BY = re.compile(r"\w(?:ed|en|wn)(?: (?:over|out|up|in|down))? by(?: the| an?)? $")
"""Words before who made a document: "tests ordered by the doctor" show what tests show."""

_OWNS = re.compile(r"(?:['’]s|s['’])$")
"""What ends in a genitive is no source: of "the watchdog's report" the reader took the watchdog."""

_PAPER_OF = re.compile(
    r"(?:^|['’]s? |\b(?:an?|the) )(?:[\w-]+ ){0,2}?(?:reports?|stud(?:y|ies)|memos?|letters?|surveys?|audits?|reviews?"
    r"|documents?|papers?|notes?|dossiers?|assessments?|analys[ei]s|emails?|statements?|files|minutes|diar(?:y|ies)|logs?|records)\b",
    re.I,
)
_LEADS = re.compile(rf"(?:{_HAD_IT.pattern})(?: the| an?)? $", re.I)
_ON_AIR = re.compile(r"(?:^|[.\n“\"] ?)(?:On|In) (?:the )?$")
_REACH = 60
_PAPER_BY = re.compile(
    r"\b(?:report|study|survey|paper|analysis|review|memo|letter|audit), (?:\w+ )?by (?:the |an? )?$"
)
_AUTHORED = re.compile(r",? (?:written |led |conducted )?by (?:the |an? )?$")
_PAIR = 2
_RELIES = re.compile(rf"^,? (?:in turn )?(?P<cue>(?:{_CITING})(?: (?:on|to|from))?) (?:the |an? )?$", re.I)
_CARRIES = re.compile(
    rf"^(?:(?:was|were|first|also|as|is) )*(?:{_CARRIED})(?: (?:by|in))?$|^(?:writing|speaking) (?:in|on)$"
)
_BY = re.compile(r"^ ?(?:by |in )?(?P<name>(?:the |The )?[A-Z][\w’'-]*(?: (?:of |for |the )?[A-Z0-9][\w’'-]*)*)")
_PREPOSITIONS = frozenset({"with", "in", "on", "to", "by", "of", "for", "from"})
_NAME = re.compile(r"(?:the |The )?(?:[A-Z][\w’'-]* ?)+$")


def with_carriers(text: str, found: Read, ruled: Sequence[Relation]) -> Read:
    """Return what was found with whole sources, and with who is relied on as a link of its own."""
    told = (one for one in found.every if not _carries(text, one) and cue_of(text, one).lower() not in _PREPOSITIONS)
    cues = [cue for one in told for cue in one.cue_spans]
    sound = [one for one in ruled if not any(cue.overlaps(span) for cue in cues for span in one.source_spans)]
    new = [one for one in sound if not any(same_cue(one, other) for other in found.every)]
    outer = [each for one in found.outer for each in _links_of(text, one, (sound, new), ruled)]
    nested = [each for one in found.nested for each in _links_of(text, one, (sound, new), ruled)]
    papers = [one for one in outer if one in ruled and one not in found.outer]
    kept = (one for one in nested if not any(same_cue(one, other) for other in papers))
    return Read(tuple(dict.fromkeys(outer)), tuple(dict.fromkeys(kept)))


def _links_of(
    text: str, one: Relation, sound: tuple[Sequence[Relation], Sequence[Relation]], ruled: Sequence[Relation]
) -> Iterator[Relation]:
    """Yield what a relation that was found is, as one link or as two.

    `sound` are the ruled relations whose source is no cue of another, and those of them whose cue was not found.
    """
    heard = (other for other in ruled if _is_heard_in(text, one, other) or _is_paper_of(text, one, other))
    teller = next(heard, None)
    if teller is not None:
        yield teller
        return
    if cue_of(text, one).lower() in _PREPOSITIONS:
        said = (other for other in sound[1] if other.source_spans and other.content_spans[0].overlaps(extent(one)))
        yield author_apart(text, next(said, one))
        return
    inner = next((other for other in ruled if _lies_in_cue(one, other)), None)
    if inner is not None:
        cut = len(text[one.cue_spans[0].start : inner.source_spans[0].start].rstrip())
        cue = Span(one.cue_spans[0].start, one.cue_spans[0].start + cut)
        yield replace(one, cue_spans=(cue,), content_spans=_with_inner(one, inner))
        yield inner
        return
    yield from _parted(text, _whole(text, one, sound[0]))


def _with_inner(one: Relation, inner: Relation) -> tuple[Span, ...]:
    """Return what is said with who says it inside: from his name on, or what stands before and the words behind it."""
    end, start = max(span.end for span in one.content_spans), inner.source_spans[0].start
    if start < end:
        return (Span(start, end),)
    return (*one.content_spans, Span(start, inner.cue_spans[-1].end))


def _is_heard_in(text: str, one: Relation, other: Relation) -> bool:
    """True where a cue was read off "X understands from people close to her that", and for "X was told by Y that"."""
    if not cue_of(text, other).endswith((" from", " by")) or not other.source_spans:
        return False
    within = any(cue in source for cue in one.cue_spans for source in other.source_spans)
    before = any(source.end <= one.cue_spans[0].start for source in one.source_spans)
    return within or (same_cue(one, other) and before and other.source_spans[0].start >= one.cue_spans[-1].end)


def _is_paper_of(text: str, one: Relation, other: Relation) -> bool:
    """True where of "the guard's report, which Orbit has, says S" a reader took the report for a cue, or who has it."""
    if _reports(text, one):
        return False
    within = all(any(cue in source for source in other.source_spans) for cue in one.cue_spans)
    told = any(cue in content for cue in other.cue_spans for content in one.content_spans)
    return within and told and _PAPER_OF.search(quote_of(text, other.source_spans)) is not None


def _reports(text: str, one: Relation) -> bool:
    """True for "Orbit reports": behind a name without a genitive "reports" is a verb."""
    name = text[one.source_spans[-1].start : one.cue_spans[0].start] if one.source_spans else ""
    return cue_of(text, one).endswith("s") and _NAME.fullmatch(name) is not None and name.endswith(" ")


def _lies_in_cue(one: Relation, other: Relation) -> bool:
    """True where a cue holds a source and its cue: "has seen a letter stating"."""
    if len(one.cue_spans) != 1 or not one.source_spans or not other.source_spans:
        return False
    whole, source, cue = one.cue_spans[0], other.source_spans[0], other.cue_spans[0]
    return whole.start < source.start and source.end <= cue.start and cue.end <= whole.end


def _carries(text: str, one: Relation) -> bool:
    """True for "seen by", and for "interviewed" that nobody is found to do: the cue only tells who had it."""
    cue = cue_of(text, one)
    return bool(_CARRIES.match(cue)) and (not one.source_spans or cue.endswith((" by", " in", " on")))


def _whole(text: str, one: Relation, ruled: Sequence[Relation]) -> Relation:
    """Return a relation with the source that the rules find, where it holds what was found and who had it first."""
    if _carries(text, one):
        return _of_carrier(text, one, ruled)
    same = next((other for other in ruled if same_cue(one, other) and len(other.source_spans) == 1), None)
    if same is None:
        return _one_source(text, one)
    one = _without_hearer(text, one, same)
    source = same.source_spans[0]
    if _is_cited_behind(text, one, source) or _is_told_behind(text, one, source):
        return _said_by(text, one, source)
    if _is_hearer(text, one, source) or _is_said_to_other(text, one, source):
        return replace(one, source_spans=(source,))
    longer = one.source_spans and all(span in source for span in one.source_spans) and one.source_spans[0] != source
    whole = longer and (
        _HAD_IT.search(source.of(text))
        or _MADE_BY.search(text[source.start : one.source_spans[0].start])
        or _OWNS.search(one.source_spans[0].of(text))
        or _PAPER_BY.search(text[source.start : one.source_spans[-1].start])
    )
    return replace(one, source_spans=(source,)) if whole else one


def _is_cited_behind(text: str, one: Relation, source: Span) -> bool:
    """True where the reader has who cites for who is cited: "X, citing Y"."""
    cites = not {*cue_of(text, one).lower().split()}.isdisjoint(word_set("citing") | {"according"})
    behind = source.start >= one.cue_spans[-1].end and len(text[one.cue_spans[-1].end : source.start].split()) <= 1
    return cites and behind and not any(span.overlaps(source) for span in one.source_spans)


def _said_by(text: str, one: Relation, source: Span) -> Relation:
    """Return a relation with another source, and without that source in its content."""
    hole = Span(min(source.start, one.cue_spans[0].start), max(source.end, one.cue_spans[-1].end))
    pieces = tuple(piece for span in one.content_spans for piece in around(text, span, hole))
    return replace(one, source_spans=(source,), content_spans=pieces or one.content_spans)


def _is_told_behind(text: str, one: Relation, source: Span) -> bool:
    """True where the reader has who was told for who told: "a guard told Orbit that S"."""
    told = not {*cue_of(text, one).lower().split()}.isdisjoint(word_set("told"))
    before = source.end <= one.cue_spans[0].start
    return told and before and all(span.start >= one.cue_spans[-1].end for span in one.source_spans)


def _is_said_to_other(text: str, one: Relation, source: Span) -> bool:
    """True where the reader took an outlet for a second source: "X told viewers of Y that", "On Y, X said"."""
    if source not in one.source_spans or len(one.source_spans) != _PAIR:
        return False
    other = next(span for span in one.source_spans if span != source)
    if other.end <= source.start:
        return _ON_AIR.search(text[max(0, other.start - _REACH) : other.start]) is not None
    return source.end <= one.cue_spans[0].start and one.cue_spans[-1].end <= other.start < one.content_spans[0].start


def _is_hearer(text: str, one: Relation, source: Span) -> bool:
    """True where the reader has who carried it ("in remarks carried by Orbit, …"), and the rules have who said it."""
    if len(one.source_spans) != 1 or one.source_spans[0].overlaps(source):
        return False
    start = one.source_spans[0].start
    if one.cue_spans[-1].end <= start and len(text[one.cue_spans[-1].end : start].split()) <= _PAIR:
        return False  # "had read in the Courier": the cue itself leads to who said it
    return _LEADS.search(text[max(0, start - _REACH) : start]) is not None


def _of_carrier(text: str, one: Relation, ruled: Sequence[Relation]) -> Relation:
    """Return the relation whose source the cue "seen by" only tells of; else the carrier's own, with its name."""
    holds = (other for other in ruled if any(cue in source for cue in one.cue_spans for source in other.source_spans))
    whole = next((other for other in holds if extent(other).overlaps(extent(one))), None)
    if whole is not None:
        return whole
    named = _BY.match(text[one.cue_spans[-1].end :]) if not one.source_spans else None
    if named is None:
        return one
    end = one.cue_spans[-1].end
    source = Span(end + named.start("name"), end + named.end("name"))
    contents = tuple(piece for span in one.content_spans for piece in around(text, span, Span(end, source.end)))
    return replace(one, source_spans=(source,), content_spans=contents) if contents else one


def _one_source(text: str, one: Relation) -> Relation:
    """Return a source in pieces as one where words between them say that the second had it from the first."""
    if len(one.source_spans) < 2:
        return one
    first, last = one.source_spans[0], one.source_spans[-1]
    gap = text[first.end : one.source_spans[1].start]
    whole = _HAD_IT.search(gap) or _AUTHORED.match(gap)
    return replace(one, source_spans=(Span(first.start, last.end),)) if whole else one


def _without_hearer(text: str, one: Relation, same: Relation) -> Relation:
    """Return a relation whose content begins behind a name that was told: "told Metro Lund flour had doubled"."""
    if len(one.content_spans) != 1 or len(same.content_spans) != 1:
        return one
    mine, theirs = one.content_spans[0], same.content_spans[0]
    cut = text[mine.start : theirs.start] if mine.end == theirs.end else ""
    told = bool(word_set("told") & {*cue_of(text, one).split()})
    named = _NAME.fullmatch(cut.removeprefix("to ")) is not None and (told or cut.startswith("to "))
    return replace(one, content_spans=(theirs,)) if cut.strip() and named else one


def _parted(text: str, one: Relation) -> Iterator[Relation]:
    """Yield "the board, relying on an engineer, said S" as what the board says and, inside it, the engineer."""
    relies = None
    if len(one.source_spans) > 1:
        relies = _RELIES.match(text[one.source_spans[0].end : one.source_spans[1].start])
    if relies is None:
        yield one
        return
    start = one.source_spans[0].end
    cue = Span(start + relies.start("cue"), start + relies.end("cue"))
    cited = one.source_spans[1]
    yield replace(
        one,
        source_spans=one.source_spans[:1],
        content_spans=tuple(sorted([Span(cue.start, cited.end), *one.content_spans])),
    )
    yield Relation(source_spans=(cited,), cue_spans=(cue,), content_spans=one.content_spans)
