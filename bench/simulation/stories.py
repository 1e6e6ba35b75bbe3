"""Whole stories: how large they are, who covers them, and in what order things happen."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from . import names
from .bodies import roster
from .frames import DOMAINS
from .moves import MOVES
from .outlets import Outlet, farm_site, outlets
from .plan import Story
from .reporting import add_facts, report_first_hand
from .scenery import setting
from .taking import farm

FARM = 1000
LARGEST = 60


@dataclass(slots=True)
class World:
    """What stories share: a few countries, the outlets, and the names already given."""

    seed: int
    articles: int
    rng: Random
    sites: int | None = None
    countries: list[tuple[str, str]] = field(default_factory=list)
    outlets: list[Outlet] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    @property
    def farm(self) -> int:
        """How many sites the farm has: what is asked for, else a thousand in a large world, a few in a small one."""
        if self.sites is not None:
            return self.sites
        return FARM if self.articles >= 5 * FARM else self.articles // 12


def world(seed: int, articles: int, *, sites: int | None = None) -> World:
    """Return the scenery of a new world, with a farm of `sites`; the same seed and size give the same world."""
    made = World(seed=seed, articles=articles, rng=Random(f"newsroom {seed} {articles}"), sites=sites)
    while len(made.countries) < 4:
        country = names.country(made.rng)
        if country[0] not in {known[0] for known in made.countries}:
            made.countries.append(country)
    number = max(40, min(1200, articles // 10))
    made.outlets = outlets(number, made.countries[0][0], made.rng, made.taken)
    return made


def stories(made: World) -> Iterator[Story]:
    """Yield stories until the world has its articles; one of them, in the middle, has a farm built around it."""
    done = number = 0
    farmed = made.farm < 4
    while done < made.articles:
        rng = Random(f"{made.seed} {made.articles} story {number}")
        sites = 0
        if not farmed and done >= (made.articles - made.farm) // 3:
            sites, farmed = made.farm, True
        story = _story(made, rng, number, limit=min(_size(rng), made.articles - done - sites))
        for _ in range(sites and 1):
            _farm(made, story, sites)
        done += len(story.articles)
        number += 1
        yield story


def _size(rng: Random) -> int:
    return min(LARGEST, max(3, int(rng.lognormvariate(2.4, 0.7))))


def _farm(made: World, story: Story, sites: int) -> None:
    first = len(made.outlets)
    new = [farm_site(first + at, made.countries[0][0], story.rng, made.taken) for at in range(sites)]
    made.outlets += new
    story.limit += sites
    farm(story, new)


def _story(made: World, rng: Random, number: int, limit: int) -> Story:
    domain = rng.choice(DOMAINS)
    home, other = rng.sample(made.countries, 2)
    start = datetime(2023, 1, 2, 7) + timedelta(days=rng.randrange(900), minutes=rng.randrange(600))
    story = Story(
        number, setting(domain, rng, names.place(rng), country=home, other=other[0]), start, rng, limit=max(1, limit)
    )
    story.clock = start + timedelta(hours=1)
    read = [outlet for outlet in made.outlets if outlet.read]
    unread = [outlet for outlet in made.outlets if not outlet.read]
    story.pool = rng.sample(read, min(len(read), story.limit + 4))
    story.unread = rng.sample(unread, min(3, len(unread)))
    story.bodies = roster(story.setting, rng)
    add_facts(story, max(1, min(4, 1 + story.limit // 7)))
    _fill(story)
    return story


def _fill(story: Story) -> None:
    """Let things happen until the story has its articles; moves may add one more than asked for, never fewer."""
    first = max(1, int(story.limit * story.rng.uniform(0.25, 0.5)))
    while len(story.articles) < first and report_first_hand(story):
        pass
    moves, weights = zip(*MOVES.values(), strict=True)
    idle = 0
    while not story.full and story.pool and idle < 30:
        move = story.rng.choices(moves, weights)[0] if story.rng.random() < 0.85 else report_first_hand
        idle = 0 if move(story) else idle + 1
