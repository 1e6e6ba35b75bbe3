"""Finds, through the passages that an article took over, whose mention each of its own mentions repeats."""

import re
from collections.abc import Iterable, Sequence

from reportedly.copies import project
from reportedly.ledger import Ledger
from reportedly.records import Alteration, Copy, Mention, Span, folded
from reportedly.records.wording import tells

Givers = dict[str, tuple[str | None, str | None]]
MOSTLY = 0.8  # share of the shorter of two mentions that must stand where the other does
ALIKE = 0.45  # and share of all that either takes in
NUMBER = re.compile(r"\d[\d.,]*")
POINT = re.compile(r"(?<=\d)\.(?=\d)")


def givers_of(ledger: Ledger, takers: Iterable[str]) -> Givers:
    """Return, for each mention of these articles, the mention it was copied from: as noted so far, and as found now."""
    found: Givers = {}
    for taker in takers:
        own = list(ledger.mentions(taker))
        found.update({mention.id: (mention.copy_of, None) for mention in own})
        for copy in ledger.copies(taker):
            if copy.direction_known:
                given = list(ledger.mentions(copy.of))
                for mention in own:
                    before, now = found[mention.id]
                    found[mention.id] = (before, now or _giver(mention, copy, given))
    return found


def same_words(copies: Iterable[Copy], mentions: Iterable[Mention]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of mentions that stand unchanged at one place of two texts, of which nothing tells who took."""
    by_article: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.id):
        by_article.setdefault(mention.article, []).append(mention)
    return tuple(
        sorted(
            (mention.id, other.id)
            for copy in copies
            if not copy.direction_known
            for mention in by_article.get(copy.article, ())
            for other in by_article.get(copy.of, ())
            if _at_one_place(mention, other, copy)
        )
    )


def _at_one_place(mention: Mention, other: Mention, copy: Copy) -> bool:
    """True where words of both are the same ones, with the same numbers, and at most whose word it is was altered."""
    places = [place for span in other.spans if (place := project(span, copy))]
    mine, theirs = _covered(mention.spans), _covered(places)
    other_words = [change for change in copy.altered if change.kind != "attribution" and _is_change(change)]
    changed = any(_within(change, mine | theirs) for change in other_words)
    same = bool(mine & theirs) and not changed and _numbers(mention) == _numbers(other)
    return same and not _of_other_sources(mention, other, copy)


def _of_other_sources(mention: Mention, other: Mention, copy: Copy) -> bool:
    """True where each gives a source, and the words that give one of them stand in one text alone.

    Words that stand in both give the same source, however each text was read.
    """
    if not (mention.chain and other.chain):
        return False
    ours, theirs = mention.chain[-1], other.chain[-1]
    places = [project(span, copy) for span in theirs.source_spans]
    named = _covered([*ours.source_spans, *filter(None, places)])
    kept = all(places) and named <= _covered(taker for taker, _ in copy.passages)
    renamed = any(_is_change(change) and _within(change, named) for change in copy.altered)
    return folded(ours.source) != folded(theirs.source) and (renamed or not kept)


def _giver(mention: Mention, copy: Copy, given: Sequence[Mention]) -> str | None:
    """The mention that stands at the same place of a passage: of the same words, or read a little wider or narrower."""
    if _is_turned(mention, copy):
        return None
    likely = [other for other in given if _kinds(other) == _kinds(mention)]
    same = [other for other in likely if _letters(other.quote) == _letters(mention.quote)]
    for other in same:
        if any(_touches(mention, taken) and _touches(other, source) for taken, source in copy.passages):
            return other.id
    alike = [(_alike(mention, other, copy), other.id) for other in likely]
    best = max(alike, default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else None


def _is_turned(mention: Mention, copy: Copy) -> bool:
    """True where a "not" was put in, or taken out, among the words that say who says or does it: "does not plan to"."""
    cues = _covered(span for link in mention.chain for span in link.cue_spans)
    return any(change.kind == "polarity" and _within(change, cues) for change in copy.altered)


def _alike(mention: Mention, other: Mention, copy: Copy) -> float:
    """How much of two mentions stands at one place; 0 where anything there was altered, or their numbers differ.

    What only one of the two takes in may hold no number: it would be another statement.
    """
    places = [place for span in other.spans if (place := project(span, copy))]
    if len(places) < len(other.spans) or _numbers(mention) != _numbers(other):
        return 0.0
    mine, theirs = _covered(mention.spans), _covered(places)
    common = len(mine & theirs)
    if common < MOSTLY * min(len(mine), len(theirs)):
        return 0.0
    if any(_is_change(change) and _within(change, mine | theirs) for change in copy.altered):
        return 0.0
    return common / max(len(mine | theirs), 1)


def _numbers(mention: Mention) -> list[str]:
    return NUMBER.findall(mention.quote)


def _within(change: Alteration, places: set[int]) -> bool:
    """True where words were changed, put in or taken out at one of these places."""
    return any(place in places for place in range(change.after.start, max(change.after.end, change.after.start + 1)))


def _is_change(change: Alteration) -> bool:
    """False where only marks were set differently."""
    return _letters(change.before_text) != _letters(change.after_text)


def _covered(spans: Iterable[Span]) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


def _kinds(mention: Mention) -> tuple[str, ...]:
    return tuple(link.kind for link in mention.chain)


def _letters(words: str) -> str:
    """Return letters and digits alone, with the point of a decimal and the sign of a currency.

    "1.3 million" is not "13 million", and "$5 million" is not "€5 million".
    """
    return "".join(filter(_tells, POINT.sub("·", words.lower())))


def _tells(sign: str) -> bool:
    return tells(sign) or sign == "·"


def _touches(mention: Mention, passage: Span) -> bool:
    return all(span.overlaps(passage) for span in mention.spans)
