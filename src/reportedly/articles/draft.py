"""What a reader of one format hands over, and how it becomes an article."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import py3langid

from reportedly.articles.blocks import Paragraph, compose
from reportedly.articles.clean import one_line
from reportedly.articles.dates import day_in_path, plausible
from reportedly.records import Article, Moment, Outlets, Rejected, Score, article_id, folded

_LANGUAGE_SAMPLE = 1000  # characters: enough for the identifier, and keeps it above 1,000 articles a second
_LANGUAGE_LEAST = 25  # letters below which an identifier guesses
_HEADLINE_REACH = 3  # paragraphs at the head of a body in which even a short headline is no sentence of its own
_REPEATED_LEAST = 40  # characters: an answer such as "Yes." may well stand twice


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its format states it; texts are as found, not yet cleaned.

    `outlet` is what the input states, `images` are the addresses of the page's own pictures.
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


def finish(draft: Draft, *, where: str, outlets: Outlets) -> Article | Rejected:
    """Return the article, or why there is none to read."""
    title = one_line(draft.title)
    composed = compose(title, _without_headline(title, read_once(draft.paragraphs)))
    body = composed.text[len(title) :].strip()
    if not body:
        return Rejected(input=where, reason="no article text in it" if title else "empty")
    domain, outlet, because = _outlet(draft, outlets)
    published = draft.published or _published_inferred(draft)
    return Article(
        id=article_id(text=composed.text, url=draft.url, outlet=outlet, published=published.iso if published else None),
        text=composed.text,
        title=title,
        url=draft.url,
        outlet=outlet,
        outlet_because=because,
        domain=domain,
        byline=one_line(draft.byline or "") or None,
        published=published,
        modified=draft.modified,
        language=_language(body, draft.language),
        links=composed.links,
        captions=composed.captions,
        credits=_credits(draft, outlet, outlets),
        input=where,
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


def domain_of(url: str | None) -> str | None:
    """Return the host of a web address without "www.", or None."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    host = host.removeprefix("www.").rstrip(".")
    return host if "." in host else None


def _without_headline(title: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Drop the headline where it opens the body, and a long one wherever it stands again."""
    wanted = folded(title)
    reach = len(paragraphs) if len(title) > _REPEATED_LEAST else _HEADLINE_REACH
    return [
        paragraph
        for index, paragraph in enumerate(paragraphs)
        if not (wanted and index < reach and folded(paragraph.text) == wanted)
    ]


def _outlet(draft: Draft, outlets: Outlets) -> tuple[str | None, str | None, str]:
    domain = domain_of(draft.url) or draft.domain
    stated = one_line(draft.outlet or "") or None
    if domain:
        known = outlets.by_domain(domain)
        if known:
            return domain, known.name, f"{domain} belongs to {known.name} in the table of outlets."
        if stated:
            return domain, stated, f"{domain} is not in the table of outlets; the input states {stated!r}."
        return domain, domain, f"{domain} is not in the table of outlets."
    if stated:
        known = outlets.by_name(stated) or outlets.by_name(stated.title()) or outlets.by_name(stated.upper())
        return None, known.name if known else stated, f"The input states {stated!r}."
    inferred = _image_domain(draft.images)
    if inferred:
        known = outlets.by_domain(inferred)
        return (
            inferred,
            known.name if known else inferred,
            f"Inferred, low confidence: its own pictures lie on {inferred}.",
        )
    return None, None, "The input states no address and no outlet."


_NOT_OWN = re.compile(
    r"(?:^|\.)(?:gravatar|wp|twimg|twitter|x|facebook|fbcdn|instagram|cdninstagram|googleusercontent|gstatic|google"
    r"|googleapis|ytimg|youtube|imgur|cloudfront|akamaihd|amazonaws|doubleclick|wikimedia|wikipedia|gettyimages"
    r"|shutterstock|unsplash|flickr|staticflickr|blogspot|medium|cloudinary|imgix)\.\w+$"
)


def _image_domain(images: Iterable[str]) -> str | None:
    """Return the one domain that all of the page's pictures lie on; where links lead does not say who wrote."""
    domains = Counter(domain for image in images if (domain := domain_of(image)) and not _NOT_OWN.search(domain))
    return next(iter(domains)) if len(domains) == 1 else None


def _published_inferred(draft: Draft) -> Moment | None:
    if draft.url:
        day = day_in_path(urlsplit(draft.url).path)
        if day and plausible(day):
            return Moment(iso=day, confidence=Score(0.7, "The day stands in the article's address."))
    own = _image_domain(draft.images)
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


def _credits(draft: Draft, outlet: str | None, outlets: Outlets) -> tuple[str, ...]:
    agencies = [
        name.strip()
        for name in re.split(r",| and |/|;|\||\bwith\b", draft.byline or "")
        if (known := outlets.by_name(name.strip())) and known.kind == "agency"
    ]
    named = dict.fromkeys(one_line(name) for name in (*draft.credits, *agencies))
    own = folded(outlet or "")
    return tuple(name for name in named if name and folded(name) != own)
