"""Which words name a source, and what stands beside it tells of it: "Corven Works, part of Corven Holding"."""

import re
from dataclasses import replace
from itertools import pairwise, takewhile

from reportedly.mentions.datelines import without_dateline
from reportedly.mentions.lexicon import word_set
from reportedly.mentions.source_phrases import Phrase, without_article
from reportedly.mentions.turns import last_turn
from reportedly.mentions.unnamed import Who
from reportedly.records import Relation, Span, quote_of

_OWNED = re.compile(
    r"^,? (?:which is |now |itself |wholly |majority |partly |jointly )*"
    r"(?:owned by|part of|controlled by|run by"
    r"|an? (?:wholly owned )?(?:subsidiary|unit|division|arm|affiliate|brand) of"
    r"|a (?:company|firm|member) of)\b"
)
_BETWEEN = re.compile(r"^[,\s]*(?:(?:owned|run|controlled) by|part of|an? [\w ]{2,30} of|of|for|at|the|\s)*[,\s]*$")
_BEHIND = re.compile(r"\b(?:by|from|to)$")  # "has been told by", "has learned from", "according to"
_CUT = re.compile(r"(?<=\w) (?:of|for)(?: the)?\s*$")
_ENDING = re.compile(r" (?:News|Times|Post|Herald|Gazette|Tribune|Courier|Observer|Chronicle|Telegraph)\b(?!['’])")
_NAME_BEHIND = re.compile(r" ?[A-Z][\w’'-]*(?: (?:and |of |the )?[A-Z][\w’'-]*){0,4}")
_OWN = re.compile(r"['’]s? own$")
_NEAR = 40
_STRAY = 2  # words of another paragraph that were read into a content by mistake
_OPENING, _CLOSING = frozenset("“‘\"'«"), frozenset("”’\"'»")
_SCENE = re.compile(
    r"(?:notes|voices|scenes|letters?|postcards?|views?|seen|(?:an? )?(?:day|evening|morning|night|walk))"
    r" (?:from|on|in|at) "
)
_DAY = re.compile(r"['’]s? (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week|day|morning)$")
"""How a series is called: "Ada Quill's Thursday: the last ferry"."""
_STREET = re.compile(r"(?:avenue|lane|quay|crescent|terrace|row|wharf|boulevard|mews|alley)$")
"""Where people live; "Downing Street" and "Wall Street" speak."""
_SMALL = frozenset({"in", "of", "the", "at", "a"})
_TITLE = re.compile(r"[“\"‘'«] ?(?P<title>[A-Z][^“”\"«»]{3,120}?)(?:[”\"’'»](?=\W|$)|$)")
_PAPER = re.compile(
    r"\b(?:report|study|paper|review|inquiry|survey|analysis|memo|memorandum|document|letter|book|assessment)\b", re.I
)
_CARRIED_BY = re.compile(
    rf",? (?:(?:which|that|who) )?(?:(?:was|were|has been|had been) )?(?:first |also |exclusively |later )?"
    rf"(?:(?:{'|'.join(sorted(word_set('carried_by')))}) by"
    r"|(?:reached|contacted) by|(?:leaked|sent|given|handed|shown|passed|provided|supplied) to"
    r"|shared with|in the (?:hands|possession) of) "
)
_PAPER_HAD = re.compile(
    r"(?:(?:the|a|an|some|many) )?(?P<paper>(?:[a-z][\w’'-]* ){0,3}?(?:[Rr]eports?|[Mm]emos?|[Ll]etters?|[Ss]urveys?"
    r"|[Aa]udits?|[Dd]ocuments?|[Pp]apers|[Nn]otes?|[Ee]mails?|[Ff]iles|[Mm]inutes|[Rr]ecords|[Ff]ootage|[Rr]ecordings?"
    r"|[Vv]ideos?|[Mm]essages|[Dd]ata))"
    r",? (?:(?:that|which) )?(?:the |The )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4} (?:(?:has|had|have) )?"
    r"(?:first |exclusively )?(?:obtained|seen|saw|reviewed|viewed|published|acquired)\b"
)
_CALLED = re.compile(r",? (?:entitled|titled|called),? *$")
_BY = re.compile(r"\b(?:by|from|of) (?:the )?(?P<name>[^,“”\"«»]{3,80})")
_OWNER = re.compile(r"(?:the |an? )?(?P<name>[^“”\"«»]{2,60}?)['’]s? ", re.I)
_ACCORDING = re.compile(r"according to", re.I)
_SENTENCE_BREAK = re.compile(r"[.!?]\s+$")
_APPOSITION = re.compile(
    r"((?:the |an? )?(?:[\w-]+ ){0,3}(?:head|chief|director|leader|chair(?:man|woman|person)?|president|minister|mayor"
    r"|governor|secretary|spokes(?:man|woman|person)|chief executive|commander|founder|owner|manager|captain|editor)"
    r" (?:of|for|at) [^,.;:“”\"]{2,60}"
    r"|[A-Z][\w-]+['’]s (?:[\w-]+ ){0,3}(?:minister|president|premier|chancellor|mayor|governor|ministry))"
    r", (?=\S+ \S+ \S+)"
)


