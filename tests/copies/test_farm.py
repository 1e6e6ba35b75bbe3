"""A farm of a thousand sites that print one story."""

from random import Random

from reportedly.copies import CopyFinder, MemoryIndex
from tests.copies.news import OUTLETS, article, sentence, settled, story


class Counting(MemoryIndex):
    """Counts the pairs that were compared."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs = set()

    def remember(self, results):
        self.pairs.update(results)
        super().remember(results)


def farm(size):
    rng = Random(5)
    lines = story(71, 10).split("\n")
    made = [article("origin", "\n".join(lines), hour=0)]
    for number in range(size):
        own = [sentence(rng) if rng.random() < 0.05 else line for line in lines]
        made.append(article(f"site{number}", "\n".join(own), hour=1 + number % 300))
    return made


def test_a_farm_of_a_thousand_sites_is_one_family():
    index = Counting()
    finder = CopyFinder(index, OUTLETS)
    finder.add(farm(1_000))
    copies = [copy for by_giver in settled(finder).values() for copy in by_giver.values()]
    assert len({copy.family for copy in copies}) == 1
    assert {copy.article for copy in copies} == {f"site{n}" for n in range(1_000)}
    assert len(index.pairs) < 12 * 1_000, "each is compared with few of the others"


def test_a_farm_does_not_make_others_costlier():
    index = Counting()
    finder = CopyFinder(index, OUTLETS)
    finder.add(farm(300))
    settled(finder)
    before = len(index.pairs)
    finder.add([article(f"other{n}", story(800 + n), hour=n) for n in range(50)])
    assert settled(finder) == {}
    assert len(index.pairs) == before
