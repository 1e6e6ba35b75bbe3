"""A stage for worked examples: one event, outlets by number, statements set by hand."""

from datetime import datetime
from random import Random

from bench.simulation.actors import Voice
from bench.simulation.amounts import Value
from bench.simulation.counting import Answer, answers
from bench.simulation.outlets import Outlet
from bench.simulation.plan import Fact, Plan, Statement, Story
from bench.simulation.scenery import Setting
from bench.simulation.written import Style


class Stage:
    """Statements about one claim (fact 0), and about another where a test wants one (fact 1)."""

    def __init__(self) -> None:
        setting = Setting(domain="disaster", place="Orlby", country="Velvia", adjective="Velvian")
        self.story = Story(0, setting, datetime(2024, 1, 1), Random(1))
        value = Value(kind="count", low=12, high=12, noun="person", nouns="people")
        self.story.facts = [Fact(id=at, frame=None, values=[value], pattern="one") for at in (0, 1)]
        self._outlets: dict[int, Outlet] = {}

    def _outlet(self, number: int) -> Outlet:
        if number not in self._outlets:
            name = f"Courier {number}"
            domain = f"courier{number}.example"
            self._outlets[number] = Outlet(
                id=number, name=name, domain=domain, kind="paper", owner=None, country="Velvia", style=Style()
            )
        return self._outlets[number]

    def outlet(self, number: int) -> Voice:
        return self._outlet(number).voice()

    def person(self, name: str, *, of: str) -> Voice:
        return self._voice("person", name, root=of)

    def body(self, name: str, *, owner: str = "") -> Voice:
        return self._voice("organisation", name, root=name, owner=owner)

    def unnamed(self, name: str, *, count: int = 1) -> Voice:
        return self._voice("anonymous", name, root=name, count=count)

    def _voice(self, kind: str, name: str, *, root: str, owner: str = "", count: int = 1) -> Voice:
        forms = (name,)
        return Voice(
            kind=kind, name=name, root=root, owner=owner or root, intro=forms, later=forms, head=forms, count=count
        )

    def says(
        self, outlet: int, *chain: Voice, stance: str = "for", fact: int = 0, same_article: bool = False
    ) -> Statement:
        plan = self._plan(outlet) if same_article else self.story.article(self._outlet(outlet), "report")
        return self.story.state(plan, self.story.facts[fact], 0, chain=chain, stance=stance)

    def _plan(self, outlet: int) -> Plan:
        return next(plan for plan in self.story.articles if plan.outlet.id == outlet)

    def copies(
        self, outlet: int, giver: Statement, *, altered: str | None = None, chain: tuple[Voice, ...] = ()
    ) -> None:
        plan = self.story.article(self._outlet(outlet), "copy")
        made = self.story.take(plan, giver)
        made.altered = altered
        made.chain = chain or giver.chain

    def answer(self) -> Answer:
        return next(answer for answer in answers(self.story) if answer.fact == 0)

    def interval(self, stance: str = "for") -> tuple[int, int]:
        side = self.answer().sides[stance]
        return side.least, side.most

    def root_kinds(self) -> set[str]:
        return {root.kind for root in self.answer().sides["for"].roots}
