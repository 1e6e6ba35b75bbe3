"""Sentences in which one statement comes through two sources: in each wording the right order of who told it."""

import pytest

from reportedly.articles.sentences import split
from reportedly.mentions.idioms import tells
from reportedly.mentions.nests import Read
from reportedly.mentions.relay_wordings import RELAYS
from reportedly.mentions.relays import relayed
from reportedly.mentions.sources import Sources
from reportedly.records import Relation, Span
from tests.mentions.news import OUTLETS, attributed
from tests.mentions.relating import relation, told


def through(text):
    """Return the sources of each mention with a chain, and its words."""
    return [([link.source for link in one.chain], one.quote) for one in attributed(text)]


@pytest.mark.parametrize(
    ("text", "sources", "said"),
    [
        (
            "Norpress, which said it had spoken to four guards, reported that the dam was empty.",
            ["Norpress", "four guards"],
            "that the dam was empty",
        ),
        (
            "According to Norpress, which spoke to a guard, the dam was empty.",
            ["Norpress", "guard"],
            "the dam was empty",
        ),
        ("The dam was empty, according to Norpress citing a guard.", ["Norpress", "guard"], "The dam was empty"),
        (
            "The claim that the dam was empty, spread by VBC, was rejected by the ministry.",
            ["ministry", "VBC"],
            "that the dam was empty",
        ),
        (
            "VBC repeated the claim, which it attributed to Norpress, that the dam was empty.",
            ["VBC", "Norpress"],
            "that the dam was empty",
        ),
        (
            "The dam was empty, two guards said on Monday, confirming a report by Norpress.",
            ["two guards", "Norpress"],
            "The dam was empty",
        ),
        (
            "The ministry would neither confirm nor deny what Norpress had reported: that the dam was empty.",
            ["ministry", "Norpress"],
            "that the dam was empty",
        ),
        (
            "Mayor Ada Quill said that she had learned of the breach in the dam from Norpress.",
            ["Ada Quill", "Norpress"],
            "of the breach in the dam",
        ),
        (
            "A letter signed by forty guards and published in the Vell Courier accuses the ministry of neglect.",
            ["Vell Courier", "letter signed by forty guards"],
            "the ministry of neglect",
        ),
        (
            "Norpress has obtained a copy of a memo that puts the cost of the dam at 9 billion crowns.",
            ["Norpress", "copy of a memo"],
            "the cost of the dam at 9 billion crowns",
        ),
    ],
)
def test_a_relayed_statement_has_who_told_it_last_outside_who_told_it_first(text, sources, said):
    assert (sources, said) in through(text)


def test_reports_that_first_appeared_somewhere_are_that_outlets():
    text = (
        "Reports, which first appeared in Norpress, of a breach in the dam are nonsense, a ministry spokeswoman said."
    )
    assert (["ministry", "Norpress"], "of a breach in the dam") in through(text)


def test_who_asks_not_to_be_named_has_said_nothing_with_that():
    text = "The dam will reopen in May, an engineer, who asked not to be named, told Norpress."
    assert (["Norpress", "engineer"], "The dam will reopen in May") in through(text)
    assert not any("named" in said for _, said in through(text))


def test_who_is_told_is_not_who_tells():
    ((sources, said),) = through("Parents were informed by the army, in letters, that the dam was empty.")
    assert (sources, said) == (["army"], "that the dam was empty")


def test_who_speaks_on_both_sides_of_an_insertion_keeps_his_words():
    text = "The minister, Norpress wrote citing two guards, has promised that the dam will be filled."
    read = Read(
        (relation(text, ["Norpress"], "wrote", "The minister … has promised that the dam will be filled"),),
        (relation(text, ["two guards"], "promised", "that the dam will be filled"),),
    )
    found = [told(text, one) for one in relayed(text, split(text), read).nested]
    assert found == [("The minister", "promised", "that the dam will be filled")]


def test_a_sentence_that_no_wording_fits_stays_as_it_was_read():
    text = "Norpress reported on Monday that the dam was empty."
    read = Read((relation(text, ["Norpress"], "reported", "that the dam was empty"),))
    assert relayed(text, split(text), read) == read


@pytest.mark.parametrize("row", RELAYS, ids=lambda row: row.because)
def test_every_wording_has_the_groups_that_a_link_needs(row):
    groups = set(row.pattern.groupindex)
    known = {"inner", "inner_cue", "outer", "outer_cue", "said", "said_too", "quoted"}
    assert {"inner", "inner_cue", "said"} <= groups <= known
    assert ("outer" in groups) == ("outer_cue" in groups)
    assert row.needs
    assert row.because


