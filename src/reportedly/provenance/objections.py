"""The findings about one claim and about one article, each with the words that it rests on."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.provenance.arithmetic import check
from reportedly.provenance.case import Case, plain
from reportedly.provenance.citations import may_be_misspelt
from reportedly.provenance.links import second_hand_links, self_citation
from reportedly.provenance.losses import losses
from reportedly.provenance.roots import Trace
from reportedly.records import (
    Article,
    Claim,
    Copy,
    Evidence,
    Finding,
    Mention,
    Outlets,
    Quantity,
    Related,
    Root,
    Span,
    finding,
)  # fmt: skip

ABOUT_ROOTS = {
    "outlet-not-read": ("origin-not-read", "{name} is given as the source; its report is not in this ledger."),
    "outlet-does-not-say": (
        "citation-not-supported",
        "{name} is cited for this, but what was read of it does not say so.",
    ),
}


def about_claim(case: Case, traces: Mapping[str, Trace]) -> list[Finding]:
    """Return the findings about a claim whose roots were traced."""
    found = losses(case)
    for side in sorted(traces):
        found += [_circular(case, loop) for loop in traces[side].loops]
    roots = traces["for"].independence.roots
    if roots and all(root.kind == "anonymous" for root in roots) and _matters(case):
        found.append(_anonymous_only(case, traces["for"]))
    found += [_about_root(case, root) for side in sorted(traces) for root in _open_roots(traces[side])]
    found += [_disagreement(case, related) for related in case.claim.related if related.claim in case.claims]
    return found


def about_article(article: Article, mentions: Iterable[Mention], outlets: Outlets) -> list[tuple[Finding, str | None]]:
    """Return the findings about an article, each with the mention that it concerns (None: the article as a whole)."""
    found: list[tuple[Finding, str | None]] = [(item, None) for item in self_citation(article, outlets)]
    for mention in mentions:
        found += [(item, mention.id) for item in second_hand_links(article, mention, outlets)]
        found += [(item, mention.id) for item in _unknown_sources(article, mention, outlets)]
        found += [(item, mention.id) for item in _arithmetic(article, mention)]
    once = {item.id: (item, mention_id) for item, mention_id in reversed(found)}
    return [once[key] for key in sorted(once)]


def about_copy(
    copy: Copy, taker: Article, giver: Article, mentions: Iterable[Mention]
) -> list[tuple[Finding, str | None]]:
    """Return what there is to say about a copy; `mentions` are the taker's: a change may concern one of them."""
    if not copy.direction_known:
        return []
    passage = copy.passages[0] if copy.passages else (Span(0, 0), Span(0, 0))
    evidence = (taker.evidence(passage[0]), giver.evidence(passage[1]))
    names = _names(taker, giver)
    share = f"{copy.shared:.0%} of its words from {names[1]}"
    named = giver.outlet is not None and giver.outlet in taker.text
    said = f" and says so: {copy.credit}" if copy.credit else " and names it" if named else ""
    found: list[tuple[Finding, str | None]] = [(finding("copied", f"{names[0]} took {share}{said}.", evidence), None)]
    if not copy.credit and not named:
        found.append((finding("uncredited-copy", f"{names[0]} took {share} without naming it.", evidence), None))
    spoken = list(mentions)
    for item in copy.altered:
        if item.kind in {"value", "unit"}:
            said = f"{names[0]} took the text of {names[1]} but changed {item.before_text} to {item.after_text}."
            changed = finding("changed-number", said, (taker.evidence(item.after), giver.evidence(item.before)))
            around = [mention.id for mention in spoken if any(item.after in span for span in mention.spans)]
            found.append((changed, min(around) if around else None))
    return found


def _names(*articles: Article) -> list[str]:
    return [article.outlet or article.domain or f"article {article.id}" for article in articles]


