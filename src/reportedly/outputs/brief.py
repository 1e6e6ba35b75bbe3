"""A paste-ready answer about one claim, in Markdown or HTML: what stands behind it, in sentences a reader can check.

The text is built once, as blocks; each format only writes them down. Article text is untrusted: it is escaped for both.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.outputs.dossier import Dossier
from reportedly.outputs.plain import plain
from reportedly.outputs.words import day, plural, values, where
from reportedly.records import Article, Independence, Mention

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block: text of ours, the words of an article it quotes, and an address."""

    text: str
    quote: str = ""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with its lines."""

    heading: str
    lines: tuple[Line, ...]


def brief_blocks(item: Dossier) -> list[Block]:
    """Return the answer about a claim: who stands behind it, who told whom, values over time, what would change it."""
    found = [
        Block("In short", (Line(in_short(item)),)),
        Block("The claim", (Line("", item.claim.text),)),
        Block("Who stands behind it", tuple(_roots(item.claim.sources.for_))),
        Block("Who speaks against it", tuple(_roots(item.claim.sources.against))),
        Block("Who told whom", tuple(_told(item))),
        Block("Values over time", tuple(_values(item))),
        Block("To object", tuple(Line(f"{finding.kind}: {finding.because}") for finding in item.findings)),
        Block("Other values", tuple(_related(item))),
        Block("What would change this", tuple(Line(line) for line in item.claim.sources.would_change)),
        Block("What was read", (Line(_read(item)),)),
    ]
    return [block for block in found if block.lines]


def in_short(item: Dossier) -> str:
    """Return the answer in one sentence, and who was earliest in a second."""
    sources = item.claim.sources
    carried = f"Carried by {plural(item.outlets, 'outlet')}"
    count = f"it goes back to {_count(sources.for_)}"
    unnamed = sum(root.kind == "anonymous" for root in sources.for_.roots)
    hidden = f", {_of_them(unnamed, len(sources.for_.roots))} unnamed" if unnamed else ""
    against = f"; {_count(sources.against)} speak against it" if sources.against.most else ""
    return f"{carried}; {count}{hidden}{against}.{_first(item)}"


def _count(found: Independence) -> str:
    if found.least == found.most:
        return plural(found.least, "independent source")
    return f"at least {found.least} and at most {found.most} independent sources"


def _of_them(unnamed: int, roots: int) -> str:
    return "" if unnamed == roots == 1 else ("all" if unnamed == roots else f"{unnamed} of them")


def _first(item: Dossier) -> str:
    dated = [article for article in _own_articles(item) if article.published]
    if not dated:
        return ""
    first = min(dated, key=lambda article: (article.published.iso if article.published else "", article.id))
    sure = first.published.confidence.value if first.published else 0.0
    doubt = "" if sure >= 0.5 else ", though that date is uncertain"
    return f" Earliest in this ledger: {where(first)}{doubt}."


def _own_articles(item: Dossier) -> list[Article]:
    ids = {mention.article for mention in item.mentions.values()}
    return [item.articles[article] for article in sorted(ids)]


def _roots(found: Independence) -> Iterator[Line]:
    for root in found.roots:
        yield Line(f"{root.name}: {' '.join(root.because)}" if root.because else root.name)


def _told(item: Dossier) -> Iterator[Line]:
    for mention in _in_time(item):
        article = item.articles[mention.article]
        sources = [link.source or "a source not named" for link in mention.chain]
        through = f" through {', from '.join(sources)}" if sources else " in its own voice"
        yield Line(f"{where(article)},{through}:", mention.quote, article.url)


def _values(item: Dossier) -> Iterator[Line]:
    for mention in _in_time(item):
        article = item.articles[mention.article]
        if said := values(mention, article.text):
            yield Line(f"{day(article.published)} {article.outlet or article.domain or ''}: {said}")


def _in_time(item: Dossier) -> list[Mention]:
    def key(mention: Mention) -> tuple[str, str]:
        moment = item.articles[mention.article].published
        return (moment.iso if moment else "9999", mention.id)

    return sorted((mention for mention in item.mentions.values() if not mention.in_headline), key=key)


def _related(item: Dossier) -> Iterator[Line]:
    for other in item.claim.related:
        yield Line(f"{other.kind}: {' '.join(other.because)}", item.related.get(other.claim, ""))


def _read(item: Dossier) -> str:
    articles = {mention.article for mention in item.mentions.values()}
    return f"{plural(len(articles), 'article')} in English; articles in other languages are kept but not read."


def brief_markdown(item: Dossier) -> str:
    """Return the answer as Markdown."""
    parts = []
    for block in brief_blocks(item):
        parts.append(f"## {block.heading}\n")
        parts += [_markdown(line, single=len(block.lines) == 1) for line in block.lines]
        parts.append("")
    return "\n".join(parts)


def _markdown(line: Line, *, single: bool) -> str:
    quote = f" “{_escaped(line.quote)}”" if line.quote else ""
    link = f" <{line.url}>" if line.url and not re.search(r"[\s<>]", line.url) else ""
    return f"{'' if single else '- '}{_escaped(line.text)}{quote}{link}".strip()


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", plain(text))


def brief_html(item: Dossier) -> str:
    """Return the answer as a page of HTML that loads nothing."""
    body = "".join(_section(block.heading, block.lines) for block in brief_blocks(item))
    title = html.escape(plain(item.claim.text)[:80])
    head = f'<meta charset="utf-8"><title>{title}</title>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body><main>{body}</main></body></html>\n'


def _section(heading: str, lines: Iterable[Line]) -> str:
    items = "".join(f"<li>{_html(line)}</li>" for line in lines)
    return f"<section><h2>{html.escape(heading)}</h2><ul>{items}</ul></section>"


def _html(line: Line) -> str:
    quote = f" <q>{html.escape(plain(line.quote))}</q>" if line.quote else ""
    safe = line.url if line.url and line.url.startswith(("https://", "http://")) else None
    link = f' <a rel="noreferrer" href="{html.escape(safe)}">{html.escape(safe)}</a>' if safe else ""
    return f"{html.escape(plain(line.text))}{quote}{link}"
