"""Truth discovery: who is believed where sources differ; one file per method, each with its paper.

All methods take `Votes` and return a `Verdict`. None draws at random: the same votes in any order give
the same verdict.
"""

from collections.abc import Callable

from reportedly.grades.discovery.accu import accu
from reportedly.grades.discovery.amounts import Told, votes_of
from reportedly.grades.discovery.average_log import average_log
from reportedly.grades.discovery.crh import crh
from reportedly.grades.discovery.investment import investment
from reportedly.grades.discovery.pooled_investment import pooled_investment
from reportedly.grades.discovery.truthfinder import truthfinder
from reportedly.grades.discovery.vote import vote
from reportedly.grades.discovery.votes import Verdict, Vote, Votes, collapsed

METHODS: dict[str, Callable[[Votes], Verdict]] = {
    "vote": vote,
    "TruthFinder": truthfinder,
    "Average-Log": average_log,
    "Investment": investment,
    "PooledInvestment": pooled_investment,
    "ACCU": accu,
    "CRH": crh,
}

__all__ = [
    "METHODS", "Told", "Verdict", "Vote", "Votes", "accu", "average_log", "collapsed", "crh", "investment",
    "pooled_investment", "truthfinder", "vote", "votes_of",
]  # fmt: skip
