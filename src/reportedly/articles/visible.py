"""What a page shows its reader beside the text: headline, byline, times, captions; used where it states nothing."""

import re
from collections.abc import Iterator

from lxml import etree

from reportedly.articles.blocks import letters
from reportedly.articles.clean import one_line
from reportedly.articles.dates import Stated
from reportedly.articles.structured import Structured

_BYLINES = etree.XPath(
    "//*[@rel='author' or @itemprop='author' or contains(@class, 'author') or contains(@class, 'byline')"
    " or contains(@class, 'autor') or contains(@class, 'auteur')]"
)
_CAPTIONS = etree.XPath("//figcaption | //*[contains(@class, 'caption')]")
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|author|author-?name|autor|auteur|byline__name)(?:$|[\s_-])", re.IGNORECASE
)
_BY = re.compile(r"^(?:by|von|par|por|di|af|av|door|written by|words by)\s+", re.IGNORECASE)
_WORD, _JOINT = r"[^\W\d_][\w.'’-]*", r"(?:[ ,]+(?:and |& )?| ?[/|·] ?)"
# Ann Bell and Ole Varg; Harbour Courier / Norland Wire; France 24; AFP; BuzzFeed: of one word only an outlet's name.
_NAME = re.compile(rf"{_WORD}(?:(?:{_JOINT}{_WORD}){{1,9}}(?: \d{{1,2}})?| \d{{1,2}})|[A-Z]{{2,8}}|[A-Z][a-z]+[A-Z]\w*")
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])(?:caption|figcaption|wp-caption-text)(?:$|[\s_-])", re.IGNORECASE)
_LONGEST_NAME = 100


def headline_of(tree: etree._Element, stated: Structured) -> str:
    """Return the headline: as stated for machines, whole where the page shows more of it, else as the page shows it."""
    shown = [text for heading in tree.iter("h1") if (text := _words(heading))]
    if stated.headline.endswith(("…", "...")):
        start = letters(stated.headline)
        return next((text for text in shown if letters(text).startswith(start)), stated.headline)
    if stated.headline:
        return stated.headline
    for title in stated.titles:
        return _without_site(title, stated.site)
    return shown[0] if len(shown) == 1 else _without_site(one_line(tree.findtext(".//title") or ""), stated.site)


def byline_of(tree: etree._Element, stated: Structured) -> str | None:
    """Return who wrote it, as stated for machines, else as the page shows it."""
    names = [without_by(name) for name in stated.authors]
    if not names:
        shown = (without_by(_words(element)).strip(" ,|") for element in _found(_BYLINES, tree) if _is_byline(element))
        names = [name for name in shown if len(name) <= _LONGEST_NAME and _NAME.fullmatch(name)][:1]
    return ", ".join(filter(None, names)) or None


def without_by(name: str) -> str:
    """Return a byline without the word that introduces it."""
    return _BY.sub("", one_line(name))


def times_of(tree: etree._Element) -> Iterator[Stated]:
    """Return the times that the page marks as those of its publication."""
    for element in tree.iter("time"):
        if element.get("pubdate") is not None or "datePublished" in (element.get("itemprop") or ""):
            yield Stated(element.get("datetime"), 0.7, "The page marks it as a time of publication.")


def captions_of(tree: etree._Element) -> frozenset[str]:
    """Return the letters of the captions of the page's pictures."""
    return frozenset(letters(_words(element)) for element in _found(_CAPTIONS, tree) if _is_caption(element)) - {""}


def _found(path: etree.XPath, tree: etree._Element) -> list[etree._Element]:
    found = path(tree)
    return [element for element in found if isinstance(element, etree._Element)] if isinstance(found, list) else []


def _is_byline(element: etree._Element) -> bool:
    marked = "author" in (element.get("rel") or "", element.get("itemprop") or "")
    return marked or bool(_BYLINE_CLASS.search(element.get("class") or ""))


def _is_caption(element: etree._Element) -> bool:
    return element.tag == "figcaption" or bool(_CAPTION_CLASS.search(element.get("class") or ""))


def _words(element: etree._Element) -> str:
    return one_line("".join(map(str, element.itertext())))


def _without_site(title: str, site: str | None) -> str:
    head, mark, tail = title.rpartition(" | ") if " | " in title else title.rpartition(" - ")
    if mark and head and (not site or letters(site) in letters(tail) or letters(tail) in letters(site)):
        return head
    return title
