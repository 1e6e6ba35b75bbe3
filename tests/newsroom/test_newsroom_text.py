"""The words of a simulated world: correct, marked where the truth says, and never shared by chance."""

import re
from collections import Counter, defaultdict

import pytest

from bench.simulation.counting import answers
from bench.simulation.frames import FRAMES
from bench.simulation.grammar import Context, Grammar
from bench.simulation.marked import capitalised, label, plain, strip, tidy
from bench.simulation.phrasings import phrasings
from bench.simulation.publishing import Press
from bench.simulation.saying import finished
from bench.simulation.stories import stories, world
from bench.simulation.truth import Truth
from bench.simulation.uniqueness import Sentences, long_sentences
from bench.simulation.writing import Writer

MOVES = {
    *("report first-hand", "copy", "cut", "rewrite", "cite the outlet", "cite through two", "assert without credit"),
    *("inflate in the headline", "raise certainty", "round", "drop a bound", "change or swap a number", "negate"),
    *("misname the source", "link elsewhere", "deny", "update", "correct silently", "re-run as new", "loop", "farm"),
}

BROKEN = {
    "two stops": r"[,;:] ?[,.;:]|\.\.|,”,",
    "a space before a stop": r" [,.;:!?]",
    "two spaces": r"  ",
    "a word twice": r"(?<!-)\b(\w+) \1\b(?!-)",
    "a before a vowel": r"\b[Aa] (?=[aeio])",
    "an before a consonant": r"\b[Aa]n (?=[bcdfgjklmnpqrstvwxyz])",
    "a sentence in lower case": r"[.!?]”? [a-zé]",
    "a sentence that starts with a figure": r"(^|[.!?] )\d",
    "a slot or a mark of the grammar": r"[{}<>\[\]^~«»|%]{2}|[{}\[\]^~«»|<>⟨⟩]|a%|[\ue000-\ue3ff]",
    "a bracket": r"\(\)|\( | \)",
    "a quotation that does not end": r"^[^“”]*“[^”]*$",
}


ONLY_IN_SENTENCES = {"a sentence in lower case", "a sentence that starts with a figure"}


def printed(seed, articles):
    sentences = Sentences()
    for story in stories(world(seed, articles)):
        pages = list(Press(seed, story, Writer(story, sentences).write(), layouts={}).print())
        yield story, pages


@pytest.fixture(scope="module")
def worlds():
    return [one for seed in range(20) for one in printed(seed, 40)]


@pytest.fixture(scope="module")
def one_world():
    return list(printed(21, 900))


def test_every_move_has_at_least_forty_phrasings():
    counted = phrasings()
    assert set(counted) >= MOVES
    assert {move: number for move, number in counted.items() if number < 40} == {}


@pytest.mark.parametrize("fault", BROKEN)
def test_no_sentence_is_broken(worlds, fault):
    pattern = re.compile(BROKEN[fault])
    skipped = {"head", "credit", "dateline"} if fault in ONLY_IN_SENTENCES else {"dateline"}
    texts = [
        plain(unit.text) for _, pages in worlds for page in pages for unit in page.units if unit.kind not in skipped
    ]
    assert [text for text in texts if pattern.search(text)] == []


def test_every_paragraph_ends_with_a_stop(worlds):
    for _, pages in worlds:
        for page in pages:
            for unit in page.units[1:]:
                if unit.kind in {"claim", "remark", "scene", "house", "note"}:
                    assert plain(unit.text)[-1] in ".!?”", plain(unit.text)


def test_spans_are_the_words_that_the_truth_names(worlds):
    for story, pages in worlds:
        for name, record in Truth(0, story).records(pages):
            if name != "mentions":
                continue
            text = text_of(record, pages, story)
            assert " … ".join(text[start:end] for start, end in record["spans"]) == record["quote"]
            assert all(
                any(low <= start and end <= high for low, high in [record["unit"]]) for start, end in record["spans"]
            )
            for link in record["chain"]:
                sourced = [text[start:end] for start, end in link["source_spans"]]
                assert sourced or link is not record["chain"][0], record
                assert all(text[start:end].strip() for start, end in link["cue_spans"])


