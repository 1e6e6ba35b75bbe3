"""Distilling the reader into a smaller network that reads much faster."""

import copy
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from training.examples import Example
from training.fit import Group, Loss, loss_of_relations, masks, padded
from training.network import Network

LAYERS = (0, 3)
"""Layers of the reader that its pupil starts from."""

INNER = 512
"""Neurons of each kept layer's middle, of 1,536: those with the largest weights."""


def pupil_of(teacher: Network) -> Network:
    """Return a network of few, narrower layers that starts from the weights of `teacher`."""
    config = copy.deepcopy(teacher.encoder.config)
    config.num_hidden_layers, config.intermediate_size = len(LAYERS), INNER
    pupil = Network(BertModel(config, add_pooling_layer=False))
    weights = {name: value for name, value in teacher.state_dict().items() if "encoder.layer." not in name}
    for place, layer in enumerate(LAYERS):
        weights |= _layer(teacher.encoder.encoder.layer[layer], f"encoder.encoder.layer.{place}.")
    pupil.load_state_dict(weights)
    return pupil


def _layer(layer: nn.Module, prefix: str) -> dict[str, Tensor]:
    """Return the weights of a layer with the INNER strongest neurons of its middle."""
    kept = layer.state_dict()
    strength = kept["intermediate.dense.weight"].norm(dim=1) * kept["output.dense.weight"].norm(dim=0)
    best = strength.topk(INNER).indices.sort().values
    kept["intermediate.dense.weight"] = kept["intermediate.dense.weight"][best]
    kept["intermediate.dense.bias"] = kept["intermediate.dense.bias"][best]
    kept["output.dense.weight"] = kept["output.dense.weight"][:, best]
    return {prefix + name: value for name, value in kept.items()}


def lessons(teacher: Network, groups: Sequence[Group]) -> dict[int, Tensor]:
    """Return the teacher's states for each group of windows, by the identity of its first window."""
    found = {}
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for group in groups:
            ids = [one.window.ids for one in group]
            states = teacher.encoder(input_ids=padded(ids), attention_mask=masks(ids)).last_hidden_state
            found[id(group[0])] = states.bfloat16()
    return found


def loss_of_pupil(told: dict[int, Tensor]) -> Loss:
    """Return a loss that asks for the annotated relations, where there are any, and for the teacher's states."""

    def loss(network: Network, group: Sequence[Example]) -> Tensor:
        ids = [one.window.ids for one in group]
        mask = masks(ids)
        states = network.states(padded(ids), mask)
        apart = functional.mse_loss(states.float(), told[id(group[0])].float(), reduction="none").mean(-1)
        imitated = 4.0 * (apart * mask).sum() / mask.sum()
        return loss_of_relations(network, group, states=states) + imitated if group[0].tags else imitated

    return loss
