"""What outlets do with what others printed: copy, cut, cite, spoil, deny, update, and go round in circles."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from .actors import Voice, speak
from .amounts import Value, changed, other_unit, rounded, unbounded
from .frames import FRAMES
from .names import slip
from .outlets import Outlet
from .plan import AGAINST, FOR, NEITHER, Fact, Plan, Statement, Story, Taking
from .reporting import add_fact, add_remarks, head_line, tell

Move = Callable[[Story], bool]
CREDIT_PLACES = ("byline", "dateline", "footer", "lead", "body")


def genuine(said: Statement) -> bool:
    """True where those named really said it; what is not genuine is only ever passed on as the outlet's word."""
    last = said.chain[-1] if said.chain else None
    return last.informant in said.informants if last and last.named else bool(said.informants)


def _givers(story: Story) -> list[Plan]:
    """Return the articles that may still be taken from."""
    return [plan for plan in story.articles if not plan.closed]


def _figures(story: Story, plan: Plan) -> list[Statement]:
    """Return the statements of `plan` that a taker may repeat: figures of its body, spoken for."""
    return [said for said in story.of(plan) if story.facts[said.fact].frame and said.stance == FOR and not said.head]


def copy(story: Story) -> bool:
    """Take a whole article, with or without credit, word for word or nearly so, and sometimes with something changed."""
    givers = _givers(story)
    outlet = story.outlet()
    if not givers or outlet is None:
        return False
    giver = _favoured(story, givers)
    kind = story.rng.choice(("identical", "near-copy", "near-copy"))
    plan = story.article(outlet, "copy")
    _take_all(story, plan, giver, kind)
    if kind == "near-copy" and story.rng.random() < 0.4:
        _spoil(story, plan)
    _misdate(story, plan, giver)
    return True


def _favoured(story: Story, givers: list[Plan]) -> Plan:
    """Return a giver, an agency's report more often than another's."""
    weights = [4 if plan.outlet.kind == "agency" else 1 for plan in givers]
    return story.rng.choices(givers, weights)[0]


def _take_all(story: Story, plan: Plan, giver: Plan, kind: str) -> None:
    credit, place = _credit(story, giver)
    plan.taking = Taking(giver=giver.id, kind=kind, credit=credit, place=place)
    for said in story.of(giver):
        if not (said.head and kind == "near-copy"):
            story.take(plan, said)


def _credit(story: Story, giver: Plan) -> tuple[str | None, str | None]:
    rng = story.rng
    if rng.random() < 0.38:
        return None, None
    return giver.outlet.name, rng.choice(CREDIT_PLACES)


def _misdate(story: Story, plan: Plan, giver: Plan) -> None:
    """Sometimes date a credited copy before what it was taken from, as a careless page does."""
    if plan.taking and plan.taking.credit and story.rng.random() < 0.05:
        plan.when = giver.when - timedelta(hours=story.rng.randrange(1, 9))


