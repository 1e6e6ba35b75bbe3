"""Which mention of its giver a mention repeats: the one that stands at the same place of what was taken over."""

from dataclasses import replace

import pytest

from reportedly.records import Attribution, Mention, Span
from reportedly.wiring.copylinks import givers_of, same_words
from tests.copies.news import FERRY, article, copies_of

SAID = "Divers searched the hull until dusk and found no one alive inside"
HORN = "“We heard the horn three times and then nothing at all,”"


class Kept:
    """The two things that are asked of a ledger."""

    def __init__(self, copies, mentions) -> None:
        self._copies, self._mentions = copies, mentions

    def mentions(self, of):
        return [mention for mention in self._mentions if mention.article == of]

    def copies(self, of):
        return [copy for copy in self._copies if copy.article == of]


def mention(of, text, words, kind="person"):
    start = text.index(words)
    chain = (Attribution(source="somebody", kind=kind, source_spans=(), cue="", cue_spans=(), content_spans=()),)
    return Mention(
        id=f"{of} {words[:40]}", article=of, spans=(Span(start, start + len(words)),), quote=words, chain=chain,
        speech="indirect", certainty="flat",
    )  # fmt: skip


def giver(taken, own, given, *, kind="person", text=FERRY):
    """The words that one mention of the taker repeats, None where it repeats nobody's."""
    articles = [article("a", text, hour=1), article("b", taken, hour=3)]
    mentions = [mention("a", text, given), mention("b", taken, own, kind)]
    [(_, found)] = givers_of(Kept(copies_of(articles), mentions), ["b"]).values()
    return found


def test_the_same_words_are_found_wherever_they_came_to_stand():
    assert giver("(Tern) — " + FERRY.replace("\n", "\n\n"), SAID, SAID)


def test_other_quotation_marks_do_not_hide_a_copied_quotation():
    own = HORN.replace("“", "'").replace("”", "'")
    assert giver(FERRY.replace(HORN, own), own, HORN)
    assert giver(FERRY.replace(HORN, own), own.strip("'"), HORN)


def test_words_that_were_read_a_little_wider_or_narrower_are_the_same_mention():
    assert giver(FERRY, f"{SAID}, said Ada", SAID)
    assert giver(FERRY, SAID.removeprefix("Divers "), SAID)
    assert not giver(FERRY, "found no one alive inside", SAID)


def test_what_was_altered_repeats_nobody():
    for new in ("searched the wreck until", "never searched the hull until", "searched the hull all day until"):
        taken = FERRY.replace("searched the hull until", new)
        assert not giver(taken, SAID.replace("searched the hull until", new), SAID)


def test_a_number_that_only_one_of_the_two_takes_in_makes_another_statement():
    wide = "The ferry Halda sank off Norhaven on Tuesday with 212 people on board"
    assert not giver(FERRY, wide, wide.removesuffix(" with 212 people on board"))
    assert giver(FERRY, wide, wide.removeprefix("The ferry "))


def test_a_point_that_was_dropped_is_a_change():
    text = FERRY.replace("with 212 people", "with 1.3 tons of flour and 212 people")
    given = "sank off Norhaven on Tuesday with 1.3 tons of flour"
    taken, own = text.replace("1.3 tons", "13 tons"), given.replace("1.3 tons", "13 tons")
    assert giver(text, given, given, text=text)
    assert not giver(taken, own, given, text=text)


def test_another_kind_of_source_is_another_mention():
    assert not giver(FERRY, SAID, SAID, kind="organisation")


def test_another_currency_is_a_change():
    text = FERRY.replace("with 212 people", "with $5,000 in cash and 212 people")
    taken = text.replace("$5,000", "€5,000")
    own = "The ferry Halda sank off Norhaven on Tuesday with €5,000 in cash"
    assert not giver(taken, own, own.replace("€", "$"), text=text)
    assert giver(text, own.replace("€", "$"), own.replace("€", "$"), text=text)


def together(taken, own, given, *, known=False, text=FERRY):
    """The pair that the mentions of two texts make, where nothing tells who took from whom (or where it is known)."""
    articles = [article("a", text, hour=1), article("b", taken, hour=3 if known else 1)]
    copies = [replace(copy, direction_known=known) for copy in copies_of(articles)]
    return same_words(copies, [mention("b", taken, own, "organisation"), mention("a", text, given)])


def test_words_at_one_place_of_two_texts_are_one_report_however_they_were_read():
    assert together("(Tern) — " + FERRY, SAID, SAID) == ((f"b {SAID[:40]}", f"a {SAID[:40]}"),)
    assert together(FERRY, SAID.removeprefix("Divers "), SAID)
    assert not together(FERRY, HORN, SAID)


@pytest.mark.parametrize(("name", "one"), [("Ada Brenn", True), ("Olan Pire", False)])
def test_words_whose_source_stands_in_both_texts_are_one_report_whoever_each_was_read_to_name(name, one):
    taken = FERRY.replace("Ada Brenn", name)
    articles = [article("a", FERRY, hour=1), article("b", taken, hour=1)]
    read = (said_by("a", FERRY, "Ada Brenn", "the rescue"), said_by("b", taken, name, name))
    copies = [replace(copy, direction_known=False) for copy in copies_of(articles)]
    assert bool(same_words(copies, read)) == one


def said_by(of, text, words, source):
    """The mention of SAID in a text, of whose words `words` were read as those that name `source`."""
    found = mention(of, text, SAID)
    start = text.index(words)
    link = replace(found.chain[0], source=source, source_spans=(Span(start, start + len(words)),))
    return replace(found, chain=(link,))


def test_altered_words_and_those_known_to_be_taken_are_told_otherwise():
    new = "searched the wreck until"
    taken = FERRY.replace("searched the hull until", new)
    assert not together(taken, SAID.replace("searched the hull until", new), SAID)
    assert not together(FERRY, SAID, SAID, known=True)


@pytest.mark.parametrize(("cue", "repeats"), [("plans to", True), ("does not plan to", False)])
def test_a_not_among_the_words_of_who_means_to_do_it_makes_it_another_statement(cue, repeats):
    line = f"{FERRY}\n\nVell Harbour {{}} send 240 divers to the wreck on the southern bank before the winter."
    text, taken = line.format("plans to"), line.format(cue)
    words = "send 240 divers to the wreck on the southern bank before the winter"
    articles = [article("a", text, hour=1), article("b", taken, hour=3)]
    mentions = [
        meaning(mention(of, said, words), said, verb) for of, said, verb in (("a", text, "plans to"), ("b", taken, cue))
    ]
    [(_, found)] = givers_of(Kept(copies_of(articles), mentions), ["b"]).values()
    assert bool(found) is repeats


def meaning(one, text, cue):
    place = Span(text.index(f" {cue} ") + 1, text.index(f" {cue} ") + 1 + len(cue))
    return replace(one, chain=(replace(one.chain[0], cue=cue, cue_spans=(place,)),))
