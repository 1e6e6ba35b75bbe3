"""Sources and contents that a trained reader ran together: the outlet with the speaker, a name with a clause.

Where one layer was learnt, "In remarks carried by Orbit, Ada Quill said S" has one source, "Orbit, Ada Quill", and in
"S, warns a memo seen by Orbit" all but "seen by Orbit" is content. Each way to part them is a row with its reason; what
no row fits stays as the reader found it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import permutations

from reportedly.mentions.further_pieces import further_piece, whole_number
from reportedly.mentions.lexicon import cue_forms, source_nouns, word_set
from reportedly.mentions.nests import Read, cue_of
from reportedly.mentions.whole_phrases import whole_phrase
from reportedly.records import Relation, Span, quote_of

_CARRIED = "|".join(sorted(word_set("carried_by")))
_HEARD = "|".join(sorted(word_set("hearing")))
_LEADS = re.compile(
    rf"(?:\b(?:{_CARRIED}) (?:by|in|on)|\b(?:{_HEARD}) (?:with|to|by|for|on|in)"
    r"|\b(?:writing|appearing) (?:in|on|for)|\b(?:reached|contacted) by) (?:the |an? )?$",
    re.I,
)
"""Words right before an outlet that only had it or was told."""
_CARRIES = re.compile(rf"^(?:(?:which|that|was|were|first|also) )*(?:{_CARRIED}|contacted|reached) (?:by|in|on)$", re.I)
_CITES = re.compile(rf"^(?:{'|'.join(sorted(word_set('citing')))})(?: (?:to|on|from))?$", re.I)
_CREDITS = re.compile(r"^(?:attributing|basing)$")
_CREDITED = re.compile(r"(?:the|its|his|her|their|this|that|these|it|an?)(?: [\w-]+){0,3}? (?:to|on) ")
_BEHIND = re.compile(r",? (?P<cue>(?:(?:also|then|now|\w+ly) )?(?P<verb>[a-z]+s|[a-z]+ed|said|wrote)) (?=that |how |“)")
_LATER = re.compile(
    r"(?: (?:on|in|late|last|this|earlier) [^,.;:]{2,30})?, (?P<cue>(?:(?:also|then|now|\w+ly) )?(?P<verb>[a-z]+)) "
    r"(?P<rest>(?:that|how) (?:[^.\n]|\.\d)+)"
)
_BEFORE = re.compile(r",? (?P<cue>(?P<verb>[a-z]+)) $")
_HAD = re.compile(r"(?:(?:has|had|have) )?(?:obtained|seen|saw|reviewed|viewed|published|acquired|leaked) (?=[a-z]+$)")
_PAPERS = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Ss]ome) )?(?:[\w’'-]+ ){0,3}?[A-Za-z]?[a-z]+s? (?:that |which )?(?:the )?[A-Z]"
)
_STARTS = (". ", "\n", ", ", "“")
_WRITES_IN = re.compile(r"(?P<name>(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+) (?:in|on|for) (?:the )?[A-Z]")
_READ_IN = re.compile(r"\b(?:read|heard|seen|saw|learnt|learned) (?:in|on|from)$")
_AUTHORS = re.compile(r" (?:the )?[A-Z]")
_HEARS = re.compile(
    r"\b(?:ha[sd]|have|got|gets|knows?|knew|understands?|understood|(?:gather|hear|learn|glean)(?:s|d|ed|t)?)$"
    r"|\b[a-z]+ from$|\b(?:told|assured|informed|warned|advised|shown|briefed) by$",
    re.I,
)
_FROM_WHOM = re.compile(r"(?P<cue>(?: it)?(?: [a-z]+){0,2}?(?: from| by)?) (?P<name>[^,.;:]{2,60}?) (?=that )")
_FROM = re.compile(r"(?P<cue>(?: it)?(?: [a-z]+){0,2}? from) (?P<name>[^,.;:]{2,60}?) ?$")
_ADDRESSED = re.compile(
    r"\b(?:letters?|messages?|notes?|emails?|memos?|appeals?|complaints?|petitions?|reports?|speech(?:es)?"
    r"|address(?:es)?"
    r"|testimony|remarks|submissions?) to (?:the |an? )?$",
    re.I,
)
_SENT = re.compile(
    r"(?:an?|the|his|her|its|their) (?:[\w-]+ )?(?:letter|message|note|email|memo|speech|statement|report)$", re.I
)
_GOES_ON = re.compile(r"^ ?[,–—-] (?:(?:also|then|now|still|have|has|had|\w+ly) )*$")
_OPENS = re.compile(r"(?:\w+ly )?\w+ing\b")
_MARKS = frozenset('“”"„«»')
_TOUCHES = re.compile(r"^,? ?$")
_UNNAMED = re.compile(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) [a-z]")
_REACH = 60
_PAIR = 2
_MOST_COMMAS = 3
_MOST_WORDS = 12
_LEAST_WORDS = 3
_AUXILIARIES = frozenset({"has", "had", "have", "was", "were", "is", "are", "will", "would", "could", "may", "can"})


@dataclass(frozen=True, slots=True)
class Single:
    """A way to read one relation otherwise: the same relation where it does not fit."""

    read: Callable[[str, Relation], Relation]
    because: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A way to read two relations that share a source: what they are together, nothing where it does not fit."""

    read: Callable[[str, Relation, Relation], tuple[Relation, ...]]
    because: str


