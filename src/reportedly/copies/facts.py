"""The facts of a text in the order it tells them: numbers and names, which a rewrite keeps while other words change."""

import re
from dataclasses import dataclass

from reportedly.records import Span

_FACT = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*"
    r"|(?<=[a-z0-9,;)'’”\"–—-] )[A-Z][^\W\d_]+"  # a capital at the start of a sentence tells nothing
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A number or a name in the middle of a sentence, and where it stands."""

    key: str
    span: Span


def facts(text: str) -> list[Fact]:
    """Return the facts of `text` in order; the same one twice running is one."""
    found: list[Fact] = []
    for match in _FACT.finditer(text):
        key = _key(match.group())
        if not found or found[-1].key != key:
            found.append(Fact(key, Span(*match.span())))
    return found


def fact_keys(text: str) -> list[str]:
    """Return the keys of the facts of `text` in order, the same one twice running included."""
    return list(map(_key, _FACT.findall(text)))


def _key(written: str) -> str:
    return written.replace(",", "").lower()
