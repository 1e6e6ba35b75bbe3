"""Chains: which relation stands inside the content of which, from the article inwards.

Works from relations alone, whichever reader found them; contents without an inner relation are read again by rule.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportedly.mentions.certainty import known_effect
from reportedly.mentions.lexicon import word_classes, word_set
from reportedly.records import Relation, Span, quote_of

Reread = Callable[[str, Span], list[Relation]]
_OWN_WORDS = word_set("speech_words")
_CITED = re.compile(
    r"\b(?:according|citing|cit|quot|view|opinion|telling|words|eyes|account|reference|attributing|basing"
    r"|on (?:an? |the )?(?:count|tally|estimate|figures?|data) )|:$",
    re.I,
)
_NO_LINK = frozenset({"judges", "plans", None})
"""What somebody is said to want, plan or judge is no report of a fact: inside a content it stays part of it."""
_ACCUSES = re.compile(
    r"\b(?:accus(?:e[sd]?|ing)|lie[sd]|lying|misled|misleading|protest(?:s|ed|ing)?)"
    r"(?: (?:to|about|over|on|against))?$",
    re.I,
)
"""Who accuses, and who is said to have told an untruth, has reported something all the same."""
_TO_THING = re.compile(r"to (?:the|an?|this|that|its|his|her|their|all) ", re.I)
_ABOUT = re.compile(
    r"\b(?:know|knows|knew|known|knowing|thought|think|thinks|thinking)(?: (?:well|ill|highly))?(?: of| about)?$"
    r"|\b(?:remarks?|comments?"
    r"|speech|statements?|words?)(?: about| on)?$",
    re.I,
)
_OF = re.compile(r"(?:of|about|on) ", re.I)
_GROUNDS = re.compile(r"\b(?:basing|attributing)\b", re.I)
_KNOWS = re.compile(r"\b(?:know|knows|knew|known|knowing)$", re.I)
_THING = re.compile(r"(?:the|an?|this|that|his|her|its|their) [\w-]+[”’\"]?$")
"""Who "knew of the leak" or "the risk", and whose "remarks about the bishop" had a sequel, has told nothing."""
_MAKES = frozenset({"leaked", "written", "signed", "drafted", "forged"})
_REFUSES = frozenset({"refused", "refuses", "failed", "fails", "declined", "declines"})
_ADDRESSES = frozenset({"told", "tells", "warned", "warns", "informed", "assured", "notified", "alerted", "misled"})
_SAID = ("to ", "of ", "about ", "were ", "was ", "is ", "are ", "had ", "has ")
_THAN = re.compile(r"\bthan (?:what )?$")
_LEAST_THAN = 10
_DOES = frozenset(
    [
        "gave",
        "give",
        "gives",
        "recognise",
        "recognised",
        "recognises",
        "rejected",
        "rejects",
        "accepted",
        "accepts",
        "approved",
        "backed",
        "questioned",
        "answered",
        "recommended",
    ]
)
_DEED = re.compile(
    r"(?:\w+ )?(?:call(?:s|ed|ing)? (?:the |an? |for |in |his |her |their )*(?:police|ambulance|doctor|fire "
    r"(?:brigade|service"
    r"|department)|emergency services|strike|elections?|meeting|vote|number|hotline|helpline|help)\b|charged with "
    r"|show(?:s|ed|ing)? (?:him|her|them|us|me|reporters|visitors|police) )"
)
"""Who calls the police or a strike, is charged with a crime or shows letters has told nothing."""
_SAYING = re.compile(
    r"\b(?:that|how|what|whether|why|who|as|no|not|nothing|evidence|(?:report|claim|stor|account|alleg|accus|assert"
    r"|suggest|rumou?r"
    r"|warning|finding|conclusion|statement|version|prediction|figure|estimate|charge|testimon|complain|demand)\w*"
    r"|was|were|is|are"
    r"|had|has"
    r"|have|would|will|could|can|did|be|been)\b|[“”\"‘]"
)
"""Words by which what somebody finds or rejects is something said: "rejected the offer" is a deed."""
_TO_ACT = re.compile(
    r"to (?!(?:say|comment|confirm|discuss|answer|deny|tell|give|speak|be drawn|elaborate|disclose|reveal)\b)"
)
_CLAUSES = ("that ", "how ", "“", '"', "‘")
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are) (?:(?:never|not|also|only|once|first|then|\w+ly) )*(?:told|shown|informed|warned"
    r"|advised|assured|briefed|notified|ordered|instructed|asked|reminded|alerted|promised|offered|guaranteed|urged"
    r"|cautioned)$"
)
_RIGHTS = frozenset({"claim", "claims"})
_NAMELESS = frozenset({"", "a", "an", "the"})
_NOBODY = ("nobody", "no one", "no-one", "no ", "none of", "neither ", "any ", "few ")
_COMPOUND = re.compile(
    r" (?:talks|claims|reports|charges|answers|rumours) (?:had|have|has|were|are|was|is|will|would) "
)
"""What is no cue but a noun with another before it: "pay talks had failed"."""
_BARE = frozenset({"to", "of"})
_NOT_ONE = ("nobody", "no one", "no-one", "none of", "few ")
_HOLLOW = frozenset({"everything", "nothing", "anything", "something", "otherwise", "everyone", "nobody"})
_LEAST_CLAUSE = 5
"""Words that follow a cue which no table knows: it tells something where a clause does."""
_TIMES = frozenset({"before", "after", "during", "until", "since", "amid"})
"""A short phrase that one of these opens tells when somebody spoke, not what was said."""
_PAIR = 2
_INSERTED = 120  # code points of "X said on Monday" between two parts of a content
_MOST_LINKS = 8
_NEAR = 60
_LEAST_WORDS = 5
_LEAST_LINKED = 2
_LEAST_WORD = 5  # letters of the one word that is said: "ordered silence", never "said so"
_EDGES_LEFT, _EDGES_RIGHT = " ,;:.\n-–—\"”“'’)", " ,;:\n-–—“(“"
_TIES = ("and ", "but ", "that ", "while ", "though ", "although ")


@dataclass(frozen=True, slots=True)
class Statement:
    """A chain of relations, outermost first, and the spans that the innermost says in its own words."""

    links: tuple[Relation, ...]
    spans: tuple[Span, ...]


def statements_of(text: str, relations: Sequence[Relation], reread: Reread) -> list[Statement]:
    """Return one statement for each relation that says something beyond the relations inside its content."""
    every = _only_links(text, _with_inner(text, relations, reread))
    parents = parents_of(every)
    children: dict[int, list[Span]] = {}
    for child, parent in enumerate(parents):
        if parent is not None:
            children.setdefault(parent, []).append(extent(every[child]))
    statements: list[Statement] = []
    for index, relation in enumerate(every):
        inner = children.get(index, [])
        spans = remainder(text, relation.content_spans, inner) if inner else relation.content_spans
        if spans:
            statements.append(Statement(_ancestors(every, parents, index), spans))
    return statements


def _with_inner(text: str, relations: Sequence[Relation], reread: Reread) -> list[Relation]:
    """Add the relations that a second look at the contents finds, where the first found none inside."""
    silent = silent_contents(relations)
    found = list(relations)
    for relation in relations:
        empty = [span for span in relation.content_spans if span in silent]
        for span in empty:
            found += [inner for inner in reread(text, span) if links(text, inner)]
        if len(empty) == len(relation.content_spans) == _PAIR:
            found += [inner for inner in _across(text, empty[0], empty[1], reread) if links(text, inner)]
    unique = {relation.cue_spans: relation for relation in reversed(found)}
    return _clipped(sorted(unique.values(), key=lambda relation: (relation.cue_spans or relation.content_spans)[0]))


def silent_contents(relations: Sequence[Relation]) -> dict[Span, None]:
    """Return the pieces of contents in which no cue stands, in the order of `relations`."""
    cues = sorted(span.start for relation in relations for span in relation.cue_spans)
    contents = (span for relation in relations for span in relation.content_spans)
    return dict.fromkeys(span for span in contents if not _any_between(cues, span))


def _across(text: str, one: Span, other: Span, reread: Reread) -> list[Relation]:
    """Read a content on both sides of who says it as one sentence: "The experts, X said, had predicted the flood"."""
    if other.start - one.end > _INSERTED:
        return []
    whole = text[: one.end] + " " * (other.start - one.end) + text[other.start :]
    return [inner for inner in reread(whole, Span(one.start, other.end)) if _is_across(inner, one, other)]


def _is_across(inner: Relation, one: Span, other: Span) -> bool:
    """True for a relation whose source stands before what was inserted and whose cue behind it."""
    return all(span in one for span in inner.source_spans) and all(span in other for span in inner.cue_spans)


def _clipped(relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations with each inner content cut to the content that holds its cue."""
    parents = parents_of(relations)
    pairs = zip(relations, parents, strict=True)
    return [relation if parent is None else _within(relation, relations[parent]) for relation, parent in pairs]


