"""Exporting a trained network to ONNX with 8-bit weights, and its small tables to NumPy."""

import copy
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor, nn
from transformers import BertModel

from reportedly.mentions.encoder import MOST_PIECES
from training.fit import BASE
from training.narrow import NarrowEncoder
from training.network import Network

INPUTS, OUTPUTS = ["ids", "mask"], ["tags", "piece", "cue", "saying", "worth", "states"]


class OnePass(nn.Module):
    """What the exported file computes: ids of one window in, scores of every head out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return OUTPUTS, each windows x pieces x size."""
        network = self.network
        states = network.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        heads = (network.tags, network.piece, network.cue, network.saying, network.worth)
        return (*(head(states) for head in heads), states)


def _plain(network: Network) -> Network:
    """Return the network with attention written out, the form that the optimizer knows how to fuse."""
    config = copy.deepcopy(network.encoder.config)
    config._attn_implementation = "eager"
    plain = Network(BertModel(config, add_pooling_layer=False))
    plain.load_state_dict(network.state_dict())
    return plain.eval()


def _float_model(network: Network, path: Path) -> None:
    ids = torch.randint(1000, 9000, (1, 40))
    torch.onnx.export(
        OnePass(network),
        (ids, torch.ones_like(ids)),
        str(path),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_axes={name: {0: "windows", 1: "pieces"} for name in (*INPUTS, *OUTPUTS)},
        opset_version=17,
        dynamo=False,
    )


def _fused_model(network: Network, whole: Path, path: Path) -> None:
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    # onnxruntime computes a sum and a norm several times as fast as the two in one.
    options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
    config = network.encoder.config
    fused = optimizer.optimize_model(
        str(whole),
        model_type="bert",
        num_heads=config.num_attention_heads,
        hidden_size=config.hidden_size,
        optimization_options=options,
    )
    fused.save_model_to_file(str(path))


def tables_of(network: Network) -> dict[str, np.ndarray]:
    """Return the small trained tables that decoding needs, under the names it knows them by."""
    tables = {
        "moves": network.moves,
        "first": network.first,
        "distance": network.distance.weight,
        "between": network.between.weight,
        "parts": network.parts.weight.T,
        "parts_bias": network.parts.bias,
    }
    meaning = {"meaning": network.meaning.weight.T, "meaning_bias": network.meaning.bias}
    return {key: value.detach().float().numpy() for key, value in tables.items()} | {
        key: value.detach().half().numpy() for key, value in meaning.items()
    }


def export(network: Network, out: Path, name: str, most_pieces: int = MOST_PIECES) -> None:
    """Write `name`.onnx (8-bit), `name`.npz and tokenizer.json to `out`; it reads windows of up to `most_pieces`.

    Weights have 7 bits (`reduce_range`): processors without VNNI add pairs of products in 16 bits, which 8 would
    overflow, and the same text would read differently there.
    """
    out.mkdir(parents=True, exist_ok=True)
    narrow = isinstance(network.encoder, NarrowEncoder)
    plain = network.eval() if narrow else _plain(network)
    with tempfile.TemporaryDirectory() as folder:
        whole, fused = Path(folder) / "whole.onnx", Path(folder) / "fused.onnx"
        _float_model(plain, whole)
        if not narrow:
            _fused_model(plain, whole, fused)
        quantize_dynamic(
            str(whole if narrow else fused),
            str(out / f"{name}.onnx"),
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Attention", "Gather"],
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
    np.savez(out / f"{name}.npz", **tables_of(network), most_pieces=np.int64(most_pieces))
    shutil.copyfile(BASE / "tokenizer.json", out / "tokenizer.json")
