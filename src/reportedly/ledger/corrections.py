"""What a mention is once people's decisions are heard: pure rules, no tables."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.errors import ReviewError
from reportedly.records import (
    AcceptMentions,
    Article,
    Attribution,
    CorrectMention,
    Mention,
    RejectMentions,
    Review,
    Span,
    folded,
    quote_of,
)
from reportedly.records.review import SetAlias


def decided(mention: Mention, article: Article, reviews: Iterable[Review], aliases: Mapping[str, Review]) -> Mention:
    """Return a mention, as it was read, with the decisions that are in force about it, the oldest first.

    `aliases` are found by the folded name that they replace. Raises ReviewError where a decision does not fit it.
    """
    for review in reviews:
        match review.decision:
            case AcceptMentions():
                mention = _said(replace(mention, standing="accepted"), "Accepted", review)
            case RejectMentions():
                mention = _said(replace(mention, standing="rejected"), "Rejected", review)
            case CorrectMention() as correction:
                mention = _said(corrected(mention, article, correction), "Corrected", review)
            case _:
                pass
    return _renamed(mention, aliases) if aliases else mention


def _said(mention: Mention, what: str, review: Review) -> Mention:
    return replace(mention, decided=(*mention.decided, f"{what}: {review.says}"))


def corrected(mention: Mention, article: Article, correction: CorrectMention) -> Mention:
    """Return a mention with one correction; raises ReviewError where its words do not stand in the article."""
    if correction.spans is not None:
        spans = tuple(sorted(correction.spans))
        _check_spans(spans, article)
        mention = replace(mention, spans=spans, quote=quote_of(article.text, spans))
    if correction.source is not None:
        mention = _with_source(mention, article, correction)
    if correction.quantities is not None:
        _check_spans(tuple(item.span for item in correction.quantities), article, empty=True)
        changes = tuple(replace(change, from_=None, to=None) for change in mention.changes)  # they index what is gone
        mention = replace(mention, quantities=correction.quantities, changes=changes)
    if correction.when is not None:
        _check_spans(tuple(item.span for item in correction.when), article, empty=True)
        mention = replace(mention, when=correction.when)
    return mention


def _check_spans(spans: Sequence[Span], article: Article, *, empty: bool = False) -> None:
    if not spans and not empty:
        raise ReviewError("a mention has at least one span", hint="To say that it says nothing, reject it.")
    for span in spans:
        if not len(span) or span.end > len(article.text):
            what = (
                f"{span.start}-{span.end} is no place in article {article.id}, which has {len(article.text)} characters"
            )
            raise ReviewError(what, hint="Spans count code points from 0, the end is not included.")
    for left, right in pairwise(spans):
        if left.overlaps(right) and not empty:
            raise ReviewError(f"the spans at {left.start} and {right.start} overlap", hint="Make them one.")


def _with_source(mention: Mention, article: Article, correction: CorrectMention) -> Mention:
    if not correction.source:
        return replace(mention, chain=(), speech="assertion")
    spans = correction.source_spans
    if spans is not None:
        _check_spans(spans, article, empty=True)
    if not mention.chain:
        link = Attribution(
            source=correction.source, kind=correction.kind or "organisation", source_spans=spans or (), cue="",
            cue_spans=(), content_spans=mention.spans, because="A person named it.",
        )  # fmt: skip
        return replace(mention, chain=(link,), speech="indirect" if mention.speech == "assertion" else mention.speech)
    if not -len(mention.chain) <= correction.link < len(mention.chain):
        raise ReviewError(f"mention {mention.id} has {len(mention.chain)} links", hint="Count them from 0, or -1 back.")
    chain = list(mention.chain)
    old = chain[correction.link]
    chain[correction.link] = replace(
        old, source=correction.source, kind=correction.kind or old.kind, institution=None, post=None,
        source_spans=old.source_spans if spans is None else spans, because="A person named it.",
        knowledge="", knowledge_spans=(), motive="", motive_spans=(),
    )  # fmt: skip
    return replace(mention, chain=tuple(chain))


def _renamed(mention: Mention, aliases: Mapping[str, Review]) -> Mention:
    chain = tuple(_link_renamed(link, aliases) for link in mention.chain)
    if chain == mention.chain:
        return mention
    used = [aliases[name] for link in mention.chain if (name := folded(link.source)) in aliases]
    sentences = tuple(f"The source was given its name: {review.says}" for review in used)
    return replace(mention, chain=chain, decided=(*mention.decided, *sentences))


def _link_renamed(link: Attribution, aliases: Mapping[str, Review]) -> Attribution:
    met: set[str] = set()
    while (name := folded(link.source)) in aliases.keys() - met:
        met.add(name)
        review = aliases[name]
        if isinstance(alias := review.decision, SetAlias):
            because = f"{link.source} is {alias.of}: {review.says}"
            link = replace(link, source=alias.of, kind=alias.kind or link.kind, because=because)
    return link
