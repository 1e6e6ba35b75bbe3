"""Credits: the words by which an article says that it, or a passage of it, is from somebody else."""

import re
from collections.abc import Iterator

from reportedly.copies.credit_rules import AGENCIES, RULES, Place
from reportedly.records import Article, Credit, Outlets, Span, folded

HEAD_LINES = 12  # a dateline or byline stands above the story
FOOT_LINES = 10
LINE_AT_MOST = 400  # characters of a line that are looked at where only short lines can match


def find(article: Article, outlets: Outlets) -> list[Credit]:
    """Return the credits of an article, metadata first (with an empty span), then in the order of the text.

    A credit that an outlet gives to itself is among them: an agency signs its own dispatches.
    """
    stated = [Credit(name=name, span=Span(0, 0)) for name in article.credits]
    if article.byline and (name := _in_byline(article.byline, outlets)):
        stated.append(Credit(name=name, span=Span(0, 0)))
    found: dict[tuple[str, bool], Credit] = {}
    for credit in sorted(_in_text(article, outlets), key=lambda credit: (credit.span, not credit.whole_text)):
        found.setdefault((folded(credit.name), credit.whole_text), credit)
    return [*stated, *found.values()]


def _in_text(article: Article, outlets: Outlets) -> Iterator[Credit]:
    lines = _lines(article)
    for number, (start, line) in enumerate(lines):
        places: set[Place] = {"anywhere"}
        if number < HEAD_LINES:
            places.add("head")
        if number >= len(lines) - FOOT_LINES:
            places.add("foot")
        yield from _in_line(line, start, places, outlets)


def _in_line(line: str, start: int, places: set[Place], outlets: Outlets) -> Iterator[Credit]:
    for rule in RULES:
        if rule.place not in places:
            continue
        match = rule.pattern.search(line if rule.place == "anywhere" else _shortened(line, rule.place))
        if match is None:
            continue
        offset = start if rule.place != "foot" else start + max(0, len(line) - LINE_AT_MOST)
        known = _known_part(match["name"], outlets)
        if name := known or ("" if rule.known_only else _trimmed(match["name"])):
            begin = offset + match.start()
            yield Credit(name=name, span=Span(begin, begin + len(match.group().rstrip())), whole_text=rule.whole_text)


def _lines(article: Article) -> list[tuple[int, str]]:
    """Return the lines of the body that are not empty, each with its place."""
    found, place = [], 0
    for line in article.text.split("\n"):
        if place >= article.body_start and line.strip():
            lead = len(line) - len(line.lstrip())
            found.append((place + lead, line.strip()))
        place += len(line) + 1
    return found


def _shortened(line: str, place: Place) -> str:
    return line[:LINE_AT_MOST] if place == "head" else line[-LINE_AT_MOST:]


def _in_byline(byline: str, outlets: Outlets) -> str | None:
    parts = re.split(r"[,|/;()•·]| for | of | and |\bBy\b", byline)
    return next((name for part in parts if (name := part.strip()) and is_known(name, outlets)), None)


def _known_part(name: str, outlets: Outlets) -> str | None:
    """Return the longest beginning of `name` that is an outlet ("Reuters All" → "Reuters")."""
    words = name.rstrip(".").split(" ")
    starts = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    return next((start for start in starts if is_known(start, outlets)), None)


def is_known(name: str, outlets: Outlets) -> bool:
    """True where `name` is an agency or an outlet of the table."""
    return folded(name) in AGENCIES or outlets.by_name(name) is not None


def _trimmed(name: str) -> str:
    words = name.rstrip(".").split(" ")
    while words and words[-1] in {"of", "the", "and", "&", "for", "de", "The"}:
        words.pop()
    return " ".join(words)
