"""The trained reader: one pass of a small encoder over each window gives relations and the worth of sentences.

The encoder's states feed several heads (see models/MODEL_CARD.md): what each piece is (`tags`), what it is to each
cue (`piece`, `cue`), where cues stand inside contents (`saying`), and how much a sentence is worth checking (`worth`).
A further head is a further output of the same file, read where `Reading` is made. The mean of the states over a short
text, through one small table, is its meaning.
"""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import islice
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from reportedly.errors import InputError
from reportedly.mentions.decoding import Scores, Tuning, Weights, decode
from reportedly.mentions.joining import Placed, Seen, nested_of, relations_of, worth_of
from reportedly.mentions.nested import NestedTuning, nested
from reportedly.mentions.reading import Reading
from reportedly.mentions.viterbi import Floats
from reportedly.mentions.windows import END, Cutter, Window, pieces_of, window_of, windows_of
from reportedly.records.article import Span
from reportedly.records.mention import Relation

MOST_PIECES = 256
"""Word pieces of a window where a model's tables do not say how many it reads best."""

_SLOW = ["SkipLayerNormFusion"]
"""What onnxruntime must not make of a model: its sum and norm in one step takes four times as long as the two."""

AT_ONCE = 32
"""Windows that are decoded side by side: bounds memory, changes no result."""

ONCE = frozenset({"fast"})
"""Models that are asked for speed: to read contents a second time takes a tenth of their time, for one more link in
a hundred mentions."""

LONGEST_MEANING = 130
"""Word pieces of a text that its meaning is taken from."""

LONGEST = 1_000_000
"""Characters of a text that are read, some two hundred articles' worth: bounds time on what is no article."""


class EncoderReader:
    """Reads attribution relations and check-worthiness with the model `name` ("reader", or "fast") of `folder`.

    Windows are computed one by one, since 8-bit scales are taken over all that is computed together: the same text
    gives the same reading in any company. Raises InputError where the model is not there.
    """

    def __init__(self, name: str = "reader", *, folder: Path | None = None, threads: int = 1) -> None:
        root = folder or Path(str(files("reportedly") / "models"))
        if not (root / f"{name}.onnx").is_file():
            raise InputError(f"there is no model {name!r}", where=str(root), hint="`make train` makes them.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(root / f"{name}.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOW
        )
        self._wants = tuple(one.name for one in self._session.get_inputs())
        tokenizer = Tokenizer.from_file(str(root / "tokenizer.json"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._cutter = Cutter(tokenizer)
        with np.load(root / f"{name}.npz", allow_pickle=False) as tables:
            self._weights = Weights.of(tables)
            self._most = int(tables["most_pieces"]) if "most_pieces" in tables else MOST_PIECES
            self._meaning = tables["meaning"].astype(np.float32), tables["meaning_bias"].astype(np.float32)
        self.looks_twice = name not in ONCE
        self._tuning = Tuning()
        self._nested = NestedTuning()

    def read(self, text: str, sentences: Sequence[Span]) -> list[Relation]:
        """Return the attribution relations of `text`."""
        return list(self.read_all(text, sentences).relations)

    def read_all(self, text: str, sentences: Sequence[Span]) -> Reading:
        """Return everything one pass over `text` gives."""
        windows = self.windows(text, sentences)
        placed: list[Placed] = []
        while group := list(islice(windows, AT_ONCE)):
            placed += map(Placed, group, self.seen(group))
        return _reading(text, placed)

    def read_each(self, sentences: Sequence[str]) -> list[Reading]:
        """Return what is found in each of these sentences, read alone; one too long for a window is not read whole."""
        firsts = [next(self.windows(sentence, [Span(0, len(sentence))]), None) for sentence in sentences]
        windows = [window for window in firsts if window is not None]
        seen = iter(self.seen(windows)) if windows else iter(())
        return [
            _reading(sentence, [] if window is None else [Placed(window, next(seen))])
            for sentence, window in zip(sentences, firsts, strict=True)
        ]

    def windows(self, text: str, sentences: Sequence[Span]) -> Iterator[Window]:
        """Yield what the reader sees of a text at a time."""
        until = min(len(text), LONGEST)
        inside = [Span(place.start, min(place.end, until)) for place in sentences if place.start < until]
        return (window_of(run) for run in windows_of(pieces_of(text, inside, self._cutter), most=self._most))

    def seen(self, windows: Sequence[Window]) -> list[Seen]:
        """Return what is found in each of these windows."""
        scores, worth = zip(*(self._scores(window) for window in windows), strict=True)
        decoded = decode(scores, self._weights, self._tuning)
        inside = nested(scores, decoded, self._weights, self._nested)
        means = map(_means, worth, windows)
        return [
            Seen(decoded=outer, nested=inner, worth=sentences)
            for outer, inner, sentences in zip(decoded, inside, means, strict=True)
        ]

    def meaning(self, text: str) -> Floats:
        """Return the meaning of a short text: 384 numbers of unit length, or zeros where it has no words.

        Close texts have close vectors (Reimers and Gurevych 2019); only the first LONGEST_MEANING pieces are read.
        """
        found = next(pieces_of(text, [Span(0, len(text))], self._cutter), None) if text.strip() else None
        if found is None:
            return np.zeros(len(self._meaning[1]), dtype=np.float32)
        ids = [*window_of([found]).ids[: LONGEST_MEANING - 1], END]
        [states] = self._run(["states"], ids)
        vector: Floats = states.mean(0) @ self._meaning[0] + self._meaning[1]
        unit: Floats = vector / np.linalg.norm(vector)
        return unit

    def _scores(self, window: Window) -> tuple[Scores, Floats]:
        tags, piece, cue, saying, worth = self._run(["tags", "piece", "cue", "saying", "worth"], window.ids)
        joined = np.array(window.joined, dtype=bool)
        return Scores(tags=tags, piece=piece, cue=cue, saying=saying, joined=joined), worth[:, 0]

    def _run(self, outputs: Sequence[str], ids: Sequence[int]) -> list[Floats]:
        rows = np.array([ids], dtype=np.int64)
        inputs = {"ids": rows, "mask": np.ones_like(rows)}
        return [found[0] for found in self._session.run(list(outputs), {name: inputs[name] for name in self._wants})]


def _reading(text: str, placed: Sequence[Placed]) -> Reading:
    return Reading(
        relations=tuple(relations_of(text, placed)),
        nested=tuple(nested_of(text, placed)),
        worth=tuple(worth_of(placed)),
        until=min(len(text), LONGEST),
    )


def _means(worth: Floats, window: Window) -> tuple[float, ...]:
    """Return the mean of what is said of the pieces of each sentence."""
    return tuple(float(np.add.reduce(worth[start:end]) / (end - start)) for start, end in window.sentences)
