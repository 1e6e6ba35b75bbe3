"""Who a source is, how surely it speaks, and which are one, against `bench/labels` on PolNeAR dev and news_events.

Kind and name are read with the labelled relations put in the place of what the trained reader found at their cues, so
that an error of a span is no error of resolution; `*_as_read` counts what stands in the mentions themselves. B³ (Bagga
and Baldwin 1998) is of the labelled named sources of ten events, as they stand in the mentions: a source that is not
read is one with none, one that is read as unnamed only with the one person who holds its office.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.articles import load_outlets
from reportedly.articles.sentences import split
from reportedly.mentions import EncoderReader, MentionReader
from reportedly.mentions.certainty import certainty_of
from reportedly.mentions.sources import Sources
from reportedly.provenance.identities import Source, identities
from reportedly.records import Article, Attribution, Outlets, Relation, Span, folded, quote_of

NEEDS = ("polnear/dev.jsonl", "news_events/articles.jsonl")
LABELS = Path(__file__).parent / "labels"
_CERTAINTIES = ("flat", "hedged", "denied", "asked", "predicted")
_NAMED = frozenset({"person", "organisation", "outlet", "document", "anonymous"})
_SHARED = 0.5

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One labelled source: what the label says, and what was read."""

    row: Row
    text: str
    link: Attribution | None

    @property
    def right_kind(self) -> bool:
        """True where the kind is the labelled one."""
        return self.link is not None and self.link.kind == self.row["kind"]

    @property
    def right_name(self) -> bool:
        """True where the name is the labelled one: see `same_name`."""
        start, end = self.row["name"]
        return self.link is not None and same_name(self.text[start:end], self.link.source, kind=self.row["kind"])


def articles(data: Path, wanted: Iterable[str]) -> Iterator[Article]:
    """Yield the articles of both sets whose ids are wanted."""
    chosen = set(wanted)
    for path in NEEDS:
        for row in rows(data / path):
            if row["id"] in chosen:
                title = row["title"] or ""
                yield Article(
                    id=row["id"],
                    text=row["text"],
                    title=title if row["text"].startswith(title) else "",
                    language="en",
                )


def rows(path: Path) -> list[Row]:
    """Return the rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def relation_of(row: Row) -> Relation:
    """Return a labelled row as a relation."""
    spans = {role: tuple(Span(start, end) for start, end in row[role]) for role in ("source", "cue", "content")}
    return Relation(source_spans=spans["source"], cue_spans=spans["cue"], content_spans=spans["content"])


def same_name(label: str, read: str, *, kind: str) -> bool:
    """True where two names are one: of a person all parts of the shorter, else half of the shorter's words."""
    wanted, found = folded(label).split(), folded(read).split()
    if not wanted or not found:
        return False
    shared = len(set(wanted) & set(found)) / min(len(set(wanted)), len(set(found)))
    if kind != "person":
        return shared >= _SHARED
    shortened = len(found) < 2 < len(wanted) + 1
    return shared == 1 and not shortened


class Linker:
    """Resolves labelled relations among those that the trained reader finds in the same article."""

    def __init__(self, outlets: Outlets) -> None:
        self._relations = EncoderReader()
        self._outlets = outlets

    def links(self, article: Article, labelled: Sequence[Relation]) -> list[Attribution]:
        """Return the labelled relations as links, resolved in the order of the text."""
        sentences = split(article.text)
        cues = {place for relation in labelled for span in relation.cue_spans for place in range(span.start, span.end)}
        found = [r for r in self._relations.read(article.text, sentences) if not _stands_on(r, cues)]
        sources = Sources(article.text, sentences, self._outlets)
        links = {relation: sources.attribution(relation) for relation in sorted({*found, *labelled}, key=_start)}
        return [links[relation] for relation in labelled]


def _start(relation: Relation) -> tuple[int, int]:
    spans = (*relation.source_spans, *relation.cue_spans, *relation.content_spans)
    return min(span.start for span in spans), max(span.end for span in spans)


def _stands_on(relation: Relation, cues: set[int]) -> bool:
    return any(place in cues for span in relation.cue_spans for place in range(span.start, span.end))


