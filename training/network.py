"""The encoder and its heads."""

import torch
from torch import Tensor, nn
from transformers import BertModel

from training.examples import PARTS, SAYING, TAGS

WIDTH = 128
"""Width of the two halves of the layer that relates a piece to a cue."""

REACH = 24
"""Number of steps of the logarithmic distance between piece and cue, each way."""


def steps(distance: Tensor) -> Tensor:
    """Return distances in pieces as steps: exact up to 8, then logarithmic; REACH is none."""
    size = distance.abs().float()
    far = 8 + torch.log2(size.clamp(min=8) / 8) * 3
    step = torch.where(size < 8, size, far).floor().clamp(max=REACH - 1).long()
    return torch.where(distance < 0, REACH - step, REACH + step)


class Network(nn.Module):
    """One pass over a window; every head reads the same states."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        size = encoder.config.hidden_size
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.tags = nn.Linear(size, len(TAGS))
        self.moves = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.first = nn.Parameter(torch.zeros(len(TAGS)))
        self.piece = nn.Linear(size, 2 * WIDTH)
        self.cue = nn.Linear(size, 2 * WIDTH)
        self.distance = nn.Embedding(2 * REACH + 1, WIDTH)
        self.between = nn.Embedding(9, WIDTH)
        self.parts = nn.Linear(2 * WIDTH, len(PARTS))
        self.worth = nn.Linear(size, 1)
        self.saying = nn.Linear(size, len(SAYING))
        self.meaning = nn.Linear(size, size)
        nn.init.normal_(self.distance.weight, std=0.1)
        nn.init.normal_(self.between.weight, std=0.1)

    def states(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return one vector per piece: windows x pieces x size."""
        return self.drop(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)

    def relate(self, piece: Tensor, cue: Tensor, window: Tensor, cues: Tensor) -> Tensor:
        """Return what each piece is to each cue: cues x pieces x PARTS.

        `piece` and `cue` are windows x pieces x 2 WIDTH; `window[k]` is the window of cue k and `cues[k]` is 1 at its
        pieces (cues x pieces).
        """
        share = cues / cues.sum(-1, keepdim=True)
        asked = torch.bmm(share.unsqueeze(1), cue[window].float())
        given = piece[window].float()
        at = (share * torch.arange(cues.shape[1])).sum(-1, keepdim=True).round().long()
        distance = steps(torch.arange(cues.shape[1]).unsqueeze(0) - at)
        # How many other cues open between the piece and this cue.
        opens = cues * (torch.cumsum(cues, -1) == 1)
        openings = torch.zeros(piece.shape[0], cues.shape[1]).index_add_(0, window, opens)
        passed = torch.cumsum(openings, -1)[window]
        here = torch.gather(passed, 1, at)
        between = (passed - here).clamp(-4, 4).long() + 4
        added = torch.relu(given[..., :WIDTH] + asked[..., :WIDTH] + self.distance(distance) + self.between(between))
        return self.parts(torch.cat([added, given[..., WIDTH:] * asked[..., WIDTH:]], -1))


def likelihood(network: Network, scores: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
    """Return the mean negative log likelihood per piece of a linear-chain CRF (Lafferty et al. 2001)."""
    scores = scores.float()
    total = network.first + scores[:, 0]
    for at in range(1, scores.shape[1]):
        onward = torch.logsumexp(total.unsqueeze(2) + network.moves, 1) + scores[:, at]
        total = torch.where(mask[:, at : at + 1] > 0, onward, total)
    along = torch.gather(scores, 2, tags.unsqueeze(-1)).squeeze(-1)
    stepped = network.moves[tags[:, :-1], tags[:, 1:]]
    gold = network.first[tags[:, 0]] + along[:, 0] + ((along[:, 1:] + stepped) * mask[:, 1:]).sum(1)
    return (torch.logsumexp(total, 1) - gold).sum() / mask.sum()
