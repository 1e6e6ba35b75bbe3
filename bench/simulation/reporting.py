"""How a story starts: its facts, who knows them, and the reports of outlets that were there."""

from dataclasses import replace
from random import Random

from .actors import Voice, organisation, report, speak, unnamed, unpublished, witness
from .amounts import Value, rival, unbounded
from .bodies import Institution, subsidiary
from .frames import FRAMES, Frame
from .names import firm
from .plan import AGAINST, BOUNDED, FOR, Fact, Plan, Statement, Story
from .sampling import first_value
from .tables import table

PATTERNS: dict[str, float] = {
    "one": 0.42,
    "two": 0.15,
    "three": 0.04,
    "insider": 0.08,
    "two insiders": 0.03,
    "beside": 0.05,
    "own eyes": 0.03,
    "denied": 0.07,
    "conflict": 0.06,
    "siblings": 0.02,
    "witness": 0.05,
}


def add_facts(story: Story, number: int) -> None:
    """Give the story `number` facts of its domain."""
    frames = [frame for frame in FRAMES if frame.domain == story.setting.domain]
    story.rng.shuffle(frames)
    for frame in frames[:number]:
        pattern = _pattern(story.rng)
        add_fact(story, frame, "one" if pattern == "witness" and not frame.visible else pattern)


def _pattern(rng: Random) -> str:
    return rng.choices(tuple(PATTERNS), tuple(PATTERNS.values()))[0]


def add_fact(story: Story, frame: Frame, pattern: str) -> Fact:
    """Add one fact that is known in the manner of `pattern`."""
    value = first_value(story, frame)
    if pattern == "conflict":
        value = replace(unbounded(value), approximate=False)
    fact = Fact(
        id=len(story.facts),
        frame=frame,
        values=[value],
        pattern=pattern,
        hedged=story.rng.random() < 0.14 and not frame.future,
    )
    fact.voices = _voices(story, pattern, frame)
    if pattern == "conflict":
        fact.told.add(fact.variant(rival(value, story.rng)))
        fact.steps = []
    if pattern == "denied":
        fact.deniers = _others(story, fact)
    story.facts.append(fact)
    return fact


def _voices(story: Story, pattern: str, frame: Frame) -> list[list[Voice]]:
    rng = story.rng
    if pattern in {"insider", "two insiders", "own eyes"}:
        return []
    if pattern == "witness":
        return [[witness(story.setting, rng, story.taken)]]
    wanted = {"two": 2, "three": 3, "conflict": 2}.get(pattern, 1)
    able = [body for body in story.bodies if body.kind in {"government", "agency", *frame.speakers}]
    bodies = _different(able, wanted, rng)
    if pattern == "siblings":
        return _siblings(story)
    voices = [speak(body, rng, story.taken) for body in bodies]
    for body, group in zip(bodies, voices, strict=True):
        if rng.random() < 0.12:
            group.append(report(body, rng))
    return voices


def _different(bodies: list[Institution], wanted: int, rng: Random) -> list[Institution]:
    chosen: dict[str, Institution] = {}
    for body in rng.sample(bodies, len(bodies)):
        chosen.setdefault(body.root, body)
    return list(chosen.values())[:wanted]


def _siblings(story: Story) -> list[list[Voice]]:
    """Return two companies of one owner, both of which say whom they belong to."""
    rng = story.rng
    owner = f"{firm(rng)} Holding"
    trades = rng.sample(table("bodies")["words"]["subsidiaries"], 2)
    return [[organisation(subsidiary(story.setting, rng, trade, owner))] for trade in trades]


def _others(story: Story, fact: Fact) -> list[Voice]:
    used = {voice.root for group in fact.voices for voice in group}
    free = [body for body in story.bodies if body.root not in used]
    return speak(story.rng.choice(free), story.rng, story.taken) if free else []


def report_first_hand(story: Story) -> bool:
    """Let one more outlet report some of the facts from its own sources."""
    outlet = story.outlet(avoided="aggregator")
    if outlet is None:
        return False
    facts = _chosen(story, outlet.id)
    if not facts:
        story.pool.append(outlet)
        return False
    plan = story.article(outlet, "report")
    for fact in facts:
        tell(story, plan, fact)
    add_remarks(story, plan)
    head_line(story, plan)
    return True


def _chosen(story: Story, outlet: int) -> list[Fact]:
    rng = story.rng
    able = [fact for fact in story.facts if fact.pattern in PATTERNS and _open_to(story, fact, outlet)]
    rng.shuffle(able)
    return able[: rng.choice((1, 1, 2, 2, 3))]


def _open_to(story: Story, fact: Fact, outlet: int) -> bool:
    if fact.pattern == "own eyes":
        return sum(said.fact == fact.id for said in story.statements) < 3
    if fact.pattern in {"insider", "two insiders"}:
        return outlet in fact.insiders or len(fact.insiders) < (1 if fact.pattern == "insider" else 2)
    return True


