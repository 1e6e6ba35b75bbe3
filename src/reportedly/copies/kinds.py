"""What kind of copy two texts make: rows, asked in order; the first that holds names the kind and gives the reason."""

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.copies.overlap import Overlap
from reportedly.records import CopyKind

SAME = 0.95  # share of either story: some words of the page itself always remain
NEAR = 0.5
PASSAGE = 25  # words outside quotation marks; fewer are said alike by chance, or by one press office
SHORT = 12  # such words are enough where they are nearly all of a text
RUNS = 3
REWRITTEN = 30  # words of a rewrite that stand in runs
FACTS, FEW_FACTS = 0.7, 10  # share of facts in sequence, and how many at least; two reports of one event reach .67
SOME_FACTS, MANY_FACTS = 0.45, 18  # a long sequence never came about by chance


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind, the sentence that explains it to a reader, and the condition."""

    kind: CopyKind
    because: str
    holds: Callable[[Overlap], bool]


def _enough(overlap: Overlap) -> bool:
    return overlap.longest >= PASSAGE or (overlap.told >= SHORT and overlap.most >= 0.8)


def _same_facts(overlap: Overlap) -> bool:
    many = overlap.sequence >= MANY_FACTS and overlap.facts >= SOME_FACTS
    return many or (overlap.sequence >= FEW_FACTS and overlap.facts >= FACTS)


RULES = (
    Rule(
        "identical",
        "The story is the same, word for word.",
        lambda o: o.least >= SAME and o.changed == 0 and o.ordered and o.told >= SHORT,
    ),
    Rule(
        "near-copy",
        "More than half of each story stands in the other.",
        lambda o: o.least >= NEAR and _enough(o),
    ),
    Rule("excerpt", "A passage stands in both, word for word or nearly so.", _enough),
    Rule(
        "rewrite",
        "Several runs of words are the same, with other words between them.",
        lambda o: o.runs >= RUNS and o.told >= REWRITTEN,
    ),
    Rule("rewrite", "The same numbers and names follow one another in both.", _same_facts),
)


def kind_of(overlap: Overlap) -> Rule | None:
    """Return the rule that names the kind, or None where the two are no copies."""
    return next((rule for rule in RULES if rule.holds(overlap)), None)
