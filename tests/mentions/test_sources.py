import pytest

from reportedly.mentions.source_phrases import phrase_at
from reportedly.mentions.source_words import cut_to_statement, state_of
from reportedly.records import Relation, Span
from tests.mentions.news import attributed, chain, origin


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ada Quill said the dock had closed.", "Ada Quill", "person"),
        ("The Harbour Ministry said the dock had closed.", "Harbour Ministry", "organisation"),
        ("Tessaria said the dock had closed.", "Tessaria", "organisation"),
        ("Norpress reported that the dock had closed.", "Norpress", "outlet"),
        ("According to docks.com, the dock in Vell had closed.", "docks.com", "outlet"),
        ("The US said the dock had closed.", "US", "organisation"),
        ("Tessarian Secretary of State Ada Quill said the dock had closed.", "Ada Quill", "person"),
        ("Minister of Foreign Affairs Ada Quill said the dock had closed.", "Ada Quill", "person"),
        ("Chief of Staff Tom Adler said the dock had closed.", "Tom Adler", "person"),
        ("Secretary of State Adler said the dock had closed.", "Adler", "person"),
        ("The newspaper Dagbladet Vell reported that the dock had closed.", "Dagbladet Vell", "outlet"),
        ("Tessaria’s VKH news outlet reported that the dock had closed.", "VKH", "outlet"),
        ("A leaked memo said the dock had closed.", "leaked memo", "document"),
        ("A briefing paper said the dock had closed.", "briefing paper", "document"),
        ("The study found that the dock had closed.", "study", "document"),
        ("Officials said the dock had closed.", "Officials", "anonymous"),
        ("A diplomat said the dock had closed.", "diplomat", "anonymous"),
        ("People briefed on the talks said the dock had closed.", "People briefed on the talks", "anonymous"),
        ("A spokesman for the Harbour Ministry said the dock had closed.", "Harbour Ministry", "organisation"),
        ("A police spokeswoman said the dock had closed.", "police", "organisation"),
        (
            "A ministry spokesman who declined to be named said it closed.",
            "ministry spokesman",
            "anonymous",
        ),
        ("Republicans said the dock had closed.", "Republicans", "group"),
        ("The dock reportedly closed in May.", "", "none"),
    ],
)
def test_who_speaks_is_of_one_of_seven_kinds(text, name, kind):
    link = origin(text)
    assert (link.source, link.kind) == (name, kind)


@pytest.mark.parametrize(
    ("second", "because"),
    [
        ("Quill said two cranes had cracked.", "named in full elsewhere"),
        ("Mrs. Quill said two cranes had cracked.", "named in full elsewhere"),
        ("She said two cranes had cracked.", "stands for"),
        ("The mayor said two cranes had cracked.", "“The mayor” is “Ada Quill”"),
    ],
)
def test_a_short_form_is_the_full_name_with_the_words_that_prove_it(second, because):
    link = origin(f"Mayor Ada Quill said the dock had closed. {second}")
    assert (link.source, link.kind, link.post) == ("Ada Quill", "person", "mayor")
    assert because in link.because


@pytest.mark.parametrize(
    ("text", "post", "institution"),
    [
        ("Harbour Ministry spokesman Tom Adler said it closed.", "spokesman", "Harbour Ministry"),
        ("Tom Adler, a spokesman for the Harbour Ministry, said it closed.", "spokesman", "Harbour Ministry"),
        ("“It closed,” said Tom Adler, the Harbour Ministry's director.", "director", "Harbour Ministry"),
        ("Police spokesman Tom Adler said it closed.", "spokesman", "Police"),
        ("French President Tom Adler said it closed.", "president", "France"),
        ("Tom Adler of the Harbour Ministry said it closed.", None, "Harbour Ministry"),
    ],
)
def test_post_and_institution_stand_before_or_behind_the_name(text, post, institution):
    link = origin(text)
    assert (link.source, link.post, link.institution) == ("Tom Adler", post, institution)


