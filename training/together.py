"""Trains the network that reads two assertions at once: `python -m training.together DATA [--out FOLDER]`.

MiniLM-L6 with both texts in one window (a cross-encoder); one linear layer on the state of [CLS] and the mean states of
the two sides gives the log-odds that they say the same. The tables of vectors and the two lowest layers stay as they
are. It learns from broad pairs first, then from judged ones (`pairs.py`), and is written as `together.onnx`, 8-bit.
DATA holds ecbplus, checkthat2020_task2, news_events and syndication (bench/README.md says where they are from).
"""

import argparse
import copy
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from bench.copies import labelled_articles
from bench.grouping.labelled import articles_of
from reportedly.articles import load_outlets
from reportedly.claims.together import END, MOST_PIECES, START
from training.fit import BASE, base_tokenizer, hold_still, masks, padded
from training.pairs import Pair, broad, judged

MODELS = Path(__file__).parent.parent / "src" / "reportedly" / "models"
TOKENIZER = base_tokenizer()
STILL = 2  # layers that stay as they are
AT_ONCE, SORTED = 32, 512  # pairs of a step, and those among which they are sorted by length
FALL_PER_LAYER, WARM = 0.85, 0.08
STEADY = 0.98  # each step's weight in the mean of the weights, which is what is kept, is 1 - STEADY
INPUTS, OUTPUTS = ["ids", "mask", "sides"], ["same"]
PRODUCT = 5.0  # by which products of states are brought to the size of the states


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A run over all pairs, `epochs` times."""

    seed: int
    epochs: int
    rate: float


BROAD, JUDGED = Stage(seed=1, epochs=1, rate=3e-4), Stage(seed=5, epochs=2, rate=2.5e-4)


class Network(nn.Module):
    """Both texts in one window; one number comes out."""

    def __init__(self, attention: str = "sdpa") -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            BASE, add_pooling_layer=False, attention_probs_dropout_prob=0.0, attn_implementation=attention
        )
        size = self.encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(4 * size, 1)
        nn.init.normal_(self.head.weight, std=0.01)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, mask: Tensor, sides: Tensor) -> Tensor:
        """Return the log-odds of each pair (pairs x 1); all arguments are pairs x pieces, `sides` 0 and then 1."""
        states = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=sides).last_hidden_state
        left, right = (_mean(states, mask * side) for side in (1 - sides, sides))
        together = [states[:, 0], (left - right).abs(), left * right * PRODUCT, left + right]
        return self.head(self.drop(torch.cat(together, -1)))


def _mean(states: Tensor, of: Tensor) -> Tensor:
    weights = of.unsqueeze(-1).to(states.dtype)
    return (states * weights).sum(1) / weights.sum(1)


def pieces(one: str, other: str) -> tuple[list[int], list[int]]:
    """Return a pair as word pieces, and for each piece on which side it stands."""
    left, right = (TOKENIZER.encode(text, add_special_tokens=False).ids[:MOST_PIECES] for text in (one, other))
    return [START, *left, END, *right, END], [0] * (len(left) + 2) + [1] * (len(right) + 1)


Window = tuple[list[int], list[int], bool]


def steps(pairs: Sequence[Pair], draw: random.Random) -> Iterator[list[Window]]:
    """Yield all pairs once, those of like length together, each in either order."""
    turned = [(other, one, same) if draw.random() < 0.5 else (one, other, same) for one, other, same in pairs]
    windows: list[Window] = [(*pieces(one, other), same) for one, other, same in turned]
    draw.shuffle(windows)
    groups = []
    for start in range(0, len(windows), SORTED):
        alike = sorted(windows[start : start + SORTED], key=lambda window: len(window[0]))
        groups += [alike[at : at + AT_ONCE] for at in range(0, len(alike), AT_ONCE)]
    draw.shuffle(groups)
    yield from groups


def rates(network: Network, rate: float) -> list[dict[str, object]]:
    """Return parameters with their learning rates: lower layers learn more slowly, the head three times as fast."""
    groups = []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            below = name.startswith("encoder.encoder.layer.") and 5 - int(name.split(".")[3])
            own = rate * FALL_PER_LAYER**below if name.startswith("encoder") else rate * 3
            decay = 0.01 if parameter.ndim > 1 else 0.0
            groups.append({"params": [parameter], "lr": own, "peak": own, "weight_decay": decay})
    return groups


def fit(network: Network, stage: Stage, pairs: Sequence[Pair]) -> Network:
    """Train `network` in place and return its mean weights."""
    torch.manual_seed(stage.seed)
    draw = random.Random(stage.seed)  # noqa: S311 - not a secret
    adam = torch.optim.AdamW(rates(network, stage.rate), betas=(0.9, 0.98), fused=True)
    mean, total, step = copy.deepcopy(network), stage.epochs * -(-len(pairs) // AT_ONCE), 0
    for _ in range(stage.epochs):
        network.train()
        for group in steps(pairs, draw):
            step += 1
            for one in adam.param_groups:
                one["lr"] = one["peak"] * min(step / (WARM * total), (total - step + 1) / (total * (1 - WARM)), 1.0)
            _step(network, adam, group)
            with torch.no_grad():
                weight = 1 - min(STEADY, step / (step + 10))
                torch._foreach_lerp_(list(mean.parameters()), list(network.parameters()), weight)
    return mean.eval()


def _step(network: Network, adam: torch.optim.Optimizer, group: Sequence[Window]) -> None:
    ids, sides = (padded([window[part] for window in group]) for part in (0, 1))
    gold = torch.tensor([float(window[2]) for window in group])
    with torch.autocast("cpu", torch.bfloat16):
        odds = network(ids, masks([window[0] for window in group]).long(), sides)
    loss = functional.binary_cross_entropy_with_logits(odds.squeeze(-1).float(), gold)
    adam.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    adam.step()


def export(network: Network, path: Path) -> None:
    """Write the network to `path`, as the reader is written (`export.py`): fused, with weights of 7 bits."""
    plain = Network("eager")
    plain.load_state_dict(network.state_dict())
    ids = torch.randint(1000, 9000, (1, 40))
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
    with tempfile.TemporaryDirectory() as folder:
        whole, fused = Path(folder) / "whole.onnx", Path(folder) / "fused.onnx"
        torch.onnx.export(
            plain.eval(),
            (ids, torch.ones_like(ids), (torch.arange(40) > 20).long().unsqueeze(0)),
            str(whole),
            input_names=INPUTS,
            output_names=OUTPUTS,
            dynamic_axes={name: {0: "pairs", 1: "pieces"} for name in INPUTS} | {"same": {0: "pairs"}},
            opset_version=17,
            dynamo=False,
        )
        heads, size = plain.encoder.config.num_attention_heads, plain.encoder.config.hidden_size
        optimizer.optimize_model(
            str(whole), model_type="bert", num_heads=heads, hidden_size=size, optimization_options=options
        ).save_model_to_file(str(fused))
        quantize_dynamic(
            str(fused),
            str(path),
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Attention", "Gather"],
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )


def texts(data: Path) -> dict[str, str]:
    """Return the text of every article that the labels count in."""
    events = frozenset(str(number) for number in range(100))
    own = [*labelled_articles(data).values(), *articles_of(data, events, load_outlets())]
    return {article.id: article.text for article in own}


def train(data: Path, out: Path, work: Path) -> None:
    """Train on `data` in both stages and write the network to `out`."""
    network = Network()
    hold_still(network, STILL)  # type: ignore[arg-type]
    network = fit(network, BROAD, broad(data, work))
    network = fit(network, JUDGED, list(judged(texts(data), held_back=False)))
    torch.save(network.state_dict(), work / "together.pt")
    export(network, out / "together.onnx")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=MODELS)
    parser.add_argument("--work", type=Path, default=Path("build/together"))
    asked = parser.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    train(asked.data, asked.out, asked.work)


if __name__ == "__main__":
    main()