def _within(inner: Relation, outer: Relation) -> Relation:
    cut = [
        Span(max(span.start, hull.start), min(span.end, hull.end))
        for span in inner.content_spans
        for hull in outer.content_spans
        if span.overlaps(hull)
    ]
    return replace(inner, content_spans=tuple(cut)) if cut else inner


def _only_links(text: str, relations: Sequence[Relation]) -> list[Relation]:
    """Leave out what stands inside another content and is no report of its own."""
    parents = parents_of(relations)
    inner = [(parent, relations[child]) for child, parent in enumerate(parents) if parent is not None]
    holders = {parent for parent, one in inner if links(text, one, known=True)}
    papers = {parent for parent, one in inner if _is_named_in(relations[parent], one)}
    return [
        relation
        for index, (relation, parent) in enumerate(zip(relations, parents, strict=True))
        if index not in papers
        and (
            _is_link(text, relation, holds=index in holders)
            if parent is not None
            else index not in holders or (relation.source_spans and not _is_empty(text, relation))
        )
    ]


def _is_named_in(outer: Relation, inner: Relation) -> bool:
    """True for "the manager's letter" as a link of the manager around what "the manager's letter" says."""
    if not outer.source_spans or not outer.cue_spans or len(inner.source_spans) != 1:
        return False
    whole = inner.source_spans[0]
    return (whole.start, whole.end) == (outer.source_spans[0].start, outer.cue_spans[-1].end)


