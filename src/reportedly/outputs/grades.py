"""Grades in sentences, for `show`, `brief` and the review page: always with the reason and what would change it.

A likelihood is never put into one sentence with a level of confidence (ICD 203).
"""

from collections.abc import Iterator

from reportedly.records import Claim, Grade, Probability, Root, likelihood_words

MEANING = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}

EVEN = 0.5
APART = (
    "Digit and probability are judged apart: the digit by who stands for and against it, "
    "the probability by how often claims with such support were true."
)


def digit_lines(grade: Grade) -> Iterator[str]:
    """Yield the digit with its meaning, its reasons, who set it, and what would change it."""
    meaning = "" if grade.set_by == "reportedly" else f"({MEANING[grade.digit]}) "
    yield f"{grade.digit}  {meaning}{' '.join(grade.because)}"
    yield _who(grade)
    if grade.would_change:
        yield f"What would change the digit: {' '.join(grade.would_change)}"


def _who(grade: Grade) -> str:
    if grade.set_by != "reportedly":
        return f"Set by {grade.set_by}{f', {grade.set_at}' if grade.set_at else ''}; no machine overwrites it."
    return f"Set by reportedly{f', on reports up to {grade.set_at}' if grade.set_at else ''}."


def probability_lines(found: Probability, grade: Grade | None = None) -> Iterator[str]:
    """Yield the interval in words and numbers, what it rests on, and what one root matters; or why there is none.

    Beside a digit that seems to say otherwise a line tells why both can stand.
    """
    if found.low is None or found.high is None:
        yield from found.because
    else:
        measured = "" if found.calibrated else ", not calibrated"
        yield f"{likelihood_words(found.low, found.high).capitalize()}: {found.low:.0%} to {found.high:.0%}{measured}."
        yield from found.because
        if grade and _seem_at_odds(grade.digit, found.low, found.high):
            yield APART
        if found.without and found.low_without is not None and found.high_without is not None:
            yield f"Without “{found.without}”, it ranges from {found.low_without:.0%} to {found.high_without:.0%}."
    if found.vote is not None:
        yield f"Share of the weighted vote of its sources, beside other values and denials: {found.vote:.0%}."
    if found.would_change:
        yield f"What would change it: {' '.join(found.would_change)}"


def _seem_at_odds(digit: int, low: float, high: float) -> bool:
    return (digit <= 2 and high < EVEN) or (digit in (4, 5) and low > EVEN)  # 6 is no verdict


def letter_lines(root: Root) -> Iterator[str]:
    """Yield the reasons of the letter of a root."""
    yield from root.letter_because


def grade_lines(claim: Claim) -> Iterator[str]:
    """Yield digit and probability of a claim, one line each thought."""
    if claim.grade:
        yield from digit_lines(claim.grade)
    if claim.probability:
        yield from probability_lines(claim.probability, claim.grade)
