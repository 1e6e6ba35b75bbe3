"""A narrow encoder: some layers of another one, each with its strongest heads of attention and middle neurons."""

from dataclasses import dataclass
from types import SimpleNamespace

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Which layers of an encoder are kept, with how many heads of attention and middle neurons each."""

    layers: tuple[int, ...]
    heads: int
    middle: int


class NarrowLayer(nn.Module):
    """A layer of BERT (Devlin et al. 2019) whose attention may be narrower than its states."""

    def __init__(self, size: int, heads: int, head_size: int, middle: int) -> None:
        super().__init__()
        self.heads, self.head_size = heads, head_size
        self.asked = nn.Linear(size, 3 * heads * head_size)
        self.given = nn.Linear(heads * head_size, size)
        self.given_norm = nn.LayerNorm(size, eps=1e-12)
        self.middle = nn.Linear(size, middle)
        self.out = nn.Linear(middle, size)
        self.out_norm = nn.LayerNorm(size, eps=1e-12)

    def forward(self, states: Tensor, hidden: Tensor | None) -> Tensor:
        """Return new states (windows x pieces x size); `hidden` is added to what is attended to, None for nothing."""
        windows, pieces, _ = states.shape
        three = self.asked(states).reshape(windows, pieces, 3, self.heads, self.head_size).permute(2, 0, 3, 1, 4)
        attended = self._attended(*three.unbind(0), hidden).transpose(1, 2).reshape(windows, pieces, -1)
        states = self.given_norm(states + self.given(attended))
        return self.out_norm(states + self.out(functional.gelu(self.middle(states))))

    def _attended(self, query: Tensor, key: Tensor, value: Tensor, hidden: Tensor | None) -> Tensor:
        if torch.onnx.is_in_onnx_export():
            scores = (query @ key.transpose(-1, -2)) * self.head_size**-0.5
            return scores.softmax(-1) @ value
        return functional.scaled_dot_product_attention(query, key, value, attn_mask=hidden)


class NarrowEncoder(nn.Module):
    """The tables of vectors of BERT and narrow layers; it is called like the encoder that it is taken from."""

    def __init__(self, whole: BertModel, shape: Shape) -> None:
        super().__init__()
        config = whole.config
        head_size = config.hidden_size // config.num_attention_heads
        self.config = SimpleNamespace(hidden_size=config.hidden_size, num_hidden_layers=len(shape.layers))
        self.embeddings = whole.embeddings
        self.encoder = nn.Module()
        self.encoder.layer = nn.ModuleList(
            NarrowLayer(config.hidden_size, shape.heads, head_size, shape.middle) for _ in shape.layers
        )
        for own, number in zip(self.encoder.layer, shape.layers, strict=True):
            own.load_state_dict(_strongest(whole.encoder.layer[number], shape, head_size))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> SimpleNamespace:
        """Return `last_hidden_state`: windows x pieces x size."""
        states = self.embeddings(input_ids=input_ids)
        hidden = None if torch.onnx.is_in_onnx_export() else (attention_mask > 0)[:, None, None, :]
        for layer in self.encoder.layer:
            states = layer(states, hidden)
        return SimpleNamespace(last_hidden_state=states)


def _strongest(layer: nn.Module, shape: Shape, head_size: int) -> dict[str, Tensor]:
    """Return the weights of a narrow layer: the heads and middle neurons with the largest weights, in order."""
    old = layer.state_dict()
    size = old["attention.output.dense.weight"].shape[0]
    rows = {part: old[f"attention.self.{part}.weight"].view(-1, head_size, size) for part in ("query", "key", "value")}
    bias = {part: old[f"attention.self.{part}.bias"].view(-1, head_size) for part in rows}
    out = old["attention.output.dense.weight"].view(size, -1, head_size)
    strength = torch.einsum("ohd,hdi->hoi", out, rows["value"]).flatten(1).norm(dim=1)
    heads = strength.topk(shape.heads).indices.sort().values
    of_middle = old["intermediate.dense.weight"].norm(dim=1) * old["output.dense.weight"].norm(dim=0)
    middle = of_middle.topk(shape.middle).indices.sort().values
    return {
        "asked.weight": torch.cat([part[heads].reshape(-1, size) for part in rows.values()]),
        "asked.bias": torch.cat([part[heads].reshape(-1) for part in bias.values()]),
        "given.weight": out[:, heads].reshape(size, -1),
        "given.bias": old["attention.output.dense.bias"],
        "given_norm.weight": old["attention.output.LayerNorm.weight"],
        "given_norm.bias": old["attention.output.LayerNorm.bias"],
        "middle.weight": old["intermediate.dense.weight"][middle],
        "middle.bias": old["intermediate.dense.bias"][middle],
        "out.weight": old["output.dense.weight"][:, middle],
        "out.bias": old["output.dense.bias"],
        "out_norm.weight": old["output.LayerNorm.weight"],
        "out_norm.bias": old["output.LayerNorm.bias"],
    }
