"""Cue verbs in their place: the group of words they stand in, and whether they are verbs at all."""

from dataclasses import dataclass
from functools import cached_property

from reportedly.mentions.lexicon import Cue, cue_forms, word_set
from reportedly.mentions.phrases import Range
from reportedly.mentions.units import Unit

_WISHES = frozenset({"should", "must", "might", "may", "can", "could", "would", "ought"})
_NO_BASE = word_set("be") | {"has", "have", "had", "having"}
_QUANTIFIERS = frozenset({"all", "both", "many", "some", "others", "few", "most", "several", "another", "each"})
_WENT_ON = frozenset({"on", "continued", "continues", "began", "refused", "declined", "failed", "going", "proceeded"})


@dataclass(frozen=True)  # no slots: the rules ask each verb for the same, which is found once
class Verb:
    """A cue verb in its place: tokens `first` to `last` are the group, `at` is the verb itself."""

    first: int
    last: int
    at: int
    inflection: str
    cues: tuple[Cue, ...]
    noun_too: bool
    passive: bool

    @cached_property
    def frames(self) -> frozenset[str]:
        """All letters of the frames of its readings."""
        return frozenset("".join(cue.frames for cue in self.cues))

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """All prepositions that open its content."""
        return frozenset(word for cue in self.cues for word in cue.prepositions)

    @cached_property
    def speaks(self) -> bool:
        """True for a verb that takes a clause or a quotation."""
        return bool(self.frames & {"s", "t", "q", "h"})


def verb_at(unit: Unit, at: int) -> Verb | None:
    """Return the cue verb at token `at`, None where the word is no verb there."""
    form = cue_forms()[unit.low(at)]
    cues = tuple(cue for cue in form.cues if not cue.particle)
    last = at
    with_particle = tuple(cue for cue in form.cues if cue.particle and _particle(unit, at, cue.particle))
    if with_particle:
        cues, last = with_particle, at + len(with_particle[0].particle.split())
    if unit.low(last + 1) in {"nor", "or"} and unit.outside(last + 2) and unit.tokens[last + 2].cue:
        last += 2
    if not cues or not _reads_as_verb(unit, at, form.inflection):
        return None
    first = _group_start(unit, at)
    if _only_wished(unit, first, at):
        return None
    named = form.inflection == "s" and unit.tag(at - 1) == "X" and unit.tag(at + 1) in {"D", "N", "X", "w", "0"}
    noun_too = unit.low(at) in word_set("nouns_too") and first == at and not named
    passive = form.inflection == "past" and any(unit.low(index) in word_set("be") for index in range(first, at))
    return Verb(first, last, at, form.inflection, cues, noun_too, passive)


def _group_start(unit: Unit, at: int) -> int:
    first = at
    while first > 0 and unit.tag(first - 1) in {"A", "R"}:
        first -= 1
    while first < at and unit.tag(first) == "R" and unit.tag(first - 1) in {"", ",", '"'}:
        first += 1
    return first


def _only_wished(unit: Unit, first: int, at: int) -> bool:
    """True for "should know", "could say": nothing was said; "could not say" declines and stays."""
    lows = [unit.low(index) for index in range(first, at)]
    negated = any(low in {"not", "never", "cannot", "neither"} or low.endswith(("n't", "n’t")) for low in lows)
    return not negated and bool(_WISHES & set(lows))


def _particle(unit: Unit, at: int, particle: str) -> bool:
    words = particle.split()
    return [unit.low(at + 1 + n) for n in range(len(words))] == words


def _reads_as_verb(unit: Unit, at: int, inflection: str) -> bool:
    before, low_before = unit.tag(at - 1), unit.low(at - 1)
    if before in {"D", "G"} and low_before not in _QUANTIFIERS:
        return False
    if before == "P" and inflection != "ing" and low_before not in {"to", "as"}:
        return False
    if inflection in {"base", "s"} and (unit.low(at + 1) == "of" or not _fits_auxiliary(unit, at, inflection)):
        return False
    if unit.tag(at) == "X" and at > 0 and inflection != "past":
        return False
    return not (inflection == "base" and low_before == "to") or unit.low(at - 2) in _WENT_ON


def _fits_auxiliary(unit: Unit, at: int, inflection: str) -> bool:
    """False for "had plans", "is report": no verb form stands there."""
    before = at - 1
    while unit.tag(before) == "R":
        before -= 1
    if unit.tag(before) != "A":
        return True
    return inflection == "base" and unit.low(before) not in _NO_BASE


def agrees(unit: Unit, verb: Verb, subject: Range) -> bool:
    """True unless number tells against the reading as a verb ("the report", "swing states")."""
    if verb.first != verb.at or verb.inflection not in {"base", "s"}:
        return True
    head = subject[0]
    for index in range(subject[0], subject[1] + 1):
        participle = unit.tag(index) == "w" and unit.low(index).endswith("ed")
        if (unit.tag(index) in {"P", "S", ","} or participle) and index > subject[0]:
            break
        head = index
    low = unit.low(head)
    plural = (
        low in word_set("plurals")
        or low.endswith("men")
        or (low.endswith("s") and not low.endswith(("ss", "us", "is")))
    )
    if "and" in {unit.low(i) for i in range(subject[0], subject[1])}:
        plural = True
    if unit.tag(head) == "X":
        return verb.inflection == "s" or plural
    return plural if verb.inflection == "base" else not plural or low == "who"
