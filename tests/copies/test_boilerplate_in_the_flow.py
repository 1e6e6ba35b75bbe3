"""What an outlet prints around all its stories is learned from the ledger itself, in the flow, in whatever order."""

import json
from itertools import permutations

import pytest

from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.settings import Settings
from tests.copies.news import FERRY, story

BOX = (
    "Readers of the Tern Daily have walked the harbour wall with us every spring for forty years and this year the "
    "walk begins at the old ropeworks, where bread and fish soup wait for all who bring a cup of their own.\n"
    "Ole Varg keeps the list at the counter in Mill Lane and asks that dogs stay on the leash while the gulls nest."
)


def page(folder, name, body, outlet):
    line = {"url": f"https://{outlet.lower().replace(' ', '')}.example/{name}", "title": f"On {name}", "text": body}
    (folder / f"{name}.jsonl").write_text(json.dumps({**line, "outlet": outlet}), encoding="utf-8")
    return str(folder / f"{name}.jsonl")


def copies(tmp_path, runs, name="news"):
    """The pairs that are copies once these runs of inputs were read, one run after another."""
    with Ledger.open(tmp_path / f"{name}.ledger", create=True) as ledger:
        for inputs in runs:
            pipeline.read(inputs, ledger, settings=Settings(reader="rules"))
        titles = {article.id: article.title.removeprefix("On ") for article in ledger.articles()}
        return sorted(tuple(sorted((titles[copy.article], titles[copy.of]))) for copy in ledger.copies())


@pytest.fixture
def pages(tmp_path):
    """Five stories of one paper with the same box in the middle, and one of them as another paper took it over."""
    made = {}
    for number in range(5):
        lines = story(300 + number).split("\n")
        made[f"own{number}"] = page(tmp_path, f"own{number}", "\n\n".join([*lines[:6], BOX, *lines[6:]]), "Tern Daily")
    taken = "\n\n".join(story(302).split("\n"))
    made["taken"] = page(tmp_path, "taken", taken, "Fen Post")
    made["ferry"] = page(tmp_path, "ferry", FERRY, "Fen Post")
    return made


def test_a_box_under_every_story_of_a_paper_makes_no_copies(tmp_path, pages):
    assert copies(tmp_path, [list(pages.values())]) == [("own2", "taken")]


def test_the_same_is_learned_article_by_article_and_in_any_order(tmp_path, pages):
    for number, order in enumerate(list(permutations(pages))[:: 5040 // 4]):
        runs = [[pages[name]] for name in order]
        assert copies(tmp_path, runs, f"news{number}") == [("own2", "taken")]


def test_who_prints_the_box_of_another_paper_has_taken_it_from_there(tmp_path, pages):
    pages["reprint"] = page(tmp_path, "reprint", f"{story(900)}\n\n{BOX}", "Harbour Courier")
    found = copies(tmp_path, [list(pages.values())])
    assert ("own2", "taken") in found
    assert not any({"own0", "own1"} <= set(pair) for pair in found)
