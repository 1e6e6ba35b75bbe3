"""What sentences mean, as the base model has it: the sentence head learns to give the same from the reader's states."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.examples import Text
from training.network import Network

_LINK = re.compile(r"\s*(?:https?://\S+|pic\.twitter\.com/\S+)")
_SIGNATURE = re.compile(r"\s*[—–-]+ [^—]{1,60}\(@\w+\).*$", re.S)
NEIGHBOURS = 4.0
"""Weight of the likeness of sentences to one another beside that of each to its own vector."""


def sentences_of(articles: Iterable[Text], every: int) -> Iterator[str]:
    """Yield every so many sentences of some articles, and the contents of as many attributions."""
    found = (span.of(article.text) for article in articles for span in article.sentences)
    yield from (sentence for number, sentence in enumerate(found) if number % every == 0)
    contents = (article.text[s:e] for article in articles for row in article.attributions for s, e in row["content"])
    yield from (content for number, content in enumerate(contents) if number % every == 0)


def columns(path: Path) -> Iterator[str]:
    """Yield the texts of a tab-separated file (CheckThat 2020, task 2: claims and their titles; tweets), also bare."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t")
        next(rows)
        for row in rows:
            for text in row[1:]:
                yield text
                yield _SIGNATURE.sub("", _LINK.sub("", text))


def loss_of_meaning(base: nn.Module) -> Callable[[Network, Tensor, Tensor, Tensor], Tensor]:
    """Return a loss: how far the means of whole windows are from those of `base`, and their likenesses from its."""

    def loss(network: Network, ids: Tensor, mask: Tensor, states: Tensor) -> Tensor:
        with torch.no_grad():
            wanted = _mean(base(input_ids=ids, attention_mask=mask).last_hidden_state, mask)
        found = functional.normalize(network.meaning(_mean(states, mask)).float(), dim=-1)
        apart = 1 - (found * wanted).sum(-1).mean()
        return apart + NEIGHBOURS * functional.mse_loss(found @ found.T, wanted @ wanted.T)

    return loss


def _mean(states: Tensor, mask: Tensor) -> Tensor:
    """Return the mean over the pieces of each window at unit length (Reimers and Gurevych 2019)."""
    mean = (states.float() * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
    return functional.normalize(mean, dim=-1)


def unique(texts: Iterable[str]) -> Sequence[str]:
    """Return texts of three words or more, each once, in order."""
    return sorted({text.strip() for text in texts if len(text.split()) >= 3})
