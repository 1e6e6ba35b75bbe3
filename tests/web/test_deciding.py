"""Decisions from forms: taken once, shown at once, taken back in steps, refused where somebody was faster."""

import html
import re

import pytest

from reportedly.ledger import Ledger
from reportedly.records import AcceptMentions
from reportedly.settings import load
from reportedly.wiring import reviews
from tests.ledger.world import OBJECTION, ORIGIN
from tests.web import desk
from tests.web.conftest import EXAMPLES


def count(client, address: str = "/queue") -> int:
    """How many mentions the queue says are waiting."""
    return int(re.search(r"<h1>\s*([\d,]+) mention", client.get(address).text)[1])


def decide(client, **form: str):
    return client.post("/decide", data={"next": "/queue", **form})


def test_a_decision_leads_to_what_comes_next_and_the_count_goes_down(client):
    before = count(client)
    answer = decide(client, decision="accept", mention=ORIGIN.id, claim="c1")
    assert (answer.status_code, answer.headers["location"]) == (303, "/queue")
    assert count(client) == before - 1
    assert "Undo “accept”" in client.get("/queue").text


@pytest.mark.parametrize("decision", ["accept", "misread", "unsure"])
def test_undo_and_redo_go_back_and_forth_in_the_ledger(served, client, decision):
    before = count(client)
    decide(client, decision=decision, mention=ORIGIN.id, claim="c1")
    after = count(client)
    client.post("/undo", data={"next": "/queue"})
    assert count(client) == before
    with desk.reviewer(served) as again:  # another window, as after a restart
        again.post("/redo", data={"next": "/queue"})
        assert count(again) == after


def test_nothing_to_undo_is_said(client):
    answer = client.post("/undo", data={"next": "/queue"})
    assert answer.status_code == 400
    assert "nothing" in answer.text


def test_the_later_of_two_reviewers_is_told_and_nothing_is_overwritten(served):
    with desk.reviewer(served, "Ada") as ada, desk.reviewer(served, "Ben") as ben:
        seen = re.search(r'name="seen" value="(\d+)"', ben.get("/queue?claim=c1").text)[1]
        assert decide(ada, decision="misread", mention=ORIGIN.id, claim="c1", seen=seen).status_code == 303
        late = decide(ben, decision="accept", mention=ORIGIN.id, claim="c1", seen=seen)
        assert late.status_code == 409
        assert "Ada" in late.text
    with served.reading() as ledger:
        assert [(item.author, item.kind) for item in ledger.reviews()] == [("Ada", "reject")]


def test_a_finding_is_dismissed_with_a_reason_and_not_without(client):
    assert decide(client, decision="dismiss", finding=OBJECTION.id, because=" ").status_code == 400
    assert OBJECTION.id in client.get("/findings").text
    assert decide(client, decision="dismiss", finding=OBJECTION.id, because="Both bought it.").status_code == 303
    assert OBJECTION.id not in client.get("/findings").text
    assert "Both bought it." in client.get("/log?show=decisions").text


def test_a_finding_that_holds_leaves_the_inbox(client):
    decide(client, decision="holds", finding=OBJECTION.id)
    assert OBJECTION.id not in client.get("/findings").text
    client.post("/undo", data={"next": "/findings"})
    assert OBJECTION.id in client.get("/findings").text


def findings(client, address: str = "/findings") -> int:
    """How many findings the inbox says are waiting."""
    return int(re.search(r"<h1>\s*([\d,]+) finding", client.get(address).text)[1])


def kind_count(client, kind: str) -> int:
    """How many findings the inbox offers of a kind."""
    found = re.search(rf'</span> {kind}</span> <span class="n">(\d+)<', client.get("/findings").text)
    return int(found[1]) if found else 0


@pytest.mark.parametrize("decision", ["dismiss", "holds"])
def test_several_findings_are_answered_in_one_step_and_one_undo_takes_it_back(newsroom, tmp_path, decision):
    settings = load(EXAMPLES / "reportedly.toml")
    with desk.copied(newsroom, tmp_path) as path, desk.reviewer(desk.site(path, settings=settings), "Ada") as client:
        before = findings(client)
        marked = re.findall(r'name="finding" value="(\w+)"', client.get("/findings/all").text)[:5]
        form = {"decision": decision, "finding": marked, "because": "Both were asked.", "next": "/findings"}
        assert client.post("/decide", data=form).headers["location"] == "/findings"
        assert findings(client) == before - 5
        assert findings(client, "/findings?show=dismissed") == (5 if decision == "dismiss" else 0)
        assert "of 5" in client.get("/findings").text
        client.post("/undo", data={"next": "/findings"})
        assert (findings(client), findings(client, "/findings?show=dismissed")) == (before, 0)
        client.post("/redo", data={"next": "/findings"})
        assert findings(client) == before - 5


