"""How good the findings are, kind by kind."""

from collections import defaultdict

from .matching import Matched
from .ratios import Figures, share
from .reading import Ledger, Record, World

ALL_GROUPS = frozenset({"conflict", "update", "suspected-common-root"})


class Judge:
    """Decides which true finding a finding of the ledger is."""

    def __init__(self, world: World, matched: Matched) -> None:
        self._world, self._matched = world, matched

    def of_kind(self, kind: str, true: list[Record], read: list[Record]) -> Figures:
        """Return precision and recall of one kind; findings that are not required are neither missed nor wrong."""
        by_article: dict[str, set[int]] = defaultdict(set)
        for at, one in enumerate(true):
            for group in one["groups"]:
                for article in group:
                    by_article[article].add(at)
        met: set[int] = set()
        right = 0
        for said in read:
            shown = {self._matched.articles.get(item["article"], "") for item in said["evidence"]}
            near = set().union(*(by_article.get(article, ()) for article in shown))
            hits = {at for at in near if self._same(kind, true[at], shown, said)}
            met |= hits
            right += bool(hits)
        required = [at for at, one in enumerate(true) if one["required"]]
        recalled = sum(at in met for at in required)
        return {
            "true": len(required),
            "said": len(read),
            "precision": share(right, len(read)),
            "recall": share(recalled, len(required)),
        }

    def _same(self, kind: str, true: Record, shown: set[str], said: Record) -> bool:
        """True where the evidence shows the right articles and the claim, if one is given, is about the same fact."""
        groups = true["groups"] if kind in ALL_GROUPS else true["groups"][:1]
        if not all(shown.intersection(group) for group in groups):
            return False
        about = self._matched.claims_of.get(said.get("claim") or "")
        if not about or true["claim"] is None:
            return True
        return self._fact(true["claim"]) in {self._fact(claim) for claim in about}

    def _fact(self, claim: str) -> tuple[int, int]:
        record = self._world.claims[claim]
        return record["story"], record["fact"]


def findings(world: World, ledger: Ledger, matched: Matched) -> dict[str, Figures]:
    """Return precision, recall and numbers per kind of finding."""
    true: dict[str, list[Record]] = defaultdict(list)
    for one in world.findings:
        true[one["kind"]].append(one)
    read: dict[str, list[Record]] = defaultdict(list)
    for one in ledger.findings:
        read[one["kind"]].append(one)
    judge = Judge(world, matched)
    return {kind: judge.of_kind(kind, true[kind], read[kind]) for kind in sorted(true.keys() | read.keys())}
