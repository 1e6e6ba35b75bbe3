"""Documentation cannot drift: every command, setting and finding kind is in it, and its examples run."""

import re
import shlex
from pathlib import Path
from typing import get_args

import click
import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

from reportedly.cli import main
from reportedly.records.finding import KINDS
from reportedly.records.mention import Certainty, SourceKind, Speech, Stance
from reportedly.settings import explained

ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), ROOT / "bench" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SECTIONS = ("## Example", "## What it is not", "## Where it comes from")


@pytest.mark.parametrize("kind", KINDS)
def test_every_finding_kind_has_a_page_with_definition_example_limits_and_origin(kind):
    page = (ROOT / "docs" / "findings" / f"{kind}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# `{kind}`\n\n")
    assert f"Severity: {KINDS[kind]}." in page
    assert [section for section in SECTIONS if f"\n{section}\n" not in page] == []


def test_no_finding_page_describes_a_kind_that_does_not_exist():
    pages = {path.stem for path in (ROOT / "docs" / "findings").glob("*.md")} - {"index"}
    assert pages == set(KINDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("example", list(find_examples(*map(str, PAGES))), ids=str)
def test_examples_in_the_documentation_run(example: CodeExample, eval_example: EvalExample):
    if example.prefix_settings().get("test") == "no" or not example.prefix.startswith("py"):
        return
    eval_example.run_print_check(example)


def test_every_setting_is_in_the_documentation():
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert [item.name for item in explained() if f"`{item.name}`" not in page] == []


@pytest.mark.parametrize("word", [*get_args(SourceKind), *get_args(Speech), *get_args(Certainty), *get_args(Stance)])
def test_every_word_the_json_may_hold_is_in_its_reference(word):
    assert re.search(rf"[\"|]{word}[\"|]", (ROOT / "docs" / "json.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", main.commands)
def test_every_command_and_option_is_in_the_documentation(name):
    section = (
        (ROOT / "docs" / "cli.md").read_text(encoding="utf-8").partition(f"## `{name}`\n")[2].partition("\n## ")[0]
    )
    assert section
    options = [option for item in main.commands[name].params for option in item.opts if option.startswith("--")]
    assert [option for option in options if option not in section] == []


CALLED = [
    shlex.split(line, comments=True)[1:]
    for page in PAGES
    for line in re.findall(r"^\$ (?:\.venv/bin/)?(reportedly .+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
]


@pytest.mark.parametrize("words", CALLED, ids=" ".join)
def test_every_call_in_the_documentation_is_one_the_program_takes(words):
    name, *rest = words
    command = main.commands[name]
    known = {option for item in command.params for option in item.opts}
    assert [word for word in rest if word.startswith("-") and word != "-" and word not in known] == []


def test_the_program_has_every_command_of_the_reference_and_no_other():
    named = re.findall(r"^## `(\w+)`$", (ROOT / "docs" / "cli.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(main.commands)
    assert all(isinstance(command, click.Command) and command.help for command in main.commands.values())
