"""A reader of rules that ends what is said one word earlier where it speaks of a closing: the next version, say."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.mentions.attribution import RuleReader
from reportedly.mentions.reading import Reading
from reportedly.records import Relation, Span

VERSION = "9.0"
LAST = " closed"


class NextReader(RuleReader):
    """Reads as RuleReader does, but for contents that end with LAST."""

    def read_all(self, text: str, sentences: Sequence[Span]) -> Reading:
        found = super().read_all(text, sentences)
        return replace(found, relations=tuple(_shorter(text, relation) for relation in found.relations))


def _shorter(text: str, relation: Relation) -> Relation:
    *before, last = relation.content_spans
    if not last.of(text).endswith(LAST):
        return relation
    return replace(relation, content_spans=(*before, Span(last.start, last.end - len(LAST))))


def install(patch) -> None:
    """Let reportedly be the next version, which reads so."""
    patch.setattr("reportedly.__version__", VERSION)
    patch.setattr("reportedly.wiring.stages.RuleReader", NextReader)
