"""One layer of who says what: the outermost who says it, with the phrase that names a paper kept whole."""

import pytest

from reportedly.outputs.layer import outermost
from reportedly.records import Attribution, Mention, Span


def link(text, source, cue, content):
    spans = {name: (Span(text.index(words), text.index(words) + len(words)),) for name, words in
             {"source": source, "cue": cue, "content": content}.items()}  # fmt: skip
    return Attribution(
        source=source,
        kind="document",
        source_spans=spans["source"],
        cue=cue,
        cue_spans=spans["cue"],
        content_spans=spans["content"],
    )


def layer(text, links, speech="indirect"):
    said = links[-1].content_spans
    mention = Mention(id="m", article="a", spans=said, quote=said[0].of(text), speech=speech, chain=links)
    return [(one.source_spans[0].of(text), one.cue) for one in outermost([mention])]


def test_who_published_a_paper_is_part_of_the_phrase_that_names_it():
    text = "A study released by the Vell Board last month shows the pier is sinking."
    paper = link(text, "A study released by the Vell Board last month", "shows", "the pier is sinking")
    board = link(text, "the Vell Board", "released by", text[:-1])
    assert layer(text, (board, paper)) == [("A study released by the Vell Board last month", "shows")]


def test_who_passes_on_what_another_said_is_the_outermost():
    text = "Norpress reported that the Vell Board said the pier is sinking."
    board = link(text, "the Vell Board", "said", "the pier is sinking")
    outlet = link(text, "Norpress", "reported", text[18:-1])
    assert layer(text, (outlet, board)) == [("Norpress", "reported")]


def test_an_outlet_that_was_told_leaves_the_cue_to_the_speaker():
    text = "The mayor told Norpress the pier is sinking."
    heard = link(text, "Norpress", "told", "the pier is sinking")
    mayor = link(text, "The mayor", "told", "the pier is sinking")
    assert layer(text, (heard, mayor)) == [("The mayor", "told")]


@pytest.mark.parametrize(("speech", "found"), [("indirect", []), ("mixed", []), ("direct", [("Ada Brundle", "—")])])
def test_signed_posts_stand_beside_the_words_of_an_article_and_quotations_in_them(speech, found):
    text = "The pier holds — Ada Brundle (@abrundle) March 4, 2031"
    assert layer(text, (link(text, "Ada Brundle", "—", "The pier holds"),), speech) == found
