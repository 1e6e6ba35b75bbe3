"""Documentation cannot drift: every command, setting and finding kind is in it, and its examples run."""

import re
from pathlib import Path
from typing import get_args

import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

from reportedly.records.finding import KINDS
from reportedly.records.mention import Certainty, SourceKind, Speech, Stance
from reportedly.settings import explained

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
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
