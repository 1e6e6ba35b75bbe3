"""What kind of copy two texts make: rows, asked in order; the first that holds names the kind and gives the reason."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import ge
from typing import Literal

from reportedly.copies.overlap import Overlap
from reportedly.records import CopyKind

SAME = 0.95  # share of either story: some words of the page itself always remain
NEAR = 0.5
PASSAGE = 25  # words outside quotation marks; fewer are said alike by chance, or by one press office
SENTENCE = ((0.2, 18), (0.33, 16))  # such words in a row are enough where they are a good part of a short text
CREDITED_PART = 0.24
SHORT, NEARLY_ALL = 12, 0.8  # and fewer where they are nearly all of one
HALVES = 20  # such words that must be among those of a near copy
RUNS, REWRITTEN = 3, 30  # runs of a rewrite, and the words that stand in them
FACTS, FEW_FACTS = 0.7, 10  # share of facts in sequence, and how many; two reports of one event reach .67
SOME_FACTS, MANY_FACTS = 0.45, 18  # a long sequence never came about by chance
CREDITED_WORDS = ((18, 0), (12, 2))  # words and facts that are enough where one credits the other, quotes among them
CREDITED_QUOTE = (12, 3, 0.2)  # such words, facts, and their share, quotes among the words
# Words beside the point in a row, names apart; part of a story, share of facts, how many: the more, the less of others.
ASIDE = ((8, 0.0, 0.25, 5), (9, 0.15, 0.2, 4), (10, 0.2, 0.1, 2))
ASIDE_QUOTED = ((9, 0.2, 0.33, 6), (12, 0.2, 0.28, 6))  # the same for quoted ones: many may have one statement
CREDITED_FACTS = ((5, 0.3),)  # facts and their share where no words are shared
NOTED = (8, 4, 0.2)  # words, facts, and their share beside a note that names the other
TAKEN_FACTS = ((2, 0.2),)  # and where the one says that all of it is from the other
TAKEN_WORDS = (9, 2)  # words and facts in that case
RETOLD = (0.33, 15, 0.42, 9)  # part of a story, words outside quotes, facts, how many: together they tell a rewrite
RETOLD_RUN = (0.2, 12, 0.4, 5)  # the same with a run of words outside quotes in the second place


Crediting = Literal[0, 1, 2]
"""How one of two texts credits the other: not at all, in a note, as the one that all of it is from."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind, the sentence that explains it to a reader, the condition, and how the one must credit the other."""

    kind: CopyKind
    because: str
    holds: Callable[[Overlap], bool]
    credited: Crediting = 0


def _passage(o: Overlap) -> bool:
    return o.longest >= PASSAGE or (o.told >= SHORT and o.most >= NEARLY_ALL)


def _sentence(o: Overlap) -> bool:
    return not o.one_outlet and any(o.most >= share and o.run >= words for share, words in SENTENCE)


def _same_facts(o: Overlap) -> bool:
    many = o.sequence >= MANY_FACTS and o.facts >= SOME_FACTS
    return many or (o.sequence >= FEW_FACTS and o.facts >= FACTS)


def _retold(o: Overlap) -> bool:
    many = all(map(ge, (o.most, o.told, o.facts, o.sequence), RETOLD))
    return many or all(map(ge, (o.most, o.run, o.facts, o.sequence), RETOLD_RUN))


def _told_with_credit(o: Overlap) -> bool:
    words, facts, share = CREDITED_QUOTE
    quoted = o.equal >= words and o.sequence >= facts and o.facts >= share
    quoted = quoted or all(map(ge, (o.equal, o.sequence, o.facts), NOTED))
    return quoted or _facts(o, CREDITED_FACTS)


def _beside_the_point(o: Overlap) -> bool:
    told = any(all(map(ge, (o.aside, o.most, o.facts, o.sequence), row)) for row in ASIDE)
    quoted = any(all(map(ge, (o.aside_quoted, o.most, o.facts, o.sequence), row)) for row in ASIDE_QUOTED)
    return not o.one_outlet and (told or quoted)


def _taken(o: Overlap) -> bool:
    return _facts(o, TAKEN_FACTS) or all(map(ge, (o.equal, o.sequence), TAKEN_WORDS))


def _facts(o: Overlap, enough: tuple[tuple[int, float], ...]) -> bool:
    return any(o.sequence >= facts and o.facts >= share for facts, share in enough)


RULES = (
    Rule(
        "identical",
        "The story is the same, word for word.",
        lambda o: o.least >= SAME and o.changed == 0 and o.ordered and o.told >= SHORT,
    ),
    Rule(
        "near-copy",
        "More than half of each story stands in the other.",
        lambda o: o.least >= NEAR and (_passage(o) or (o.told >= HALVES and o.longest >= SHORT)),
    ),
    Rule("excerpt", "A passage stands in both, word for word or nearly so.", _passage),
    Rule(
        "rewrite",
        "Several runs of words are the same, with other words between them.",
        lambda o: o.runs >= RUNS and o.told >= REWRITTEN,
    ),
    Rule("rewrite", "The same numbers and names follow one another in both.", _same_facts),
    Rule("rewrite", "Quotes, runs of words, numbers and names are the same, in the same sequence.", _retold),
    Rule("rewrite", "What is beside the point stands in both, word for word, among the same facts.", _beside_the_point),
    Rule("excerpt", "A sentence that is a good part of one text stands in both.", _sentence),
    Rule(
        "excerpt",
        "Words stand in both, and the one credits the other.",
        lambda o: o.most >= CREDITED_PART and any(o.equal >= w and o.sequence >= f for w, f in CREDITED_WORDS),
        credited=1,
    ),
    Rule(
        "rewrite",
        "Both hold the same numbers, names or quotes; the one credits the other.",
        _told_with_credit,
        credited=1,
    ),
    Rule(
        "rewrite",
        "Both hold the same numbers or names; the one says that it is from the other.",
        _taken,
        credited=2,
    ),
)


def kind_of(overlap: Overlap, *, credited: Crediting) -> Rule | None:
    """Return the rule that names the kind, or None where the two are no copies for what they share.

    `credited` tells how the one credits the other: then less is enough.
    """
    return next((rule for rule in RULES if credited >= rule.credited and rule.holds(overlap)), None)
