"""Builds small cases from short notes: who says a thing, through whom, copied from whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reportedly.provenance import Case
from reportedly.records import (
    Alteration,
    Appearance,
    Article,
    Attribution,
    Claim,
    Copy,
    Mention,
    Moment,
    Outlet,
    Outlets,
    Score,
    Span,
    Stance,
)

WORDS = "The ferry was carrying 40 people."
OUTLETS = Outlets(
    [
        Outlet(name="Norland Herald", domains=("herald.example",), aliases=("the Herald",)),
        Outlet(name="Coast Courier", domains=("courier.example",)),
        Outlet(name="Agency One", domains=("one.example",), aliases=("A1",), kind="agency"),
    ]
)


def person(name: str, institution: str | None = None, post: str | None = None, **more: object) -> Attribution:
    return link(name, "person", institution=institution, post=post, **more)


def outlet(name: str) -> Attribution:
    return link(name, "outlet")


def unnamed(description: str = "officials", count: int = 1) -> Attribution:
    return link(description, "anonymous", count=count)


def link(name: str, kind: str, **more: object) -> Attribution:
    return Attribution(
        source=name,
        kind=kind,  # type: ignore[arg-type]
        source_spans=(Span(0, 3),),
        cue="The",
        cue_spans=(Span(0, 3),),
        content_spans=(Span(0, len(WORDS)),),
        **more,  # type: ignore[arg-type]
    )


@dataclass(frozen=True)
class Told:
    """One article's telling: `by` is the outlet, `chain` from the outlet inwards."""

    by: str
    chain: tuple[Attribution, ...] = ()
    day: int = 1
    stance: Stance = "for"
    copied: str | None = None  # id of the article whose words these are
    altered: bool = False
    headline: bool = False
    article: str = field(default="")

    @property
    def id(self) -> str:
        return self.article or f"a{self.by.replace(' ', '')}{self.day}"


def case_of(told: Sequence[Told], *, nearby: dict[str, tuple[str, ...]] | None = None) -> Case:
    mentions = {}
    for number, item in enumerate(sorted(told, key=repr)):
        mention = Mention(
            id=f"m{number}",
            article=item.id,
            spans=(Span(0, len(WORDS)),),
            quote=WORDS,
            speech="indirect" if item.chain else "assertion",
            chain=item.chain,
            in_headline=item.headline,
        )
        mentions[mention.id] = (mention, item)
    by_article = {item.id: mention.id for mention, item in mentions.values()}
    linked = {
        key: replace(mention, copy_of=by_article[item.copied]) if item.copied and not item.altered else mention
        for key, (mention, item) in mentions.items()
    }
    appearances = tuple(Appearance(mention=key, stance=item.stance) for key, (_, item) in mentions.items())
    return Case(
        claim=Claim(id="c1", text=WORDS, appearances=appearances),
        mentions=linked,
        articles={item.id: article_of(item) for item in told},
        copies=tuple(copy_of(item) for item in told if item.copied),
        outlets=OUTLETS,
        read_nearby={item.id: nearby for item in told} if nearby else {},
    )


def article_of(item: Told) -> Article:
    moment = Moment(iso=f"2031-03-{item.day:02}", confidence=Score(1.0, "Stated."))
    return Article(id=item.id, text=WORDS, outlet=item.by, published=moment, language="en")


def copy_of(item: Told) -> Copy:
    whole = Span(0, len(WORDS))
    place = Span(23, 25)
    altered = Alteration(kind="bound", before=place, after=place, before_text="up to 40", after_text="40")
    return Copy(
        family="k1",
        kind="near-copy" if item.altered else "identical",
        article=item.id,
        of=item.copied or "",
        shared=1.0,
        passages=((whole, whole),),
        altered=(altered,) if item.altered else (),
    )


def names(roots: Iterable[object]) -> set[str]:
    return {root.name for root in roots}  # type: ignore[attr-defined]
