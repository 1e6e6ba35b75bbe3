"""The pairs that teach the network that reads two at once: none of labelled events, and some events held back."""

import json
from typing import Any

import pytest

from bench.grouping.labelled import LABELS, Labels
from training.pairs import HARDER, HELD_BACK, JUDGED, judged

FILES = {path.name: [json.loads(line) for line in path.read_text().splitlines()] for path in (JUDGED, HARDER)}
ROWS = FILES[JUDGED.name]
EITHER = pytest.mark.parametrize("rows", FILES.values(), ids=FILES)


@EITHER
def test_no_judged_pair_is_of_an_event_by_which_claims_are_measured(rows: list[dict[str, Any]]) -> None:
    assert not {row["event"] for row in rows} & Labels.read(LABELS).events
    assert {row["event"] for row in rows} > HELD_BACK


def test_no_pair_stands_in_both_files() -> None:
    first, more = ({str(row["mentions"]) for row in rows} for rows in FILES.values())
    assert not first & more


@EITHER
def test_a_pair_is_two_places_of_one_event_and_what_a_reader_said_of_them(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        assert row["read"] in {"same", "part", "different"}
        assert row.get("second") in {"same", "part", "different", None}
        assert len({str(mention) for mention in row["mentions"]}) == 2
        assert all(0 <= start < end for mention in row["mentions"] for start, end in mention["spans"])


def test_what_is_a_part_is_not_learnt_and_what_is_held_back_neither() -> None:
    articles = {mention["article"] for row in ROWS for mention in row["mentions"]}
    texts = {article: f"{article} " * 2_000 for article in articles}
    learnt, kept = list(judged(texts, held_back=False)), list(judged(texts, held_back=True))
    assert len(learnt) + len(kept) == sum(row["read"] != "part" for row in ROWS)
    assert len(kept) == sum(row["read"] != "part" and row["event"] in HELD_BACK for row in ROWS)
    assert sum(same for _, _, same in (*learnt, *kept)) == sum(row["read"] == "same" for row in ROWS)
