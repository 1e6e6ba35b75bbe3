"""The truth about one story as records: claims, mentions, copies, findings, relations."""

from collections import defaultdict
from collections.abc import Iterator

from .counting import Answer, Side, answers
from .objections import objections, relations
from .plan import AGAINST, FOR, NEITHER, Note, Statement, Story
from .publishing import Printed, Record, article_name, mention, passages, source

_DISTORTING = frozenset({"value", "unit", "bound", "polarity"})


class Truth:
    """Names the things of one story and yields their records by file."""

    def __init__(self, seed: int, story: Story) -> None:
        self._seed, self._story = seed, story
        self._answers: list[Answer] = list(answers(story))

    def records(self, printed: list[Printed] | None) -> Iterator[tuple[str, Record]]:
        """Yield (file, record) for the whole story; without `printed` articles there are no words and no spans."""
        pages = {one.plan.id: one for one in printed or ()}
        yield from (("claims", self._claim(answer)) for answer in self._answers)
        yield from (("articles", self._article(at)) for at in range(len(self._story.articles)))
        yield from (("mentions", record) for record in self._mentions(pages))
        yield from (("copies", record) for record in self._copies(pages))
        if printed is not None:
            yield from (("findings", self._finding(note, pages)) for note in objections(self._story, self._answers))
        yield from (("relations", record) for record in self._relations())

    def _name(self, at: int) -> str:
        return article_name(self._seed, self._story.number, at)

    def _claim_name(self, fact: int | None, variant: int | None) -> str | None:
        return None if fact is None else f"w{self._seed}s{self._story.number}f{fact}v{variant}"

    def _mention_name(self, at: int) -> str:
        return f"w{self._seed}s{self._story.number}m{at}"

    def _article(self, at: int) -> Record:
        plan = self._story.articles[at]
        return {
            "id": self._name(at),
            "story": self._story.number,
            "outlet": plan.outlet.id,
            "outlet_name": plan.outlet.name,
            "owner": plan.outlet.owner,
            "published": plan.when.isoformat(),
            "move": plan.move,
            "version_of": None if plan.version_of is None else self._name(plan.version_of),
        }

    def _claim(self, answer: Answer) -> Record:
        fact = self._story.facts[answer.fact]
        return {
            "id": self._claim_name(answer.fact, answer.variant),
            "story": self._story.number,
            "fact": answer.fact,
            "variant": answer.variant,
            "kind": fact.frame.id if fact.frame else "remark",
            "domain": self._story.setting.domain,
            "pattern": fact.pattern,
            "told": answer.variant in fact.told,
            "sources": {side: _side(answer.sides[side]) for side in (FOR, AGAINST)},
            "mentions": {
                side: [self._mention_name(at) for at in answer.statements[side]] for side in (FOR, AGAINST, NEITHER)
            },
            "circles": [[self._name(at) for at in circle] for circle in answer.circles],
        }

    def _mentions(self, pages: dict[int, Printed]) -> Iterator[Record]:
        shown = {unit.statement: at for one in pages.values() for at, unit in enumerate(one.units)}
        roots = {at: found for answer in self._answers for at, found in answer.roots_of.items()}
        for plan in self._story.articles:
            for said in self._story.of(plan):
                record: Record = {
                    "id": self._mention_name(said.id),
                    "article": self._name(said.article),
                    "claim": self._claim_name(said.fact, said.variant),
                    "stance": said.stance,
                    "altered": said.altered,
                    "copy_of": None if said.giver is None else self._mention_name(said.giver),
                    "roots": [f"{root.kind}: {root.key}" for root in sorted(roots.get(said.id, ()))],
                    "informants": sorted(said.informants),
                    "distorted": _distorted(said),
                }
                if pages:
                    record.update(mention(pages[said.article], shown[said.id], said))
                else:
                    record["chain"] = [source(voice) for voice in said.chain]
                yield record

    def _copies(self, pages: dict[int, Printed]) -> Iterator[Record]:
        families: dict[int, int] = {}
        for plan in self._story.articles:
            taking = plan.taking
            families[plan.id] = plan.id if taking is None else families[taking.giver]
            if taking is None:
                continue
            giver = self._story.articles[taking.giver].outlet
            record: Record = {
                "family": f"w{self._seed}s{self._story.number}c{families[plan.id]}",
                "article": self._name(plan.id),
                "of": self._name(taking.giver),
                "kind": taking.kind,
                "credit": taking.credit,
                "credit_place": taking.place,
                "credited_names": [] if taking.credit is None else [taking.credit, *giver.aliases, giver.domain],
                "altered": sorted({said.altered for said in self._story.of(plan) if said.altered}),
            }
            if pages:
                record["passages"] = passages(pages[plan.id], pages[taking.giver])
            yield record

    def _finding(self, note: Note, pages: dict[int, Printed]) -> Record:
        return {
            "kind": note.kind,
            "article": self._name(note.article),
            "claim": self._claim_name(note.fact, note.variant),
            "required": note.required and not self._is_named(note, pages),
            "groups": [[self._name(at) for at in group] for group in note.groups],
        }

    def _is_named(self, note: Note, pages: dict[int, Printed]) -> bool:
        """True for a copy without a credit whose words name the giver all the same: "obtained by the Courier"."""
        taking = self._story.articles[note.article].taking
        if note.kind != "uncredited-copy" or taking is None:
            return False
        return self._story.articles[taking.giver].outlet.name in pages[note.article].text

    def _relations(self) -> Iterator[Record]:
        carried: dict[tuple[int, int], set[int]] = defaultdict(set)
        for answer in self._answers:
            said = (*answer.statements[FOR], *answer.statements[AGAINST])
            carried[answer.fact, answer.variant] = {self._story.statements[at].article for at in said}
        everyone = {key: tuple(sorted(articles)) for key, articles in carried.items()}
        for kind, fact, first, second, required in relations(self._story, everyone):
            claims = [self._claim_name(fact, first), self._claim_name(fact, second)]
            yield {"kind": kind, "claims": claims, "required": required}


def _side(side: Side) -> Record:
    roots = [{"kind": root.kind, "key": root.key, "owner": root.owner, "count": root.count} for root in side.roots]
    return {"least": side.least, "most": side.most, "really": side.really, "roots": roots}


def _distorted(said: Statement) -> bool:
    """True where a mention says something that its giver, or the outlet it cites, did not say."""
    return said.altered in _DISTORTING or (said.way == "misquote" and said.giver is None)
