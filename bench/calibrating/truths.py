"""What is true in a simulated newsroom: who tells it is right as often as they are reliable.

A newsroom's text says who stands behind which value. Here each of them gets a reliability, and the truth of each fact
is drawn given what they say: independent informants are right with their reliability, else give one of many wrong
values (the model of Dong et al. 2009). A value that nobody stands behind, made by a copyist or a misquotation, is
false.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from random import Random

from bench.judging.reading import Record, World

WRONG_VALUES = 20  # how many wrong values a fact could have been given
# Mean reliability of institutions and people who are named, of outlets, and of people who are not named.
NAMED, OUTLET, UNNAMED = (16.0, 4.0), (8.0, 2.0), (6.0, 4.0)


@dataclass(slots=True)
class Value:
    """One value of a fact: its claim, and who stands behind it and against it."""

    claim: str
    told: bool
    behind: set[str] = field(default_factory=set)
    against: set[str] = field(default_factory=set)


def truths(world: World, seed: int) -> dict[str, bool]:
    """Return for each claim of a world, remarks aside, whether it is true; the same seed draws the same truth."""
    values = {
        claim["id"]: Value(claim["id"], claim["told"]) for claim in world.claims.values() if claim["kind"] != "remark"
    }
    for mention in world.mentions.values():
        if mention["claim"] in values and mention["stance"] != "neither":
            side = values[mention["claim"]].behind if mention["stance"] == "for" else values[mention["claim"]].against
            side.update(mention["informants"])
    found = dict.fromkeys(values, False)
    for fact in _facts(world, values):
        true = _drawn(fact, Random(f"{seed} {fact[0].claim}"), seed)
        found.update({true: True} if true else {})
    return found


def reliability(informant: str, seed: int) -> float:
    """Return how often an informant is right."""
    shape = UNNAMED if "#" in informant else OUTLET if informant.startswith("outlet ") else NAMED
    return Random(f"{seed} {informant}").betavariate(*shape)


def _facts(world: World, values: Mapping[str, Value]) -> Iterable[list[Value]]:
    """Yield the values that somebody stands behind, those of one fact and one time together."""
    later = {name for relation in world.relations if relation["kind"] == "update" for name in relation["claims"]}
    facts: dict[object, list[Value]] = defaultdict(list)
    for name, value in sorted(values.items()):
        claim: Record = world.claims[name]
        if value.told and value.behind:
            facts[name if name in later else (claim["story"], claim["fact"])].append(value)
    return facts.values()


def _drawn(fact: list[Value], rng: Random, seed: int) -> str | None:
    """Draw which of the values is true, or that none of them is, given who says what."""
    weights = [_weight(fact, true, seed) for true in range(len(fact))]
    weights.append(_weight(fact, None, seed) * max(WRONG_VALUES + 1 - len(fact), 1))
    chosen = rng.choices(range(len(weights)), weights)[0]
    return fact[chosen].claim if chosen < len(fact) else None


def _weight(fact: list[Value], true: int | None, seed: int) -> float:
    """How likely what everybody says is where value `true` is the true one (None: another that nobody gives)."""
    weight = 1.0
    for at, value in enumerate(fact):
        for informant in sorted(value.behind):
            right = reliability(informant, seed)
            weight *= right if at == true else (1 - right) / WRONG_VALUES
        for informant in sorted(value.against):
            right = reliability(informant, seed)
            weight *= 1 - right if at == true else right
    return weight
