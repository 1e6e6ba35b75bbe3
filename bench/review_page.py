"""How long the review page takes on a large ledger: `python -m bench.review_page LEDGER [--asked 40]`.

Asks for pages of every kind in turn, over the whole application, and prints for each the median and the 95th percentile
of the server's time in milliseconds and the size of the largest page. The ledger is one that `bench.ledger_load` made
(100,000 articles), or any other. With `--enrich` it first gives a share of the claims findings, and one claim 1,000
mentions more, once: a generated ledger has none. Speed is a property of a machine: there are no floors.
"""

import argparse
import gc
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from bench.ledger_load import PLACES, THINGS
from reportedly.ledger import Ledger
from reportedly.ledger.listing import Wanted
from reportedly.records import KINDS, Appearance, finding
from reportedly.web import Site, create_app

SIZE, TIME = 100_000, 150  # bytes and milliseconds that issue 11 asks for
ENRICHED = 2_000  # claims that get findings
CROWD = 1_000  # mentions of the claim that many carry


def enrich(path: Path) -> None:
    """Give claims what a generated ledger lacks: findings, and one claim that a thousand articles carry."""
    draw = random.Random(11)
    with Ledger.open(path) as ledger:
        if ledger.meta("enriched"):
            return
        with ledger.transaction():
            claims = list(ledger.claims(limit=ENRICHED))
            for claim in claims:
                mention = ledger.mention(claim.appearances[0].mention)
                words = ledger.article(mention.article).evidence(mention.spans[0])
                ledger.put_findings([finding(draw.choice(list(KINDS)), "It was found.", (words,), claim.id)])
            crowd = [item for claim in claims[1 : CROWD // 4] for item in claim.appearances]
            many = [Appearance(mention=item.mention) for item in (*claims[0].appearances, *crowd)]
            ledger.put_claims([replace(claims[0], appearances=tuple(many)), *claims[1:]])
            ledger.set_meta("enriched", "yes")


def addresses(ledger: Ledger, draw: random.Random) -> dict[str, Callable[[], str]]:
    """Return, for each kind of page, what gives the address of another one each time."""
    rows = ledger.listed([number for _, number in ledger.matching(Wanted())])
    kinds = [name for name, count in ledger.finding_counts().items() if count] or ["copied"]
    articles = [item for _, item in ledger.article_numbers(after=0, limit=2_000)]
    word = lambda: draw.choice(THINGS)  # noqa: E731
    return {
        "claims": lambda: "/claims",
        "claims, by order": lambda: f"/claims?order={draw.choice(['newest', 'objections'])}",
        "claims, one word": lambda: f"/claims?q={word()}",
        "claims, common word": lambda: "/claims?q=damaged",
        "claims, words": lambda: f"/claims?q={word()}+{draw.choice(PLACES)}",
        "claims, outlet": lambda: f"/claims?outlet=Paper+{draw.randrange(50)}",
        "claims, two facets": lambda: f"/claims?outlet=Paper+{draw.randrange(50)}&finding={draw.choice(kinds)}",
        "claims, period": lambda: f"/claims?since=2031-{draw.randrange(1, 13):02}-20&until=2031-12-30",
        "a claim": lambda: f"/claims/{draw.choice(rows).id}",
        "the claim of a thousand": lambda: f"/claims/{rows[0].id}",
        "an article": lambda: f"/articles/{draw.choice(articles)}",
        "sources": lambda: "/sources",
        "sources, by name": lambda: f"/sources?name={draw.choice(PLACES)}",
        "a source": lambda: f"/sources/The%20{draw.choice(PLACES)}%20ministry",
        "outlets": lambda: "/outlets",
        "an outlet": lambda: f"/outlets/Paper%20{draw.randrange(50)}",
        "queue": lambda: f"/queue?skip={draw.randrange(50)}",
        "queue, words": lambda: f"/queue?q={word()}",
        "queue, preview": lambda: "/queue/all",
        "findings": lambda: "/findings",
        "findings, one kind": lambda: f"/findings?kind={draw.choice(kinds)}",
        "findings, preview": lambda: f"/findings/all?kind={draw.choice(kinds)}",
        "log": lambda: "/log",
        "add": lambda: "/add",
    }


def asked_for(path: Path, asked: int) -> Iterator[dict[str, object]]:
    """Yield the figures of each kind of page."""
    site = Site(ledger=path, port=8484)
    with TestClient(create_app(site), base_url="http://127.0.0.1:8484") as client, site.reading() as ledger:
        client.headers["Authorization"] = f"Bearer {site.token}"
        pages = addresses(ledger, random.Random(7))
        gc.freeze()  # the list of all claims is this benchmark's own: the server does not go through it for garbage
        for kind, address in pages.items():
            yield {"page": kind, **_figures(client, address, asked)}


def _figures(client: TestClient, address: Callable[[], str], asked: int) -> dict[str, object]:
    taken, worked, size, failed = [], [], 0, 0
    for number in range(asked + 2):
        start, before = time.perf_counter(), time.process_time()
        answer = client.get(address())
        if number >= 2:  # the first ones load templates and tables
            taken.append(1000 * (time.perf_counter() - start))
            worked.append(1000 * (time.process_time() - before))
        size = max(size, len(answer.content))
        failed += answer.status_code not in {200, 404}
    return {**_quantiles("", taken), **_quantiles("processor_", worked), "bytes": size, "failed": failed}


def _quantiles(name: str, taken: list[float]) -> dict[str, object]:
    """The median and the 95th percentile; on a busy machine the processor's own time says more than the clock."""
    taken.sort()
    p95 = taken[min(len(taken) - 1, int(0.95 * len(taken)))]
    return {f"{name}median": round(taken[len(taken) // 2], 1), f"{name}p95": round(p95, 1)}


def main() -> None:
    """Print a line for each kind of page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--asked", type=int, default=40)
    parser.add_argument("--enrich", action="store_true")
    wanted = parser.parse_args()
    if wanted.enrich:
        enrich(wanted.ledger)
    slow = 0
    for figures in asked_for(wanted.ledger, wanted.asked):
        slow += float(str(figures["p95"])) > TIME or int(str(figures["bytes"])) > SIZE
        print(json.dumps(figures), flush=True)
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main()
