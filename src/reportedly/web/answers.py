"""The answer to "how many independent sources, and who was first?" in one sentence each."""

from collections.abc import Mapping

from reportedly.ledger.listing import Listed
from reportedly.outputs.plain import plain
from reportedly.outputs.words import plural
from reportedly.records import Independence, Root, Sources
from reportedly.web.rendering import day_words, interval

KINDS: Mapping[str, str] = {
    "person": "a person",
    "organisation": "an organisation",
    "document": "a document",
    "group": "a group",
    "own-voice": "the outlet itself",
    "outlet-not-read": "an outlet that was not read",
    "outlet-does-not-say": "an outlet that does not say so",
    "altered-copy": "an altered copy",
    "no-origin": "no origin found",
    "anonymous": "unnamed",
}


def answer(claim: Listed, sources: Sources) -> str:
    """Return in one sentence who repeats a claim and what stands behind it."""
    carried = f"Carried by {plural(claim.outlets, 'outlet')}"
    if not sources.for_.roots:
        return f"{carried}; nobody stands behind it."
    said = f"{carried}; goes back to {_count(sources.for_)}{_hidden(sources.for_)}"
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


def _hidden(found: Independence) -> str:
    """What a reader must know of these sources: that they cannot be named, or only cite one another."""
    if all(root.kind == "no-origin" for root in found.roots):
        return ", whose origin was not found: the reports cite one another"
    if all(root.kind == "own-voice" for root in found.roots):
        return ", the outlets themselves: nobody is named"
    unnamed = sum(root.kind == "anonymous" for root in found.roots)
    if not unnamed:
        return ""
    if unnamed == len(found.roots):
        return ", unnamed" if unnamed == 1 else ", all unnamed"
    return f", {'one' if unnamed == 1 else unnamed} of them unnamed"