def test_a_mark_that_closes_a_title_makes_nobody_the_owner_of_a_ministry():
    said = origin("The dock is closed, the Vellian Health Ministry, which wrote ‘The Long Signal’, said.")
    assert said.institution is None or "Signal" not in said.institution
    phrase = phrase_at(text := "the Vellian Health Ministry entitled ‘The Long Signal’", Span(0, len(text)))
    assert phrase is not None
    assert state_of(phrase, "Vellian Health Ministry") is None
    phrase = phrase_at(text := "Vellia's Health Ministry", Span(0, len(text)))
    assert phrase is not None
    assert state_of(phrase, "Health Ministry") == "Vellia's Health Ministry"


def test_the_company_is_the_company_named_before():
    assert origin("Veltrix Corp said profits rose. The company said it would hire 40 people.").source == "Veltrix Corp"


def test_an_acronym_is_the_name_it_was_given_in_brackets():
    link = origin("The Vell Water Authority (VWA) closed the dock. The VWA said it was unsafe.")
    assert link.source == "Vell Water Authority"


def test_two_officials_are_two():
    assert origin("Two officials said the dock had closed.").count == 2
    assert origin("Officials said the dock had closed.").count == 1


def test_two_people_of_one_surname_stay_two():
    text = "Ada Quill, the mayor, opened the dock. Tom Quill, her brother, closed it. Mr. Quill said it was unsafe."
    assert origin(text).source == "Tom Quill"


def test_he_is_not_a_woman():
    text = "Tom Adler said the dock had closed. Maria Quill said it was open. He added that two cranes had cracked."
    assert origin(text).source == "Tom Adler"


def test_a_ship_is_no_person():
    text = "The Iron Petrel sank on Monday. Tom Adler, a sailor, swam ashore. He said the hull broke."
    assert origin(text).source == "Tom Adler"


def test_an_ordinary_word_is_no_outlet():
    links = attributed("The mayor said television had shown the dock.")[0].chain
    assert all(link.kind != "outlet" for link in links)
    assert chain("The magazine Time reported that the dock had closed.") == [("Time", "outlet")]


def test_who_is_the_one_it_follows():
    text = "Ada Quill, who said the dock had closed, left on Monday."
    assert origin(text).source == "Ada Quill"


@pytest.mark.parametrize(
    "line", ["Seen from Vell Hill, the quay was far away.", "“It is late,” a crane operator said."]
)
def test_a_quotation_ends_with_its_line_unless_the_next_one_is_quoted_as_well(line):
    said = [mention.quote for mention in attributed(f"Ada Quill said: “The dock is closed.”\n{line}")]
    assert said[0] == "“The dock is closed.”"


def test_a_quotation_of_two_paragraphs_is_one():
    text = "Ada Quill said: “The dock is closed.”\n“It opens in May.”\nRain fell on the town."
    source, cue, said = Span(0, 9), Span(10, 14), Span(text.index("“"), len(text))
    one = Relation(source_spans=(source,), cue_spans=(cue,), content_spans=(said,))
    [content] = cut_to_statement(text, one, Span(0, 0)).content_spans
    assert content.of(text) == "“The dock is closed.”\n“It opens in May.”"


def test_what_nobody_is_given_for_begins_on_the_line_of_its_cue():
    text = "‘The dock is closed.’\nSeen from the hill, the quay seemed far away."
    cue = Span(text.index("seemed"), text.index("seemed") + 6)
    one = Relation(source_spans=(), cue_spans=(cue,), content_spans=(Span(0, cue.start - 1),))
    [content] = cut_to_statement(text, one, Span(0, 0)).content_spans
    assert content.of(text) == "Seen from the hill, the quay"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Port Sorrel television station KVLA said the dock is closed.", "KVLA", "outlet"),
        ("The dock is closed, according to the newspaper Sorrel Bell.", "Sorrel Bell", "outlet"),
        ("The dock is closed, according to a Corovia-affiliated website.", "Corovia-affiliated website", "outlet"),
        ("The dock is closed, the country's Vellish Central News Agency said.", "VCNA", "outlet"),
        ("Corovia today said the dock is closed.", "Corovia", "organisation"),
        ("Ada Quill, an analyst at the news site Vell Courier, said it closed.", "Ada Quill", "person"),
        ("Corovia Today said the dock is closed.", "Corovia Today", "outlet"),
        (
            "The dock is closed, the Sorrel Harbour Police's Twitter account said.",
            "Sorrel Harbour Police",
            "organisation",
        ),
    ],
)
def test_what_says_of_which_place_or_kind_an_outlet_is_names_none(text, name, kind):
    found = origin(text)
    assert (found.source, found.kind) == (name, kind)


