"""Train the reader and its fast pupil from nothing: `python -m training.train DATA [--out FOLDER]`.

DATA holds `polnear/train.jsonl` and `claimbuster/train.json` (bench/README.md says where they are from). Writes
`reader` and `fast` as ONNX, their tables and the tokenizer; on two cores it takes about two hours.
"""

import argparse
from pathlib import Path

import torch

from training.distil import lessons, loss_of_pupil, pupil_of
from training.examples import judged, texts
from training.export import export
from training.fit import Stage, base_network, base_tokenizer, fit, plan
from training.network import Network

MODELS = Path(__file__).parent.parent / "src" / "reportedly" / "models"

STAGES = (
    Stage(seed=1, planned=6, epochs=1),  # high rates first: mean weights of its end are a good place to start from
    Stage(seed=2, planned=3, epochs=3),  # then down to 0
)
PUPIL = Stage(seed=3, planned=4, epochs=4, rate=8e-4)
PUPIL_SIZES = (128, 160, 176, 208)
BEFORE = 0.4  # share of the epoch before the last in the weights that are kept: better than either alone


def blend(last: Network, before: Network) -> Network:
    """Return `last` with its weights drawn towards those of the epoch before (a "soup", Wortsman et al. 2022)."""
    with torch.no_grad():
        torch._foreach_lerp_(list(last.parameters()), list(before.parameters()), BEFORE)
    return last


def train(data: Path, out: Path, work: Path) -> None:
    """Train both networks on `data`, keep them in `work` and export them to `out`."""
    work.mkdir(parents=True, exist_ok=True)
    articles = texts(data / "polnear" / "train.jsonl", base_tokenizer())
    sentences = judged(data / "claimbuster" / "train.json", held_back=False)
    network = base_network()
    for number, stage in enumerate(STAGES):
        means = fit(network, stage, plan(stage, articles, sentences))
        network = means[-1]
        torch.save([mean.state_dict() for mean in means], work / f"stage{number}.pt")
    network = blend(means[-1], means[-2])
    export(network, out, "reader")
    one_epoch = plan(Stage(seed=PUPIL.seed, planned=1, epochs=1), articles, sentences, PUPIL_SIZES)[0]
    told = loss_of_pupil(lessons(network, one_epoch))
    pupil = fit(pupil_of(network), PUPIL, [one_epoch] * PUPIL.planned, relations=told)[-1]
    torch.save(pupil.state_dict(), work / "pupil.pt")
    export(pupil, out, "fast")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=MODELS)
    parser.add_argument("--work", type=Path, default=Path("build/training"))
    arguments = parser.parse_args()
    train(arguments.data, arguments.out, arguments.work)


if __name__ == "__main__":
    main()
