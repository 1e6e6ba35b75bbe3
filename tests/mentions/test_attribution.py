import pytest

from tests.mentions.news import relations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the bridge had fallen.", ("The mayor", "said", "the bridge had fallen")),
        ("The bridge had fallen, the mayor said.", ("the mayor", "said", "The bridge had fallen")),
        ("“The bridge fell,” said Mayor Ada Quill.", ("Mayor Ada Quill", "said", "“The bridge fell,”")),
        ("The bridge fell, says a report.", ("a report", "says", "The bridge fell")),
        ("“Why did it fall?” she asked.", ("she", "asked", "“Why did it fall?”")),
        ("“It fell!” Quill said.", ("Quill", "said", "“It fell!”")),
        ("According to the ministry, 40 ships sank.", ("the ministry", "According to", "40 ships sank")),
        ("40 ships sank, according to the ministry.", ("the ministry", "according to", "40 ships sank")),
        (
            "40 ships, according to the ministry, sank in May.",
            ("the ministry", "according to", "40 ships … sank in May"),
        ),
        (
            "Ada Quill, the mayor of Port Vell, told reporters on Monday that 40 ships sank.",
            ("Ada Quill, the mayor of Port Vell,", "told", "that 40 ships sank"),
        ),
        (
            "“We lost 40 ships,” Quill said, “and two docks.”",
            ("Quill", "said", "“We lost 40 ships,” … “and two docks.”"),
        ),
        (
            "“We lost 40 ships,” Quill said on Monday. “Nobody died.”",
            ("Quill", "said", "“We lost 40 ships,” … “Nobody died.”"),
        ),
        ("The loss was announced by the harbour office.", ("the harbour office", "was announced by", "The loss")),
        (
            "The port lost 40 ships, as first reported by Norpress.",
            ("Norpress", "first reported by", "The port lost 40 ships"),
        ),
        (
            "In May The Ledgerman revealed that output had doubled.",
            ("The Ledgerman", "revealed", "that output had doubled"),
        ),
        (
            "Quill pointed out that the dock, built in 1950, was closed.",
            ("Quill", "pointed out", "that the dock, built in 1950, was closed"),
        ),
        (
            "The minister, however, said, for the first time, that the dock was closed.",
            ("The minister", "said", "that the dock was closed"),
        ),
        (
            "Officials who spoke to Norpress said the dock was closed.",
            ("Officials who spoke to Norpress", "said", "the dock was closed"),
        ),
        ("About half of the voters said they were tired.", ("About half of the voters", "said", "they were tired")),
        ("The minister denied that the dock had closed.", ("The minister", "denied", "that the dock had closed")),
        ("The museum declined to comment.", ("The museum", "declined", "to comment")),
        ("Quill vowed to rebuild the dock.", ("Quill", "vowed", "to rebuild the dock")),
        ("The dock is expected to open in May.", ("", "is expected", "The dock … to open in May")),
        ("The dock reportedly closed in May.", ("", "reportedly", "The dock … closed in May")),
        ("It was announced on Monday that the dock had closed.", ("", "was announced", "that the dock had closed")),
        ("Theresa May said the dock had closed.", ("Theresa May", "said", "the dock had closed")),
        ("The dock, she said, had closed.", ("she", "said", "The dock … had closed")),
        ("Quill said: “The dock is closed.”", ("Quill", "said", "“The dock is closed.”")),
        ("Quill accused the firm of hiding 40 leaks.", ("Quill", "accused", "the firm of hiding 40 leaks")),
    ],
)
def test_one_sentence_one_relation(text, expected):
    assert relations(text) == [expected]


def test_a_verb_that_shares_its_subject_has_the_same_source():
    found = relations("Quill said the dock was closed and warned that the pier would follow.")
    assert [(source, cue) for source, cue, _ in found] == [("Quill", "said"), ("Quill", "warned")]
    assert found[0][2] == "the dock was closed"


def test_a_participle_after_a_comma_has_the_source_of_the_sentence():
    found = relations("Quill closed the dock, saying it was unsafe, adding that two cranes had cracked.")
    assert [(source, cue) for source, cue, _ in found] == [("Quill", "saying"), ("Quill", "adding")]


def test_a_noun_of_saying_takes_its_source_from_by_or_from_a_possessive():
    by = relations("It follows the revelation by Harbour Secretary Ada Quill that 40 ships are to be sold.")
    assert by == [("Harbour Secretary Ada Quill", "revelation", "that 40 ships are to be sold")]
    possessive = relations("It follows the ministry's claim that 40 ships were sold.")
    assert possessive == [("the ministry", "claim", "that 40 ships were sold")]


@pytest.mark.parametrize(
    "text",
    [
        "The report shook the swing states and the news reports of the day.",
        "The so-called “friend” of the mayor left town.",
        "She should know the cost of comments.",
        "The reported theft of the mask was in May.",
        "He had plans for the show.",
    ],
)
def test_nouns_scare_quotes_and_wishes_are_no_attributions(text):
    assert relations(text) == []


def test_a_speaker_goes_on_in_the_next_paragraph_only_where_the_quotation_was_left_open():
    open_ = "“The dock is closed,” Quill said. “It was old.\n“It was built in 1950.”"
    assert relations(open_)[0][2].endswith("“It was built in 1950.”")
    closed = "“The dock is closed,” Quill said. “It was old.”\n“It was built in 1950.”"
    assert relations(closed)[0][2].endswith("“It was old.”")


def test_a_quotation_after_a_colon_in_the_line_before_belongs_to_it():
    (found,) = relations("Quill wrote in a letter:\n“The dock is closed for good.”")
    assert found == ("Quill", "wrote", "“The dock is closed for good.”")


def test_a_text_may_end_behind_the_comma_after_a_source():
    assert relations("According to the harbour office,") == []
