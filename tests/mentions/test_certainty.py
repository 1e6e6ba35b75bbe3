import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.mentions.certainty import certainty_of, certainty_of_words, effect_in
from reportedly.mentions.frames import put_by
from reportedly.mentions.statements import SIGNS
from reportedly.records import Relation, Span
from tests.mentions.news import attributed, mentions, origin


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The mayor said the dock had closed.", "flat"),
        ("A clerk who would not be named said the dock had closed.", "flat"),
        ("The mayor said the dock may have closed.", "hedged"),
        ("The mayor said the dock had probably closed.", "hedged"),
        ("The mayor believes the dock has closed.", "hedged"),
        ("The mayor said the dock will close in May.", "predicted"),
        ("The mayor said the dock is expected to close.", "predicted"),
        ("The mayor forecast that the dock had years to live.", "predicted"),
        ("The mayor denied that the dock had closed.", "denied"),
        ("The mayor does not believe that the dock has closed.", "denied"),
        ("The mayor asked whether the dock had closed.", "asked"),
        ("“Has the dock closed?” the mayor asked.", "asked"),
        ("The mayor said the dock, which may be sold, had closed.", "flat"),
    ],
)
def test_how_the_source_puts_it(text, certainty):
    assert attributed(text)[-1].certainty == certainty


def test_the_outlet_itself_can_hedge_and_predict():
    assert mentions("The dock will close in May after forty years.")[0].certainty == "predicted"
    assert mentions("The dock may have closed in May after forty years.")[0].certainty == "hedged"


@pytest.mark.parametrize(
    ("text", "denies", "declines"),
    [
        ("The ministry denied that ships had sunk.", True, False),
        ("The ministry rejected claims of 40 sunken ships.", True, False),
        ("The ministry did not deny that ships had sunk.", False, True),
        ("The ministry could not confirm that ships had sunk.", False, True),
        ("The ministry declined to confirm the loss.", False, True),
        ("The ministry neither confirmed nor denied that ships had sunk.", False, True),
        ("The ministry would not say how many ships had sunk.", False, True),
        ("The ministry said that ships had sunk.", False, False),
    ],
)
def test_denying_and_declining_are_not_the_same(text, denies, declines):
    link = origin(text)
    assert (link.denies, link.declines) == (denies, declines)


@pytest.mark.parametrize(
    "cue", ["would not be named said", "asked not to be identified told", "could not be named disclosed"]
)
def test_who_would_not_be_named_says_it_all_the_same(cue):
    effect = effect_in(cue, "the dock had closed")
    assert (effect.certainty, effect.declines) == ("flat", False)


@pytest.mark.parametrize(
    "cue",
    [
        "declined to comment on",
        "would not comment on",
        "neither confirmed nor denied",
        "refused to discuss",
        "would not discuss",
        "wouldn't be drawn on",
        "was unwilling to discuss",
    ],
)
def test_who_leaves_it_open_says_neither(cue):
    effect = effect_in(cue, "reports that ships had sunk")
    assert (effect.certainty, effect.declines, effect.denies) == ("asked", True, False)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said she could not confirm that the dock had closed.",
        "The mayor said she was unable to verify reports that the dock had closed.",
        "The mayor said she did not know that the dock had closed.",
        "The mayor said she had no information that the dock had closed.",
        "The mayor said she was not aware of reports that the dock had closed.",
        "The mayor said it was too early to say that the dock had closed.",
        "The mayor said she would neither confirm nor deny that the dock had closed.",
        "The mayor said she never claimed that the dock had closed.",
        "The mayor never said that the dock had closed.",
        "The mayor played down reports that the dock had closed.",
        "The inquiry found no evidence that the dock had closed.",
        "Nobody has said that the dock had closed.",
        "Police said they were investigating claims that the dock had closed.",
        "Reports that the dock had closed could not be independently verified.",
    ],
)
def test_who_cannot_vouch_for_it_leaves_it_open(text):
    assert next(item for item in mentions(text) if "closed" in item.quote).certainty == "asked"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor called the report that the dock had closed a lie.",
        "The mayor described reports that the dock had closed as false.",
        "The mayor said it would be wrong to say that the dock had closed.",
    ],
)
def test_who_takes_it_back_or_calls_it_false_denies_it(text):
    assert attributed(text)[-1].certainty == "denied"


@pytest.mark.parametrize(
    ("cue", "content", "certainty"),
    [
        ("cast doubt on", "reports that the dock had closed", "asked"),
        ("distanced herself from claims", "that the dock had closed", "asked"),
        ("nobody could confirm", "that the dock had closed", "asked"),
        ("retracted", "its report that the dock had closed", "denied"),
        ("withdrew", "a story that the dock had closed", "denied"),
        ("ruled out", "that the dock had closed", "denied"),
        ("ruled", "that the dock had closed", "flat"),
        ("did not rule out", "that the dock had closed", "asked"),
        ("never missed an opportunity to remind them", "the dock had closed", "flat"),
        ("never tired of saying", "the dock had closed", "flat"),
    ],
)
def test_what_words_beside_a_cue_make_of_it(cue, content, certainty):
    assert effect_in(cue, content).certainty == certainty


