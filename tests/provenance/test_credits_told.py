"""How a finding about a copy tells in what words its taker credits the giver."""

from dataclasses import replace

import pytest

from reportedly.provenance.about_articles import about_copy
from reportedly.records import Alteration, Article, Copy, Outlets, Span

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


@pytest.mark.parametrize(
    ("before", "after", "said", "shown"),
    [
        ("At least", "", "left out “At least”.", "40"),
        ("up to 40", "40", "cut “up to 40” to “40”.", "40"),
    ],
)
def test_a_bound_that_was_left_out_is_shown_where_it_is_missed(before, after, said, shown):
    given, taken = f"Dock\n\n{before} 40 docks.".replace("40 40", "40"), "Dock\n\n40 docks."
    change = Alteration(
        kind="bound",
        before=Span(6, 6 + len(before)),
        after=Span(6, 6 + len(after)),
        before_text=before,
        after_text=after,
    )
    copy = Copy(family="k", article="t", of="g", kind="near-copy", shared=0.9, passages=((Span(6, 15), Span(6, 15)),),
                altered=(change,))  # fmt: skip
    pair = replace(TAKER, text=taken), replace(GIVER, text=given)
    found = next(note for note, _ in about_copy(copy, pair, (), Outlets([])) if note.kind == "dropped-bound")
    assert found.because.endswith(said)
    assert [words.quote for words in found.evidence] == [shown, before]
