"""The same article as a web page, with the furniture that real sites put around it; every outlet has its own layout."""

import json
from datetime import datetime, timedelta
from html import escape
from random import Random

from .marked import LINK, plain
from .outlets import Outlet
from .tables import rules

Record = dict[str, object]
_PARTS = rules("pages", "furniture")


class Layout:
    """How one outlet builds its pages: drawn once from the outlet, the same for all its articles."""

    def __init__(self, outlet: Outlet) -> None:
        rng = Random(outlet.page * 13 + 5)
        self.outlet = outlet
        self.body_class = rng.choice(_PARTS["classes"])
        self.wrapper = rng.choice(_PARTS["wrappers"])
        self.structured = rng.choice(_PARTS["structured"])
        self.time_tag = rng.random() < 0.8
        self.sections = rng.sample(_PARTS["sections"], rng.randrange(4, 8))
        self.aside = rng.choice(_PARTS["asides"])
        self.legal = rng.sample(_PARTS["legal"], 4)
        self.cookies = rng.choice(_PARTS["cookies"]) if rng.random() < 0.7 else ""
        self.author_box = rng.random() < 0.5
        self.share = rng.random() < 0.5
        self.heading = rng.choice(_PARTS["headings"])
        self.zone = rng.choice(_PARTS["zones"])
        self.numbered = rng.random() < 0.5

    def stamp(self, when: datetime) -> str:
        """Return a time, which is in UTC, as this outlet's metadata gives it: in its own zone."""
        hours = 0 if self.zone == "Z" else int(self.zone[:3])
        return f"{when + timedelta(hours=hours):%Y-%m-%dT%H:%M:%S}{self.zone}"


def slug_of(title: str) -> str:
    """Return the part of an address that a headline gives."""
    kept = "".join(letter.lower() if letter.isascii() and letter.isalnum() else "-" for letter in title)
    return "-".join(part for part in kept.split("-") if part)[:70].rstrip("-")


def page(layout: Layout, article: Record, paragraphs: list[str], *, related: list[tuple[str, str]]) -> str:
    """Return the page of `article`; `paragraphs` are HTML already, `related` are (title, address) of other pages."""
    title = f"{escape(str(article['title']))} | {escape(layout.outlet.name)}"
    head = "\n".join(_head(layout, article))
    body = "\n".join([*_top(layout, article), *_story(layout, article, paragraphs), *_bottom(layout, related)])
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>{title}</title>\n{head}\n</head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _head(layout: Layout, article: Record) -> list[str]:
    return [
        '<meta charset="utf-8">',
        f'<link rel="canonical" href="{article["url"]}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        _property("og:site_name", layout.outlet.name),
        *(_open_graph(article) if layout.structured in {"open-graph", "both"} else ()),
        *(_structured(layout, article) if layout.structured in {"json-ld", "both"} else ()),
        '<link rel="stylesheet" href="/assets/site.css">',
        "<script>window.dataLayer = window.dataLayer || [];</script>",
    ]


def _property(name: str, value: object) -> str:
    return f'<meta property="{name}" content="{escape(str(value), quote=True)}">'


def _open_graph(article: Record) -> list[str]:
    lines = [
        _property("og:title", article["title"]),
        _property("og:type", "article"),
        _property("og:url", article["url"]),
        _property("article:published_time", article["date"]),
    ]
    if "modified" in article:
        lines.append(_property("article:modified_time", article["modified"]))
    return lines


def _structured(layout: Layout, article: Record) -> list[str]:
    data: Record = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article["title"],
        "datePublished": article["date"],
        "url": article["url"],
        "publisher": {
            "@type": "Organization",
            "name": layout.outlet.name,
            "url": f"https://{layout.outlet.domain}/",
        },
        "author": {"@type": "Person", "name": article["author"]},
    }
    if "modified" in article:
        data["dateModified"] = article["modified"]
    if "based_on" in article:
        data["isBasedOn"] = article["based_on"]
    text = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return [f'<script type="application/ld+json">{text}</script>']


def _top(layout: Layout, article: Record) -> list[str]:
    name = escape(layout.outlet.name)
    items = "".join(f'<li><a href="/{section.lower()}/">{section}</a></li>' for section in layout.sections)
    lines = [
        f'<header class="site-header"><a href="/" class="logo">{name}</a>',
        f"<nav><ul>{items}</ul></nav></header>",
    ]
    if layout.cookies:
        banner = f"<p>{layout.cookies}</p><button>Accept</button>"
        lines.append(f'<div id="cookie-banner" role="dialog">{banner}</div>')
    lines.append(f'<{layout.wrapper} class="main">')
    lines.append(f"<{layout.heading}>{escape(str(article['title']))}</h1>")
    return [*lines, _byline(layout, article)]


def _byline(layout: Layout, article: Record) -> str:
    when = datetime.fromisoformat(str(article["date"]).replace("Z", "+00:00"))
    shown = f"{when.day} {when:%B %Y, %H:%M}"
    stamp = f'<span class="date">{shown}</span>'
    if layout.time_tag:
        stamp = f'<time datetime="{article["date"]}">{shown}</time>'
    return f'<div class="byline"><span class="author">{escape(str(article["author"]))}</span> {stamp}</div>'


def _story(layout: Layout, article: Record, paragraphs: list[str]) -> list[str]:
    lines = []
    if layout.share:
        lines.append('<ul class="share"><li><a href="#">Share</a></li><li><a href="#">Print</a></li></ul>')
    lines.append(f'<div class="{layout.body_class}">')
    lines += [f"<p>{paragraph}</p>" for paragraph in paragraphs]
    lines.append("</div>")
    if layout.author_box:
        lines.append(f'<div class="author-box"><span>{escape(str(article["author"]))}</span></div>')
    return [*lines, f"</{layout.wrapper}>"]


def _bottom(layout: Layout, related: list[tuple[str, str]]) -> list[str]:
    items = "".join(f'<li><a href="{address}">{escape(title)}</a></li>' for title, address in related)
    legal = " · ".join(f'<a href="/{name.lower().replace(" ", "-")}">{name}</a>' for name in layout.legal)
    return [
        f'<aside class="sidebar"><h2>{layout.aside}</h2><ul>{items}</ul></aside>',
        f"<footer><p>© {escape(layout.outlet.name)}</p><p>{legal}</p></footer>",
    ]


def linked(text: str, href: str | None) -> str:
    """Return the words of a labelled text as HTML, with a link on the run that is labelled as one."""
    opening, closing = chr(0xE000 + LINK), chr(0xE100 + LINK)
    if href is None or opening not in text:
        return _html(text)
    before, rest = text.split(opening, 1)
    inside, after = rest.split(closing, 1)
    return f'{_html(before)}<a href="{escape(href, quote=True)}">{_html(inside)}</a>{_html(after)}'


def _html(text: str) -> str:
    return escape(plain(text), quote=False)
