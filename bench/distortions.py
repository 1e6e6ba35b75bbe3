"""Whether a distorted assertion counts as support for the original, and whether a paraphrase is found.

`supported`: share of 300 distortions that the comparison takes for the same; each is a mention read in 60 articles of
news_events with one thing changed (`grouping/distorting.py`). `supported_KIND`: the same for one kind of change.
`paraphrases_found`: share of the invented pairs of `cases/paraphrases.txt` that are one claim; `paraphrases_unseen`: of
every second block, which the weights were not fitted on; `paraphrases_proposed`: of those that share a key, so that
they are compared at all. `invented_supported`: distortions of the invented assertions.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

from bench.grouping.distorting import Distortion, distortions
from bench.grouping.labelled import articles_of
from reportedly import values
from reportedly.articles import load_outlets
from reportedly.claims.candidates import keys_of
from reportedly.claims.compare import compare
from reportedly.claims.gist import Gist, gist_of
from reportedly.records import Mention, Span
from reportedly.settings import Settings
from reportedly.wiring.models import together_of
from reportedly.wiring.stages import reading_of

NEEDS = ("news_events/articles.jsonl",)
LOWER_IS_BETTER = frozenset({"supported", "invented_supported"})
PARAPHRASES = Path(__file__).parent / "cases" / "paraphrases.txt"
DAY = date(2031, 3, 5)
WORDS = range(6, 41)
NUMBER, ARTICLES = 300, 60
TOGETHER = together_of(Settings())


def measure(data: Path) -> dict[str, float]:
    """Return all figures."""
    blocks = paraphrases()
    real = _supported(distortions(texts(data), NUMBER, seed=8))
    invented = _supported(distortions([block[0] for block in blocks], NUMBER, seed=8))
    pairs = [(gist(block[0], "m1"), gist(other, "m2")) for block in blocks for other in block[1:]]
    unseen = [(gist(block[0], "m1"), gist(other, "m2")) for block in blocks[1::2] for other in block[1:]]
    return {
        **real,
        "invented_supported": invented["supported"],
        "paraphrases_found": sum(compare(a, b, TOGETHER).kind == "same" for a, b in pairs) / len(pairs),
        "paraphrases_unseen": sum(compare(a, b, TOGETHER).kind == "same" for a, b in unseen) / len(unseen),
        "paraphrases_proposed": sum(bool(set(keys_of(a)) & set(keys_of(b))) for a, b in pairs) / len(pairs),
    }


def texts(data: Path) -> list[str]:
    """Return what mentions of news_events say in one piece and in one sentence."""
    outlets = load_outlets()
    read = reading_of(Settings())
    events = frozenset(json.loads(line)["event_id"] for line in (data / NEEDS[0]).open(encoding="utf-8"))
    articles = sorted(articles_of(data, events, outlets), key=lambda article: article.id)
    chosen = Random(8).sample(articles, ARTICLES)
    mentions = (mention for article in chosen for mention in read(article)[0])
    return [
        mention.quote
        for mention in mentions
        if len(mention.quote.split()) in WORDS and "\n" not in mention.quote and len(mention.spans) == 1
    ]


def paraphrases() -> list[list[str]]:
    """Return blocks of assertions that say the same."""
    blocks: list[list[str]] = []
    for line in PARAPHRASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            blocks[-1].append(line[2:])
        elif line and not line.startswith("#"):
            blocks.append([line])
    return blocks


def gist(text: str, name: str) -> Gist:
    """Return the gist of an assertion that stands alone in its article."""
    found = values.read(text, published=DAY)
    whole = Mention(
        id=name,
        article=name,
        spans=(Span(0, len(text)),),
        quote=text,
        speech="assertion",
        quantities=found.quantities,
        changes=found.changes,
        when=found.when,
    )
    return gist_of(whole, DAY)


def _supported(made: list[Distortion]) -> dict[str, float]:
    wrong, number = Counter(item.kind for item in supported(made)), Counter(item.kind for item in made)
    of_kind = {f"supported_{kind}": wrong[kind] / number[kind] for kind in sorted(number)}
    return {"distortions": len(made), "supported": wrong.total() / len(made), **of_kind}


def supported(made: list[Distortion]) -> Iterator[Distortion]:
    """Yield those that the comparison takes for the same as what they were made of."""
    for item in made:
        if compare(gist(item.before, "m1"), gist(item.after, "m2"), TOGETHER).kind == "same":
            yield item


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=1))
