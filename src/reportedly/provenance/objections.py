"""The findings about one claim, each with the words that it rests on."""

import re
from collections.abc import Iterator, Mapping, Sequence

from reportedly.provenance.agreement import VERB, states, stems
from reportedly.provenance.case import Case, plain
from reportedly.provenance.citations import cited_report, links_of, outlet_named
from reportedly.provenance.common_roots import Shared
from reportedly.provenance.doers import WISHED
from reportedly.provenance.elsewhere import says_the_same
from reportedly.provenance.fates import other_fates
from reportedly.provenance.graph import RANKED, UNNAMED, end_of, is_attributed, is_named, says
from reportedly.provenance.losses import losses
from reportedly.provenance.nearly import figures, nearly_said, same_figures
from reportedly.provenance.refinements import refined_reports
from reportedly.provenance.rewording import is_a_day
from reportedly.provenance.roots import Trace
from reportedly.provenance.speakers import TELLING
from reportedly.provenance.two_numbers import differ
from reportedly.records import Attribution, Evidence, Finding, Mention, Root, RootKind, finding
from reportedly.records.people import names_people

ABOUT_ROOTS = {
    "outlet-not-read": ("origin-not-read", "{name} is given as the source; its report is not in this ledger."),
    "outlet-does-not-say": (
        "citation-not-supported",
        "{name} is cited for this, but what was read of it does not say so.",
    ),
}
# Roots of which nobody has to ask whose words they are: who is named, and a copy that is found as one.
TOLD: frozenset[RootKind] = frozenset(["person", "organisation", "document", "group", "altered-copy"])
SEEN = re.compile(
    r"\b(?:memos?|memorand\w+|drafts?|unpublished|internal|confidential|leaked|secret|classified|closed-door|documents?"
    r"|e-?mails?|letters?|files?|notes?|recordings?|messages?)\b",
    re.IGNORECASE,
)
# What makes a name an outlet's where no table knows it, in the name itself or before it.
OUTLET_NAME = re.compile(
    r"\b(?:news\w*|times|post|herald|tribune|gazette|journal|chronicle|courier|telegraph|mail|express|star|sun|mirror|echo"
    r"|standard|observer|guardian|independent|examiner|inquirer|enquirer|dispatch|press|register|sentinel|review|record"
    r"|monitor|magazine|today|daily|weekly|sunday|tv|television|radio|channel|broadcast\w*|wire|agency|network|media"
    r"|report\w*|digest|online|live|insider|athletic|blog|\d{1,2})\b|^[A-Z]{3,5}$|\w\.\w",
    re.I,
)
OUTLET_NOUN = re.compile(
    r"\b(?:newspapers?|papers?|magazines?|broadcasters?|channels?|stations?|agency|agencies|(?:web)?sites?|outlets?|dail(?:y"
    r"|ies)|weekl(?:y|ies)|networks?|tabloids?|blogs?|portals?|newswires?)\b",
    re.I,
)
BESIDE_A_CITATION = 2  # words in common of two that cite one report for one thing
BESIDE_A_NAME = 40  # code points before a name in which it is said what it is
# A quotation that stops at a comma and goes on behind who said it.
OPEN_PIECE, NEXT_PIECE = re.compile(r",[\"'”’]?$"), re.compile(r"[\"'”’]?[^.!?\"“”‘’']{0,80}, [\"“‘']\w")
# Words of what people know or feel: "people on Row Street know the noise" hands on nothing that needs a name.
OF_THE_MIND = re.compile(
    r"^(?:\w+ )?(?:know|knew|think|thought|feel|felt|hope|fear|love|like|remember|recall|wonder|want|dream)s?(?:ed)?$",
    re.I,
)


def about_claim(case: Case, traces: Mapping[str, Trace]) -> list[Finding]:
    """Return the findings about a claim whose roots were traced."""
    found = losses(case, traces["for"])
    for side in sorted(traces):
        found += [_circular(case, loop) for loop in traces[side].loops]
        found += _common_roots(case, traces[side])
    roots = traces["for"].independence.roots
    if roots and all(root.kind == "anonymous" for root in roots) and _matters(case) and not _is_vouched_for(case):
        found.append(_anonymous_only(case, traces["for"]))
    open_roots = [root for side in sorted(traces) for root in _open_roots(traces[side])]
    found += [_about_root(case, root) for root in open_roots if _is_stated(case, root) and not _may_say_so(case, root)]
    return found


