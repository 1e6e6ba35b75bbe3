"""Weighted vote: each source counts as much as it is trusted; without weights, one source one vote."""

from collections.abc import Mapping

import numpy as np

from reportedly.grades.discovery.votes import Verdict, Votes


def vote(votes: Votes, weights: Mapping[str, float] | None = None) -> Verdict:
    """Return the share of each thing's votes that each value has; `weights` by source, 1 where none is given."""
    trust = np.array([(weights or {}).get(name, 1.0) for name in votes.sources])
    return votes.verdict(votes.share(votes.per_claim(trust[votes.source])), trust)
