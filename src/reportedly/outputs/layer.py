"""Who says what in one layer, as corpora of news annotate it."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from reportedly.records import Attribution, Mention, Span

_DASHES = frozenset({"—", "–", "-", "--", "&mdash;"})


def outermost(mentions: Iterable[Mention]) -> list[Attribution]:
    """Return the outermost attributions of a text, one for each cue.

    An outlet that was told shares its cue with the speaker, whose words they are: it is left out. So is who published a
    paper within the phrase that names it ("a study released by the board shows S": the phrase is the source), and so
    are signed posts, which stand beside the article's words.
    """
    found: dict[tuple[Span, ...], Attribution] = {}
    for mention in mentions:
        for link, inner in zip_longest(mention.chain, mention.chain[1:]):
            if inner is None or not (link.cue_spans == inner.cue_spans or _names_publisher(inner, link)):
                if not _signs(mention, link):
                    found.setdefault(link.cue_spans or link.content_spans, link)
                break
    return list(found.values())


def _names_publisher(paper: Attribution, publisher: Attribution) -> bool:
    """True where the words of a link stand in the phrase that names the source of the link inside it."""
    words = (*publisher.source_spans, *publisher.cue_spans)
    return bool(words) and all(_lies_in(span, paper.source_spans) for span in words)


def _lies_in(span: Span, others: Sequence[Span]) -> bool:
    return any(span in other for other in others)


def _signs(mention: Mention, link: Attribution) -> bool:
    """True for a post and who signed it: "The pier holds — Ada Brundle (@abrundle) March 4, 2031", no quotation."""
    return link.cue in _DASHES and mention.speech != "direct" and link is mention.chain[0]
