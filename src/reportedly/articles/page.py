"""HTML pages: main text, links, headline, and what the page states about itself."""

import re
from copy import deepcopy
from dataclasses import replace
from datetime import date
from urllib.parse import urljoin

import trafilatura
from htmldate import find_date
from lxml import etree
from trafilatura.settings import Document

from reportedly.articles.blocks import Paragraph, plain
from reportedly.articles.dates import Stated, first_trusted
from reportedly.articles.draft import Draft
from reportedly.articles.markup import absolute, drop_unseen, paragraphs_of, parsed
from reportedly.articles.outlets import domain_of
from reportedly.articles.structured import Structured, read_structured
from reportedly.articles.visible import byline_of, captions_of, headline_of, times_of
from reportedly.records import Moment

_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]*/(https?:/.*)", re.DOTALL)
_SHARED_SUFFIXES = frozenset({"ac", "co", "com", "edu", "go", "gob", "gov", "gv", "ne", "net", "or", "org"})
_LEAST = 60  # characters of main text below which a page that is not marked as an article is none


def read_page(source: str, *, url: str | None = None, captured: date | None = None) -> Draft | str:
    """Return the article of an HTML page, or the reason why it holds none; `captured` bounds its date."""
    tree = parsed(source)
    if tree is None:
        return "elements nested without end"
    stated = read_structured(tree)
    url = _original(url)
    address = _address(url, stated)
    images = _images(tree, address)
    title = headline_of(tree, stated)
    byline = byline_of(tree, stated)
    published = _published(tree, stated, address, captured)
    refresh = _refresh(tree)
    paragraphs = _body(tree, stated, _base(tree, address))
    if reason := _nothing_to_read(paragraphs, stated):
        return f"the page only leads on to {refresh}" if refresh else reason
    return Draft(
        title=title,
        paragraphs=paragraphs,
        url=address,
        outlet=stated.site,
        byline=byline,
        published=published,
        modified=first_trusted(stated.modified, captured),
        language=stated.language,
        credits=(*stated.credits, *_foreign_canonical(url, stated)),
        images=images,
    )


_WALL_LONGEST = 600  # characters: an article about cookies is longer than a notice about them
_WALLS = (
    (re.compile(r"(?:enable|turn on|requires?) java ?script", re.IGNORECASE), "the page only asks for JavaScript"),
    (re.compile(r"captcha|are you a (?:ro)?bot|not a robot|unusual traffic|checking your browser", re.IGNORECASE),
     "the page only asks whether a person reads it"),
    (re.compile(r"access (?:is )?(?:denied|forbidden)|you don't have permission", re.IGNORECASE), "access was denied"),
    (re.compile(r"(?:page|article|file) (?:was |could )?not (?:be )?found|\b404\b", re.IGNORECASE), "page not found"),
    (re.compile(r"(?:accept|manage|use|uses) (?:all |our )?cookies|cookie (?:policy|settings)", re.IGNORECASE),
     "only a notice about cookies"),
)  # fmt: skip


def _nothing_to_read(paragraphs: tuple[Paragraph, ...], stated: Structured) -> str | None:
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    if len(text) < (1 if stated.is_article else _LEAST):
        return "no article text on the page"
    if len(text) > _WALL_LONGEST or stated.is_article:
        return None
    return next((reason for pattern, reason in _WALLS if pattern.search(text)), None)


def _original(url: str | None) -> str | None:
    found = _ARCHIVED.match(url or "")
    return found[1] if found else url


def _address(url: str | None, stated: Structured) -> str | None:
    """The canonical address where it lies on the same site; another site's would be whom the page took it from."""
    canonical = absolute(_original(urljoin(url or "", stated.url or "")), None) if stated.url else None
    if not url:
        return canonical
    same = canonical and _site(canonical) == _site(url)
    return canonical if same else url


def _site(url: str) -> str:
    """The part of the host that one owner registers: "bbc.co.uk" of "www.bbc.co.uk"."""
    labels = (domain_of(url) or "").split(".")
    shared = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SHARED_SUFFIXES
    return ".".join(labels[-3 if shared else -2 :])


def _foreign_canonical(url: str | None, stated: Structured) -> tuple[str, ...]:
    canonical = absolute(stated.url, None)
    if not url or not canonical or _site(canonical) == _site(url):
        return ()
    return (domain_of(canonical) or canonical,)


def _base(tree: etree._Element, address: str | None) -> str | None:
    for element in tree.iter("base"):
        if element.get("href"):
            return urljoin(address or "", str(element.get("href")))
    return address


def _images(tree: etree._Element, address: str | None) -> tuple[str, ...]:
    found = (absolute(image.get("src"), address) for image in tree.iter("img"))
    return tuple(dict.fromkeys(image for image in found if image))


def _published(tree: etree._Element, stated: Structured, address: str | None, captured: date | None) -> Moment | None:
    if found := first_trusted((*stated.published, *times_of(tree)), captured):
        return found
    copy = deepcopy(tree)
    for element in copy.iter("a", "img"):
        # Where a link leads does not say when this was written; what pictures tell is weighed apart.
        for name in {"href", "src", "srcset"} & set(element.keys()):
            del element.attrib[name]
    guess = find_date(copy, url=address, original_date=True, extensive_search=True)
    return first_trusted([Stated(guess, 0.5, "Guessed from the page's markup by htmldate.")], captured)


def _refresh(tree: etree._Element) -> str | None:
    for element in tree.iter("meta"):
        if (element.get("http-equiv") or "").lower() == "refresh" and "url=" in (element.get("content") or "").lower():
            return re.split("url=", str(element.get("content")), maxsplit=1, flags=re.IGNORECASE)[1].strip("'\" ")
    return None


def _body(tree: etree._Element, stated: Structured, base: str | None) -> tuple[Paragraph, ...]:
    captions = captions_of(tree)
    drop_unseen(tree)
    found = trafilatura.bare_extraction(tree, fast=True, include_comments=False, include_links=True)
    body = found.body if isinstance(found, Document) else None
    paragraphs = paragraphs_of(body, base=base) if body is not None else ()
    length = sum(len(paragraph.text) for paragraph in paragraphs)
    if len(stated.body) > 2 * length + 200:
        return plain(re.split(r"\n+", stated.body))
    return tuple(
        replace(paragraph, caption=True) if paragraph.letters in captions else paragraph for paragraph in paragraphs
    )
