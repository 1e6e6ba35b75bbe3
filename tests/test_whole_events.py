"""Small events told as papers tell them, read from end to end: how many sources a careful reader would count."""

import json
from pathlib import Path

import pytest

from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.records import Claim

Told = tuple[str, str, str, str]  # outlet, day and hour, headline, text

FERRY = (
    (
        "Globe & Harbour",
        "2024-03-04T08:00:00",
        "Nine dead in ferry fire",
        "Nine people died in a fire aboard a ferry off Skerry, coast guard commander Ralf Teller said on Monday.",
    ),
    (
        "Kestrel",
        "2024-03-04T10:00:00",
        "Ferry fire off Skerry kills nine",
        "Nine people have died in the ferry fire off Skerry, according to Globe & Harbour.",
    ),
    (
        "Vell Courier",
        "2024-03-04T12:00:00",
        "Skerry ferry fire: nine dead",
        "Nine people died in the fire on the ferry off Skerry, Kestrel reported.",
    ),
    (
        "Norhaven Leader",
        "2024-03-04T13:00:00",
        "Ferry fire",
        "Nine people died in the fire on the ferry off Skerry, the Vell Courier reported.",
    ),
)
NOT_CONFIRMED = (
    "Orla Post",
    "2024-03-04T16:00:00",
    "Ferry firm disputes death toll",
    "Skerry Lines said it could not confirm that nine people had died in the fire aboard the ferry off Skerry.",
)
HOSPITAL = (
    "Tarn Echo",
    "2024-03-04T17:00:00",
    "Hospital: nine dead after ferry fire",
    "Vell General Hospital said nine people had died after the ferry fire off Skerry. Two more had burns to the hands.",
)
CUTS = (
    (
        "Harlow Dispatch",
        "2024-05-06T14:10:00",
        "Tellan Motors to cut 1,200 jobs at Brackwater plant",
        "Carmaker Tellan Motors will cut 1,200 jobs at its Brackwater plant, the company announced on Tuesday.",
    ),
    (
        "Meridian News Agency",
        "2024-05-06T13:30:00",
        "Tellan Motors to shed 1,200 jobs",
        "BRACKWATER (Meridian) - Tellan Motors said on Tuesday it would shed 1,200 jobs at its Brackwater plant, citing"
        " weak demand for its older models.",
    ),
)


def claim_on(words: str, told: tuple[Told, ...], folder: Path) -> Claim:
    """Return the claim of most mentions that has `words`, once these articles are read."""
    rows = [
        {"url": f"https://p{number}.example/a", "outlet": outlet, "published": when, "title": title, "text": text}
        for number, (outlet, when, title, text) in enumerate(told)
    ]
    path = folder / "told.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    with Ledger.open(folder / "told.ledger", create=True) as ledger:
        pipeline.read([str(path)], ledger)
        return max((claim for claim in ledger.claims() if words in claim.text), key=lambda one: len(one.appearances))


@pytest.mark.parametrize(
    ("told", "words", "count"),
    [
        (FERRY, "people died", (1, 1)),
        ((*FERRY, NOT_CONFIRMED), "people died", (1, 1)),
        ((*FERRY, HOSPITAL), "people died", (2, 2)),
        (CUTS, "1,200 jobs", (1, 1)),
    ],
    ids=["papers that cite one another", "one who cannot confirm it", "a hospital too", "a company under two names"],
)
def test_as_many_stand_behind_it_as_a_careful_reader_would_count(
    told: tuple[Told, ...], words: str, count: tuple[int, int], tmp_path: Path
) -> None:
    found = claim_on(words, told, tmp_path).sources.for_
    assert (found.least, found.most) == count