@pytest.mark.parametrize(
    "text",
    [
        "The mayor knew of the breach in the dam, the ministry said.",
        "The mayor was asked about remarks about the bishop, the ministry said.",
    ],
)
def test_who_knows_of_a_thing_has_told_nothing(text):
    assert {tuple(link.source for link in one.chain) for one in attributed(text)} == {("ministry",)}


def test_its_report_is_that_of_the_subject_of_the_sentence():
    text = "Norpress stands by its report that the dam was empty."
    report = relation(text, ["its"], "report", "that the dam was empty")
    assert Sources(text, split(text), OUTLETS).attribution(report).source == "Norpress"


def test_links_of_a_wording_stand_in_one_another():
    text = "VBC, which quoted two guards, said the dam was empty."
    outer, inner = sorted(relayed(text, split(text), Read(())).outer, key=lambda one: len(one.content_spans))[::-1]
    assert all(any(cue in span for span in outer.content_spans) for cue in inner.cue_spans)
    assert told(text, inner)[2] == "the dam was empty"


def test_what_somebody_says_is_looked_at_like_a_sentence():
    text = "Ada Quill said the port office had relayed a warning from the Vell Customs Agency that the dock was unsafe."
    assert (["Ada Quill", "port office", "Vell Customs Agency"], "that the dock was unsafe") in through(text)


@pytest.mark.parametrize(
    "text",
    [
        "Deputies were told in May that the dock was unsafe, the ministry said.",
        "The dock was unsafe, the ministry said, and no engineer had told it otherwise.",
    ],
)
def test_who_was_told_and_nobody_are_no_links(text):
    assert {tuple(link.source for link in one.chain) for one in attributed(text)} == {("ministry",)}


def test_talk_that_goes_round_in_a_place_is_nobodys():
    assert {
        link.source for one in attributed("There is talk in the port that the dock will close.") for link in one.chain
    } <= {""}


@pytest.mark.parametrize(
    ("text", "sources", "said"),
    [
        ("The bishop, said his secretary, had never met her.", ["his secretary"], "The bishop … had never met her"),
        (
            "Norpress reported that the heir was believed by palace staff to have left the country.",
            ["Norpress", "palace staff"],
            "the heir … to have left the country",
        ),
        (
            "The report, which Norpress obtained in May, concludes that the dam was empty.",
            ["Norpress", "report"],
            "that the dam was empty",
        ),
        (
            "A senior officer was cited by Norpress as saying that the dam was empty.",
            ["Norpress", "senior officer"],
            "that the dam was empty",
        ),
    ],
)
def test_insertions_and_passives_have_their_speaker(text, sources, said):
    assert (sources, said) in through(text)


@pytest.mark.parametrize(
    "text",
    ["The tender was written by the winner, the ministry said.", "The port warned managers, the ministry said."],
)
def test_who_does_something_with_words_has_told_nothing(text):
    assert {tuple(link.source for link in one.chain) for one in attributed(text)} == {("ministry",)}


@pytest.mark.parametrize(
    ("text", "sources", "said"),
    [
        (
            "“I was not told,” Dag Lien was quoted as saying in the Vell Courier.",
            ["Vell Courier", "Dag Lien"],
            "“I was not told,”",
        ),
        (
            "Norpress on Friday carried an interview with Dag Lien, who said he had not been told.",
            ["Norpress", "Dag Lien"],
            "he had not been told",
        ),
        (
            "The port's version of events, that the dock was safe, is contradicted by the captain's log.",
            ["captain's log", "port"],
            "that the dock was safe",
        ),
    ],
)
def test_quotations_interviews_and_versions_have_both_links(text, sources, said):
    assert (sources, said) in through(text)


def test_who_carried_a_report_has_not_carried_the_answer_to_it():
    text = "Responding to a report by Norpress, Ada Quill said the dock was safe."
    assert [sources for sources, said in through(text) if "safe" in said] == [["Ada Quill"]]


def test_a_comparison_with_what_somebody_admitted_is_not_their_word():
    text = "The ministry said the breach was wider than the port had admitted."
    assert all("port" not in sources for sources, _ in through(text))


def test_a_that_without_a_statement_is_left_as_it_was_read():
    text = "Who is going to announce that - in the face of such a rule?"
    read = Read((relation(text, ("Who",), "is going to announce", "that"),))
    assert relayed(text, split(text), read) == read


@pytest.mark.parametrize(
    ("text", "sources", "said"),
    [
        (
            "What the general told the committee – that the dock was safe – has been confirmed by a second officer.",
            ["second officer", "general"],
            "that the dock was safe",
        ),
        (
            "His wife said that he had been promised immunity by the prosecutor.",
            ["His wife", "prosecutor"],
            "immunity",
        ),
        ("The police confirmed the arrests, reported earlier by Norpress.", ["police", "Norpress"], "the arrests"),
    ],
)
def test_confirmations_and_promises_have_both_links(text, sources, said):
    assert (sources, said) in through(text)


