"""Checks a decision before it is taken, and ties it to the words it was made on, so that it outlives a new reading."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from reportedly.articles import load_outlets
from reportedly.errors import NotFoundError, ReviewError
from reportedly.ledger import Ledger
from reportedly.records import (
    AcceptMentions,
    Anchor,
    Claim,
    Comment,
    CorrectMention,
    Decision,
    DifferentClaims,
    DifferentSources,
    DismissFinding,
    RejectMentions,
    Review,
    SameClaims,
    SameSources,
    SetAlias,
    SetDigit,
    SetLetter,
    SetOwner,
    SplitClaim,
    folded,
)  # fmt: skip
from reportedly.settings import Settings

Side = Literal["", "left", "right"]
LETTERS = frozenset("ABCDEF")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A decision that can be taken: what it is about, and the words it is tied to."""

    decision: Decision
    subject: str
    anchors: tuple[Anchor, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def about(self) -> tuple[str, ...]:
        """The ids that a person looked at when deciding."""
        return (self.subject, *self.also)

    def as_review(self) -> Review:
        """Return it as if it were stored."""
        return Review(event=0, at="", author="", subject=self.subject, decision=self.decision, anchors=self.anchors)


def prepared(ledger: Ledger, decision: Decision, author: str, settings: Settings) -> Prepared:
    """Return a decision with its anchors; raises ReviewError or NotFoundError where it cannot be taken."""
    if not author.strip():
        raise ReviewError("nobody is named as the one who decides", hint="Say who you are: --author NAME.")
    if isinstance(decision, SetAlias) and decision.kind is None and _is_outlet(decision.of, settings):
        decision = replace(decision, kind="outlet")
    return PREPARE[type(decision)](ledger, decision)


def _is_outlet(name: str, settings: Settings) -> bool:
    return load_outlets(settings.outlets.table).by_name(name) is not None


def _mentions(ledger: Ledger, decision: AcceptMentions | RejectMentions) -> Prepared:
    if not decision.mentions:
        raise ReviewError("no mention is named")
    anchors = _anchors(ledger, decision.mentions)
    return Prepared(decision=decision, subject=_claim_or(ledger, decision.mentions[0]), anchors=anchors,
                    also=decision.mentions)  # fmt: skip


def _correction(ledger: Ledger, decision: CorrectMention) -> Prepared:
    if all(part is None for part in (decision.spans, decision.source, decision.quantities, decision.when)):
        raise ReviewError("nothing is corrected", hint="Name the spans, the source, the values or the dates.")
    anchors = _anchors(ledger, [decision.mention])
    subject = _claim_or(ledger, decision.mention)
    return Prepared(decision=decision, subject=subject, anchors=anchors, also=(decision.mention,))


def _two_claims(ledger: Ledger, decision: SameClaims | DifferentClaims) -> Prepared:
    left, right = ledger.claim(decision.claim), ledger.claim(decision.other)
    if left.id == right.id:
        hint = "To part its mentions, split it." if isinstance(decision, DifferentClaims) else ""
        raise ReviewError(f"{left.id} is one claim already", hint=hint)
    anchors = (*_anchors(ledger, _own(ledger, left), "left"), *_anchors(ledger, _own(ledger, right), "right"))
    decision = replace(decision, claim=left.id, other=right.id)
    return Prepared(decision=decision, subject=left.id, anchors=anchors, also=(right.id,))


def _split(ledger: Ledger, decision: SplitClaim) -> Prepared:
    claim = ledger.claim(decision.claim)
    own, parted = _own(ledger, claim), set(decision.mentions)
    copies = parted & {item.mention for item in claim.appearances} - set(own)
    if copies:
        what = f"mention {min(copies)} was copied with its text, and goes with the one it was copied from"
        raise ReviewError(what, hint="Part that one, or reject this.")
    if not parted or not parted < set(own):
        what = f"claim {claim.id} is split by naming some of its own mentions, but not all"
        raise ReviewError(what, hint="Name them: --mention ID.")
    rest = [mention for mention in own if mention not in parted]
    anchors = (*_anchors(ledger, sorted(parted), "left"), *_anchors(ledger, rest, "right"))
    return Prepared(decision=replace(decision, claim=claim.id), subject=claim.id, anchors=anchors)


def _two_names(_: Ledger, decision: SameSources | DifferentSources) -> Prepared:
    _check_names(decision.name, decision.other)
    return Prepared(decision=decision, subject=decision.name, also=(decision.other,))


def _alias(_: Ledger, decision: SetAlias) -> Prepared:
    _check_names(decision.name, decision.of)
    return Prepared(decision=decision, subject=decision.name, also=(decision.of,))


def _check_names(one: str, other: str) -> None:
    if not folded(one) or not folded(other):
        raise ReviewError("a name is missing", hint='Write it as "NKH=NHK".')
    if folded(one) == folded(other):
        raise ReviewError(f"{one} and {other} are the same name already")


def _owner(_: Ledger, decision: SetOwner) -> Prepared:
    if not folded(decision.outlet) or not folded(decision.owner):
        raise ReviewError("the outlet or its owner is missing", hint='Write it as "Kell Courier=Brenn Media".')
    return Prepared(decision=decision, subject=decision.outlet)


def _digit(ledger: Ledger, decision: SetDigit) -> Prepared:
    if decision.digit not in range(1, 7):
        raise ReviewError(f"a claim's digit is 1 to 6, not {decision.digit}")
    claim = ledger.claim(decision.claim)
    anchors = _anchors(ledger, _own(ledger, claim))
    return Prepared(decision=replace(decision, claim=claim.id), subject=claim.id, anchors=anchors)


def _letter(_: Ledger, decision: SetLetter) -> Prepared:
    if decision.letter not in LETTERS:
        raise ReviewError(f"a source's letter is A to F, not {decision.letter}")
    if not folded(decision.source):
        raise ReviewError("no source is named")
    return Prepared(decision=decision, subject=decision.source)


def _dismissal(ledger: Ledger, decision: DismissFinding) -> Prepared:
    if not decision.because.strip():
        raise ReviewError("a finding is dismissed with a reason", hint="Say why: --because REASON.")
    found = ledger.finding(decision.finding)
    anchors = tuple(Anchor(mention="", article=words.article, spans=(words.span,)) for words in found.evidence)
    also = (found.claim,) if found.claim else ()
    return Prepared(decision=replace(decision, kind=found.kind), subject=found.id, anchors=anchors, also=also)


def _comment(ledger: Ledger, decision: Comment) -> Prepared:
    if not decision.text.strip():
        raise ReviewError("the comment is empty")
    for find, anchored in WHERE:
        try:
            found = find(ledger)(decision.subject)
        except NotFoundError:
            continue
        return Prepared(decision=decision, subject=decision.subject, anchors=anchored(ledger, found))
    what = f"the ledger holds no claim, mention, finding or article {decision.subject}"
    raise NotFoundError(what, hint="`reportedly claims` lists claims.")


WHERE: tuple[tuple[Callable[[Ledger], Callable[[str], Any]], Callable[[Ledger, Any], tuple[Anchor, ...]]], ...] = (
    (lambda ledger: ledger.claim, lambda ledger, claim: _anchors(ledger, _own(ledger, claim))),
    (lambda ledger: ledger.mention, lambda ledger, mention: _anchors(ledger, [mention.id])),
    (lambda ledger: ledger.finding, lambda _, __: ()),
    (lambda ledger: ledger.article, lambda _, __: ()),
)
PREPARE: dict[type, Callable[[Ledger, Any], Prepared]] = {
    AcceptMentions: _mentions,
    RejectMentions: _mentions,
    CorrectMention: _correction,
    SameClaims: _two_claims,
    DifferentClaims: _two_claims,
    SplitClaim: _split,
    SameSources: _two_names,
    DifferentSources: _two_names,
    SetAlias: _alias,
    SetOwner: _owner,
    SetDigit: _digit,
    SetLetter: _letter,
    DismissFinding: _dismissal,
    Comment: _comment,
}


def _own(ledger: Ledger, claim: Claim) -> list[str]:
    """The mentions of a claim that are no copies, the one whose words it has first."""
    found = ledger.mentions_by_id(item.mention for item in claim.appearances)
    own = [mention for mention in found if not mention.copy_of]
    return [mention.id for mention in sorted(own, key=lambda item: (item.quote != claim.text, item.id))]


def _claim_or(ledger: Ledger, mention: str) -> str:
    return ledger.claim_ids_of([mention]).get(mention, mention)


def _anchors(ledger: Ledger, mentions: Iterable[str], side: Side = "") -> tuple[Anchor, ...]:
    """The places where the mentions were read, not where a person later moved them."""
    wanted: Sequence[str] = list(dict.fromkeys(mentions))
    found = {mention.id: mention for mention in ledger.as_read(wanted)}
    for mention in wanted:
        if mention not in found:
            raise NotFoundError(f"the ledger holds no mention {mention}", hint="`reportedly show` lists them.")
    return tuple(
        Anchor(mention=item, article=found[item].article, spans=found[item].spans, side=side, now=item)
        for item in wanted
    )
