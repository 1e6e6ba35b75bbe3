"""The Admiralty letter of a source (FM 2-22.3, table B-1): from its record, unless a person gave one.

Beta-Binomial: the share of its claims that hold is Beta(pool x WEIGHT + confirmed, (1 - pool) x WEIGHT + contradicted),
where the pool is that of all sources of its kind in this ledger. The letter is read off the lower bound, so that a
short record never makes a source reliable. The claim at hand plays no part: a letter is never derived from a digit.
"""

from dataclasses import dataclass

from reportedly.grades.beta import quantile
from reportedly.grades.records import Record

WEIGHT = 2.0  # how many claims the pool of a kind counts as
FEWEST = 4  # judged claims below which a source cannot be judged
BOUND = 0.2  # chance that the true share lies below the lower bound
# The least lower bound of each letter; E is what is left.
SCALE: tuple[tuple[float, str, str], ...] = (
    (0.85, "A", "completely reliable"),
    (0.70, "B", "usually reliable"),
    (0.55, "C", "fairly reliable"),
    (0.35, "D", "not usually reliable"),
    (0.00, "E", "unreliable"),
)
CHANGE = {"A": "Contradicted claims would lower it.", "E": "More confirmed claims would raise it."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettered:
    """A letter with its reasons; `low` is the lower bound of the share of claims that hold, `mean` its expectation.

    Of a source without a letter `low` is None and `mean` that of its kind, or None where too little is known of that.
    """

    letter: str
    because: tuple[str, ...]
    low: float | None = None
    mean: float | None = None


def letter_of(record: Record) -> Lettered:
    """Return the letter that a record earns; F where too few of its other claims could be judged."""
    if record.judged < FEWEST:
        # What is known of its kind says how reliable it may be, and is no basis for a letter.
        return Lettered(letter="F", because=(_too_few(record),), mean=record.usual)
    a = WEIGHT * record.pool + record.confirmed
    b = WEIGHT * (1 - record.pool) + record.contradicted
    low, mean = quantile(BOUND, a, b), a / (a + b)
    letter, meaning = next((letter, meaning) for least, letter, meaning in SCALE if low >= least)
    because = (
        f"{letter}, {meaning}: of its {record.judged} other claims that could be judged here, {record.confirmed} were "
        f"confirmed and {record.contradicted} contradicted; at least {low:.0%} hold, by the lower bound.",
        CHANGE.get(letter, "More confirmed claims would raise it, contradicted ones lower it."),
    )
    return Lettered(letter=letter, because=because, low=low, mean=mean)


def _too_few(record: Record) -> str:
    known = "none" if not record.judged else f"only {record.judged}"
    return (
        f"F, cannot be judged: {known} of its other claims here could be judged, {FEWEST} are needed. "
        "More of its claims, or a person's letter, would change that."
    )
