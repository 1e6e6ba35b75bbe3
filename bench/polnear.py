"""PolNeAR: attribution relations in news against its development part, at article level and per sentence.

Exact F1 counts spans, character F1 counts characters that are not white space, link F1 counts relations: a cue and a
source that touch the annotated ones and a content with Jaccard >= .5 in characters. `segment_*` is the scoring of
CofeNet (Wang et al., COLING 2022): sentences as segments, spans cut at their borders, in words and signs, exact.

`annotate_*` is what `reportedly annotate` writes as `attributions`, chains and rules included; the others are the
reader alone.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly import outputs, pipeline
from reportedly.articles.sentences import split
from reportedly.mentions.encoder import EncoderReader
from reportedly.records import Relation, Span

NEEDS = ("polnear/dev.jsonl",)
ROLES = ("source", "cue", "content")
WHOLE = (*(f"exact_{role}_f1" for role in ROLES), "characters_content_f1", "link_f1", "link_recall_indirect")
"""What is measured of `annotate` too."""

_WORD = re.compile(r"\w+|[^\w\s]")

Pairs = dict[str, tuple[tuple[int, int], ...]]


@dataclass(slots=True)
class Count:
    """How many were right, said and wanted."""

    right: int = 0
    said: int = 0
    wanted: int = 0

    def add(self, right: int, said: int, wanted: int) -> None:
        """Add one article."""
        self.right += right
        self.said += said
        self.wanted += wanted

    @property
    def f1(self) -> float:
        """Twice what is right by all that is said and wanted."""
        return 2 * self.right / max(1, self.said + self.wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One article: what is annotated and what was read, each relation as spans by role."""

    publisher: str
    text: str
    gold: tuple[Pairs, ...]
    kinds: tuple[str, ...]
    read: tuple[Pairs, ...]


def cases(path: Path, name: str = "reader") -> list[Case]:
    """Read every article of a JSON Lines file with the model `name`, without chains and rules."""
    reader = EncoderReader(name)
    rows = _rows(path)
    return [_case(row, [_read(one) for one in reader.read(row["text"], split(row["text"]))]) for row in rows]


def annotated(path: Path) -> list[Case]:
    """Read every article of a JSON Lines file as `reportedly annotate` does."""
    rows = _rows(path)
    read = pipeline.annotate({"id": row["id"], "text": row["text"]} for row in rows)
    found = (outputs.reading_json(*one)["attributions"] for one in read)
    return [_case(row, [_gold(one) for one in attributions]) for row, attributions in zip(rows, found, strict=True)]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _case(row: dict[str, Any], read: Sequence[Pairs]) -> Case:
    return Case(
        publisher=row["publisher"],
        text=row["text"],
        gold=tuple(_gold(one) for one in row["attributions"]),
        kinds=tuple(one["quote"] for one in row["attributions"]),
        read=tuple(read),
    )


def _gold(row: dict[str, Any]) -> Pairs:
    return {role: tuple((start, end) for start, end in row[role]) for role in ROLES}


def _read(relation: Relation) -> Pairs:
    spans = {"source": relation.source_spans, "cue": relation.cue_spans, "content": relation.content_spans}
    return {role: tuple((span.start, span.end) for span in found) for role, found in spans.items()}


def _spans(relations: Iterable[Pairs], role: str) -> set[tuple[int, int]]:
    return {span for relation in relations for span in relation[role]}