def parted(text: str, found: Read) -> Read:
    """Return what was found with who only carried it apart from who spoke, and names apart from clauses."""
    if not found.every:
        return found
    outer = tuple(_single(text, one) for one in found.outer if not _is_addressed(text, one))
    for row in PAIRS:
        for one, other in permutations(outer, _PAIR):
            if one in outer and other in outer and _same_source(one, other):
                new = row.read(text, one, other)
                outer = (*(kept for kept in outer if kept not in {one, other}), *new) if new else outer
    return Read(outer, tuple(_single(text, one) for one in found.nested))


def _is_addressed(text: str, one: Relation) -> bool:
    """True where "In a letter to the minister, Ada Quill said S" was read as the minister's own saying."""
    before = (
        text[max(0, min(one.source_spans).start - _REACH) : min(one.source_spans).start] if one.source_spans else ""
    )
    sent = cue_of(text, one) == "to" and _SENT.match(quote_of(text, one.source_spans)) is not None
    return sent or (cue_of(text, one) == "," and _ADDRESSED.search(before) is not None)


def _single(text: str, one: Relation) -> Relation:
    for row in SINGLES:
        one = row.read(text, one)
    return one


def _same_source(one: Relation, other: Relation) -> bool:
    return bool(one.source_spans) and one.source_spans == other.source_spans


def _without_lead(text: str, one: Relation) -> Relation:
    sources = tuple([_behind_comma(text, span) for span in one.source_spans])
    return replace(one, source_spans=sources) if sources != one.source_spans else one


def _behind_comma(text: str, source: Span) -> Span:
    comma = source.of(text).find(", ")
    led = comma > 0 and _LEADS.search(text[max(0, source.start - _REACH) : source.start])
    return Span(source.start + comma + 2, source.end) if led else source


def _without_told(text: str, one: Relation) -> Relation:
    told = bool(one.cue_spans) and one.cue_spans[-1].of(text).lower().split()[-1] in word_set("told")
    if not told or len(one.source_spans) != _PAIR:
        return one
    first, last = one.source_spans
    behind = _TOUCHES.match(text[one.cue_spans[-1].end : last.start]) if last.start >= one.cue_spans[-1].end else None
    return replace(one, source_spans=(first,)) if behind and first.end <= one.cue_spans[0].start else one


def _name_behind(text: str, one: Relation) -> Relation:
    if one.source_spans or len(one.cue_spans) != 1 or len(one.content_spans) < _PAIR:
        return one
    first, cue = one.content_spans[0], one.cue_spans[0]
    comma = first.of(text).find(", ")
    name = Span(first.start, first.start + comma) if comma > 0 else first
    behind = cue.end <= name.start and not text[cue.end : name.start].strip()
    if not behind or not names(text, name) or not _tells(name.of(text)):
        return one
    if comma > 0:
        return replace(one, source_spans=(name,), content_spans=(Span(name.end + 2, one.content_spans[-1].end),))
    return replace(one, source_spans=(name,), content_spans=one.content_spans[1:])


