"""Whether a cited text nearly says what it is cited for, in a sentence that was not matched with the claim."""

import re

from reportedly.provenance.agreement import stems
from reportedly.provenance.case import Case
from reportedly.records import Mention

FIGURE = re.compile(r"\d+(?:[.,]\d+)*(?: \w+)?(?: (?:an?|per|every|each) \w+)?")
# Words that turn a statement or bound its figure: where one has them and the other has not, they are not the same.
TURNING = re.compile(
    r"\b(?:not|no|never|nor|denied|untrue|wrong|false|up to|at least|at most|more than|over|fewer|less|maximum"
    r"|minimum)\b|n['’]t\b",
    re.I,
)
SENTENCE_END = re.compile(r"(?<=[.!?])['”\"]?\s+|\n+")
ALIKE = 0.75  # share of a mention's words that a sentence holds


def nearly_said(case: Case, mention: Mention) -> bool:
    """Return whether an article of a cited outlet has a sentence with the same figures and most of the words."""
    read = {name for articles in case.read_nearby.get(mention.article, {}).values() for name in articles}
    texts = [case.articles[name].text for name in sorted(read & case.articles.keys())]
    return any(_alike(mention.quote, said) for text in texts for said in SENTENCE_END.split(text))


def _alike(quote: str, said: str) -> bool:
    wanted = stems(quote)
    if not wanted or len(wanted & stems(said)) < ALIKE * len(wanted):
        return False
    same_figures = set(FIGURE.findall(quote.lower())) <= set(FIGURE.findall(said.lower()))
    return same_figures and _turned(quote) == _turned(said)


def _turned(words: str) -> frozenset[str]:
    return frozenset(found.lower() for found in TURNING.findall(words))
