"""Rules by which a sentence bears out an assertion or refutes it, on top of the comparison of pairs."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path

from bench.distortions import gist
from reportedly.claims.features import Pair
from reportedly.claims.gist import Gist
from reportedly.claims.rules import opposed
from reportedly.claims.words import DAYS, concept, tokens
from reportedly.records.places import country_of

CASES = Path(__file__).parents[1] / "cases"
LEAST_COVERED = 0.7
SAME_BEGINNING = 4  # letters
NUMBER_WEIGHT = 0.8  # of a number or year beside words
WITHIN = 6  # words after a negation that it may turn round
NUMBER = re.compile(r"\d[\d,.]*\d|\d")  # also that of "26th"
YEAR = re.compile(r"\b\d{4}\b")
BRACKET = re.compile(r"-[LR][RS]B-")
WITHIN_NAMES = frozenset(["the", "of", "and", "'s", "de"])
DECADES = dict(
    zip(
        ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"),
        range(192, 200),
        strict=True,
    )
)
NAMES_OF_DECADES = frozenset(map(concept, DECADES))  # told by years
NEGATION = re.compile(
    r"\b(?:not|no|never|none|neither|nor|nobody|nothing|cannot|without|zero|unable|incapable|unwilling"
    r"|fail(?:s|ed|ing)?|refus(?:es|ed|ing)|lack(?:s|ed|ing)?|yet to|avoid(?:s|ed)?|declin(?:es|ed)|den(?:y|ies|ied)"
    r"|absent|prevent(?:s|ed)?|forbidden|against|childless|neglect(?:s|ed)?|opposed to"
    r"|far from|unrelated|disassociated|unaware|stop(?:s|ped)?)\b|n ?'t\b",
    re.IGNORECASE,
)
NO_NEGATION = re.compile(
    r"\b(?:not only|not just|nothing but|no\. \d|no (?:longer only|later than|less than|more than|fewer than))\b",
    re.IGNORECASE,
)
# Words that a text bears out by saying anything of the kind, or that say how rather than what.
EMPTY = frozenset(map(concept, (CASES / "empty_words.txt").read_text(encoding="utf-8").split()))
# A sentence that begins so is still about whom its article is about, though it does not name him.
GOES_ON = re.compile(
    r"^\W*(?:he|she|his|her|they|their|it|its|the|this|in|during|after|from|on|as|both|each|at|since|by|following"
    r"|despite|although|while|when|among|along|also|for|with)\b",
    re.IGNORECASE,
)


def _rows(name: str) -> list[str]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def kinds() -> dict[str, frozenset[str]]:
    """Return what is of a kind, or shows it, by the kind."""
    split = (row.split(": ") for row in _rows("kinds.txt"))
    return {concept(kind): frozenset(map(concept, members.split())) for kind, members in split}


@cache
def exclusive() -> tuple[frozenset[str], ...]:
    """Return groups of words of which only one holds at one place."""
    return tuple(frozenset(map(concept, row.split())) for row in _rows("exclusive.txt"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facing:
    """An assertion and a sentence that may bear it out.

    `said` holds what the assertion says of its subject, each word with its weight; `covered` those of them that the
    sentence has, `there` all words of the sentence.
    """

    evidence: str
    claim: str
    pair: Pair
    subject: frozenset[str]
    said: dict[str, float]
    covered: frozenset[str]
    there: frozenset[str]

    @classmethod
    def of(cls, evidence: str, claim: str) -> "Facing":
        """Read both texts."""
        evidence, claim = (BRACKET.sub(" ", text) for text in (evidence, claim))
        ours, there = gist(claim, "m2"), frozenset(concept(word) for word, _ in tokens(evidence))
        said = _said(claim, ours)
        numbers = _numbers(evidence)
        covered = frozenset(word for word in said if word in numbers or _held(word, there))
        return cls(
            evidence=evidence,
            claim=claim,
            pair=Pair.of(gist(evidence, "m1"), ours),
            subject=subject(claim),
            said=said,
            covered=covered,
            there=there,
        )

    @property
    def left(self) -> frozenset[str]:
        """What the assertion says and the sentence does not."""
        return frozenset(self.said) - self.covered

    @property
    def share(self) -> float:
        """How much of what the assertion says the sentence says too."""
        total = sum(self.said.values())
        return sum(self.said[word] for word in sorted(self.covered)) / total if total else 1.0


def _said(claim: str, ours: Gist) -> dict[str, float]:
    turned = {concept(word) for found in NEGATION.finditer(claim) for word, _ in tokens(found.group())}
    telling = {word: weight for word, weight in ours.weights.items() if word not in EMPTY | turned | NAMES_OF_DECADES}
    said = {word: weight for word, weight in telling.items() if word not in subject(claim)}
    return (said or telling or dict(ours.weights)) | dict.fromkeys(_numbers(claim), NUMBER_WEIGHT)


def _held(word: str, there: frozenset[str]) -> bool:
    """True where the word, one with the same beginning, or one of the kind that it names stands there."""
    alike = len(word) >= SAME_BEGINNING and any(other.startswith(word[:SAME_BEGINNING]) for other in there)
    return word in there or alike or not kinds().get(word, frozenset()).isdisjoint(there)


def subject(claim: str) -> frozenset[str]:
    """Return the words of the name that a claim begins with: whom or what it is about."""
    named = takewhile(lambda word: not word[0].islower() or word.lower() in WITHIN_NAMES, claim.split())
    return frozenset(concept(word) for word, _ in tokens(" ".join(named)))


def _numbers(text: str) -> set[str]:
    return {number.replace(",", "") for number in NUMBER.findall(text)}


def _another_number(facing: Facing) -> bool:
    figures = facing.pair.figures
    return bool(_numbers(facing.claim) - _numbers(facing.evidence)) and not figures.agreeing


def _another_decade(facing: Facing) -> bool:
    named = {DECADES[word.lower()] for word, _ in tokens(facing.claim) if word.lower() in DECADES}
    return bool(named) and named.isdisjoint(int(year[:3]) for year in YEAR.findall(facing.evidence))


def _another_day(facing: Facing) -> bool:
    ours, theirs = ({word.lower() for word, _ in tokens(text)} & DAYS for text in (facing.claim, facing.evidence))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _another_of_a_class(facing: Facing) -> bool:
    new = facing.there - facing.said.keys()
    return any(facing.left & group and new & group for group in exclusive())


def _another_nation(facing: Facing) -> bool:
    ours = any(country_of(word.lower()) and concept(word) in facing.left for word, _ in tokens(facing.claim))
    found = (word for word, _ in tokens(facing.evidence) if country_of(word.lower()))
    return ours and any(concept(word) not in facing.said for word in found)


def _of_another(facing: Facing) -> bool:
    """True where the sentence is about what the assertion names beside its subject, which it does not have."""
    objects = {concept(word) for word, _ in tokens(facing.claim)[1:] if word[0].isupper()} - facing.subject
    absent = bool(facing.subject) and not any(_held(word, facing.there) for word in facing.subject)
    return absent and not objects.isdisjoint(facing.there) and not GOES_ON.match(facing.evidence)


# What shows that the sentence says something else, whatever words it has in common with the assertion.
OTHERWISE: tuple[tuple[Callable[[Facing], bool], str], ...] = (
    (lambda facing: facing.share < LEAST_COVERED, "It says too little of what is asserted."),
    (lambda facing: bool(facing.pair.figures.disputed), "Their values differ."),
    (_another_number, "It lacks a number."),
    (_another_decade, "It gives a year of another decade."),
    (_another_day, "It gives another day or month."),
    (lambda facing: opposed(facing.pair.a, facing.pair.b) is not None, "It says the opposite."),
    (_another_of_a_class, "Of several things of which one holds it says another."),
    (_another_nation, "It names another nation."),
    (_of_another, "It says this of someone else."),
)


def negated(facing: Facing) -> bool:
    """True where one of the two negates what both say: two negations are none."""
    ours = len(NEGATION.findall(NO_NEGATION.sub(" ", facing.claim))) % 2 == 1
    return ours != _turns_round(facing)


def _turns_round(facing: Facing) -> bool:
    """True where a negation stands shortly before a word of the sentence that is in the assertion too."""
    text = NO_NEGATION.sub(" ", facing.evidence)
    beginnings = {word[:SAME_BEGINNING] for word in facing.covered}
    for found in NEGATION.finditer(text):
        after = [concept(word) for word, _ in tokens(text[found.end() :])][:WITHIN]
        if any(word in facing.covered or word[:SAME_BEGINNING] in beginnings for word in after):
            return True
    return False


def supports(evidence: str, claim: str) -> bool:
    """True where the evidence bears out the claim: it says the same, or says otherwise of what is negated."""
    facing = Facing.of(evidence, claim)
    says_so = not any(applies(facing) for applies, _ in OTHERWISE)
    return says_so != negated(facing)
