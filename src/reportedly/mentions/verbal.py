"""Cues that are verbs: who says, and what."""

from dataclasses import dataclass

from reportedly.mentions.contents import clause_end, content_left, content_right, has_finite_verb
from reportedly.mentions.lexicon import Cue, cue_forms, source_nouns
from reportedly.mentions.phrases import Range, adjunct_end, starts_adjunct, subject_after, subject_before
from reportedly.mentions.units import Unit
from reportedly.records import Relation, Span

_FARTHEST = 40
_CLAUSE_OPENERS = frozenset({"that", "how", "whether", "why", "what", "if", "where", "who"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue verb in its place: tokens `first` to `last` are the group, `at` is the verb itself."""

    first: int
    last: int
    at: int
    inflection: str
    cues: tuple[Cue, ...]

    @property
    def frames(self) -> frozenset[str]:
        """All letters of the frames of its readings."""
        return frozenset("".join(cue.frames for cue in self.cues))

    @property
    def prepositions(self) -> frozenset[str]:
        """All prepositions that open its content."""
        return frozenset(word for cue in self.cues for word in cue.prepositions)


def verbal_relations(unit: Unit) -> list[Relation]:
    """Return the relations of one unit whose cue is a verb."""
    found: list[Relation] = []
    floor = 0
    for index, token in enumerate(unit.tokens):
        if not token.cue or not unit.outside(index):
            continue
        verb = _verb_at(unit, index)
        if verb is None:
            continue
        relation = _read(unit, verb, floor, found)
        if relation is not None:
            found.append(relation)
    return found


def _verb_at(unit: Unit, at: int) -> Verb | None:
    form = cue_forms()[unit.low(at)]
    cues = tuple(c for c in form.cues if not c.particle)
    last = at
    with_particle = tuple(c for c in form.cues if c.particle and _particle(unit, at, c.particle))
    if with_particle:
        cues, last = with_particle, at + len(with_particle[0].particle.split())
    if not cues or not _reads_as_verb(unit, at, form.inflection):
        return None
    first = at
    while unit.tag(first - 1) in {"A", "R"} and first > 0:
        first -= 1
    while first < at and unit.tag(first) == "R" and unit.tag(first - 1) in {"", ",", '"'}:
        first += 1
    return Verb(first, last, at, form.inflection, cues)


def _particle(unit: Unit, at: int, particle: str) -> bool:
    words = particle.split()
    return [unit.low(at + 1 + n) for n in range(len(words))] == words


def _reads_as_verb(unit: Unit, at: int, inflection: str) -> bool:
    before, low_before = unit.tag(at - 1), unit.low(at - 1)
    if before in {"D", "G"} and low_before not in {"all", "both", "many", "some", "others", "few", "most", "several"}:
        return False
    if before == "P" and inflection != "ing":
        return False
    if inflection in {"base", "s"} and unit.low(at + 1) == "of":
        return False
    if unit.tag(at) == "X" and at > 0 and inflection != "past":
        return False
    if inflection == "base" and low_before == "to":
        return _infinitive_counts(unit, at)
    return True


def _infinitive_counts(unit: Unit, at: int) -> bool:
    """True for "went on to say", "continued to insist": the saying did take place."""
    return unit.low(at - 2) in {"on", "continued", "continues", "began", "refused", "declined", "failed", "going"}


def _read(unit: Unit, verb: Verb, floor: int, found: list[Relation]) -> Relation | None:
    passive = _passive(unit, verb)
    if passive is not None:
        return passive
    if verb.inflection == "ing" and unit.tag(verb.first) != "A":
        return _participle(unit, verb, found)
    inverted = _inverted(unit, verb, floor)
    if inverted is not None:
        return inverted
    subject = _subject(unit, verb, floor)
    if subject is None:
        return None
    return _with_subject(unit, verb, subject, floor)


def _subject(unit: Unit, verb: Verb, floor: int) -> Range | None:
    last = verb.first - 1
    if unit.low(last) == "to" and unit.low(last - 1) in {"on", "continued", "continues", "began"}:
        last -= 2
        while unit.tag(last) in {"A", "R", "V"}:
            last -= 1
    if unit.tag(last) in {"C", ","} and verb.inflection in {"past", "s"} and unit.low(last) in {"and", "but", ","}:
        shared = subject_before(unit, last, floor) if unit.tag(last) == "," else None
        return shared or _clause_subject(unit, last - 1, floor)
    return subject_before(unit, last, floor)


def _clause_subject(unit: Unit, last: int, floor: int) -> Range | None:
    """Return the subject that a coordinated verb shares ("She left early and told reporters …")."""
    index = last
    while index > floor and last - index < _FARTHEST and unit.outside(index):
        if unit.tag(index) == "V" or (
            unit.tag(index) == "w" and (unit.tokens[index].cue or unit.low(index).endswith("ed"))
        ):
            first = index
            while first - 1 > floor and unit.tag(first - 1) in {"A", "R"}:
                first -= 1
            subject = subject_before(unit, first - 1, floor)
            if subject is not None:
                return subject
        index -= 1
    return None


def _passive(unit: Unit, verb: Verb) -> Relation | None:
    """Read "was announced by X", "as reported by X", "was quoted as saying"."""
    after = verb.last + 1
    while unit.tag(after) in {"R", "T"}:
        after += 1
    if verb.inflection != "past" or unit.low(after) != "by":
        return None
    source = subject_after(unit, after + 1)
    content = content_left(unit, verb.first - 1, 0)
    if unit.low(verb.first - 1) in {"as", "first"} and content:
        content = content_left(unit, verb.first - 2, 0)
    if source is None or content is None:
        return None
    return _relation(unit.between(*source), unit.between(verb.first, after), content)


def _participle(unit: Unit, verb: Verb, found: list[Relation]) -> Relation | None:
    """Read ", adding that …": the source is that of the relation before, or the subject of the sentence."""
    content = _content_after(unit, verb)
    if content is None or unit.tag(verb.at - 1) in {"D", "X", "w", "G"}:
        return None
    source = found[-1].source_spans if found else ()
    if not source:
        subject = _clause_subject(unit, verb.at - 1, 0)
        source = (unit.between(*subject),) if subject else ()
    if not source:
        return None
    return Relation(source_spans=source, cue_spans=(unit.between(verb.first, verb.last),), content_spans=(content,))


def _inverted(unit: Unit, verb: Verb, floor: int) -> Relation | None:
    """Read ““…,” said X” and “…, says X”."""
    before = verb.first - 1
    if (
        verb.first != verb.at
        or before < floor
        or unit.tag(before) not in {",", '"', "-"}
        or not verb.frames & {"s", "q", "t"}
    ):
        return None
    source = subject_after(unit, verb.last + 1)
    if source is None or (
        unit.tag(before) == "," and has_finite_verb(unit, source[0], source[1]) and unit.tag(before - 1) != '"'
    ):
        return None
    content = content_left(unit, before, _floor(unit, before))
    if content is None:
        return None
    return _relation(unit.between(*source), unit.between(verb.first, verb.last), content, _resumed(unit, source[1] + 1))


def _resumed(unit: Unit, index: int) -> Span | None:
    """Return what follows the inserted words: a further quotation, or nothing."""
    while starts_adjunct(unit, index):
        index = adjunct_end(unit, index)
    while unit.tag(index) in {"R", "T"}:
        index += 1
    if unit.tag(index) in {",", ".", ":", ";", "-"}:
        index += 1
    if unit.tag(index) != '"' or unit.quoted[index] < 0:
        return None
    return content_right(unit, index)


def _floor(unit: Unit, index: int) -> int:
    """Return where the content that ends at `index` may start: after the last stop outside quotations."""
    while index > 0 and unit.tag(index - 1) not in {".", ";"}:
        index -= 1
    return index


def _with_subject(unit: Unit, verb: Verb, subject: Range, floor: int) -> Relation | None:
    source = unit.between(*subject)
    right = _content_after(unit, verb)
    cue = unit.between(verb.first, verb.last)
    before = subject[0] - 1
    if right is None and verb.frames & {"s", "t", "q"} and before > floor and unit.tag(before) in {",", '"', "-"}:
        left = content_left(unit, before, _floor(unit, before))
        return _relation(source, cue, left, _resumed(unit, verb.last + 1))
    if right is None:
        return None
    return _relation(source, cue, right)


def _relation(source: Span, cue: Span, *contents: Span | None) -> Relation | None:
    spans = tuple(sorted(span for span in contents if span is not None))
    if not spans:
        return None
    return Relation(source_spans=(source,), cue_spans=(cue,), content_spans=spans)


def _content_after(unit: Unit, verb: Verb) -> Span | None:
    """Return the content to the right of the verb, None where there is none."""
    index = verb.last + 1
    if "h" in verb.frames:
        index = _after_hearer(unit, index)
    index = _after_adjuncts(unit, index)
    opened = _opened(unit, index, verb)
    if opened is not None:
        return content_right(unit, opened) if opened < len(unit.tokens) else None
    return _bare(unit, index, verb.frames) if unit.tag(index) in {"N", "D", "X", "w", "0", "P"} else None


def _opened(unit: Unit, index: int, verb: Verb) -> int | None:
    """Return the first token of a content that a mark or a word opens: a colon, a quotation, "that", "to", "of"."""
    low, tag, frames = unit.low(index), unit.tag(index), verb.frames
    if tag == ":" or (tag == "," and unit.tag(index + 1) == '"'):
        return index + 1
    if tag == '"' or (low in _CLAUSE_OPENERS and frames & {"s", "t", "h"}):
        return index
    if low == "to" and "i" in frames and unit.tag(index + 1) in {"w", "V", "A"}:
        return index
    return index + 1 if "p" in frames and low in verb.prepositions else None


def _bare(unit: Unit, index: int, frames: frozenset[str]) -> Span | None:
    """Return a clause without "that", or a noun phrase where the verb takes one."""
    if unit.tag(index) == "P":
        return (
            content_right(unit, index)
            if "s" in frames and has_finite_verb(unit, index, clause_end(unit, index))
            else None
        )
    if "n" in frames:
        return content_right(unit, index)
    end = min(clause_end(unit, index), index + 25)
    if frames & {"s", "h"} and has_finite_verb(unit, index, end):
        return content_right(unit, index)
    if "t" in frames and (unit.tag(index) == "N" or has_finite_verb(unit, index, min(end, index + 5))):
        return content_right(unit, index)
    return None


def _after_hearer(unit: Unit, index: int) -> int:
    """Step over the one who is told: "him", "reporters", "the newspaper", "NHK"."""
    if unit.tag(index) == "N":
        return index + 1
    start = index
    while unit.tag(index) in {"D", "w", "X", "0", "G"} and index - start < 10:
        if index > start and unit.tag(index) == "D":
            break
        index += 1
        if unit.tag(index - 1) == "w" and unit.low(index - 1) in source_nouns():
            break
        if unit.tag(index - 1) == "X" and unit.tag(index) not in {"X", "G"}:
            break
    return index


def _after_adjuncts(unit: Unit, index: int) -> int:
    while index < len(unit.tokens):
        if unit.tag(index) in {"R", "T"}:
            index += 1
        elif starts_adjunct(unit, index):
            index = adjunct_end(unit, index)
        elif unit.low(index) == "to" and unit.low(index + 1) in {
            "reporters",
            "journalists",
            "me",
            "us",
            "him",
            "her",
            "them",
        }:
            index += 2
        else:
            break
    return index
