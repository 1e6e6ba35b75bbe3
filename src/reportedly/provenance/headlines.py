"""Headlines that no reader took for a statement, and that state all the same what the text below attributes.

"353 officers deployed for clinic protest" has no verb; its figures and its words are those of the claim.
"""

import re
from collections.abc import Iterator, Sequence

from reportedly.provenance.agreement import states, stems
from reportedly.provenance.case import Case
from reportedly.provenance.speakers import TELLING
from reportedly.records import Article, Evidence, Mention, folded

ALIKE = 0.6  # of the headline's words that tell something, the share that is in what the text says
LEAST = 3  # words in common
# Signs that somebody else is given, or that it is doubted or asked.
NOT_ITS_OWN = re.compile(
    r"[:?“”\"‘]|\b(?:may|might|could|possibl[ey]|likely|reported(?:ly)?|alleged(?:ly)?|apparently|source)\b", re.I
)
# What stands before a headline and belongs to the page, not to anybody who speaks.
LABEL = re.compile(
    r"^(?:at a glance|overview|in brief|in short|in numbers|by the numbers|key facts|the facts|summary|recap|explainer"
    r"|explained|analysis|live|breaking(?: news)?|latest|update[sd]?|just in|news|video|photos?|watch)\s*[:|–—-]\s*",
    re.I,
)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


def unread_headlines(case: Case, told: dict[str, list[Mention]]) -> Iterator[tuple[Evidence, Mention]]:
    """Yield each such headline with the mention of the text below that it makes its own.

    `told` are the mentions that give a source, by article; an article in whose headline a statement was read is left
    out: that speaks for itself.
    """
    for name, mentions in told.items():
        article = case.articles[name]
        read = (other for other in case.said.get(name, ()) if other.in_headline and states(other))
        if any(read) or _gives_a_source(article, mentions):
            continue
        stating = next((mention for mention in mentions if _states_it(article, mention, mentions)), None)
        if stating:
            yield article.evidence(article.headline), stating


def _gives_a_source(article: Article, mentions: Sequence[Mention]) -> bool:
    """True where the headline has words of telling or of doubt, or a name of those who are given below."""
    title = LABEL.sub("", article.title)
    names = (name for mention in mentions for link in mention.chain for name in (link.source, link.institution))
    parts = {part for name in names if name for part in folded(name).split() if name[:1].isupper()}
    said = set(folded(title).split()) & parts - {word.lower() for word in _places(mentions)}
    return bool(NOT_ITS_OWN.search(title) or TELLING.search(title) or said)


def _places(mentions: Sequence[Mention]) -> set[str]:
    """Names within the statement itself: the town of the council that said so is also where it happened."""
    return {word for mention in mentions for word in re.findall(r"\b[A-Z][^\W\d_]+", mention.quote)}


def _states_it(article: Article, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """True where a headline has the figures or the day of a statement, and most of its words are in the text's."""
    figures = [quantity.span.of(article.text) for quantity in mention.quantities]
    figures += [when.span.of(article.text) for when in mention.when]
    wanted = {word.lower() for figure in figures for word in NUMBER.findall(figure) if word[0].isdigit()}
    title = article.title
    if not wanted or not wanted <= {word.lower() for word in NUMBER.findall(title)}:
        return False
    words, said = stems(title), frozenset().union(*(stems(each.quote) for each in mentions))
    return len(words & said) >= max(LEAST, ALIKE * len(words))
