"""Distilling the reader into a smaller network that reads much faster.

The pupil learns what the reader says of each window and nothing else: its states, and what its heads make of them. So
it learns from any text, annotated or not, and the reader reads each window once for all epochs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor
from torch.nn import functional

from training.examples import TAGS, Example, Text, epoch, judged_windows, mixed
from training.fit import Group, Loss, Material, base_tokenizer, masks, padded
from training.narrow import NarrowEncoder, Shape
from training.network import Network

SHAPE = Shape(layers=(0, 3, 5), heads=8, middle=512)
"""Of the reader's 6 layers, 12 heads and 1,536 neurons; chosen by measured speed (bench/speed_reading.py)."""

SIZES = (112, 144, 160, 176, 208)
"""Word pieces of the windows that the pupil learns from, drawn anew for every article."""

LEAST = 5
"""Word pieces of the shortest window that tells anything."""

STATES, TAGGED, SCORED, RELATED, SAID, WORTH = 4.0, 1.0, 0.05, 3.0, 0.5, 0.05
"""Weights: states, probabilities of tags, their scores, what pieces are to cues, cues at any depth, worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What the reader says of a group of windows, each windows x pieces x size; `related` is cues x pieces x PARTS.

    `window` has the window of each cue, `marks` (cues x pieces) is 1 at its pieces.
    """

    states: Tensor
    tags: Tensor
    saying: Tensor
    worth: Tensor
    window: Tensor
    marks: Tensor
    related: Tensor


def pupil_of(teacher: Network, shape: Shape = SHAPE) -> Network:
    """Return a narrow network that starts from the weights of `teacher`; its tables of vectors stay as they are."""
    pupil = Network(NarrowEncoder(teacher.encoder, shape))
    heads = {name: value for name, value in teacher.state_dict().items() if not name.startswith("encoder.")}
    pupil.load_state_dict(heads, strict=False)
    pupil.encoder.embeddings.requires_grad_(requires_grad=False)
    return pupil


def windows_to_imitate(material: Material, more: Sequence[Text], seed: int) -> list[Example]:
    """Return windows of all articles once, of `more` texts, of passages and of judged sentences, without annotation."""
    articles = list({text.text: text for text in material.articles}.values())
    passages = [one for time in range(2) for one in mixed(material.passages, seed + time)]
    windows = [one.window for one in epoch([*articles, *more, *passages], seed, SIZES)]
    windows += [one.window for one in judged_windows(material.sentences[::2], base_tokenizer(), seed)]
    return [Example(window=one, tags=[], cues=[], parts=[], saying=[]) for one in windows if len(one.ids) >= LEAST]


def lessons(teacher: Network, model: Path, groups: Sequence[Group]) -> dict[int, Lesson]:
    """Return what `teacher`, exported as `model`, says of each group, by the identity of its first window."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    wants = {one.name for one in session.get_inputs()}
    with torch.no_grad():
        return {id(group[0]): _lesson(teacher, _states(session, wants, group), group) for group in groups}


def _states(session: onnxruntime.InferenceSession, wants: set[str], group: Group) -> Tensor:
    """Return the states of each window, computed alone as they are when reading."""
    states = torch.zeros(len(group), max(len(one.window.ids) for one in group), 384)
    for row, one in enumerate(group):
        ids = np.array([one.window.ids], dtype=np.int64)
        inputs = {"ids": ids, "mask": np.ones_like(ids)}
        [found] = session.run(["states"], {name: inputs[name] for name in wants})
        states[row, : ids.shape[1]] = torch.from_numpy(found[0])
    return states


def _lesson(teacher: Network, states: Tensor, group: Group) -> Lesson:
    mask = masks([one.window.ids for one in group])
    tags, saying = teacher.tags(states), teacher.saying(states)
    cues = (tags.argmax(-1) == TAGS.index("B-cue")) | (tags.argmax(-1) == TAGS.index("I-cue")) | (saying.argmax(-1) > 0)
    found = list(_runs(cues & (mask > 0)))
    window = torch.tensor([row for row, _, _ in found], dtype=torch.long)
    marks = torch.zeros(len(found), mask.shape[1])
    for index, (_, start, end) in enumerate(found):
        marks[index, start:end] = 1.0
    related = teacher.relate(teacher.piece(states), teacher.cue(states), window, marks) if found else marks
    return Lesson(
        states=states.bfloat16(),
        tags=tags,
        saying=saying,
        worth=teacher.worth(states),
        window=window,
        marks=marks,
        related=related.log_softmax(-1).bfloat16() if found else related,
    )


def _runs(inside: Tensor) -> Iterator[tuple[int, int, int]]:
    """Yield row, start and end of each run of True."""
    for row, line in enumerate(inside.tolist()):
        start = None
        for at, here in enumerate([*line, False]):
            if here and start is None:
                start = at
            elif not here and start is not None:
                yield row, start, at
                start = None


def loss_of_pupil(told: dict[int, Lesson]) -> Loss:
    """Return a loss that asks for what the reader says of a group."""

    def loss(network: Network, group: Sequence[Example]) -> Tensor:
        ids = [one.window.ids for one in group]
        mask, lesson = masks(ids), told[id(group[0])]
        states = network.states(padded(ids), mask)
        tags = network.tags(states).float()
        apart = STATES * (states.float() - lesson.states.float()).pow(2).mean(-1)
        apart = apart + TAGGED * _divergence(tags, lesson.tags.log_softmax(-1))
        apart = apart + SCORED * (_centred(tags) - _centred(lesson.tags)).pow(2).mean(-1)
        apart = apart + SAID * _divergence(network.saying(states).float(), lesson.saying.log_softmax(-1))
        apart = apart + WORTH * (network.worth(states).float() - lesson.worth).pow(2).squeeze(-1)
        found = (apart * mask).sum() / mask.sum()
        if not len(lesson.window):
            return found
        scores = network.relate(network.piece(states), network.cue(states), lesson.window, lesson.marks)
        wrong = _divergence(scores.float(), lesson.related.float()) * mask[lesson.window]
        return found + RELATED * wrong.sum() / mask[lesson.window].sum()

    return loss


def _divergence(scores: Tensor, wanted: Tensor) -> Tensor:
    """Return the Kullback-Leibler divergence of `scores` from the log probabilities `wanted` (Hinton et al. 2015)."""
    return functional.kl_div(scores.log_softmax(-1), wanted, reduction="none", log_target=True).sum(-1)


def _centred(scores: Tensor) -> Tensor:
    """Return scores less their mean: what is added to all tags of a piece changes nothing."""
    return scores - scores.mean(-1, keepdim=True)
