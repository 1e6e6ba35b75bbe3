"""What a reader of one format hands over, and how it becomes an article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

import py3langid

from reportedly.articles.blocks import Paragraph, compose, letters
from reportedly.articles.clean import one_line
from reportedly.articles.dates import day_in_path, plausible
from reportedly.articles.outlets import Publisher, domain_of, own_domain, publisher_of
from reportedly.articles.visible import without_by
from reportedly.records import Article, Capture, Moment, Outlets, Rejected, Score, article_id, folded

_LANGUAGE_SAMPLE = 500  # characters: the identifier takes as long as they are many, and is as sure as with more
_LANGUAGE_LEAST = 25  # letters below which an identifier guesses
_HEADLINE_REACH = 3  # paragraphs at the head of a body in which even a short headline is no sentence of its own
_REPEATED_LEAST = 40  # characters: an answer such as "Yes." may well stand twice


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its format states it; texts are as found, not yet cleaned.

    `outlet` is what the input states, `images` are the addresses of the page's own pictures, `capture` is what it was
    read from.
    """

    title: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    url: str | None = None
    outlet: str | None = None
    domain: str | None = None
    byline: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    language: str | None = None
    credits: tuple[str, ...] = ()
    images: tuple[str, ...] = field(default=())
    capture: Capture | None = field(default=None, repr=False)


def finish(draft: Draft, *, where: str, outlets: Outlets) -> Article | Rejected:
    """Return the article, or why there is none to read."""
    title = one_line(draft.title)
    composed = compose(title, _without_headline(title, read_once(draft.paragraphs)))
    body = composed.text[len(title) :].lstrip()
    if not body:
        return Rejected(input=where, reason="no article text in it" if title else "empty")
    domain = domain_of(draft.url) or draft.domain
    stated = one_line(draft.outlet or "") or None
    publisher = publisher_of(domain=domain, stated=stated, images=draft.images, outlets=outlets)
    published = draft.published or _published_inferred(draft)
    return Article(
        id=article_id(
            text=composed.text, url=draft.url, outlet=publisher.outlet, published=published.iso if published else None
        ),
        text=composed.text,
        title=title,
        url=draft.url,
        outlet=publisher.outlet,
        outlet_because=publisher.because,
        domain=publisher.domain,
        byline=without_by(draft.byline or "") or None,
        published=published,
        modified=draft.modified,
        language=_language(body, draft.language),
        links=composed.links,
        captions=composed.captions,
        credits=_credits(draft, publisher, outlets),
        input=where,
        capture=draft.capture and replace(draft.capture, url=draft.url),
    )


def read_once(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs without those printed before; short ones go only where what follows them goes too."""
    texts = [paragraph.text for paragraph in paragraphs]
    first: dict[str, int] = {}
    repeated = [first.setdefault(text, index) != index for index, text in enumerate(texts)]
    drops = [False] * len(texts)
    for index in reversed(range(len(texts))):
        follows = index + 1 < len(texts) and drops[index + 1] and first[texts[index]] + 1 == first[texts[index + 1]]
        drops[index] = repeated[index] and (follows or len(texts[index]) > _REPEATED_LEAST)
    return [paragraph for paragraph, drop in zip(paragraphs, drops, strict=True) if not drop]


def _without_headline(title: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Drop the headline where it opens the body, and a long one wherever it stands again."""
    wanted = letters(title)
    reach = len(paragraphs) if len(title) > _REPEATED_LEAST else _HEADLINE_REACH
    longest = 2 * len(title) + 20
    return [
        paragraph
        for index, paragraph in enumerate(paragraphs)
        if not (wanted and index < reach and len(paragraph.text) < longest and paragraph.letters == wanted)
    ]


def _published_inferred(draft: Draft) -> Moment | None:
    if draft.url:
        day = day_in_path(urlsplit(draft.url).path)
        if day and plausible(day):
            return Moment(iso=day, confidence=Score(0.7, "The day stands in the article's address."))
    own = own_domain(draft.images)
    days = [day_in_path(urlsplit(image).path) for image in draft.images if domain_of(image) == own]
    known = sorted(day for day in days if day and plausible(day))
    if not own or not known:
        return None
    return Moment(
        iso=known[-1], confidence=Score(0.3, f"Inferred: a picture of the page on {own} carries this day in its path.")
    )


def _language(body: str, stated: str | None) -> str:
    sample = body[:_LANGUAGE_SAMPLE]
    if sum(map(str.isalpha, sample)) < _LANGUAGE_LEAST:
        return (stated or "und")[:2].lower() if stated and len(stated) > 1 else "und"
    return str(py3langid.classify(sample)[0])


def _credits(draft: Draft, publisher: Publisher, outlets: Outlets) -> tuple[str, ...]:
    agencies = [
        name.strip()
        for name in re.split(r",| and |/|;|\||\bwith\b", draft.byline or "")
        if (known := outlets.by_name(name.strip())) and known.kind == "agency"
    ]
    named = dict.fromkeys(one_line(name) for name in (*draft.credits, *agencies))
    return tuple(name for name in named if name and not _is_itself(name, publisher, outlets))


def _is_itself(name: str, publisher: Publisher, outlets: Outlets) -> bool:
    domain = domain_of(name)
    known = outlets.by_domain(domain) if domain else outlets.by_name(name)
    same_name = folded(known.name if known else name) == folded(publisher.outlet or "")
    return same_name or (domain is not None and domain == publisher.domain)