@pytest.mark.parametrize(
    "text",
    [
        "Union members rejected the offer by 400 votes to 12, the ministry said.",
        "The victim called the police at noon, the ministry said.",
        "The driver was charged with reckless driving, the ministry said.",
    ],
)
def test_a_deed_with_an_object_tells_nothing(text):
    assert {tuple(link.source for link in one.chain) for one in attributed(text)} == {("ministry",)}


@pytest.mark.parametrize(
    ("text", "sources", "said"),
    [
        (
            "The fire began in a store, guards told Norpress, whose account was picked up by the Vell Courier.",
            "Vell Courier",
            "guards",
        ),
        ("“Nobody warned us of a chart,” the owners said in reply to questions from Norpress.", "Norpress", "owners"),
        ("That the dam would hold had been guaranteed by its builders, Ada Quill recalled.", "Ada Quill", "builders"),
        ("The log, read out in court by the clerk, shows the bay was free of ice.", "clerk", "log"),
        ("A new book challenges the ministry's conclusion that the pilot was asleep.", "book", "ministry"),
    ],
)
def test_who_passed_it_on_last_stands_outermost(text, sources, said):
    chains = [[link.source for link in one.chain] for one in attributed(text)]
    assert any(sources in chain[0] and said in chain[-1] and len(chain) > 1 for chain in chains)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The tender, as Norpress first reported, was written by the winner.", "Norpress"),
        ("The list of donors was made public by the court late on Wednesday.", "court"),
        ("News of the arrest came from the mayor in a statement.", "mayor"),
    ],
)
def test_one_link_that_no_verb_of_saying_shows(text, source):
    assert [[link.source for link in one.chain] for one in attributed(text)] == [[source]]


def test_what_was_read_of_a_source_and_its_cue_stays():
    text = "The mayor also refuted a Norpress story about the dam."
    read = Read((relation(text, ["The mayor"], "also refuted", "a Norpress story about the dam"),))
    outer = relayed(text, split(text), read).outer[0]
    assert told(text, outer) == ("The mayor", "also refuted", "a Norpress story about the dam")


def test_a_phrase_that_ends_in_a_preposition_is_nobody():
    text = "The vote on Ada Brundle took place despite repeated warnings from her lawyer that the dam was empty."
    assert not any("took place despite" in source for sources, _ in through(text) for source in sources)


def test_what_nobody_is_charged_with_is_said_by_nobody():
    charged = Relation(source_spans=(), cue_spans=(Span(26, 47),), content_spans=(Span(0, 25), Span(48, 59)))
    text = "Neither Brundle nor Quill has been charged with it any crime."
    assert text[26:47] == "has been charged with"
    assert not tells(text, charged)
    assert tells(text.replace("Neither", "Perhaps"), charged)


@pytest.mark.parametrize(
    ("text", "sources", "said"),
    [
        (
            "Norpress, quoting a diplomat who attended the dinner, said on Thursday that the dam was empty.",
            ["Norpress", "diplomat"],
            "that the dam was empty",
        ),
        (
            "The prosecutor's claim that the clerk had burned the ledgers rests on the word of one cleaner.",
            ["prosecutor", "one cleaner"],
            "that the clerk had burned the ledgers",
        ),
        (
            "In its turn VBC relied on a single clerk, who said the vault held no gold, Norpress wrote.",
            ["Norpress", "VBC", "single clerk"],
            "the vault held no gold",
        ),
        (
            "The agency, in turn, based its figure on a count by the ministry, Norpress found.",
            ["Norpress", "agency", "ministry"],
            "its figure",
        ),
        (
            "The ministry declined to comment on the claims, which were first published by VBC: the dam was empty.",
            ["ministry", "VBC"],
            "the dam was empty",
        ),
        (
            "Norpress summed up the navy's position: the commander had read the charts.",
            ["Norpress", "navy"],
            "the commander had read the charts",
        ),
        (
            "VBC's account of a study showing that sparrows prefer jazz was read two million times.",
            ["VBC", "study"],
            "that sparrows prefer jazz",
        ),
        (
            "The union quoted the manager's letter, which warned of 300 dismissals.",
            ["union", "manager's letter"],
            "of 300 dismissals",
        ),
        ("The bell, if the villagers are to be believed, rang by itself.", ["villagers"], "The bell … rang by itself"),
        (
            "The ministry was surprised by a VBC claim that the dam was empty.",
            ["ministry", "VBC"],
            "that the dam was empty",
        ),
        (
            "The ministry denied that the dam was empty, as two engineers had told VBC.",
            ["ministry", "VBC", "two engineers"],
            "that the dam was empty",
        ),
        (
            "VBC's report of a secret deal was dismissed as gossip by the ministry.",
            ["ministry", "VBC"],
            "a secret deal",
        ),
        (
            "VBC claims the dam was empty, something the ministry has always denied.",
            ["ministry", "VBC"],
            "the dam was empty",
        ),
    ],
)
def test_what_a_report_rests_on_stands_inside_it_and_who_answers_it_outside(text, sources, said):
    assert (sources, said) in through(text)


