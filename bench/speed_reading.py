"""Speed of reading: text to relations, and to mentions, on one core, in processor time, and the memory it takes.

`baselines` parses the same articles with spaCy, in turn with the readers. Where `en_core_web_sm` is not installed, a
pipeline of the same shape with untrained weights stands in: it does the same work per word.
"""

import json
import random
import resource
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import reportedly
from reportedly.articles import load_outlets
from reportedly.articles.sentences import split
from reportedly.mentions import EncoderReader, MentionReader
from reportedly.records import Article

NEEDS = ("polnear/dev.jsonl",)
LOWER_IS_BETTER = frozenset({"memory_megabytes"})

ARTICLES, ROUNDS = 30, 3
MODELS = Path(reportedly.__file__).parent / "models"
EMBED = {
    "@architectures": "spacy.MultiHashEmbed.v2",
    "width": 96,
    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
    "rows": [5000, 1000, 2500, 2500, 50, 50],
    "include_static_vectors": False,
}
ENCODE = {
    "@architectures": "spacy.MaxoutWindowEncoder.v2",
    "width": 96,
    "depth": 4,
    "window_size": 1,
    "maxout_pieces": 3,
}
SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}


def texts(data: Path) -> list[str]:
    """Return the first articles of PolNeAR's development part."""
    with (data / "polnear" / "dev.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, ARTICLES)]


def per_second(found: Sequence[str], read: Callable[[str], object]) -> float:
    """Return articles per second of processor time."""
    began = time.process_time()
    for text in found:
        read(text)
    return len(found) / (time.process_time() - began)


def _in_turn(found: Sequence[str], readers: dict[str, Callable[[str], object]]) -> dict[str, float]:
    """Return the best of ROUNDS for each reader; they take turns, so that a busy machine slows all alike."""
    best = dict.fromkeys(readers, 0.0)
    for _ in range(ROUNDS):
        for name, read in readers.items():
            best[name] = max(best[name], per_second(found, read))
    return best


def _readers() -> dict[str, Callable[[str], object]]:
    """Return for each model that is there who reads the relations of a text, and who reads its mentions."""
    outlets, found = load_outlets(None), {}
    for name in ("reader", "fast"):
        if (MODELS / f"{name}.onnx").is_file():
            reader = EncoderReader(name)
            found[name] = partial(_relations, reader)
            found[f"{name}_mentions"] = partial(_mentions, MentionReader(reader, outlets, split))
    return found


def _relations(reader: EncoderReader, text: str) -> object:
    return reader.read(text, split(text))


def _mentions(reader: MentionReader, text: str) -> object:
    return reader.read(Article(id="0", text=text, language="en"))


def measure(data: Path) -> dict[str, float]:
    """Return the most memory held while reading and, where there is a fast model, how much faster it is."""
    best = _in_turn(texts(data), _readers())
    found = {"memory_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
    if "fast" not in best:
        return found
    of_mentions = best["fast_mentions"] / best["reader_mentions"]
    return found | {"fast_by_reader": best["fast"] / best["reader"], "fast_by_reader_mentions": of_mentions}


def baselines(data: Path) -> dict[str, float]:
    """Return articles per second of both models, of spaCy's parser alone and of its whole small pipeline."""
    found = texts(data)
    spacy = _spacy(found)

    def parsed(text: str) -> object:
        return spacy(text, disable=["tagger", "ner", "attribute_ruler", "lemmatizer"])

    return _in_turn(found, _readers() | {"spacy_parser_alone": parsed, "spacy": spacy})


def _spacy(found: Sequence[str]) -> Any:  # noqa: ANN401 - spaCy's type is not needed to read
    import spacy  # noqa: PLC0415 - only this baseline needs it
    from spacy.util import is_package  # noqa: PLC0415

    return spacy.load("en_core_web_sm") if is_package("en_core_web_sm") else _untrained(found)


def _untrained(found: Sequence[str]) -> Any:  # noqa: ANN401
    """Return a pipeline in the shape of en_core_web_sm 3.x: same layers and widths, about as many labels."""
    import spacy  # noqa: PLC0415
    from spacy.tokens import Doc, Span  # noqa: PLC0415
    from spacy.training import Example  # noqa: PLC0415

    draw = random.Random(1)
    pipeline = spacy.blank("en")
    own = {"@architectures": "spacy.Tok2Vec.v2", "embed": EMBED, "encode": ENCODE}
    steps = {"@architectures": "spacy.TransitionBasedParser.v2", "extra_state_tokens": False, "hidden_width": 64}
    steps |= {"maxout_pieces": 2, "use_upper": True}
    pipeline.add_pipe("tok2vec", config={"model": own})
    pipeline.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": SHARED}})
    pipeline.add_pipe("parser", config={"model": steps | {"state_type": "parser", "tok2vec": SHARED}})
    pipeline.add_pipe("ner", config={"model": steps | {"state_type": "ner", "tok2vec": own}})

    def example(text: str) -> Any:  # noqa: ANN401
        plain = pipeline.make_doc(text)
        size = len(plain)
        roots = [min(at // 25 * 25, size - 1) for at in range(size)]
        gold = Doc(
            pipeline.vocab,
            words=[token.text for token in plain],
            spaces=[bool(token.whitespace_) for token in plain],
            heads=[at if at == root else draw.choice([root, at - 1]) for at, root in enumerate(roots)],
            deps=["ROOT" if at == root else f"dep{draw.randrange(45)}" for at, root in enumerate(roots)],
            tags=[f"T{draw.randrange(50)}" for _ in range(size)],
        )
        gold.set_ents([Span(gold, at, at + 2, label=f"E{at % 18}") for at in range(3, size - 3, 31)])
        return Example(plain, gold)

    pipeline.initialize(lambda: [example(text) for text in found[:12]])
    return pipeline


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), indent=2))
