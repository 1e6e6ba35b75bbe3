"""Cues that are verbs: who says, and what."""

from reportedly.mentions.contents import (
    attributes_again,
    clause_end,
    content_left,
    content_right,
    has_finite_verb,
    left_floor,
)
from reportedly.mentions.hearing import after_adjuncts, after_hearer
from reportedly.mentions.inversion import adjunct_end, starts_adjunct, subject_after
from reportedly.mentions.lexicon import source_nouns, word_set
from reportedly.mentions.phrases import Range, main_subject, owner_before, reads_as_past, subject_before, with_insertion
from reportedly.mentions.units import Unit
from reportedly.mentions.verbs import Verb, agrees, verb_at
from reportedly.records import Relation, Span

_MOST = 240
"""Cues of one unit that are looked at: no writer's sentence has as many, so that a hostile one costs no time."""
_RELATIVES = frozenset({"what", "which", "who", "that", "whom"})
_CLAUSE_OPENERS = frozenset({"that", "how", "whether", "why", "what", "if", "where", "who", "when"})
_NO_RESUMING = frozenset(
    ["who", "which", "whose", "while", "adding", "but", "as", "citing", "referring", "noting", "attributing", "basing"]
)
_BE = frozenset({"was", "were", "is", "are", "been", "being", "be", "as", "first", "get", "got"})
_KNOWN = frozenset({"says", "shows", "warns", "predicts", "denies"})
_HIDES = frozenset({"named", "identified", "quoted"})
"""What a source declines or asks not to be: words about the source, not a content."""
_WARNS = frozenset({"warn", "caution", "advise", "promise"})
"""Verbs that take a hearer and stand before their subject too: "…, warns the memo"."""
_BY_MEANS = frozenset({"phone", "telephone", "email", "e-mail", "text", "letter", "video", "radio"})


def verbal_relations(unit: Unit) -> list[Relation]:
    """Return the relations of one unit whose cue is a verb."""
    found: list[Relation] = []
    cues = [index for index, token in enumerate(unit.tokens) if token.cue and unit.outside(index)]
    for index in cues[:_MOST]:
        verb = verb_at(unit, index)
        relation = _read(unit, verb, found) if verb is not None else None
        if relation is not None:
            found.append(relation)
    return found


def _read(unit: Unit, verb: Verb, found: list[Relation]) -> Relation | None:
    passive = _passive(unit, verb) or _from_whom(unit, verb)
    if passive is not None or verb.passive:
        return passive or _told(unit, verb)
    if verb.inflection == "ing" and unit.tag(verb.first) != "A":
        return _participle(unit, verb, found)
    subject = _shared_subject(unit, verb, found)
    if subject is not None:
        right = _content_after(unit, verb)
        return _relation_of(subject, unit.between(verb.first, verb.last), right) if right else None
    return _inverted(unit, verb) or _written_that(unit, verb) or _upright(unit, verb)


def _written_that(unit: Unit, verb: Verb) -> Relation | None:
    """Read "a letter that says S": who speaks is the document before "that"."""
    that = verb.first - 1
    paper = _paper_before(unit, that - 1) if unit.low(that) in {"that", "which"} else None
    content = _content_after(unit, verb) if paper is not None else None
    if paper is None or content is None:
        return None
    return _relation_of((unit.between(*paper),), unit.between(verb.first, verb.last), content)


def _paper_before(unit: Unit, last: int) -> Range | None:
    """Return the document that ends at token `last`, with who wrote it: "a report by the fire brigade"."""
    noun = owner_before(unit, last)
    if "document" in source_nouns().get(unit.low(last), frozenset()):
        return noun
    if noun is None or unit.low(noun[0] - 1) not in {"by", "from", "of"}:
        return None
    paper = _paper_before(unit, noun[0] - 2) if noun[0] > 1 else None
    return (paper[0], last) if paper is not None else None


def _shared_subject(unit: Unit, verb: Verb, found: list[Relation]) -> tuple[Span, ...] | None:
    """Return the source of a verb that shares its subject with one before ("… and told reporters …")."""
    before = verb.first - 1
    if unit.low(before) not in {"and", "but", "then"} or verb.inflection == "base":
        return None
    if found and found[-1].cue_spans[-1].end <= unit.tokens[before].start:
        return found[-1].source_spans or None
    subject = main_subject(unit, 0, before)
    return (unit.between(*subject),) if subject else None


