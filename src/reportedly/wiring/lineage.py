"""Who took a claim from whom, article by article: the picture behind the count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.copies.credits import find as credits_of
from reportedly.ledger import Ledger
from reportedly.provenance import Case, as_told, completed
from reportedly.provenance.graph import steps_of
from reportedly.provenance.loops import components, is_loop
from reportedly.records import Claim, Outlets, Root, Stance
from reportedly.wiring.casebook import CaseBook

StepKind = Literal["copy", "citation", "link"]
STANCES: tuple[Stance, ...] = ("for", "against", "neither")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`taker` has it from `giver`; `loop` where following it leads back to the taker."""

    taker: str
    giver: str
    kind: StepKind
    because: str
    loop: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """The articles of a claim with their stance, the steps between them, and the roots that each reaches itself."""

    stances: Mapping[str, Stance]
    steps: tuple[Step, ...]
    roots: Mapping[str, tuple[str, ...]]


def lineage_of(ledger: Ledger, claim: Claim, outlets: Outlets) -> Lineage:
    """Return the lineage of a claim, as the stage that counts its sources sees it."""
    case = completed(as_told(CaseBook(ledger, outlets, credits_of).case(claim)))
    stances: dict[str, Stance] = {}
    steps: list[Step] = []
    for stance in STANCES:
        found = case.reports(stance)
        stances = {**dict.fromkeys(found, stance), **stances}
        steps += _steps(case, stance)
    steps += _through(case, stances, {(step.taker, step.giver) for step in steps})
    steps += _links(case, stances, {(step.taker, step.giver) for step in steps})
    return Lineage(stances=stances, steps=tuple(steps), roots=_roots(claim))


def _steps(case: Case, stance: Stance) -> list[Step]:
    """The steps between articles; what leads from one mention to another of the same article is none."""
    led = {
        (step.article, case.mentions[target].article): because
        for _, step in sorted(steps_of(case, stance).items())
        for target, because in sorted(step.leads_to.items())
        if case.mentions[target].article != step.article
    }
    edges = {article: sorted(giver for taker, giver in led if taker == article) for article in _articles(led)}
    looped = [set(component) for component in components(edges) if is_loop(component, edges)]
    return [
        Step(
            taker=taker,
            giver=giver,
            kind=_kind(case, taker, giver),
            because=because,
            loop=any(taker in loop and giver in loop for loop in looped),
        )
        for (taker, giver), because in sorted(led.items())
    ]


def _articles(pairs: Mapping[tuple[str, str], str]) -> set[str]:
    return {article for pair in pairs for article in pair}


def _through(case: Case, articles: Mapping[str, Stance], known: set[tuple[str, str]]) -> list[Step]:
    """Who names another outlet on the way to a source has it from there, though the count follows the source."""
    found = {}
    for mention in case.mentions.values():
        for link in mention.chain:
            if mention.article not in articles or link.kind != "outlet":
                continue
            cited = case.outlet_key(link.source)
            givers = [item for item in articles if case.outlet_key(case.outlet_of(item)) == cited]
            if giver := _before(case, mention.article, givers):
                because = f"It names {link.source} on the way."
                found[mention.article, giver] = Step(
                    taker=mention.article, giver=giver, kind="citation", because=because
                )
    return [step for pair, step in sorted(found.items()) if pair not in known]


def _before(case: Case, taker: str, givers: Sequence[str]) -> str | None:
    """The latest of these that was published before an article."""
    own = case.articles[taker].published
    dated = [(moment.iso, item) for item in givers if item != taker and (moment := case.articles[item].published)]
    earlier = [(iso, item) for iso, item in dated if own and iso <= own.iso]
    return max(earlier)[1] if earlier else None


def _links(case: Case, articles: Mapping[str, Stance], known: set[tuple[str, str]]) -> list[Step]:
    """The links between articles of the claim that no citation or copy stands for."""
    return [
        Step(taker=taker, giver=giver, kind="link", because="It links to it.")
        for taker in sorted(articles)
        for giver in sorted({each for articles_of in case.linked.get(taker, {}).values() for each in articles_of})
        if giver in articles and giver != taker and (taker, giver) not in known
    ]


def _kind(case: Case, taker: str, giver: str) -> StepKind:
    copied = {(copy.article, copy.of) for copy in case.copies}
    takes = any(
        (other := case.mentions.get(mention.copy_of or "")) and other.article == giver
        for mention in case.mentions.values()
        if mention.article == taker
    )
    return "copy" if takes or (taker, giver) in copied else "citation"


def _roots(claim: Claim) -> dict[str, tuple[str, ...]]:
    """The roots that stand in the words of each article."""
    found: dict[str, list[str]] = {}
    roots: Sequence[Root] = (*claim.sources.for_.roots, *claim.sources.against.roots)
    for root in roots:
        for article in dict.fromkeys(words.article for words in root.evidence):
            found.setdefault(article, []).append(root.key)
    return {article: tuple(keys) for article, keys in found.items()}