def _is_link(text: str, relation: Relation, *, holds: bool) -> bool:
    """True for an inner relation that reports; what only describes counts where it holds a report."""
    if not links(text, relation):
        return False
    cue = " ".join(span.of(text) for span in relation.cue_spans)
    relied_on = bool(word_set("citing") & set(cue.lower().split()))
    return holds or relied_on or known_effect(cue) != "describes"


def _any_between(starts: list[int], span: Span) -> bool:
    place = bisect_left(starts, span.start)
    return place < len(starts) and starts[place] < span.end


def links(text: str, relation: Relation, *, known: bool = False) -> bool:
    """True for a relation that can be a link inside a chain: somebody else is said to have said something.

    Where its cue has to be `known` to a table, a clause behind it is not enough.
    """
    words = quote_of(text, relation.source_spans).lower()
    if words in _NAMELESS or words in _OWN_WORDS or _is_nobody(text, relation) or _is_bare(text, relation):
        return False
    content = relation.content_spans[0].of(text)
    cue = " ".join(span.of(text) for span in relation.cue_spans)
    if _COMPOUND.match(text, relation.source_spans[-1].end) and cue.islower():
        return False
    if _is_told(text, relation) or _is_act(text, cue, relation) or _is_topic(cue, content):
        return False
    effect = known_effect(cue)
    cited = (effect is None and bool(_CITED.search(cue))) or bool(_ACCUSES.search(cue))
    size = len(content.split())
    if size < _LEAST_WORDS and content.split(maxsplit=1)[0].lower() in _TIMES:
        return False
    if cue.lower() in _RIGHTS and _TO_THING.match(content):
        return False  # "its claim to the shelf" is a right
    size = sum(len(span.of(text).split()) for span in relation.content_spans)
    told = size >= _LEAST_LINKED or (len(content) >= _LEAST_WORD and content.lower() not in _HOLLOW)
    first = content.split(maxsplit=1)[0].lower()
    unknown = not known and effect is None and size >= _LEAST_CLAUSE and word_classes().get(first) != "preposition"
    return told and (cited or unknown or effect not in _NO_LINK)


def _is_nobody(text: str, relation: Relation, nobody: tuple[str, ...] = _NOBODY) -> bool:
    """True for "nobody", "few" and "none of them": who they would be said nothing."""
    return f"{quote_of(text, relation.source_spans).lower()} ".startswith(nobody)


def _is_bare(text: str, relation: Relation) -> bool:
    """True where a lone preposition was read as a cue: "witness to a trial"."""
    return quote_of(text, relation.cue_spans).lower() in _BARE