def _tells_hearer(text: str, one: Relation) -> bool:
    """True where the reader has only who was told."""
    behind = all(span.start >= one.cue_spans[-1].end for span in one.source_spans)
    return behind and cue_of(text, one).lower().split()[-1] in word_set("told")


def _name_apart(text: str, one: Relation) -> Relation:
    told = _tells_hearer(text, one)
    if (one.source_spans and not told) or not one.cue_spans or len(one.content_spans) != 1:
        return one
    said = one.content_spans[0]
    if said.end > one.cue_spans[0].start or text[said.end : one.cue_spans[0].start].strip():
        return one
    for comma in _commas(said.of(text)):
        name, clause = Span(said.start + comma + 2, said.end), Span(said.start, said.start + comma)
        head = name.of(text).partition(", ")[0].partition(" who ")[0]
        short = names(text, Span(name.start, name.start + len(head))) and (head == name.of(text) or _tells(head))
        if short and len(clause.of(text).split()) >= _LEAST_WORDS:
            return replace(one, source_spans=(name,), content_spans=(clause,))
    return one


def _commas(words: str) -> Iterator[int]:
    """Yield where the last commas stand, the last one first."""
    place = len(words)
    for _ in range(_MOST_COMMAS):
        place = words.rfind(", ", 0, place)
        if place <= 0:
            return
        yield place


def _heard_from(text: str, one: Relation) -> Relation:
    if not one.cue_spans or not one.source_spans or one.source_spans[-1].end > one.cue_spans[0].start:
        return one
    if one.source_spans[0].of(text).lower() in {"it", "there"}:
        return one
    start = one.cue_spans[0].end
    content = one.content_spans[0]
    if not _HEARS.search(cue_of(text, one)):
        return one
    heard = _FROM.match(text[start : content.start])
    if heard is None:
        heard = _FROM_WHOM.match(text[start : content.end]) if content.start >= start else None
        if heard is None:
            return one
        content = Span(start + heard.end(), content.end)
    name = Span(start + heard.start("name"), start + heard.end("name"))
    cue = Span(one.cue_spans[0].start, start + heard.end("cue"))
    if not names(text, name) or not _tells(name.of(text)):
        return one
    return replace(one, source_spans=(name,), cue_spans=(cue,), content_spans=(content, *one.content_spans[1:]))


def _paper_alone(text: str, one: Relation) -> Relation:
    if len(one.content_spans) != 1 or len(one.source_spans) != 1 or not _CARRIES.match(cue_of(text, one)):
        return one
    paper, carrier = one.content_spans[0], one.source_spans[0]
    before = paper.end <= one.cue_spans[0].start and not text[paper.end : one.cue_spans[0].start].strip(" ,")
    said = _LATER.match(text, carrier.end) if before and names(text, paper) else None
    if said is None:
        return one
    return _told_by(one, Span(paper.start, carrier.end), said, (0, Span(*said.span("rest"))))


def _paper_that_was_seen(text: str, one: Relation) -> Relation:
    if len(one.content_spans) != _PAIR or len(one.source_spans) != 1 or not _CARRIES.match(cue_of(text, one)):
        return one
    first, last = one.content_spans
    cue, carrier = one.cue_spans[0], one.source_spans[0]
    if _TOUCHES.match(text[last.end : cue.start]) and last.end <= cue.start:
        said = _BEFORE.match(text[first.end : last.start])
        return _told_by(one, Span(last.start, carrier.end), said, (first.end, first)) if said else one
    behind = _TOUCHES.match(text[first.end : cue.start]) is not None and carrier.end <= last.start
    gap = _BEFORE.match(text[carrier.end : last.start]) if behind else None
    if gap is not None and names(text, first):
        return _told_by(one, Span(first.start, carrier.end), gap, (carrier.end, last))
    said = _BEHIND.match(text[last.start - 1 : last.end]) if behind else None
    if said is None or not names(text, first):
        return one
    start = last.start - 1
    return _told_by(one, Span(first.start, carrier.end), said, (start, Span(start + said.end(), last.end)))


def _told_by(one: Relation, source: Span, said: re.Match[str], where: tuple[int, Span]) -> Relation:
    if said["verb"] not in cue_forms() and not said["verb"].endswith(("s", "ed")):
        return one
    base, content = where
    cue = Span(base + said.start("cue"), base + said.end("cue"))
    return Relation(source_spans=(source,), cue_spans=(cue,), content_spans=(content,))


