"""The example world is what its stories say: nobody edits a page by hand."""

import gzip
from pathlib import Path

import pytest

from examples.make_newsroom import NEWSROOM, SITES, files, stories

MADE = files()


def unpacked(content: bytes) -> bytes:
    """Compressed bytes differ between versions of zlib; what they hold does not."""
    return gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content


@pytest.mark.parametrize("name", MADE)
def test_every_file_is_what_its_story_gives(name):
    assert unpacked((NEWSROOM / name).read_bytes()) == unpacked(MADE[name])


def test_the_folder_holds_nothing_else():
    assert {path.relative_to(NEWSROOM).as_posix() for path in NEWSROOM.rglob("*") if path.is_file()} == set(MADE)


def test_the_world_is_as_large_as_it_says():
    world = stories()
    assert len(world) >= 16
    assert len({story.outlet for story in world}) >= 7
    assert {story.form for story in world} == {"page", "feed", "archive"}


def test_every_outlet_of_the_world_is_invented_and_in_its_table():
    table = (Path(NEWSROOM).parent / "outlets.csv").read_text()
    assert all(address.endswith(".example") and address.removeprefix("https://") in table for address in SITES.values())
    names = {line.split(",")[0] for line in table.splitlines()[1:]}
    assert "Kestral Times" not in names
    assert "Kestrel Times" in names


def test_every_story_is_in_the_list_of_what_to_expect():
    expected = (NEWSROOM.parent / "EXPECTED.md").read_text()
    assert [story.name for story in stories() if f"| {story.name.split('-')[0]} " not in expected] == []
