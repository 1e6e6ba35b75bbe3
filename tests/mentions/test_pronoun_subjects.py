"""A pronoun that opens a sentence stands for the subject of the sentence before, where the two agree."""

import pytest

from reportedly.mentions.short_outlets import reporting_outlet
from reportedly.mentions.source_phrases import phrase_at
from reportedly.records import Outlet, Outlets, Span
from tests.mentions.news import attributed


def last(text):
    return attributed(text)[-1].chain[-1]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Vell Courier carried a piece on the dock. It wrote that the dock had closed.", "Vell Courier", "outlet"),
        (
            "The port said it leaked. Norpress ran a piece on it. It wrote that the dock had closed.",
            "Norpress",
            "outlet",
        ),
        ("Ada Quill, mayor of Vell, met the press. She said the dock had closed.", "Ada Quill", "person"),
        ("Police in Vell called in the press. They denied that the dock had closed.", "Police", "organisation"),
        ("Ada Quill said it leaked. Rolf Enger, her deputy, arrived late. He said it sank.", "Rolf Enger", "person"),
    ],
)
def test_a_pronoun_is_the_subject_of_the_sentence_before(text, name, kind):
    link = last(text)
    assert (link.source, link.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vell port spoke of 20 men, it said. Maps show a road. The dock had closed, it said.", "Vell port"),
        ("Records of the court show a road. Vell Institute put out a note at dusk. The dock closed, it said.", "Vell"),
        ("The Orla ministry said it leaked. Vell Institute issued a statement. The dock had closed, it said.", "Vell"),
        ("A report says it leaked. It says that the dock had closed.", "report"),
        ("Vell port spoke of 20 men, it said. A draft report was published. The dock had closed, it said.", "draft"),
        (
            "A secret note obtained by the Vell Post was made public. Docks near Orla had closed, it said.",
            "secret note",
        ),
    ],
)
def test_it_is_no_maps_and_whoever_put_out_a_note_says_what_it_says(text, name):
    assert last(text).source.startswith(name)


def test_two_people_without_a_name_stay_two():
    link = last("Two managers with access to the files met in a car park. They said that the dock had closed.")
    assert (link.kind, link.count) == ("anonymous", 2)


def test_a_subject_that_does_not_agree_is_passed_over():
    assert last("Ada Quill said it leaked. The dock closed in May. She said it sank.").source == "Ada Quill"


@pytest.mark.parametrize("owned", ["owned by Corven Holding", "a subsidiary of Corven Group"])
def test_what_is_owned_is_no_person(owned):
    link = last(f"Corven Facilities, {owned}, said that the dock had closed.")
    assert (link.source, link.kind) == ("Corven Facilities", "organisation")


@pytest.mark.parametrize("name", ["Jan Brundle", "April Brundle"])
def test_a_month_before_a_surname_is_a_given_name(name):
    link = last(f"According to {name}, head of the Vell fire service, the dock had closed.")
    assert (link.source, link.kind, link.institution) == (name, "person", "Vell fire service")


def test_a_month_behind_a_preposition_stays_a_month():
    assert last("In April Brundle said the dock had closed.").source == "Brundle"


def test_a_dateline_is_no_part_of_a_source_nor_of_what_is_said():
    mention = attributed("VELL /NP/ – Vell police said the dock had closed.")[-1]
    assert (mention.chain[-1].source, mention.quote) == ("Vell police", "the dock had closed")
    assert attributed("VELL (NP) – The dock had closed, Vell police said.")[-1].quote == "The dock had closed"


def test_the_story_of_an_outlet_is_the_outlet_and_a_paper_it_saw_is_not():
    assert last("The dock had closed, according to a story by the Vell Courier.").kind == "outlet"
    assert last("A story from the Vell Courier said that the dock had closed.").source == "Vell Courier"
    assert last("The dock had closed, according to a draft report seen by the Vell Courier.").kind == "document"


