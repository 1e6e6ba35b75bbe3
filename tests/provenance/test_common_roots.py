"""A quotation that two cut at the same words: a common root where nobody says whose words it is."""

from dataclasses import replace

import pytest

from reportedly.provenance import trace_claim
from reportedly.records import Mention, Span
from tests.provenance.told import Line, case_of

WORDS = "The museum paid 900 crowns for the globe of Varn"
CUT = len("The museum paid 900 crowns")
BRENN = {"source": "Ada Brenn", "kind": "person"}
KORR = {"source": "Ilo Korr", "kind": "person"}
NOBODY = {"source": "two clerks", "kind": "anonymous"}


def cut(case):
    """Return the case with each statement cut in two pieces at one place."""

    def in_two(mention: Mention) -> Mention:
        whole = mention.spans[0]
        return replace(mention, spans=(Span(whole.start, whole.start + CUT), Span(whole.start + CUT + 1, whole.end)))

    mentions = {name: in_two(mention) for name, mention in case.mentions.items()}
    said = {name: tuple(map(in_two, told)) for name, told in case.said.items()}
    return replace(case, mentions=mentions, said=said)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [(BRENN, KORR, False), (BRENN, BRENN, False), (NOBODY, KORR, True), (NOBODY, NOBODY, True)],
)
def test_a_quotation_cut_alike_is_suspect_where_one_of_its_speakers_is_not_named(one, other, found):
    case = case_of({"Valley Post": [Line(WORDS, **one, quoted=True)], "Fen Post": [Line(WORDS, **other, quoted=True)]})
    kinds = {item.kind for item in trace_claim(cut(case)).findings}
    assert ("suspected-common-root" in kinds) is found


def test_a_quotation_cut_alike_puts_no_two_together_whom_one_article_has_say_it():
    said = {"Valley Post": [Line(WORDS, **BRENN, quoted=True)], "Fen Post": [Line(WORDS, **KORR, quoted=True)]}
    both = [
        Line("The globe of Varn cost the museum 900 crowns", **BRENN),
        Line("For the globe of Varn the museum has given 900 crowns", **KORR),
    ]
    assert trace_claim(cut(case_of(said))).claim.sources.for_.least == 1
    assert trace_claim(cut(case_of({**said, "Tern Times": both}))).claim.sources.for_.least == 2
