"""The moves, with how often each is made; those that need neither another's text nor its word stand here."""

from collections.abc import Callable
from dataclasses import replace

from .actors import Voice, speak
from .amounts import unbounded
from .citing import cite, cite_misspelt, cite_one, cite_unread, go_round, make_up
from .names import slip
from .plan import AGAINST, FOR, NEITHER, Fact, Plan, Statement, Story, figures, givers
from .reporting import add_remarks, head_line, tell
from .taking import copy, correct, cut, rewrite, run_again

Move = Callable[[Story], bool]


def assert_flatly(story: Story) -> bool:
    """State as one's own what others attributed, sometimes with a link to nothing but one's own archive."""
    able = [said for plan in givers(story) for said in figures(story, plan) if said.chain and said.informants]
    outlet = story.outlet()
    if not able or outlet is None:
        return False
    plan = story.article(outlet, "assert")
    said = story.rng.choice(able)
    made = story.state(plan, story.facts[said.fact], said.variant, value=said.value, informants=said.informants)
    if said.hedged:
        story.note("raised-certainty", plan, made, required=False)
    if story.rng.random() < 0.3:
        made.link = f"https://{outlet.domain}/archive/{story.number}{said.fact}"
        story.note("self-citation", plan, made)
    add_remarks(story, plan)
    return True


def deny(story: Story) -> bool:
    """Let a body that is asked about a report deny it."""
    able = [plan for plan in givers(story) if plan.move == "report" and figures(story, plan)]
    outlet = story.outlet()
    if not able or outlet is None:
        return False
    giver = story.rng.choice(able)
    said = story.rng.choice(figures(story, giver))
    fact = story.facts[said.fact]
    if not _find_denier(story, fact):
        return False
    plan = story.article(outlet, "deny")
    voice = story.rng.choice(fact.deniers)
    repeated = {"value": said.value, "informants": said.informants, "hedged": said.hedged}
    story.state(plan, fact, said.variant, chain=(giver.outlet.voice(),), **repeated)
    who = frozenset({voice.informant})
    story.state(plan, fact, said.variant, value=said.value, chain=(voice,), stance=AGAINST, informants=who)
    add_remarks(story, plan)
    return True


def _find_denier(story: Story, fact: Fact) -> bool:
    roots = {voice.root for group in fact.voices for voice in group}
    free = [body for body in story.bodies if body.root not in roots]
    if not fact.deniers and free:
        fact.deniers = speak(story.rng.choice(free), story.rng, story.taken)
    return bool(fact.deniers)


def doubt(story: Story) -> bool:
    """Say what another reported, and that it could not be confirmed or that nobody would speak about it."""
    able = [plan for plan in givers(story) if figures(story, plan)]
    outlet = story.outlet()
    if not able or outlet is None:
        return False
    giver = story.rng.choice(able)
    said = story.rng.choice(figures(story, giver))
    plan = story.article(outlet, "doubt")
    cite_one(story, plan, giver, said)
    chain = _silent(story, said) if story.rng.random() < 0.5 else ()
    story.state(plan, story.facts[said.fact], said.variant, value=said.value, chain=chain, stance=NEITHER)
    return True


def _silent(story: Story, said: Statement) -> tuple[Voice, ...]:
    used = {voice.root for one in story.statements if one.fact == said.fact for voice in one.chain}
    free = [body for body in story.bodies if body.root not in used]
    return (story.rng.choice(speak(story.rng.choice(free), story.rng, story.taken)),) if free else ()


def update(story: Story) -> bool:
    """Let a figure move on, and an outlet or two report its new value."""
    fact = _moving(story)
    if fact is None or not story.pool:
        return False
    last = fact.values[fact.steps[-1]]
    number = int(float(last.number) * story.rng.uniform(1.15, 1.8)) + 2
    value = replace(unbounded(last), low=number, high=number, approximate=False)
    if fact.knows(value):
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


def _moving(story: Story) -> Fact | None:
    """Return a fact whose figure can move on: printed before, and without a bound that a new value could satisfy."""
    printed = {said.fact for said in story.statements}
    able = [
        fact
        for fact in story.facts
        if fact.frame and fact.frame.moving and fact.pattern in {"one", "two", "three"} and fact.id in printed
    ]
    able = [fact for fact in able if not fact.values[fact.steps[-1]].bound]
    return story.rng.choice(able) if able else None


def lift(story: Story) -> bool:
    """Let two outlets print the same slip in a name without a word of where it came from."""
    able = [said for said in story.statements if _liftable(story, said)]
    if not able or len(story.pool) < 2:
        return False
    said = story.rng.choice(able)
    wrong = _misspelt(said.chain[0], story)
    pair: list[Plan] = []
    for _ in range(2):
        plan = story.article(story.pool.pop(), "lift")
        plan.closed = True
        more = {"value": said.value, "hedged": said.hedged, "informants": said.informants}
        story.state(plan, story.facts[said.fact], said.variant, chain=(wrong,), **more)
        add_remarks(story, plan)
        pair.append(plan)
    story.note("suspected-common-root", pair[1], story.of(pair[1])[0], pair[0].id)
    return True


def _liftable(story: Story, said: Statement) -> bool:
    """True for a first-hand figure from one named person, so that the name is printed rightly somewhere else."""
    fact = story.facts[said.fact]
    person = len(said.chain) == 1 and said.chain[0].kind == "person"
    plain = said.giver is None and said.stance == FOR and not said.head and not story.articles[said.article].closed
    return person and plain and fact.frame is not None and fact.pattern in {"one", "witness"}


def _misspelt(voice: Voice, story: Story) -> Voice:
    right = voice.name.rsplit(maxsplit=1)[-1]
    wrong = slip(story.rng, right)

    def spelt(forms: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(form.replace(right, wrong) for form in forms)

    return replace(
        voice,
        name=voice.name.replace(right, wrong),
        intro=spelt(voice.intro),
        later=spelt(voice.later),
        head=spelt(voice.head),
        names=(*voice.names, *spelt(voice.names)),
    )


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