def tell(story: Story, plan: Plan, fact: Fact) -> list[Statement]:
    """Add what an outlet with access says of `fact`."""
    rng = story.rng
    if fact.pattern == "own eyes":
        return [_say(story, plan, fact, ())]
    said: list[Statement] = []
    if rng.random() < 0.1 and not fact.hedged and fact.pattern == "one":
        said.append(_say(story, plan, fact, (), informant=fact.voices[0][0].informant))
    if _has_insider(plan, fact):
        said.append(_say(story, plan, fact, (_insider(story, plan, fact),)))
    groups = list(enumerate(fact.voices))
    keep = len(groups) if rng.random() < 0.45 else 1
    for at, group in rng.sample(groups, min(keep, len(groups))):
        variant = at if fact.pattern == "conflict" else None
        said.append(_say(story, plan, fact, (rng.choice(group),), variant=variant))
    if fact.deniers and rng.random() < 0.4:
        voice = rng.choice(fact.deniers)
        said.append(
            story.state(plan, fact, _now(fact), chain=(voice,), stance=AGAINST, informants=frozenset({voice.informant}))
        )
    return said


def _has_insider(plan: Plan, fact: Fact) -> bool:
    """True where the outlet has, or may still find, somebody who talks without a name."""
    allowed = {"insider": 1, "beside": 1, "two insiders": 2}.get(fact.pattern, 0)
    return plan.outlet.id in fact.insiders or len(fact.insiders) < allowed


def _say(
    story: Story,
    plan: Plan,
    fact: Fact,
    chain: tuple[Voice, ...],
    *,
    variant: int | None = None,
    informant: str | None = None,
) -> Statement:
    who = informant or (chain[0].informant if chain else f"outlet {plan.outlet.name}")
    people = {f"{who}/{at}" for at in range(chain[0].count)} if chain and chain[0].kind == "anonymous" else {who}
    said = story.state(
        plan,
        fact,
        _now(fact) if variant is None else variant,
        chain=chain,
        hedged=fact.hedged,
        informants=frozenset(people),
    )
    if said.value.kind == "change" and story.rng.random() < 0.2:
        _miscount(story, plan, said)
    return said


def _miscount(story: Story, plan: Plan, said: Statement) -> None:
    """Call a change something that its own numbers are not."""
    right = float(said.value.number) / float(said.value.before or 1)
    wrong = [factor for factor in (2, 3, 1.5) if abs(factor - right) > 0.25]
    said.value = replace(said.value, factor=story.rng.choice(wrong))
    story.note("arithmetic", plan, said)


def _now(fact: Fact) -> int:
    return fact.steps[-1] if fact.steps else 0


def _insider(story: Story, plan: Plan, fact: Fact) -> Voice:
    outlet = plan.outlet.id
    if outlet not in fact.insiders:
        rng = story.rng
        really = rng.choice(story.bodies).root
        voice = (
            unpublished(rng, really)
            if rng.random() < 0.2
            else unnamed(story.setting, rng, f"insider of {really}", rng.randrange(3))
        )
        fact.insiders[outlet] = voice
    return fact.insiders[outlet]


def add_remarks(story: Story, plan: Plan) -> None:
    """Let one or two people say something that is not a figure."""
    rng = story.rng
    for _ in range(rng.choice((0, 0, 1, 1, 2))):
        voice = witness(story.setting, rng, story.taken)
        fact = Fact(id=len(story.facts), frame=None, values=[Value(kind="none")], pattern="remark", voices=[[voice]])
        story.facts.append(fact)
        story.state(plan, fact, 0, chain=(voice,), informants=frozenset({voice.informant}))


def head_line(story: Story, plan: Plan) -> None:
    """Sometimes put the first fact into the headline: with whom it is from, without, or blown up."""
    first = next((said for said in story.of(plan) if story.facts[said.fact].frame and said.stance == FOR), None)
    chance = story.rng.random()
    if first is None or chance > 0.5:
        return
    if chance < 0.05 and first.value.bound in BOUNDED and first.chain:
        _trimmed(story, plan, first)
        return
    said = _headed(story, plan, first)
    if chance < 0.1 and not first.hedged:
        said.chain = ()
    elif len(first.chain) > 1 and first.chain[-1].named:
        said.chain = first.chain[-1:]
    if said.hedged and (chance < 0.2 or not said.chain):
        said.hedged = False
        story.note("raised-certainty", plan, said)


def _headed(story: Story, plan: Plan, first: Statement) -> Statement:
    """Return a headline that says what `first` says."""
    said = replace(first, id=len(story.statements), head=True)
    story.statements.append(said)
    plan.statements.insert(0, said.id)
    return said


def _trimmed(story: Story, plan: Plan, first: Statement) -> None:
    said = _headed(story, plan, first)
    said.value = unbounded(first.value)
    said.variant = story.facts[first.fact].variant(said.value)
    said.chain, said.way, said.link = (), "trimmed", None
    said.informants = frozenset({f"outlet {plan.outlet.name}"})
    story.note("dropped-bound", plan, said)
