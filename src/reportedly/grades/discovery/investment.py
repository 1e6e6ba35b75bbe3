"""Investment (Pasternack and Roth, COLING 2010): sources invest their trust in claims and earn what these yield."""

from collections.abc import Callable

import numpy as np

from reportedly.grades.discovery.votes import Floats, Verdict, Votes

ROUNDS = 20  # as in the paper
GROWTH = 1.2  # G(x) = x^1.2


def investment(votes: Votes) -> Verdict:
    """Return beliefs B(c) = G(sum T(s) / |C_s|) and trust, whose mean is 1; the prior belief is the share of votes."""
    return invest(votes, votes.share(votes.sources_of_claim), lambda invested: invested**GROWTH)


def invest(votes: Votes, prior: Floats, grown: Callable[[Floats], Floats]) -> Verdict:
    """Run the rounds; `grown` turns what is invested in each claim into its belief.

    T(s) = sum over its claims of B(c) times the part that s has in all that is invested in c, both of the last round.
    Trust is scaled to a mean of 1 after each round, which changes no ratio and keeps numbers in range.
    """
    belief, trust = prior, np.ones(len(votes.sources))
    for _ in range(ROUNDS):
        stake = (trust / votes.claims_of_source)[votes.source]
        total = votes.per_claim(stake)[votes.claim]
        part = np.divide(stake, total, out=np.zeros_like(stake), where=total > 0)
        trust = votes.per_source(belief[votes.claim] * part)
        trust = trust / trust.mean()
        belief = grown(votes.per_claim((trust / votes.claims_of_source)[votes.source]))
    return votes.verdict(belief, trust)
