"""What an article says of the same elsewhere is followed; what the reading leaves unsure confirms nobody."""

import dataclasses

import pytest

from reportedly.provenance import trace_claim
from reportedly.records import Independence
from tests.provenance.told import Line, case_of, copy_of

FERRY = "The ferry carried 40 people to Sorrel"
AGAIN = "that 40 people were on the ferry to Sorrel"
BRENN = {"source": "Ada Brenn", "institution": "Harbour Office of Sorrel"}
LIND = {"source": "Jens Lind", "institution": "Vell Ferries"}


def counted(case) -> Independence:
    return trace_claim(case).claim.sources.for_


def kinds(case) -> list[str]:
    return sorted(item.kind for item in trace_claim(case).findings)


def by_two(one: str, other: str, kind: str) -> dict[str, list[Line]]:
    """Two papers that have the same from a source each."""
    return {
        "Paper 1": [Line(FERRY, source=one, kind=kind)],
        "Paper 2": [Line(AGAIN, source=other, kind=kind)],
    }


def test_whoever_an_article_names_for_the_same_elsewhere_is_its_source():
    alone = {"Valley Post": [Line(FERRY)]}
    assert {root.kind for root in counted(case_of(alone)).roots} == {"own-voice"}
    named = {"Valley Post": [Line(FERRY), Line(AGAIN, **BRENN, ours=False)]}
    assert [root.name for root in counted(case_of(named)).roots] == ["Ada Brenn"]


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("that 60 people were on the ferry to Sorrel", {}),
        ("that up to 40 people were on the ferry to Sorrel", {}),
        ("that 40 lorries were on the ferry to Sorrel", {}),
        ("that 40 people were not on the ferry to Sorrel", {}),
        (AGAIN, {"certainty": "denied"}),
    ],
)
def test_another_number_bound_thing_or_a_denial_is_not_the_same(words, more):
    case = case_of({"Valley Post": [Line(FERRY), Line(words, **BRENN, ours=False, **more)]})
    assert {root.kind for root in counted(case).roots} == {"own-voice"}


def test_the_missing_are_not_the_injured_though_their_numbers_are_one():
    hurt = Line("The fall of the cable car in Sorrel left at least 10 people injured", **BRENN, ours=False)
    citing = Line(
        "that at least 10 people were missing after the fall of the cable car in Sorrel",
        source="Coast Courier",
        kind="outlet",
        cue="reported",
    )
    case = case_of({"Coast Courier": [hurt], "Valley Post": [citing]}, read_nearby={"a2": {"coast courier": ("a1",)}})
    assert [root.kind for root in counted(case).roots] == ["outlet-does-not-say"]


def test_a_cited_report_that_says_the_same_in_other_words_is_followed():
    citing = [Line(FERRY, source="Coast Courier", kind="outlet", cue="reported")]
    told = {"Coast Courier": [Line(AGAIN, **BRENN, ours=False)], "Valley Post": citing}
    case = case_of(told, read_nearby={"a2": {"coast courier": ("a1",)}})
    assert [root.name for root in counted(case).roots] == ["Ada Brenn"]
    assert kinds(case) == []


def test_a_citation_is_objected_to_only_where_nothing_of_what_was_read_comes_near():
    citing = [Line(FERRY, source="Coast Courier", kind="outlet", cue="reported")]
    near = {"Coast Courier": [Line("On board were 40 people", **BRENN, ours=False)], "Valley Post": citing}
    read = {"a2": {"coast courier": ("a1",)}}
    assert "citation-not-supported" not in kinds(case_of(near, read_nearby=read))
    far = {"Coast Courier": [Line("The ferry carried 70 people to Sorrel", **BRENN, ours=False)], "Valley Post": citing}
    assert kinds(case_of(far, read_nearby=read)) == ["changed-number", "citation-not-supported"]


@pytest.mark.parametrize("words", ["the news", "a report on the matter", "The story"])
def test_who_first_had_the_news_is_cited_for_no_statement(words):
    case = case_of({"Valley Post": [Line(words, source="Coast Courier", kind="outlet", cue="reported")]})
    assert counted(case).roots[0].kind == "outlet-not-read"
    assert kinds(case) == []


def test_what_people_know_or_feel_needs_no_name():
    felt = [Line("the 40 steps to the harbour are steep", source="people on Quay Row", kind="anonymous", cue="know")]
    told = [Line("the 40 steps to the harbour are steep", source="people on Quay Row", kind="anonymous", cue="said")]
    assert kinds(case_of({"Valley Post": felt})) == []
    assert kinds(case_of({"Valley Post": told})) == ["anonymous-only"]


