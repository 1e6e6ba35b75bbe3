"""Two articles that print the same words of a passer-by are hardly independent in what else they say."""

import pytest

from reportedly.provenance import Case, trace_claim
from reportedly.records import Appearance, Article, Attribution, Claim, Mention, Moment, Quantity, Score, Span

FIGURE = "The museum paid 640,000 crowns for a landscape"
WORDS = "You could sit there all afternoon and forget the noise behind the old bus depot"
OTHER = "We used to come here as children when the café was still by the stone bridge"


def report(name, outlet, source, words, *, hour, speaker="Ole Varg", post=None, institution=None):
    """Return an article, what it has from `source`, and the words of somebody that it prints."""
    text = f"{FIGURE}, {source} said.\n“{words},” said {speaker}."
    moment = Moment(iso=f"2031-03-01T{hour:02}:00:00+00:00", confidence=Score(1.0, "Stated."))

    def mention(kind: str, said: str, by: str, **more: object) -> Mention:
        place, at = text.index(by), text.index(said)
        link = Attribution(
            source=by, kind=more.pop("is_a"), source_spans=(Span(place, place + len(by)),), cue="said",
            cue_spans=(Span(text.index("said"), text.index("said") + 4),),
            content_spans=(Span(at, at + len(said)),), institution=more.pop("institution", None),
            post=more.pop("post", None),
        )  # fmt: skip
        return Mention(
            id=f"{kind}{name}", article=f"a{name}", spans=(Span(at, at + len(said)),), quote=said, chain=(link,), **more
        )

    amount = Quantity(span=Span(16, 23), low=640_000, high=640_000, unit="crown")
    figure = mention("m", FIGURE, source, is_a="organisation", speech="indirect", quantities=(amount,))
    quoted = mention("q", words, speaker, is_a="person", speech="direct", post=post, institution=institution)
    return Article(id=f"a{name}", text=text, outlet=outlet, published=moment, language="en"), figure, quoted


def least(*reports: tuple[Article, Mention, Mention]) -> int:
    """Return how many independent sources at least stand behind the figure."""
    claim = Claim(id="c1", text=FIGURE, appearances=tuple(Appearance(mention=each[1].id) for each in reports))
    case = Case(
        claim=claim,
        mentions={figure.id: figure for _, figure, _ in reports},
        articles={article.id: article for article, _, _ in reports},
        said={article.id: (figure, quoted) for article, figure, quoted in reports},
    )
    return trace_claim(case).claim.sources.for_.least


FIRST = report("1", "Coast Courier", "Norhaven Museum", WORDS, hour=1)


def test_a_source_named_beside_a_passer_by_whom_another_quoted_before_confirms_nobody():
    later = report("2", "Fen Post", "Sorrel University", WORDS, hour=5)
    assert least(FIRST, later) == least(later, FIRST) == 1


@pytest.mark.parametrize(
    "later",
    [
        report("2", "Fen Post", "Sorrel University", OTHER, hour=5),
        report("2", "Fen Post", "Sorrel University", WORDS, hour=5, speaker="Ada Brenn"),
        report("2", "Fen Post", "Sorrel University", WORDS, hour=5, institution="Norhaven Council"),
        report("2", "Coast Courier", "Sorrel University", WORDS, hour=5),
    ],
    ids=["other words", "another speaker", "one who speaks for a body", "the same outlet"],
)
def test_what_else_two_reports_share_leaves_their_sources_apart(later):
    assert least(FIRST, later) == 2


def test_a_source_that_a_third_report_names_too_stands():
    later = report("2", "Fen Post", "Sorrel University", WORDS, hour=5)
    third = report("3", "Valley Post", "Sorrel University", OTHER, hour=7)
    assert least(FIRST, later, third) == 2


def told(name, source, words, said, *, outlet, speech):
    """Return an article in which `source` says `said`, a part of its sentence `words`."""
    text = f"{source} said it was {words}."
    at = text.index(said)
    link = Attribution(
        source=source, kind="organisation", source_spans=(Span(0, len(source)),), cue="said",
        cue_spans=(Span(len(source) + 1, len(source) + 5),), content_spans=(Span(at, at + len(said)),),
    )  # fmt: skip
    moment = Moment(iso=f"2031-03-0{name}", confidence=Score(1.0, "Stated."))
    mention = Mention(
        id=f"m{name}", article=f"a{name}", spans=(Span(at, at + len(said)),), quote=said, chain=(link,), speech=speech
    )
    return Article(id=f"a{name}", text=text, outlet=outlet, published=moment, language="en"), mention, mention


LOOKING = "“looking into how the crate had left the locked yard”"
PART = "how the crate had left the locked yard"


def test_a_part_of_a_quotation_that_stands_in_one_is_its_speakers():
    whole = told("1", "Vell Freight", LOOKING, LOOKING, outlet="Coast Courier", speech="mixed")
    part = told("2", "Harbour Union", LOOKING, PART, outlet="Fen Post", speech="indirect")
    assert least(whole, part) == least(part, whole) == 1


def test_the_same_words_outside_of_marks_are_nobodys_quotation():
    whole = told("1", "Vell Freight", LOOKING, LOOKING, outlet="Coast Courier", speech="mixed")
    plain = told("2", "Harbour Union", LOOKING.strip("“”"), PART, outlet="Fen Post", speech="indirect")
    assert least(whole, plain) == 2
