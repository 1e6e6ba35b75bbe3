"""Attribution chains on invented passages: `bench/chains/test.jsonl` against the rules of docs/annotation-chains.md.

`exact` and `depth` are those of the default, trained reader, `rules_exact` and `rules_depth` those of the rules alone.
"""

import csv
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reportedly.articles.sentences import split
from reportedly.mentions import EncoderReader, MentionReader, RelationReader, RuleReader
from reportedly.records import Article, Attribution, Mention, Outlet, Outlets, folded

NEEDS: tuple[str, ...] = ()
FOLDER = Path(__file__).parent / "chains"
_SHARED = 0.5
_ARTICLES = ("the ", "a ", "an ")


def measure(data: Path) -> dict[str, float]:
    """Return shares of passages read right; `data` is not needed, the passages are the project's own."""
    del data
    rules = {f"rules_{name}": share for name, share in scores("test", RuleReader()).items()}
    return scores("test", EncoderReader()) | rules


def scores(part: str, relations: RelationReader) -> dict[str, float]:
    """Return the share of chains that are exact, and of those whose depth is right, in one part."""
    results = [(right_depth(p, found), right_chain(p, found)) for p, found in readings(part, relations)]
    return {
        "depth": sum(depth for depth, _ in results) / len(results),
        "exact": sum(exact for _, exact in results) / len(results),
    }


def readings(part: str, relations: RelationReader) -> Iterator[tuple[dict[str, Any], Mention | None]]:
    """Yield each passage of a part that has a chain with the mention that stands where its innermost content does."""
    reader = MentionReader(relations, outlets(), split)
    for line in (FOLDER / f"{part}.jsonl").read_text("utf-8").splitlines():
        passage = json.loads(line)
        if not passage["chain"]:
            continue
        yield passage, _mention_at(reader.read(_article(passage)), passage["chain"][-1]["content_spans"])


def outlets() -> Outlets:
    """Return the invented outlets."""
    with (FOLDER / "outlets.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Outlets(
        Outlet(name=row["name"], aliases=tuple(filter(None, row["aliases"].split(";"))), kind=row["kind"])
        for row in rows
    )


def _article(passage: dict[str, Any]) -> Article:
    headline = passage["style"] == "headline"
    title = passage["text"] if headline else ""
    return Article(id=passage["id"], text=passage["text"], title=title, language="en")


def _mention_at(mentions: Sequence[Mention], content: Sequence[Sequence[int]]) -> Mention | None:
    wanted = _places(content)

    def shared(mention: Mention) -> tuple[float, int]:
        own = _places([(span.start, span.end) for span in mention.spans])
        return len(own & wanted) / len(own | wanted), len(mention.chain)

    best = max(mentions, key=shared, default=None)
    return best if best is not None and shared(best)[0] > 0 else None


def _places(spans: Sequence[Sequence[int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def right_depth(passage: dict[str, Any], found: Mention | None) -> bool:
    """True where the number of links is right."""
    return found is not None and len(found.chain) == len(passage["chain"])


def right_chain(passage: dict[str, Any], found: Mention | None) -> bool:
    """True where every link has the right kind and the right source, in order."""
    if found is None or not right_depth(passage, found):
        return False
    pairs = zip(passage["chain"], found.chain, strict=True)
    return all(link["kind"] == read.kind and _same_source(link, read, passage["text"]) for link, read in pairs)


def _same_source(link: dict[str, Any], read: Attribution, text: str) -> bool:
    if folded(_bare(link["source"])) == folded(_bare(read.source)):
        return True
    wanted = {word.lower() for start, end in link["source_spans"] for word in text[start:end].split()}
    own = {word.lower() for span in read.source_spans for word in span.of(text).split()}
    return bool(wanted and own) and len(wanted & own) / min(len(wanted), len(own)) >= _SHARED


def _bare(words: str) -> str:
    for article in _ARTICLES:
        if words.lower().startswith(article):
            return words[len(article) :]
    return words


if __name__ == "__main__":
    print(json.dumps({part: scores(part, EncoderReader()) for part in sys.argv[1:] or ["train", "test"]}))
