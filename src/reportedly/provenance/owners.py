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
# What may stand with a capital before the name and is no part of it: "As Corven Insurance, …", "Varford, Corven …".
BEFORE = re.compile(r"^(?:(?:As|But|And|While|When|Although|For|At|In|On|By|Meanwhile|According to|Both) )+|^.*, ")

SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})\.\s")  # "Corven Holding. According to" – and not "J. Corven"


def owners_stated(article: Article) -> Iterator[Owned]:
    """Yield who is said to be owned by whom in an article; what is "part of" a month or a plan has no capital.

    A name is given as it stands and without what may stand before it, where that may not be a part of it.
    """
    for found, owner in _stated(article.text):
        evidence = article.evidence(Span(*found.span()))
        for name in dict.fromkeys((found["name"], BEFORE.sub("", found["name"]))):
            yield Owned(name=name, owner=owner, evidence=evidence)


def _stated(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each statement and the owner that it names; where that ends a sentence, the next may begin another one."""
    start = 0
    while found := OWNED.search(text, start):
        owner = SENTENCE_END.split(found["owner"])[0]
        start = found.start("owner") + len(owner)
        yield found, owner.rstrip(".,")