def whole_source(text: str, relation: Relation) -> Span:
    """Return the source words that stand nearest to the cue, with those that an apposition cut off from them.

    Of several, those farther away were read by mistake. A dateline before them is no part of them.
    """
    cue = (relation.cue_spans or relation.content_spans)[0]
    spans = relation.source_spans
    behind = [span for span in spans if span.start >= cue.end] if _BEHIND.search(cue.of(text)) else []
    nearest = min(behind or spans, key=lambda span: max(cue.start - span.end, span.start - cue.end))
    for span in sorted(spans, reverse=True):
        gap = nearest.start - span.end
        if 0 <= gap <= _NEAR and _BETWEEN.match(text[span.end : nearest.start]):
            nearest = Span(span.start, nearest.end)
    return without_dateline(text, _whole_name(text, _owner(text, _on_one_line(text, nearest, cue))))


def _owner(text: str, span: Span) -> Span:
    """Return the ministry of "by the ministry's own reckoning"."""
    own = _OWN.search(span.of(text))
    return Span(span.start, span.start + own.start()) if own and own.start() else span


def _on_one_line(text: str, span: Span, cue: Span) -> Span:
    """Return what of a source stands on the line nearest to its cue: a caption above it is no part of it."""
    if "\n" not in span.of(text):
        return span
    if span.end <= cue.start:
        return Span(text.rfind("\n", span.start, span.end) + 1, span.end)
    return Span(span.start, text.find("\n", span.start, span.end))


def _whole_name(text: str, span: Span) -> Span:
    """Return a source with the name that goes on behind it: "the Department of Justice", "Vell News"."""
    cut = _CUT.search(span.of(text))
    if cut is None:
        ending = _ENDING.match(text, span.end) if text[span.start].isupper() else None
        return Span(span.start, ending.end()) if ending else span
    behind = _NAME_BEHIND.match(text, span.end)
    return Span(span.start, behind.end() if behind else span.start + cut.start())


def owned_body(phrase: Phrase, text: str) -> Who | None:
    """Return what is owned by somebody as an organisation: no person is. The owner may stand behind the phrase."""
    lead = phrase.lead
    end = lead[-1].end
    if lead[-1].tag != "X" or not _OWNED.match(text[end : end + _NEAR]):
        return None
    name = without_article(" ".join(text[phrase.span.start : end].split()))
    return Who(name, "organisation", f"“{name}” belongs to somebody, as the article says.")


def shown_to(phrase: Phrase) -> bool:
    """True for "a draft report seen by the Courier": who saw it did not write it."""
    return phrase.shown or bool(word_set("shown") & {token.low for token in phrase.tokens})


def before_carrier(text: str, span: Span) -> Span:
    """Return what of "a list of donors, seen by the Courier" is what was seen: who saw it is another source."""
    found = _CARRIED_BY.search(span.of(text))
    return Span(span.start, span.start + found.start()) if found and found.start() > 1 else span


def paper_had(phrase: Phrase, text: str) -> Who | None:
    """Return the paper of "documents that the Courier obtained": who had it did not write it."""
    found = _PAPER_HAD.match(text, phrase.span.start)
    if found is None:
        return None
    return Who(found["paper"], "document", f"“{found['paper']}” is what somebody else had.")


def state_of(phrase: Phrase, named: str) -> str | None:
    """Return a ministry or government with the state that the phrase gives it: "Ostmark's Interior Ministry"."""
    if phrase.head.low not in {"ministry", "government", "cabinet", "presidency", "treasury"}:
        return None
    before = [token for token in phrase.lead if token.start < phrase.head.start]  # a closing mark behind it is no owner
    at = next((i for i, token in enumerate(before) if token.tag == "G" and i and before[i - 1].tag == "X"), 0)
    owner = phrase.lead[at - 1] if at else None
    if owner is None or owner.text in re.findall(r"\w+", named):
        return None
    return f"{owner.text}'s {named}"


def titled(phrase: Phrase) -> tuple[str, str | None] | None:
    """Return title and author of "the report “Lessons” by the fire service", None where no title stands in marks."""
    found = _TITLE.search(phrase.words)
    if found is None or not _PAPER.search(phrase.words[: found.start()]):
        return None
    rest = _CALLED.sub("", phrase.words[: found.start()]) + phrase.words[found.end() :]
    by = _BY.search(rest)
    owner = _OWNER.match(rest)
    author = by["name"] if by else owner["name"] if owner else None
    return found["title"].strip(" ,"), author.strip(" ,") if author else None


