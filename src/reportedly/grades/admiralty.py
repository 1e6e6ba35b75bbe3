"""The Admiralty digit of a claim (FM 2-22.3, table B-2): rows of a table, the first that applies decides.

The digit speaks of the claim alone, never of how reliable its sources are; 6 is "no basis", not the bottom of a scale.
More support never makes it worse, more contradiction never better.
"""

from collections.abc import Callable
from typing import NamedTuple

from reportedly.grades.evidence import Standing
from reportedly.records import Grade


class Row(NamedTuple):
    """A digit, the sentence that says why, what would change it, and when it applies."""

    digit: int
    because: str
    would_change: str
    applies: Callable[[Standing], bool]


def digit_of(standing: Standing, as_of: str = "") -> Grade:
    """Return the digit of a claim with the sentence of the row that decided; `as_of` is the day of the evidence."""
    row = next(row for row in ROWS if row.applies(standing))
    reasons = (row.because, *(UNSOUND_SAYS[kind] for kind in standing.unsound))
    return Grade(digit=row.digit, because=reasons, would_change=(row.would_change,), set_at=as_of)


UNSOUND_SAYS = {
    "arithmetic": "Its own numbers do not add up.",
    "citation-not-supported": "It is cited from where it does not stand.",
    "circular-citation": "Its citations lead back to themselves.",
}

ROWS: tuple[Row, ...] = (
    Row(
        5,
        "Improbable: only a changed copy or an unsupported citation says so; what it was made from says otherwise.",
        "A source of its own would lift it.",
        lambda s: s.only_distorted,
    ),
    Row(
        6,
        "Cannot be judged: no source remains on which it could be judged.",
        "A report that says so would give it a digit.",
        lambda s: s.named + s.unnamed <= 0,
    ),
    Row(
        1,
        "Confirmed: at least two named institutions that do not depend on one another say so; nobody contradicts them.",
        "An independent source against it, or one for another value, would lower it.",
        lambda s: s.named >= 2 and not s.contested and not s.unsound,
    ),
    Row(
        2,
        "Probably true: at least two named institutions say so, and nobody contradicts them, but it does not add up.",
        "An independent source against it, or one for another value, would lower it.",
        lambda s: s.named >= 2 and not s.contested,
    ),
    Row(
        3,
        "Possibly true: at least two named institutions say so, more than speak for anything else; it is contradicted.",
        "If the contradiction is withdrawn: 1. If as many speak for something else, it is doubtful or improbable.",
        lambda s: s.named >= 2 and s.named > s.opposed,
    ),
    Row(
        5,
        "Improbable: an independent source contradicts it, and no more named institutions say so than say otherwise.",
        "More named institutions that say so would lift it.",
        lambda s: s.denied or s.rival > s.named,
    ),
    Row(
        4,
        "Doubtful: others give a value that cannot hold as well, and as many stand behind that one.",
        "One more named institution that says so: 3. One more behind the other value: 5.",
        lambda s: s.rival > 0,
    ),
    Row(
        4,
        "Doubtful: a single source, and what it says does not bear itself out.",
        "A second named institution that says so would lift it.",
        lambda s: bool(s.unsound) and not s.agreeing,
    ),
    Row(
        3,
        "Possibly true: one named source says so; others that nobody can name give a value that cannot hold as well.",
        "If the other value is withdrawn: 2. A named source for the other value: 4.",
        lambda s: s.contested and s.named > 0,
    ),
    Row(
        4,
        "Doubtful: no source that can be named and was read says so, and others give a value that cannot hold as well.",
        "A named source that says so: 3.",
        lambda s: s.contested,
    ),
    Row(
        2,
        "Probably true: a named source says so, not confirmed by a second; nothing in this ledger speaks against it.",
        "A second named institution that says so: 1. An independent source against it: 5.",
        lambda s: s.named > 0,
    ),
    Row(
        3,
        "Possibly true: no source that can be named and was read says so; nothing in this ledger speaks against it.",
        "A named source that says so: 2. An independent source against it: 5.",
        lambda _: True,
    ),
)
