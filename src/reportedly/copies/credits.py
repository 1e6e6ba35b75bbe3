"""Credits: the words by which an article says that it, or a passage of it, is from somebody else."""

import re
from collections.abc import Callable, Iterator, Sequence

from reportedly.copies.credit_rules import AGENCIES, RULES, Place, Rule
from reportedly.copies.furniture import captions_of
from reportedly.copies.layout import CAPTION_END
from reportedly.copies.layout import lines as lines_of
from reportedly.records import Article, Credit, Outlet, Outlets, Span, folded

Known = Callable[[str], bool]

HEAD_LINES = 12  # a dateline or byline stands above the story
FOOT_LINES = 10
_DATE = re.compile(r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?$")
LINE_AT_MOST = 400  # characters of a line that are looked at where only short lines can match
LONG_LINE = 5_000  # and elsewhere: a text without line breaks is no article


def find(article: Article, outlets: Outlets, also: frozenset[str] = frozenset()) -> list[Credit]:
    """Return the credits of an article, metadata first (with an empty span), then in the order of the text.

    `also` are folded names of outlets that the table does not know. What an outlet says of itself is no credit.
    """

    def known(name: str) -> bool:
        return folded(name) in AGENCIES or folded(name) in also or outlets.by_name(name) is not None

    stated = [Credit(name=name, span=Span(0, 0)) for name in article.credits]
    stated += [Credit(name=name, span=Span(0, 0)) for name in _in_byline(article.byline or "") if known(name)]
    written = sorted(_in_text(article, known), key=lambda credit: (credit.span, not credit.whole_text))
    own = outlet_names(article, outlets)
    found: dict[tuple[str, bool], Credit] = {}
    for credit in (*stated, *written):
        names = names_of(credit.name, outlets)
        if not names & own:
            found.setdefault((min(names), credit.whole_text), credit)
    return list(found.values())


def outlet_names(article: Article, outlets: Outlets) -> frozenset[str]:
    """Return the names an article's outlet goes by, as names are compared."""
    known = (outlets.by_domain(article.domain) if article.domain else None) or (
        outlets.by_name(article.outlet) if article.outlet else None
    )
    stated = {folded(article.outlet)} if article.outlet else set()
    return frozenset(stated | _all_names(known))


def names_of(name: str, outlets: Outlets) -> frozenset[str]:
    """Return `name` and the other names of the outlet that it is, as names are compared."""
    return frozenset({folded(name)} | _all_names(outlets.by_name(name)))


def is_agency(name: str, outlets: Outlets) -> bool:
    """True where `name` is that of a news agency, whose texts many outlets print."""
    known = outlets.by_name(name)
    return known.kind == "agency" if known else folded(name) in AGENCIES


def _all_names(outlet: Outlet | None) -> set[str]:
    return {folded(name) for name in (outlet.name, *outlet.aliases)} if outlet else set()


def _in_text(article: Article, known: Known) -> Iterator[Credit]:
    lines = _lines(article)
    small = article.text.lower()
    rules = [rule for rule in RULES if any(word in small for word in rule.words)]
    captioned = captions_of(article.text)
    for number, (start, line) in enumerate(lines):
        places: set[Place] = {"anywhere"}
        if number < HEAD_LINES:
            places.add("head")
        if number >= len(lines) - FOOT_LINES:
            places.add("foot")
        asked = [rule for rule in rules if rule.place in places]
        if asked and not captioned.search(line[-CAPTION_END:]):
            yield from _in_line(line, start, asked, known)


def _in_line(line: str, start: int, rules: Sequence[Rule], known: Known) -> Iterator[Credit]:
    for rule in rules:
        cut = max(0, len(line) - LINE_AT_MOST) if rule.place == "foot" else 0
        match = rule.pattern.search(line[cut : cut + (LONG_LINE if rule.place == "anywhere" else LINE_AT_MOST)])
        if match and (name := _name(match["name"], rule, known)):
            end = match.start("name") + len(name) if rule.open_end else match.end()
            begin = start + cut
            yield Credit(name=name, span=Span(begin + match.start(), begin + end), whole_text=rule.whole_text)


def _name(written: str, rule: Rule, known: Known) -> str | None:
    """Return the name as far as it is that of an outlet ("Reuters All" → "Reuters"), or as it may be one."""
    words = written.rstrip(".,").split(" ")
    lengths = range(len(words), 0, -1) if rule.open_end or not rule.whole_text else [len(words)]
    for length in lengths:
        name = re.sub(r"['’]s?$", "", " ".join(words[:length]).rstrip(".,"))
        if known(name):
            return name
    return None if rule.known_only else _trimmed(words)


def _lines(article: Article) -> list[tuple[int, str]]:
    """Return the lines of the body that are not empty, each with its place."""
    spans = (span for span in lines_of(article.text) if span.start >= article.body_start)
    found = ((span, span.of(article.text)) for span in spans)
    return [(span.start + len(line) - len(line.lstrip()), line.strip()) for span, line in found]


def _in_byline(byline: str) -> list[str]:
    parts = re.split(r"[,|/;()•·]| for | of | and |\b[Bb]y\b", byline)
    return [name for part in parts if (name := part.strip())]


def _trimmed(words: list[str]) -> str:
    left = list(words)
    while left and left[-1] in {"of", "the", "and", "&", "for", "de", "The"}:
        left.pop()
    return "" if left and _DATE.match(left[0]) else " ".join(left).rstrip(".,")
