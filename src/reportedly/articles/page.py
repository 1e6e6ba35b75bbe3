"""HTML pages: main text, links, headline, and what the page states about itself."""

import re
from copy import deepcopy
from datetime import date
from urllib.parse import urljoin

import trafilatura
from htmldate import find_date
from lxml import etree
from trafilatura.settings import Document

from reportedly.articles.blocks import Paragraph, plain
from reportedly.articles.clean import one_line
from reportedly.articles.dates import Stated, first_trusted
from reportedly.articles.draft import Draft
from reportedly.articles.markup import absolute, drop_unseen, paragraphs_of, parsed
from reportedly.articles.outlets import domain_of
from reportedly.articles.structured import Structured, read_structured
from reportedly.records import Moment, folded

_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]*/(https?:/.*)", re.DOTALL)
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
    title = _title(tree, stated)
    published = _published(tree, stated, address, captured)
    refresh = _refresh(tree)
    paragraphs = _body(tree, stated, _base(tree, address))
    length = sum(len(paragraph.text) for paragraph in paragraphs)
    if length < (1 if stated.is_article else _LEAST):
        return f"the page only leads on to {refresh}" if refresh else "no article text on the page"
    return Draft(
        title=title,
        paragraphs=paragraphs,
        url=address,
        outlet=stated.site,
        byline=", ".join(stated.authors) or None,
        published=published,
        modified=first_trusted(stated.modified, captured),
        language=stated.language,
        credits=(*stated.credits, *_foreign_canonical(url, stated)),
        images=images,
    )


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
    return ".".join((domain_of(url) or "").split(".")[-2:])


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


def _title(tree: etree._Element, stated: Structured) -> str:
    if stated.headline:
        return stated.headline
    for title in stated.titles:
        return _without_site(title, stated.site)
    headings = [one_line("".join(map(str, heading.itertext()))) for heading in tree.iter("h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    return _without_site(one_line(tree.findtext(".//title") or ""), stated.site)


def _without_site(title: str, site: str | None) -> str:
    head, mark, tail = title.rpartition(" | ") if " | " in title else title.rpartition(" - ")
    if mark and head and (not site or folded(tail) == folded(site) or folded(site) in folded(tail)):
        return head
    return title


def _published(tree: etree._Element, stated: Structured, address: str | None, captured: date | None) -> Moment | None:
    times = [
        Stated(element.get("datetime"), 0.7, "The page marks it as a time of publication.")
        for element in tree.iter("time")
        if element.get("pubdate") is not None or "datePublished" in (element.get("itemprop") or "")
    ]
    if found := first_trusted((*stated.published, *times), captured):
        return found
    guess = find_date(deepcopy(tree), url=address, original_date=True, extensive_search=True)
    return first_trusted([Stated(guess, 0.5, "Guessed from the page's markup by htmldate.")], captured)


def _refresh(tree: etree._Element) -> str | None:
    for element in tree.iter("meta"):
        if (element.get("http-equiv") or "").lower() == "refresh" and "url=" in (element.get("content") or "").lower():
            return re.split("url=", str(element.get("content")), maxsplit=1, flags=re.IGNORECASE)[1].strip("'\" ")
    return None


def _body(tree: etree._Element, stated: Structured, base: str | None) -> tuple[Paragraph, ...]:
    drop_unseen(tree)
    found = trafilatura.bare_extraction(tree, fast=True, include_comments=False, include_links=True)
    paragraphs = paragraphs_of(found.body, base=base) if isinstance(found, Document) and found.body is not None else ()
    length = sum(len(paragraph.text) for paragraph in paragraphs)
    if len(stated.body) > 2 * length + 200:
        return plain(re.split(r"\n+", stated.body))
    return paragraphs
