"""How a figure moved: the values of a claim and of those that bring it up to date, in order of time, and who said them.

Ordered by the time they speak of, then by the day of publication. Without a time of their own, or with one that was
still to come and is not predicted, they speak of the day on which they were published.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rich.text import Text

from reportedly.ledger import Ledger
from reportedly.outputs.plain import plain
from reportedly.outputs.words import day, values, where
from reportedly.records import Article, Claim, Mention


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Move:
    """One value at one time: the day it speaks of and that of publication, ISO 8601, and who said it where."""

    spoken: str
    published: str
    article: str
    start: int
    value: str
    place: str
    source: str

    @property
    def line(self) -> Text:
        """The move in one line."""
        said = f", {plain(self.source)}" if self.source else ""
        place = self.place if self.published != self.spoken else self.place.removesuffix(f", {self.published}")
        return (
            Text(f"  {self.spoken}  ", style="cyan")
            .append(f"{plain(self.value)}  ", style="bold not cyan")
            .append(f"{plain(place)}{said}", style="dim not bold not cyan")
        )


def moves(ledger: Ledger, claim: Claim) -> list[Move]:
    """Return the values of a claim that moves, none of one that does not; copies are left out."""
    others = [other.claim for other in claim.related if other.kind == "update"]
    if not others:
        return []
    together = [claim, *ledger.claims_by_id(others)]
    wanted = [item.mention for one in together for item in one.appearances if item.stance == "for"]
    mentions = [mention for mention in ledger.mentions_by_id(wanted) if not mention.copy_of and mention.quantities]
    articles = ledger.articles_by_id({mention.article for mention in mentions})
    own = {item.mention for item in claim.appearances}
    return sorted(_moves(_of_one_unit(mentions, own), articles))


def _of_one_unit(mentions: list[Mention], own: set[str]) -> list[Mention]:
    """The mentions with only the figures whose unit a claim shares with what updates it; all where it shares none."""
    units = [
        {item.unit for one in mentions if (one.id in own) is mine for item in one.quantities} for mine in (True, False)
    ]
    shared = (units[0] & units[1]) - {None}
    if not shared:
        return mentions
    kept = [replace(one, quantities=tuple(item for item in one.quantities if item.unit in shared)) for one in mentions]
    return [mention for mention in kept if mention.quantities]


def _moves(mentions: list[Mention], articles: dict[str, Article]) -> Iterator[Move]:
    for mention in mentions:
        article = articles[mention.article]
        published = day(article.published)
        spoken = [when.start.isoformat() for when in mention.when if when.role == "event" and when.start]
        first = min(spoken, default=published)
        yield Move(
            spoken=first if mention.certainty == "predicted" else min(first, published),
            published=published,
            article=article.id,
            start=mention.spans[0].start,
            value=values(replace(mention, when=()), article.text),
            place=where(article),
            source=mention.origin.source if mention.origin else "",
        )
