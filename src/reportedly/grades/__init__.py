"""Stage 7, grades: a claim with its sources in, the claim with its Admiralty digit out."""

from dataclasses import replace

from reportedly.grades.admiralty import digit_of
from reportedly.records import Claim

__all__ = ["digit_of", "grade"]


def grade(claim: Claim) -> Claim:
    """Return the claim with the digit that its roots earn; a probability is given only once it is calibrated."""
    return replace(claim, grade=digit_of(claim))
