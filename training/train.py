"""Train the reader and its fast pupil from nothing: `python -m training.train DATA [--out FOLDER]`.

DATA holds PolNeAR, ClaimBuster and CheckThat 2020, of which only the training parts are read, and the articles of
news_events and syndication for the pupil (bench/README.md says where they are from). Writes `reader` and `fast` as
ONNX, their tables and the tokenizer; on one core it takes about four hours.
"""

import argparse
import copy
import random
from pathlib import Path

import torch

from training.again import read_back
from training.distil import lessons, loss_of_pupil, pupil_of, windows_to_imitate
from training.examples import judged, passages, texts, unannotated
from training.export import export
from training.fit import Material, Stage, base_network, base_tokenizer, batches, fit, loss_of_all, plan
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
ENDINGS = tuple(Stage(seed=seed, planned=2, epochs=2, rate=3e-4, still=2) for seed in (11, 12))
"""Each starts from what the stages end with; the mean of their weights is kept, which is better than either."""

PUPIL = Stage(seed=3, planned=4, epochs=4, rate=6e-4)
PUPIL_WINDOW = 144  # word pieces: it reads better in short windows, and faster
PUPIL_PIECES = 1600  # in a step: less than the reader's, so that it takes more of them
BEFORE = 0.4  # share of the epoch before the last in what the endings start from: better than either alone


def blend(one: Network, other: Network, share: float) -> Network:
    """Return `one` with its weights drawn by `share` towards those of `other` (a "soup", Wortsman et al. 2022)."""
    with torch.no_grad():
        torch._foreach_lerp_(list(one.parameters()), list(other.parameters()), share)
    return one


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
    """Train the reader through all stages and both endings, or the endings alone from the one stored in `again`."""
    network = base_network() if again is None else read_back(base_network(), again)
    if again is None:
        for number, stage in enumerate(STAGES):
            means = fit(network, stage, plan(stage, learnt), relations=loss_of_all(base_network()))
            network = means[-1]
            torch.save([mean.state_dict() for mean in means], work / f"stage{number}.pt")
        network = blend(means[-1], means[-2], BEFORE)
    ends = [_ending(copy.deepcopy(network), stage, learnt) for stage in ENDINGS]
    torch.save([end.state_dict() for end in ends], work / "endings.pt")
    return blend(ends[0], ends[1], 0.5)


def _ending(network: Network, stage: Stage, learnt: Material) -> Network:
    return fit(network, stage, plan(stage, learnt), relations=loss_of_all(base_network()))[-1]


def train_pupil(teacher: Network, model: Path, data: Path, learnt: Material) -> Network:
    """Train the pupil to say what the reader, exported as `model`, says of articles that need no annotation."""
    news = [data / "news_events" / "articles.jsonl", data / "syndication" / "articles.jsonl"]
    more = [text for path in news for text in unannotated(path, base_tokenizer())]
    groups = list(batches(windows_to_imitate(learnt, more, PUPIL.seed), PUPIL.seed, PUPIL_PIECES))
    told = loss_of_pupil(lessons(teacher, model, groups))
    return fit(pupil_of(teacher), PUPIL, [groups] * PUPIL.planned, relations=told)[-1]


def train(data: Path, out: Path, work: Path, again: Path | None) -> None:
    """Train both networks on `data`, keep them in `work` and export them to `out`."""
    work.mkdir(parents=True, exist_ok=True)
    learnt = material(data)
    network = train_reader(learnt, work, again)
    export(network, out, "reader")
    pupil = train_pupil(network, out / "reader.onnx", data, learnt)
    torch.save(pupil.state_dict(), work / "pupil.pt")
    export(pupil, out, "fast", PUPIL_WINDOW)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=MODELS)
    parser.add_argument("--work", type=Path, default=Path("build/training"))
    parser.add_argument("--again", type=Path, help="start the endings from the reader stored in this folder")
    arguments = parser.parse_args()
    train(arguments.data, arguments.out, arguments.work, arguments.again)


if __name__ == "__main__":
    main()
