"""The answer to "how many independent sources, and who was first?" in one sentence each."""

from collections.abc import Mapping

from reportedly.ledger.listing import Listed
from reportedly.outputs.plain import plain
from reportedly.outputs.words import ROOT_KINDS, hidden, plural
from reportedly.records import Independence, Root, Sources
from reportedly.web.rendering import day_words, interval

KINDS: Mapping[str, str] = {
    **ROOT_KINDS,
    "person": "a person",
    "organisation": "an organisation",
    "document": "a document",
    "group": "a group",
}


def answer(claim: Listed, sources: Sources) -> str:
    """Return in one sentence who repeats a claim and what stands behind it."""
    carried = f"Carried by {plural(claim.outlets, 'outlet')}"
    if not sources.for_.roots:
        return f"{carried}; nobody stands behind it."
    said = f"{carried}; goes back to {_count(sources.for_)}{hidden(sources.for_)}"
    if sources.against.most:
        speak = "speaks" if sources.against.most == 1 else "speak"
        said += f"; {_count(sources.against)} {speak} against it"
    return f"{said}."


def first(claim: Listed) -> str:
    """Return who was first, as far as this ledger knows."""
    if not claim.first_outlet:
        return ""
    if not claim.first_published:
        return f"{plain(claim.first_outlet)} (no date known)"
    doubt = "" if (claim.first_confidence or 0) >= 0.5 else " (that date is uncertain)"
    return f"{plain(claim.first_outlet)}, {day_words(claim.first_published)}{doubt}"


def kind_words(root: Root) -> str:
    """Return what kind of root this is."""
    count = f", counted as {root.count}" if root.count > 1 else ""
    return KINDS.get(root.kind, root.kind) + count


def _count(found: Independence) -> str:
    noun = "source" if found.most == 1 else "sources"
    return f"{interval(found.least, found.most)} independent {noun}"
