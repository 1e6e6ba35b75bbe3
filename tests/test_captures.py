"""What an article was read from is kept as it was captured, once, or referred to where it stays."""

import base64
import gzip
import hashlib
import json

import pytest

from reportedly import pipeline
from reportedly.ledger import Ledger
from reportedly.settings import LedgerSettings, Settings

PAGE = b"<html><head><title>Ferry late</title></head><body><article><p>The ferry to Kell was late, the harbour office "
PAGE += b"said on Monday. Nobody was hurt, and the boat left at noon for Brenn Island.</p></article></body></html>"
BODY = "The ferry to Kell was late, the harbour office said on Monday. Nobody was hurt, and it left at noon."
LINES = b"".join(
    json.dumps(
        {"url": f"https://gull.example/{n}", "title": f"Ferry {n}", "text": f"{BODY} It was number {n}."}
    ).encode()
    + b"\n"
    for n in range(3)
)
FEED = (
    b'<?xml version="1.0"?><rss version="2.0"><channel><title>The Gull</title>'
    + b"".join(
        f"<item><title>Ferry {n}</title><link>https://gull.example/f{n}</link>"
        f"<description>{BODY} Number {n}.</description></item>".encode()
        for n in range(2)
    )
    + b"</channel></rss>"
)


def read(folder, name, data, *, keep_pages=True):
    (folder / name).write_bytes(data)
    ledger = Ledger.open(folder / "news.ledger", create=True)
    settings = Settings(reader="rules", ledger=LedgerSettings(keep_pages=keep_pages))
    pipeline.read([str(folder / name)], ledger, settings=settings)
    return ledger


def record(number: int, page: bytes) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2031-05-08T09:00:00Z\r\n"
        f"WARC-Target-URI: https://gull.example/w{number}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000{number}>\r\n"
        f"WARC-Block-Digest: sha1:{base64.b32encode(hashlib.sha1(block).digest()).decode()}\r\n"  # noqa: S324
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("name", "data", "how"), [("page.html", PAGE, "page"), ("ferry.txt", b"Ferry late\n\n" + BODY.encode(), "text")]
)
def test_the_bytes_of_a_page_come_back_as_they_were(tmp_path, name, data, how):
    with read(tmp_path, name, data) as ledger:
        (article,) = ledger.articles()
        capture = ledger.capture(article.id)
        assert capture.content == data
        assert (capture.how, capture.size, capture.sha256) == (how, len(data), hashlib.sha256(data).hexdigest())
        assert capture.file.endswith(name)
        assert capture.at
        assert list(ledger.verify()) == []


@pytest.mark.parametrize("packed", [False, True])
def test_a_line_is_kept_with_its_place_in_the_file(tmp_path, packed):
    data = gzip.compress(LINES) if packed else LINES
    with read(tmp_path, "ferries.jsonl", data) as ledger:
        for article in ledger.articles():
            capture = ledger.capture(article.id)
            assert LINES[capture.offset : capture.offset + capture.size] == capture.content
            assert json.loads(capture.content)["url"] == article.url == capture.url
            assert capture.packed_offset == (0 if packed else None)


def test_what_several_articles_were_read_from_is_kept_once(tmp_path):
    with read(tmp_path, "feed.xml", FEED) as ledger:
        assert {ledger.capture(article.id).content for article in ledger.articles()} == {FEED}
        assert ledger.connection.execute("SELECT count(*) FROM pages").fetchone() == (1,)
        assert ledger.connection.execute("SELECT count(*) FROM captures").fetchone() == (2,)


@pytest.mark.parametrize("packed", [False, True])
def test_a_record_of_an_archive_is_referred_to_by_place_and_digest(tmp_path, packed):
    pages = (PAGE, PAGE.replace(b"Kell", b"Brenn").replace(b"late", b"slow"))
    records = [record(number, page) for number, page in enumerate(pages)]
    data = b"".join(map(gzip.compress, records) if packed else records)
    with read(tmp_path, "captured.warc.gz" if packed else "captured.warc", data) as ledger:
        captures = [ledger.capture(article.id) for article in ledger.articles()]
        assert len(captures) == 2
        for capture in captures:
            unpacked = gzip.decompress(data[capture.packed_offset :]) if packed else data[capture.offset :]
            assert unpacked.startswith(b"WARC/1.")
            block = unpacked.partition(b"\r\n\r\n")[2][: capture.size]
            assert hashlib.sha256(block).hexdigest() == capture.sha256
            assert capture.digest.startswith("sha1:")
            assert capture.stated_at
            assert capture.content is None


def test_pages_can_be_left_out_and_their_digests_stay(tmp_path):
    with read(tmp_path, "page.html", PAGE, keep_pages=False) as ledger:
        (article,) = ledger.articles()
        capture = ledger.capture(article.id)
        assert (capture.content, capture.sha256) == (None, hashlib.sha256(PAGE).hexdigest())
        assert list(ledger.verify()) == []
