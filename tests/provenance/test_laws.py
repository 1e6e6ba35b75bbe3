"""The laws of independence over random graphs, and the count against a slow and obvious one."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reportedly.provenance import Case, trace, trace_claim
from reportedly.records import Independence
from tests.provenance.graphs import NAMED, Graph, Say, case_of, graphs
from tests.provenance.slow_roots import answer

EXAMPLES = 60
SIDES = st.sampled_from(["for", "against"])


def counted(graph: Graph, side: str = "for") -> Independence:
    return trace(case_of(graph), side).independence  # type: ignore[arg-type]


@given(graphs(), SIDES)
@settings(max_examples=3 * EXAMPLES, deadline=None)
def test_the_count_is_that_of_the_slow_and_obvious_one(graph, side):
    found, slow = trace(case_of(graph), side), answer(graph, side)
    assert (found.independence.least, found.independence.most) == (slow.least, slow.most)
    ends = [root for root in found.independence.roots if root.kind != "no-origin"]
    kinds = Counter("named" if root.named else root.kind for root in ends)
    assert kinds == Counter(root[0] for root in slow.roots if root[0] != "no-origin")
    assert {frozenset(int(article[1:]) for article in loop) for loop in found.loops} == slow.circles


@given(graphs(), SIDES, st.data())
@settings(max_examples=EXAMPLES, deadline=None)
def test_an_unaltered_copy_of_an_article_never_raises_a_bound(graph, side, data):
    taken = data.draw(st.integers(0, len(graph.articles) - 1))
    paper = data.draw(st.sampled_from(["Copy Site", graph.articles[0][0]]))
    new, day = len(graph.articles), data.draw(st.integers(1, 6))
    copies = [
        replace(said, article=new, copied=at, altered=False)
        for at, said in enumerate(graph.said)
        if said.article == taken
    ]
    wider = Graph((*graph.articles, (paper, day)), (*graph.said, *copies), graph.read)
    case = with_givers(wider, len(graph.said), [said.copied for said in copies])
    before, after = counted(graph, side), trace(case, side).independence
    assert after.least <= before.least
    assert after.most <= before.most


@given(graphs(), SIDES, st.data())
@settings(max_examples=EXAMPLES, deadline=None)
def test_nor_does_a_later_text_with_the_same_words_that_may_be_a_copy_or_its_giver(graph, side, data):
    taken = data.draw(st.integers(0, len(graph.articles) - 1))
    own = [at for at, said in enumerate(graph.said) if said.article == taken]
    assume(not any(graph.said[at].altered for at in own))  # with the same words it would be an altered copy too
    new, day = len(graph.articles), data.draw(st.integers(graph.articles[taken][1], 6))
    same = [replace(graph.said[at], article=new, copied=None) for at in own]
    wider = Graph((*graph.articles, ("Copy Site", day)), (*graph.said, *same), graph.read)
    case = case_of(wider)
    pairs = tuple((f"m{at:02}", f"m{len(graph.said) + place:02}") for place, at in enumerate(own))
    mentions = {
        name: replace(mention, chain=case.mentions[first].chain)
        for (first, name) in pairs
        for mention in (case.mentions[name],)
    }
    case = replace(case, mentions={**case.mentions, **mentions}, same_words=pairs)
    before, after = counted(graph, side), trace(case, side).independence
    assert after.least <= before.least
    assert after.most <= before.most


def with_givers(graph: Graph, first: int, givers: list[int | None]) -> Case:
    """Return the case in which the statements from `first` on are copies of `givers`, whatever their stance."""
    case = case_of(graph)
    copied = {f"m{first + at:02}": f"m{giver:02}" for at, giver in enumerate(givers)}
    mentions = {
        name: replace(mention, copy_of=copied[name], chain=case.mentions[copied[name]].chain)
        if name in copied
        else mention
        for name, mention in case.mentions.items()
    }
    return replace(case, mentions=mentions)


@given(graphs(), st.randoms())
@settings(max_examples=EXAMPLES, deadline=None)
def test_the_order_of_input_never_changes_anything(graph, chance):
    order = list(range(len(graph.said)))
    chance.shuffle(order)
    assert trace_claim(case_of(graph)) == replace_claim(trace_claim(case_of(graph, order=order)), graph)


def replace_claim(traced, graph):
    """Appearances stand in the order in which they were given; all else may not depend on it."""
    appearances = case_of(graph).claim.appearances
    return replace(traced, claim=replace(traced.claim, appearances=appearances))


@given(graphs())
@settings(max_examples=EXAMPLES, deadline=None)
def test_a_report_that_ends_in_a_new_named_root_raises_most_by_one_and_least_where_it_rests_on_names(graph):
    case = case_of(graph)
    before = trace(case, "for").independence
    wider = Graph(
        (*graph.articles, ("New Paper", 3)), (*graph.said, Say(len(graph.articles), ("Ada Brenn",))), graph.read
    )
    case = case_of(wider)
    name = f"m{len(graph.said):02}"
    new = case.mentions[name]
    stranger = replace(new.chain[0], source="Vera Olm", institution="Olm Society of Pilots")
    after = trace(replace(case, mentions={**case.mentions, name: replace(new, chain=(stranger,))}), "for").independence
    rests_on_names = any(root.named for root in before.roots)
    assert after.most == before.most + 1
    assert after.least == (before.least + 1 if rests_on_names else 1)


@given(graphs(), SIDES)
@settings(max_examples=EXAMPLES, deadline=None)
def test_least_never_exceeds_most_and_every_root_reaches_its_words(graph, side):
    case = case_of(graph)
    found = trace(case, side).independence
    assert 0 <= found.least <= found.most
    assert bool(found.roots) == any(said.stance == side for said in graph.said)
    for root in found.roots:
        assert root.evidence
        assert root.because
        for words in root.evidence:
            words.check(case.articles[words.article])


@given(graphs())
@settings(max_examples=EXAMPLES, deadline=None)
def test_what_leaves_open_is_on_neither_side(graph):
    settled = [at for at, said in enumerate(graph.said) if said.stance == "neither"]
    case = case_of(graph)
    kept = {name: mention for name, mention in case.mentions.items() if int(name[1:]) not in settled}
    kept = {name: replace(one, copy_of=one.copy_of if one.copy_of in kept else None) for name, one in kept.items()}
    appearances = tuple(item for item in case.claim.appearances if item.mention in kept)
    without = replace(case, mentions=kept, claim=replace(case.claim, appearances=appearances))
    for side in ("for", "against"):
        assert trace(case, side).independence == trace(without, side).independence


@given(graphs())
@settings(max_examples=EXAMPLES, deadline=None)
def test_a_circle_is_objected_to_exactly_where_there_is_one(graph):
    found = trace_claim(case_of(graph)).findings
    circles = answer(graph, "for").circles | answer(graph, "against").circles
    shown = [
        frozenset(int(words.article[1:]) for words in item.evidence)
        for item in found
        if item.kind == "circular-citation"
    ]
    assert set(shown) == circles


@pytest.mark.parametrize("name", sorted(NAMED))
def test_an_owner_counts_once_in_the_least_and_twice_in_the_most(name):
    graph = Graph((("Norland Herald", 1), ("Coast Courier", 1)), (Say(0, (name,)), Say(1, ("Lind Shipping",))))
    institution, owner = NAMED[name]
    found = counted(graph)
    assert found.least == (1 if owner else 2)
    assert found.most == (1 if institution == "Lind Shipping" else 2)