def cut_to_statement(text: str, relation: Relation, headline: Span) -> Relation:
    """Return a relation without a dateline in its content, and a headline's without what stands below it."""
    said = _from_its_sentence(text, _from_its_line(text, relation), relation)
    contents = tuple([_cut(text, last_turn(text, span, relation), headline) for span in said])
    return replace(relation, content_spans=contents) if contents != relation.content_spans else relation


def _from_its_line(text: str, relation: Relation) -> tuple[Span, ...]:
    """Return the content of what nobody is given for ("… seemed far away") without the lines above its cue."""
    said = relation.content_spans
    if relation.source_spans or not relation.cue_spans:
        return said
    line = text.rfind("\n", 0, min(relation.cue_spans).start) + 1
    return tuple([Span(max(span.start, line), span.end) for span in said if span.end > line]) or said


def _from_its_sentence(text: str, said: tuple[Span, ...], relation: Relation) -> tuple[Span, ...]:
    """Return the content of "S, according to X" without pieces of the sentence before, which nobody is given for.

    What stands on the lines below is hers only where it is quoted.
    """
    if not _ACCORDING.match(quote_of(text, relation.cue_spans)):
        return said
    breaks = [
        at for at, (one, other) in enumerate(pairwise(said), 1) if _SENTENCE_BREAK.search(text[one.end : other.start])
    ]
    cue = relation.cue_spans[0].start
    before_cue = [at for at in breaks if said[at].start < cue]
    kept = said[before_cue[-1] :] if before_cue else said
    line = text.find("\n", cue)
    here = [span for span in kept if line < 0 or span.start < line or text[span.start] in _OPENING]
    return tuple([_on_the_line_of(text, span, cue) for span in here or kept])


def _on_the_line_of(text: str, span: Span, cue: int) -> Span:
    """Return a content without the lines above a cue behind it; a quotation may go on from line to line."""
    line = text.rfind("\n", span.start, span.end) + 1
    if not line or span.end > cue or "\n" in text[span.end : cue] or text[line:cue].lstrip()[:1] in _OPENING:
        return span
    return Span(line, span.end)


def _cut(text: str, span: Span, headline: Span) -> Span:
    if span.start < headline.end < span.end:
        return Span(span.start, headline.end)
    return without_dateline(text, _one_quotation(text, _one_paragraph(text, span)))


def _one_quotation(text: str, span: Span) -> Span:
    """Return a quotation that ends with its paragraph without the next one, unless that is quoted as well."""
    lines = span.of(text).splitlines(keepends=True)
    quoted = list(takewhile(_is_quoted, lines))
    if not quoted or not lines[len(quoted) :]:
        return span
    return Span(span.start, span.start + len("".join(quoted).rstrip()))


def _is_quoted(line: str) -> bool:
    words = line.strip()
    return words[:1] in _OPENING and words[-1:] in _CLOSING


def _one_paragraph(text: str, span: Span) -> Span:
    """Return a span without a word or mark of another paragraph at its ends."""
    words = span.of(text)
    first, last = words.find("\n"), words.rfind("\n")
    if first >= 0 and len(words[:first].split()) <= _STRAY:
        return _one_paragraph(text, Span(span.end - len(words[first:].lstrip()), span.end))
    if last >= 0 and len(words[last:].split()) <= _STRAY:
        return _one_paragraph(text, Span(span.start, span.start + len(words[:last].rstrip())))
    return span


def is_label(text: str, relation: Relation) -> bool:
    """True for "In brief: …", "Notes from Vell Road: …", "Vell Lane: …", "Ada's Monday: …": it sets off no source."""
    if quote_of(text, relation.cue_spans) != ":":
        return False
    source = quote_of(text, relation.source_spans).lower()
    words = source.split()
    told = bool(words) and all(word in word_set("headline_labels") | _SMALL for word in words)
    series = _DAY.search(quote_of(text, relation.content_spans).lower())
    return told or bool(_SCENE.match(source) or _STREET.search(source) or _DAY.search(source) or series)


def with_apposition(text: str, relation: Relation) -> Relation:
    """Return a relation whose source ends in the apposition that was read as the beginning of its content.

    "According to Jan Order, head of the fire service, the fire …": who heads it is no part of what was said.
    """
    first, source = min(relation.content_spans), max(relation.source_spans, default=None)
    if source is None or source.end > first.start or text[source.end : first.start].strip(" ") != ",":
        return relation
    found = _APPOSITION.match(first.of(text))
    if found is None:
        return relation
    inner = Span(first.start, first.start + found.end(1))
    content = Span(first.start + found.end(), first.end)
    kept = [span for span in relation.source_spans if span is not source and span != source]
    rest = [span for span in relation.content_spans if span != first]
    return replace(
        relation,
        source_spans=tuple(sorted([*kept, Span(source.start, inner.end)])),
        content_spans=tuple(sorted([content, *rest])),
    )
