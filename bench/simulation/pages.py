"""The same article as a web page, with the furniture that real sites put around it; every outlet has its own layout."""

import json
from datetime import datetime, timedelta
from html import escape
from random import Random

from .marked import LINK, plain
from .outlets import Outlet

_SECTIONS = (
    "Home",
    "News",
    "Local",
    "Politics",
    "Business",
    "World",
    "Culture",
    "Sport",
    "Opinion",
    "Weather",
    "Health",
    "Science",
    "Video",
    "Podcasts",
)
_ASIDES = ("Most read", "Popular now", "Editor's choice", "In pictures", "Recommended", "More from this section")
_LEGAL = (
    "Imprint",
    "Privacy policy",
    "Terms of use",
    "Advertise with us",
    "Contact",
    "Accessibility",
    "Cookie settings",
    "Jobs",
)
_COOKIES = (
    "We and our partners use cookies to store information on your device.", "This site uses cookies. By continuing you accept them.", "Your privacy matters to us. Choose your cookie settings.",
)  # fmt: skip


class Layout:
    """How one outlet builds its pages: drawn once from the outlet, the same for all its articles."""

    def __init__(self, outlet: Outlet) -> None:
        rng = Random(outlet.page * 13 + 5)
        self.outlet = outlet
        self.body_class = rng.choice(
            ("article-body", "story", "entry-content", "post__text", "c-article__content", "text")
        )
        self.wrapper = rng.choice(("article", "main", "section"))
        self.structured = rng.choice(("json-ld", "json-ld", "open-graph", "both", "both"))
        self.time_tag = rng.random() < 0.8
        self.sections = rng.sample(_SECTIONS[1:], rng.randrange(4, 8))
        self.aside = rng.choice(_ASIDES)
        self.legal = rng.sample(_LEGAL, 4)
        self.cookies = rng.choice(_COOKIES) if rng.random() < 0.7 else ""
        self.author_box = rng.random() < 0.5
        self.share = rng.random() < 0.5
        self.heading = rng.choice(("h1", "h1", 'h1 class="headline"', 'h1 itemprop="headline"'))
        self.zone = rng.choice(("+00:00", "+01:00", "+02:00", "Z"))
        self.numbered = rng.random() < 0.5

    def stamp(self, when: datetime) -> str:
        """Return a time as this outlet's metadata gives it."""
        return when.strftime("%Y-%m-%dT%H:%M:%S") + self.zone


def slug_of(title: str) -> str:
    """Return the part of an address that a headline gives."""
    kept = "".join(letter.lower() if letter.isascii() and letter.isalnum() else "-" for letter in title)
    return "-".join(part for part in kept.split("-") if part)[:70].rstrip("-")


def page(layout: Layout, article: dict[str, object], paragraphs: list[str], related: list[tuple[str, str]]) -> str:
    """Return the page of `article`; `paragraphs` are HTML already, `related` are (title, address) of other pages."""
    title = escape(str(article["title"]))
    head = "\n".join(_head(layout, article))
    body = "\n".join(_body(layout, article, paragraphs, related))
    return f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>{title} | {escape(layout.outlet.name)}</title>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


