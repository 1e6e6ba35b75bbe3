"""Paragraphs with their links, and how they become one text with spans."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.articles.clean import clean, collapsed, one_line
from reportedly.records import Link, Span


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a paragraph that share one link, or none."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as its runs, in order; `caption` where it describes a picture."""

    runs: tuple[Run, ...]
    caption: bool = False

    @property
    def text(self) -> str:
        """The words of the paragraph, cleaned, on one line."""
        return one_line("".join(run.text for run in self.runs))


@dataclass(frozen=True, slots=True)
class Composed:
    """One text with the spans of its links and captions."""

    text: str
    links: tuple[Link, ...] = ()
    captions: tuple[Span, ...] = ()


def plain(lines: Iterable[str]) -> tuple[Paragraph, ...]:
    """Return one paragraph per line that holds anything."""
    return tuple(Paragraph((Run(line),)) for line in lines if line.strip())


def compose(title: str, paragraphs: Sequence[Paragraph]) -> Composed:
    """Return headline, blank line and one paragraph a line, as one text in which each link's span is its anchor."""
    pieces = [title, "\n\n"] if title and paragraphs else [title]
    at = sum(map(len, pieces))
    links: list[Link] = []
    captions: list[Span] = []
    for paragraph in paragraphs:
        text, found = _joined(paragraph.runs)
        if not text:
            continue
        if pieces[-1] and pieces[-1] != "\n\n":
            pieces.append("\n")
            at += 1
        links.extend(Link(span=span.shifted(at), href=href) for span, href in found)
        if paragraph.caption:
            captions.append(Span(at, at + len(text)))
        pieces.append(text)
        at += len(text)
    return Composed("".join(pieces), tuple(links), tuple(captions))


def _joined(runs: Sequence[Run]) -> tuple[str, list[tuple[Span, str]]]:
    text = ""
    found: list[tuple[Span, str]] = []
    pieces: list[str] = []
    at = 0
    blank = True
    for run in runs:
        text = collapsed(clean(run.text))
        text = text[1:] if blank and text.startswith(" ") else text
        if not text:
            continue
        blank = text.endswith(" ")
        words = text.strip(" ")
        if run.href and words:
            start = at + len(text) - len(text.lstrip(" "))
            found.append((Span(start, start + len(words)), run.href))
        pieces.append(text)
        at += len(text)
    return _normalised("".join(pieces).rstrip(" "), found)


def _normalised(text: str, found: list[tuple[Span, str]]) -> tuple[str, list[tuple[Span, str]]]:
    if unicodedata.is_normalized("NFC", text):
        return text, found

    # An accent at the edge of a link joins the letter before it.
    def moved(at: int) -> int:
        return len(unicodedata.normalize("NFC", text[:at]))

    whole = unicodedata.normalize("NFC", text)
    return whole, [(Span(moved(span.start), min(moved(span.end), len(whole))), href) for span, href in found]
