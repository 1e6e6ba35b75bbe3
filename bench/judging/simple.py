"""Two simple ways of counting, for comparison: outlets, and outlets without near copies."""

from collections import defaultdict

from .ratios import Figures, share
from .reading import World


def simple_ways(world: World) -> dict[str, Figures]:
    """Return how the two fare; both are given the true claims, which they would have to find first."""
    near = {copy["article"]: copy["of"] for copy in world.copies if copy["kind"] in {"identical", "near-copy"}}
    carried: dict[str, set[str]] = defaultdict(set)
    for mention in world.mentions.values():
        if mention["stance"] == "for" and world.claims[mention["claim"]]["kind"] != "remark":
            carried[mention["claim"]].add(mention["article"])
    every = {claim: _outlets(world, articles) for claim, articles in carried.items()}
    firsts = {
        claim: _outlets(world, {_first(article, near) for article in articles}) for claim, articles in carried.items()
    }
    return {"outlets": _figures(world, every), "outlets without near copies": _figures(world, firsts)}


def _outlets(world: World, articles: set[str]) -> int:
    return len({world.articles[article]["outlet"] for article in articles})


def _first(article: str, near: dict[str, str]) -> str:
    while article in near:
        article = near[article]
    return article


def _figures(world: World, said: dict[str, int]) -> Figures:
    true = {claim: world.claims[claim]["sources"]["for"] for claim in said}
    distorted = {one["claim"] for one in world.mentions.values() if one["distorted"] and one["stance"] == "for"}
    spoilt = [claim for claim in said if claim in distorted and true[claim]["least"] == 0]
    number = len(said)
    return {
        "interval contains the truth": share(sum(said[claim] == true[claim]["really"] for claim in said), number),
        "interval exact": share(
            sum(said[claim] == true[claim]["least"] == true[claim]["most"] for claim in said), number
        ),
        "mean width": 0.0,
        "false confirmation": share(sum(said[claim] > true[claim]["really"] for claim in said), number),
        "distorted claims supported": share(sum(said[claim] > 0 for claim in spoilt), len(spoilt)),
        "distorted claims confirmed": share(sum(said[claim] > 1 for claim in spoilt), len(spoilt)),
    }
