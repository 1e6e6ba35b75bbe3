"""Takes what a person pastes or drops, under names that cannot lead out of their folder."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from starlette.datastructures import UploadFile

from reportedly.web.reading import new_folder

LONGEST_NAME = 80
CHUNK = 2**20
SUFFIX = re.compile(r"(\.[A-Za-z0-9]{1,8}){0,2}$")
UNSAFE = re.compile(r"[^\w.-]+")


def safe_name(given: str, number: int) -> str:
    """Return a file name without folders, controls or a leading dot; `number` keeps two of one name apart."""
    name = PureWindowsPath(PurePosixPath(given.replace("\x00", "")).name).name
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    found = SUFFIX.search(plain)
    suffix = found[0] if found else ""
    stem = UNSAFE.sub("-", plain[: len(plain) - len(suffix)]).strip(".-")[:LONGEST_NAME]
    return f"{number:03}-{stem or 'input'}{suffix.lower()}"


def stored_text(text: str) -> tuple[Path, list[str]]:
    """Store pasted text as a file; returns its folder and what it is called."""
    folder = new_folder()
    markup = text.lstrip()[:200].lower().startswith(("<!doctype html", "<html", "<?xml"))
    (folder / f"001-pasted{'.html' if markup else '.txt'}").write_text(text, encoding="utf-8", errors="replace")
    return folder, ["pasted text"]


async def stored_files(files: Sequence[UploadFile]) -> tuple[Path, list[str]]:
    """Store uploaded files, piece by piece; returns their folder and what they are called."""
    folder, names = new_folder(), []
    for number, file in enumerate(files, start=1):
        given = file.filename or "input"
        with (folder / safe_name(given, number)).open("wb") as stored:
            while piece := await file.read(CHUNK):
                stored.write(piece)
        names.append(given)
    return folder, names
