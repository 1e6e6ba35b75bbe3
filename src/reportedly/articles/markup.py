"""Elements of a page as paragraphs with their links; one walker for HTML and for trafilatura's own tree."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from reportedly.articles.blocks import Paragraph, Run, paragraph_of

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "cell", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hr", "html", "item", "lb", "li", "list", "main", "nav", "ol", "p", "pre", "quote", "row", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_UNREAD = frozenset({
    "audio", "button", "canvas", "del", "embed", "iframe", "input", "link", "map", "math", "meta", "noscript", "object",
    "option", "script", "select", "style", "svg", "template", "textarea", "title", "video",
})  # fmt: skip
_BREAKS = frozenset({"br", "lb"})
_CAPTIONS = frozenset({"figcaption", "caption"})
_LINKS = frozenset({"a", "ref"})
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#([0-9]{1,9}|[xX][0-9a-fA-F]{1,8});?")
_LINE = re.compile(r"\n\s*\n|\n(?=\s*\S)")
_NO_LINK = re.compile(r"[\x00-\x20]")


@dataclass(slots=True)
class _Writer:
    """Paragraphs under construction."""

    resolve: Callable[[str], str | None]
    lines: bool
    done: list[Paragraph] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    href: str | None = None
    depth: int = 0  # of block elements: text outside all of them is plain text, whose line breaks count
    captions: int = 0

    def write(self, text: str | None) -> None:
        if not text:
            return
        if not self.lines or self.depth:
            self.runs.append(Run(text, self.href))
            return
        for index, line in enumerate(_LINE.split(text)):
            if index:
                self.close()
            self.runs.append(Run(line, self.href))

    def close(self) -> None:
        if self.runs:
            paragraph = paragraph_of(self.runs, caption=self.captions > 0)
            self.done += [paragraph] if paragraph.text else []
        self.runs = []


def paragraphs_of(root: etree._Element, *, base: str | None = None, lines: bool = False) -> tuple[Paragraph, ...]:
    """Return the paragraphs under `root` with links made absolute against `base`.

    With `lines`, a line break in text that stands in no block element ends a paragraph, as in plain text.
    """
    writer = _Writer(resolve=lambda href: absolute(href, base), lines=lines)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if element is root:
            writer.write(element.text if event == "start" else None)
        elif event == "end":
            _leave(writer, element)
        elif _enter(writer, element):
            writer.write(element.text)
        else:
            walker.skip_subtree()
    writer.close()
    return tuple(writer.done)


def fragment(source: str) -> etree._Element | None:
    """Return an HTML fragment as one element that holds it, or None where it is nested without end."""
    # An element that HTML does not know: no stray end tag closes it, and text in it is not wrapped into paragraphs.
    tree = parsed(f"<!DOCTYPE html><html><body><x-fragment>{source}</x-fragment></body></html>")
    body = None if tree is None else tree.find("body")
    return tree if body is None else body


def parsed(source: str) -> etree._Element | None:
    """Return the tree of an HTML page, however broken, or None where it is nested without end."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
    source = _REFERENCE.sub(_fit, _UNFIT.sub("", source))
    try:
        tree = html.document_fromstring(source.encode(), parser=parser)
    except etree.ParserError:  # nothing but comments or white space
        return html.document_fromstring("<html></html>")
    # Past 2,048 levels the parser drops what follows: better no article than half of one.
    return None if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log) else tree


def _fit(found: re.Match[str]) -> str:
    """A character reference as it stands, or nothing where it means a character that no tree may hold."""
    digits = found[1]
    point = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return "" if point > 0x10FFFF or _UNFIT.match(chr(point)) else found[0]


def drop_unseen(tree: etree._Element) -> None:
    """Take out of a page what its reader cannot see: scripts, templates, and what is marked as hidden."""
    for element in [element for element in tree.iter() if _never_seen(element)]:
        if isinstance(element, html.HtmlElement) and element.getparent() is not None:
            element.drop_tree()


def _never_seen(element: etree._Element) -> bool:
    return element.tag in {"script", "style", "template"} or (hidden(element) and element.tag not in {"html", "body"})


def absolute(href: str | None, base: str | None) -> str | None:
    """Return a link's address, absolute, or None where it leads to no web page."""
    address = _NO_LINK.sub("", href or "")
    if not address or address.startswith("#"):
        return None
    try:
        address = urljoin(base, address) if base else address
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None


def _unread(element: etree._Element) -> bool:
    return element.tag in _UNREAD or hidden(element)


def hidden(element: etree._Element) -> bool:
    """True where the page itself says that the element is not to be seen."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _enter(writer: _Writer, element: etree._Element) -> bool:
    if element.tag in _BLOCKS:
        writer.close()
        writer.depth += element.tag not in _BREAKS
    if element.tag in _CAPTIONS:
        writer.captions += 1
    if element.tag in _LINKS:
        writer.href = writer.resolve(element.get("href") or element.get("target") or "")
    return not _unread(element)


def _leave(writer: _Writer, element: etree._Element) -> None:
    if element.tag in _LINKS:
        writer.href = None
    if element.tag in _BLOCKS:
        writer.close()
        writer.depth -= element.tag not in _BREAKS
    if element.tag in _CAPTIONS:
        writer.captions -= 1
    writer.write(element.tail)