def _passive(unit: Unit, verb: Verb) -> Relation | None:
    """Read "was announced by X", "as reported by X"."""
    after = verb.last + 1
    while unit.tag(after) in {"R", "T"}:
        after += 1
    by_whom = unit.low(after) == "by" and not (unit.low(after + 1) in _BY_MEANS and unit.tag(after + 1) == "w")
    if verb.inflection != "past" or not by_whom or not (_makes_known(verb) or "h" in verb.frames):
        return None
    passive = verb.first < verb.at or unit.low(verb.first - 1) in _BE
    source = subject_after(unit, after + 1)
    told = _told_by(unit, verb, after, source)
    if told is not None:
        return told
    last = verb.first - 1
    while unit.low(last) in {"as", "first", ","}:
        last -= 1
    content = content_left(unit, last, left_floor(unit, last)) if last >= 0 else None
    if not passive or source is None or content is None:
        return None
    return _relation_of((unit.between(*source),), unit.between(verb.first, after), content)


def _from_whom(unit: Unit, verb: Verb) -> Relation | None:
    """Read "has learned from X that S": X is the source."""
    at = verb.last + 1
    if unit.low(at) != "from" or not {cue.lemma for cue in verb.cues} & {"learn", "hear", "understand"}:
        return None
    that = next((i for i in range(at + 2, at + 14) if unit.low(i) == "that"), None)
    if that is None:
        return _learned(unit, verb, at)
    source = (unit.between(at + 1, that - 1),)
    return _relation_of(source, unit.between(verb.first, at), content_right(unit, that))


def _learned(unit: Unit, verb: Verb, at: int) -> Relation | None:
    """Read "S, Norpress has learned from X": X is the source, and Norpress was told."""
    source, subject = subject_after(unit, at + 1), subject_before(unit, verb.first - 1, 0)
    if source is None or subject is None or unit.tag(subject[0] - 1) != ",":
        return None
    content = content_left(unit, subject[0] - 1, left_floor(unit, subject[0] - 1))
    return _relation_of((unit.between(*source),), unit.between(verb.first, at), content)


def _told_by(unit: Unit, verb: Verb, by: int, source: Range | None) -> Relation | None:
    """Read "was told by X that S", "had been asked by X to S"."""
    if source is None or not verb.passive:
        return None
    for index in range(source[0] + 1, source[1] + 2):
        if unit.low(index) in {"that", "to", "whether", "how"}:
            named = unit.between(source[0], index - 1)
            return _relation_of((named,), unit.between(verb.first, by), content_right(unit, index))
    return None


def _told(unit: Unit, verb: Verb) -> Relation | None:
    """Read "was told that S": nobody says who told."""
    index = after_adjuncts(unit, verb.last + 1)
    if "h" not in verb.frames or unit.low(index) not in {"that", "whether", "how"}:
        return None
    return _relation_of((), unit.between(verb.first, verb.last), content_right(unit, index))


def _makes_known(verb: Verb) -> bool:
    """True for a verb of saying, not of thinking or judging ("is not understood by many")."""
    return any(cue.effect in _KNOWN and set(cue.frames) & {"s", "t"} for cue in verb.cues)


def _participle(unit: Unit, verb: Verb, found: list[Relation]) -> Relation | None:
    """Read ", adding that …" and "voters saying …": the source of the relation before, a noun, or the main subject."""
    content = _content_after(unit, verb)
    if content is None or unit.tag(verb.at - 1) in {"D", "G"} or unit.low(verb.at - 1) == "in":
        return None
    source: tuple[Span, ...] = ()
    if not verb.speaks and unit.tag(verb.first - 1) != ",":
        return None
    if unit.tag(verb.first - 1) in {"w", "X"}:
        if not _makes_known(verb) or verb.noun_too:
            return None
        noun = owner_before(unit, verb.first - 1)
        source = (unit.between(*noun),) if noun and not reads_as_past(unit, noun[1]) else ()
    elif found:
        source = found[-1].source_spans
    if not source:
        subject = main_subject(unit, 0, verb.at - 1)
        source = (unit.between(*subject),) if subject else ()
    return _relation_of(source, unit.between(verb.first, verb.last), content) if source else None


def _inverted(unit: Unit, verb: Verb) -> Relation | None:
    """Read ““…,” said X” and “…, says X”."""
    before = verb.first - 1
    told = "h" in verb.frames and not {cue.lemma for cue in verb.cues} & _WARNS
    if verb.first != verb.at or before < 0 or told or not verb.speaks:
        return None
    quoted = unit.tag(before) == '"' or (unit.tag(before) == "," and unit.tag(before - 1) == '"')
    source = subject_after(unit, verb.last + 1)
    ends = source is not None and unit.tag(source[1] + 1) in {"", "."}
    if not quoted and (unit.tag(before) != "," or (not ends and with_insertion(unit, before, 0) is not None)):
        return None
    if source is None or (not quoted and _is_clause(unit, source)):
        return None
    content = content_left(unit, before, left_floor(unit, before))
    cue = unit.between(verb.first, verb.last)
    return _relation_of((unit.between(*source),), cue, content, _next_quote(unit, source[1] + 1))


