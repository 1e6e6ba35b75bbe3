"""Who owns whom, as the articles themselves say it: "Corven Insurance, owned by Corven Holding, said"."""

import re
from collections.abc import Iterator

from reportedly.provenance.case import Owned
from reportedly.records import Article, Span

NAME = r"[^\W\d_a-z][\w&'’.-]*(?:,? (?:of |and |& |the )?[^\W\d_a-z][\w&'’.-]*){0,5}"
OWNED = re.compile(
    rf"(?P<name>{NAME}), (?:which is |wholly |majority |partly )?"
    r"(?:owned by|part of|a (?:subsidiary|unit|division|arm) of|controlled by|a company of) "
    rf"(?:the )?(?P<owner>{NAME})"
)


def owners_stated(article: Article) -> Iterator[Owned]:
    """Yield who is said to be owned by whom in an article; what is "part of" a month or a plan has no capital."""
    for found in OWNED.finditer(article.text):
        owner = found["owner"].rstrip(".,")
        yield Owned(name=found["name"], owner=owner, evidence=article.evidence(Span(*found.span())))