def text_of(record, pages, story):
    number = int(record["id"].partition("m")[2])
    return pages[story.statements[number].article].text


def test_figures_are_where_the_truth_says(worlds):
    numbers = 0
    for story, pages in worlds:
        for name, record in Truth(0, story).records(pages):
            if name == "mentions":
                text = text_of(record, pages, story)
                for quantity in record["quantities"]:
                    start, end = quantity["span"]
                    assert figure_of(text[start:end], quantity), (text[start:end], quantity)
                    numbers += 1
    assert numbers > 500


SIZES = {"million": 1e6, "billion": 1e9}


def figure_of(words, quantity):
    """True where the words hold the number, or are a number in words (which start a sentence)."""
    wanted = quantity["high"] if quantity["low"] is None else quantity["low"]
    found = re.search(r"(\d[\d,]*(?:\.\d+)?)(?: (million|billion))?", words)
    if found is None:
        return bool(re.fullmatch(r"[A-Za-z -]+", words)) and (wanted < 100 or "illion" in words)
    number = float(found[1].replace(",", "")) * SIZES.get(found[2], 1)
    return abs(number - wanted) < 1e-6 * max(wanted, 1)


def test_a_bound_is_in_the_words_where_it_is_in_the_truth(worlds):
    marks = {
        "low_open": ("more than", "over", "upwards"),
        "approximate": ("about", "around", "roughly", "some", "approximately"),
    }
    for story, pages in worlds:
        for name, record in Truth(0, story).records(pages):
            for quantity in record["quantities"] if name == "mentions" else ():
                start, end = quantity["span"]
                words = text_of(record, pages, story)[start:end].lower()
                for flag, wordings in marks.items():
                    assert quantity[flag] == words.startswith(wordings), (words, quantity)
                assert (quantity["low"] is None) == words.startswith(("up to", "as many", "as much", "a maximum"))


def test_no_long_sentence_stands_twice_unless_a_copy_says_so(one_world):
    first: dict[str, tuple[int, int]] = {}
    for story, pages in one_world:
        for page in pages:
            for unit in page.units:
                if unit.kind in {"house", "credit", "dateline", "note"} or unit.origin is not None:
                    continue
                for sentence in long_sentences(plain(unit.text)):
                    here = (story.number, page.plan.id)
                    assert sentence not in first or page.plan.version_of is not None, (sentence, first[sentence], here)
                    first[sentence] = here
    assert len(first) > 3000


def test_what_a_copy_takes_over_is_what_the_giver_printed(one_world):
    same, kinds = [], set()
    for story, pages in one_world:
        by_name = {page.record["id"]: page for page in pages}
        for record in [record for name, record in Truth(21, story).records(pages) if name == "copies"]:
            kinds.add(record["kind"])
            taker, giver = by_name[record["article"]], by_name[record["of"]]
            for mine, theirs in record["passages"]:
                one, other = fold(taker.text[slice(*mine)]), fold(giver.text[slice(*theirs)])
                same.append(one == other)
                assert one == other or near(one, other) > 0.5
    assert sum(same) / len(same) > 0.75
    assert kinds == {"identical", "near-copy", "excerpt", "rewrite"}


def near(one, other):
    shared = Counter(one.split()) & Counter(other.split())
    return shared.total() / max(len(one.split()), len(other.split()))


def fold(text):
    """Outlets have quotation marks and paragraphs of their own; a copy in altered words keeps its place."""
    return re.sub(r"\W+", " ", text)


def test_independent_articles_of_one_story_seldom_share_eight_words(one_world):
    pairs = sharing = 0
    for _, pages in one_world:
        own = [runs(page) for page in pages if page.plan.taking is None]
        for at, mine in enumerate(own):
            pairs += at
            sharing += sum(not mine.isdisjoint(other) for other in own[:at])
    assert sharing / pairs < 0.08


def runs(page):
    found = set()
    for unit in page.units:
        words = re.findall(r"\w+", plain(unit.text).lower()) if unit.kind in {"claim", "scene", "remark"} else []
        found |= {tuple(words[at : at + 8]) for at in range(len(words) - 7)}
    return found


