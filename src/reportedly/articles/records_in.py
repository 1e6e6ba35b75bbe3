"""JSON records: articles by the usual names of their fields, ninjs, JSON Feed, and lists that hold them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from reportedly.articles.blocks import Paragraph, plain
from reportedly.articles.dates import Stated, first_trusted
from reportedly.articles.draft import Draft
from reportedly.articles.markup import absolute
from reportedly.articles.page import read_page
from reportedly.articles.plaintext import headline_and_rest, paragraphs_in
from reportedly.records import Moment

TITLE = ("title", "headline", "headlines", "name", "heading")
TEXT = ("text", "body", "content", "article", "paragraphs", "article_text", "maintext", "full_text", "content_text",
        "body_text", "articleBody", "bodies", "fulltext", "plain_text")  # fmt: skip
HTML = ("html", "content_html", "body_html", "body_xhtml", "raw_html", "page")
SUMMARY = ("description", "summary", "abstract")
URL = ("url", "link", "uri", "source_url", "canonical_url", "permalink", "external_url")
PUBLISHED = ("published", "date", "date_published", "datePublished", "published_at", "publishedAt", "publication_date",
             "date_publish", "pub_date", "pubDate", "firstcreated", "contentcreated", "versioncreated", "created",
             "created_at", "timestamp", "datetime")  # fmt: skip
MODIFIED = ("modified", "date_modified", "dateModified", "updated", "updated_at", "date_modify", "versioncreated",
            "contentmodified")  # fmt: skip
OUTLET = ("outlet", "publisher", "source", "source_name", "publication", "site", "sitename", "newspaper", "media",
          "copyrightholder", "domain", "source_domain")  # fmt: skip
DOMAIN = ("domain", "source_domain", "host", "publisher", "outlet", "source")
AUTHOR = ("author", "byline", "authors", "creator", "by", "writer")
LANGUAGE = ("language", "lang")
CREDITS = ("credits", "credit", "infosources", "agency", "wire")
LISTS = ("items", "articles", "data", "results", "documents", "entries", "records", "news")

_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,18}", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype html|html|head|body)[\s>]", re.IGNORECASE)


def records_of(value: object) -> Iterator[Mapping[str, object] | str]:
    """Return the records that a JSON value holds, each a mapping, or the reason why an item is none."""
    if isinstance(value, list):
        for item in value:
            yield item if isinstance(item, dict) else "not an object with fields"
        return
    if not isinstance(value, dict):
        yield "not an object with fields"
        return
    inner = next((value[key] for key in LISTS if _holds_records(value.get(key))), None)
    if inner is None or _first(value, (*TEXT, *HTML)):
        yield value
        return
    site = {"outlet": value.get("title")} if "jsonfeed.org" in str(value.get("version", "")) else {}
    for item in inner if isinstance(inner, list) else []:
        yield {**site, **item} if isinstance(item, dict) else "not an object with fields"


def read_record(record: Mapping[str, object]) -> Draft | str:
    """Return the article of one record, or the reason why it holds none."""
    url = absolute(_words(_first(record, URL)), None)
    page = _words(_first(record, HTML))
    if page and _PAGE.search(page[:2000]):
        return _of_page(record, page, url)
    paragraphs, images = _body(record, page, url)
    if not paragraphs:
        return "no text in it; fields read: " + ", ".join(TEXT[:5])
    title = _words(_first(record, TITLE))
    if not title:
        title, paragraphs = headline_and_rest(paragraphs)
    return Draft(
        title=title,
        paragraphs=paragraphs,
        url=url,
        outlet=_outlet(record),
        domain=_domain(record),
        byline=_words(_first(record, AUTHOR)) or None,
        published=_moment(record, PUBLISHED),
        modified=_moment(record, MODIFIED),
        language=_words(_first(record, LANGUAGE)) or None,
        credits=tuple(filter(None, (_words(record.get(key)) for key in CREDITS))),
        images=images,
    )


def _of_page(record: Mapping[str, object], page: str, url: str | None) -> Draft | str:
    draft = read_page(page, url=url, captured=_captured(record))
    if isinstance(draft, str):
        return draft
    return Draft(
        title=_words(_first(record, TITLE)) or draft.title,
        paragraphs=draft.paragraphs,
        url=draft.url,
        outlet=_outlet(record) or draft.outlet,
        domain=_domain(record),
        byline=_words(_first(record, AUTHOR)) or draft.byline,
        published=_moment(record, PUBLISHED) or draft.published,
        modified=_moment(record, MODIFIED) or draft.modified,
        language=draft.language,
        credits=draft.credits,
        images=draft.images,
    )


def _captured(record: Mapping[str, object]) -> date | None:
    found = _moment(record, ("captured", "crawled", "scraped", "crawl_date", "fetched", "date_download"))
    return found.day if found else None


def _body(record: Mapping[str, object], page: str, url: str | None) -> tuple[tuple[Paragraph, ...], tuple[str, ...]]:
    if page:
        return paragraphs_in(page, base=url)
    value = _first(record, TEXT) or _first(record, SUMMARY)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return plain(line for item in value for line in str(item).splitlines()), ()
    return paragraphs_in(_words(value), base=url)


def _first(record: Mapping[str, object], names: tuple[str, ...]) -> object:
    return next((record[name] for name in names if record.get(name)), None)


def _words(value: object) -> str:
    """A field as words: a text, a thing with a name or value, or a list of either."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _words(next((value[key] for key in ("name", "value", "title", "text", "content") if value.get(key)), ""))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value[:20])))
    return ""


def _domain(record: Mapping[str, object]) -> str | None:
    hosts = (_host(_words(record.get(name))) for name in DOMAIN)
    return next(filter(None, hosts), None)


def _outlet(record: Mapping[str, object]) -> str | None:
    stated = (_words(record.get(name)) for name in OUTLET)
    return next((words for words in stated if words and not _host(words)), None)


def _host(words: str) -> str | None:
    """The host where a field names an outlet by its domain ("www.arlen.example", "arlen.example/news")."""
    host = words.strip().lower().partition("/")[0]
    return host.removeprefix("www.") if _DOMAIN.fullmatch(host) else None


def _moment(record: Mapping[str, object], names: tuple[str, ...]) -> Moment | None:
    return first_trusted(
        Stated(record[name], 0.9, f"The record states it in its field {name!r}.") for name in names if record.get(name)
    )


def _holds_records(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)
