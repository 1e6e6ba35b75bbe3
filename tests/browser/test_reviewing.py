"""A person at work: first start to decision, by keyboard, beside somebody else, on a phone, without scripts."""

import re

import pytest

pytest.importorskip("playwright.sync_api")
from playwright.sync_api import expect

ARTICLE = """Bridge at Tallow Point to close for nine weeks

TALLOW POINT, Valmara (Northline) - The bridge at Tallow Point will close for nine weeks in spring, the roads office
said on Monday.

About 4,200 cars cross it each day, according to the roads office.
"""


def at(address: str, path: str) -> str:
    """Another page of the same site."""
    return address.partition("/?")[0] + path


def keys_are_on(page) -> None:
    """A page is another one as soon as its first line is there; the button for the keys tells that they work."""
    expect(page.get_by_role("button", name="Keys")).to_be_visible()


def search(page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"q="))


def test_from_the_first_start_to_a_decision_that_survives_a_reload(visit, started):
    page = visit(started)
    assert "token" not in page.url
    expect(page.get_by_role("heading", level=1)).to_contain_text("claims")
    search(page, "1,200 people moved schools")
    expect(page.locator(".claim-row").first).to_contain_text("First: Northline")
    page.locator(".claim-row a.claim-text").first.click()
    expect(page.locator(".sentence")).to_have_text(re.compile(r"Carried by 4 outlets; goes back to [\d–]+ independent"))
    mark = page.locator(".provenance a.place .target").nth(1)
    mark.hover()
    expect(page.locator("#shown-words .words")).to_contain_text("1,200")
    mark.click()
    expect(page.locator(".mention:target .words mark.quantity").first).to_be_visible()
    page.keyboard.press("r")
    expect(page.get_by_role("heading", level=1)).to_contain_text("to decide in one claim")
    keys_are_on(page)
    before = int(page.locator("h1").inner_text().split()[0])
    page.keyboard.press("y")
    expect(page.locator("h1")).to_contain_text(f"{before - 1} mention")
    expect(page.get_by_role("button", name="Undo")).to_contain_text("accept")
    page.keyboard.press("z")
    expect(page.locator("h1")).to_contain_text(f"{before} mention")
    page.keyboard.press("Shift+Z")
    expect(page.locator("h1")).to_contain_text(f"{before - 1} mention")
    page.reload()
    expect(page.locator("h1")).to_contain_text(f"{before - 1} mention")
    expect(page.get_by_role("button", name="Undo")).to_be_enabled()
    page.goto(at(started, "/log?show=decisions"))
    expect(page.locator("tbody tr")).to_have_count(3)
    expect(page.locator("tbody")).to_contain_text("Jo")


