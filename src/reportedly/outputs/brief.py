"""A paste-ready answer about one claim, in Markdown or HTML: what stands behind it, in sentences a reader can check.

The text is built once, as blocks; each format only writes them down. Article text is untrusted: it is escaped for both.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from babel import Locale
from babel.core import UnknownLocaleError

from reportedly.outputs.dossier import Dossier
from reportedly.outputs.grades import grade_lines, letter_lines
from reportedly.outputs.plain import plain
from reportedly.outputs.words import OPENING, day, figures, hidden, in_marks, plural, unnamed, where
from reportedly.records import Article, Attribution, Independence, Mention

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|])")
SURE = 0.5  # confidence of a date from which it is not called uncertain
COPIES = 3  # outlets that copied something and are named; the others are counted
READ = frozenset(["en"])  # languages that are read


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
        Block("Grade of the claim", tuple(Line(line) for line in grade_lines(item.claim))),
        Block("Grades of its sources", tuple(_letters(item))),
        Block("Who told whom", tuple(_told(item))),
        Block("Values over time", tuple(_values(item))),
        Block("To object", tuple(Line(f"{finding.kind}: {finding.because}") for finding in item.findings)),
        Block("Other values", tuple(_related(item))),
        Block("What would change this", tuple(Line(line) for line in item.claim.sources.would_change)),
        Block("What was read", tuple(_read(item))),
    ]
    return [block for block in found if block.lines]


def in_short(item: Dossier) -> str:
    """Return the answer in one sentence, and who was first in this ledger in a second."""
    sources = item.claim.sources
    carried = f"Carried by {plural(item.outlets, 'outlet')}"
    against = f"; {_count(sources.against)} {_speak(sources.against)} against it" if sources.against.most else ""
    return f"{carried}; {_behind(sources.for_)}{against}.{first_line(item)}"


def _behind(found: Independence) -> str:
    if not found.most:
        return "nobody states it as so"
    if not found.least:
        return "nothing that was read bears it out"
    return f"it goes back to {_count(found)}{hidden(found)}"


def _count(found: Independence) -> str:
    if found.least == found.most:
        return plural(found.least, "independent source")
    return f"at least {found.least} and at most {found.most} independent sources"


def _speak(found: Independence) -> str:
    return "speaks" if found.least == found.most == 1 else "speak"


def first_line(item: Dossier) -> str:
    """Return who was first in this ledger, with how sure the date is; never who was first of all.

    Of one day's articles a copy is not the first, though it may not state its hour.
    """
    articles = _own_articles(item)
    given = {mention.article for mention in item.mentions.values() if not mention.copy_of}
    dated = [(article.published, article.id) for article in articles if article.published]
    if not dated:
        return " No article that carries it is dated."
    moment, name = min(dated, key=lambda pair: (pair[0].day, pair[1] not in given, pair[0].instant, pair[1]))
    first = item.articles[name]
    doubt = "" if moment.confidence.value >= SURE else ", though that date is uncertain"
    undated = len(articles) - len(dated)
    left = f"; {plural(undated, 'article')} without a date left aside" if undated else ""
    return f" First in this ledger: {where(first)}{doubt}{left}."


def _own_articles(item: Dossier) -> list[Article]:
    ids = {mention.article for mention in item.mentions.values()}
    return [item.articles[article] for article in sorted(ids)]


def _roots(found: Independence) -> Iterator[Line]:
    for root in found.roots:
        yield Line(f"{root.name} – {' '.join(root.because)}" if root.because else root.name)


def _letters(item: Dossier) -> Iterator[Line]:
    sources = item.claim.sources
    for root in (*sources.for_.roots, *sources.against.roots):
        yield Line(f"{root.name} – {' '.join(letter_lines(root)) or root.letter}")


def _told(item: Dossier) -> Iterator[Line]:
    """Who says it through whom, as time went; whoever copied the words stands with them."""
    takers: dict[str, list[str]] = {}
    for mention in _in_time(item):
        if mention.copy_of and mention.copy_of in item.mentions:
            takers.setdefault(mention.copy_of, []).append(where(item.articles[mention.article]))
    for mention in _in_time(item):
        if mention.copy_of in item.mentions:
            continue
        article = item.articles[mention.article]
        sources = [_source(link) for link in mention.chain]
        through = f" through {', from '.join(sources)}" if sources else " in its own voice"
        stance = "" if item.stances.get(mention.id) != "against" else ", against it"
        copied = _copied(list(dict.fromkeys(takers.get(mention.id, []))))
        yield Line(f"{where(article)},{through}{stance}{copied}:", mention.quote, article.url)


def _source(link: Attribution) -> str:
    """A source, with what the article tells of one that it does not name."""
    told = unnamed(link) if link.knowledge or link.motive else "unnamed"
    return (link.source or "a source not named") + (f" ({told})" if told != "unnamed" else "")


def _copied(takers: list[str]) -> str:
    if not takers:
        return ""
    more = [f"{len(takers) - COPIES:,} more"] if len(takers) > COPIES else []
    return f" (copied by {'; '.join([*takers[:COPIES], *more])})"


def _values(item: Dossier) -> Iterator[Line]:
    """What was given when: one line for each value and day, with who gave it."""
    given: dict[tuple[str, str], list[str]] = {}
    for mention in _in_time(item):
        article = item.articles[mention.article]
        if said := figures(mention, article.text):
            key = (day(article.published), "; ".join(dict.fromkeys(said)))
            given.setdefault(key, []).append(article.outlet or article.domain or "an outlet not known")
    for (when, said_), outlets in given.items():
        names = list(dict.fromkeys(outlets))
        more = f" and {len(names) - COPIES:,} more" if len(names) > COPIES else ""
        yield Line(f"{when}: {said_} ({', '.join(names[:COPIES])}{more})")


def _in_time(item: Dossier) -> list[Mention]:
    def key(mention: Mention) -> tuple[bool, float, str]:
        moment = item.articles[mention.article].published
        return (moment is None, moment.instant.timestamp() if moment else 0.0, mention.id)

    body = [mention for mention in item.mentions.values() if not mention.in_headline]
    return sorted(body or item.mentions.values(), key=key)


def _related(item: Dossier) -> Iterator[Line]:
    for other in item.claim.related:
        yield Line(f"{other.kind}: {' '.join(other.because)}", item.related.get(other.claim, ""))


def _read(item: Dossier) -> Iterator[Line]:
    """In which languages the articles that carry the claim are, and what is not read at all."""
    articles = _own_articles(item)
    languages = Counter(article.language for article in articles)
    listed = ", ".join(f"{count:,} in {_language(code)}" for code, count in sorted(languages.items()))
    yield Line(f"Carried by {plural(len(articles), 'article')}: {listed}.")
    read = " and ".join(sorted(map(_language, READ)))
    yield Line(
        f"Only {read} is read for claims; articles in other languages are kept in the ledger and may carry it too."
    )


def _language(code: str) -> str:
    try:
        return Locale.parse(code, sep="-").get_display_name("en") or code
    except (ValueError, UnknownLocaleError):
        return "a language not known"


def brief_markdown(item: Dossier) -> str:
    """Return the answer as Markdown."""
    parts = []
    for block in brief_blocks(item):
        parts.append(f"## {block.heading}\n")
        parts += [_markdown(line, single=len(block.lines) == 1) for line in block.lines]
        parts.append("")
    return "\n".join(parts)


def _markdown(line: Line, *, single: bool) -> str:
    quote = f" {in_marks(_escaped(line.quote))}" if line.quote else ""
    link = f" <{line.url}>" if line.url and not re.search(r"[\s<>]", line.url) else ""
    return f"{'' if single else '- '}{_escaped(line.text)}{quote}{link}".strip()


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", plain(text))


def brief_html(item: Dossier) -> str:
    """Return the answer as a page of HTML that loads nothing."""
    body = "".join(_section(block.heading, block.lines) for block in brief_blocks(item))
    title = html.escape(plain(item.claim.text)[:80])
    view = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    head = f'<meta charset="utf-8">{view}<title>{title}</title>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body><main>{body}</main></body></html>\n'


def _section(heading: str, lines: Iterable[Line]) -> str:
    told = [_html(line) for line in lines]
    body = f"<p>{told[0]}</p>" if len(told) == 1 else f"<ul>{''.join(f'<li>{line}</li>' for line in told)}</ul>"
    return f"<section><h2>{html.escape(heading)}</h2>{body}</section>"


def _html(line: Line) -> str:
    words = html.escape(plain(line.quote))
    marked = plain(line.quote).startswith(OPENING)  # words that have marks of their own need no second pair
    quote = f" {words if marked else f'<q>{words}</q>'}" if words else ""
    safe = line.url if line.url and line.url.startswith(("https://", "http://")) else None
    link = f' <a rel="noreferrer" href="{html.escape(safe)}">{html.escape(safe)}</a>' if safe else ""
    return f"{html.escape(plain(line.text))}{quote}{link}".strip()
