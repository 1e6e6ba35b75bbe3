"""What a world is written to: lines, pages, the table of outlets, the truth, and the graph without text."""

import csv
import json
import re
from html import unescape

import pytest

from bench.judging.reading import world as read_world
from bench.judging.report import score
from bench.judging.together import together
from bench.newsroom import main
from bench.newsroom_worlds import main as main_worlds
from bench.simulation.outlets import HEADER
from tests.newsroom import oracle
from tests.newsroom.slow_count import SlowCount


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("world")
    assert main(["5", "--articles", "150", str(out)]) == 0
    return out


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_lines_and_pages_hold_the_same_articles(folder):
    articles = {record["id"]: record for record in lines(folder / "articles.jsonl")}
    pages = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("pages/*/*.html")}
    assert pages.keys() == articles.keys()
    for name, page in pages.items():
        article = articles[name]
        shown = [
            unescape(re.sub(r"<[^>]+>", "", text)) for text in re.findall(r"<p>(.*?)</p>", page.partition("</h1>")[2])
        ]
        assert "\n".join(shown).startswith(article["text"])
        assert f'<link rel="canonical" href="{article["url"]}">' in page
        assert f'content="{article["outlet"]}"' in page
        assert article["date"] in page
        assert article["author"] in unescape(page)


def test_pages_of_one_outlet_look_alike_and_those_of_others_do_not(folder):
    skeletons = {}
    for path in folder.glob("pages/*/*.html"):
        page = path.read_text(encoding="utf-8")
        domain = re.search(r'canonical" href="https://([^/]+)/', page)[1]
        skeletons.setdefault(domain, set()).add(
            re.sub(r">[^<]+<", "><", page.partition("<nav>")[2].partition("<h1")[0])
        )
    assert all(len(found) == 1 for found in skeletons.values())
    assert len({found for each in skeletons.values() for found in each}) > 10


def test_every_page_has_valid_structured_data_where_it_has_any(folder):
    found = 0
    for path in folder.glob("pages/*/*.html"):
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text(encoding="utf-8")):
            data = json.loads(text)
            assert data["@type"] == "NewsArticle"
            found += 1
    assert found > 50


def test_the_table_of_outlets_has_its_columns_and_every_publisher(folder):
    rows = list(csv.DictReader((folder / "outlets.csv").read_text(encoding="utf-8").splitlines()))
    assert tuple(rows[0]) == HEADER
    known = {row["name"]: row for row in rows}
    for article in lines(folder / "articles.jsonl"):
        assert article["domain"] in known[article["outlet"]]["domains"].split(";")
    assert {row["kind"] for row in rows} >= {"agency", "paper", "broadcaster", "site", "aggregator"}
    owners = [row["owner"] for row in rows if row["owner"]]
    assert len(owners) > len(set(owners))


def test_no_article_of_an_unread_outlet_is_published(folder):
    summary = json.loads((folder / "world.json").read_text(encoding="utf-8"))
    read = set(summary["read"])
    outlets = {article["outlet"] for article in lines(folder / "truth" / "articles.jsonl")}
    assert outlets <= read
    assert len(read) < summary["outlets"]


def test_a_farm_of_any_size_can_be_asked_for(tmp_path):
    assert main(["5", "--articles", "200", "--farm", "150", "--no-pages", str(tmp_path)]) == 0
    moves = [article["move"] for article in lines(tmp_path / "truth" / "articles.jsonl")]
    assert moves.count("farm") == 150
    families = {copy["article"]: copy["family"] for copy in lines(tmp_path / "truth" / "copies.jsonl")}
    assert max(list(families.values()).count(family) for family in set(families.values())) >= 150
    assert not (tmp_path / "pages").exists()


def test_a_graph_without_text_holds_what_the_slow_count_needs(tmp_path):
    assert main(["6", "--articles", "120", "--graph-only", str(tmp_path)]) == 0
    nodes = lines(tmp_path / "nodes.jsonl")
    articles = [node for node in nodes if node["node"] == "article"]
    mentions = [node for node in nodes if node["node"] == "mention"]
    slow = SlowCount(articles, mentions)
    claims = lines(tmp_path / "truth" / "claims.jsonl")
    for claim in claims:
        side = claim["sources"]["for"]
        assert (side["least"], side["most"]) == slow.answer(claim["id"], "for")
    edges = lines(tmp_path / "edges.jsonl")
    names = {node["id"] for node in nodes}
    assert {edge["edge"] for edge in edges} == {"says", "supports", "opposes", "leaves open", "copies", "through"}
    assert all(edge["from"] in names for edge in edges)
    assert all(edge["to"] in names for edge in edges if edge["edge"] != "through")
    assert len([edge for edge in edges if edge["edge"] == "says"]) == len(mentions)


def test_worlds_together_are_as_perfect_as_each(folder, tmp_path):
    assert main(["8", "--articles", "60", "--no-pages", str(tmp_path)]) == 0
    worlds = [read_world(folder), read_world(tmp_path)]
    both = score(*together((one, oracle.perfect(one)) for one in worlds))["ledger"]
    assert both["B³ F1"] == both["interval exact"] == both["copy pairs F1"] == 1.0
    each = [score(one, oracle.perfect(one))["ledger"]["claims"] for one in worlds]
    assert both["claims"] == sum(each)


def test_many_worlds_are_read_by_the_program_that_is_named(tmp_path, capsys):
    program = tmp_path / "program.py"
    program.write_text(
        "import json, pathlib, sys\n"
        "name, ledger = sys.argv[1], pathlib.Path(sys.argv[sys.argv.index('--ledger') + 1])\n"
        "if name == 'read':\n"
        "    assert pathlib.Path(sys.argv[2]).is_dir() and 'outlets.csv' in pathlib.Path(sys.argv[-1]).read_text()\n"
        "    ledger.write_text('')\n",
        encoding="utf-8",
    )
    command = f"python3 -X utf8 {program}"
    asked = [str(tmp_path / "worlds"), "--seeds", "1-2", "--articles", "20-25", "--command", command, "--json"]
    assert main_worlds(asked) == 0
    assert json.loads(capsys.readouterr().out)["ledger"]["claims found"] == 0.0


def test_worlds_for_which_there_is_no_time_are_left_for_the_same_command_again(tmp_path, capsys):
    asked = [str(tmp_path / "worlds"), "--seeds", "1-2", "--articles", "20-25", "--minutes", "0"]
    assert main_worlds(asked) == 3
    assert "0 of 2 worlds are read" in capsys.readouterr().err
    assert list((tmp_path / "worlds").iterdir()) == []
