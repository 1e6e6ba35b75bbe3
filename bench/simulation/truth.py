"""The truth about one story as records: claims, mentions, copies, findings, relations."""

from collections import defaultdict
from collections.abc import Iterator

from .counting import Answer, Side, answers
from .objections import objections, relations
from .plan import AGAINST, FOR, NEITHER, Note, Story
from .publishing import Printed, Record, article_name, mention, passages


class Truth:
    """Names the things of one story and yields their records by file."""

    def __init__(self, seed: int, story: Story) -> None:
        self._seed, self._story = seed, story
        self.answers: list[Answer] = list(answers(story))

    def article(self, at: int) -> str:
        """Return the name of an article."""
        return article_name(self._seed, self._story.number, at)

    def claim(self, fact: int | None, variant: int | None) -> str | None:
        """Return the name of a claim."""
        return None if fact is None else f"s{self._story.number}f{fact}v{variant}"

    def _statement(self, at: int) -> str:
        return f"s{self._story.number}m{at}"

    def records(self, printed: list[Printed] | None) -> Iterator[tuple[str, Record]]:
        """Yield (file, record) for the whole story; without `printed` articles there are no words and no spans."""
        pages = {one.plan.id: one for one in printed or ()}
        yield from (("claims", self._claim(answer)) for answer in self.answers)
        yield from (("articles", self._article(at)) for at in range(len(self._story.articles)))
        yield from (("mentions", record) for record in self._mentions(pages))
        yield from (("copies", record) for record in self._copies(pages))
        if printed is not None:
            yield from (("findings", self._finding(note)) for note in objections(self._story, self.answers))
        yield from (("relations", record) for record in self._relations())

    def _article(self, at: int) -> Record:
        plan = self._story.articles[at]
        return {
            "id": self.article(at), "story": self._story.number, "outlet": plan.outlet.id, "outlet_name": plan.outlet.name, "owner": plan.outlet.owner, "published": plan.when.isoformat(),
            "move": plan.move, "version_of": None if plan.version_of is None else self.article(plan.version_of),
        }  # fmt: skip

    def _claim(self, answer: Answer) -> Record:
        fact = self._story.facts[answer.fact]
        return {
            "id": self.claim(answer.fact, answer.variant), "story": self._story.number, "fact": answer.fact, "variant": answer.variant,
            "kind": fact.frame.id if fact.frame else "remark", "domain": self._story.setting.domain, "told": answer.variant in fact.told, "moving": answer.variant in fact.steps and len(fact.steps) > 1,
            "sources": {side: self._side(answer.sides[side]) for side in (FOR, AGAINST)},
            "mentions": {side: [self._statement(at) for at in answer.statements[side]] for side in (FOR, AGAINST, NEITHER)},
            "circles": [[self.article(at) for at in circle] for circle in answer.circles],
        }  # fmt: skip

    def _side(self, side: Side) -> Record:
        roots = [{"kind": root.kind, "key": root.key, "owner": root.owner, "count": root.count} for root in side.roots]
        return {"least": side.least, "most": side.most, "really": side.really, "roots": roots}

    def _mentions(self, pages: dict[int, Printed]) -> Iterator[Record]:
        shown = {
            unit.statement: at
            for one in pages.values()
            for at, unit in enumerate(one.units)
            if unit.statement is not None
        }
        roots = {at: found for answer in self.answers for at, found in answer.roots_of.items()}
        for said in self._story.statements:
            plan = self._story.articles[said.article]
            if said.id not in plan.statements:
                continue
            names: Record = {
                "id": self._statement(said.id), "article": self.article(said.article), "claim": self.claim(said.fact, said.variant),
                "copy_of": None if said.giver is None else self._statement(said.giver), "roots": [f"{root.kind}: {root.key}" for root in sorted(roots.get(said.id, ()))],
                "informants": sorted(said.informants), "distorted": self._distorted(said.id),
            }  # fmt: skip
            if pages:
                yield mention(pages[said.article], shown[said.id], said, names)  # type: ignore[arg-type]
            else:
                yield {
                    **names,
                    "stance": said.stance,
                    "altered": said.altered,
                    "chain": [_bare(voice) for voice in said.chain],
                }

    def _distorted(self, at: int) -> bool:
        """True where this mention says something that its giver, or the outlet it cites, did not say."""
        said = self._story.statements[at]
        if said.altered in {"value", "unit", "bound", "polarity"}:
            return True
        return said.way == "misquote" and said.giver is None

    def _copies(self, pages: dict[int, Printed]) -> Iterator[Record]:
        families = self._families()
        for plan in self._story.articles:
            taking = plan.taking
            if taking is None:
                continue
            record: Record = {
                "family": f"s{self._story.number}c{families[plan.id]}", "article": self.article(plan.id), "of": self.article(taking.giver), "kind": taking.kind, "credit": taking.credit,
                "credit_place": taking.place, "direction_known": True, "altered": sorted({said.altered for said in self._story.of(plan) if said.altered}),
                "credited_names": [] if taking.credit is None else [taking.credit, *self._story.articles[taking.giver].outlet.aliases],
            }  # fmt: skip
            if pages:
                record["passages"] = passages(pages[plan.id], pages[taking.giver])
            yield record

    def _families(self) -> dict[int, int]:
        """Return the first article of the family of each article."""
        first: dict[int, int] = {}
        for plan in self._story.articles:
            first[plan.id] = plan.id if plan.taking is None else first[plan.taking.giver]
        return first

    def _finding(self, note: Note) -> Record:
        return {
            "kind": note.kind, "article": self.article(note.article), "claim": self.claim(note.fact, note.variant), "required": note.required,
            "groups": [[self.article(at) for at in group] for group in note.groups],
        }  # fmt: skip

    def _relations(self) -> Iterator[Record]:
        carried: dict[tuple[int, int], set[int]] = defaultdict(set)
        for answer in self.answers:
            said = (*answer.statements[FOR], *answer.statements[AGAINST])
            carried[answer.fact, answer.variant] = {self._story.statements[at].article for at in said}
        everyone = {key: tuple(sorted(articles)) for key, articles in carried.items()}
        for kind, fact, first, second, required in relations(self._story, everyone):
            yield {"kind": kind, "claims": [self.claim(fact, first), self.claim(fact, second)], "required": required}


def _bare(voice) -> Record:  # noqa: ANN001
    return {
        "source": voice.name,
        "kind": voice.kind,
        "root": voice.root,
        "owner": voice.owner,
        "count": voice.count,
        "named": voice.named,
        "outlet": voice.outlet,
    }
