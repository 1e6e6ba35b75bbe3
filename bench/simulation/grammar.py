"""A small grammar: templates that expand to many wordings and can count them.

A template is text with
    {name}      another rule, or a slot that the caller fills
    (a/b/c)     one of several
    [a|b]       a when the words are spoken now, b when they are reported ("is" / "was")
    <a|b>       a in the affirmative, b in the negative
    ~a|b~       a for one outermost source, b for several; ~1a|b~ for the next source of the chain
    «0 said»    the words that attribute, for link 0 of the chain
    ^           where a quotation may be interrupted
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Protocol

from .marked import CUE, SPLIT, label
from .tables import Rules

Slot = str | Callable[[], str]
_CLOSING = {"(": ")", "[": "]", "<": ">"}
_ONE_SOURCE = (False, False, False, False)


@dataclass(slots=True)
class Context:
    """What an expansion depends on besides the grammar."""

    rng: Random
    slots: Mapping[str, Slot] = field(default_factory=dict)
    reported: bool = False
    negative: bool = False
    plural: tuple[bool, ...] = _ONE_SOURCE


class Node(Protocol):
    """A part of a template: it can be said, and its wordings can be counted."""

    def say(self, grammar: "Grammar", context: Context) -> str:
        """Return one wording."""

    def count(self, grammar: "Grammar") -> int:
        """Return how many wordings there are."""


@dataclass(frozen=True, slots=True)
class _Text:
    words: str

    def say(self, _grammar: "Grammar", _context: Context) -> str:
        return self.words

    def count(self, _grammar: "Grammar") -> int:
        return 1


@dataclass(frozen=True, slots=True)
class _Name:
    name: str

    def say(self, grammar: "Grammar", context: Context) -> str:
        slot = context.slots.get(self.name)
        if slot is None:
            return grammar.say(self.name, context)
        return slot if isinstance(slot, str) else slot()

    def count(self, grammar: "Grammar") -> int:
        return grammar.count(self.name)


@dataclass(frozen=True, slots=True)
class _Row:
    nodes: tuple[Node, ...]

    def say(self, grammar: "Grammar", context: Context) -> str:
        return "".join([node.say(grammar, context) for node in self.nodes])

    def count(self, grammar: "Grammar") -> int:
        total = 1
        for node in self.nodes:
            total *= node.count(grammar)
        return total


@dataclass(frozen=True, slots=True)
class _Choice:
    branches: tuple[_Row, ...]

    def say(self, grammar: "Grammar", context: Context) -> str:
        return self.branches[int(context.rng.random() * len(self.branches))].say(grammar, context)

    def count(self, grammar: "Grammar") -> int:
        return sum(branch.count(grammar) for branch in self.branches)


@dataclass(frozen=True, slots=True)
class _Switch:
    """One of two wordings, as the context has it; they count as one."""

    kind: str
    first: _Row
    second: _Row

    def say(self, grammar: "Grammar", context: Context) -> str:
        if self.kind == "[":
            second = context.reported
        elif self.kind == "<":
            second = context.negative
        else:
            second = context.plural[int(self.kind)]
        return (self.second if second else self.first).say(grammar, context)

    def count(self, grammar: "Grammar") -> int:
        return self.first.count(grammar)


@dataclass(frozen=True, slots=True)
class _Cue:
    link: int
    words: _Row

    def say(self, grammar: "Grammar", context: Context) -> str:
        return label(self.words.say(grammar, context), CUE + self.link)

    def count(self, grammar: "Grammar") -> int:
        return self.words.count(grammar)


class Grammar:
    """Named rules, each a tuple of templates of equal weight."""

    def __init__(self, *tables: Rules) -> None:
        self._rules: Rules = {}
        for table in tables:
            self._rules.update(table)

    def say(self, name: str, context: Context) -> str:
        """Return one wording of the rule `name`."""
        rule = self._rules[name]
        return self.expand(rule[int(context.rng.random() * len(rule))], context)

    def expand(self, template: str, context: Context) -> str:
        """Return one wording of `template`."""
        return parse(template).say(self, context)

    def count(self, name: str) -> int:
        """Return how many wordings the rule `name` has; a slot counts as one."""
        return sum(self.count_template(template) for template in self._rules.get(name, ("",)))

    def count_template(self, template: str) -> int:
        """Return how many wordings `template` has."""
        return parse(template).count(self)


@cache
def parse(template: str) -> _Row:
    """Return the parts of `template`."""
    return _row(template, 0, "")[0]


def _row(text: str, at: int, stops: str) -> tuple[_Row, int]:
    nodes: list[Node] = []
    start = at
    while at < len(text) and text[at] not in stops:
        if text[at] not in "{([<«~^":
            at += 1
            continue
        if at > start:
            nodes.append(_Text(text[start:at]))
        node, at = _part(text, at)
        nodes.append(node)
        start = at
    if at > start:
        nodes.append(_Text(text[start:at]))
    return _Row(tuple(nodes)), at


def _part(text: str, at: int) -> tuple[Node, int]:
    letter = text[at]
    if letter == "^":
        return _Text(SPLIT), at + 1
    if letter == "{":
        end = text.index("}", at)
        return _Name(text[at + 1 : end]), end + 1
    if letter == "«":
        words, end = _row(text, at + 3, "»")
        return _Cue(int(text[at + 1]), words), end + 1
    if letter == "~":
        link = text[at + 1] if text[at + 1].isdigit() else "0"
        first, middle = _row(text, at + 1 + text[at + 1].isdigit(), "|")
        second, end = _row(text, middle + 1, "~")
        return _Switch(link, first, second), end + 1
    return _bracket(text, at)


def _bracket(text: str, at: int) -> tuple[Node, int]:
    kind, stop = text[at], _CLOSING[text[at]]
    between = "/" if kind == "(" else "|"
    branches: list[_Row] = []
    while text[at] != stop or not branches:
        branch, at = _row(text, at + 1, between + stop)
        branches.append(branch)
    if kind == "(":
        return _Choice(tuple(branches)), at + 1
    return _Switch(kind, branches[0], branches[1]), at + 1
