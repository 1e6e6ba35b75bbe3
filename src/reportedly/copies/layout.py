"""What is the story in a text, and what stands around it: furniture of the site, captions, quoted words.

Boilerplate that is the same on many sites is told by its wording (`furniture.py`); what one outlet prints under all its
articles is learned from them (`boilerplate.py`).
"""

import re
from collections.abc import Iterator

from reportedly.copies.furniture import captions_of, furniture_of
from reportedly.records import Article, Span

SHORT = 16  # words of a line that does not end like a sentence: a heading, a link, a button
SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*$|[\"”’]$")
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+(?![\"'”’)\]]*(?:\s|$))[^.!?…\n]*)*[.!?…]*[\"'”’)\]]*")
_LINE = re.compile(r"[^\n]+")

ABOVE, BELOW = 4, 6  # lines at the beginning and end of a body in which a note of the site stands
NOTE = 400  # characters of such a note: one sentence that tells it makes all of it one
CAPTION_END = 300  # characters at the end of a line in which a picture is credited
DATELINE = re.compile(
    r"\s*[A-Z][A-Z.'’-]+(?:[ /][A-Z.'’-]+){0,4}(?:, [\w. ]{2,30}?)? ?(?:\([^()]{2,30}\))? ?(?:--?|–|—) "
)
_QUOTES = (
    re.compile(r"“[^”\n]{2,}(?:”|$)", re.MULTILINE),
    re.compile(r"\"[^\"\n]{2,}(?:\"|$)", re.MULTILINE),
    re.compile(r"(?<![\w'‘’])['‘](?=\w)[^\n]{12,600}?[\w.,!?…]['’](?![\w'’])"),
    re.compile(r"^[^\n]*\(@\w{2,30}\)[^\n]*$", re.MULTILINE),  # a post, set into the page
)


def quoted(text: str) -> list[Span]:
    """Return what stands between quotation marks, and posts set into the text; spans may overlap."""
    return [Span(*match.span()) for pattern in _QUOTES for match in pattern.finditer(text)]


def furniture(article: Article) -> Iterator[Span]:
    """Yield headline, dateline, short lines and what is told by its wording: it makes no two articles copies."""
    yield article.headline
    wording, captioned = furniture_of(article.text), captions_of(article.text)
    story = [line for line in lines(article.text) if line.start >= article.body_start]
    for number, line in enumerate(story):
        said = line.of(article.text)
        if is_short(said) and not captioned.search(said[-CAPTION_END:]):
            yield line
            continue
        if dateline := DATELINE.match(said):
            yield Span(line.start, line.start + dateline.end())
        found = [span for span in sentences(article.text, line) if wording.search(span.of(article.text))]
        outside = number < ABOVE or number >= len(story) - BELOW
        yield from [line] if found and outside and len(said) <= NOTE else found


def captions(article: Article) -> Iterator[Span]:
    """Yield what is written under pictures: it may be copied, but is no part of the story."""
    yield from article.captions
    captioned = captions_of(article.text)
    for line in lines(article.text):
        said = line.of(article.text)
        if line.start >= article.body_start and (captioned.search(said[-CAPTION_END:]) or captioned.match(said)):
            yield line


def is_short(line: str) -> bool:
    """True for a line that is no sentence: a heading, a name, a button."""
    return len(line.split(None, SHORT)) <= SHORT and not SENTENCE_END.search(line)


def lines(text: str) -> list[Span]:
    """Return the lines of a text that are not empty."""
    return [Span(*match.span()) for match in _LINE.finditer(text) if not match.group().isspace()]


def sentences(text: str, within: Span | None = None) -> list[Span]:
    """Return the sentences of a text or a part of it, roughly: lines cut at full stops."""
    start, end = (within.start, within.end) if within else (0, len(text))
    return [Span(*match.span()) for match in _SENTENCE.finditer(text, start, end) if match.group().strip()]
