"""The truth of a simulated world as the program's own records: what a reader without a flaw would hand to stage 6.

Offsets, chains, values, copies, claims and their relations are the world's; nothing is read from words. So whatever
then differs from the truth is the logic of roots and findings, not the reading.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from bench.judging.reading import Record, lines
from reportedly.ledger import Ledger
from reportedly.records import (
    Alteration,
    AlterationKind,
    Appearance,
    Article,
    Attribution,
    Change,
    Claim,
    Copy,
    Link,
    Mention,
    Moment,
    Outlet,
    Outlets,
    Quantity,
    Related,
    Score,
    Span,
    When,
    quote_of,
)

STATED = Score(1.0, "It is stated.")
ALTERING: tuple[AlterationKind, ...] = ("value", "unit", "bound", "polarity", "attribution")


class Told:
    """Everything a world says, as records by id; mention ids are those of the world."""

    def __init__(self, folder: Path) -> None:
        self._true = {record["id"]: record for record in lines(folder / "truth" / "mentions.jsonl")}
        self._spoken: dict[str, list[Record]] = defaultdict(list)
        for record in self._true.values():
            self._spoken[record["article"]].append(record)
        true = {record["id"]: record for record in lines(folder / "truth" / "articles.jsonl")}
        self._stories = {name: record["story"] for name, record in true.items()}
        versions = {name: record["version_of"] for name, record in true.items()}
        self.articles = {
            record["id"]: _article(record, versions[record["id"]]) for record in lines(folder / "articles.jsonl")
        }
        self.mentions = {name: self._mention(record) for name, record in self._true.items()}
        relations = list(lines(folder / "truth" / "relations.jsonl"))
        self.claims = {
            claim.id: claim for claim in self._claims(lines(folder / "truth" / "claims.jsonl"), _related(relations))
        }
        self.copies = [self._copy(record) for record in lines(folder / "truth" / "copies.jsonl")]
        self.outlets = outlets_of(folder / "outlets.csv")

    def roots_of(self, mention: str) -> frozenset[str]:
        """Return the roots of a mention as the world names them."""
        return frozenset(self._true[mention]["roots"])

    def nearby(self, outlet: str, mention: Mention) -> list[str]:
        """Return the articles of an outlet on the story of the article that cites it."""
        story = self._stories[mention.article]
        theirs = (
            name for name, article in self.articles.items() if article.outlet == outlet and name != mention.article
        )
        return sorted(name for name in theirs if self._stories[name] == story)

    def fill(self, ledger: Ledger) -> None:
        """Write all of it into an empty ledger, with every claim waiting to be traced."""
        spoken: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions.values():
            spoken[mention.article].append(mention)
        with ledger.transaction():
            for article in self.articles.values():
                ledger.add_article(article)
                ledger.add_mentions(article.id, spoken[article.id])
            ledger.pend("article", self.articles)
            by_taker: dict[str, list[Copy]] = defaultdict(list)
            for copy in self.copies:
                by_taker[copy.article].append(copy)
            for taker, copies in by_taker.items():
                ledger.replace_copies([taker], copies)
            ledger.put_claims(self.claims.values())
            ledger.pend("claim", self.claims)

    def _mention(self, record: Record) -> Mention:
        text = self.articles[record["article"]].text
        spans = _spans(record["spans"])
        giver = record["copy_of"]
        unaltered = giver is not None and record["altered"] not in ALTERING
        return Mention(
            id=record["id"],
            article=record["article"],
            spans=spans,
            quote=quote_of(text, spans),
            speech="indirect" if record["chain"] else "assertion",
            certainty=record["certainty"],
            in_headline=record["in_headline"],
            chain=tuple(_link(link, record, text) for link in record["chain"]),
            quantities=tuple(_quantity(each) for each in record["quantities"]),
            changes=tuple(_change(each) for each in record["changes"][:1]),
            when=tuple(_when(each) for each in record["when"]),
            copy_of=self._first(giver) if unaltered else None,
        )

    def _first(self, name: str) -> str:
        """The mention that stands at the start of a line of unaltered copies, as the ledger keeps it."""
        record = self._true[name]
        if record["copy_of"] is None or record["altered"] in ALTERING:
            return name
        return self._first(record["copy_of"])

    def _claims(self, records: Iterable[Record], related: dict[str, list[Related]]) -> Iterable[Claim]:
        for record in records:
            appearances = [
                Appearance(mention=mention, stance=stance)  # type: ignore[arg-type]
                for stance, mentions in record["mentions"].items()
                for mention in mentions
            ]
            text = self.mentions[appearances[0].mention].quote
            yield Claim(
                id=record["id"],
                text=text,
                appearances=tuple(appearances),
                related=tuple(related.get(record["id"], ())),
            )

    def _copy(self, record: Record) -> Copy:
        pairs = [(_span(mine), _span(theirs)) for mine, theirs in record["passages"]]
        pairs += [(_whole(mine), _whole(theirs)) for mine, theirs in self._altered(record)]
        length = len(self.articles[record["article"]].text)
        return Copy(
            family=record["family"],
            kind=record["kind"],
            article=record["article"],
            of=record["of"],
            shared=min(1.0, sum(len(mine) for mine, _ in pairs) / length),
            passages=tuple(pairs),
            altered=tuple(self._alterations(record)),
            credit=record["credit"],
        )

    def _altered(self, copy: Record) -> Iterable[tuple[Record, Record]]:
        """The altered mentions of a copy, each with the one it was made from; a rewritten one is a passage too."""
        for record in self._spoken[copy["article"]]:
            giver = self._true.get(record["copy_of"] or "")
            if giver and giver["article"] == copy["of"] and record["altered"] in ALTERING:
                yield record, giver

    def _alterations(self, copy: Record) -> Iterable[Alteration]:
        """Where each altered mention of the taker differs from its giver: the words that carry what was changed."""
        for record, giver in self._altered(copy):
            before, after = _changed_words(giver, record["altered"]), _changed_words(record, record["altered"])
            yield Alteration(
                kind=record["altered"],
                before=before,
                after=after,
                before_text=before.of(self.articles[giver["article"]].text),
                after_text=after.of(self.articles[record["article"]].text),
            )


def _whole(record: Record) -> Span:
    return Span(record["spans"][0][0], record["spans"][-1][1])


def _changed_words(record: Record, kind: str) -> Span:
    """The number for a value, unit or bound, the date where there is none; the source, or the verb for the rest."""
    if kind == "attribution":
        return _span(record["chain"][-1]["source_spans"][0])
    if kind == "polarity":
        start = record["spans"][0][0]
        return Span(start, start + 3)
    words = [*record["quantities"][::-1], *record["when"]]
    return _span(words[0]["span"])


def outlets_of(path: Path) -> Outlets:
    """Return a world's table of outlets."""
    with path.open(encoding="utf-8") as file:
        return Outlets(
            Outlet(
                name=row["name"],
                domains=tuple(filter(None, row["domains"].split(";"))),
                aliases=tuple(filter(None, row["aliases"].split(";"))),
                owner=row["owner"] or None,
                country=row["country"] or None,
                kind=row["kind"],
            )
            for row in csv.DictReader(file)
        )


