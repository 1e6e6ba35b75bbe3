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

_PROLOG = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_ENTITY = re.compile(r"""<!ENTITY\s+(\w{1,100})\s+["']([^"']*)["']""")
# What feedparser raises from inside when a feed leaves out what it takes for granted.
_STUMBLES = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
_UTF8 = {"content-type": "application/xml; charset=utf-8"}
_EXPANDED_MOST = 10_000_000  # characters that entities of one feed may grow to


def read_feed(source: str) -> Iterator[tuple[str, Draft | str]]:
    """Return the entries of a feed, each with its name in the feed, as drafts or as reasons."""
    if reason := _bomb(source):
        yield "feed", reason
        return
    data = _PROLOG.sub("", source, count=1).encode("utf-8", "replace")
    try:
        feed = feedparser.parse(
            io.BytesIO(data), response_headers=_UTF8, resolve_relative_uris=False, sanitize_html=False
        )
    except _STUMBLES as error:
        yield "feed", f"too broken to be read ({type(error).__name__})"
        return
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
    # feedparser answers "updated" with the date of publication, and a warning, where the feed states none.
    stated = entry.get(name) if dict.__contains__(entry, name) else None
    return first_trusted([Stated(stated, 0.9, f"The feed states when the entry was {name}.")])


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _bomb(source: str) -> str | None:
    entities = _ENTITY.findall(source)
    if any(f"&{inner};" in value for _, value in entities for inner, _ in entities):
        return "its entities hold one another"
    grown = sum(len(value) * source.count(f"&{name};") for name, value in entities)
    return "its entities would grow beyond measure" if grown > _EXPANDED_MOST else None
