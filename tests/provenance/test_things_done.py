"""Whoever only does something with things is no source of it, whatever it was read as."""

import pytest

from reportedly.provenance import trace_claim
from tests.provenance.told import Line, case_of


def roots(words, source, cue, kind="person"):
    line = Line(words, source=source, kind=kind, cue=cue)
    return [root.kind for root in trace_claim(case_of({"Valley Post": [line]})).claim.sources.for_.roots]


@pytest.mark.parametrize("cue", ["has recalled", "is recalling", "had called back"])
def test_a_company_that_calls_things_back_is_no_source_though_it_was_read_as_a_person(cue):
    assert roots("7001 boilers from its Sorrel plant", "Poreon Technik", cue) == ["own-voice"]


@pytest.mark.parametrize("words", ["the night of the fire", "that 40 tents were on the beach"])
def test_a_person_who_recalls_what_happened_says_so(words):
    assert roots(words, "Ada Brenn", "recalled") == ["person"]
