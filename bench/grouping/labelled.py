"""The labelled events: articles, labels, and the ledger that the program makes of them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportedly.ledger import Ledger
from reportedly.pipeline import read
from reportedly.records import Article, Claim, Mention, Moment, Outlets, Score
from reportedly.settings import Settings
from reportedly.wiring.stages import Stages

LABELS = Path(__file__).parents[1] / "labels" / "claims.jsonl"
LEAST_SHARED = 0.5  # of the code points of two readings of one mention, both ways (Dice)

Spans = tuple[tuple[int, int], ...]
Place = tuple[str, Spans]


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled mention: the place, the claim it makes, and its stance."""

    place: Place
    claim: str
    stance: str


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels: mentions, and how claims stand to one another, as (claims, kind)."""

    events: frozenset[int]
    mentions: tuple[Label, ...]
    relations: tuple[tuple[frozenset[str], str], ...]

    @classmethod
    def read(cls, path: Path = LABELS) -> "Labels":
        """Read labels as labels/README.md describes them."""
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        mentions = [
            Label((row["article"], tuple((start, end) for start, end in row["spans"])), row["claim"], row["stance"])
            for row in rows
            if "claim" in row
        ]
        relations = [(frozenset(row["claims"]), row["relation"]) for row in rows if "claims" in row]
        return cls(frozenset(row["event"] for row in rows), tuple(mentions), tuple(relations))


@dataclass(frozen=True, slots=True)
class Found:
    """What the program made of the events."""

    claims: tuple[Claim, ...]
    mentions: dict[str, Mention]


def found(data: Path, events: frozenset[int]) -> Found:
    """Read the articles of these events into a ledger, with every stage of the program."""
    with Ledger.in_memory() as ledger:
        stages = Stages.of(ledger, Settings())
        articles = list(articles_of(data, events, stages.outlets))

        def given(_: Sequence[str]) -> Iterator[Article]:
            return iter(articles)

        read([], ledger, stages=replace(stages, articles=given))
        claims = tuple(ledger.claims())
        wanted = (item.mention for claim in claims for item in claim.appearances)
        return Found(claims, {mention.id: mention for mention in ledger.mentions_by_id(wanted)})


def articles_of(data: Path, events: frozenset[int], outlets: Outlets) -> Iterator[Article]:
    """Yield the articles of these events: title, blank line, text, as the labels count."""
    for line in (data / "news_events" / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        if row["event_id"] not in events:
            continue
        title = (row["title"] or "").strip()
        domain = row["domain"].removeprefix("www.")
        known = outlets.by_domain(domain)
        day = (row["date"] or "")[:10]
        yield Article(
            id=row["id"],
            text=f"{title}\n\n{row['text'].strip()}",
            title=title,
            url=row["url"],
            domain=domain,
            outlet=known.name if known else domain,
            published=Moment(iso=day, confidence=Score(1.0, "The data set states it.")) if day else None,
            language="en",
        )


def matched(places: Sequence[Place], mentions: dict[str, Mention]) -> dict[Place, str]:
    """Return for each place the id of the mention that reads most nearly the same words there, each mention once."""
    by_article: dict[str, list[Mention]] = {}
    for mention in mentions.values():
        by_article.setdefault(mention.article, []).append(mention)
    rated = sorted(
        (-share, place, mention.id)
        for place in places
        for mention in by_article.get(place[0], ())
        if (share := _shared(place[1], mention)) >= LEAST_SHARED
    )
    pairs: dict[Place, str] = {}
    taken: set[str] = set()
    for _, place, name in rated:
        if place not in pairs and name not in taken:
            pairs[place] = name
            taken.add(name)
    return pairs


def _shared(spans: Spans, mention: Mention) -> float:
    ours = {point for start, end in spans for point in range(start, end)}
    theirs = {point for span in mention.spans for point in range(span.start, span.end)}
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))
