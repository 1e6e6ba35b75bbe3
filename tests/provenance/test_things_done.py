"""Whoever only does something with things is no source of it, whatever it was read as."""

import dataclasses

import pytest

from reportedly.provenance import trace_claim
from tests.provenance.told import Line, case_of


def roots(words, source, cue, kind="person"):
    line = Line(words, source=source, kind=kind, cue=cue)
    return [root.kind for root in trace_claim(case_of({"Valley Post": [line]})).claim.sources.for_.roots]


@pytest.mark.parametrize("cue", ["has recalled", "is recalling", "had called back"])
def test_a_company_that_calls_things_back_is_no_source_though_it_was_read_as_a_person(cue):
    assert roots("7001 boilers from its Sorrel plant", "Poreon Technik", cue) == ["own-voice"]


@pytest.mark.parametrize("words", ["approximately 7001 washing machines made at its works", "over 40 baking ovens"])
def test_words_for_things_may_look_like_a_verb(words):
    assert roots(words, "Poreon Technik", "is recalling", kind="organisation") == ["own-voice"]


@pytest.mark.parametrize("words", ["the night of the fire", "that 40 tents were on the beach"])
def test_a_person_who_recalls_what_happened_says_so(words):
    assert roots(words, "Ada Brenn", "recalled") == ["person"]


def test_who_only_came_to_know_of_it_told_nobody_but_whoever_says_so():
    """ "The airline said that the crew had learned of it": the airline is the root; alone, the crew is one."""
    case = case_of({"Valley Post": [Line("a goat was aboard", source="Vell Airways", kind="organisation")]})
    (mention,) = case.mentions.values()
    crew = dataclasses.replace(mention.chain[0], source="crew", cue="had learned")
    inner = dataclasses.replace(mention, chain=(mention.chain[0], crew))
    alone = dataclasses.replace(mention, chain=(crew,))

    def names(said) -> list[str]:
        told = dataclasses.replace(case, mentions={said.id: said}, said={said.article: (said,)})
        return [root.name for root in trace_claim(told).claim.sources.for_.roots]

    assert names(inner) == ["Vell Airways"]
    assert names(alone) == ["crew"]