def _circular(case: Case, loop: Sequence[str]) -> Finding:
    names = [plain(case, article) for article in loop]
    said = f"These reports cite one another, so that neither is the origin: {' and '.join(names)}."
    if len(loop) == 1:
        said = f"{names[0]} cites itself."
    spoken = case.reports("for") | case.reports("against")
    evidence: list[Evidence] = []
    for article in loop:
        cited = [(mention, link) for mention in spoken[article] for link in mention.chain if link.kind == "outlet"]
        evidence += case.evidence(*cited[0]) if cited else case.evidence(spoken[article][0])
    return finding("circular-citation", said, tuple(evidence), case.claim.id)


def _open_roots(trace: Trace) -> list[Root]:
    return [root for root in trace.independence.roots if root.kind in ABOUT_ROOTS]


def _about_root(case: Case, root: Root) -> Finding:
    kind, said = ABOUT_ROOTS[root.kind]
    name = root.name.rsplit(" (", 1)[0]
    return finding(kind, said.format(name=name), root.evidence, case.claim.id)


def _matters(case: Case) -> bool:
    """True for people who are not named behind a figure, a headline, or what several articles say.

    A passer-by's opinion needs no name, and a report without a title is no person.
    """
    mentions = [mention for group in case.reports("for").values() for mention in group]
    people = any(mention.origin and mention.origin.kind == "anonymous" for mention in mentions)
    figures = any(mention.quantities or mention.changes or mention.in_headline for mention in mentions)
    return people and (figures or len({mention.article for mention in mentions}) > 1)


def _anonymous_only(case: Case, trace: Trace) -> Finding:
    names = "; ".join(root.name for root in trace.independence.roots)
    evidence = tuple(piece for root in trace.independence.roots for piece in root.evidence)
    said = f"Nobody who can be named stands behind this: {names}."
    return finding("anonymous-only", said, evidence, case.claim.id)


def _disagreement(case: Case, related: Related) -> Finding:
    """One finding for the pair, the same from either side."""
    pair = sorted([case.claim, case.claims[related.claim]], key=lambda claim: claim.id)
    kind = "update" if related.kind == "update" else "conflict"
    quotes = [_first(case, claim) for claim in pair]
    names = [case.outlet_of(mention.article) for mention in quotes]
    said = " ".join([f"{names[0]} and {names[1]} give values that differ.", *related.because])
    evidence = tuple(piece for mention in quotes for piece in _values(case, mention))
    return finding(kind, said, evidence, pair[0].id)


def _first(case: Case, claim: Claim) -> Mention:
    members = [case.mentions[item.mention] for item in claim.appearances if item.mention in case.mentions]
    return min(members, key=lambda mention: (not mention.quantities, mention.in_headline, mention.id))


def _values(case: Case, mention: Mention) -> list[Evidence]:
    article = case.articles[mention.article]
    spans = [quantity.span for quantity in mention.quantities] or list(mention.spans)
    return [article.evidence(span) for span in spans]


def _unknown_sources(article: Article, mention: Mention, outlets: Outlets) -> list[Finding]:
    found = []
    for link in mention.chain:
        if not may_be_misspelt(link) or not link.source_spans or outlets.by_name(link.source):
            continue
        if nearest := outlets.nearest(link.source):
            said = f"No outlet called {link.source!r} is known. Is {nearest.name} meant?"
            evidence = tuple(article.evidence(span) for span in link.source_spans)
            found.append(finding("unknown-source", said, evidence))
    return found


def _arithmetic(article: Article, mention: Mention) -> list[Finding]:
    found = []
    for change in mention.changes:
        verdict = check(change, mention.quantities)
        if verdict and not verdict.agrees:
            numbers = [_at(mention.quantities, index) for index in (change.from_, change.to)]
            spans = [change.span, *(quantity.span for quantity in numbers if quantity)]
            evidence = tuple(article.evidence(span) for span in sorted(set(spans)))
            found.append(finding("arithmetic", verdict.because, evidence))
    return found


def _at(quantities: Sequence[Quantity], index: int | None) -> Quantity | None:
    return None if index is None else quantities[index]