def _article(record: Record, version_of: str | None) -> Article:
    return Article(
        id=record["id"],
        text=f"{record['title']}\n\n{record['text']}",
        title=record["title"],
        url=record["url"],
        outlet=record["outlet"],
        domain=record["domain"],
        byline=record["author"],
        published=Moment(iso=record["date"], confidence=STATED),
        modified=Moment(iso=record["modified"], confidence=STATED) if record.get("modified") else None,
        language="en",
        links=tuple(Link(span=Span(link["start"], link["end"]), href=link["href"]) for link in record.get("links", ())),
        version_of=version_of,
    )


def _related(relations: Iterable[Record]) -> dict[str, list[Related]]:
    found: dict[str, list[Related]] = defaultdict(list)
    for record in relations:
        one, other = record["claims"]
        for claim, its in ((one, other), (other, one)):
            found[claim].append(Related(claim=its, kind=record["kind"], because=("The world says so.",)))
    return found


def _link(link: Record, mention: Record, text: str) -> Attribution:
    cues = _spans(link["cue_spans"])
    speaks_for = link["root"] if link["kind"] in {"person", "document"} and link["root"] != link["source"] else None
    return Attribution(
        source=link["source"],
        kind=link["kind"],
        source_spans=_spans(link["source_spans"]),
        cue=quote_of(text, cues),
        cue_spans=cues,
        content_spans=_spans(mention["spans"]),
        institution=speaks_for,
        count=link["count"],
    )


def _quantity(record: Record) -> Quantity:
    kept = ("low", "high", "low_open", "high_open", "approximate", "unit", "per")
    return Quantity(span=_span(record["span"]), **{name: record[name] for name in kept})


def _change(record: Record) -> Change:
    return Change(
        span=_span(record["span"]),
        factor_low=record["factor"],
        factor_high=record["factor"],
        direction="up",
        from_=0,
        to=1,
    )


def _when(record: Record) -> When:
    day = date.fromisoformat(record["edtf"])
    return When(span=_span(record["span"]), edtf=record["edtf"], start=day, end=day)


def _span(pair: list[int]) -> Span:
    return Span(*pair)


def _spans(pairs: Iterable[list[int]]) -> tuple[Span, ...]:
    return tuple(map(_span, sorted(pairs)))