def _paper_that_somebody_has(text: str, one: Relation) -> Relation:
    if len(one.cue_spans) != 1 or len(one.source_spans) != 1:
        return one
    whole, source = one.cue_spans[0], one.source_spans[0]
    had = _HAD.match(whole.of(text))
    if had is None or source.end > whole.start:
        return one
    places = ((text.rfind(mark, 0, source.start), len(mark)) for mark in _STARTS)
    start = max((place + size for place, size in places if place >= 0), default=0)
    if not _PAPERS.match(text[start : source.end]):
        return one
    cue = Span(whole.start + had.end(), whole.end)
    return replace(one, source_spans=(Span(start, cue.start - 1),), cue_spans=(cue,))


def _one_of_two(text: str, one: Relation) -> Relation:
    if len(one.source_spans) != _PAIR:
        return one
    first, last = one.source_spans
    gap = text[first.end : last.start]
    if gap == ", " and _UNNAMED.match(first.of(text)) and last.of(text)[:1].isupper():
        return replace(one, source_spans=(Span(first.start, last.end),))
    if gap == ", " and _LEADS.search(text[max(0, first.start - _REACH) : first.start]):
        return replace(one, source_spans=(last,))
    return replace(one, source_spans=(first,)) if gap == " to " else one


def author_apart(text: str, one: Relation) -> Relation:
    """Return a relation whose source behind its cue ends before who printed it: "wrote Ada Quill in the Courier"."""
    if len(one.source_spans) != 1 or one.source_spans[0].start < one.cue_spans[-1].end:
        return one
    author = _WRITES_IN.match(one.source_spans[0].of(text))
    start = one.source_spans[0].start
    return replace(one, source_spans=(Span(start, start + author.end("name")),)) if author else one


def _read_in_it(text: str, one: Relation) -> Relation:
    end = one.cue_spans[-1].end
    if not _READ_IN.search(cue_of(text, one)) or not _AUTHORS.match(text[end:]):
        return one
    start = end + 1
    stop = min((span.start for span in one.content_spans if span.start > start), default=start)
    words = text[start:stop].rstrip(" ,")
    return replace(one, source_spans=(Span(start, start + len(words)),)) if words else one


def _carrier_twice(text: str, one: Relation, other: Relation) -> tuple[Relation, ...]:
    carries = _CARRIES.match(cue_of(text, one)) and len(one.content_spans) == 1
    if not carries or not names(text, one.content_spans[0]) or other.cue_spans[0].start < one.source_spans[-1].end:
        return ()
    return (replace(other, source_spans=(Span(one.content_spans[0].start, one.source_spans[-1].end),)),)


def _inserted(text: str, one: Relation, other: Relation) -> tuple[Relation, ...]:
    name = one.content_spans[0]
    end = max(one.source_spans[-1].end, one.cue_spans[-1].end)
    start = other.cue_spans[0].start
    fits = len(one.content_spans) == 1 and name.end <= one.cue_spans[0].start and names(text, name) and end <= start
    if not fits or not _GOES_ON.match(text[end:start]) or _OPENS.match(cue_of(text, other)):
        return ()
    whole = (name, Span(start, max(start, other.content_spans[-1].end)))
    return replace(one, content_spans=whole), replace(other, source_spans=(name,))


def _cited_first(text: str, one: Relation, other: Relation) -> tuple[Relation, ...]:
    cited = _cited(text, one)
    if cited is None or any(cited.overlaps(span) for span in other.content_spans):
        return ()
    hole = Span(one.cue_spans[0].start, cited.end)
    outer = replace(other, content_spans=tuple(sorted([hole, *other.content_spans])))
    return outer, replace(one, source_spans=(cited,), content_spans=other.content_spans)


def _shown_speaking(text: str, one: Relation, other: Relation) -> tuple[Relation, ...]:
    name, cue = one.content_spans[0], other.cue_spans[0]
    follows = len(one.content_spans) == 1 and name.end <= cue.start and not text[name.end : cue.start].strip()
    if not follows or not names(text, name) or not _tells(name.of(text).partition(", ")[0]):
        return ()
    whole = Span(name.start, max(name.end, other.content_spans[-1].end))
    return replace(one, content_spans=(whole,)), replace(other, source_spans=(name,))