def test_a_source_that_only_a_taker_names_does_not_confirm_the_giver():
    told = {"Coast Courier": [Line(FERRY, **BRENN)], "Valley Post": [Line(AGAIN, **LIND)]}
    assert counted(case_of(told)).least == 2
    taken = counted(case_of(told, copies=(copy_of("a2", "a1", 0.6),)))
    assert (taken.least, taken.most) == (1, 2)
    assert counted(case_of(told, copies=(copy_of("a2", "a1", 0.1, "excerpt"),))).least == 2
    third = {**told, "Tidewater Mail": [Line(AGAIN, **LIND)]}
    assert counted(case_of(third, copies=(copy_of("a2", "a1", 0.6),))).least == 2


@pytest.mark.parametrize("words", ["Claims that the ferry carried 40 people to Sorrel are untrue", FERRY])
def test_a_denial_that_was_read_as_a_statement_confirms_nobody(words):
    cue = "said" if "untrue" in words else "called untrue"
    told = {"Coast Courier": [Line(FERRY, **BRENN)], "Valley Post": [Line(words, **LIND, cue=cue)]}
    assert (counted(case_of(told)).least, counted(case_of(told)).most) == (1, 2)


def test_a_word_that_was_read_as_a_body_makes_no_second_source():
    nobody = {"source": "Jens Lind", "institution": "seasickness"}
    told = {"Coast Courier": [Line(FERRY, **BRENN)], "Valley Post": [Line(AGAIN, **nobody)]}
    assert (counted(case_of(told)).least, counted(case_of(told)).most) == (1, 2)


@pytest.mark.parametrize(("one", "other"), [("fire service", "Sorrel fire brigade"), ("Sorrel police", "police force")])
def test_two_ways_to_call_one_service_are_one(one, other):
    told = by_two(one, other, "organisation")
    assert (counted(case_of(told)).least, counted(case_of(told)).most) == (1, 1)


def test_a_plant_speaks_for_its_company():
    plant, company = {**LIND, "institution": "Vell plant"}, {"source": "Mira Roe", "institution": "Vell Shipping"}
    told = {"Paper 1": [Line(FERRY, **plant)], "Paper 2": [Line(AGAIN, **company)]}
    assert counted(case_of(told)).least == 1


def test_equal_words_are_one_speakers_unless_an_article_has_both_say_it():
    quote = "All 40 people are safe and well ashore"
    apart = {"Paper 1": [Line(quote, **BRENN, quoted=True)], "Paper 2": [Line(quote, **LIND, quoted=True)]}
    assert counted(case_of(apart)).least == 1
    both = {**apart, "Paper 3": [Line(FERRY, **BRENN), Line(AGAIN, **LIND)]}
    assert counted(case_of(both)).least == 2


def test_what_was_not_put_with_a_claim_is_followed_and_confirms_nobody():
    told = {"Coast Courier": [Line(FERRY, **BRENN)], "Valley Post": [Line(FERRY), Line(AGAIN, **LIND, ours=False)]}
    found = counted(case_of(told))
    assert (found.least, found.most) == (1, 2)
    assert any("confirms nobody" in reason for root in found.roots for reason in root.because)


def test_a_span_of_time_in_common_is_nothing_in_common():
    told = {
        "Valley Post": [
            Line("The pair sailed apart after 8 years"),
            Line("that 8 years had passed", **BRENN, ours=False),
        ]
    }
    assert {root.kind for root in counted(case_of(told)).roots} == {"own-voice"}


@pytest.mark.parametrize(
    "moved",
    [
        "Ada Brenn was behind the letter in which Vell Ferries said so",
        "Ada Brenn pressed the people of Vell Ferries to say so",
        "The wind pushed smoke towards Ada Brenn of Vell Ferries",
    ],
)
def test_who_moved_the_other_to_say_it_does_not_confirm_it(moved):
    ferries = {"source": "Vell Ferries", "kind": "organisation"}
    told = {"Paper 1": [Line(FERRY, **BRENN)], "Paper 2": [Line(moved), Line(AGAIN, **ferries)]}
    case = case_of(told)
    kept = tuple(item for item in case.claim.appearances if item.mention != "ma20")
    case = dataclasses.replace(case, claim=dataclasses.replace(case.claim, appearances=kept))
    assert counted(case).least == (2 if "wind" in moved else 1)


@pytest.mark.parametrize(
    ("one", "other", "bodies"),
    [
        ("Sorrel University", "Sorrel University Hospital", 2),
        ("University of Sorrel", "Sorrel University Hospital", 2),
        ("the hospital", "Sorrel University Hospital", 1),
        ("Sorrel University", "University of Sorrel", 1),
    ],
)
def test_a_university_is_not_its_hospital(one, other, bodies):
    told = by_two(one, other, "organisation")
    assert (counted(case_of(told)).least, counted(case_of(told)).most) == (bodies, bodies)


