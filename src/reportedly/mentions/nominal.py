"""Cues that are no verbs: "according to", "in the view of", "the revelation by X that", "X's claim that"."""

from reportedly.mentions.contents import attributes_again, clause_end, content_left, content_right
from reportedly.mentions.inversion import subject_after
from reportedly.mentions.lexicon import cue_nouns, source_nouns, word_set
from reportedly.mentions.phrases import Range, owner_before
from reportedly.mentions.units import Unit
from reportedly.records import Relation, Span

_VIEWS = word_set("views")
_VIA = word_set("carried_by")
_MOST = 80
_PREPOSITIONAL = frozenset({"according", "in"})
SIGNS = _VIEWS | {"according"}
"""Words of which a unit has one, or a noun of saying, where there is something to find here."""

_REACH = 15
_PHRASE = frozenset("XwD0GPCT")
_TO_DO = frozenset({"claim", "claims", "promise", "promises", "threat", "threats", "vow", "pledge", "offer", "refusal"})
_HELD_BY = frozenset(
    [
        "finding",
        "findings",
        "claim",
        "claims",
        "conclusion",
        "conclusions",
        "belief",
        "assertion",
        "testimony",
        "verdict",
        "confession",
        "admission",
    ]
)
"""Nouns whose "of" tells whose they are: "the finding of the auditors that"; "reports of an attack" tell of what."""
_COUNTS = frozenset({"figure", "figures", "estimate", "estimates", "tally", "count", "toll"})
"""Nouns that a number follows: "the ministry's figure of 58"."""
_FROM = frozenset({"by", "from", "in", "among", "on"})
_IDLE = frozenset({"rumour", "rumours", "rumor", "rumors", "talk", "gossip", "speculation"})
"""Nouns whose "in" tells where it goes round, not who says it: "talk in the capital that"."""


def nominal_relations(unit: Unit) -> list[Relation]:
    """Return the relations of one unit whose cue is a preposition or a noun."""
    found: list[Relation] = []
    cues = [i for i, low in enumerate(unit.lows) if (low in _PREPOSITIONAL or low in cue_nouns()) and unit.outside(i)]
    for index in cues[:_MOST]:
        token = unit.tokens[index]
        if token.low == "according" and unit.low(index + 1) == "to":
            found += _according(unit, index)
        elif token.low == "in":
            found += _view(unit, index)
        verb = unit.low(index - 1) in {"to", "not", "would", "will"}
        if token.low in cue_nouns() and not verb and not found_at(found, token.start):
            found += _noun(unit, index)
    return found


def found_at(found: list[Relation], place: int) -> bool:
    """True where a relation has its cue at `place`."""
    return any(span.start <= place < span.end for relation in found for span in relation.cue_spans)


def _relation(source: Span | None, cue: tuple[Span, ...], *content: Span | None) -> list[Relation]:
    spans = tuple(sorted(span for span in content if span is not None))
    if not spans:
        return []
    return [Relation(source_spans=(source,) if source else (), cue_spans=cue, content_spans=spans)]


def _according(unit: Unit, index: int) -> list[Relation]:
    first = index + 2
    if unit.low(first) in {"figures", "data", "information", "documents"} and unit.low(first + 1) in {"from", "by"}:
        first += 2
    named = _named_after(unit, first)
    if named is None:
        return []
    source, after = named
    cue = unit.between(index, first - 1)
    cited = _cited_by(unit, after)
    if cited is not None:
        after = cited[1]
    before = content_left(unit, index - 1, _clause_floor(unit, index)) if index > 0 else None
    if before is not None and len(before.of(unit.text).split()) < 2:
        before = None
    if unit.tag(after) in {",", "-"}:
        after += 1
    behind = None
    if after < len(unit.tokens) and unit.tag(after) not in {".", ";"} and (before is None or _goes_on(unit, after)):
        behind = content_right(unit, after)
    inner = _relation(source, (cue,), before, behind)
    if cited is None or not inner:
        return inner
    (outer, _, cue_first) = cited
    wide = (*inner[0].content_spans, Span(cue.start, source.end))
    return [*inner, *_relation(unit.between(*outer), (unit.between(cue_first, outer[0] - 1),), *wide)]


