"""A crowd of generated articles: most of their own, some copied from one of the last thousand, in made-up words."""

from collections import deque
from collections.abc import Iterator
from random import Random

VOCABULARY = 40_000
LENGTH = (180, 520)  # words
COPIED = 0.1  # share of articles that are copies
RECENT = 1_000
_SYLLABLES = (
    "ba",
    "ke",
    "li",
    "mo",
    "nu",
    "ra",
    "se",
    "ti",
    "vo",
    "zu",
    "dan",
    "fer",
    "gol",
    "hin",
    "jus",
    "mer",
    "pol",
)


def crowd(size: int, seed: int) -> Iterator[str]:
    """Yield `size` articles; the same size and seed give the same ones."""
    rng = Random(seed)
    words = sorted({"".join(rng.choices(_SYLLABLES, k=rng.randrange(2, 5))) for _ in range(2 * VOCABULARY)})
    ranked = words[:VOCABULARY]
    rng.shuffle(ranked)
    weights = [1 / (rank + 8) for rank in range(len(ranked))]  # a few words make most of a text (Zipf)
    drawn = rng.choices(ranked, weights, k=2_000_000)
    recent: deque[list[str]] = deque(maxlen=RECENT)
    for _ in range(size):
        if recent and rng.random() < COPIED:
            sentences = _copied(rng.choice(recent), rng)
        else:
            start = rng.randrange(len(drawn) - LENGTH[1])
            sentences = _sentences(drawn[start : start + rng.randint(*LENGTH)], rng)
        recent.append(sentences)
        yield "\n".join(sentences)


def _sentences(words: list[str], rng: Random) -> list[str]:
    rng.shuffle(words)
    found, place = [], 0
    while place < len(words):
        length = rng.randrange(8, 28)
        said = words[place : place + length]
        if rng.random() < 0.4:
            said.insert(rng.randrange(len(said) + 1), str(rng.randrange(2, 90_000)))
        found.append(" ".join(said).capitalize() + ".")
        place += length
    return found


def _copied(sentences: list[str], rng: Random) -> list[str]:
    kept = [sentence for sentence in sentences if rng.random() > 0.1]
    return [sentence.replace(" ba", " new ", 1) if rng.random() < 0.1 else sentence for sentence in kept]
