"""The whole flow on small worlds: order, repetition and growth of the input change nothing that they should not."""

import json
from itertools import permutations
from pathlib import Path

import pytest

from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.records import Rejected

AGENCY = {
    "url": "https://wire.example/2031/03/halda",
    "outlet": "Norland Wire",
    "title": "Ferry sinks off Norhaven with 212 on board",
    "date": "2031-03-04",
    "text": (
        "The ferry Halda sank off Norhaven on Tuesday with 212 people on board, the coast guard said.\n"
        "Divers searched the hull until dusk and found no one alive inside, said Ada Brenn, who leads the rescue.\n"
        "The ship had left the island of Tern at six in the morning and took on water near the Grey Reef."
    ),
}
COPY = AGENCY | {"url": "https://daily.example/halda", "outlet": "Tern Daily", "date": "2031-03-05"}
OTHER = {
    "url": "https://herald.example/halda-121",
    "outlet": "Norhaven Herald",
    "title": "What we know about the Halda",
    "date": "2031-03-04",
    "text": (
        "The ferry Halda sank off Norhaven on Tuesday with 121 people on board, according to the harbour master.\n"
        "Two fishing boats were first on the spot and took survivors to the pier of Norhaven."
    ),
}
CITING = {
    "url": "https://courier.example/halda",
    "outlet": "Coast Courier",
    "title": "Norhaven mourns",
    "date": "2031-03-06",
    "text": (
        "There were 212 people on board when the ferry Halda sank off Norhaven, Norland Wire reported.\n"
        "The council of Norhaven will meet on Friday to decide about a memorial on the pier."
    ),
}
WORLD = [AGENCY, COPY, OTHER, CITING]


@pytest.fixture
def put(tmp_path):
    def write(name: str, articles: list[dict[str, str]]) -> str:
        path = tmp_path / f"{name}.jsonl"
        path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
        return str(path)

    return write


def answers(ledger: Ledger) -> list[tuple[object, ...]]:
    """What a ledger says, without the ids that depend on which mention came first."""
    found = []
    for claim in ledger.claims():
        roots = tuple(sorted((root.name, root.kind) for root in claim.sources.for_.roots))
        members = tuple(sorted((item.mention, item.stance) for item in claim.appearances))
        kinds = tuple(sorted(item.kind for item in ledger.findings_by_id(claim.findings)))
        found.append((claim.text, members, roots, claim.sources.for_.least, claim.sources.for_.most, kinds))
    return sorted(found)


def read(path: Path, *inputs: str) -> list[tuple[object, ...]]:
    with Ledger.open(path, create=True) as ledger:
        for item in inputs:
            pipeline.read([item], ledger)
        assert list(ledger.verify()) == []
        return answers(ledger)


def test_order_of_input_changes_nothing(put, tmp_path):
    expected = read(tmp_path / "0.ledger", put("0", WORLD))
    for number, order in enumerate(permutations(WORLD), start=1):
        if number % 5 == 0:
            assert read(tmp_path / f"{number}.ledger", put(str(number), list(order))) == expected


def test_one_article_after_another_gives_what_all_at_once_give(put, tmp_path):
    expected = read(tmp_path / "0.ledger", put("0", WORLD))
    for number, order in enumerate([WORLD, WORLD[::-1]], start=1):
        parts = [put(f"{number}-{place}", [article]) for place, article in enumerate(order)]
        assert read(tmp_path / f"{number}.ledger", *parts) == expected


FLAT = AGENCY | {
    "text": (
        "The ferry Halda sank off Norhaven on Tuesday with 212 people on board.\n"
        "Divers searched the hull until dusk. The ship had left the island of Tern at six with 40 cars.\n"
        "It took on water near the Grey Reef. Two fishing boats took 31 survivors to the pier of Norhaven."
    ),
}
PRINTED = [
    FLAT | {"url": f"https://{name}.example/halda", "outlet": f"{name} Daily"} for name in ("Tern", "Norhaven", "Reef")
]


