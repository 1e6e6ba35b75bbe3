"""Files, folders and standard input: told by their content, in order, streaming, nothing lost in silence."""

import gzip
import io
import os
import sqlite3
import tracemalloc
import zipfile

import pytest

from reportedly.articles import ArticleReader
from reportedly.errors import InputError
from reportedly.records import Article, Rejected
from tests.articles.reading import OUTLETS, SENTENCES, page, read_all, reason

TEXT = f"Flood empties lower town\n\n{SENTENCES[0]}"


def reasons(found: list[Article | Rejected]) -> list[str]:
    """The reasons of the rejections."""
    return [item.reason for item in found if isinstance(item, Rejected)]


def test_a_folder_is_read_in_order_of_its_paths_without_hidden_files(tmp_path):
    for name in ("b/two.txt", "a.txt", "b/one.html", "c.txt", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(page() if name.endswith("html") else TEXT)
    found = read_all(str(tmp_path))
    assert [item.input.removeprefix(f"{tmp_path}/") for item in found] == ["a.txt", "b/one.html", "b/two.txt", "c.txt"]
    assert all(isinstance(item, Article) for item in found)


def test_names_that_differ_in_case_only_are_two_files(tmp_path):
    for name in ("flood.txt", "Flood.txt"):
        (tmp_path / name).write_text(TEXT)
    assert len(read_all(str(tmp_path))) == len(list(tmp_path.iterdir()))


@pytest.mark.parametrize("name", ["page.txt", "page.json", "page.warc.gz", "page.pdf", "page"])
def test_the_content_tells_the_format_not_the_name(tmp_path, name):
    (tmp_path / name).write_text(page())
    (found,) = read_all(str(tmp_path / name))
    assert isinstance(found, Article)
    assert found.title == "Flood empties lower town of Arlen"


def test_an_input_that_is_not_there_is_an_error_before_anything_is_read(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(InputError, match=r"no such file or folder.*Check the path"):
        ArticleReader(OUTLETS).read([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 5000, "https://arlencourier.example/"])
def test_an_input_that_is_no_path_is_an_error(name):
    with pytest.raises(InputError):
        ArticleReader(OUTLETS).read([name])


def test_pipes_devices_and_links_that_lead_nowhere_are_rejected(tmp_path):
    os.mkfifo(tmp_path / "a-pipe")
    (tmp_path / "b-device").symlink_to("/dev/zero")
    (tmp_path / "c-nowhere").symlink_to(tmp_path / "gone")
    (tmp_path / "d-itself").symlink_to(tmp_path / "d-itself")
    (tmp_path / "e-folder").symlink_to(tmp_path)
    found = reasons(read_all(str(tmp_path)))
    assert found[:2] == ["a pipe is not read", "a device is not read"]
    assert [text[:16] for text in found[2:4]] == ["cannot be opened"] * 2
    assert found[4:] == ["a link to a folder is not followed"]


def test_a_file_that_cannot_be_opened_is_rejected(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert reasons(read_all(str(tmp_path))) == ["cannot be read (Permission denied)"]


def test_an_empty_folder_is_rejected(tmp_path):
    assert reasons(read_all(str(tmp_path))) == ["a folder without files"]


def test_a_file_that_changes_while_it_is_read_says_so(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One."}\n' * 3)
    found = []
    for item in ArticleReader(OUTLETS).read([str(path)]):
        found.append(item)
        with path.open("a") as more:
            more.write('{"text": "More."}\n' if len(found) < 3 else "")
    assert isinstance(found[-1], Rejected)
    assert found[-1].reason == "changed while it was read: read it again"


def _zip() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("../../etc/evil.html", page())
        archive.writestr("/absolute.html", page())
        archive.writestr("inner.zip", b"PK\x05\x06" + b"\0" * 18)
    return target.getvalue()


def _database() -> bytes:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE claim (id TEXT)")
    content = database.serialize()
    database.close()
    return content


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n" + os.urandom(200), "PDF"),
        (b"\x89PNG\r\n\x1a\n" + os.urandom(200), "picture"),
        (b"\xff\xd8\xff\xe0" + os.urandom(200), "picture"),
        (_zip(), "zip"),
        (_database(), "SQLite"),
        (b"\x1f\x8b" + _zip(), "gzip is damaged"),
        (gzip.compress(_zip()), "zip"),
        (b"filedesc://x.arc 0.0.0.0 20240514 text/plain 77\n", "ARC"),
        (bytes(range(256)) * 4, "unknown kind"),
    ],
)
def test_what_cannot_be_read_is_rejected_by_name(data, word):
    assert word in reason(data)


@pytest.mark.parametrize(
    "text", ["BMW workers of Arlen strike\n\nThe plant stood still on Monday.", "MZ", "PK talks fail in Arlen today"]
)
def test_words_that_begin_like_a_binary_format_are_text(text):
    found = read_all(data=text)
    assert "not read" not in "".join(reasons(found))


def test_gzip_is_unpacked_twice_but_not_for_ever():
    once = gzip.compress(page().encode())
    assert isinstance(read_all(data=once)[0], Article)
    assert isinstance(read_all(data=gzip.compress(once))[0], Article)
    assert "gzip within" in reason(gzip.compress(gzip.compress(once)))


@pytest.mark.parametrize("cut", [1, 4, 8, 20])
def test_cut_gzip_is_rejected(cut):
    assert "gzip ends in the middle" in reason(gzip.compress(page().encode())[:-cut])


def test_a_gzip_bomb_is_stopped():
    assert "200 times" in reason(gzip.compress(b"word " * 40_000_000))


def test_lines_before_a_fault_in_gzip_are_read():
    lines = b"".join(b'{"text": "Line %d of the file."}\n' % number for number in range(50_000))
    *read, last = read_all(data=gzip.compress(lines)[:-1000])
    assert len(read) > 10_000
    assert isinstance(last, Rejected)


def test_records_are_read_as_they_come_and_memory_stays_flat():
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            line = b'{"text": "' + b"The river rose again. " * 40 + b'"}\n'
            size = min(len(line), len(buffer))
            buffer[:size] = line[:size] if size == len(line) else b" " * size
            return size

    found = ArticleReader(OUTLETS).read(["-"], stdin=io.BufferedReader(Endless()))
    next(found)
    tracemalloc.start()
    for _ in range(300):
        next(found)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


def test_standard_input_stays_open_for_its_owner():
    source = io.BytesIO(TEXT.encode())
    list(ArticleReader(OUTLETS).read(["-"], stdin=source))
    assert not source.closed
