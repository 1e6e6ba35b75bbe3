"""Plain text, also with fragments of HTML in it: which line is the headline, which lines are printed twice."""

import re
from collections.abc import Sequence
from datetime import date

from reportedly.articles.blocks import Paragraph, plain
from reportedly.articles.dates import Stated, first_trusted
from reportedly.articles.draft import Draft
from reportedly.articles.markup import absolute, fragment, paragraphs_of

_TAG = re.compile(
    r"<!--|<(?:p|a|br|div|img|b|i|em|strong|span|h[1-6]|ul|li|blockquote)(?:\s[^<>]{0,2000})?/?>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|nbsp|[lr][sd]quo|[mn]dash|hellip);", re.IGNORECASE)
_HEADLINE_LONGEST = 200
_WORDS_OF_A_HEADLINE = 4
_WRAPPED = range(50, 101)  # characters of a line that a program wrapped
_HEADLINE_REACH = 4  # lines among which the headline stands, behind a kicker or a date
# Lines that surround a headline: bylines, dates, credits of pictures, what a page says to its reader.
_NO_HEADLINE = re.compile(
    r"^(?:by|source|photos?|image|updated|published|posted|share|follow|subscribe|sign up|view|comments?|e-?mail|print"
    r"|purchase|go to)\b|^[^\w\"'“‘]|@|\b(?:facebook|twitter|getty images|permalink|ap photo)\b|\d:\d\d ?[ap]\.?m\b"
    r"|^(?:\w{3,9},? )?\w{3,9}\.? \d{1,2}(?:,? \d{4}| at\b)|^\d{1,4}[ ./-]\w{1,9}[ ./-]\d{2,4}",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by ([A-Z][\w.'’-]+(?: [A-Zdv][\w.'’-]*){1,5}(?:,? (?:and|&) .{3,60})?)$", re.IGNORECASE)


def has_markup(text: str) -> bool:
    """True where text carries tags of HTML."""
    return bool(_TAG.search(text))


def paragraphs_in(text: str, *, base: str | None = None) -> tuple[tuple[Paragraph, ...], tuple[str, ...]]:
    """Return the paragraphs of a text that may hold HTML, and the addresses of the pictures in it."""
    if not has_markup(text):
        return plain(_lines(text)), ()
    tree = fragment(text)
    if tree is None:
        return (), ()
    images = (absolute(image.get("src"), base) for image in tree.iter("img"))
    return paragraphs_of(tree, base=base, lines=True), tuple(dict.fromkeys(image for image in images if image))


def read_text(text: str, *, url: str | None = None, captured: date | None = None) -> Draft:
    """Return the article in a plain text file."""
    paragraphs, images = paragraphs_in(text, base=url)
    title, rest = headline_and_rest(paragraphs, short=True)
    leading = [paragraph.text for paragraph in rest[:3] if len(paragraph.text) <= _HEADLINE_LONGEST]
    byline = next((found[1] for line in leading if (found := _BYLINE.match(line))), None)
    dates = [Stated(line, 0.6, "A line at the head of the text is a date.") for line in leading if len(line) < 60]
    return Draft(
        title=title,
        paragraphs=rest,
        byline=byline,
        url=url,
        published=first_trusted(dates, captured),
        images=images,
    )


def _lines(text: str) -> list[str]:
    lines = text.splitlines()
    filled = [len(line) for line in lines if line.strip()]
    blank = len(lines) - len(filled) > 1
    middle = sorted(filled)[len(filled) // 2] if filled else 0
    if blank and len(filled) > 8 and middle in _WRAPPED and max(filled) <= _WRAPPED[-1]:
        return [block.replace("\n", " ") for block in re.split(r"\n\s*\n", "\n".join(lines))]
    return lines


def headline_and_rest(paragraphs: Sequence[Paragraph], *, short: bool = False) -> tuple[str, tuple[Paragraph, ...]]:
    """Return the headline that a text without markup opens with ("" where there is none), and what follows it.

    With `short`, one of fewer than four words is believed too.
    """
    texts = [paragraph.text for paragraph in paragraphs]
    start = _start_of_repeat(texts)
    if start is not None and _headline_like(texts[start]):
        return texts[start], tuple(paragraphs[start + 1 :])
    for index, text in enumerate(texts[:_HEADLINE_REACH]):
        if not _headline_like(text):
            break
        if index + 1 < len(texts) and len(text.split()) >= _WORDS_OF_A_HEADLINE and not _NO_HEADLINE.search(text):
            return text, (*paragraphs[:index], *paragraphs[index + 1 :])
    if short and len(texts) > 1 and _headline_like(texts[0]) and not _NO_HEADLINE.search(texts[0]):
        return texts[0], tuple(paragraphs[1:])
    return "", tuple(paragraphs)


def _headline_like(text: str) -> bool:
    """True for a short line that is no sentence."""
    return len(text) <= _HEADLINE_LONGEST and not text.endswith((".", ",", ";", ":", '."', ".”"))


def _start_of_repeat(texts: Sequence[str]) -> int | None:
    """Index of the first paragraph that is printed again with all that follows it: what stands before is no part."""
    first: dict[str, int] = {}
    for index, text in enumerate(texts):
        at = first.setdefault(text, index)
        if at != index and index - at > 1 and texts[at + 1 : index] == texts[index + 1 : 2 * index - at]:
            return at
    return None
