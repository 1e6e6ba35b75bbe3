"""Reads two assertions at once: a small network that was taught by pairs that people judged.

What is told in other words shares no part that can be counted. The network only proposes: numbers, names, days and
negation are decided by rules before it is asked (`compare.py`), and it is asked only where the parts leave it open.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from reportedly.errors import InputError

Together = Callable[[str, str], float]
"""Gives how much two texts say the same, as log-odds: 0 is even."""

START, END = 101, 102  # word pieces [CLS] and [SEP]
MOST_PIECES = 40  # of each side; what stands behind is not read
KEPT = 20_000  # pairs whose answer is remembered
STEPS = 4  # of one: last bits differ between processors, and mostly not by as much
_SLOW = ["SkipLayerNormFusion"]  # four times as slow as a sum and a norm by themselves


class PairReader:
    """Reads pairs with the network `together.onnx` of `folder`.

    Pairs are read one by one, each in the order of its texts: the answer depends on the two texts alone. Raises
    InputError where the network is not there.
    """

    def __init__(self, folder: Path | None = None) -> None:
        root = folder or Path(str(files("reportedly") / "models"))
        path = root / "together.onnx"
        if not path.is_file():
            raise InputError(
                "there is no model 'together'", where=str(root), hint="training/README.md says how it is made."
            )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOW
        )
        self._tokenizer = Tokenizer.from_file(str(root / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._read = lru_cache(maxsize=KEPT)(self._of)

    def __call__(self, one: str, other: str) -> float:
        """Return the log-odds that two texts say the same, rounded; the order of the two does not matter."""
        return self._read(*sorted((one, other)))

    def _of(self, first: str, second: str) -> float:
        left, right = self._pieces(first), self._pieces(second)
        ids = np.array([[START, *left, END, *right, END]], dtype=np.int64)
        sides = np.array([[0] * (len(left) + 2) + [1] * (len(right) + 1)], dtype=np.int64)
        [odds] = self._session.run(["same"], {"ids": ids, "mask": np.ones_like(ids), "sides": sides})
        return round(float(odds[0, 0]) * STEPS) / STEPS

    def _pieces(self, text: str) -> Sequence[int]:
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids[:MOST_PIECES]
