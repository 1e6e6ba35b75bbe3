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
from functools import lru_cache
from random import Random

from .marked import CUE, SPLIT, label

Slot = str | Callable[[], str]
Node = tuple[str, object]
_STOPS = {"(": ")", "[": "]", "<": ">", "«": "»"}


@dataclass(slots=True)
class Context:
    """What an expansion depends on besides the grammar."""

    rng: Random
    slots: Mapping[str, Slot] = field(default_factory=dict)
    reported: bool = False
    negative: bool = False
    plural: tuple[bool, ...] = (False, False, False, False)


class Grammar:
    """Named rules, each a tuple of templates of equal weight."""

    def __init__(self, *tables: Mapping[str, tuple[str, ...]]) -> None:
        self._rules: dict[str, tuple[str, ...]] = {}
        for table in tables:
            self._rules.update(table)

    def say(self, name: str, context: Context) -> str:
        """Return one expansion of the rule `name`."""
        rule = self._rules[name]
        chosen = rule[int(context.rng.random() * len(rule))]
        return self.expand(chosen, context)

    def expand(self, template: str, context: Context) -> str:
        """Return one expansion of `template`."""
        out: list[str] = []
        self._walk(parse(template), context, out)
        return "".join(out)

    def _walk(self, nodes: tuple[Node, ...], context: Context, out: list[str]) -> None:
        for kind, value in nodes:
            if kind == "text":
                out.append(value)  # type: ignore[arg-type]
            elif kind == "name":
                out.append(self._named(str(value), context))
            elif kind == "(":
                self._walk(value[int(context.rng.random() * len(value))], context, out)  # type: ignore[arg-type,index]
            else:
                self._branch(kind, value, context, out)

    def _branch(self, kind: str, value: object, context: Context, out: list[str]) -> None:
        if kind == "«":
            link, nodes = value  # type: ignore[misc]
            inner: list[str] = []
            self._walk(nodes, context, inner)
            out.append(label("".join(inner), CUE + link))
            return
        second = {"[": context.reported, "<": context.negative}.get(kind)
        if second is None:
            second = context.plural[int(kind[1])]
        self._walk(value[1 if second else 0], context, out)  # type: ignore[index]

    def _named(self, name: str, context: Context) -> str:
        slot = context.slots.get(name)
        if slot is None:
            return self.say(name, context)
        return slot if isinstance(slot, str) else slot()

    def count(self, name: str) -> int:
        """Return how many wordings the rule `name` has; a slot counts as one."""
        if name not in self._rules:
            return 1
        return sum(self.count_template(template) for template in self._rules[name])

    def count_template(self, template: str) -> int:
        """Return how many wordings `template` has."""
        return self._count(parse(template))

    def _count(self, nodes: tuple[Node, ...]) -> int:
        total = 1
        for kind, value in nodes:
            if kind == "name":
                total *= self.count(str(value))
            elif kind == "(":
                total *= sum(self._count(branch) for branch in value)  # type: ignore[attr-defined]
            elif kind == "«":
                total *= self._count(value[1])  # type: ignore[index]
            elif kind != "text":
                total *= self._count(value[0])  # type: ignore[index]
        return total


@lru_cache(maxsize=None)
def parse(template: str) -> tuple[Node, ...]:
    """Return the nodes of `template`."""
    nodes, end = _sequence(template, 0, "")
    if end != len(template):
        raise ValueError(f"a bracket is closed that was not opened: {template!r} at {end}")
    return nodes


def _sequence(text: str, at: int, stops: str) -> tuple[tuple[Node, ...], int]:
    nodes: list[Node] = []
    start = at
    while at < len(text) and text[at] not in stops:
        letter = text[at]
        if letter not in "{([<«~^":
            at += 1
            continue
        if at > start:
            nodes.append(("text", text[start:at]))
        node, at = _bracket(text, at)
        nodes.append(node)
        start = at
    if at > start:
        nodes.append(("text", text[start:at]))
    return tuple(nodes), at


def _bracket(text: str, at: int) -> tuple[Node, int]:
    letter = text[at]
    if letter == "^":
        return ("text", SPLIT), at + 1
    if letter == "{":
        end = text.index("}", at)
        return ("name", text[at + 1 : end]), end + 1
    if letter == "«":
        nodes, end = _sequence(text, at + 3, "»")
        return ("«", (int(text[at + 1]), nodes)), end + 1
    if letter == "~":
        return _agreement(text, at + 1)
    return _branches(text, at, _STOPS[letter], "/" if letter == "(" else "|")


def _agreement(text: str, at: int) -> tuple[Node, int]:
    link = text[at] if text[at].isdigit() else "0"
    first, middle = _sequence(text, at + text[at].isdigit(), "|")
    second, end = _sequence(text, middle + 1, "~")
    return ("~" + link, (first, second)), end + 1


def _branches(text: str, at: int, stop: str, between: str) -> tuple[Node, int]:
    kind = text[at]
    branches: list[tuple[Node, ...]] = []
    at += 1
    while True:
        nodes, at = _sequence(text, at, between + stop)
        branches.append(nodes)
        at += 1
        if text[at - 1] == stop:
            return (kind, tuple(branches)), at