def test_one_text_in_three_papers_of_a_day_is_one_root_in_whatever_order_it_came(put, tmp_path):
    expected = read(tmp_path / "0.ledger", put("0", PRINTED))
    assert len(expected) > 1
    assert all((least, most) == (1, 1) for *_, least, most, _ in expected)
    parts = [put(f"1-{place}", [article]) for place, article in enumerate(PRINTED[::-1])]
    assert read(tmp_path / "1.ledger", *parts) == expected
    credited = FLAT | {"url": "https://echo.example/halda", "outlet": "Hill Echo", "text": f"(AP) - {FLAT['text']}"}
    wider = read(tmp_path / "2.ledger", put("2", PRINTED), put("2-1", [credited]))
    assert {roots for _, _, roots, *_ in wider} == {(("Associated Press (own voice)", "own-voice"),)}


def test_the_same_input_twice_changes_nothing(put, tmp_path):
    path, world = tmp_path / "news.ledger", put("world", WORLD)
    with Ledger.open(path, create=True) as ledger:
        first = pipeline.read([world], ledger)
        before = list(ledger.connection.iterdump())
        again = pipeline.read([world], ledger)
        assert list(ledger.connection.iterdump()) == before
    assert (first.articles, first.already_known) == (4, 0)
    assert (again.articles, again.already_known) == (0, 4)


def test_a_reading_tells_what_it_rejected_also_where_that_is_known_from_before(tmp_path):
    (tmp_path / "empty.html").write_text("")
    (tmp_path / "nothing").mkdir()
    with Ledger.open(tmp_path / "news.ledger", create=True) as ledger:
        for name in ("empty.html", "nothing", "nothing"):
            refused: list[Rejected] = []
            summary = pipeline.read([str(tmp_path / name)], ledger, refused=refused.append)
            assert [Path(item.input).name for item in refused] == [name]
            assert summary.rejected == 1
        assert len(list(ledger.rejections())) == 2


def test_an_article_in_another_language_is_kept_counted_and_makes_no_claim(put, tmp_path):
    french = AGENCY | {
        "url": "https://quotidien.example/halda",
        "title": "Le traversier Halda a coulé",
        "text": (
            "Le traversier Halda a coulé mardi soir au large de Norhaven avec 212 personnes à son bord, a déclaré la "
            "garde côtière. Les plongeurs cherchaient encore des survivants mercredi matin, selon les pompiers."
        ),
    }
    with Ledger.open(tmp_path / "news.ledger", create=True) as ledger:
        summary = pipeline.read([put("world", [french, AGENCY])], ledger)
        (kept,) = (article for article in ledger.articles() if article.in_other_language)
        assert (summary.articles, summary.other_languages, kept.language) == (2, 1, "fr")
        assert list(ledger.mentions(kept.id)) == []


def claim_about(ledger: Ledger, words: str):
    return max((claim for claim in ledger.claims() if words in claim.text), key=lambda claim: len(claim.appearances))


def test_a_copy_and_a_citation_add_no_source(put, tmp_path):
    with Ledger.open(tmp_path / "news.ledger", create=True) as ledger:
        pipeline.read([put("world", WORLD)], ledger)
        claim = claim_about(ledger, "212 people")
        mentions = ledger.mentions_by_id(item.mention for item in claim.appearances)
        outlets = {ledger.article(mention.article).outlet for mention in mentions}
        assert outlets == {"Norland Wire", "Tern Daily", "Coast Courier"}
        assert (claim.sources.for_.least, claim.sources.for_.most) == (1, 1)
        assert [root.name for root in claim.sources.for_.roots] == ["coast guard"]


def test_other_numbers_are_a_conflict_and_never_support(put, tmp_path):
    with Ledger.open(tmp_path / "news.ledger", create=True) as ledger:
        pipeline.read([put("world", WORLD)], ledger)
        claim = claim_about(ledger, "212 people")
        assert [item.kind for item in claim.related] == ["conflict"]
        assert "121" in ledger.claim(claim.related[0].claim).text
        assert "conflict" in {item.kind for item in ledger.findings_by_id(claim.findings)}


def test_the_bare_reading_needs_no_ledger():
    lines = [{"id": "t1", "text": "The Aller dam broke on Monday, the mayor said.", "published": "2031-03-05"}]
    ((name, mentions, values),) = pipeline.annotate(lines)
    assert name == "t1"
    assert [link.cue for mention in mentions for link in mention.chain] == ["said"]
    assert values.when
