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

MODELS = Path(__file__).parent.parent / "src" / "reportedly" / "models"

STAGES = (
    Stage(seed=1, planned=6, epochs=1),  # high rates first: mean weights of its end are a good place to start from
    Stage(seed=2, planned=4, epochs=4),  # then down to 0
)
PUPIL = Stage(seed=3, planned=8, epochs=8, rate=8e-4)


def train(data: Path, out: Path, work: Path) -> None:
    """Train both networks on `data`, keep them in `work` and export them to `out`."""
    work.mkdir(parents=True, exist_ok=True)
    articles = texts(data / "polnear" / "train.jsonl", base_tokenizer())
    sentences = judged(data / "claimbuster" / "train.json", held_back=False)
    network = base_network()
    for number, stage in enumerate(STAGES):
        network = fit(network, stage, plan(stage, articles, sentences))
        torch.save(network.state_dict(), work / f"stage{number}.pt")
    export(network, out, "reader")
    one_epoch = plan(Stage(seed=PUPIL.seed, planned=1, epochs=1), articles, sentences)[0]
    told = loss_of_pupil(lessons(network, one_epoch))
    pupil = fit(pupil_of(network), PUPIL, [one_epoch] * PUPIL.planned, relations=told)
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
