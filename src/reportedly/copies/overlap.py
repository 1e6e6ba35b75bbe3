"""What two texts share, in numbers: the words of the story apart from quotes and from what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportedly.copies.alignment import Passage, Run
from reportedly.copies.facts import in_sequence
from reportedly.copies.texts import Text, stems
from reportedly.copies.words import Mask, Places

FEW = 3  # words that may differ at one place of a passage that is taken over
ASIDE = 11  # words of a run beside the point; shorter ones are said alike by chance
RUN = 8  # words outside quotation marks that make a run of a rewrite


@dataclass(frozen=True, slots=True)
class Overlap:
    """What is shared.

    `left` and `right` are the shares of each story that stand in the other. `equal` counts equal words, `told` those
    outside quotation marks, `longest` those of the fullest passage, `run` those that stand in a row with none that
    differs, `runs` the equal runs with at least RUN of them. `changed` counts the words of the story in which the
    passages differ; `ordered` tells whether the passages follow one another alike. `facts` is the share of facts in
    the same sequence, `sequence` how many these are. `one_outlet` tells whether both are of one outlet. `aside` counts
    the words of the longest equal run outside quotation marks that is beside the point: without a number and without a
    word of either headline; `aside_quoted` those of one that is quoted. What an event is everybody reports, often in
    like words; what else one noticed is one's own.
    """

    left: float
    right: float
    equal: int
    told: int
    longest: int
    run: int
    runs: int
    changed: int
    facts: float
    sequence: int
    ordered: bool
    one_outlet: bool
    aside: int = 0
    aside_quoted: int = 0

    @property
    def least(self) -> float:
        """The smaller of the two shares."""
        return min(self.left, self.right)

    @property
    def most(self) -> float:
        """The larger of the two shares."""
        return max(self.left, self.right)


def overlap(
    left: Text,
    right: Text,
    passages: Sequence[Passage],
    *,
    one_outlet: bool = False,
    without: tuple[Mask, Mask] | None = None,
) -> Overlap:
    """Return what two texts share; the passages run from `left` (taker) to `right` (giver).

    `without` flags the words of each that do not count.
    """
    places = [_places(passage) for passage in passages]
    in_left = np.concatenate([np.empty(0, dtype=np.int64), *(pair[0] for pair in places)])
    in_right = np.concatenate([np.empty(0, dtype=np.int64), *(pair[1] for pair in places)])
    if without:
        left, right = (_lessened(text, mask) for text, mask in zip((left, right), without, strict=True))
        kept = ~(without[0][in_left] | without[1][in_right])
        in_left, in_right = in_left[kept], in_right[kept]
    told = left.told[in_left] & right.told[in_right]
    in_a_row = [_told(left, right, run) for passage in passages for run in passage.runs]
    facts, sequence = in_sequence(left, right)
    return Overlap(
        left=int(left.story[in_left].sum()) / max(int(left.story.sum()), 1),
        right=int(right.story[in_right].sum()) / max(int(right.story.sum()), 1),
        equal=len(in_left),
        told=int(told.sum()),
        longest=max((_longest(left, right, passage) for passage in passages), default=0),
        run=max(in_a_row, default=0),
        runs=sum(words >= RUN for words in in_a_row),
        changed=sum(_changed(left, right, passage) for passage in passages),
        facts=facts,
        sequence=sequence,
        ordered=_ordered(left, right, passages),
        one_outlet=one_outlet,
        aside=_aside(left, right, passages, quoted=False),
        aside_quoted=_aside(left, right, passages, quoted=True),
    )


def _lessened(text: Text, mask: Mask) -> Text:
    return replace(text, story=text.story & ~mask, told=text.told & ~mask)


def _ordered(left: Text, right: Text, passages: Sequence[Passage]) -> bool:
    places = [
        passage.giver[0]
        for passage in passages
        if left.story[slice(*passage.taker)].any() and right.story[slice(*passage.giver)].any()
    ]
    return places == sorted(places)


def _places(passage: Passage) -> tuple[Places, Places]:
    left = np.concatenate([np.arange(run.taker, run.taker_end) for run in passage.runs])
    right = np.concatenate([np.arange(run.giver, run.giver_end) for run in passage.runs])
    return left, right


def _told(left: Text, right: Text, run: Run) -> int:
    return int((left.told[run.taker : run.taker_end] & right.told[run.giver : run.giver_end]).sum())


def _aside(left: Text, right: Text, passages: Sequence[Passage], *, quoted: bool) -> int:
    """Return the words, names apart, of an equal run of the stories that is beside the point; 0 for less than ASIDE."""
    topic = left.topic | right.topic
    runs = (run for passage in passages for run in passage.runs if run.length >= ASIDE)
    found = (run for run in runs if _is_story(left, right, run, quoted=quoted) and _is_aside(left, run, topic))
    return max((run.length - _named(left, run) for run in found), default=0)


def _named(text: Text, run: Run) -> int:
    """Return how many words of a run are names: who somebody is everybody writes alike."""
    first, end = np.searchsorted(text.facts, (run.taker, run.taker_end))
    return int(end - first)


def _is_story(left: Text, right: Text, run: Run, *, quoted: bool) -> bool:
    """True for a run of both stories that is quoted as a whole, or not at all.

    The words around a quotation are said alike by chance: “…,” the minister told reporters.
    """
    ours, theirs = slice(run.taker, run.taker_end), slice(run.giver, run.giver_end)
    told = left.told[ours] & right.told[theirs]
    return bool(left.story[ours].all() and right.story[theirs].all() and (not told.any() if quoted else told.all()))


def _is_aside(left: Text, run: Run, topic: frozenset[str]) -> bool:
    written = left.words.span(run.taker, run.taker_end - 1).of(left.words.text)
    return not any(map(str.isdigit, written)) and topic.isdisjoint(stems(written))


def _longest(left: Text, right: Text, passage: Passage) -> int:
    """Return the words outside quotation marks of the fullest stretch in which at most FEW differ at a time."""
    best = held = 0
    before = passage.runs[0]
    for run in passage.runs:
        near = run.taker - before.taker_end <= FEW and run.giver - before.giver_end <= FEW
        held = (held if near else 0) + _told(left, right, run)
        best, before = max(best, held), run
    return best


def _changed(left: Text, right: Text, passage: Passage) -> int:
    gaps = zip(passage.runs, passage.runs[1:], strict=False)
    return sum(
        max(_whole_words(left, a.taker_end, b.taker), _whole_words(right, a.giver_end, b.giver)) for a, b in gaps
    )


def _whole_words(text: Text, first: int, end: int) -> int:
    """Return how many words of the story lie there, single letters apart ("Norway 's" is one word written as two)."""
    words = text.words
    return int((text.story[first:end] & (words.ends[first:end] - words.starts[first:end] > 1)).sum())
