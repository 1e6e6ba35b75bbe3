"""MHTML: a page saved by a browser."""

import quopri

import pytest

from tests.articles.reading import page, read_one, reason

HEAD = (
    "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://arlencourier.example/flood\r\nSubject: Flood\r\n"
    "Date: Wed, 15 May 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
)


def mhtml(kind: str = "text/html", charset: str = "utf-8") -> bytes:
    """A saved page and one picture."""
    body = quopri.encodestring(page().encode(charset)).replace(b"\n", b"\r\n")
    part = f"------b\r\nContent-Type: {kind}; charset={charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    picture = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo="
    return HEAD.encode() + part.encode() + body + f"\r\n------b\r\n{picture}\r\n------b--\r\n".encode()


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_saved_page_is_an_article_under_the_address_it_was_saved_from(charset):
    article = read_one(mhtml(charset=charset))
    assert (article.url, article.title) == ("https://arlencourier.example/flood", "Flood empties lower town of Arlen")
    assert article.text == read_one(page()).text


def test_mhtml_without_a_page_is_rejected():
    assert reason(mhtml("text/css")) == "MHTML without a page in it"
