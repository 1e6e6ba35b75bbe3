"""Who says what in one layer, as corpora of news annotate it."""

from collections.abc import Iterable
from itertools import zip_longest

from reportedly.records import Attribution, Mention, Span


def outermost(mentions: Iterable[Mention]) -> list[Attribution]:
    """Return the outermost attributions of a text, one for each cue.

    An outlet that was told shares its cue with the speaker, whose words they are: it is left out.
    """
    found: dict[tuple[Span, ...], Attribution] = {}
    for mention in mentions:
        for link, inner in zip_longest(mention.chain, mention.chain[1:]):
            if inner is None or link.cue_spans != inner.cue_spans:
                found.setdefault(link.cue_spans or link.content_spans, link)
                break
    return list(found.values())