def _circular(case: Case, loop: Sequence[str]) -> Finding:
    names = [plain(case, article) for article in loop]
    said = f"These reports cite one another, so that none is the origin: {' and '.join(names)}."
    spoken = case.reports("for") | case.reports("against")
    evidence: list[Evidence] = []
    for article in loop:
        cited = [(mention, link) for mention in spoken[article] for link in mention.chain if link.kind == "outlet"]
        evidence += case.evidence(*cited[0]) if cited else case.evidence(spoken[article][0])
    return finding("circular-citation", said, tuple(evidence), case.claim.id)


def _common_roots(case: Case, trace: Trace) -> list[Finding]:
    """What reports share by no accident: a mistake always, the rest where they would count as independent."""
    found = []
    for shared in trace.shared:
        keys = [frozenset(trace.same.get(key, key) for key in trace.reached[mention.id]) for mention in shared.mentions]
        apart = not shared.is_wording and not frozenset.intersection(*keys)
        if shared.is_mistake or (apart and not (shared.is_quoted and _is_settled(trace, shared))):
            found.append(finding("suspected-common-root", shared.because, shared.evidence, case.claim.id))
    return found


def _is_settled(trace: Trace, shared: Shared) -> bool:
    """True where of each report it is told whose words it quotes, or found that it is a copy that changed them.

    One quotation of two who are named is a name in the place of another: nobody has to ask where the words are from.
    """
    kinds = [{trace.kinds[key] for key in trace.reached[mention.id]} for mention in shared.mentions]
    return all(each & TOLD for each in kinds)


def _open_roots(trace: Trace) -> list[Root]:
    return [root for root in trace.independence.roots if root.kind in ABOUT_ROOTS]


def _citing(case: Case, root: Root) -> list[Mention]:
    """The mentions of the claim itself that cite the outlet of a root: of others, the claims that hold them tell."""
    shown = {piece.article for piece in root.evidence}
    own = (mention for mention in case.own if mention.id not in case.added)
    return [mention for mention in own if mention.article in shown and any(map(says, mention.chain))]


def _is_stated(case: Case, root: Root) -> bool:
    """True where an outlet is cited for a statement: "the news, which the Courier first reported" is none.

    That a text does not hold words alone, which can be put in any way, is only plain where it is known which text is
    meant: a link must lead to it. A figure or a day can be looked for.
    """
    stated = [mention for mention in _citing(case, root) if states(mention) and not _tells_who(mention)]
    if root.kind == "outlet-not-read":
        return any(_is_an_outlet(case, mention, root) for mention in stated)
    whole = [mention for mention in stated if not _goes_on(case, mention)]
    return any(_can_be_looked_for(mention) or links_of(case, mention) for mention in whole)


def _tells_who(mention: Mention) -> bool:
    """True for words that only say who spoke: "two executives close to the talks", whom an outlet cites."""
    return bool(UNNAMED.search(mention.quote.lower())) and not VERB.search(mention.quote)


def _goes_on(case: Case, mention: Mention) -> bool:
    """True for the first piece of a quotation, where what the paper is cited for may stand in one that was not read.

    “The trial will open,” the paper wrote, “on 3 May.”
    """
    behind = case.articles[mention.article].text[max(span.end for span in mention.spans) :].partition("\n")[0]
    return bool(OPEN_PIECE.search(mention.quote) and NEXT_PIECE.match(behind))


def _is_an_outlet(case: Case, mention: Mention, root: Root) -> bool:
    """True where a table, the name or the words before it say that it is an outlet's; else it may be misread."""
    name = _name_of(root)
    if case.outlets.by_name(name) or case.outlets.nearest(name) or OUTLET_NAME.search(name):
        return True
    text = case.articles[mention.article].text
    spans = (span for link in mention.chain for span in link.source_spans)
    return any(OUTLET_NOUN.search(text[max(0, span.start - BESIDE_A_NAME) : span.end]) for span in spans)


def _name_of(root: Root) -> str:
    return root.name.rsplit(" (", 1)[0]


def _can_be_looked_for(mention: Mention) -> bool:
    """True where a figure or a day that is written as one is stated; "before noon" and "on Sunday" are everywhere."""
    told = mention.quantities or mention.changes or figures(mention.quote)
    return bool(told) or any(map(is_a_day, mention.when))


def _may_say_so(case: Case, root: Root) -> bool:
    """True where the cited outlet may say the same all the same: the reader may have failed to match it.

    It may where a sentence of what was read of it nearly does, or where a report of it stands on the other side.
    """
    return any(_nearly(case, mention, root) for mention in _citing(case, root))


