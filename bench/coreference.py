"""Event coreference across articles: ECB+, development part, with gold and predicted mentions, by the standard scorers.

`gold_conll_f1` and its three parts: which gold mentions are one event. Two are where their head words are of one family
of `claims/words.py` and their articles are alike in rare words. How alike is the one number, set on the training part.
`gold_conll_f1_train`: the same on that part.

`predicted_*`: the same with the mentions that are predicted: each word that names an event in at least half of its
places in the training part, or, for a word unseen there, whose ending does. `mentions_*`: how well the predicted are
the gold ones, word for word; gold mentions of several words are missed.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from math import sqrt
from pathlib import Path

from bench.grouping.scores import b_cubed, ceaf_e, conll, muc
from reportedly.claims.rarity import rarity
from reportedly.claims.words import FUNCTION_WORDS, concept, event_of

NEEDS = ("ecbplus",)
ALIKE = 0.25  # cosine of two articles' rare words
MOSTLY = 0.5  # share of a word's places in which it names an event
ENDING = 3  # letters

Key = tuple[str, int, tuple[int, ...]]
Words = dict[Key, str]


def measure(data: Path) -> dict[str, float]:
    """Return all figures."""
    key, response = groupings(data, "Dev")
    train = groupings(data, "Train")
    found: dict[Hashable, Hashable] = dict(groups(predicted(data), articles(_corpus(data, "Dev"))))
    both = len(key.keys() & found.keys())
    return {
        "gold_conll_f1": conll(key, response),
        "gold_muc_f1": muc(key, response).f1,
        "gold_b3_f1": b_cubed(key, response).f1,
        "gold_ceaf_e_f1": ceaf_e(key, response).f1,
        "gold_conll_f1_train": conll(*train),
        "predicted_conll_f1": conll(key, found),
        "predicted_muc_f1": muc(key, found).f1,
        "predicted_b3_f1": b_cubed(key, found).f1,
        "predicted_ceaf_e_f1": ceaf_e(key, found).f1,
        "mentions_precision": both / len(found),
        "mentions_recall": both / len(key),
    }


def groupings(data: Path, part: str) -> tuple[dict[Hashable, Hashable], dict[Hashable, Hashable]]:
    """Return what the annotators and what the program takes for one event, mention by mention."""
    rows = json.loads((data / "ecbplus" / f"ECB_{part}_Event_gold_mentions.json").read_text(encoding="utf-8"))
    texts = articles(_corpus(data, part))
    key: dict[Hashable, Hashable] = {}
    heads: dict[Key, str] = {}
    for row in rows:
        name = (row["doc_id"], row["sent_id"], tuple(row["tokens_number"]))
        key[name] = row["coref_chain"]
        heads[name] = head(row["tokens_str"])
    return key, dict(groups(heads, texts))


def predicted(data: Path) -> Words:
    """Return the words of the development part that name an event, each with what it says that happened."""
    events = {name for name in _mentions(data, "Train") if len(name[2]) == 1}
    seen: dict[str, Counter[bool]] = defaultdict(Counter)
    for name, word in words(_corpus(data, "Train")).items():
        for form in (concept(word), f"-{word.lower()[-ENDING:]}"):
            seen[form][name in events] += 1
    return {name: head(word) for name, word in words(_corpus(data, "Dev")).items() if _names_event(word, seen)}


def _names_event(word: str, seen: Mapping[str, Counter[bool]]) -> bool:
    form = concept(word) if concept(word) in seen else f"-{word.lower()[-ENDING:]}"
    places = seen.get(form, Counter())
    return places[True] >= MOSTLY * places.total() > 0


def words(path: Path) -> Words:
    """Return the telling words of a corpus of one token a line, each by its place."""
    cells = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return {
        (row[0], int(row[1]), (int(row[2]),)): row[3]
        for row in cells
        if len(row) > 3 and row[3][:1].isalpha() and row[3].lower() not in FUNCTION_WORDS
    }


def _mentions(data: Path, part: str) -> list[Key]:
    rows = json.loads((data / "ecbplus" / f"ECB_{part}_Event_gold_mentions.json").read_text(encoding="utf-8"))
    return [(row["doc_id"], row["sent_id"], tuple(row["tokens_number"])) for row in rows]


def _corpus(data: Path, part: str) -> Path:
    return data / "ecbplus" / f"ECB_{part}_corpus.txt"


def articles(path: Path) -> dict[str, dict[str, float]]:
    """Return the weighted words of each article of a corpus of one token a line."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        word = cells[3] if len(cells) > 3 else ""
        if word[:1].isalpha() and word.lower() not in FUNCTION_WORDS:
            found[cells[0]][concept(word)] = rarity(word) ** 2
    return found


def head(words: str) -> str:
    """Return what a mention says that happened: its last telling word, or what such words stand for."""
    telling = [word for word in words.split() if word.lower() not in FUNCTION_WORDS] or words.split()
    return event_of(telling[-1]) or concept(telling[-1])


def groups(heads: dict[Key, str], texts: dict[str, dict[str, float]]) -> Iterable[tuple[Key, Key]]:
    """Yield each mention with the first one of its group: of one head word, in articles that are alike."""
    by_head: dict[str, list[Key]] = defaultdict(list)
    for name in sorted(heads):
        by_head[heads[name]].append(name)
    for names in by_head.values():
        firsts: list[Key] = []
        for name in names:
            near = [first for first in firsts if cosine(texts[name[0]], texts[first[0]]) >= ALIKE]
            if not near:
                firsts.append(name)
            yield name, near[0] if near else name


def cosine(left: dict[str, float], right: dict[str, float]) -> float:
    """Return the cosine of two weighted sets of words."""
    if left is right:
        return 1.0
    together = sum(left[word] * right[word] for word in left.keys() & right.keys())
    lengths = sqrt(sum(value * value for value in left.values()) * sum(value * value for value in right.values()))
    return together / lengths if lengths else 0.0


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=1))
