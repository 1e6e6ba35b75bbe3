"""Train the reader and its fast pupil from nothing: `python -m training.train DATA [--out FOLDER]`.

DATA holds PolNeAR, ClaimBuster and CheckThat 2020 (bench/README.md says where they are from); only their training parts
are read. Writes `reader` and `fast` as ONNX, their tables and the tokenizer; on two cores it takes about two hours.
"""

import argparse
import random
from dataclasses import replace
from pathlib import Path

import torch

from training.again import read_back
from training.distil import lessons, loss_of_pupil, pupil_of
from training.examples import judged, passages, texts
from training.export import export
from training.fit import Material, Stage, base_network, base_tokenizer, fit, loss_of_all, plan
from training.network import Network
from training.sentences import columns, sentences_of, unique

ROOT = Path(__file__).parent.parent
MODELS = ROOT / "src" / "reportedly" / "models"
PASSAGES = ROOT / "bench" / "chains" / "train.jsonl"
EVERY = 8  # of the sentences and contents of articles, one in so many is learnt by its meaning

STAGES = (
    Stage(seed=1, planned=6, epochs=1),  # high rates first: mean weights of its end are a good place to start from
    Stage(seed=2, planned=3, epochs=3),  # then down to 0
    Stage(seed=3, planned=4, epochs=4, rate=3e-4, still=2),  # and once more, with the second annotations
)
PUPIL = Stage(seed=3, planned=3, epochs=3, rate=8e-4)
PUPIL_SIZES = (128, 160, 176, 208)
BEFORE = 0.4  # share of the epoch before the last in the weights that are kept: better than either alone


def blend(last: Network, before: Network) -> Network:
    """Return `last` with its weights drawn towards those of the epoch before (a "soup", Wortsman et al. 2022)."""
    with torch.no_grad():
        torch._foreach_lerp_(list(last.parameters()), list(before.parameters()), BEFORE)
    return last


def material(data: Path) -> Material:
    """Read all that is learnt from below `data`, and the project's own passages with chains."""
    tokenizer = base_tokenizer()
    polnear, retrieval = data / "polnear", data / "checkthat2020_task2"
    articles = texts(polnear / "train.jsonl", tokenizer)
    tables = (retrieval / "verified_claims.docs.tsv", retrieval / "train" / "tweets.queries.tsv")
    single = unique([*(text for path in tables for text in columns(path)), *sentences_of(articles, EVERY)])
    random.Random(7).shuffle(single)  # noqa: S311 - not a secret
    return Material(
        articles=[*articles, *texts(polnear / "train.other_annotators.jsonl", tokenizer)],
        passages=passages(PASSAGES, tokenizer),
        sentences=judged(data / "claimbuster" / "train.json", held_back=False),
        single=single,
    )


def train_reader(learnt: Material, work: Path, again: Path | None) -> Network:
    """Train the reader through all stages, or through the last alone from the one stored in `again`."""
    network = base_network() if again is None else read_back(base_network(), again)
    for number, stage in enumerate(STAGES if again is None else STAGES[-1:]):
        means = fit(network, stage, plan(stage, learnt), relations=loss_of_all(base_network()))
        network = means[-1]
        torch.save([mean.state_dict() for mean in means], work / f"stage{number}.pt")
    return blend(means[-1], means[-2])


def train(data: Path, out: Path, work: Path, again: Path | None) -> None:
    """Train both networks on `data`, keep them in `work` and export them to `out`."""
    work.mkdir(parents=True, exist_ok=True)
    learnt = material(data)
    network = train_reader(learnt, work, again)
    export(network, out, "reader")
    one_epoch = plan(replace(PUPIL, planned=1), learnt, PUPIL_SIZES)[0]
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
    parser.add_argument("--again", type=Path, help="start the last stage from the reader stored in this folder")
    arguments = parser.parse_args()
    train(arguments.data, arguments.out, arguments.work, arguments.again)


if __name__ == "__main__":
    main()
