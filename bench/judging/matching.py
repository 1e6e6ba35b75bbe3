"""Finds, for every article and mention of the truth, the one of the ledger that is meant, by address and by words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from .reading import Ledger, Record, World

_WORD = re.compile(r"\w+")
_SHARED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """What belongs together: ledger article → article, mention → (ledger claim, ledger mention)."""

    articles: dict[str, str]
    mentions: dict[str, tuple[Record, Record]]
    claims_of: dict[str, frozenset[str]]


def match(world: World, ledger: Ledger) -> Matched:
    """Match a ledger to a world."""
    articles = match_articles(world, ledger)
    mentions = _match_mentions(world, ledger, articles)
    claims_of: dict[str, set[str]] = defaultdict(set)
    for name, (claim, _) in mentions.items():
        claims_of[claim["id"]].add(world.mentions[name]["claim"])
    return Matched(
        articles=articles, mentions=mentions, claims_of={claim: frozenset(of) for claim, of in claims_of.items()}
    )


def match_articles(world: World, ledger: Ledger) -> dict[str, str]:
    """Return the article that each article of the ledger is; versions of one address are told apart by their text."""
    by_address: dict[str, list[Record]] = defaultdict(list)
    for article in world.articles.values():
        by_address[_address(article["url"])].append(article)
    found: dict[str, str] = {}
    for address, group in _grouped(ledger.articles).items():
        truths = by_address.get(address, [])
        if len(truths) == 1 == len(group):
            found[group[0]["id"]] = truths[0]["id"]
            continue
        for read in group:
            same = _version(read, truths)
            if same is not None:
                found[read["id"]] = same["id"]
    return found


def _grouped(articles: Iterable[Record]) -> dict[str, list[Record]]:
    groups: dict[str, list[Record]] = defaultdict(list)
    for article in articles:
        groups[_address(article.get("url") or "")].append(article)
    return groups


def _address(url: str) -> str:
    return url.partition("#")[0].rstrip("/").removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _version(read: Record, truths: list[Record]) -> Record | None:
    for truth in truths:
        if truth["sha256"] == read.get("sha256"):
            return truth
    later = bool(read.get("version_of") or read.get("modified"))
    return next((truth for truth in truths if (truth["version_of"] is not None) == later), None)


def _match_mentions(world: World, ledger: Ledger, articles: dict[str, str]) -> dict[str, tuple[Record, Record]]:
    read: dict[str, list[tuple[Record, Record]]] = defaultdict(list)
    for claim in ledger.claims:
        for mention in claim["mentions"]:
            if mention["article"] in articles:
                read[articles[mention["article"]]].append((claim, mention))
    truths: dict[str, list[Record]] = defaultdict(list)
    for mention in world.mentions.values():
        truths[mention["article"]].append(mention)
    found: dict[str, tuple[Record, Record]] = {}
    for article, group in truths.items():
        found.update(_pair(group, read[article], world.articles[article]["length"]))
    return found


def _pair(truths: list[Record], read: list[tuple[Record, Record]], length: int) -> dict[str, tuple[Record, Record]]:
    """Return the best pairs first, each mention once."""
    bags = [Counter(words(mention["quote"])) for _, mention in read]
    scored = []
    for truth in truths:
        wanted = Counter(words(truth["quote"]))
        for at, (_, mention) in enumerate(read):
            shared = overlap(wanted, bags[at])
            if shared >= _SHARED:
                scored.append((shared + _place(truth, mention, length), truth["id"], at))
    found: dict[str, tuple[Record, Record]] = {}
    used: set[int] = set()
    for _, name, at in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if name not in found and at not in used:
            found[name] = read[at]
            used.add(at)
    return found


def words(text: str) -> list[str]:
    """Return the words of `text` in lower case."""
    return _WORD.findall(text.lower())


def overlap(one: Counter[str], other: Counter[str]) -> float:
    """Return the F1 of two bags of words, raised halfway to 1 where one holds nearly all of the other."""
    shared = float((one & other).total())
    if not shared:
        return 0.0
    sizes = (float(one.total()), float(other.total()))
    whole = 2 * shared / sum(sizes)
    return (whole + 1) / 2 if shared > 0.9 * min(sizes) and shared >= 4 else whole


def _place(truth: Record, mention: Record, length: int) -> float:
    """Return a little for the same part of the page, so that equal words are told apart by where they stand."""
    headline = 0.1 if bool(mention.get("in_headline")) == truth["in_headline"] else 0.0
    spans = mention.get("spans") or [[0, 0]]
    distance = float(abs(spans[0][0] - truth["spans"][0][0])) / max(length, 1)
    return headline + 0.2 * (1 - min(distance, 1.0))
