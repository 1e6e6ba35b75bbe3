"""RSS and Atom feeds: each entry that carries text is an article."""

import io
import re
from collections.abc import Iterator

import feedparser

from reportedly.articles.dates import Stated, first_trusted
from reportedly.articles.draft import Draft
from reportedly.articles.markup import absolute
from reportedly.articles.plaintext import paragraphs_in
from reportedly.records import Moment

_ENTITY = re.compile(rb"""<!ENTITY\s+(\w{1,100})\s+["']([^"']*)["']""")
_EXPANDED_MOST = 10_000_000  # bytes that entities of one feed may grow to


def read_feed(data: bytes) -> Iterator[tuple[str, Draft | str]]:
    """Return the entries of a feed, each with its name in the feed, as drafts or as reasons."""
    if _expanded(data) > _EXPANDED_MOST:
        yield "feed", "its entities would grow beyond all measure"
        return
    feed = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False, sanitize_html=False)
    site = _text(feed.feed.get("title")) or None
    home = absolute(_text(feed.feed.get("link")), None)
    if not feed.entries:
        yield "feed", "a feed without entries" if feed.get("version") else "XML that is no feed"
    for number, entry in enumerate(feed.entries, start=1):
        yield f"entry {number}", _entry(entry, site, home)


def _entry(entry: feedparser.FeedParserDict, site: str | None, home: str | None) -> Draft | str:
    url = absolute(_text(entry.get("link")), home)
    paragraphs, images = paragraphs_in(_content(entry), base=url or home)
    if not paragraphs:
        return "an entry without text"
    source = entry.get("source") or {}
    return Draft(
        title=_text(entry.get("title")),
        paragraphs=paragraphs,
        url=url,
        outlet=site,
        byline=_text(entry.get("author")) or None,
        published=_moment(entry, "published") or _moment(entry, "created") or _moment(entry, "updated"),
        modified=_moment(entry, "updated"),
        language=_text(entry.get("language")) or None,
        credits=tuple(filter(None, [_text(source.get("title"))])),
        images=images,
    )


def _content(entry: feedparser.FeedParserDict) -> str:
    found = [_text(content.get("value")) for content in entry.get("content") or []]
    return max([*found, _text(entry.get("summary"))], key=len)


def _moment(entry: feedparser.FeedParserDict, name: str) -> Moment | None:
    return first_trusted([Stated(entry.get(name), 0.9, f"The feed states when the entry was {name}.")])


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _expanded(data: bytes) -> int:
    return sum(len(value) * data.count(b"&" + name + b";") for name, value in _ENTITY.findall(data))
