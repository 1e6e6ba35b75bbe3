"""Lets the stages hear what people decided: they are given the ledger as it stands with every decision in force."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.ledger import Ledger
from reportedly.provenance import Traced
from reportedly.records import (
    Claim,
    Comparison,
    Finding,
    Grade,
    Independence,
    Judgement,
    Mention,
    Outlets,
    Review,
    Root,
    SetAlias,
    SetDigit,
    SetLetter,
    SetOwner,
    folded,
)  # fmt: skip


class ReviewedIndex:
    """What stage 5 looks up, without the mentions that people rejected and with what they found the same."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.add_keys = ledger.add_keys
        self.put_meanings = ledger.put_meanings
        self.put_relations = ledger.put_relations
        self.published_days = ledger.published_days
        self.openings = ledger.openings
        self.claim_ids_of = ledger.claim_ids_of
        self.mentions_with_keys = ledger.mentions_with_keys
        self.key_counts = ledger.key_counts
        self.meanings_of = ledger.meanings_of

    def mentions_by_id(self, ids: Iterable[str]) -> list[Mention]:
        """Return those of these mentions that nobody rejected."""
        return _standing(self._ledger.mentions_by_id(ids))

    def copies_of(self, ids: Iterable[str]) -> list[Mention]:
        """Return what was copied from these mentions and was not rejected."""
        return _standing(self._ledger.copies_of(ids))

    def relations_of(self, ids: Iterable[str]) -> list[Comparison]:
        """Return the comparisons of these mentions with any that were not rejected."""
        found = list(self._ledger.relations_of(ids))
        rejected = self._ledger.rejected_of({end for item in found for end in (item.a, item.b)})
        return [item for item in found if item.a not in rejected and item.b not in rejected]

    def judgements_of(self, mentions: Iterable[str]) -> Sequence[Judgement]:
        """Return what people decided about which mentions say the same."""
        return self._ledger.judgements_of(mentions)


def _standing(mentions: Iterable[Mention]) -> list[Mention]:
    return [mention for mention in mentions if mention.standing != "rejected"]


class People:
    """What people decided about outlets, sources, findings and grades, as it was when this was made."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._letters = {
            folded(review.decision.source): review
            for review in ledger.reviews_of_kind("letter")
            if isinstance(review.decision, SetLetter)
        }
        self._any = ledger.any_reviews()
        self._digits = bool(ledger.reviews_of_kind("digit"))

    def outlets(self, known: Outlets) -> Outlets:
        """Return the table of outlets with the names and owners that people gave."""
        for review in self._ledger.reviews_of_kind("alias"):
            if isinstance(decision := review.decision, SetAlias):
                known = known.with_alias(decision.name, decision.of)
        for review in self._ledger.reviews_of_kind("owner"):
            if isinstance(decision := review.decision, SetOwner):
                known = known.with_owner(decision.outlet, decision.owner)
        return known

    def heard(self, traced: Traced) -> Traced:
        """Return what was traced without dismissed findings; the claim says who decided what."""
        if not self._any:
            return traced
        claim = self._without_dismissed(traced)
        reviews = self._ledger.reviews(claim.id, in_force=True)
        said = tuple(f"{SAID[item.kind]} {item.says}" for item in reviews if item.kind in SAID and not item.orphan)
        return replace(traced, claim=replace(claim, decided=said))

    def graded(self, claim: Claim) -> Claim:
        """Return the claim with the letters and the digit that people gave: they are never overwritten."""
        sources = replace(
            claim.sources, for_=self._lettered(claim.sources.for_), against=self._lettered(claim.sources.against)
        )
        return self._with_digit(replace(claim, sources=sources))

    def _with_digit(self, claim: Claim) -> Claim:
        given = self._ledger.reviews_of_claim("digit", claim.id) if self._digits else []
        if not given or not isinstance(decision := given[-1].decision, SetDigit):
            return claim
        last = given[-1]
        grade = Grade(digit=decision.digit, because=(last.says,), set_by=last.author, set_at=last.at)
        return replace(claim, grade=grade)

    def _without_dismissed(self, traced: Traced) -> Claim:
        named = self._ledger.findings_by_id(traced.claim.findings)
        own: Mapping[str, Finding] = {item.id: item for item in (*named, *traced.findings)}
        gone = {key for key, item in own.items() if self._ledger.with_dismissal(item).dismissed}
        return replace(traced.claim, findings=tuple(item for item in traced.claim.findings if item not in gone))

    def _lettered(self, side: Independence) -> Independence:
        return replace(side, roots=tuple(map(self._with_letter, side.roots))) if self._letters else side

    def _with_letter(self, root: Root) -> Root:
        names = (root.name, root.name.split(",", 1)[0], root.institution, root.name.partition(" (")[0])
        found = max((review for name in names if (review := self._letters.get(folded(name)))), key=_event, default=None)
        if found is None or not isinstance(decision := found.decision, SetLetter):
            return root
        says = f"{decision.letter}: {found.says} Set by {found.author}, {found.at}."
        return replace(root, letter=decision.letter, letter_because=(says,))


def _event(review: Review) -> int:
    return review.event


# How a claim names the decisions that shaped it; what concerns one root or finding stands there.
SAID = {
    "accept": "Mentions accepted:",
    "reject": "Mentions rejected:",
    "correct": "A mention corrected:",
    "same-claims": "Claims put together:",
    "different-claims": "Kept apart from another claim:",
    "split-claim": "A claim parted:",
    "digit": "Graded:",
    "dismiss": "A finding dismissed:",
}
