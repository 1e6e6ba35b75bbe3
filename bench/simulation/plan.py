"""A story as a plan: who says what through whom, and which article is made from which; no words yet."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from .actors import Voice
from .amounts import Value
from .bodies import Institution
from .frames import Frame
from .outlets import Outlet
from .scenery import Setting

FOR, AGAINST, NEITHER = "for", "against", "neither"
ALTERING = frozenset({"value", "unit", "bound", "polarity", "attribution"})
BOUNDED = frozenset({"up to", "at least", "more than", "fewer than"})


@dataclass(slots=True, kw_only=True)
class Fact:
    """Something that can be said of the event; `values` are all values it is ever given, by variant.

    `told` marks the variants that someone real stands behind, `steps` those of a figure that moves, in order. `frame`
    is None for a remark. `voices` are the named voices by institution, `insiders` the unnamed ones by outlet.
    """

    id: int
    frame: Frame | None
    values: list[Value]
    pattern: str
    voices: list[list[Voice]] = field(default_factory=list)
    insiders: dict[int, Voice] = field(default_factory=dict)
    told: set[int] = field(default_factory=lambda: {0})
    steps: list[int] = field(default_factory=lambda: [0])
    hedged: bool = False
    deniers: list[Voice] = field(default_factory=list)
    remark: str = ""

    def knows(self, value: Value) -> bool:
        """True where the fact was given this value before."""
        return value.key() in {known.key() for known in self.values}

    def variant(self, value: Value) -> int:
        """Return the variant of `value`, a new one where it was never given before."""
        keys = [known.key() for known in self.values]
        if value.key() in keys:
            return keys.index(value.key())
        self.values.append(value)
        return len(self.values) - 1


@dataclass(slots=True, kw_only=True)
class Statement:
    """One mention: in `article`, of one variant of one fact, through `chain`, from the outlet inwards.

    `giver` is the statement it was copied from and `altered` what was changed then. `informants` are those who really
    stand behind it. `link` is the article (or page, as text) that its words lead to. `negated` is said in the negative.
    """

    id: int
    article: int
    fact: int
    variant: int
    value: Value
    chain: tuple[Voice, ...] = ()
    stance: str = FOR
    negated: bool = False
    hedged: bool = False
    head: bool = False
    giver: int | None = None
    altered: str | None = None
    informants: frozenset[str] = frozenset()
    link: int | str | None = None
    way: str = "say"


@dataclass(slots=True, kw_only=True)
class Note:
    """Something a move did that a careful reader would object to; `groups` are the articles that show it."""

    kind: str
    article: int
    fact: int | None = None
    variant: int | None = None
    groups: tuple[tuple[int, ...], ...] = ()
    required: bool = True


@dataclass(slots=True, kw_only=True)
class Taking:
    """That an article took its text from `giver`: how, with what credit, and whether anything tells the direction."""

    giver: int
    kind: str
    credit: str | None = None
    place: str | None = None


@dataclass(slots=True, kw_only=True)
class Plan:
    """One article before it is written."""

    id: int
    outlet: Outlet
    when: datetime
    move: str
    statements: list[int] = field(default_factory=list)
    taking: Taking | None = None
    version_of: int | None = None
    closed: bool = False
    noted: bool = False
    modified: datetime | None = None


@dataclass(slots=True)
class Story:
    """One event, its facts, and everything printed about it."""

    number: int
    setting: Setting
    start: datetime
    rng: Random
    facts: list[Fact] = field(default_factory=list)
    articles: list[Plan] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    bodies: list[Institution] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    pool: list[Outlet] = field(default_factory=list)
    unread: list[Outlet] = field(default_factory=list)
    clock: datetime = datetime(2024, 1, 1)
    limit: int = 0

    @property
    def full(self) -> bool:
        """True where the story has all the articles it should."""
        return len(self.articles) >= self.limit

    def tick(self, low: float = 0.3, high: float = 5.0) -> datetime:
        """Let some hours pass and return the time."""
        self.clock += timedelta(minutes=int(60 * self.rng.uniform(low, high)))
        return self.clock

    def outlet(self, *, wanted: str = "", avoided: str = "") -> Outlet | None:
        """Return an outlet that has not written on this yet, or None; one of the `wanted` kind where there is one."""
        if not self.pool:
            return None
        places = range(len(self.pool) - 1, -1, -1)
        fits = (at for at in places if self.pool[at].kind == wanted or (avoided and self.pool[at].kind != avoided))
        return self.pool.pop(next(fits, -1))

    def article(self, outlet: Outlet, move: str) -> Plan:
        """Add an empty article by `outlet` at the present hour."""
        plan = Plan(id=len(self.articles), outlet=outlet, when=self.tick(), move=move)
        self.articles.append(plan)
        return plan

    def state(self, plan: Plan, fact: Fact, variant: int, **more: object) -> Statement:
        """Add a statement to `plan`; without a `value` among `more` it prints the value of its variant."""
        value = more.pop("value", fact.values[variant])
        made = Statement(id=len(self.statements), article=plan.id, fact=fact.id, variant=variant, value=value, **more)  # type: ignore[arg-type]
        self.statements.append(made)
        plan.statements.append(made.id)
        return made

    def take(self, plan: Plan, giver: Statement, **changes: object) -> Statement:
        """Add to `plan` a copy of `giver` with `changes`."""
        made = replace(giver, id=len(self.statements), article=plan.id, giver=giver.id, altered=None, **changes)  # type: ignore[arg-type]
        self.statements.append(made)
        plan.statements.append(made.id)
        return made

    def of(self, plan: Plan) -> list[Statement]:
        """Return the statements of `plan` in the order of its text."""
        return [self.statements[at] for at in plan.statements]

    def note(self, kind: str, plan: Plan, said: Statement | None = None, *others: int, required: bool = True) -> None:
        """Write down that `plan` does something a reader would object to, shown by it and by `others`."""
        groups = ((plan.id,), *((other,) for other in others))
        fact, variant = (said.fact, said.variant) if said else (None, None)
        self.notes.append(
            Note(kind=kind, article=plan.id, fact=fact, variant=variant, groups=groups, required=required)
        )


def givers(story: Story) -> list[Plan]:
    """Return the articles that may still be taken from or cited."""
    return [plan for plan in story.articles if not plan.closed]


def figures(story: Story, plan: Plan) -> list[Statement]:
    """Return the statements of `plan` that a taker may repeat: figures of its body, spoken for."""
    return [said for said in story.of(plan) if story.facts[said.fact].frame and said.stance == FOR and not said.head]


def genuine(said: Statement) -> bool:
    """True where those named really said it; what is not genuine is only ever passed on as the outlet's word."""
    last = said.chain[-1] if said.chain else None
    return last.informant in said.informants if last and last.named else bool(said.informants)
