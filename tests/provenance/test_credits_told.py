"""How a finding about a copy tells in what words its taker credits the giver."""

import pytest

from reportedly.provenance.about_articles import about_copy
from reportedly.records import Article, Copy, Outlets, Span

GIVER = Article(id="g", text="Dock\n\nThe dock is closed.", outlet="Quay Times", url="https://quay.example/1")
TAKER = Article(id="t", text="Port\n\nThe dock is closed.", outlet="Valley Post", url="https://valley.example/1")


@pytest.mark.parametrize(
    ("credit", "said"),
    [
        ("Quay Times", "and says so."),
        ("Norpress", "and credits Norpress."),
        ("The dock has been closed since May, according to the Quay Times.", "and says so: “The dock has been closed"),
        (None, "from Quay Times."),
    ],
)
def test_a_credit_is_a_name_or_stands_in_marks(credit, said):
    passage = Span(6, 25), Span(6, 25)
    copy = Copy(family="k", article="t", of="g", kind="excerpt", shared=0.5, passages=(passage,), credit=credit)
    told = next(note.because for note, _ in about_copy(copy, (TAKER, GIVER), (), Outlets([])) if note.kind == "copied")
    assert said in told
    assert not told.endswith("..")
    assert "..”" not in told
