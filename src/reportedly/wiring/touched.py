"""What has to be formed anew when a decision is taken or taken back."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.ledger import Ledger
from reportedly.records import (
    CorrectMention,
    DifferentClaims,
    DifferentSources,
    DismissFinding,
    RejectMentions,
    Review,
    SameClaims,
    SameSources,
    SetAlias,
    SetLetter,
    SetOwner,
    SplitClaim,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """Mentions to group and (`reread`) to compare anew, claims to trace anew, articles to note anew."""

    mentions: tuple[str, ...] = ()
    reread: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()

    def __or__(self, other: "Touched") -> "Touched":
        return Touched(
            mentions=_sorted(self.mentions, other.mentions),
            reread=_sorted(self.reread, other.reread),
            claims=_sorted(self.claims, other.claims),
            articles=_sorted(self.articles, other.articles),
        )

    @property
    def nothing(self) -> bool:
        """True where nothing follows, as from a comment."""
        return not (self.mentions or self.claims or self.articles)


def touched(ledger: Ledger, review: Review) -> Touched:
    """Return what a decision touches as the ledger is now; ask before and after it is taken."""
    own = [item.now for item in review.anchors if item.now]
    match review.decision:
        case RejectMentions() | CorrectMention():
            return _said_otherwise(ledger, own)
        case SameClaims() | DifferentClaims() | SplitClaim():
            return Touched(mentions=_with_mates(ledger, own), claims=_claims_of(ledger, own))
        case SetAlias(name=name, of=of):
            found = _said_otherwise(ledger, ledger.mentions_naming([name, of]))
            return found | Touched(claims=tuple(ledger.claims_of_outlets([name, of])))
        case SameSources() | DifferentSources() | SetOwner() | SetLetter() as decision:
            return _spoken_by(ledger, _names(decision))
        case DismissFinding():
            articles = sorted({item.article for item in review.anchors})
            claims = {claim.id for article in articles for claim in ledger.claims_of_article(article)}
            return Touched(claims=_sorted(claims), articles=_sorted(articles))
        case _:
            return Touched(claims=_claims_of(ledger, own))


def _names(decision: SameSources | DifferentSources | SetOwner | SetLetter) -> list[str]:
    match decision:
        case SetOwner():
            return [decision.outlet]
        case SetLetter():
            return [decision.source]
        case _:
            return [decision.name, decision.other]


def _said_otherwise(ledger: Ledger, mentions: Iterable[str]) -> Touched:
    """What a mention says is other than it was: its keys, its claim and what is found about its article.

    Copies have no keys: they go with what they were copied from.
    """
    found = list(mentions)
    said = list(ledger.mentions_by_id(found))
    articles = {mention.article for mention in said}
    claims = {claim.id for article in articles for claim in ledger.claims_of_article(article)}
    return Touched(
        mentions=_with_mates(ledger, found),
        reread=_sorted(mention.id for mention in said if not mention.copy_of),
        claims=_sorted(claims, _claims_of(ledger, found)),
        articles=_sorted(articles),
    )


def _spoken_by(ledger: Ledger, names: list[str]) -> Touched:
    claims = _claims_of(ledger, ledger.mentions_naming(names))
    return Touched(claims=_sorted(claims, ledger.claims_resting_on(names), ledger.claims_of_outlets(names)))


def _with_mates(ledger: Ledger, mentions: Iterable[str]) -> tuple[str, ...]:
    own = _origins(ledger, mentions)
    return _origins(ledger, (*own, *ledger.claim_mates(own)))


def _origins(ledger: Ledger, mentions: Iterable[str]) -> tuple[str, ...]:
    """Each mention, or the one that it was copied from: copies go with that, and are not grouped by themselves."""
    return _sorted(mention.copy_of or mention.id for mention in ledger.mentions_by_id(mentions))


def _claims_of(ledger: Ledger, mentions: Iterable[str]) -> tuple[str, ...]:
    return _sorted(ledger.claim_ids_of(mentions).values())


def _sorted(*ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({item for each in ids for item in each}))
