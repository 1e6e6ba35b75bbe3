"""Signs that one article retells another: words beside the point that two who report for themselves do not share.

What a minister said many were given; what a passer-by said, and what one saw on the way, is one's own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.provenance.case import Case
from reportedly.provenance.nearly import SENTENCE_END
from reportedly.provenance.speakers import speaks_for_a_body
from reportedly.provenance.timing import in_time
from reportedly.records import Attribution, Mention

QUOTED = 12  # words of one quotation that two who asked the same passer-by would not both print
PRINTED = 9  # words of one quotation that are a sign beside another one
SENTENCE = 9  # words of a sentence that two do not write alike by chance
WORD = re.compile(r"\w+")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")  # a name within a sentence: boilerplate seldom has one
SAID = re.compile(
    r"\b(?:said|says?|told|tells?|announc\w+|according|confirm\w+|report\w*|stat(?:ed|ement)|comment\w*|spokes\w+)\b",
    re.I,
)
TO_READERS = re.compile(r"\b(?:you|your|we|our|us|subscri\w+|newsletter|cookies|rights|reserved|©)\b", re.I)

Key = tuple[str, ...]


def retells(case: Case, giver: str, taker: str, said: Mapping[str, Iterable[Mention]]) -> str | None:
    """Return what two articles of different outlets share that shows the one as a retelling of the other, or None.

    `said` is what articles say, that of `giver` among it where it is known.
    """
    if case.same_outlet(case.outlet_of(giver), case.outlet_of(taker)):
        return None
    text = _plain(case.articles[giver].text)
    theirs = {link.source: _plain(mention.quote) for mention, link in _asked(case, said.get(giver, ()))}
    for mention, link in _asked(case, case.said.get(taker, ())):
        words = WORD.findall(mention.quote.lower())
        runs = (f" {' '.join(words[at : at + PRINTED])} " for at in range(len(words) - PRINTED + 1))
        printed = (theirs.get(link.source, ""), text if _plain(link.source) in text else "")
        if any(run in each for run in runs for each in printed):
            return f"the words of {link.source}"
    sentences = set(_sentences(case, giver))
    return next((f"“{' '.join(key)}”" for key in _sentences(case, taker) if key in sentences), None)


def sharing_words(case: Case, articles: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield an article, a later one of another outlet with the same words beside the point, and what these are."""
    first: dict[Key, str] = {}
    found: set[tuple[str, str]] = set()
    for article in sorted(articles, key=lambda name: in_time(case.articles[name])):
        signs = dict(_signs(case, article))
        for key in sorted(key for key in signs if key in first):
            giver = first[key]
            apart = not case.same_outlet(case.outlet_of(giver), case.outlet_of(article))
            if giver != article and apart and (giver, article) not in found:
                found.add((giver, article))
                yield giver, article, signs[key]
        for key in signs:
            first.setdefault(key, article)


def _signs(case: Case, article: str) -> Iterator[tuple[Key, str]]:
    """Yield runs of words of passers-by with who said them, and whole sentences that tell what nobody said."""
    for mention, link in _asked(case, case.said.get(article, ())):
        words = [link.source.split()[-1], *WORD.findall(mention.quote.lower())]
        for at in range(1, len(words) - QUOTED + 1):
            yield (words[0], *words[at : at + QUOTED]), f"the same words of {link.source}"
    for key in _sentences(case, article):
        yield key, "the same sentence"


def _asked(case: Case, said: Iterable[Mention]) -> Iterator[tuple[Mention, Attribution]]:
    """Yield what private persons are quoted with."""
    for mention in said:
        link = mention.origin
        if link is not None and _is_private(case, mention, link):
            yield mention, link


def _is_private(case: Case, mention: Mention, link: Attribution) -> bool:
    quoted = mention.speech in {"direct", "mixed"} and link.kind == "person" and mention.article in case.articles
    return quoted and not link.institution and not speaks_for_a_body(case, mention, link)


def _sentences(case: Case, article: str) -> Iterator[Key]:
    """Yield the words of sentences without a figure, a quotation, a word of telling or of the page itself."""
    for said in SENTENCE_END.split(case.articles[article].text):
        words = WORD.findall(said.lower())
        if len(words) >= SENTENCE and NAME.search(said) and not _is_told(said):
            yield tuple(words)


def _is_told(said: str) -> bool:
    told = any(map(str.isdecimal, said)) or any(mark in said for mark in '“”"')
    return told or bool(SAID.search(said) or TO_READERS.search(said))


def _plain(text: str) -> str:
    return f" {' '.join(WORD.findall(text.lower()))} "
