"""Finds, through the passages that an article took over, whose mention each of its own mentions repeats."""

from collections.abc import Iterable

from reportedly.copies import project
from reportedly.ledger import Ledger
from reportedly.records import Copy, Mention, Span

REACH = 3  # code points by which a reader may cut the same words differently: a quotation mark, a full stop

Givers = dict[str, tuple[str | None, str | None]]


def givers_of(ledger: Ledger, takers: Iterable[str]) -> Givers:
    """Return, for each mention of these articles, the mention it was copied from: as noted so far, and as found now."""
    found: Givers = {}
    for taker in takers:
        own = list(ledger.mentions(taker))
        given = _given(ledger, list(ledger.copies(taker)))
        found.update({mention.id: (mention.copy_of, _giver(mention, given)) for mention in own})
    return found


def _given(ledger: Ledger, copies: Iterable[Copy]) -> list[tuple[tuple[Span, ...], str, Mention]]:
    """The givers' mentions, each with where its words stand in the taker."""
    found = []
    for copy in copies:
        if not copy.direction_known:
            continue
        for mention in ledger.mentions(copy.of):
            places = [project(span, copy) for span in mention.spans]
            if all(places):
                found.append((tuple(place for place in places if place), copy.of, mention))
    return found


def _giver(mention: Mention, given: Iterable[tuple[tuple[Span, ...], str, Mention]]) -> str | None:
    """The mention whose words, attribution included, stand at the place of this one."""
    for places, _, other in given:
        if _near(places, mention.spans) and _same_words(mention, other):
            return other.id
    return None


def _near(left: tuple[Span, ...], right: tuple[Span, ...]) -> bool:
    return len(left) == len(right) and all(
        abs(one.start - other.start) <= REACH and abs(one.end - other.end) <= REACH
        for one, other in zip(left, right, strict=True)
    )


def _same_words(mention: Mention, other: Mention) -> bool:
    words = ["".join(filter(str.isalnum, item.quote.lower())) for item in (mention, other)]
    chains = [[link.kind for link in item.chain] for item in (mention, other)]
    return words[0] == words[1] and chains[0] == chains[1]