def _named_after(unit: Unit, first: int) -> tuple[Span, int] | None:
    """Return the source that starts at `first` and the token after it."""
    if unit.tag(first) == '"' and unit.quoted[first] >= 0:
        quote = unit.quotes[unit.quoted[first]]
        return quote.inner, unit.quote_end(first) + 1
    if unit.low(first) in {"him", "her", "them"}:
        return unit.between(first, first), first + 1
    phrase = subject_after(unit, first)
    if phrase is None:
        return None
    start, last = phrase
    last = _before_citation(unit, start, last)
    if first < 6 or unit.tag(first - 3) in {",", "S", "C"}:
        last = _shorten(unit, start, last)
    return unit.between(start, last), last + 1


def _before_citation(unit: Unit, first: int, last: int) -> int:
    """Return the last token before ", citing", "quoted by", "which cites": what follows is a link of its own."""
    for index in range(first + 1, last + 1):
        low = unit.low(index)
        if low in word_set("citing") or low in {"cited", "quoted"}:
            return index - 2 if unit.tag(index - 1) in {",", "S"} else index - 1
        if low in {"which", "who"} and any(unit.low(i) in word_set("cites") for i in range(index, index + 4)):
            return index - 2 if unit.tag(index - 1) == "," else index - 1
    return last


def _shorten(unit: Unit, first: int, last: int) -> int:
    """At the start of a sentence the content follows a comma: keep an apposition only where another comma closes it."""
    commas = [i for i in range(first, min(last + 2, len(unit.tokens))) if unit.tag(i) == ","]
    if not commas:
        return last
    if commas[0] + 1 == len(unit.tokens):
        return commas[0] - 1
    end = min(clause_end(unit, commas[0] + 1) + 1, commas[0] + _REACH)
    after = [i for i in range(commas[0] + 1, end) if unit.tag(i) == ","]
    between = [unit.tag(i) for i in range(commas[0] + 1, after[0])] if after else ["A"]
    if {"A", "V"} & set(between):
        return commas[0] - 1
    return after[0] - 1


def _cited_by(unit: Unit, index: int) -> tuple[Range, int, int] | None:
    """Return who is named after "cited by" or "quoted in", the token after it, and where the cue starts."""
    while unit.tag(index) in {",", '"'} or unit.low(index) in {"as", "who", "was", "were"}:
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
    """Return where the clause that ends at `index` starts: after a stop, or after "that" of an outer saying."""
    for back in range(index, max(index - 200, 0), -1):
        if unit.tag(back - 1) in {";", "."}:
            return back
        if unit.low(back - 1) == "that" and index - back < 2:
            return back
    return max(index - 200, 0)


def _goes_on(unit: Unit, index: int) -> bool:
    """True where the text after an inserted "according to X," continues the content."""
    low = unit.low(index)
    if low in {"who", "which", "whose", "and", "but", "while", "as", "adding", "citing", "although"}:
        return False
    return not attributes_again(unit, index)


def _view(unit: Unit, index: int) -> list[Relation]:
    """Read "in the view of X, S", "in X's telling, S", "S, in the opinion of X"."""
    noun = next((i for i in range(index + 1, index + 8) if unit.low(i) in _VIEWS), None)
    if noun is None or any(unit.tag(i) in {",", "V", "A", "S", "P"} for i in range(index + 1, noun)):
        return []
    if unit.tag(noun - 1) == "G":
        owner = (index + 1, noun - 2)
        after = noun + 1
    else:
        phrase = subject_after(unit, noun + 2) if unit.low(noun + 1) == "of" and noun == index + 2 else None
        if phrase is None:
            return []
        owner = (phrase[0], _shorten(unit, *phrase)) if index == 0 else phrase
        after = owner[1] + 1
    cue = (unit.between(index, noun),)
    if unit.tag(after) == ",":
        return _relation(unit.between(*owner), cue, content_right(unit, after + 1))
    before = content_left(unit, index - 1, _clause_floor(unit, index)) if index else None
    return _relation(unit.between(*owner), cue, before)


