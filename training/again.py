"""Reads a committed reader back into a network, so that a further stage can start from it."""

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from training.network import Network

PREFIX = "network."
LAYER = ("attention.output.dense", "intermediate.dense", "output.dense")
TABLES = {
    "moves": "moves",
    "first": "first",
    "distance": "distance.weight",
    "between": "between.weight",
    "parts_bias": "parts.bias",
}

Arrays = dict[str, NDArray[np.float32]]


def read_back(network: Network, folder: Path, name: str = "reader") -> Network:
    """Return `network` with the weights of `name`.onnx and `name`.npz; what these do not hold stays as it is.

    Weights come back with the 7 bits that they were stored with.
    """
    stored = onnx.load(str(folder / f"{name}.onnx"))
    plain = {one.name: numpy_helper.to_array(one) for one in stored.graph.initializer}
    whole = {stem: _whole(plain, stem) for stem in (key.removesuffix("_scale") for key in plain if "_scale" in key)}
    weights = {key.removeprefix(PREFIX): value for key, value in plain.items() if _is_parameter(key)}
    weights |= {key.removeprefix(PREFIX): value for key, value in whole.items() if key.startswith(PREFIX)}
    weights |= _layers(stored, plain, whole)
    tables = np.load(folder / f"{name}.npz")
    weights |= {own: tables[key] for key, own in TABLES.items()} | {"parts.weight": tables["parts"].T}
    missing, unknown = network.load_state_dict(
        {key: torch.tensor(value) for key, value in weights.items()}, strict=False
    )
    if unknown:
        raise ValueError(f"{name}.onnx holds what the network has not: {unknown}")
    print("not in the stored reader:", ", ".join(missing))
    return network


def _is_parameter(key: str) -> bool:
    return key.startswith(PREFIX) and not key.endswith(("_scale", "_zero_point", "_quantized"))


def _whole(plain: Arrays, stem: str) -> NDArray[np.float32]:
    steps = plain[f"{stem}_quantized"].astype(np.float32) - plain[f"{stem}_zero_point"].astype(np.float32)
    return np.asarray(steps * plain[f"{stem}_scale"], dtype=np.float32)


def _layers(stored: onnx.ModelProto, plain: Arrays, whole: Arrays) -> Arrays:
    """Return the dense layers, whose names the exporter dropped, by their place in the graph."""
    found: Arrays = {}
    size = next(len(value) for key, value in plain.items() if key.endswith("embeddings.LayerNorm.bias"))
    products = [node for node in stored.graph.node if node.op_type == "MatMulInteger"]
    count = sum(key.endswith("qkv_bias") for key in plain)
    for layer in range(count):
        root = f"encoder.encoder.layer.{layer}."
        for place, part in enumerate(("query", "key", "value")):
            own = slice(place * size, (place + 1) * size)
            found[f"{root}attention.self.{part}.weight"] = whole[f"Attention_{layer}_qkv_weight"][:, own].T
            found[f"{root}attention.self.{part}.bias"] = plain[f"Attention_{layer}_qkv_bias"][own]
        for place, part in enumerate(LAYER):
            found[f"{root}{part}.weight"] = whole[_stem(products[layer * len(LAYER) + place])].T
    for node in products[count * len(LAYER) :]:
        found[f"{_bias_of(stored, node).removesuffix('.bias')}.weight"] = whole[_stem(node)].T
    return found


def _stem(node: onnx.NodeProto) -> str:
    return str(node.input[1]).removesuffix("_quantized")


def _bias_of(stored: onnx.ModelProto, product: onnx.NodeProto) -> str:
    """Return the name of the bias that is added to a head's product, some nodes further on."""
    node = product
    while node.op_type != "Add":
        node = next(other for other in stored.graph.node if node.output[0] in other.input)
    return str(next(name for name in node.input if name.startswith(PREFIX))).removeprefix(PREFIX)
