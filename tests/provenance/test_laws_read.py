"""The laws of independence where the texts were read: a late name that one report alone gives is the one exception."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.provenance import Case, trace, trace_claim
from reportedly.provenance.late_names import LEAST_BEFORE
from reportedly.records import Independence
from tests.provenance.graphs import Graph, Say, case_of, graphs
from tests.provenance.test_laws import SIDES, replace_claim, with_givers

EXAMPLES = 60


def read(case: Case) -> Case:
    """Return a case all of whose articles were read."""
    return replace(case, read=frozenset(case.articles))


def counted(graph: Graph, side: str = "for") -> Independence:
    return trace(read(case_of(graph)), side).independence  # type: ignore[arg-type]


@given(graphs(), SIDES)
@settings(max_examples=EXAMPLES, deadline=None)
def test_reading_lowers_the_least_alone(graph, side):
    told, found = trace(case_of(graph), side).independence, counted(graph, side)
    assert found.most == told.most
    assert found.least <= told.least
    assert min(found.least, 1) == min(told.least, 1)
    assert [root.key for root in found.roots] == [root.key for root in told.roots]


@given(graphs(), SIDES, st.data())
@settings(max_examples=EXAMPLES, deadline=None)
def test_an_unaltered_copy_never_raises_a_bound(graph, side, data):
    taken = data.draw(st.integers(0, len(graph.articles) - 1))
    new, day = len(graph.articles), data.draw(st.integers(1, 6))
    copies = [
        replace(said, article=new, copied=at, altered=False)
        for at, said in enumerate(graph.said)
        if said.article == taken
    ]
    wider = Graph((*graph.articles, ("Copy Site", day)), (*graph.said, *copies), graph.read)
    after = trace(read(with_givers(wider, len(graph.said), [said.copied for said in copies])), side).independence
    before = counted(graph, side)
    assert after.least <= before.least
    assert after.most <= before.most


@given(graphs(), st.randoms())
@settings(max_examples=EXAMPLES, deadline=None)
def test_the_order_of_input_never_changes_anything(graph, chance):
    order = list(range(len(graph.said)))
    chance.shuffle(order)
    assert trace_claim(read(case_of(graph))) == replace_claim(trace_claim(read(case_of(graph, order=order))), graph)


@given(graphs(), st.integers(1, 6))
@settings(max_examples=3 * EXAMPLES, deadline=None)
def test_a_new_named_root_raises_the_least_unless_its_report_alone_comes_after_three_others(graph, day):
    before = counted(graph)
    wider = Graph(
        (*graph.articles, ("New Paper", day)), (*graph.said, Say(len(graph.articles), ("Ada Brenn",))), graph.read
    )
    case = case_of(wider)
    name = f"m{len(graph.said):02}"
    new = case.mentions[name]
    stranger = replace(new.chain[0], source="Vera Olm", institution="Olm Society of Pilots")
    after = trace(read(replace(case, mentions={**case.mentions, name: replace(new, chain=(stranger,))})), "for")
    rests_on_names = any(root.named for root in before.roots)
    said = [at for at, each in enumerate(graph.said) if each.stance == "for" and each.copied is None and each.chain]
    earlier = {graph.said[at].article for at in said if graph.articles[graph.said[at].article][1] < day}
    assert after.independence.most == before.most + 1
    if len(earlier) < LEAST_BEFORE:
        assert after.independence.least >= (before.least + 1 if rests_on_names else 1)
    assert max(before.least, 1) <= after.independence.least
