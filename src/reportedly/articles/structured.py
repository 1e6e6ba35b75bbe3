"""What a page says about itself for machines: JSON-LD, OpenGraph and other meta elements."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from lxml import etree

from reportedly.articles.dates import Stated

_LARGEST = 2_000_000  # characters of one JSON-LD block; a news page needs a hundredth
_DEEPEST = 12  # levels of nesting that are searched
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Posting|ReviewNews)$")
_COMMENT = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\]\]>)\s*$", re.DOTALL)

PUBLISHED_META: tuple[tuple[str, float], ...] = (
    ("article:published_time", 0.9), ("og:article:published_time", 0.9), ("og:published_time", 0.85),
    ("datepublished", 0.85), ("parsely-pub-date", 0.85), ("sailthru.date", 0.8),
    ("cxenseparse:recs:publishtime", 0.8),
    ("article_date_original", 0.8), ("originalpublicationdate", 0.8), ("publish-date", 0.8), ("publishdate", 0.8),
    ("publish_date", 0.8), ("pubdate", 0.8), ("publication_date", 0.8), ("dc.date.issued", 0.8),
    ("dcterms.created", 0.75),
    ("dc.date", 0.7), ("dcterms.date", 0.7), ("dc.date.created", 0.7), ("article.published", 0.8),
    ("published-date", 0.8),
    ("citation_publication_date", 0.8), ("iso-8601-publish-date", 0.8), ("date", 0.6),
)  # fmt: skip
MODIFIED_META: tuple[tuple[str, float], ...] = (
    ("article:modified_time", 0.9), ("og:article:modified_time", 0.9), ("og:updated_time", 0.8), ("datemodified", 0.85),
    ("dcterms.modified", 0.75), ("last-modified", 0.6), ("article.updated", 0.8), ("revised", 0.6),
)  # fmt: skip
_CREDIT_META = ("syndication-source", "original-source", "source", "dc.source", "article:source", "copyright-source")
_AUTHOR_META = (
    "author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "article:author",
)
_TITLE_META = ("og:title", "twitter:title", "parsely-title", "dc.title", "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Structured:
    """Facts that a page states in structured form; dates in the order in which they are to be trusted."""

    headline: str = ""
    titles: tuple[str, ...] = ()
    url: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()
    published: tuple[Stated, ...] = ()
    modified: tuple[Stated, ...] = ()
    language: str | None = None
    credits: tuple[str, ...] = ()
    body: str = ""
    is_article: bool = False


def read_structured(tree: etree._Element) -> Structured:
    """Return what the page states about itself; broken or endless blocks are passed over."""
    meta = _meta(tree)
    article = _article_of(tree)
    publisher = next(_names(article.get("publisher")), None)
    return Structured(
        headline=_text(article.get("headline")) or _text(article.get("name")),
        titles=tuple(meta[name] for name in _TITLE_META if name in meta),
        url=_canonical(tree, meta, article),
        site=meta.get("og:site_name") or publisher,
        authors=_authors(article, meta),
        published=(
            *_dates(article, ("datePublished", "dateCreated", "uploadDate"), "JSON-LD"),
            *_stated(meta, PUBLISHED_META),
        ),
        modified=(*_dates(article, ("dateModified",), "JSON-LD"), *_stated(meta, MODIFIED_META)),
        language=tree.get("lang") or meta.get("og:locale"),
        credits=tuple(dict.fromkeys((*_credits(article), *(meta[name] for name in _CREDIT_META if name in meta)))),
        body=_text(article.get("articleBody")),
        is_article=bool(article) or meta.get("og:type") == "article",
    )


def _meta(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _article_of(tree: etree._Element) -> Mapping[str, object]:
    best: Mapping[str, object] = {}
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or "").lower():
            continue
        for node in _nodes(_loaded(element.text or "")):
            if _is_article(node) and len(node) > len(best):
                best = node
    return best


def _loaded(source: str) -> object:
    if len(source) > _LARGEST:
        return None
    try:
        return json.loads(_COMMENT.sub("", source), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _nodes(value.get(key), depth + 1)


def _is_article(node: Mapping[str, object]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds)


def _text(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return unescape(value).strip() if isinstance(value, str) else ""


def _names(value: object, depth: int = 0) -> Iterator[str]:
    """Names in a value that may be a text, a thing with a name, or a list of either."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str) and value.strip():
        yield unescape(value).strip()
    elif isinstance(value, list):
        for item in value:
            yield from _names(item, depth + 1)
    elif isinstance(value, dict):
        yield from _names(value.get("name") or value.get("headline") or value.get("url"), depth + 1)


def _canonical(tree: etree._Element, meta: Mapping[str, str], article: Mapping[str, object]) -> str | None:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            return str(link.get("href"))
    return meta.get("og:url") or _text(article.get("url")) or None


def _authors(article: Mapping[str, object], meta: Mapping[str, str]) -> tuple[str, ...]:
    names = [name for name in _names(article.get("author")) if not name.startswith(("http:", "https:"))]
    if not names:
        stated = next((meta[name] for name in _AUTHOR_META if name in meta and "://" not in meta[name]), "")
        names = [stated] if stated else []
    return tuple(dict.fromkeys(names))


def _dates(article: Mapping[str, object], keys: tuple[str, ...], where: str) -> Iterator[Stated]:
    for rank, key in enumerate(keys):
        if article.get(key):
            yield Stated(article[key], 0.95 - 0.1 * rank, f"The page states {key} in {where}.")


def _stated(meta: Mapping[str, str], table: tuple[tuple[str, float], ...]) -> Iterator[Stated]:
    for name, trust in table:
        if name in meta:
            yield Stated(meta[name], trust, f"The page states it in its meta element {name!r}.")


def _credits(article: Mapping[str, object]) -> Iterator[str]:
    for key in ("sourceOrganization", "creditText", "isBasedOn", "isBasedOnUrl", "provider"):
        yield from _names(article.get(key))
    stated = article.get("author")
    for author in stated if isinstance(stated, list) else [stated]:
        if isinstance(author, dict) and "Organization" in str(author.get("@type")):
            yield from _names(author)