def _places(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _touches(gold: dict[str, set[int]], read: dict[str, set[int]]) -> bool:
    """True where two relations are one by the rule of link F1."""
    if not gold["cue"] & read["cue"] or bool(gold["source"]) != bool(read["source"]):
        return False
    if gold["source"] and not gold["source"] & read["source"]:
        return False
    either = gold["content"] | read["content"]
    return bool(either) and len(gold["content"] & read["content"]) / len(either) >= 0.5


def hits(case: Case) -> list[bool]:
    """Say of each annotated relation whether it was read; each read one counts once."""
    read = [{role: _places(one[role]) for role in ROLES} for one in case.read]
    found = []
    for one in case.gold:
        places = {role: _places(one[role]) for role in ROLES}
        match = next((index for index, other in enumerate(read) if _touches(places, other)), None)
        found.append(match is not None)
        if match is not None:
            read.pop(match)
    return found


def exact(found: Sequence[Case], role: str) -> float:
    """Return the F1 of spans of `role` that are exactly as annotated."""
    count = Count()
    for case in found:
        gold, read = _spans(case.gold, role), _spans(case.read, role)
        count.add(len(gold & read), len(read), len(gold))
    return count.f1


def characters(found: Sequence[Case], role: str) -> float:
    """Return the F1 of characters of `role` that are not white space."""
    count = Count()
    for case in found:
        blank = {place for place, sign in enumerate(case.text) if sign.isspace()}
        gold = _places(_spans(case.gold, role)) - blank
        read = _places(_spans(case.read, role)) - blank
        count.add(len(gold & read), len(read), len(gold))
    return count.f1


def _segments(spans: Iterable[tuple[int, int]], words: Sequence[Sequence[Span]]) -> set[tuple[int, int, int]]:
    """Return spans as (segment, first word, last word), cut at the borders of segments."""
    cut = set()
    for start, end in spans:
        for number, segment in enumerate(words):
            inside = [index for index, word in enumerate(segment) if word.start < end and word.end > start]
            if inside:
                cut.add((number, inside[0], inside[-1]))
    return cut


def per_segment(found: Sequence[Case], role: str) -> float:
    """Return the F1 of spans of `role` as CofeNet counts them."""
    count = Count()
    for case in found:
        words = [
            [
                Span(at.start() + sentence.start, at.end() + sentence.start)
                for at in _WORD.finditer(sentence.of(case.text))
            ]
            for sentence in split(case.text)
        ]
        gold, read = _segments(_spans(case.gold, role), words), _segments(_spans(case.read, role), words)
        count.add(len(gold & read), len(read), len(gold))
    return count.f1


def links(found: Sequence[Case]) -> dict[str, float]:
    """Return link F1 and the recall of links by kind of quote."""
    all_links, by_kind = Count(), defaultdict(Count)
    for case in found:
        right = hits(case)
        all_links.add(sum(right), len(case.read), len(case.gold))
        for kind, hit in zip(case.kinds, right, strict=True):
            by_kind[kind].add(hit, 0, 1)
    recall = {f"link_recall_{kind}": count.right / count.wanted for kind, count in sorted(by_kind.items())}
    return {"link_f1": all_links.f1} | recall


def by_publisher(found: Sequence[Case]) -> dict[str, float]:
    """Return link F1 for each publisher with three articles or more (`--publishers` prints it)."""
    many = Counter(case.publisher for case in found)
    return {
        publisher: links([case for case in found if case.publisher == publisher])["link_f1"]
        for publisher, number in sorted(many.items())
        if number >= 3
    }


def figures(found: Sequence[Case]) -> dict[str, float]:
    """Return all figures of one reading."""
    result = {}
    for role in ROLES:
        result[f"exact_{role}_f1"] = exact(found, role)
        result[f"characters_{role}_f1"] = characters(found, role)
        result[f"segment_{role}_f1"] = per_segment(found, role)
    return result | links(found)


def measure(data: Path) -> dict[str, float]:
    """Return the figures of the reader, and of `annotate`, on PolNeAR's development part."""
    path = data / "polnear" / "dev.jsonl"
    whole = figures(annotated(path))
    return figures(cases(path)) | {f"annotate_{name}": whole[name] for name in WHOLE}


if __name__ == "__main__":
    asked = Path(sys.argv[1])
    shown = by_publisher(cases(asked / "polnear" / "dev.jsonl")) if "--publishers" in sys.argv else measure(asked)
    print(json.dumps(shown, indent=2))