def _nearly(case: Case, mention: Mention, root: Root) -> bool:
    outlet = outlet_named(case, mention.chain[end_of(mention)])
    if outlet is None:
        return False
    cited = cited_report(case, mention, outlet, case.reports(case.stances[mention.id]))
    if root.kind == "outlet-not-read":
        return bool(cited.beside)
    if any(copy.altered and copy.article == mention.article and copy.of in cited.texts for copy in case.copies):
        return True  # a copy of that very text, which changed it: found as such
    if any(_cites_otherwise(case, mention, other, outlet) for other in _taken_over(case, mention)):
        return True  # the number changed on the way from there: found as such
    return nearly_said(case, mention, (*cited.texts, *cited.beside))


def _taken_over(case: Case, mention: Mention) -> Iterator[Mention]:
    """What the texts say of which the article of a mention took over words."""
    for copy in case.copies:
        if copy.article == mention.article and copy.direction_known:
            yield from case.givers.get(copy.of, ())


def _cites_otherwise(case: Case, mention: Mention, other: Mention, outlet: str) -> bool:
    """True where what was taken over cites an outlet for another number of what a mention cites it for."""
    if other.in_headline:
        return False
    told = any(name and case.same_outlet(name, outlet) for name in (outlet_named(case, link) for link in other.chain))
    alike = len(stems(mention.quote) & stems(other.quote)) >= BESIDE_A_CITATION
    return told and alike and differ(mention, other) and not other_fates([mention.quote], [other.quote])


def _about_root(case: Case, root: Root) -> Finding:
    kind, said = ABOUT_ROOTS[root.kind]
    return finding(kind, said.format(name=_name_of(root)), root.evidence, case.claim.id)


def _matters(case: Case) -> bool:
    """True for people, or papers that somebody let be seen, behind a figure, a headline, or what several articles say.

    A passer-by's opinion needs no name, however often it is copied, and a report without a title is no person. What
    only headlines say is short for a text that was not understood: "Harbour robbery: 40 jewels gone" names nobody.
    """
    mentions = [mention for group in case.reports("for").values() for mention in group]
    below = [mention for mention in mentions if not mention.in_headline and states(mention)]
    origins = [mention.origin for mention in below if mention.origin and not OF_THE_MIND.search(mention.origin.cue)]
    if not any(_is_somebody(origin) for origin in origins):
        return False
    figures = any(_has_figures(mention) or mention.in_headline for mention in mentions)
    return figures or len({mention.article for mention in below if not mention.copy_of}) > 1


def _is_vouched_for(case: Case) -> bool:
    """True where a claim that says the same more or less surely is an outlet's own word, or that of somebody named.

    So it is where an article has somebody named say the same in a mention that was not put with the claim.
    """
    own = case.reports("for")
    if any(_is_named_beside(case, mention) for group in own.values() for mention in group):
        return True
    for article, mentions in refined_reports(case).items():
        if article in own or any(mention.copy_of for mention in mentions):
            continue
        attributed = [mention for mention in mentions if is_attributed(case, mention)]
        named = [mention for mention in attributed if is_named(mention.chain[end_of(mention)])]
        said = (other for group in own.values() for other in group)
        if any(
            _same_figures_below(mention, other) for other in said for mention in (named if attributed else mentions)
        ):
            return True
    return False


def _is_named_beside(case: Case, mention: Mention) -> bool:
    others = (other for other in case.said.get(mention.article, ()) if other.id not in case.stances)
    told = (other for other in others if not other.in_headline and is_attributed(case, other))
    return any(is_named(other.chain[end_of(other)]) and says_the_same(mention, other) for other in told)


def _same_figures_below(mention: Mention, other: Mention) -> bool:
    return not mention.in_headline and same_figures(mention, other)


def _is_somebody(origin: Attribution) -> bool:
    """True for people without a name, and for papers: "a scan", "that night" and "the website" could not be named.

    People must do something that tells: guards who "began to focus on" the harbour are no source.
    """
    if SEEN.search(origin.source):
        return True
    unnamed = origin.kind == "anonymous" or bool(UNNAMED.search(origin.source.lower()) or RANKED.match(origin.source))
    tells = TELLING.search(origin.cue) or WISHED.search(origin.cue)
    return unnamed and bool(tells) and names_people(origin.source)


def _has_figures(mention: Mention) -> bool:
    return bool(mention.quantities or mention.changes or mention.when)


def _anonymous_only(case: Case, trace: Trace) -> Finding:
    names = "; ".join(root.name for root in trace.independence.roots)
    evidence = tuple(piece for root in trace.independence.roots for piece in root.evidence)
    said = f"Nobody who can be named stands behind this: {names}."
    return finding("anonymous-only", said, evidence, case.claim.id)
