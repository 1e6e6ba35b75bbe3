"""Whatever order of readings, decisions, undos, rebuilds and merges: a ledger says what a plain model of it says.

The model knows which articles were read and which decisions hold. What follows from them is compared with a ledger that
reads the same articles at once and hears the same events, nothing else having happened to it.
"""

import json
from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly import pipeline, upkeep
from reportedly.errors import ReviewError
from reportedly.ledger import Ledger
from reportedly.records import (
    AcceptMentions,
    CorrectMention,
    DifferentClaims,
    RejectMentions,
    SameClaims,
    SameSources,
    SetDigit,
    SplitClaim,
)
from reportedly.settings import Settings
from reportedly.wiring import reviews
from tests.ledger.world import claim_of

RULES = Settings(reader="rules")
HURT, CLOSED = "nobody was hurt", "the pier would be closed"
TEXTS = [
    ("Kell Courier", f"The ferry carried 40 people, the harbour office said on Monday. Ada Brenn said {HURT}."),
    ("The Gull", f"The harbour office said the ferry carried 40 people. Ada Brenn said that {HURT}."),
    ("Tidewater Agency", f"The ferry carried 45 people, the harbour office said. The council said {CLOSED}."),
    ("Brenn Post", f"The council said {CLOSED} until May. The harbour office said 40 people were on the ferry."),
    ("Kell Evening", f"The ferry struck the pier and {HURT}, Ada Brenn said. The council said {CLOSED}."),
]
SOURCES = ("Port Authority", "Ada Brenn", "")
DERIVED = {
    "claims": "id, text, least, most, against, digit, sources, related, grade, findings, decided",
    "appearances": "*",
    "roots": "*",
    "relations": "*",
    "claim_keys": "*",
    "findings": "*",
    "mentions_now": "id, article, spans, quote, speech, chain, quantities, dates, copy_of, standing, decided",
    "copies": "*",
}
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["read", "decide", "decide", "decide", "undo", "redo", "rebuild", "merge"]),
        st.integers(0, 1),
        st.integers(0, 10**6),
    ),
    min_size=4,
    max_size=9,
)


@dataclass
class Model:
    """What one ledger should hold: nothing but sets and lists."""

    articles: set[int] = field(default_factory=set)
    standing: list[tuple[int, str, str]] = field(default_factory=list)  # event, mention, what
    taken_back: set[int] = field(default_factory=set)

    def stands(self, mention):
        said = [what for event, about, what in self.standing if about == mention and event not in self.taken_back]
        return said[-1] if said else "read"


class World:
    """Two ledgers, their models, and what can be done to them."""

    def __init__(self, folder) -> None:
        self.folder = folder
        for place in folder.glob("*"):
            place.unlink()
        self.ledgers = [Ledger.open(folder / f"{name}.ledger", create=True) for name in "ab"]
        self.models = [Model(), Model()]

    def close(self):
        for ledger in self.ledgers:
            ledger.close()

    def source(self, numbers):
        place = self.folder / "in.jsonl"
        lines = [
            json.dumps(
                {"url": f"https://n{n}.example/1", "title": f"Ferry {n}", "outlet": TEXTS[n][0], "text": TEXTS[n][1]}
            )
            for n in sorted(numbers)
        ]
        place.write_text("\n".join(lines), encoding="utf-8")
        return [str(place)]

    def read(self, which, number):
        self.models[which].articles.add(number % len(TEXTS))
        pipeline.read(self.source({number % len(TEXTS)}), self.ledgers[which], settings=RULES)

    def decide(self, which, number):
        ledger, model = self.ledgers[which], self.models[which]
        claims = sorted(ledger.claims(), key=lambda claim: claim.id)
        if not claims:
            return
        claim, other = claims[number % len(claims)], claims[number // 7 % len(claims)]
        mentions = [item.id for item in ledger.mentions_by_id(a.mention for a in claim.appearances) if not item.copy_of]
        kinds = [
            AcceptMentions(mentions=(mentions[0],)),
            RejectMentions(mentions=(mentions[-1],)),
            CorrectMention(mention=mentions[0], source=SOURCES[number % len(SOURCES)]),
            SameClaims(claim=claim.id, other=other.id),
            DifferentClaims(claim=claim.id, other=other.id),
            SplitClaim(claim=claim.id, mentions=(mentions[0],)),
            SameSources(name="Ada Brenn", other="harbour office"),
            SetDigit(claim=claim.id, digit=number % 6 + 1),
        ]
        decision = kinds[number // 3 % len(kinds)]
        try:
            done = reviews.apply(ledger, decision, author=f"Jo{which}", settings=RULES)
        except ReviewError:
            return  # one claim cannot be split from itself
        if isinstance(decision, AcceptMentions | RejectMentions):
            what = "accepted" if isinstance(decision, AcceptMentions) else "rejected"
            model.standing.append((done.event, decision.mentions[0], what))

    def undo(self, which, number):
        ledger = self.ledgers[which]
        holding = [item.event for item in ledger.reviews(in_force=True)]
        if holding:
            event = holding[number % len(holding)]
            reviews.undo(ledger, event, author="Ada", settings=RULES)
            self.models[which].taken_back.add(event)

    def redo(self, which, number):
        ledger = self.ledgers[which]
        undone = [item.event for item in ledger.reviews() if not item.in_force]
        if undone:
            event = undone[number % len(undone)]
            reviews.redo(ledger, event, author="Ada", settings=RULES)
            self.models[which].taken_back.discard(event)

    def rebuild(self, which, number):
        upkeep.rebuild(self.ledgers[which], RULES, read_again=bool(number % 2))

    def merge(self, which, _):
        into, other = self.ledgers[which], self.ledgers[1 - which]
        before = {item.event for item in into.reviews()}
        upkeep.merge(into, other, RULES)
        model, theirs = self.models[which], self.models[1 - which]
        model.articles |= theirs.articles
        came = [item for item in into.reviews() if item.event not in before]
        for review in came:
            if review.kind in ("accept", "reject"):
                model.standing.append((review.event, review.decision.mentions[0], f"{review.kind}ed"))
        # Who took back what is read from the ledger here: numbers differ from ledger to ledger.
        model.taken_back = {item.event for item in into.reviews() if not item.in_force}


def derived(ledger):
    rows = {name: ledger.connection.execute(f"SELECT {what} FROM {name}") for name, what in DERIVED.items()}  # noqa: S608
    return {name: sorted(map(repr, found)) for name, found in rows.items()}


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(STEPS)
def test_any_sequence_ends_where_its_events_lead(tmp_path_factory, steps):
    world = World(tmp_path_factory.mktemp("world"))
    for kind, which, number in [("read", 0, 0), ("read", 1, 1), *steps]:
        getattr(world, kind)(which, number)
    for number, (ledger, model) in enumerate(zip(world.ledgers, world.models, strict=True)):
        assert list(ledger.verify()) == []
        assert ledger.counts()["articles"] == len(model.articles)
        for mention in ledger.mentions():
            assert mention.standing == model.stands(mention.id)
            assert mention.standing != "rejected" or claim_of(ledger, mention.id) is None
        with Ledger.open(world.folder / f"fresh{number}.ledger", create=True) as fresh:
            pipeline.read(world.source(model.articles), fresh, settings=RULES)
            for event in ledger.log_of_kinds("review", "undo", "redo"):
                reviews.take_over(fresh, event, settings=RULES)
            assert derived(fresh) == derived(ledger)
    world.close()
