"""The pinned lists serve what pyproject.toml asks for, by hash, and say nothing of where packages come from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
GROUPS = PROJECT["dependency-groups"]
RUN = [*PROJECT["project"]["dependencies"], *GROUPS["build"]]
LISTS = {
    "run.txt": RUN,
    "dev.txt": RUN + GROUPS["dev"],
    "bench.txt": RUN + GROUPS["bench"],
    "browser.txt": RUN + GROUPS["dev"] + GROUPS["browser"],
}
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


def pins(name: str) -> dict[str, set[str]]:
    """Return the versions of each package in a list."""
    found: dict[str, set[str]] = {}
    for package, version in PIN.findall((ROOT / "requirements" / name).read_text()):
        found.setdefault(canonicalize_name(package), set()).add(version)
    return found


@pytest.mark.parametrize("name", LISTS)
def test_every_dependency_is_pinned_at_a_version_it_allows(name):
    pinned = pins(name)
    for line in LISTS[name]:
        wanted = Requirement(line)
        versions = pinned.get(canonicalize_name(wanted.name), set())
        assert versions, f"{wanted.name} is not in requirements/{name}: run make lock"
        assert all(wanted.specifier.contains(version, prereleases=True) for version in versions), line


@pytest.mark.parametrize("name", LISTS)
def test_every_pin_has_hashes(name):
    blocks = re.split(r"\n(?=[A-Za-z0-9])", (ROOT / "requirements" / name).read_text())
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("name", LISTS)
def test_the_lists_agree_and_name_no_index(name):
    text = (ROOT / "requirements" / name).read_text()
    assert re.search(r"^\s*(-i|--index-url|--extra-index-url|--find-links|-f)\b|https?://|file:", text, re.M) is None
    run = pins("run.txt")
    assert {package for package, versions in pins(name).items() if package in run and versions != run[package]} == set()
