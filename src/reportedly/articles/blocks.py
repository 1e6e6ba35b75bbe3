"""Paragraphs with their links, and how they become one text with spans."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.articles.clean import clean, collapsed
from reportedly.records import Link, Span

_COMPARED = 1600  # characters of a text that are compared: a headline is shorter, an endless line must not cost


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a paragraph that share one link, or none; as found, not yet cleaned."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph on one line, cleaned; the spans of `links` count from its start."""

    text: str
    links: tuple[Link, ...] = ()
    caption: bool = False

    @property
    def letters(self) -> str:
        """What is compared where punctuation, case and spacing do not matter."""
        return letters(self.text)


@dataclass(frozen=True, slots=True)
class Composed:
    """One text with the spans of its links and captions."""

    text: str
    links: tuple[Link, ...] = ()
    captions: tuple[Span, ...] = ()


def letters(text: str) -> str:
    """Return the letters and digits of `text` in lower case, and nothing else."""
    return "".join(filter(str.isalnum, text[:_COMPARED].casefold()))


def plain(lines: Iterable[str]) -> tuple[Paragraph, ...]:
    """Return one paragraph per line that holds anything."""
    made = (Paragraph(collapsed(clean(line)).strip()) for line in lines)
    return tuple(paragraph for paragraph in made if paragraph.text)


def paragraph_of(runs: Sequence[Run], *, caption: bool = False) -> Paragraph:
    """Return the paragraph that `runs` make up; white space at the edge of an anchor is no part of its link."""
    pieces: list[str] = []
    links: list[Link] = []
    at, blank = 0, True
    for run in runs:
        text = collapsed(clean(run.text))
        text = text[1:] if blank and text.startswith(" ") else text
        words = text.strip(" ")
        if run.href and words:
            start = at + text.index(words)
            links.append(Link(span=Span(start, start + len(words)), href=run.href))
        if text:
            blank = text.endswith(" ")
            pieces.append(text)
            at += len(text)
    return _composed("".join(pieces).rstrip(" "), links, caption=caption)


def compose(title: str, paragraphs: Sequence[Paragraph]) -> Composed:
    """Return headline, blank line and one paragraph a line, as one text in which each link's span is its anchor."""
    pieces: list[str] = []
    links: list[Link] = []
    captions: list[Span] = []
    at = len(title) + 2 if title else 0
    for paragraph in paragraphs:
        links.extend(Link(span=link.span.shifted(at), href=link.href) for link in paragraph.links)
        if paragraph.caption:
            captions.append(Span(at, at + len(paragraph.text)))
        pieces.append(paragraph.text)
        at += len(paragraph.text) + 1
    body = "\n".join(pieces)
    return Composed(f"{title}\n\n{body}" if title and body else title or body, tuple(links), tuple(captions))


def _composed(text: str, links: list[Link], *, caption: bool) -> Paragraph:
    if unicodedata.is_normalized("NFC", text):
        return Paragraph(text, tuple(links), caption)

    # An accent at the edge of a link joins the letter before it.
    def moved(at: int) -> int:
        return len(unicodedata.normalize("NFC", text[:at]))

    whole = unicodedata.normalize("NFC", text)
    spans = [(Span(moved(link.span.start), min(moved(link.span.end), len(whole))), link.href) for link in links]
    return Paragraph(whole, tuple(Link(span=span, href=href) for span, href in spans), caption)
