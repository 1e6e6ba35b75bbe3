"""What outlets do with the text of others: copy, cut, rewrite, farm it, run it again, correct it in silence."""

from datetime import timedelta

from .outlets import Outlet
from .plan import Plan, Story, Taking, figures, givers
from .spoiling import spoil

CREDIT_PLACES = ("byline", "dateline", "footer", "lead", "body")
_WHOLE = frozenset({"byline", "dateline"})


def copy(story: Story) -> bool:
    """Take a whole article, with or without credit, word for word or nearly so, sometimes with something changed."""
    able = givers(story)
    outlet = story.outlet(wanted="aggregator")
    if not able or outlet is None:
        return False
    giver = story.rng.choices(able, [4 if plan.outlet.kind == "agency" else 1 for plan in able])[0]
    kind = story.rng.choice(("identical", "near-copy", "near-copy"))
    plan = story.article(outlet, "copy")
    _take_all(story, plan, giver, kind)
    if kind == "near-copy" and story.rng.random() < 0.4:
        spoil(story, plan)
    if plan.taking and plan.taking.credit and story.rng.random() < 0.05:  # a careless page dates it before its origin
        plan.when = giver.when - timedelta(hours=story.rng.randrange(1, 9))
    return True


def _take_all(story: Story, plan: Plan, giver: Plan, kind: str) -> None:
    credit, place = _credit(story, giver)
    plan.taking = Taking(giver=giver.id, kind=kind, credit=credit, place=place)
    for said in story.of(giver):
        if not (said.head and kind != "identical"):
            story.take(plan, said)


def _credit(story: Story, giver: Plan) -> tuple[str | None, str | None]:
    if story.rng.random() < 0.38:
        return None, None
    return giver.outlet.name, story.rng.choice(CREDIT_PLACES)


def _within(taking: Taking, place: str) -> Taking:
    """Return the taking with a credit that fits a text which is not the giver's as a whole."""
    return Taking(
        giver=taking.giver,
        kind=taking.kind,
        credit=taking.credit,
        place=place if taking.place in _WHOLE else taking.place,
    )


def cut(story: Story) -> bool:
    """Take some passages of an article into a text of one's own."""
    able = [plan for plan in givers(story) if figures(story, plan) and plan.taking is None]
    outlet = story.outlet()
    if not able or outlet is None:
        return False
    giver = story.rng.choice(able)
    plan = story.article(outlet, "cut")
    credit, place = _credit(story, giver)
    plan.taking = _within(Taking(giver=giver.id, kind="excerpt", credit=credit, place=place), "lead")
    said = [one for one in story.of(giver) if not one.head]
    for one in said[: (len(said) + 1) // 2]:
        story.take(plan, one)
    return True


def rewrite(story: Story) -> bool:
    """Put an article into other words, in the same order and with the same quotes."""
    able = [plan for plan in givers(story) if figures(story, plan) and plan.taking is None]
    outlet = story.outlet()
    if not able or outlet is None:
        return False
    giver = story.rng.choice(able)
    plan = story.article(outlet, "rewrite")
    _take_all(story, plan, giver, "rewrite")
    if plan.taking:
        plan.taking = _within(plan.taking, "body")
    if story.rng.random() < 0.3:
        spoil(story, plan)
    return True


def correct(story: Story) -> bool:
    """Change a number in a page that is already out, without a word or with a note."""
    able = [plan for plan in story.articles if _correctable(story, plan)]
    if not able:
        return False
    old = story.rng.choice(able)
    new = story.article(old.outlet, "version")
    new.version_of, new.when, new.modified = old.id, old.when, story.clock
    old.closed = new.closed = True
    new.taking = old.taking
    for said in story.of(old):
        if said.giver is not None:
            origin = story.statements[said.giver]
            story.take(new, origin, value=origin.value if said.altered else said.value, hedged=said.hedged)
    new.noted = story.rng.random() < 0.35
    if not new.noted:
        story.note("silent-correction", new, next(said for said in story.of(old) if said.altered), old.id)
    return True


def _correctable(story: Story, plan: Plan) -> bool:
    """True for a copy with a wrong number that nobody has taken from, cited or linked to."""
    if plan.taking is None or plan.closed or plan.version_of is not None:
        return False
    if not any(said.altered in {"value", "unit"} for said in story.of(plan)):
        return False
    taken = any(other.taking and other.taking.giver == plan.id for other in story.articles)
    cited = any(voice.outlet == plan.outlet.id for said in story.statements for voice in said.chain)
    return not taken and not cited and all(said.link != plan.id for said in story.statements)


def run_again(story: Story) -> bool:
    """Print an old article again, months later, as if it were new."""
    able = [plan for plan in givers(story) if plan.move == "report" and figures(story, plan)]
    if not able:
        return False
    giver = story.rng.choice(able)
    plan = story.article(giver.outlet, "rerun")
    _take_all(story, plan, giver, "identical")
    plan.taking = Taking(giver=giver.id, kind="identical")
    plan.when = giver.when + timedelta(days=story.rng.randrange(45, 420), minutes=story.rng.randrange(600))
    plan.closed = True
    story.note("stale", plan, figures(story, plan)[0], giver.id)
    return True


def farm(story: Story, sites: list[Outlet]) -> None:
    """Let `sites` print one article of the story, each with next to nothing changed."""
    giver = story.rng.choice([plan for plan in givers(story) if figures(story, plan)])
    for site in sites:
        plan = story.article(site, "farm")
        plan.closed = True
        plan.taking = Taking(giver=giver.id, kind="near-copy")
        for said in story.of(giver):
            if not said.head:
                story.take(plan, said)
