"""How good the copies are: pairs of one family, who took from whom, and with what credit."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import comb

from .matching import Matched, words
from .ratios import Figures, f1, share
from .reading import Ledger, Record, World


def copies(world: World, ledger: Ledger, matched: Matched) -> Figures:
    """Return pairs of one family (precision, recall, F1), right directions, and credits (precision, recall, F1)."""
    true_family = {name: copy["family"] for copy in world.copies for name in (copy["article"], copy["of"])}
    read_family: dict[str, str] = {}
    rows: dict[str, list[Record]] = defaultdict(list)
    for copy in ledger.copies:
        article, of = matched.articles.get(copy["article"]), matched.articles.get(copy["of"])
        read_family.update({name: copy["family"] for name in (article, of) if name is not None})
        if article is not None:
            rows[article].append({**copy, "of": of})
    right, said, wanted = _pairs(world, true_family, read_family)
    return {
        "copy pairs": wanted,
        "copy pairs precision": share(right, said),
        "copy pairs recall": share(right, wanted),
        "copy pairs F1": f1(right, said, wanted),
        **_directions(world, rows, true_family, read_family),
        **_credits(world, rows),
    }


def _pairs(world: World, truth: dict[str, str], read: dict[str, str]) -> tuple[int, int, int]:
    """Return pairs right, said and true; two versions of one page are no pair."""
    both = Counter((truth[name], read[name]) for name in truth if name in read)
    right = sum(comb(size, 2) for size in both.values())
    said = sum(comb(size, 2) for size in Counter(read.values()).values())
    wanted = sum(comb(size, 2) for size in Counter(truth.values()).values())
    for article in world.articles.values():
        old = article["version_of"]
        if old is None:
            continue
        new = article["id"]
        in_read = new in read and read.get(old) == read[new]
        in_truth = new in truth and truth.get(old) == truth[new]
        said -= in_read
        wanted -= in_truth
        right -= in_read and in_truth
    return right, said, wanted


def _directions(world: World, rows: dict[str, list[Record]], truth: dict[str, str], read: dict[str, str]) -> Figures:
    """Return the share of takers whose row names one they took from, of those in a family with a true relative."""
    giver = {copy["article"]: copy["of"] for copy in world.copies}
    members: dict[tuple[str, str], int] = Counter((truth[name], read[name]) for name in truth if name in read)
    right = asked = 0
    for article in giver:
        if article not in read or members[truth[article], read[article]] < 2:
            continue
        asked += 1
        known = [row for row in rows[article] if row.get("direction_known", True) is not False]
        right += any(row["of"] in _ancestors(article, giver) for row in known)
    return {"copy directions asked": asked, "copy direction right": share(right, asked)}


def _ancestors(article: str, giver: dict[str, str]) -> set[str]:
    found: set[str] = set()
    while article in giver and giver[article] not in found:
        article = giver[article]
        found.add(article)
    return found


def _credits(world: World, rows: dict[str, list[Record]]) -> Figures:
    wanted = {copy["article"]: copy["credited_names"] for copy in world.copies if copy["credit"]}
    said = {article: [row["credit"] for row in of if row.get("credit")] for article, of in rows.items()}
    said = {article: named for article, named in said.items() if named}
    both = [article for article in said if article in wanted]
    right = sum(any(_names(credit, wanted[article]) for credit in said[article]) for article in both)
    return {
        "credits": len(wanted),
        "credit precision": share(right, len(said)),
        "credit recall": share(right, len(wanted)),
        "credit F1": f1(right, len(said), len(wanted)),
    }


def _names(credit: str, names: Iterable[str]) -> bool:
    written = " ".join(words(str(credit)))
    return any(f" {' '.join(words(name))} " in f" {written} " for name in names)
