"""What holds for the project as a whole: its form, its stages, and that it names no machine and no registry."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "reportedly"
STAGES = ("articles", "copies", "mentions", "values", "claims", "provenance", "grades")
KEPT = ("src", "tests", "docs", "bench", "training", "examples", "requirements", ".ci", ".github")
TEXT = {".py", ".md", ".toml", ".txt", ".csv", ".json", ".sql", ".html", ".js", ".css", ".xml", ".yml", ".in", ""}
REGISTRIES = re.compile(r"python" r"hosted\.org|pypi" r"\.org|registry\.npm" r"js|deb\.deb" r"ian")
MACHINE = re.compile(r"(?<![\w.~-])/(?:work|root|farm)/|/home/\w|/Users/\w")
BESIDE = re.compile(r"\.\./shared|(?<![\w-])shared/benchmarks")


def texts() -> list[Path]:
    """Every text file that belongs to the project."""
    found = [path for folder in KEPT for path in (ROOT / folder).rglob("*")]
    found += list(ROOT.iterdir())
    return sorted(path for path in found if path.is_file() and path.suffix in TEXT and _kept(path))


def _kept(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    hidden = any(part.startswith(".") and part not in {".ci", ".github", ".gitignore"} for part in parts)
    return not hidden and "__pycache__" not in parts and path.stat().st_size < 2_000_000


def naming(pattern: re.Pattern[str], *, but: set[str]) -> list[str]:
    """Return the places where `pattern` is found, as path:line."""
    hits = []
    for path in texts():
        name = path.relative_to(ROOT).as_posix()
        if name in but:
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        hits += [f"{name}:{number}: {line[:100]}" for number, line in enumerate(lines, 1) if pattern.search(line)]
    return hits


def test_nothing_names_a_package_registry():
    assert naming(REGISTRIES, but=set()) == []


def test_nothing_names_a_path_of_a_machine():
    assert naming(MACHINE, but={"tests/project/test_layout.py"}) == []


def test_only_the_ci_script_knows_of_data_beside_the_project():
    assert naming(BESIDE, but={".ci/run", "tests/project/test_layout.py"}) == []


def test_no_file_has_two_subjects():
    long = {path.name: size for path in PACKAGE.rglob("*.py") if (size := len(path.read_text().splitlines())) > 400}
    assert long == {}


@pytest.mark.parametrize("stage", [stage for stage in STAGES if (PACKAGE / stage / "__init__.py").exists()])
def test_a_stage_opens_with_its_number_what_comes_in_and_what_goes_out(stage):
    docstring = ast.get_docstring(ast.parse((PACKAGE / stage / "__init__.py").read_text())) or ""
    first = docstring.splitlines()[0]
    number = STAGES.index(stage) + 1
    assert re.fullmatch(rf"Stage {number}, {stage}: .+ in, .+ out\.", first), first