def cut(story: Story) -> bool:
    """Take some passages of an article into a text of one's own."""
    givers = [plan for plan in _givers(story) if len(_figures(story, plan)) > 0 and plan.taking is None]
    outlet = story.outlet()
    if not givers or outlet is None:
        return False
    giver = story.rng.choice(givers)
    plan = story.article(outlet, "cut")
    credit, place = _credit(story, giver)
    plan.taking = Taking(
        giver=giver.id,
        kind="excerpt",
        credit=credit,
        place="lead" if credit and place in {"byline", "dateline"} else place,
    )
    said = [one for one in story.of(giver) if not one.head]
    for one in said[: max(1, (len(said) + 1) // 2)]:
        story.take(plan, one)
    return True


def rewrite(story: Story) -> bool:
    """Put an article into other words, in the same order and with the same quotes."""
    givers = [plan for plan in _givers(story) if plan.taking is None and len(_figures(story, plan)) > 0]
    outlet = story.outlet()
    if not givers or outlet is None:
        return False
    giver = story.rng.choice(givers)
    plan = story.article(outlet, "rewrite")
    _take_all(story, plan, giver, "rewrite")
    if plan.taking and plan.taking.credit and plan.taking.place in {"byline", "dateline"}:
        plan.taking.place = "body"
    plan.statements = [at for at in plan.statements if not story.statements[at].head]
    if story.rng.random() < 0.3:
        _spoil(story, plan)
    return True


def _spoil(story: Story, plan: Plan) -> None:
    """Change one thing in a copy."""
    figures = _figures(story, plan)
    if not figures:
        return
    target = story.rng.choice(figures)
    options = [_change, _change, _unit, _drop, _negate, _misname, _raise, _round, _swap]
    story.rng.shuffle(options)
    for option in options:
        if option(story, plan, target):
            return


def _same(story: Story, plan: Plan, target: Statement) -> list[Statement]:
    return [
        said
        for said in story.of(plan)
        if (said.fact, said.variant, said.stance) == (target.fact, target.variant, target.stance)
    ]


def _set_value(story: Story, plan: Plan, target: Statement, value: Value, *, altered: str) -> bool:
    fact = story.facts[target.fact]
    if value.key() in {known.key() for known in fact.values}:
        return False
    variant = fact.variant(value)
    for said in _same(story, plan, target):
        said.value, said.variant, said.altered, said.informants, said.slip = value, variant, altered, frozenset(), None
    return True


def _change(story: Story, plan: Plan, target: Statement) -> bool:
    if target.value.bound not in {"", "about"} or not _set_value(
        story, plan, target, changed(target.value, story.rng), altered="value"
    ):
        return False
    story.note("changed-number", plan, target)
    return True


def _unit(story: Story, plan: Plan, target: Statement) -> bool:
    value = other_unit(target.value, story.rng)
    if value is None or not _set_value(story, plan, target, value, altered="unit"):
        return False
    story.note("changed-number", plan, target)
    return True


def _drop(story: Story, plan: Plan, target: Statement) -> bool:
    if target.value.bound not in {"up to", "at least", "more than", "fewer than"}:
        return False
    if not _set_value(story, plan, target, unbounded(target.value), altered="bound"):
        return False
    story.note("dropped-bound", plan, target)
    return True


def _negate(story: Story, plan: Plan, target: Statement) -> bool:
    frame = story.facts[target.fact].frame
    if frame is None or not frame.negatable or not target.chain or target.hedged:
        return False
    for said in _same(story, plan, target):
        said.negated, said.stance, said.altered, said.informants = True, AGAINST, "polarity", frozenset()
    return True


def _misname(story: Story, plan: Plan, target: Statement) -> bool:
    """Name another body as the source of a copied statement."""
    if len(target.chain) != 1 or not target.chain[0].named:
        return False
    used = {voice.root for said in story.statements if said.fact == target.fact for voice in said.chain}
    free = [body for body in story.bodies if body.root not in used]
    if not free:
        return False
    voices = speak(story.rng.choice(free), story.rng, story.taken)
    for said in _same(story, plan, target):
        if said.chain == target.chain and said.id != target.id:
            said.chain, said.altered = voices[:1], "attribution"  # type: ignore[assignment]
            said.chain = (voices[0],)
    target.chain, target.altered = (voices[0],), "attribution"
    return True


def _raise(story: Story, plan: Plan, target: Statement) -> bool:
    if not target.hedged:
        return False
    for said in _same(story, plan, target):
        said.hedged = False
    story.note("raised-certainty", plan, target)
    return True


def _round(story: Story, plan: Plan, target: Statement) -> bool:
    value = rounded(target.value)
    if value is None:
        return False
    for said in _same(story, plan, target):
        said.value = value
    return True


def _swap(story: Story, plan: Plan, target: Statement) -> bool:
    """Give two counts of one article each other's number."""
    others = [
        said
        for said in _figures(story, plan)
        if said.fact != target.fact and said.value.kind == target.value.kind == "count"
    ]
    others = [
        said
        for said in others
        if not said.value.bound
        and not target.value.bound
        and abs(float(said.value.number) - float(target.value.number)) > 5
    ]
    if not others:
        return False
    other = others[0]
    mine, theirs = target.value, other.value
    first = _set_value(story, plan, target, replace(mine, low=theirs.low, high=theirs.high), altered="value")
    second = _set_value(story, plan, other, replace(theirs, low=mine.low, high=mine.high), altered="value")
    for done, said in ((first, target), (second, other)):
        if done:
            story.note("changed-number", plan, said)
    return first or second


def cite(story: Story) -> bool:
    """Write an article of one's own that says what another outlet reported, sometimes not quite as it did."""
    givers = [plan for plan in _givers(story) if _figures(story, plan)]
    outlet = story.outlet()
    if not givers or outlet is None:
        return False
    giver = story.rng.choice(givers)
    plan = story.article(outlet, "cite")
    figures = _figures(story, giver)
    for said in story.rng.sample(figures, min(len(figures), story.rng.choice((1, 1, 2)))):
        _cite_one(story, plan, giver, said)
    add_remarks(story, plan)
    if story.rng.random() < 0.3:
        head_line(story, plan)
    return True


def _cite_one(story: Story, plan: Plan, giver: Plan, said: Statement) -> None:
    rng = story.rng
    outlet = giver.outlet.voice()
    chain: tuple[Voice, ...] = (outlet,)
    if said.chain and genuine(said) and len(said.chain) < 3 and rng.random() < 0.55:
        chain = (outlet, *said.chain)
    fact = story.facts[said.fact]
    made = story.state(
        plan, fact, said.variant, value=said.value, chain=chain, hedged=said.hedged, informants=said.informants
    )
    _bend(story, plan, made)
    _link(story, plan, made, giver)


def _bend(story: Story, plan: Plan, made: Statement) -> None:
    """Sometimes get what was reported slightly wrong."""
    chance = story.rng.random()
    if chance < 0.06:
        made.hedged, raised = False, made.hedged
        if raised:
            story.note("raised-certainty", plan, made)
    elif chance < 0.14:
        made.value = rounded(made.value) or made.value
    elif chance < 0.2 and len(made.chain) == 1 and made.value.bound in {"", "about"}:
        _misquote(story, plan, made, changed(made.value, story.rng), "changed-number")
    elif chance < 0.3 and len(made.chain) == 1 and made.value.bound in {"up to", "at least", "more than", "fewer than"}:
        _misquote(story, plan, made, unbounded(made.value), "dropped-bound")


def _misquote(story: Story, plan: Plan, made: Statement, value: Value, kind: str) -> None:
    fact = story.facts[made.fact]
    if value.key() in {known.key() for known in fact.values}:
        return
    made.value, made.variant, made.informants, made.way = value, fact.variant(value), frozenset(), "misquote"
    story.note(kind, plan, made)


def _link(story: Story, plan: Plan, made: Statement, giver: Plan) -> None:
    chance = story.rng.random()
    if chance < 0.42:
        made.link = giver.id
    elif chance < 0.49:
        elsewhere = [
            other.id
            for other in story.articles
            if other.outlet.id not in {giver.outlet.id, plan.outlet.id} and not other.closed
        ]
        if elsewhere:
            made.link = story.rng.choice(elsewhere)
            story.note("second-hand-link", plan, made)


def cite_misspelt(story: Story) -> bool:
    """Cite an outlet under a name that is one slip away from its own."""
    givers = [plan for plan in _givers(story) if any(said.informants for said in _figures(story, plan))]
    outlet = story.outlet()
    if not givers or outlet is None:
        return False
    giver = story.rng.choice(givers)
    plan = story.article(outlet, "cite")
    said = story.rng.choice([said for said in _figures(story, giver) if said.informants])
    voice = giver.outlet.voice(slip(story.rng, giver.outlet.name.removeprefix("The ")))
    made = story.state(
        plan,
        story.facts[said.fact],
        said.variant,
        value=said.value,
        chain=(voice,),
        hedged=said.hedged,
        informants=said.informants,
    )
    story.note("unknown-source", plan, made)
    add_remarks(story, plan)
    return True


def cite_unread(story: Story) -> bool:
    """Let two or three outlets cite one whose report is nowhere to be found."""
    if not story.unread or len(story.pool) < 2:
        return False
    frames = [
        frame
        for frame in FRAMES
        if frame.domain == story.setting.domain and all(fact.frame is not frame for fact in story.facts)
    ]
    if not frames:
        return False
    fact = add_fact(story, story.rng.choice(frames), "unread")
    fact.voices = []
    source = story.unread.pop()
    for _ in range(story.rng.choice((1, 2, 2, 3))):
        outlet = story.outlet()
        if outlet is None:
            break
        plan = story.article(outlet, "cite")
        story.state(
            plan,
            fact,
            0,
            chain=(source.voice(),),
            hedged=fact.hedged,
            informants=frozenset({f"outlet {source.name}"}),
            link=f"https://{source.domain}/news/{fact.id}{story.number}" if story.rng.random() < 0.4 else None,
        )
        add_remarks(story, plan)
    return True


def make_up(story: Story) -> bool:
    """Say that an outlet reported what it did not report."""
    givers = [plan for plan in _givers(story) if plan.move == "report"]
    frames = [
        frame
        for frame in FRAMES
        if frame.domain == story.setting.domain and all(fact.frame is not frame for fact in story.facts)
    ]
    outlet = story.outlet()
    if not givers or not frames or outlet is None:
        return False
    fact = add_fact(story, story.rng.choice(frames), "made up")
    fact.voices, fact.told = [], set()
    giver = story.rng.choice(givers)
    plan = story.article(outlet, "cite")
    story.state(
        plan,
        fact,
        0,
        chain=(giver.outlet.voice(),),
        hedged=fact.hedged,
        link=giver.id if story.rng.random() < 0.6 else None,
    )
    add_remarks(story, plan)
    return True


def assert_flatly(story: Story) -> bool:
    """State as one's own what others attributed."""
    givers = [plan for plan in _givers(story) if any(said.chain and said.informants for said in _figures(story, plan))]
    outlet = story.outlet()
    if not givers or outlet is None:
        return False
    giver = story.rng.choice(givers)
    plan = story.article(outlet, "assert")
    said = story.rng.choice([said for said in _figures(story, giver) if said.chain and said.informants])
    made = story.state(plan, story.facts[said.fact], said.variant, value=said.value, informants=said.informants)
    if said.hedged:
        story.note("raised-certainty", plan, made, required=False)
    if story.rng.random() < 0.3:
        made.link = f"https://{plan.outlet.domain}/archive/{story.number}{said.fact}"
        story.note("self-citation", plan, made)
    add_remarks(story, plan)
    return True


def deny(story: Story) -> bool:
    """Let a body that is asked about a report deny it."""
    givers = [plan for plan in _givers(story) if plan.move == "report" and _figures(story, plan)]
    outlet = story.outlet()
    if not givers or outlet is None:
        return False
    giver = story.rng.choice(givers)
    said = story.rng.choice(_figures(story, giver))
    fact = story.facts[said.fact]
    roots = {voice.root for group in fact.voices for voice in group}
    if not fact.deniers:
        free = [body for body in story.bodies if body.root not in roots]
        if not free:
            return False
        fact.deniers = speak(story.rng.choice(free), story.rng, story.taken)
    plan = story.article(outlet, "deny")
    voice = story.rng.choice(fact.deniers)
    story.state(
        plan,
        fact,
        said.variant,
        value=said.value,
        chain=(giver.outlet.voice(),),
        informants=said.informants,
        hedged=said.hedged,
    )
    story.state(
        plan,
        fact,
        said.variant,
        value=said.value,
        chain=(voice,),
        stance=AGAINST,
        informants=frozenset({voice.informant}),
    )
    add_remarks(story, plan)
    return True


def doubt(story: Story) -> bool:
    """Say that a report could not be confirmed."""
    givers = [plan for plan in _givers(story) if _figures(story, plan)]
    outlet = story.outlet()
    if not givers or outlet is None:
        return False
    giver = story.rng.choice(givers)
    said = story.rng.choice(_figures(story, giver))
    plan = story.article(outlet, "doubt")
    fact = story.facts[said.fact]
    _cite_one(story, plan, giver, said)
    silent = story.rng.random() < 0.5
    free = [
        body
        for body in story.bodies
        if all(body.root != voice.root for one in story.statements if one.fact == fact.id for voice in one.chain)
    ]
    chain = (story.rng.choice(speak(story.rng.choice(free), story.rng, story.taken)),) if silent and free else ()
    story.state(plan, fact, said.variant, value=said.value, chain=chain, stance=NEITHER)
    return True


def update(story: Story) -> bool:
    """Let a figure move on, and a few outlets report its new value."""
    moving = [
        fact
        for fact in story.facts
        if fact.frame and fact.frame.moving and fact.pattern in {"one", "two", "three"} and fact.steps
    ]
    moving = [
        fact
        for fact in moving
        if not fact.values[fact.steps[-1]].bound and any(said.fact == fact.id for said in story.statements)
    ]
    if not moving or not story.pool:
        return False
    fact = story.rng.choice(moving)
    last = fact.values[fact.steps[-1]]
    number = int(float(last.number) * story.rng.uniform(1.15, 1.8)) + 2
    value = replace(unbounded(last), low=number, high=number, approximate=False)
    if value.key() in {known.key() for known in fact.values}:
        return False
    variant = fact.variant(value)
    fact.steps.append(variant)
    fact.told.add(variant)
    story.tick(14, 40)
    for _ in range(story.rng.choice((1, 2, 2))):
        outlet = story.outlet()
        if outlet is None:
            break
        plan = story.article(outlet, "report")
        tell(story, plan, fact)
        add_remarks(story, plan)
        head_line(story, plan)
    return True


def correct(story: Story) -> bool:
    """Change a number in a page that is already out, without a word or with a note."""
    spoilt = [
        plan
        for plan in story.articles
        if plan.taking
        and not plan.closed
        and plan.version_of is None
        and _spoilt(story, plan)
        and not _used(story, plan)
    ]
    if not spoilt:
        return False
    old = story.rng.choice(spoilt)
    new = story.article(old.outlet, "version")
    new.version_of, new.when, new.modified, old.closed, new.closed = old.id, old.when, story.clock, True, True
    new.taking = old.taking
    for said in story.of(old):
        if said.giver is not None:
            origin = story.statements[said.giver]
            story.take(new, origin, value=origin.value if said.altered else said.value)
    new.noted = story.rng.random() < 0.35
    first = next(said for said in story.of(old) if said.altered)
    if not new.noted:
        story.note("silent-correction", new, first, old.id)
    return True


def _spoilt(story: Story, plan: Plan) -> bool:
    return any(said.altered in {"value", "unit"} for said in story.of(plan))


def _used(story: Story, plan: Plan) -> bool:
    """True where another article took from `plan` or cites its outlet or links to it."""
    taken = any(other.taking and other.taking.giver == plan.id for other in story.articles)
    cited = any(voice.outlet == plan.outlet.id for said in story.statements for voice in said.chain)
    return taken or cited or any(said.link == plan.id for said in story.statements)


def run_again(story: Story) -> bool:
    """Print an old article again, months later, as if it were new."""
    givers = [plan for plan in _givers(story) if plan.move == "report" and _figures(story, plan)]
    if not givers:
        return False
    giver = story.rng.choice(givers)
    plan = story.article(giver.outlet, "rerun")
    _take_all(story, plan, giver, "identical")
    plan.taking = Taking(giver=giver.id, kind="identical")
    plan.when = giver.when + timedelta(days=story.rng.randrange(45, 420), minutes=story.rng.randrange(600))
    plan.closed = True
    story.note("stale", plan, _figures(story, plan)[0], giver.id)
    return True


def go_round(story: Story) -> bool:
    """Let outlets cite one another in a circle, now and then with one of them holding a source of its own."""
    size = story.rng.choice((2, 2, 3))
    frames = [
        frame
        for frame in FRAMES
        if frame.domain == story.setting.domain and all(fact.frame is not frame for fact in story.facts)
    ]
    if len(story.pool) < size or not frames:
        return False
    fact = add_fact(story, story.rng.choice(frames), "loop")
    ring = [story.outlet() for _ in range(size)]
    rooted = story.rng.random() < 0.35
    voice = fact.voices[0][0]
    who = frozenset({voice.informant}) if rooted else frozenset({"nobody knows"})
    plans: list[Plan] = []
    for at, outlet in enumerate(ring):
        following = ring[(at + 1) % size]
        if outlet is None or following is None:
            return False
        plan = story.article(outlet, "loop")
        plan.closed = True
        plans.append(plan)
        story.state(plan, fact, 0, chain=(following.voice(),), hedged=fact.hedged, informants=who)
        add_remarks(story, plan)
    if rooted:
        story.state(plans[-1], fact, 0, chain=(voice,), hedged=fact.hedged, informants=who)
    for at, plan in enumerate(plans):
        if story.rng.random() < 0.4:
            story.of(plan)[0].link = plans[(at + 1) % size].id
    return True


def lift(story: Story) -> bool:
    """Let two outlets print the same slip in a name without a word of where it came from."""
    used = [
        said
        for said in story.statements
        if said.chain
        and len(said.chain) == 1
        and said.chain[0].kind == "person"
        and story.facts[said.fact].pattern in {"one", "witness"}
        and not said.head
    ]
    used = [
        said
        for said in used
        if said.giver is None
        and said.stance == FOR
        and story.facts[said.fact].frame
        and not story.articles[said.article].closed
    ]
    if not used or len(story.pool) < 2:
        return False
    said = story.rng.choice(used)
    voice = said.chain[0]
    family = voice.name.split()[-1]
    wrong = slip(story.rng, family)
    bad = replace(
        voice, name=voice.name.replace(family, wrong), intro=tuple(form.replace(family, wrong) for form in voice.intro),
        later=tuple(form.replace(family, wrong) for form in voice.later), head=tuple(form.replace(family, wrong) for form in voice.head),
        names=(*voice.names, *(form.replace(family, wrong) for form in voice.names)),
    )  # fmt: skip
    pair: list[Plan] = []
    for _ in range(2):
        outlet: Outlet | None = story.outlet()
        if outlet is None:
            return False
        plan = story.article(outlet, "lift")
        plan.closed = True
        fact: Fact = story.facts[said.fact]
        story.state(
            plan, fact, said.variant, value=said.value, chain=(bad,), hedged=said.hedged, informants=said.informants
        )
        add_remarks(story, plan)
        pair.append(plan)
    story.note("suspected-common-root", pair[1], story.of(pair[1])[0], pair[0].id)
    return True


def farm(story: Story, sites: list[Outlet]) -> None:
    """Let `sites` print one article of the story, each with next to nothing changed."""
    giver = story.rng.choice([plan for plan in _givers(story) if _figures(story, plan)])
    for site in sites:
        plan = story.article(site, "farm")
        plan.closed = True
        plan.taking = Taking(giver=giver.id, kind="near-copy")
        for said in story.of(giver):
            if not said.head:
                story.take(plan, said)


MOVES: dict[str, tuple[Move, float]] = {
    "copy": (copy, 0.25),
    "cut": (cut, 0.07),
    "rewrite": (rewrite, 0.1),
    "cite": (cite, 0.2),
    "cite misspelt": (cite_misspelt, 0.015),
    "cite unread": (cite_unread, 0.03),
    "make up": (make_up, 0.02),
    "assert": (assert_flatly, 0.04),
    "deny": (deny, 0.05),
    "doubt": (doubt, 0.03),
    "update": (update, 0.06),
    "correct": (correct, 0.05),
    "run again": (run_again, 0.025),
    "go round": (go_round, 0.02),
    "lift": (lift, 0.015),
}
