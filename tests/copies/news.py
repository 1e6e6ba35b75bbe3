"""Invented articles: stories of made-up words and names, and what outlets do to them."""

from collections.abc import Iterable, Sequence
from random import Random

from reportedly.copies import CopyFinder, MemoryIndex
from reportedly.copies.index import CopyIndex
from reportedly.records import Article, Copy, Moment, Outlet, Outlets, Score, Span

SYLLABLES = "bar dol fen gri hos jul kem lor mip nas pod quo rin sut tav ulm vex wod yar zel".split()  # noqa: SIM905
OUTLETS = Outlets(
    [
        Outlet(name="Norland Wire", domains=("norlandwire.example",), aliases=("NW",), kind="agency"),
        Outlet(name="Tern Daily", domains=("terndaily.example",)),
        Outlet(name="Harbour Courier", domains=("harbourcourier.example",)),
    ]
)
FERRY = (
    "The ferry Halda sank off Norhaven on Tuesday with 212 people on board, the coast guard said.\n"
    "Divers searched the hull until dusk and found no one alive inside, said Ada Brenn, who leads the rescue.\n"
    "The ship had left the island of Tern at six in the morning and took on water near the Grey Reef.\n"
    "“We heard the horn three times and then nothing at all,” said Ole Varg, a fisherman who reached it first.\n"
    "The owner, Tern Lines, bought the ship in 1998 and had it inspected in May without any complaint."
)


def story(seed: int, sentences: int = 12) -> str:
    """Return a story of sentences that no other story holds."""
    rng = Random(seed)
    return "\n".join(sentence(rng) for _ in range(sentences))


def sentence(rng: Random) -> str:
    """Return a sentence of 12 to 20 made-up words, with a name and often a number."""
    words = [word(rng) for _ in range(rng.randrange(12, 21))]
    words[rng.randrange(2, 8)] = word(rng).capitalize()
    if rng.random() < 0.6:
        words[rng.randrange(8, 12)] = str(rng.randrange(3, 9000))
    return " ".join([words[0].capitalize(), *words[1:]]) + "."


def word(rng: Random) -> str:
    """Return a made-up word."""
    return "".join(rng.choices(SYLLABLES, k=rng.randrange(2, 4)))


def article(name: str, body: str, *, outlet: str | None = None, hour: int | None = None, **more: object) -> Article:
    """Return an article; `hour` counts from a day in 2031, None leaves it without a date."""
    title = str(more.pop("title", ""))
    text = f"{title}\n\n{body}" if title else body
    day, clock = divmod(hour or 0, 24)
    iso = f"2031-03-{1 + day:02}T{clock:02}:30:00+00:00"
    published = Moment(iso=iso, confidence=Score(0.9, "The page states it.")) if hour is not None else None
    return Article(
        id=name, text=text, title=title, url=f"https://{name}.example/", outlet=outlet or f"Outlet {name}",
        published=published, language="en", **more,
    )  # fmt: skip


def settled(finder: CopyFinder, found: dict[str, dict[str, Copy]] | None = None) -> dict[str, dict[str, Copy]]:
    """Settle, and return the copies that stand afterwards, by taker and giver."""
    copies = found if found is not None else {}
    for placed in finder.settle():
        for taker in placed.takers:
            copies.pop(taker, None)
        for copy in placed.copies:
            copies.setdefault(copy.article, {})[copy.of] = copy
    return copies


def copies_of(
    articles: Iterable[Article], *, at_once: int = 1_000, outlets: Outlets = OUTLETS, index: CopyIndex | None = None
) -> list[Copy]:
    """Return the copies among articles that come in this order, some at once, sorted."""
    finder = CopyFinder(index or MemoryIndex(), outlets)
    given = list(articles)
    found: dict[str, dict[str, Copy]] = {}
    for start in range(0, len(given), at_once):
        finder.add(given[start : start + at_once])
        settled(finder, found)
    return sorted((copy for by_giver in found.values() for copy in by_giver.values()), key=lambda c: (c.article, c.of))


def only(articles: Sequence[Article]) -> Copy | None:
    """Return the one copy among articles, None where there is none."""
    found = copies_of(articles)
    assert len(found) <= 1, found
    return found[0] if found else None


def covered(spans: Iterable[Span]) -> set[int]:
    """Return the places that lie in one of `spans`."""
    return {place for span in spans for place in range(span.start, span.end)}