def test_a_document_of_a_government_is_no_document_of_an_office_of_that_country():
    paper = {"source": "The Hidden Winter", "kind": "document", "institution": "government of Corovia"}
    office = {"source": "Ada Brenn", "institution": "Corovian Statistics Office"}
    assert counted(case_of({"Paper 1": [Line(FERRY, **paper)], "Paper 2": [Line(AGAIN, **office)]})).least == 2


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("Letters found in the house of a Corovian senator", "Letters found in the house of Odo Lind", 1),
        ("The Lind Letters found in the house of a Corovian senator", "Letters of Ada Brenn seized at the border", 2),
    ],
)
def test_where_papers_were_found_is_no_title_of_theirs(one, other, least):
    told = by_two(one, other, "document")
    assert counted(case_of(told)).least == least


@pytest.mark.parametrize(("source", "altered"), [(LIND, True), (BRENN, False)])
def test_a_copy_that_puts_another_source_beside_the_words_is_an_altered_one(source, altered):
    told = {"Coast Courier": [Line(FERRY, **BRENN)], "Valley Post": [Line(FERRY, **source)]}
    case = case_of(told, copies=(copy_of("a2", "a1", 0.9),))
    mentions = {**case.mentions, "ma20": dataclasses.replace(case.mentions["ma20"], copy_of="ma10")}
    found = counted(dataclasses.replace(case, mentions=mentions))
    assert (found.least, found.most) == (1, 2 if altered else 1)
    assert ("altered-copy" in {root.kind for root in found.roots}) == altered


def test_what_only_names_the_story_gives_no_figure():
    told = {
        "Paper 1": [Line(FERRY, **BRENN)],
        "Paper 2": [Line("the ferry to Sorrel", source="we", kind="group", cue="know")],
    }
    assert [root.name for root in counted(case_of(told)).roots] == ["Ada Brenn"]
    both = {"Paper 1": [Line(FERRY, **BRENN)], "Paper 2": [Line("The ferry was carrying people to Sorrel", **LIND)]}
    assert counted(case_of(both)).most == 2


@pytest.mark.parametrize("unnamed", [{}, {"source": "two officers", "kind": "anonymous"}])
def test_a_rewritten_text_has_from_its_giver_what_it_has_from_nobody_who_is_named(unnamed):
    told = {"Coast Courier": [Line(FERRY, **unnamed)], "Valley Post": [Line(AGAIN, **unnamed)]}
    assert counted(case_of(told)).most == 2
    assert counted(case_of(told, copies=(copy_of("a2", "a1", 0.3),))).most == 1
    assert counted(case_of(told, copies=(copy_of("a2", "a1", 0.3, "excerpt"),))).most == 2


@pytest.mark.parametrize(("cue", "least"), [("plans", 1), ("said", 2)])
def test_who_does_what_others_tell_of_is_no_source_of_it(cue, least):
    about = "Vell Ferries would carry 40 people to Sorrel"
    told = {
        "Paper 1": [Line(about, **BRENN)],
        "Paper 2": [Line("to carry 40 people to Sorrel", source="Vell Ferries", kind="organisation", cue=cue)],
    }
    found = counted(case_of(told))
    assert (found.least, found.most) == (least, 2)


def test_a_chief_prosecutor_is_one_with_the_prosecutors_office_of_the_place():
    chief = {"source": "Ada Brenn", "institution": "chief prosecutor"}
    office = {"source": "the prosecutor's office in Sorrel", "kind": "organisation"}
    assert counted(case_of({"Paper 1": [Line(FERRY, **chief)], "Paper 2": [Line(AGAIN, **office)]})).least == 1


def from_a_pronoun(words: str, *, because: str, before: str = "") -> Independence:
    """Return the count of two sources, of which the second one's name was read from `words`."""
    speaks = "Jens Lind" if words == "he" else "Vell Ferries"
    kind = "person" if words == "he" else "organisation"
    told = {
        "Coast Courier": [Line(FERRY, **BRENN)],
        "Valley Post": [Line(before or "The harbour was quiet"), Line(AGAIN)],
    }
    case = case_of(told)
    [first, second] = [case.mentions[name] for name in ("ma10", "ma21")]
    link = dataclasses.replace(first.chain[0], source=speaks, kind=kind, institution=None, because=because)
    start = second.spans[0].start
    link = dataclasses.replace(link, source_spans=(dataclasses.replace(second.spans[0], start=start, end=start + 4),))
    mentions = {"ma10": first, "ma21": dataclasses.replace(second, chain=(link,))}
    shown = tuple(item for item in case.claim.appearances if item.mention in mentions)
    case = dataclasses.replace(case, mentions=mentions, claim=dataclasses.replace(case.claim, appearances=shown))
    return counted(case)


