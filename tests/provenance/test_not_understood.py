"""A source that was not understood, or is known only from another one, confirms nobody; the *most* still counts it."""

import dataclasses

import pytest

from reportedly.provenance import trace_claim
from reportedly.records import Appearance, Article, Attribution, Independence, Mention, Span
from tests.provenance.world import Told, case_of, link, person

TIDES = "Ada Brenn"


def test_a_country_its_government_and_its_army_are_not_independent():
    government, state = link("the Norwegian government", "organisation"), link("Norway", "organisation")
    army = link("the Norwegian military", "organisation")
    assert counted([Told("Paper 1", (government,)), Told("Paper 2", (state,))]) == (1, 1)
    assert counted([Told("Paper 1", (government,)), Told("Paper 2", (army,))]) == (1, 2)
    assert counted([Told("Paper 1", (army,)), Told("Paper 2", (link("Danish navy", "organisation"),))]) == (2, 2)


def test_how_many_members_a_council_has_makes_no_other_council_of_it():
    told = [
        Told("Paper 1", (link("15-member Council of Ports", "organisation"),)),
        Told("Paper 2", (link("Council of Ports", "organisation"),)),
    ]
    assert counted(told) == (1, 1)


def test_two_ways_to_say_who_wrote_a_study_are_one_writer():
    one = link("study by psychologist Ada Brenn", "document", institution="psychologist Ada Brenn")
    other = link("study of pupils by Ada Brenn", "document", institution="Ada Brenn author of Tides")
    assert counted([Told("Paper 1", (one,)), Told("Paper 2", (other,))]) == (1, 1)


def test_what_somebody_is_said_to_have_found_is_known_only_from_who_says_so():
    brenn, ferries = person(TIDES), link("Vell Ferries", "organisation")
    told = [Told("Paper 1", (brenn,)), Told("Paper 2", (brenn, ferries))]
    assert counted(told) == (1, 2)
    assert counted([*told, Told("Paper 3", (ferries,))]) == (2, 2)


READ_WRONGLY = {
    "of another nation": ("The Danish navy", "Norway's navy"),
    "nobody named before": ("A ferry line", "Quist Harbours"),
    "a picture's mark": ("FILE", "FILE"),
    "an ordinary word": ("airline", "Crew"),
    "a place above the report": ("The company", "PORT SOREL"),
    "a byline above the name": ("Mira Lens\nVell Ferries", "Mira Lens Vell Ferries"),
    "a description": ("the shipping line", "shipping line"),
    "nobody in particular": ("every port that asked", "Every port that asked"),
    "half of a quotation": ("Mira Lens, head of the line, “on 4 May", "Mira Lens"),
}


@pytest.mark.parametrize("what", READ_WRONGLY)
def test_a_source_that_was_not_understood_confirms_nobody_and_says_why(what):
    words, name = READ_WRONGLY[what]
    found = counted_with(words, name)
    assert (found.least, found.most) == (1, 2)
    assert any("it confirms nobody" in reason for root in found.roots for reason in root.because)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the ministry", "Ministry of Ports"),
        ("The company", "Vell Ferries"),
        ("police", "police"),
        ("the county office", "county office"),
        ("an ANA man", "ANA"),
    ],
)
def test_a_source_that_was_understood_confirms(words, name):
    assert counted_with(words, name).least == 2


@pytest.mark.parametrize(
    ("beside", "least"),
    [("Quill's uncle, Tom Quill, was ashore.", 1), ("Mr Quill was ashore.", 2), ("Captain Quill was ashore.", 2)],
)
def test_a_surname_that_two_of_the_article_bear_confirms_nobody(beside, least):
    told = [Told("Paper 1", (link("Harbour Board", "organisation"),)), Told("Paper 2", (person("Sarah Quill"),))]
    case = worded(case_of(told), "Quill", "Sarah Quill")
    texts = {
        key: replaced(article, f"{article.text} {beside if article.outlet == 'Paper 2' else ''}")
        for key, article in case.articles.items()
    }
    assert found_in(dataclasses.replace(case, articles=texts)).least == least


def test_one_sound_reading_of_a_name_is_enough():
    told = [*told_by("Crew"), Told("Paper 3", (link("Crew", "organisation"),))]
    assert found_in(worded(case_of(told), "airline", "Crew", only="Paper 2")).least == 2


