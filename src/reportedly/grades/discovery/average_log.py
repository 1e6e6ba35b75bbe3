"""Average-Log (Pasternack and Roth, COLING 2010): mean belief of a source's claims times the log of their number."""

import numpy as np

from reportedly.grades.discovery.votes import Verdict, Votes

ROUNDS = 20  # as in the paper
PRIOR = 0.5  # "fixed" prior belief of every claim


def average_log(votes: Votes) -> Verdict:
    """Return beliefs and trust, both scaled so that the largest is 1: T(s) = log |C_s| mean B(c), B(c) = sum T(s)."""
    belief, trust = np.full(len(votes.claims), PRIOR), np.zeros(len(votes.sources))
    for _ in range(ROUNDS):
        mean = votes.per_source(belief[votes.claim]) / votes.claims_of_source
        trust = np.log(votes.claims_of_source) * mean
        if not trust.any():  # every source makes one claim: nothing tells them apart
            return votes.verdict(votes.share(votes.sources_of_claim), trust)
        trust = trust / trust.max()
        belief = votes.per_claim(trust[votes.source])
        belief = belief / belief.max()
    return votes.verdict(belief, trust)
