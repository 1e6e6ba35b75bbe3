"""From plans to articles: which sentences stand where, which are taken over, and what is changed in them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from random import Random

from . import names
from .marked import plain
from .outlets import Outlet
from .plan import Plan, Statement, Story
from .saying import Recipe, Sayer, remark
from .scenes import Scenery, correction, credit, house_lines, weekday
from .uniqueness import Runs, Sentences

_RUNNING = frozenset({"scene", "claim"})
_STRICT = 40
_TRIES = 100


@dataclass(slots=True, kw_only=True)
class Unit:
    """One or a few sentences that belong together: `text` is labelled, `statement` says what it states.

    `origin` is the (article, place) of the unit it was taken from word for word, or with one thing changed.
    """

    text: str
    kind: str
    statement: int | None = None
    recipe: Recipe | None = None
    origin: tuple[int, int] | None = None
    joined: bool = False


@dataclass(slots=True, kw_only=True)
class Page:
    """A written article: the units in order, the headline first; `byline` is metadata."""

    plan: Plan
    title: Unit
    units: list[Unit] = field(default_factory=list)
    byline: str = ""


class Writer:
    """Writes the articles of one story in the order of their plans."""

    def __init__(self, story: Story, sentences: Sentences) -> None:
        self._story = story
        self._sentences = sentences
        self._runs = Runs()
        self._scenery = Scenery(story)
        self.pages: list[Page] = []

    def write(self) -> list[Page]:
        """Return all articles of the story."""
        for plan in self._story.articles:
            rng = Random(f"{self._story.number} {plan.id} {plan.outlet.name}")
            self.pages.append(self._page(plan, rng))
        return self.pages

    def _page(self, plan: Plan, rng: Random) -> Page:
        if plan.taking is None:
            page = self._own(plan, rng)
        elif plan.version_of is not None:
            page = self._version(plan)
        elif plan.taking.kind == "rewrite":
            page = self._rewritten(plan, rng)
        elif plan.taking.kind == "excerpt":
            page = self._excerpt(plan, rng)
        else:
            page = self._copied(plan, rng)
        if not page.byline:
            page.byline = _reporter(plan, rng)
        _unjoin(page.units)
        return page

    def _own(self, plan: Plan, rng: Random) -> Page:
        met: set[str] = set()
        units: list[Unit] = []
        title = None
        for said in self._story.of(plan):
            if said.head:
                title = self._head(plan, said, rng)
                continue
            first = not any(unit.kind == "claim" for unit in units)
            units.append(self._statement(plan, said, rng, met=met, first=first))
        self._fill(plan, units, rng)
        if plan.outlet.kind == "agency":
            units.insert(0, self._dateline(plan))
        units += self._house(plan.outlet)
        return Page(plan=plan, title=title or self._plain_title(plan, rng), units=units)

    def _dateline(self, plan: Plan) -> Unit:
        return Unit(
            text=credit("dateline", plan.outlet, plan, self._story.setting.place),
            kind="dateline",
            joined=True,
        )

    def _house(self, outlet: Outlet) -> list[Unit]:
        return [Unit(text=line, kind="house") for line in house_lines(outlet)]

    def _fill(self, plan: Plan, units: list[Unit], rng: Random) -> None:
        """Put scenes between the statements; the first sentence is a statement more often than not."""
        for _ in range(rng.choice((2, 3, 3, 4, 5))):
            units.insert(rng.randrange(0 if rng.random() < 0.2 else 1, len(units) + 1), self._scene(plan, rng))
        for before, unit in pairwise(units):
            before.joined = rng.random() < 0.3 and unit.kind in _RUNNING

    def _scene(self, plan: Plan, rng: Random) -> Unit:
        text = self._fresh(lambda _: self._scenery.scene(rng, weekday(plan)), rng)
        return Unit(text=text, kind="scene")

    def _plain_title(self, plan: Plan, rng: Random) -> Unit:
        return Unit(
            text=self._fresh(
                lambda _: self._scenery.plain_head(rng, weekday(plan)), rng, last=f" – {plan.outlet.name}"
            ),
            kind="head",
        )

    def _fresh(self, say: Callable[[int], str | None], rng: Random, *, last: str = "", strict: int = _STRICT) -> str:
        """Return what `say` gives for a seed, tried again until no long run of words in it was printed before.

        Some things have few wordings: after a number of tries a run may stand twice, but never a sentence. Where there
        is no new sentence either, `last` is added to the end, if it is given; raises RuntimeError otherwise.
        """
        text = ""
        for at in range(_TRIES):
            text = say(rng.randrange(1 << 40)) or ""
            words = plain(text)
            if text and (at >= strict or self._runs.fresh(words)) and self._sentences.fresh(words):
                self._runs.add(words)
                return text
        if last and self._sentences.fresh(plain(text + last)):
            return text + last
        raise RuntimeError(f"no new wording found in {_TRIES} tries: {plain(text)!r}")

    def _recipe(self, plan: Plan, met: set[str], *, first: bool) -> Recipe:
        return Recipe(
            seed=0,
            style=plan.outlet.style,
            outlet=plan.outlet.spoken,
            day=weekday(plan, plan.id % 2),
            first=first,
            met=frozenset(met),
        )

    def _head(self, plan: Plan, said: Statement, rng: Random) -> Unit:
        recipe = self._recipe(plan, set(), first=True)
        fact = self._story.facts[said.fact]
        made: list[Recipe] = []

        def say(seed: int) -> str:
            made.append(replace(recipe, seed=seed))
            return Sayer(self._story.setting, fact, said, made[-1]).headline()

        text = self._fresh(say, rng, last=f" – {plan.outlet.name}")
        return Unit(text=text, kind="head", statement=said.id, recipe=made[-1])

    def _statement(self, plan: Plan, said: Statement, rng: Random, *, met: set[str], first: bool) -> Unit:
        recipe = self._recipe(plan, met, first=first)
        made: list[Recipe] = []

        def say(seed: int) -> str | None:
            made.append(replace(recipe, seed=seed))
            return self._say(said, made[-1])

        kind = "claim" if self._story.facts[said.fact].frame else "remark"
        repeated = kind == "remark" and said.giver is not None  # a rewritten text keeps the words of its quotes
        text = self._fresh(say, rng, strict=0 if repeated else _STRICT)
        met.update(voice.name for voice in said.chain)
        return Unit(text=text, kind=kind, statement=said.id, recipe=made[-1])

    def _say(self, said: Statement, recipe: Recipe) -> str | None:
        fact = self._story.facts[said.fact]
        if fact.frame is None:
            slots, _ = self._scenery.slots(Random(recipe.seed), recipe.day)
            return remark(self._story.setting, fact, said, recipe, slots=slots)
        return Sayer(self._story.setting, fact, said, recipe).sentence()

    def _taken(self, unit: Unit, at: int, giver: int, said: Statement | None) -> Unit:
        """Return a unit of the giver as the taker prints it: word for word, or said again with one thing changed."""
        made = replace(unit, origin=(giver, at), statement=said.id if said else None)
        if said is None or unit.recipe is None:
            return made
        before = self._story.statements[unit.statement] if unit.statement is not None else said
        if (before.value, before.chain, before.negated, before.hedged) == (
            said.value,
            said.chain,
            said.negated,
            said.hedged,
        ):
            return made
        if unit.kind == "head":
            made.text = Sayer(self._story.setting, self._story.facts[said.fact], said, unit.recipe).headline()
        else:
            made.text = self._say(said, unit.recipe) or made.text
        return made

    def _by_giver(self, plan: Plan) -> dict[int, Statement]:
        return {said.giver: said for said in self._story.of(plan) if said.giver is not None}

    def _copied(self, plan: Plan, rng: Random) -> Page:
        taking = plan.taking
        assert taking is not None
        giver = self.pages[taking.giver]
        mine = self._by_giver(plan)
        near = taking.kind == "near-copy"
        units = self._body_of(giver, mine, drop=0.15 if near else 0.0, rng=rng)
        if near:
            for _ in range(rng.choice((0, 1, 1))):
                units.insert(rng.randrange(1, len(units) + 1), self._scene(plan, rng))
        title = self._plain_title(plan, rng)
        if not near:
            title = self._taken(
                giver.title,
                -1,
                taking.giver,
                mine.get(giver.title.statement) if giver.title.statement is not None else None,
            )
        return self._credited(Page(plan=plan, title=title, units=units))

    def _body_of(self, giver: Page, mine: dict[int, Statement], *, drop: float, rng: Random) -> list[Unit]:
        units: list[Unit] = []
        for at, unit in enumerate(giver.units):
            if unit.kind in {"dateline", "house", "credit", "note"} or (unit.kind == "scene" and rng.random() < drop):
                continue
            if unit.statement is not None and unit.statement not in mine:
                continue
            said = mine[unit.statement] if unit.statement is not None else None
            units.append(self._taken(unit, at, giver.plan.id, said))
        return units

    def _credited(self, page: Page) -> Page:
        """Add the credit where the taker puts it, and the taker's own lines."""
        taking = page.plan.taking
        assert taking is not None
        page.units += self._house(page.plan.outlet)
        if taking.credit is None or taking.place is None:
            return page
        giver = self.pages[taking.giver].plan.outlet
        text = credit(taking.place, giver, page.plan, self._story.setting.place)
        if taking.place == "byline":
            page.byline = text
            return page
        unit = Unit(text=text, kind="credit", joined=taking.place == "dateline")
        house = sum(one.kind == "house" for one in page.units)
        places = {
            "dateline": 0,
            "lead": 0,
            "footer": len(page.units) - house,
            "body": max(1, (len(page.units) - house) // 2),
        }
        page.units.insert(places[taking.place], unit)
        return page

    def _excerpt(self, plan: Plan, rng: Random) -> Page:
        taking = plan.taking
        assert taking is not None
        giver = self.pages[taking.giver]
        mine = self._by_giver(plan)
        last = max(at for at, unit in enumerate(giver.units) if unit.statement in mine)
        part = Page(plan=giver.plan, title=giver.title, units=giver.units[: last + 1])
        taken = self._body_of(part, mine, drop=0.0, rng=rng)
        page = self._credited(Page(plan=plan, title=self._plain_title(plan, rng), units=taken))
        for _ in range(rng.choice((1, 2))):
            page.units.insert(0, self._scene(plan, rng))
        house = sum(one.kind == "house" for one in page.units)
        page.units.insert(len(page.units) - house, self._scene(plan, rng))
        return page

    def _rewritten(self, plan: Plan, rng: Random) -> Page:
        taking = plan.taking
        assert taking is not None
        giver = self.pages[taking.giver]
        mine = self._by_giver(plan)
        met: set[str] = set()
        units: list[Unit] = []
        for at, unit in enumerate(giver.units):
            if unit.statement in mine:
                said = mine[unit.statement]
                units.append(
                    replace(
                        self._statement(plan, said, rng, met=met, first=not units),
                        origin=(taking.giver, at) if unit.kind == "remark" else None,
                    )
                )
            elif unit.kind == "scene" and rng.random() < 0.35:
                units.append(self._taken(unit, at, taking.giver, None))
        for _ in range(rng.choice((1, 2, 3))):
            units.insert(rng.randrange(1, len(units) + 1), self._scene(plan, rng))
        return self._credited(Page(plan=plan, title=self._plain_title(plan, rng), units=units))

    def _version(self, plan: Plan) -> Page:
        old = self.pages[plan.version_of or 0]
        taking = plan.taking
        assert taking is not None
        mine = self._by_giver(plan)
        of_old = {said.id: mine.get(said.giver) for said in self._story.of(old.plan) if said.giver is not None}
        units = [self._again(unit, of_old) for unit in old.units]
        title = self._again(old.title, of_old)
        if plan.noted:
            units.append(Unit(text=correction(plan), kind="note"))
        return Page(plan=plan, title=title, units=units, byline=old.byline)

    def _again(self, unit: Unit, of_old: dict[int, Statement | None]) -> Unit:
        said = of_old.get(unit.statement) if unit.statement is not None else None
        if said is None:
            return replace(unit)
        made = self._taken(unit, -2, 0, said)
        made.origin = unit.origin
        return made


def _unjoin(units: list[Unit]) -> None:
    """Let a paragraph end where what followed in it was left out."""
    for before, unit in pairwise(units):
        before.joined = before.joined and (before.kind == "dateline" or unit.kind in _RUNNING)
    if units:
        units[-1].joined = False


def _reporter(plan: Plan, rng: Random) -> str:
    given, family, _ = names.person(rng)
    return f"{plan.outlet.name} staff" if plan.outlet.page % 4 == 0 else f"{given} {family}"
