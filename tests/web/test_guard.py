"""Who may come in, from where, with how much: strangers, other sites and bodies without end are refused."""

from collections.abc import Iterator

import pytest

from reportedly.web.guard import local_path
from tests.web import desk

PAGES = ["/", "/claims", "/claims/c1", "/queue", "/findings", "/log", "/add", "/you", "/api/v1/claims"]


@pytest.fixture
def outside(served):
    with desk.stranger(served) as found:
        yield found


@pytest.mark.parametrize("path", PAGES)
def test_without_the_token_nothing_is_shown(outside, path):
    answer = outside.get(path)
    assert answer.status_code == 403
    assert "Kell" not in answer.text


@pytest.mark.parametrize("token", ["", "wrong", "x" * 20_000, "%00", "%FF%FE", "ü", "token=token"])
def test_a_wrong_or_over_wide_token_opens_nothing(outside, token):
    answer = outside.get(f"/?token={token}")
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_the_token_of_an_earlier_start_has_expired(served, outside):
    assert outside.get(f"/?token={desk.site(served.ledger).token}").status_code == 403


def test_the_token_is_exchanged_for_a_cookie_that_scripts_and_other_sites_cannot_use(served, outside):
    answer = outside.get(f"/?token={served.token}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/claims")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert served.token not in answer.headers["set-cookie"]


@pytest.mark.parametrize("cookie", ["wrong", "x" * 5_000, '"', "é"])
def test_a_made_up_cookie_opens_nothing(served, outside, cookie):
    answer = outside.get("/claims", headers={"Cookie": f"{served.cookie}={cookie}".encode("latin-1", "replace")})
    assert answer.status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:1", "127.0.0.1", "localhost.evil.example:8484", ""])
def test_a_foreign_host_name_is_refused_even_with_the_cookie(client, host):
    assert client.get("/claims", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Origin": desk.HOST, "Sec-Fetch-Site": "cross-site"},
        {"Origin": desk.HOST, "Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:9999", "Sec-Fetch-Site": "same-origin"},
        {},
    ],
)
def test_a_post_from_another_site_changes_nothing(served, headers):
    with desk.reviewer(served) as client:
        client.headers.pop("Origin")
        client.headers.pop("Sec-Fetch-Site")
        form = {"decision": "accept", "mention": "m1", "claim": "c1"}
        for path in ("/decide", "/undo", "/you", "/add", "/api/v1/claims/c1/reviews"):
            assert client.post(path, data=form, headers=headers).status_code == 403
    with served.reading() as ledger:
        assert list(ledger.reviews()) == []


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "FOO"])
def test_other_methods_do_nothing(client, method):
    assert client.request(method, "/claims/c1").status_code in {403, 405}


def test_a_program_may_show_the_token_itself(served, outside):
    answer = outside.get("/api/v1/claims", headers={"Authorization": f"Bearer {served.token}"})
    assert answer.status_code == 200
    assert outside.get("/api/v1/claims", headers={"Authorization": "Bearer no"}).status_code == 403


@pytest.mark.parametrize(
    "given",
    [
        "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "javascript:alert(1)", "",
        "/a\r\nSet-Cookie: x=1", "/\t/evil.example", "/\x00", "claims", "/é",
    ],
)  # fmt: skip
def test_going_on_leads_to_pages_of_this_site_only(client, given):
    assert local_path(given) == "/claims"
    answer = client.post("/you", data={"name": "Jo", "next": given})
    assert answer.headers["location"] == "/claims"


def test_every_answer_forbids_what_a_page_of_ours_never_needs(client):
    for path in ("/claims", "/claims/c1", "/nothing", "/static/page.css", "/api/v1/claims"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_an_upload_that_says_it_is_too_large_is_refused_unread(client):
    answer = client.post("/add", content=b"", headers={"Content-Length": str(200 * 2**20)})
    assert answer.status_code == 413


@pytest.mark.parametrize("length", ["-1", "1e3", "9" * 40, "abc"])
def test_a_length_that_is_none_is_refused(client, length):
    assert client.post("/add", content=b"x", headers={"Content-Length": length}).status_code == 413


def test_a_200_mb_upload_is_refused_while_it_streams(client):
    sent = 0

    def body() -> Iterator[bytes]:
        nonlocal sent
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        while sent < 200:
            sent += 1
            yield b"x" * 2**20

    answer = client.post("/add", content=body(), headers={"Content-Type": "multipart/form-data; boundary=x"})
    assert answer.status_code == 413
    assert client.get("/claims").status_code == 200