def _noun(unit: Unit, index: int) -> list[Relation]:
    """Read "X's claim that S", "the claim by X that S", "an X report that S", "reports, first carried by X, that S"."""
    source = _owner(unit, index)
    after = index + 1
    named = _named_behind(unit, after)
    if named is not None:
        source = source or unit.between(*named)
        after = named[1] + 1 + (unit.tag(named[1] + 1) == ",")
    opened = _content_opens(unit, after)
    if opened is None:
        return []
    content = _clause(unit, index, opened)
    carried = _carried_behind(unit, opened, content) if source is None and content is not None else None
    if carried is not None:
        source, content = carried
    return _relation(source, (unit.between(index, index),), content)


def _carried_behind(unit: Unit, opened: int, content: Span) -> tuple[Span, Span] | None:
    """Return who carried it and what, of "reports that S, first carried by X, were denied"."""
    for index in range(opened + 2, min(len(unit.tokens), opened + 60)):
        if unit.tokens[index].start >= content.end:
            return None
        first = index + 1
        while unit.low(first) in {"first", "originally", "initially"}:
            first += 1
        if unit.tag(index) == "," and unit.low(first) in _VIA and unit.low(first + 1) in {"by", "in", "on"}:
            named = _named_behind(unit, first)
            return (unit.between(*named), unit.between(opened, index - 1)) if named else None
    return None


def _owner(unit: Unit, index: int) -> Span | None:
    """Return whose the noun is: "X's claim", "a Norpress report"."""
    before = index - 1
    while unit.tag(before) in {"w", "0"} and unit.low(before) not in source_nouns():
        before -= 1
    if unit.tag(before) == "G":
        owner = owner_before(unit, before - 1)
        return unit.between(_without_governor(unit, *owner), owner[1]) if owner else None
    body = unit.tag(index - 1) == "w" and "organisation" in source_nouns().get(unit.low(index - 1), frozenset())
    if body and unit.tag(index - 2) in {"D", "V", "w", "P", ""}:
        return unit.between(index - 1, index - 1)
    if unit.tag(index - 1) != "X":
        return None
    first = index - 1
    while unit.tag(first - 1) == "X":
        first -= 1
    return unit.between(first, index - 1) if unit.tag(first - 1) in {"D", "V"} or unit.tokens[first - 1].cue else None


def _without_governor(unit: Unit, first: int, last: int) -> int:
    """Return where the owner starts: behind "on" in "cast doubt on the Courier's report"."""
    for index in range(last, first, -1):
        if unit.tag(index) == "P" and unit.low(index) not in {"of", "for", "in", "at"}:
            return index + 1
    return first


def _named_behind(unit: Unit, after: int) -> Range | None:
    """Return who is named behind the noun: "by X", "in X", ", first published by X,"."""
    index = after + (unit.tag(after) == ",")
    while unit.low(index) in {"first", "originally", "initially"}:
        index += 1
    if unit.low(index) in _VIA and unit.low(index + 1) in {"by", "in"}:
        index += 1
    elif unit.tag(after) == ",":
        return None
    if not _leads_to_whom(unit, index) and not (unit.low(index) == "of" and unit.low(index - 1) in _HELD_BY):
        return None
    first = last = index + 1
    while last - first < _REACH and (unit.tag(last) in _PHRASE or _inserted(unit, last)):
        if unit.tokens[last].cue and last > first and unit.low(last) not in source_nouns():
            return None
        if unit.low(last) in {"of", "about"} and unit.tag(last - 1) == "X":
            break
        last += 1
    return (first, last - 1) if last > first and any(unit.tag(i) in {"X", "w"} for i in range(first, last)) else None


