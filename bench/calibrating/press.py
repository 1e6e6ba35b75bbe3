"""A newsroom of records: sources of known reliability speak on many facts, and the ledger grades them.

There is no text: claims come with their roots, as stage 6 hands them on. Which claims a source makes, how often it is
right, and which wrong value it then gives are drawn from the seed; the program never sees the reliabilities.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from reportedly.ledger import Ledger
from reportedly.records import Claim, Independence, Related, Root, RootKind, Sources
from reportedly.settings import Settings
from reportedly.wiring.grading import Grading
from reportedly.wiring.stages import Stages

SOURCES, FACTS, WRONG = 48, 1000, 6
KINDS: tuple[RootKind, ...] = ("organisation", "organisation", "person", "document")
LEAST_RELIABLE, MOST_RELIABLE = 0.3, 0.99
ENOUGH = 8  # judged claims from which on a letter is compared with the reliability


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source, how often it is right, and how often it speaks, beside the others."""

    name: str
    kind: RootKind
    reliability: float
    voice: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A source with the letter that most of its claims show, and how many of its claims were judged."""

    reliability: float
    letter: str
    judged: int


def graded(seed: int) -> tuple[list[Graded], list[tuple[Claim, bool]]]:
    """Return the sources of a newsroom with their letters, and its claims with whether they are true."""
    rng = Random(f"press {seed}")
    sources = [_source(rng, at) for at in range(SOURCES)]
    claims = [claim for fact in range(FACTS) for claim in _claims(rng, fact, sources)]
    with Ledger.in_memory() as ledger:
        ledger.put_claims(claims)
        ledger.pend("grade", (claim.id for claim in claims))
        stages = Stages.of(ledger, Settings())
        told = Grading(ledger, stages.outlets, stages.people, stages.cases.article, read=False)
        for claim in replace(stages, grading=told).graded():
            ledger.put_claims([claim])
        found = list(ledger.claims())
        letters: dict[str, Counter[str]] = defaultdict(Counter)
        for claim in found:
            for root in (*claim.sources.for_.roots, *claim.sources.against.roots):
                letters[root.institution][root.letter] += 1
        judged = {source.name: sum(ledger.record_of(source.name, without="")) for source in sources}
    return [
        Graded(reliability=source.reliability, letter=_usual(letters[source.name]), judged=judged[source.name])
        for source in sources if source.name in letters
    ], [(claim, claim.id.endswith("value 0")) for claim in found]  # fmt: skip


def _usual(letters: Counter[str]) -> str:
    return min(letters, key=lambda letter: (-letters[letter], letter))


def _source(rng: Random, at: int) -> Source:
    return Source(
        name=f"source {at}",
        kind=rng.choice(KINDS),
        reliability=rng.uniform(LEAST_RELIABLE, MOST_RELIABLE),
        voice=1 / (1 + at % 12),
    )


def _claims(rng: Random, fact: int, sources: list[Source]) -> Iterator[Claim]:
    """Yield a claim per value that anybody gives; 0 is the true one, some wrong ones are told more than others."""
    said: dict[int, list[Source]] = defaultdict(list)
    denied: dict[int, list[Source]] = defaultdict(list)
    speakers = {
        source.name: source
        for source in rng.choices(sources, [s.voice for s in sources], k=rng.choice((1, 2, 3, 4, 5)))
    }
    for source in speakers.values():
        value = 0 if rng.random() < source.reliability else 1 + min(rng.randrange(WRONG), rng.randrange(WRONG))
        if said and rng.random() < 0.1 and value not in said:
            denied[max(said, key=lambda given: (len(said[given]), -given))].append(source)
        else:
            said[value].append(source)
    for value, behind in said.items():
        others = tuple(Related(claim=_id(fact, other), kind="conflict") for other in said if other != value)
        sides = Sources(for_=_side(behind), against=_side(denied[value]))
        yield Claim(
            id=_id(fact, value), text=f"fact {fact} has value {value}", appearances=(), related=others, sources=sides
        )


def _id(fact: int, value: int) -> str:
    return f"c fact {fact:04d} value {value}"


def _side(sources: list[Source]) -> Independence:
    roots = tuple(Root(key=s.name, name=s.name, kind=s.kind, institution=s.name) for s in sources)
    return Independence(least=len(roots), most=len(roots), roots=roots)
