"""Random graphs of reports: who says a thing in which article, through whom, copied from whom, changed or not."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

from reportedly.provenance import Case, Owned
from reportedly.records import (
    Alteration,
    Appearance,
    Article,
    Attribution,
    Claim,
    Copy,
    Evidence,
    Mention,
    Moment,
    Outlets,
    Score,
    Span,
    Stance,
    folded,
    quote_of,
)

PAPERS = ("Norland Herald", "Coast Courier", "Valley Post", "Tidewater Mail", "Morning Lantern")
SENTENCE = "Somebody said that the ferry was carrying 40 people across the sound. "
SOURCE, CUE, CONTENT = Span(0, 8), Span(9, 13), Span(14, 68)
NUMBER = Span(42, 44)
# Who can be named: the institution each counts as, and who owns that.
NAMED = {
    "Ada Brenn": ("Norland Health Agency", None),
    "Norland Health Agency": ("Norland Health Agency", None),
    "Quist Institute of Tides": ("Quist Institute of Tides", None),
    "Lind Shipping": ("Lind Shipping", "Corven Holding"),
    "Varga Lines": ("Varga Lines", "Corven Holding"),
    "Sorrel Harbour Police": ("Sorrel Harbour Police", None),
}
PEOPLE = frozenset(["Ada Brenn"])
UNNAMED = {"an official": 1, "two guards": 2, "a draft of the report": 1}
STANCES: tuple[Stance, ...] = ("for", "against", "neither")


@dataclass(frozen=True)
class Say:
    """One statement: in which article, through whom (names of NAMED, UNNAMED or PAPERS), copied from which one."""

    article: int
    chain: tuple[str, ...] = ()
    copied: int | None = None
    altered: bool = False
    headline: bool = False
    stance: Stance = "for"


@dataclass(frozen=True)
class Graph:
    """Articles as (paper, day), statements, and papers that were read on the story without making the claim."""

    articles: tuple[tuple[str, int], ...]
    said: tuple[Say, ...]
    read: frozenset[str] = field(default_factory=frozenset)

    def giver(self, at: int) -> int | None:
        """The statement that one was copied from: an earlier one of another article and of the same stance."""
        said = self.said[at]
        if said.copied is None or at == 0:
            return None
        giver = said.copied % at
        other = self.said[giver]
        return giver if other.article != said.article and other.stance == said.stance else None

    def chain(self, at: int) -> tuple[str, ...]:
        """The chain of a statement: a copy has its giver's."""
        giver = self.giver(at)
        return self.said[at].chain if giver is None else self.chain(giver)


CHAINS = st.one_of(
    st.just(()),
    st.tuples(st.sampled_from(sorted(NAMED))),
    st.tuples(st.sampled_from(sorted(UNNAMED))),
    st.tuples(st.sampled_from(PAPERS)),
    st.tuples(
        st.sampled_from([*PAPERS, "Unread Gazette"]), st.sampled_from([*sorted(NAMED), *sorted(UNNAMED), *PAPERS])
    ),
    st.tuples(st.just("Unread Gazette")),
)


@st.composite
def graphs(draw: st.DrawFn, largest: int = 7) -> Graph:
    """Draw a graph of up to `largest` articles and twice as many statements."""
    places = st.tuples(st.sampled_from(PAPERS), st.integers(1, 5))
    articles = tuple(draw(st.lists(places, min_size=1, max_size=largest)))
    statement = st.builds(
        Say,
        st.integers(0, len(articles) - 1),
        CHAINS,
        st.none() | st.integers(0, 30),
        st.sampled_from([False, False, False, True]),
        st.sampled_from([False, False, True]),
        st.sampled_from(["for", "for", "for", "against", "neither"]),
    )
    said = tuple(draw(st.lists(statement, min_size=1, max_size=2 * largest)))
    return Graph(articles, said, draw(st.frozensets(st.sampled_from(PAPERS), max_size=2)))


def case_of(graph: Graph, *, order: Sequence[int] | None = None) -> Case:
    """Return a graph as the case of one claim; `order` is that of the statements."""
    places = list(order) if order is not None else list(range(len(graph.said)))
    texts = {at: SENTENCE * (len(graph.said) + 1) for at in range(len(graph.articles))}
    articles = {name_of(at): _article(graph, at, texts[at]) for at in range(len(graph.articles))}
    mentions = {f"m{at:02}": _mention(graph, at, texts) for at in places}
    return Case(
        claim=Claim(
            id="c1",
            text="The ferry was carrying 40 people.",
            appearances=tuple(Appearance(mention=f"m{at:02}", stance=graph.said[at].stance) for at in places),
        ),
        mentions=mentions,
        articles=articles,
        copies=tuple(copy for at in places if (copy := _altered_copy(graph, at))),
        outlets=Outlets(()),
        read_nearby={article: {folded(paper): ("a99",) for paper in graph.read} for article in articles},
        owned={folded(name): _owned(name, owner) for name, (_, owner) in NAMED.items() if owner},
    )


def name_of(article: int) -> str:
    return f"a{article:02}"


def _place(at: int, span: Span) -> Span:
    return span.shifted(at * len(SENTENCE))


def _article(graph: Graph, at: int, text: str) -> Article:
    paper, day = graph.articles[at]
    moment = Moment(iso=f"2031-03-{day:02}", confidence=Score(1.0, "Stated."))
    return Article(id=name_of(at), text=text, outlet=paper, published=moment, language="en")


def _mention(graph: Graph, at: int, texts: dict[int, str]) -> Mention:
    said, spans = graph.said[at], (_place(at, CONTENT),)
    giver = graph.giver(at)
    text = texts[said.article]
    return Mention(
        id=f"m{at:02}",
        article=name_of(said.article),
        spans=spans,
        quote=quote_of(text, spans),
        speech="indirect" if graph.chain(at) else "assertion",
        chain=tuple(_link(name, at, text) for name in graph.chain(at)),
        in_headline=said.headline,
        copy_of=None if giver is None or said.altered else f"m{giver:02}",
    )


def _link(name: str, at: int, text: str) -> Attribution:
    cue = _place(at, CUE)
    kind = "outlet" if name not in {*NAMED, *UNNAMED} else "organisation"
    kind = "person" if name in PEOPLE else "anonymous" if name in UNNAMED else kind
    return Attribution(
        source=name,
        kind=kind,  # type: ignore[arg-type]
        source_spans=(_place(at, SOURCE),),
        cue=cue.of(text),
        cue_spans=(cue,),
        content_spans=(_place(at, CONTENT),),
        institution=NAMED[name][0] if name in PEOPLE else None,
        count=UNNAMED.get(name, 1),
    )


def _altered_copy(graph: Graph, at: int) -> Copy | None:
    giver = graph.giver(at)
    if giver is None or not graph.said[at].altered:
        return None
    change = Alteration(
        kind="bound",
        before=_place(giver, NUMBER),
        after=_place(at, NUMBER),
        before_text="up to 40",
        after_text="40",
    )
    return Copy(
        family="k1",
        kind="near-copy",
        article=name_of(graph.said[at].article),
        of=name_of(graph.said[giver].article),
        shared=0.9,
        passages=((_place(at, CONTENT), _place(giver, CONTENT)),),
        altered=(change,),
    )


def _owned(name: str, owner: str) -> Owned:
    return Owned(name=name, owner=owner, evidence=Evidence(article="a00", span=Span(0, 8), quote="Somebody"))
