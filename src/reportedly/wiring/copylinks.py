"""Finds, through the passages that an article took over, whose mention each of its own mentions repeats."""

from collections import defaultdict
from collections.abc import Iterable

from reportedly.ledger import Ledger
from reportedly.records import Copy, Mention, Span

Givers = dict[str, tuple[str | None, str | None]]
Words = tuple[str, tuple[str, ...]]


def givers_of(ledger: Ledger, takers: Iterable[str]) -> Givers:
    """Return, for each mention of these articles, the mention it was copied from: as noted so far, and as found now."""
    found: Givers = {}
    for taker in takers:
        own = list(ledger.mentions(taker))
        found.update({mention.id: (mention.copy_of, None) for mention in own})
        for copy in ledger.copies(taker):
            if copy.direction_known:
                given = _by_words(ledger.mentions(copy.of))
                for mention in own:
                    before, now = found[mention.id]
                    found[mention.id] = (before, now or _giver(mention, copy, given))
    return found


def _by_words(mentions: Iterable[Mention]) -> dict[Words, list[Mention]]:
    found: dict[Words, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[_words(mention)].append(mention)
    return found


def _words(mention: Mention) -> Words:
    """What must be equal: the letters of the content, and the kinds of the sources; marks may be set differently."""
    return "".join(filter(str.isalnum, mention.quote.lower())), tuple(link.kind for link in mention.chain)


def _giver(mention: Mention, copy: Copy, given: dict[Words, list[Mention]]) -> str | None:
    """The mention of the same words whose place in the giver lies in the passage that this one's place lies in."""
    for other in given.get(_words(mention), ()):
        for taken, source in copy.passages:
            if _touches(mention, taken) and _touches(other, source):
                return other.id
    return None


def _touches(mention: Mention, passage: Span) -> bool:
    return all(span.overlaps(passage) for span in mention.spans)