def test_a_family_name_that_comes_first_stands_behind_the_body_of_its_post():
    found = origin("Vice Director of Corovia's National Harbour Administration Wu Meilan said the dock is closed.")
    assert (found.source, found.kind, found.post) == ("Wu Meilan", "person", "vice director")
    assert found.institution == "National Harbour Administration"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A foreign ministry spokesman in Norhaven said the dock is closed.", "foreign ministry", "organisation"),
        ("A spokesman in the Harbour Ministry said the dock is closed.", "Harbour Ministry", "organisation"),
        ("A defence ministry spokeswoman said the dock is closed.", "defence ministry", "organisation"),
        ("Lawyers for President Ada Quill said the dock is closed.", "Lawyers for President Ada Quill", "anonymous"),
        ("Minister for Health Ada Quill said the dock is closed.", "Ada Quill", "person"),
        ("Martin Vell, the aerospace company, said the dock is closed.", "Martin Vell", "organisation"),
        ("Martin Vell, the company director, said the dock is closed.", "Martin Vell", "person"),
        ("Corovia's Joint Chiefs of Staff said it closed.", "Corovia's Joint Chiefs of Staff", "organisation"),
    ],
)
def test_who_speaks_for_whom_and_where_are_told_apart(text, name, kind):
    found = origin(text)
    assert (found.source, found.kind) == (name, kind)


def test_the_lawyers_of_a_president_are_not_the_president():
    text = "Lawyers for President Ada Quill said the dock is closed. The lawyers argued that the crane is late."
    assert origin(text).source == "Lawyers for President Ada Quill"


@pytest.mark.parametrize(
    ("text", "name", "kind", "institution"),
    [
        ("The Ministry of Foreign Affairs said it closed.", "Ministry of Foreign Affairs", "organisation", None),
        (
            "North Corovia's president said it closed.",
            "North Corovia's president",
            "anonymous",
            "North Corovia's government",
        ),
        ("The Courier's Ada Quillan said the dock is closed.", "Ada Quillan", "person", "Vell Courier"),
        ("Sorrel's defence ministry said it closed.", "Sorrel's defence ministry", "organisation", None),
        ("Tessarian media said the dock is closed.", "Tessarian media", "outlet", None),
        (
            "The Grey House press secretary said it closed.",
            "Grey House press secretary",
            "anonymous",
            "Grey House press",
        ),
        ("Ada Quill, a former neighbour, said it closed.", "Ada Quill", "person", None),
        (
            "Ada Quill, a top engineer at the Corovia Science and Technology Corporation, said it closed.",
            "Ada Quill",
            "person",
            "Corovia Science and Technology Corporation",
        ),
    ],
)
def test_a_body_a_state_and_a_paper_have_their_whole_names(text, name, kind, institution):
    found = origin(text)
    assert (found.source, found.kind, found.institution) == (name, kind, institution)
    assert found.post != "former"


def test_who_speaks_for_a_person_gives_that_person_s_word():
    found = origin("Ada Quill left in May. A representative for Quill said the dock is closed.")
    assert (found.source, found.kind) == ("Ada Quill", "person")


def test_what_an_article_stands_before_is_no_person():
    text = "The Corovia Gulls won. The Gulls said the dock is closed."
    assert origin(text).kind == "organisation"


def test_a_family_name_that_comes_first_is_the_surname():
    text = "Kim Ro Dan warned on Monday. Kim Ro Dan left. Jack Kim, a student, watched. Kim said the dock is closed."
    assert origin(text).source == "Kim Ro Dan"


def test_an_office_in_capitals_is_no_body():
    assert origin("The Vell Works CEO said the dock is closed.").kind == "anonymous"
