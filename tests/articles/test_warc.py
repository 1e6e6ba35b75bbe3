"""WARC files, whole and broken: a cut record is never taken for a whole one."""

import gzip
import hashlib
import json
import zlib

import pytest

from reportedly.records import Article, Rejected
from tests.articles.reading import page, read_all, read_one, reason
from tests.articles.warcs import URL, http, packed, record

WHOLE = record(http())
OTHER = record(http(page(headline="Ferry to Norvale runs again")), url="https://arlencourier.example/ferry")


@pytest.mark.parametrize("data", [WHOLE, gzip.compress(WHOLE), packed(WHOLE)], ids=["plain", "whole file", "members"])
def test_a_response_that_holds_a_page_is_an_article(data):
    article = read_one(data)
    assert (article.url, article.outlet) == (URL, "The Arlen Courier")
    assert article.input == f"standard input:record 1 {URL}"


def test_records_that_are_no_pages_are_passed_over():
    info = record(b"software: x\r\n", kind="warcinfo")
    assert len(read_all(data=packed(info, record(b"GET / HTTP/1.1\r\n\r\n", kind="request"), WHOLE, OTHER))) == 2


@pytest.mark.parametrize("cut", [1, 8, 40, 200])
def test_a_file_cut_in_its_last_record_says_so(cut):
    for data in (packed(WHOLE, OTHER)[:-cut], (WHOLE + OTHER)[: -cut - 4]):
        first, *_, last = read_all(data=data)
        assert isinstance(first, Article)
        assert isinstance(last, Rejected)
        assert any(word in last.reason for word in ("cut", "ends in the middle", "damaged"))


def test_the_record_that_is_cut_is_no_article():
    for data in (packed(WHOLE, OTHER)[:-200], (WHOLE + OTHER)[:-200]):
        assert [type(found) for found in read_all(data=data)][:2] == [Article, Rejected]


def test_a_length_that_promises_more_than_there_is_is_cut():
    assert "cut" in reason(record(http(), length=len(http()) + 500))


def test_a_length_that_promises_less_does_not_hide_the_next_record():
    found = read_all(data=record(http(), length=len(http()) - 30) + OTHER)
    assert isinstance(found[0], Rejected)


def test_content_that_does_not_match_its_digest_is_rejected_and_the_next_record_read():
    first, second = read_all(data=record(http(), digest="sha1:" + "A" * 32) + OTHER)
    assert isinstance(first, Rejected)
    assert first.reason == "its content does not match its digest"
    assert isinstance(second, Article)


@pytest.mark.parametrize("digest", ["sha256:{sha256}", "sha1:{sha1}", "blake3:unknown", "-"])
def test_digests_are_checked_where_their_kind_is_known(digest):
    sums = {
        "sha256": hashlib.sha256(http()).hexdigest(),
        "sha1": hashlib.sha1(http(), usedforsecurity=False).hexdigest(),
    }
    assert read_one(record(http(), digest=digest.format(**sums))).url == URL


def test_a_revisit_without_its_original_is_rejected():
    assert "revisit" in reason(record(http(b""), kind="revisit"))


@pytest.mark.parametrize("status", ["404 Not Found", "301 Moved Permanently", "503 Busy"])
def test_an_answer_that_is_no_page_is_rejected(status):
    assert reason(record(http(status=status))) == f"HTTP status {status[:3]}"


def test_what_is_no_text_is_rejected_by_its_kind():
    assert reason(record(http(b"\x89PNG", kind="image/png"))) == "image/png is not read"


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_packed_answer_is_unpacked_and_a_bomb_is_not(coding, pack):
    assert read_one(record(http(pack(page().encode()), Content_Encoding=coding))).url == URL
    assert reason(record(http(pack(b" " * 30_000_000), Content_Encoding=coding))) == "unpacks to more than 20 MB"


def test_chunks_are_joined():
    body = page().encode()
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:300], body[300:])) + b"0\r\n\r\n"
    assert read_one(record(http(chunked, Transfer_Encoding="chunked"))).text == read_one(page()).text


@pytest.mark.parametrize("start", [b"zz\r\n", b"ffffffff\r\n", b""])
def test_bad_chunks_cost_neither_the_record_nor_the_next(start):
    data = record(http(start + page().encode(), Transfer_Encoding="chunked")) + OTHER
    first, second = read_all(data=data)
    assert isinstance(first, Article)
    assert "The river Teal rose" in first.text
    assert isinstance(second, Article)


def test_a_damaged_packing_costs_the_record_alone():
    first, second = read_all(data=record(http(b"\x1f\x8b no gzip at all", Content_Encoding="gzip")) + OTHER)
    assert isinstance(first, Rejected)
    assert "damaged" in first.reason
    assert isinstance(second, Article)


def test_a_space_in_the_address_is_kept_as_an_address():
    assert (
        read_one(record(http(), url="https://arlencourier.example/the flood")).url
        == "https://arlencourier.example/the%20flood"
    )


def test_the_header_of_the_answer_tells_the_characters():
    words = "Мэр города Арлена сообщил в понедельник о наводнении. " * 3
    article = read_one(record(http(page(f"<p>{words}</p>").encode("koi8-r"), kind="text/html; charset=koi8-r")))
    assert "Мэр города" in article.text


def test_a_date_after_the_capture_is_not_trusted():
    stated = json.dumps({"@type": "NewsArticle", "datePublished": "2025-01-01"})
    head = f"<script type='application/ld+json'>{stated}</script>"
    assert read_one(record(http(page(head=head)))).published is None


def test_converted_text_is_read():
    block = b"Flood empties lower town\n\nThe river Teal rose by two metres on Monday night."
    assert read_one(record(block, kind="conversion")).title == "Flood empties lower town"


@pytest.mark.parametrize("data", [b"WARC/1.0\r\n", b"WARC/1.0\r\n\r\n\r\n", b"WARC/9.9 nonsense", WHOLE[:100]])
def test_a_file_without_records_is_rejected(data):
    assert reason(data)


def test_records_of_a_broken_file_are_read_up_to_the_fault():
    found = read_all(data=WHOLE + b"\x00\xff garbage " * 50 + OTHER)
    assert isinstance(found[0], Article)
    assert len(found) > 1
