"""Where nothing had to be guessed, nothing is excused: what a gate doubts must be in the words, not in their form."""

import pytest

from reportedly.provenance import about_article, about_copy, owners_stated, trace_claim
from reportedly.records import (
    Alteration,
    Article,
    Attribution,
    Copy,
    Mention,
    Moment,
    Outlet,
    Outlets,
    Score,
    Span,
)
from tests.provenance.told import Line, case_of

COURIER = Outlets((Outlet(name="Tidewater Courier", domains=("tidewater.test",)),))


def article(name: str, text: str, *, outlet: str = "Valley Post", day: int = 1) -> Article:
    moment = Moment(iso=f"2031-03-{day:02}", confidence=Score(1.0, "Stated."))
    return Article(id=name, text=text, outlet=outlet, published=moment, language="en")


def kinds(case) -> set[str]:
    return {item.kind for item in trace_claim(case).findings}


@pytest.mark.parametrize(
    "text",
    [
        "Vell Ferries, part of Corven Holding, said so.",
        "As Vell Ferries, part of Corven Holding, said on Monday, 40 are safe.",
        "40 people were carried to Sorrel, Vell Ferries, owned by Corven Holding, said.",
        "So said Vell Ferries, part of Corven Holding. According to others it was not.",
    ],
)
def test_who_is_owned_is_known_wherever_in_a_sentence_the_name_stands(text):
    found = {(owned.name, owned.owner) for owned in owners_stated(article("a1", text))}
    assert ("Vell Ferries", "Corven Holding") in found


def test_who_is_named_right_behind_an_owner_is_owned_too():
    text = "So said Vell Ferries, part of Corven Holding. Sorrel Insurance, part of Corven Holding, said it too."
    found = {(owned.name, owned.owner) for owned in owners_stated(article("a1", text))}
    assert {("Vell Ferries", "Corven Holding"), ("Sorrel Insurance", "Corven Holding")} <= found


def altered(before: str, after: str, *, rest=""):
    """Return the kinds of findings about a copy that has other words for a sum."""
    told = [f"The harbour cost {words}{rest} to build." for words in (before, after)]
    giver, taker = article("a1", told[0]), article("a2", told[1], outlet="Coast Mail", day=2)
    places = [Span(17, 17 + len(words)) for words in (before, after)]
    change = Alteration(kind="unit", before=places[0], after=places[1], before_text=before, after_text=after)
    whole = (Span(0, len(taker.text)), Span(0, len(giver.text)))
    copy = Copy(family="k1", kind="near-copy", article="a2", of="a1", shared=0.9, passages=(whole,), altered=(change,))
    return {item.kind for item, _ in about_copy(copy, (taker, giver), (), Outlets(()))}


@pytest.mark.parametrize(
    ("before", "after"),
    [("€5 million", "$5 million"), ("a maximum of €5.2 million", "a maximum of $5.2 million")],
)
def test_another_currency_is_another_value(before, after):
    assert "changed-number" in altered(before, after)


def test_the_sign_of_a_currency_alone_is_a_value_beside_a_number():
    assert "changed-number" in altered("€", "$", rest="5 million")


def test_a_sum_that_is_put_otherwise_in_its_own_currency_is_the_same_value():
    assert "changed-number" not in altered("for 5 million euros", "paid €5 million")
    assert "changed-number" in altered("for 5 million euros", "paid $5 million")


@pytest.mark.parametrize(("before", "after"), [("12 %", "12 per cent"), ("“5 million”", "5 million")])
def test_another_spelling_is_no_other_value(before, after):
    assert "changed-number" not in altered(before, after)


def is_objected_to(said, cited):
    """Whether `said`, for which the Courier is cited, counts as not in its text, of which the reader made nothing."""
    citing = [Line(said, source="Coast Courier", kind="outlet", cue="reported")]
    told = {"Coast Courier": [Line(cited, ours=False)], "Valley Post": citing}
    case = case_of(told, read_nearby={"a2": {"coast courier": ("a1",)}})
    case.said["a1"] = ()
    return "citation-not-supported" in kinds(case)


@pytest.mark.parametrize(
    ("said", "cited", "objected"),
    [
        ("The ferry carried 40 people to Sorrel", "The ferry carried upwards of 40 people to Sorrel", True),
        ("The ferry carried over 40 people to Sorrel", "The ferry carried upwards of 40 people to Sorrel", False),
        ("The ferry took 40 people over the strait", "The ferry took more than 40 people on the strait", True),
        ("The ferry carried thirty people to Sorrel", "The ferry carried forty people to Sorrel", True),
        ("The ferry carried thirty people to Sorrel", "The ferry had carried thirty people to Sorrel", False),
    ],
)
def test_what_was_read_supports_a_citation_only_with_the_same_figure_and_bound(said, cited, objected):
    assert is_objected_to(said, cited) is objected


