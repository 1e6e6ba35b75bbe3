"""How well the look-up finds the claim that a post is about: CheckThat 2020, task 2.

Each verified claim becomes an article of a ledger: its title the headline, the claim the text, both one claim.
Claims of the same letters are one claim, as in any ledger. `map_at_5` over the development queries, all through
`wiring.lookup`; `map_at_5_train` over every fourth training query, `recall_at_20` over the development queries.
"""

import csv
import json
import re
import sys
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from reportedly.claims import ClaimGrouper, Meaning
from reportedly.ledger import Ledger
from reportedly.records import Appearance, Article, Claim, Mention, Span
from reportedly.settings import Settings
from reportedly.wiring.lookup import answers
from reportedly.wiring.models import meaning_of
from reportedly.wiring.people import ReviewedIndex

NEEDS = ("checkthat2020_task2",)
FOLDER = NEEDS[0]
AT = 5


def measure(data: Path) -> dict[str, float]:
    """Return all figures."""
    meaning = meaning_of(Settings())
    with Ledger.in_memory() as ledger:
        held = fill(ledger, data, meaning)
        dev, train = queries(data, "dev"), queries(data, "train")[::4]
        found = [(found_for(ledger, text, held, meaning), relevant) for text, relevant in dev]
        seen = [(found_for(ledger, text, held, meaning), relevant) for text, relevant in train]
    return {
        "map_at_5": mean(average_precision(ranking, relevant) for ranking, relevant in found),
        "map_at_5_train": mean(average_precision(ranking, relevant) for ranking, relevant in seen),
        "recall_at_20": mean(bool(_ids(ranking[:20]) & relevant) for ranking, relevant in found),
    }


def fill(ledger: Ledger, data: Path, meaning: Meaning | None = None) -> dict[str, frozenset[str]]:
    """Put the verified claims into a ledger; return the ids of the data set that each claim stands for."""
    held: dict[str, set[str]] = {}
    claims: dict[str, Claim] = {}
    with ledger.transaction():
        for number, text, title in rows(data / FOLDER / "verified_claims.docs.tsv"):
            name = "c" + re.sub(r"\W", "", text.lower())
            held.setdefault(name, set()).add(number)
            if name not in claims:
                claims[name] = _claim(ledger, name, (number, text, title))
        ledger.put_claims(claims.values())
        mentions = [item.mention for claim in claims.values() for item in claim.appearances]
        ClaimGrouper(ReviewedIndex(ledger), meaning).add_meanings(mentions)
    return {name: frozenset(ids) for name, ids in held.items()}


def _claim(ledger: Ledger, name: str, row: tuple[str, str, str]) -> Claim:
    number, text, title = row
    whole = f"{title}\n\n{text}"
    places = [Span(0, len(title)), Span(len(title) + 2, len(whole))]
    article = Article(id=f"a{number}", text=whole, title=title, language="en")
    mentions = [
        Mention(id=f"m{number}-{at}", article=article.id, spans=(place,), quote=place.of(whole), speech="assertion")
        for at, place in enumerate(places)
        if place.start < place.end
    ]
    ledger.add_article(article)
    ledger.add_mentions(article.id, mentions)
    return Claim(id=name, text=text, appearances=tuple(Appearance(mention=mention.id) for mention in mentions))


def rows(path: Path) -> Iterable[tuple[str, str, str]]:
    """Yield number, claim and title of each verified claim."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t")
        next(lines)
        yield from ((row[0], row[1], row[2] if len(row) > 2 else "") for row in lines)


def queries(data: Path, part: str) -> list[tuple[str, frozenset[str]]]:
    """Return each post of one part with the claims that it is about."""
    relevant: dict[str, set[str]] = {}
    for line in (data / FOLDER / part / "tweet-vclaim-pairs.qrels").read_text(encoding="utf-8").splitlines():
        query, _, claim, _ = line.split()
        relevant.setdefault(query, set()).add(claim)
    with (data / FOLDER / part / "tweets.queries.tsv").open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t")
        next(lines)
        return [(row[1], frozenset(relevant[row[0]])) for row in lines if row[0] in relevant]


def found_for(
    ledger: Ledger, text: str, held: dict[str, frozenset[str]], meaning: Meaning | None = None
) -> list[frozenset[str]]:
    """Return what the look-up finds for a post: the ids of the data set, claim by claim."""
    return [held[answer.id] for answer in answers(ledger, text, meaning)]


def average_precision(ranking: Sequence[AbstractSet[str]], relevant: AbstractSet[str]) -> float:
    """Return the average precision over the first five claims found."""
    hits, total = 0, 0.0
    for place, ids in enumerate(ranking[:AT], start=1):
        if ids & relevant:
            hits += 1
            total += hits / place
    return total / min(len(relevant), AT)


def mean(values: Iterable[float]) -> float:
    """Return the mean of some figures."""
    found = list(values)
    return sum(found) / len(found)


def _ids(ranking: Iterable[AbstractSet[str]]) -> set[str]:
    return {name for ids in ranking for name in ids}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=1))
