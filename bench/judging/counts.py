"""How good the intervals and the claims are: sources counted, distortions let through, mentions put together."""

from collections import Counter, defaultdict

from .matching import Matched
from .ratios import Figures, share
from .reading import Record, World

WEAK = frozenset({"altered-copy", "outlet-does-not-say"})


class Answers:
    """The claim of the ledger that answers for each claim of the world: the one that holds most of its mentions."""

    def __init__(self, world: World, matched: Matched) -> None:
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        self._claims: dict[str, Record] = {}
        for name, (claim, _) in matched.mentions.items():
            votes[world.mentions[name]["claim"]][claim["id"]] += 1
            self._claims[claim["id"]] = claim
        self._best = {claim: min(count, key=lambda one: (-count[one], one)) for claim, count in votes.items()}

    def of(self, claim: str) -> Record | None:
        """Return the ledger's claim for the world's `claim`, or None where no mention of it was found."""
        return self._claims.get(self._best.get(claim, ""))


def intervals(world: World, matched: Matched) -> Figures:
    """Return how often the interval holds the true count, is exact, and how wide it is; for and against.

    All but `claims found` are shares of the claims that the ledger holds at all; remarks of bystanders do not count.
    """
    answers = Answers(world, matched)
    return {**_side(world, answers, "for", ""), **_side(world, answers, "against", "against: ")}


def _side(world: World, answers: Answers, side: str, prefix: str) -> Figures:
    wanted = [claim for claim in world.claims.values() if claim["kind"] != "remark" and claim["mentions"][side]]
    held = [(claim["sources"][side], answers.of(claim["id"])) for claim in wanted]
    found = [(true, answer["sources"][side]) for true, answer in held if answer is not None]
    flags = {
        "interval contains the truth": [said["least"] <= true["really"] <= said["most"] for true, said in found],
        "interval exact": [(said["least"], said["most"]) == (true["least"], true["most"]) for true, said in found],
        "false confirmation": [said["least"] > true["really"] for true, said in found],
    }
    figures: Figures = {"claims": len(wanted), "claims found": share(len(found), len(wanted))}
    figures.update({name: share(sum(each), len(found)) for name, each in flags.items()})
    figures["mean width"] = share(sum(said["most"] - said["least"] for _, said in found), len(found))
    figures["mean width of the truth"] = share(sum(true["most"] - true["least"] for true, _ in found), len(found))
    return {f"{prefix}{name}": value for name, value in figures.items()}


def distortions(world: World, matched: Matched) -> Figures:
    """Return the share of distorted claims that the ledger supports (confirms, with two) where the truth does not.

    A distortion that is shown among the roots for what it is ("altered copy", "does not say so") is not supported.
    """
    supported: dict[tuple[str, str], int] = {}
    for mention in world.mentions.values():
        if mention["distorted"] and mention["id"] in matched.mentions:
            key = (mention["claim"], mention["stance"])
            supported[key] = max(supported.get(key, 0), _supported(world, mention, matched))
    number = len(supported)
    return {
        "distorted claims": number,
        "distorted claims supported": share(sum(least > 0 for least in supported.values()), number),
        "distorted claims confirmed": share(sum(least > 1 for least in supported.values()), number),
    }


def _supported(world: World, mention: Record, matched: Matched) -> int:
    """Return with how many sources the ledger supports a distorted mention; 0 where it does so rightly or not."""
    claim, read = matched.mentions[mention["id"]]
    true = world.claims[mention["claim"]]["sources"][mention["stance"]]["least"]
    said = claim["sources"].get(read.get("stance"), {"least": 0, "roots": []})
    known = any(str(root.get("kind")) in WEAK for root in said["roots"])
    return 0 if known or said["least"] <= true else int(said["least"])


def clusters(world: World, matched: Matched) -> Figures:
    """Return B³ precision, recall and F1 of the claims (Bagga and Baldwin 1998); a mention not found stands alone."""
    truth = {name: one["claim"] for name, one in world.mentions.items() if one["stance"] != "neither"}
    read = {name: matched.mentions[name][0]["id"] if name in matched.mentions else f"alone {name}" for name in truth}
    both = Counter((truth[name], read[name]) for name in truth)
    true_size, read_size = Counter(truth.values()), Counter(read.values())
    precision = share(sum(size * size / read_size[claim] for (_, claim), size in both.items()), len(truth))
    recall = share(sum(size * size / true_size[claim] for (claim, _), size in both.items()), len(truth))
    return {
        "mentions": len(truth),
        "mentions found": share(sum(name in matched.mentions for name in truth), len(truth)),
        "B³ precision": precision,
        "B³ recall": recall,
        "B³ F1": share(2 * precision * recall, precision + recall) if precision and recall else None,
    }
