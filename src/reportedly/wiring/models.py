"""The models that read: their names, their digests, and what one of them gives as the meaning of a short text."""

import hashlib
from functools import cache, lru_cache
from importlib.resources import files

from reportedly.claims import Meaning, PairReader, Together, Vector
from reportedly.mentions import EncoderReader
from reportedly.settings import Settings

MODELS = {"encoder": "reader", "fast": "fast"}
"""The model that reads, by what `settings.reader` may say; rules need none."""

MEANS = MODELS["encoder"]  # whatever reads: by the meanings of the fast model the order is no better than by words
KEPT = 4_096  # meanings of texts: those of one question and of what is read at a time


@cache
def model_digest(model: str) -> str:
    """Return the beginning of the SHA-256 of a model that reads."""
    folder = files("reportedly") / "models"
    digest = hashlib.sha256()
    for name in (f"{model}.onnx", f"{model}.npz", "tokenizer.json"):
        if (file := folder / name).is_file():
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def meaning_of(settings: Settings) -> Meaning | None:
    """Return what gives the meaning of texts, or None where no model reads.

    The model is loaded when the first text comes. Every version of it was taught the vectors of one base model, so that
    those that an older version gave can be compared with those of today's.
    """
    return _meaning if settings.reader in MODELS else None


@lru_cache(maxsize=KEPT)
def _meaning(text: str) -> Vector:
    return _reader().meaning(text)


@cache
def _reader() -> EncoderReader:
    return EncoderReader(MEANS)


def together_of(settings: Settings) -> Together | None:
    """Return what reads two assertions at once, or None where rules read, or the fast model, which is asked for speed.

    The network is loaded when the first pair comes.
    """
    return _together if settings.reader == "encoder" else None


def _together(one: str, other: str) -> float:
    return _pairs()(one, other)


@cache
def _pairs() -> PairReader:
    return PairReader()
