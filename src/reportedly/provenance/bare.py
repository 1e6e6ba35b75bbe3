"""Attribution that was lost: headlines and takers that state in their own voice what was attributed to somebody."""

import re
from collections.abc import Iterator

from reportedly.provenance.agreement import agree, states
from reportedly.provenance.case import Case, plain
from reportedly.provenance.graph import says
from reportedly.provenance.headlines import unread_headlines
from reportedly.provenance.nearly import same_figures
from reportedly.provenance.refinements import refined_reports
from reportedly.provenance.roots import Trace
from reportedly.provenance.speakers import TELLING
from reportedly.provenance.timing import before, in_time
from reportedly.records import Attribution, Evidence, Finding, Mention, finding, folded

STATED = frozenset(["flat", "predicted"])
DOUBTED = frozenset(["hedged", "asked"])
SAID_BY_SOMEBODY = frozenset(["person", "organisation", "document", "group", "anonymous"])
PARAGRAPH, LINE = "\n\n", "\n"
BESIDE = 90  # code points before and after a statement in which whoever said it may be named
# A sentence beside a statement, or the end of it, that says whose word it is.
GIVEN = re.compile(
    r"\b(?:word|news|account|information|announcement|statement|figures?) (?:is|was|are|were|came|comes) from\b"
    r"|\b(?:is|was) the (?:word|account|information) (?:from|of)\b|\b(?:said|says) so\b|\baccording to\b",
    re.I,
)
# "Fire service suspects 40 are missing": no colon, and yet the headline says whose thought it is. Suspects who are held
# are people.
HELD = r"in|over|of|held|arrest\w*|detain\w*|are|were|have|had|and|on|at|to|for|with|after|as|who|wanted|appear|face"
SUSPECTED = re.compile(
    r"^\W*(?:[\w'’.-]+ ){1,5}(?:believes?|fears?|thinks?|assumes?|guess(?:es)?|hints?|supposes?"
    rf"|suspects?(?! (?:{HELD})\b)) (?=[\w“‘\"'€$£])"
)
SPEAKER = re.compile(r"\bspokes(?:man|woman|person|people)\b", re.I)  # who is in the words themselves


def bare_headlines(case: Case) -> Iterator[Finding]:
    """Yield headlines that assert in the outlet's own voice what the text below attributes to somebody."""
    below: dict[str, list[Mention]] = {}
    for article, mentions in case.reports("for").items():
        attributed = [mention for mention in mentions if any(map(_tells, mention.chain)) and not mention.in_headline]
        if attributed:
            below[article] = attributed
        for mention in mentions:
            same = next((other for other in attributed if agree(mention, other)), None)
            if same and mention.in_headline and _states_as_own(case, mention):
                yield _bare_headline(case, case.evidence(mention), same)
    for headline, mention in unread_headlines(case, below):
        yield _bare_headline(case, (headline,), mention)


def _bare_headline(case: Case, headline: tuple[Evidence, ...], below: Mention) -> Finding:
    said = (
        f"The headline states as fact what the text attributes to {_said_by(below)}; "
        f"{case.outlet_of(below.article)} does not confirm it."
    )
    return finding("lost-attribution", said, (*headline, *case.evidence(below, below.chain[-1])), case.claim.id)


def bare_takers(case: Case, trace: Trace) -> Iterator[Finding]:
    """Yield articles that assert throughout what an earlier one attributed to somebody."""
    for sourced in filter(None, (_first_sourced(case, trace), _first_surer(case))):
        yield from _bare_since(case, trace, sourced)


def _bare_since(case: Case, trace: Trace, sourced: Mention) -> Iterator[Finding]:
    for article, mentions in case.reports("for").items():
        bare = [mention for mention in mentions if _states_as_own(case, mention)]
        stating = [mention for mention in bare if agree(mention, sourced) and not mention.in_headline]
        if not stating or (sourced.id not in case.stances and not any(same_figures(each, sourced) for each in stating)):
            continue
        taken = any(trace.steps[mention.id].leads_to for mention in mentions)
        if taken or len(bare) < len(mentions) or not before(case.articles[sourced.article], case.articles[article]):
            continue
        if case.same_outlet(case.outlet_of(article), case.outlet_of(sourced.article)):
            continue
        said = (
            f"{plain(case, article)} states as its own what {plain(case, sourced.article)} had attributed to "
            f"{_said_by(sourced)}."
        )
        evidence = (*case.evidence(bare[0]), *case.evidence(sourced, sourced.chain[-1]))
        yield finding("lost-attribution", said, evidence, case.claim.id)


def _states_as_own(case: Case, mention: Mention) -> bool:
    """True for a statement without a source; one that the reader missed may stand beside it ("the word is Brenn's")."""
    if any(map(says, mention.chain)) or mention.certainty not in STATED or SPEAKER.search(mention.quote):
        return False
    if not states(mention) or (mention.in_headline and SUSPECTED.match(mention.quote)):
        return False
    start, end = mention.spans[0].start, mention.spans[-1].end
    text = case.articles[mention.article].text
    beside = (
        f"{text[max(0, start - BESIDE) : start].split(PARAGRAPH)[-1]} {text[end : end + BESIDE].split(PARAGRAPH)[0]}"
    )
    own = case.outlet_of(mention.article)  # its dateline is no source
    chains = (link for other in case.own for link in other.chain)
    given = {link for link in chains if link.source[:1].isupper() and not case.same_outlet(link.source, own)}
    people = {link.source for link in given if link.kind == "person"}
    names = {name for link in given for name in (link.source, link.institution) if name and name[:1].isupper()}
    if GIVEN.search(f"{mention.quote} {text[end : end + BESIDE].partition(LINE)[0]}"):
        return False
    return not any(folded(name) in folded(beside) for name in names) and not any(
        folded(name) in folded(mention.quote) for name in people
    )


def _tells(link: Attribution) -> bool:
    """True where somebody is given as the source: who "plans to cut jobs" only does what is told.

    A paper or an outlet does nothing but tell.
    """
    return says(link) and (link.kind in {"document", "outlet"} or bool(TELLING.search(link.cue)))


def _first_sourced(case: Case, trace: Trace) -> Mention | None:
    """The earliest mention that gives somebody, and comes to somebody who is no outlet."""
    people = {key for key, kind in trace.kinds.items() if kind in SAID_BY_SOMEBODY}
    ends = {mention for mention, keys in trace.reached.items() if keys & people}
    given = [mention for mention in case.own if any(map(_tells, mention.chain)) and mention.id in ends]
    return min(given, key=lambda mention: (in_time(case.articles[mention.article]), mention.id), default=None)


def _first_surer(case: Case) -> Mention | None:
    """The earliest mention that somebody gives, in a claim that says the same with doubt where this one is sure."""
    refined = (mention for mentions in refined_reports(case).values() for mention in mentions)
    given = (mention for mention in refined if any(map(_tells, mention.chain)) and mention.certainty in DOUBTED)
    people = [mention for mention in given if all(link.kind in SAID_BY_SOMEBODY for link in mention.chain)]
    return min(people, key=lambda mention: (in_time(case.articles[mention.article]), mention.id), default=None)


def _said_by(mention: Mention) -> str:
    return ", as told by ".join(map(_named, reversed(mention.chain)))


def _named(link: Attribution) -> str:
    """A source, in quotation marks where all that is told is a description."""
    if not link.source:
        return "an unnamed source"
    return f"“{link.source}”" if link.kind == "anonymous" else link.source