def _speaker_inside(text: str, one: Relation, other: Relation) -> tuple[Relation, ...]:
    cue = other.cue_spans[0]
    held = next((content for content in one.content_spans if cue in content), None)
    name = Span(held.start, cue.start) if held else cue
    words = name.of(text).rstrip(" ,")
    if held is None or not words or not names(text, name) or other.source_spans[-1].end > name.start:
        return ()
    return one, replace(other, source_spans=(Span(name.start, name.start + len(words)),))


def _cited(text: str, one: Relation) -> Span | None:
    """Return who is cited, of "citing X" and "attributing the figure to X"."""
    said = one.content_spans[0]
    if len(one.content_spans) != 1:
        return None
    credited = _CREDITED.match(said.of(text)) if _CREDITS.match(cue_of(text, one)) else None
    if credited is not None:
        said = Span(said.start + credited.end(), said.end)
    elif not _CITES.match(cue_of(text, one)):
        return None
    return said if names(text, said) and _tells(said.of(text)) else None


def names(text: str, span: Span) -> bool:
    """True for words that can name a source: few, and no verb among them."""
    words = [word.strip(",") for word in span.of(text).split()]
    few = 0 < len(words) <= _MOST_WORDS and not _MARKS & set(span.of(text))
    return few and not any(_is_verb(word) for word in words)


def _tells(words: str) -> bool:
    """True where what is cited is named or can say something: "a Vell Wire dispatch", never "a threat to health"."""
    head, last = words.partition(" of ")[0].rsplit(maxsplit=1)[-1].lower(), words.rsplit(maxsplit=1)[-1]
    return "," not in words and (words[:1].isupper() or last[:1].isupper() or head in source_nouns())


def _is_verb(word: str) -> bool:
    form = cue_forms().get(word)
    finite = form is not None and form.inflection in {"s", "past"} and word not in source_nouns()
    return word in _AUXILIARIES or finite


SINGLES = (
    Single(
        _one_of_two, "“The landlord, Per Aas, said S”, “In comments to Orbit, Per Aas said S”: one of the two said it."
    ),
    Single(whole_phrase, "“A letter that says S”: an article alone names nobody, its noun does."),
    Single(author_apart, "“S, wrote Ada Quill in the Courier”: she wrote it, the Courier printed it."),
    Single(_read_in_it, "“He had read in the Courier that S”: the Courier said so."),
    Single(_paper_that_somebody_has, "“Documents that Orbit obtained show S”: Orbit has them, they show it."),
    Single(_without_lead, "“In remarks carried by Orbit, Ada Quill said S”: Orbit carried what she said."),
    Single(_without_told, "“Two deputies, who asked not to be named, told Orbit that S”: Orbit was told."),
    Single(_name_apart, "“S, geologist Ada Quill and her team write”: what stands before the cue is a name."),
    Single(_name_behind, "“Reports Orbit: S”: what stands behind the cue is a name."),
    Single(_heard_from, "“Orbit had it from a stagehand that S”: the stagehand said so, Orbit heard it."),
    Single(_paper_alone, "“A draft, printed by Orbit on Monday, forecasts that S”: it is the draft that forecasts."),
    Single(_paper_that_was_seen, "“S, warns a memo seen by Orbit”: it is the memo that warns."),
    Single(further_piece, "““The trial will open,” said Ada Quill, “on 3 May.””: she said both pieces."),
    Single(whole_number, "“The office said on Friday 13,641 doses came”: a number is read as a whole."),
)
PAIRS = (
    Pair(_carrier_twice, "“Ada Quill, interviewed by Orbit, claims S”: Orbit asked, she claims."),
    Pair(_inserted, "“Officials, reports Orbit, fear that S”: it is the officials who fear."),
    Pair(_shown_speaking, "“The log has the pilot stating that S”: the pilot states it, the log has it."),
    Pair(_speaker_inside, "“Orbit has this: Ada Quill says S”: who stands before the inner cue says it."),
    Pair(_cited_first, "“Referring to a Vell Wire dispatch, Orbit reported that S”: the dispatch said S."),
)
