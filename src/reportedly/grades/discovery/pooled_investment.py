"""PooledInvestment (Pasternack and Roth, COLING 2010): what is invested in rival claims is pooled and shared anew."""

from reportedly.grades.discovery.investment import invest
from reportedly.grades.discovery.votes import Floats, Verdict, Votes

GROWTH = 1.4  # G(x) = x^1.4


def pooled_investment(votes: Votes) -> Verdict:
    """Return beliefs B(c) = H(c) G(H(c)) / sum of G(H(d)) over its rivals, itself included, and trust.

    H(c) is what is invested in c. The prior belief of each of k rivals is 1/k.
    """

    def pooled(invested: Floats) -> Floats:
        return invested * votes.share(invested**GROWTH)

    return invest(votes, 1 / votes.values_of_thing[votes.thing], pooled)
