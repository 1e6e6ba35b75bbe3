"""The form that programs rely on: these names, in this order, with these types; anything new comes after them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger import Ledger
from reportedly.outputs import (
    article_json,
    claim_json,
    copy_json,
    dossiers,
    finding_json,
    line,
    reading_json,
    rejection_json,
    texts_of,
)  # fmt: skip
from reportedly.records import Article, Attribution, Mention, Rejected, Span, Values
from tests.ledger.world import COPY, FIRST, MENTIONS, OBJECTION, REJECTED, SECOND, VALUES, filled

NUMBER = (int, float)
SPAN = [int]
QUANTITY = {
    "span": SPAN, "low": (*NUMBER, None), "high": (*NUMBER, None), "low_open": bool, "high_open": bool,
    "approximate": bool, "direction": (str, None), "unit": (str, None), "unit_pint": (str, None), "of": (str, None),
    "per": (str, None),
}  # fmt: skip
CHANGE = {
    "span": SPAN, "factor_low": (*NUMBER, None), "factor_high": (*NUMBER, None), "difference_low": (*NUMBER, None),
    "difference_high": (*NUMBER, None), "direction": (str, None), "from": (int, None), "to": (int, None),
}  # fmt: skip
WHEN = {"span": SPAN, "edtf": (str, None), "role": str}
LINK = {"source": str, "kind": str, "source_spans": [SPAN], "cue": str, "cue_spans": [SPAN], "content_spans": [SPAN]}
MENTION = {
    "id": str, "article": str, "url": (str, None), "outlet": (str, None), "published": (str, None),
    "in_headline": bool, "spans": [SPAN], "quote": str, "speech": str, "certainty": str, "stance": str,
    "chain": [LINK], "quantities": [QUANTITY], "changes": [CHANGE], "when": [WHEN], "copy_of": (str, None),
}  # fmt: skip
ROOTS = {"least": int, "most": int, "roots": [{"name": str, "kind": str, "letter": str, "because": [str]}]}
CLAIM = {
    "id": str, "text": str,
    "sources": {"for": ROOTS, "against": ROOTS, "would_change": [str]},
    "grade": ({"digit": int, "because": [str]}, None),
    "probability": ({"low": NUMBER, "high": NUMBER, "calibrated": bool}, None),
    "mentions": [MENTION], "findings": [str],
}  # fmt: skip
FINDING = {
    "id": str, "kind": str, "severity": str, "claim": (str, None), "because": str,
    "evidence": [{"article": str, "span": SPAN, "quote": str}],
}  # fmt: skip
COPY_FORM = {
    "family": str, "kind": str, "article": str, "of": str, "shared": NUMBER, "passages": [[SPAN]], "altered": [{}],
    "credit": (str, None), "because": [str],
}  # fmt: skip
ARTICLE = {
    "id": str, "url": (str, None), "outlet": (str, None), "domain": (str, None), "title": str, "byline": (str, None),
    "published": (str, None), "modified": (str, None), "published_confidence": (*NUMBER, None), "language": str,
    "version_of": (str, None), "copy_of": (str, None), "sha256": str, "links": [{"span": SPAN, "href": str}],
}  # fmt: skip
READING = {
    "id": str,
    "mentions": [{"id": str, "in_headline": bool, "spans": [SPAN], "quote": str, "chain": [LINK]}],
    "quantities": [QUANTITY], "changes": [CHANGE], "when": [WHEN],
    "attributions": [{"source": [SPAN], "cue": [SPAN], "content": [SPAN]}],
}  # fmt: skip


def check(found, form, place="record"):
    """Fail unless `found` has the names of `form` and values of its types; a tuple lists alternatives."""
    if isinstance(form, tuple):
        fitting = [one for one in form if (one is None) == (found is None)]
        assert fitting, f"{place} is {found!r}"
        if found is not None and not isinstance(fitting[0], dict):
            assert type(found) in fitting, f"{place} is {found!r}"
        elif found is not None:
            check(found, fitting[0], place)
    elif isinstance(form, list):
        assert isinstance(found, list), place
        for number, item in enumerate(found):
            check(item, form[0], f"{place}[{number}]")
    elif isinstance(form, dict):
        names = [name for name in found if name in form]
        assert names == list(form), f"{place} has {list(found)}"
        for name, inner in form.items():
            check(found[name], inner, f"{place}.{name}")
    else:
        assert type(found) is form, f"{place} is {found!r}"


def first_names(record, form):
    return list(record)[: len(form)] == list(form)


@pytest.fixture(scope="module")
def ledger():
    """A ledger with a small world."""
    with filled(Ledger.in_memory()) as found:
        yield found


def test_a_claim_has_its_form(ledger):
    for item in dossiers(ledger, ledger.claims()):
        record = json.loads(line(claim_json(item.claim, item.mentions, item.articles)))
        check(record, CLAIM)
        assert first_names(record, CLAIM)
        for mention in record["mentions"]:
            assert first_names(mention, MENTION)
            text = item.articles[mention["article"]].text
            assert mention["quote"] == " … ".join(text[start:end] for start, end in mention["spans"])


@pytest.mark.parametrize(
    ("record", "form"),
    [
        (finding_json(OBJECTION), FINDING),
        (copy_json(COPY), COPY_FORM),
        (article_json(SECOND, FIRST.id), ARTICLE),
        (article_json(Article(id="a1", text="")), ARTICLE),
        (rejection_json(REJECTED), {"input": str, "reason": str}),
        (reading_json("t1", MENTIONS, VALUES[FIRST.id]), READING),
    ],
    ids=["finding", "copy", "article", "bare article", "rejection", "reading"],
)
def test_a_record_has_its_form(record, form):
    check(json.loads(line(record)), form)
    if form is not READING:
        assert first_names(record, form)


def test_a_copy_says_where_both_texts_have_the_passage():
    ((mine, theirs),) = copy_json(COPY)["passages"]
    assert SECOND.text[slice(*mine)] == FIRST.text[slice(*theirs)]


@given(text=st.text())
def test_a_line_is_one_line_of_the_same_value_that_no_terminal_obeys(text):
    written = line({"text": text})
    assert json.loads(written) == {"text": text}
    assert written.isprintable() or not any(0x7F <= ord(letter) < 0xA0 or letter in "\n\r\x1b" for letter in written)
    written.encode()


def test_lines_are_safe_to_show():
    hostile = "\x1b[2J\x9b31m\u202egnp.exe\u2028\ud800"
    written = line({"text": hostile})
    assert written.isascii()
    assert json.loads(written) == {"text": hostile}


def test_texts_to_annotate_are_read_or_rejected_with_a_reason():
    lines = [
        b'{"id": "a", "text": "One."}\n',
        b"\n",
        b'\xef\xbb\xbf{"text": "Two.", "published": "2031-05-06"}\n',
        b'{"id": 7, "text": "Seven."}',
        b"{",
        b"\xff",
        b"[" * 100_000,
        b'{"id": "b"}',
        b'["text"]',
        b'{"id": [], "text": ""}',
        b'{"id": "c", "text": "x", "published": 2031}',
    ]
    found = list(texts_of(lines, "in.jsonl"))
    assert [item["id"] for item in found if not isinstance(item, Rejected)] == ["a", "3", "7"]
    rejected = [item for item in found if isinstance(item, Rejected)]
    assert [item.input for item in rejected] == [f"in.jsonl:{number}" for number in range(5, 12)]
    assert [item.reason for item in rejected] == [
        "this is not JSON",
        "this is not UTF-8 text",
        "this is not JSON",
        'it needs a "text"',
        'it needs a "text"',
        '"id" must be a string',
        '"published" must be a date such as "2025-06-21"',
    ]


def test_attributions_are_the_speakers_and_never_an_outlet_that_was_told():
    text = "The pier is safe, a diver told Radio Quill, which added that police had said the same thing."
    diver, radio = (span_of(text, words) for words in ("a diver", "Radio Quill"))
    told, added, said = (span_of(text, words) for words in ("told", "added", "said"))
    safe, whole, same = (
        span_of(text, words) for words in ("The pier is safe", "that police had said the same thing", "the same thing")
    )
    speaker = link(diver, told, safe)
    through = link(radio, told, Span(0, 30))
    inner = link(span_of(text, "police"), said, same)
    found = [mention((through, speaker)), mention((link(radio, added, whole), inner))]
    written = reading_json("t", [*found, *found], Values())["attributions"]
    assert written == [
        {"source": [[18, 25]], "cue": [[told.start, told.end]], "content": [[0, 16]]},
        {
            "source": [[radio.start, radio.end]],
            "cue": [[added.start, added.end]],
            "content": [[whole.start, whole.end]],
        },
    ]


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def link(source, cue, content):
    return Attribution(
        source="", kind="person", source_spans=(source,), cue="", cue_spans=(cue,), content_spans=(content,)
    )


def mention(chain):
    return Mention(id="m", article="a", spans=chain[-1].content_spans, quote="", speech="indirect", chain=chain)
