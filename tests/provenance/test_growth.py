"""A ledger that grows: what a new article can change is traced again, and nothing else."""

import json
from dataclasses import replace
from itertools import permutations

import pytest

from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.records import Claim, folded
from reportedly.settings import Settings
from reportedly.wiring.stages import Stages


def news(outlet, day, title, text):
    slug = folded(outlet).replace(" ", "")
    url = f"https://{slug}.example/2021/{day}/{folded(title).replace(' ', '-')}"
    return {"url": url, "outlet": outlet, "title": title, "date": f"2021-03-{day:02}", "text": text}


PERSON = news(
    "Norland Herald", 1, "Bridge", "The Sorrel bridge will cost 31 million crowns, Olo Varga said on Monday in Sorrel."
)
WHOSE = news(
    "Valley Post",
    2,
    "Tides",
    "Tides at Tern rose by 9 metres, said Olo Varga, director of the Varga Institute, on Sunday.",
)
CITING = news(
    "Coast Courier", 3, "Ferry", "The ferry Halda carried 412 people off Norhaven, the Norland Wire reported."
)
CITED = news(
    "Norland Wire",
    2,
    "Fog at the pier",
    "Shops near the pier of Norhaven shut early in the fog. The ferry Halda was late.",
)


@pytest.fixture
def put(tmp_path):
    def write(number: str, article: dict[str, str]) -> str:
        path = tmp_path / f"{number}.jsonl"
        path.write_text(json.dumps(article) + "\n", encoding="utf-8")
        return str(path)

    return write


def answers(ledger):
    return {claim.text: [root.name for root in claim.sources.for_.roots] for claim in ledger.claims()}


def reasons(ledger):
    return {claim.text: [root.because for root in claim.sources.for_.roots] for claim in ledger.claims()}


@pytest.mark.parametrize(
    "world", [(PERSON, WHOSE), (CITING, CITED)], ids=["whom a person speaks for", "a cited report"]
)
def test_what_later_articles_tell_is_heard_in_every_order(world, put, tmp_path):
    found = []
    for number, order in enumerate(permutations(world)):
        with Ledger.open(tmp_path / f"{number}.ledger", create=True) as ledger:
            for place, article in enumerate(order):
                pipeline.read([put(f"{number}-{place}", article)], ledger)
            found.append((answers(ledger), reasons(ledger)))
    assert found[0] == found[1]


def test_a_cited_report_that_is_read_and_does_not_say_so_is_told_from_one_not_read(put, tmp_path):
    with Ledger.open(tmp_path / "news.ledger", create=True) as ledger:
        pipeline.read([put("1", CITING)], ledger)
        assert ["Norland Wire (not read)"] in answers(ledger).values()
        pipeline.read([put("2", CITED)], ledger)
        assert ["Norland Wire (does not say so)"] in answers(ledger).values()
        assert "citation-not-supported" in {item.kind for item in ledger.findings()}


def test_an_unrelated_article_leaves_all_other_claims_untouched(put, tmp_path):
    with Ledger.open(tmp_path / "news.ledger", create=True) as ledger:
        for number, article in enumerate((PERSON, CITING, CITED)):
            pipeline.read([put(str(number), article)], ledger)
        before = {claim.id for claim in ledger.claims()}
        traced: list[Claim] = []
        stages = Stages.of(ledger, Settings())
        watched = replace(stages, trace=lambda case: (traced.append(case.claim), stages.trace(case))[1])
        new = news(
            "Tidewater Mail", 9, "Harvest", "Farmers in Ulmen brought in 52,000 tonnes of rye, said Vera Olm of Ulmen."
        )
        pipeline.read([put("new", new)], ledger, stages=watched)
        assert traced
        assert not {claim.id for claim in traced} & before


def test_who_has_a_post_in_a_town_elsewhere_speaks_for_the_council_and_for_nobody_else_there(put, tmp_path):
    told = (
        "According to Velm councillor Ada Brenn, the granary fire left 6,100 households without power.",
        "Ada Brenn said that 6,100 households lost power after the fire in the granary.",
        "The Velm fire service announced that the fire at the granary had left 6,100 households without power.",
    )
    articles = [news(f"Paper {number}", number, f"Granary {number}", text) for number, text in enumerate(told, 1)]
    with Ledger.open(tmp_path / "one.ledger", create=True) as ledger:
        pipeline.read([put(str(number), article) for number, article in enumerate(articles)], ledger)
        (claim,) = [claim for claim in ledger.claims() if "6,100" in claim.text]
    assert claim.sources.for_.least == 2