def _is_empty(text: str, relation: Relation) -> bool:
    """True for what holds a link and is none: few who believed it, a lone preposition."""
    return _is_nobody(text, relation, _NOT_ONE) or _is_bare(text, relation)


def _is_act(text: str, cue: str, relation: Relation) -> bool:
    """True for who wrote a tender, refused to print a reply, or warned managers: nobody says of what."""
    content = relation.content_spans[0].of(text)
    verb = cue.lower().removesuffix(" by").rpartition(" ")[2]
    if _DEED.match(" ".join([*cue.lower().split()[-_PAIR:], content])):
        return True
    if verb in _MAKES:
        behind = cue.endswith(" by") or relation.content_spans[0].start >= relation.cue_spans[-1].end
        return behind and not content.startswith(_CLAUSES)
    if verb in _REFUSES:
        return _TO_ACT.match(content) is not None
    if verb in _DOES:
        return content.islower() and _SAYING.search(content) is None
    short = len(relation.content_spans) == 1 and len(content.split()) <= _PAIR and content.islower()
    of = text[: relation.content_spans[0].start].endswith((" of ", " about ", " against ", " over "))
    return verb in _ADDRESSES and short and not of and not content.startswith(_SAID)


def _is_topic(cue: str, content: str) -> bool:
    """True for who "knew of the leak" and for "remarks about the bishop": what was said of it is not told."""
    if _KNOWS.search(cue) and _THING.match(content):
        return True
    about = None if _GROUNDS.search(cue) else _ABOUT.search(cue)
    return about is not None and (about.group().endswith((" of", " about", " on")) or _OF.match(content) is not None)


def _is_told(text: str, relation: Relation) -> bool:
    """True for who was told ("deputies were told that S") and who is compared with ("worse than X had admitted")."""
    before = relation.source_spans[0].start
    if _THAN.search(text[max(0, before - _LEAST_THAN) : before]):
        return True
    source, cue = relation.source_spans[-1], relation.cue_spans[-1] if relation.cue_spans else None
    if cue is None or source.end > cue.start:
        return False
    return _PASSIVE.search(text[source.end : cue.end]) is not None


def parents_of(relations: Sequence[Relation]) -> list[int | None]:
    """Return for each relation the index of the innermost one whose content holds its cue, None for the outermost."""
    if len(relations) < _PAIR:
        return [None] * len(relations)
    contents = [relation.content_spans for relation in relations]
    sizes = [sum([span.end - span.start for span in spans]) for spans in contents]
    starts, ends = [spans[0].start for spans in contents], [spans[-1].end for spans in contents]
    parents: list[int | None] = []
    for index, relation in enumerate(relations):
        best: int | None = None
        cue = (relation.cue_spans or relation.content_spans)[0].start
        near = range(max(0, index - _NEAR), min(len(relations), index + _NEAR))
        for other in [one for one in near if starts[one] <= cue < ends[one] and one != index]:
            inside = _holds(relations[other], relation) and not _holds(relation, relations[other])
            if inside and (best is None or sizes[other] < sizes[best]):
                best = other
        parents.append(best)
    return parents


def _holds(outer: Relation, inner: Relation) -> bool:
    anchors = inner.cue_spans or inner.content_spans
    return all(any(anchor in span for span in outer.content_spans) for anchor in anchors)


def _ancestors(relations: Sequence[Relation], parents: Sequence[int | None], index: int) -> tuple[Relation, ...]:
    chain = [relations[index]]
    above = parents[index]
    while above is not None and len(chain) < _MOST_LINKS:
        chain.append(relations[above])
        above = parents[above]
    return tuple(reversed(chain))


def extent(relation: Relation) -> Span:
    """Return the stretch from the first to the last word of a relation."""
    spans = (*relation.source_spans, *relation.cue_spans, *relation.content_spans)
    return Span(min([span.start for span in spans]), max([span.end for span in spans]))


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
    trimmed = [found for piece in pieces if (found := _trimmed(text, piece))]
    return tuple(piece for piece in trimmed if len(piece.of(text).split()) >= _LEAST_WORDS)


def _trimmed(text: str, span: Span) -> Span | None:
    words = span.of(text)
    left = len(words) - len(words.lstrip(_EDGES_LEFT))
    right = len(words.rstrip(_EDGES_RIGHT))
    for tie in _TIES:
        if words[left:].lower().startswith(tie):
            left += len(tie)
    return Span(span.start + left, span.start + right) if right > left else None
