"""What was done to a ledger, and what people decided, as tables for people."""

import json
from collections.abc import Collection, Iterable, Mapping

from rich.table import Table
from rich.text import Text

from reportedly.ledger import Event
from reportedly.outputs.plain import plain
from reportedly.outputs.tables import bare_table
from reportedly.records import (
    DifferentClaims,
    DifferentSources,
    Review,
    SameClaims,
    SameSources,
    SetAlias,
    SetDigit,
    SetLetter,
    SetOwner,
)  # fmt: skip

ORPHAN = "an orphan: its evidence is no longer there"
REASONS = ("because", "text")  # what a person says of a decision
SHOWN = 3  # ids shown of a list
SUBJECT = 36  # characters of a line: what was done is told beside the longest name
SHA256 = 64  # characters
DIGEST = 12  # of them that are shown


def events_table(events: Iterable[Event], orphans: Collection[int] = ()) -> Table:
    """Return one event a row, oldest first; `orphans` are the numbers of decisions whose evidence is not there."""
    table = bare_table()
    table.add_column("no.", justify="right", no_wrap=True)
    table.add_column("when", no_wrap=True)
    table.add_column("who", no_wrap=True)
    table.add_column("what", no_wrap=True)
    table.add_column("of", max_width=SUBJECT, style="cyan", overflow="fold")
    table.add_column("", ratio=1)
    for event in events:
        detail = _detail(event) + (f" ({ORPHAN})" if event.number in orphans else "")
        what = (event.at[:19].replace("T", " "), event.author, event.kind, event.subject, detail)
        table.add_row(str(event.number), *(Text(plain(words)) for words in what))
    return table


def reviews_table(reviews: Iterable[Review]) -> Table:
    """Return one decision a row, oldest first, and whether it holds."""
    table = bare_table()
    table.add_column("no.", justify="right", no_wrap=True)
    table.add_column("when", no_wrap=True)
    table.add_column("who", no_wrap=True)
    table.add_column("decided", no_wrap=True)
    table.add_column("about", max_width=SUBJECT, style="cyan", overflow="fold")
    table.add_column("holds", ratio=1)
    for review in reviews:
        words = getattr(review.decision, "because", "") or getattr(review.decision, "text", "")
        holds = f"taken back by event {review.undone_by}" if review.undone_by else "yes"
        holds = ORPHAN if review.orphan else holds
        what = (review.at[:19].replace("T", " "), review.author, review.kind, _about(review))
        table.add_row(str(review.event), *(Text(plain(part)) for part in (*what, f"{holds}. {words}")))
    return table


def _about(review: Review) -> str:
    """What a decision is about, and what it says of that where one word tells."""
    match review.decision:
        case SetAlias(name=name, of=of):
            return f"{name} is {of}"
        case SetOwner(outlet=outlet, owner=owner):
            return f"{outlet} belongs to {owner}"
        case SameSources(name=one, other=other) | SameClaims(claim=one, other=other):
            return f"{one} = {other}"
        case DifferentSources(name=one, other=other) | DifferentClaims(claim=one, other=other):
            return f"{one} ≠ {other}"
        case SetDigit(digit=grade) | SetLetter(letter=grade):
            return f"{review.subject}: {grade}"
        case _:
            return review.subject


def _detail(event: Event) -> str:
    """What an event says: a decision in words (`--json` has all of it), the digests of pages by their beginnings."""
    body = event.body
    if isinstance(said := body.get("content"), Mapping):
        words = ", ".join(f"{name} {_brief(value)}" for name, value in said.items() if name not in REASONS)
        reason = next((str(said[name]) for name in REASONS if said.get(name)), "")
        return f"{body.get('decision')}: {words}" + (f". {reason}" if reason else "")
    if "review" in body:
        return f"decision {body['review']}"
    return ", ".join(f"{name} {_brief(value)}" for name, value in body.items() if name != "digest")


def _brief(value: object) -> str:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return " ".join(value[:SHOWN]) + (f" and {len(value) - SHOWN} more" if len(value) > SHOWN else "")
    words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"{words[:DIGEST]}…" if len(words) == SHA256 else words
