"""Sources and contents that a reader ran together, and what each row parts."""

import pytest

from reportedly.mentions.nests import Read
from reportedly.mentions.parting import PAIRS, SINGLES, parted
from tests.mentions.relating import relation, told


def shown(text, found):
    read = parted(text, Read(tuple(found)))
    return {told(text, one) for one in read.outer}


def test_who_carried_the_remarks_is_no_part_of_who_made_them():
    text = "In remarks carried by Radio Norlund, Ada Quill said the quay was sound."
    found = relation(text, ["Radio Norlund, Ada Quill"], "said", "the quay was sound")
    assert shown(text, [found]) == {("Ada Quill", "said", "the quay was sound")}


def test_a_name_with_an_apposition_is_no_carrier():
    text = "The harbour master, Ada Quill, said the quay was sound."
    found = relation(text, ["The harbour master, Ada Quill,"], "said", "the quay was sound")
    assert shown(text, [found]) == {("The harbour master, Ada Quill,", "said", "the quay was sound")}


def test_who_was_told_is_not_who_told():
    text = "Two pilots, who asked not to be named, told Radio Norlund that the quay was sound."
    found = relation(text, ["Two pilots", "Radio Norlund"], "told", "that the quay was sound")
    assert shown(text, [found]) == {("Two pilots", "told", "that the quay was sound")}


def test_the_name_before_a_cue_is_its_source_and_the_clause_before_it_the_content():
    text = "The reef lost half its coral, biologist Ada Quill and her team write."
    found = relation(text, [], "write", "The reef lost half its coral, biologist Ada Quill and her team")
    assert shown(text, [found]) == {("biologist Ada Quill and her team", "write", "The reef lost half its coral")}


def test_a_clause_with_a_verb_is_no_name():
    text = "The reef lost half its coral, the fish have gone, reportedly."
    found = relation(text, [], "reportedly", "The reef lost half its coral, the fish have gone,")
    assert shown(text, [found]) == {("", "reportedly", "The reef lost half its coral, the fish have gone,")}


def test_the_memo_warns_and_not_who_saw_it():
    text = "The quay could collapse, warns a memo seen by Radio Norlund."
    found = relation(text, ["Radio Norlund"], "seen by", "The quay could collapse … a memo")
    assert shown(text, [found]) == {("a memo seen by Radio Norlund", "warns", "The quay could collapse")}


def test_what_a_draft_provides_is_its_content():
    text = "A draft law, seen by Radio Norlund, provides that the quay be closed."
    found = relation(text, ["Radio Norlund"], "seen by", "A draft law … provides that the quay be closed")
    assert shown(text, [found]) == {("A draft law, seen by Radio Norlund", "provides", "that the quay be closed")}


def test_who_was_interviewed_is_who_claims():
    text = "Welder Tom Adler, interviewed by Radio Norlund, claims the quay was sound."
    first = relation(text, ["Radio Norlund"], "interviewed by", "Welder Tom Adler")
    second = relation(text, ["Radio Norlund"], "claims", "the quay was sound")
    assert shown(text, [first, second]) == {
        ("Welder Tom Adler, interviewed by Radio Norlund", "claims", "the quay was sound")
    }


def test_an_inserted_report_holds_all_of_the_sentence():
    text = "Officials, reports Radio Norlund, fear that the quay will collapse."
    first = relation(text, ["Radio Norlund"], "reports", "Officials")
    second = relation(text, ["Radio Norlund"], "fear", "that the quay will collapse")
    assert shown(text, [first, second]) == {
        ("Radio Norlund", "reports", "Officials … fear that the quay will collapse"),
        ("Officials", "fear", "that the quay will collapse"),
    }


def test_a_quotation_before_an_insertion_is_no_name():
    text = "“Never again,” Ada Quill said, adding that the quay was sound."
    first = relation(text, ["Ada Quill"], "said", "“Never again,”")
    second = relation(text, ["Ada Quill"], "adding", "that the quay was sound")
    assert shown(text, [first, second]) == {
        ("Ada Quill", "said", "“Never again,”"),
        ("Ada Quill", "adding", "that the quay was sound"),
    }


def test_what_is_referred_to_at_the_start_says_what_follows():
    text = "Referring to a Vell Wire dispatch, Radio Norlund reported that the quay was sound."
    first = relation(text, ["Radio Norlund"], "Referring to", "a Vell Wire dispatch")
    second = relation(text, ["Radio Norlund"], "reported", "that the quay was sound")
    assert shown(text, [first, second]) == {
        ("Radio Norlund", "reported", "Referring to a Vell Wire dispatch … that the quay was sound"),
        ("a Vell Wire dispatch", "Referring to", "that the quay was sound"),
    }


def test_a_reason_that_is_cited_is_no_source():
    text = "Citing a threat to public safety, the court ruled that the quay stay shut."
    first = relation(text, ["the court"], "Citing", "a threat to public safety")
    second = relation(text, ["the court"], "ruled", "that the quay stay shut")
    assert shown(text, [first, second]) == {
        ("the court", "Citing", "a threat to public safety"),
        ("the court", "ruled", "that the quay stay shut"),
    }


def test_whom_a_figure_is_attributed_to_gave_it():
    text = "The toll has reached 40, Radio Norlund wrote, attributing the figure to the health ministry."
    first = relation(text, ["Radio Norlund"], "wrote", "The toll has reached 40")
    second = relation(text, ["Radio Norlund"], "attributing", "the figure to the health ministry")
    assert ("the health ministry", "attributing", "The toll has reached 40") in shown(text, [first, second])


@pytest.mark.parametrize("row", [*SINGLES, *PAIRS])
def test_every_row_tells_its_reason(row):
    assert row.because.startswith("“")
    assert row.because.endswith(".")
