"""The commands that keep a ledger, as a person calls them."""

import csv
import json
import re
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from reportedly import pipeline
from reportedly.cli import main
from reportedly.ledger import Ledger
from reportedly.outputs import VIEWS
from reportedly.outputs.exports import cell
from reportedly.settings import load

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(scope="module")
def read_once(tmp_path_factory):
    """A folder with a ledger of the example newsroom, and the settings it was read with."""
    folder = tmp_path_factory.mktemp("keeping")
    settings = f'reader = "rules"\n[outlets]\ntable = "{(EXAMPLES / "outlets.csv").as_posix()}"\n'
    (folder / "reportedly.toml").write_text(settings, encoding="utf-8")
    with Ledger.open(folder / "news.ledger", create=True) as ledger:
        pipeline.read([str(EXAMPLES / "newsroom")], ledger, settings=load(folder / "reportedly.toml"))
    return folder


@pytest.fixture
def run(read_once, tmp_path, monkeypatch):
    """Calls a command in a folder of its own; gives exit code, standard output and error."""
    for name in ("news.ledger", "reportedly.toml"):
        shutil.copy(read_once / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)

    def call(*words: str, code: int = 0) -> Result:
        result = CliRunner().invoke(main, list(words), catch_exceptions=False)
        assert result.exit_code == code, result.output
        return result

    return call


@pytest.fixture
def claims(run):
    """The claims, as JSON."""
    return [json.loads(line) for line in run("claims", "--json").stdout.splitlines()]


def shown(run, claim):
    return json.loads(run("show", claim, "--json").stdout)


def test_what_show_and_findings_print_names_a_mention_and_a_finding_to_review(run, claims):
    claim = next(item for item in claims if len(item["mentions"]) > 1)
    first, *_ = re.findall(r"\b(m[0-9a-f]{8}) in a", run("show", claim["id"]).stdout)
    (done,) = run("review", claim["id"], "--accept", "--mention", first, "--author", "Jo", "--json").stdout.splitlines()
    (accepted,) = json.loads(done)["decision"]["mentions"]
    assert accepted.startswith(first)
    finding, *_ = re.findall(r"\b(f[0-9a-f]{8})\b", run("findings").stdout)
    (done,) = run(
        "review", claim["id"], "--dismiss", finding, "--because", "It is known.", "--author", "Jo", "--json"
    ).stdout.splitlines()
    assert json.loads(done)["subject"].startswith(finding)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--accept", "--mention", "m"], "several mentions begin with 'm'. Say more of it: m"),
        (["--accept", "--mention", "nothing"], "the ledger holds no mention nothing. `reportedly show` lists them."),
        (["--dismiss", "x", "--because", "y"], "the ledger holds no finding x. `reportedly findings` lists them."),
        (["--split"], "by naming some of its own mentions, but not all. Name them: --mention ID."),
    ],
)
def test_what_names_nothing_or_too_much_is_said_with_the_next_step(run, claims, words, said):
    assert said in run("review", claims[0]["id"], *words, "--author", "Jo", code=2).stderr


def test_a_grade_is_set_said_whose_it_is_and_taken_back(run, claims):
    claim = next(item for item in claims if len(item["sources"]["for"]["roots"]) == 1)
    (done, _) = map(
        json.loads, run("review", claim["id"], "--grade", "B5", "--author", "Jo", "--json").stdout.splitlines()
    )
    assert (done["author"], done["kind"], done["decision"]["digit"], done["in_force"]) == ("Jo", "digit", 5, True)
    graded = shown(run, claim["id"])
    assert (graded["grade"]["digit"], graded["grade"]["set_by"]) == (5, "Jo")
    assert graded["sources"]["for"]["roots"][0]["letter"] == "B"
    for _ in range(2):
        run("review", claim["id"], "--undo", "--author", "Jo")
    assert shown(run, claim["id"]) == claim
    listed = run("review", claim["id"]).stdout
    assert "taken back" in listed
    run("review", claim["id"], "--redo", "--author", "Jo")
    assert run("verify").stdout == ""


def test_two_claims_are_put_together_by_the_beginning_of_their_ids(run, claims):
    first, second = claims[0]["id"], claims[1]["id"]
    run("review", first[:10], "--same", second[:10], "--because", "Both are the ferry")
    both = shown(run, first)
    assert shown(run, second) == both
    assert "Both are the ferry" in " ".join(both["decided"])


def test_a_claim_that_was_rejected_whole_is_brought_back_by_its_id(run, claims):
    claim = claims[0]["id"]
    assert "Nothing is left of the claim" in run("review", claim, "--reject", "--author", "Jo").stdout
    assert json.loads(run("review", claim, "--json").stdout)["kind"] == "reject"
    assert "holds no claim" in run("review", claim, "--accept", code=2).stderr
    assert "The claim now" in run("review", claim, "--undo", "--author", "Jo").stdout
    assert shown(run, claim)["id"] == claim