def _is_clause(unit: Unit, source: Range) -> bool:
    """True where what follows the verb is a clause with a verb of its own: the content, not an inverted source."""
    end = next((i for i in range(source[0], source[1] + 1) if unit.tag(i) in {",", "S"} or unit.low(i) == "who"), None)
    if has_finite_verb(unit, source[1] + 1, source[1] + 1):
        return True
    inside = end is None and unit.tag(source[0]) in {"D", "N"} and unit.tag(source[1]) in {"w", "0", "T"}
    return inside and has_finite_verb(unit, source[0] + 1, source[1] - 1)


def _next_quote(unit: Unit, index: int) -> Span | None:
    """Return the quotation that goes on after the inserted words, or nothing."""
    while starts_adjunct(unit, index):
        index = adjunct_end(unit, index)
    while unit.tag(index) in {"R", "T"}:
        index += 1
    if unit.tag(index) in {",", ".", ":", ";", "-"}:
        index += 1
    return content_right(unit, index) if unit.tag(index) == '"' else None


def _upright(unit: Unit, verb: Verb) -> Relation | None:
    """Read "X said …", "…, X said" and "…, X said, …"."""
    subject = subject_before(unit, verb.first - 1, 0)
    if subject is None or not agrees(unit, verb, subject):
        return None
    before = subject[0] - 1
    if verb.speaks and _quotation_precedes(unit, before):
        left = content_left(unit, before, left_floor(unit, before))
        behind = after_hearer(unit, verb.last + 1) if "h" in verb.frames else verb.last + 1
        contents: tuple[Span | None, ...] = (left, _next_quote(unit, behind))
    elif unit.low(before) in _RELATIVES and unit.tag(verb.last + 1) in {"A", "V"}:
        contents = (content_right(unit, verb.last + 1),)
    elif verb.speaks and unit.low(before) == "as":
        contents = _beside(unit, before, verb.last + 1)
    else:
        contents = _behind_or_around(unit, verb, before)
    return _relation_of((unit.between(*subject),), unit.between(verb.first, verb.last), *contents)


def _behind_or_around(unit: Unit, verb: Verb, before: int) -> tuple[Span | None, ...]:
    """Return the content behind the verb, else what stands before the subject and resumes behind the verb."""
    right = _content_after(unit, verb)
    adjunct = unit.tag(before) == "," and unit.tag(verb.last + 1) in {"P", "T"} and verb.speaks
    if adjunct and right is not None and not right.of(unit.text).startswith(("that", "“", '"')):
        finite = has_finite_verb(unit, left_floor(unit, before), before)
        right = None if finite and any(_around(unit, verb, before)) else right
    if right is not None:
        return (right,)
    if not verb.speaks or before < 1 or unit.tag(before) not in {",", '"', "-", "("}:
        return ()
    return _around(unit, verb, before)


def _beside(unit: Unit, before: int, index: int) -> tuple[Span | None, ...]:
    """Return the contents of "As X reported, S" and "S, as X reported"."""
    while unit.tag(index) in {"R", "T"} or starts_adjunct(unit, index):
        index = adjunct_end(unit, index) if starts_adjunct(unit, index) else index + 1
    right = content_right(unit, index + 1) if unit.tag(index) == "," else None
    left = content_left(unit, before - 1, left_floor(unit, before - 1)) if before > 1 else None
    return left, right


def _quotation_precedes(unit: Unit, index: int) -> bool:
    return unit.tag(index) == '"' or (unit.tag(index) == "," and unit.tag(index - 1) == '"')


def _around(unit: Unit, verb: Verb, before: int) -> tuple[Span | None, ...]:
    """Return the content before the source, which ends at `before`, and what resumes it behind the cue."""
    floor = left_floor(unit, before)
    left = content_left(unit, before, floor)
    index = verb.last + 1
    while starts_adjunct(unit, index):
        index = adjunct_end(unit, index)
    while unit.tag(index) in {"R", "T"}:
        index += 1
    resumed = None
    closed = unit.tag(index) == ")" and unit.tag(before) == "("
    goes_on = unit.low(index + 1) not in _NO_RESUMING and not attributes_again(unit, index + 1)
    if (closed or unit.tag(index) in {",", "-"}) and goes_on:
        resumed = content_right(unit, index + 1)
    if resumed is None and not has_finite_verb(unit, floor, before) and not _quotation_precedes(unit, before):
        return ()
    if resumed is not None and unit.tag(before - 1) in {"S", "C"}:
        left = None
    return left, resumed


