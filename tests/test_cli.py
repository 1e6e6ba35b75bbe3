"""The command line: what it prints where, and how it ends."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import reportedly
from reportedly.cli import main
from reportedly.errors import InputError
from reportedly.ledger import Ledger
from reportedly.records import Mention, Rejected, Values
from tests.ledger.world import CLAIM, MENTIONS, VALUES, filled

COMMANDS = ["read", "claims", "show", "articles", "copies", "findings", "annotate", "verify", "log", "demo"]


@dataclass
class Summary:
    """What the flow gives back."""

    articles: int = 3
    already_known: int = 0
    rejected: int = 1
    copies: int = 1
    claims: int = 2


class Flow:
    """Stands in for the flow: whatever it is given to read, it finds the small world."""

    @staticmethod
    def read(inputs, ledger, *, settings, progress, refused) -> Summary:
        if "missing.html" in inputs:
            raise InputError("there is no such file", where="missing.html", hint="Check the name.")
        if "stop.html" in inputs:
            raise KeyboardInterrupt
        filled(ledger)
        assert settings.ledger.busy_timeout == 10
        assert progress is None
        assert callable(refused)
        return Summary()

    @staticmethod
    def annotate(lines, *, settings) -> Iterator[tuple[str, tuple[Mention, ...], Values]]:
        assert settings.reader == "encoder"
        for text in lines:
            yield text["id"], MENTIONS[:1], VALUES[MENTIONS[0].article] if text["text"] else Values()


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command in a folder with a filled `news.ledger`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "reportedly.pipeline", Flow)
    monkeypatch.setattr(reportedly, "pipeline", Flow, raising=False)
    with Ledger.open("news.ledger", create=True) as ledger:
        filled(ledger)

    def invoke(*words: str, **options: object) -> Result:
        return CliRunner().invoke(main, words, prog_name="reportedly", **options)

    return invoke


def records(result):
    return [json.loads(row) for row in result.stdout.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_and_takes_json(run, command):
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "--json" in result.stdout
    assert "--settings" in result.stdout
    assert all(len(row) <= 100 for row in result.stdout.splitlines())


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["claims"], {"id", "text", "sources"}),
        (["claims", "containers"], {"id", "text", "sources"}),
        (["show", "c1"], {"id", "mentions"}),
        (["articles"], {"id", "copy_of", "sha256"}),
        (["articles", "--rejected"], {"input", "reason"}),
        (["copies"], {"family", "of", "direction_known"}),
        (["findings"], {"kind", "because", "evidence"}),
        (["findings", "--kind", "copied"], {"kind"}),
        (["log"], {"number", "at", "author", "kind", "subject", "body", "digest"}),
        (["read", "x.html", "--ledger", "new.ledger"], {"articles", "rejected", "claims", "rejections"}),
        (["demo"], {"articles", "claims"}),
    ],
)
def test_json_is_all_that_stands_on_stdout(run, words, names):
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    assert records(result)
    for record in records(result):
        assert names <= set(record)


@pytest.mark.parametrize("words", [["verify"], ["findings", "--kind", "stale"], ["claims", "submarine"]])
def test_nothing_found_is_an_empty_stdout_in_json(run, words):
    result = run(*words, "--json")
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["claims"], "up to 1,200 containers"),
        (["show", "c1"], "Both mentions name it."),
        (["articles"], "Kell Harbour loses boxes"),
        (["articles", "--rejected"], "PDF is not read yet"),
        (["copies"], "Tidewater Agency"),
        (["findings"], "The Gull took it"),
        (["log"], "reportedly  read"),
        (["read", "x.html"], "1 rejected"),
        (["demo"], "Claims with the most to say"),
    ],
)
def test_people_get_tables(run, words, expected):
    result = run(*words)
    assert result.exit_code == 0, result.output
    assert expected in result.stdout
    assert "\x1b" not in result.output


def test_a_claim_is_found_by_the_beginning_of_its_id(run):
    assert CLAIM.text in run("show", "c1").stdout
    assert run("show", "c").exit_code == 2
    assert "c1, c2" in run("show", "c").stderr


def test_a_person_sees_as_many_claims_as_asked_for(run):
    assert "Nobody was hurt" in run("claims").stdout
    assert "Nobody was hurt" not in run("claims", "--limit", "1").stdout
    assert len(records(run("claims", "--limit", "1", "--json"))) == 1


def test_nothing_found_is_said_to_a_person(run):
    result = run("claims", "submarine")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No claim holds all of these words.\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["findings", "--kind", "stale"], "No finding of kind stale."),
        (["log", "c404"], "Nothing was done to 'c404'. SUBJECT is a full id."),
        (["findings", "--ledger", "new.ledger"], "No findings."),
        (["copies", "--ledger", "new.ledger"], "Nobody took text from anybody."),
        (["log", "--ledger", "new.ledger"], "Nothing was done yet."),
    ],
)
def test_what_a_list_does_not_hold_is_said_and_no_empty_table_shown(run, words, said):
    Ledger.open("new.ledger", create=True).close()
    result = run(*words)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"{said}\n")


def test_rejected_inputs_make_a_strict_reading_fail(run):
    assert run("read", "x.html").exit_code == 0
    assert run("read", "x.html", "--strict").exit_code == 1


def test_the_demo_says_what_to_look_at_next(run):
    result = run("demo")
    command = result.stderr.strip().rpartition(": reportedly ")[2].split()
    assert command[:2] == ["show", "c1"]
    assert run(*command).exit_code == 0


def test_reading_without_a_ledger_annotates_texts(run, tmp_path):
    texts = '{"id": "one", "text": "On Monday"}\nnot json\n'
    result = run("annotate", "-", "--json", input=texts)
    assert [record["id"] for record in records(result)] == ["one"], (result.output, result.exception)
    assert "-:2: this is not JSON." in result.stderr
    assert run("annotate", "-", "--json", "--strict", input=texts).exit_code == 1
    (tmp_path / "in.jsonl").write_text(texts.splitlines()[0])
    result = run("annotate", "in.jsonl")
    assert result.exit_code == 0
    assert "Port Authority (organisation, “said”)" in result.stdout


def test_a_clean_ledger_verifies(run):
    result = run("verify")
    assert result.exit_code == 0
    assert result.stderr == "3 articles, 2 mentions, 2 claims: everything is as it should be.\n"


@pytest.mark.parametrize("as_json", [True, False])
def test_a_damaged_ledger_does_not_verify(run, as_json):
    with Ledger.open("news.ledger") as ledger:
        ledger.connection.execute("UPDATE articles SET text = text || ' and more'")
    result = run("verify", *(["--json"] if as_json else []))
    assert result.exit_code == 1
    assert "6 problems" in result.stderr
    if as_json:
        assert len(records(result)) == 6
        assert set(records(result)[0]) == {"problem"}


WRONG_USE = {
    "no command at all": ["claimz"],
    "nothing to read": ["read"],
    "no claim named": ["show"],
    "no such claim": ["show", "c404"],
    "no such kind": ["findings", "--kind", "nonsense"],
    "nearly an option": ["claims", "--limt", "3"],
    "no such option": ["claims", "--frobnicate"],
    "an option before the command": ["--ledger", "news.ledger", "claims"],
    "no such ledger": ["claims", "--ledger", "none.ledger"],
    "no ledger": ["claims", "--ledger", "notes.txt"],
    "no such folder": ["read", "x.html", "--ledger", "no/such/news.ledger"],
    "no such settings": ["claims", "--settings", "none.toml"],
    "wrong settings": ["claims", "--settings", "wrong.toml"],
    "no such input": ["read", "missing.html"],
    "no such texts": ["annotate", "none.jsonl"],
    "less than one": ["claims", "--limit", "0"],
}


@pytest.mark.parametrize("what", WRONG_USE)
def test_wrong_use_is_exit_code_2_and_a_message_on_stderr_only(run, tmp_path, what):
    (tmp_path / "notes.txt").write_text("Not a ledger. " * 20)
    (tmp_path / "wrong.toml").write_text("raeder = 1")
    result = run(*WRONG_USE[what])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr
    assert "Traceback" not in result.stderr
    if result.stderr.startswith("reportedly: "):
        assert result.stderr.count("\n") == 1
        assert "?." not in result.stderr


def test_a_message_cannot_steer_the_terminal(run):
    result = run("claims", "--ledger", "x\x1b[2J\nsecond.ledger")
    assert result.exit_code == 2
    assert "\x1b" not in result.stderr
    assert result.stderr.count("\n") == 1


def test_stopping_is_not_an_error_message(run):
    result = run("read", "stop.html")
    assert result.exit_code == 130
    assert "goes on from there" in result.stderr


def test_the_version_is_told(run):
    assert reportedly.__version__ in run("--version").stdout


def started(*words: str, folder: Path, **env: str):
    environment = {**os.environ, "PYTHONWARNINGS": "error", **env}
    command = [sys.executable, "-m", "reportedly", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, env=environment, check=False)  # noqa: S603


def test_who_stops_reading_our_output_is_no_error(run, tmp_path):
    with Ledger.open("news.ledger") as ledger:
        ledger.put_claims(
            [CLAIM.__class__(id=f"c{number:05}", text="x" * 500, appearances=()) for number in range(500)]
        )
    assert run("claims", "--limit", "1").exit_code == 0
    shell = f'"{sys.executable}" -m reportedly claims --json | head -n 1 >/dev/null; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603, S607
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_an_output_without_unicode_gets_what_it_can_hold(run, tmp_path):
    assert run("claims").exit_code == 0
    done = started("show", "c1", folder=tmp_path, PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    done = started("show", "c1", "--json", folder=tmp_path, PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout)["id"] == "c1"


def test_a_rejected_file_name_that_is_no_text_is_shown(run):
    with Ledger.open("news.ledger") as ledger:
        ledger.reject(Rejected(input="caf\udce9.html", reason="it cannot be opened"))
    assert "caf\\udce9.html" in run("articles", "--rejected").stdout