def test_where_the_source_is_nobody_the_cue_says_so():
    text = "Neither the mayor nor the police could confirm that the dock had closed."
    relation = Relation(source_spans=(Span(0, 32),), cue_spans=(Span(33, 46),), content_spans=(Span(47, 71),))
    assert put_by(text, relation) == "nobody could confirm"


@pytest.mark.parametrize("cue", ["withdrew", "retracted"])
def test_what_is_withdrawn_is_denied_only_where_it_was_said(cue):
    assert not effect_in(cue, "its troops from the border").denies


def test_a_house_number_is_nobody():
    assert attributed("No 4 Harbour Street said the dock had closed.")[-1].certainty == "flat"


def test_a_denial_of_a_saying_is_not_a_denial_by_the_one_who_said():
    outer, inner = attributed("The company denied that its director, Ada Quill, had said the dock would close.")[
        0
    ].chain
    assert (outer.denies, inner.denies) == (True, False)


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The mayor rejected a request to open the dock.", "flat"),
        ("The mayor rejected the claim that the dock had closed.", "denied"),
        ("The mayor asked residents to leave the dock.", "predicted"),
        ("The mayor declined to say whether the dock had closed.", "asked"),
        ("The mayor agreed to close the dock.", "predicted"),
        ("The mayor said he thought the dock had closed.", "hedged"),
        ("The mayor said if the rain stops, the dock will open.", "predicted"),
        ("The mayor said the report of a closed dock was false.", "denied"),
        ("The mayor said it was too early to tell whether the dock had closed.", "asked"),
        ("“The dock has closed,” the mayor said. “Will it open again? Nobody knows.”", "flat"),
        ("“I wonder why it closed,” the mayor said.", "asked"),
        ("“Don’t go near the dock,” the mayor said.", "predicted"),
        ("The mayor said she could not find the key to the dock.", "flat"),
        ("The mayor said the dock would have closed anyway.", "flat"),
        ("The mayor suggested the dock had closed.", "hedged"),
    ],
)
def test_the_main_clause_of_the_first_statement_decides(text, certainty):
    assert attributed(text)[-1].certainty == certainty


def test_what_is_not_granted_is_not_denied():
    assert not origin("The court rejected a request to open the dock.").denies
    assert origin("The court rejected the claim that the dock was open.").denies


@pytest.mark.parametrize(
    ("cue", "denies"),
    [("plans", False), ("does not plan", True), ("never intended", True), ("does not openly plan", True)],
)
def test_who_does_not_mean_to_do_it_denies_that_it_will_be_done(cue, denies):
    effect = effect_in(cue, "to close the dock")
    assert (effect.certainty, effect.denies) == ("predicted", denies)


@pytest.mark.parametrize(
    ("words", "certainty"),
    [
        ("Claims that the yard will cut 11.3 percent of its jobs are untrue", "denied"),
        ("it was wrong that the dock had closed", "denied"),
        ("that the yard in Vell plans to cut 300 of its jobs are wrong", "denied"),
        ("it was probable that the dock had closed", "hedged"),
        ("“It is simply not true that the dock has closed,”", "denied"),
        ("There was no proof that the dock had closed.", "asked"),
    ],
)
def test_words_that_deny_or_leave_open_what_they_repeat(words, certainty):
    assert certainty_of_words(words) == certainty


ENDINGS = ("", "the dock", "to close", "that the dock closed", "whether the dock closed", "whatever", "on", "it is")


@given(st.lists(st.sampled_from(sorted({word for sign in SIGNS for word in sign.words})), max_size=3), st.data())
def test_a_clause_without_the_words_of_a_sign_never_fits_its_pattern(words, data):
    opening = data.draw(
        st.sampled_from(["", "it is ", "I ", "he doesn’t ", "they were ", "that ", "no ", "the claim was "])
    )
    clause = f"{opening}{' '.join(words)} {data.draw(st.sampled_from(ENDINGS))}"
    said = re.findall(r"[a-z]+", clause.lower())
    for sign in SIGNS:
        assert not (sign.words.isdisjoint(said) and sign.pattern.search(clause)), (sign.because, clause)


def test_who_will_decide_whether_it_is_so_says_nothing_of_it():
    text = "The court will decide whether the dock can close."
    cue, content = Span(10, 21), Span(22, len(text) - 1)
    relation = Relation(source_spans=(Span(0, 9),), cue_spans=(cue,), content_spans=(content,))
    assert certainty_of(text, cue.of(text), relation) == "asked"


@pytest.mark.parametrize(
    ("words", "certainty"),
    [
        ("It was not at first clear whether 20 boats had sunk.", "asked"),
        ("It remained unclear if 20 boats had sunk.", "asked"),
        ("It was clear that 20 boats had sunk.", "flat"),
    ],
)
def test_what_the_writer_leaves_open_is_asked(words, certainty):
    assert certainty_of_words(words) == certainty
