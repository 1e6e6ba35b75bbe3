"""Who published an article: by its address and the table of outlets, never by where its links lead."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from reportedly.records import Outlets

_NOT_OWN = re.compile(
    r"(?:^|\.)(?:gravatar|wp|twimg|twitter|x|facebook|fbcdn|instagram|cdninstagram|googleusercontent|gstatic|google"
    r"|googleapis|ytimg|youtube|imgur|cloudfront|akamaihd|amazonaws|doubleclick|wikimedia|wikipedia|gettyimages"
    r"|shutterstock|unsplash|flickr|staticflickr|blogspot|medium|cloudinary|imgix)\.\w+$"
)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Domain and name of who published, and the sentence that says how that is known."""

    domain: str | None
    outlet: str | None
    because: str


def publisher_of(*, domain: str | None, stated: str | None, images: Iterable[str], outlets: Outlets) -> Publisher:
    """Return who published: the domain decides, then what the input states, then the page's own pictures."""
    if domain:
        return _by_domain(domain, stated, outlets)
    if stated:
        known = outlets.by_name(stated) or outlets.by_name(stated.title()) or outlets.by_name(stated.upper())
        return Publisher(None, known.name if known else stated, f"The input states {stated!r}.")
    if own := own_domain(images):
        known = outlets.by_domain(own)
        because = f"Inferred, low confidence: its own pictures lie on {own}."
        return Publisher(own, known.name if known else own, because)
    return Publisher(None, None, "The input states no address and no outlet.")


def domain_of(url: str | None) -> str | None:
    """Return the host of a web address without "www.", or None."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    host = host.removeprefix("www.").rstrip(".")
    return host if "." in host else None


def own_domain(images: Iterable[str]) -> str | None:
    """Return the one domain that all pictures of a page lie on, those of picture services aside."""
    domains = {domain for image in images if (domain := domain_of(image)) and not _NOT_OWN.search(domain)}
    return domains.pop() if len(domains) == 1 else None


def _by_domain(domain: str, stated: str | None, outlets: Outlets) -> Publisher:
    if known := outlets.by_domain(domain):
        return Publisher(domain, known.name, f"{domain} belongs to {known.name} in the table of outlets.")
    unknown = f"{domain} is not in the table of outlets"
    if not stated:
        return Publisher(domain, domain, f"{unknown}.")
    if doubt := _doubt(stated, outlets):
        return Publisher(domain, domain, f"{unknown}; the input states {stated!r}, {doubt}.")
    return Publisher(domain, stated, f"{unknown}; the input states {stated!r}.")


def _doubt(stated: str, outlets: Outlets) -> str | None:
    """Why a page is not believed to be the outlet whose name it gives, or None."""
    known = outlets.by_name(stated)
    if known and known.domains:
        return f"whose domains are others ({known.domains[0]})"
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in stated if letter.isalpha()}
    return "written in letters of several scripts" if len(scripts & {"LATIN", "CYRILLIC", "GREEK"}) > 1 else None