def test_few_who_believed_it_have_told_nothing():
    found = through("Few believed the general's boast that the fort could not be taken.")
    assert found == [(["general"], "that the fort could not be taken")]


def test_who_knew_a_thing_has_told_nothing_of_it():
    assert through("The report said that the pilot knew the risk.") == [(["report"], "that the pilot knew the risk")]


def test_who_speaks_of_himself_is_one_link_and_a_title_is_another():
    himself = "The foreman told VBC he had said the roof leaked."
    assert (["VBC", "foreman"], "the roof leaked") in through(himself)
    another = "Ada Brundle says the king promised her a pardon next year."
    assert [sources for sources, _ in through(another)][-1] == ["Ada Brundle", "king"]


@pytest.mark.parametrize(
    ("text", "sources", "said"),
    [
        (
            "Accounts in the Courier of a doctor saying the ward was closed set off the run.",
            ["Vell Courier", "doctor"],
            "the ward was closed set off the run",
        ),
        (
            "The ministry refused to say whether, as VBC reports, the dam was empty.",
            ["ministry", "VBC"],
            "the dam was empty",
        ),
        (
            "It was the insurer, Norpress reported, that told the police the painting was a copy.",
            ["Norpress", "insurer"],
            "the painting was a copy",
        ),
        (
            "The bridge will hold, in the words of its builder, Dov Anker, speaking to VBC.",
            ["VBC", "Dov Anker"],
            "The bridge will hold",
        ),
        (
            "“There was no third man,” reads the police report, a copy of which was given to VBC.",
            ["VBC", "police report"],
            "“There was no third man,”",
        ),
        (
            "VBC, in a report denied by the palace, said the queen had left.",
            ["palace", "VBC"],
            "the queen had left",
        ),
        (
            "Norpress, based on interviews with four bankers, says the fund lost half its money.",
            ["Norpress", "four bankers"],
            "the fund lost half its money",
        ),
        (
            "The lake is rising, according to a study cited by the ministry.",
            ["ministry", "study"],
            "The lake is rising",
        ),
        (
            "The mayor said the VBC story on the quarry was false.",
            ["mayor", "VBC"],
            "on the quarry",
        ),
        (
            "It was reported by VBC, and later denied by the ministry, that the fort had fallen.",
            ["ministry", "VBC"],
            "that the fort had fallen",
        ),
        ("The well is dry, if one believes the ministry.", ["ministry"], "The well is dry"),
        ("VBC claims the well is dry, which experts doubt.", ["experts", "VBC"], "the well is dry"),
        (
            "Norpress's claim of a royal wedding was laughed off by the palace.",
            ["palace", "Norpress"],
            "of a royal wedding",
        ),
        ("The airport is accused by pilots of hiding cracks.", ["pilots"], "The airport … of hiding cracks"),
        ("Ada Brundle says she was promised a car by the governor.", ["Ada Brundle", "governor"], "a car"),
        (
            "The comet will be visible in May, Rue Falk and her students write in the journal Earthlight.",
            ["Rue Falk"],
            "The comet will be visible in May",
        ),
    ],
)
def test_accounts_answers_and_journals_have_their_links(text, sources, said):
    assert (sources, said) in through(text)


def test_a_noun_with_another_before_it_is_no_cue():
    found = through("The union leader said that pay talks had failed.")
    assert found == [(["union leader"], "that pay talks had failed")]


def test_who_thought_well_of_somebody_has_told_nothing():
    found = through("Ada Brundle recalled that everyone on the quay thought well of the two brothers.")
    assert [sources for sources, _ in found] == [["Ada Brundle"]]


@pytest.mark.parametrize("opened", ["", "VELL /NP/ – ", "(Norpress) — ", "VELL, 3 May (NP) – "])
@pytest.mark.parametrize("inner", ["Norpress", "the report “After Rain” by the Orla ministry"])
def test_a_dateline_before_who_quotes_another_is_no_source(opened, inner):
    text = f"{opened}The Vell Courier, quoting {inner}, reported that the dam was empty."
    name = "After Rain" if "After" in inner else inner
    assert (["Vell Courier", name], "that the dam was empty") in through(text)
    assert len(through(text)) == 1
