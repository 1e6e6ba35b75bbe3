"""Whatever stands in the program is used by it, by a benchmark or by a page; what tests alone use is not needed."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).parents[2]
USERS = ("src", "bench", "training", "docs")
# What is used though nothing names it, each with the reason.
KNOWN = {
    "readable": "io.RawIOBase asks for it",
    "readinto": "io.RawIOBase asks for it",
    "tell": "fastwarc asks for it",
    "on_broken_pipe": "rich asks for it",
    "votes_of": "makes the votes that the methods of docs/grades.md take of quantities",
}


def trees(folder: str) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((PROJECT / folder).rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def used() -> Counter[str]:
    """How often each name is read, called, matched or given as a keyword, and every word of pages and scripts."""
    found: Counter[str] = Counter()
    for folder in USERS:
        for _, tree in trees(folder):
            for node in ast.walk(tree):
                match node:
                    case ast.Name(id=name, ctx=ast.Load()) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
                        found[name] += 1
                    case ast.MatchClass(kwd_attrs=names):
                        found.update(names)
    for page in (PROJECT / "src").rglob("*.*"):
        if page.suffix in {".html", ".js", ".sql"}:
            found.update(re.findall(r"\w+", page.read_text(encoding="utf-8")))
    return found


def defined(body: list[ast.stmt]) -> Iterator[tuple[str, int]]:
    """The functions, classes, constants and fields of a module; what a decorator hands to click or FastAPI is used."""
    for node in body:
        match node:
            case ast.FunctionDef(name=name, lineno=line, decorator_list=marks):
                if not any(isinstance(mark, ast.Call) for mark in marks):
                    yield name, line
            case ast.ClassDef(name=name, lineno=line, body=inner):
                yield name, line
                yield from defined(inner)
            case (
                ast.Assign(targets=[ast.Name(id=name)], lineno=line)
                | ast.AnnAssign(target=ast.Name(id=name), lineno=line)
            ):
                yield name, line


def test_nothing_stands_in_the_program_that_nothing_uses():
    found = used()
    unused = [
        f"{path.relative_to(PROJECT)}:{line} {name}"
        for path, tree in trees("src")
        for name, line in defined(tree.body)
        if not found[name] and name not in KNOWN and not name.startswith("__")
    ]
    assert unused == []


def test_what_is_excepted_is_still_there_and_still_unnamed():
    found = used()
    there = {name for _, tree in trees("src") for name, _ in defined(tree.body)}
    assert [name for name in KNOWN if name not in there or (found[name] and name != "tell")] == []