def judged(data: Path) -> tuple[list[Judged], list[Judged]]:
    """Return the labelled sources as resolved, and as they stand in the mentions of the articles."""
    outlets = load_outlets(None)
    linker, reader = Linker(outlets), MentionReader(EncoderReader(), outlets, split)
    labelled: dict[str, list[Row]] = defaultdict(list)
    for row in rows(LABELS / "sources.jsonl"):
        labelled[row["article"]].append(row)
    given, read = [], []
    for article in articles(data, labelled):
        own = labelled[article.id]
        links = linker.links(article, [relation_of(row) for row in own])
        given += [Judged(row=row, text=article.text, link=link) for row, link in zip(own, links, strict=True)]
        chains = [link for mention in reader.read(article) for link in mention.chain]
        read += [Judged(row=row, text=article.text, link=_at(chains, row)) for row in own]
    return given, read


def _at(chains: Sequence[Attribution], row: Row) -> Attribution | None:
    """Return the link that stands where the labelled one does."""
    wanted = relation_of(row)
    spans = wanted.source_spans or wanted.cue_spans

    def touches(link: Attribution) -> bool:
        own = link.source_spans if wanted.source_spans else link.cue_spans
        return any(one.overlaps(other) for one in own for other in spans)

    return next((link for link in chains if touches(link)), None)


def who(data: Path) -> dict[str, float]:
    """Return accuracy of kind and of name."""
    given, read = judged(data)
    figures = {}
    for name, found in (("", given), ("_as_read", [one for one in read if one.link is not None])):
        sources = [one for one in found if one.row["ok"]]
        named = [one for one in sources if one.row["name"]]
        figures[f"kind{name}"] = sum(one.right_kind for one in sources) / len(sources)
        figures[f"name{name}"] = sum(one.right_name for one in named) / len(named)
    return figures


def certainties(data: Path) -> list[tuple[Row, str]]:
    """Return each labelled content with the certainty that is read."""
    labelled = rows(LABELS / "certainty.jsonl")
    texts = {article.id: article.text for article in articles(data, (row["article"] for row in labelled))}
    found = []
    for row in labelled:
        text, relation = texts[row["article"]], relation_of(row)
        found.append((row, certainty_of(text, quote_of(text, relation.cue_spans), relation)))
    return found


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 of the certainties."""
    total = 0.0
    for name in _CERTAINTIES:
        right = sum(one == other == name for one, other in pairs)
        said = sum(other == name for _, other in pairs)
        wanted = sum(one == name for one, _ in pairs)
        total += 2 * right / max(1, said + wanted)
    return total / len(_CERTAINTIES)


def merged(data: Path) -> list[tuple[object, object]]:
    """Return each labelled named source of ten events with the label's identity and the one that is read."""
    outlets = load_outlets(None)
    reader = MentionReader(EncoderReader(), outlets, split)
    labelled = [row for row in rows(LABELS / "merging.jsonl") if row["who"] and row["kind"] != "anonymous"]
    chains = {
        article.id: [link for mention in reader.read(article) for link in mention.chain]
        for article in articles(data, (row["article"] for row in labelled))
    }
    pairs: list[tuple[object, object]] = []
    for event in sorted({row["event"] for row in labelled}):
        own = [row for row in labelled if row["event"] == event]
        links = [_at(chains[row["article"]], {"cue": [], "content": [], **row}) for row in own]
        named = {place: link for place, link in enumerate(links) if link is not None and link.kind in _NAMED}
        found = identities(map(_source, named.values()), outlets)
        places = list(named)
        identity = {places[member]: number for number, one in enumerate(found) for member in one.members}
        pairs += [
            ((event, row["who"]), (event, identity.get(place, f"alone {place}"))) for place, row in enumerate(own)
        ]
    return pairs


def _source(link: Attribution) -> Source:
    return Source(name=link.source, kind=link.kind, institution=link.institution, post=link.post, count=link.count)


def b_cubed(pairs: Sequence[tuple[object, object]]) -> dict[str, float]:
    """Return B³ precision and recall of identities."""
    labels, reads = defaultdict(set), defaultdict(set)
    for place, (label, read) in enumerate(pairs):
        labels[label].add(place)
        reads[read].add(place)
    shared = [(len(labels[label] & reads[read]), len(reads[read]), len(labels[label])) for label, read in pairs]
    return {
        "merging_precision": sum(both / read for both, read, _ in shared) / len(shared),
        "merging_recall": sum(both / label for both, _, label in shared) / len(shared),
    }


def measure(data: Path) -> dict[str, float]:
    """Return accuracy of kind and name, the macro-F1 of certainty, and B³ of merging."""
    pairs = [(row["certainty"], read) for row, read in certainties(data)]
    return who(data) | {"certainty_macro_f1": macro_f1(pairs)} | b_cubed(merged(data))


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=2))
