"""Pages that change what they claim: with a word of it, or without."""

import json

import pytest

from reportedly import pipeline
from reportedly.ledger import Ledger

URL = "https://herald.example/2021/03/dam"
FIRST = {
    "url": URL, "outlet": "Norland Herald", "title": "Dam gives way", "date": "2021-03-01T08:00:00+00:00",
    "text": "Fourteen people are missing after the Lorne dam gave way, fire chief Ada Brenn said in Sorrel.",
}  # fmt: skip
LATER = FIRST | {"modified": "2021-03-01T18:00:00+00:00", "text": FIRST["text"].replace("Fourteen", "Eleven")}
NOTED = LATER | {"text": f"{LATER['text']}\nCorrection: an earlier version gave another number of missing people."}


@pytest.mark.parametrize(("now", "silent"), [(LATER, True), (NOTED, False)], ids=["silently", "with a note"])
def test_a_page_that_changes_its_number_says_so_or_is_objected_to(now, silent, tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text("".join(f"{json.dumps(item)}\n" for item in (now, FIRST)), encoding="utf-8")
    with Ledger.open(tmp_path / "news.ledger", create=True) as ledger:
        pipeline.read([str(path)], ledger)
        found = [item for item in ledger.findings() if item.kind == "silent-correction"]
        assert bool(found) == silent
        assert "uncredited-copy" not in {item.kind for item in ledger.findings()}
        assert all(len({words.article for words in item.evidence}) == 2 for item in found)
