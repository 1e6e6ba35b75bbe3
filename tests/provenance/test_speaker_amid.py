"""Who is named between the pieces of a quotation is who says it."""

import pytest

from reportedly.provenance import trace_claim
from tests.provenance.told import Line, case_of


def count(speaker):
    """The count of what Mira Quist says, and of a quotation read as Jens Lind's that names `speaker` amid its words."""
    lost = f"The ferry has lost,” said {speaker}, “40 tonnes of oil"
    told = {
        "Paper 1": [Line("The ferry has lost 40 tonnes of oil", source="Mira Quist")],
        "Paper 2": [Line(lost, source="Jens Lind", institution="Vell Ferries", quoted=True)],
    }
    return trace_claim(case_of(told)).claim.sources.for_


@pytest.mark.parametrize("speaker", ["the Harbour Board of Tern", "Ada Brenn, who owns the dock"])
def test_who_was_named_before_does_not_say_what_another_is_named_for(speaker):
    found = count(speaker)
    assert (found.least, found.most) == (1, 2)
    assert any(speaker in reason for root in found.roots for reason in root.because)


@pytest.mark.parametrize("speaker", ["Jens Lind", "Lind", "the captain", "the head of Vell Ferries"])
def test_a_speaker_who_is_named_again_or_has_no_name_there_is_who_was_read(speaker):
    assert count(speaker).least == 2