def test_one_sound_reading_under_another_form_of_the_name_is_enough():
    meant = "“it” stands for “Tern Heritage Agency”, the last organisation named before it."
    agency = dataclasses.replace(link("Tern Heritage Agency", "organisation"), because=meant)
    told = [Told("Paper 1", (link("Harbour Board", "organisation"),)), Told("Paper 2", (agency,))]
    assert counted(told) == (1, 2)
    assert counted([*told, Told("Paper 3", (person(TIDES, "Heritage Agency", "director"),))]) == (2, 2)


@pytest.mark.parametrize(
    ("body", "least"), [("gallery", 2), ("museum", 2), ("coast guard", 2), ("carmaker", 2), ("typhoid", 1)]
)
def test_who_speaks_for_what_is_no_body_confirms_nobody(body, least):
    told = [Told("Paper 1", (link("Vell Ferries", "organisation"),)), Told("Paper 2", (person(TIDES, body, "head"),))]
    assert counted(told) == (least, 2)


def counted(told):
    found = trace_claim(case_of(told)).claim.sources.for_
    return found.least, found.most


def told_by(name):
    return [Told("Paper 1", (link("Harbour Board", "organisation"),)), Told("Paper 2", (link(name, "organisation"),))]


def counted_with(words, name):
    return found_in(worded(case_of(told_by(name)), words, name))


def found_in(case):
    return trace_claim(case).claim.sources.for_


def worded(case, words, name, *, only=None):
    """The case with `words` standing where the source of this name was read, and "crew" somewhere in the article."""
    articles, mentions = dict(case.articles), dict(case.mentions)
    for mention in case.mentions.values():
        article = articles[mention.article]
        if mention.chain[-1].source == name and only in {None, article.outlet}:
            at = len(article.text) + 1
            text = f"{article.text} {words} said so. The crew was ashore."
            articles[article.id] = replaced(article, text)
            mentions[mention.id] = pointed(mention, Span(at, at + len(words)))
    return dataclasses.replace(case, articles=articles, mentions=mentions)


def replaced(article: Article, text: str) -> Article:
    return dataclasses.replace(article, text=text)


def pointed(mention: Mention, span: Span) -> Mention:
    chain: tuple[Attribution, ...] = tuple(dataclasses.replace(each, source_spans=(span,)) for each in mention.chain)
    return dataclasses.replace(mention, chain=chain)


def said(number, quote, source, *, speech="indirect", at=0):
    spans = (Span(at, at + len(quote)),)
    chain = (dataclasses.replace(person(source), source_spans=(), cue_spans=(), content_spans=spans),)
    return Mention(id=f"m{number}", article=f"a{number}", spans=spans, quote=quote, speech=speech, chain=chain)


def telling(*mentions: Mention) -> Independence:
    """The count behind mentions, each in an article that is its words."""
    case = case_of([Told(f"Paper {mention.id}", article=mention.article) for mention in mentions])
    return trace_claim(
        dataclasses.replace(
            case,
            mentions={mention.id: mention for mention in mentions},
            articles={key: replaced(case.articles[key], told.quote) for key, told in by_article(mentions).items()},
            claim=dataclasses.replace(
                case.claim,
                appearances=tuple(Appearance(mention=mention.id, stance="for") for mention in mentions),
            ),
        )
    ).claim.sources.for_


def by_article(mentions):
    return {mention.article: mention for mention in mentions}


def test_two_couples_that_part_after_as_many_years_confirm_nothing_of_one_another():
    words = "they were separating after eight years of marriage"
    found = telling(said(1, words, "Ada Brenn"), said(2, f"that {words}", "Mira Quist"))
    assert (found.least, found.most) == (1, 2)
    named = "they had left Port Sorrel after eight years of marriage"
    assert telling(said(1, named, "Ada Brenn"), said(2, f"that {named}", "Mira Quist")).least == 2


def test_a_few_words_in_marks_are_one_quotation_whoever_is_named():
    whole = said(1, "All the sailors of the ferry are safe and uninjured", "Ada Brenn", speech="direct")
    part = 'All sailors of the ferry were "safe and uninjured"'
    assert telling(whole, said(2, part, "Mira Quist")).least == 1
    assert telling(whole, said(2, part.replace('"', ""), "Mira Quist")).least == 2