def test_a_rewritten_text_shares_at_most_four_words_in_ten(one_world):
    shares = []
    for _, pages in one_world:
        for page in pages:
            if page.plan.move == "rewrite":
                giver = pages[page.plan.taking.giver]
                mine, theirs = shingles(page.text), shingles(giver.text)
                shares.append(len(mine & theirs) / len(mine))
    assert len(shares) > 30
    assert sum(shares) / len(shares) < 0.4


def shingles(text):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}


def test_outlets_print_the_same_lines_under_all_their_articles(one_world):
    lines = defaultdict(set)
    for _, pages in one_world:
        for page in pages:
            if page.plan.version_of is None:
                lines[page.plan.outlet.name].add(tuple(plain(unit.text) for unit in page.units if unit.kind == "house"))
    assert all(len(found) == 1 for found in lines.values())
    assert len({found for each in lines.values() for found in each}) > 20


def test_a_silent_correction_keeps_its_address_and_changes_a_figure(one_world):
    seen = 0
    for _, pages in one_world:
        for page in pages:
            if page.plan.version_of is not None:
                old = pages[page.plan.version_of]
                assert page.record["url"] == old.record["url"]
                assert page.text != old.text
                assert "modified" in page.record
                seen += 1
    assert seen > 5


def test_links_hang_on_words_of_the_article(one_world):
    links = [(page, link) for _, pages in one_world for page in pages for link in page.record.get("links", ())]
    assert len(links) > 50
    for page, link in links:
        assert page.text[link["start"] : link["end"]].strip()
        assert link["href"].startswith("https://")


def test_the_truth_can_be_told_from_the_plan_alone(one_world):
    for story, _ in one_world:
        for answer in answers(story):
            assert all(side.least <= side.most for side in answer.sides.values())


def test_the_grammar_expands_and_counts():
    grammar = Grammar(
        {"x": ("{S} «0 (said/told reporters)» (that /)[is|was] <good|bad>, ~he|they~.", "{y}"), "y": ("a/b",)}
    )
    assert grammar.count("x") == 5
    assert grammar.count("missing") == 1


def test_a_template_follows_its_context(random):
    grammar = Grammar({"x": ("[is|was] <good|bad> ~he|they~ ~1he|they~",)})
    assert grammar.say("x", Context(random)) == "is good he he"
    assert grammar.say("x", Context(random, reported=True, negative=True, plural=(True, False))) == "was bad they he"


@pytest.fixture
def random():
    from random import Random  # noqa: PLC0415

    return Random(1)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a%  old town", "an old town"),
        ("a% university", "a university"),
        ("a% 8 percent rise", "an 8 percent rise"),
        ("Anna Bel, a teacher,, said.", "Anna Bel, a teacher, said."),
        ("“Yes.”.", "“Yes.”"),
        ("said Anna Bel, a teacher,.", "said Anna Bel, a teacher."),
        ("one  two , three", "one two, three"),
    ],
)
def test_sentences_are_tidied(raw, shown):
    assert tidy(raw) == shown


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("42 people came. 7 left.", "Forty-two people came. Seven left."),
        ("1,204 people came.", "A total of 1,204 people came."),
        ("€4.2 million was lost.", "A total of €4.2 million was lost."),
        ("12.4 percent of them left.", "A total of 12.4 percent of them left."),
        ("“42 people,” she said.", "“Forty-two people,” she said."),
        ("he came. she left.", "He came. She left."),
    ],
)
def test_no_sentence_starts_with_a_figure(raw, shown):
    assert finished(raw) == shown


def test_labels_are_taken_out_and_found():
    text, found = strip("ab " + label("cd " + label("ef", 5), 0) + " gh")
    assert text == "ab cd ef gh"
    assert sorted(found) == [(0, 3, 8), (5, 6, 8)]
    assert capitalised(label("“ab”", 1)) == label("“Ab”", 1)


def test_every_frame_speaks_of_its_amount():
    for frame in FRAMES:
        wanted = "{D}" if frame.amount[0] == "date" else "{Q}"
        assert all(wanted in clause for clause in (*frame.clauses, *frame.heads)), frame.id
