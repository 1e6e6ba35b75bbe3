"""Words that name nobody by themselves: whom they mean in an article, and whom they never do."""

import pytest

from reportedly.articles.sentences import split
from reportedly.mentions import MentionReader, RuleReader
from reportedly.records import Article, Outlet, Outlets

OUTLETS = Outlets([Outlet(name="Vell Courier")])


def sources(text):
    found = MentionReader(RuleReader(), OUTLETS, split).read(Article(id="a", text=text, language="en"))
    return [(link.source, link.kind) for mention in found for link in mention.chain]


@pytest.mark.parametrize(
    "text",
    [
        "(Tom Adler/HARC, FILE)\nTwo flights were cancelled. An airline said that the fog was to blame.",
        "NEW SAREL — Two flights were cancelled. The airline said that the fog was to blame.",
        "Crew were tired.\nTwo flights were cancelled. The airline said that the fog was to blame.",
        "The Harbour Ministry closed the port. The airline said that the fog was to blame.",
    ],
)
def test_a_noun_of_companies_means_no_caption_no_dateline_and_no_office(text):
    assert sources(text) == [("airline", "organisation")]


def test_the_airline_is_the_one_whose_name_says_so():
    text = "Vell Airways cancelled two flights from Lund Harbour Council. The airline said that the fog was to blame."
    assert sources(text) == [("Vell Airways", "organisation")]


def test_every_court_is_no_court():
    assert sources("Every court said that the law was void.") == [("Every court", "group")]


def test_a_name_that_goes_on_behind_of_is_whole():
    text = "The Department of Justice said that the law was void."
    assert sources(text) == [("Department of Justice", "organisation")]


def test_a_caption_above_is_no_part_of_a_name():
    found = sources("Photo by Ivo Tarn/Associated Press\nStreamco said that the song was gone.")
    assert found == [("Streamco", "organisation")]


def test_who_adds_something_after_a_spokesman_is_the_spokesman():
    text = (
        "Rebel leader Ivo Tarn was killed. A spokesman for the Foreign Ministry said that the news was sad. "
        "“It changes nothing,” he said."
    )
    assert sources(text) == [("Foreign Ministry", "organisation")] * 2


def test_a_surname_with_one_wrong_letter_is_the_only_one_that_is_so_near():
    text = "“It is fast,” said engineer Ofer Brennan. Speed was all. Brenan said that it was small too."
    assert sources(text) == [("Ofer Brennan", "person")] * 2


def test_the_actress_is_the_woman_who_was_named_last():
    text = "Director Tom Adler spoke on Monday. Emma Kell gave an interview in which the actress said that he had lied."
    assert ("Emma Kell", "person") in sources(text)


def test_who_has_another_trade_is_not_the_director():
    text = "“I fell,” said the dancer Una Kell. The director said that the stage was dry."
    assert sources(text) == [("Una Kell", "person"), ("director", "anonymous")]


def test_the_chief_of_one_thing_is_not_whoever_spoke_last():
    text = "“Good evening,” said Una Kell. The police chief said that nobody was hurt."
    assert sources(text) == [("Una Kell", "person"), ("police chief", "anonymous")]


def test_who_was_told_something_is_not_they_who_believe_it():
    text = "Police officers told the Vell Courier they believed that the fire was set."
    assert ("Vell Courier", "outlet") not in sources(text)[2:]


def test_the_couple_is_not_the_couples_spokeswoman():
    text = "A rep for the couple said that they were well. The couple said that they would marry."
    assert ("couple", "group") in sources(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ada Quill's lawyer said the dock was safe.", ("Ada Quill's lawyer", "anonymous")),
        ("Mr Quill's widow said the dock was safe.", ("Mr Quill's widow", "anonymous")),
        ("Common Ground's director, Ada Quill, said the dock was safe.", ("Ada Quill", "person")),
        ("Nearly 40 doctors said the dock was safe.", ("40 doctors", "anonymous")),
        ("The Vell Courier's website said the dock was safe.", ("Vell Courier", "outlet")),
        ("Prosecutors said the dock was safe.", ("Prosecutors", "anonymous")),
        ("Town councillors said the dock was safe.", ("Town councillors", "anonymous")),
        ("The general staff said the dock was safe.", ("general staff", "organisation")),
        ("The state news agency said the dock was safe.", ("state news agency", "outlet")),
        ("Tarn Manufacturing said the dock was safe.", ("Tarn Manufacturing", "organisation")),
    ],
)
def test_who_is_somebodys_lawyer_or_of_a_rough_number_or_a_page_is_told_by_the_last_noun(text, who):
    assert sources(text) == [who]


def test_in_what_somebody_says_the_captain_is_another():
    assert sources("Ada Quill told the court that the captain had warned the crew that the dock was unsafe.")[1:] == [
        ("captain", "anonymous")
    ]
