"""What a copy changed alters what it says, wherever the reading of it was cut."""

from dataclasses import replace

import pytest

from reportedly.provenance.alterations import altered_by
from reportedly.records import Alteration, Span
from tests.provenance.told import Line, case_of, copy_of

POLICE = {"source": "Sorrel police", "kind": "organisation"}
WHOLE = "The smugglers of Sorrel would {}stand trial in May"


@pytest.mark.parametrize(
    ("read", "changes"),
    [
        ("The smugglers of Sorrel", 1),  # "would" lies between
        ("stand trial in May", 1),
        ("The smugglers", 0),  # what is said of them is too far away to tell
    ],
)
def test_a_no_that_a_copy_put_in_beside_a_content_that_was_cut_changes_it(read: str, changes: int) -> None:
    giver, taker = WHOLE.format(""), WHOLE.format("not ")
    case = case_of({"Paper 1": [Line(giver, **POLICE)], "Paper 2": [Line(taker, **POLICE)]})
    text = case.articles["a2"].text
    at, no, before = text.index(read), text.index("not "), case.articles["a1"].text.index("stand")
    (whole,) = (mention for mention in case.own if mention.article == "a2")
    mention = replace(whole, spans=(Span(at, at + len(read)),), quote=read)
    change = Alteration(
        kind="polarity", before=Span(before, before), after=Span(no, no + 4), before_text="", after_text="not "
    )
    copy = replace(copy_of("a2", "a1", 0.9, "near-copy"), altered=(change,))
    assert (altered_by(case, mention, [copy], {}) is not None) == changes


@pytest.mark.parametrize(
    ("named", "kind", "changes"),
    [
        ("Sorrel fishers", "organisation", 1),
        ("Sorrel police", "organisation", 0),
        ("Paper 1", "outlet", 0),
        ("Ada Brenn", "person", 0),
    ],
)
def test_another_source_is_a_change_where_the_givers_words_were_read_too_short(
    named: str, kind: str, changes: int
) -> None:
    giver = [Line("the ferry sank", ours=False, **POLICE), Line("the sea was calm", source="Ada Brenn", ours=False)]
    case = case_of({"Paper 1": giver, "Paper 2": [Line("the ferry sank off Orla", source=named, kind=kind)]})
    case = replace(case, givers={"a1": case.said["a1"]})
    (mention,) = case.own
    theirs, _ = case.said["a1"]
    before, after = (each.chain[0].source_spans[0] for each in (theirs, mention))
    change = Alteration(
        kind="attribution", before=before, after=after, before_text="Sorrel police", after_text="Sorrel fishers"
    )
    copy = replace(copy_of("a2", "a1", 0.9, "near-copy"), altered=(change,))
    assert (altered_by(case, mention, [copy], {}) is not None) == changes
