"""Versions: what changed between two texts of the same page."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from reportedly.copies.alterations import kind_of
from reportedly.copies.words import listed
from reportedly.records import Article, Revision, Span

_SENTENCE = re.compile(r"\S(?:[^.!?\n]|[.!?](?![\"'”’)\]]*\s))*[.!?]*[\"'”’)\]]*")


def changes(old: Article, new: Article) -> list[Revision]:
    """Return the sentences that were changed, added or taken out, in the order of the new version."""
    before, after = _sentences(old.text), _sentences(new.text)
    left, right = [_words(old, span) for span in before], [_words(new, span) for span in after]
    found: list[Revision] = []
    for tag, a, a_end, b, b_end in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            found.extend(_paired(old, before[a:a_end], new, after[b:b_end]))
    return found


def _paired(old: Article, before: list[Span], new: Article, after: list[Span]) -> Iterator[Revision]:
    left = list(before)
    for span in after:
        words = _words(new, span)
        alike = max(left, key=lambda other: _alike(_words(old, other), words), default=None)
        if alike is None or _alike(_words(old, alike), words) < 0.5:
            yield Revision(kind="wording", before=None, after=new.evidence(span))
            continue
        left.remove(alike)
        kind = kind_of(_words(old, alike), words)
        yield Revision(kind=kind, before=old.evidence(alike), after=new.evidence(span))
    for span in left:
        yield Revision(kind="wording", before=old.evidence(span), after=None)


def _sentences(text: str) -> list[Span]:
    return [Span(*match.span()) for match in _SENTENCE.finditer(text)]


def _words(article: Article, span: Span) -> tuple[str, ...]:
    return tuple(listed(span.of(article.text)))


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    return SequenceMatcher(None, left, right, autojunk=False).ratio()
