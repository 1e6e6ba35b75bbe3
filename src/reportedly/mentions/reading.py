"""What a relation reader gives for a text, whichever it is: relations at both depths, and the worth of sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from reportedly.records import Relation, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one pass over a text gives: relations in text order, and the worth (0 to 1) of its sentences.

    `nested` are the relations inside the contents of `relations`. `worth` is empty where a reader judges no sentence.
    `until` is where reading stopped, short of the end only for what is no article.
    """

    relations: tuple[Relation, ...]
    nested: tuple[Relation, ...] = ()
    worth: tuple[tuple[Span, float], ...] = ()
    until: int


class RelationReader(Protocol):
    """Anything that finds attribution relations: the rules, or a trained reader."""

    def read_all(self, text: str, sentences: Sequence[Span]) -> Reading:
        """Return what `text`, cut into `sentences`, says through whom."""


@runtime_checkable
class SentenceReader(Protocol):
    """A reader that reads sentences of their own too, many at once.

    Where it `looks_twice`, it is asked who speaks inside a content.
    """

    looks_twice: bool

    def read_each(self, sentences: Sequence[str]) -> list[Reading]:
        """Return what each of these sentences says through whom; they have nothing to do with one another."""
