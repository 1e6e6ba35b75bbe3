"""Several worlds and their ledgers as one, so that figures are taken over all their claims at once."""

from collections.abc import Iterable

from .reading import Ledger, Record, World


def together(read: Iterable[tuple[World, Ledger]]) -> tuple[World, Ledger]:
    """Return all worlds as one and all ledgers as one; names of different ledgers are kept apart."""
    worlds: list[World] = []
    ledgers: list[Ledger] = []
    for at, (world, ledger) in enumerate(read):
        worlds.append(_apart(world, f"w{at}"))
        ledgers.append(_renamed(ledger, f"l{at}"))
    return _one_world(worlds), Ledger(
        claims=tuple(claim for one in ledgers for claim in one.claims),
        findings=tuple(found for one in ledgers for found in one.findings),
        copies=tuple(copy for one in ledgers for copy in one.copies),
        articles=tuple(article for one in ledgers for article in one.articles),
    )


def _one_world(worlds: list[World]) -> World:
    return World(
        articles={name: article for one in worlds for name, article in one.articles.items()},
        claims={name: claim for one in worlds for name, claim in one.claims.items()},
        mentions={name: mention for one in worlds for name, mention in one.mentions.items()},
        copies=tuple(copy for one in worlds for copy in one.copies),
        findings=tuple(found for one in worlds for found in one.findings),
        relations=tuple(relation for one in worlds for relation in one.relations),
    )


def _apart(world: World, mark: str) -> World:
    """Return the world with outlets of its own: names of things hold the seed already, numbers of outlets do not."""
    articles = {name: {**article, "outlet": f"{mark} {article['outlet']}"} for name, article in world.articles.items()}
    claims = {name: {**claim, "story": f"{mark} {claim['story']}"} for name, claim in world.claims.items()}
    return World(
        articles=articles,
        claims=claims,
        mentions=world.mentions,
        copies=world.copies,
        findings=world.findings,
        relations=world.relations,
    )


def _renamed(ledger: Ledger, mark: str) -> Ledger:
    def marked(record: Record, *keys: str) -> Record:
        return {**record, **{key: f"{mark} {record[key]}" for key in keys if record.get(key) is not None}}

    claims = [
        {**marked(claim, "id"), "mentions": [marked(mention, "id", "article") for mention in claim["mentions"]]}
        for claim in ledger.claims
    ]
    findings = [
        {**marked(found, "id", "claim"), "evidence": [marked(item, "article") for item in found["evidence"]]}
        for found in ledger.findings
    ]
    return Ledger(
        claims=tuple(claims),
        findings=tuple(findings),
        copies=tuple(marked(copy, "family", "article", "of") for copy in ledger.copies),
        articles=tuple(marked(article, "id", "version_of") for article in ledger.articles),
    )