def _leads_to_whom(unit: Unit, index: int) -> bool:
    """True for "by", "from", "in" behind a noun; "talk in the capital" is nobody's."""
    return unit.low(index) in _FROM and not (
        unit.low(index) == "in" and unit.low(index - 1) in _IDLE and unit.tag(index + 1) != "X"
    )


def _inserted(unit: Unit, index: int) -> bool:
    """True for the commas of "by Vera Sand, an exiled deputy, that …"."""
    return unit.tag(index) == "," and unit.tag(index + 1) in {"D", "w"} and unit.low(index + 1) not in {"that"}


def _content_opens(unit: Unit, index: int) -> int | None:
    """Return where a content opens: "that S", "of X saying", "in which S", a colon."""
    index = _after_citation(unit, index)
    low = unit.low(index)
    opens = (
        (low == "that" and _own_subject(unit, index), 0),
        (low == "in" and unit.low(index + 1) == "which", 2),
        (unit.tag(index) == ":", 1),
        (low == "to" and unit.low(index - 1) in _TO_DO and unit.tag(index + 1) not in {"D", "X", "0", "N", "G"}, 0),
        (low == "of" and unit.low(index - 1) in _COUNTS and _is_number(unit, index + 1), 1),
        (low == "of" and any(_speaks(unit, i) for i in range(index + 1, index + 10)), 1),
    )
    return next((index + step for opened, step in opens if opened), None)


def _is_number(unit: Unit, index: int) -> bool:
    return unit.tag(index) == "0" or unit.low(index)[:1].isdigit()


def _after_citation(unit: Unit, index: int) -> int:
    """Step over ", citing X," before "that"."""
    if unit.tag(index) != "," or unit.low(index + 1) not in word_set("citing"):
        return index
    ends = (i for i in range(index + 1, index + _REACH) if unit.tag(i) == "," and unit.low(i + 1) == "that")
    return next(ends, index - 1) + 1


def _speaks(unit: Unit, index: int) -> bool:
    """True for "saying", "claim": somebody speaks inside the noun phrase."""
    low = unit.low(index)
    return low in cue_nouns() or (unit.outside(index) and unit.tokens[index].cue and low.endswith("ing"))


def _own_subject(unit: Unit, that: int) -> bool:
    """True where "that" opens a clause with a subject of its own, not a relative clause ("a report that shook …")."""
    tag = unit.tag(that + 1)
    if tag in {"V", "A", ""} or unit.low(that + 1).endswith("ed"):
        return False
    return tag in {"D", "N", "X", "w", "0", '"', "P", "R", "T"}


def _clause(unit: Unit, noun: int, opened: int) -> Span | None:
    """Return the content; where the noun is the subject of the sentence it ends before the verb of the sentence."""
    content = content_right(unit, opened)
    if content is None or not _is_subject(unit, noun):
        return content
    last = _before_second_verb(unit, opened)
    return unit.between(opened, last) if last is not None else content


def _is_subject(unit: Unit, noun: int) -> bool:
    """True where no verb stands before the noun in its clause."""
    for index in range(noun - 1, max(noun - 12, -1), -1):
        if unit.tag(index) in {",", ";", ":", '"', "."}:
            return True
        if unit.tag(index) in {"A", "V"} or (unit.tag(index) == "w" and unit.low(index).endswith(("ed", "ing"))):
            return False
    return noun < 12


def _before_second_verb(unit: Unit, first: int) -> int | None:
    """Return the token before the second finite verb group from `first` on."""
    groups, inside = 0, False
    for index in range(first, min(first + 40, len(unit.tokens))):
        tag, low = unit.tag(index), unit.low(index)
        finite = tag in {"A", "V"} or (tag == "w" and low.endswith("ed") and unit.tag(index - 1) not in {"D", "P"})
        if tag in {".", ";"}:
            return None
        if tag in {"S", ","} and groups:
            groups = 0
        if finite and not inside and low not in {"to", "be", "been"} and unit.low(index - 1) != "to":
            groups += 1
            if groups == 2:
                return index - 1
        inside = finite or (inside and tag == "R")
    return None
