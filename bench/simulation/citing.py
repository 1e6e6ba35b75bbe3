"""What outlets say that others reported: rightly, not quite rightly, under a wrong name, or round in a circle."""

from .actors import Voice
from .amounts import Value, changed, rounded, unbounded
from .frames import FRAMES, Frame
from .names import slip
from .plan import BOUNDED, Plan, Statement, Story, figures, genuine, givers
from .reporting import add_fact, add_remarks, head_line


def cite(story: Story) -> bool:
    """Write an article of one's own that says what another outlet reported, sometimes not quite as it did."""
    able = [plan for plan in givers(story) if figures(story, plan)]
    outlet = story.outlet()
    if not able or outlet is None:
        return False
    giver = story.rng.choice(able)
    plan = story.article(outlet, "cite")
    said = figures(story, giver)
    for one in story.rng.sample(said, min(len(said), story.rng.choice((1, 1, 2)))):
        cite_one(story, plan, giver, one)
    add_remarks(story, plan)
    if story.rng.random() < 0.3:
        head_line(story, plan)
    return True


def cite_one(story: Story, plan: Plan, giver: Plan, said: Statement) -> None:
    """Add what `giver` says to `plan`, as the word of its outlet or with the source that it names."""
    chain: tuple[Voice, ...] = (giver.outlet.voice(),)
    if said.chain and genuine(said) and len(said.chain) < 3 and story.rng.random() < 0.55:
        chain = (*chain, *said.chain)
    fact = story.facts[said.fact]
    made = story.state(
        plan, fact, said.variant, value=said.value, chain=chain, hedged=said.hedged, informants=said.informants
    )
    _bend(story, plan, made)
    _link(story, plan, made, giver)


def _bend(story: Story, plan: Plan, made: Statement) -> None:
    """Sometimes get what was reported slightly wrong; what is changed is then said of the outlet alone."""
    chance = story.rng.random()
    if chance < 0.06 and made.hedged:
        made.hedged = False
        story.note("raised-certainty", plan, made)
    elif 0.06 <= chance < 0.14:
        made.value = rounded(made.value) or made.value
    elif 0.14 <= chance < 0.2 and len(made.chain) == 1 and made.value.bound in {"", "about"}:
        _misquote(story, plan, made, changed(made.value, story.rng))
    elif 0.2 <= chance < 0.35 and len(made.chain) == 1 and made.value.bound in BOUNDED:
        _misquote(story, plan, made, unbounded(made.value))


def _misquote(story: Story, plan: Plan, made: Statement, value: Value) -> None:
    fact = story.facts[made.fact]
    if fact.knows(value):
        return
    kind = "dropped-bound" if made.value.bound in BOUNDED else "changed-number"
    made.value, made.variant, made.informants, made.way = value, fact.variant(value), frozenset(), "misquote"
    story.note(kind, plan, made)


def _link(story: Story, plan: Plan, made: Statement, giver: Plan) -> None:
    chance = story.rng.random()
    if chance < 0.42:
        made.link = giver.id
        return
    if chance > 0.49:
        return
    known = {giver.outlet.id, plan.outlet.id, *(voice.outlet for voice in made.chain)}
    elsewhere = [other.id for other in story.articles if other.outlet.id not in known and not other.closed]
    if elsewhere:
        made.link = story.rng.choice(elsewhere)
        story.note("second-hand-link", plan, made)


def cite_misspelt(story: Story) -> bool:
    """Cite an outlet under a name that is one slip away from its own."""
    able = [plan for plan in givers(story) if any(said.informants for said in figures(story, plan))]
    outlet = story.outlet()
    if not able or outlet is None:
        return False
    giver = story.rng.choice(able)
    plan = story.article(outlet, "cite")
    said = story.rng.choice([one for one in figures(story, giver) if one.informants])
    voice = giver.outlet.voice(slip(story.rng, giver.outlet.name))
    fact = story.facts[said.fact]
    made = story.state(
        plan, fact, said.variant, value=said.value, chain=(voice,), hedged=said.hedged, informants=said.informants
    )
    story.note("unknown-source", plan, made)
    add_remarks(story, plan)
    return True


def _unused(story: Story) -> Frame | None:
    """Return a frame of the domain that no fact of the story has."""
    used = {fact.frame.id for fact in story.facts if fact.frame}
    free = [frame for frame in FRAMES if frame.domain == story.setting.domain and frame.id not in used]
    return story.rng.choice(free) if free else None


def cite_unread(story: Story) -> bool:
    """Let one to three outlets cite one whose report is nowhere to be found."""
    frame = _unused(story)
    if not story.unread or len(story.pool) < 3 or frame is None:
        return False
    fact = add_fact(story, frame, "unread")
    source = story.unread.pop()
    address = f"https://{source.domain}/news/{story.number}-{fact.id}"
    for _ in range(story.rng.choice((1, 2, 2, 3))):
        plan = story.article(story.pool.pop(), "cite")
        made = story.state(
            plan, fact, 0, chain=(source.voice(),), hedged=fact.hedged, informants=frozenset({f"outlet {source.name}"})
        )
        made.link = address if story.rng.random() < 0.4 else None
        add_remarks(story, plan)
    return True


def make_up(story: Story) -> bool:
    """Say that an outlet reported what it did not report."""
    able = [plan for plan in givers(story) if plan.move == "report"]
    frame = _unused(story)
    outlet = story.outlet()
    if not able or frame is None or outlet is None:
        return False
    fact = add_fact(story, frame, "made up")
    fact.told = set()
    giver = story.rng.choice(able)
    plan = story.article(outlet, "cite")
    link = giver.id if story.rng.random() < 0.6 else None
    story.state(plan, fact, 0, chain=(giver.outlet.voice(),), hedged=fact.hedged, link=link)
    add_remarks(story, plan)
    return True


def go_round(story: Story) -> bool:
    """Let outlets cite one another in a circle, now and then with one of them holding a source of its own."""
    size = story.rng.choice((2, 2, 3))
    frame = _unused(story)
    if len(story.pool) < size or frame is None:
        return False
    fact = add_fact(story, frame, "loop")
    ring = [story.pool.pop() for _ in range(size)]
    rooted = story.rng.random() < 0.35
    voice = fact.voices[0][0]
    who = frozenset({voice.informant if rooted else "nobody knows"})
    plans = [story.article(outlet, "loop") for outlet in ring]
    for at, plan in enumerate(plans):
        plan.closed = True
        following = (at + 1) % size
        link = plans[following].id if story.rng.random() < 0.4 else None
        story.state(plan, fact, 0, chain=(ring[following].voice(),), hedged=fact.hedged, informants=who, link=link)
        add_remarks(story, plan)
    if rooted:
        story.state(plans[-1], fact, 0, chain=(voice,), hedged=fact.hedged, informants=who)
    return True