def test_two_people_whose_names_are_one_letter_apart_may_be_one():
    told = [Told("Paper 1", (person("Sven Laristrom"),)), Told("Paper 2", (person("Sven Larisrom"),))]
    assert counted(told) == (1, 2)
    assert counted([told[0], Told("Paper 2", (person("Sven Halden"),))]) == (2, 2)


def told_in_words(*sentences: str, name: str, about: str) -> Independence:
    """The count behind `about` in two articles: one where Mira Quist says it, one where `name` was read as who does."""
    texts = [f"{about}, Mira Quist said.", " ".join(sentences)]
    mentions = [
        said(number, about, source, at=text.index(about))
        for number, (text, source) in enumerate(zip(texts, ("Mira Quist", name), strict=True))
    ]
    placed = []
    for mention, text in zip(mentions, texts, strict=True):
        source = mention.chain[0].source
        at = Span(text.index(source), text.index(source) + len(source))
        placed.append(dataclasses.replace(pointed(mention, at), article=mention.article))
    case = case_of([Told(f"Paper {mention.id}", article=mention.article) for mention in placed])
    return found_in(
        dataclasses.replace(
            case,
            mentions={mention.id: mention for mention in placed},
            articles={
                mention.article: replaced(case.articles[mention.article], text)
                for mention, text in zip(placed, texts, strict=True)
            },
            claim=dataclasses.replace(
                case.claim, appearances=tuple(Appearance(mention=mention.id, stance="for") for mention in placed)
            ),
        )
    )


def test_who_says_that_suggestions_are_without_foundation_does_not_say_what_they_suggest():
    lost = "the ferry has lost 40 tonnes of oil"
    denied = f"Suggestions that {lost} are without foundation, Jens Lind, who runs the line, announced."
    assert told_in_words(denied, name="Jens Lind", about=lost).least == 1
    stated = f"Suggestions were made. That {lost} is clear, Jens Lind, who runs the line, announced."
    assert told_in_words(stated, name="Jens Lind", about=lost).least == 2


def test_who_stands_before_the_verb_of_a_statement_does_it_and_tells_nobody():
    closing = "will close its Sorrel works on 4 May"
    done = f"As reported by the Fen Post, Brenn Mills, a maker of ovens, {closing}."
    assert told_in_words(done, name="Brenn Mills", about=closing).least == 1
    told = f"Brenn Mills, a maker of ovens, told the Fen Post that it {closing}."
    assert told_in_words(told, name="Brenn Mills", about=closing).least == 2


def test_the_president_of_a_people_is_its_state_and_not_one_of_its_agencies():
    agency = link("Sorrelian Investment Agency", "organisation")
    head = person(TIDES, "Sorrelian", "president")
    assert counted([Told("Paper 1", (head,)), Told("Paper 2", (agency,))]) == (2, 2)
    ministry = link("Sorrelian Trade Ministry", "organisation")
    assert counted([Told("Paper 1", (head,)), Told("Paper 2", (ministry,))]) == (1, 1)


def test_who_says_that_it_is_not_true_that_something_is_so_does_not_say_that_it_is():
    lost = "the ferry has lost 40 tonnes of oil"
    denied = f"“It is simply not true that {lost},” Jens Lind, who runs the line, announced."
    assert told_in_words(denied, name="Jens Lind", about=lost).least == 1
    stated = f"“It is simply the case that {lost},” Jens Lind, who runs the line, announced."
    assert told_in_words(stated, name="Jens Lind", about=lost).least == 2


@pytest.mark.parametrize(("between", "doubted"), [("\n", True), (" ", False)])
def test_who_is_named_in_the_line_below_a_quotation_is_hardly_its_speaker(between, doubted):
    lost = "“The ferry has lost 40 tonnes of oil.”"
    told = f"Ada Brenn explained: {lost}{between}A buoy was lost as well, according to Jens Lind."
    found = told_in_words(told, name="Jens Lind", about=lost)
    assert any("in the line below" in reason for root in found.roots for reason in root.because) is doubted


@pytest.mark.parametrize(("cue", "least"), [("Asked", 1), ("asked about it", 1), ("said when asked", 2)])
def test_who_is_asked_has_not_said_it_yet(cue, least):
    asked = dataclasses.replace(link("Vell Ferries", "organisation"), cue=cue)
    assert counted([Told("Paper 1", (person(TIDES),)), Told("Paper 2", (asked,))]) == (least, 2)