def test_the_outlet_of_a_story_has_its_whole_name():
    table = Outlets([Outlet(name="Norvell Now")])
    text = "The dock had closed, Vell Radio said, citing a story by Norvell Now."
    phrase = phrase_at(text, Span(text.index("a story"), text.index(" Now")))
    assert reporting_outlet(phrase, "Norvell", text, table) == "Norvell Now"
    assert reporting_outlet(phrase, "Norvell", text, Outlets([])) is None


def test_the_state_of_a_minister_is_his_institution():
    link = last("“The dock has closed,” Ada Quill, Ostmark's deputy environment minister, said.")
    assert (link.source, link.post, link.institution) == (
        "Ada Quill",
        "deputy environment minister",
        "Ostmark's government",
    )


@pytest.mark.parametrize("who", ["Vell city council", "The Orla Institute"])
def test_it_behind_a_quotation_is_the_body_that_the_sentence_before_is_about(who):
    text = f"Norpress said it leaked on Ilan Crescent. {who} gave an update at noon. “The dock has closed,” it said."
    assert last(text).source == who.removeprefix("The ")


def test_a_crescent_where_something_is_is_no_body():
    text = "A meeting in the hall on Ilan Crescent was cut short. “The dock has closed,” it said."
    assert last(text).source != "Ilan Crescent"


@pytest.mark.parametrize("beside", ["police chief of Vell", "spokeswoman for the council", "a retired nurse"])
def test_she_behind_a_quotation_is_who_was_introduced_right_before(beside):
    text = f"Mira Holt said it leaked. Ada Quill, {beside}, kept it short. “The dock will open again,” she said."
    assert last(text).source == "Ada Quill"


def test_who_speaks_in_the_sentence_before_speaks_on_behind_a_quotation():
    text = "Orla Works will close, said the Vell council. “It is over,” it said."
    assert last(text).source == "Vell council"


def test_it_behind_a_quotation_is_nobody_named_inside_it():
    text = "Vell Institute met on Monday in a hotel near the station. Nobody spoke. “Orla Museum has closed,” it said."
    assert last(text).source == "Vell Institute"


@pytest.mark.parametrize("behind", ["", " by the Vell Institute"])
def test_it_is_the_paper_with_a_title_that_the_sentence_before_is_about(behind):
    link = last(f"The report ‘Notes on a Pier’{behind} was released on Monday. ‘The Orla Museum has closed,’ it said.")
    assert (link.source, link.kind) == ("Notes on a Pier", "document")


@pytest.mark.parametrize(
    ("before", "pronoun", "source"),
    [
        pytest.param("Police in Vell put out a note on Monday.", "they", "Police", id="who puts out a note"),
        pytest.param("Police in Vell were out on Monday.", "they", "Orla Works", id="who puts out nothing"),
        pytest.param("A memo obtained by Norpress was made public.", "it", "memo", id="a paper that came out"),
    ],
)
def test_what_follows_an_announcement_is_what_it_says(before, pronoun, source):
    text = f"Orla Works said the dock would open. {before} The crowd numbered 900 people, {pronoun} said."
    assert last(text).source == source


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("Mina Brenn, who chairs the Vell Farmers' Association,", "person"),
        ("Vell Services, who run the Vell port,", "organisation"),
    ],
)
def test_who_with_a_verb_in_the_singular_hangs_on_a_person(who, kind):
    assert last(f"‘The dock has closed,’ {who} told a news conference.").kind == kind


@pytest.mark.parametrize("name", ["the Vlel Courier", "Vell Coureir"])
def test_a_name_that_two_swapped_letters_part_from_an_outlet_is_one_whole_name_of_an_outlet(name):
    link = last(f"The dock has closed, {name} reported.")
    assert (link.source, link.kind) == (name.removeprefix("the "), "outlet")


def test_a_paper_may_be_called_by_a_day():
    link = last("The dock has closed, the Orla Sunday Journal reported.")
    assert (link.source, link.kind) == ("Orla Sunday Journal", "outlet")