def test_one_key_decides_and_moves_on_and_several_steps_come_back(visit, deciding):
    page = visit(deciding)
    page.goto(at(deciding, "/queue?q=euros"))
    heads = [page.locator("h1").inner_text()]
    for key in "yun":
        words = page.locator(".asked .words").inner_text()
        page.keyboard.press(key)
        expect(page.locator("h1")).not_to_have_text(heads[-1])
        expect(page.locator(".asked .words")).not_to_have_text(words)
        heads.append(page.locator("h1").inner_text())
    for head in reversed(heads[:-1]):
        page.keyboard.press("z")
        expect(page.locator("h1")).to_have_text(head)
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_what_was_read_is_corrected_beside_the_words_and_undone(visit, deciding):
    page = visit(deciding)
    page.goto(at(deciding, "/queue?q=Quayside depot"))
    page.keyboard.press("c")
    expect(page.get_by_label("What is said")).to_be_focused()
    page.get_by_label("Who said it").fill("Ellmouth Harbour Board")
    page.get_by_label("at least").first.fill("17500000")
    page.get_by_role("button", name="Correct it").click()
    expect(page.get_by_role("button", name="Undo")).to_contain_text("correct")
    page.goto(at(deciding, "/sources/Ellmouth%20Harbour%20Board"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ellmouth Harbour Board")
    page.goto(at(deciding, "/queue?q=Quayside depot"))
    page.keyboard.press("z")
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_steps_pressed_faster_than_the_page_answers_all_count_and_judgements_wait_for_their_question(visit, deciding):
    page = visit(deciding)
    page.goto(at(deciding, "/queue?q=euros"))
    heads = [page.locator("h1").inner_text()]
    for key in "yuy":
        page.keyboard.press(key)
        page.keyboard.press(key)  # a key that slipped is no judgement about what nobody has seen yet
        expect(page.locator("h1")).not_to_have_text(heads[-1])
        heads.append(page.locator("h1").inner_text())
    assert [int(head.split()[0]) for head in heads] == [int(heads[0].split()[0]) - gone for gone in range(4)]
    for _ in "zzz":
        page.keyboard.press("z")
    expect(page.locator("h1")).to_have_text(heads[0])
    for _ in "ZZZ":
        page.keyboard.press("Shift+Z")
    expect(page.locator("h1")).to_have_text(heads[-1])
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("claims")


def test_a_mention_is_corrected_where_it_is_shown_beside_its_claim_and_in_its_article(visit, deciding):
    page = visit(deciding)
    search(page, "Quayside depot sold")
    page.locator(".claim-row a.claim-text").first.click()
    mention = page.locator(".mention").first
    mention.get_by_role("link", name="Correct").click()
    expect(page.get_by_label("What is said")).to_be_focused()
    page.get_by_label("Who said it").fill("Ellmouth Harbour Board")
    page.get_by_role("button", name="Correct it").click()
    expect(page.locator(".opened")).to_have_count(0)
    expect(page.locator(".mention", has_text="Ellmouth Harbour Board")).to_contain_text("Corrected")
    page.locator(".mention", has_text="Ellmouth Harbour Board").locator(".mention-head a").first.click()
    expect(page.locator("aside li.chosen")).to_contain_text("Ellmouth Harbour Board")
    keys_are_on(page)
    page.keyboard.press("c")
    expect(page.get_by_role("textbox", name="What is said")).to_be_focused()
    page.get_by_label("Who said it").fill("Ada Brenn")
    page.get_by_role("button", name="Correct it").click()
    expect(page.locator("aside li.chosen")).to_contain_text("Ada Brenn")
    page.keyboard.press("z")
    expect(page.locator("aside li.chosen")).to_contain_text("Ellmouth Harbour Board")


def test_many_findings_are_answered_after_a_preview_and_one_undo_takes_all_back(visit, deciding):
    page = visit(deciding)
    page.goto(at(deciding, "/findings?kind=anonymous-only"))
    count = int(page.locator("h1").inner_text().split()[0])
    page.get_by_role("link", name="Answer many at once").click()
    expect(page.locator(".preview input:checked")).to_have_count(count)
    page.locator(".preview input[type=checkbox]").first.uncheck()
    page.get_by_label("Reason for dismissing").fill("Both officials are known to us.")
    page.get_by_role("button", name="Dismiss what is marked").click()
    expect(page.locator("h1")).to_contain_text("1 finding to answer")
    expect(page.locator(".finding")).to_have_count(1)
    page.keyboard.press("z")
    expect(page.locator("h1")).to_contain_text(f"{count} findings to answer")


def test_after_an_answer_one_stands_at_the_next_finding(visit, deciding):
    page = visit(deciding)
    page.goto(at(deciding, "/findings"))
    ids = [row.get_attribute("id") for row in page.locator(".finding").all()]
    page.keyboard.press("j")
    expect(page.locator(f"#{ids[1]}.here")).to_be_visible()
    page.keyboard.press("y")
    expect(page.locator(f"#{ids[2]}.here")).to_be_visible()
    expect(page.locator(f"#{ids[0]}")).to_be_visible()
    expect(page.locator(f"#{ids[1]}")).to_have_count(0)


def test_keys_are_off_while_somebody_types(visit, deciding):
    page = visit(deciding)
    page.goto(at(deciding, "/findings"))
    field = page.get_by_label("Reason for dismissing").first
    field.fill("")
    field.type("yes and no, unsure")
    expect(field).to_have_value("yes and no, unsure")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_finding_is_dismissed_with_a_reason_and_comes_back(visit, deciding):
    page = visit(deciding)
    page.goto(at(deciding, "/findings"))
    first = page.locator(".finding").first.get_attribute("id")
    page.get_by_label("Reason for dismissing").first.fill("The figures were checked with the company.")
    page.get_by_role("button", name="Dismiss").first.click()
    expect(page.locator(f"#{first}")).to_have_count(0)
    page.goto(at(deciding, "/findings?show=dismissed"))
    expect(page.locator(".finding")).to_contain_text("checked with the company")
    page.keyboard.press("z")
    expect(page.locator(".empty")).to_be_visible()


def test_many_are_accepted_after_a_preview_and_one_undo_takes_them_back(visit, deciding):
    page = visit(deciding)
    page.goto(at(deciding, "/queue?q=euros"))
    count = int(page.locator("h1").inner_text().split()[0])
    page.get_by_role("link", name="Accept many at once").click()
    expect(page.locator(".preview input:checked")).to_have_count(count)
    page.locator(".preview input").first.uncheck()
    page.get_by_role("button", name="Accept what is marked").click()
    expect(page.locator("h1")).to_contain_text("1 mention to decide")
    page.keyboard.press("z")
    expect(page.locator("h1")).to_contain_text(f"{count} mentions")


def test_of_two_reviewers_the_later_one_is_told_what_the_other_decided(visit, deciding):
    one, other = visit(deciding), visit(deciding)
    for page, name in ((one, "Ada"), (other, "Ben")):
        page.goto(at(deciding, "/you"))
        page.get_by_label("Your name").fill(name)
        page.get_by_role("button", name="Save").click()
        page.goto(at(deciding, "/queue?q=Quayside depot"))
    one.keyboard.press("n")
    expect(one.get_by_role("button", name="Undo")).to_be_enabled()
    other.keyboard.press("y")
    expect(other.get_by_role("heading", level=1)).to_have_text("Somebody decided about this in the meantime")
    expect(other.locator("main")).to_contain_text("Ada")
    other.keyboard.press("j")
    expect(other.get_by_role("heading", level=1)).to_contain_text("to decide")
    other.goto(at(deciding, "/log?show=decisions"))
    expect(other.locator("tbody tr")).to_have_count(1)


def test_an_article_is_added_while_reviewing_goes_on(visit, started, tmp_path):
    file = tmp_path / "bridge.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    page, other = visit(started), visit(started)
    page.goto(at(started, "/add"))
    page.get_by_label("Files").set_input_files(str(file))
    page.get_by_role("button", name="Read them").click()
    expect(page.locator("[data-job]")).to_contain_text("bridge.txt")
    other.goto(at(started, "/queue?q=euros"))
    count = int(other.locator("h1").inner_text().split()[0])
    other.keyboard.press("y")
    expect(other.locator("h1")).to_contain_text(f"{count - 1} mention")
    expect(page.locator("[data-job]")).to_contain_text("done: 1 article read", timeout=60_000)
    search(page, "Tallow Point bridge nine weeks")
    expect(page.locator(".claim-row").first).to_contain_text("nine weeks")


def test_pasted_text_is_read(visit, started):
    page = visit(started)
    page.goto(at(started, "/add"))
    page.get_by_label("Text").fill(ARTICLE)
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("[data-job]")).to_contain_text("done: 1 article read", timeout=60_000)


def test_everything_is_reached_with_the_keyboard_alone(visit, reading):
    page = visit(reading)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator(".claim-row.here a.claim-text")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/claims/c"))
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('place')"):
            break
    expect(page.locator("#shown-words .words")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".mention:target")).to_be_visible()


