"""Stage 5, claims: mentions in, claims with their appearances and relations out."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.claims.candidates import ClaimIndex, Gists, compare_new, keys_of
from reportedly.claims.clusters import JOINING, cluster
from reportedly.claims.conflicts import refined, relate
from reportedly.claims.gist import Gist, Meaning, Vector, meant
from reportedly.claims.together import PairReader, Together
from reportedly.records import Appearance, Claim, Comparison, Judgement, JudgementKind, Mention, Related, Stance

__all__ = ["ClaimGrouper", "ClaimIndex", "Grouping", "Meaning", "PairReader", "Together", "Vector"]

JUDGED: dict[JudgementKind, str] = {
    "same": "A person put these together:",
    "different": "A person told it from others:",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """Claims made anew, and the ids of earlier claims that they replace."""

    claims: tuple[Claim, ...]
    dropped: tuple[str, ...] = ()


FULLEST = "The claim has the words of this one, which says most."
SHOWN = 15  # words of another mention in a reason
# What parts two claims comes before what one of them only says more of.
RELATING: dict[str, tuple[int, Callable[[str, Gist, Gist], Related]]] = {
    "conflict": (0, relate),
    "refinement": (1, refined),
}


class ClaimGrouper:
    """Groups mentions that say the same, adding new ones to what the ledger already holds.

    `meaning` gives what a short text means, `together` whether two say the same; without them words alone tell.
    """

    def __init__(self, index: ClaimIndex, meaning: Meaning | None = None, together: Together | None = None) -> None:
        self._index = index
        self._gists = Gists(index)
        self._meaning = meaning
        self._together = together

    def add_meanings(self, new: Sequence[str]) -> None:
        """Remember what new mentions mean, so that a text finds their claims."""
        if self._meaning:
            texts = {mention.id: meant(mention) for mention in self._index.mentions_by_id(new)}
            vectors = {name: self._meaning(text) for name, text in texts.items()}
            self._index.put_meanings({name: vector for name, vector in vectors.items() if vector.any()})

    def add_keys(self, new: Sequence[str]) -> None:
        """Remember the keys under which new mentions are found."""
        for mention, gist in self._gists.of(new).items():
            self._index.add_keys(mention, keys_of(gist))

    def compare(self, new: Sequence[str]) -> None:
        """Compare mentions that have their keys with all that share one, and remember what was found."""
        self._index.put_relations(list(compare_new(new, self._index, self._gists, self._together)))

    def group(self, new: Sequence[str]) -> Iterator[Grouping]:
        """Yield the claims that the new mentions belong to, one connected part of the ledger at a time."""
        seen: set[str] = set()
        for mention in new:
            if mention in seen:
                continue
            part, comparisons = self._part_of(mention)
            seen |= part
            yield self._claims_of(part, comparisons)

    def relate(self, claim: Claim) -> Claim:
        """Return `claim` with the claims that it is in conflict with, that update it, or that say more or less.

        The pair of mentions that explains it is the same from either claim.
        """
        own = {item.mention for item in claim.appearances}
        found = [item for item in self._index.relations_of(own) if item.kind in RELATING]
        pairs = [(item.a, item.b) for item in sorted(found, key=lambda item: (RELATING[item.kind][0], item.a, item.b))]
        kinds = {(item.a, item.b): item.kind for item in found}
        facing = [(b, a) if b in own else (a, b) for a, b in pairs]
        claims = self._index.claim_ids_of(other for _, other in facing)
        gists = self._gists.of(mention for pair in facing for mention in pair)
        related: dict[str, Related] = {}
        for ours, theirs in facing:
            other_claim = claims.get(theirs)
            if other_claim and other_claim != claim.id and other_claim not in related:
                _, how = RELATING[kinds[min(ours, theirs), max(ours, theirs)]]
                related[other_claim] = how(other_claim, gists[ours], gists[theirs])
        return replace(claim, related=tuple(related[key] for key in sorted(related)))

    def _part_of(self, mention: str) -> tuple[set[str], dict[tuple[str, str], Comparison]]:
        """Every mention that a chain of comparisons or decisions joins to this one."""
        part, edge = {mention}, {mention}
        comparisons: dict[tuple[str, str], Comparison] = {}
        while edge:
            found = list(self._index.relations_of(edge))
            comparisons.update({(item.a, item.b): item for item in found})
            joined = {end for item in found if item.kind in JOINING for end in (item.a, item.b)}
            joined.update(*(item.left | item.right for item in self._index.judgements_of(edge) if item.kind == "same"))
            edge = joined - part
            part |= edge
        return part, comparisons

    def _claims_of(self, part: set[str], comparisons: Mapping[tuple[str, str], Comparison]) -> Grouping:
        mentions = {mention.id: mention for mention in self._index.mentions_by_id(sorted(part)) if not mention.copy_of}
        material = Material(
            gists=self._gists.of(sorted(mentions)),
            mentions=mentions,
            comparisons=comparisons,
            copies=_by_origin(self._index.copies_of(mentions)),
            judgements=self._index.judgements_of(mentions),
        )
        before = self._index.claim_ids_of(part)
        groups = cluster(material.gists, comparisons.values(), material.judgements, self._together)
        claims = tuple(_claim(members, material) for members in groups)
        dropped = set(before.values()) - {claim.id for claim in claims}
        return Grouping(claims=claims, dropped=tuple(sorted(dropped)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What the claims of one connected part of the ledger are made from."""

    gists: Mapping[str, Gist]
    mentions: Mapping[str, Mention]
    comparisons: Mapping[tuple[str, str], Comparison]
    copies: Mapping[str, Sequence[Mention]]
    judgements: Sequence[Judgement]