@pytest.mark.parametrize(
    ("words", "because", "before", "least"),
    [
        ("it", "“it” stands for “Vell Ferries”, the source named before it.", "", 1),
        ("it", "“office” names an organisation.", "", 2),
        ("he", "“he” stands for “Jens Lind”, the source named before it.", "Jens Lind spoke", 2),
        (
            "he",
            "“he” stands for “Jens Lind”, the source named before it.",
            "Jens Lind spoke. Tom Varga, an engineer on the quay, saw it",
            1,
        ),
    ],
    ids=["it", "a name", "he, the last one named", "he, and another one was introduced since"],
)
def test_a_source_known_from_a_doubtful_pronoun_alone_confirms_nobody(words, because, before, least):
    found = from_a_pronoun(words, because=because, before=before)
    assert (found.least, found.most) == (least, 2)


def test_what_was_read_across_two_quotations_confirms_nobody():
    both = f"{FERRY}.”\n“Nobody was hurt"
    told = {"Coast Courier": [Line(FERRY, **BRENN)], "Valley Post": [Line(both, **LIND, quoted=True)]}
    assert (counted(case_of(told)).least, counted(case_of(told)).most) == (1, 2)


def test_a_citation_that_rounds_a_number_is_borne_out_by_it():
    case = case_of(
        {
            "Coast Courier": [Line("The ferry carried 13762 people to Sorrel", **BRENN, ours=False)],
            "Valley Post": [Line("The ferry carried 14000 people to Sorrel", source="Coast Courier", kind="outlet")],
        },
        read_nearby={"a2": {"coast courier": ("a1",)}},
    )
    assert "citation-not-supported" in kinds(case)
    [(key, citing)] = case.mentions.items()
    [number] = citing.quantities
    rough = dataclasses.replace(citing, quantities=(dataclasses.replace(number, approximate=True, step=1000),))
    about = dataclasses.replace(case, mentions={key: rough})
    assert kinds(about) == []
    assert [root.name for root in counted(about).roots] == ["Ada Brenn"]


@pytest.mark.parametrize(
    ("read", "is_there"),
    [
        ("There is no way round it: the quay in Sorrel goes into operation on 7 June.", True),
        ("The harbour in Sorrel will not open on 7 June.", False),
        ("The harbour in Sorrel will open on 9 June.", False),
        ("Rain fell on 7 June.", False),
    ],
)
def test_a_sentence_with_the_very_day_of_the_same_bears_a_citation_out(read, is_there):
    citing = [Line("Work at the quay in Sorrel will begin on June 7 this year", source="Coast Courier", kind="outlet")]
    case = case_of({"Coast Courier": [Line(read, ours=False)], "Valley Post": citing})
    case = dataclasses.replace(case, read_nearby={"a2": {"coast courier": ("a1",)}}, said={})
    assert ("citation-not-supported" not in kinds(case)) is is_there


@pytest.mark.parametrize("share", ["12.1 per cent", "12.1%", "12.1 percent"])
def test_a_share_is_the_same_however_it_is_spelled(share):
    citing = [Line("pay at the Sorrel yard would go up by 12.1 per cent", source="Coast Courier", kind="outlet")]
    read = f"Pay will rise, said Brenn, at the Sorrel yard by {share}"
    case = case_of({"Coast Courier": [Line(read, ours=False)], "Valley Post": citing})
    case = dataclasses.replace(case, read_nearby={"a2": {"coast courier": ("a1",)}}, said={})
    assert "citation-not-supported" not in kinds(case)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Norland Times", True),
        ("WVLB", True),
        ("harbour.example", True),
        ("the newspaper Kurant", True),
        ("Social", False),
        ("Los Vellos", False),
    ],
)
def test_what_is_not_read_is_an_outlets_where_its_name_or_the_words_beside_it_say_so(name, is_one):
    bare = name.removeprefix("the newspaper ")
    case = case_of({"Valley Post": [Line(FERRY, source=name, kind="outlet", cue="reported")]})
    [(key, told)] = case.mentions.items()
    chain = tuple(dataclasses.replace(link, source=bare) for link in told.chain)
    case = dataclasses.replace(case, mentions={key: dataclasses.replace(told, chain=chain)})
    assert counted(case).roots[0].kind == "outlet-not-read"
    assert ("origin-not-read" in kinds(case)) is is_one


def test_a_company_is_not_the_page_that_has_its_name_in_the_address():
    told = {
        "blog.norpress": [Line("Rain fell on Sorrel")],
        "Valley Post": [Line(FERRY, source="Norpress", kind="organisation")],
    }
    assert [root.name for root in counted(case_of(told)).roots if root.kind != "own-voice"] == ["Norpress"]
