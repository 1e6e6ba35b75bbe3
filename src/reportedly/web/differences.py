"""What changed between two texts, word by word (difflib), in time that is bounded however long they are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reportedly.records import Copy, Span

WORD = re.compile(r"\s+|\w+|[^\w\s]")
MOST = 6_000  # words compared at once: the time grows with their square at worst
NEAR = 0.3  # share of a paragraph's words that must stand in another for it to be that paragraph reworded


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A stretch of text that is the same in both, or was taken out, or put in."""

    kind: str
    text: str


def words_changed(before: str, after: str) -> list[Change]:
    """Return both texts as one: what is the same, what was taken out ("out") and what was put in ("in")."""
    old, new = WORD.findall(before), WORD.findall(after)
    if len(old) + len(new) > MOST:
        return [Change(kind="out", text=before), Change(kind="in", text=after)]
    found: list[Change] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Change(kind="same", text="".join(old[a:b])))
        else:
            found += [Change(kind="out", text="".join(old[a:b]))] if b > a else []
            found += [Change(kind="in", text="".join(new[c:d]))] if d > c else []
    return found


def paragraphs_changed(before: str, after: str) -> list[list[Change]]:
    """Return the paragraphs of both texts in order; those that were reworded, word by word."""
    old, new = _paragraphs(before), _paragraphs(after)
    found: list[list[Change]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found += [[Change(kind="same", text=text)] for text in old[a:b]]
        else:
            found += _reworded(old[a:b], new[c:d])
    return found


def shared_spans(copy: Copy, *, of_giver: bool) -> list[Span]:
    """Return the passages that a copy shares with its giver, in the text of one of them."""
    return sorted(theirs if of_giver else mine for mine, theirs in copy.passages)


def _paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()][:MOST]


def _reworded(old: Sequence[str], new: Sequence[str]) -> list[list[Change]]:
    """Pair paragraphs that have words in common, in their order; the rest was taken out or put in."""
    found: list[list[Change]] = []
    left = list(old)
    for text in new:
        near = next((number for number, other in enumerate(left) if _near(other, text)), None)
        if near is None:
            found.append([Change(kind="in", text=text)])
            continue
        found += [[Change(kind="out", text=other)] for other in left[:near]]
        found.append(words_changed(left[near], text))
        left = left[near + 1 :]
    return [*found, *([Change(kind="out", text=other)] for other in left)]


def _near(one: str, other: str) -> bool:
    ours, theirs = _set(one), _set(other)
    return bool(ours and theirs) and len(ours & theirs) >= NEAR * min(len(ours), len(theirs))


def _set(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text) if word.isalnum()}


def anything(changes: Iterable[Sequence[Change]]) -> bool:
    """True where something is not the same."""
    return any(change.kind != "same" for paragraph in changes for change in paragraph)
