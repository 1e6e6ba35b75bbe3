"""Text of strangers stays text, wherever it is shown, and files stay where they are put."""

import json
import re
from dataclasses import replace

import pytest

from reportedly.ledger import Ledger
from reportedly.records import Appearance, Claim, Comment, Independence, Root, Sources, finding
from reportedly.web.highlights import Mark, pieces
from reportedly.web.rendering import harmless, web_address
from reportedly.web.uploads import safe_name
from reportedly.wiring import reviews
from tests.ledger.world import CONTENT, article, mention, place
from tests.web import desk

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>{{7*7}}</title></textarea>"
FOOTING = "The port lost up to 1,200 containers on Monday."
FORBIDDEN = re.compile(r"<script>|<img src=x|<svg/onload|alert\(1\)</script>|>49<", re.IGNORECASE)


@pytest.fixture
def attacked(tmp_path):
    """A ledger whose every text is an attack."""
    body = f"On Monday the Port Authority said that {CONTENT}. {EVIL} {FOOTING}"
    made = [
        replace(article(EVIL, body, outlet=EVIL, published=day), byline=EVIL, credits=(EVIL,), input=EVIL,
                url=f"javascript:alert({day[-1]})")
        for day in ("2031-05-06", "2031-05-07")
    ]  # fmt: skip
    made[1] = replace(made[1], id="a" + "0" * 16)
    found = []
    for one in made:
        said = mention(one, CONTENT, "Port Authority", "said")
        link = replace(said.chain[0], source=EVIL, institution=EVIL, post=EVIL, kind="person")
        amount = replace(said.quantities[0], unit=EVIL, of=EVIL, low=len(found), high=1200 - len(found))
        found.append(replace(said, chain=(link,), quantities=(amount,)))
    root = Root(key="x", name=EVIL, kind="person", institution=EVIL, because=(EVIL,),
                evidence=(made[0].evidence(place(made[0].text, EVIL)),))  # fmt: skip
    objection = finding("copied", EVIL, (made[0].evidence(place(made[0].text, EVIL)),), "c1")
    claim = Claim(
        id="c1",
        text=EVIL,
        appearances=tuple(Appearance(mention=item.id, because=(EVIL,)) for item in found),
        sources=Sources(for_=Independence(least=1, most=1, roots=(root,)), would_change=(EVIL,)),
        findings=(objection.id,),
    )
    path = tmp_path / "evil.ledger"
    with Ledger.open(path, create=True) as ledger:
        for one, said in zip(made, found, strict=True):
            ledger.add_article(one)
            ledger.add_mentions(one.id, [said])
        with ledger.transaction():
            ledger.put_findings([objection])
            ledger.put_claims([claim])
        reviews.apply(ledger, Comment(subject="c1", text=EVIL), author=EVIL)
    return path, made


def test_an_attack_in_every_text_is_shown_as_text_on_every_page(attacked):
    path, made = attacked
    name = EVIL.replace("/", "%2F").replace("?", "%3F").replace("#", "%23").replace("%7B", "{")
    with desk.reviewer(desk.site(path), EVIL.replace(";", "")) as client:
        pages = [
            "/claims", "/claims?q=containers", "/claims/c1", f"/articles/{made[0].id}", "/queue", "/queue/all", "/log",
            "/findings", "/sources", "/outlets", f"/sources/{name}", f"/outlets/{name}", "/you",
            f"/articles/{made[1].id}/since/{made[0].id}",
        ]  # fmt: skip
        for page in pages:
            answer = client.get(page)
            assert answer.status_code == 200, page
            assert FORBIDDEN.search(answer.text) is None, page
            assert "javascript:" not in re.sub(r">[^<]*<", "><", answer.text), page


def test_a_label_of_a_chart_is_text_and_the_picture_may_do_nothing(attacked):
    with desk.reviewer(desk.site(attacked[0])) as client:
        answer = client.get("/claims/c1/values.svg")
        assert answer.status_code == 200
        assert FORBIDDEN.search(answer.text) is None
        assert "sandbox" in answer.headers["content-security-policy"]
        chart = client.get("/claims/c1").text
        assert "&lt;script&gt;" in chart[chart.index('<figure class="provenance">') : chart.index("</figure>")]


def test_a_page_of_article_text_is_a_download_whose_name_is_ours(attacked):
    with desk.reviewer(desk.site(attacked[0])) as client:
        for form in ("md", "html", "exe", "..%2f..%2fx"):
            answer = client.get(f"/claims/c1/brief.{form}")
            assert answer.status_code in {200, 404}
            if answer.status_code == 200:
                assert re.fullmatch(r'attachment; filename="c1\.(md|html)"', answer.headers["content-disposition"])


@pytest.mark.parametrize("claim", ["c1%0d%0aX-Evil:%201", 'c1"; filename="x', "c1%00", "..%2f..%2fetc%2fpasswd"])
def test_a_name_in_the_address_adds_no_header(client, claim):
    answer = client.get(f"/claims/{claim}/brief.md")
    assert "x-evil" not in answer.headers
    assert answer.status_code in {303, 404}


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "C:\\x.html", "a/b/../../c.txt", "\x00.html", ".bashrc",
        "...", "", "con\r\n.txt", "\u202egnp.html", "x" * 500 + ".jsonl", "é.warc.gz", "a b.html",
    ],
)  # fmt: skip
def test_a_file_name_leads_nowhere(tmp_path, name):
    found = safe_name(name, 7)
    assert re.fullmatch(r"007-[\w-][\w.-]*", found), found
    assert ".." not in found
    assert len(found) < 120
    assert (tmp_path / found).resolve().parent == tmp_path.resolve()


@pytest.mark.parametrize(("name", "suffix"), [("x.warc.gz", ".warc.gz"), ("Page.HTML", ".html"), ("f.xml", ".xml")])
def test_a_file_keeps_the_ending_that_says_what_it_is(name, suffix):
    assert safe_name(name, 1).endswith(suffix)


def test_what_would_turn_the_direction_of_writing_around_is_shown_as_a_sign():
    assert harmless("a\u202eb\x1b[31m\x00\u2066") == "a\ufffdb\ufffd[31m\ufffd\ufffd"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", " https://a.example", "//a", "https://", "x"]
)
def test_only_addresses_of_the_web_are_links(url):
    assert web_address(url) is None


def test_pieces_joined_are_the_text_again():
    text = "In all, up to 1,200 were lost — 🚢 said they."
    marks = [Mark(span=place(text, part), layer=part[:1]) for part in ("up to 1,200", "1,200 were", "were lost", "🚢")]
    found = pieces(text, marks)
    assert "".join(piece.text for piece in found) == text
    assert {piece.text: piece.layers for piece in found}["1,200"] == "1 u"


def test_a_crafted_name_in_the_cookie_is_a_name(served):
    with desk.reviewer(served) as client:
        client.cookies.set("reviewer", "x" * 4000)
        assert client.get("/you").status_code == 200


def test_json_is_never_a_page(attacked):
    with desk.reviewer(desk.site(attacked[0])) as client:
        answer = client.get("/api/v1/claims/c1")
        assert answer.headers["content-type"] == "application/json"
        assert json.loads(answer.text)["text"] == EVIL