def _head(layout: Layout, article: dict[str, object]) -> list[str]:
    title, name = escape(str(article["title"]), quote=True), escape(layout.outlet.name, quote=True)
    lines = [
        '<meta charset="utf-8">',
        f'<link rel="canonical" href="{article["url"]}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ]
    lines.append(f'<meta property="og:site_name" content="{name}">')
    if layout.structured in {"open-graph", "both"}:
        lines += [
            f'<meta property="og:title" content="{title}">',
            '<meta property="og:type" content="article">',
            f'<meta property="og:url" content="{article["url"]}">',
            f'<meta property="article:published_time" content="{article["date"]}">',
        ]
        if article.get("modified"):
            lines.append(f'<meta property="article:modified_time" content="{article["modified"]}">')
    if layout.structured in {"json-ld", "both"}:
        lines.append(f'<script type="application/ld+json">{_structured(layout, article)}</script>')
    return [
        *lines,
        '<link rel="stylesheet" href="/assets/site.css">',
        "<script>window.dataLayer = window.dataLayer || [];</script>",
    ]


def _structured(layout: Layout, article: dict[str, object]) -> str:
    data: dict[str, object] = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": article["title"], "datePublished": article["date"], "url": article["url"],
        "publisher": {"@type": "Organization", "name": layout.outlet.name, "url": f"https://{layout.outlet.domain}/"},
        "author": {"@type": "Person", "name": article["author"]},
    }  # fmt: skip
    if article.get("modified"):
        data["dateModified"] = article["modified"]
    if article.get("based_on"):
        data["isBasedOn"] = article["based_on"]
    return json.dumps(data, ensure_ascii=False).replace("</", "<\\/")


def _body(
    layout: Layout, article: dict[str, object], paragraphs: list[str], related: list[tuple[str, str]]
) -> list[str]:
    outlet = layout.outlet
    links = "".join(f'<li><a href="/{name.lower()}/">{name}</a></li>' for name in layout.sections)
    lines = [
        f'<header class="site-header"><a href="/" class="logo">{escape(outlet.name)}</a>',
        f"<nav><ul>{links}</ul></nav></header>",
    ]
    if layout.cookies:
        lines.append(f'<div id="cookie-banner" role="dialog"><p>{layout.cookies}</p><button>Accept</button></div>')
    lines += [
        f'<{layout.wrapper} class="main">',
        f"<{layout.heading}>{escape(str(article['title']))}</h1>",
        _byline(layout, article),
    ]
    if layout.share:
        lines.append('<ul class="share"><li><a href="#">Share</a></li><li><a href="#">Print</a></li></ul>')
    lines.append(f'<div class="{layout.body_class}">')
    lines += [f"<p>{paragraph}</p>" for paragraph in paragraphs]
    lines.append("</div>")
    if layout.author_box:
        lines.append(f'<div class="author-box"><span>{escape(str(article["author"]))}</span></div>')
    lines.append(f"</{layout.wrapper}>")
    items = "".join(f'<li><a href="{address}">{escape(title)}</a></li>' for title, address in related)
    lines.append(f'<aside class="sidebar"><h2>{layout.aside}</h2><ul>{items}</ul></aside>')
    legal = " · ".join(f'<a href="/{name.lower().replace(" ", "-")}">{name}</a>' for name in layout.legal)
    return [*lines, f"<footer><p>© {escape(outlet.name)}</p><p>{legal}</p></footer>"]


def _byline(layout: Layout, article: dict[str, object]) -> str:
    when = datetime.fromisoformat(str(article["date"]).replace("Z", "+00:00"))
    shown = f"{when.day} {when.strftime('%B %Y, %H:%M')}"
    stamp = (
        f'<time datetime="{article["date"]}">{shown}</time>'
        if layout.time_tag
        else f'<span class="date">{shown}</span>'
    )
    return f'<div class="byline"><span class="author">{escape(str(article["author"]))}</span> {stamp}</div>'


def linked(text: str, href: str | None) -> str:
    """Return the words of a labelled text as HTML, with a link on the run that is labelled as one."""
    opening, closing = chr(0xE000 + LINK), chr(0xE100 + LINK)
    if href is None or opening not in text:
        return escape(plain(text), quote=False)
    before, rest = text.split(opening, 1)
    inside, after = rest.split(closing, 1)
    return f'{escape(plain(before), quote=False)}<a href="{escape(href, quote=True)}">{escape(plain(inside), quote=False)}</a>{escape(plain(after), quote=False)}'


def capture(when: datetime) -> datetime:
    """Return when a page was fetched: some minutes after it came out."""
    return when + timedelta(minutes=37)
