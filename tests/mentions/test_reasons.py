"""Who gives a reason cites nobody, and a name is no verb of saying."""

import pytest

from reportedly.mentions.reasons import gives_reason, makes_no_claim, without_reasons
from reportedly.records import Relation, Span
from tests.mentions.news import attributed, chain


def relation(text: str, source: str, cue: str, content: str) -> Relation:
    found = (Span(text.index(words), text.index(words) + len(words)) for words in (source, cue, content))
    who, how, what = found
    return Relation(source_spans=(who,), cue_spans=(how,), content_spans=(what,))


@pytest.mark.parametrize(
    ("cited", "is_reason"),
    [
        ("weak demand for its older models", True),
        ("safety concerns", True),
        ("a shortage of crews", True),
        ("its popularity", True),
        ("people close to the talks", False),
        ("airport staff", False),
        ("figures from the port", False),
        ("an authority on ships", False),
        ("the Vell Works", False),
    ],
)
def test_a_reason_is_no_source(cited: str, is_reason: bool) -> None:  # noqa: FBT001
    text = f"The firm said it would close the dock, citing {cited}."
    assert gives_reason(text, relation(text, cited, "citing", "it would close the dock")) is is_reason


def test_what_is_cited_stays_with_who_cites_it() -> None:
    assert chain("The firm said it would close the dock, citing weak demand.") == [("firm", "organisation")]
    found = chain("The Courier reported, citing a source close to the talks, that the dock would close.")
    assert [kind for _, kind in found] == ["outlet", "anonymous"]


def test_a_name_amid_a_sentence_is_no_cue() -> None:
    text = "Title\n\nCarmaker Tellan Motors will close the dock."
    read = relation(text, "Carmaker", "Tellan", "Motors will close the dock")
    assert without_reasons(text, Span(0, 5), [read]) == []
    said = relation(text, "Tellan Motors", "will", "close the dock")
    assert without_reasons(text, Span(0, 5), [said]) == [said]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Carmaker Tellan Motors said the dock had closed.", "Tellan Motors"),
        ("According to carmaker Tellan Motors, the dock has closed.", "Tellan Motors"),
        ("Airline Pilots Association said the dock had closed.", "Airline Pilots Association"),
        ("Hobb & Lane said the dock had closed.", "Hobb & Lane"),
        ("Carmaker Tellan Motors is in trouble. The company said the dock had closed.", "Tellan Motors"),
    ],
)
def test_a_company_is_called_by_its_name_alone(text: str, name: str) -> None:
    link = attributed(text)[-1].chain[-1]
    assert (link.source, link.kind) == (name, "organisation")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("the Sarn Observer", "outlet"),
        ("the Marn Star", "outlet"),
        ("the Courier", "outlet"),
        ("Wei Sun", "person"),
        ("the observer", "anonymous"),
        ("a courier", "anonymous"),
    ],
)
def test_a_paper_is_known_by_its_name_behind_an_article(source: str, kind: str) -> None:
    assert attributed(f"Ships were late, according to {source}.")[-1].chain[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "parts", "says"),
    [
        ("The firm declined to comment.", ("The firm", "declined", "to comment"), False),
        ("The firm declined to confirm a sale.", ("The firm", "declined", "to confirm a sale"), True),
        (
            "He did not answer several requests for comment.",
            ("He", "did not answer", "several requests for comment"),
            False,
        ),
        ("The port rejected a request for aid.", ("The port", "rejected", "a request for aid"), True),
        ("The Courier cited two officials.", ("The Courier", "cited", "two officials"), False),
        ("Ada Quill, who cites a diary: the fleet is lost.", ("a diary", "cites", "the fleet is lost"), True),
        ("The mayor cited the closing of the dock.", ("The mayor", "cited", "the closing of the dock"), True),
    ],
)
def test_who_gives_no_comment_and_who_only_cites_says_nothing_to_make_a_claim_of(text, parts, says):
    assert makes_no_claim(text, relation(text, *parts)) is not says
