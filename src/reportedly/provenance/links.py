"""Where links really lead: links only to oneself, links that are not to the source that the text names."""

from urllib.parse import urlsplit

from reportedly.records import Article, Attribution, Finding, Link, Mention, Outlets, Span, finding

LEAST_LINKS = 2  # one link to an earlier story of one's own is what every outlet does


def domain_of(href: str) -> str | None:
    """Return the host of a web address without "www.", or None for anything else."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    host = (parts.hostname or "").removeprefix("www.")
    return host if parts.scheme in {"http", "https"} and "." in host else None


def same_site(one: str, other: str) -> bool:
    """True where one host is the other or stands below it."""
    left, right = one.removeprefix("www."), other.removeprefix("www.")
    return left == right or left.endswith(f".{right}") or right.endswith(f".{left}")


def self_citation(article: Article, outlets: Outlets) -> list[Finding]:
    """Find an article whose links lead only to its own outlet."""
    outward = [(link, host) for link in article.links if (host := domain_of(link.href))]
    if len(outward) < LEAST_LINKS or not article.domain:
        return []
    if not all(_is_own(host, article, outlets) for _, host in outward):
        return []
    said = (
        f"All {len(outward)} links in this article lead to {article.outlet or article.domain} itself; "
        "none leads to the sources that it names."
    )
    evidence = tuple(article.evidence(link.span) for link, _ in outward)
    return [finding("self-citation", said, evidence)]


def _is_own(host: str, article: Article, outlets: Outlets) -> bool:
    if same_site(host, article.domain or ""):
        return True
    theirs = outlets.by_domain(host)
    return theirs is not None and theirs.name == article.outlet


def second_hand_links(article: Article, mention: Mention, outlets: Outlets) -> list[Finding]:
    """Find a source that is named while the link beside it leads elsewhere."""
    found = []
    for link in mention.chain:
        named = outlets.by_name(link.source) if link.kind == "outlet" else None
        if named is None or not named.domains or not link.source_spans or named.name == article.outlet:
            continue
        around = _reach(article, link)
        inside = [(item, host) for item in article.links if item.span in around and (host := domain_of(item.href))]
        if inside and not any(_leads_to(host, named.domains) for _, host in inside):
            found.append(_second_hand(article, link, named.name, inside))
    return found


def _reach(article: Article, link: Attribution) -> Span:
    """From the naming of the source to the end of what it says, or of the sentence."""
    spans = (*link.source_spans, *link.cue_spans, *link.content_spans)
    end = max(span.end for span in spans)
    stop = article.text.find("\n", end)
    return Span(min(span.start for span in spans), min(end + 2, stop if stop >= 0 else len(article.text)))


def _leads_to(host: str, domains: tuple[str, ...]) -> bool:
    return any(same_site(host, domain) for domain in domains)


def _second_hand(article: Article, link: Attribution, name: str, inside: list[tuple[Link, str]]) -> Finding:
    hosts = ", ".join(sorted({host for _, host in inside}))
    said = f"{name} is named as the source, but the link in the sentence leads to {hosts}."
    spans = [*link.source_spans, *(item.span for item, _ in inside)]
    return finding("second-hand-link", said, tuple(article.evidence(span) for span in spans))