@pytest.mark.parametrize(
    ("said", "cited", "objected"),
    [
        ("The ferry leaves for Sorrel on 12 May", "The ferry will leave for Sorrel on May 12 at noon", False),
        ("The ferry leaves for Sorrel on 12 May", "The ferry will leave for Sorrel on May 21 at noon", True),
        ("The mayor of Sorrel has gone fishing", "The weather was fine", False),
        ("The 40 people whom the mayor of Sorrel had", "The weather was fine", False),
    ],
)
def test_what_can_be_put_in_any_words_or_was_cut_short_is_not_missed_in_a_text(said, cited, objected):
    assert is_objected_to(said, cited) is objected


def test_who_copied_the_cited_text_and_changed_it_has_an_altered_copy_and_no_false_citation():
    said = "The ferry carried 40 people to Sorrel"
    citing = [Line(said.replace("40", "60"), source="Coast Courier", kind="outlet", cue="reported")]
    told = {"Coast Courier": [Line(said, ours=False)], "Valley Post": citing}
    read = {"a2": {"coast courier": ("a1",)}}
    assert "citation-not-supported" in kinds(case_of(told, read_nearby=read))
    place = (Span(6, 30), Span(6, 30))
    change = Alteration(kind="value", before=Span(24, 26), after=Span(24, 26), before_text="40", after_text="60")
    copy = Copy(
        family="k1", kind="near-copy", article="a2", of="a1", shared=0.9, passages=(place,), altered=(change,)
    )  # fmt: skip
    assert "citation-not-supported" not in kinds(case_of(told, read_nearby=read, copies=(copy,)))


@pytest.mark.parametrize(("source", "cited"), [("Agency", False), ("Courier", True)])
def test_a_word_that_any_body_may_have_shortens_no_outlets_name(source, cited):
    said = "The ferry carried 40 people to Sorrel"
    told = {"Sorrel Press Agency": [Line(said)], "Sorrel Courier": [Line(said)]}
    taken = {"Valley Post": [Line(said, source=source, kind="organisation", cue="reported")]}
    roots = trace_claim(case_of({**told, **taken})).claim.sources.for_.roots
    assert (source in [root.name for root in roots]) is not cited


def test_another_figure_of_the_same_story_was_not_changed():
    missing = "Crews were still looking for 3 people after the ferry fire near Sorrel"
    moved = "Crews had moved 80 people to safety after the ferry fire near Sorrel"
    citing = [Line(moved, source="Coast Courier", kind="outlet", cue="reported")]
    read = {"a2": {"coast courier": ("a1",)}}
    told = case_of({"Coast Courier": [Line(missing, ours=False)], "Valley Post": citing}, read_nearby=read)
    assert kinds(told) == {"citation-not-supported"}
    same = case_of(
        {"Coast Courier": [Line(moved.replace("80", "60"), ours=False)], "Valley Post": citing}, read_nearby=read
    )
    assert kinds(same) == {"citation-not-supported", "changed-number"}


def test_a_paper_tells_by_whatever_word():
    told = {
        "Coast Courier": [Line("The ferry carried 40 people to Sorrel", "a draft report", "document", cue="listed")]
    }
    bare = {**told, "Valley Post": [Line("The ferry carried 40 people to Sorrel")]}
    assert "lost-attribution" in kinds(case_of(bare))


@pytest.mark.parametrize(("written", "offered"), [("Tidewater Coureir", True), ("Tidewater Council", False)])
def test_whose_report_it_is_may_be_misspelt_too(written, offered):
    told = article("a1", f"The ferry carried 40 people, said a report by the {written}.")
    place = Span(told.text.index("a report"), len(told.text) - 1)
    link = Attribution(
        source=f"report by the {written}", kind="document", institution=written, source_spans=(place,),
        cue="said", cue_spans=(Span(29, 33),), content_spans=(Span(0, 27),),
    )  # fmt: skip
    mention = Mention(
        id="m1", article="a1", spans=(Span(0, 27),), quote=told.text[:27], speech="indirect", chain=(link,)
    )
    found = [item.kind for item, _ in about_article(told, [mention], COURIER)]
    assert found == (["unknown-source"] if offered else [])
