"""Every page of the newsroom opens, says what it must say, loads nothing from elsewhere, works without scripts."""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from reportedly.web.rendering import interval
from tests.ledger.world import FIRST as FIRST_ARTICLE
from tests.web import desk

FIRST = 100_000  # bytes


class Page(HTMLParser):
    """What a browser would load, run, or lead to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.inline: list[str] = []
        self.ids: list[str] = []
        self._script = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.inline += [name for name in found if name.startswith("on") or name == "style"]
        self.inline += ["script"] if tag == "script" and "src" not in found else []
        self.loads += [found[name] for name in ("src", "srcset", "data", "poster") if found.get(name)]
        self.loads += [found["href"]] if tag == "link" and found.get("href") else []
        self.links += [found["href"]] if tag == "a" and found.get("href") else []
        self.ids += [found["id"]] if found.get("id") else []


ALIKE = 9  # pages of one form that are looked at


def form(path: str) -> str:
    """The form of an address: its ids left out, and all but its first parameter."""
    place, _, asked = path.lstrip("/").partition("?")
    return re.sub(r"/[^/]+", "/…", place, count=1) + f"?{asked.partition('=')[0]}"


def addresses(client) -> list[str]:
    """Pages of every form that can be reached from the claims list."""
    seen, waiting = {"/claims"}, ["/claims"]
    alike: Counter[str] = Counter()
    while waiting:
        answer = client.get(waiting.pop(0))
        if "text/html" not in answer.headers["content-type"]:
            continue
        for link in Page(answer.text).links:
            path = link.partition("#")[0].partition("?at=")[0]
            ours = path.startswith("/") and not path.startswith("//") and "brief" not in path
            if ours and path not in seen and alike[form(path)] < ALIKE:
                alike[form(path)] += 1
                seen.add(path)
                waiting.append(path)
    return sorted(seen)


@pytest.fixture(scope="module")
def reached(newsroom_client):
    return addresses(newsroom_client)


def test_every_page_that_is_linked_opens_and_is_small(newsroom_client, reached):
    assert len({form(path) for path in reached}) > 20
    for path in reached:
        answer = newsroom_client.get(path)
        assert answer.status_code == 200, path
        assert len(answer.content) < FIRST, path


def test_no_page_loads_anything_from_elsewhere_or_runs_a_script_of_its_own(newsroom_client, reached):
    for path in reached:
        page = Page(newsroom_client.get(path).text)
        assert [item for item in page.loads if not re.match(r"/(?!/)", item)] == [], path
        assert page.inline == [], path
        assert len(set(page.ids)) == len(page.ids), path


def one(client, words: str) -> str:
    """The address of the first claim that is found."""
    return next(link for link in Page(client.get("/claims", params={"q": words}).text).links if "/claims/c" in link)


def counted(client, address: str) -> str:
    """How many sources stand behind a claim, as the programming interface has it."""
    found = client.get(f"/api/v1{address}").json()["sources"]["for"]
    return interval(found["least"], found["most"])


def test_the_list_answers_how_many_sources_and_who_was_first(newsroom_client):
    page = newsroom_client.get("/claims", params={"q": "1,200 people moved"}).text
    row = page[page.index('class="claim-row"') : page.index("</li>", page.index('class="claim-row"'))]
    address = Page(row).links[0]
    assert re.search(r"<b>4</b>\s*outlets", row)
    assert re.search(rf"<b>{counted(newsroom_client, address)}</b>\s*source", row)
    assert "First: <b>Northline</b>, 7 Oct 2025" in row


def test_a_claim_answers_in_one_sentence_and_names_the_first(newsroom_client):
    address = one(newsroom_client, "14 missing fire crews")
    page = newsroom_client.get(address).text
    assert f"Carried by 4 outlets; goes back to {counted(newsroom_client, address)} independent source" in page
    assert "First in this ledger:</b> <a" in page
    assert "Northline, 7 Oct 2025" in page


def test_what_is_denied_is_shown_as_spoken_against(newsroom_client):
    page = newsroom_client.get(one(newsroom_client, "museum 3.2 million astrolabe")).text
    assert re.search(
        r"goes back to [\d–]+ independent sources?, .*unnamed; [\d–]+ independent sources? speaks? against", page
    )
    assert "✕ against" in page


def test_a_loop_of_citations_is_drawn_as_a_warning_and_said_in_the_table(newsroom_client):
    page = newsroom_client.get(one(newsroom_client, "Quayside depot sold 18 million")).text
    assert 'class="step citation loop"' in page
    assert "⟲ loop" in page
    assert "circular-citation" in page


def test_claims_are_found_by_what_they_mean_too(newsroom_client):
    words = "how many persons has nobody found since the barrage broke"
    page = newsroom_client.get("/claims", params={"q": words}).text
    assert "No claim fits" in page
    link = next(link for link in Page(page).links if link.startswith("/like?"))
    found = re.findall(r'class="claim-text" href="[^"]+">([^<]+)<', newsroom_client.get(link).text)
    assert any("missing" in words for words in found[:10])
    for odd in ("", "%22", "a" * 2_000, "%00", "%ff"):
        assert newsroom_client.get(f"/like?q={odd}").status_code == 200


def test_the_chart_and_the_table_hold_the_same_articles(newsroom_client, reached):
    for path in [path for path in reached if path.startswith("/claims/c")][:40]:
        page = newsroom_client.get(path).text
        wide, narrow = (chart.count('<a class="place ') for chart in page.split('-chart" tabindex')[1:])
        table = page[page.index('<details class="as-table">') :]
        assert wide == narrow == table[table.index("<tbody>") : table.index("</tbody>")].count("<tr>")


def test_a_facet_that_is_chosen_narrows_down_and_can_be_taken_away(newsroom_client):
    page = newsroom_client.get("/claims?finding=circular-citation").text
    assert "1 claim</h1>" in re.sub(r"\s+", " ", page).replace(" </h1>", "</h1>")
    assert 'href="/claims"' in page


def test_the_address_holds_the_whole_state(newsroom_client):
    address = "/claims?q=people&since=2025-10-07&outlet=Northline&order=newest"
    page = newsroom_client.get(address).text
    assert newsroom_client.get(address).text == page
    narrower = [link for link in Page(page).links if link.startswith("/claims?") and "finding=" in link]
    assert narrower
    for link in narrower:
        assert all(part in link for part in ("q=people", "since=2025-10-07", "outlet=Northline", "order=newest"))


def test_words_of_an_article_are_marked_where_several_highlights_overlap(newsroom_client):
    page = newsroom_client.get(one(newsroom_client, "14 missing fire crews")).text
    article = next(link for link in Page(page).links if link.startswith("/articles/") and "mention=" in link)
    text = newsroom_client.get(article).text
    assert re.search(r'<mark class="[^"]*content[^"]*quantity[^"]*">', text)
    assert 'id="at"' in text


def test_a_copy_stands_beside_its_giver_with_what_changed(newsroom_client, reached):
    beside = [path for path in reached if "/beside/" in path]
    assert beside
    page = newsroom_client.get(beside[0]).text
    assert page.count('class="text"') == 2
    assert 'class="copied' in page


@pytest.mark.parametrize("path", ["/claims/cnone", "/articles/anone", "/sources/Nobody%20at%20all", "/outlets/x", "/x"])
def test_what_is_not_there_is_said_with_a_way_back(newsroom_client, path):
    answer = newsroom_client.get(path)
    assert answer.status_code == 404
    assert 'href="/claims"' in answer.text


@pytest.mark.parametrize("query", ["'", '"', "]", "%", "AND", "NEAR(", "\x00", "💥", "a" * 5_000, "*", "^"])
def test_nothing_that_is_typed_is_a_wrong_search(newsroom_client, query):
    assert newsroom_client.get("/claims", params={"q": query, "source": query}).status_code == 200


@pytest.mark.parametrize("after", ["x", "W10", "!!", "eyJhIjoxfQ", "W251bGwsMV0", "WzEsIngiXQ", "Wy0xLDFd"])
def test_a_cursor_of_nobodys_making_is_the_beginning(newsroom_client, after):
    assert newsroom_client.get("/claims", params={"after": after}).status_code == 200


def test_the_values_of_a_claim_that_moves_are_drawn(client):
    answer = client.get("/claims/c1/values.svg")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.text.startswith("<svg")
    assert client.get("/claims/c1/values.svg?dark", headers={"If-None-Match": "none"}).status_code == 200
    assert client.get("/claims/c1/values.svg", headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


def test_an_empty_ledger_says_how_to_fill_it(tmp_path):
    from reportedly.ledger import Ledger  # noqa: PLC0415

    Ledger.open(tmp_path / "new.ledger", create=True).close()
    with desk.reviewer(desk.site(tmp_path / "new.ledger")) as client:
        assert "Add articles" in client.get("/claims").text
        for path in ("/queue", "/findings", "/sources", "/outlets", "/log", "/add", "/queue/all"):
            assert client.get(path).status_code == 200


def test_the_page_as_captured_stands_in_a_frame_where_nothing_runs_or_loads(newsroom_client, reached):
    framed = [path for path in reached if re.fullmatch("/articles/a[0-9a-f]{16}", path)]
    pages = [newsroom_client.get(path).text for path in framed]
    shown = [path for path, page in zip(framed, pages, strict=True) if '<iframe sandbox="" src="' in page]
    assert shown
    answer = newsroom_client.get(f"{shown[0]}/captured")
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("sandbox; default-src 'none'")
    assert "script-src" not in policy
    assert answer.headers["x-frame-options"] == "SAMEORIGIN"


def test_a_page_whose_bytes_were_not_kept_has_none_to_show(client):
    assert client.get(f"/articles/{FIRST_ARTICLE.id}/captured").status_code == 404
