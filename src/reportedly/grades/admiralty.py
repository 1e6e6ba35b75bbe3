"""The Admiralty digit of a claim (FM 2-22.3, table B-2): rows of a table, the first that applies decides.

The digit speaks of the claim alone, never of how reliable its sources are; 6 is "no basis", not the bottom of a scale.
"""

from collections.abc import Callable

from reportedly.records import Claim, Grade


def digit_of(claim: Claim) -> Grade:
    """Return the digit of a claim whose roots were traced, with the sentence of the row that decided."""
    for digit, because, applies in ROWS:
        if applies(claim):
            return Grade(digit=digit, because=(because,))
    raise AssertionError("the last row applies to every claim")


def _conflicts(claim: Claim) -> int:
    return sum(related.kind == "conflict" for related in claim.related)


def _has_name(claim: Claim) -> bool:
    return any(root.named for root in claim.sources.for_.roots)


ROWS: tuple[tuple[int, str, Callable[[Claim], bool]], ...] = (
    (6, "No root remains on which it could be judged.", lambda claim: claim.sources.for_.least == 0),
    (
        5,
        "An independent root contradicts it.",
        lambda claim: claim.sources.against.least > 0 and claim.sources.for_.least < 2,
    ),
    (
        1,
        "At least two named institutions that do not depend on one another say so, and nobody contradicts them.",
        lambda claim: claim.sources.for_.least >= 2 and claim.sources.against.most == 0 and not _conflicts(claim),
    ),
    (
        2,
        "At least two named institutions say so, but other reports contradict it or give another value.",
        lambda claim: claim.sources.for_.least >= 2,
    ),
    (3, "One root, and other reports give a value that cannot hold as well.", lambda claim: _conflicts(claim) > 0),
    (2, "A named source says so and nothing in the ledger speaks against it.", _has_name),
    (3, "Nobody who can be named says so, and nothing in the ledger speaks against it.", lambda _: True),
)
