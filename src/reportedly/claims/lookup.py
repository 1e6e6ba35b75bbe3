"""Orders claims by how well they answer a free text: readable parts, weighed as a table says.

The weights are those of a ranking by softmax (ListNet, Cao et al. 2007; `training/fit_lookup.py`): what counts is the
order of the claims that one question finds, not how they stand to those of another. Where the meaning of texts is
known, how near a claim is to the question is one of the parts, and the others weigh less (sentence vectors, Reimers
and Gurevych 2019).
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import sqrt

from reportedly.claims.rarity import rarity
from reportedly.claims.words import FUNCTION_WORDS, concept, tokens
from reportedly.records import Score

LETTERS = 4  # in a row: names and compounds are found although they are written otherwise
MOST_WORDS = 60  # of a question that are looked up, the rarest
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
# What a text from the web carries beside its words, and how "#NorhavenFerry" is read.
LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|www\.)\S+")
TAG = re.compile(r"[#@](\w+)")
INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A claim that shares words or meaning with the question: its wordings, and how well the index finds it matches.

    `near` is the cosine of the meaning that is nearest to the question's, None where nobody gives meanings.
    """

    id: str
    texts: tuple[str, ...]
    bm25: float
    near: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A claim with how well it answers, and what that is made of."""

    id: str
    score: float
    parts: dict[str, Score]


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as it is compared: the weight of its words, its numbers, names, letters in a row and pairs of words."""

    words: dict[str, float]
    numbers: frozenset[str]
    names: frozenset[str]
    letters: dict[str, float]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, text: str) -> "Wording":
        """Read a text."""
        telling = [word for word, _ in tokens(text) if word.lower() not in FUNCTION_WORDS]
        stems = [concept(word) for word in telling]
        return cls(
            words={name: rarity(word) for name, word in zip(stems, telling, strict=True)},
            numbers=frozenset(NUMBER.findall(text)),
            names=frozenset(name for name, word in zip(stems, telling, strict=True) if word[0].isupper()),
            letters=_letters(telling),
            pairs=frozenset(pairwise(stems)),
        )


def cleaned(question: str) -> str:
    """Return a question without links; tags and handles are read as words."""
    text = LINK.sub(" ", question)
    return TAG.sub(lambda found: " " + INNER_CAPITAL.sub(" ", found[1]) + " ", text)


def words_of(question: str) -> list[str]:
    """Return the words by which the index is asked, the rarest first."""
    found = {word.lower() for word, _ in tokens(cleaned(question)) if word.lower() not in FUNCTION_WORDS}
    return sorted(found, key=lambda word: (-rarity(word), word))[:MOST_WORDS]


def ranked(question: str, candidates: Iterable[Candidate]) -> list[Answer]:
    """Return the candidates, the best answer first; those that are worded alike keep their order."""
    asked = Wording.of(cleaned(question))
    found = list(candidates)
    best = max((item.bm25 for item in found), default=1.0) or 1.0
    answers = [_answer(item, asked, best) for item in found]
    return sorted(answers, key=lambda answer: -answer.score)


def _answer(candidate: Candidate, asked: Wording, best: float) -> Answer:
    wordings = [Wording.of(text) for text in candidate.texts]
    parts = _parts(asked, wordings) | {"match": Score(candidate.bm25 / best, "How well the words match (bm25).")}
    if candidate.near is not None:  # opposite is as far as unlike
        parts["meaning"] = Score(min(1.0, max(0.0, candidate.near)), "How near the meanings are.")
    table = weights("words" if candidate.near is None else "both")
    score = sum(table.get(name, 0.0) * part.value for name, part in parts.items())
    return Answer(id=candidate.id, score=round(score, 6), parts=parts)


def _parts(asked: Wording, wordings: Sequence[Wording]) -> dict[str, Score]:
    """Return the parts; each is that of the wording which has most of it."""
    whole = {name: weight for wording in wordings for name, weight in wording.words.items()}
    shared = asked.words.keys() & whole.keys()
    told = sum(asked.words[name] for name in shared)
    listed = ", ".join(sorted(shared)) or "none"
    numbers = frozenset().union(*(wording.numbers for wording in wordings))
    names = frozenset().union(*(wording.names for wording in wordings))
    return {
        "of the question": Score(_share(told, sum(asked.words.values())), f"Words in common: {listed}."),
        "of the claim": Score(max(_covered(asked, item) for item in wordings), "How much of the claim was asked for."),
        "rarest": Score(max((asked.words[name] for name in shared), default=0.0), "The rarest word in common."),
        "how many": Score(min(1.0, len(shared) / 10), f"{len(shared)} words in common."),
        "letters": Score(max(_cosine(asked.letters, item.letters) for item in wordings), "Letters in a row in common."),
        "pairs": Score(
            min(1.0, max(len(asked.pairs & item.pairs) for item in wordings) / 5), "Words in a row in common."
        ),
        "numbers": Score(
            _share(len(numbers & asked.numbers), len(numbers)), "Numbers of the claim that were asked for."
        ),
        "other numbers": Score(float(bool(numbers - asked.numbers)), "The claim has numbers that were not asked for."),
        "names": Score(_share(len(names & asked.words.keys()), len(names)), "Names of the claim that were asked for."),
    }


def _covered(asked: Wording, wording: Wording) -> float:
    shared = asked.words.keys() & wording.words.keys()
    return _share(sum(wording.words[name] for name in shared), sum(wording.words.values()))


def _letters(words: Sequence[str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for word in words:
        padded = f" {word.lower()} "
        for start in range(max(1, len(padded) - LETTERS + 1)):
            found[padded[start : start + LETTERS]] = rarity(word)
    return found


def _cosine(left: dict[str, float], right: dict[str, float]) -> float:
    together = sum(left[run] * right[run] for run in left.keys() & right.keys())
    lengths = sqrt(sum(value * value for value in left.values()) * sum(value * value for value in right.values()))
    return _share(together, lengths)


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole else 0.0


@cache
def weights(by: str) -> dict[str, float]:
    """Return the weights where only `words` tell, or words and meaning `both`."""
    with (files("reportedly") / "data" / "lookup_weights.csv").open(encoding="utf-8") as rows:
        return {row["part"]: float(row[by]) for row in csv.DictReader(rows)}
