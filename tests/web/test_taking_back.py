"""Whatever is decided and taken back, step by step: lists, counts and claims are what they were before each step."""

import re
import shutil

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.ledger import Ledger
from reportedly.settings import load
from tests.web import desk
from tests.web.conftest import EXAMPLES

DERIVED = (
    "SELECT id, text, least, most, against, related, findings FROM claims",
    "SELECT claim, position, mention, stance, because FROM appearances",
    "SELECT a, b, kind, score, parts FROM relations",
    "SELECT id, kind, claim, dismissed FROM findings",
    "SELECT c.id, o.rank, o.outlets, o.mentions, o.findings, o.open "
    "FROM overview o JOIN claims c ON c.number = o.claim",
    "SELECT c.id, v.facet, v.value FROM facets f JOIN facet_values v ON v.number = f.value "
    "JOIN claims c ON c.number = f.claim",
)
LISTS = ("/queue?q=euros", "/queue?q=missing", "/queue?q=Quayside+depot", "/queue?q=moved+schools")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["accept", "different", "misread", "unsure", "source", "words", "many", "dismiss", "holds"]),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=4,
)


def derived(path):
    with Ledger.open(path, readonly=True) as ledger:
        return [sorted(map(repr, ledger.connection.execute(sql))) for sql in DERIVED]


def shown(client, place):
    """What a person sees: how many mentions wait, and how many findings."""
    heads = [re.search(r"<h1>\s*([\d,]+) ", client.get(path).text)[1] for path in (place, "/findings")]
    return tuple(heads)


def field(page, name):
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    return found[1] if found else None


def asked(client, place, kind, skip):
    """The form that a person would send from a page, or None where it has none such."""
    if kind in {"dismiss", "holds"}:
        found = re.findall(r'name="finding" value="(\w+)"', client.get("/findings/all").text)
        return {"decision": kind, "finding": found[skip : skip + 1 + skip], "because": "It was checked."}
    if kind == "many":
        waiting = re.findall(r'name="mention" value="(\w+)"', client.get(place.replace("/queue", "/queue/all")).text)
        return {"decision": "accept", "mention": waiting[skip:]} if waiting[skip:] else None
    page = client.get(f"{place}&skip={skip}").text
    mention = field(page, "mention")
    if mention is None or (kind == "different" and 'value="different"' not in page):
        return None
    form = {"decision": kind, "mention": mention, "claim": field(page, "claim"), "seen": field(page, "seen")}
    if kind == "source":
        return {**form, "decision": "correct", "source": ("", "Ada Brenn", "Port Authority", "A council")[skip]}
    if kind == "words":
        words = re.search(r'<textarea name="words"[^>]*>([^<]*)<', page)[1].split()
        return {**form, "decision": "correct", "words": " ".join(words[1:])} if "&" not in words else None
    return form


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.tuples(st.sampled_from(LISTS), STEPS, st.integers(0, 4)))
def test_every_step_is_taken_back_and_done_again_exactly(newsroom, tmp_path_factory, drawn):
    place, steps, again = drawn
    path = tmp_path_factory.mktemp("back") / "copy.ledger"
    shutil.copy(newsroom, path)
    with desk.reviewer(desk.site(path, settings=load(EXAMPLES / "reportedly.toml"))) as client:
        states = [(derived(path), shown(client, place))]
        for kind, skip in steps:
            form = asked(client, place, kind, skip)
            if form and client.post("/decide", data={**form, "next": place}).status_code == 303:
                states.append((derived(path), shown(client, place)))
        taken = len(states) - 1
        walk = [*range(taken - 1, -1, -1), *range(1, min(again, taken) + 1)]
        for number, at in enumerate(walk):
            step = "/undo" if number < taken else "/redo"
            assert client.post(step, data={"next": place}).headers["location"] == place
            assert (derived(path), shown(client, place)) == states[at]
