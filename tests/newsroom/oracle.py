"""A perfect ledger, built from the truth of a world, and ledgers that are broken in one way each."""

from collections import defaultdict
from copy import deepcopy
from dataclasses import replace
from typing import Any

from bench.judging.reading import Ledger, Record, World

FINDING_KINDS = (
    *("copied", "uncredited-copy", "circular-citation", "self-citation", "lost-attribution", "raised-certainty"),
    *("changed-number", "dropped-bound", "second-hand-link", "origin-not-read", "citation-not-supported"),
    *("suspected-common-root", "silent-correction", "arithmetic", "conflict", "update", "stale", "anonymous-only"),
    "unknown-source",
)


def perfect(world: World) -> Ledger:
    """Return the ledger that knows everything."""
    return Ledger(claims=_claims(world), findings=_findings(world), copies=_copies(world), articles=_articles(world))


def _articles(world: World) -> tuple[Record, ...]:
    return tuple(
        {
            "id": f"a{name}",
            "url": article["url"],
            "title": article["title"],
            "sha256": article["sha256"],
            "version_of": article["version_of"],
        }
        for name, article in world.articles.items()
    )


def _claims(world: World) -> tuple[Record, ...]:
    members: dict[str, list[Record]] = defaultdict(list)
    for mention in world.mentions.values():
        members[mention["claim"]].append(_mention(mention, world))
    return tuple(
        {"id": f"c{name}", "sources": _sources(claim), "mentions": members[name]}
        for name, claim in world.claims.items()
    )


def _sources(claim: Record) -> dict[str, Any]:
    sides: dict[str, Any] = {"would_change": []}
    for side, found in claim["sources"].items():
        roots = [{"name": root["key"], "kind": root["kind"], "letter": "F", "because": []} for root in found["roots"]]
        sides[side] = {"least": found["least"], "most": found["most"], "roots": roots}
    return sides


def _mention(mention: Record, world: World) -> Record:
    kept = ("id", "spans", "quote", "stance", "in_headline", "quantities")
    article = world.articles[mention["article"]]
    chain = [{"source": link["source"], "kind": link["kind"]} for link in mention["chain"]]
    return {
        **{key: mention[key] for key in kept},
        "article": f"a{mention['article']}",
        "url": article["url"],
        "chain": chain,
    }


def _findings(world: World) -> tuple[Record, ...]:
    found = []
    for at, one in enumerate(world.findings):
        if one["required"]:
            evidence = [
                {"article": f"a{article}", "span": [0, 1], "quote": ""} for group in one["groups"] for article in group
            ]
            found.append(
                {
                    "id": f"f{at}",
                    "kind": one["kind"],
                    "claim": one["claim"] and f"c{one['claim']}",
                    "evidence": evidence,
                }
            )
    return tuple(found)


def _copies(world: World) -> tuple[Record, ...]:
    return tuple(
        {"family": copy["family"], "article": f"a{copy['article']}", "of": f"a{copy['of']}", "credit": copy["credit"]}
        for copy in world.copies
    )


def everything_one_claim(world: World) -> Ledger:
    """Return a ledger that puts every mention into one claim."""
    ledger = perfect(world)
    mentions = [mention for claim in ledger.claims for mention in claim["mentions"]]
    return replace(ledger, claims=({**ledger.claims[0], "id": "all", "mentions": mentions},))


def one_claim_per_mention(world: World) -> Ledger:
    """Return a ledger that never puts two mentions together."""
    ledger = perfect(world)
    apart = [
        {**claim, "id": f"{claim['id']}-{at}", "mentions": [mention]}
        for claim in ledger.claims
        for at, mention in enumerate(claim["mentions"])
    ]
    return replace(ledger, claims=tuple(apart))


def least_is_outlets(world: World) -> Ledger:
    """Return a ledger that counts the outlets and calls them independent."""
    ledger = perfect(world)
    claims = deepcopy(ledger.claims)
    for claim in claims:
        outlets = {
            world.articles[mention["article"][1:]]["outlet"]
            for mention in claim["mentions"]
            if mention["stance"] == "for"
        }
        claim["sources"]["for"] = {"least": len(outlets), "most": len(outlets), "roots": []}
    return replace(ledger, claims=claims)


def all_findings_everywhere(world: World) -> Ledger:
    """Return a ledger that objects to everything."""
    ledger = perfect(world)
    everything = [
        {
            "id": f"f{kind}{name}",
            "kind": kind,
            "claim": None,
            "evidence": [{"article": f"a{name}", "span": [0, 1], "quote": ""}],
        }
        for kind in FINDING_KINDS
        for name in world.articles
    ]
    return replace(ledger, findings=(*ledger.findings, *everything))


def nothing_found(world: World) -> Ledger:
    """Return a ledger without a finding."""
    return replace(perfect(world), findings=())


def copies_reversed(world: World) -> Ledger:
    """Return a ledger that takes every taker for the giver."""
    ledger = perfect(world)
    return replace(
        ledger, copies=tuple({**copy, "article": copy["of"], "of": copy["article"]} for copy in ledger.copies)
    )


def always_one_to_two(world: World) -> Ledger:
    """Return a ledger that says 1-2 whatever is asked."""
    ledger = perfect(world)
    claims = deepcopy(ledger.claims)
    for claim in claims:
        for side in ("for", "against"):
            claim["sources"][side] = {"least": 1, "most": 2, "roots": []}
    return replace(ledger, claims=claims)
