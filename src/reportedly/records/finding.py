"""Findings: what a careful reader would object to."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from reportedly.records.article import Evidence

Severity = Literal["info", "doubt", "warning"]

KINDS: dict[str, Severity] = {
    "copied": "info",
    "uncredited-copy": "warning",
    "circular-citation": "warning",
    "self-citation": "doubt",
    "lost-attribution": "warning",
    "raised-certainty": "warning",
    "changed-number": "warning",
    "dropped-bound": "doubt",
    "second-hand-link": "doubt",
    "origin-not-read": "info",
    "citation-not-supported": "warning",
    "suspected-common-root": "doubt",
    "silent-correction": "warning",
    "arithmetic": "warning",
    "conflict": "doubt",
    "update": "info",
    "stale": "doubt",
    "anonymous-only": "doubt",
    "unknown-source": "doubt",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding: its kind, the sentence that could be sent to an editor, and the words it rests on.

    `dismissed` says who dismissed it and why; its claim then no longer names it.
    """

    id: str
    kind: str
    severity: Severity
    because: str
    evidence: tuple[Evidence, ...]
    claim: str | None = None
    dismissed: str | None = None


def finding(kind: str, because: str, evidence: tuple[Evidence, ...], claim: str | None = None) -> Finding:
    """Return a finding of `kind` with its id, which depends on kind, claim and evidence alone."""
    places = [f"{item.article}:{item.span.start}-{item.span.end}" for item in evidence]
    digest = hashlib.sha256("|".join([kind, claim or "", *places]).encode()).hexdigest()[:16]
    return Finding(id="f" + digest, kind=kind, severity=KINDS[kind], because=because, evidence=evidence, claim=claim)
