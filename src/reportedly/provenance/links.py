"""Where links really lead: links only to oneself, links that are not to the source that the text names."""

from urllib.parse import urlsplit

from reportedly.provenance.addresses import real_address
from reportedly.provenance.citations import reach_of
from reportedly.records import Article, Attribution, Finding, Link, Mention, Outlet, Outlets, Span, finding


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


def self_citation(article: Article, mention: Mention, outlets: Outlets) -> list[Finding]:
    """Find a claim whose links, in its own words, lead only to the outlet that makes it, and to no source of it.

    Who is quoted may stand on any page: only what the outlet says itself, or as an outlet's word, is looked at.
    """
    if mention.in_headline or any(link.kind not in {"outlet", "none"} for link in mention.chain):
        return []
    inside = [(link, host) for link, host in _links_in(article, mention) if article.domain]
    if not inside or not all(_is_own(host, article, outlets) for _, host in inside):
        return []
    lead = "The only link" if len(inside) == 1 else f"All {len(inside)} links"
    said = f"{lead} in what {article.outlet or article.domain} says here lead{'s' * (len(inside) == 1)} to itself."
    evidence = (
        *(article.evidence(span) for span in mention.spans),
        *(article.evidence(link.span) for link, _ in inside),
    )
    return [finding("self-citation", said, evidence)]


def _links_in(article: Article, mention: Mention) -> list[tuple[Link, str]]:
    """The links in the words of a mention and in those that attribute it, each with the site it really leads to."""
    reach = reach_of(mention)
    inside = [link for link in article.links if any(link.span.overlaps(span) for span in reach)]
    return [(link, host) for link in inside if (host := domain_of(real_address(link.href) or ""))]


def _is_own(host: str, article: Article, outlets: Outlets) -> bool:
    if same_site(host, article.domain or ""):
        return True
    theirs = outlets.by_domain(host)
    return theirs is not None and theirs.name == article.outlet


def second_hand_links(article: Article, mention: Mention, outlets: Outlets) -> list[Finding]:
    """Find outlets that are named while the links beside them lead to none of those that the chain names."""
    named = [(link, known) for link in mention.chain if (known := _known(article, link, outlets))]
    domains = tuple(domain for _, known in named for domain in known.domains)
    found = []
    for link, known in named:
        around = _reach(article, link)
        linked = [(item, real_address(item.href) or "") for item in article.links if item.span in around]
        inside = [(item, host) for item, address in linked if (host := domain_of(address))]
        if inside and not any(_leads_to(host, domains) for _, host in inside):
            found.append(_second_hand(article, link, known.name, inside))
    return found


def _known(article: Article, link: Attribution, outlets: Outlets) -> Outlet | None:
    """The outlet that a link of a chain names, where the table knows its sites and it is not the article's own."""
    known = outlets.by_name(link.source) if link.kind == "outlet" and link.source_spans else None
    return known if known and known.domains and known.name != article.outlet else None


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