def test_a_decision_about_a_name_is_listed_with_every_claim_that_has_the_name_and_taken_back_there(run, claims):
    claim = next(item for item in claims if [link["kind"] for link in item["mentions"][0]["chain"]] == ["organisation"])
    name = claim["mentions"][0]["chain"][0]["source"]
    done = run("review", claim["id"], "--source", f"{name}=Brenn Works", "--author", "Jo").stdout
    assert "is Brenn Works" in " ".join(done.split())
    assert "The claim now" in done
    now = json.loads(run("review", claim["id"], "--json").stdout)
    assert (now["kind"], now["in_force"]) == ("alias", True)
    run("review", claim["id"], "--undo", "--author", "Jo")
    after = json.loads(run("review", claim["id"], "--json").stdout)
    assert after["in_force"] is False
    assert shown(run, claim["id"]) == claim
    run("review", claim["id"], "--redo", "--event", str(now["event"]))
    assert json.loads(run("review", claim["id"], "--json").stdout)["in_force"] is True


def test_one_mention_is_corrected_and_the_rest_stay(run, claims):
    claim = next(item for item in claims if len(item["mentions"]) > 1)
    mention = claim["mentions"][0]["id"]
    run("review", claim["id"], "--correct", '{"source": "Port Authority"}', "--mention", mention)
    found = [json.loads(line) for line in run("claims", "--json").stdout.splitlines()]
    chains = {item["id"]: item["chain"] for one in found for item in one["mentions"]}
    assert chains[mention][-1]["source"] == "Port Authority"
    assert sum(link["source"] == "Port Authority" for chain in chains.values() for link in chain) == 1


WRONG = {
    "no such claim": (["c404", "--accept"], "no claim begins with"),
    "no grade": (["{claim}", "--grade", "Z9"], "is no grade"),
    "no names": (["{claim}", "--source", "NKH"], "is not two names"),
    "no JSON": (["{claim}", "--correct", "x", "--mention", "m1"], "is no correction"),
    "nothing to undo": (["{claim}", "--undo"], "no decision about claim"),
    "nothing to redo": (["{claim}", "--redo"], "no decision about claim"),
    "a reason missing": (["{claim}", "--dismiss", "{finding}"], "with a reason"),
    "no such mention": (["{claim}", "--accept", "--mention", "m404"], "no mention m404"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_decided_is_said_in_one_line(run, claims, what):
    words, message = WRONG[what]
    claim = next(item for item in claims if item["findings"])
    filled = [word.replace("{claim}", claim["id"]).replace("{finding}", claim["findings"][0]) for word in words]
    result = run("review", *filled, code=2)
    assert message in result.stderr
    assert result.stdout == ""


def test_a_rebuilt_ledger_is_the_same_and_a_merged_one_too(run, claims):
    run("review", claims[0]["id"], "--grade", "5")
    before = sorted(run("claims", "--json").stdout.splitlines())
    assert json.loads(run("rebuild", "--json").stdout) == {"articles": 18, "read_anew": 0, "orphans": 0}
    assert sorted(run("claims", "--json").stdout.splitlines()) == before
    Ledger.open("other.ledger", create=True).close()
    came = json.loads(run("merge", "news.ledger", "--ledger", "other.ledger", "--json").stdout)
    assert came == {"articles": 18, "already_known": 0, "decisions": 1}
    assert sorted(run("claims", "--json", "--ledger", "other.ledger").stdout.splitlines()) == before
    assert "stood in both" in run("merge", "news.ledger", "--ledger", "other.ledger").stderr


def test_two_ledgers_that_are_named_are_joined_in_the_first(run, tmp_path):
    assert "no such ledger" in run("merge", "joined.ledger", "news.ledger", code=2).stderr
    Ledger.open(tmp_path / "joined.ledger", create=True).close()
    run("merge", "joined.ledger", "news.ledger")
    again = json.loads(run("merge", "joined.ledger", "news.ledger", "--json").stdout)
    assert again["articles"] == 0
    assert again["already_known"] > 0
    assert run("claims", "--json", "--ledger", "joined.ledger").stdout == run("claims", "--json").stdout
    assert "--ledger" in run("merge", "joined.ledger", "news.ledger", "--ledger", "third.ledger", code=2).stderr


@pytest.mark.parametrize("form", ["parquet", "csv", "jsonl"])
def test_every_view_comes_out_row_for_row(run, form):
    written = [json.loads(line) for line in run("export", form, "--to", "out", "--json").stdout.splitlines()]
    assert [Path(item["file"]).stem for item in written] == list(VIEWS)
    with Ledger.open("news.ledger", readonly=True) as ledger:
        for item in written:
            place = Path(item["file"])
            columns, rows = ledger.view(f"{place.stem}_view")
            expected = [dict(zip(columns, row, strict=True)) for row in rows]
            assert item["rows"] == len(expected)
            assert read_back(place, form) == (as_text(expected) if form == "csv" else expected)
    assert not list(Path("out").glob(".*"))


def read_back(place, form):
    if form == "parquet":
        return pq.read_table(place).to_pylist()
    if form == "csv":
        with place.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    return [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines()]


def as_text(rows):
    return [{name: "" if value is None else str(cell(value)) for name, value in row.items()} for row in rows]


def test_a_spreadsheet_takes_no_text_for_a_formula():
    assert [cell(value) for value in ("=1+1", "+1", "-1", "@x", "\tx", "\rx")] == [
        "'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\rx",
    ]  # fmt: skip
    assert [cell(value) for value in (-1, 2.5, None, "a=1", "")] == [-1, 2.5, None, "a=1", ""]


def test_an_export_that_cannot_be_written_says_so_and_leaves_nothing(run, tmp_path):
    (tmp_path / "out").write_text("a file, not a folder", encoding="utf-8")
    assert "cannot be written" in run("export", "csv", "--to", "out", code=2).stderr
