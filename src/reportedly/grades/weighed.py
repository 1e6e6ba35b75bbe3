"""What a probability is of: a claim, its rivals, and what is known of their sources."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.grades.letters import Lettered
from reportedly.records import Claim

Letters = Mapping[str, Lettered]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A claim with its rivals, and what is known of each source by the key of its root.

    `read`: it was read off text, so that mistakes of reading count.
    """

    claim: Claim
    rivals: Sequence[Claim] = ()
    letters: Letters
    read: bool = False
