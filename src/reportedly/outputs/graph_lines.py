"""The edges of the provenance graph, as JSON Lines and as text."""

from collections.abc import Mapping
from typing import Protocol

from reportedly.outputs.plain import plain, shortened
from reportedly.outputs.words import in_marks
from reportedly.records import Evidence, Moment

LENGTH = 60  # characters of the words of an edge that are shown


class Edge(Protocol):
    """What stage 6 calls an edge: where it leads from and to, when, and the words that show it."""

    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def start(self) -> str: ...  # noqa: D102
    @property
    def end(self) -> str: ...  # noqa: D102
    @property
    def at(self) -> Moment | None: ...  # noqa: D102
    @property
    def evidence(self) -> tuple[Evidence, ...]: ...  # noqa: D102
    @property
    def because(self) -> str: ...  # noqa: D102


def edge_json(edge: Edge) -> Mapping[str, object]:
    """Return an edge as public JSON."""
    return {
        "edge": edge.kind,
        "from": edge.start,
        "to": edge.end,
        "at": edge.at.iso if edge.at else None,
        "at_confidence": edge.at.confidence.value if edge.at else None,
        "because": edge.because,
        "evidence": [
            {"article": words.article, "span": [words.span.start, words.span.end], "quote": words.quote}
            for words in edge.evidence
        ],
    }


def edge_line(edge: Edge) -> str:
    """Return an edge on one line: from, what, to, when, and the first words that show it."""
    when = edge.at.iso[:10] if edge.at else "undated"
    words = f"  {in_marks(shortened(plain(edge.evidence[0].quote), LENGTH))}" if edge.evidence else ""
    return f"{plain(edge.start)}  {edge.kind}  {plain(edge.end)}  {when}{words}"