def test_layers_of_highlights_are_switched_one_by_one(visit, reading):
    page = visit(reading)
    search(page, "fourteen missing dam fire service")
    page.locator(".claim-row a.claim-text").first.click()
    page.locator(".mention-head a").first.click()
    number = page.locator(".text mark.quantity.content").first
    shadow, line = "getComputedStyle(e).boxShadow", "getComputedStyle(e).textDecorationLine"
    assert number.evaluate(f"e => {shadow}") != "none"
    page.get_by_label("numbers").uncheck()
    assert number.evaluate(f"e => {shadow}") == "none"
    assert number.evaluate(f"e => {line}") == "underline"
    page.get_by_label("what is said", exact=True).uncheck()
    assert number.evaluate(f"e => {line}") == "none"


@pytest.mark.parametrize("scripts", [True, False])
def test_reading_and_deciding_work_on_a_phone_with_and_without_scripts(visit, deciding, scripts):
    page = visit(deciding, width=390, height=844, scripts=scripts)
    page.get_by_role("searchbox").fill("astrolabe 3.2 million")
    page.get_by_role("searchbox").press("Enter")
    page.locator(".claim-row a.claim-text").first.click()
    expect(page.locator(".sentence")).to_contain_text(re.compile(r"[\d–]+ independent source"))
    expect(page.locator(".provenance svg .place").first).to_be_attached()
    if scripts:
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("link", name="Review", exact=False).first.click()
    before = int(page.locator("h1").inner_text().split()[0])
    page.get_by_role("button", name=re.compile("Same|Read right")).click()
    expect(page.locator("h1")).to_contain_text(f"{before - 1} mention")


def test_how_many_sources_and_who_was_first_takes_no_click_and_the_full_answer_one(visit, reading):
    page = visit(reading)
    page.get_by_role("searchbox").fill("14 missing people")
    page.get_by_role("searchbox").press("Enter")
    row = page.locator(".claim-row", has_text="looking for 14 missing").first
    expect(row).to_contain_text(re.compile(r"[\d–]+\s+source"))
    expect(row).to_contain_text("First: Northline")
    row.locator("a.claim-text").click()
    expect(page.locator(".sentence")).to_contain_text(re.compile(r"goes back to [\d–]+ independent source"))
    expect(page.locator(".first")).to_contain_text("Northline, 7 Oct 2025")