def _by_origin(copies: Iterable[Mention]) -> dict[str, list[Mention]]:
    grouped: dict[str, list[Mention]] = {}
    for copy in sorted(copies, key=lambda mention: mention.id):
        grouped.setdefault(copy.copy_of or "", []).append(copy)
    return grouped


def _claim_id(members: Sequence[str]) -> str:
    """The id depends on the members alone, not on how they came together: a ledger that is rebuilt is the same."""
    return "c" + hashlib.sha256(min(members).encode()).hexdigest()[:16]


def _claim(members: Sequence[str], material: Material) -> Claim:
    fullest = _fullest([material.mentions[member] for member in members], material.gists)
    negative = material.gists[fullest.id].negative != _is_denied(fullest)  # what its words say, whoever denies them
    appearances = []
    for member in members:
        stance = stance_of(material.mentions[member], material.gists[member], negative=negative)
        because = _judged(member, members, material.judgements) or _joined(member, fullest.id, members, material)
        appearances.append(Appearance(mention=member, stance=stance, because=because))
        appearances += [
            Appearance(mention=copy.id, stance=stance, because=("Copied with its text.",))
            for copy in material.copies.get(member, ())
        ]
    return Claim(id=_claim_id(members), text=fullest.quote, appearances=tuple(appearances))


def _joined(member: str, fullest: str, members: Sequence[str], material: Material) -> tuple[str, ...]:
    """Why a mention belongs to its claim: how it compares with the fullest, or else with the one it is most like."""
    if member == fullest:
        return (FULLEST,) if len(members) > 1 else ()
    pairs = [
        (other == fullest, pair.score, other, pair)
        for other in members
        if (pair := material.comparisons.get((min(member, other), max(member, other)))) and pair.kind in JOINING
    ]
    if not pairs:
        return ()
    nearest, _, other, pair = max(pairs, key=lambda found: found[:3])
    said = () if nearest else (f"Another of its mentions says: “{_beginning(material.mentions[other].quote)}”.",)
    return (*said, *pair.because)


def _beginning(quote: str) -> str:
    words = quote.split()
    return " ".join(words) if len(words) <= SHOWN else f"{' '.join(words[:SHOWN])} …"


def _judged(member: str, members: Sequence[str], judgements: Iterable[Judgement]) -> tuple[str, ...]:
    """The sentences of the decisions by which a mention is in one claim with others, or is no longer."""
    said = []
    for item in judgements:
        own, other = (item.left, item.right) if member in item.left else (item.right, item.left)
        if member in own and (item.kind == "same") is not other.isdisjoint(members):
            said.append(f"{JUDGED[item.kind]} {item.because}")
    return tuple(said)


def stance_of(mention: Mention, gist: Gist, *, negative: bool) -> Stance:
    """Return for or against a claim whose own polarity is `negative`; asked or declined is neither."""
    if mention.certainty == "asked" or any(link.declines for link in mention.chain):
        return "neither"
    return "for" if gist.negative == negative else "against"


def _fullest(mentions: Sequence[Mention], gists: Mapping[str, Gist]) -> Mention:
    """The mention that says most: no question, not what its source denies, no negation, in the text, with a value."""

    def fullness(mention: Mention) -> tuple[tuple[bool, ...], int, str]:
        gist = gists[mention.id]
        said = (not gist.asked, not _is_denied(mention), not gist.negative)
        return (*said, not mention.in_headline, bool(gist.amounts)), min(len(gist.weights), 25), mention.id

    return max(mentions, key=fullness)


def _is_denied(mention: Mention) -> bool:
    """True where a source denies what the words of a mention say, and the denial is none of these words."""
    return any(link.denies for link in mention.chain)