def test_the_inbox_counts_what_nobody_answered(client):
    before, total = kind_count(client, OBJECTION.kind), findings(client)
    assert before > 0
    decide(client, decision="holds", finding=OBJECTION.id)
    assert (kind_count(client, OBJECTION.kind), findings(client)) == (before - 1, total - 1)
    client.post("/undo", data={"next": "/findings"})
    assert (kind_count(client, OBJECTION.kind), findings(client)) == (before, total)


def test_of_several_findings_all_are_answered_or_none(client):
    before = findings(client)
    answer = decide(client, decision="dismiss", finding=[OBJECTION.id, "fnone"], because="It was asked.")
    assert answer.status_code == 404
    assert findings(client) == before
    assert decide(client, decision="accept", finding=[OBJECTION.id]).status_code == 400


def test_a_mention_is_corrected_beside_its_claim_and_in_its_article(client):
    page = client.get(f"/claims/c1?correct={ORIGIN.id}").text
    assert page.count('name="words"') == 1
    form = re.search(r'name="next" value="(/claims/c1[^"]*)"', page)
    assert form[1] == f"/claims/c1#{ORIGIN.id}"
    page = client.get(f"/articles/{ORIGIN.article}?mention={ORIGIN.id}").text
    assert page.count('name="words"') == 1
    assert f'name="next" value="/articles/{ORIGIN.article}?mention={ORIGIN.id}#at"' in page
    assert 'name="words"' not in client.get(f"/articles/{ORIGIN.article}?mention=mnone").text


def test_many_are_one_decision(served, client):
    shown = client.get("/queue/all").text
    mentions = re.findall(r'name="mention" value="(\w+)"', shown)
    client.post("/decide", data={"decision": "accept", "mention": mentions, "next": "/queue"})
    with served.reading() as ledger:
        (only,) = ledger.reviews()
        assert isinstance(only.decision, AcceptMentions)


def test_a_grade_and_a_comment_of_a_person_stand_on_the_claim(client):
    decide(client, decision="digit", claim="c1", digit="2", because="Seen the list.")
    decide(client, decision="comment", subject="c1", text="Ask the line.")
    page = client.get("/claims/c1").text
    assert "Seen the list." in page
    assert "Ask the line." in page


def test_a_source_is_corrected(served, client):
    decide(client, decision="source", mention=ORIGIN.id, source="Harbour Office")
    with served.reading() as ledger:
        assert ledger.mention(ORIGIN.id).origin.source == "Harbour Office"


CORRECTIONS = {
    "words": ({"words": "1,200 containers a day\r\nwere lost"}, "1,200 containers a day were lost"),
    "two pieces": ({"words": "1,200 containers … at Kell Harbour"}, "1,200 containers … at Kell Harbour"),
    "who said it": ({"source": "Harbour Office", "kind": "document"}, ("Harbour Office", "document")),
    "what the source is": ({"kind": "document"}, ("Port Authority", "document")),
    "a value": ({"low-0": "1,100", "high-0": "1250.5"}, (1100, 1250.5, 0.1)),
    "a bound less": ({"low-0": "1300", "high-0": ""}, (1300, None, 100)),
    "a day": ({"start-0": "2031-05-04", "end-0": "2031-05-05"}, "2031-05-04/2031-05-05"),
}


def corrected_part(mention, what: str):
    """What the correction named `what` is about, as it now stands."""
    if what in {"words", "two pieces"}:
        return mention.quote
    if what in {"who said it", "what the source is"}:
        return mention.origin.source, mention.origin.kind
    if what == "a day":
        return mention.when[0].edtf
    return mention.quantities[0].low, mention.quantities[0].high, mention.quantities[0].step


@pytest.mark.parametrize("what", CORRECTIONS)
def test_what_was_read_is_corrected_in_the_page_and_one_undo_takes_it_back(served, client, what):
    form, wanted = CORRECTIONS[what]
    assert decide(client, decision="correct", mention=ORIGIN.id, **form).status_code == 303
    with served.reading() as ledger:
        assert corrected_part(ledger.mention(ORIGIN.id), what) == wanted
    client.post("/undo", data={"next": "/queue"})
    with served.reading() as ledger:
        assert ledger.mention(ORIGIN.id) == ORIGIN


