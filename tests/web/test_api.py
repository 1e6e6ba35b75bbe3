"""The programming interface: the records of --json, cursors, entity tags, late writes; no request brings it down."""

import json
import subprocess
import sys

import pytest
import schemathesis
from hypothesis import HealthCheck, given, seed, settings

from reportedly.web import create_app
from tests.ledger.world import ORIGIN, TAKEN
from tests.web import desk

API = "/api/v1"


def everything(client, path: str, **parameters: object) -> list[dict]:
    """All items of a list, read page by page."""
    found, cursor = [], ""
    while cursor is not None:
        page = client.get(API + path, params={**parameters, "cursor": cursor}).json()
        found += page["items"]
        cursor = page["next"]
    return found


def printed(ledger, command: str) -> list[dict]:
    """What the command line prints."""
    called = [sys.executable, "-m", "reportedly", command, "--json", "--ledger", str(ledger)]
    lines = subprocess.run(called, capture_output=True, check=True).stdout.splitlines()  # noqa: S603
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize(("path", "limit"), [("/claims", 7), ("/articles", 5), ("/findings", 3)])
def test_lists_hold_what_the_command_line_prints(newsroom_client, newsroom, path, limit):
    ours = {item["id"]: item for item in everything(newsroom_client, path, limit=limit)}
    theirs = {item["id"]: item for item in printed(newsroom, path[1:])}
    assert ours == theirs


def test_the_log_is_complete_page_by_page(newsroom_client, newsroom):
    ours = everything(newsroom_client, "/log", limit=9)
    assert list(reversed(ours)) == printed(newsroom, "log")


def test_a_list_can_be_narrowed_down_as_the_page_can(newsroom_client):
    found = everything(newsroom_client, "/claims", q="euros", finding="circular-citation")
    assert len(found) == 1
    assert "Quayside" in found[0]["text"]


def test_who_has_seen_it_is_not_sent_it_again(client):
    first = client.get(f"{API}/claims/c1")
    again = client.get(f"{API}/claims/c1", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_decision_is_taken_on_the_version_that_was_seen_and_the_late_one_is_refused(client):
    tag = client.get(f"{API}/claims/c1").headers["etag"]
    body = {"decision": "digit", "content": {"claim": "c1", "digit": 2, "because": "Seen it."}, "author": "Ada"}
    assert client.post(f"{API}/claims/c1/reviews", json=body).status_code == 428
    first = client.post(f"{API}/claims/c1/reviews", json=body, headers={"If-Match": tag})
    assert first.status_code == 201
    late = client.post(f"{API}/claims/c1/reviews", json=body | {"author": "Ben"}, headers={"If-Match": tag})
    assert late.status_code == 409
    claim = client.get(f"{API}/claims/c1").json()
    assert (claim["grade"]["digit"], claim["grade"]["set_by"]) == (2, "Ada")
    assert [item["author"] for item in client.get(f"{API}/claims/c1/reviews").json()["items"]] == ["Ada"]


def test_a_decision_is_taken_back_and_holds_again(client):
    body = {"decision": "accept", "content": {"mentions": [ORIGIN.id]}}
    event = client.post(f"{API}/claims/c1/reviews", json=body, headers={"If-Match": "*"}).json()["event"]
    assert client.post(f"{API}/reviews/{event}/undo").json()["undone_by"]
    assert client.post(f"{API}/reviews/{event}/undo").status_code == 409
    assert client.post(f"{API}/reviews/{event}/redo").json()["undone_by"] is None
    assert client.post(f"{API}/reviews/{event}/forget").status_code == 404
    assert client.post(f"{API}/reviews/{10**30}/undo").status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {"decision": "nothing", "content": {}},
        {"decision": "accept", "content": {}},
        {"decision": "accept", "content": {"mentions": "m1"}},
        {"decision": "accept", "content": {"mentions": []}},
        {"decision": "accept", "content": {"mentions": [1]}},
        {"decision": "digit", "content": {"claim": "c1", "digit": 7}},
        {"decision": "digit", "content": {"claim": "c1", "digit": "1"}},
        {"decision": "accept", "content": {"mentions": [TAKEN.id], "more": 1}},
        {"decision": "correct", "content": {"mention": TAKEN.id, "spans": [[5, 1]]}},
    ],
)
def test_a_decision_that_cannot_be_taken_is_refused_with_a_sentence(client, body):
    answer = client.post(f"{API}/claims/c1/reviews", json=body, headers={"If-Match": "*"})
    assert answer.status_code == 400
    assert answer.json()["detail"]


@pytest.mark.parametrize("path", ["/claims", "/articles", "/findings", "/log"])
def test_a_cursor_of_nobodys_making_is_refused(client, path):
    assert client.get(API + path, params={"cursor": "bm9uZQ"}).status_code == 400


@pytest.mark.parametrize(
    "path", ["/claims/cx", "/articles/ax", "/articles/ax/mentions", "/inputs/9", "/claims/cx/reviews"]
)
def test_what_is_not_there_is_404(client, path):
    assert client.get(API + path).status_code == 404


def test_the_description_names_every_path_and_loads_nothing(client):
    described = client.get(f"{API}/openapi.json").json()
    assert f"{API}/claims/{{claim_id}}/reviews" in described["paths"]
    assert client.get("/docs").status_code == 404


def test_no_request_brings_it_down(tmp_path):
    served = desk.site(desk.world(tmp_path))
    headers = {"Authorization": f"Bearer {served.token}", "Host": desk.HOST[7:]}
    described = schemathesis.openapi.from_asgi(f"{API}/openapi.json", create_app(served), headers=headers)
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) > 10
    for operation in operations:

        @seed(20310506)
        @settings(max_examples=25, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def asked(case) -> None:
            answer = case.call(base_url=desk.HOST, headers={**(case.headers or {}), **headers, "If-Match": "*"})
            assert answer.status_code < 500, (case.method, case.path, answer.text)

        asked()
