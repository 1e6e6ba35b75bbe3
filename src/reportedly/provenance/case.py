"""What is known about one claim when its roots are traced: the material of stage 6."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.records import (
    Article,
    Attribution,
    Claim,
    Copy,
    Evidence,
    Mention,
    Outlets,
    SourceJudgement,
    Stance,
    folded,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """That somebody is owned by somebody else, and the words that say so."""

    name: str
    owner: str
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Case:
    """One claim with its mentions, their articles and the copies among these.

    `credited` names, by article, the agency or outlet that the article's text is credited to as a whole. `linked`
    gives, by article and address, the articles of the ledger that its links lead to. `read_nearby` gives, by citing
    article and folded name of a cited outlet, that outlet's articles on the same story that do not hold the claim.
    `claims` are the claims that this one is related to, with their mentions among `mentions`. `owned` are the owners
    that the articles state, by folded name of what is owned. `judgements` are what people decided about names.
    `givers` are all that those articles say from which one of the claim's took text, `said` all that the claim's own
    articles and those they cite or link to say. `beside` are the cases of the claims that give another value.
    `added` are those mentions that are followed as the claim's own without being put with it. `same_words` are pairs of
    its mentions that stand unchanged at one place of two texts, of which nothing tells who took from whom. `read` are
    those of its articles in whose text the mentions were found by reading; those of others were told.
    """

    claim: Claim
    mentions: Mapping[str, Mention]
    articles: Mapping[str, Article]
    copies: tuple[Copy, ...] = ()
    outlets: Outlets = field(default_factory=lambda: Outlets(()))
    credited: Mapping[str, str] = field(default_factory=dict)
    linked: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    read_nearby: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    owned: Mapping[str, Owned] = field(default_factory=dict)
    judgements: tuple[SourceJudgement, ...] = ()
    givers: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    said: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    beside: Mapping[str, "Case"] = field(default_factory=dict)
    added: frozenset[str] = frozenset()
    same_words: tuple[tuple[str, str], ...] = ()
    read: frozenset[str] = frozenset()

    @cached_property
    def stances(self) -> dict[str, Stance]:
        """The stance of each mention of the claim."""
        return {item.mention: item.stance for item in self.claim.appearances}

    @cached_property
    def own(self) -> tuple[Mention, ...]:
        """The mentions of the claim itself, in order of their ids."""
        return tuple(self.mentions[mention] for mention in sorted(self.stances))

    @cached_property
    def taken(self) -> frozenset[str]:
        """The ids of mentions whose words others of the claim are known to have copied."""
        return frozenset(mention.copy_of for mention in self.own if mention.copy_of)

    @cached_property
    def publishers(self) -> dict[str, str]:
        """The outlets that published an article of the case, by their folded names."""
        return {folded(name): name for article in self.articles.values() if (name := article.outlet)}

    @cached_property
    def outlet_names(self) -> tuple[str, ...]:
        """The names of the outlets at hand: those that published an article, and those that are cited."""
        cited = {item.source for mention in self.own for item in mention.chain if item.kind == "outlet"}
        return tuple(sorted({*self.publishers.values(), *cited}))

    def reports(self, stance: Stance) -> dict[str, list[Mention]]:
        """Return the mentions of one stance by article, in the order of the text."""
        found: dict[str, list[Mention]] = {}
        for mention in self.own:
            if self.stances[mention.id] == stance:
                found.setdefault(mention.article, []).append(mention)
        return {article: sorted(found[article], key=lambda mention: mention.spans) for article in sorted(found)}

    def outlet_of(self, article: str) -> str:
        """Return who speaks in an article: the agency it is credited to, else the outlet, else the article itself."""
        credited = self.credited.get(article)
        return credited or self.articles[article].outlet or self.articles[article].domain or f"article {article}"

    def same_outlet(self, one: str, other: str) -> bool:
        """True where two names are one outlet, by name or by the table's aliases."""
        return self.outlet_key(one) == self.outlet_key(other)

    def outlet_key(self, name: str) -> str:
        """Return the name by which an outlet is counted: the table's where it is known."""
        return outlet_key(name, self.outlets)

    def outlets_of(self, mentions: Iterable[Mention]) -> set[str]:
        """Return the names by which the outlets of these mentions are counted."""
        return {self.outlet_key(self.outlet_of(mention.article)) for mention in mentions}

    def evidence(self, mention: Mention, link: Attribution | None = None) -> tuple[Evidence, ...]:
        """Return the words of a mention, or of one link of its chain."""
        spans = (*link.source_spans, *link.cue_spans) if link else mention.spans
        return tuple(self.articles[mention.article].evidence(span) for span in sorted(spans) or mention.spans)


def outlet_key(name: str, outlets: Outlets) -> str:
    """Return the name by which an outlet is counted: the table's where it is known, folded."""
    known = outlets.by_name(name)
    return folded(known.name if known else name)


def plain(case: Case, article: str) -> str:
    """Return how an article is named to a reader: outlet and day."""
    found = case.articles[article]
    published = found.published
    name = found.outlet or found.domain or f"article {article}"
    return f"{name}{f' ({published.iso[:10]})' if published else ''}"
