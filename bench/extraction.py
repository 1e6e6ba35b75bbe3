"""Main text, headline, byline and date of real pages against what their sets say.

`text_*`: precision, recall and F1 over 4-word shingles, by the scoring of scrapinghub/article-extraction-benchmark
(means over pages). `fundus_*`: shares of the 78 pages of flairNLP/fundus where headline (letters only), day of
publication and authors are those its parsers give, and the same shingle F1 of their text.
"""

import gzip
import json
import re
import statistics
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reportedly.articles import load_outlets
from reportedly.articles.bytesin import decode
from reportedly.articles.draft import finish
from reportedly.articles.page import read_page
from reportedly.records import Article, Outlets, folded

NEEDS = ("article_extraction", "fundus_pages")


def measure(data: Path) -> dict[str, float]:
    """Return the figures of both sets."""
    outlets = load_outlets()
    text = _text_figures(_extraction_pairs(data / "article_extraction", outlets))
    return {**{f"text_{name}": value for name, value in text.items()}, **_fundus(data / "fundus_pages", outlets)}


def _extraction_pairs(folder: Path, outlets: Outlets) -> Iterator[tuple[str, str]]:
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for key, page in sorted(truth.items()):
        article = _read(folder / "html" / f"{key}.html.gz", page["url"], outlets)
        yield page["articleBody"], article.text[article.body_start :] if article else ""


def _fundus(folder: Path, outlets: Outlets) -> dict[str, float]:
    titles, days, authors, bodies = [], [], [], []
    for truth, article in _fundus_pages(folder, outlets):
        titles.append(article is not None and folded(article.title) == folded(truth["title"]))
        if "publishing_date" in truth:
            day = article.published.iso[:10] if article and article.published else ""
            days.append(day == truth["publishing_date"][:10])
        if truth.get("authors"):
            authors.append(_authors_found(truth["authors"], article))
        bodies.append((_fundus_body(truth["body"]), article.text[article.body_start :] if article else ""))
    return {
        "fundus_headline": statistics.mean(titles),
        "fundus_day": statistics.mean(days),
        "fundus_authors": statistics.mean(authors),
        "fundus_text_f1": _text_figures(bodies)["f1"],
    }


def _fundus_pages(folder: Path, outlets: Outlets) -> Iterator[tuple[dict, Article | None]]:  # type: ignore[type-arg]
    for expected in sorted(folder.glob("*/*.json")):
        places = json.loads((expected.parent / "meta.info").read_text(encoding="utf-8"))
        versions = list(json.loads(expected.read_text(encoding="utf-8")).values())
        pages = sorted(expected.parent.glob(f"{expected.stem}_2*.html.gz"))
        for page in pages:
            article = _read(page, places[page.name]["url"], outlets)
            # The set does not say which version of a parser belongs to which page: the one whose headline fits best.
            yield max(versions, key=lambda version: _alike(version["title"], article)), article


def _alike(title: str, article: Article | None) -> float:
    wanted, found = set(folded(title).split()), set(folded(article.title).split()) if article else set()
    return len(wanted & found) / max(1, len(wanted | found))


def _fundus_body(body: Mapping[str, object]) -> str:
    sections = body["sections"] if isinstance(body["sections"], list) else []
    parts = [body["summary"], *(section[key] for section in sections for key in ("headline", "paragraphs"))]
    return "\n".join(text for part in parts if isinstance(part, list) for text in part)


def _authors_found(wanted: Iterable[str], article: Article | None) -> bool:
    byline = folded(article.byline or "") if article else ""
    return all(folded(name) in byline for name in wanted)


def _read(path: Path, url: str, outlets: Outlets) -> Article | None:
    draft = read_page(decode(gzip.decompress(path.read_bytes())), url=url)
    found = draft if isinstance(draft, str) else finish(draft, where=str(path), outlets=outlets)
    return found if isinstance(found, Article) else None


def _text_figures(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    precisions, recalls = [], []
    for wanted, found in pairs:
        true, predicted = _shingles(wanted), _shingles(found)
        shared = sum((true & predicted).values())
        if predicted:
            precisions.append(shared / predicted.total())
        if true:
            recalls.append(shared / true.total())
    precision, recall = statistics.mean(precisions), statistics.mean(recalls)
    return {"f1": 2 * precision * recall / (precision + recall), "precision": precision, "recall": recall}


def _shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    starts = range(max(1, len(words) - size + 1))
    return Counter(shingle for start in starts if (shingle := tuple(words[start : start + size])))


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=2))