def test_only_what_differs_is_corrected(served, client):
    decide(
        client, decision="correct", mention=ORIGIN.id, words=ORIGIN.quote, source="Harbour Office", **{"high-0": "1200"}
    )
    with served.reading() as ledger:
        (only,) = ledger.reviews()
        assert only.decision.source == "Harbour Office"
        assert (only.decision.spans, only.decision.quantities, only.decision.when) == (None, None, None)


def test_a_value_a_day_and_a_source_that_are_none_are_taken_away(served, client):
    gone = {"low-0": "", "high-0": "", "start-0": "", "end-0": "", "source": ""}
    assert decide(client, decision="correct", mention=ORIGIN.id, **gone).status_code == 303
    with served.reading() as ledger:
        mention = ledger.mention(ORIGIN.id)
        assert (mention.quantities, mention.when, mention.chain) == ((), (), ())


def test_the_form_as_it_is_shown_corrects_nothing(client):
    page = client.get("/queue").text
    form = page.partition('class="correction"')[2].partition("</form>")[0]
    fields = {name: html.unescape(value) for name, value in re.findall(r'name="([\w-]+)" value="([^"]*)"', form)}
    fields["words"] = html.unescape(re.search(r">([^<]*)</textarea>", form)[1])
    fields["kind"] = re.search(r"<option selected>(\w+)", form)[1]
    assert {"words", "source", "kind", "low-0", "high-0", "start-0", "end-0"} <= set(fields)
    answer = client.post("/decide", data=fields)
    assert answer.status_code == 400
    assert "nothing is corrected" in answer.text


@pytest.mark.parametrize(
    "form",
    [
        {"words": "never written here"}, {"words": " "}, {"low-0": "many"}, {"low-0": "9" * 30}, {"high-0": "1e9"},
        {"low-0": "9", "high-0": "3"}, {"start-0": "soon"}, {"start-0": "2031-05-09", "end-0": "2031-05-05"},
    ],
)  # fmt: skip
def test_a_correction_that_cannot_be_is_refused_with_a_sentence(served, client, form):
    assert decide(client, decision="correct", mention=ORIGIN.id, **form).status_code == 400
    with served.reading() as ledger:
        assert list(ledger.reviews()) == []


@pytest.mark.parametrize(
    "form",
    [
        {}, {"decision": "nothing"}, {"decision": "accept"}, {"decision": "accept", "mention": "mnone"},
        {"decision": "digit", "claim": "c1", "digit": "9"}, {"decision": "different", "claim": "c1", "mention": "m"},
        {"decision": "same-claims", "claim": "c1", "other": "c1"}, {"decision": "comment", "subject": "x", "text": "y"},
    ],
)  # fmt: skip
def test_a_form_that_asks_for_nothing_that_can_be_done_is_refused_with_a_sentence(client, form):
    answer = client.post("/decide", data={"next": "/queue", **form})
    assert answer.status_code in {400, 404}


def test_a_name_is_kept_with_each_decision(served):
    with desk.reviewer(served, "Zoë Ångström") as client:
        decide(client, decision="accept", mention=ORIGIN.id)
    with served.reading() as ledger:
        assert [item.author for item in ledger.reviews()] == ["Zoë Ångström"]


def test_reviews_by_others_are_in_the_log_of_the_page(served, client):
    with served.writing() as ledger:
        reviews.apply(ledger, AcceptMentions(mentions=(ORIGIN.id,)), author="By command")
    assert "By command" in client.get("/log?show=decisions").text


def test_what_is_asked_can_be_answered_with_every_button(newsroom, tmp_path):
    settings = load(EXAMPLES / "reportedly.toml")
    with desk.copied(newsroom, tmp_path) as path, desk.reviewer(desk.site(path, settings=settings), "Ada") as client:
        for skip in range(12):
            page = client.get(f"/queue?skip={skip}").text
            fields = dict(re.findall(r'name="(mention|claim|seen)" value="([^"]*)"', page))
            for decision in re.findall(r'name="decision" value="(accept|different|misread|unsure)"', page):
                assert decide(client, decision=decision, **fields).status_code == 303, (decision, fields)
                client.post("/undo", data={"next": "/queue"})
                fields["seen"] = dict(re.findall(r'name="(seen)" value="(\d+)"', client.get("/queue").text))["seen"]


def test_the_fullest_mention_is_the_one_that_gave_the_claim_its_words(newsroom):
    with Ledger.open(newsroom, readonly=True) as ledger:
        for claim in ledger.claims():
            found = ledger.mention(ledger.fullest_mentions([claim.id])[claim.id])
            assert found.quote == claim.text
            assert found.copy_of is None
