"""How well copies are found: on copies made from real articles, and on pairs that were labelled by reading.

`made_*`: one copy of each article of PolNeAR train and news_events, made as `copying/making.py` says; `rewrite_*`: one
rewrite of each. `label_*`: the 200 pairs of `labels/copies.jsonl`.
"""

import json
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.copying import scoring
from reportedly.articles import load_outlets
from reportedly.copies import CopyFinder, MemoryIndex
from reportedly.copies.credits import find as credits_of
from reportedly.records import Article, Moment, Outlets, Score

NEEDS = ("polnear/train.jsonl", "news_events", "syndication")
LABELS = Path(__file__).parent / "labels" / "copies.jsonl"
TITLE = 160  # characters; a longer first paragraph is no headline


def measure(data: Path) -> dict[str, float]:
    """Return all figures."""
    real = scoring.texts(data)
    return {**_near(real), **_rewrites(real), **_labels(data)}


def _near(real: list[str]) -> dict[str, float]:
    articles, cases = scoring.near_cases(real, seed=6)
    copies = scoring.found(articles, seed=1)
    return {
        "made_recall_above_80": scoring.recall((case for case in cases if case.jaccard >= 0.8), copies),
        "made_recall_50_to_80": scoring.recall((case for case in cases if 0.5 <= case.jaccard < 0.8), copies),
        "made_recall_below_50": scoring.recall((case for case in cases if case.jaccard < 0.5), copies),
        "made_precision": scoring.precision(cases, copies),
        "made_passage_iou": scoring.passage_iou(cases, copies),
        "made_direction": scoring.direction(cases, copies),
    }


def _rewrites(real: list[str]) -> dict[str, float]:
    articles, cases = scoring.rewrite_cases(real, seed=7)
    copies = scoring.found(articles, seed=2)
    return {
        "rewrite_recall": scoring.recall(cases, copies),
        "rewrite_precision": scoring.precision(cases, copies),
    }


def _labels(data: Path) -> dict[str, float]:
    outlets = load_outlets()
    articles = labelled_articles(data)
    finder = CopyFinder(MemoryIndex(), outlets)
    finder.add(list(articles.values()))
    for _ in finder.settle():
        pass
    kinds, givers, credited = [], [], {}
    for row in map(json.loads, LABELS.open(encoding="utf-8")):
        copy = finder.pair(row["a"], row["b"])
        kinds.append((copy.kind if copy else "none") == row["kind"])
        if row["giver"] in {"a", "b"}:
            givers.append(copy is not None and copy.direction_known and copy.of == row[row["giver"]])
        credited.update({row[side]: row[f"credits_{side}"] for side in "ab"})
    return {
        "label_kind": statistics.mean(kinds),
        "label_direction": statistics.mean(givers),
        "label_credit_f1": _credit_f1(credited, articles, outlets),
    }


def labelled_articles(data: Path) -> dict[str, Article]:
    """Return the articles that the labels are about, by id."""
    outlets = load_outlets()
    return {article.id: article for article in (*_syndication(data, outlets), *_events(data, outlets))}


def _credit_f1(wanted: dict[str, list[str]], articles: dict[str, Article], outlets: Outlets) -> float:
    def usual(names: list[str]) -> set[str]:
        return {known.name if (known := outlets.by_name(name)) else name for name in names}

    right = said = asked = 0
    for article, names in wanted.items():
        true = usual(names)
        found = usual([credit.name for credit in credits_of(articles[article], outlets)])
        right, said, asked = right + len(true & found), said + len(found), asked + len(true)
    return 2 * right / (said + asked)


def _syndication(data: Path, outlets: Outlets) -> Iterator[Article]:
    for line in (data / "syndication" / "articles.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        first, *rest = row["paragraphs"]
        title = first if len(first) < TITLE else ""
        text = "\n\n".join([first, *rest])
        yield _article(row["id"], text, title=title, domain=row["publisher"].split("/")[0], outlets=outlets)


def _events(data: Path, outlets: Outlets) -> Iterator[Article]:
    for line in (data / "news_events" / "articles.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        title = row["title"] or ""
        text = f"{title}\n\n{row['text']}" if title else row["text"]
        yield _article(row["id"], text, title=title, domain=row["domain"], outlets=outlets, date=row["date"])


def _article(name: str, text: str, *, title: str, domain: str, outlets: Outlets, date: str | None = None) -> Article:
    known = outlets.by_domain(domain)
    return Article(
        id=name,
        text=text,
        title=title,
        url=f"https://{domain}/{name}",
        outlet=known.name if known else domain,
        domain=domain,
        published=Moment(iso=date, confidence=Score(0.9, "The set says so.")) if date else None,
        language="en",
    )


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=2))