def _relation_of(source: tuple[Span, ...], cue: Span, *contents: Span | None) -> Relation | None:
    spans = tuple(sorted(span for span in contents if span is not None))
    return Relation(source_spans=source, cue_spans=(cue,), content_spans=spans) if spans else None


def _content_after(unit: Unit, verb: Verb) -> Span | None:
    """Return the content to the right of the verb, None where there is none."""
    if "h" in verb.frames:
        heard = _opening(unit, after_hearer(unit, verb.last + 1), verb)
        if heard is not None or not verb.frames & {"t", "n"}:
            return heard
    return _opening(unit, verb.last + 1, verb)


def _opening(unit: Unit, index: int, verb: Verb) -> Span | None:
    index = after_adjuncts(unit, index)
    opened = _opened(unit, index, verb)
    if opened is not None:
        return content_right(unit, opened, phrase="p" in verb.frames and unit.low(opened - 1) in verb.prepositions)
    return _bare(unit, index, verb)


def _opened(unit: Unit, index: int, verb: Verb) -> int | None:
    """Return the first token of a content that a mark or a word opens: a colon, a quotation, "that", "to", "of"."""
    low, tag, frames = unit.low(index), unit.tag(index), verb.frames
    if tag == ":" or (tag == "," and unit.tag(index + 1) == '"'):
        return index + 1
    if tag == '"' or (low in _CLAUSE_OPENERS and verb.speaks) or (low == "what" and "n" in frames):
        return index
    if low in {"to", "not"} and _HIDES & {unit.low(ahead) for ahead in range(index, index + 4)}:
        return None
    if low == "to" and frames & {"i", "h"} and unit.tag(index + 1) in {"w", "V", "A", "R"}:
        return index
    if "p" in frames and low in verb.prepositions:
        return index + 1
    return _object_of(unit, index, verb) if "p" in frames else None


def _object_of(unit: Unit, index: int, verb: Verb) -> int | None:
    """Return where "X of Y" starts after "accused"."""
    for ahead in range(index, index + 12):
        if unit.low(ahead) in verb.prepositions and unit.tag(index) in {"N", "X", "D", "w"} and ahead > index:
            return index
        if unit.tag(ahead) not in {"N", "X", "D", "w", "0", "G", "P"}:
            break
    return None


def _bare(unit: Unit, index: int, verb: Verb) -> Span | None:
    """Return a clause without "that", or a noun phrase where the verb takes one."""
    tag, low, frames = unit.tag(index), unit.low(index), verb.frames
    if tag == "w" and low.endswith("ing") and "s" in frames and unit.tag(index + 1) not in {".", "", "P"}:
        return content_right(unit, index)
    if _no_content(unit, index, verb):
        return None
    end = min(clause_end(unit, index), index + 30)
    counted = low in {"about", "around", "over", "nearly"} and unit.tag(index + 1) in {"0", "D"}
    if tag in {"P", "T"} and not counted:
        return _after_opening_phrase(unit, index, end, verb)
    clause = bool(frames & {"s", "h"}) and _reads_as_clause(unit, index, end, verb)
    thought = "t" in frames and (tag == "N" or has_finite_verb(unit, index, min(end, index + 5)))
    if clause or thought:
        return content_right(unit, index)
    return content_right(unit, index, phrase=True) if "n" in frames and not verb.noun_too else None


def _after_opening_phrase(unit: Unit, index: int, end: int, verb: Verb) -> Span | None:
    """Return a clause that opens with words of time or place and a comma: "said in May, the dock closed"."""
    comma = any(unit.tag(i) == "," for i in range(index, end))
    opens = "s" in verb.frames and comma and not verb.noun_too
    return content_right(unit, index) if opens and has_finite_verb(unit, index, end) else None


def _no_content(unit: Unit, index: int, verb: Verb) -> bool:
    """True for "said no", "said circulated …", and for words that open neither a clause nor a noun phrase."""
    tag, low = unit.tag(index), unit.low(index)
    if tag not in {"N", "D", "X", "w", "0", "P", "T"} and low != "having":
        return True
    empty = low in word_set("no_content") and any(cue.lemma == "say" for cue in verb.cues)
    return empty or (tag == "w" and low.endswith("ed") and unit.tag(index + 1) not in {"w", "X"})


def _reads_as_clause(unit: Unit, first: int, last: int, verb: Verb) -> bool:
    if verb.noun_too:
        return unit.tag(first) == "N" and has_finite_verb(unit, first, last)
    sure = any(cue.lemma == "say" for cue in verb.cues) and last - first > 2
    return sure or has_finite_verb(unit, first, last)
